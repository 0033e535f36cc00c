"""Compiles mtcheck/known/zh/cantonese.tsv from cantonese-romanisation (MIT licence). Run it with a newer one, and
change its version in pyproject.toml.

A line is a syllable of Pinyin, and what the government of Hong Kong writes for characters that are read so: what it
writes for many of them, or for a frequent surname.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PATH = ROOT / "mtcheck" / "known" / "zh" / "cantonese.tsv"
# What so few of the characters of a syllable are spelt as is no spelling of the syllable; and so many surnames, the
# most frequent ones, count as they are.
_FEW, _SURNAMES = 0.06, 150
HEAD = """\
# What the government of Hong Kong writes, after the sounds of Cantonese, for characters that Pinyin writes alike.
# Spellings of one sound are brought to one (text/chinese/cantonese.py).
# columns: pinyin, cantonese
# source: cantonese-romanisation {version}, by way of scripts/make_cantonese.py
# licence: MIT
"""


def text() -> str:
    """What the file must say."""
    from mtcheck.known.tables import mapping, rows
    from mtcheck.text.chinese.cantonese import plain_cantonese
    from mtcheck.text.chinese.hanzi import readings

    listed = json.loads((files("cantoroman") / "data" / "charToRoman.json").read_text(encoding="utf-8"))
    surnames = [cells[0] for cells in rows("surnames", "zh")][:_SURNAMES]
    simple = mapping("simplified", "zh")
    found: dict[str, Counter[str]] = defaultdict(Counter)
    of_surnames: dict[str, set[str]] = defaultdict(set)
    for character, spellings in listed.items():
        own = {plain_cantonese(s.lower()) for s in spellings if s.isascii() and s.isalpha()}
        read = readings(character)[:1]
        for reading in filter(None, read):
            found[reading].update(own)
            if simple.get(character, character) in surnames:
                of_surnames[reading] |= own
    lines = {
        reading: sorted(s for s, n in counts.items() if n > _FEW * counts.total() or s in of_surnames[reading])
        for reading, counts in found.items()
    }
    return HEAD.format(version=version("cantonese-romanisation")) + "".join(
        f"{r}\t{' '.join(lines[r])}\n" for r in sorted(lines) if lines[r]
    )


if __name__ == "__main__":
    PATH.write_text(text(), encoding="utf-8")
