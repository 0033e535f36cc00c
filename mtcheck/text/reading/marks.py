"""Quotation marks of every language, from known/any/quotation_marks.tsv.

What is asked for without a language leaves out the pairs that open with what closes in most languages (Swedish ”…”,
Danish »…«): without their language they cannot be read.
"""

from __future__ import annotations

from functools import cache
from re import escape

from ...known.tables import rows
from ...lazy_patterns import lazy_pattern

DOUBLE, SINGLE, CORNER, TITLE = "double", "single", "corner", "title"


@cache
def pairs(*kinds: str) -> tuple[tuple[str, str], ...]:
    """The opening and closing marks of some kinds, all kinds if none is named; straight ones first."""
    return tuple(
        (opening, closing)
        for opening, closing, kind, form, _ in rows("quotation_marks")
        if form != "reversed" and (not kinds or kind in kinds)
    )


@cache
def opening(*kinds: str) -> str:
    """The marks that open a quotation, each once; straight ones among them."""
    return "".join(dict.fromkeys(mark for mark, _ in pairs(*kinds)))


@cache
def closing(*kinds: str) -> str:
    """The marks that close a quotation, each once; straight ones among them."""
    return "".join(dict.fromkeys(mark for _, mark in pairs(*kinds)))


@cache
def all_marks(*kinds: str) -> str:
    """Every mark of some kinds, each once."""
    return "".join(dict.fromkeys(opening(*kinds) + closing(*kinds)))


def one_of(some: str) -> str:
    """A regular expression for one of some marks."""
    return f"[{escape(some)}]"


@cache
def quoted(*kinds: str) -> str:
    """A regular expression for a quotation that opens and closes, with its marks; no mark of its own stands within.

    A single one is told from an apostrophe by the word that it does not touch; straight single ones are never told.
    """
    ends: dict[str, str] = {}
    for first, last in pairs(*kinds):
        if first != "'":
            ends[first] = ends.get(first, "") + last
    # In Hebrew the straight one within a word makes an abbreviation of it.
    ends_of_words = {'"': ("(?<![\u05d0-\u05ea])", "(?![\u05d0-\u05ea])")}
    single = opening(SINGLE)
    return "|".join(
        f"(?<!\\w){body}(?!\\w)" if first in single else body
        for first, last in ends.items()
        for before, behind in [ends_of_words.get(first, ("", ""))]
        for body in [f"{before}{first}[^{''.join(dict.fromkeys(first + last))}]+{one_of(last)}{behind}"]
    )


_HEBREW = lazy_pattern("[\u05d0-\u05ea]")


def is_gershayim(text: str, at: int) -> bool:
    """Whether the mark at an offset stands before the last letter of a word in Hebrew, which makes an abbreviation of
    it; the sign proper is ״, but any quotation mark is typed for it.
    """
    around = (text[at - 1 : at], text[at + 1 : at + 2], text[at + 2 : at + 3])
    before, last, behind = (_HEBREW.match(letter) is not None for letter in around)
    return before and last and not behind


def is_set_apart(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] is all that stands between two quotation marks or brackets: it is itself spoken of."""
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    if not (before and after and before in opening() + "([" and after in closing() + ")]"):
        return False
    # A straight mark that closes has a word before it.
    return not text[max(0, start - 2) : start - 1].strip(" \t\n([") and not text[end + 1 : end + 2].isalnum()
