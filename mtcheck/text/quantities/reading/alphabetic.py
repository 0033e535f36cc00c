"""Figures in text of languages that part words by blanks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache
from itertools import pairwise

from ....known.tables import marked
from ....lazy_patterns import lazy_pattern
from ..quantity import Kind, Quantity, bounded, decade
from . import german, neighbours
from .calendar import capitalises_months, doubtful_months, months
from .clock_words import may_say_time, spoken_times
from .cursor import Cursor
from .feet import with_inches
from .in_so_many import in_so_many
from .joined import may_count_in_words, with_joined
from .literal import literal
from .number_words import Grammar, grammar, sign_values
from .roman import CAPITALS, roman_value
from .spelt import spelt
from .telephones import telephones
from .tokens import Token
from .units import unit_at
from .wars import names_war, numbered_wars

# Kings, popes, wars and finals; LI and MI are Chinese names and abbreviations.
_OF_A_NAME = lazy_pattern(r"[XVI]{2,}|L[XVI]{2,}")
_NAME_BEFORE = lazy_pattern(r"(?<![^\W\d_])[^\W\d_a-zа-яё]\w*[^\W\d_A-ZА-ЯЁ] $")
_NAME, _MOST_OF_A_NAME = 20, 90
# Millions or metres.
_METRES = lazy_pattern(r"\dm$")
_NOON, _SHORT = 12, 6
_YEARS = ("year", "decade")
_YEAR_BEHIND = lazy_pattern(r" [^\W\d_]+ [12]\d{3}\b")
_BEFORE_YEAR, _FIVE = lazy_pattern(r"năm [12]\d{3}\b"), 5
# Between a figure and a number word of its unit.
_UNIT = 14
# So many characters the word for a month has at most, with its blanks.
_MONTH_WORD = 7
_PIECE, _ASCII_PIECE = lazy_pattern(r"[^\W\d_]+"), lazy_pattern("[a-z]+")
# Their texts have letters that the tables do not: a cedilla for a comma, a capital that grows in lower case.
_READ_IN_OTHER_LETTERS = frozenset({"ro", "tr"})
# A letter for Unicode, so that words are no longer the pieces that the tables have.
_LETTER_APOSTROPHE = "ʼ"
_WORD_BEHIND = lazy_pattern(r"[ \u00a0-]?[^\W\d_]{2,}")


def scan(text: str, language: str) -> Iterator[Quantity]:
    """The figures of a text."""
    if _may_have_figures(text, language):
        yield from _figures(text, language)


def _figures(text: str, language: str) -> Iterator[Quantity]:
    cursor = Cursor(text, language, _vocabulary(language))
    found: list[Quantity] = [*telephones(cursor.plain, language), *spoken_times(cursor.plain, language)]
    found.sort(key=lambda one: one.start)
    if found:
        cursor.leave_out(found)
    while token := cursor.next_figure():
        if found and found[-1].start <= token.start < found[-1].end:
            cursor.at += 1
        else:
            found += _at_token(cursor, token)
    found = _with_months(cursor, found)
    if language != "en":
        found = sorted(with_joined(cursor.plain, found, language, cursor.words), key=lambda one: one.start)
        found = [_with_guessed_unit(cursor, one) for one in found]
        found[1:] = [_as_hour_begun(cursor, before, one) for before, one in pairwise(found)]
    else:
        found = [*numbered_wars(cursor.plain, found)]
    found.sort(key=lambda one: one.start)
    found = _without_those_in_units(cursor, found)
    if language == "en":
        found = in_so_many(cursor.plain, found)
    yield from _with_shared_scale(
        cursor.plain, _with_days(cursor.plain, with_inches(cursor.plain, found)), cursor.words
    )


def _without_those_in_units(cursor: Cursor, found: list[Quantity]) -> list[Quantity]:
    """Figures, but none for a word of the unit before it: cinco por ciento, năm phần trăm."""
    kept: list[Quantity] = []
    for one in found:
        last = kept[-1] if kept else None
        if last and last.unit and cursor.plain[one.start].isalpha() and one.start - last.end <= _UNIT:
            _, end = unit_at(cursor.plain, last.end + 1, cursor.language, whole_words=True)
            if one.start < end:
                continue
        kept.append(one)
    return kept


def _with_months(cursor: Cursor, found: list[Quantity]) -> list[Quantity]:
    """Figures that a word before them makes months, and days before that: 4 tháng 5 năm 2020."""
    before = neighbours.before_month(cursor.language)
    if before is None:
        return found
    for at, one in enumerate(found):
        # The word behind may be that of the year that follows.
        counts = one.unit and not (one.unit == "year" and _YEAR_BEHIND.match(cursor.plain, one.end))
        if one.kind is not Kind.NUMBER or not 1 <= one.value <= 12 or counts:
            continue
        if before.search(cursor.plain, max(0, one.start - 8), one.start):
            found[at] = one._replace(kind=Kind.MONTH, unit="")
            day = found[at - 1] if at else None
            if day and day.unit == "month" and day.value <= 31 and one.start - day.end <= _MONTH_WORD:
                found[at - 1] = day._replace(kind=Kind.DAY, unit="")
    # Vietnamese has one word for five and for the year.
    return [one for one in found if one.value != _FIVE or not _BEFORE_YEAR.match(cursor.plain, one.start)]


def _as_hour_begun(cursor: Cursor, before: Quantity, one: Quantity) -> Quantity:
    """An hour of which a part is said before it, which may be the one that ends then: halb acht is 7:30."""
    if before.kind is not Kind.FRACTION or one.kind is not Kind.NUMBER or one.unit:
        return one
    between = cursor.plain[before.end : one.start]
    if not 1 <= one.value <= _NOON or not 0 < len(between) <= _SHORT or not between.replace(" ", "a").isalpha():
        return one
    return one._replace(values=(*one.values, *(v + more for v in one.values for more in (-1, 11, 12))))


def _with_guessed_unit(cursor: Cursor, one: Quantity) -> Quantity:
    """A figure with the unit that the word behind it begins like, where the tables do not have that word."""
    if one.unit or one.thing or one.kind is not Kind.NUMBER or not one.definite:
        return one
    if unit := cursor.guessed_unit(one.end):
        return one._replace(unit=unit, guessed=True)
    return one._replace(unread=_WORD_BEHIND.match(cursor.plain, one.end) is not None)


def _may_have_figures(text: str, language: str) -> bool:
    """Whether a text has a digit, a Roman numeral or a part of a number word; a cheap test.

    True of all texts in languages that write number words in one with others.
    """
    words = grammar(language)
    if words.builds_words or words.prefix or _signs().search(text):
        return True
    if not text.isascii() and (language in _READ_IN_OTHER_LETTERS or _LETTER_APOSTROPHE in text):
        return True
    lowered = text.lower()
    return (
        names_war(lowered)
        or may_count_in_words(lowered, language)
        or may_say_time(lowered, language)
        or not _pieces(language).isdisjoint((_ASCII_PIECE if lowered.isascii() else _PIECE).findall(lowered))
    )


@cache
def _signs() -> re.Pattern[str]:
    # What follows is looked for behind the first character: a search for a set of characters is the faster one.
    sure, capitals = rf"\d{''.join(sign_values())}", "".join(CAPITALS)
    return re.compile(rf"[{sure}{capitals}](?:(?<=[{sure}])|[{capitals}](?<=[{capitals}].)|(?<=[VX])(?<![^\W\d_].))")


@cache
def _pieces(language: str) -> frozenset[str]:
    """What letters stand together in the words of the vocabulary."""
    return frozenset(piece for word in _vocabulary(language) for piece in _PIECE.findall(word))


@cache
def _vocabulary(language: str) -> frozenset[str]:
    words = grammar(language)
    return frozenset(
        {
            *words.cardinals,
            *words.scales,
            *words.ordinals,
            *words.parts,
            *words.vague,
            *words.implied,
            *words.decades,
            *months(language),
            *_starts_of_months(language),
        }
    )


def _at_token(cursor: Cursor, token: Token) -> list[Quantity]:
    """The figures that begin at a token: none, one, or those of a date or time in digits."""
    word, words = token.text, cursor.words
    if token.kind == "literal":
        return literal(cursor, token)
    if token.kind == "part":
        cursor.at += 1
        return [Quantity(token.start, token.end, (Fraction(sign_values()[word]),), Kind.FRACTION, firm=False)]
    if word in months(cursor.language):
        cursor.at += 1
        return _month(cursor, token)
    if word in _starts_of_months(cursor.language) and (following := cursor.token(1)):
        # A month of two words: تشرين الثاني.
        both = token._replace(end=following.end, text=f"{word} {following.text}")
        if both.text in months(cursor.language) and cursor.adjoins(token.end, following):
            cursor.at += 2
            return _month(cursor, both)
    if word in words.decades and (decade := _decade(cursor, token)):
        return [decade]
    if word in words.vague:
        return [_vague(cursor, token)]
    if word in words.implied:
        return [_single(cursor, token)]
    if word in words.ordinals or word in words.parts or word in words.scales or words.worth(word) is not None:
        return spelt(cursor, token)
    cursor.at += 1
    compound = german.compound(word, words.cardinals, words.scales) if cursor.language == "de" else None
    if compound:
        return [Quantity(token.start, token.end, (Fraction(compound),), unit=german.unit_of(word))]
    if cursor.half_ending and (half := _half_in_one_word(cursor, token, cursor.half_ending)):
        return [half]
    roman = roman_value(cursor.text[token.start : token.end])
    if not roman or (len(word) == 1 and word in marked("no-numeral", "beside_figures", cursor.language)):
        # The Czech preposition begins sentences.
        return []
    return [_roman(cursor, token, Fraction(roman))]


@cache
def _starts_of_months(language: str) -> frozenset[str]:
    """The first words of months that have two."""
    return frozenset(name.split()[0] for name in months(language) if " " in name)


def _half_in_one_word(cursor: Cursor, token: Token, pattern: re.Pattern[str]) -> Quantity | None:
    """A number with its half in one word: zweieinhalb."""
    match = pattern.fullmatch(token.text)
    whole = cursor.words.worth(match["whole"]) if match else None
    if whole is None:
        return None
    value, end = cursor.scaled(whole + Fraction(1, 2), token.end)
    return Quantity(token.start, end, (value,), unit=cursor.unit(token.start, end))


def _roman(cursor: Cursor, token: Token, value: Fraction) -> Quantity:
    """A Roman numeral, which is a figure beyond doubt beside a century or behind a name."""
    start, end = token.start, token.end
    # With the point of an ordinal: a XX. században.
    behind = end + cursor.plain.startswith(".", end)
    if cursor.unit(start, behind) == "century" or cursor.follows(start, "century"):
        return Quantity(start, end, (value, (value - 1) * 100), Kind.ORDINAL, unit="century")
    behind_name = value < _MOST_OF_A_NAME and _NAME_BEFORE.search(cursor.text, max(0, start - _NAME), start)
    if behind_name and _OF_A_NAME.fullmatch(cursor.text, start, end):
        return Quantity(start, end, (value,), Kind.REIGN)
    return Quantity(start, end, (value,), Kind.ORDINAL, firm=False)


def _month(cursor: Cursor, token: Token) -> list[Quantity]:
    if capitalises_months(cursor.language) and not cursor.text[token.start].isupper():
        return []
    number = Fraction(months(cursor.language)[token.text])
    firm = token.text not in doubtful_months(cursor.language)
    return [Quantity(token.start, token.end, (number,), Kind.MONTH, firm=firm)]


def _decade(cursor: Cursor, token: Token) -> Quantity | None:
    """A decade in words: "the eighties", Siebzigerjahre, siebziger Jahre, девяностые годы.

    None where a word that is something else as often has no years beside it.
    """
    tens = cursor.words.decades[token.text]
    sure = token.text not in cursor.words.weak
    if not sure and cursor.language != "en":
        years = cursor.unit(token.start, token.end) in _YEARS or cursor.is_decade(token.start, token.end)
        if not years and (token.text in cursor.words.ordinals or cursor.words.worth(token.text) is not None):
            return None
        sure = years
    cursor.at += 1
    return decade(token.start, token.end, tens, firm=sure)


def _vague(cursor: Cursor, token: Token) -> Quantity:
    """ "dozens", "tens of thousands": vague, so it only bears out."""
    low, end = Fraction(1), token.end
    following: Token | None = token
    while following and following.text in cursor.words.vague:
        low = bounded(low * cursor.words.vague[following.text])
        end = following.end
        cursor.at += 1
        following = cursor.token()
        if (
            following
            and following.text in neighbours.between_vague()
            and (after := cursor.token(1))
            and after.text in cursor.words.vague
        ):
            cursor.at += 1
            following = after
    if following and following.text in cursor.words.scales and cursor.adjoins(end, following):
        # desítky milionů
        low, end = bounded(low * cursor.words.scales[following.text]), following.end
        cursor.at += 1
    return Quantity(token.start, end, (low,), firm=False, about=True, upper=low * 10)


def _single(cursor: Cursor, token: Token) -> Quantity:
    """ "twice", "a couple thousand"."""
    cursor.at += 1
    end, value = token.end, Fraction(cursor.words.implied[token.text])
    if unit := cursor.unit(token.start, end):
        return Quantity(token.start, end, (value,), firm=False, unit=unit)
    if mixed := cursor.and_a_half(token.start, end)[0]:
        # ساعتين ونصف
        return Quantity(token.start, mixed, (value + Fraction(1, 2),), firm=False)
    if (following := cursor.token()) and following.text in cursor.words.scales and cursor.adjoins(end, following):
        cursor.at += 1
        end, value = following.end, value * cursor.words.scales[following.text]
    return Quantity(token.start, end, (value,), firm=False)


def _with_days(plain: str, found: list[Quantity]) -> list[Quantity]:
    """Figures up to 31 right before or behind a month are its days: July 26, the 26th of July, 25-26 июля."""
    for at, one in enumerate(found):
        for step in (-1, 1) if one.kind is Kind.MONTH else ():
            near = at + step
            while (
                0 <= near < len(found)
                and found[near].kind in (Kind.NUMBER, Kind.ORDINAL)
                and 1 <= found[near].value <= 31
                and not found[near].unit
            ):
                first, second = sorted((found[near], found[near - step]), key=lambda q: q.start)
                if not neighbours.are_one_date(plain[first.end : second.start], first.kind is Kind.MONTH):
                    break
                found[near] = found[near]._replace(kind=Kind.DAY)
                near += step
    return found


def _with_shared_scale(plain: str, found: list[Quantity], words: Grammar) -> Iterator[Quantity]:
    """In "2-3 million" both count millions; in "20 to 30 per cent" both are percentages."""
    for number, one in enumerate(found):
        other = found[number + 1] if number + 1 < len(found) else None
        if (
            other
            and other.unit
            and one.kind is other.kind is Kind.NUMBER
            and one.unit in ("", other.unit)
            and plain[one.end - 1].isdigit()
            and plain[one.end : other.start].strip() in words.joiners
        ):
            # "Between two and five days": nothing says whether the two have their unit alone.
            one = one._replace(ranged=True, unit=other.unit)
        if (
            other
            and one.kind is Kind.NUMBER
            and 0 < other.start - one.end <= 6
            and neighbours.in_range().fullmatch(plain, one.end, other.start)
        ):
            if not one.thing:
                one = one._replace(thing=other.thing)
            scale = Fraction(1)
            if one.kind is Kind.YEAR and one.value % 100 < other.value < 100 and not other.unit:
                # 1950-53
                found[number + 1] = other._replace(values=(one.value // 100 * 100 + other.value, *other.values))
            for word in re.split(r"[\s-]+", plain[other.start : other.end]):
                scale = bounded(scale * words.scales.get(word, 1))
            if scale > 1 and one.value < scale:
                one = one._replace(values=(one.value * scale, *one.values))
            one = one._replace(ranged=True)
            if not one.unit and not _METRES.search(plain, one.start, one.end):
                one = one._replace(unit=other.unit, kind=Kind.PERCENT if other.kind is Kind.PERCENT else one.kind)
        yield one
