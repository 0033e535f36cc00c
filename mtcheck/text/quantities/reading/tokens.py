"""Digits and words of a text in languages that part words by blanks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from ....known.tables import entries
from ....lazy_patterns import lazy_pattern
from .calendar import months
from .number_words import Grammar

_LITERAL = r"[0-9]+(?:[.,'\u066b\u060c](?=[0-9])[0-9]+)*"
# Where blanks group thousands, the first group has at most three figures.
_SPACED = r"(?<![\d.,])\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3}(?!\d))+(?:[.,]\d+)?"
# English text with blanks in its figures, as its source has them.
_MAYBE_SPACED = lazy_pattern(r"(?<![\d.,])\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:[.,]\d{1,2})?(?![\d,.]*\d)")
_GROUPS = lazy_pattern(r"(?:,\d{3}(?!\d))+(?:\.\d+)?")
_INDIAN = lazy_pattern(r"\d{1,2}(?:,\d{2})+,\d{3}(?!\d)(?:\.\d+)?")
# Vowels and accents of scripts that write them above, below or beside their letters.
_MARKS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
    "\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963\u0980-\u0983\u09bc-\u09d7\u0a01-\u0a03\u0a3c-\u0a51"
    "\u0a70-\u0a75\u0a81-\u0a83\u0abc-\u0acd\u0b3c-\u0b57\u0b82\u0bbe-\u0bd7\u0c00-\u0c04\u0c3e-\u0c56\u0cbc-\u0cd6"
    "\u0d00-\u0d03\u0d3e-\u0d57\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
)
_MARKED = lazy_pattern(f"[{_MARKS}]")
MARKS = lazy_pattern(r"[.,' \u00a0\u202f\u2009\u066b\u060c]")


class Token(NamedTuple):
    """plain[start:end], of one kind: "literal" (digits), "part" (a fraction in one character) or "word"."""

    start: int
    end: int
    text: str
    kind: str


_LETTER, _ASCII_LETTER, _LETTER_OR_MARK = r"[^\W\d_]", "[a-z]", rf"(?:[^\W\d_]|[{_MARKS}])"


@cache
def _token(spaced: bool, letter: str) -> re.Pattern[str]:
    """Any token, where blanks may group thousands or may not; most are words, so these are tried before digits."""
    literal = f"{_SPACED}|{_LITERAL}" if spaced else _LITERAL
    parts = "".join(entries("number_words"))
    return re.compile(rf"(?P<part>[{parts}])|(?P<word>{letter}+(?:['’-]{letter}+)*)|(?P<literal>{literal})")


def _letter(plain: str) -> str:
    """A letter of a text in lower case, or a vowel or accent above or below one where its script has such."""
    if plain.isascii():
        return _ASCII_LETTER
    return _LETTER_OR_MARK if _MARKED.search(plain) else _LETTER


def tokens(plain: str, language: str, words: Grammar, vocabulary: frozenset[str]) -> Iterator[Token]:
    """Literals and words of a text in lower case.

    Hyphenated words come apart unless they are one number word of the vocabulary.
    """
    spaced_end = 0
    english = language == "en"
    hyphenated = _hyphenated()
    apart, prefixed = words.apostrophes, words.prefix
    whole_words = not apart and not prefixed
    for match in _token(words.spaced, _letter(plain)).finditer(plain):
        kind = match.lastgroup or ""
        word = match[0]
        if kind == "word" and whole_words and word.isalpha():
            # Most tokens of most texts.
            yield Token(match.start(), match.end(), word, kind)
        elif kind == "literal" and not words.spaced:
            if match.start() < spaced_end:
                continue
            if spaced := _MAYBE_SPACED.match(plain, match.start()):
                spaced_end = spaced.end()
                yield Token(*spaced.span(), spaced[0], kind)
            else:
                whole = [match.span()]
                for start, end in _at_commas(plain, *match.span(), language) if english else whole:
                    yield Token(start, end, plain[start:end], kind)
        elif kind == "word" and apart and (head := word.partition("'")[0]) in vocabulary:
            # 14 Mayıs'ta
            yield Token(match.start(), match.start() + len(head), head, kind)
        elif kind != "word" or word in vocabulary or (word.isalpha() and not prefixed):
            yield Token(match.start(), match.end(), word, kind)
        else:
            for part in hyphenated.finditer(plain, match.start(), match.end()):
                prefix = _prefix(part[0], words, vocabulary) if prefixed else 0
                if prefix:
                    yield Token(part.start(), part.start() + prefix, part[0][:prefix], "word")
                yield Token(part.start() + prefix, part.end(), part[0][prefix:], "word")


def _prefix(word: str, words: Grammar, vocabulary: frozenset[str]) -> int:
    """How long the joiner or preposition is that is written with the number word behind it; 0 if there is none."""
    if word not in vocabulary:
        for joiner in words.prefixes:
            if word.startswith(joiner) and word[len(joiner) :] in vocabulary:
                return len(joiner)
    return 0


@cache
def _hyphenated() -> re.Pattern[str]:
    return re.compile(rf"{_LETTER_OR_MARK}+(?:['’]{_LETTER_OR_MARK}+)?")


def _at_commas(plain: str, start: int, end: int, language: str) -> Iterator[tuple[int, int]]:
    """Where a literal with commas comes apart, as in "July 26,2020".

    It does so before and behind each comma that groups no thousands and is no decimal one.
    """
    if indian := _INDIAN.fullmatch(plain, start, end):
        yield indian.span()
        return
    at = start
    while (comma := plain.find(",", at, end)) >= 0 and "." not in plain[at:comma]:
        # "1020,000" is a slip in grouping, "2019,178" a year and a figure.
        first = comma - at <= 3 or not (comma - at == 4 and "1900" <= plain[at:comma] < "2100")
        if first and (groups := _GROUPS.match(plain, comma, end)):
            yield at, groups.end()
            at = groups.end() + 1
            continue
        tail = plain[comma + 1 : end]
        alone = at == start and "," not in tail and "." not in tail and not "1900" <= tail < "2100" and len(tail) <= 4
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
    if (grouped and len(pieces[0]) <= 3) or _INDIAN.fullmatch(token.text):
        return [(token.start, token.end)]
    spans, at = [], token.start
    for piece in pieces:
        spans.append((at, at + len(piece)))
        at += len(piece) + 1
    return spans
