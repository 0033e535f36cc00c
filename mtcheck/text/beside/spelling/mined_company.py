"""Which phrases of a batch's translations render a unit of its sources: by where both come again, and by sound."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from functools import lru_cache

from rapidfuzz.distance import Indel

from ....known.lexicon import word_class
from ...english.titles import is_title
from ...reading.scripts import HAN_RUN
from .mined_units import SHORTEST_WORD, Unit
from .unit_sound import heard_share

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

_Scored = tuple[float, int, Unit, list[tuple[str, int]]]


class Company:
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

    def renderings(self, unit: Unit) -> _Scored:
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

    def _first(self, pure: Mapping[str, int], unit: Unit) -> str:
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

    def _is_term(self, key: str, together: int, unit: Unit) -> bool:
        """Whether a phrase in small letters goes with a unit as only terms do, and the unit is no word of all days."""
        shortest = _SHORTEST_HAN if HAN_RUN.fullmatch(unit.forms[0]) else SHORTEST_WORD
        return self._dice(key, together, unit) >= _DICE_OF_TERMS and len(unit.forms[0]) >= shortest

    def _dice(self, key: str, together: int, unit: Unit) -> float:
        return 2 * together / (len(self._where[key]) + len(unit.segments))

    def _heard(self, key: str, unit: Unit) -> float:
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

    def _renders_too(self, key: str, first: str, unit: Unit) -> bool:
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
