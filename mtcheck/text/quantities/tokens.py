"""Digits and words of a text in languages that part words by blanks.

What digits with signs between them are worth is said here as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from ...known.tables import entries
from .calendar import months
from .number_words import Grammar
from .quantity import number

_LITERAL = r"\d+(?:[.,'](?=\d)\d+)*"
# Where blanks group thousands, the first group has at most three figures.
_SPACED = r"(?<!\d)\d{1,3}(?:[ \u00a0\u202f]\d{3}(?!\d))+(?:,\d+)?"
# English text with blanks in its figures, as its source has them.
_MAYBE_SPACED = re.compile(r"(?<![\d.,])\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?![\d,.]*\d)")
_GROUPS = re.compile(r"(?:,\d{3}(?!\d))+(?:\.\d+)?")
_HYPHENATED = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
MARKS = re.compile(r"[.,' \u00a0\u202f]")


class Token(NamedTuple):
    """plain[start:end], of one kind: "literal" (digits), "part" (a fraction in one character) or "word"."""

    start: int
    end: int
    text: str
    kind: str


@cache
def _token(spaced: bool) -> re.Pattern[str]:
    """Any token, where blanks may group thousands or may not."""
    literal = f"{_SPACED}|{_LITERAL}" if spaced else _LITERAL
    parts = "".join(entries("number_words"))
    return re.compile(rf"(?P<literal>{literal})|(?P<part>[{parts}])|(?P<word>[^\W\d_]+(?:['’-][^\W\d_]+)*)")


def tokens(plain: str, language: str, words: Grammar, vocabulary: frozenset[str]) -> Iterator[Token]:
    """Literals and words of a text in lower case.

    Hyphenated words come apart unless they are one number word of the vocabulary.
    """
    spaced_end = 0
    for match in _token(words.spaced).finditer(plain):
        kind = match.lastgroup or ""
        if kind == "literal" and words.decimal == ".":
            if match.start() < spaced_end:
                continue
            if spaced := _MAYBE_SPACED.match(plain, match.start()):
                spaced_end = spaced.end()
                yield Token(*spaced.span(), spaced[0], kind)
            else:
                yield from (
                    Token(start, end, plain[start:end], kind)
                    for start, end in _at_commas(plain, *match.span(), language)
                )
        elif kind != "word" or match[0] in vocabulary:
            yield Token(match.start(), match.end(), match[0], kind)
        else:
            for part in _HYPHENATED.finditer(plain, match.start(), match.end()):
                yield Token(part.start(), part.end(), part[0], "word")


def _at_commas(plain: str, start: int, end: int, language: str) -> Iterator[tuple[int, int]]:
    """Where a literal with commas comes apart, as in "July 26,2020".

    It does so before and behind each comma that groups no thousands and is no decimal one.
    """
    at = start
    while (comma := plain.find(",", at, end)) >= 0 and "." not in plain[at:comma]:
        # "1020,000" is a slip in grouping, "2019,178" a year and a figure.
        first = comma - at <= 3 or not (comma - at == 4 and "1900" <= plain[at:comma] < "2100")
        if first and (groups := _GROUPS.match(plain, comma, end)):
            yield at, groups.end()
            at = groups.end() + 1
            continue
        alone = at == start and plain.find(",", comma + 1, end) < 0 and end - comma <= 3 and "." not in plain[comma:end]
        if first and alone and not _is_day(plain, start, language):
            break
        yield at, comma
        at = comma + 1
    if at < end:
        yield at, end


def _is_day(plain: str, start: int, language: str) -> bool:
    """Whether a month stands right before a figure."""
    before = plain[max(0, start - 12) : start].split()
    return bool(before) and before[-1].rstrip(".") in months(language)


def split(token: Token) -> list[tuple[int, int]]:
    """The spans of a literal that is several numbers, such as the date 26.07.2020; its own span if it is one."""
    pieces, marks = MARKS.split(token.text), MARKS.findall(token.text)
    if len(pieces) < 3:
        return [(token.start, token.end)]
    grouped = (
        all(len(p) == 3 for p in pieces[1:-1])
        and (len(pieces[-1]) == 3 or marks[-1] != marks[0])
        and len({*marks[:-1]}) == 1
    )
    if grouped and len(pieces[0]) <= 3:
        return [(token.start, token.end)]
    spans, at = [], token.start
    for piece in pieces:
        spans.append((at, at + len(piece)))
        at += len(piece) + 1
    return spans


def readings(literal: str, words: Grammar) -> tuple[Fraction, ...]:
    """The values of digits with signs between them, as the language writes them.

    The other way round too, where the text may follow English.
    """
    text = re.sub("[' \u00a0\u202f]", "", literal)
    as_point = number(text.replace(",", "") if text.count(".") <= 1 else text.replace(".", "").replace(",", "."))
    as_comma = number(text.replace(".", "").replace(",", ".")) if text.count(",") <= 1 else as_point
    groups = re.search(r"[.,]\d{3}(?!\d)", text) is not None
    if not words.decimal:
        return (as_point, as_comma) if as_point != as_comma else (as_point,)
    if words.decimal == ".":
        # A comma before anything but three digits is no thousands' mark.
        return (as_point,) if groups or "," not in text else (as_comma, as_point)
    if "," not in text and not groups:
        return (as_point,)
    # "1.234" counts thousands, but may be written as in English; so may "1,234".
    return (as_comma, as_point) if groups and as_comma != as_point else (as_comma,)
