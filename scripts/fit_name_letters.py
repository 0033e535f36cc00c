"""Writes mtcheck/known/LANGUAGE/name_letters.txt: how much likelier letters follow each other in names than in words;
and mtcheck/known/LANGUAGE/words_of_grammar.tsv.

Run it with newer pairs, and with the packages installed whose words it counts:

    pip install stopwordsiso==0.7.1 wordfreq==3.1.1 msgpack
    python scripts/fit_name_letters.py FOLDER

FOLDER has the pairs of scripts/fit_sound.py; of these the names in the language's script are counted, and beside them
the most frequent words of wordfreq (data CC-BY-SA-4.0) that are no names of the pairs. The words of grammar are those
of stopwordsiso (MIT).
"""

from __future__ import annotations

import gzip
import json
import math
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from importlib.util import find_spec
from itertools import islice
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
KNOWN = ROOT / "mtcheck" / "known"
# The letters of each, and how many of them tell what follows: a syllable of Hangul says as much as two letters.
LANGUAGES = {"ar": ("ء-ي", 2), "he": ("א-ת", 2), "ko": ("가-힣", 1), "ru": ("а-яё", 2)}
_OFTEN = 2
# How much the odds with one letter less count, in letters seen.
_PRIOR = 3.0
# Rows that say little more than those of fewer letters are left out.
_LEAST = 0.35
# So many of the most frequent words; Hangul has too many runs of letters for more.
_FREQUENT = {"ar": 30000, "he": 30000, "ko": 8000, "ru": 20000}
# What was never seen is as likely as one letter of so many.
_LETTERS = 60


class Model(NamedTuple):
    """How often each run of letters, and each run without its last, was seen; "^" stands before a word, "$" behind."""

    runs: Mapping[str, float]
    before: Mapping[str, float]

    def chance(self, run: str) -> float:
        """How likely the last letter of a run is behind the others."""
        chance = 1 / _LETTERS
        for start in range(len(run) - 1, -1, -1):
            part = run[start:]
            chance = (self.runs.get(part, 0.0) + _PRIOR * chance) / (self.before.get(part[:-1], 0.0) + _PRIOR)
        return chance


def model(words: Iterable[tuple[str, float]], behind: int) -> Model:
    """The model of words, each with its weight."""
    runs: dict[str, float] = defaultdict(float)
    before: dict[str, float] = defaultdict(float)
    for word, weight in words:
        text = "^" * behind + word + "$"
        for at in range(behind, len(text)):
            for start in range(at - behind, at + 1):
                runs[text[start : at + 1]] += weight
                before[text[start:at]] += weight
    return Model(runs, before)


def names(folder: Path, language: str) -> Iterator[tuple[str, float]]:
    """The names of the pairs, each once."""
    whole = re.compile(f"[{LANGUAGES[language][0]}]+")
    found = set()
    with gzip.open(folder / f"{language}.tsv.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            _, other, times = line.rstrip("\n").split("\t")
            if int(times) >= _OFTEN and whole.fullmatch(other):
                found.add(other)
    return ((name, 1.0) for name in sorted(found))


def _package(name: str) -> Path:
    spec = find_spec(name)
    if spec is None or not spec.submodule_search_locations:
        raise SystemExit(f"pip install {name}: see the head of this script")
    return Path(spec.submodule_search_locations[0])


def ordinary_words(language: str) -> Iterator[tuple[str, float]]:
    """The most frequent words of wordfreq, which lists them in steps of a hundredth of a power of ten."""
    import msgpack  # type: ignore[import-not-found]

    folder = _package("wordfreq") / "data"
    path = next(path for size in ("large", "small") if (path := folder / f"{size}_{language}.msgpack.gz").exists())
    with gzip.open(path) as file:
        steps = msgpack.load(file, raw=False)[1:]
    whole = re.compile(f"[{LANGUAGES[language][0]}]+")
    words = ((word, step) for step, listed in enumerate(steps) for word in listed or () if whole.fullmatch(word))
    for word, step in islice(words, _FREQUENT[language]):
        yield word, max(0.3, 5 - step / 100)


def odds(language: str, folder: Path) -> dict[str, float]:
    """For runs of letters how much likelier the last is in names than in words, as a natural logarithm."""
    behind = LANGUAGES[language][1]
    known = dict(names(folder, language))
    words = ((word, weight) for word, weight in ordinary_words(language) if word not in known)
    of_names, of_words = model(known.items(), behind), model(words, behind)
    found: dict[str, float] = {}
    for run in sorted({*of_names.runs, *of_words.runs}, key=lambda run: (len(run), run)):
        value = math.log(of_names.chance(run) / of_words.chance(run))
        if abs(value - known_odds(found, run[1:])) >= _LEAST:
            found[run] = value
    return found


def known_odds(found: dict[str, float], run: str) -> float:
    """The odds of the longest end of a run that is listed."""
    return next((found[run[start:]] for start in range(len(run)) if run[start:] in found), 0.0)


_ABOUT = """\
# How much likelier the last of some letters is in names of {language} than in its words: a number, minus or plus ten
# times the natural logarithm, and all runs of letters of which it holds; "^" stands before a word, "$" behind. source:
# counted by scripts/fit_name_letters.py in name parts of people in Wikidata, and in words of wordfreq 3.1.1 licence:
# CC-BY-SA-4.0 (wordfreq); CC0-1.0
"""


def text(language: str, folder: Path) -> str:
    """What the file of a language must say."""
    by_value: dict[int, list[str]] = {}
    for run, value in odds(language, folder).items():
        by_value.setdefault(2 * round(5 * value), []).append(run)
    rows = (f"{value} {' '.join(runs)}\n" for value, runs in sorted(by_value.items()))
    return _ABOUT.format(language=language) + "".join(rows)


_ABOUT_GRAMMAR = """\
# Words of grammar and other words that any text has; they are no part of a name.
# columns: word
# source: stopwordsiso 0.7.1, the words without a blank, by way of scripts/fit_name_letters.py
# licence: MIT
"""


def grammar(language: str) -> str:
    """What the table of words of grammar must say."""
    listed = json.loads(next(_package("stopwordsiso").glob("*.json")).read_text(encoding="utf-8"))[language]
    whole = re.compile(f"[{LANGUAGES[language][0]}]+")
    return _ABOUT_GRAMMAR + "".join(f"{word}\n" for word in sorted(set(listed)) if whole.fullmatch(word))


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    for code in LANGUAGES:
        (KNOWN / code / "name_letters.txt").write_text(text(code, Path(sys.argv[1])), encoding="utf-8")
        (KNOWN / code / "words_of_grammar.tsv").write_text(grammar(code), encoding="utf-8")
