"""A word that is written twice.

Why: Doubled small words slip through every spelling checker.

Where a language has two words for what English has one for, the engine writes that twice: "customs and customs". Where
a source gives a name in its own letters and in Latin ones, both are written: "Amini Mahsa Amini".

Beside a source also a name, a figure, a bracket or the last word of a sentence, where the source has nothing twice.

At low confidence only: a preposition that may belong to the verb before it, where what follows says when or how
("checked in in the morning").

A word of the dictionary that stands twice with no blank between ("delayeddelayed") is told too.

Right in 84 of 85 findings read on machine translations of four languages (2026-11-28).

Silent when: doubling is good English ("had had", "that that", "very very"), a name ("Duran Duran"), a number, a word of
another language ("ylang ylang"), or has a comma between. In French, German, Russian, Spanish and
Ukrainian, of which only words in a row are told: where grammar doubles them ("die Namen, die die Partei nennt", "nous
nous"). With "and" between: it means ever more ("deeper and deeper"),
again and again ("waited and waited"), very many ("rows and rows of"), the source has a word on both sides of "and"
itself, or the second word belongs to what follows ("petroleum and petroleum products", "busy streets and streets with
trees", "for the people and people decide").

Bad:
    He apologised to to his wife. They told of customs and customs. The death of Amini Mahsa Amini.

Good:
    He had had enough. Duran Duran played. No, no, it was not that bad. They tried again and again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ...known.exceptions import excepted
from ...known.lexicon import ADJECTIVE, ADVERB, FUNCTION, NOUN, NOUN_OR_VERB, PLURAL, VERB, word_class
from ...known.places import is_place
from ...known.tables import alternation, either, entries, mapping, marked, words
from ...lazy_patterns import lazy_pattern
from ...model.finding import Category, Edit, Finding, Fix
from ...model.grade import Confidence, Severity
from ...model.text import Document, Segment
from ...text.beside.wording.doubled import doubled_words
from ...text.english.determiners import of_more
from .._base import CheckInfo, Context, DocumentCheck, NoOptions
from ._gates import has_doubled_word

INFO = CheckInfo(
    "doubled-word",
    Category.DUPLICATION,
    Severity.MINOR,
    Confidence.HIGH,
    languages=("en", "de", "es", "fr", "ru", "uk"),
    gate=has_doubled_word,
    since="0.1.0",
    safe_because="the word is one that no sentence has twice in a row, as it needs a noun or a clause behind it",
)

_DOUBLED = re.compile(r"(?<![\w'’.@#-])(?P<first>[^\W\d_]+)(?P<cut>\s+(?P<second>[^\W\d_]+))(?![\w'’@-])")
_TWICE = re.compile(r"(?<![\w@/.#-])(?P<word>[a-z]{3,})(?P=word)(?![\w@/-])")
_SHORT = 3
_JOINED = re.compile(
    r"(?<![\w'’.@-])(?P<first>[a-z]{4,})(?P<cut> and (?P=first))(?![\w'’@-])"
    r"(?: (?P<next>\w[\w'’-]*))?(?: (?P<last>\w+))?"
)
# The source says it itself: старших преподавателей и преподавателей, "senior lecturers and lecturers".
_AND_IN_SOURCE = lazy_pattern(r"\b(\w{4,}) \w{1,3} \1\b")
_END = " .!?\"”’')]"
_WORD_BEFORE = lazy_pattern(r"([A-Za-z]+) $")
_PLACES = re.compile(r"(?<![\w'’.-])(?P<first>[A-Z][a-z]{3,})(?P<cut> and (?P=first))(?![\w'’@-])(?! [A-Z])")
_AROUND = re.compile(r"(?<![\w'’.@-])(?P<cut>(?P<first>[A-Z][\w-]{2,}) )[A-Z][\w-]+ (?P=first)(?![\w-])(?! [A-Z])")


def run(document: Document, context: Context, options: NoOptions) -> Iterator[Finding]:
    language = document.target_lang
    for segment in document.segments:
        if not has_doubled_word(context.features(segment.order)):
            continue
        if language == "en":
            yield from _with_no_blank(segment)
        found = list(_in_a_row(segment, segment.target, language))
        yield from found
        if language == "en" and segment.source:
            told = {finding.location.start for finding in found}
            yield from (f for f in _beside(segment, document.source_lang) if f.location.start not in told)
        if language == "en":
            if not _AND_IN_SOURCE.search(segment.source or ""):
                yield from _around_and(segment, segment.target)
            yield from _around_a_name(segment, segment.target)


def _in_a_row(segment: Segment, text: str, language: str) -> Iterator[Finding]:
    at = 0
    while match := _DOUBLED.search(text, at):
        at = match.start("second")
        first, second = match["first"], match["second"]
        if first.lower() != second.lower() or not second.islower():
            continue
        if second in excepted("doubled-word/in-a-row", language) and not (
            language == "en" and second in _OF_BEING and not _is_a_clause(text, match.start())
        ):
            continue
        # "ylang ylang", "pili pili": words of other languages are often doubled.
        if language == "en" and second.isascii() and not word_class(second) and not _counts_twice(text, match):
            continue
        of_verb = language == "en" and _may_be_of_verb(text, match)
        again = re.compile(rf"(?:\s+{second})*(?![\w'’@-])").match(text, match.end())
        at = end = again.end() if again else match.end()
        yield INFO.finding(
            segment.at(match.start(), end),
            f'"{text[match.start() : end]}" → "{first}"',
            evidence="the same word twice in a row",
            confidence=Confidence.LOW if of_verb else Confidence.HIGH,
            fix=Fix(
                "write it once",
                (Edit(segment.at(match.start("cut"), end), ""),),
                safe=second in words("never_doubled", language) and not first[1:].isupper(),
            ),
        )


_OF_BEING = frozenset(("is", "was"))
_SENTENCE_BEFORE = lazy_pattern(r"[^.!?;:]*$")
_FIRST_WORDS = 4


@cache
def _clause() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternation('clause_words', 'en')})\b", re.IGNORECASE)


def _is_a_clause(text: str, start: int) -> bool:
    """Whether the words of a sentence before a place may be a clause, behind whose verb that of the sentence stands."""
    before = _SENTENCE_BEFORE.search(text, 0, start)
    words_before = before[0].split() if before else []
    return len(words_before) > _FIRST_WORDS or _clause().search(" ".join(words_before)) is not None or not words_before


def _with_no_blank(segment: Segment) -> Iterator[Finding]:
    for match in _TWICE.finditer(segment.target):
        word = match["word"]
        if word_class(word) and not word_class(match[0]) and (len(word) > _SHORT or word_class(word) == FUNCTION):
            yield INFO.finding(
                segment.at(*match.span()),
                f'"{match[0]}" → "{word}"',
                evidence="the same word twice, and no blank between",
                fix=Fix("write it once", (Edit(segment.at(match.end("word"), match.end()), ""),)),
            )


_COUNTED = lazy_pattern(r" ([a-z]+)(?![\w’'-])")


def _counts_twice(text: str, match: re.Match[str]) -> bool:
    """Whether a number word stands twice before what it counts: two two men, but not "won two two".

    "A million million stars" are many.
    """
    if match["second"] not in of_more():
        return False
    counted = _COUNTED.match(text, match.end())
    return counted is not None and word_class(counted[1]) == PLURAL


def _beside(segment: Segment, source_lang: str) -> Iterator[Finding]:
    """Names, figures and words at the end of a sentence: the source tells whether they are meant to stand twice."""
    text = segment.target
    for doubled in doubled_words(text, segment.source or "", source_lang):
        at_end = not text[doubled.end :].strip(_END)
        if doubled.word in excepted("doubled-word/in-a-row", "en") and not at_end:
            continue
        if doubled.word.islower() and word_class(doubled.word) and not at_end:
            continue
        yield INFO.finding(
            segment.at(doubled.start, doubled.end),
            f'"{text[doubled.start : doubled.end]}" → "{doubled.word}"',
            evidence="the same word twice in a row, as nowhere in the source",
            fix=Fix("write it once", (Edit(segment.at(doubled.cut, doubled.end), ""),)),
        )


@cache
def _behind() -> re.Pattern[str]:
    """What says when or how, right behind a preposition."""
    names = (*entries("months", "en"), *entries("weekdays", "en"), *entries("adverbial_heads", "en"))
    before = either(marked("named", "before_times", "en"))
    return re.compile(rf" (?:(?:{before})[ -])?(?:{either(names)}|1[5-9]\d\d|20\d\d)\b")


@cache
def _verbs_of(particle: str) -> frozenset[str]:
    return frozenset(mapping("phrasal_verbs", "en").get(particle, "").split())


def _may_be_of_verb(text: str, match: re.Match[str]) -> bool:
    """Whether the first of two prepositions may belong to the verb before them, and the second begin an adverbial."""
    before = _WORD_BEFORE.search(text, max(0, match.start() - 30), match.start())
    if before is None or before[1].lower() not in _verbs_of(match["second"]):
        return False
    return _behind().match(text, match.end()) is not None


@cache
def _before_adjective() -> re.Pattern[str]:
    """What an adjective follows that stands for no noun itself, as "the young" and "the Russian military" do."""
    return re.compile(rf"(?:^|,|\b(?:{alternation('before_adjectives', 'en')})) $")


def _around_and(segment: Segment, text: str) -> Iterator[Finding]:
    for match in _JOINED.finditer(text):
        of_noun = (
            word_class(match["first"]) == ADJECTIVE
            and _before_adjective().search(text, 0, match.start())
            # "public and public welfare projects"
            and word_class(match["last"] or "") not in (NOUN, PLURAL)
        )
        if _has_its_own(text, match) or _is_clause_of_many(match):
            continue
        if _is_one_too_many(match["first"], match["next"], of_noun=bool(of_noun)):
            yield INFO.finding(
                segment.at(match.start(), match.end("cut")),
                f'"{match["first"]}{match["cut"]}" says one thing twice',
                evidence='the same word on both sides of "and"',
                # "Wide and wide" was to be "far and wide".
                fix=None
                if word_class(match["first"]) == ADJECTIVE and not of_noun
                else Fix("write it once", (Edit(segment.at(*match.span("cut")), ""),)),
                confidence=Confidence.MEDIUM,
            )
    for match in _PLACES.finditer(text):
        if is_place(match["first"]):
            yield INFO.finding(
                segment.at(match.start(), match.end()),
                f'"{match[0]}" says one thing twice',
                evidence='the same place on both sides of "and"',
                confidence=Confidence.MEDIUM,
            )


def _has_its_own(text: str, match: re.Match[str]) -> bool:
    """Whether each of two plurals has words of its own: "busy streets and streets with trees"."""
    before = _WORD_BEFORE.search(text, max(0, match.start() - 30), match.start())
    kinds = (ADJECTIVE, NOUN, NOUN_OR_VERB, VERB)
    return (
        word_class(match["first"]) == PLURAL
        and match["next"] in words("behind_nouns", "en")
        and before is not None
        and word_class(before[1].lower()) in kinds
    )


def _is_clause_of_many(match: re.Match[str]) -> bool:
    """Whether the second of two plurals begins a clause: "for the people and people decide"."""
    following = match["next"] or ""
    # "Customs and customs are known" has its verb behind both.
    if following in words("auxiliaries", "en") or following.endswith("ed") or match["last"] == "by":
        return False
    return word_class(following) == VERB and (word_class(match["first"]) == PLURAL or match["first"] == "people")


def _around_a_name(segment: Segment, text: str) -> Iterator[Finding]:
    for match in _AROUND.finditer(text):
        if not word_class(match["first"].lower()) and not is_place(match["first"]):
            right = match[0].removeprefix(match["cut"])
            yield INFO.finding(
                segment.at(match.start(), match.end()),
                f'"{match[0]}" → "{right}"',
                evidence="the surname before the full name",
                fix=Fix("write it once", (Edit(segment.at(*match.span("cut")), ""),)),
                confidence=Confidence.MEDIUM,
            )


def _is_one_too_many(word: str, following: str | None, *, of_noun: bool) -> bool:
    """Whether "word and word" is no English, seen what follows, and that an adjective is `of_noun` behind it."""
    kind = word_class(word)
    if not kind or kind in (VERB, ADVERB, FUNCTION) or word.endswith("er"):
        return False
    if word in excepted("doubled-word/around-and", "en"):
        return False
    if following is None or (of_noun and word_class(following) in (NOUN, PLURAL, NOUN_OR_VERB)):
        return True
    if kind == PLURAL and following == "of":
        return False
    # "petroleum and petroleum products"; a word that may be a verb says nothing.
    return following.islower() and word_class(following) in (FUNCTION, VERB, ADVERB)


CHECK = DocumentCheck(INFO, NoOptions, run)
