"""Titles of office in Chinese and Japanese beside the English ones that render them, and the people who bear them in a
text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from ...known.tables import rows
from ..chinese.people import surnames
from ..reading.scripts import HAN

# A possessive ends a name: "Duterte's State of the Nation".
_PART = r"[A-Z][\w-]*(?:['’](?!s\b)[\w-]+)?"
_NAME = rf"(?P<name>{_PART}(?: {_PART}){{0,3}})"
# How many characters a name beside an office may have; a surname of two characters is rare.
_SIZES = (4, 3, 2)


class Bearer(NamedTuple):
    """A person at text[start:end], and a pattern of the English titles that the office is rendered by."""

    name: str
    start: int
    end: int
    titles: str


@cache
def _offices(language: str) -> dict[str, str]:
    """The offices of a language, the longest first, and a pattern of the English titles that render each."""
    found = {word: _either(english.split(" | ")) for word, _, english in rows("titles", language) if english}
    return dict(sorted(found.items(), key=lambda item: -len(item[0])))


def _either(titles: list[str]) -> str:
    return "(?:" + "|".join(re.escape(title).replace(r"\ ", "[- ]") for title in titles) + ")"


@cache
def _office(language: str) -> re.Pattern[str]:
    return re.compile("|".join(_offices(language)))


_BEFORE = re.compile(f"[{HAN}]{{2,4}}$")
_BEHIND = re.compile(f"[{HAN}]{{2,4}}")


def bearers(text: str, known: str, language: str) -> Iterator[Bearer]:
    """People named right before or behind an office in Chinese or Japanese text; their name must stand in `known` more
    than once.
    """
    for match in _office(language).finditer(text):
        titles = _offices(language)[match[0]]
        if behind := _BEHIND.match(text, match.end()):
            size = next((n for n in _SIZES if _begins_with_name(behind[0], n, known)), 0)
            if size:
                yield Bearer(behind[0][:size], match.end(), match.end() + size, titles)
        if before := _BEFORE.search(text, max(0, match.start() - _SIZES[0]), match.start()):
            size = next((n for n in _SIZES if _is_name(before[0][-n:], n, known)), 0)
            if size:
                yield Bearer(before[0][-size:], match.start() - size, match.start(), titles)


def _is_name(name: str, size: int, known: str) -> bool:
    return len(name) == size and name[0] in surnames() and known.count(name) > 1


def _begins_with_name(characters: str, size: int, known: str) -> bool:
    """Whether the first characters are a name; the fourth is the name's only if it always follows, as in Japanese
    names.
    """
    name = characters[:size]
    return _is_name(name, size, known) and (size < _SIZES[0] or known.count(name) >= known.count(name[:3]))


@cache
def _titled(titles: str) -> re.Pattern[str]:
    return re.compile(rf"\b{titles},? {_NAME}")


def titled_names(text: str, titles: str) -> Iterator[tuple[str, int]]:
    """The English names that follow such a title, and where they begin."""
    for match in _titled(titles).finditer(text):
        yield match["name"], match.start("name")


@cache
def _any_title() -> str:
    return f"(?:{'|'.join(sorted({*_offices('zh').values(), *_offices('ja').values()}))})"


def any_titled_names(text: str) -> Iterator[tuple[str, int]]:
    """The English names that follow any of the titles."""
    return titled_names(text, _any_title())
