"""Words of a translation that are another member of a closed set than the one that its source names: a lieutenant for a
lieutenant colonel, a daughter for a son, a minister for his deputy.

The set is closed, so another member is another fact, whatever an engine made it of. Which words of a source are which
members says `closed_set_words`, which words of English `closed_sets`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from ....known.lexicon import word_class
from ....known.tables import either, entries, rows, values
from ....lazy_patterns import lazy_pattern
from ....model.term import Glossary, Status, Term, TermEntry
from ...english.inflection import plurals
from ...names.distance import common_start
from ...reading.inflected import forms_of, key_of
from ...terms.in_source import SourceTerms
from ..instead import Instead
from ..pair import Pair

_LETTERS = lazy_pattern(r"\w+")
_NAME = lazy_pattern(r"[\s\"“]{1,2}([A-Z][\w'’-]+)")
_WORD_BEFORE = lazy_pattern(r"([\w'’]+)[ -]$")
# Whoever is a deputy is one of an office, which is named next to it: so many characters lie between at most.
DEPUTY, _OFFICE, _NEAR = "deputy", "minister", 30


class _Named(NamedTuple):
    """The words at [start, end) of a source, and the members that they may be."""

    start: int
    end: int
    members: tuple[str, ...]


class _Member(NamedTuple):
    """The set of a member, and whether its words are it only before a name."""

    set: str
    before_name: bool


class _Sign(NamedTuple):
    """A place of a translation that names a member, or only may."""

    start: int
    end: int
    member: str
    sure: bool


def exchanged(pair: Pair) -> Iterator[Instead]:
    """The members of closed sets in a translation that its source does not name, in place of one that it does."""
    language = pair.source_lang
    named = _named(pair.source.text, language)
    if not named:
        return
    around = [one for n in pair.neighbours for one in _named(n.source.text, language)]
    allowed = {member for one in (*named, *around) for member in one.members}
    for name in dict.fromkeys(_set_of(one) for one in named):
        signs = [sign for sign in _signs(pair.target.text) if _members()[sign.member].set == name]
        others = [sign for sign in signs if sign.sure and sign.member not in allowed]
        lost = [one for one in named if _set_of(one) == name and not _is_among(one, signs)]
        moved = any(_is_among(one, _signs(n.target.text)) for one in lost for n in pair.neighbours)
        if len(others) == len(lost) == 1 and not moved:
            (sign,), (one,) = others, lost
            yield Instead(sign.start, sign.end, one.members[0], one.start, one.end)


def _set_of(one: _Named) -> str:
    return _members()[one.members[0]].set


def _is_among(one: _Named, signs: tuple[_Sign, ...] | list[_Sign]) -> bool:
    return any(sign.member in one.members for sign in signs)


@lru_cache(maxsize=512)
def _named(source: str, language: str) -> tuple[_Named, ...]:
    """The members that a source names; an office whose deputy somebody is is none."""
    found: list[_Named] = []
    for match in _index(language).matches(source, language):
        members = _meant(source[match.start : match.end], match.entry, language)
        beside = found and DEPUTY in found[-1].members and match.start - found[-1].end < _NEAR
        if not (members == (_OFFICE,) and beside):
            found.append(_Named(match.start, match.end, members))
    return tuple(found)


def _meant(word: str, entry: TermEntry, language: str) -> tuple[str, ...]:
    """The members that a word may be: "hijas" is nearer to "hija" than to "hijo", while "супруга" is a case of
    "супруг" too.
    """
    key = key_of(word, language)
    found = _by_form(language).get(key, ())
    if language in entries("languages_without_cases"):
        most = max((common_start(term, key) for term, _ in found), default=0)
        found = tuple((term, members) for term, members in found if common_start(term, key) == most)
    return tuple(dict.fromkeys(member for _, members in found for member in members)) or values(entry.id)


@cache
def _by_form(language: str) -> dict[str, tuple[tuple[str, tuple[str, ...]], ...]]:
    """For each form of the single words of a language's table the words whose form it is, and their members."""
    found: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for source, members in rows("closed_set_words", language):
        for term in values(source):
            for form in forms_of(term, language) if " " not in term else ():
                found.setdefault(form, []).append((key_of(term, language), values(members)))
    return {form: tuple(terms) for form, terms in found.items()}


@cache
def _index(language: str) -> SourceTerms:
    found = (
        TermEntry(members, (Term(members, Status.PREFERRED),), {language: values(source)})
        for source, members in rows("closed_set_words", language)
    )
    return SourceTerms([Glossary("", tuple(found))])


@cache
def _members() -> dict[str, _Member]:
    return {values(forms)[0]: _Member(name, mark == "named") for forms, name, _, mark in rows("closed_sets", "en")}


@cache
def _forms() -> dict[str, list[tuple[str, bool]]]:
    """For each form in small letters the members that it names, and whether it is sure to: a child may be a son."""
    found: dict[str, list[tuple[str, bool]]] = {}
    for forms, _, also, _ in rows("closed_sets", "en"):
        for sure, cell in ((True, forms), (False, also)):
            for form in values(cell):
                for one in (form, *plurals(form)):
                    found.setdefault(one.lower(), []).append((values(forms)[0], sure))
    return found


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w'’])(?:{either(_forms())})(?!\w)", re.IGNORECASE)


@cache
def _first_words() -> frozenset[str]:
    """The words with which the forms begin, in small letters."""
    return frozenset(match[0] for form in _forms() if (match := _LETTERS.match(form)))


def _places(target: str) -> Iterator[re.Match[str]]:
    """Where the forms stand: the pattern, which has hundreds, is tried where a word is one of their first."""
    end = 0
    for word in _LETTERS.finditer(target):
        begins = word.start() >= end and word[0].lower() in _first_words()
        if begins and (match := _pattern().match(target, word.start())):
            end = match.end()
            yield match


@lru_cache(maxsize=512)
def _signs(target: str) -> tuple[_Sign, ...]:
    return tuple(
        _Sign(*match.span(), member, sure and _is_it(match, member))
        for match in _places(target)
        for member, sure in _forms()[match[0].lower()]
    )


def _is_it(match: re.Match[str], member: str) -> bool:
    """Whether words are sure to name a member: they are no part of a compound, and a title with other senses stands
    before somebody's name and in no longer title: no "General Staff", no "Attorney General".
    """
    target, (start, end) = match.string, match.span()
    if target[start - 1 : start] == "-" or target[end : end + 1] == "-":
        return False
    if not _members()[member].before_name:
        return True
    behind, before = _NAME.match(target, end), _WORD_BEFORE.search(target, max(0, start - 20), start)
    if not behind or word_class(behind[1].lower()):
        return False
    return before is None or not (before[1][0].isupper() and word_class(before[1].lower()))
