"""Compiles mtcheck/known/en/names.txt: proper names of the press, one a line.

They come from the Brill tagger's lexicon (MIT licence) in textblob. Run it after make_lexicon.py, which says which
words are none, and with a new textblob.
"""

from __future__ import annotations

import re
from importlib.resources import files
from pathlib import Path

from mtcheck.known.lexicon import word_class

ROOT = Path(__file__).resolve().parent.parent
PATH = ROOT / "mtcheck" / "known" / "en" / "names.txt"


def text() -> str:
    """What the file must say: words of four letters or more, tagged as proper nouns in the singular, that are no
    English words.
    """
    tagged = (
        line.split()
        for line in files("textblob").joinpath("en/en-lexicon.txt").read_text(encoding="utf-8").splitlines()
    )
    names = {
        t[0]
        for t in tagged
        if t[1:2] == ["NNP"] and re.fullmatch(r"[A-Z][a-z]{3,}", t[0]) and not word_class(t[0].lower())
    }
    return "".join(f"{name}\n" for name in sorted(names))


if __name__ == "__main__":
    PATH.write_text(text(), encoding="utf-8")
