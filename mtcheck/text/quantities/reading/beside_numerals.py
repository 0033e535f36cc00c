"""What stands beside numerals in Chinese and Japanese: patterns built from tables when first used."""

from __future__ import annotations

import re
from collections.abc import Iterable
from fractions import Fraction
from functools import cache

from ....known.tables import either, marked, rows
from ..quantity import EAST_ASIAN
from .numerals import LITERAL, counting, digits, myriads, spelt, units

# Between digits and what is written in characters, in text that parts the two.
GAP = "[ \u00a0\u2009\u202f]?"


def _words(*marks: str) -> list[str]:
    return [word for mark in marks for one in EAST_ASIAN for word in marked(mark, "beside_figures", one)]


def _one_of(characters: Iterable[str]) -> str:
    return f"[{''.join(characters)}]"


def _counters(mark: str) -> str:
    """The counters that have a mark, each but where it begins another word, as alternatives of a pattern."""
    found = [
        re.escape(counter) + (f"(?!{either(others.split())})" if others else "")
        for one in EAST_ASIAN
        for counter, others, marks in rows("counters", one)
        if mark in marks.split()
    ]
    return "|".join(sorted(found, key=len, reverse=True))


def _takes_prefix(*prefixes: str) -> str:
    """The units that take one of some numerals as a prefix."""
    return _one_of(unit for unit, some in rows("prefixed_units", "zh") if not {*prefixes}.isdisjoint(some.split()))


@cache
def few_more() -> frozenset[str]:
    """Characters in a numeral or behind it that say that there are a few more: 十多, 百余."""
    return frozenset(_words("odd", "some"))


@cache
def nearly() -> frozenset[str]:
    """Characters before a ten, hundred and so on that say that it is not quite reached: 近十年."""
    return frozenset(_words("nearly"))


@cache
def several() -> frozenset[str]:
    """Those of them that may be as many again."""
    return frozenset(_words("several"))


@cache
def tens_and_more() -> re.Pattern[str]:
    """A numeral that ends in tens, and up to nine more: 三十多."""
    return re.compile(f"{next(iter(units()))}{_one_of(_words('odd'))}$")


@cache
def expression() -> re.Pattern[str]:
    """A numeral with its scales, and with what makes it `vague` before it."""
    small, big = "".join(units()), "".join(myriads())
    vague, more, odd = _one_of(_words("vague")), _one_of(_words("odd", "some")), _one_of(_words("odd"))
    numeral = _one_of([*digits(), *small])
    # 千 and 兆 may be the prefix of a unit: 千米, 兆瓦.
    no_unit = _takes_prefix("千")[1:-1]
    scale = "|".join(f"{c}(?!{_takes_prefix(c)})" if _takes_prefix(c) != "[]" else c for c in big)
    return re.compile(
        rf"(?P<vague>{vague}(?=[{small}{big}]))?"
        rf"(?P<number>(?:[{small}{big}]+(?={GAP}分[之の])|{LITERAL}|{spelt()}|(?<={vague})[{big}])"
        rf"(?:{GAP}{more}?[{small}]*{odd}?(?:{scale})+"
        rf"(?:{GAP}(?:{LITERAL})(?={GAP}[{small}{big}])| \d{{1,4}}(?![\d.,])"
        rf"|{LITERAL}|{numeral}+(?!{numeral}|[{no_unit}]))?"
        rf"|[{small}](?:\d{{2,3}}(?![\d.,])|\d(?=[{small}{big}]))"
        rf"|{GAP}[{small}]+(?![{no_unit}]))*)"
    )


@cache
def counted() -> re.Pattern[str]:
    """A counter beside which a numeral of one character is a number beyond doubt."""
    return re.compile(_counters("counts"))


@cache
def in_order() -> re.Pattern[str]:
    """A counter of what stands in order."""
    return re.compile(_counters("ordinal"))


@cache
def calendar(unit: str) -> re.Pattern[str]:
    """What makes a month, day, hour or minute of the numeral before it."""
    return re.compile(_counters(unit))


@cache
def tenths() -> re.Pattern[str]:
    """Shares of ten, and of a hundred and a thousand behind them: 两成, 7割5分."""
    digit = rf"[{counting()}\d]"
    tenth = {
        counter: others for one in EAST_ASIAN for counter, others, marks in rows("counters", one) if marks == "tenth"
    }
    others = either({word for words in tenth.values() for word in words.split()})
    return re.compile(
        rf"(?P<tenth>{either(tenth)})(?P<hundredth>{digit}|半)?"
        rf"(?:(?:[-–—~]|{either(_words('until'))})(?P<upper>{digit})(?=分))?(?P<unit>分(?!之))?(?:(?P<thousandth>{digit})厘)?(?!{others})"
    )


@cache
def of_any_money() -> frozenset[str]:
    """What money of every country that names it before the sum is counted in."""
    return frozenset(_words("any-money"))


@cache
def of_ten_years() -> re.Pattern[str]:
    """What says behind a numeral that it counts tens of years that somebody has lived."""
    return re.compile(either(_words("ten-years")))


@cache
def quarters_behind() -> re.Pattern[str]:
    """What makes quarters of an hour, as a while, of the numeral before it."""
    return re.compile(either(_words("quarters")))


@cache
def war_behind() -> re.Pattern[str]:
    """What stands for a world war behind its number."""
    return re.compile(rf"(?:{either(_words('war'))})(?![{''.join(_words('war-word'))}])")


@cache
def price_behind() -> re.Pattern[str]:
    """What says behind tenths that they are what of a price is left."""
    others = "".join(_words("price-word"))
    return re.compile(rf"(?:{either(_words('price'))})(?![{others}])")


@cache
def about_before() -> re.Pattern[str]:
    """What says before a numeral that it is rounded."""
    return re.compile(rf"(?:{either(_words('about'))})\s?$")


@cache
def about_behind() -> re.Pattern[str]:
    """What says behind a numeral that it is rounded."""
    return re.compile(either(_words("rounds", "odd", "some")))


@cache
def in_range() -> re.Pattern[str]:
    """All that stands between the two ends of a range."""
    return re.compile(rf"\s?(?:{_counters('range')})?\s?(?:[-–—~]|――|{either(_words('until'))})\s?$")


@cache
def half_behind() -> re.Pattern[str]:
    """What adds one half to the numeral before it: 三年半."""
    return re.compile(rf"{GAP}(?:个|个?(?:{either(_words('halved'))}))?半")


@cache
def half_alone() -> re.Pattern[str]:
    """A half right behind a unit that is no part of another word."""
    others = "".join(_words("half-word"))
    spelt = either(_words("half-behind")) or "(?!)"
    return re.compile(rf"半(?![{others}])|\s?(?:{spelt})(?![가-힣])")


@cache
def metres_behind() -> re.Pattern[str]:
    """Tenths and hundredths of a metre, behind its character, where they count nothing else: 一米七五."""
    digit = rf"[{counting()}1-9]"
    others = rf"[{''.join(digits())}{''.join(units())}{''.join(myriads())}\d.%点:分半]|{_counters('counts')}"
    return re.compile(rf"(?<=米){digit}{{1,2}}(?!{others})")


@cache
def event_behind() -> re.Pattern[str]:
    """What makes the date before it the name of an event, with its quotation marks, and a place or two between."""
    near, far = (either(_words(mark)) or "(?!)" for mark in ("event", "event-far"))
    return re.compile(rf"[”\"』」]?\s?(?:{near}|[^\W\d_]{{0,4}}(?:{far}))")


@cache
def latin_unit() -> re.Pattern[str]:
    """Letters right behind digits that are a unit and no part of a name."""
    return re.compile(rf"(?:{either(marked('letters', 'unit_words'))})(?![a-z])", re.IGNORECASE)


@cache
def each_before() -> re.Pattern[str]:
    """What says before a length how long it takes: 每小时; the group is the unit of time."""
    each = (
        f"(?P<{unit}>{either(_words(f'each-{unit}'))})"
        for unit in ("hour", "minute", "second")
        if _words(f"each-{unit}")
    )
    return re.compile(rf"(?:{'|'.join(each)})(?:{either(_words('each-reaches'))})?\s?$")


@cache
def _half_of_day() -> re.Pattern[str]:
    latin = r"(?<![a-z])"
    return re.compile(
        rf"(?:(?P<pm>{either(_words('afternoon'))}|{latin}p\.?m\.?)|(?P<am>{either(_words('morning'))}|{latin}a\.?m\.?))\s?$"
    )


def half_of_day_before(
    before: str, after: str, hours: tuple[Fraction, ...], written: str = ""
) -> tuple[str, tuple[Fraction, ...]]:
    """Which half of the day an hour is in, and what it may be there.

    24时, 8时, 08:30 and 20:30 are of a clock of 24 hours, 8点 may be of either.
    """
    hour = hours[0]
    if match := _half_of_day().search(before):
        later = hour + 12 if match["pm"] and hour < 12 else hour
        return match.lastgroup or "", (later, *(one for one in hours if one != later))
    if after.startswith(":") and 0 < hour < 24 and (hour > 12 or written.startswith("0")):
        return ("am" if hour < 12 else "pm"), hours
    return ("am" if hour < 12 else "pm") if after.startswith("时") and 0 < hour < 24 else "", hours


@cache
def _greenwich() -> re.Pattern[str]:
    halves = either(_words("afternoon", "morning"))
    return re.compile(rf"(?:{either(_words('zone-before'))})\s?(?:\d{{1,2}}日)?(?:{halves})?\s?$")


def zone_before(text: str, start: int) -> str:
    """The time zone that stands before an hour: 世界时16时; "" where none does."""
    return "gmt" if _greenwich().search(text, max(0, start - 16), start) else ""


@cache
def _below() -> re.Pattern[str]:
    return re.compile(rf"(?:{either(_words('below'))})(?:摄氏|华氏)?\s?$")


def is_below(before: str, unit: str, language: str) -> bool:
    """Whether a figure counts below zero: 零下15度, -3℃."""
    if _below().search(before):
        return True
    return (
        before.endswith("-")
        and not (before[-2:-1].isascii() and before[-2:-1].isalnum())
        and unit in ("°C", "°F", "degree")
    )


@cache
def tenth_of_money() -> re.Pattern[str]:
    """Tenths of what is paid, behind its unit: 1块2, 三元五角."""
    digit = rf"[{counting()}1-9]"
    return re.compile(
        rf"{GAP}(?:块{GAP}(?P<tenth>{digit})(?![{counting()}\d.]|{GAP}[{''.join(units())}{''.join(myriads())}]))"
    )


@cache
def implied() -> re.Pattern[str]:
    """Words that hold a number, or say how often something doubles."""
    words = [
        re.escape(word)
        # Korean parts a number from its counter.
        + (f"(?={' ?' if one == 'ko' else ''}(?:{either(before.split())}))" if before else "")
        + (f"(?!{either(not_before.split())})" if not_before else "")
        for one in EAST_ASIAN
        for word, _, before, not_before in rows("implied_numbers", one)
    ]
    return re.compile(rf"{'|'.join(sorted(words, key=len, reverse=True))}|翻了?(?P<times>{_one_of(digits())})番")


@cache
def implied_values() -> dict[str, str]:
    """What words that hold a number are worth."""
    return {row[0]: row[1] for one in EAST_ASIAN for row in rows("implied_numbers", one)}
