"""Months as words, and the years that East Asian eras begin after, read from tables."""

from __future__ import annotations

from functools import cache

from ....known.tables import languages, rows


@cache
def months(language: str) -> dict[str, int]:
    """The months' names in lower case, every form that texts use, and their numbers."""
    return {name.lower(): int(number) for name, number, *_ in rows("months", language)}


@cache
def doubtful_months(language: str) -> frozenset[str]:
    """Names in lower case that are as often something else."""
    return frozenset(name.lower() for name, _, _, also in rows("months", language) if also)


@cache
def capitalises_months(language: str) -> bool:
    """Whether a language writes months with a capital, so that a small letter makes another word of it."""
    return any(name[0].isupper() for name, *_ in rows("months", language))


@cache
def eras() -> dict[str, int]:
    """The eras that years are counted in, each with the year before its first."""
    return {era: int(before) for language in languages("eras") for era, before in rows("eras", language)}


def years_of_hijri(year: int) -> tuple[int, int]:
    """The two years that a year of the Hijra lies in; it is a year of the moon, and 0.970224 of ours long."""
    first = int(year * 0.970224 + 621.57)
    return first, first + 1
