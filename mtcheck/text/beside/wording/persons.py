"""Of whom a translation speaks, beside a source that leaves it unsaid or says it: who speaks outside quotations, and
whether somebody is a woman or a man.

Chinese and Japanese leave out who does a thing where it is understood; engines put "I" there. Beside other languages a
"she" is told where all words of the source that show a gender show the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from ....known.tables import either, languages, rows, words
from ....lazy_patterns import lazy_pattern
from ...japanese.women_named import surnames_of_women
from ...reading.languages import primary
from ...reading.marks import CORNER, DOUBLE, TITLE, one_of, quoted
from ...reading.quotations import has_marks
from ...reading.scripts import is_spaceless
from ...reading.sentences import sentence_spans
from ..listed_forms import listed
from ..pair import Pair

_QUOTED = lazy_pattern(quoted(DOUBLE, CORNER, TITLE))
# What tells of a quotation that has lost a mark, or is marked otherwise.
_LOOSE = lazy_pattern(rf"{one_of('「」『』“”„«»《》' + chr(34))}|(?<!\w)['‘]\w|^\s*[-–—―]")
_NESTED = lazy_pattern(rf"{one_of('「“„«')}[^」”»]*{one_of('『‘「“' + chr(34))}")
# The share of an article's segments that name who speaks, or speak to the reader, outside quotations, from which on its
# author does: of essays and interviews a third or more, of news a tenth.
_AUTHOR_SPEAKS = 0.2
# "A Class I tunnel": a capital within a sentence.
_CLASS_ONE = lazy_pattern(r"\w [A-Z][a-z]+ $")
_HERS, _HIS = "she|her|hers|herself", "he|him|his|himself"
_SHE, _HE, _EITHER = (lazy_pattern(rf"\b(?:{words})\b", re.I) for words in (_HERS, _HIS, f"{_HERS}|{_HIS}"))
_WOMAN = lazy_pattern(r"\b(?:Mrs|Ms|Miss|wom[ae]n|girls?|wife|mother|daughters?|sisters?|female|actress|lady)\b", re.I)
# "A female clerk in his 20s": she stands right before the age.
_HER_AGE = lazy_pattern(
    r"\b(?:female|woman|girl|actress)(?: (?!in\b|and\b|who\b|by\b|with\b|of\b|for\b|to\b|from\b)[a-z-]+){0,3},?"
    r" in (his) (?:(?:early|mid|late)[ -])?(?:\d0['’]?s|[a-z]+(?:ties|teens)\b|teens\b)"
)
_HIS_AGE = lazy_pattern(
    r"(?<!fe)\b(?:male|man|boy|actor)(?: (?!in\b|and\b|who\b|by\b|with\b|of\b|for\b|to\b|from\b)[a-z-]+){0,3},?"
    r" in (her) (?:(?:early|mid|late)[ -])?(?:\d0['’]?s|[a-z]+(?:ties|teens)\b|teens\b)"
)
_AGE = lazy_pattern(r"\bin (his|her) (?:(?:early|mid|late)[ -])?(?:\d0['’]?s|[a-z]+(?:ties|teens)\b|teens\b)")


_STARTS = lazy_pattern(r"[\s\"“‘']*(?P<pronoun>He|She)\b")
_BEFORE_START = " \u3000\"“”„«»‘’'「『–—-"


_SUBJECT = lazy_pattern(r"(?:[A-Z][a-z]+ ){0,3}(?P<surname>[A-Z][a-z]+) (?=[a-z])")
_A_NAME = lazy_pattern(r"[A-Z][a-z]|[\"“]")


class Person(NamedTuple):
    """A pronoun at [start, end) of pair number `order`'s translation, and why it cannot stand there."""

    order: int
    start: int
    end: int
    why: str


@cache
def _pattern(language: str, says: str) -> re.Pattern[str]:
    return listed((form, how) for form, how, kind in rows("persons", language) if kind == says)


def _has(source: str, language: str, *says: str) -> bool:
    return any(_pattern(language, kind).search(source) for kind in says)


@cache
def _first(language: str) -> re.Pattern[str]:
    """The pronouns of the first person that such a source has an engine make up: those of one speaker, and beside
    Japanese those of several too.
    """
    persons = ("1 singular", "1 plural") if language == "ja" else ("1 singular",)
    forms = [form for form, person, *_ in rows("pronouns", "en") if person in persons]
    return re.compile(rf"\b(?:{either(sorted({*forms, *(f.capitalize() for f in forms)}))})\b(?![-.])")


def persons_at_odds(pairs: Sequence[Pair]) -> Iterator[Person]:
    """The pronouns of an article that its source rules out; none beside a language whose words for persons are not
    known.
    """
    language = primary(pairs[0].source_lang) if pairs else ""
    started = set()
    for order, pair in enumerate(pairs):
        if found := _other_start(pair.source.text, pair.target.text, language):
            started.add(order)
            yield Person(order, *found, "the source begins with the pronoun of the other gender")
    if language == "ja":
        yield from _named_women(pairs)
    if language not in languages("persons"):
        return
    if _is_left_out(language):
        yield from _speakers(pairs, language)
    only = _only_gender([pair.source.text for pair in pairs], language) if _is_left_out(language) else ""
    for order, pair in enumerate(pairs):
        if order in started:
            continue
        if other := _other_gender(pair.source.text, pair.target.text, language):
            start, end, source_has = other
            yield Person(order, start, end, f"the source speaks of a {source_has} only")
        elif only and (match := (_HE if only == "woman" else _SHE).search(_outside_quotations(pair)[1])):
            yield Person(order, *match.span(), f"the whole source speaks of a {only} only, and names nobody")


def _is_left_out(language: str) -> bool:
    """Whether a language leaves out who speaks, and names a man or a woman by pronouns and nouns only."""
    return any(says == "first" for *_, says in rows("persons", language))


def _speakers(pairs: Sequence[Pair], language: str) -> Iterator[Person]:
    plain = [_outside_quotations(pair) for pair in pairs]
    seen = [source for source, _ in plain if source]
    speaks = sum(_has(source, language, "first", "plain") for source in seen)
    if speaks < _AUTHOR_SPEAKS * len(seen):
        for order, (source, target) in enumerate(plain):
            if match := _speaker(source, target, language):
                yield Person(order, *match.span(), "nobody speaks in the source, outside quotations")


def _outside_quotations(pair: Pair) -> tuple[str, str]:
    """Source and translation with their quotations blanked, as long as they were; empty where quotations are not told
    apart for sure.
    """
    (source, in_source), (target, in_target) = (
        _QUOTED.subn(lambda match: "\0" * len(match[0]), side.text) for side in (pair.source, pair.target)
    )
    if in_source > in_target or _NESTED.search(pair.source.text) or _LOOSE.search(source) or _LOOSE.search(target):
        return "", ""
    return source, target


def _speaker(source: str, target: str, language: str) -> re.Match[str] | None:
    if not source or _has(source, language, "first", "plain"):
        return None
    return next(
        (
            match
            for match in _first(language).finditer(target)
            # "Class I", "World War I".
            if not (match[0] == "I" and _CLASS_ONE.search(target, max(0, match.start() - 20), match.start()))
        ),
        None,
    )


def _named_women(pairs: Sequence[Pair]) -> Iterator[Person]:
    """ "He" in a sentence that begins with the surname of a woman, perhaps behind her office, and names nobody else."""
    women = surnames_of_women((pair.target.text for pair in pairs), (pair.source.text for pair in pairs))
    for order, pair in enumerate(pairs if women else ()):
        text = pair.target.text
        subject = _SUBJECT.match(text)
        if not subject or subject["surname"] not in women or _SHE.search(text):
            continue
        match = _HE.search(text, subject.end())
        if match and not _A_NAME.search(text, subject.end(), match.start()):
            why = f"{subject['surname']} is a woman, as her given name shows"
            yield Person(order, *match.span(), why)


def _other_start(source: str, target: str, language: str) -> tuple[int, int] | None:
    """Where a sentence of a translation begins with "he", if its source's begins with "she", or the reverse; that of
    a sentence within is as many behind the first.
    """
    if language not in languages("pronoun_starts") or _STARTS.search(target) is None:
        return None
    ours, theirs = sentence_spans(target), sentence_spans(source)
    both = zip(theirs, ours, strict=True) if len(ours) == len(theirs) else ((theirs[0], ours[0]),) if theirs else ()
    for their, our in both:
        match = _STARTS.match(target, our.start)
        if match and _is_other(source[their.start : their.end], match["pronoun"], language):
            return match.span("pronoun")
    return None


def _is_other(source: str, pronoun: str, language: str) -> bool:
    """Whether a sentence of a source begins with the pronoun of the other gender."""
    plain = source.lstrip(_BEFORE_START)
    for form, says in sorted(rows("pronoun_starts", language), key=lambda row: -len(row[0])):
        if not plain.startswith(form):
            continue
        # What is written with blanks ends where its word does; 他们 is another word.
        if is_spaceless(language) and language in languages("persons"):
            if _pattern(language, "nothing").match(plain):
                return False
        elif plain[len(form) : len(form) + 1].isalnum():
            return False
        return (says == "he") == pronoun.startswith("S")
    return False


def _only_gender(sources: Sequence[str], language: str) -> str:
    """The gender of the only persons of whom an article speaks, if it names nobody: of a patient, a victim."""
    if not any(says == "named" for *_, says in rows("persons", language)):
        return ""
    whole = _pattern(language, "nothing").sub("", "\n".join(sources))
    woman, man = (_has(whole, language, says, f"{says}'s") for says in ("woman", "man"))
    named = _has(whole, language, "named") or any(form in whole for form in words("behind_people", language))
    return "" if named or woman == man else "woman" if woman else "man"


def _other_gender(source: str, target: str, language: str) -> tuple[int, int, str] | None:
    """The first pronoun of a gender of which the source has no word, where it has one of the other, and that other."""
    if not _EITHER.search(target):
        return None
    for pattern, gender in ((_HER_AGE, "woman"), (_HIS_AGE, "man")):
        if (found := pattern.search(target)) and _has(source, language, gender):
            return *found.span(1), gender
    source = _pattern(language, "nothing").sub("", source)
    woman, man = (_pattern(language, says).search(source) for says in ("woman", "man"))
    if (age := _AGE.search(target)) and bool(woman) != bool(man) and (age[1] == "her") == bool(man):
        return *age.span(1), "woman" if woman else "man"
    she = _pattern(language, "she").search(source)
    he = _pattern(language, "he").search(_pattern(language, "she").sub("", source))
    if bool(she) == bool(he) or (man if she else woman):
        return None
    # Where grammar has genders, "she" may be any feminine thing; and a quotation may speak of somebody else.
    if not _is_left_out(language) and (she or has_marks(target)):
        return None
    wrong, right = (_HE, _SHE) if she else (_SHE, _HE)
    match = None if right.search(target) or (he and _WOMAN.search(target)) else wrong.search(target)
    return (*match.span(), "woman" if she else "man") if match else None
