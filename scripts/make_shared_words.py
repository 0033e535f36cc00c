"""Writes mtcheck/known/en/shared_words.txt: words of English that another language has too.

What a translation has as its source has it is left over, unless English has that word. The dictionaries of simplemma
(MIT); without the words of the lexicon, which are English anyhow. Run it with a new simplemma or lexicon.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "mtcheck" / "known" / "en" / "shared_words.txt"
SHORTEST = 3


def text() -> str:
    """What the file must say."""
    sys.path[:0] = [str(ROOT / "scripts"), str(ROOT)]
    from ordinary_words import LANGUAGES, words_of

    from mtcheck.known.lexicon import word_class

    english = {w for w in words_of("en") if w.isalpha() and len(w) >= SHORTEST and not word_class(w)}
    shared: dict[str, set[str]] = defaultdict(set)
    for language in LANGUAGES:
        for word in words_of(language):
            if word in english:
                shared[word[:2]].add(word)
    head = "# Words of English that another language has too; from simplemma (MIT), by scripts/make_shared_words.py.\n"
    return head + "".join(f"{start} A {' '.join(sorted(shared[start]))}\n" for start in sorted(shared))


if __name__ == "__main__":
    TARGET.write_text(text(), encoding="utf-8")
