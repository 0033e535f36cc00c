"""Digits of every script, and what digits with signs between them are worth."""

from __future__ import annotations

import unicodedata
from fractions import Fraction
from functools import cache, lru_cache

from ....lazy_patterns import lazy_pattern
from ..quantity import number

BLANKS = " \u00a0\u202f\u2009"
_BETWEEN = lazy_pattern(f"['{BLANKS}]")


@cache
def plain_digits() -> dict[int, str]:
    """The digit from 0 to 9 for each of another script, as str.translate takes it."""
    # Unicode keeps the ten digits of a script side by side, so that every tenth character meets one of each ten; behind
    # its first two planes it keeps no alphabets.
    zeros = (code - unicodedata.decimal(chr(code)) for code in range(0x660, 0x20000, 10) if chr(code).isdecimal())
    return {zero + digit: str(digit) for zero in zeros for digit in range(10)}


def readings(literal: str, decimal: str, strict: bool) -> tuple[Fraction, ...]:
    """The values of digits with signs between them, the likeliest first.

    `decimal` is the language's sign before decimals, "" if that is not known. Figures may be written as another
    language does, so both senses of a point or comma count where both make sense; not in `strict` text, which keeps to
    its own. Digits that signs part as nobody groups them are worth what they are without, too.
    """
    return _readings(_BETWEEN.sub("", literal).replace("\u060c", ","), decimal, strict)


@lru_cache(maxsize=4096)
def _readings(text: str, decimal: str, strict: bool) -> tuple[Fraction, ...]:
    if "\u066b" in text:
        return (number(text.replace(",", "").replace("\u066b", ".")),)
    own = decimal or "."
    other = "," if own == "." else "."
    # As the language has it, then the other way round.
    found = [value for mark, group in ((own, other), (other, own)) for value in _read(text, mark, group)]
    if strict and found and other in text and _read(text, own, other):
        found = _read(text, own, other)
    if strict and text.count(own) == 1 and other not in text:
        found = _read(text, own, other)[:1]
    if not found or (strict and other in text and not _is_grouped(text.partition(own)[0], other)):
        found.append(number(text.replace(other, "").replace(own, "")))
    return tuple(dict.fromkeys(found))


def _read(text: str, mark: str, group: str) -> list[Fraction]:
    """The value where one sign stands before decimals and the other groups; none where it cannot be so."""
    head, found, tail = text.partition(mark)
    if mark in tail or group in tail or not _is_grouped(head, group):
        return []
    return [number(head.replace(group, "") + ("." + tail if found else ""))]


def _is_grouped(digits: str, group: str) -> bool:
    """Whether digits have no sign between them, or one before each three, or as India has them: 12,34,567."""
    head, *groups = digits.split(group)
    if not groups:
        return True
    *middle, last = groups
    widths = {len(one) for one in middle}
    return (
        len(last) == 3
        and 1 <= len(head) <= 3
        and head[0] != "0"
        and (widths <= {3} or (widths == {2} and len(head) <= 2))
    )
