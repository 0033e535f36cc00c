"""Words of a translation that are another member of a closed set than the one that its source names: a lieutenant for a
lieutenant colonel, a daughter for a son, a minister for his deputy, a president for a prime minister.

The set is closed, so another member is another fact, whatever an engine made it of. Which words of a source are which
members says `closed_set_words`, which words of English `closed_sets`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from ....known.lexicon import word_class
from ....known.tables import either, entries, rows, values, words
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
# Whoever is a deputy is one of an office, which is named next to it: so many characters lie between at most. Which one
# is a set of its own.
DEPUTY, _OFFICE, _OFFICES, _NEAR = "deputy", "minister", "office", 30


# A bound is one only beside what it bounds: so many characters lie between, behind it or, as in 30人以上, before it.
_BEHIND_IT, _BEFORE_IT = 12, 8
_NUMERAL = lazy_pattern(r"\d|[一二两三四五六七八九十百千万]")
_COUNTED = lazy_pattern(r" [^\w\s]?(?:[A-Z]{1,2}\$)?(?:(?P<digit>\d)|(?P<word>[a-z]+)(?![\w-]))")


# So many letters of a form are looked at first.
_START = 2


class _Named(NamedTuple):
    """The words at [start, end) of a source, and the members that they may be."""

    start: int
    end: int
    members: tuple[str, ...]


class _Member(NamedTuple):
    """The set of a member, and whether its words are it only before a name, or beside a figure."""

    set: str
    before_name: bool
    counted: bool


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
    own = {member for one in named for member in one.members}
    if not any(sign.sure and sign.member not in own for sign in _signs(pair.target.text)):
        # So it is with nearly all, and the sentences around need not be read.
        return
    around = [one for n in pair.neighbours for one in _named(n.source.text, language)]
    allowed = {member for one in (*named, *around) for member in one.members}
    for name in dict.fromkeys(_set_of(one) for one in named):
        signs = [sign for sign in _signs(pair.target.text) if _members()[sign.member].set == name]
        others = [sign for sign in signs if sign.sure and sign.member not in allowed]
        lost = [one for one in named if _set_of(one) == name and not _is_among(one, signs)]
        moved = any(
            sign.sure and sign.member in one.members
            for one in lost
            for n in pair.neighbours
            for sign in _signs(n.target.text)
        )
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
        around = source[max(0, match.start - _BEFORE_IT) : match.start], source[match.end : match.end + _BEHIND_IT]
        if _members()[members[0]].counted and not any(map(_NUMERAL.search, around)):
            continue
        named = _Named(match.start, match.end, members)
        is_office = _set_of(named) == _OFFICES
        if not is_office and members != (_OFFICE,):
            found.append(named)
        elif not (found and DEPUTY in found[-1].members and match.start - found[-1].end < _NEAR):
            found += (named, named._replace(members=(_OFFICE,))) if is_office else (named,)
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
    return {
        values(forms)[0]: _Member(name, mark == "named", mark == "counted")
        for forms, name, _, mark in rows("closed_sets", "en")
    }


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
    # Of hundreds of forms only those are tried that begin as the text does.
    rests: dict[str, list[str]] = {}
    for form in _forms():
        rests.setdefault(form[:_START], []).append(form[_START:])
    found = "|".join(f"{re.escape(start)}(?:{either(some)})" for start, some in rests.items())
    return re.compile(rf"(?<![\w'’])(?:{found})(?!\w)", re.IGNORECASE)


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
    before = _WORD_BEFORE.search(target, max(0, start - 20), start)
    if _members()[member].set == _OFFICES:
        return before is None or all(one != DEPUTY for one, _ in _forms().get(before[1].lower(), ()))
    if _members()[member].counted:
        figure = _COUNTED.match(target, end)
        return figure is not None and bool(figure["digit"] or figure["word"] in words("number_words", "en"))
    if not _members()[member].before_name:
        return True
    behind = _NAME.match(target, end)
    if not behind or word_class(behind[1].lower()):
        return False
    return before is None or not (before[1][0].isupper() and word_class(before[1].lower()))
