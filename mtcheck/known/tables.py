"""The tables of known/, as `scripts/make_known.py` compiled them: one JSON file a language, read when first asked for.

A language that does not have a fact has an empty table: what is not known is never wrong. A fact that no language has
is a slip of the pen, and a KeyError.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache

from .files import read

Row = tuple[str, ...]

# Facts that are asked of all languages at once: they lie in one file, as most runs need nothing else of most languages.
TOGETHER = ("small_words", "own_letters")


@cache
def _index() -> dict[str, list[str]]:
    """For each fact the languages that have it."""
    index: dict[str, list[str]] = json.loads(read(__package__, "compiled/index.json"))
    return index


@cache
def _lines(language: str) -> dict[bytes, bytes]:
    """The line of each fact in the compiled file of a language; most runs ask for few of them."""
    lines = read(__package__, f"compiled/{language}.json").split(b"\n")[1:-2]
    return {line[1 : line.index(b'"', 1)]: line for line in lines}


def _compiled(language: str, fact: str) -> list[str | list[str]]:
    # `"FACT":ROWS`, and perhaps a comma.
    line = _lines(language)[fact.encode()]
    found: list[str | list[str]] = json.loads(line[len(fact.encode()) + 3 :].removesuffix(b","))
    return found


@cache
def languages(fact: str) -> tuple[str, ...]:
    """The languages that have a fact, as primary subtags of BCP 47, and "any". Raises KeyError where none has."""
    return tuple(_index()[fact])


@cache
def rows(fact: str, language: str = "any") -> tuple[Row, ...]:
    """The rows of a table in the order of its file, every row as wide as the table.

    Raises KeyError for no known fact.
    """
    if language not in _index()[fact]:
        return ()
    found = _compiled("together", f"{fact} {language}") if fact in TOGETHER else _compiled(language, fact)
    return tuple((row,) if isinstance(row, str) else tuple(row) for row in found)


@cache
def entries(fact: str, language: str = "any") -> tuple[str, ...]:
    """The first column of a table, in the order of its file."""
    return tuple(row[0] for row in rows(fact, language))


@cache
def words(fact: str, language: str = "any") -> frozenset[str]:
    """The first column of a table."""
    return frozenset(entries(fact, language))


@cache
def mapping(fact: str, language: str = "any") -> dict[str, str]:
    """The second column of a table by the first; not to be changed."""
    return {row[0]: row[1] for row in rows(fact, language)}


@cache
def marked(mark: str, fact: str, language: str = "any") -> tuple[str, ...]:
    """The first column of the rows whose last cell, words parted by blanks, has a mark; in the order of the file."""
    return tuple(row[0] for row in rows(fact, language) if mark in row[-1].split())


def values(cell: str) -> tuple[str, ...]:
    """The values of a cell that may have several, with " | " between them."""
    return tuple(part for part in cell.split(" | ") if part)


def either(words: Iterable[str]) -> str:
    """Words as alternatives of a pattern, longest first, their signs escaped."""
    from re import escape

    return "|".join(escape(word) for word in sorted(words, key=lambda w: (-len(w), w)))


def alternation(fact: str, language: str = "any") -> str:
    """The first column as alternatives of a pattern, longest first, their signs escaped."""
    return either(entries(fact, language))
