"""Writes mtcheck/known/de/nouns.txt: nouns of German, which have a capital as names have.

Those that the lexicon of textblob-de (MIT) tags as common nouns and that are no names, places or English words.
Run it with a new textblob-de, or new lists of names.
"""

from __future__ import annotations

import sys
from itertools import groupby
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PATH = ROOT / "mtcheck" / "known" / "de" / "nouns.txt"
HEAD = "# Nouns of German in small letters; from the lexicon of textblob-de (MIT), by scripts/make_nouns.py.\n"
_SHORTEST = 4


def text() -> str:
    """What the file must say: a line for the words with the same first two letters, as `lettered.by_start` reads it."""
    sys.path[:0] = [str(ROOT), str(ROOT / "scripts")]
    from ordinary_words import _tagged

    from mtcheck.known.place_names import is_listed_name
    from mtcheck.known.places import is_known_name, is_place
    from mtcheck.text.english.vocabulary import is_english
    from mtcheck.text.reading.sound import folded

    found = sorted(
        {
            word.lower()
            for word in _tagged("textblob_de", "de-lexicon.txt", "NN$")
            if word.isalpha() and word[0].isupper() and len(word) >= _SHORTEST
            if not (is_english(word.lower()) or is_place(word) or is_known_name(word) or is_listed_name(folded(word)))
        }
    )
    return HEAD + "".join(
        f"{start} N {' '.join(words)}\n" for start, words in groupby(found, key=lambda word: word[:2])
    )


if __name__ == "__main__":
    PATH.write_text(text(), encoding="utf-8")
