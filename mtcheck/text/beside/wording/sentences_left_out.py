"""Which segments have lost a sentence, or a part of their headline: the source has more of them than the translation,
and the translation is shorter than the others of the document are.

Neither tells by itself. People join sentences, and a short segment may be much shorter than others by chance; both
together are rare where nothing was left out.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache
from statistics import median
from typing import NamedTuple

from ....known.tables import rows
from ....lazy_patterns import lazy_pattern
from ...reading.languages import primary
from ...reading.marks import CORNER, DOUBLE, TITLE, quoted
from ...reading.scripts import JAPANESE
from ..pair import Pair
from .lengths import written_out
from .site_tail import without_tail

# So many segments show how long translations of this document are; fewer characters of a source show nothing.
_ENOUGH, _SHORTEST = 5, 12
# A translation as short as this, beside what the others lead to expect, may lack something: beside Chinese and
# Japanese, beside other languages, in which people join sentences more often, and where only the languages tell.
_SHORT_IN_CHARACTERS, _SHORT_IN_LETTERS, _SHORT_UNLEARNT = 0.7, 0.6, 0.5
# The parts of a headline are joined as a matter of course.
_SHORT_HEADLINE = 0.65
# A clause was left out where half the length is gone, the source is so long, and has more clauses than the translation:
# of 5499 segments that people translated none is like that.
_HALF, _LONG = 0.5, 80
_CLAUSES = lazy_pattern(r"[，；：,;:—–。.！!？?](?!\d)")
_OWN = lazy_pattern(f"[{JAPANESE}]")
# Chinese and Japanese: end marks, and the blanks that part a headline.
_EAST_ASIAN = lazy_pattern(
    rf"[。！？；]|(?<=[{JAPANESE}])[!?;](?=[{JAPANESE}])|(?<=[{JAPANESE}])[ \u3000]+(?=[{JAPANESE}「『“])"
)
# An end mark behind a word of three letters, so of no abbreviation, and before a capital.
_ALPHABETIC = lazy_pattern(r"(?<=[^\W\d_]{3})[.!?;]+[\"”»’)]*(?=\s+[\"“«(]?[^\Wa-zа-яё\d_]|\s*$)")
_END = lazy_pattern("[。！？；]")
_BRACKETS = lazy_pattern(r"\s*[（(【][^（）()【】]*[）)】]\s*")
_QUOTED = lazy_pattern(quoted(DOUBLE, CORNER, TITLE))
# A sentence has so many letters or more; in Chinese and Japanese a character is worth several.
_LETTERS, _CHARACTERS = 12, 6
# "Source: … Author: … Editor: …".
# The head of a dispatch alone, whose parts are no sentences: 本报北京7月25日电 记者 李明.
_DISPATCH = lazy_pattern(r"^[^。！？]{0,30}\d日[电電讯訊][^。！？]{0,30}$")
_LABEL, _LABELS = lazy_pattern(r"[：:](?!\d)"), 2


class LeftOut(NamedTuple):
    """Pair number `order` has `before` sentences, or clauses, its translation `after`, and is `share` of the length
    expected.
    """

    order: int
    before: int
    after: int
    share: float
    clauses: bool


def left_out(pairs: Sequence[Pair]) -> list[LeftOut]:
    """The pairs of a document that have lost a sentence."""
    sources = [without_tail(pair.source.text, pair.source_lang) for pair in pairs[:1]]
    sources += [pair.source.text for pair in pairs[1:]]
    usable = [
        n
        for n, pair in enumerate(pairs)
        if len(sources[n].strip()) >= _SHORTEST and pair.target.text.strip() and not _DISPATCH.search(sources[n])
    ]
    sizes = {n: _size(sources[n], pairs[n].source_lang) for n in usable}
    ratios = [math.log(len(pairs[n].target.text.strip()) / sizes[n]) for n in usable]
    learnt = len(usable) >= _ENOUGH
    usual = median(ratios) if learnt else 0.0
    found = []
    for number, ratio in zip(usable, ratios, strict=True):
        share, source = math.exp(ratio - usual), sources[number]
        if share < _SHORT_IN_CHARACTERS:
            share *= _longer(pairs[number])
        short = _SHORT_IN_LETTERS
        if _OWN.search(source):
            short = _SHORT_IN_CHARACTERS if _END.search(source) else _SHORT_HEADLINE
        if share < (short if learnt else _SHORT_UNLEARNT) and len(_LABEL.findall(source)) < _LABELS:
            target = pairs[number].target.text
            before, after = sentences_in(source), max(1, sentences_in(target))
            clauses = before <= after and learnt and share < _HALF and sizes[number] >= _LONG
            if clauses:
                before, after = _clauses(source), _clauses(target)
            if before > after:
                found.append(LeftOut(number, before, after, share, clauses))
    return found


def _longer(pair: Pair) -> float:
    """How many times as long a translation is beside its source once it has no abbreviation."""
    return 1 + written_out(pair) / len(pair.target.text.strip())


def _clauses(text: str) -> int:
    """How many parts with a word marks part a text into."""
    return sum(any(character.isalpha() for character in part) for part in _CLAUSES.split(text))


@cache
def _worth(language: str) -> float:
    """How many letters of English a character of a language's own script is worth."""
    by_language = {row[0]: float(row[1]) for row in rows("expansion")}
    return by_language.get(primary(language), by_language["other"])


def _size(source: str, language: str) -> float:
    text = source.strip()
    own = len(_OWN.findall(text))
    return len(text) - own + own * (_worth(language) if own else 1.0)


def sentences_in(text: str) -> int:
    """How many sentences, or parts of a headline, stand in a text outside brackets; a quotation is one word."""
    plain = _QUOTED.sub("xx", _BRACKETS.sub("", text))
    own = bool(_OWN.search(plain))
    parts = (_EAST_ASIAN if own else _ALPHABETIC).split(plain)
    return sum(_letters(part) >= (_CHARACTERS if own else _LETTERS) for part in parts)


def _letters(part: str) -> int:
    return sum(character.isalpha() for character in part)
