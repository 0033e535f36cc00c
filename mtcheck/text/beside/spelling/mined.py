"""Names and terms of a whole batch with their English renderings, told by where both come again (Dice's coefficient:
1 where each stands in the same segments), and among rivals by sound.

No dictionary and no model: what stands too seldom, or always beside something else, is left out.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import Indel

from ....known.lexicon import FUNCTION, word_class
from ....known.tables import words
from ...chinese.people import grammar
from ...english.titles import is_title
from ...reading.inflected import Token, tokens
from ...reading.scripts import HAN_RUN, is_in_letters
from ...reading.words import is_word
from ..english_phrases import LONGEST, phrases
from .source_units import SourceUnits, stems
from .unit_sound import heard_share

_CAPITAL = re.compile(r"(?<![\w@#/.'’-])(?:(?:[A-Z]\.){2,}|[^\W\d_a-zß-ÿ][\w]*(?:[-’'][^\W\d_]\w+)*)")
_WITHIN = re.compile(r" |-| (?:of|for|on|and|in)(?: the)? ")
_POSSESSIVE = re.compile(r"['’]s$|(?<=s)['’]$")
_SENTENCE_BEGINS = re.compile(r"(?:^|[.!?:;\n])[\s\"“”‘’'(\[]*$")
_LONGEST_PHRASE = 6
_LONGEST_TERM = 4
_SHORTEST_WORD = 5
# So many first letters tell the words of a term, whatever their endings.
_STEM = 5
# A rendering stands in so many of its segments, as a share, beside what it renders; a chance companion does not.
_PURE = 0.8
# All renderings together stand in so many of the segments of what they render.
_COVERED = 0.6
_DICE, _DICE_OF_TERMS = 0.5, 0.75
_SHORTEST_HAN = 3
_GOES_WITH = 0.75
_LONGEST_NAME = 3
# Another phrase that goes with a unit as well leaves open which of them renders it, unless one is heard in it.
_RIVAL, _HEARD = 0.1, 0.6
_ALIKE = 0.5


class Mined(NamedTuple):
    """What stands in so many `segments` of the sources, and how the translations render it, the most frequent first.

    `originals` are its forms in the sources, the most frequent first; each rendering has in how many segments it does
    so.
    """

    originals: tuple[str, ...]
    segments: int
    renderings: tuple[tuple[str, int], ...]


class _Unit(NamedTuple):
    forms: tuple[str, ...]
    segments: frozenset[int]


def mined(sources: Sequence[str], targets: Sequence[str], language: str, least: int) -> list[Mined]:
    """What stands in at least `least` segments of some sources, and its renderings in English; the most frequent first.

    `language` is the primary subtag of the sources' language.
    """
    units = list(_units(sources, language, least))
    found, written = _phrases(targets)
    company = _Company(found, written, language)
    scored = sorted((company.renderings(unit) for unit in units), key=lambda row: row[:2], reverse=True)
    taken: set[str] = set()
    made = []
    for score, _, unit, forms in scored:
        # Of two units that go with one phrase the better holds, and of two as good the longer.
        if score and not any(key in taken for key, _ in forms[:1]):
            taken.update(key for key, _ in forms)
            shown = tuple((company.written(key), count) for key, count in forms if count)
            made.append(Mined(unit.forms, len(unit.segments), shown))
    return sorted(made, key=lambda row: (-row.segments, row.originals))


# What of a source may be a name or term.


def _units(sources: Sequence[str], language: str, least: int) -> Iterator[_Unit]:
    if is_in_letters(language):
        yield from _units_of_letters(sources, language, least)
        return
    places: dict[tuple[str, ...], set[int]] = defaultdict(set)
    forms: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    for number, source in enumerate(sources):
        for key, form in _terms_in_words(source, language):
            places[key].add(number)
            forms[key][form] += 1
    for key, where in places.items():
        if _is_often_enough(where, sources, least):
            yield _Unit(tuple(form for form, _ in forms[key].most_common()), frozenset(where))


def _terms_in_words(source: str, language: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """Runs of words that may be a name or term, by their stems: one that begins with a capital, or two long words."""
    found = tokens(source, language)
    small = words("words_of_grammar", language)
    for at in range(len(found)):
        for size in range(1, _LONGEST_TERM + 1):
            run = found[at : at + size]
            if len(run) < size or not _hang_together(source, run):
                break
            if run[0].key in small or run[-1].key in small or run[-1].key.isdigit():
                continue
            form = source[run[0].start : run[-1].end]
            capital = form[0].isupper() and (size > 1 or not _SENTENCE_BEGINS.search(source[: run[0].start]))
            long = size > 1 and all(len(token.key) >= _SHORTEST_WORD for token in run)
            if (capital and len(form) > 1) or long:
                if size == 1:
                    yield from (((stem,), form) for stem in stems(run[0].key))
                else:
                    yield tuple(token.key[:_STEM] for token in run), form


def _hang_together(source: str, run: Sequence[Token]) -> bool:
    return len(run) == 1 or source[run[-2].end : run[-1].start] in (" ", "-", "\u2011", "'", "’")


def _units_of_letters(sources: Sequence[str], language: str, least: int) -> Iterator[_Unit]:
    units = SourceUnits(sources)
    never = grammar("term") if language == "zh" else frozenset()
    longer: dict[str, frozenset[int]] = {}
    for unit, where in units.segments.items():
        if _is_often_enough(where, sources, least) and never.isdisjoint(unit):
            whole = _extended(unit, [sources[number] for number in sorted(where)], never)
            longer[whole] = where
    for unit, where in longer.items():
        if _is_word_there(unit, [sources[number] for number in sorted(where)], language):
            yield _Unit((unit,), where)


def _is_often_enough(where: Iterable[int], sources: Sequence[str], least: int) -> bool:
    """Whether so many different segments have a unit: one that several systems translated is one."""
    return len({sources[number] for number in where}) >= least


def _extended(unit: str, sources: Sequence[str], never: frozenset[str]) -> str:
    """A unit of Chinese characters with all that stands beside it wherever it stands."""
    for side in (-1, 1):
        while True:
            beside = {
                source[m.start() - 1 : m.start()] if side < 0 else source[m.end() : m.end() + 1]
                for source in sources
                for m in re.finditer(re.escape(unit), source)
            }
            letter = next(iter(beside)) if len(beside) == 1 else ""
            if not HAN_RUN.fullmatch(letter) or letter in never:
                break
            unit = letter + unit if side < 0 else unit + letter
    return unit


_LOOKED_AT = 5


def _is_word_there(unit: str, sources: Sequence[str], language: str) -> bool:
    """Whether a unit is made of whole words, at most of the first places where it stands."""
    held = [
        is_word(source, at, at + len(unit), language)
        for source in sources[:_LOOKED_AT]
        if (at := source.find(unit)) >= 0
    ]
    return 2 * sum(held) > len(held)


# What of a translation may render one.


def _phrases(targets: Sequence[str]) -> tuple[list[set[str]], dict[str, Counter[str]]]:
    """The phrases of each segment by their keys, and how each is written."""
    found: list[set[str]] = []
    written: dict[str, Counter[str]] = defaultdict(Counter)
    for target in targets:
        here = set()
        for key, form in _phrases_of(target):
            here.add(key)
            written[key][form] += 1
        found.append(here)
    return found, written


def _phrases_of(text: str) -> Iterator[tuple[str, str]]:
    """The runs of words with capitals, and noun phrases in small letters, each with a key that plurals share."""
    matches = list(_CAPITAL.finditer(text))
    for at in range(len(matches)):
        for size in range(1, _LONGEST_PHRASE + 1):
            run = matches[at : at + size]
            if len(run) < size or (size > 1 and not _WITHIN.fullmatch(text[run[-2].end() : run[-1].start()])):
                break
            form = _POSSESSIVE.sub("", text[run[0].start() : run[-1].end()])
            if _may_be_phrase(text, run[0].start(), form):
                yield form, form
            if run[-1][0] != _POSSESSIVE.sub("", run[-1][0]):
                break
    for phrase, spans in phrases(text, LONGEST).items():
        form = text[spans[0][0] : spans[0][1]]
        if form.islower():
            yield " ".join(phrase), form


def _may_be_phrase(text: str, start: int, form: str) -> bool:
    first = form.partition(" ")[0].lower()
    if first in words("function_words", "en") or word_class(first) == FUNCTION or len(form) < 2:
        return False
    return " " in form or not word_class(first) or not _SENTENCE_BEGINS.search(text[max(0, start - 20) : start])


# What goes with what.

_Scored = tuple[float, int, _Unit, list[tuple[str, int]]]


class _Company:
    """Phrases by the segments in which they stand."""

    def __init__(self, found: Sequence[set[str]], written: Mapping[str, Counter[str]], language: str) -> None:
        self._found, self._written, self._language = found, written, language
        self._where: dict[str, set[int]] = defaultdict(set)
        for number, here in enumerate(found):
            for key in here:
                self._where[key].add(number)

    def written(self, key: str) -> str:
        """How a phrase is written most often."""
        return min(self._written[key].items(), key=lambda item: (-item[1], item[0]))[0]

    def renderings(self, unit: _Unit) -> _Scored:
        """How well a unit goes with its renderings, 0 where it has none, and these with how often they render it."""
        nothing: _Scored = (0.0, 0, unit, [])
        counts = Counter(key for number in unit.segments for key in self._found[number])
        pure = {k: n for k, n in counts.items() if n >= _PURE * len(self._where[k])}
        first = self._first({k: n for k, n in pure.items() if n > 1}, unit)
        if not first:
            return nothing
        forms, left = [first], unit.segments - self._where[first]
        for key in sorted(pure, key=lambda k: (-pure[k], -len(k), k)):
            gain = len(left & self._where[key])
            if gain and 2 * gain >= pure[key] and self._renders_too(key, first, unit):
                forms.append(key)
                left -= self._where[key]
        if other := self._only_other(left, first, pure):
            forms.append(other)
            left -= self._where[other]
        if first.islower() and not self._is_term(first, pure[first], unit):
            return nothing
        covered = len(unit.segments) - len(left)
        if covered < _COVERED * len(unit.segments):
            return nothing
        standing = set().union(*(self._where[key] for key in forms))
        score = 2 * len(standing & unit.segments) / (len(standing) + len(unit.segments))
        ranked = [(key, pure[key]) for key in self._with_full_forms(forms, pure)]
        ranked.sort(key=lambda row: (-row[1], row[0]))
        if score < _GOES_WITH:
            return nothing
        return score, len(unit.forms[0]), unit, ranked

    def _first(self, pure: Mapping[str, int], unit: _Unit) -> str:
        """The phrase that goes best with a unit, if no other goes as well; the one that is heard in it, if any is."""
        scored = sorted(((self._dice(key, n, unit), len(key), key) for key, n in pure.items()), reverse=True)
        if not scored or scored[0][0] < _DICE:
            return ""
        near = [key for dice, _, key in scored if dice >= scored[0][0] - _RIVAL]
        best = near[0]
        rivals = [k for k in near[1:] if not _is_part(k, best) and not _is_part(best, k)]
        if not rivals:
            return self._whole(best, pure)
        heard = [(self._heard(key, unit), key) for key in (best, *rivals)]
        top = max(heard)
        return top[1] if top[0] >= _HEARD and sum(h >= top[0] - _RIVAL for h, _ in heard) == 1 else ""

    def _whole(self, key: str, pure: Mapping[str, int]) -> str:
        """The longest phrase that has a phrase in it at most places where that stands."""
        longer = [k for k, n in pure.items() if " " in key and _is_part(key, k) and n >= _COVERED * pure[key]]
        return max(longer, key=lambda k: (len(k), k), default=key)

    def _is_term(self, key: str, together: int, unit: _Unit) -> bool:
        """Whether a phrase in small letters goes with a unit as only terms do, and the unit is no word of all days."""
        shortest = _SHORTEST_HAN if HAN_RUN.fullmatch(unit.forms[0]) else _SHORTEST_WORD
        return self._dice(key, together, unit) >= _DICE_OF_TERMS and len(unit.forms[0]) >= shortest

    def _dice(self, key: str, together: int, unit: _Unit) -> float:
        return 2 * together / (len(self._where[key]) + len(unit.segments))

    def _heard(self, key: str, unit: _Unit) -> float:
        return heard_in(key, unit.forms[0], self._language)

    def _only_other(self, left: Set[int], first: str, pure: Mapping[str, int]) -> str:
        """The one phrase that stands wherever none of the renderings does, if no other does."""
        if len(left) < 2:
            return ""
        whole = _longest(
            key
            for key in pure
            if self._where[key] == left and (" " in key) == (" " in first) and key.islower() == first.islower()
        )
        return whole[0] if len(whole) == 1 else ""

    def _renders_too(self, key: str, first: str, unit: _Unit) -> bool:
        """Whether a phrase that stands where the first does not renders the same: it is like it, or heard."""
        if " " in key and " " not in first:
            # "Russian Cup" is no Russia, while ISS may be any phrase of these letters.
            return initials(key) == first.replace(".", "")
        return _are_alike(key, first) or (" " not in key and self._heard(key, unit) >= _HEARD)

    def _with_full_forms(self, forms: list[str], pure: Mapping[str, int]) -> list[str]:
        """The forms, and the names that have one of them as their first or last word: Xi, Xi Jinping."""
        full = [
            key
            for key, count in pure.items()
            if key not in forms
            and any(_is_full_name(key, form) and count > 1 and 2 * count >= pure[form] for form in forms)
        ]
        return [*forms, *full]


def _is_full_name(key: str, form: str) -> bool:
    """Whether a phrase is a surname with a given name or two."""
    parts = key.split()
    if " " in form or not 1 < len(parts) <= _LONGEST_NAME or form not in (parts[0], parts[-1]):
        return False
    return all(part[0].isupper() and not word_class(part.lower()) and not is_title(part) for part in parts)


def _longest(keys: Iterable[str]) -> list[str]:
    found = sorted(keys)
    return [key for key in found if not any(key != other and _is_part(key, other) for other in found)]


def _is_part(key: str, other: str) -> bool:
    return f" {key} " in f" {other} "


def _are_alike(key: str, other: str) -> bool:
    """Whether two phrases share a telling word, or most of their letters, or one is the other's initials."""
    one, two = key.lower().split(), other.lower().split()
    if any(len(word) > 3 and word in two for word in one):
        return True
    if key.replace(".", "") in (initials(other), "") or other.replace(".", "") == initials(key):
        return True
    return Indel.normalized_similarity("".join(one), "".join(two)) >= _ALIKE


def initials(phrase: str) -> str:
    """The first letters of the words with capitals."""
    return "".join(word[0] for word in re.split(r"[ -]", phrase) if word[:1].isupper())


@lru_cache(maxsize=65536)
def heard_in(phrase: str, original: str, language: str) -> float:
    """How much of a name of the source is heard in a word of a phrase, from 0 to 1."""
    names = [word for word in re.split(r"[ -]", phrase) if len(word) > 2 and word[0].isupper()]
    first = original.split()[0] if " " in original else original
    return max((heard_share(name, unit, language) for name in names for unit in (original, first)), default=0.0)
