"""What stands beside figures in languages that part words by blanks: patterns built from tables when first used."""

from __future__ import annotations

import re
from collections.abc import Iterable
from fractions import Fraction
from functools import cache

from ....known.tables import either, languages, marked

_FACT = "beside_figures"
_ENDINGS = "digit_endings"


def _all_marked(mark: str, fact: str = _FACT) -> list[str]:
    """The words of all languages that have a mark: texts quote, and translators keep what their source has."""
    return [word for language in languages(fact) for word in marked(mark, fact, language)]


@cache
def in_range() -> re.Pattern[str]:
    """All that stands between the two ends of a range; the second may have its currency before it."""
    currency = rf"(?:{either(marked('range', 'unit_words'))})*"
    return re.compile(rf"{currency}\s?(?:{either(_all_marked('range'))})\s?{currency}")


@cache
def beside_month() -> re.Pattern[str]:
    """All that stands between a day and its month."""
    return re.compile(rf"[.,]?\s?(?:(?:{either(_all_marked('date'))})\s?)*")


def are_one_date(between: str, month_first: bool) -> bool:
    """Whether what stands between a month and a figure makes a day of it: "July 26", but not "in July, 26 people"."""
    return not (month_first and between.startswith(",")) and beside_month().fullmatch(between) is not None


@cache
def and_a_half() -> re.Pattern[str]:
    """ "and a half", "½", right behind a number."""
    phrases = _all_marked("half")
    spelt = [phrase for phrase in phrases if phrase[0].isalpha()]
    signs = [phrase for phrase in phrases if phrase not in spelt]
    return re.compile(rf"(?:[ -](?:{_with_hyphens(spelt)})| ?½| (?:{either(signs)}))(?!\w)")


_BEFORE = {"half-before": Fraction(1, 2), "quarter-before": Fraction(1, 4), "quarter-less-before": Fraction(-1, 4)}


@cache
def part_before(language: str) -> tuple[re.Pattern[str], dict[str, Fraction]] | None:
    """The words that add a part to the number behind them, and what they add; None for a language that has none."""
    words = {word: part for mark, part in _BEFORE.items() for word in marked(mark, _FACT, language)}
    return (re.compile(rf"(?P<part>{either(words)}) $"), words) if words else None


@cache
def part_behind(language: str) -> re.Pattern[str] | None:
    """The word that makes a share of the ordinal before it; None for a language that has none."""
    words = marked("part-behind", _FACT, language)
    return re.compile(rf" (?:{either(words)})(?!\w)") if words else None


@cache
def half_ending(language: str) -> re.Pattern[str] | None:
    """What adds a half at the end of a number in one word; None for a language that has no such."""
    words = marked("half-ending", _FACT, language)
    return re.compile(rf"(?P<whole>\w+)(?:{either(words)})") if words else None


@cache
def before_teams() -> re.Pattern[str]:
    """How the press counts the teams that are left, where others count the matches: 1/8 финала."""
    return re.compile(rf"(?:{_with_hyphens(_all_marked('teams'))})[- ]$")


@cache
def in_a_name() -> re.Pattern[str]:
    """What has a number in its name, right before it."""
    return re.compile(rf"(?:{either(_all_marked('name'))})[- ]?$")


@cache
def before_others() -> re.Pattern[str]:
    """ "other" behind a number of people: the one who is named comes on top."""
    return re.compile(rf" (?:{either(_all_marked('others'))})")


@cache
def before_hours() -> re.Pattern[str]:
    """What stands before hours and minutes without a sign between."""
    return re.compile(rf"(?:^|\b(?:{either(_all_marked('hour'))})\s)$")


@cache
def behind_hours() -> re.Pattern[str]:
    """What stands behind hours and minutes without a sign between."""
    return re.compile(rf" (?:{either(_all_marked('hours'))})\b|{either(_all_marked('attached'))}")


@cache
def behind_hour() -> re.Pattern[str]:
    """What stands behind a full hour."""
    return re.compile(rf" (?:{either(_all_marked('clock'))})(?!\w)")


@cache
def behind_time() -> re.Pattern[str]:
    """What stands behind hours and minutes with a point between, so that they are no decimal fraction."""
    return re.compile(rf"{behind_hour().pattern}|{either(_all_marked('attached'))}")


@cache
def beside_time(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What says before and behind hours and minutes that they are a time: alle 17,30, в 17,30 часа."""
    sides = (marked(f"time-{side}", "beside_figures", language) for side in ("before", "behind"))
    before, behind = (either(words) or "(?!)" for words in sides)
    return re.compile(rf"(?<![^\W_])(?:{before}) $"), re.compile(rf" (?:{behind})(?![^\W_])")


@cache
def half_of_day() -> re.Pattern[str]:
    """ "a.m.", "pm" behind an hour; a group says that it is the `afternoon`."""
    morning, afternoon = (
        "|".join(r"\.?\s?".join(word) for word in _all_marked(mark)) for mark in ("morning", "afternoon")
    )
    return re.compile(rf"\s?(?:(?P<afternoon>{afternoon})|{morning})\b")


@cache
def below(language: str) -> re.Pattern[str]:
    """What says before a figure that it counts below zero."""
    words = either(marked("below", _FACT, language)) or "(?!)"
    return re.compile(rf"(?:\b(?:{words})[ -]|(?<![\w)%])-)$")


@cache
def below_behind(language: str) -> re.Pattern[str]:
    """What says so behind its unit."""
    words = either(marked("below-behind", _FACT, language)) or "(?!)"
    return re.compile(rf"[^.;!?\d]{{0,24}}?(?:{words})")


@cache
def multiplies() -> re.Pattern[str]:
    """What says behind a number that it multiplies."""
    return re.compile(rf"[ -]?(?:{either(_all_marked('multiplies'))})")


@cache
def before_month(language: str) -> re.Pattern[str] | None:
    """The word that stands before the number of a month; None for a language that has none."""
    words = marked("month", _FACT, language)
    return re.compile(rf"(?:{either(words)}) $") if words else None


@cache
def zone() -> re.Pattern[str]:
    """A time zone behind a time: a code in capitals, or its name."""
    names = [word for word in _all_marked("zone") if " " in word]
    codes = [word.upper() for word in _all_marked("zone") if " " not in word]
    return re.compile(rf"\.?,?\s?\(?(?P<zone>{either(codes)}|(?i:{either(names)}))\b")


@cache
def zone_named(word: str) -> str:
    """One name for a zone that has several."""
    return "gmt" if word in _all_marked("greenwich") else word


@cache
def between_vague() -> frozenset[str]:
    """What stands between vague words: tens of thousands."""
    return frozenset(_all_marked("of"))


@cache
def hijri() -> re.Pattern[str]:
    """What stands behind a year that is counted from the Hijra."""
    return re.compile(rf" ?(?:{either(_all_marked('hijri'))})")


@cache
def behind_decade() -> re.Pattern[str]:
    """What begins the word behind a decade."""
    return re.compile(rf"\s(?:{either(_all_marked('decade'))})")


@cache
def decade_before(language: str) -> re.Pattern[str]:
    """The words that make a decade of the tens behind them: les années 80."""
    return re.compile(rf"(?<!\w)(?:{either(marked('decade-before', _FACT, language)) or '(?!)'}) ?$")


@cache
def decade_after(language: str) -> re.Pattern[str]:
    """What makes a decade of the tens before it: 80er-Jahre, 80-talet."""
    return re.compile(rf"\.?[ '-]?(?:{either(marked('decade-behind', _FACT, language)) or '(?!)'})")


@cache
def century(language: str) -> re.Pattern[str]:
    """What makes a century or decade of the year before it."""
    endings = marked("century", _ENDINGS, language)
    return re.compile(rf"-(?:{either(endings)})\w*" if endings else r"(?!)")


@cache
def hyphenates(language: str) -> bool:
    """Whether a language writes its endings behind digits with a hyphen."""
    return bool(marked("hyphen", _ENDINGS, language))


@cache
def suffix(language: str) -> re.Pattern[str]:
    """What is written right behind digits: the ending of an `ordinal` or a `decade`, or letters, which may be a `unit`.

    Only English text has none but its own endings.
    """
    ordinal = marked("ordinal", _ENDINGS, language) if language == "en" else _all_marked("ordinal", _ENDINGS)
    decade = [word for one in languages(_ENDINGS) if not hyphenates(one) for word in marked("decade", _ENDINGS, one)]
    return re.compile(
        rf"(?P<ordinal>(?:{either(ordinal)})\b)|(?P<decade>'?(?:{either(decade)})\b)|(?P<unit>[a-zа-я%°²³]+)",
        re.IGNORECASE,
    )


def _with_hyphens(phrases: Iterable[str]) -> str:
    """Phrases as alternatives, hyphens for blanks allowed."""
    return either(phrases).replace(r"\ ", "[ -]")
