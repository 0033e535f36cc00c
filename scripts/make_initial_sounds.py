"""Compiles mtcheck/known/en/initial_sounds.txt from the CMU Pronouncing Dictionary: python make_initial_sounds.py
cmudict.dict

Run it with a newer dictionary, or after make_lexicon.py. A word is listed where it does not begin with the sound that
its first letter looks like: C with a consonant for a vowel, V with a vowel for a consonant, B with either, as people
differ, L letter by letter, as initials are, U where its beginning may be spoken either way and the dictionary lacks it.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
KNOWN = ROOT / "mtcheck" / "known" / "en"
HEAD = """\
# Words that are not spoken as they begin: C a consonant, V a vowel, B either, L letter by letter, U nobody knows.
# Made by scripts/make_initial_sounds.py from the CMU Pronouncing Dictionary,
# Copyright (C) 1993-2015 Carnegie Mellon University. All rights reserved. BSD-2-Clause.
"""
_VOWELS = "aeiou"
_LETTERS = dict(
    zip(
        "abcdefghijklmnopqrstuvwxyz",
        (
            "EY|B IY|S IY|D IY|IY|EH F|JH IY|EY CH|AY|JH EY|K EY|EH L|EH M|EH N|OW|P IY|K Y UW|AA R|EH S|T IY|Y UW|"
            "V IY|D AH B AH L Y UW|EH K S|W AY|Z IY"
        ).split("|"),
        strict=True,
    )
)
# Beginnings that are spoken in both ways.
RISKY = re.compile(r"u|e[uw]|on|ou|h|x|y")


def sounds(dictionary: str) -> dict[str, set[str]]:
    """The letters of each word of the dictionary, "" where it is spoken as it looks."""
    found: dict[str, set[str]] = defaultdict(set)
    for line in dictionary.splitlines():
        word, _, spoken = line.partition("#")[0].partition(" ")
        word = re.sub(r"\(\d\)$", "", word)
        if re.fullmatch(r"[a-z]+(?:-[a-z]+)*", word) and len(word) > 1:
            found[word].add(_letter(word, spoken.split()))
    return found


def _letter(word: str, spoken: list[str]) -> str:
    plain = " ".join(re.sub(r"\d", "", phone) for phone in spoken)
    if 1 < len(word) < 7 and plain == " ".join(_LETTERS[c] for c in word if c in _LETTERS):
        return "L"
    vowel = spoken[0][-1].isdigit()
    if word[0] == "h" and spoken[0] == "HH":
        first = next((phone for phone in spoken if phone[-1].isdigit()), "1")
        # "an historic" is good English too: the first syllable has no stress.
        return "B" if first.endswith("0") else ""
    return "" if vowel == (word[0] in _VOWELS) else "V" if vowel else "C"


def text(dictionary: str, lexicon: dict[str, str]) -> str:
    """What the file must say; `lexicon` are the lines of lexicon.txt by their first two letters."""
    listed: dict[str, str] = {}
    known = sounds(dictionary)
    for word, letters in known.items():
        listed[word] = letters.pop() if len(letters) == 1 else "B"
    for line in lexicon.values():
        for word in line.split():
            if word.islower() and word not in known and RISKY.match(word):
                listed[word] = "U"
    lines: dict[str, dict[str, list[str]]] = {}
    for word, letter in sorted(listed.items()):
        if letter:
            lines.setdefault(word[:2], {}).setdefault(letter, []).append(word)
    return HEAD + "".join(
        f"{start} {' '.join(part for letter, words in sorted(classes.items()) for part in (letter, *words))}\n"
        for start, classes in lines.items()
    )


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    lines = (KNOWN / "lexicon.txt").read_text(encoding="utf-8").splitlines()
    lexicon = dict(line.split(" ", 1) for line in lines if line[:1] not in ("#", ""))
    made = text(Path(sys.argv[1]).read_text(encoding="utf-8"), lexicon)
    (KNOWN / "initial_sounds.txt").write_text(made, encoding="utf-8")
