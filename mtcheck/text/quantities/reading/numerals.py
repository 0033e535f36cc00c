"""What Chinese and Japanese numerals are worth, alone and among digits, by tables."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache

from ....known.tables import languages, mapping, rows
from ....lazy_patterns import lazy_pattern
from ..quantity import ENDLESS, bounded

LITERAL = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?"
_TOKEN = lazy_pattern(rf"{LITERAL}|.")
# Longer numerals are noise.
_LONGEST = 40
# From here on people leave the next smaller unit out in speech.
_SPOKEN = 100
# Between a whole numeral and its decimals.
POINT = "点"


@cache
def plain_forms() -> dict[int, str]:
    """The plain character for each of another form, as str.translate takes it; one for one, so that offsets stay."""
    return str.maketrans(
        {
            v: plain
            for one in languages("numeral_variants")
            if one != "ko"
            for v, plain in mapping("numeral_variants", one).items()
        }
    )


@cache
def financial() -> frozenset[str]:
    """Forms of numerals that documents have against fraud, which alone are other words."""
    return frozenset(
        variant for one in ("zh", "ja") for variant, _, also in rows("numeral_variants", one) if also == "financial"
    )


@cache
def _of_role(role: str) -> dict[str, int]:
    return {numeral: int(Fraction(value)) for numeral, value, one in rows("numerals", "zh") if one == role}


def digits() -> dict[str, int]:
    """Numerals up to nine."""
    return _of_role("digit")


def units() -> dict[str, int]:
    """Tens, hundreds and thousands, which multiply the digit before them."""
    return _of_role("unit")


def myriads() -> dict[str, int]:
    """What multiplies all that stands before it."""
    return _of_role("myriad")


@cache
def counting() -> str:
    """The digits that nobody writes two of for one number: all but zero and the second word for two."""
    found: dict[int, str] = {}
    for numeral, value in digits().items():
        found.setdefault(value, numeral)
    return "".join(numeral for value, numeral in found.items() if value)


@cache
def sure_alone() -> str:
    """Numerals that beside a counter are no part of a word: from three on, and ten."""
    return "".join([*(numeral for numeral in counting() if digits()[numeral] > 2), next(iter(units()))])


@cache
def spelt() -> str:
    """A numeral below ten thousand, with decimals or without, as a pattern."""
    all_digits = "".join(digits())
    # 十点一刻 is a time.
    return rf"[{all_digits}{''.join(units())}]+(?:{POINT}[{all_digits}]+(?!刻))?"


@cache
def _either() -> re.Pattern[str]:
    """Two digits for one, as in 五六百."""
    first = "".join(numeral for numeral, value in digits().items() if 0 < value < 9)
    second = "".join(numeral for numeral, value in digits().items() if value > 1)
    scales = "".join([*units(), *myriads()])
    return re.compile(f"([{first}])([{second}])(?=[{scales}]|(?<={next(iter(units()))}..)$)")


def values(numeral: str) -> tuple[Fraction, ...]:
    """What a numeral such as 2.5万, 三千二百万, 二〇二〇 or 3亿2100万 may be worth; several values for 七八."""
    if len(numeral) > _LONGEST:
        return (ENDLESS,)
    row = [digits()[c] for c in numeral if c in digits()]
    if len(row) == len(numeral):
        if len(row) == 2 and 0 not in row:
            # 七八 and 三五 are vague; nobody writes 25 so but in a row of digits.
            return (Fraction(row[0]), Fraction(row[1]), Fraction(row[0] * 10 + row[1]))
        return (Fraction("".join(map(str, row))),)
    if vague := _vague(numeral):
        # 五六百 is 500 to 600, 一万六七千 is 16,000 to 17,000.
        return tuple(_least(numeral[: vague.start()] + digit + numeral[vague.end() :]) for digit in vague.groups())
    return (_exact(numeral),)


def value(numeral: str) -> Fraction:
    """The likeliest of the values."""
    return values(numeral)[0]


def _vague(numeral: str) -> re.Match[str] | None:
    """Two digits that follow each other in counting, where one stands in exact numbers."""
    match = _either().search(numeral)
    return match if match and digits()[match[2]] == digits()[match[1]] + 1 else None


def _least(numeral: str) -> Fraction:
    """The value of a numeral that may still be vague elsewhere, where its lower digit counts."""
    while vague := _vague(numeral):
        numeral = numeral[: vague.end() - 1] + numeral[vague.end() :]
    return value(numeral)


def _exact(numeral: str) -> Fraction:
    """The value of digits, numerals and their scales, none of them vague.

    A myriad multiplies all smaller that stands before it: 一万五千亿 is 15,000 times 10^8.
    """
    parts: list[Fraction] = []
    section = Fraction(0)
    held: Fraction | None = None
    fraction = last = 0
    for match in _TOKEN.finditer(numeral):
        token = match[0]
        if token[0].isdigit() and token.isascii():
            held = Fraction(token.replace(",", ""))
        elif token == POINT:
            fraction = 1
        elif token in digits():
            if fraction:
                held = (held or 0) + Fraction(digits()[token], 10**fraction)
                fraction += 1
            else:
                held = Fraction(digits()[token])
                last = 0 if not held else last
        elif token in units():
            last = units()[token]
            section += (1 if held is None else held) * last
            held, fraction = None, 0
        elif token in myriads():
            last = myriads()[token]
            _multiply(parts, section + (held or 0), last)
            section, held, fraction = Fraction(0), None, 0
    if held and last >= _SPOKEN and held < 10 and held.denominator == 1 and numeral[-2:-1] != POINT:
        # 一百五 is 150, 两万五 25,000.
        held *= last // 10
    return sum(parts, section + (held or 0))


def _multiply(parts: list[Fraction], section: Fraction, myriad: int) -> None:
    """Puts a section and all smaller parts before it, times a myriad, in their place."""
    if not section and parts and parts[-1] >= myriad:
        parts[-1] = bounded(parts[-1] * myriad)
        return
    while parts and parts[-1] < myriad:
        section += parts.pop()
    parts.append(bounded((section or Fraction(1)) * myriad))
