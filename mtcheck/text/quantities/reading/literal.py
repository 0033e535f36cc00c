"""Numbers in digits, and what the letters around make of them: times, years, names, scales."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from ....known.tables import words
from ....lazy_patterns import lazy_pattern
from ..quantity import Kind, Quantity, bounded, decade, number
from . import neighbours
from .calendar import years_of_hijri
from .cursor import Cursor
from .day_halves import half_behind
from .digits import readings
from .short_scales import short_scale
from .tokens import MARKS, Token, split
from .units import unit_at, unit_before

_SLAVIC_SUFFIX = lazy_pattern(r"-(?P<ordinal>[а-яі]{1,3})(?![а-яі])|-(?P<word>[а-яіїє]{4,})")
_NAME_BEFORE = lazy_pattern(r"(?:[^\W\d_]|[A-ZА-Я][^\W\d_]*-|[^\W\d_]\.)$")
_ROUND_THOUSANDS = lazy_pattern(r"[1-9]\d{0,2}\.\d\d0")
_NEXT_WORD = lazy_pattern(r"\s?[^\W\d_]+\.?")
_WORD_BEHIND = lazy_pattern(r"[ \u00a0\u202f][^\W\d_]{3,}")
_ANY_SCALE = (10**3, 10**6, 10**9, 10**12)
_BARE_POINT = lazy_pattern(r"(?:^|[\s(~-])\.$")
_CODE_BEFORE = lazy_pattern(r"(?<![^\W\d_])[A-Z]{1,3}$")
_DAY = lazy_pattern(r"(?P<day>[12]\d|3[01]|0?[1-9])\.(?P<month>1[0-2]|0?[1-9])\.(?!\d)")
_YEARS = frozenset({"year", "g"})
_SHARE = lazy_pattern(r"(?<![\d/.,])(?P<part>\d{1,2})/(?P<whole>\d{1,3})(?![\d/]|[.,]\d)")
# News has no shares of more in digits.
_LARGEST_SHARE = 10
_NOON, _LAST_HOUR = 12, 24
_HOURS = lazy_pattern(r"(\d{1,2})h(?![\w-])")
_DATE = (Kind.DAY, Kind.MONTH, Kind.YEAR)
_FIRST_YEAR = 1000
_FIRST_CENTURY, _LAST_CENTURY = 100, 2100
# The last group of digits of a number whose thousands are said in a word.
_THOUSAND, _GROUP = 1000, 3
_SHORT_SCALE = lazy_pattern(r"(?<![^\W\d_])[^\W\d_]{2,5}\.$")
_CLOCK = lazy_pattern(r"(\d{1,2})(: ?|[.,h]| h )(\d\d)(?!\d|[.,]\d)")
# Minutes and seconds: 2605: 01: 11.
_COLON_BEFORE = lazy_pattern(r"\d: ?$")
# What stands before "3:30" where the half of the day does.
_HALF_BEFORE = lazy_pattern(r"(?<![^\W\d_])(?:(?P<am>am)|pm) $")


def literal(cursor: Cursor, token: Token) -> list[Quantity]:
    """The figures that digits are: those of a time, several that stand side by side, or one."""
    if found := _clock(cursor, token) or _clock_without_sign(cursor, token) or _fraction(cursor, token):
        return found
    cursor.at += 1
    side_by_side = " " in token.text and not cursor.words.spaced
    if day := _day_and_month(cursor, token):
        return day
    if len(parts := split(token)) > 1 and not side_by_side:
        found = [Quantity(start, end, (number(cursor.plain[start:end]),)) for start, end in parts]
        return [one._replace(kind=kind) for one, kind in zip(found, _parts_of_date(cursor, token, found), strict=True)]
    values = readings(token.text, cursor.words.decimal, cursor.language == "en")
    if side_by_side:
        # One number with blanks, or else figures that happen to stand so.
        strict = cursor.language == "en"
        pieces = (readings(piece, cursor.words.decimal, strict) for piece in token.text.split())
        values = (*values, *(value for read in pieces for value in read))
    if neighbours.before_teams().search(cursor.plain[max(0, token.start - 9) : token.start]):
        return [Quantity(token.start, token.end, values, firm=False)]
    if neighbours.in_a_name().search(cursor.plain[max(0, token.start - 9) : token.start]):
        return [Quantity(token.start, token.end, values, Kind.NAME, firm=False)]
    if century := _century(cursor, token, values) or _decade(cursor, token):
        return [century]
    if hour := _hour_with_letter(cursor, token):
        return [hour]
    if short := short_scale(cursor.text, cursor.plain, token.start, token.end, cursor.language):
        scale, end, money = short
        scaled = tuple(value * scale for value in values)
        if money or not cursor.unit(token.start, token.end):
            values = scaled if money else (*scaled, *values)
            return [Quantity(token.start, end, values, about=cursor.is_about(token.start), unit=money)]
        amount = _amount(cursor, token, Kind.NUMBER, token.end, values)
        return [amount._replace(values=(*amount.values, *scaled))]
    kind, end, values, name = _suffixed(cursor, token, values)
    if kind is Kind.YEAR:
        return [Quantity(token.start, end, values, kind)]
    before = cursor.text[max(0, token.start - 24) : token.start]
    if name or (_NAME_BEFORE.search(before) and not _is_amount(cursor, token, before)):
        return [Quantity(token.start, end, values, Kind.NAME)]
    return [_amount(cursor, token, kind, end, values)]


def _century(cursor: Cursor, token: Token, values: tuple[Fraction, ...]) -> Quantity | None:
    """The 1800s are the 19th century: 1800-talet, 1800-luvulla."""
    match = neighbours.century(cursor.language).match(cursor.plain, token.end)
    if not match or not _FIRST_CENTURY <= values[0] <= _LAST_CENTURY or values[0] % 10:
        return None
    ordinal = Fraction(values[0] // 100 + 1) if values[0] % 100 == 0 else values[0] % 100
    return Quantity(token.start, match.end(), (*values, ordinal), Kind.YEAR)


def _decade(cursor: Cursor, token: Token) -> Quantity | None:
    """The tens of a decade in a language that says so beside them: les années 80, 80-talet."""
    if len(token.text) != 2 or token.text[1] != "0" or token.text[0] == "0":
        return None
    return decade(token.start, token.end, int(token.text)) if cursor.is_decade(token.start, token.end) else None


def _hour_before_its_half(cursor: Cursor, start: int, end: int, values: tuple[Fraction, ...]) -> Quantity | None:
    """An hour, by the half of the day or the word for an hour behind it."""
    if (afternoon := neighbours.half_of_day().match(cursor.plain, end)) and values[0] <= 12:
        pm = bool(afternoon["afternoon"])
        later = values[0] + 12 if pm and values[0] < 12 else values[0]
        half, zone = "pm" if pm else "am", cursor.zone(afternoon.end())
        return Quantity(start, end, (later, *values), Kind.HOUR, half=half, zone=zone)
    if clock := neighbours.behind_hour().match(cursor.plain, end):
        half = cursor.half_of_day(start, clock.end(), int(values[0]))
        return Quantity(start, end, (*values, *(v + 12 for v in values if v <= 12)), Kind.HOUR, half=half)
    return None


def _of_four_digits(
    cursor: Cursor, token: Token, end: int, unit: str, values: tuple[Fraction, ...]
) -> tuple[Kind, tuple[Fraction, ...]]:
    """What four digits are that count nothing but hours: a year, a time without its sign, or a number."""
    kind = Kind.NUMBER
    if not unit and "1000" <= token.text < "2200":
        kind = Kind.YEAR
        if neighbours.hijri().match(cursor.plain, end):
            values = (*values, *map(Fraction, years_of_hijri(int(token.text))))
    if token.text <= "2400" and token.text[2] < "6" and _is_hours(cursor, token.start, end):
        # 2400 hours, at 1747
        values = (*values, Fraction(token.text[:2]))
    return kind, values


def _amount(cursor: Cursor, token: Token, kind: Kind, end: int, values: tuple[Fraction, ...]) -> Quantity:
    """A number with its scale and unit, or an hour; `end` is where what is written right behind the digits ends."""
    start = token.start
    values, scaled_end = _scaled_literal(cursor, end, values)
    scaled, end = scaled_end > end, scaled_end
    more = short_scale(cursor.text, cursor.plain, start, end, cursor.language) if scaled else None
    if more and more[2]:
        # "82 mil M€"
        return Quantity(start, more[1], tuple(value * more[0] for value in values), unit=more[2])
    if scaled and cursor.words.decimal == "," and _ROUND_THOUSANDS.fullmatch(token.text):
        # 2.500 millones: nobody writes a decimal fraction with a nought at its end.
        values = values[:1]
    if not cursor.words.scales and _WORD_BEHIND.match(cursor.plain, end):
        # The word behind may be a thousand or a million of a language whose numbers are not known here.
        values = (*values, *(v * scale for v in values for scale in _ANY_SCALE))
    if neighbours.before_others().match(cursor.plain, end):
        # The one who is named, and three others, are four.
        values = (*values, values[0] + 1)
    if _BARE_POINT.search(cursor.plain[max(0, start - 2) : start]) and token.text.isdigit():
        # A batting average of .182
        values = (number(f"0.{token.text}"), *values)
    mixed, unit_between = cursor.and_a_half(start, end)
    if mixed:
        values = (values[0] + cursor.step(start, end) / 2, *values)
        if not unit_between:
            value, end = cursor.scaled(values[0], mixed)
            values = values if end == mixed else (value,)
    elif part := cursor.part_before(start, end):
        values = (values[0] + part,)
    about = cursor.is_about(start) or cursor.plain.startswith("+", end)
    if hour := _hour_before_its_half(cursor, start, end, values):
        return hour
    # "3,5 Mio. Euro", "450 tys. zł"
    short = scaled and cursor.language != "en" and cursor.plain.startswith(". ", end)
    unit = cursor.unit(start, end + 1 if short else end)
    if hour := _hour_in_words(cursor, token, unit):
        return hour
    if unit in _YEARS and cursor.language != "en" and len(token.text) == 4 and "1000" <= token.text < "2200":
        # "1939 года", "1953 г.": the word says that it is a year, and does not count any.
        unit = ""
    if unit in ("percent", "percentage point"):
        kind = Kind.PERCENT
    elif kind is Kind.NUMBER and not scaled and unit in ("", "hour") and len(token.text) == 4 and token.text.isdigit():
        kind, values = _of_four_digits(cursor, token, end, unit, values)
    return Quantity(
        start,
        end,
        values,
        kind,
        True,
        about,
        None,
        unit,
        cursor.is_below(start, end, unit),
        thing=cursor.thing(end, unit),
        changes=cursor.changes(start, unit),
    )


def _hour_in_words(cursor: Cursor, token: Token, unit: str) -> Quantity | None:
    """An hour with its half of the day in words: 8 вечера, a las 8 de la noche, 5 horas da tarde."""
    if cursor.language == "en" or not token.text.isdigit() or unit not in ("", "hour", "m"):
        return None
    hour = int(token.text)
    end = token.end
    if unit == "hour" and (word := _NEXT_WORD.match(cursor.plain, end)):
        end = word.end()
    half = half_behind(cursor.plain, end, cursor.language, hour)
    if not half or not 1 <= hour <= 12:
        return None
    later = Fraction(hour + 12 if half == "pm" and hour < 12 else hour)
    return Quantity(token.start, token.end, (later, Fraction(hour)), Kind.HOUR, half=half)


def _hour_with_letter(cursor: Cursor, token: Token) -> Quantity | None:
    """An hour, or hours, with their letter: 14h, 9h da manhã, 2h e meia."""
    match = _HOURS.match(cursor.plain, token.start)
    if cursor.language == "en" or match is None or match.end(1) != token.end or int(match[1]) > _LAST_HOUR:
        return None
    hour = int(match[1])
    if mixed := neighbours.and_a_half().match(cursor.plain, match.end()):
        return Quantity(token.start, mixed.end(), (hour + Fraction(1, 2),), unit="hour")
    half = half_behind(cursor.plain, match.end(), cursor.language, hour) if 1 <= hour <= _NOON else ""
    later = Fraction(hour + _NOON if hour < _NOON and half != "am" else hour)
    if half:
        return Quantity(token.start, token.end, (later, Fraction(hour)), Kind.HOUR, half=half)
    values = (Fraction(hour), later if hour < _NOON else Fraction(hour - _NOON))
    return Quantity(token.start, token.end, values, Kind.HOUR, half="pm" if hour > _NOON else "")


def _is_hours(cursor: Cursor, start: int, end: int) -> bool:
    """Whether four digits may be hours and minutes."""
    before = neighbours.before_hours().search(cursor.plain[max(0, start - 8) : start])
    return before is not None or neighbours.behind_hours().match(cursor.plain, end) is not None


def _is_amount(cursor: Cursor, token: Token, before: str) -> bool:
    """Whether letters right before digits are a currency's, as in RM476.5 billion, and no model's."""
    following = cursor.token()
    scaled = following is not None and following.text in cursor.words.scales and cursor.adjoins(token.end, following)
    return _CODE_BEFORE.search(before) is not None and (
        scaled or bool(MARKS.search(token.text)) or bool(unit_before(cursor.plain, token.start, cursor.language)[0])
    )


def _suffixed(
    cursor: Cursor, token: Token, values: tuple[Fraction, ...]
) -> tuple[Kind, int, tuple[Fraction, ...], bool]:
    """What is written right behind digits makes of them: kind, end, values, and whether they are part of a name."""
    end = token.end
    decade = False
    if neighbours.hyphenates(cursor.language) and (slavic := _SLAVIC_SUFFIX.match(cursor.plain, end)):
        decade = (
            slavic["ordinal"] in words("digit_endings", cursor.language)
            and neighbours.behind_decade().match(cursor.plain, slavic.end()) is not None
        )
        if not decade:
            return Kind.ORDINAL if slavic["ordinal"] else Kind.NUMBER, end, values, False
    elif suffix := neighbours.suffix(cursor.language).match(cursor.plain, end):
        if suffix["ordinal"]:
            return Kind.ORDINAL, suffix.end(), values, False
        decade = suffix["decade"] is not None
        if decade:
            end = suffix.end()
        elif suffix["unit"] in cursor.words.letters:
            return Kind.NUMBER, suffix.end(), (values[0] * cursor.words.letters[suffix["unit"]], *values), False
        else:
            known = (
                unit_at(cursor.plain, end, cursor.language, whole_words=True)[0]
                or suffix["unit"] in cursor.words.scales
                or cursor.guessed_unit(end)
            )
            if cursor.language != "en" and (scale := cursor.words.inflected_scale(suffix["unit"])):
                # 3bilionový
                return Kind.NUMBER, end, (*(bounded(v * scale) for v in values), *values), False
            return Kind.NUMBER, end, values, not known
    if decade:
        if values[0] % 100 == 0 and values[0] >= _FIRST_CENTURY:
            # The 1700s are the 18th century.
            values = (*values, Fraction(values[0] // 100 + 1))
        return Kind.YEAR, end, (*values, *(base + v for v in values for base in (1900, 2000, 1800) if v < 100)), False
    return Kind.NUMBER, end, values, False


def _between_scale(cursor: Cursor, end: int) -> Token | None:
    """The word between a number and its scale, as in 100 de milioane; None where there is none."""
    between, scale = cursor.token(), cursor.token(1)
    if cursor.language == "en" or not between or not scale or scale.text not in cursor.words.scales:
        return None
    together = cursor.adjoins(end, between) and cursor.adjoins(between.end, scale)
    return between if between.text in cursor.words.articles and together else None


def _scaled_literal(cursor: Cursor, end: int, values: tuple[Fraction, ...]) -> tuple[tuple[Fraction, ...], int]:
    """ "15 тысяч", "25 mil millones", "2 billion 300 million"; "20 k" is no scale."""
    scales = cursor.words.scales
    while (token := cursor.token()) and token.start < end:
        cursor.at += 1
    begun, last = False, 1
    if between := _between_scale(cursor, end):
        cursor.at += 1
        end = between.end
    while (token := cursor.token()) and token.text in scales and cursor.adjoins(end, token):
        values = tuple(bounded(v * scales[token.text]) for v in values)
        end, begun, last = token.end, True, scales[token.text]
        cursor.at += 1
    may_be_scale = not begun and token and cursor.language != "en" and cursor.adjoins(end, token)
    if may_be_scale and token and (scale := cursor.words.inflected_scale(token.text)):
        # A scale in a case that the tables lack, or another word that begins so: the figure may be read both ways.
        cursor.at += 1
        return (*(bounded(v * scale) for v in values), *values), token.end
    while begun and (more := _smaller(cursor, end, min(values), last)):
        value, end, last = more
        values = tuple(v + value for v in values)
    return values, end


def _smaller(cursor: Cursor, end: int, above: Fraction, last: int) -> tuple[Fraction, int, int] | None:
    """What goes on behind a number with its scale, where that ends, and in what scale: 2 billion 300 million, 3 тысячи
    450, 12 ألفا و340. `above` is what it is smaller than, `last` the scale before it.
    """
    ahead, joined = 0, False
    if (token := cursor.token()) and token.text in cursor.words.joiners and cursor.language != "en":
        ahead, joined, end = 1, True, token.end
    figure, scale = cursor.token(ahead), cursor.token(ahead + 1)
    if cursor.language != "en" and _SHORT_SCALE.search(cursor.plain, max(0, end - _GROUP - 3), end + 1):
        # 2 tys. 300
        end += 1
    if not figure or figure.kind != "literal" or not cursor.adjoins(end, figure):
        return None
    value = readings(figure.text, cursor.words.decimal, cursor.language == "en")[0]
    step = cursor.words.scales.get(scale.text, 1) if scale and cursor.adjoins(figure.end, scale) else 1
    if step == 1 and not _ends_thousands(cursor, figure.text, last, joined):
        return None
    if value * step >= above or (joined and step == 1 and scale and scale.text in cursor.words.joiners):
        return None
    cursor.at += ahead + 1 + (step > 1)
    return value * step, scale.end if scale and step > 1 else figure.end, step


def _ends_thousands(cursor: Cursor, figure: str, last: int, joined: bool) -> bool:
    """Whether digits are the last of a number of so many thousand: behind "and" three of them, as 5000 and 20 are two
    numbers as often.
    """
    if cursor.language == "en" or last != _THOUSAND or not figure.isdigit() or figure.startswith("0"):
        return False
    return len(figure) == _GROUP if joined else len(figure) <= _GROUP


def _parts_of_date(cursor: Cursor, token: Token, parts: list[Quantity]) -> Sequence[Kind]:
    """The kinds of figures with points between: those of 15.6.2019 and of 2019.06.15, or plain numbers."""
    plain = [Kind.NUMBER] * len(parts)
    if len(parts) != len(_DATE) or cursor.language == "en" or token.text.count(".") != len(_DATE) - 1:
        return plain
    for order in (_DATE, _DATE[::-1]):
        said = dict(zip(order, (one.value for one in parts), strict=True))
        if 1 <= said[Kind.DAY] <= 31 and 1 <= said[Kind.MONTH] <= 12 and _FIRST_YEAR <= said[Kind.YEAR] < _LAST_CENTURY:
            return order
    return plain


def _day_and_month(cursor: Cursor, token: Token) -> list[Quantity]:
    """A day and its month in digits, with points behind both: 12.6."""
    match = _DAY.match(cursor.plain, token.start)
    if not match or cursor.words.decimal != "," or match.end("month") != token.end:
        return []
    return [
        Quantity(*match.span("day"), (Fraction(match["day"]), number(token.text)), Kind.DAY),
        Quantity(*match.span("month"), (Fraction(match["month"]),), Kind.MONTH, firm=False),
    ]


def _fraction(cursor: Cursor, token: Token) -> list[Quantity]:
    """A share in digits: 2/3, 1/5 inch. Days with their months look the same, so its two figures count as well."""
    match = _SHARE.match(cursor.plain, token.start)
    if not match or int(match["part"]) >= int(match["whole"]):
        return []
    while (token_in := cursor.token()) and token_in.start < match.end():
        cursor.at += 1
    part, whole = Fraction(int(match["part"])), Fraction(int(match["whole"]))
    unit = cursor.unit(match.start(), match.end())
    sure = whole <= _LARGEST_SHARE and part < whole
    values: tuple[Fraction, ...] = (part / whole, 100 * part / whole)
    if not sure or cursor.language != "en":
        values = (*values, part, whole)
    return [Quantity(*match.span(), values, Kind.FRACTION, firm=sure, unit=unit)]


def _clock_without_sign(cursor: Cursor, token: Token) -> list[Quantity]:
    """Hours and minutes in four digits before a time zone: 0630 GMT."""
    if len(token.text) != 4 or not token.text.isdigit() or not (zone := cursor.zone(token.end)):
        return []
    hour, minute = Fraction(int(token.text[:2])), Fraction(int(token.text[2:]))
    if hour > 24 or minute > 59:
        return []
    cursor.at += 1
    middle = token.start + 2
    return [
        Quantity(token.start, middle, (hour,), Kind.HOUR, half="am" if hour < 12 else "pm", zone=zone),
        Quantity(middle, token.end, (minute,), Kind.MINUTE, firm=minute > 0, zone=zone),
    ]


def _is_time_named(cursor: Cursor, start: int, end: int) -> bool:
    """Whether a word beside hours and minutes with a point or comma says that they are a time: alle 17,30."""
    before, behind = neighbours.beside_time(cursor.language)
    return before.search(cursor.plain, max(0, start - 12), start) is not None or (
        behind.match(cursor.plain, end) is not None
    )


def _clock(cursor: Cursor, token: Token) -> list[Quantity]:
    """Hours and minutes: 15:30, 3.30 pm, 12.30 Uhr, 14h30; none if it is no time."""
    match = _CLOCK.match(cursor.plain, token.start)
    if (
        not match
        or int(match[1]) > 24
        or int(match[3]) > 59
        or _COLON_BEFORE.search(cursor.plain, max(0, token.start - 3), token.start)
    ):
        return []
    afternoon = neighbours.half_of_day().match(cursor.plain, match.end())
    named = match[2] in ".," and _is_time_named(cursor, match.start(), match.end())
    if match[2] == "," and not named:
        return []
    sure = match[2] != "." or named or afternoon or neighbours.behind_time().match(cursor.plain, match.end())
    if not sure and (cursor.language == "en" or len(match[3]) < 2 or cursor.counts(match.start(), match.end())):
        return []
    hour, minute = Fraction(int(match[1])), Fraction(int(match[3]))
    hours = (
        (hour + 12, hour)
        if afternoon and afternoon["afternoon"] and hour < 12
        else (hour, hour + 12 if hour <= 12 else hour - 12)
    )
    while (token_in := cursor.token()) and token_in.start < match.end():
        cursor.at += 1
    if afternoon:
        half = "pm" if afternoon["afternoon"] else "am"
    elif before := _HALF_BEFORE.search(cursor.plain, max(0, match.start() - 4), match.start()):
        half = "am" if before["am"] else "pm"
    else:
        half = cursor.half_of_day(*match.span(), int(hour))
    if not half and (hour > 12 or match[1][0] == "0"):
        # 15:30, 03:30
        half = "pm" if hour > 12 else "am"
    zone = cursor.zone(afternoon.end() if afternoon else match.end())
    if not sure:
        # A time or a decimal fraction: 17.30.
        return [
            Quantity(*match.span(1), (number(f"{match[1]}.{match[3]}"), *hours), half=half),
            Quantity(*match.span(3), (minute,), Kind.MINUTE, firm=False),
        ]
    return [
        Quantity(*match.span(1), hours, Kind.HOUR, half=half, zone=zone),
        Quantity(*match.span(3), (minute,), Kind.MINUTE, firm=minute > 0, zone=zone),
    ]
