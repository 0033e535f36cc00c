"""Regions that English calls otherwise than languages in Latin letters do: Bayern is Bavaria."""

from __future__ import annotations

from functools import cache

from ....known.tables import rows


@cache
def _regions() -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """The English names of a region, and what it is called elsewhere, by its English name."""
    english: dict[str, set[str]] = {}
    local: dict[str, set[str]] = {}
    for name, called in rows("regions_in_latin"):
        english.setdefault(name, set()).add(called)
        local.setdefault(called, set()).add(name)
    return english, local


def is_region_rendered(name: str, translation: str) -> bool:
    """Whether the English name of a region stands in a translation."""
    return any(english in translation for english in _regions()[0].get(name, ()))


def gives_region(sources: str, english: str) -> bool:
    """Whether some sources name a region that English calls so."""
    return any(name in sources for name in _regions()[1].get(english, ()))
