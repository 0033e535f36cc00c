"""Which names of a translation may stand for one and the same unit of its source, by where both stand and do not, and
by how much of the unit is heard in each.

No model and no dictionary: a unit that comes again is held against all names beside it. What it amounts to, and whether
two names are one, is for the caller to weigh.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain, combinations
from typing import NamedTuple

from rapidfuzz.distance import Indel

from ....known.tables import entries
from ...chinese.hanzi import consonants_of, stands_for_sound
from ...cyrillic.latin import latin_forms
from ...names.indel import ONE_LETTER
from ...reading.languages import likely_languages
from ...reading.scripts import is_written_in_latin
from ...reading.sound import folded, skeleton
from ...reading.words import cut, is_listed, knows_words
from .greek import greek_in_latin, is_greek
from .own_sound import has_cases, heard_in
from .source_units import source_units
from .unit_sound import heard_share

# Names that share neither this much of their letters nor so many at an end are not held to be spellings of one.
_ALIKE, _AT_AN_END = 0.3, 3
# Two names are compared where they begin or end alike, by so many letters; more of them than this tell nothing.
_KEY_SIZES = ((1, None), (None, 2))
_CROWD = 60
# Of a unit so much is heard in a name that may be a reading of it.
_READ = 0.75
# In so many of its segments, as a share, a name must have the unit beside it.
_BESIDE = 0.5


class Shared(NamedTuple):
    """A unit of the source that two names may stand for; `names` are the two, the more frequent one first.

    `beside` is in which share of its segments each name has the unit beside it, `filled` in which share of the unit's
    segments one of the names stands; `size` is the number of these. `heard` is how much of the unit is heard in each
    name. `rival` is how well another name goes with the unit, 1 for one that stands wherever it does and nowhere else
    (Dice's coefficient). `inflected` says that the source has the unit in other forms beside the one name than beside
    the other, `as_written` and `as_inflected` how alike the first and the second name and such a form beside it are;
    `apart` that the source has the words which the names are most like in one and the same segment, or has no cases and
    a word for each, so that they are two; `in_their_forms` that each name is as good as the same as a form beside it,
    and the one's form is never beside the other; `twice` that it has the unit twice or more in every segment where both
    stand; `parted_by_s` that some of its cases end in an "s" more, as Greek names of men do; `possessive` that it has
    an adjective made of the name, which is no woman's (Zapletalova firma). All but the counts are from 0 to 1.
    """

    names: tuple[str, str]
    unit: str
    beside: tuple[float, float]
    filled: float
    size: int
    heard: tuple[float, float]
    rival: float = 0.0
    inflected: bool = False
    as_written: float = 0.0
    as_inflected: float = 0.0
    in_their_forms: bool = False
    apart: bool = False
    twice: bool = False
    parted_by_s: bool = False
    possessive: bool = False


class Own(NamedTuple):
    """What of the source, whose language may have `cases`, each of two names has for itself.

    `units` are how well a unit goes with it that never stands beside the other, from 0 to 1; `heard` how much better it
    is heard in its own segments than in the other's, below 0 if worse.
    """

    cases: bool
    units: tuple[float, float]
    heard: tuple[float, float]


NOTHING_OWN = Own(True, (0.0, 0.0), (0.0, 0.0))


class Alignment:
    """The names of a document held against its source; `names` gives the segments in which each stands.

    Where the language is not known (""), it is the likeliest.
    """

    def __init__(self, names: Mapping[str, Iterable[int]], sources: Sequence[str], language: str) -> None:
        self.language = language or next(iter(likely_languages("\n".join(sources))), "")
        self._sources = sources
        self._cases = has_cases(self.language)
        self._possessive = entries("possessive_endings", self.language)
        self._units = source_units(tuple(sources))
        self._segments = {name: frozenset(where) for name, where in names.items()}
        # For each name, in how many of its segments each unit stands beside it.
        self._with = {
            name: Counter(chain.from_iterable(map(self._units.within, where))) for name, where in self._segments.items()
        }
        # Those that it may stand for, with in which share of its segments they stand.
        self._often = {
            name: {unit: times / size for unit, times in units.items() if times / size >= _BESIDE}
            for name, units in self._with.items()
            for size in (len(self._segments[name]),)
        }
        self._beside: dict[int, list[str]] = defaultdict(list)
        for name, where in self._segments.items():
            for number in where:
                self._beside[number].append(name)
        self.pairs: dict[tuple[str, str], Shared] = {
            (one, other): shared
            for one, other in self._candidates()
            if (shared := self._shared(*self._by_frequency(one, other)))
        }
        self._partners: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for pair in self.pairs:
            for name in pair:
                self._partners[name].append(pair)

    def shared(self, one: str, other: str) -> Shared | None:
        """What two names may both stand for; the more frequent of them is the first in it."""
        return self.pairs.get((one, other) if one < other else (other, one))

    def prints(self, name: str) -> bool:
        """Whether a source in another script has a name in Latin letters: 菲奥拉蒙蒂 (Lorenzo Fioramonti)."""
        if is_written_in_latin(self.language):
            return False
        having = [source for source in self._sources if name in source]
        if not having:
            return False
        word = re.compile(rf"(?<![A-Za-z]){re.escape(name)}(?![A-Za-z])")
        return any(word.search(source) for source in having)

    def pairs_of(self, name: str) -> Sequence[tuple[str, str]]:
        """The pairs, in order, that a name is one of."""
        return self._partners.get(name, ())

    def own(self, one: str, other: str) -> Own:
        """What of the source each of two names has for itself."""
        where, also = self._segments[one], self._segments[other]
        if where & also or Indel.normalized_similarity(folded(one), folded(other)) < _WORTH_A_LOOK:
            return NOTHING_OWN._replace(cases=self._cases)
        units = self._own_unit(one, where, also), self._own_unit(other, also, where)
        return Own(self._cases, units, (self._contrast(one, where, also), self._contrast(other, also, where)))

    def _own_unit(self, name: str, where: frozenset[int], others: frozenset[int]) -> float:
        """How well a unit that stands beside a name and never beside another goes with it."""
        return max(
            (
                times / len(where) * heard_share(name, unit, self.language)
                for unit, times in self._with[name].items()
                if others.isdisjoint(self._units.segments[unit])
            ),
            default=0.0,
        )

    def _contrast(self, name: str, where: frozenset[int], others: frozenset[int]) -> float:
        """How much better a name is heard in its segments than in any of another's."""
        own, elsewhere = (
            max(heard_in(name, self._sources[number], self.language) for number in numbers)
            for numbers in (where, others)
        )
        return own - elsewhere

    def _by_frequency(self, one: str, other: str) -> tuple[str, str]:
        return (one, other) if (len(self._segments[one]), one) >= (len(self._segments[other]), other) else (other, one)

    def _candidates(self) -> Iterator[tuple[str, str]]:
        by_key: dict[tuple[str, int], list[str]] = defaultdict(list)
        for name in sorted(self._segments):
            latin = folded(name)
            for number, (first, last) in enumerate(_KEY_SIZES):
                by_key[latin[:first] if first else latin[-(last or 0) :], number].append(name)
        pairs = {pair for crowd in by_key.values() if 1 < len(crowd) <= _CROWD for pair in combinations(crowd, 2)}
        alike = {pair for pair in pairs if _may_be_spellings(*pair)}
        return iter(sorted(alike | self._heard_in_one_unit()))

    def _heard_in_one_unit(self) -> set[tuple[str, str]]:
        """The pairs of names, however unlike, that are readings of one unit: Nitta and Shinden of 新田."""
        # Of one name beside it there is no pair, however it is heard.
        beside = Counter(chain.from_iterable(self._often.values()))
        readings: dict[str, list[str]] = defaultdict(list)
        for name in sorted(self._segments):
            for unit in self._often[name]:
                if beside[unit] > 1 and heard_share(name, unit, self.language, _READ) >= _READ:
                    readings[unit].append(name)
        return {pair for names in readings.values() if len(names) <= _CROWD for pair in combinations(names, 2)}

    def _shared(self, usual: str, other: str) -> Shared | None:
        """The unit that goes best with two names."""
        where, also = self._segments[usual], self._segments[other]
        of_usual, of_other = self._often[usual], self._often[other]
        ranked: list[tuple[float, str, float, float]] = []
        for unit in of_usual.keys() & of_other.keys():
            segments = self._units.segments[unit]
            filled = len((where | also) & segments) / len(segments)
            fits = of_usual[unit] + of_other[unit] + filled
            # What was told already: all that is heard, or that it is less.
            heard = [max(_READ, heard_share(name, unit, self.language, _READ)) for name in (usual, other)]
            ranked.append((fits + 2 * max(heard) + min(heard), unit, fits, filled))
        best: tuple[float, str, Shared] | None = None
        for most, unit, fits, filled in sorted(ranked, reverse=True):
            if best and most < best[0]:
                break
            beside, segments = (of_usual[unit], of_other[unit]), self._units.segments[unit]
            share = heard_share(usual, unit, self.language), heard_share(other, unit, self.language)
            fits = fits + 2 * max(share) + min(share)
            if best is None or (fits, unit) > best[:2]:
                best = fits, unit, Shared((usual, other), unit, beside, filled, len(segments), share)
        return self._filled_in(usual, other, best[2]) if best else None

    def _filled_in(self, usual: str, other: str, shared: Shared) -> Shared:
        segments = self._units.segments[shared.unit]
        where, also = self._segments[usual] & segments, self._segments[other] & segments
        forms, forms_beside = self._units.words(shared.unit, where), self._units.words(shared.unit, also)
        cases = self._cases or any(map(_APOSTROPHE.search, forms | forms_beside))
        in_their_forms = _in_their_forms((usual, forms), (other, forms_beside))
        return shared._replace(
            rival=self._rival(usual, other, where, segments),
            inflected=cases and bool(forms_beside) and forms.isdisjoint(forms_beside),
            as_written=max((_like_word(usual, word) for word in forms), default=0.0),
            as_inflected=max((_like_word(other, word) for word in forms_beside), default=0.0),
            in_their_forms=cases and in_their_forms,
            parted_by_s=cases and _are_parted_by_s(forms | forms_beside),
            possessive=any(word.endswith(self._possessive) for word in forms | forms_beside),
            twice=all(self._units.times(shared.unit, at) > 1 for at in where & also),
            apart=(in_their_forms and not cases) or self._stand_apart(usual, other, shared.unit),
        )

    def _stand_apart(self, usual: str, other: str, unit: str) -> bool:
        """Whether the source has a word for each of the names in one and the same segment."""
        for at in self._units.segments[unit]:
            words = self._units.all_words(at)
            own = [self._word_of(name, words) for name in (usual, other)] if len(words) > 1 else []
            if own and all(own) and own[0] != own[1]:
                return True
        return False

    @staticmethod
    def _word_of(name: str, words: set[str]) -> str:
        """The word that a name is most like, if they are as good as the same."""
        likeness, word = max((_like_word(name, word), word) for word in words)
        return word if likeness >= _SAME else ""

    def unit_of(self, name: str) -> str:
        """The unit that a name stands for by itself, in its shortest part: one that comes again, stands wherever the
        name does and hardly anywhere else, and is heard in it better than in any other name there. "" where there is
        none, or more than one.
        """
        where = self._segments[name]
        if len(where) < _AGAIN:
            return ""
        units = set.intersection(*(set(self._units.within(at)) for at in where))
        parts = {self._shortest(unit, name) for unit in units if self._is_of(unit, name, where)}
        return parts.pop() if len(parts) == 1 else ""

    def _is_of(self, unit: str, name: str, where: frozenset[int]) -> bool:
        segments = self._units.segments[unit]
        share = heard_share(name, unit, self.language)
        if len(where) < _WITH * len(segments) or share < _HALF_HEARD or len(unit) < _AGAIN:
            return False
        others = {other for at in segments for other in self._beside[at]} - {name}
        return not any(heard_share(other, unit, self.language) >= share for other in others)

    def _shortest(self, unit: str, name: str) -> str:
        """The shortest part of a unit, of two characters or more, of which a name is heard as well."""
        if folded(unit).isascii() or is_greek(unit) or latin_forms(unit):
            return unit
        heard, size = heard_share(name, unit, self.language), len(unit)
        parts = sorted((end - start, start) for start, end in combinations(range(size + 1), 2) if end - start > 1)
        return next(
            unit[start : start + length]
            for length, start in parts
            if heard_share(name, unit[start : start + length], self.language) >= heard
        )

    def shown(self, shared: Shared) -> str:
        """The unit as a reader finds it in the source: the shortest part in which as much of both names is heard, or
        a word that has it.
        """
        segments = self._units.segments[shared.unit] & self._segments[shared.names[1]]
        if words := self._units.words(shared.unit, segments):
            return min(words)
        unit, language = shared.unit, self.language
        parts = sorted((end - start, start) for start, end in combinations(range(len(unit) + 1), 2))
        for size, start in parts:
            part = unit[start : start + size]
            if size > 1 and all(
                heard_share(name, part, language) >= heard
                for name, heard in zip(shared.names, shared.heard, strict=True)
            ):
                return part
        return unit

    def has_more(self, one: str, other: str, shared: Shared) -> bool:
        """Whether Chinese characters, or another word, go on behind the unit as the longer of two names does behind the
        other, wherever it stands, and never where the other does: 斯大林格勒 Stalingrad, 斯大林 Stalin; صلاح الدين
        Salaheddine, صلاح Salah.
        """
        name, longer = sorted((one, other), key=len)
        rest = folded(longer)[len(folded(name)) :]
        more = skeleton(rest)
        if not more or _does_not_go_on(folded(name), folded(longer)):
            return False
        if self.language != "zh":
            behind, also = (self._words_behind(shared.unit, self._segments[each]) for each in (name, longer))
            return also.isdisjoint(behind) and any(
                heard_share(rest, word, self.language) >= _HEARD_BEHIND for word in also
            )
        behind, also = (self._characters_behind(self.shown(shared), self._segments[each]) for each in (name, longer))
        return (
            bool(also)
            and also.isdisjoint(behind)
            and all(stands_for_sound(c) and consonants_of(c)[:1] == more[0] for c in also)
        )

    def _characters_behind(self, part: str, numbers: Iterable[int]) -> set[str]:
        """What stands right behind a part of the source in some of its segments, "" for its end."""
        return {
            source[end : end + 1]
            for source in (self._sources[number] for number in numbers)
            for end in (match.end() for match in re.finditer(re.escape(part), source))
        }

    def _words_behind(self, unit: str, numbers: Iterable[int]) -> set[str]:
        """The words right behind the word of a unit in some segments of the source."""
        follows = re.compile(rf"{re.escape(unit)}\w* ([^\W\d_]+)")
        return {word for number in numbers for word in follows.findall(self._sources[number])}

    def says(self, shared: Shared) -> str:
        """The unit as it is shown where it is sure enough to be named as what both names stand for, else "": little is
        heard of a word that only stands beside both, and half as much by chance of one that everybody knows.
        """
        unit, heard = self.shown(shared), max(shared.heard)
        language = self.language
        words = cut(unit, language) if knows_words(language) else ()
        known = any(len(word) > 1 and is_listed(word, language) for word in words)
        return unit if heard >= (_READ if known else _HALF_HEARD) else ""

    def _rival(self, usual: str, other: str, where: frozenset[int], segments: frozenset[int]) -> float:
        best = 0.0
        for name in {name for number in where for name in self._beside[number]} - {usual, other}:
            if Indel.normalized_similarity(folded(name), folded(usual)) > _ANOTHER_SPELLING:
                continue
            own = self._segments[name]
            best = max(best, 2 * len(own & segments) / (len(own) + len(segments)))
        return best


@lru_cache(maxsize=2)
def alignment_of(names: tuple[tuple[str, frozenset[int]], ...], sources: tuple[str, ...], language: str) -> Alignment:
    """The names of a document, each with the segments in which it stands, held against its source. While somebody
    writes at a text most changes touch no name, so that the last ones are kept.
    """
    return Alignment(dict(names), sources, language)


# So many letters more at the end of a name are more than a slip.
_MORE = 2


def _does_not_go_on(name: str, longer: str) -> bool:
    """Whether the longer name is not the other, one of whose letters may be another, with more behind it: Hormuz,
    Hormozgan.
    """
    return len(longer) < len(name) + _MORE or Indel.distance(name, longer[: len(name)]) > ONE_LETTER


# A name that stands in so many segments has a unit of its own, of so many characters, if it stands in so many of the
# unit's, as a share, and half of it is heard.
_AGAIN, _WITH, _HALF_HEARD = 2, 0.8, 0.5
# So much of the word behind it is heard in what a longer name has more: الدين in "eddine".
_HEARD_BEHIND = 0.4
# Names less alike than this nobody takes for one for their looks.
_WORTH_A_LOOK = 0.5
# What parts the ending of a case from a name, where other names have none.
_APOSTROPHE = re.compile("['’]")
# A word in Latin letters so like a name is rendered by it.
_SAME = 0.95
# A name more alike than this is another spelling and no rival.
_ANOTHER_SPELLING = 0.6


@lru_cache(maxsize=65536)
def _may_be_spellings(one: str, other: str) -> bool:
    a, b = folded(one), folded(other)
    end = _AT_AN_END
    return (
        (len(a) >= end <= len(b) and (a[:end] == b[:end] or a[-end:] == b[-end:]))
        or Indel.normalized_similarity(a, b) >= _ALIKE
    )  # fmt: skip


def _in_their_forms(one: tuple[str, set[str]], other: tuple[str, set[str]]) -> bool:
    own = [{word for word in forms if _like_word(name, word) >= _SAME} for name, forms in (one, other)]
    return all(own) and (own[0].isdisjoint(other[1]) or own[1].isdisjoint(one[1]))


def _are_parted_by_s(words: set[str]) -> bool:
    latin = {_in_latin(word) for word in words}
    return any(f"{word}s" in latin for word in latin)


@lru_cache(maxsize=65536)
def _like_word(name: str, word: str) -> float:
    """How alike a name and a word of the source as it stands there are, in Latin letters."""
    return Indel.normalized_similarity(folded(name), _in_latin(word))


def _in_latin(word: str) -> str:
    return folded(greek_in_latin(word) if is_greek(word) else (latin_forms(word)[:1] or (word,))[0])
