"""Who speaks in a sentence and in its Chinese source, where both begin with the speaker: 科比表示，… and "Bryant said
that …".
"""

from __future__ import annotations

import re
from functools import cache

from ....known.tables import alternation, either, marked, rows
from ...english.varieties import is_english_word
from ...reading.marks import CORNER, DOUBLE, all_marks

_BLANKS = " \u3000"


@cache
def _speaks() -> re.Pattern[str]:
    """Behind a name, the verb of speaking; a day may stand between: 科比周五表示."""
    return re.compile(rf"[^，。；：,.;:]{{0,8}}?(?:{alternation('speaking', 'zh')})")


@cache
def _target() -> re.Pattern[str]:
    """A sentence that begins with who says or thinks it; a text may "read", but does not speak."""
    texts = marked("text", "speaking", "en")
    verbs = either(form for form, *_ in rows("speaking", "en") if form not in texts)
    return re.compile(
        r"[\"“ ]*(?:(?:Mr|Mrs|Ms|Dr)\.? )?(?P<name>[A-Z][\w-]+(?: [A-Z][\w-]+){0,2}) "
        rf"(?:(?:also|further|then|later) )?(?:{verbs})\b"
    )


def speaker(original: str, source: str, target: str) -> tuple[str, int] | None:
    """The name under which a sentence has the speaker with whom its source begins, and where; None if another form of
    sentence was chosen.
    """
    plain = source.lstrip(_BLANKS + all_marks(DOUBLE, CORNER))
    if not plain.startswith(original) or not _speaks().match(plain, len(original)):
        return None
    match = _target().match(target)
    if not match or any(is_english_word(word.lower()) for word in match["name"].split()):
        return None
    return match["name"], match.start("name")
