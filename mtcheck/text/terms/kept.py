"""Terms of large glossaries that were compiled before: looked up word by word, so that only what a text has is read.

A form is found by one of its words, the one that the fewest terms have; in writing without blanks by two characters.
Whatever is found here is found by `TermIndex` and `SourceTerms` too, with the same numbers, so that ties fall alike.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import cached_property
from typing import Any, NamedTuple, Protocol

from ...known.tables import words
from ...model.term import Glossary, TermEntry
from ..reading.fold import fold
from ..reading.matcher import Hit, Matcher
from ..reading.normal import normal_text
from ..reading.scripts import is_in_letters
from .by_word import ANYWHERE, Text, WordsOf, hits_of, rarest
from .in_target import (
    ENGLISH,
    Holds,
    Listed,
    OtherTerms,
    TermForm,
    TermIndex,
    TermMatch,
    forms_of_term,
    listed_in,
)
from .renderings import is_accepted, may_nest
from .source_terms import (
    Anchor,
    Letters,
    Pattern,
    SourceTerms,
    Words,
    anchors,
    levelled_term,
    owned_patterns,
)
from .written import english_terms

Tables = dict[str, dict[str, list[Any]]]


class Rows(Protocol):
    """Where compiled terms lie: entries by their numbers, and tables of rows by their keys."""

    def entry(self, number: int) -> TermEntry:
        """An entry, always the same value for a number."""

    def keys(self, table: str) -> frozenset[str]:
        """The keys of a table."""

    def row(self, table: str, key: str) -> Any:
        """The row of a key, or nothing."""

    def beside(self, language: str) -> Rows:
        """The tables of the source terms of a language, made when first asked for."""

    def of_target(self, language: str) -> Rows:
        """The tables of the terms in a language of translations that is not English."""


class KeptTerms:
    """The terms of a run's glossaries on both sides."""

    def __init__(self, rows: Rows) -> None:
        self.rows = rows
        self.index: TermIndex = _KeptIndex(rows)

    def source_terms(self, target_language: str) -> SourceTerms:
        """The source terms of the entries that have accepted terms in a target language."""
        return _KeptSourceTerms(self.rows, _InLanguage(self.rows, target_language))

    def whole_index(self) -> TermIndex:
        """The index of all entries, those too that only matter beside a source."""
        [first], [count] = self.rows.row("about", "beside"), self.rows.row("about", "count")
        beside = Glossary("", tuple(map(self.rows.entry, range(first, count))))
        return _WithBeside(self.index, TermIndex([beside]))

    def whole_source_terms(self) -> SourceTerms:
        """The source terms of all entries, whatever terms they have."""
        return _KeptSourceTerms(self.rows, _Every(self.rows))


def target_tables(entries: Sequence[TermEntry], beside: int) -> Tables:
    """What finds the terms of entries in a translation; those from number `beside` on only matter beside a source."""
    first = entries[:beside]
    found = english_terms(first)
    languages = {term.language for entry in first for term in entry.terms}
    nesting = [number for number, entry in enumerate(entries) if may_nest(entry)]
    return {
        "form": {
            word: [[term.entry, term.place, term.first, places] for term, places in rows]
            for word, rows in found.by_word.items()
        },
        "right": {word: [1] for word in found.right},
        "about": {"languages": sorted(languages), "nesting": nesting, "beside": [beside], "count": [len(entries)]},
    }


def source_tables(entries: Sequence[TermEntry], language: str) -> Tables:
    """What finds the source terms of entries in a language."""
    numbers = {id(entry): number for number, entry in enumerate(entries)}
    owned = owned_patterns(entries, language)
    patterns = [pattern for _, pattern in owned]
    rows = {
        str(n): [numbers[id(entry)], pattern.term, int(pattern.entry is None)]
        for n, (entry, pattern) in enumerate(owned)
    }
    by_key: dict[str, list[Any]] = defaultdict(list)
    if is_in_letters(language):
        texts = [fold(levelled_term(pattern.term, language)) for pattern in patterns]
        frequency = Counter(key for text in texts for key in _pairs(text))
        for number, text in enumerate(texts):
            if text:
                by_key[rarest(_pairs(text), frequency)].append([number, text])
    else:
        for number, place in anchors(patterns):
            for form in sorted(patterns[number].forms(place)):
                by_key[form].append((number, place))
    return {"key": dict(by_key), "pattern": rows}


def other_tables(entries: Sequence[TermEntry], language: str) -> Tables:
    """What finds the terms of entries in a translation into a language other than English."""
    places = {
        (id(entry), id(term)): [number, place]
        for number, entry in enumerate(entries)
        for place, term in enumerate(entry.terms)
    }
    terms = listed_in(entries, language)
    numbered = [listed.numbered(number, language) for number, listed in enumerate(terms)]
    listed_at = {str(number): places[id(listed.entry), id(listed.term)] for number, listed in enumerate(terms)}
    return source_tables(numbered, language) | {"listed": listed_at}


def _pairs(text: str) -> set[str]:
    """Every two characters that stand side by side in a text; the character itself where it is the only one."""
    return set(map(str.__add__, text, text[1:])) or {text}


class _KeptIndex(TermIndex):
    """The terms of a translation."""

    def __init__(self, rows: Rows) -> None:
        super().__init__(())
        self._rows = rows
        self._keys = rows.keys("form")
        self._words = WordsOf(self._keys)
        self._known: dict[int, TermForm] = {}
        self._by_key: dict[str, list[tuple[int, str]]] = {}
        self._preferred: dict[str, bool] = {}

    @property
    def patterns(self) -> list[str]:
        return []

    @property
    def is_empty(self) -> bool:
        return not self._keys

    def looked_up(self, text: Text) -> list[Hit]:
        found: list[tuple[int, str]] = []
        for key in self._words.among(text.tokens):
            found += self._of(key)
        if ANYWHERE in self._keys:
            found += self._of(ANYWHERE)
        return [Hit(*hit) for hit in hits_of(found, text.folded)]

    def knows(self, language: str) -> bool:
        return language in ENGLISH or not {"", language}.isdisjoint(self._rows.row("about", "languages"))

    def is_preferred(self, word: str) -> bool:
        if word not in self._preferred:
            self._preferred[word] = self._rows.row("right", word) is not None
        return self._preferred[word]

    def _made(self, language: str) -> OtherTerms:
        terms = _Listed(self._rows, language)
        return OtherTerms(terms, _KeptSourceTerms(terms.rows, terms, compounds=True), language)

    def _form(self, number: int) -> TermForm:
        return self._known[number]

    def _of(self, key: str) -> list[tuple[int, str]]:
        """The folded forms that a word finds, by their numbers."""
        if key not in self._by_key:
            made = self._by_key[key] = []
            for number, place, first, chosen in self._rows.row("form", key):
                entry = self._rows.entry(number)
                forms = forms_of_term(entry.terms[place])
                for at in chosen:
                    self._known[first + at] = TermForm(entry, entry.terms[place], *forms[at])
                    made.append((first + at, fold(forms[at][0])))
        return self._by_key[key]


class _WithBeside(TermIndex):
    """Two indexes as one; all entries of the second, which come with mtcheck, are English."""

    def __init__(self, first: TermIndex, second: TermIndex) -> None:
        """`first` has no patterns for a matcher: it looks terms up itself."""
        super().__init__(())
        self._first, self._second = first, second
        self._matcher = Matcher(second.patterns)

    def looked_up(self, text: Text) -> list[Hit]:
        found = [Hit(_SECOND + number, start, end) for number, start, end in self._matcher.hits(text.folded)]
        return [*self._first.looked_up(text), *found]

    def _form(self, number: int) -> TermForm:
        return self._first._form(number) if number < _SECOND else self._second._form(number - _SECOND)

    def matches_in(self, text: str, language: str, holds: Holds) -> list[TermMatch]:
        return self._first.matches_in(text, language, holds)


# From here on numbers are those of the second index.
_SECOND = 1 << 40


class _KeptSourceTerms(SourceTerms):
    """The terms of a source."""

    def __init__(self, rows: Rows, entries: _Entries, *, compounds: bool = False) -> None:
        super().__init__((), compounds=compounds)
        self._rows, self._by_number = rows, entries

    @cached_property
    def with_nested(self) -> list[TermEntry]:
        found = (self._by_number.of(number) for number in self._rows.row("about", "nesting"))
        return [entry for entry in found if entry]

    def _made(self, language: str) -> Letters | Words:
        patterns = _Patterns(self._rows.beside(language), self._by_number, language)
        if is_in_letters(language):
            return Letters(patterns, _Finds(patterns), language)
        return Words(
            patterns, _ByForm(patterns), language, self._compounds and language in words("languages_that_join")
        )


class _Entries(Protocol):
    """The entries to which patterns belong, by their numbers."""

    def of(self, number: int) -> TermEntry | None:
        """An entry; none for one that does not count."""


class _Listed:
    """The terms of a translation in a language other than English."""

    def __init__(self, rows: Rows, language: str) -> None:
        self._all, self._language = rows, language
        self.rows = rows.of_target(language)
        self._known: dict[int, tuple[Listed, TermEntry]] = {}

    def __getitem__(self, number: int) -> Listed:
        return self._of(number)[0]

    def of(self, number: int) -> TermEntry:
        return self._of(number)[1]

    def _of(self, number: int) -> tuple[Listed, TermEntry]:
        if number not in self._known:
            owner, place = self.rows.row("listed", str(number))
            entry = self._all.entry(owner)
            term = entry.terms[place]
            listed = Listed(entry, term, normal_text(term.text))
            self._known[number] = listed, listed.numbered(number, self._language)
        return self._known[number]


class _Every(NamedTuple):
    """Entries as they are."""

    rows: Rows

    def of(self, number: int) -> TermEntry:
        return self.rows.entry(number)


class _InLanguage:
    """Entries with their terms of one target language; none where they have no accepted one."""

    def __init__(self, rows: Rows, language: str) -> None:
        self._rows, self._language = rows, language
        self._known: dict[int, TermEntry | None] = {}

    def of(self, number: int) -> TermEntry | None:
        if number not in self._known:
            entry = self._rows.entry(number).in_language(self._language)
            self._known[number] = entry if any(map(is_accepted, entry.terms)) else None
        return self._known[number]


class _Patterns:
    """Compiled patterns, read when first asked for."""

    def __init__(self, rows: Rows, entries: _Entries, language: str) -> None:
        self.rows = rows
        self._entries, self._language = entries, language
        self._known: dict[int, Pattern | None] = {}

    def of(self, number: int) -> Pattern | None:
        """A pattern; none where its entry has no accepted term in the target language."""
        if number not in self._known:
            owner, term, only_looks_like = self.rows.row("pattern", str(number))
            entry = self._entries.of(owner)
            self._known[number] = Pattern(None if only_looks_like else entry, term, self._language) if entry else None
        return self._known[number]

    def __getitem__(self, number: int) -> Pattern:
        pattern = self.of(number)
        assert pattern is not None
        return pattern


class _ByForm:
    """The patterns that are found by a word that may stand in a form."""

    def __init__(self, patterns: _Patterns) -> None:
        self._patterns, self._keys = patterns, patterns.rows.keys("key")
        self._known: dict[str, list[Anchor]] = {}

    def among(self, keys: frozenset[str]) -> frozenset[str]:
        return keys & self._keys

    def __getitem__(self, form: str) -> Sequence[Anchor]:
        if form not in self._keys:
            return ()
        if form not in self._known:
            self._known[form] = [(n, at) for n, at in self._patterns.rows.row("key", form) if self._patterns.of(n)]
        return self._known[form]


class _Finds:
    """What finds patterns by two of their characters."""

    def __init__(self, patterns: _Patterns) -> None:
        self._patterns, self._keys = patterns, patterns.rows.keys("key")
        self._known: dict[str, list[tuple[int, str]]] = {}

    def hits(self, folded: str) -> list[tuple[int, int, int]]:
        found: list[tuple[int, str]] = []
        for key in self._keys & (_pairs(folded) | set(folded)):
            if key not in self._known:
                rows = self._patterns.rows.row("key", key)
                self._known[key] = [(number, text) for number, text in rows if self._patterns.of(number)]
            found += self._known[key]
        return list(hits_of(found, folded))
