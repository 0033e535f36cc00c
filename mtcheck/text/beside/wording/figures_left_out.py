"""Figures of a source that its translation does not have, nor anything that might stand for them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import pairwise

from ....known.tables import either, words
from ....lazy_patterns import lazy_pattern
from ...quantities import Quantity, comparable
from ...quantities.comparing.comparison import carried
from ...quantities.quantity import Kind
from ...quantities.reading.units import is_money, unit_at, unit_named
from ..pair import Pair

# Smaller counts are said in other words ("the three of them", 两国), and people leave them out.
_FEWEST = 13
# Where more are lost a passage is missing, which is more than figures.
_MOST = 12
_COUNTED = (Kind.NUMBER, Kind.PERCENT)
# Round the clock, the whole of a thing, nothing.
_SAID_OTHERWISE = (0, 24, 100, 1000)
_DIGITS = lazy_pattern(r"\d(?:[.,]?\d)+")
_NUMERAL = lazy_pattern(r"[百千万億亿萬]|\d\s?[%％]")
# An hour and its minutes, and what stands between them at most.
_SECONDS = lazy_pattern(r"\D?\d\d(?!\d)")
_TIME, _MARK = lazy_pattern(r"\d\D{1,3}[0-5]\d(?!\d)"), 3
_LAST_HOUR = 24
_TIMES = (Kind.HOUR, Kind.MINUTE)
_ONE_OF = lazy_pattern(r"\b(?:half )?an? ", re.IGNORECASE)
_LETTERS_BESIDE = lazy_pattern(r"[A-Za-z№#&/:@._+-]")
_LONGEST_DATE = 24
# Between a sum and the bracket behind its currency.
_LONGEST_UNIT = 16
# The year of a reign behind that of our calendar: １８９５（明治２８）年.
_REIGN_BEHIND_YEAR = lazy_pattern(r"\d[年]?[（(][^\d（）()]{1,4}$")

# How many shares an index has, in the Japanese name that has it: ダウ工業株30種平均.
_OF_AN_INDEX = "種平均"


@cache
def _other_years() -> re.Pattern[str]:
    """What stands for a year in other words: "last year", "two years ago"."""
    return re.compile(rf"\b(?:{either(words('years_otherwise', 'en'))})\b", re.IGNORECASE)


def figures_left_out(pair: Pair) -> list[Quantity]:
    """The counts, shares and years of a source that are in no form in its translation or next to it; none where the
    translation has a figure of its own, which may stand for them, and no measure that the source itself has in another
    unit.
    """
    known = comparable(pair.source_lang, pair.target_lang)
    if not known or not _may_be_lost(pair):
        return []
    source, target = pair.source_quantities, pair.target_quantities
    wanted = [q for q in source if _counts(q, pair.source.text)]
    if known == "measured":
        # Of these languages no words before an hour are known, which "three o'clock" stands for.
        wanted = [q for q in wanted if q.unit or q.value > _LAST_HOUR]
    if not wanted:
        return []
    here = dict(zip((q for q in source if q.definite), carried(source, target), strict=True))
    lost = [q for q in wanted if not here[q]]
    if not 0 < len(lost) <= _MOST or _has_its_own(source, [q for q in target if _may_stand_for(q, lost)]):
        return []
    near = [q for other in pair.neighbours for q in other.target_quantities]
    values = {value for q in (*target, *near) for value in q.values}
    return [
        q
        for q in lost
        if values.isdisjoint(q.values)
        and not _is_measured_without_figure(q, pair.target.text)
        and not any(q.unit and other.unit and q.unit != other.unit and carried([q], [other])[0] for other in source)
        and not any(carried([q], [other])[0] for other in near)
        and not _is_for_own_readers(q, source, pair.source.text)
        and not (q.kind is Kind.YEAR and not _is_dated(q, source, here) and _other_years().search(pair.target.text))
    ]


def _is_measured_without_figure(lost: Quantity, target: str) -> bool:
    """Whether a translation has one of a unit that measures what a lost figure does: "about a foot" for 30 cm."""
    measure = unit_named(lost.unit)
    if measure is None or measure.dimension == "currency":
        return False
    units = (unit_at(target.lower(), one.end(), "en", whole_words=True)[0] for one in _ONE_OF.finditer(target))
    return any(unit is not None and unit.dimension == measure.dimension for unit in map(unit_named, units))


def times_left_out(pair: Pair) -> list[Quantity]:
    """The times of day to the minute of a source whose translation tells no time, nor has what may be an hour; nor does
    what is next to it.
    """
    if not _TIME.search(pair.source.text) or comparable(pair.source_lang, pair.target_lang) != "compared":
        return []
    near = [pair, *pair.neighbours]
    if any(_may_be_time(q) for one in near for q in one.target_quantities):
        return []
    if any(_part_of_day().search(one.target.text) for one in near):
        return []
    found = pair.source_quantities
    return [
        hour._replace(end=minute.end)
        for hour, minute in pairwise(found)
        if hour.kind is Kind.HOUR
        and minute.kind is Kind.MINUTE
        and minute.value
        and minute.start - hour.end <= _MARK
        # With seconds it is the stamp of a page; and a time may stand there in a form that is not read as one.
        and not _SECONDS.match(pair.source.text, minute.end)
        and not any(f"{int(minute.value):02}" in one.target.text for one in near)
    ]


def _may_be_time(one: Quantity) -> bool:
    return one.kind in _TIMES or (one.kind is Kind.NUMBER and not one.unit and one.value <= _LAST_HOUR)


@cache
def _part_of_day() -> re.Pattern[str]:
    """What may stand for a time: "in the evening", "at dawn", "hours later"."""
    return re.compile(rf"\b(?:{either(words('parts_of_day', 'en'))})\b", re.IGNORECASE)


def _may_be_lost(pair: Pair) -> bool:
    """A quick test: whether a source has digits that its translation has not, or numerals of Chinese characters."""
    source, target = pair.source.text, pair.target.text
    return any(digits not in target for digits in _DIGITS.findall(source)) or _NUMERAL.search(source) is not None


def _counts(figure: Quantity, text: str) -> bool:
    if not figure.firm or figure.upper is not None:
        return False
    if _LETTERS_BESIDE.match(text[figure.start - 1 : figure.start]) or _LETTERS_BESIDE.match(text, figure.end):
        return False
    written = text[figure.start : figure.end]
    if not any(map(str.isdecimal, written)) and (len(written) == 1 or (written.isalpha() and written[0] < "\u2e80")):
        # A numeral alone is part of a word as often, and words such as Italian "venti" are others.
        return False
    if text.startswith(_OF_AN_INDEX, figure.end):
        return False
    if _REIGN_BEHIND_YEAR.search(text, max(0, figure.start - 12), figure.start):
        return False
    if figure.kind is Kind.YEAR:
        return 1000 <= figure.value < 2200
    if figure.kind not in _COUNTED or figure.value in _SAID_OTHERWISE:
        return False
    return figure.kind is Kind.PERCENT or figure.value >= _FEWEST


def _may_stand_for(figure: Quantity, lost: Sequence[Quantity]) -> bool:
    """Whether a figure of a translation may stand for one that is lost: a small one only for a share or a measure, as
    half a kilometre for 500 metres.
    """
    return figure.value >= _FEWEST or bool(figure.unit) or any(q.kind is Kind.PERCENT or q.unit for q in lost)


def _is_dated(year: Quantity, source: Sequence[Quantity], here: Mapping[Quantity, bool]) -> bool:
    """Whether a year stands beside its day, which is lost as well: no other word stands for all of that."""
    return any(
        q.kind is Kind.DAY and not here.get(q, True) and abs(q.start - year.start) <= _LONGEST_DATE for q in source
    )


def _is_for_own_readers(figure: Quantity, source: Sequence[Quantity], text: str) -> bool:
    """Whether a sum in brackets turns the one before it into other money, which the translation's readers do not need:
    2700万ドル（約29億円）.
    """
    if not is_money(figure.unit):
        return False
    at = max(text.rfind(sign, 0, figure.start) for sign in "(（")
    return at >= 0 and any(
        is_money(q.unit) and q.unit != figure.unit and q.end <= at < q.end + _LONGEST_UNIT for q in source
    )


def _has_its_own(source: Sequence[Quantity], target: Sequence[Quantity]) -> bool:
    """Whether a translation has a figure that is none of its source's, or one share more often than it."""
    known = Counter(value for q in source for value in q.values)
    shares = Counter(q.value for q in target if q.kind is Kind.PERCENT)
    return any(known.keys().isdisjoint(q.values) for q in target) or bool(shares - known)
