"""Terms of a source that have a settled English name, and what a translation has in place of it.

Four tables say which: `calques` has what engines make of a term word by word, `idioms` the same of set phrases,
`source_abbreviations` how what is short in one language is called in English, and `bodies` the names of institutions.
Only what can be shown to stand for the term is said: a word-by-word rendering that the table lists, the letters of an
abbreviation one by one, the sound of Chinese characters, or a body with the term's own words and another head.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from ....known.tables import rows, values
from ....lazy_patterns import lazy_pattern
from ....model.term import Glossary, Status, Term, TermEntry
from ...chinese.hanzi import readings
from ...english.inflection import plurals
from ...reading.fold import fold
from ...reading.marks import CORNER, DOUBLE, TITLE, opening
from ...reading.scripts import HAN, is_in_letters
from ...terms.in_source import SourceMatch, SourceTerms, is_rendered
from ..pair import Pair
from .near_names import near_names, without_country
from .only_bodies import only_body
from .other_bodies import other_head

TABLES = ("calques", "idioms", "source_abbreviations", "bodies")
_HAN = lazy_pattern(f"[{HAN}]")
_PINYIN_SIZES = range(2, 5)
# A shorter reading is an English word by chance: "anti" is no 安提.
_SHORTEST_PINYIN = 6
_OPENING = frozenset(opening(DOUBLE, CORNER, TITLE))
# Fewer characters are part of many terms.
_SHORTEST_PART = 3


class InPlace(NamedTuple):
    """The words at [start, end) of a translation, which stand for the source's [at, to) and should be `right`; whether
    they are in the plural, how it is known, and the entry that says so; whether what is right may stand in their place.
    """

    start: int
    end: int
    plural: bool
    at: int
    to: int
    entry: TermEntry
    why: str
    exchangeable: bool

    @property
    def right(self) -> str:
        return self.entry.preferred


class _Settled(NamedTuple):
    """A term of a source: its entry, what a word-by-word rendering of it is, in whose company that is no fault, and the
    tables that have it.
    """

    entry: TermEntry
    calques: tuple[str, ...]
    unless: tuple[str, ...]
    tables: frozenset[str]


def in_place(pair: Pair, listed: Sequence[SourceMatch]) -> Iterator[InPlace]:
    """What stands in a translation in place of settled terms of its source; `listed` are the glossaries' terms there,
    which know better.
    """
    language = pair.source_lang
    source, target = pair.source.text, pair.target.text
    small = source.lower()
    matches = [m for m in _matches(source, language) if not _is_within(m, listed)]
    others = [match.entry for match in (*matches, *listed)]
    near = [target, *(neighbour.target.text for neighbour in pair.neighbours)]
    next_door = [(neighbour.source.text, neighbour.target.text) for neighbour in pair.neighbours]
    taken: list[tuple[int, int]] = []
    for match in matches:
        entry = match.entry
        row = _settled(entry.id, language)
        if _is_name_of_word(match, source):
            continue
        if any(word.lower() in small for word in row.unless) or is_rendered(entry, [_without(row, target)]):
            continue
        found = [
            (start, end, why)
            for (start, end), why in _surest(_wrong(match, row, source, target, near, next_door))
            if not any(start < high and low < end for low, high in taken)
            and not any(other.id != entry.id and is_rendered(other, [_telling(target[start:end])]) for other in others)
        ]
        if found:
            # Words that stand for something else too are taken where the term is.
            share = match.start / len(source)
            start, end, why = min(found, key=lambda place: abs(place[0] / len(target) - share))
            taken.append((start, end))
            many = target[start:end].lower() in _plurals(row.calques)
            yield InPlace(start, end, many, match.start, match.end, entry, why, "idioms" not in row.tables)


def _is_name_of_word(match: SourceMatch, source: str) -> bool:
    """Whether a term that the tables have in quotation marks, the name of a club or paper that is an ordinary word,
    stands without them.
    """
    return _listed(match)[:1] in _OPENING and not {*source[max(0, match.start - 1) : match.start + 1]} & _OPENING


def rendered_terms(pair: Pair) -> list[tuple[int, int]]:
    """Where in a source terms stand that its translation has under an accepted name: SPD, the Social Democrats."""
    found = _matches(pair.source.text, pair.source_lang)
    return [(m.start, m.end) for m in found if is_rendered(m.entry, [pair.target.text])]


def _telling(text: str) -> str:
    """The name of a body without the country whose it is, which the source may name as well."""
    return without_country(text) if text[:1].isupper() else text


def _without(row: _Settled, target: str) -> str:
    """A translation without its word-by-word renderings of a term, in which a right name may stand: a "folk deputy" is
    no deputy. Those that are part of a right name stay.
    """
    names = " | ".join(term.text.lower() for term in row.entry.terms)
    calques = tuple(calque for calque in row.calques if calque.lower() not in names)
    here = _may_have(calques, target)
    return _calque(here).sub("|", target) if here else target


def _is_within(match: SourceMatch, listed: Iterable[SourceMatch]) -> bool:
    """Whether a term is only part of a longer one of a glossary."""
    return any(
        m.start <= match.start and match.end <= m.end and m.end - m.start > match.end - match.start for m in listed
    )


@cache
def _rows(language: str) -> dict[str, list[tuple[str, list[str]]]]:
    """For each source term of the tables, as it is looked up, its rows, each with its table and the term as written."""
    found: dict[str, list[tuple[str, list[str]]]] = {}
    for table in TABLES:
        for source, *cells in rows(table, language):
            for term in values(source):
                key = term if term.isupper() else term.lower()
                found.setdefault(key, []).append((table, [term, *cells, "", ""]))
    return found


@cache
def _settled(key: str, language: str) -> _Settled:
    """A source term of the tables: what each of its rows says."""
    listed = _rows(language)[key]
    names, calques, unless = (
        tuple(dict.fromkeys(cell for _, cells in listed for cell in values(cells[column]))) for column in (1, 2, 3)
    )
    terms = (Term(names[0], Status.PREFERRED), *(Term(name, Status.ADMITTED) for name in names[1:]))
    wrong = tuple(calque for calque in calques if calque not in names)
    return _Settled(
        TermEntry(key, terms, _written(listed, language)), wrong, unless, frozenset(table for table, _ in listed)
    )


def _written(listed: Iterable[tuple[str, list[str]]], language: str) -> dict[str, tuple[str, ...]]:
    """The source term of some rows; small letters stand last in Unicode, and may stand for capitals."""
    return {language: (max(cells[0] for _, cells in listed),)}


@cache
def _index(language: str) -> SourceTerms:
    """The source terms of all tables, each an entry of its own, which has no more: few of thousands are ever found."""
    found = (TermEntry(key, (), _written(listed, language)) for key, listed in _rows(language).items())
    return SourceTerms([Glossary("", tuple(found))])


def _matches(source: str, language: str) -> list[SourceMatch]:
    """The terms of the tables in a source."""
    found = _index(language).matches(source, language)
    return [match._replace(entry=_settled(match.entry.id, language).entry) for match in found]


def _listed(match: SourceMatch) -> str:
    """The term as the tables have it, without the ending that the source may put behind it."""
    return next(term for terms in match.entry.source.values() for term in terms)


def _surest(kinds: Iterable[tuple[Iterable[tuple[int, int]], str]]) -> list[tuple[tuple[int, int], str]]:
    """The places of the first kind that has any, each with how it is known."""
    return next((found for places, why in kinds if (found := [(place, why) for place in places])), [])


def _wrong(
    match: SourceMatch,
    row: _Settled,
    source: str,
    target: str,
    near: Sequence[str],
    next_door: Sequence[tuple[str, str]],
) -> Iterator[tuple[Iterable[tuple[int, int]], str]]:
    """The places of a translation that stand for a term and are not its name, and how that is known: a kind at a time,
    the surest first.
    """
    original = source[match.start : match.end]
    is_short = "source_abbreviations" in row.tables
    word_by_word = "not what its letters stand for" if is_short else "rendered word by word"
    for pattern, why in (
        ((here := _may_have(row.calques, target)) and _calque(here), word_by_word),
        (is_short and _letters(_listed(match)), "its letters mean nothing in English"),
        (_pinyin(original), "its sound means nothing in English"),
    ):
        if pattern:
            yield (m.span() for m in pattern.finditer(target)), why
    if inner := _may_have([calque for part in _parts(match) for calque in _calques_of(part, target)], target):
        yield (m.span() for m in _calque(inner).finditer(target)), "a part of it is rendered word by word"
    is_lost_body = "bodies" in row.tables and not is_rendered(match.entry, near)
    if is_lost_body:
        yield other_head(match.entry.terms, target), "another kind of body"
    if not any(original not in other and is_rendered(match.entry, [text]) for other, text in next_door):
        # What a neighbour has for the same term is its own rendering; without the term it has this sentence's.
        yield near_names(match.entry.terms, target), "its name word by word"
    if is_lost_body:
        only = only_body(match, source, target, next(iter(match.entry.source)))
        yield [only] if only else [], "the one body that the source names is called otherwise"


def _parts(match: SourceMatch) -> Iterator[_Settled]:
    """The terms that a longer one begins or ends with: the "parquet" of the "parquet national"."""
    language = next(iter(match.entry.source))
    whole = _listed(match)
    if is_in_letters(language):
        shorter = (part for size in range(_SHORTEST_PART, len(whole)) for part in (whole[:size], whole[-size:]))
    else:
        words = whole.split()
        shorter = (" ".join(part) for size in range(1, len(words)) for part in (words[:size], words[-size:]))
    keys = (part if part.isupper() else part.lower() for part in shorter)
    yield from (_settled(key, language) for key in keys if key in _rows(language))


def _calques_of(part: _Settled, target: str) -> tuple[str, ...]:
    return () if is_rendered(part.entry, [_without(part, target)]) else part.calques


@lru_cache(maxsize=4096)
def _calque(calques: tuple[str, ...]) -> re.Pattern[str]:
    """Any of some renderings, in the plural too; in capitals only those that are."""
    forms = {form for calque in calques for form in (calque, *plurals(calque))}
    patterns = [_as_pattern(form) for form in sorted(forms, key=lambda form: (-len(form), form))]
    return re.compile(rf"(?<![\w-])(?:{'|'.join(patterns)})(?!\w)")


def _may_have(calques: Sequence[str], target: str) -> tuple[str, ...]:
    """Those of some renderings whose letters stand in a translation: a pattern costs more to make than most articles
    need it for.
    """
    small = fold(target)
    return tuple([c for c in calques if any(form in small for form in _folded(c))])


@lru_cache(maxsize=16384)
def _folded(calque: str) -> frozenset[str]:
    """The forms of a rendering."""
    return frozenset(fold(form) for form in (calque, *plurals(calque)))


@lru_cache(maxsize=1024)
def _plurals(calques: tuple[str, ...]) -> frozenset[str]:
    return frozenset(form.lower() for calque in calques for form in plurals(calque)) - {c.lower() for c in calques}


def _as_pattern(form: str) -> str:
    """A rendering with at least the capitals that it is listed with; a blank in it may be a hyphen."""
    return "".join(_letter(c) for c in form)


def _letter(c: str) -> str:
    if c in " '":
        return r"[ \u00a0-]" if c == " " else "['’]"
    return f"[{c}{c.upper()}]" if c.islower() and c.upper() != c and len(c.upper()) == 1 else re.escape(c)


@lru_cache(maxsize=1024)
def _letters(abbreviation: str) -> re.Pattern[str] | None:
    """An abbreviation as its own letters in Latin ones; None for what is in no capitals and another script."""
    if any("a" <= letter.lower() <= "z" for letter in abbreviation):
        # The source is in Latin letters, and what it has is written as it has it.
        return re.compile(rf"(?<![\w.&-]){re.escape(abbreviation)}(?![\w&])")
    if not abbreviation.isalpha() or not abbreviation.isupper() or len(abbreviation) < 2:
        return None
    latin = {letter: cells.split() for letter, cells in rows("letters_of_abbreviations")}
    if not all(letter in latin for letter in abbreviation):
        return None
    # "MChS" for МЧС: what is one letter there is one capital here as often as two.
    cells = [
        [form for cell in latin[letter] for form in dict.fromkeys((cell, cell.title()))] for letter in abbreviation
    ]
    spelt = [f"(?:{'|'.join(forms)})" for forms in cells]
    pointed = "".join(rf"{letter}\." for letter in spelt)
    return re.compile(rf"(?<![\w.&-])(?:{pointed}|{''.join(spelt)}(?:['’]?s)?)(?![\w&])")


@lru_cache(maxsize=1024)
def _pinyin(original: str) -> re.Pattern[str] | None:
    if len(original) not in _PINYIN_SIZES or original.isascii():
        return None
    spelt = sorted({reading for reading in readings(original) if len(reading) >= _SHORTEST_PINYIN})
    syllables = [readings(character) for character in original]
    if not spelt or not all(s and s[0] for s in syllables):
        return None
    parts = [f"(?:{'|'.join(sorted(set(s)))})" for s in syllables]
    return re.compile(rf"(?<![\w-]){'[ -]?'.join(parts)}(?![\w-])", re.IGNORECASE)
