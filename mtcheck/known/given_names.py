"""Given names of other languages that English has in a form of its own."""

from __future__ import annotations

from collections import defaultdict
from functools import cache

from .tables import rows


@cache
def _in_english() -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for cells in rows("given_names"):
        english, *others = cells[0].lower().split()
        for name in (english, *others):
            found[name].append(english)
    return found


def given_names_in_english(name: str) -> tuple[str, ...]:
    """What a given name in plain small letters is called in English, or may be: Grzegorz, Gregory; itself if it is one
    that other languages have otherwise.
    """
    return tuple(_in_english().get(name, ()))
