"""Characters that are the same but for their width, their dot or their tradition made one, and where they stood."""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import NamedTuple

from .normal import simplified

_WIDE = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)} | {0x3000: " "}
_DOTS = dict.fromkeys(map(ord, "・･•‧∙⋅●．"), "·")
_HALF_WIDTH = range(0xFF61, 0xFFA0)


class Levelled(NamedTuple):
    """A text made level; `places`, if anything was made shorter, where each character begins in the original."""

    text: str
    places: tuple[int, ...] = ()

    def place(self, at: int) -> int:
        """Where a character of the text begins in the original."""
        return self.places[at] if self.places else at

    def length(self, at: int) -> int:
        """How long it is there."""
        return self.places[at + 1] - self.places[at] if self.places and at + 1 < len(self.text) else 1


@cache
def _table(language: str) -> dict[int, str]:
    table = _WIDE | _DOTS
    if language == "zh":
        table |= simplified()
    return table


def levelled(text: str, language: str, *, bare: bool = False) -> Levelled:
    """A text in simplified characters, if it is Chinese, in full-width kana and ASCII, one dot between names.

    `bare` leaves out blanks, which Korean writes or not within a term.
    """
    if any(ord(c) in _HALF_WIDTH for c in text):
        whole, places = _with_whole_kana(text)
    elif bare:
        kept = [at for at, c in enumerate(text) if not c.isspace()]
        whole, places = "".join([text[at] for at in kept]), tuple(kept)
    else:
        whole, places = text, ()
    return Levelled(whole.translate(_table(language)), places)


def _with_whole_kana(text: str) -> tuple[str, tuple[int, ...]]:
    made, places, at = [], [], 0
    while at < len(text):
        size = 2 if text[at + 1 : at + 2] in ("ﾞ", "ﾟ") else 1
        whole = unicodedata.normalize("NFKC", text[at : at + size]) if ord(text[at]) in _HALF_WIDTH else text[at]
        size = size if len(whole) == 1 and ord(text[at]) in _HALF_WIDTH else 1
        made.append(whole if len(whole) == 1 else text[at])
        places.append(at)
        at += size
    return "".join(made), tuple(places)


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
