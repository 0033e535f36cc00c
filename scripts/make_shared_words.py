"""Writes mtcheck/known/en/shared_words.txt: English words that the lexicon lacks, and other languages have too.

A word of the source that stands in the translation as it is was left over, unless English has it: zero, cyclone,
website. From the dictionaries of pyspellchecker (MIT), with the counts of their words: what is twice as frequent
in another language as in English is that language's. Run it with a new pyspellchecker.
"""

from __future__ import annotations

import gzip
import json
import sys
from importlib.util import find_spec
from itertools import groupby
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PATH = ROOT / "mtcheck" / "known" / "en" / "shared_words.txt"
LANGUAGES = ("de", "es", "fr", "it", "nl", "pt")
# So many times as frequent a word is another language's.
OTHERS = 2
HEAD = "# English words that other languages have too; from pyspellchecker (MIT), by scripts/make_shared_words.py.\n"


def _shares(language: str) -> dict[str, float]:
    """How frequent each word of a language is, as a share of all."""
    folder = Path(str(find_spec("spellchecker").submodule_search_locations[0]))  # type: ignore[union-attr,index]
    with gzip.open(folder / "resources" / f"{language}.json.gz") as file:
        counts = json.load(file)
    whole = sum(counts.values())
    return {word: count / whole for word, count in counts.items()}


def text() -> str:
    """What the file must say: a line for the words with the same first two letters, as `lettered.by_start` reads it."""
    sys.path.insert(0, str(ROOT))
    from mtcheck.text.english.vocabulary import is_english

    english, others = _shares("en"), [_shares(language) for language in LANGUAGES]
    listed = []
    for word, share in english.items():
        elsewhere = max(other.get(word, 0) for other in others)
        if elsewhere and share * OTHERS >= elsewhere and word.isascii() and word.isalpha() and len(word) > 1:
            listed.append(word)
    found = sorted(word for word in listed if word.islower() and not is_english(word, shared=False))
    lines = (f"{start} S {' '.join(words)}" for start, words in groupby(found, key=lambda word: word[:2]))
    return HEAD + "\n".join(lines) + "\n"


if __name__ == "__main__":
    PATH.write_text(text(), encoding="utf-8")
