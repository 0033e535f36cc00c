"""Patterns for the words of a table that says how each is found: as a whole word, at the start or end of one, or
anywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from ...known.tables import either

# A sign of a vowel or tone, as Devanagari has them, is part of its word.
_SIGNS = "\u0900-\u0903\u093a-\u094f"
_NOT_BEHIND = rf"(?<![^\W_])(?<![{_SIGNS}])"
_NOT_BEFORE = rf"(?![^\W_]|[{_SIGNS}])"
_FORMS = {
    "word": f"{_NOT_BEHIND}{{}}{_NOT_BEFORE}",
    "start": f"{_NOT_BEHIND}{{}}",
    "end": f"{{}}{_NOT_BEFORE}",
    "in": "{}",
}


def listed(forms: Iterable[tuple[str, str]]) -> re.Pattern[str]:
    """A pattern, whatever the case, for forms each given with how it is found; none of it matches if there are none."""
    by_kind: dict[str, list[str]] = {}
    for form, how in forms:
        by_kind.setdefault(how, []).append(form)
    parts = [_FORMS[how].format(f"(?:{either(some)})") for how, some in by_kind.items()]
    return re.compile("|".join(parts) or r"(?!)", re.IGNORECASE)
