"""Writes mtcheck/known/LANGUAGE/word_starts.txt: how the words of a language in Latin script begin.

What begins otherwise and has a capital within a sentence is a name. From the dictionaries of simplemma (MIT); see
ordinary_words.py. The first six letters of each word, folded; shorter words end with a blank. Run it with a new
simplemma.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
KNOWN = ROOT / "mtcheck" / "known"
START = 6


def texts() -> Iterator[tuple[Path, str]]:
    """Each file and what it must say."""
    sys.path.insert(0, str(ROOT / "scripts"))
    from ordinary_words import LANGUAGES, words_of

    from mtcheck.text.reading.sound import folded

    for language in LANGUAGES:
        plain = (word.lower() if word.isascii() else folded(word) for word in words_of(language))
        starts = sorted({(word + " ")[:START] for word in plain if word.isalpha() and word.isascii()})
        head = f"# How words begin; from simplemma (MIT), by scripts/make_word_starts.py; {START} letters at most.\n"
        # What a line shares with the one before is left out, its length said by a digit.
        yield KNOWN / language / "word_starts.txt", head + "".join(_front_coded(starts)) + "\n"


def _front_coded(starts: list[str]) -> Iterator[str]:
    before = ""
    for start in starts:
        same = next((at for at in range(len(start)) if start[: at + 1] != before[: at + 1]), len(start))
        yield f"{same}{start[same:]}"
        before = start


if __name__ == "__main__":
    for path, text in texts():
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
