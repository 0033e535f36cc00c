"""Figures in Chinese and Japanese text: digits, numerals of both kinds, and what stands before and behind them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache

from ....lazy_patterns import lazy_pattern
from ...reading.normal import simplified
from ..quantity import Kind, Quantity, bounded
from . import korean
from .beside_numerals import (
    GAP,
    about_before,
    about_behind,
    counted,
    each_before,
    event_behind,
    expression,
    few_more,
    half_alone,
    half_behind,
    half_of_day_before,
    implied,
    implied_values,
    in_order,
    in_range,
    is_below,
    latin_unit,
    metres_behind,
    nearly,
    of_any_money,
    of_ten_years,
    price_behind,
    quarters_behind,
    several,
    tens_and_more,
    tenth_of_money,
    tenths,
    war_behind,
    zone_before,
)
from .calendar_signs import Numeral, in_calendar
from .feet import with_inches
from .numerals import LITERAL, digits, financial, myriads, plain_forms, spelt, sure_alone, units
from .numerals import value as value_of
from .numerals import values as values_of
from .speeds import SPEEDS
from .telephones import telephones
from .things import thing_counted
from .units import money_before, money_behind, unit_at, unit_before

# One character for one, so that offsets stay.
_FULL_WIDTH = dict(zip(map(ord, "０１２３４５６７８９．，％：－〜～"), "0123456789.,%:-~~", strict=True))
_DECIMAL_DOT = lazy_pattern(r"(?<![\d・])(0|[1-9]\d*|(?<=[万亿兆])\d+)・(\d{1,3})(?![\d・])")
_DAY_WITH_DOT = lazy_pattern(r"([1-9]|1[0-2])[・・]([12]?[1-9]|[123]0|31)")
# Of a time it parts hours and minutes: 後３・４８.
_TIME_DOT = lazy_pattern(r"(?<=[前後])(\d{1,2})・([0-5]\d)(?![\d・])")
_FIVE_YEAR_PLAN = lazy_pattern("十(.)五")
_TIME = lazy_pattern(r"(1?\d|2[0-4])\.([0-5]\d)")
_MONTH_BEFORE = lazy_pattern(r"月\s?$")
_LAST_PLAN = 5
_GRADES = frozenset({"年生", "年级", "年級"})
_OVER = lazy_pattern(r"(?:超过|超過|多于)\s?$")
_LETTER = lazy_pattern(r"[a-z]")
_TEN = "10"
_LARGEST_PERCENT = 100
_TEN_TENS, _QUARTERS = 10, 4
# 0630 GMT
_CLOCK_WITH_ZONE = lazy_pattern(
    r"(?<!\d)(?P<hour>[01]\d|2[0-4])(?P<minute>[0-5]\d) ?(?P<zone>gmt|utc|est|edt|cet|jst)\b"
)
_SHARE = lazy_pattern(r"(?<![\d/.,])(?P<part>\d)/(?P<whole>\d{1,2})(?![\d/月日]|[.,]\d)")
_NOON = 12
# 十数人
_SOME_MORE = lazy_pattern(r"数(?=[人名个個件年日月回台社校歳岁万千百亿])")
# 6、70年代
_DECADE_BEHIND = lazy_pattern(r"(?:、|,|至|到|-|~)\s?[1-9]0\s?年代")
_LETTER_SCALES = {"K": 10**3, "M": 10**6, "B": 10**9}
_LETTER_SCALE = lazy_pattern(r"(?<=\d)[KMB](?![A-Za-z\d/²³-])")
# Up to here a letter behind digits is a name's.
_SMALL = 12
_CALENDAR = (Kind.YEAR, Kind.MONTH, Kind.DAY, Kind.HOUR, Kind.MINUTE)
_IDENTIFIER_BEFORE = lazy_pattern(r"[A-Za-z][-–]?$")
_IDENTIFIER_AFTER = lazy_pattern(r"[-–]?[A-Za-z]")


@cache
def _plain(language: str) -> dict[int, str]:
    """A source has simplified characters in its normal form, a translation those that it is written in."""
    return (simplified() if language == "zh" else {}) | _FULL_WIDTH | plain_forms()


def scan(text: str, language: str) -> Iterator[Quantity]:
    """The figures of a text."""
    # A middle dot between digits is a decimal point in Japanese papers.
    plain = _DECIMAL_DOT.sub(r"\1.\2", _TIME_DOT.sub(r"\1:\2", text.translate(_plain(language))))
    if language == "ko":
        plain = korean.plain(plain)
    # A few letters grow in lower case; such a text is read as it stands.
    plain = plain.lower() if len(plain.lower()) == len(plain) else plain
    found: list[Quantity] = list(telephones(plain, language))
    taken = {i for one in found for i in range(one.start, one.end)}
    for match in expression().finditer(plain):
        if match.start("number") in taken or (found and match.start("number") < found[-1].end):
            # 百分之三 has taken the numeral behind it already.
            continue
        if len(match["number"]) == 1 and text[match.start("number")] in financial():
            # 拾 and 陆 alone are words and names.
            continue
        if plan := _FIVE_YEAR_PLAN.fullmatch(match["number"]):
            # 十三五 is the 13th Five-Year Plan.
            ten = digits().get(plan[1], 0)
            if 0 < ten <= _LAST_PLAN:
                start, end = match.span("number")
                found.append(Quantity(start, end - 1, (Fraction(10 + ten),), Kind.ORDINAL))
                found.append(Quantity(end - 1, end, (Fraction(5),), firm=False))
                continue
        if event := _event(plain, match):
            found += event
            continue
        if clock := _CLOCK_WITH_ZONE.match(plain, match.start("number")):
            hour = Fraction(int(clock["hour"]))
            half = "am" if hour < _NOON else "pm"
            zone = "gmt" if clock["zone"] in ("gmt", "utc") else clock["zone"]
            found.append(Quantity(*clock.span("hour"), (hour,), Kind.HOUR, half=half, zone=zone))
            found.append(Quantity(*clock.span("minute"), (Fraction(int(clock["minute"])),), Kind.MINUTE, firm=False))
            continue
        share = _SHARE.match(plain, match.start("number"))
        if share and int(share["part"]) < int(share["whole"]):
            # Two thirds, or a day with its month.
            part, whole = Fraction(int(share["part"])), Fraction(int(share["whole"]))
            unit, _ = unit_at(plain, share.end(), language, whole_words=False)
            values = (part / whole,) if unit else (part / whole, 100 * part / whole, part, whole)
            found.append(Quantity(*share.span(), values, Kind.FRACTION, unit=unit))
            continue
        if letter := _LETTER_SCALE.match(text, match.end("number")):
            scaled = _with_letter(match, letter[0], language)
            found += scaled
            if scaled:
                continue
        quantity = _quantity(Numeral(plain, *match.span("number"), values_of(match["number"])), match, language)
        if (day := _DAY_WITH_DOT.fullmatch(text, *match.span("number"))) and quantity.kind is Kind.NUMBER:
            # 3・11 is a number or a day.
            quantity = quantity._replace(values=(*quantity.values, Fraction(day[1]), Fraction(day[2])))
        if not found or quantity.start >= found[-1].end:
            found.append(quantity)
        if quantity.kind is Kind.FRACTION and (whole := value_of(match["number"])) > _LARGEST_PERCENT:
            # 十万分之八: what it is one of is a figure too, which "0.008 percent" does not have.
            found.insert(-1, Quantity(*match.span("number"), (whole,), firm=False))
    found.sort(key=lambda q: q.start)
    found += _words(plain, {i for q in found for i in range(q.start, q.end)})
    yield from _with_shared_scale(plain, with_inches(plain, sorted(found, key=lambda q: q.start)))


def _with_letter(match: re.Match[str], letter: str, language: str) -> list[Quantity]:
    """790M, 47K and 1.5B as charts have them; 4K and 5G are names."""
    start, end = match.span("number")
    written = match["number"]
    value = value_of(written)
    unit, _ = unit_before(match.string, start, language)
    if not written[0].isascii() or (value <= _SMALL and written.isdigit() and not unit):
        return []
    return [Quantity(start, end + 1, (bounded(value * _LETTER_SCALES[letter]), value), unit=unit)]


def _quantity(numeral: Numeral, match: re.Match[str], language: str) -> Quantity:
    """The figure that a numeral is, seen what stands before and behind it."""
    text, start, end, written = numeral.text, numeral.start, numeral.end, match["number"]
    literal = written[0].isascii()
    before, after = text[max(0, start - 7) : start].rstrip(), text[numeral.behind : numeral.behind + 6]
    if literal and _is_identifier(text, start, end):
        return Quantity(start, end, numeral.values, Kind.NAME)
    if part := _share(text, match, numeral.value):
        return part
    firm = literal or _firm(written, after)
    if (
        literal
        and (time := _TIME.fullmatch(written))
        and (said := half_of_day_before(before, after, (Fraction(time[1]),)))[0]
    ):
        # 오후 5.30
        return Quantity(start, end, (*said[1], numeral.value, Fraction(time[2])), Kind.HOUR, half=said[0])
    about = bool(about_before().search(before) or about_behind().match(after) or not few_more().isdisjoint(written))
    upper = None
    if spread := _spread(text, match, numeral.values, language):
        start, end, upper, firm = spread
        about = True
    elif _SOME_MORE.match(after) and written[-1:] in units():
        upper, firm = numeral.value + units()[written[-1]], False
    elif tens_and_more().search(written) or tens_and_more().search(written + after[:1]):
        upper = numeral.value + 10
    if written == "一" and after.startswith("半"):
        return Quantity(start, end + 1, (Fraction(1, 2), Fraction(50)), Kind.FRACTION, firm=False)
    kind = Kind.ORDINAL if before.endswith("第") or in_order().match(after) else Kind.NUMBER
    if numeral.value < 10 and _DECADE_BEHIND.match(text, end):
        ten = numeral.value * 10
        return Quantity(start, end, (ten, numeral.value, *(base + ten for base in (1900, 2000, 1800))), Kind.YEAR, firm)
    if part := _in_words_of_its_own(text, numeral):
        return part
    kind, values, firm = in_calendar(numeral._replace(start=start, end=end, kind=kind, firm=firm))
    if kind is Kind.NUMBER and numeral.value <= 31 and _MONTH_BEFORE.search(before) and numeral.value.denominator == 1:
        # 7月17和7月22日
        kind = Kind.DAY
    if after[:2] in _GRADES:
        return Quantity(start, end, values, Kind.ORDINAL, firm=False)
    if _OVER.search(before) and numeral.value < 10:
        # More than two are three or more.
        values = (*values, numeral.value + 1)
    half = ""
    if kind is Kind.HOUR:
        half, values = half_of_day_before(before, after, values, written)
    if kind in _CALENDAR:
        zone = zone_before(text, start) if kind is Kind.HOUR else ""
        return Quantity(start, end, values, kind, firm, about, upper, half=half, zone=zone)
    unit, values, end = _counted(numeral, values, end, language)
    # 一米七五: what stands behind the unit is part of the number.
    firm = firm or (unit == "m" and end > numeral.end)
    kind = Kind.PERCENT if unit in ("percent", "percentage point") else kind
    thing = "" if unit else thing_counted(text, numeral.behind + (after[:1] in few_more()), language)
    below = is_below(before, unit, language)
    return Quantity(start, end, values, kind, firm, about, upper, unit, below, thing=thing)


def _in_words_of_its_own(text: str, numeral: Numeral) -> Quantity | None:
    """What a word behind a numeral makes another number of: 七旬 are 70 years, 一刻钟 15 minutes, 八五折 15 % off."""
    start, end, value = numeral.start, numeral.end, numeral.value
    if value.denominator == 1 and 0 < value <= _TEN_TENS and of_ten_years().match(text, end):
        return Quantity(start, end, (value * 10,))
    if value.denominator == 1 and 0 < value < _QUARTERS and (quarters := quarters_behind().match(text, end)):
        return Quantity(start, quarters.end(), (value * 15,), unit="minute")
    if value in (1, 2) and not text[start].isascii() and war_behind().match(text, end):
        # 二战
        return Quantity(start, end, (value,), Kind.ORDINAL, firm=False)
    if reduced := price_behind().match(text, end):
        whole = value * 10 if len(numeral.values) == 1 and value < _TEN_TENS else numeral.values[-1]
        if whole < _LARGEST_PERCENT:
            values = (whole, 100 - whole, whole / 100, 1 - whole / 100)
            return Quantity(start, reduced.end(), values, Kind.FRACTION, firm=False)
    return None


def _event(text: str, match: re.Match[str]) -> list[Quantity]:
    """The month and day of what is called by its date: 911事件, 九一八事变, “十一”假期; none of anything else.

    Each may be the whole as well: the 918 Incident.
    """
    written = match["number"]
    start, end = match.span("number")
    if not 2 <= len(written) <= 4 or not event_behind().match(text, end):
        return []
    row = "".join(str(digits().get(c, c)) for c in written.replace(next(iter(units())), _TEN))
    month = 2 if row[:2] in ("10", "11", "12") and (len(row) > 3 or written[0] not in digits()) else 1
    if not row.isdigit() or not (1 <= int(row[:month]) <= 12 and 1 <= int(row[month:] or 0) <= 31):
        return []
    whole = value_of(written)
    # Only ten has two digits for one sign.
    middle = start + (1 if len(row) > len(written) else month)
    return [
        Quantity(start, middle, (Fraction(int(row[:month])), whole), Kind.MONTH, firm=False),
        Quantity(middle, end, (Fraction(int(row[month:])), whole), Kind.DAY, firm=False),
    ]


def _is_identifier(text: str, start: int, end: int) -> bool:
    """Whether letters right beside digits make a name of them: A320, 5G."""
    after = text[end : end + 6]
    return _IDENTIFIER_BEFORE.search(text[max(0, start - 4) : start]) is not None or (
        _IDENTIFIER_AFTER.match(after) is not None and not latin_unit().match(after)
    )


def _counted(
    numeral: Numeral, values: tuple[Fraction, ...], end: int, language: str
) -> tuple[str, tuple[Fraction, ...], int]:
    """The unit of a number, its values in that, and where the number ends with what is written behind the unit."""
    text, at = numeral.text, numeral.behind
    at += text[at : at + 1] in few_more()
    unit, unit_end = unit_at(text, at, language, whole_words=False)
    if unit and text[unit_end - 1].isascii() and text[unit_end - 1].isalpha() and _LETTER.match(text, unit_end):
        unit = ""
    if unit in ("km", "kg", "kW") and text[unit_end - 2] == "千" and not text[numeral.end - 1].isascii():
        # 三千米 are three kilometres or 3,000 metres.
        values = (*values, *(v * 1000 for v in values))
    if unit in SPEEDS and (each := each_before().search(text, max(0, numeral.start - 8), numeral.start)):
        unit = SPEEDS[unit].get(each.lastgroup or "", unit)
    if not unit:
        unit = unit_before(text, numeral.start, language)[0]
    elif text[at:unit_end] in of_any_money():
        # 港币三百万元: other money than the yuan is counted in 元 as well.
        unit = money_before(text, numeral.start, language) or money_behind(text, unit_end, language) or unit
    more = numeral.value + Fraction(1, 2)
    if unit and unit != "month" and half_alone().match(text, unit_end):
        # 两年半, 六公里半
        values = (more,)
    elif half := half_behind().match(text, numeral.end):
        of, _ = unit_at(text, half.end(), language, whole_words=False) if not unit else ("", 0)
        # 两个半小时 are no two hours; 两个半球 are two.
        values, unit = ((more,), of) if of else ((*values, more), unit)
        end = max(end, half.end() if not unit else end)
    if unit == "m" and (tail := metres_behind().match(text, unit_end)):
        # 一米七五
        written = "".join(str(digits().get(c, c)) for c in tail[0])
        values, end = (numeral.value + Fraction(int(written), 10 ** len(written)),), tail.end()
    if tenth := tenth_of_money().match(text, at):
        values = (numeral.value + Fraction(value_of(tenth["tenth"]), 10), *values)
        end = tenth.end("tenth")
    if text.startswith("倍", at) or "倍" in text[max(0, numeral.start - 3) : numeral.start]:
        values = (*values, numeral.value + 1)
    if not unit and text.startswith("年", at) and text[at + 1 : at + 2] not in ("生", "级", "級"):
        unit = "year"
    if unit == "degree" and "电" in text[max(0, numeral.start - 12) : numeral.start]:
        # 年发电量1.98亿度: what is counted is electricity.
        unit = "kWh"
    return unit, values, end


def _spread(
    text: str, match: re.Match[str], values: tuple[Fraction, ...], language: str
) -> tuple[int, int, Fraction | None, bool] | None:
    """Where a numeral that says "several" begins and ends, how far it may reach, and whether it is firm; else None."""
    start, end = match.span("number")
    numeral, after = match["number"], text[end : end + 1]
    if match["vague"] and match["vague"] in nearly():
        return match.start("vague"), end, None, _firm(numeral, after)
    if match["vague"]:
        return match.start("vague"), end, values[0] * 10, False
    if after in several() or numeral[-1] in several():
        return start, end + (after in several()), values[0] * 2, False
    if len(values) > 1:
        # 七八 may be many things, 一万六七千元 is a price.
        return start, end, None, len(numeral) > 3 and unit_at(text, end, language, whole_words=False)[0] != ""
    return None


def _firm(numeral: str, after: str) -> bool:
    """Whether Chinese characters are a number beyond doubt, not part of a word or a name."""
    if len(numeral) > 1:
        return any(c in digits() for c in numeral) and any(not digits().get(c) for c in numeral)
    return numeral in sure_alone() and counted().match(after) is not None


@cache
def _part() -> re.Pattern[str]:
    """What stands behind the part of the whole: 三分之二."""
    return re.compile(rf"{GAP}分[之の]{GAP}(?P<part>(?:{LITERAL}|{spelt()}))")


def _share(text: str, match: re.Match[str], value: Fraction) -> Quantity | None:
    """百分之三, 三分之二, 两成, 7割5分."""
    end = match.end("number")
    if part := _part().match(text, end):
        share = value_of(part["part"])
        start = match.start("number")
        if value == 100:
            return Quantity(start, part.end(), (share,), Kind.PERCENT, unit="percent")
        if not value:
            return None
        # "One in 100,000" has both figures.
        more = (share, value) if value > _LARGEST_PERCENT else ()
        return Quantity(start, part.end(), (share / value, 100 * share / value, *more), Kind.FRACTION)
    if 0 < value <= 10 and (share_of := tenths().match(text, end)):
        share = value * 10
        stop = share_of.end("tenth")
        if share_of["hundredth"] and (share_of["tenth"] == "成" or share_of["unit"]):
            share += 5 if share_of["hundredth"] == "半" else value_of(share_of["hundredth"])
            stop = share_of.end()
        if share_of["thousandth"]:
            share += value_of(share_of["thousandth"]) / 10
        # 2割4~5分
        shares = (share, value * 10 + value_of(share_of["upper"])) if share_of["upper"] else (share,)
        return Quantity(
            match.start("number"),
            stop,
            (*shares, *((one / 100 for one in shares) if text[end] == "割" else ())),
            Kind.PERCENT,
            unit="percent",
        )
    return None


def _words(text: str, taken: set[int]) -> Iterator[Quantity]:
    """Words that stand for a number; none of them is firm."""
    for match in implied().finditer(text):
        if match["times"]:
            yield Quantity(*match.span(), (Fraction(2) ** digits()[match["times"]],), firm=False)
        elif match.start() not in taken:
            value = Fraction(implied_values()[match[0]])
            unit = unit_at(text, match.end(), "zh", whole_words=False)[0] if value < 1 else ""
            yield Quantity(*match.span(), (value, value * 100) if value < 1 else (value,), firm=False, unit=unit)


def _with_shared_scale(text: str, found: list[Quantity]) -> Iterator[Quantity]:
    """20-30万 counts both in ten thousands; 20% to 30% both in per cent."""
    for number, one in enumerate(found):
        if number + 1 < len(found):
            other = found[number + 1]
            between = text[one.end : other.start]
            if 0 < len(between) <= 3 and in_range().fullmatch(between):
                if one.value >= 1000 and other.value < 100 and 1900 + other.value in other.values:
                    # 1825-69年
                    found[number + 1] = other._replace(
                        values=(one.value // 100 * 100 + other.value, *other.values), kind=Kind.YEAR
                    )
                elif other.kind is Kind.YEAR and one.kind is Kind.NUMBER:
                    one = one._replace(kind=Kind.YEAR)
                scale = Fraction(1)
                for c in text[other.start : other.end]:
                    scale = bounded(scale * myriads().get(c, 1)) if one.kind is not Kind.NAME else scale
                more = tuple(v * scale for v in one.values) if scale > 1 and one.value < 10000 else ()
                unit = one.unit or (other.unit if one.kind == Kind.NUMBER else "")
                kind = Kind.PERCENT if other.kind is Kind.PERCENT and one.kind is Kind.NUMBER else one.kind
                one = one._replace(values=(*more, *one.values), unit=unit, kind=kind, ranged=True)
                one = one._replace(thing=one.thing or other.thing)
        yield one
