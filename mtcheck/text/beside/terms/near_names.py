"""Names of a translation that nearly are the name of a body of the source, and are nobody's: "Security Board".

An engine that does not know a body renders its name word by word, and what it writes has the same words in other forms
("Constitution Court"), or words that mean the same elsewhere ("International Atomic Energy Institute"). Which words may
stand for which says the table `words_of_bodies`. A name is near another where each of its words is one of the other's,
or such a word, and at least one is not the other's own: what is only shorter, or has its words in another order, is how
bodies are called.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from ....known.lexicon import word_class
from ....known.tables import rows, values
from ....lazy_patterns import lazy_pattern
from ....model.term import Term
from ...english.articles import ARTICLES, ARTICLES_AT_START
from ...english.varieties import american
from ...names.distance import common_start
from ...terms.renderings import is_accepted

_CAPITAL = r"[A-Z][\w-]*(?:['’][\w-]+)*"
_LINK = r"(?:of|for|on|and|in)(?: the)?"
_RUN = lazy_pattern(rf"(?<![\w'’-]){_CAPITAL}(?:(?:,? and|,| {_LINK})? {_CAPITAL})+(?![\w-])")
_WORD = lazy_pattern(_CAPITAL)
_MOST_WORDS = 10
# A name that is left when the country is taken off has two words.
_FEWEST = 2
# Two words of one stem share so many letters, and so much of the longer.
_STEM, _SHARE = 4, 0.6


class _Notion(NamedTuple):
    """What a word may stand for in the name of a body: numbers of rows, and whether one of them is a head, is weak, or
    is of a country.
    """

    rows: frozenset[int]
    head: bool
    weak: bool
    country: bool


_NOTHING = _Notion(frozenset(), False, False, False)


@cache
def _notions() -> dict[str, _Notion]:
    found: dict[str, _Notion] = {}
    for number, (cell, sort) in enumerate(rows("words_of_bodies", "en")):
        for word in values(cell):
            before = found.get(word, _NOTHING)
            found[word] = _Notion(
                before.rows | {number},
                before.head or sort == "head",
                before.weak or sort in ("weak", "country"),
                before.country or sort == "country",
            )
    return found


@lru_cache(maxsize=8192)
def _plain(word: str) -> str:
    """A word in small letters and American spelling, without what makes it a possessive."""
    word = word.lower().replace("’", "'")
    return american(word.removesuffix("'s").removesuffix("'"))


def _notion(word: str) -> _Notion:
    return _notions().get(word, _NOTHING)


def _same_stem(one: str, other: str) -> bool:
    shared = common_start(one, other)
    return shared >= _STEM and shared >= _SHARE * max(len(one), len(other))


class _Name(NamedTuple):
    """A name as its plain words without those that link them; which are heads, and which tell what it is for."""

    words: tuple[str, ...]
    heads: frozenset[str]
    telling: tuple[str, ...]


@lru_cache(maxsize=4096)
def _name(text: str) -> _Name:
    found = tuple(_plain(word) for word in _WORD.findall(text))
    heads = frozenset(word for word in found if _notion(word).head)
    return _Name(found, heads, tuple(w for w in found if w not in heads and not _notion(w).weak))


def near_names(terms: tuple[Term, ...], target: str) -> Iterator[tuple[int, int]]:
    """The places of a translation where a name stands that is near an accepted one of some terms and none of them."""
    names = [name for term in terms if is_accepted(term) and len((name := _name(term.text)).words) > 1 and name.heads]
    # What English has no capitals for is said in many ways.
    if not names or terms[0].text.islower():
        return
    exact = [frozenset(name.words) for name in map(_name, (term.text for term in terms if is_accepted(term)))]
    for run, found in bodies_in(target):
        if (best := _best(run[0], found, names, exact)) is not None:
            first, last = best
            yield run.start() + found[first].start(), run.start() + _without_possessive(found[last])


@lru_cache(maxsize=512)
def bodies_in(target: str) -> tuple[tuple[re.Match[str], list[re.Match[str]]], ...]:
    """The runs of words with capitals of a translation that say what kind of body they may be, with their words."""
    runs = ((run, list(_WORD.finditer(run[0]))[:_MOST_WORDS]) for run in _RUN.finditer(target))
    return tuple((run, found) for run, found in runs if any(_notion(_plain(word[0])).head for word in found))


def is_called_so(words: list[str], terms: tuple[Term, ...]) -> bool:
    """Whether a name is an accepted one that is shorter, in another order or of another kind: what tells in it is all
    of one name's, and if nothing does, every word.
    """
    plain = [word for word in map(_plain, words) if len(word) > 1 and word != "the"]
    telling = frozenset(word for word in plain if not _notion(word).weak and not _notion(word).head) or frozenset(plain)
    return any(telling <= frozenset(_name(term.text).words) for term in terms if is_accepted(term))


def without_country(name: str) -> str:
    """A name of several words without "of Russia" behind it and "Russian" before it."""
    words = list(_WORD.finditer(name))
    if (
        len(words) > _FEWEST
        and _notion(_plain(words[-1][0])).weak
        and " of " in name[words[-2].end() : words[-1].start()]
    ):
        return name[: words[-2].end()]
    if len(words) > _FEWEST and _notion(_plain(words[0][0])).weak:
        return name[words[1].start() :]
    return name


def _without_possessive(word: re.Match[str]) -> int:
    return word.end() - (2 if word[0].endswith(("'s", "’s")) else 0)


def _best(
    text: str, found: list[re.Match[str]], names: list[_Name], exact: list[frozenset[str]]
) -> tuple[int, int] | None:
    """The first and last word of the longest stretch of a run that is a near name."""
    plain = [_plain(word[0]) for word in found]
    start = 1 if plain and plain[0] in ARTICLES else 0
    for size in range(len(found) - start, 1, -1):
        for first in range(start, len(found) - size + 1):
            last = first + size - 1
            words = plain[first : last + 1]
            if not _is_part(text, found, first, last) or any(own.issuperset(words) for own in exact):
                continue
            if any(_is_near(words, name) for name in names):
                return first, last
    return None


def _is_part(text: str, found: list[re.Match[str]], first: int, last: int) -> bool:
    """Whether a stretch of a run may be a name of its own: no English word that would belong to it touches it."""
    if last + 1 < len(found) and text[found[last].end() : found[last + 1].start()] == " ":
        return False
    if first and text[found[first - 1].end() : found[first].start()] == " ":
        before = found[first - 1][0]
        return before in ARTICLES_AT_START or before.endswith(("'s", "’s")) or not word_class(before.lower())
    return True


def _partner(word: str, notion: _Notion, name: _Name) -> str:
    """The word of a name for which another may stand: one of its stem, or else one of its notion."""
    alike = (other for other in name.words if _same_stem(word, other))
    return next(alike, "") or next((other for other in name.words if notion.rows & _notion(other).rows), "")


def _is_near(words: list[str], name: _Name) -> bool:
    """Whether each word is one of a name's, or may stand for one, and enough of what tells what it is for is there."""
    same, alike, other = 0, 0, False
    covered: set[str] = set()
    has_head = same_head = False
    matched = 0
    for word in words:
        notion = _notion(word)
        partner = word if word in name.words else _partner(word, notion, name)
        if partner:
            kind = "same" if partner == word else "alike"
        elif notion.weak or (notion.head and name.heads and not has_head):
            kind = ""
        else:
            return False
        matched += bool(partner) or notion.country
        other = other or (kind == "alike" and not (notion.head and partner in name.heads))
        if partner in name.telling:
            covered.add(partner)
            same, alike = same + (kind == "same"), alike + (kind == "alike")
        has_head = has_head or notion.head
        same_head = same_head or (notion.head and word in name.heads)
    if not has_head:
        return False
    if not name.telling:
        # "Supreme Tribunal" is a Supreme Court; a "Central Committee" is no National Congress.
        return matched == len(words) >= len(name.words) > 1
    # What has only another head is another's finding.
    return (
        other and 2 * len(covered) >= len(set(name.telling)) and (same >= 1 or alike > 1 or (same_head and alike == 1))
    )
