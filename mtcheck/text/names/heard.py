"""Which stretch of a source sounds most like a name in Latin letters, by tables learned from pairs of names.

Each unit of the source gives none to four letters of the name, one unit after the other. How much likelier it is that
the stretch gives the name than that chance does, in letters as names have them, is the score: a natural logarithm, by
letter of the name. Above 0 the stretch is heard.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from ...known.sounds import letter_chance, spellings
from ...known.tables import rows, words
from ..chinese.hanzi import stands_for_sound
from ..reading.scripts import HAN, KATAKANA, letters
from ..reading.sound import folded
from .units import Unit, syllable_of, units_of

# So often a unit gives letters that no table has for it, or none: names are heard with slips too.
_SLIP = 0.05
# How likely it then gives none, one, two … letters.
_LENGTHS = (0.4, 0.3, 0.15, 0.1, 0.05)
_ANYTHING = tuple(math.log(_SLIP * share) for share in _LENGTHS)
# A letter of the name that no unit gives: "gh", a final "e".
_SILENT = -3.5
# So many particles may be written with a name, and each makes it less likely.
_PARTICLES = 4
_PARTICLE = -0.5
# What it costs that a Chinese character is none that foreign names are written with.
_UNUSUAL = -1.0
# A placing so bad is not followed further.
_HOPELESS = -10.0
_NEVER = -1e9
# Sums of the same gains in another order differ by less.
_ROUNDED = 1e-6


class Heard(NamedTuple):
    """A stretch [start, end) of a source, and its score by letter of the name."""

    score: float
    start: int
    end: int


NOTHING = Heard(-math.inf, 0, 0)


class _Table(NamedTuple):
    """How names of a language are heard: by which language's table; and what it costs that letters go on behind a name,
    each, and all of them at most; and that a name begins within a run of letters.
    """

    language: str
    following: float
    at_most: float
    inside: float


@cache
def _tables() -> dict[str, _Table]:
    return {
        language: _Table(table, float(following), float(most), _NEVER if inside == "never" else float(inside))
        for language, table, following, most, inside in rows("sound_tables")
    }


@cache
def table_of(language: str) -> str:
    """The language whose table a language's names are heard by; "" where none serves it."""
    return _tables()[language].language if language in _tables() else ""


@lru_cache(maxsize=16384)
def heard(name: str, source: str, language: str, least: float = -math.inf) -> Heard:
    """The stretch of a source that sounds most like a name, one word in Latin letters; NOTHING where none can, or none
    has a score of `least`, which is told in much less time.
    """
    best, table, latin = NOTHING, table_of(language), folded(name)
    if not (table and latin.isascii() and latin.isalpha()):
        return best
    for stretch in stretches(source, table):
        score, first, last = _placed(latin, stretch.text, table, max(best.score, least))
        if score >= least and score > max(best.score, _HOPELESS):
            best = Heard(score, stretch.start + first, stretch.start + last)
    return best


def is_heard(name: str, source: str, language: str, limit: float) -> bool:
    """Whether some stretch of a source sounds so much like a name or more."""
    return heard(name, source, language, limit).score >= limit


class Stretch(NamedTuple):
    """A run of letters of a source in which a name may stand."""

    text: str
    start: int


_SCRIPTS = {"ar": "Arab", "he": "Hebr", "hi": "Deva", "ko": "Hang", "ru": "Cyrl"}


@cache
def _stretch(table: str) -> re.Pattern[str]:
    if table == "zh":
        return re.compile(f"[{HAN}]+")
    if table == "ja":
        return re.compile(f"[{KATAKANA}ー]+")
    script = rf"(?:(?![{_MARKS}])[{letters(_SCRIPTS[table])}])"
    joining = "['’‘׳\u0300-\u036f\u0591-\u05c7\u064b-\u065f]"
    return re.compile(f"{script}(?:(?:{script}|{joining})*{script})?['’‘׳]?")


# The script's range has these too, which end a word.
_MARKS = "،؛؟٪٫٬۔־׀׃।॥"


@lru_cache(maxsize=2048)
def stretches(source: str, table: str) -> tuple[Stretch, ...]:
    """The words of a source, or its runs of Han or Katakana; words with a capital first, which are most often names."""
    found = [Stretch(m[0], m.start()) for m in _stretch(table).finditer(source)]
    return tuple(sorted(found, key=lambda stretch: not stretch.text[0].isupper()))


@lru_cache(maxsize=4096)
def _chances(latin: str) -> tuple[float, ...]:
    """How likely the first letters of a name are by themselves, for each number of them."""
    sums, text = [0.0], "^^" + latin
    for at in range(len(latin)):
        sums.append(sums[-1] + letter_chance(text[at : at + 2], latin[at]))
    return tuple(sums)


@lru_cache(maxsize=4096)
def _runs(latin: str) -> dict[str, list[tuple[float, int]]]:
    """How likely each run of the letters of a name that a unit may give is by itself where it stands, and where that
    is; none is found everywhere.
    """
    chances = _chances(latin)
    found: dict[str, list[tuple[float, int]]] = {}
    for size in range(_LONGEST + 1):
        for at in range(len(latin) - size + 1):
            found.setdefault(latin[at : at + size], []).append((chances[at + size] - chances[at], at))
    return found


# What a unit gives at most, in letters.
_LONGEST = 4


@lru_cache(maxsize=16384)
def _gains(latin: str, sound: str, table: str) -> Sequence[Sequence[tuple[int, float]]]:
    """What a sound gives of a name: for each place in it, which places it leads to and the gain over chance."""
    known, runs, size = spellings(table).get(sound, {}), _runs(latin), len(latin)
    found = list(_gains_of_any(size))
    for spelling in known.keys() & runs.keys():
        for chance, at in runs[spelling]:
            gain, length = known[spelling] - chance, len(spelling)
            if gain > found[at][length][1]:
                found[at] = (*found[at][:length], (at + length, gain), *found[at][length + 1 :])
    return found


@cache
def _gains_of_any(size: int) -> Sequence[Sequence[tuple[int, float]]]:
    """The same for what no table has, in a name of so many letters."""
    return [tuple(enumerate(_ANYTHING[: size - at + 1], at)) for at in range(size + 1)]


class _Most(dict[str, float]):
    """What each sound gains at most in a name, where each letter that it gives counts for `_LETTER` more."""

    def __init__(self, latin: str, table: str) -> None:
        self._chances = {run: min(found)[0] - _LETTER * len(run) for run, found in _runs(latin).items()}
        self._spellings = spellings(table)

    def __missing__(self, sound: str) -> float:
        known, chances = self._spellings.get(sound, {}), self._chances
        gains = [known[spelling] - chances[spelling] for spelling in known.keys() & chances.keys()]
        self[sound] = most = max(_MOST_OF_ANY, *gains) if gains else _MOST_OF_ANY
        return most


# As each letter that nothing gives costs more than this (`_SILENT`), a name gains no more than its units do if each
# letter that they give counts for so much, less this for each letter of the name: what few units give to a long name is
# told to be too little. Chosen as the bound that refused most units of 339 news articles: 96 in 100, and 85 without.
_LETTER = 1.5
_MOST_OF_ANY = max(gain + _LETTER * size for size, gain in enumerate(_ANYTHING))


_most = lru_cache(maxsize=1024)(_Most)


@cache
def _sound_of(unit: str, table: str) -> tuple[str, float]:
    """What stands for a unit in its table, for a Chinese character its syllable; and what it costs wherever it is."""
    if table != "zh":
        return unit, 0.0
    return unit if unit in spellings(table) else syllable_of(unit), 0.0 if stands_for_sound(unit) else _UNUSUAL


def _placed(latin: str, text: str, table: str, least: float = -math.inf) -> tuple[float, int, int]:
    """The score of a name in a stretch, by letter, and where in that it stands; of one below `least` only that
    it is below.
    """
    units, costs, most = _units(text, table), _tables()[table], _most(latin, table)
    # The score of a name without letters, from which on a placing may be good enough; each letter given counts.
    least = (least + _LETTER) * len(latin) - _ROUNDED
    # What a unit and those behind it add to a score at most, the last one first.
    rest: list[float] = []
    ahead, possible = 0.0, _NEVER
    for unit in reversed(units):
        ahead += most[unit.sound] + unit.cost
        if ahead < 0:
            ahead = 0.0
        rest.append(ahead)
        if unit.beginning + ahead > possible:
            possible = unit.beginning + ahead
    best = (_NEVER, 0, 0)
    if possible < least:
        return best
    # For each number of letters heard so far the best score, and where in the text it began.
    scores, begun = [_NEVER] * (len(latin) + 1), [0] * (len(latin) + 1)
    for number, unit in enumerate(units):
        # A name does not begin with what gives it nothing.
        scores[0], begun[0] = unit.beginning, unit.start
        behind = len(units) - number - 1
        floor = max(least, best[0] + _LETTER * len(latin) - _ROUNDED) - rest[behind]
        followed = [at for at, score in enumerate(scores) if score > _HOPELESS and score + _LETTER * at > floor]
        if not followed:
            scores = [_NEVER] * len(scores)
            continue
        scores, begun = _behind(scores, begun, followed, _gains(latin, unit.sound, table), unit.cost)
        score = scores[-1] - min(costs.following * behind, costs.at_most)
        if score > best[0]:
            best = (score, begun[-1], unit.end)
    return best[0] / len(latin), best[1], best[2]


def _behind(
    scores: list[float],
    begun: list[int],
    followed: Sequence[int],
    gains: Sequence[Sequence[tuple[int, float]]],
    cost: float,
) -> tuple[list[float], list[int]]:
    """The scores behind one more unit, and where each began, of those that are followed."""
    size = len(scores)
    new, from_where = [_NEVER] * size, [0] * size
    for at in followed:
        score, start = scores[at] + cost, begun[at]
        for end, gain in gains[at]:
            gain += score
            if gain > new[end]:
                new[end], from_where[end] = gain, start
    for at in range(size - 1):
        if new[at] + _SILENT > new[at + 1]:
            new[at + 1], from_where[at + 1] = new[at] + _SILENT, from_where[at]
    return new, from_where


class _Sounding(NamedTuple):
    """What stands for a unit [start, end) in its table, what it costs wherever it is, and that a name begins there."""

    sound: str
    cost: float
    beginning: float
    start: int
    end: int


@lru_cache(maxsize=4096)
def _units(text: str, table: str) -> tuple[_Sounding, ...]:
    units, inside = units_of(text, table), _tables()[table].inside
    starts = _starts(units, table)
    return tuple(
        _Sounding(*_sound_of(unit.text, table), starts.get(number, inside), unit.start, unit.end)
        for number, unit in enumerate(units)
    )


def _starts(units: Sequence[Unit], table: str) -> dict[int, float]:
    """Where in a word a name may begin, and what that costs: at its start, or behind particles that are written with
    it.
    """
    found = {0: 0.0}
    particles = words("joined_particles", table)
    for number, unit in enumerate(units[:_PARTICLES], 1):
        if unit.text not in particles:
            break
        found[number] = _PARTICLE * number
    return found
