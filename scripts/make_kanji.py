"""Compiles mtcheck/known/ja/kanji.txt from the Unihan database (Unicode licence), as Debian's package unicode-data has
it. Run it with a newer one:

    python scripts/make_kanji.py Unihan_Readings.txt.bz2

It holds the Japanese readings of each character of JIS X 0208: those taken over from Chinese, and the native ones with
the kana that are written behind. A line is a reading by Hepburn's system, and the characters that are read so.
"""

from __future__ import annotations

import bz2
import sys
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PATH = ROOT / "mtcheck" / "known" / "ja" / "kanji.txt"
_FIELDS = ("kJapaneseOn", "kJapaneseKun")


def _is_in_jis(character: str) -> bool:
    try:
        return len(character.encode("euc_jp")) == 2
    except UnicodeEncodeError:
        return False


def text(lines: Iterable[str]) -> str:
    """What the file must say, by the lines of Unihan_Readings.txt."""
    found: dict[str, set[str]] = defaultdict(set)
    for line in lines:
        if line.startswith("#") or not line.strip():
            continue
        code, field, values = line.rstrip("\n").split("\t")
        if field in _FIELDS and _is_in_jis(character := chr(int(code[2:], 16))):
            for reading in values.lower().split():
                if reading.isascii() and reading.isalpha():
                    found[reading].add(character)
    return "".join(f"{reading} {''.join(sorted(found[reading]))}\n" for reading in sorted(found))


if __name__ == "__main__":
    with bz2.open(sys.argv[1], "rt", encoding="utf-8") as lines:
        PATH.write_text(text(lines), encoding="utf-8")
