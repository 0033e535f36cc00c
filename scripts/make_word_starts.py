"""Writes mtcheck/known/LANGUAGE/word_starts.txt: how the words of a language in Latin script begin.

What begins otherwise and has a capital within a sentence is a name. From the dictionaries of simplemma (MIT); see
ordinary_words.py. The first six letters of each word, folded; a shorter word ends in points. Run it with a new
simplemma.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from itertools import groupby
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
        starts = {word[:START].ljust(START, ".") for word in plain if word.isalpha() and word.isascii()}
        head = f"# How words begin; from simplemma (MIT), by scripts/make_word_starts.py; {START} letters at most.\n"
        yield KNOWN / language / "word_starts.txt", head + "".join(_lines(starts))


def _lines(starts: Iterable[str]) -> Iterator[str]:
    """A line for the same three letters; behind a blank each a fourth, and all that may follow it, in pairs of which
    the first letter is a capital.
    """
    for three, some in groupby(sorted(starts), key=lambda start: start[:3]):
        fourths = groupby(some, key=lambda start: start[3])
        yield " ".join([three, *(letter + "".join(s[4:].capitalize() for s in those) for letter, those in fourths)])
        yield "\n"


if __name__ == "__main__":
    for path, text in texts():
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
