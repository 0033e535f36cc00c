"""Figures as independent libraries write them: Babel in forty locales, unicode-rbnf, num2words, cn2an.

Each writer draws a value, has a library write it as the source, and says it in English, once right and once changed.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from datetime import date, time
from decimal import Decimal
from functools import cache
from typing import Literal, NamedTuple

LOCALES = {
    "ar": "ar ar_EG ar_MA",
    "bg": "bg",
    "cs": "cs",
    "da": "da",
    "de": "de de_AT de_CH",
    "el": "el",
    "es": "es es_MX es_AR",
    "fi": "fi",
    "fr": "fr fr_CA fr_CH",
    "he": "he",
    "hi": "hi hi_IN",
    "hu": "hu",
    "it": "it it_CH",
    "ja": "ja",
    "ko": "ko",
    "nb": "nb",
    "nl": "nl nl_BE",
    "pl": "pl",
    "pt": "pt pt_PT",
    "ro": "ro ro_MD",
    "ru": "ru ru_KZ",
    "sv": "sv sv_FI",
    "tr": "tr",
    "uk": "uk",
    "vi": "vi",
    "zh": "zh zh_Hant zh_Hant_HK",
}
"""Languages whose figures are compared, and how Babel names them where they are written."""
MONTHS = "January February March April May June July August September October November December".split()
_RBNF = {"nb": "no"}
# Arabic rules of CLDR make numbers of no Arabic; Korean and Japanese write digits.
_NO_SPELLING = frozenset({"ja", "ko", "zh", "ar"})
_NUM2WORDS = {"nb": "no"}
# Turkish of num2words has no one before a thousand.
_SPELT_TWICE = frozenset("cs da de es fi fr he hu it nb nl pl pt ro ru sv uk vi".split())
# Myriads, and what India counts with.
_POWERS = {"zh": (4, 8), "ja": (4, 8), "ko": (4, 8), "hi": (5, 7)}
_UNITS = {
    "length-kilometer": ("kilometers", "miles"),
    "mass-kilogram": ("kg", "tons"),
    "length-meter": ("meters", "feet"),
    "duration-minute": ("minutes", "hours"),
    "area-square-kilometer": ("square kilometers", "square miles"),
    "duration-day": ("days", "weeks"),
}
_MONEY = {"USD": "U.S. dollars", "EUR": "euros", "GBP": "British pounds", "JPY": "Japanese yen"}


class Written(NamedTuple):
    """A figure as a source has it, its right translation, and one that says something else: `change` says what."""

    kind: str
    source: str
    right: str
    changed: str
    change: str


Writer = Callable[[str, str, random.Random], Written | None]


def _changed(number: int, rng: random.Random) -> tuple[int, str]:
    """Another number, and how it was changed: a digit, or ten times as much."""
    digits = str(number)
    if rng.random() < 0.5:
        return (number * 10 if number else 7), "scale"
    at = rng.randrange(len(digits))
    others = [d for d in "123456789" if d != digits[at]]
    return int(digits[:at] + rng.choice(others) + digits[at + 1 :]), "digit"


def _integer(rng: random.Random) -> int:
    return rng.randrange(10 ** rng.randrange(2, 8)) + 13


def decimals(language: str, locale: str, rng: random.Random) -> Written:
    """Digits with the signs of the locale."""
    from babel.numbers import format_decimal

    number = _integer(rng)
    other, change = _changed(number, rng)
    if rng.random() < 0.3:
        exact = Decimal(number) / 100
        text = format_decimal(exact, "#,##0.00", locale=locale, numbering_system="default")
        return Written("decimal", text, f"{exact:,}", f"{Decimal(other) / 100:,}", change)
    text = format_decimal(number, locale=locale, numbering_system="default")
    return Written("integer", text, f"{number:,}", f"{other:,}", change)


def compact(language: str, locale: str, rng: random.Random) -> Written:
    """Digits with a word for thousands or millions; some changed by a half of them."""
    from babel import Locale
    from babel.numbers import format_compact_decimal

    power = rng.choice(_POWERS.get(language, (6, 9)))
    number = rng.randrange(11, 99) * 10 ** (power - 1)
    length: Literal["long", "short"] = "long" if "long" in Locale.parse(locale).compact_decimal_formats else "short"
    text = format_compact_decimal(number, format_type=length, locale=locale, fraction_digits=1)
    other, change = _changed(number, rng)
    if rng.random() < 0.3:
        other, change = number + 5 * 10 ** (power - 1), "half"
    return Written("compact", text, f"{number:,}", f"{other:,}", change)


def short(language: str, locale: str, rng: random.Random) -> Written:
    """A sum of money as charts have it, with a letter or an abbreviation for thousands or millions: 2,3 Mio. €."""
    from babel.numbers import format_compact_currency

    number = rng.randrange(11, 99) * 10 ** rng.randrange(3, 10)
    # The yen's sign is the yuan's too.
    code = rng.choice([one for one in _MONEY if one != "JPY"])
    text = format_compact_currency(number, code, format_type="short", locale=locale, fraction_digits=1)
    other, change = _changed(number, rng)
    return Written("short", text, f"{number:,} {_MONEY[code]}", f"{other:,} {_MONEY[code]}", change)


def dates(language: str, locale: str, rng: random.Random) -> Written:
    """A date as the locale writes it in full, or without its day or year."""
    from babel.dates import format_date, format_skeleton

    day = date(rng.randrange(1950, 2040), rng.randrange(1, 13), rng.randrange(1, 29))
    form = rng.choice(("full", "long", "MMMMd", "yMMMM"))
    if form == "MMMMd":
        text, said = format_skeleton(form, day, locale=locale), "on {month} {day}"
    elif form == "yMMMM":
        text, said = format_skeleton(form, day, locale=locale), "in {month} {year}"
    else:
        text = format_date(day, form, locale=locale)
        said = "on {month} {day}, {year}"
    change = rng.choice([one for one in ("day", "month", "year") if "{" + one in said])
    other = {
        "day": day.replace(day=day.day % 28 + 1),
        "month": day.replace(month=day.month % 12 + 1),
        "year": day.replace(year=day.year + rng.choice((-1, 1, 10))),
    }[change]
    right, changed = (said.format(month=MONTHS[one.month - 1], day=one.day, year=one.year) for one in (day, other))
    return Written("date", text, right, changed, change)


def times(language: str, locale: str, rng: random.Random) -> Written | None:
    """A time of the day; where the locale counts twelve hours, or counts on to 24, the half of the day is changed."""
    from babel.dates import format_time

    moment = time(rng.choice([*range(1, 12), *range(13, 24)]), rng.randrange(1, 60))
    text = format_time(moment, "short", locale=locale)
    minutes = f"{moment.minute:02}"
    right, other = ("p.m.", "a.m.") if moment.hour > 12 else ("a.m.", "p.m.")
    said = f"at {moment.hour % 12 or 12}:{minutes} "
    if moment.hour < 12 and text[:1].isdigit() and text[0] != "0" and text[-1:].isdigit():
        # Nothing tells whether 3:30 is of the morning.
        later = f"at {moment.hour % 11 + 1}:{minutes} {right}"
        return Written("time", text, said + right, later, "hour")
    return Written("time", text, said + right, said + other, "half of the day")


def degrees(language: str, locale: str, rng: random.Random) -> Written:
    """Degrees above zero and below, of which the sign is changed."""
    from babel.units import format_unit

    number = rng.choice((-1, 1)) * rng.randrange(2, 40)
    length: Literal["long", "short"] = rng.choice(("long", "short"))
    text = format_unit(number, "temperature-celsius", length=length, locale=locale)
    right, changed = (f"{'minus ' if one < 0 else ''}{abs(one)} degrees Celsius" for one in (number, -number))
    return Written("degrees", text, right, changed, "sign")


def units(language: str, locale: str, rng: random.Random) -> Written | None:
    """A measure, and one with another unit."""
    from babel.units import format_unit

    number = rng.randrange(13, 900)
    unit, (right, other) = rng.choice([*_UNITS.items()])
    text = format_unit(number, unit, length="long", locale=locale)
    if unit in text:
        # Babel has no pattern where CLDR inherits it.
        return None
    return Written("unit", text, f"{number} {right}", f"{number} {other}", "unit")


def money(language: str, locale: str, rng: random.Random) -> Written:
    """A sum of money with the name of its currency, or its sign, and one in another currency."""
    from babel.numbers import format_currency

    number = _integer(rng)
    code, other = rng.sample([*_MONEY], 2)
    form: Literal["name", "standard"] = rng.choice(("name", "standard"))
    if form == "standard" and code == "JPY":
        # Its sign is the yuan's too.
        form = "name"
    text = format_currency(number, code, format_type=form, locale=locale, currency_digits=True)
    return Written("money", text, f"{number:,} {_MONEY[code]}", f"{number:,} {_MONEY[other]}", "currency")


def percents(language: str, locale: str, rng: random.Random) -> Written:
    """A percentage."""
    from babel.numbers import format_percent

    number = rng.randrange(13, 990)
    other, change = _changed(number, rng)
    text = format_percent(Decimal(number) / 100, locale=locale, numbering_system="default")
    return Written("percent", text, f"{number} percent", f"{other} percent", change)


@cache
def _speller(language: str):  # type: ignore[no-untyped-def]
    """The rules of a language that count, and their names."""
    from unicode_rbnf import RbnfEngine

    engine = RbnfEngine.for_language(_RBNF.get(language, language))
    # Finnish plurals count pairs and sets; some rules write only a part of a number.
    names = [
        rules
        for rules in engine.rulesets
        if rules.startswith("spellout-cardinal")
        and not any(part in rules for part in ("plural", "verbose", "-ones", "-tens", "-cents", "initial"))
    ]
    return engine, names or ["spellout-numbering"]


def words(language: str, locale: str, rng: random.Random) -> Written | None:
    """A number in words."""
    number = _integer(rng) if rng.random() < 0.7 else rng.randrange(13, 100) * 10 ** rng.randrange(3)
    other, change = _changed(number, rng)
    if language == "zh":
        import cn2an

        text = cn2an.an2cn(number)
    elif language in _SPELT_TWICE and rng.random() < 0.4:
        from num2words import num2words

        text = num2words(number, lang=_NUM2WORDS.get(language, language))
    else:
        engine, names = _speller(language)
        text = engine.format_number(number, ruleset_names=[rng.choice(names)]).text
    return Written("words", text.strip(), f"{number:,}", f"{other:,}", change) if text.strip() else None


def written(language: str, count: int, seed: int = 7) -> Iterator[Written]:
    """Figures of a language, the same ones each time, in turn from each of its locales."""
    rng = random.Random(f"{language} {seed}")
    writers: list[Writer] = [decimals, decimals, dates, times, degrees, units, money, percents, compact, short]
    if language not in _NO_SPELLING or language == "zh":
        writers += [words, words, words]
    locales = LOCALES.get(language, language).split()
    while count:
        if (one := rng.choice(writers)(language, rng.choice(locales), rng)) is not None:
            count -= 1
            yield one
