"""Writes mtcheck/known/zh/transliterating.tsv: the characters that foreign names are written with in Chinese.

Run it with newer pairs:

    python scripts/make_transliterating.py PAIRS.tsv.gz

PAIRS are name parts in two scripts, a line each: in Latin letters, in Han characters, how often; as they come out of
Wikidata's labels of people and places (CC0). They are not in the repository. Whether a character is as much at home in
ordinary words is told by the word frequencies of jieba 0.42.1 (MIT licence), which must be installed.
"""

from __future__ import annotations

import gzip
import sys
from collections import Counter
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from rapidfuzz.distance import Indel

ROOT = Path(__file__).resolve().parent.parent
PATH = ROOT / "mtcheck" / "known" / "zh" / "transliterating.tsv"
# A pair is a transliteration if the consonants of both are as alike as this; other names are translated, or Chinese.
_ALIKE = 0.75
# A character that fewer different names have is as often a slip or a name's meaning.
_FEWEST_NAMES = 5
# jieba's classes of words that are names themselves.
_NAMES = ("nr", "nrt", "nrfg", "ns", "nt", "nz")
# What no word of the dictionary has is counted as having been seen so often.
_UNSEEN = 50
HEAD = f"""\
# Characters that foreign names are written with in Chinese, simplified and traditional, the most frequent first; in how
# many different names each was found ({_FEWEST_NAMES} or more); and whether it is `ordinary`: as frequent in words as
# in such names, so that it tells nothing beside one.
# columns: character, names, use
# source: derived by scripts/make_transliterating.py from name parts in Wikidata and the words of jieba 0.42.1
# licence: CC0-1.0; jieba MIT
"""


def transliterated(pairs: Path) -> Iterator[str]:
    """The names in characters whose consonants are those of their Latin form, and which are no Chinese names."""
    from mtcheck.text.chinese.hanzi import consonants_of
    from mtcheck.text.chinese.romanisation import pinyin_syllables
    from mtcheck.text.reading.sound import skeleton

    with gzip.open(pairs, "rt", encoding="utf-8") as lines:
        for line in lines:
            latin, characters, _ = line.rstrip("\n").split("\t")
            if len(characters) < 2 or not latin.isalpha() or pinyin_syllables(latin):
                continue
            bones, heard = skeleton(latin), consonants_of(characters)
            if bones and heard and Indel.normalized_similarity(bones, heard) >= _ALIKE:
                yield characters


def ordinary_words() -> Counter[str]:
    """How often each character stands in words that are no names."""
    spec = find_spec("jieba")
    if spec is None or not spec.submodule_search_locations:
        raise SystemExit("pip install jieba==0.42.1")
    counts: Counter[str] = Counter()
    for line in (Path(spec.submodule_search_locations[0]) / "dict.txt").read_text(encoding="utf-8").splitlines():
        word, times, kind = line.rsplit(" ", 2)
        if kind not in _NAMES:
            counts.update(dict.fromkeys(word, 0))
            for character in word:
                counts[character] += int(times)
    return counts


def text(pairs: Path) -> str:
    """What the table must say."""
    names: Counter[str] = Counter()
    for characters in transliterated(pairs):
        names.update({*characters})
    words = ordinary_words()
    all_names, all_words = names.total(), words.total()
    rows = []
    for character, count in sorted(names.items(), key=lambda item: (-item[1], item[0])):
        if count >= _FEWEST_NAMES:
            ordinary = count / all_names < (words[character] + _UNSEEN) / all_words
            rows.append(f"{character}\t{count}" + ("\tordinary" if ordinary else ""))
    return HEAD + "\n".join(rows) + "\n"


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    PATH.write_text(text(Path(sys.argv[1])), encoding="utf-8")
