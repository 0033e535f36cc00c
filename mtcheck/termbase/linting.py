"""What is allowed in a glossary and does not do what its author means: for `glossary check`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from ..known.files import read
from ..known.lexicon import ADJECTIVE, NOUN, NOUN_OR_VERB, PLURAL, word_class
from ..known.tables import mapping
from ..model.term import Glossary, Status, Term, TermEntry
from ..text.reading.fold import fold
from ..text.reading.languages import primary
from ..text.reading.matcher import Hit, Matcher
from ..text.reading.same_width import traditional
from ..text.reading.scripts import foreign_runs
from ..text.terms.in_target import ENGLISH, TermIndex, TermMatch
from ..text.terms.renderings import is_accepted, is_rendered, longer_forms
from ..text.terms.source_terms import SourceTerms, terms_in
from .problem import Problem

_COMMON = (ADJECTIVE, NOUN, NOUN_OR_VERB, PLURAL)
_LETTERS = re.compile(r"[^\W\d_]")
_TWO = re.compile(r"\S\s*[;；、]\s*\S|\S / \S")


def lint(glossary: Glossary) -> Iterator[Problem]:
    """Everything about its entries, in no certain order; none of it is fatal."""
    yield from _shared_sources(glossary)
    for entry in glossary.entries:
        yield from _of_sources(entry)
        for term in entry.terms:
            yield from _of_form(term.text, term.line)
            yield from _of_letters(term.text, term.line)
            yield from _of_term(entry, term)
    yield from _of_uses(glossary)
    yield from _never_found(glossary)
    yield from _examples(glossary)


def _soft(line: int, message: str, word: str = "", proposal: str = "") -> Problem:
    return Problem(line, message, fatal=False, word=word, proposal=proposal)


def _shared_sources(glossary: Glossary) -> Iterator[Problem]:
    """Two concepts with one source term, of which only the first is ever reached."""
    owners: dict[tuple[str, str], TermEntry] = {}
    for entry in glossary.entries:
        for tag, terms in entry.source.items():
            for text in terms:
                other = owners.setdefault((primary(tag), fold(text)), entry)
                if other is not entry and not {t.text for t in entry.terms if is_accepted(t)} & {
                    t.text for t in other.terms if is_accepted(t)
                }:
                    message = (
                        f"the source term {text!r} is that of entry {other.id!r} too (line {other.line}), so this one "
                        "is never reached; name what tells them apart, or admit both renderings in one entry"
                    )
                    yield _soft(entry.line, message, text)


def _of_sources(entry: TermEntry) -> Iterator[Problem]:
    index = SourceTerms([Glossary("", (entry,))])
    for language in dict.fromkeys(map(primary, entry.source)):
        if language == "und":
            continue
        for text in terms_in(entry, language):
            yield from _of_form(text, entry.line)
            if language == "zh":
                yield from _of_writing(text, entry.line)
            if not index.matches(text, language):
                yield _soft(entry.line, f"the source term {text!r} is never found in {language!r}", text)


def _of_form(text: str, line: int) -> Iterator[Problem]:
    """A form of two scripts, or of two terms."""
    for word in re.findall(r"[^\W_]+", text):
        scripts = {run.script for run in foreign_runs(word)}
        latin = re.search(r"[A-Za-z]", word)
        alike = mapping("letters_that_look_alike")
        strange = [c for c in word if c in alike]
        if scripts and latin and strange and all(c in alike or c.isascii() for c in word):
            right = "".join(alike.get(c, c) for c in word)
            yield _soft(line, f"{text!r} mixes letters of two scripts that look alike", word, right)
    if _TWO.search(text):
        yield _soft(line, f"{text!r} is read as one term; give several as a list", text)


def _of_letters(text: str, line: int) -> Iterator[Problem]:
    """A term of figures whose letters only look like Latin ones: С-300."""
    alike = mapping("letters_that_look_alike")
    whole = _LETTERS.findall(text)
    if whole and len(whole) < 3 and all(c in alike for c in whole) and re.search(r"\d", text):
        right = "".join(alike.get(c, c) for c in text)
        yield _soft(line, f"{text!r} has Cyrillic letters; in Latin ones it is {right!r}", text, right)


def _of_writing(text: str, line: int) -> Iterator[Problem]:
    """A Chinese term in two writings at once."""
    old, new = traditional()
    both = [c for c in text if c in old], [c for c in text if c in new]
    if all(both):
        yield _soft(line, f"{text!r} mixes simplified {both[1][0]} with traditional {both[0][0]}", text)


@cache
def _frequent() -> frozenset[str]:
    return frozenset(read("mtcheck.known", "en/frequent.txt").decode().split())


def _of_term(entry: TermEntry, term: Term) -> Iterator[Problem]:
    if term.when and any(_stands(word, term.text) for word in term.when):
        inside = next(word for word in term.when if _stands(word, term.text))
        yield _soft(term.line, f"when: {inside!r} stands in {term.text!r} itself, so it always holds", inside)
    if term.language not in ENGLISH or term.within in ("credit", "source"):
        return
    words = re.findall(r"[^\W\d_]+", term.text)
    small = bool(words) and (term.text.islower() or term.case == "ignore")
    ordinary = small and all(word.lower() in _frequent() for word in words)
    if term.status is Status.DEPRECATED and ordinary and not term.when and not term.unless:
        yield _soft(
            term.line, f"{term.text!r} is ordinary English; say by `when` what tells that it is the term", term.text
        )
    begins = re.fullmatch(r"([A-Z][a-z]+)((?: [a-z]+)+)", term.text)
    if (
        term.status is Status.DEPRECATED
        and begins
        and term.case == "smart"
        and word_class(begins[1].lower()) in _COMMON
    ):
        lowered = term.text[0].lower() + term.text[1:]
        yield _soft(term.line, f"{term.text!r} is found with its capital only; write {lowered!r}", term.text, lowered)
    if is_accepted(term) and ordinary and len(words) == 1 and entry.source:
        yield _soft(term.line, f"{term.text!r} is an ordinary word, and so proves nothing in a translation", term.text)


def _stands(word: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(fold(word))}(?!\w)", fold(text)) is not None


def _of_uses(glossary: Glossary) -> Iterator[Problem]:
    wrong = {(t.language, fold(t.text)): e for e in glossary.entries for t in e.terms if t.status is Status.DEPRECATED}
    for entry in glossary.entries:
        for term in entry.terms:
            owner = wrong.get((term.language, fold(term.use))) if term.use else None
            if owner:
                yield _soft(term.line, f"use: {term.use!r} is deprecated itself, in entry {owner.id!r}", term.use)


def _never_found(glossary: Glossary) -> Iterator[Problem]:
    """Deprecated terms that another form always covers, such as a plural of the preferred one."""
    index = TermIndex([glossary])
    matcher = Matcher(index.patterns)

    @cache
    def found_in(text: str) -> list[TermMatch]:
        return index.matches(text, [Hit(*hit) for hit in matcher.hits(fold(text))], lambda *_: True)

    for entry in glossary.entries:
        for term in entry.terms:
            if term.status is not Status.DEPRECATED or term.language not in ENGLISH:
                continue
            found = found_in(term.text)
            if not any(match.term.status is Status.DEPRECATED for match in found):
                covering = next((f"{m.term.text!r} of entry {m.entry.id!r}" for m in found), "nothing")
                yield _soft(term.line, f"{term.text!r} is never found: what stands there is {covering}", term.text)


# A sentence of a source and its translation: "zh: 美国退出中导条约。 → The US left the INF Treaty."
_BESIDE = re.compile(r"(?P<language>[a-z]{2,3}): (?P<source>.+?) → (?P<target>.+)")


def _examples(glossary: Glossary) -> Iterator[Problem]:
    """The sentences of entries that do not turn out as they say."""
    if not any(entry.right or entry.wrong for entry in glossary.entries):
        return
    index = TermIndex([glossary])
    matcher = Matcher(index.patterns)
    sources = SourceTerms([glossary])
    for entry in glossary.entries:
        for sentence, fires in (*((s, False) for s in entry.right), *((s, True) for s in entry.wrong)):
            beside = _BESIDE.fullmatch(sentence)
            if beside:
                found = _fires_beside(entry, beside, sources) or entry in _fires(
                    beside["target"], index, matcher, _entries_of(beside, sources)
                )
            else:
                found = entry in _fires(sentence, index, matcher)
            if found is not fires:
                what = "does not fire on" if fires else "fires on"
                yield _soft(entry.line, f"entry {entry.id!r} {what} its example {sentence!r}", sentence)


def _entries_of(beside: re.Match[str], sources: SourceTerms) -> list[TermEntry]:
    return [match.entry for match in sources.matches(beside["source"], beside["language"])]


def _fires_beside(entry: TermEntry, beside: re.Match[str], sources: SourceTerms) -> bool:
    """Whether the source of an example has a term of the entry that its translation does not render."""
    longer = longer_forms(sources).of(entry)
    return entry in _entries_of(beside, sources) and not is_rendered(entry, [beside["target"]], longer=longer)


def _fires(sentence: str, index: TermIndex, matcher: Matcher, beside: Iterable[TermEntry] = ()) -> Iterable[TermEntry]:
    """The entries that deprecate something in a sentence; `beside` are those that its source has a term of."""
    folded = fold(sentence)

    def holds(entry: TermEntry, term: Term, start: int, end: int) -> bool:
        if term.within == "source" and (entry not in beside or is_rendered(entry, [sentence[:start], sentence[end:]])):
            return False
        near = not term.when or any(_stands(word, sentence) for word in term.when)
        return near and not any(_stands(word, sentence) for word in term.unless) and term.within != "credit"

    languages = index.languages()
    hits = [Hit(*hit) for hit in matcher.hits(folded)]
    found = [
        *index.matches(sentence, hits, holds),
        *(m for tag in languages for m in index.matches_in(sentence, tag, holds)),
    ]
    return [match.entry for match in found if match.term.status is Status.DEPRECATED]
