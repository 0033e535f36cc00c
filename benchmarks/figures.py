"""Figures that independent libraries write, read back: Babel in many locales, unicode-rbnf, num2words, cn2an.

    python -m benchmarks.figures [FIGURES_A_LANGUAGE]

Each figure is the source of an English translation that has its value, in which nothing may be found, and of one with a
changed value (a digit, a power of ten, another month or unit), in which that must be. A table a language: figures,
`right` (nothing found in the right one and the change found in the other), `wrong` (something found in the right one),
`silent` (nothing is read in the source), and the share of changes found.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from typing import Literal, NamedTuple

from mtcheck.text.quantities import quantities
from mtcheck.text.quantities.comparison import compare

LOCALES = "ar bg cs da de el en es fi fr he hi hu it ja ko nb nl pl pt ro ru sv tr uk vi zh".split()
"""Languages whose figures are compared, as Babel names them."""
MONTHS = "January February March April May June July August September October November December".split()
_RBNF = {"nb": "no"}
# Arabic rules of CLDR make numbers of no Arabic; Korean and Japanese write digits.
_NO_SPELLING = frozenset({"ja", "ko", "zh", "ar"})
_NUM2WORDS = {"nb": "no"}
# Turkish of num2words has no one before a thousand.
_SPELT_TWICE = frozenset("cs da de es fi fr he hu it nb nl pl pt ro ru sv uk vi".split())
_UNITS = {
    "length-kilometer": ("kilometers", "miles"),
    "mass-kilogram": ("kg", "tons"),
    "length-meter": ("meters", "feet"),
}


class Written(NamedTuple):
    """A figure as a source has it, its right translation, and one that says something else."""

    kind: str
    source: str
    right: str
    changed: str


class Row(NamedTuple):
    """What became of the figures of a language."""

    language: str
    figures: int
    right: int
    wrong: int
    silent: int
    found: int


def _changed(number: int, rng: random.Random) -> int:
    """Another number: a digit changed, or ten times as much."""
    digits = str(number)
    if rng.random() < 0.5:
        return number * 10 if number else 7
    at = rng.randrange(len(digits))
    others = [d for d in "123456789" if d != digits[at]]
    return int(digits[:at] + rng.choice(others) + digits[at + 1 :])


def _integer(rng: random.Random) -> int:
    return rng.randrange(10 ** rng.randrange(2, 8)) + 13


def decimals(locale: str, rng: random.Random) -> Written:
    """Digits with the signs of the locale."""
    from babel.numbers import format_decimal

    number = _integer(rng)
    if rng.random() < 0.3:
        exact = Decimal(number) / 100
        other = Decimal(_changed(number, rng)) / 100
        return Written("decimal", format_decimal(exact, "#,##0.00", locale=locale), f"{exact:,}", f"{other:,}")
    return Written("integer", format_decimal(number, locale=locale), f"{number:,}", f"{_changed(number, rng):,}")


def compact(locale: str, rng: random.Random) -> Written:
    """Digits with a word for thousands or millions."""
    from babel import Locale
    from babel.numbers import format_compact_decimal

    power = rng.choice({"zh": (4, 8), "ja": (4, 8), "ko": (4, 8), "hi": (5, 7)}.get(locale, (6, 9)))
    number = rng.randrange(11, 99) * 10 ** (power - 1)
    length: Literal["long", "short"] = "long" if "long" in Locale(locale).compact_decimal_formats else "short"
    text = format_compact_decimal(number, format_type=length, locale=locale, fraction_digits=1)
    return Written("compact", text, f"{number:,}", f"{_changed(number, rng):,}")


def dates(locale: str, rng: random.Random) -> Written:
    """A date as the locale writes it in full."""
    from babel.dates import format_date

    day = date(rng.randrange(1950, 2040), rng.randrange(1, 13), rng.randrange(1, 29))
    other = day.month % 12 + 1
    text = format_date(day, "long", locale=locale)
    right = f"on {MONTHS[day.month - 1]} {day.day}, {day.year}"
    return Written("date", text, right, f"on {MONTHS[other - 1]} {day.day}, {day.year}")


def units(locale: str, rng: random.Random) -> Written:
    """A measure, and one with another unit."""
    from babel.units import format_unit

    number = rng.randrange(13, 900)
    unit, (right, other) = rng.choice([*_UNITS.items()])
    text = format_unit(number, unit, length="long", locale=locale)
    if unit in text:
        # Babel has no pattern where CLDR inherits it.
        return decimals(locale, rng)
    return Written("unit", text, f"{number} {right}", f"{number} {other}")


def percents(locale: str, rng: random.Random) -> Written:
    """A percentage."""
    from babel.numbers import format_percent

    number = rng.randrange(13, 990)
    return Written(
        "percent",
        format_percent(Decimal(number) / 100, locale=locale),
        f"{number} percent",
        f"{_changed(number, rng)} percent",
    )


def words(locale: str, rng: random.Random) -> Written:
    """A number in words."""
    number = _integer(rng) if rng.random() < 0.7 else rng.randrange(13, 100) * 10 ** rng.randrange(3)
    if locale == "zh":
        import cn2an

        text = cn2an.an2cn(number)
    elif locale in _SPELT_TWICE and rng.random() < 0.4:
        from num2words import num2words

        text = num2words(number, lang=_NUM2WORDS.get(locale, locale))
    else:
        from unicode_rbnf import RbnfEngine

        spelt = RbnfEngine.for_language(_RBNF.get(locale, locale)).format_number(number).text_by_ruleset
        # Finnish plurals count pairs and sets.
        plain = [
            text for rules, text in spelt.items() if rules.startswith("spellout-cardinal") and "plural" not in rules
        ]
        text = rng.choice([one for one in plain if one] or [*spelt.values()])
    return Written("words", text.strip(), f"{number:,}", f"{_changed(number, rng):,}")


def written(locale: str, count: int, seed: int = 7) -> Iterator[Written]:
    """Figures of a locale, the same ones each time."""
    rng = random.Random(f"{locale} {seed}")
    writers: list[Callable[[str, random.Random], Written]] = [decimals, decimals, dates, units, percents, compact]
    if locale not in _NO_SPELLING or locale == "zh":
        writers += [words, words, words]
    for _ in range(count):
        yield rng.choice(writers)(locale, rng)


def measured(locale: str, count: int, show: int = 0) -> Row:
    """What becomes of figures of a locale; `show` prints so many that are not right."""
    right = wrong = silent = found = 0
    for one in written(locale, count):
        source = quantities(one.source, locale)
        good, bad = (compare(source, quantities(text, "en"), (), text) for text in (one.right, one.changed))
        flagged, seen = any(map(len, good)), any(map(len, bad))
        wrong += flagged
        silent += not source
        found += seen
        right += seen and not flagged
        if show and (flagged or not seen):
            show -= 1
            what = "flagged" if flagged else "missed"
            print(f"  {locale} {one.kind} {what} {one.source!r} | {one.right} | {one.changed}")
    return Row(locale, count, right, wrong, silent, found)


def main(count: int, show: int) -> None:
    """Prints the table."""
    rows = [measured(locale, count, show) for locale in LOCALES if locale != "en"]
    print("| language | figures | right | wrong | silent | changed found |\n|---|---|---|---|---|---|")
    sums = [sum(int(row[n]) for row in rows) for n in range(1, 6)]
    total = Row("all", *sums)
    for row in (*rows, total):
        shares = f"{row.right / row.figures:.4f} | {row.wrong / row.figures:.5f} | {row.silent / row.figures:.4f}"
        print(f"| {row.language} | {row.figures} | {shares} | {row.found / row.figures:.4f} |")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 8000, int(sys.argv[2]) if len(sys.argv) > 2 else 0)
