"""Where the source terms of all glossaries in use stand in a source, in any case form."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from ...model.term import Glossary, Status, Term, TermEntry
from ..chinese.hanzi import is_part_of_transliteration
from ..cyrillic.latin import cyrillic_stem
from ..english.inflection import plurals
from ..reading.fold import fold
from ..reading.matcher import Hit, Matcher, longest_disjoint, token_bounded
from ..reading.normal import normal_text
from ..reading.scripts import KATAKANA, is_spaceless

_WORD = re.compile(r"[^\W_]+")
_PARTING = re.compile(r"[\s\-\u2010\u2011–]+")
_KATAKANA = re.compile(f"[{KATAKANA}]")


class SourceMatch(NamedTuple):
    """An entry whose source term stands at source[start:end]."""

    entry: TermEntry
    start: int
    end: int


class SourceTerms:
    """The source terms of glossaries, an automaton for each language built when it is first asked for."""

    def __init__(self, glossaries: Iterable[Glossary]) -> None:
        self._entries = [entry for glossary in glossaries for entry in glossary.entries]
        self._indexes: dict[str, tuple[Matcher, list[tuple[TermEntry, str]]]] = {}

    def matches(self, source: str, language: str) -> list[SourceMatch]:
        """The terms in a source, longest first and disjoint, so that a term inside a longer one is not counted."""
        matcher, terms = self._index(language)
        folded = fold(source)
        hits: list[Hit] = []
        for number, start, end in matcher.hits(folded):
            entry, term = terms[number]
            if term[0].isupper() and not source[start].isupper():
                continue
            finish = _end(folded, start, end, term, language)
            if (
                finish
                and not _goes_on(source, start, finish, language)
                and not _goes_on_as_long_form(source, finish, term, entry, language)
            ):
                hits.append(Hit(number, start, finish))
        return [SourceMatch(terms[hit.pattern][0], hit.start, hit.end) for hit in longest_disjoint(hits)]

    def _index(self, language: str) -> tuple[Matcher, list[tuple[TermEntry, str]]]:
        if language not in self._indexes:
            terms = [
                (entry, normal_text(term, language))
                for entry in self._entries
                for term in entry.source.get(language, ())
            ]
            # What inflects is looked for by the stem of its first word.
            patterns = [term if is_spaceless(language) else _stem(_words(term)[0]) for _, term in terms]
            self._indexes[language] = (Matcher(patterns), terms)
        return self._indexes[language]


def _goes_on(source: str, start: int, end: int, language: str) -> bool:
    """Whether what stands for sounds goes on beyond the term, which then is a part of another name: タイ in
    タイトル.
    """
    if language == "ja":
        around = source[max(0, start - 1) : start], source[end : end + 1]
        return _KATAKANA.match(source, start) is not None and any(_KATAKANA.match(c) for c in around)
    return language == "zh" and is_part_of_transliteration(source, start, end)


def _goes_on_as_long_form(source: str, end: int, term: str, entry: TermEntry, language: str) -> bool:
    """Whether behind a short form comes what the long form has there, which makes another word: 最高法 in the 最高法院
    of another country.
    """
    if language != "zh" or end >= len(source):
        return False
    end_and_more = source[end - 1 : end + 1]
    return any(end_and_more in longer for longer in entry.source[language] if not longer.startswith(term))


def _words(term: str) -> list[str]:
    """The words of a term; a hyphen parts them as a blank does, as in folded text."""
    return _PARTING.split(term) if _PARTING.sub("", term) else [term]


def _stem(word: str) -> str:
    return cyrillic_stem(word) if word.islower() or not word.isupper() else word


def _is_form(word: str, stem: str) -> bool:
    """Whether a word is a stem with at most the ending of a case, or of the genitive in languages that only
    add an "s".
    """
    return word == stem or cyrillic_stem(word) == stem or word == stem + "s" or word == stem + "es"


def _end(folded: str, start: int, end: int, term: str, language: str) -> int:
    """Where the term that begins with a hit ends; 0 if it is another word."""
    if is_spaceless(language):
        return end
    if start and folded[start - 1].isalnum():
        return 0
    at = start
    for number, word in enumerate(_words(term)):
        if number:
            while folded[at : at + 1].isspace():
                at += 1
        stem = fold(_stem(word))
        found = _WORD.match(folded, at)
        if not found or not _is_form(found[0], stem) or (word.isupper() and found[0] != fold(word)):
            return 0
        at = found.end()
    return at


@lru_cache(maxsize=4096)
def accepted_forms(terms: tuple[Term, ...]) -> tuple[str, ...]:
    """The renderings that an entry accepts, plurals among them; folded, but for those in capitals, as "us" is no
    country.
    """
    right = [t.text for t in terms if t.status in (Status.PREFERRED, Status.ADMITTED)]
    forms = (form for text in right for form in (text, *(plurals(text) if text[-1:].islower() else ())))
    return tuple(dict.fromkeys(form if form.isupper() else fold(form) for form in forms))


def is_rendered(entry: TermEntry, targets: Iterable[str]) -> bool:
    """Whether one of the renderings of an entry stands, token-bounded, in one of some texts."""
    return any(
        _stands(form, text if form.isupper() else fold(text))
        for text in targets
        for form in accepted_forms(entry.terms)
    )


def _stands(form: str, text: str) -> bool:
    at = text.find(form)
    while at >= 0:
        # "Zelensky's" and "U.S.-based" render it too.
        if token_bounded(text, at, at + len(form.rstrip("."))):
            return True
        at = text.find(form, at + 1)
    return False
