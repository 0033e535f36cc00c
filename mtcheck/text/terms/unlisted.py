"""Words and phrases that may be one term written in two ways, found without a list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ...known.lexicon import word_class
from ...known.tables import alternation, either, marked
from ..english.headings import is_heading

# First parts of nouns that stand alone only as part of a noun: "a cease fire".
OPEN_STARTS = marked("part", "prefixes", "en")
_COMPOUND = re.compile(r"(?<![\w-])[A-Za-z]{2,}-[A-Za-z]{3,}(?![\w-])")
_ACRONYM = re.compile(r"(?<![\w@#./-])(?:[A-Z]{4,}|[A-Z][a-z]{3,})(?=-\d+\b|(?![\w-]))")
# "Supreme Court", "University of Nairobi", "Court of the Supreme Council".
_PHRASE = re.compile(r"[A-Z][a-z'’]+(?: (?:of (?:the )?)?[A-Z][a-z'’]+){1,4}")
_CLOSED = re.compile(rf"(?<![\w-])(?:{alternation('prefixes', 'en')})([a-z]{{3,}})(?![\w-])")
_OPEN = re.compile(
    rf"(?<![\w-])(?:an?|the|this|that|no) (?P<first>{either(OPEN_STARTS)}) (?P<second>[a-z]{{3,}})(?![\w-])"
)
_SMALL = frozenset(("of", "the"))
_ABBREVIATION = re.compile(r" \(([A-Z]{2,8})\)")


class TermForm(NamedTuple):
    """A term at text[start:end] as written, without a possessive ending, and the abbreviation introduced behind it."""

    start: int
    end: int
    form: str
    abbreviation: str = ""


def term_forms(text: str) -> Iterator[TermForm]:
    """Compounds with a hyphen and the same closed up; acronyms and the same as a word; phrases in capitals.

    In no certain order. Headings, which have capitals and hyphens of their own, are left out.
    """
    offset = 0
    for line in text.split("\n"):
        if not is_heading(line):
            yield from (found._replace(start=offset + found.start, end=offset + found.end) for found in _in_line(line))
        offset += len(line) + 1


def _in_line(line: str) -> Iterator[TermForm]:
    for match in _COMPOUND.finditer(line):
        # "Shi-xin" is a name, with variants rather than forms.
        if match[0].islower() or all(map(word_class, match[0].lower().split("-"))):
            yield TermForm(*match.span(), match[0].lower())
    for match in _CLOSED.finditer(line):
        if word_class(match[1]):
            yield TermForm(*match.span(), match[0])
    for match in _OPEN.finditer(line):
        if word_class(match["second"]):
            yield TermForm(match.start("first"), match.end("second"), f"{match['first']} {match['second']}")
    for match in _ACRONYM.finditer(line):
        if match.start() and not word_class(match[0].lower()) and not _shouted(line, *match.span()):
            yield TermForm(*match.span(), match[0])
    for match in _PHRASE.finditer(line):
        end = match.end() - (2 if match[0].endswith(("'s", "’s")) else 0)
        start = match.start() + (4 if match[0].startswith("The ") else 0)
        # "Students of Nairobi University" is one phrase, or the second.
        last_part = re.search(r"^.* of (?:the )?", line[start:end])
        for begin in {start, start + (last_part.end() if last_part else 0)}:
            if " " in line[begin:end]:
                introduced = _ABBREVIATION.match(line, end)
                yield TermForm(begin, end, line[begin:end], introduced[1] if introduced else "")


# Wider than a word and the blanks about it.
_NEAR = 60


def _shouted(line: str, start: int, end: int) -> bool:
    """Whether a word next to this one is in capitals too."""
    around = line[max(0, start - _NEAR) : start].split()[-1:] + line[end : end + _NEAR].split()[:1]
    return any(len(word) > 1 and word.isupper() for word in around)


def closed_up(text: str, forms: set[str]) -> Iterator[TermForm]:
    """Where compounds among the forms ("cease-fire") stand without their hyphen as one word that is no form yet."""
    wanted = {form.replace("-", "") for form in forms if "-" in form} - forms
    if wanted:
        for match in re.finditer(rf"(?<![\w-])(?:{'|'.join(sorted(wanted))})(?![\w-])", text, re.IGNORECASE):
            yield TermForm(*match.span(), match[0].lower())


def letters_of(form: str) -> str:
    """The letters of a form, in lower case: equal for "cease-fire" and "ceasefire", "COVID" and "Covid"."""
    return re.sub(r"[^a-z0-9]", "", form.lower())


def content_words(form: str) -> tuple[str, ...]:
    """The words of a phrase in alphabetical order, without "of" and "the"."""
    return tuple(sorted(word for word in form.split() if word not in _SMALL))
