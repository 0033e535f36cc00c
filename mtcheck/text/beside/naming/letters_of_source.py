"""Words and addresses that a source in another script has in Latin letters, and a translation in others: Planum for
Plenum, news@exmple.org for news@example.org.

What stands there in Latin letters needs no translation, so that one letter more, less or other is a slip, whatever the
words mean. Only names of English that it is for are said otherwise: a place, or a word of the lexicon.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from ....known.place_names import is_listed_name
from ....known.places import is_place
from ....lazy_patterns import lazy_pattern
from ...english.varieties import is_english_word
from ...names.similarity import one_slip
from ...reading.sound import folded
from ..instead import Instead

# Shorter words are a letter apart by chance.
_SHORTEST = 5
_ADDRESS = re.compile(
    r"(?<![A-Za-z0-9@._-])(?:[A-Za-z0-9_+-]+(?:\.[A-Za-z0-9_+-]+)*@)?"
    r"(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,6}(?![A-Za-z0-9_@-]|\.[A-Za-z0-9])"
)
# Letters of another script touch it where no blanks part words.
_WORD = lazy_pattern(
    r"(?<![A-Za-zÀ-ɏ0-9_@.&'’-])[A-ZÀ-Þ][A-Za-zÀ-ɏ]{4,}(?![A-Za-zÀ-ɏ0-9_@&]|-[A-Za-z]|['’][A-Za-z]{2})"
)
_ANY = re.compile(r"[A-Za-zÀ-ɏ]{5}|[A-Za-z0-9]\.[A-Za-z]{2}")


def respelt(source: str, target: str) -> Iterator[Instead]:
    """What a translation spells otherwise than its source, which is in another script."""
    if not _ANY.search(source):
        return
    rendered = _plain(target)
    for pattern, is_slip in ((_ADDRESS, one_slip), (_WORD, _is_slip)):
        lost = [match for match in pattern.finditer(source) if _plain(match[0]) not in rendered]
        if not lost:
            continue
        letters = _plain(source)
        for match in pattern.finditer(target):
            if _plain(match[0]) in letters:
                continue
            near = [one for one in lost if is_slip(match[0], one[0])]
            if len({one[0] for one in near}) == 1:
                yield Instead(*match.span(), near[0][0], *near[0].span())


def _plain(text: str) -> str:
    return "".join(c for c in folded(text) if c.isalnum())


@lru_cache(maxsize=1024)
def _is_slip(written: str, right: str) -> bool:
    """Whether a word with a capital is a letter off that of a source, and nothing else that English has for it."""
    one, other = folded(written), folded(right)
    if not one_slip(written, right) or one.startswith(other) or other.startswith(one):
        return False
    if is_place(written) or is_place(written.removesuffix("s")) or is_english_word(written.lower()):
        return False
    # The source may have the slip, for a name that is known.
    return is_listed_name(other) or is_english_word(right.lower()) or not is_listed_name(one)
