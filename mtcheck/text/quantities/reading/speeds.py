"""Speeds from lengths and the time that they take: kilometres an hour, 每秒1.5公里."""

from __future__ import annotations

import re
from functools import cache

from ....known.tables import either, mapping

SPEEDS = {
    "km": {"hour": "km/h", "minute": "km/min", "second": "km/s"},
    "mile": {"hour": "mph", "second": "mile/s"},
    "m": {"hour": "m/h", "minute": "m/min", "second": "m/s"},
    "nautical mile": {"hour": "knot"},
}
"""The speed that each length is in each unit of time."""


@cache
def _behind(language: str) -> re.Pattern[str]:
    phrases = {"/h": "hour", "/s": "second", "/min": "minute"}
    for fact in ("cldr_rates", "rates"):
        phrases |= mapping(fact, language)
    groups = (
        f"(?P<{unit}>{either(phrase for phrase, one in phrases.items() if one == unit)})"
        for unit in ("hour", "minute", "second")
    )
    return re.compile(rf"\s?(?:{'|'.join(groups)})(?!\w)")


def speed_at(plain: str, unit: str, end: int, language: str) -> tuple[str, int]:
    """The speed that a length is with what stands behind it, and where that ends; or the length, and its own end."""
    if unit in SPEEDS and (match := _behind(language).match(plain, end)):
        return SPEEDS[unit].get(match.lastgroup or "", unit), match.end()
    return unit, end
