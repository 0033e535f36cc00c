"""Compiles mtcheck/known/en/lexicon.txt: English words by word class, from the Brill tagger's lexicon (MIT licence) in
textblob.

Run it with a new textblob, and change its version in pyproject.toml; then make_known_names.py.

One line for all words with the same first two letters: those, then each class's letter and its words. N noun, M noun
that may be a verb too, S plural noun, J adjective, V verb form, R adverb, F function word.
"""

from __future__ import annotations

import re
from importlib.resources import files
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PATH = ROOT / "mtcheck" / "known" / "en" / "lexicon.txt"
_CLASS = {"NN": "N", "NNS": "S", "JJ": "J", "JJR": "J", "JJS": "J", "RB": "R", "RBR": "R", "RBS": "R"}
_FUNCTION = {"IN", "DT", "PRP", "PRP$", "CC", "MD", "WDT", "WP", "WRB", "WP$", "TO", "EX", "PDT", "RP"}


def _stems(word: str) -> list[str]:
    """Spellings of a verb's "-ed" and "-ing" forms."""
    if word.endswith("e"):
        return [word + "d", word[:-1] + "ing"]
    if word.endswith("y"):
        return [word[:-1] + "ied", word + "ing", word + "ed"]
    if re.fullmatch(r"[^aeiou]*[aeiou][^aeiouwxy]", word):
        return [word + word[-1] + "ed", word + word[-1] + "ing"]
    return [word + "ed", word + "ing", word + word[-1] + "ed", word + word[-1] + "ing"]


def text() -> str:
    """What the file must say."""
    tags: dict[str, str] = {}
    for line in files("textblob").joinpath("en/en-lexicon.txt").read_text(encoding="utf-8").splitlines():
        word, _, tag = line.partition(" ")
        if re.fullmatch(r"[a-z]{2,}", word) and tag:
            tags.setdefault(word, tag.split()[0])
    lines: dict[str, dict[str, list[str]]] = {}
    for word, tag in sorted(tags.items()):
        if letter := _letter(word, tag, tags):
            lines.setdefault(word[:2], {}).setdefault(letter, []).append(word)
    return "".join(
        f"{start} {' '.join(part for letter, words in sorted(classes.items()) for part in (letter, *words))}\n"
        for start, classes in lines.items()
    )


def _letter(word: str, tag: str, tags: dict[str, str]) -> str:
    """The class of a word, by its tag and those of its other forms."""
    if tag == "NN" and (
        any(tags.get(s, "").startswith("VB") for s in _stems(word)) or tags.get(word + "s", "") == "VBZ"
    ):
        return "M"
    return _CLASS.get(tag) or ("V" if tag.startswith("VB") else "F" if tag in _FUNCTION else "")


if __name__ == "__main__":
    PATH.write_text(text(), encoding="utf-8")
