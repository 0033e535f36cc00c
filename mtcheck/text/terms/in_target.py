"""Where the terms of all glossaries in use stand in a text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from ...known.tables import words
from ...lazy_patterns import lazy_pattern
from ...model.term import Glossary, Status, Term, TermEntry
from ...value_types import NamedTuple
from ..english.forms import forms, is_head
from ..reading.fold import fold
from ..reading.matcher import Hit, longest_disjoint, token_bounded
from ..reading.normal import normal_text
from .by_word import Phrase, Text

if TYPE_CHECKING:
    from .source_terms import SourceTerms

_RANK = {Status.PREFERRED: 0, Status.EXCEPTED: 1, Status.ADMITTED: 2, Status.DEPRECATED: 3}
_RIGHT = (Status.PREFERRED, Status.ADMITTED)
ENGLISH = ("", "en")
# What is no text: web and mail addresses, handles, hashtags, names of files.
_ADDRESS = lazy_pattern(r"://|@|^[\"'“‘(\[]*#|www\.|\\|_|\w\.[a-z]{2,}(?:[/:?#]|\W*$)|/\w+/|\w/\w+\.\w")


class TermForm(NamedTuple):
    """One inflected form of a term; one that is `closed` has a hyphen where the term has none."""

    entry: TermEntry
    term: Term
    text: str
    plural: bool
    closed: bool = False


class TermMatch(NamedTuple):
    """A term found at text[start:end], its possessive ending not included; `itself` where it stands as it is listed."""

    entry: TermEntry
    term: Term
    start: int
    end: int
    plural: bool
    itself: bool = True


Holds = Callable[[TermEntry, Term, int, int], bool]


class TermIndex:
    """The forms of all terms in English; `patterns` are what the run's one matcher must look for.

    Terms in other languages are looked up as words of theirs, in an index that is made when first asked for.
    """

    def __init__(self, glossaries: Iterable[Glossary]) -> None:
        self._forms: list[TermForm] = []
        self._entries = [entry for glossary in glossaries for entry in glossary.entries]
        self._others: dict[str, OtherTerms] = {}
        for entry in self._entries:
            for term in entry.terms:
                if term.language in ENGLISH and not is_beside_only(entry, term):
                    self._forms += [TermForm(entry, term, *form) for form in forms_of_term(term)]

    @property
    def patterns(self) -> list[str]:
        """What the run's one matcher has to look for; hits have the numbers of these."""
        return [form.text for form in self._forms]

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to find in an English text."""
        return not self._forms

    def looked_up(self, text: Text) -> list[Hit]:
        """The hits in a text, folded, of what the run's one matcher does not look for."""
        return []

    def _form(self, number: int) -> TermForm:
        return self._forms[number]

    def _made(self, language: str) -> OtherTerms:
        # Most runs have English translations.
        from .source_terms import SourceTerms

        terms = listed_in(self._entries, language)
        numbered = [listed.numbered(number, language) for number, listed in enumerate(terms)]
        return OtherTerms(terms, SourceTerms([Glossary("", tuple(numbered))], compounds=True), language)

    def knows(self, language: str) -> bool:
        """Whether any glossary may have terms in a target language."""
        return language in ENGLISH or any(t.language in ("", language) for e in self._entries for t in e.terms)

    def languages(self) -> set[str]:
        """The languages other than English in which there are terms."""
        return {term.language for entry in self._entries for term in entry.terms if term.language not in ENGLISH}

    def is_preferred(self, word: str) -> bool:
        """Whether a word stands in a preferred or admitted term."""
        return word in self._right_words

    def has_as_one(self, one: str, other: str) -> bool:
        """Whether an entry has both words as its terms."""
        return not self._entries_called(one).isdisjoint(self._entries_called(other))

    def _entries_called(self, word: str) -> set[str]:
        folded = fold(word)
        hits = self.looked_up(Phrase(folded)) or [Hit(n, 0, len(folded)) for n in self._numbers.get(folded, ())]
        return {match.entry.id for match in self.matches(word, hits, lambda *_: True)}

    @cached_property
    def _numbers(self) -> dict[str, list[int]]:
        """The numbers of the forms by what they are, folded."""
        found: dict[str, list[int]] = {}
        # A character stays one, so that all are folded at once.
        folded = fold("\0".join([form.text for form in self._forms])).split("\0")
        for number, text in zip(range(len(self._forms)), folded, strict=False):
            found.setdefault(text, []).append(number)
        return found

    @cached_property
    def _right_words(self) -> frozenset[str]:
        right = (form.text for form in self._forms if form.term.status in (Status.PREFERRED, Status.ADMITTED))
        return frozenset(word for text in right for word in text.split())

    def matches(self, text: str, hits: Sequence[Hit], holds: Holds) -> list[TermMatch]:
        """The hits that are terms in that text: token-bounded, in the right case, longest first and disjoint.

        `holds(entry, term, start, end)` tells whether the context that a term asks for is there; else it is no term.
        """
        best: dict[tuple[int, int], Hit] = {}
        for hit in hits:
            form = self._form(hit.pattern)
            if not token_bounded(text, hit.start, hit.end) or not _is_written(form, text[hit.start : hit.end]):
                continue
            if _in_address(text, hit.start, hit.end) or not holds(form.entry, form.term, hit.start, hit.end):
                continue
            rival = best.get((hit.start, hit.end))
            if rival is None or self._rank(hit, text) < self._rank(rival, text):
                best[hit.start, hit.end] = hit
        matches = []
        for hit in longest_disjoint(best.values()):
            form = self._form(hit.pattern)
            itself = form.text == form.term.text
            matches.append(TermMatch(form.entry, form.term, hit.start, hit.end, form.plural, itself))
        return matches

    def matches_in(self, text: str, language: str, holds: Holds) -> list[TermMatch]:
        """The terms in a text of a language other than English."""
        if language not in self._others:
            self._others[language] = self._made(language)
        return self._others[language].matches(text, holds)

    def _rank(self, hit: Hit, text: str) -> tuple[bool, int, int]:
        form = self._form(hit.pattern)
        return (form.text != text[hit.start : hit.end], _RANK[form.term.status], hit.pattern)


def is_beside_only(entry: TermEntry, term: Term) -> bool:
    """Whether a term is looked for beside a source only: a common noun that a glossary of mtcheck's own accepts.

    It stands in every other article, and says nothing there. The names of outlets tell datelines, in small letters too.
    """
    if entry.domain in words("media_domains"):
        return False
    return entry.glossary.isidentifier() and term.status in _RIGHT and term.text.islower() and term.language == "en"


def forms_of_term(term: Term) -> tuple[tuple[str, bool, bool], ...]:
    """The forms of an English term, itself first, as in `Term.forms`."""
    if term.forms:
        return term.forms
    text = normal_text(term.text)
    return tuple((form, plural, form.count("-") > text.count("-")) for form, plural in forms(text, term.word))


def _is_written(form: TermForm, found: str) -> bool:
    """Whether a form is written so: in the right case, and with a hyphen where only a hyphen may stand."""
    if found == form.text:
        return True
    if len(found) != len(form.text):
        # It runs over the end of a line.
        found = normal_text(found)
    if len(found) != len(form.text) or (form.closed and found.count("-") < form.text.count("-")):
        return False
    return _case_holds(form, found)


def _case_holds(form: TermForm, found: str) -> bool:
    """Whether the letters' case fits: exactly, or (smart) at least the capitals of the term, or any."""
    if form.term.case == "ignore":
        return True
    if form.term.case == "exact":
        return all(a == b for a, b in zip(form.text, found, strict=True) if fold(a) != " " and a not in "'’")
    if all(not a.isupper() or b.isupper() for a, b in zip(form.text, found, strict=True)):
        return True
    return _is_with_small_head(form.text, found)


def _is_with_small_head(text: str, found: str) -> bool:
    """Whether only the head of a name is in small letters: "the Guidance treaty", "the treaty on Open Skies"."""
    wanted, given = re.split(r"[ -]", text), re.split(r"[ \-\u2010\u2011–\u00a0]", found)
    if len(wanted) != len(given):
        return False
    small = [
        at
        for at, (a, b) in enumerate(zip(wanted, given, strict=True))
        if any(x.isupper() and not y.isupper() for x, y in zip(a, b, strict=False))
    ]
    capitals = sum(word[:1].isupper() for word in given)
    return len(small) == 1 and small[0] in (0, len(wanted) - 1) and capitals > 0 and is_head(given[small[0]])


def _in_address(text: str, start: int, end: int) -> bool:
    """Whether a term lies within what is no text: https://example.org/Kiev, #Kiev."""
    low = max(text.rfind(" ", 0, start), text.rfind("\n", 0, start)) + 1
    highs = [at for at in (text.find(" ", end), text.find("\n", end)) if at >= 0]
    chunk = text[low : min(highs, default=len(text))]
    if len(chunk) == end - start:
        return False
    around = chunk[: start - low] + "\0" + chunk[end - low :]
    return _ADDRESS.search(around.replace("\0", "x")) is not None and around.strip("\0\"'“”‘’().,;:!?") != ""


class Listed(NamedTuple):
    """A term of an entry as it is looked up in a language other than English."""

    entry: TermEntry
    term: Term
    text: str

    def numbered(self, number: int, language: str) -> TermEntry:
        """What stands for the term, by its number, where the terms of a source are looked up."""
        return TermEntry(str(number), (), {language: (self.text.lower() if self.term.case == "ignore" else self.text,)})


def listed_in(entries: Iterable[TermEntry], language: str) -> list[Listed]:
    """The terms of entries in a language; of two at one place the first is taken."""
    found = [
        Listed(entry, term, normal_text(term.text))
        for entry in entries
        for term in entry.terms
        if term.language in ("", language)
    ]
    return sorted(found, key=lambda row: _RANK[row.term.status])


class ByNumber(Protocol):
    """Listed terms by their numbers."""

    def __getitem__(self, number: int, /) -> Listed: ...


class OtherTerms:
    """The terms of all glossaries in one language that is not English."""

    def __init__(self, terms: ByNumber, index: SourceTerms, language: str) -> None:
        self._terms, self._index, self._language = terms, index, language

    def matches(self, text: str, holds: Holds) -> list[TermMatch]:
        found = []
        for match in self._index.matches(text, self._language):
            entry, term, listed = self._terms[int(match.entry.id)]
            written = text[match.start : match.end]
            exact = term.case != "exact" or written == listed
            if not exact or _in_address(text, match.start, match.end):
                continue
            if holds(entry, term, match.start, match.end):
                found.append(TermMatch(entry, term, match.start, match.end, False, fold(written) == fold(listed)))
        return found
