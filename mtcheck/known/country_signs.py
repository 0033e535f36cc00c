"""Single characters by which Chinese and Japanese news calls countries and provinces: 美, 赣."""

from __future__ import annotations

from functools import cache

from .tables import rows, words


@cache
def called_by_sign(language: str) -> dict[str, tuple[str, ...]]:
    """For each character of a language the countries and provinces that it calls, in English."""
    found: dict[str, tuple[str, ...]] = {}
    for sign, place in rows("country_signs", language):
        found[sign] = (*found.get(sign, ()), place)
    return found


def signs_of(language: str, *places: str) -> frozenset[str]:
    """The characters that call any of some countries and provinces."""
    return frozenset(sign for sign, called in called_by_sign(language).items() if not set(called).isdisjoint(places))


@cache
def provinces_by_sign() -> dict[str, str]:
    """The provinces of China that single characters call."""
    known = words("chinese_provinces", "en")
    return {sign: place for sign, called in called_by_sign("zh").items() for place in called if place in known}
