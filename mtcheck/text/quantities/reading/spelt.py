"""Numbers in words, with ordinals and shares."""

from __future__ import annotations

from fractions import Fraction

from ....lazy_patterns import lazy_pattern
from ..quantity import Kind, Quantity, decade
from . import neighbours
from .cursor import Cursor
from .sums import Sum
from .tokens import Token
from .units import unit_at

_TEN = 10
_ARTICLE = lazy_pattern(r"(?<!\w)a $")
_TENS = range(20, 100, 10)
# What stands before a scale: half a million, полтора миллиона, ढाई सौ.
_HALVES = (Fraction(1, 2), Fraction(3, 2), Fraction(5, 2))
_HALF = Fraction(1, 2)
# "A year and a half" is one and a half.
_ONE_AND = lazy_pattern(r"(?<![^\W_])an? (?P<unit>[a-z]+(?: [a-z]+)?) and an? $")
_LONGEST_UNIT = 32
_YEARS_IN = {"decade": 10, "century": 100}
# Shares that English names where it means nothing else.
_SHARES = (3, 5, 6, 7, 8, 9)


def spelt(cursor: Cursor, first: Token) -> list[Quantity]:
    """A number in words, an ordinal or a share among them if it ends so."""
    words = cursor.words
    if part := _part_of_scale(cursor, first):
        return [part]
    so_far = Sum()
    kind, firm, end = Kind.NUMBER, False, first.start
    open_before = cursor.is_joined(first)
    token: Token | None = first
    while token and (token is first or cursor.adjoins(end, token)):
        word, begun = token.text, token is not first
        if word in words.joiners and begun:
            if not _joins(cursor, token, so_far):
                break
            so_far = so_far.with_joiner()
        elif begun and word in words.articles and _is_before_scale(cursor):
            pass
        elif begun and _is_unit_behind_tens(cursor, token, so_far):
            break
        elif begun and word in words.letters and cursor.text[token.start : token.end].isupper():
            # "Three BN parties" are of a front; a scale is short behind digits, and in small letters.
            break
        elif longer := _longer(cursor, word, so_far):
            so_far = longer
            # A scale alone is part of "tens of thousands" as often.
            firm = (
                firm
                or (begun and (longer.scaled or word in words.scales))
                or (longer.scaled and word not in words.scales)
            )
        elif (
            word in words.ordinals
            and (not so_far.scaled or so_far.joined)
            and (longer := so_far.plus(words.ordinals[word], words.habits))
        ):
            so_far, kind = longer, Kind.ORDINAL
        else:
            break
        firm = firm or (
            word not in words.weak and (so_far.value >= 13 or begun) and (begun or word not in words.scales)
        )
        end = token.end
        cursor.at += 1
        token = cursor.token()
        if kind is Kind.ORDINAL:
            if words.prefix and so_far.current < 10 and (ten := _tens_behind(cursor, end)):
                so_far, end = so_far._replace(current=so_far.current + ten[0]), ten[1]
            elif unit := _unit_behind(cursor, end, so_far.value):
                so_far, end = so_far._replace(current=so_far.current + unit[0]), unit[1]
            token = None
    if end == first.start:
        # A word that builds no number here.
        cursor.at += 1
        return []
    value = so_far.value
    found = _share(cursor, first, end, value) or _whole(cursor, first, end, value, kind, firm)
    # What stands before "and" may be a number that the tables lack.
    return [found._replace(firm=False, small=False) if open_before else found]


def _is_unit_behind_tens(cursor: Cursor, token: Token, so_far: Sum) -> bool:
    """Whether a word that is a number and a unit is the unit: Vietnamese "mười năm" are ten years, no fifteen."""
    tens = so_far.current % 100 if token.text not in cursor.words.scales else 0
    unit, _ = unit_at(cursor.plain, token.start, cursor.language, whole_words=True) if tens >= _TEN else ("", 0)
    return bool(unit) and tens % 10 == 0


def _is_before_scale(cursor: Cursor) -> bool:
    """Whether the word behind an article is a scale: șapte de mii."""
    scale = cursor.token(1)
    return cursor.language != "en" and scale is not None and scale.text in cursor.words.scales


def _tens_behind(cursor: Cursor, end: int) -> tuple[Fraction, int] | None:
    """Arabic says "ninth ten" for the nineteenth, and "first and twentieth": the tens, and where they end."""
    words = cursor.words
    ahead = 1 if (token := cursor.token()) and token.text in words.joiners and cursor.adjoins(end, token) else 0
    token = cursor.token(ahead)
    if not token:
        return None
    ten = words.worth(token.text) or Fraction(words.ordinals.get(token.text, 0))
    if ten != 10 and not (ahead and ten in range(20, 100, 10)):
        return None
    cursor.at += ahead + 1
    return ten, token.end


def _unit_behind(cursor: Cursor, end: int, tens: Fraction) -> tuple[Fraction, int] | None:
    """Polish says "twentieth fifth", Spanish "tenth third": the units behind ordinal tens, and where they end."""
    token = cursor.token()
    if tens not in (_TEN, *_TENS) or not token or not cursor.adjoins(end, token):
        return None
    unit = cursor.words.ordinals.get(token.text, 0)
    if not 0 < unit < _TEN:
        return None
    cursor.at += 1
    return Fraction(unit), token.end


def _longer(cursor: Cursor, word: str, so_far: Sum) -> Sum | None:
    """A number with one more word; None where the word begins another."""
    words = cursor.words
    if word in words.scales:
        longer = so_far.times(words.scales[word])
        if longer or word not in words.cardinals:
            return longer
    value = words.worth(word)
    longer = None if value is None else so_far.plus(value, words.habits)
    # "Five hundred and eighty-thousand" in one word: what stands before it is part of what it multiplies.
    return longer or (words.extended(word, so_far) if value is not None else None)


def _joins(cursor: Cursor, joiner: Token, so_far: Sum) -> bool:
    """Whether a number goes on behind "and"."""
    following = cursor.token(1)
    if not following or not cursor.adjoins(joiner.end, following):
        return False
    after = so_far.with_joiner()
    ordinal = cursor.words.ordinals.get(following.text)
    return _longer(cursor, following.text, after) is not None or (
        ordinal is not None and after.plus(ordinal, cursor.words.habits) is not None
    )


def _part_of_scale(cursor: Cursor, first: Token) -> Quantity | None:
    """ "half a million", "eine halbe Million", "полтора миллиона"; or a share that stands alone, such as "half"."""
    words = cursor.words
    ahead = (
        1 if words.cardinals.get(first.text) == 1 and (after := cursor.token(1)) and after.text in words.parts else 0
    )
    part = cursor.token(ahead)
    if part is None or part.text not in words.parts or part.text in words.ordinals:
        return None
    share = words.parts[part.text]
    following = cursor.token(ahead + 1)
    if following and following.text in words.articles:
        ahead += 1
        following = cursor.token(ahead + 1)
    if following and following.text in words.scales and share in _HALVES:
        cursor.at += ahead + 2
        return Quantity(first.start, following.end, (words.scales[following.text] * share,))
    cursor.at += 1 + (1 if part is not first else 0)
    if share == _HALF and cursor.language == "en" and (whole := _one_and(cursor, first.start)):
        return Quantity(whole[0], part.end, (1 + share,), firm=False, unit=whole[1])
    if years := _YEARS_IN.get(cursor.unit(first.start, part.end)):
        # Half a decade are five years.
        return Quantity(first.start, part.end, (share * years, share, share * 100), firm=False)
    if share > 1:
        # Полтора часа, anderthalb Zentner: a number as any other where it counts something.
        unit = cursor.unit(first.start, part.end)
        kind = Kind.NUMBER if unit else Kind.FRACTION
        return Quantity(first.start, part.end, (share,), kind, firm=bool(unit), unit=unit)
    return Quantity(first.start, part.end, (share, share * 100), Kind.FRACTION, firm=False)


def _one_and(cursor: Cursor, start: int) -> tuple[int, str] | None:
    """Where "a year and a" begins that stands before "half", and its unit; None where nothing of the kind does."""
    before = _ONE_AND.search(cursor.plain, max(0, start - _LONGEST_UNIT), start)
    if before is None:
        return None
    unit, end = unit_at(cursor.plain, before.start("unit"), cursor.language, whole_words=True)
    return (before.start(), unit) if unit and end == before.end("unit") else None


def _share(cursor: Cursor, first: Token, end: int, value: Fraction) -> Quantity | None:
    """ "two thirds", "three quarters", after the number above the line."""
    below = cursor.token()
    if not below or value >= 20 or not cursor.adjoins(end, below):
        return None
    part = cursor.words.parts.get(below.text)
    firm = False
    if part is None and cursor.language == "en" and 3 <= (whole := cursor.words.ordinals.get(below.text, 0)) <= 20:
        # "One third", and what says "two-third" for two of them.
        part = Fraction(1, whole) if value == 1 or cursor.plain[end] == "-" else None
    if part is None or part.numerator != 1:
        return None
    if value < part.denominator and cursor.language == "en":
        # Quarters are of a year or a match as often, and tenths are decimals.
        firm = part.denominator in _SHARES
    cursor.at += 1
    more = () if firm else (value,)
    values = (value * part, value * part * 100, *more)
    return Quantity(first.start, below.end, values, Kind.FRACTION, firm=firm)


def _whole(cursor: Cursor, first: Token, end: int, value: Fraction, kind: Kind, firm: bool) -> Quantity:
    mixed, unit = cursor.and_a_half(first.start, end)
    part = cursor.step(first.start, end) / 2 if mixed else cursor.part_before(first.start, end)
    if part:
        # Two and a half is a figure, whatever it counts.
        value, end = cursor.scaled(value + part, mixed or end) if mixed else (value + part, end)
        unit = unit or cursor.unit(first.start, end)
        return Quantity(first.start, end, (value,), firm=firm or value > 1, unit=unit)
    unit = cursor.unit(first.start, end)
    if value in _TENS and cursor.language != "en" and cursor.is_decade(first.start, end):
        return decade(first.start, end, int(value))
    counts = first.text not in cursor.words.weak or unit == "percent"
    small = kind is Kind.NUMBER and 2 <= value < 13 and counts
    # "Three times as many" multiplies.
    small = small and not neighbours.multiplies().match(cursor.plain, end) and not _is_in_a_name(cursor, first)
    if unit in ("percent", "percentage point"):
        kind = Kind.PERCENT
    if kind is Kind.ORDINAL and (unit == "century" or cursor.follows(first.start, "century")):
        # The twentieth century are the 1900s.
        return Quantity(first.start, end, (value, (value - 1) * 100), kind, firm, unit="century", small=small)
    if many := _YEARS_IN.get(unit):
        return Quantity(first.start, end, (value, value * many), kind, firm, unit=unit, small=small)
    if kind is Kind.ORDINAL and 2 < value < 13:
        # "A third" is a share as well, and nothing else before "of".
        values: tuple[Fraction, ...] = (value, 1 / value, 100 / value)
        if (behind := neighbours.part_behind(cursor.language)) and (named := behind.match(cursor.plain, end)):
            # La cuarta parte
            return Quantity(first.start, named.end(), values[1:], Kind.FRACTION, firm=False)
        before = cursor.plain[max(0, first.start - 3) : first.start]
        if cursor.language == "en" and _ARTICLE.search(before) and cursor.plain.startswith(" of ", end):
            return Quantity(first.start, end, values[1:], Kind.FRACTION, firm=False)
    else:
        values = (value,)
    return Quantity(
        first.start,
        end,
        values,
        kind,
        firm and value > 0,
        cursor.is_about(first.start),
        None,
        unit,
        cursor.is_below(first.start, end, unit),
        small=small,
        thing=cursor.thing(end, unit),
    )


def _is_in_a_name(cursor: Cursor, first: Token) -> bool:
    """Whether a number has a capital that no sentence gives it: "the Seven Sisters"."""
    before = cursor.text[: first.start].rstrip()[-1:]
    return cursor.text[first.start].isupper() and (before.isalnum() or before == ",")
