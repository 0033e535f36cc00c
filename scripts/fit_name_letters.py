"""Writes mtcheck/known/LANGUAGE/name_letters.txt: how much likelier letters follow each other in names than in words;
and mtcheck/known/LANGUAGE/words_of_grammar.tsv.

Run it with newer pairs, with the packages installed that know words:

    pip install stopwordsiso==0.7.1 lingua-language-detector==1.4.2 brotli
    python scripts/fit_name_letters.py FOLDER

FOLDER has the pairs of scripts/fit_sound.py; of these the names in the language's script are counted. How letters follow
each other in words is told by the models of Lingua (Apache-2.0). The words of grammar are those of stopwordsiso (MIT).
"""

from __future__ import annotations

import gzip
import json
import math
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping
from importlib.util import find_spec
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
_LEAST = 0.7
# What was never seen is as likely as one letter of so many.
_LETTERS = 60
# How likely in words is what Lingua never saw; and what each letter that is left out of a run costs.
_UNSEEN = 1 / 5000
_SHORTER = 0.7


class Model(NamedTuple):
    """How often each run of letters of names, and each run without its last, was seen."""

    runs: Mapping[str, float]
    before: Mapping[str, float]

    def chance(self, run: str) -> float:
        """How likely the last letter of a run is behind the others."""
        chance = 1 / _LETTERS
        for start in range(len(run) - 1, -1, -1):
            part = run[start:]
            chance = (self.runs.get(part, 0.0) + _PRIOR * chance) / (self.before.get(part[:-1], 0.0) + _PRIOR)
        return chance


def model(names: Iterable[str], behind: int) -> Model:
    """The model of names, each as much as any other."""
    runs: dict[str, float] = defaultdict(float)
    before: dict[str, float] = defaultdict(float)
    for name in names:
        for at in range(len(name)):
            for start in range(max(0, at - behind), at + 1):
                runs[name[start : at + 1]] += 1
                before[name[start:at]] += 1
    return Model(runs, before)


def names(folder: Path, language: str) -> list[str]:
    """The names of the pairs, each once."""
    whole = re.compile(f"[{LANGUAGES[language][0]}]+")
    found = set()
    with gzip.open(folder / f"{language}.tsv.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            _, other, times = line.rstrip("\n").split("\t")
            if int(times) >= _OFTEN and whole.fullmatch(other):
                found.add(other)
    return sorted(found)


def _package(name: str) -> Path:
    spec = find_spec(name)
    if spec is None or not spec.submodule_search_locations:
        raise SystemExit(f"pip install {name}: see the head of this script")
    return Path(spec.submodule_search_locations[0])


def words(language: str) -> dict[str, float]:
    """For runs of letters how likely the last is behind the others in words, as Lingua has it."""
    import brotli  # type: ignore[import-not-found]

    folder = _package("lingua") / "language-models" / language
    found: dict[str, float] = {}
    for path in (folder / f"{size}.json.br" for size in ("unigrams", "bigrams", "trigrams")):
        if path.exists():
            for share, runs in json.loads(brotli.decompress(path.read_bytes()))["ngrams"].items():
                seen, of = map(int, share.split("/"))
                found |= dict.fromkeys(runs.split(), seen / of)
    return found


def odds(language: str, folder: Path) -> dict[str, float]:
    """For runs of letters how much likelier the last is in names than in words, as a natural logarithm."""
    letters, behind = LANGUAGES[language]
    of_names, of_words = model(names(folder, language), behind), words(language)
    whole = re.compile(f"[{letters}]{{1,{behind + 1}}}")
    found: dict[str, float] = {}
    for run in sorted(filter(whole.fullmatch, {*of_names.runs, *of_words}), key=lambda run: (len(run), run)):
        # A run that Lingua has not is as likely as its end, and less so for each letter that had to be left out.
        share = next((of_words[run[n:]] * _SHORTER**n for n in range(len(run)) if run[n:] in of_words), _UNSEEN)
        value = math.log(of_names.chance(run) / share)
        if abs(value - known_odds(found, run[1:])) >= _LEAST:
            found[run] = value
    return found


def known_odds(found: dict[str, float], run: str) -> float:
    """The odds of the longest end of a run that is listed."""
    return next((found[run[start:]] for start in range(len(run)) if run[start:] in found), 0.0)


_ABOUT = """\
# How much likelier the last of some letters is in names of {language} than in its words: ten times the natural
# logarithm, and all runs of letters of which it holds.
# source: counted by scripts/fit_name_letters.py in name parts of people in Wikidata, and the models of Lingua 1.4.2
# licence: Apache-2.0 (Lingua); CC0-1.0 (Wikidata)
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
