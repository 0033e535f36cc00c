"""Writes what Unicode CLDR knows of figures, to mtcheck/known/LANGUAGE/. Run it with a newer Babel or unicode-rbnf.

`cldr_signs.tsv`, `months.tsv`, `cldr_units.tsv`, `cldr_scales.tsv`, `cldr_short_scales.tsv` and `cldr_day_halves.tsv`
come from Babel, `cldr_numbers.tsv` from CLDR's spelling rules (RBNF) by way of unicode-rbnf. A table that somebody
wrote by hand (`months.tsv`, `unit_words.tsv`, `number_words.tsv`) goes first where both have a word.

Number words are kept only where no shorter ones make them up: they are spelt from nought on, and what the reader makes
of a spelling with the words that it knows already is left out.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from pathlib import Path
from typing import Any

from mtcheck.known.tables import mapping, marked
from mtcheck.text.quantities.reading.compounds import compound
from mtcheck.text.quantities.reading.sums import Habits, Sum

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "mtcheck" / "known"
LANGUAGES = (
    "af ar be bg bn ca cs da de el en es et fa fi fr gl he hi hr hu hy id is it ja ko lt lv mr ms nl no pl pt ro ru sk "
    "sl sr sv ta th tr uk ur vi zh"
).split()
# Names of months in some regions that are nothing else.
_ONLY_MONTHS = frozenset("شباط آذار أيار حزيران تموز أيلول".split())
# Languages whose tables of months or numbers people have written.
_BY_HAND = {"months": "de en es fr is it pt ru uk zh ja ko", "numbers": "de en es fr ru uk zh ja ko"}
# Languages that part words by blanks and whose spelling rules CLDR has, besides those that are written by hand.
_SPELT = (
    "af ar be bg ca cs da el et fa fi he hi hr hu hy id is it lt lv ms nl no pl pt ro sk sl sr sv tr vi de uk ru"
).split()
# CLDR's units, by our names. Periods that people name loosely (nights, quarters) are left out.
UNITS = {
    "length-millimeter": "mm", "length-centimeter": "cm", "length-meter": "m", "length-kilometer": "km",
    "length-mile": "mile", "length-foot": "foot", "length-inch": "inch", "length-yard": "yard",
    "length-nautical-mile": "nautical mile", "area-square-meter": "m²", "area-square-kilometer": "km²",
    "area-square-mile": "mile²", "area-square-foot": "foot²", "area-hectare": "hectare", "area-acre": "acre",
    "area-dunam": "dunam",
    "mass-gram": "g", "mass-kilogram": "kg", "mass-milligram": "mg", "mass-tonne": "tonne", "mass-ton": "tonne",
    "mass-pound": "lb", "mass-ounce": "ounce", "volume-liter": "litre", "volume-milliliter": "ml",
    "volume-cubic-meter": "m³", "volume-gallon": "gallon", "volume-barrel": "barrel", "volume-cubic-foot": "foot³",
    "volume-pint": "pint", "speed-kilometer-per-hour": "km/h", "speed-mile-per-hour": "mph",
    "speed-meter-per-second": "m/s", "speed-knot": "knot", "temperature-celsius": "°C", "temperature-fahrenheit": "°F",
    "duration-second": "second", "duration-minute": "minute", "duration-hour": "hour", "duration-day": "day",
    "duration-week": "week", "duration-month": "month", "duration-year": "year", "power-watt": "W",
    "power-kilowatt": "kW", "power-megawatt": "MW", "power-gigawatt": "GW", "energy-kilowatt-hour": "kWh",
    "energy-joule": "J", "electric-volt": "V", "digital-megabyte": "MB", "digital-gigabyte": "GB",
    "concentr-percent": "percent", "frequency-megahertz": "MHz", "frequency-gigahertz": "GHz",
}  # fmt: skip
CURRENCIES = (
    "CNY USD EUR GBP JPY KRW RUB HKD TWD AUD CAD INR MYR CHF UAH VND SGD NZD SEK NOK DKK PLN CZK HUF THB BRL TRY ILS "
    "MXN IDR PHP ZAR SAR AED EGP RON BGN ISK ARS CLP COP PEN KZT NGN KES PKR BDT LKR IQD IRR"
).split()
# Currencies whose countries share a word for them; the first is the one that is meant.
_NAMESAKES = (("USD", "CAD", "AUD"), ("GBP", "EGP"), ("INR", "PKR"), ("RUB", "BYN"), ("CHF", "XAF"))
HEAD = """\
# {what}
# columns: {columns}
# source: {source} (scripts/make_figures.py)
# licence: Unicode-3.0
"""
_BABEL = "Unicode CLDR 47, by way of Babel"
_RBNF = "Unicode CLDR, rules of spelling numbers, by way of unicode-rbnf"
# Short for inches, and a word of a dozen languages.
_WORDS = frozenset({"in"})
# Where a language is written otherwise than at home, and its words are others.
_REGIONS = {"pt": ("pt_PT",), "es": ("es_MX",), "de": ("de_CH",), "fr": ("fr_CA",), "zh": ("zh_Hant", "zh_Hant_HK")}
_REGIONS_OF_MONTHS = {"ar": ("ar_MA", "ar_DZ", "ar_SY")}
# Parts of the day by CLDR's names; in a night both halves are.
_HALVES = {
    "am": "am", "pm": "pm", "morning1": "am", "morning2": "am", "afternoon1": "pm", "afternoon2": "pm",
    "evening1": "pm", "evening2": "pm", "night1": "night", "night2": "night",
}  # fmt: skip
# Words that are tomorrow too, or a noon that begins before twelve.
_NO_HALVES = frozenset("midi mittags 中午 昼 ظهرًا на обяд дня день दोपहर दुपार দুপুর trưa siang ظهر".split())
_BLANKS = " \u00a0\u202f\u2009"
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2066-\u2069]")
# Devanagari's sign of words cut short.
_SHORTENED = "\u0970"
_NUKTA = "\u093c"
# Letters of Devanagari that text has with the dot below in one character, which no normal form makes.
_DOTTED = dict(zip("कखगजडढफय", "\u0958\u0959\u095a\u095b\u095c\u095d\u095e\u095f", strict=True))


def _table(what: str, columns: str, rows: Iterable[str], source: str = _BABEL) -> str:
    return HEAD.format(what=what, columns=columns, source=source) + "".join(f"{row}\n" for row in dict.fromkeys(rows))


def _clean(text: str) -> str:
    return (
        unicodedata.normalize("NFC", re.sub(f"[{_BLANKS}]+", " ", _INVISIBLE.sub("", text)))
        .strip()
        .replace("\u02bc", "'")
    )


def _name(language: str) -> str:
    from babel import Locale

    return str(Locale("en").languages["nb" if language == "no" else language])


def _spelt(word: str) -> Iterator[str]:
    """A word, and as it is written without the dot below of Devanagari."""
    yield word
    if _NUKTA in word:
        yield word.replace(_NUKTA, "")
        yield re.sub(f"(.){_NUKTA}", lambda match: _DOTTED.get(match[1], match[0]), word)


def signs(language: str) -> list[str]:
    from babel import Locale

    locale = Locale(language)
    symbols = locale.number_symbols["latn" if "latn" in locale.number_symbols else locale.default_numbering_system]
    shown = {sign: f"U+{ord(sign):04X}" if sign in _BLANKS else sign for sign in (symbols["decimal"], symbols["group"])}
    return [f"{shown[symbols['decimal']]}\tdecimal", f"{shown[symbols['group']]}\tgroup"]


def months(language: str) -> list[str]:
    """Names as they stand in a date, then alone, then short; of all regions that have their own."""
    rows = {row.partition("\t")[0].lower(): row for row in _months(language)}
    for region in _REGIONS_OF_MONTHS.get(language, ()):
        for row in _months(region):
            # Where others do not say so, it is a word or a name.
            name, number, *_ = row.split("\t")
            doubt = "" if " " in name or name in _ONLY_MONTHS else "\ta word"
            rows.setdefault(name.lower(), f"{name}\t{number}\tform{doubt}")
    return [*rows.values()]


def _months(language: str) -> list[str]:
    from babel import Locale, localedata

    # Babel keeps what one language has under the name of another that follows it.
    localedata._cache.clear()
    names = Locale.parse(language).months
    rows: dict[str, str] = {}
    for number in range(1, 13):
        for context, width, length in (
            ("format", "wide", "full"),
            ("stand-alone", "wide", "form"),
            ("format", "abbreviated", "short"),
            ("stand-alone", "abbreviated", "short"),
        ):
            name = _clean(names[context][width][number]).removesuffix(".").removesuffix("-a")
            if name and not any(c.isdigit() for c in name) and name.lower() not in rows:
                rows[name.lower()] = f"{name}\t{number}\t{length}" + "\ta word" * (length == "short")
    return list(rows.values())


def day_halves(language: str) -> list[str]:
    """What stands beside a time for the half of the day, as it stands in sentences."""
    from babel import Locale, localedata

    # As above.
    localedata._cache.clear()
    rows: dict[str, str] = {}
    periods = Locale(language).day_periods["format"]
    for width in ("wide", "abbreviated", "narrow"):
        for period, word in periods.get(width, {}).items():
            word = _lower(_clean(word)).replace("’", "'")
            latin = word.isascii() and len(word) < 3
            short = period not in ("am", "pm") and (width == "narrow" or len(word) < 2)
            if period in _HALVES and not latin and not short and word not in _NO_HALVES:
                half = rows.setdefault(word, _HALVES[period])
                if half == "night":
                    # The small hours of a morning.
                    rows[word] = _HALVES[period]
    return [f"{word}\t{half}" for word, half in rows.items()]


def units(language: str) -> list[str]:
    """Words for units, of all regions whose words are others."""
    rows = {row.partition("\t")[0]: row for row in _units(language, ("long", "short"))}
    for region in _REGIONS.get(language, ()):
        for row in _units(region, ("long",)):
            rows.setdefault(row.partition("\t")[0], row)
    return [*rows.values()]


def _lower(text: str) -> str:
    """In lower case, a letter for each letter: the Turkish capital grows otherwise."""
    return text.replace("İ", "i").lower()


def _simplified(text: str, language: str) -> str:
    """Traditional Chinese as the normal form of a text has it."""
    return text.translate({ord(a): b for a, b in mapping("simplified", "zh").items()}) if "zh" in language else text


def _units(language: str, widths: tuple[str, ...]) -> list[str]:
    from babel import Locale

    data = Locale.parse(language)._data
    rows: dict[str, str] = {}
    for code, unit in UNITS.items():
        for width in widths:
            for count, pattern in (data["unit_patterns"].get(code) or {}).get(width, {}).items():
                # Patterns without a place say "an hour"; `per` is "an hour" as well.
                if count != "per" and isinstance(pattern, str) and pattern.startswith("{0}"):
                    for word in _spelt(_clean(pattern.removeprefix("{0}")).lower().removesuffix(".")):
                        word = _simplified(word, language)
                        if word not in _WORDS and (len(word) > 1 or not word.isalpha()):
                            rows.setdefault(word, unit)
    for word, unit in _currencies(data):
        rows.setdefault(_simplified(word, language), unit)
    return [f"{word}\t{unit}" for word, unit in rows.items() if word]


def _currencies(data: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Names of currencies; what those of several countries share ("dollars") is the best known one's."""

    def names(code: str) -> dict[str, str]:
        """By plural form, the name without a form under ""."""
        forms = {**(data["currency_names_plural"].get(code) or {}), "": data["currency_names"].get(code, "")}
        return {form: _lower(_clean(name)) for form, name in forms.items()}

    for code in CURRENCIES:
        for name in names(code).values():
            for word in _spelt(name):
                if word and word != code.lower():
                    yield word, code
        sign = _lower(_clean(data["currency_symbols"].get(code, "")))
        if len(sign.rstrip("$£¥")) > 1 and sign != code.lower():
            yield sign, code
    for code, *others in _NAMESAKES:
        for form, name in names(code).items():
            same = [{*other[form].split()} for one in others if form in (other := names(one))]
            if len(same) == len(others):
                for word in name.split():
                    if len(word) > 2 and all(word in one for one in same):
                        yield from ((spelling, code) for spelling in _spelt(word))


def rates(language: str) -> list[str]:
    """What stands behind a length that is gone in an hour, a minute or a second."""
    from babel import Locale

    data = Locale(language)._data
    rows: dict[str, str] = {}
    for code in ("hour", "minute", "second"):
        for width in ("long", "short", "narrow"):
            pattern = (data["unit_patterns"].get(f"duration-{code}") or {}).get(width, {}).get("per", "")
            if pattern.startswith("{0}"):
                for word in _spelt(_clean(pattern.removeprefix("{0}")).lower().removesuffix(".")):
                    rows.setdefault(word, code)
    return [f"{word}\t{unit}" for word, unit in rows.items()]


def _scaled(formats: Iterable[Mapping[str, Mapping[str, Any]]], widths: tuple[str, ...]) -> Iterator[tuple[str, int]]:
    """What CLDR's short forms have behind their digits, without a point, and how many times as much it makes them."""
    for form in formats:
        for width in widths:
            for patterns in form.get(width, {}).values():
                for power, pattern in patterns.items():
                    text = _clean(pattern.pattern.replace("'", "").replace("¤", "")).removesuffix(".")
                    if match := re.fullmatch(r"(0+) ?([^\d0¤]+)", text):
                        scale = int(power) // 10 ** (len(match[1]) - 1)
                        if scale >= 1000 and match[2].strip():
                            yield match[2].strip(), scale


def scales(language: str) -> list[str]:
    """What stands behind a number that is written short: 15 тыс., 3,5 mil millones."""
    from babel import Locale

    rows: dict[str, int] = {}
    for word, scale in _scaled([Locale(language).compact_decimal_formats], ("long", "short")):
        word = word.lower()
        if len(word) > 1 or not word.isascii():
            for spelt in _spelt(word):
                rows.setdefault(spelt, scale)
    return [f"{word}\t{value}" for word, value in rows.items()]


def short_scales(language: str) -> list[str]:
    """Letters and abbreviations that do so where space is short, as CLDR has them, with their capitals.

    Only those that are no word of `scales`, or a unit as well: Brazilian "34 mi" are 34 million.
    """
    from babel import Locale, localedata

    # Babel keeps what one language has under the name of another that follows it.
    localedata._cache.clear()
    known = {row.partition("\t")[0] for row in scales(language)}
    measured = {row.partition("\t")[0] for row in units(language)}
    rows: dict[str, int] = {}
    for region in (language, *_REGIONS.get(language, ())):
        locale = Locale.parse(region)
        for word, scale in _scaled([locale.compact_decimal_formats, locale.compact_currency_formats], ("short",)):
            if word.lower() not in known or word.lower() in measured or _SHORTENED in word:
                rows.setdefault(word, scale)
    return [f"{word}\t{value}" for word, value in rows.items()]


class _Spelling:
    """The number words of a language, learned from its spellings of numbers in ascending order."""

    def __init__(self, joiners: frozenset[str], traits: frozenset[str]) -> None:
        self.cardinals: dict[str, int] = {}
        self.scales: dict[str, int] = {}
        self.ordinals: dict[str, int] = {}
        self._joiners = joiners
        self._traits = traits
        self._habits = Habits(
            frozenset({10} if "plain-teens" in traits else ()),
            units_first="units-first" in traits,
            ten_behind="prefix" in traits,
        )

    def learn(self, number: int, text: str, ordinal: bool = False) -> None:
        """Takes from a spelling the one word that is new, if there is one."""
        words = [part for word in re.split("[ -]+", text) for part in self._parts(word)]
        for known in (words, text.split()):
            if self._sum(known) == number and not ordinal:
                return
        new = [at for at, word in enumerate(words) if not self._is_known(word)]
        if ordinal and new != [len(words) - 1]:
            return
        if len(words) == 1:
            self._single(number, words[0], ordinal)
        elif len(new) == 1:
            self._among(number, words, new[0], ordinal)

    def _single(self, number: int, word: str, ordinal: bool) -> None:
        if ordinal:
            self.ordinals.setdefault(word, number)
            return
        if number >= 100 and "compounds" in self._traits:
            # "duemila" is two and a word for a thousand.
            for at in range(len(word) - 2, 1, -1):
                head = self._worth(word[:at])
                if head and number % head == 0 and _is_power(number // head):
                    self.scales.setdefault(word[at:], int(number // head))
                    return
        if _is_power(number) and number > 10:
            self.scales.setdefault(word, number)
        elif number < 10_000:
            self.cardinals.setdefault(word, number)

    def _among(self, number: int, words: list[str], at: int, ordinal: bool) -> None:
        others = [word for n, word in enumerate(words) if n != at]
        before, rest = self._sum(words[:at]), self._sum(others)
        if ordinal:
            if rest is not None and number > rest:
                self.ordinals.setdefault(words[at], int(number - rest))
        elif before and number % before == 0 and _is_power(int(number // before)) and at == len(words) - 1:
            self.scales.setdefault(words[at], int(number // before))
        elif at == 0 and not others:
            pass
        elif rest is not None and number > rest and number - rest < 1000:
            self.cardinals.setdefault(words[at], int(number - rest))

    def _parts(self, word: str) -> list[str]:
        """A word, and the joiner that is written with it."""
        for joiner in self._joiners if "prefix" in self._traits else ():
            if word.startswith(joiner) and not self._is_known(word) and len(word) > len(joiner) + 1:
                return [joiner, word.removeprefix(joiner)]
        return [word] if word else []

    def _is_known(self, word: str) -> bool:
        return word in self._joiners or word in self.scales or self._worth(word) is not None

    def _worth(self, word: str) -> Fraction | None:
        if word in self.cardinals:
            return Fraction(self.cardinals[word])
        if "compounds" in self._traits:
            found = compound(word, self.cardinals, self.scales, self._joiners, self._habits)
            return found.value if found else None
        return None

    def _sum(self, words: list[str]) -> Fraction | None:
        so_far: Sum | None = Sum()
        for word in words:
            if so_far is None:
                return None
            if word in self._joiners:
                so_far = so_far.with_joiner()
            elif word in self.scales:
                so_far = so_far.times(self.scales[word])
            elif (value := self._worth(word)) is not None:
                so_far = so_far.plus(value, self._habits)
            else:
                return None
        return so_far.value if so_far and not so_far.joined else None


def _is_power(number: int) -> bool:
    """Ten, a hundred, a thousand, and from there on each thousand times as much; and what India counts with."""
    return number in (10, 100, 1000, 10**5, 10**6, 10**7, 10**9, 10**12, 10**15)


def numbers(language: str) -> list[str]:
    """What CLDR spells numbers with: word, value, role."""
    from unicode_rbnf import FormatPurpose, RbnfEngine
    from unicode_rbnf.engine import NoRuleForNumberError

    engine = RbnfEngine.for_language(language)
    joiners = frozenset(marked("joins", "beside_figures", language))
    found = _Spelling(joiners, frozenset(mapping("figures")[language].split()))
    counted = [
        *range(100),
        *range(100, 1000),
        *(n * 10**k for k in (3, 5, 6, 7, 9, 12) for n in (1, 2, 3, 5, 11, 21)),
    ]
    for ordinal, some in ((False, counted), (True, [*range(1, 101), 1000, 10**6])):
        for number in some:
            try:
                spelt = engine.format_number(
                    number, purpose=FormatPurpose.ORDINAL if ordinal else FormatPurpose.CARDINAL
                ).text_by_ruleset
            except (ValueError, NoRuleForNumberError):
                continue
            for rules, text in spelt.items():
                # Of Finnish ordinals, each has a word for each case, the first is enough.
                many = ordinal and language == "fi" and "-" in rules[9:]
                if text and not many and not any(c.isdigit() for c in text):
                    # Romanian has letters with a comma, for which CLDR's rules still have those with a cedilla.
                    text = text.translate(str.maketrans("şţ", "șț")) if language == "ro" else text
                    found.learn(number, _clean(text).lower(), ordinal)
    rows = [
        *((word, value, "cardinal") for word, value in found.cardinals.items()),
        *((word, value, "scale") for word, value in found.scales.items()),
        *((word, value, "ordinal") for word, value in found.ordinals.items() if word not in found.cardinals),
    ]
    return [f"{spelling}\t{value}\t{role}" for word, value, role in rows for spelling in _spelt(word)]


def texts() -> dict[Path, str]:
    """What the files must say."""
    found: dict[Path, str] = {}
    for language in LANGUAGES:
        folder, name = FOLDER / language, _name(language)
        found[folder / "cldr_signs.tsv"] = _table(
            f"The signs within numbers in {name}: before decimals, and between thousands.",
            "sign, role",
            signs(language),
        )
        names = months(language)
        if language not in _BY_HAND["months"].split() and len(names) >= 12:
            found[folder / "months.tsv"] = _table(
                f"Names of months in {name}: in dates (`full`), alone (`form`), `short`.",
                "name, number, length, also",
                names,
            )
        if rows := day_halves(language):
            found[folder / "cldr_day_halves.tsv"] = _table(
                f"What says beside a time in {name} which half of the day it is in, in lower case; a night has both.",
                "phrase, half",
                rows,
            )
        found[folder / "cldr_units.tsv"] = _table(
            f"Words for units and currencies in {name}, in lower case, and the unit, a name of units.tsv.",
            "word, unit",
            units(language),
        )
        if rows := rates(language):
            found[folder / "cldr_rates.tsv"] = _table(
                f"How long something takes in {name}, in lower case, right behind what it is.", "phrase, unit", rows
            )
        if rows := scales(language):
            found[folder / "cldr_scales.tsv"] = _table(
                f"What multiplies the number before it in {name}, in lower case.", "word, value", rows
            )
        if language not in ("en", "zh", "ja", "ko") and (rows := short_scales(language)):
            found[folder / "cldr_short_scales.tsv"] = _table(
                f"Letters and abbreviations that multiply the number before them in {name}, and may be a unit as well.",
                "word, value",
                rows,
            )
        if language in _SPELT:
            found[folder / "cldr_numbers.tsv"] = _table(
                f"Number words of {name}, in lower case, with the roles of number_words.tsv.",
                "word, value, role",
                numbers(language),
                _RBNF,
            )
    return found


if __name__ == "__main__":
    for path, text in texts().items():
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
