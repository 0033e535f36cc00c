"""What stands before or behind a headline, parted from it by a bar or a dash."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from ...known.lexicon import word_class
from ...known.places import is_known_name
from ...known.tables import entries, values, words
from ...lazy_patterns import lazy_pattern

# Bars part a headline from its page, and from nothing else; dashes part it from who says so, too.
_BAR = r"\s*[|｜丨_]\s*"
_DASH = r"\s+[-–—]+\s+"
_TAIL = re.compile(rf"(?P<mark>{_BAR}|{_DASH})(?P<part>[^|｜丨_]{{2,50}})$")
_HEAD = re.compile(rf"^(?P<part>[^|｜丨_]{{2,30}})(?P<mark>{_BAR})")
_MOST_WORDS, _FEWEST_WORDS = 6, 3
_LONGEST = 300
_WORD = lazy_pattern(r"[^\W\d_]+")


class Part(NamedTuple):
    """text[start:end] is what goes, its mark with it; `key` is the same for all headlines that have it."""

    start: int
    end: int
    key: str


def parts(headline: str) -> Iterator[Part]:
    """The part behind a headline and the one before it that may be the page's; a headline of three words is left."""
    text = headline.rstrip()
    if len(text) > _LONGEST:
        return
    if (tail := _TAIL.search(text)) and _may_be_furniture(tail, text[: tail.start()], _MOST_WORDS):
        yield Part(tail.start(), len(text), "…" + _key(tail["part"]))
    if (head := _HEAD.search(text)) and _may_be_furniture(head, text[head.end() :], _FEWEST_WORDS):
        yield Part(0, head.end(), _key(head["part"]) + "…")


def _may_be_furniture(found: re.Match[str], headline: str, most: int) -> bool:
    if len(headline.split()) < _FEWEST_WORDS or len(found["part"].split()) > most:
        return False
    return _is_bar(found["mark"]) or _may_be_a_site(found["part"])


def _is_bar(mark: str) -> bool:
    return mark.strip()[:1] in "|｜丨_"


def _key(part: str) -> str:
    return " ".join(part.casefold().split())


def _may_be_a_site(part: str) -> bool:
    """Whether what stands behind a dash names a page rather than whoever says so: words with capitals, one of them an
    ordinary one, none of a body, a person, a country.
    """
    found = _WORD.findall(part)
    if not found or not found[0][0].isupper() or part.isdigit():
        return False
    lower = [word.lower() for word in found]
    if any(word in _of_bodies() or word in words("titles", "en") for word in lower):
        return False
    capitals = [word for word in found if word[0].isupper()]
    if any(is_known_name(word) and not word_class(word.lower()) for word in capitals):
        return False
    return any(word_class(word.lower()) and word not in words("function_words", "en") for word in found)


@cache
def _of_bodies() -> frozenset[str]:
    """Words by which bodies are named, and those that say where a report comes from."""
    of_bodies = {form for cell in entries("words_of_bodies", "en") for form in values(cell)}
    return frozenset(of_bodies | {*entries("headline_sources", "en")})
