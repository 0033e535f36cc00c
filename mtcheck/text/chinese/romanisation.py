"""Mandarin syllables in Hanyu Pinyin, and what other romanisations write for them."""

from __future__ import annotations

from functools import cache, lru_cache

from ...known.tables import rows
from ...value_types import NamedTuple
from ..reading.sound import folded

# Names of more syllables are not read.
_MOST = 6
# How known/zh/pinyin.tsv writes that a syllable has no initial.
_NO_INITIAL = "-"


class _Pinyin(NamedTuple):
    """The syllables of Pinyin, those that may stand behind another, and what they end in; `finals` are those that an
    initial takes.
    """

    finals: dict[str, frozenset[str]]
    syllables: frozenset[str]
    inner: frozenset[str]
    last: frozenset[str]
    longest: int


@cache
def _pinyin() -> _Pinyin:
    finals: dict[str, frozenset[str]] = {}
    syllables: set[str] = set()
    only_first: set[str] = set()
    for initial, some, first in rows("pinyin", "zh"):
        finals[initial] = frozenset(some.split())
        syllables |= {initial.replace(_NO_INITIAL, "") + final for final in finals[initial]}
        only_first |= {*first.split()}
    last = frozenset(syllable[-1] for syllable in syllables)
    return _Pinyin(finals, frozenset(syllables), frozenset(syllables - only_first), last, max(map(len, syllables)))


@lru_cache(maxsize=8192)
def pinyin_syllables(name: str) -> int:
    """The fewest Hanyu Pinyin syllables a name can be read as, up to six; 0 if it cannot be."""
    # "Shaanxi" doubles its vowel only to be told from Shanxi.
    text = folded(name).replace("aa", "a")
    if text[-1:] not in _pinyin().last:
        return 0
    reached = {0}
    for count in range(1, _MOST + 1):
        reached = {end for at in reached for end in _ends(text, at)}
        if len(text) in reached or not reached:
            return count if reached else 0
    return 0


@lru_cache(maxsize=4096)
def pinyin_splits(name: str) -> tuple[tuple[str, ...], ...]:
    """The ways to read a name as one or two Hanyu Pinyin syllables."""
    text, known = folded(name), _pinyin().syllables
    whole = ((text,),) if text in known else ()
    return (
        *whole,
        *((text[:at], text[at:]) for at in range(1, len(text)) if text[:at] in known and text[at:] in known),
    )


def _ends(text: str, at: int) -> list[int]:
    """Where a syllable that begins at an offset may end."""
    pinyin = _pinyin()
    known = pinyin.inner if at else pinyin.syllables
    return [at + size for size in range(1, pinyin.longest + 1) if text[at : at + size] in known]


@cache
def _others() -> dict[tuple[str, str], tuple[str, ...]]:
    """What other romanisations write for an initial, a final or a whole syllable of Pinyin."""
    return {(part, pinyin): tuple(others.split()) for part, pinyin, others in rows("romanisations", "zh")}


@cache
def romanisations(syllable: str) -> frozenset[str]:
    """All that a Pinyin syllable may be written as, Pinyin included."""
    finals, others = _pinyin().finals, _others()
    initial = next((syllable[:n] for n in (2, 1) if syllable[n:] in finals.get(syllable[:n], ())), "")
    final = syllable[len(initial) :]
    return frozenset(
        {
            first + last
            for first in (initial, *others.get(("initial", initial), ()))
            for last in (final, *others.get(("final", final), ()))
        }.union(others.get(("syllable", syllable), ()))
    )


@lru_cache(maxsize=8192)
def romanises(other: str, pinyin: str) -> bool:
    """Whether one name, itself no Pinyin, is another romanisation of a name in Pinyin: Chengchow of Zhengzhou,
    Kuei-ying of Guiying.
    """
    if pinyin_syllables(pinyin) < 2 or pinyin_syllables(other):
        # One syllable is too little to go by.
        return False
    text, target = folded(pinyin), folded(other)
    # Pairs of offsets to which syllables of both names lead alike.
    reached = {(0, 0)}
    for _ in range(_MOST):
        reached = {
            (end, there + len(form))
            for at, there in reached
            for end in _ends(text, at)
            for form in romanisations(text[at:end])
            if target.startswith(form, there)
        }
        if (len(text), len(target)) in reached:
            return True
    return False
