"""Characters that are the same but for their width, their dot or their tradition made one, and where they stood."""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from typing import NamedTuple

from ...known.tables import mapping
from ...lazy_patterns import lazy_pattern
from .normal import simplified

_WIDE = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)} | {0x3000: " "}
_DOTS = dict.fromkeys(map(ord, "・･•‧∙⋅●．"), "·")
_HALF_WIDTH = range(0xFF61, 0xFFA0)
_OF_HALF_WIDTH = lazy_pattern("[\uff61-\uff9f]")
# The mark of a long vowel at the end of a word of more than three kana, which papers write and engineers leave out.
_LAST_LENGTH = lazy_pattern("(?<=[ァ-ヺー]{3})ー(?![ァ-ヿ])")


class Levelled(NamedTuple):
    """A text made level; `places`, if any was made shorter, where each character begins and ends in the original."""

    text: str
    places: tuple[tuple[int, int], ...] = ()

    def start(self, at: int) -> int:
        """Where a character of the text begins in the original."""
        return self.places[at][0] if self.places else at

    def end(self, at: int) -> int:
        """Where it ends there."""
        return self.places[at][1] if self.places else at + 1


@cache
def _table(language: str) -> dict[int, str]:
    table = _WIDE | _DOTS
    if language == "zh":
        table |= simplified()
    if language == "ja":
        table |= {ord(old): new for old, new in mapping("old_forms", "ja").items()}
    return table


@lru_cache(maxsize=512)
def levelled(text: str, language: str, *, bare: bool = False) -> Levelled:
    """A text in full-width kana and ASCII, with one dot between names; in simplified characters, if it is Chinese, and
    in today's, without the mark of a long vowel at the end of a word, if it is Japanese.

    `bare` leaves out blanks, which Korean writes or not within a term.
    """
    places: tuple[tuple[int, int], ...] = ()
    if _OF_HALF_WIDTH.search(text):
        text, places = _with_whole_kana(text)
    elif bare:
        kept = [at for at, c in enumerate(text) if not c.isspace()]
        text, places = "".join([text[at] for at in kept]), tuple([(at, at + 1) for at in kept])
    text = text.translate(_table(language))
    if language == "ja" and "ー" in text:
        text, places = _without_last_lengths(text, places or tuple([(at, at + 1) for at in range(len(text))]))
    return Levelled(text, places)


def _with_whole_kana(text: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    made, places, at = [], [], 0
    while at < len(text):
        size = 2 if text[at + 1 : at + 2] in ("ﾞ", "ﾟ") else 1
        whole = unicodedata.normalize("NFKC", text[at : at + size]) if ord(text[at]) in _HALF_WIDTH else text[at]
        size = size if len(whole) == 1 and ord(text[at]) in _HALF_WIDTH else 1
        made.append(whole if len(whole) == 1 else text[at])
        places.append((at, at + size))
        at += size
    return "".join(made), tuple(places)


def _without_last_lengths(text: str, places: tuple[tuple[int, int], ...]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Without the marks of long vowels at the ends of words; the letters before them end where they do."""
    made: list[str] = []
    kept: list[tuple[int, int]] = []
    dropped = {found.start() for found in _LAST_LENGTH.finditer(text)}
    for at, character in enumerate(text):
        if at in dropped:
            kept[-1] = (kept[-1][0], places[at][1])
        else:
            made.append(character)
            kept.append(places[at])
    return "".join(made), tuple(kept)


@cache
def traditional() -> tuple[frozenset[str], frozenset[str]]:
    """The characters of traditional writing only, and those of simplified writing only."""
    old, new = set(map(chr, simplified())), set(simplified().values())
    # What has stood for itself in both is in neither.
    return frozenset(old - new), frozenset(c for c in new - old if _is_new(c))


def _is_new(character: str) -> bool:
    """Whether a simplified character is none of traditional writing: it has no code in Big5."""
    try:
        character.encode("big5")
    except UnicodeEncodeError:
        return True
    return False
