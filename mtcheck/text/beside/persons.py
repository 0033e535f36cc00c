"""Of whom a translation speaks, beside a source that leaves it unsaid or says it: who speaks outside quotations, and
whether somebody is a woman or a man.

Chinese and Japanese leave out who does a thing where it is understood; engines put "I" there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from ...known.tables import either, languages, rows
from ..reading.languages import primary
from ..reading.marks import CORNER, DOUBLE, TITLE, one_of, quoted
from .pair import Pair

_QUOTED = re.compile(quoted(DOUBLE, CORNER, TITLE))
# What tells of a quotation that has lost a mark, or is marked otherwise.
_LOOSE = re.compile(rf"{one_of('「」『』“”„«»《》' + chr(34))}|(?<!\w)['‘]\w|^\s*[-–—―]")
_NESTED = re.compile(rf"{one_of('「“„«')}[^」”»]*{one_of('『‘「“' + chr(34))}")
# The share of an article's segments that name who speaks, or speak to the reader, outside quotations, from which on its
# author does: of essays and interviews a third or more, of news a tenth.
_AUTHOR_SPEAKS = 0.2
# "A Class I tunnel": a capital within a sentence.
_CLASS_ONE = re.compile(r"\w [A-Z][a-z]+ $")
_SHE, _HE = (re.compile(rf"\b(?:{words})\b", re.I) for words in ("she|her|hers|herself", "he|him|his|himself"))
_AGE = re.compile(r"\bin (his|her) (?:(?:early|mid|late)[ -])?(?:\d0['’]?s|[a-z]+(?:ties|teens)\b|teens\b)")


class Person(NamedTuple):
    """A pronoun at [start, end) of pair number `order`'s translation, and why it cannot stand there."""

    order: int
    start: int
    end: int
    why: str


@cache
def _pattern(language: str, says: str) -> re.Pattern[str]:
    forms = [row[0] for row in rows("persons", language) if row[1] == says]
    return re.compile(either(forms) if forms else r"(?!)")


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
    if language not in languages("persons"):
        return
    plain = [_outside_quotations(pair) for pair in pairs]
    seen = [source for source, _ in plain if source]
    speaks = sum(_has(source, language, "first", "plain") for source in seen)
    if speaks < _AUTHOR_SPEAKS * len(seen):
        for order, (source, target) in enumerate(plain):
            if match := _speaker(source, target, language):
                yield Person(order, *match.span(), "nobody speaks in the source, outside quotations")
    for order, pair in enumerate(pairs):
        if found := _other_gender(pair.source.text, pair.target.text, language):
            start, end, source_has = found
            yield Person(order, start, end, f"the source speaks of a {source_has} only")


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


def _other_gender(source: str, target: str, language: str) -> tuple[int, int, str] | None:
    """The first pronoun of a gender of which the source has no word, where it has one of the other, and that other."""
    source = _pattern(language, "nothing").sub("", source)
    woman, man = (_pattern(language, says).search(source) for says in ("woman", "man"))
    if (age := _AGE.search(target)) and bool(woman) != bool(man) and (age[1] == "her") == bool(man):
        return *age.span(1), "woman" if woman else "man"
    she = _pattern(language, "she").search(source)
    he = _pattern(language, "he").search(_pattern(language, "she").sub("", source))
    if bool(she) == bool(he) or (man if she else woman):
        return None
    wrong, right = (_HE, _SHE) if she else (_SHE, _HE)
    match = None if right.search(target) else wrong.search(target)
    return (*match.span(), "woman" if she else "man") if match else None
