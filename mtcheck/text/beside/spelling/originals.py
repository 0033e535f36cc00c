"""Which name of a source a name of the translation stands for.

Cyrillic and kana are transliterated, Latin letters compared as they are, and in Chinese the stretch is looked for that
reads like the name: as Pinyin, or by its consonants, as transliterations of foreign names do.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import Indel

from ....lazy_patterns import lazy_pattern
from ...chinese.hanzi import consonants_of, readings, stands_for_sound
from ...chinese.romanisation import pinyin_syllables
from ...cyrillic.latin import CYRILLIC_NAME, cyrillic_stem, latin_forms
from ...japanese.kana import KATAKANA_WORD, romaji
from ...names.looks import POINTS
from ...names.mentions import name_keys
from ...names.similarity import likeness, related
from ...names.thresholds import EXACT, HEARD, WELL_RENDERED, WORTH_A_LOOK
from ...reading.scripts import HAN
from ...reading.sound import consonants, folded, skeleton, sound

_LATIN_NAME = re.compile(r"(?<![\w-])[^\W\d_a-zß-ÿ][^\W\d_]+(?:[-'’][^\W\d_]+)*")
_HAN = lazy_pattern(f"[{HAN}{POINTS}]+")


class Original(NamedTuple):
    """A name of the source at [start, end); `key` is the same for every form of it. `score` is how much the rendering
    sounds like it, to 1.
    """

    key: str
    start: int
    end: int
    score: float

    @property
    def exact(self) -> bool:
        """Whether the name is what the source's reads as."""
        return self.score >= EXACT


@lru_cache(maxsize=8192)
def original_of(name: str, source: str, language: str) -> Original | None:
    """The name in a source that a name of the translation stands for; None if none sounds like it."""
    if language == "zh":
        best = max(_readings(name, source), key=_by_score, default=None)
    else:
        best = max((o for o in _listed(name, source, language)), key=_by_score, default=None)
    return best if best and best.score >= HEARD else None


def _by_score(original: Original) -> tuple[float, int]:
    return original.score, -original.start


def _listed(name: str, source: str, language: str) -> Iterator[Original]:
    for key, start, end, latin in names_in(source, language):
        score = max(_score(name, form) for form in latin)
        if score >= HEARD:
            yield Original(key, start, end, score)


@lru_cache(maxsize=512)
def names_in(source: str, language: str) -> tuple[tuple[str, int, int, tuple[str, ...]], ...]:
    """The names of a source that its script shows: key, span, and what they may be in Latin letters."""
    if language == "ja":
        return tuple((m[0], m.start(), m.end(), (romaji(m[0]),)) for m in KATAKANA_WORD.finditer(source))
    cyrillic = [(m[0], m.start(), m.end()) for m in CYRILLIC_NAME.finditer(source)]
    if cyrillic:
        return tuple(
            (cyrillic_stem(word), start, end, latin_forms(word)) for word, start, end in cyrillic if len(word) > 2
        )
    return tuple(
        (folded(m[0].rstrip("s")), m.start(), m.end(), (m[0],))
        for m in _LATIN_NAME.finditer(source)
        if m.end() - m.start() > 3 and m[0][0].isupper()
    )


@lru_cache(maxsize=65536)
def _score(name: str, form: str) -> float:
    """How alike a name and a transliteration sound."""
    one, other = folded(name), folded(form)
    if one == other:
        return 1.0
    heard, also = sound(name), sound(form)
    if heard == also:
        return 0.97
    letters = max(Indel.normalized_similarity(one, other), Indel.normalized_similarity(heard, also))
    bones, also_bones = skeleton(name), skeleton(form)
    if not (bones and also_bones) or bones[0] != also_bones[0]:
        return letters - 0.1
    telling = min(len(bones), len(also_bones)) > 2 or letters > 0.5
    return max(letters, 0.45 + 0.5 * Indel.normalized_similarity(bones, also_bones)) if telling else letters


def resemblance(name: str, form: str) -> float:
    """How alike two renderings of what the source says is one name are, by their letters or their sounds,
    from 0 to 1.
    """
    one, other, heard, also = folded(name), folded(form), sound(name), sound(form)
    if one.startswith(other) or other.startswith(one) or related(name, form):
        return 0.0
    return max(Indel.normalized_similarity(one, other), Indel.normalized_similarity(heard, also))


# Chinese: the syllables are looked up, and stretches of them held against the name.

_LONGEST = 8


def _readings(name: str, source: str) -> Iterator[Original]:
    plain = folded(name)
    syllables = pinyin_syllables(name)
    bones = skeleton(name)
    for run in _HAN.finditer(source):
        text = run[0]
        if syllables:
            yield from _as_pinyin(plain, text, run.start(), syllables)
        if len(bones) >= 2:
            yield from _as_transliteration(bones, consonants(name), text, run.start())


def _as_pinyin(plain: str, text: str, offset: int, syllables: int) -> Iterator[Original]:
    for start in range(len(text) - syllables + 1):
        window = text[start : start + syllables]
        # Few begin as the name does, and that is told at once.
        if plain.startswith(readings(text[start])) and plain in readings(window):
            yield Original(window, offset + start, offset + start + syllables, 1.0)


def _as_transliteration(bones: str, heard: str, text: str, offset: int) -> Iterator[Original]:
    for start in _begun(text).get(bones[0], ()):
        for size in range(2, min(_LONGEST, len(text) - start) + 1):
            window = text[start : start + size]
            if not stands_for_sound(window[-1]):
                break
            other = consonants_of(window)
            if not other or other[0] != bones[0]:
                break
            if len(other) > len(bones) + 2:
                break
            score = 0.95 * Indel.normalized_similarity(bones, other)
            # A transliteration has about a character for each consonant.
            if score >= HEARD and size <= len(heard) + 1:
                yield Original(
                    window, offset + start, offset + start + size, round(score - 0.02 * abs(len(other) - len(bones)), 3)
                )


@lru_cache(maxsize=1024)
def _begun(text: str) -> dict[str, list[int]]:
    """Where in a run of characters two stand for sounds, by the first consonant that is heard in them."""
    found: dict[str, list[int]] = {}
    for start in range(len(text) - 1):
        window = text[start : start + 2]
        if all(map(stands_for_sound, window)) and (heard := consonants_of(window)):
            found.setdefault(heard[0], []).append(start)
    return found


def originals_of(
    mentions: Iterable[tuple[int, str]], sources: Sequence[str], language: str
) -> dict[tuple[int, str], Original]:
    """For each (segment, name) of a translation the name of that segment's source that it stands for, where one is
    known.

    What sounds like nothing there stands for a name that another spelling of it stands for elsewhere, if the source has
    that name here and the other spelling is not beside it: Giobro for what elsewhere is Ziobro.
    """
    places = sorted(set(mentions))
    found = {(at, name): o for at, name in places if sources[at] and (o := original_of(name, sources[at], language))}
    known: dict[str, set[str]] = {}
    for (_, name), original in found.items():
        if original.score >= WELL_RENDERED:
            known.setdefault(name, set()).add(original.key)
    by_key: dict[str, list[str]] = {}
    for name in sorted(known):
        for key in name_keys(name):
            by_key.setdefault(key, []).append(name)
    beside: dict[int, set[str]] = {}
    for at, name in places:
        beside.setdefault(at, set()).add(name)
    for at, name in places:
        own = found.get((at, name))
        if own and own.score >= EXACT:
            continue
        for other in sorted({other for key in name_keys(name) for other in by_key.get(key, ())} - beside[at]):
            here = next((key for key in sorted(known[other]) if occurs(key, sources[at], language)), None)
            if here and likeness(*sorted((name, other))).strength >= WORTH_A_LOOK:
                found[at, name] = Original(here, 0, 0, HEARD)
                break
    return found


def occurs(key: str, source: str, language: str) -> bool:
    """Whether a source has the name of a key."""
    return key in source if language == "zh" else any(name[0] == key for name in names_in(source, language))
