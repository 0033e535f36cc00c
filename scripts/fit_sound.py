"""Writes mtcheck/known/LANGUAGE/sound.txt and mtcheck/known/any/letter_triples.txt: how names of other scripts sound.

Run it with newer pairs; with --check it writes nothing and says how well names are told apart that it has not seen:

    python scripts/fit_sound.py FOLDER
    python scripts/fit_sound.py --check FOLDER

FOLDER has LANGUAGE.tsv.gz, name parts in two scripts, a line each: in Latin letters, in the language's script, how
often; as they come out of Wikidata's labels of people (CC0). They are not in the repository.

Each unit of a script (see mtcheck/text/names/units.py) gives none to four Latin letters, one unit after the other. How
likely it is to give which is learned by expectation and maximisation over the pairs, all ways to part the letters among
the units counting as they are likely. Pairs that are no transliteration (translated names, slips) are left out once the
tables can tell. For --check every fifth pair is kept back from learning.
"""

from __future__ import annotations

import gzip
import math
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
KNOWN = ROOT / "mtcheck" / "known"
LANGUAGES = ("ar", "he", "ja", "ko", "ru", "zh")
# Wikidata's pairs that were seen once are often slips; they count for little, and only where there are few others.
_SEEN = {"ko": 1, "zh": 1}
_ONCE = 0.3
_OFTEN = 2
_ROUNDS = 8
# From this round on pairs count only if the tables hear the name better than chance does.
_SIFTED_FROM = 3
# Of a name that is heard each letter is so much likelier than by chance, as a natural logarithm.
_HEARD = 0.3
_LONGEST = 4
# How likely a unit is to give so many letters, before anything was learned.
_LENGTHS = (0.15, 0.5, 0.2, 0.1, 0.05)
# Rarer spellings of a unit are slips; more of them tell nothing.
_RAREST = 0.004
_MOST = 24
# A character of which so little was seen is read as others of its syllable are.
_FEWEST = 12
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
# Of ten thousand: what a triple of letters that was never seen counts for.
_UNSEEN = 0.3

Spellings = dict[str, dict[str, float]]


class Named(NamedTuple):
    """A name in Latin letters, the units of its other script, and how much it counts."""

    latin: str
    units: tuple[str, ...]
    weight: float


def _rows(folder: Path, language: str) -> Iterator[tuple[str, str, int, bool]]:
    """The rows that are used: both names, how often, and whether the pair is kept back for --check."""
    often = 0
    with gzip.open(folder / f"{language}.tsv.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            latin, other, times = line.rstrip("\n").split("\t")
            often += int(times) >= _OFTEN
            if int(times) >= _SEEN.get(language, _OFTEN):
                yield latin, other, int(times), often % 5 == 0


def kept_back(folder: Path, language: str) -> list[tuple[str, str]]:
    """Every fifth of the pairs that were seen often."""
    return [(latin, other) for latin, other, times, kept in _rows(folder, language) if kept and times >= _OFTEN]


def pairs(folder: Path, language: str, kept_back: bool = True) -> Iterator[Named]:
    """The pairs to learn from, with those that --check keeps back or without them."""
    from mtcheck.text.names.units import units_of
    from mtcheck.text.reading.sound import folded

    for latin, other, times, kept in _rows(folder, language):
        plain = folded(latin)
        units = tuple(unit.text for unit in units_of(other, language))
        if (kept_back or not kept) and 1 < len(plain) <= _LONGEST * len(units) and plain.isascii() and plain.isalpha():
            yield Named(plain, units, _ONCE + math.log(times))


def triples(names: Iterable[Named]) -> dict[str, list[float]]:
    """For each two letters ("^" stands before a name), and each one, how likely each letter is behind them."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for name in names:
        text = "^^" + name.latin
        for at in range(2, len(text)):
            counts[text[at - 2 : at]][text[at]] += 1
            counts[text[at - 1]][text[at]] += 1
            counts[""][text[at]] += 1
    found = {}
    one = {c: (counts[""][c] + 1) / (counts[""].total() + 26) for c in _LETTERS}
    for before in ("^", *_LETTERS):
        two = {c: (counts[before][c] + 10 * one[c]) / (counts[before].total() + 10) for c in _LETTERS}
        for first in ("^", *_LETTERS) if before != "^" else ("^",):
            behind = counts[first + before]
            found[first + before] = [(behind[c] + 10 * two[c]) / (behind.total() + 10) for c in _LETTERS]
    return found


def chance(latin: str, letters: dict[str, list[float]]) -> float:
    """How likely the letters of a name are by themselves, as a logarithm."""
    text = "^^" + latin
    return sum(math.log(letters[text[at - 2 : at]][_LETTERS.index(text[at])]) for at in range(2, len(text)))


def learned(names: list[Named], letters: dict[str, list[float]], first: Spellings | None = None) -> Spellings:
    """The spellings of each unit, with how likely each is."""
    table: Spellings = first or {}
    for number in range(_ROUNDS):
        counts: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
        for name in names:
            heard = counted(name, table)
            if heard is None:
                continue
            likely, parts = heard
            if number >= _SIFTED_FROM and math.log(likely) < chance(name.latin, letters) + _HEARD * len(name.latin):
                continue
            for unit, spelling, part in parts:
                counts[unit][spelling] += name.weight * part
        table = {unit: _shares(spellings) for unit, spellings in counts.items()}
    return table


def _shares(spellings: dict[str, float]) -> dict[str, float]:
    total = sum(spellings.values())
    # Smaller shares are what chance left of the first round.
    kept = {s: n for s, n in spellings.items() if n > 1e-4 * total}
    return {s: n / sum(kept.values()) for s, n in kept.items()}


def counted(name: Named, table: Spellings) -> tuple[float, list[tuple[str, str, float]]] | None:
    """How likely the units give the name, and the share of each unit's spelling in that; None if they cannot."""
    latin, units, _ = name
    size = len(latin)
    steps: list[list[tuple[int, str, float]]] = []
    forward = [[1.0] + [0.0] * size]
    for unit in units:
        known = table.get(unit)
        row = [0.0] * (size + 1)
        step = []
        for start, before in enumerate(forward[-1]):
            if before:
                for length in range(min(_LONGEST, size - start) + 1):
                    spelling = latin[start : start + length]
                    likely = (
                        _LENGTHS[length] * 26.0**-length if not table else known.get(spelling, 0.0) if known else 0.0
                    )
                    if likely:
                        step.append((start, spelling, likely))
                        row[start + length] += before * likely
        forward.append(row)
        steps.append(step)
    whole = forward[-1][size]
    if not whole:
        return None
    backward = [0.0] * size + [1.0]
    parts = []
    for number in range(len(units) - 1, -1, -1):
        row = [0.0] * (size + 1)
        for start, spelling, likely in steps[number]:
            behind = likely * backward[start + len(spelling)]
            if behind:
                row[start] += behind
                parts.append((units[number], spelling, forward[number][start] * behind / whole))
        backward = row
    return whole, parts


def by_syllable(names: list[Named], letters: dict[str, list[float]]) -> Spellings:
    """The spellings of Chinese characters: those of their syllables, in brackets; of frequent ones their own."""
    from mtcheck.text.names.units import syllable_of

    syllables = [name._replace(units=tuple(map(syllable_of, name.units))) for name in names]
    table = learned(syllables, letters)
    seen = Counter(unit for name in names for unit in name.units)
    first = {unit: dict(table[syllable_of(unit)]) for unit in seen if syllable_of(unit) in table}
    own = learned(names, letters, first)
    for unit in sorted(own):
        if seen[unit] >= _FEWEST:
            shared = table[syllable_of(unit)]
            share = seen[unit] / (seen[unit] + _FEWEST)
            table[unit] = {
                s: share * own[unit].get(s, 0.0) + (1 - share) * shared.get(s, 0.0) for s in {*own[unit], *shared}
            }
    return table


def fitted(names: list[Named], language: str, letters: dict[str, list[float]]) -> Spellings:
    """The spellings of each unit of a language's script, rare ones left out."""
    table = by_syllable(names, letters) if language == "zh" else learned(names, letters)
    kept = {}
    for unit, spellings in table.items():
        most = sorted(spellings.items(), key=lambda item: (-item[1], item[0]))[:_MOST]
        kept[unit] = {spelling: share for spelling, share in most if share >= _RAREST}
    return kept


def _lines(about: str, rows: Iterable[str]) -> str:
    return about + "".join(f"{row}\n" for row in rows)


_ABOUT = """\
# How the script of {language} sounds: a unit a line, the Latin letters that it gives in names ("-" for none), and
# behind each minus ten times the natural logarithm of how likely it is.
# source: learned by scripts/fit_sound.py from {count} pairs of name parts of people in Wikidata
# licence: CC0-1.0
"""
_ABOUT_LETTERS = """\
# How likely each Latin letter, in the order of the alphabet, is behind two others in names ("^" stands before a name):
# minus five times the natural logarithm of it, a printable character each, "0" for nothing.
# source: counted by scripts/fit_sound.py in the Latin letters of name parts of people in Wikidata
# licence: CC0-1.0
"""


def text_of(table: Spellings, language: str, count: int) -> str:
    """What the file of a language must say."""
    rows = (
        f"{unit} " + " ".join(f"{s or '-'}{round(-10 * math.log(p))}" for s, p in spellings.items())
        for unit, spellings in sorted(table.items())
    )
    return _lines(_ABOUT.format(language=language, count=count), rows)


def text_of_letters(letters: dict[str, list[float]]) -> str:
    """What the file of Latin letters must say."""
    rows = (
        f"{before} " + "".join(chr(48 + min(78, round(-5 * math.log(p)))) for p in behind)
        for before, behind in sorted(letters.items())
    )
    return _lines(_ABOUT_LETTERS, rows)


def made(folder: Path, languages: Iterable[str] = LANGUAGES) -> Iterator[tuple[Path, str]]:
    """The files that are made of the pairs in a folder, and what each must say; Latin letters are counted in all."""
    every = {language: list(pairs(folder, language)) for language in LANGUAGES}
    letters = triples(name for names in every.values() for name in names)
    yield KNOWN / "any" / "letter_triples.txt", text_of_letters(letters)
    for language in languages:
        names = every[language]
        yield KNOWN / language / "sound.txt", text_of(fitted(names, language, letters), language, len(names))


# So many of the pairs kept back are heard.
_HEARD_FOR_CHECK = 600


def told_apart(folder: Path, language: str) -> str:
    """How many names of others lie under the lowest 1, 2 and 5 % of the right ones, among pairs that were kept back."""
    import mtcheck.text.names.heard as runtime

    train = list(pairs(folder, language, kept_back=False))
    letters = triples(train)
    table = {
        unit: {spelling: math.log(share) for spelling, share in spellings.items()}
        for unit, spellings in fitted(train, language, letters).items()
    }
    # The names are heard with these tables instead of those that lie in known/.
    setattr(runtime, "spellings", {language: table}.__getitem__)  # noqa: B010
    chance = random.Random(1)
    rows = [row for row in kept_back(folder, language) if len(row[0]) > 2]
    rows = chance.sample(rows, min(_HEARD_FOR_CHECK, len(rows)))
    right = sorted(runtime.heard(latin, other, language).score for latin, other in rows)
    wrong = [runtime.heard(chance.choice(rows)[0], other, language).score for _, other in rows]
    shares = []
    for percent in (1, 2, 5):
        lowest = right[len(right) * percent // 100]
        shares.append(f"{percent} % {sum(score < lowest for score in wrong) / len(wrong):.3f} ({lowest:.2f})")
    return f"{language}: names of others under the lowest of {len(right)} right ones: " + ", ".join(shares)


def main(arguments: list[str]) -> None:
    """Makes the files, or says what they are worth."""
    check = arguments[:1] == ["--check"]
    if len(arguments) != 1 + check:
        raise SystemExit(__doc__)
    folder = Path(arguments[-1])
    if check:
        for language in LANGUAGES:
            print(told_apart(folder, language))
        return
    for path, text in made(folder):
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
