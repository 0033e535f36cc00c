"""A place that a text names; which kinds of places are great, and how long a name is that is no other word."""

from __future__ import annotations

from typing import NamedTuple

from ...known.place_names import CITY, CONTINENT, COUNTRY, DIVISION, METROPOLIS, PROVINCE


class KnownPlace(NamedTuple):
    """The name of a place at [start, end) of a text: what it may be in English, and the class of the greatest place
    that bears it (see known/place_names.py).
    """

    start: int
    end: int
    text: str
    english: tuple[str, ...]
    kind: str


GREAT = METROPOLIS + COUNTRY + CONTINENT + PROVINCE
LARGE = GREAT + CITY + DIVISION
# So many letters a name has at least where nothing but its letters tells it, by its script.
LONG_ENOUGH = {"Arab": 5, "Deva": 4, "Hebr": 5, "Hang": 3, "Thai": 4}
