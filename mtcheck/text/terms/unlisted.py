"""Words and phrases that may be one term written in two ways, found without a list."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from functools import cached_property, lru_cache

from ...known.lexicon import word_class
from ...known.tables import alternation, either, marked
from ...lazy_patterns import lazy_pattern
from ...value_types import NamedTuple
from ..chinese.romanisation import pinyin_syllables
from ..english.headings import is_heading

# First parts of nouns that stand alone only as part of a noun: "a cease fire".
_OPEN_STARTS = marked("part", "prefixes", "en")
_COMPOUND = lazy_pattern(r"(?<![\w-])[A-Za-z]{2,}-[A-Za-z]{3,}(?![\w-])")
# What may not stand before it is looked for behind its capital: a search for a set of characters is the faster one.
_ACRONYM = lazy_pattern(r"[A-Z](?<![\w@#./-].)(?:[A-Z]{3,}|[a-z]{3,})(?=-\d+\b|(?![\w-]))", re.DOTALL)
# "Supreme Court", "University of Nairobi", "Court of the Supreme Council".
_PHRASE = lazy_pattern(r"[A-Z][a-z'’]+(?: (?:of (?:the )?)?[A-Z][a-z'’]+){1,4}")
_GOES_ON = lazy_pattern(r" (?:of (?:the )?)?[A-Z][a-z]")
_CLOSED = lazy_pattern(rf"(?<![\w-])(?:{alternation('prefixes', 'en')})([a-z]{{3,}})(?![\w-])")
_OPEN = lazy_pattern(
    rf"(?<![\w-])(?:an?|the|this|that|no) (?P<first>{either(_OPEN_STARTS)}) (?P<second>[a-z]{{3,}})(?![\w-])"
)
_LAST_PART = lazy_pattern(r".* of (?:the )?")
_SMALL = frozenset(("of", "the"))
_ABBREVIATION = lazy_pattern(r" \(([A-Z]{2,8})\)")


class TermForm(NamedTuple):
    """A term at text[start:end] as written, without a possessive ending, and the abbreviation introduced behind it."""

    start: int
    end: int
    form: str
    abbreviation: str = ""


class UnlistedTerms:
    """The terms of a text that may be written in two ways: compounds with a hyphen and the same closed up; acronyms and
    the same as a word; phrases in capitals.

    Headings, which have capitals and hyphens of their own, are left out.
    """

    def __init__(self, text: str, tokens: Set[str]) -> None:
        """`tokens` are what stands between blanks in the text."""
        self._text, self._tokens = text, tokens
        self._phrases = [*_phrases(text), *(() if tokens.isdisjoint(_OPEN_STARTS) else _open_compounds(text))]
        self._headings: dict[int, bool] = {}

    def forms(self) -> set[str]:
        """The forms that terms may have; some of them only in headings, or nowhere."""
        forms = {term.form for term in self._phrases}.union(*map(_words_in, self._tokens))
        if closed := _without_hyphens(forms):
            text = _in_lower_case(self._text)
            if len(closed) <= _FEW:
                closed = {form for form in closed if form in text}
            # All words at once, as a search for each would read a long text as often as it has compounds.
            forms |= closed.intersection(_RUN.findall(text)) if closed else closed
        return forms

    def linkable(self) -> set[str]:
        """Those of the forms that another may be a form of: words are left out where none stands in two ways."""
        return self.forms() if self._has_word_in_two_ways() else {term.form for term in self._phrases}

    def _has_word_in_two_ways(self) -> bool:
        """Whether a word may stand as an open compound, with a hyphen and closed up, or in capitals and in others."""
        if not self._tokens.isdisjoint(_OPEN_STARTS):
            return True
        text, lower = self._text, _in_lower_case(self._text)
        compounds = [form for token in self._tokens if "-" in token for form in _COMPOUND.findall(token)]
        if any(form.replace("-", "").lower() in lower for form in compounds):
            return True
        shouted = set(_CAPITALS.findall(text))
        together = lower.replace("-", "")
        return any(together.count(word.lower()) > text.count(word) for word in shouted)

    def of(self, forms: Set[str] | None = None) -> list[TermForm]:
        """The terms that have one of some forms, or all; in no certain order. Where there is a compound among the
        forms, the same closed up must be too.
        """
        terms = self._phrases
        if forms is None or any(" " not in form for form in forms):
            terms = [*terms, *self._words]
        found = [
            term for term in terms if (forms is None or term.form in forms) and not self._is_in_heading(term.start)
        ]
        found += _closed_up(self._text, {term.form for term in found})
        return found if forms is None else [term for term in found if term.form in forms]

    @cached_property
    def _words(self) -> list[TermForm]:
        return list(_words(self._text))

    def _is_in_heading(self, offset: int) -> bool:
        start = self._text.rfind("\n", 0, offset) + 1
        if start not in self._headings:
            end = self._text.find("\n", offset)
            self._headings[start] = is_heading(self._text[start : end if end >= 0 else len(self._text)])
        return self._headings[start]


_RUN = lazy_pattern(r"[\w-]+")
_CAPITALS = re.compile("[A-Z]{4,}")
# So many compounds are looked for as letters in less time than all words are found.
_FEW = 40
# What a search that knows no capitals takes for a letter, besides those that are one in lower case.
_ALSO = (("ſ", "s"), ("ı", "i"), ("i̇", "i"))


def _in_lower_case(text: str) -> str:
    text = text.lower()
    for sign, letter in () if text.isascii() else _ALSO:
        text = text.replace(sign, letter)
    return text


@lru_cache(maxsize=16384)
def _words_in(token: str) -> tuple[str, ...]:
    """The forms of terms of one word in what stands between blanks."""
    # Without a hyphen or a capital there is only what may be closed up.
    if "-" not in token and token.islower() and _CLOSED.search(token) is None:
        return ()
    return tuple(term.form for term in _words(f" {token}"))


def _words(text: str) -> Iterator[TermForm]:
    """The compounds with a hyphen or closed up, and the acronyms and words that may be one, of a text."""
    for match in _COMPOUND.finditer(text):
        # "Shi-xin" is a name, with variants rather than forms.
        parts = match[0].lower().split("-")
        if match[0].islower() or (all(map(word_class, parts)) and not all(map(pinyin_syllables, parts))):
            yield TermForm(*match.span(), match[0].lower())
    for match in _CLOSED.finditer(text):
        if word_class(match[1]):
            yield TermForm(*match.span(), match[0])
    for match in _ACRONYM.finditer(text):
        start, end = match.span()
        if start and text[start - 1] != "\n" and not word_class(match[0].lower()) and not _shouted(text, start, end):
            yield TermForm(start, end, match[0])


def _open_compounds(text: str) -> Iterator[TermForm]:
    for match in _OPEN.finditer(text):
        if word_class(match["second"]):
            yield TermForm(match.start("first"), match.end("second"), f"{match['first']} {match['second']}")


def _phrases(text: str) -> Iterator[TermForm]:
    for match in _PHRASE.finditer(text):
        if _GOES_ON.match(text, match.end()):
            # What is longer is cut, and no part of it may change places with the rest.
            continue
        end = match.end() - (2 if match[0].endswith(("'s", "’s")) else 0)
        start = match.start() + (4 if match[0].startswith("The ") else 0)
        # "Students of Nairobi University" is one phrase, or the second.
        last_part = _LAST_PART.match(text, start, end)
        for begin in {start, last_part.end() if last_part else start}:
            if text.find(" ", begin, end) >= 0:
                introduced = _ABBREVIATION.match(text, end)
                yield TermForm(begin, end, text[begin:end], introduced[1] if introduced else "")


# Wider than a word and the blanks about it.
_NEAR = 60


def _shouted(text: str, start: int, end: int) -> bool:
    """Whether a word next to this one in its line is in capitals too."""
    before = text[max(0, start - _NEAR) : start].rpartition("\n")[2]
    behind = text[end : end + _NEAR].partition("\n")[0]
    around = before.split()[-1:] + behind.split()[:1]
    return any(len(word) > 1 and word.isupper() for word in around)


def _without_hyphens(forms: Set[str]) -> set[str]:
    return {form.replace("-", "") for form in forms if "-" in form}


def _closed_up(text: str, forms: Set[str]) -> Iterator[TermForm]:
    """Where compounds among the forms ("cease-fire") stand without their hyphen as one word that is no form yet."""
    wanted = _without_hyphens(forms) - forms
    if wanted:
        for match in re.finditer(rf"(?<![\w-])(?:{'|'.join(sorted(wanted))})(?![\w-])", text, re.IGNORECASE):
            yield TermForm(*match.span(), match[0].lower())


def letters_of(form: str) -> str:
    """The letters of a form, in lower case: equal for "cease-fire" and "ceasefire", "COVID" and "Covid"."""
    return re.sub(r"[^a-z0-9]", "", form.lower())


def content_words(form: str) -> tuple[str, ...]:
    """The words of a phrase in alphabetical order, without "of" and "the"."""
    return tuple(sorted(word for word in form.split() if word not in _SMALL))
