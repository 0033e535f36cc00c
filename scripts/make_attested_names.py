"""Writes mtcheck/known/any/attested_names.txt: which names in Latin letters other scripts keep apart.

Run it with newer pairs:

    python scripts/make_attested_names.py FOLDER

FOLDER has the pairs of scripts/fit_sound.py: parts of persons' names of Wikidata (CC0) in Latin letters and in another
script, with how often. A name that a script has several times is attested there; two attested names that share hardly a
rendering are two (Saito and Sato, Bill and Billie), and such as share theirs are spellings of one (Sergei, Sergey).
"""

from __future__ import annotations

import gzip
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PATH = ROOT / "mtcheck" / "known" / "any" / "attested_names.txt"
# Shorter names are not compared.
_SHORTEST = 4
# A script that has a name less often says nothing of it: pairs that Wikidata has once are often wrong.
_OFTEN = 3
# Names that share so much of their renderings in a script are spellings of one.
_SHARED = 0.1

HEAD = """\
# Names of persons that Wikidata (CC0) has three times or more in a script other than Latin: the name, the letters of
# the scripts that have it so often, and behind them the names that a script renders alike; from
# scripts/make_attested_names.py. A=Arabic C=Han H=Hebrew J=Japanese K=Hangul R=Cyrillic
"""
_SCRIPTS = {"ar": "A", "zh": "C", "he": "H", "ja": "J", "ko": "K", "ru": "R"}


def _renderings(path: Path) -> dict[str, Counter[str]]:
    """Of each attested name in Latin letters, folded, how often it is rendered how."""
    from mtcheck.text.reading.sound import folded

    found: dict[str, Counter[str]] = defaultdict(Counter)
    for line in gzip.decompress(path.read_bytes()).decode().splitlines():
        latin, rendering, times = line.split("\t")
        if len(latin) >= _SHORTEST and latin.isalpha():
            found[folded(latin)][rendering] += int(times)
    return {name: counts for name, counts in found.items() if counts.total() >= _OFTEN and name.isascii()}


def _spellings(of_script: dict[str, Counter[str]]) -> Iterator[tuple[str, str]]:
    """The pairs of names that a script renders alike."""
    by_rendering: dict[str, set[str]] = defaultdict(set)
    for name, counts in of_script.items():
        for rendering, times in counts.items():
            if times >= _SHARED * counts.total():
                by_rendering[rendering].add(name)
    pairs = {(a, b) for names in by_rendering.values() for a in names for b in names if a < b}
    for a, b in pairs:
        one, other = of_script[a], of_script[b]
        shared = sum(min(one[r] / one.total(), other[r] / other.total()) for r in one.keys() & other.keys())
        if shared >= _SHARED:
            yield a, b


def text(folder: Path) -> str:
    """What the file must say."""
    from mtcheck.text.beside.spelling.alone import may_be_one

    scripts: dict[str, str] = defaultdict(str)
    alike: dict[str, set[str]] = defaultdict(set)
    for language, letter in sorted(_SCRIPTS.items(), key=lambda item: item[1]):
        of_script = _renderings(folder / f"{language}.tsv.gz")
        for name in of_script:
            scripts[name] += letter
        for a, b in _spellings(of_script):
            # Only such as somebody may take for one are ever asked for.
            if may_be_one(a, b):
                alike[a].add(b)
                alike[b].add(a)
    rows = (" ".join((name, scripts[name], *sorted(alike[name]))) for name in sorted(scripts))
    return HEAD + "\n".join(rows) + "\n"


if __name__ == "__main__":
    PATH.write_text(text(Path(sys.argv[1])), encoding="utf-8")
