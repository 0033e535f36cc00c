"""Countries that a translation implies, or need not name: by one of their places, by "the country", in a list."""

from __future__ import annotations

import re
from functools import cache

from ...known.files import read
from ...known.tables import either, rows
from ...lazy_patterns import lazy_pattern
from ...model.term import TermEntry
from ..chinese.hanzi import stands_for_sound, tells_of_sound
from ..reading.scripts import HAN

_ITSELF = lazy_pattern(
    r"\b(?:the|this|that|our|their|its|his|her) (?:own )?(?:country|nation|homeland|kingdom|island|republic)\b"
    r"|\b(?:nationwide|countrywide|at home)\b",
    re.IGNORECASE,
)
_TIME_ZONE = lazy_pattern(r"\b[A-Z]{1,4}[SD]?T\b")
_HOUR = lazy_pattern(r"\D{0,8}\d{1,2}[:：時点时]")
# A name that the source itself gives in Latin letters behind it: 黎巴嫩医院(Hospital …).
_LATIN_BEHIND = lazy_pattern(rf"[{HAN}]{{1,10}}[(（](?P<name>[A-Z][^()（）]{{2,80}})[)）]")


@cache
def _names() -> dict[str, str]:
    lines = read("mtcheck.known", "en/country_places.txt").decode().splitlines()
    return dict(line.split(" ", 1) for line in lines)


@cache
def _places(code: str) -> re.Pattern[str] | None:
    names = _names().get(code)
    return (
        None if names is None else re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, names.split('|')))})(?![\w-])")
    )


def is_implied(entry: TermEntry, source: str, start: int, end: int, target: str, language: str) -> bool:
    """Whether a translation may leave out a country that stands at source[start:end], as it says it otherwise."""
    places = _places(entry.id.removeprefix("territory-")) if entry.id.startswith("territory-") else None
    if (places and places.search(target)) or _ITSELF.search(target):
        return True
    if _HOUR.match(source, end) and _TIME_ZONE.search(target):
        return True
    latin = _LATIN_BEHIND.match(source, end)
    if latin and latin["name"] in target:
        return True
    return language == "zh" and _stands_before_name(source, end)


@cache
def _organs() -> dict[str, re.Pattern[str]]:
    names: dict[str, list[str]] = {}
    for name, country in rows("organs_of_countries", "en"):
        names.setdefault(f"territory-{country.lower()}", []).append(name)
    return {entry: re.compile(rf"(?<![\w-])(?:{either(some)})(?![\w-])") for entry, some in names.items()}


def is_told_by_its_organs(entry: TermEntry, article: str) -> bool:
    """Whether an article names what only one country has, such as the White House, so that its readers know which."""
    organs = _organs().get(entry.id)
    return organs is not None and organs.search(article) is not None


def _stands_before_name(source: str, end: int) -> bool:
    """Whether a name from abroad follows, which tells of its country: 法国米其林."""
    return len(source) > end + 1 and tells_of_sound(source[end]) and stands_for_sound(source[end + 1])
