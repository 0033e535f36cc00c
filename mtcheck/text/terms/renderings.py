"""Whether a translation renders a concept: one of its accepted terms stands there, in any form that proves it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import accumulate
from typing import NamedTuple

from ...known.lexicon import FUNCTION, word_class
from ...known.tables import either, marked, words
from ...lazy_patterns import lazy_pattern
from ...model.term import Glossary, Status, Term, TermEntry
from ..english.inflection import plurals
from ..english.varieties import american
from ..reading.fold import fold
from ..reading.inflected import is_joined
from ..reading.normal import normal_text
from .source_terms import SourceTerms

# A pointed abbreviation is one word, as the same letters without points are.
_TOKEN = lazy_pattern(r"(?:[A-Z]\.){2,}|\d+|(?:(?![ʼ_])[^\W\d])+")
# What stands between two words: nothing, what joins the parts of a compound, or what parts two words.
_JOINED, _APART, _STOPPED = "-", " ", "."
_STARTS = lazy_pattern(r"(?:^|[.!?:;]|\n)[\s\"“”‘’'(\[—–-]*$")


@cache
def _of_dates() -> re.Pattern[str]:
    return re.compile(rf"(?:\d|\b(?:{either(marked('date', 'before_times', 'en'))}))[ -]$")


def is_accepted(term: Term) -> bool:
    """Whether a term of an entry renders its concept as the house wants it."""
    return term.status in (Status.PREFERRED, Status.ADMITTED)


@lru_cache(maxsize=4096)
def accepted_forms(terms: tuple[Term, ...]) -> tuple[str, ...]:
    """The English renderings that an entry accepts, plurals among them; folded, but for those in capitals, as "us" is
    no country.
    """
    right = [t.text for t in terms if is_accepted(t)]
    forms = (form for text in right for form in (text, *plurals(text)))
    return tuple(dict.fromkeys(form if form.isupper() else fold(form) for form in forms))


def is_rendered(entry: TermEntry, targets: Iterable[str], language: str = "en", longer: tuple[str, ...] = ()) -> bool:
    """Whether one of the renderings of an entry stands, as words of their own, in one of some texts.

    `longer` are accepted forms of other entries that have one of this entry's in them: South Korea does not stand where
    "North Korean" does.
    """
    if language not in ("", "en"):
        return any(_stands_in(entry.terms, text, language) for text in targets)
    forms = _forms(entry.terms)
    return any(
        _stands(form, reading, longer) or _is_spelt_out(form, reading)
        for text in targets
        for reading in (_read(text),)
        for form in forms
    )


_SHORTEST_INITIALS = 3


def _is_spelt_out(form: _Form, reading: _Reading) -> bool:
    """Whether an abbreviation stands there as the words that it is made of, whatever small words are between them."""
    if not (form.raw.isupper() and form.raw.isalpha() and len(form.raw) >= _SHORTEST_INITIALS):
        return False
    return form.letters in reading.initials or form.letters in reading.all_initials


class _Reading(NamedTuple):
    """A text as its letters alone: in small letters and American spelling, and as they were; where its words begin and
    end, and what stands before each; where they stood.
    """

    letters: str
    raw: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    before: tuple[str, ...]
    places: tuple[int, ...]
    text: str
    # The first letters of its words, without those of grammar and of all.
    initials: str
    all_initials: str


@lru_cache(maxsize=1024)
def _read(text: str) -> _Reading:
    """A translation, which many terms are looked for in."""
    return _taken_apart(text)


def _taken_apart(text: str) -> _Reading:
    text = normal_text(text)
    spans = [match.span() for match in _TOKEN.finditer(text)]
    written = [_spelt(text[start:end]) for start, end in spans]
    ends = (0, *accumulate([len(word.raw) for word in written]))
    behind = (0, *(end for _, end in spans))
    return _Reading(
        "".join([word.letters for word in written]),
        "".join([word.raw for word in written]),
        ends[:-1],
        ends[1:],
        tuple([_kind(text[end:start]) for end, (start, _) in zip(behind, spans, strict=False)]),
        tuple([start for start, _ in spans]),
        text,
        "".join([word.initial for word in written if not word.is_function]),
        "".join([word.initial for word in written]),
    )


class _Word(NamedTuple):
    """A word in small letters and American spelling, and as it was; its first letter; whether it is one of grammar."""

    letters: str
    raw: str
    initial: str
    is_function: bool


@lru_cache(maxsize=65536)
def _spelt(token: str) -> _Word:
    word = token.replace(".", "")
    spelt = american(word.lower())
    if len(word) != len(spelt):
        word = spelt.upper() if word.isupper() else word[0] + spelt[1:]
    return _Word(spelt, word, spelt[0], word_class(spelt) == FUNCTION)


@lru_cache(maxsize=4096)
def _kind(between: str) -> str:
    # Engines set blanks round a hyphen: "A - share".
    if not between or between in ("-", " - ", "\u2010", "\u2011", "'", "’", "."):
        return _JOINED
    return _APART if is_joined(between) and "." not in between else _STOPPED


class _Form(NamedTuple):
    """An accepted form as its letters, where in them it has a blank, whether it is one word with its own case, and
    where a point or comma stands within it: St. Lucia.
    """

    letters: str
    raw: str
    blanks: frozenset[int]
    single: bool
    stops: frozenset[int]


@lru_cache(maxsize=4096)
def _forms(terms: tuple[Term, ...]) -> tuple[_Form, ...]:
    made = []
    for term in terms:
        if is_accepted(term):
            for text in (term.text, *plurals(term.text)):
                reading = _taken_apart(text)
                blanks = [at for at, kind in zip(reading.starts, reading.before, strict=True) if at and kind != _JOINED]
                stops = [at for at, kind in zip(reading.starts, reading.before, strict=True) if at and kind == _STOPPED]
                if reading.letters:
                    single = len(reading.starts) == 1 and term.case != "ignore"
                    made.append(_Form(reading.letters, reading.raw, frozenset(blanks), single, frozenset(stops)))
    return tuple(dict.fromkeys(made))


def _stands(form: _Form, reading: _Reading, longer: tuple[str, ...]) -> bool:
    at = reading.letters.find(form.letters)
    while at >= 0:
        if _is_whole(form, reading, at) and not any(_is_inside(form, at, other, reading) for other in longer):
            return True
        at = reading.letters.find(form.letters, at + 1)
    return False


def _is_whole(form: _Form, reading: _Reading, at: int) -> bool:
    """Whether a form is one or more whole words at a place of the letters, in the right case."""
    end = at + len(form.letters)
    first, last = bisect_left(reading.starts, at), bisect_left(reading.ends, end)
    if first == len(reading.starts) or reading.starts[first] != at or reading.ends[last] != end:
        return False
    for number in range(first + 1, last + 1):
        # "No where" is not "nowhere", while a hyphen may stand for a blank; a comma or point is where the form has one.
        if reading.before[number] != _JOINED and reading.starts[number] - at not in form.blanks:
            return False
        if reading.before[number] == _STOPPED and reading.starts[number] - at not in form.stops:
            return False
    found = reading.raw[at:end]
    if (
        form.blanks
        and not form.raw.islower()
        and not form.blanks <= {reading.starts[n] - at for n in range(first, last + 1)}
    ):
        # "Lifecycle" is "life cycle"; "Zhongnanshan" is nobody.
        return False
    if form.raw.isupper() and len(form.raw) > 1:
        return found.isupper()
    if not form.single or not form.raw[0].isupper():
        return True
    if not found[0].isupper():
        return False
    return found.isupper() or not _is_function_word(found, reading, first)


def _is_function_word(word: str, reading: _Reading, number: int) -> bool:
    """Whether what looks like a name is a pronoun, an auxiliary or a month."""
    start = reading.places[number]
    lower = word.lower()
    if word in words("months", "en"):
        before, behind = reading.text[max(0, start - 12) : start], reading.text[start + len(word) :]
        return _of_dates().search(before) is not None or re.match(r",? \d", behind) is not None
    if lower not in words("function_words", "en") and word_class(lower) != FUNCTION:
        return False
    return _STARTS.search(reading.text, max(0, start - 20), start) is not None


def _is_inside(form: _Form, at: int, other: str, reading: _Reading) -> bool:
    """Whether a place where a form stands lies in a longer form of another entry."""
    for longer in _others(other):
        offset = longer.letters.find(form.letters)
        while offset >= 0:
            start = at - offset
            if start >= 0 and reading.letters.startswith(longer.letters, start) and _is_whole(longer, reading, start):
                return True
            offset = longer.letters.find(form.letters, offset + 1)
    return False


@lru_cache(maxsize=4096)
def _others(text: str) -> tuple[_Form, ...]:
    return _forms((Term(text, Status.ADMITTED),))


@cache
def _first_words() -> frozenset[str]:
    """Words that make another place of a place's name: North, Papua New, Equatorial."""
    return words("parting_words", "en")


@cache
def _beginnings() -> tuple[str, ...]:
    return tuple(_first_words())


def _words_of_others(entry: TermEntry, term: Term) -> list[str]:
    """The words of a term that may be another's, which means something else then."""
    if entry.domain != "territory" and not term.text.lstrip().startswith(_beginnings()):
        # Most of ten thousand.
        return []
    found = term.text.split()
    if not is_accepted(term) or len(found) <= 1:
        return []
    if found[0] in _first_words():
        return found[1:]
    return found if entry.domain == "territory" else []


def may_nest(entry: TermEntry) -> bool:
    """Whether a term of an entry may have another entry's in it: North Korea has Korea."""
    return any(_words_of_others(entry, term) for term in entry.terms)


class LongerForms:
    """Which accepted forms of other entries have a form of an entry in them, and mean something else."""

    def __init__(self, entries: Iterable[TermEntry]) -> None:
        self._by_word: dict[str, list[tuple[str, TermEntry]]] = {}
        for entry in entries:
            for term in entry.terms:
                for word in _words_of_others(entry, term):
                    self._by_word.setdefault(word.lower(), []).append((term.text, entry))
        self._known: dict[int, tuple[str, ...]] = {}

    def of(self, entry: TermEntry) -> tuple[str, ...]:
        """The longer forms beside an entry."""
        if id(entry) not in self._known:
            found: dict[str, None] = {}
            for term in entry.terms:
                if is_accepted(term):
                    last = term.text.split()[-1].lower()
                    for text, other in self._by_word.get(last, ()):
                        if other.id != entry.id and text != term.text and _has_inside(text, term.text):
                            found[text] = None
            own = [term.text for term in entry.terms if is_accepted(term)]
            self._known[id(entry)] = tuple(
                text for text in found if text not in own and not _begins_with_country(text, own, entry.domain)
            )
        return self._known[id(entry)]


@lru_cache(maxsize=8)
def longer_forms(terms: SourceTerms) -> LongerForms:
    """Those of the entries of an index."""
    return LongerForms(terms.with_nested)


def _begins_with_country(text: str, own: Iterable[str], domain: str) -> bool:
    """Whether a form says what a country has, and so names it: "South Korean president", but not "Korea Times"."""
    if domain != "territory":
        return False
    return any(text.startswith(f"{one} ") and text[len(one) + 1].islower() for one in own)


def _has_inside(text: str, part: str) -> bool:
    return f" {part.lower()} " in f" {text.lower()} "


def _stands_in(terms: tuple[Term, ...], text: str, language: str) -> bool:
    """Whether an accepted term stands in a text of a language other than English."""
    return bool(_index_of(terms, language).matches(text, language))


@lru_cache(maxsize=4096)
def _index_of(terms: tuple[Term, ...], language: str) -> SourceTerms:
    right = tuple(term.text for term in terms if is_accepted(term))
    entry = TermEntry("", (), {language: right})
    return SourceTerms([Glossary("", (entry,))], compounds=True)
