"""Which figure of a source each wrong one of its translation stands for.

The likeliest pairs come first, then reading order. Figures are filed by what a slip leaves the same, so that a table of
ten thousand figures takes a thousand times as long as one of ten, and not a million times.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from ..quantity import Kind, Quantity
from .likeness import (
    ANOTHER,
    ONE_DIGIT,
    POWER_OF_TEN,
    company,
    digits,
    figures,
    is_power,
    magnitude,
    may_be_mistaken,
    may_replace,
    one_edit_away,
)

# The indices of figures of one kind and unit, in reading order.
_Filed = dict[tuple[Kind, str], deque[int]]
_ByLikeness = dict[int, list[deque[int]]]


def paired(target: Sequence[Quantity], source: Sequence[Quantity]) -> list[tuple[int, int]]:
    """The indices of figures that go together, each in one pair at most, in the order of the target.

    Of all pairs the one of the greatest likeness is made first; among equals that of the first figure of the target,
    with the first of the source.
    """
    if not target or not source:
        return []
    filed = _Files(source)
    candidates = [filed.candidates(one) for one in target]
    used: set[int] = set()
    found: dict[int, int] = {}
    for likeness in sorted({likeness for one in candidates for likeness in one}, reverse=True):
        for m, one in enumerate(candidates):
            if m not in found and (free := first_free(one.get(likeness, ()), used)) is not None:
                found[m] = free
                used.add(free)
    return sorted(found.items())


def first_free(queues: Sequence[deque[int]], used: set[int]) -> int | None:
    """The smallest index of ascending queues that is not in use; those in use are taken out for good."""
    first: int | None = None
    for queue in queues:
        while queue and queue[0] in used:
            queue.popleft()
        if queue and (first is None or queue[0] < first):
            first = queue[0]
    return first


class _Files:
    """Figures filed by all that a slip may leave the same."""

    def __init__(self, source: Sequence[Quantity]) -> None:
        self._firm: _Filed = defaultdict(deque)
        # Which a number behind a name may stand for: 第二次世界大战.
        self._ordinals: _Filed = defaultdict(deque)
        self._magnitudes: Mapping[Fraction, dict[int, _Filed]] = defaultdict(
            lambda: defaultdict(lambda: defaultdict(deque))
        )
        self._digits: Mapping[str, _Filed] = defaultdict(lambda: defaultdict(deque))
        self._figures: Mapping[str, _Filed] = defaultdict(lambda: defaultdict(deque))
        self._firm_candidates: dict[tuple[Kind, str], _ByLikeness] = {}
        for n, one in enumerate(source):
            cell = one.kind, one.unit
            if one.definite:
                self._firm[cell].append(n)
            elif one.kind is Kind.ORDINAL:
                self._ordinals[cell].append(n)
            for value in one.values:
                self._digits[digits(value)][cell].append(n)
                self._figures[figures(value)][cell].append(n)
                if value > 0:
                    mantissa, exponent = magnitude(value)
                    self._magnitudes[mantissa][exponent][cell].append(n)

    def candidates(self, target: Quantity) -> _ByLikeness:
        """The figures that one may be a slip for, by how likely it is; some may stand under a smaller likeness too."""
        found: _ByLikeness = defaultdict(list)
        for base, filed in (*self._off_by_powers(target), *self._off_by_digits(target)):
            for (kind, unit), queue in filed.items():
                if may_be_mistaken(kind, target.kind):
                    found[base + company(kind, unit, target)].append(queue)
        for likeness, queues in self._others(target).items():
            found[likeness] = found[likeness] + queues
        return found

    def _off_by_powers(self, target: Quantity) -> Iterator[tuple[int, _Filed]]:
        for value in target.values:
            if value > 0:
                mantissa, exponent = magnitude(value)
                for other, filed in self._magnitudes.get(mantissa, {}).items():
                    if is_power(exponent - other):
                        yield POWER_OF_TEN, filed

    def _off_by_digits(self, target: Quantity) -> Iterator[tuple[int, _Filed]]:
        for written, files in ((digits, self._digits), (figures, self._figures)):
            for value in target.values:
                for other in one_edit_away(written(value)):
                    if other in files:
                        yield ONE_DIGIT, files[other]

    def _others(self, target: Quantity) -> _ByLikeness:
        """The definite figures that look nothing like it; the same for all figures of a kind and unit."""
        cell = target.kind, target.unit
        if cell not in self._firm_candidates:
            found: _ByLikeness = defaultdict(list)
            more = self._ordinals.items() if target.kind is Kind.REIGN else ()
            for (kind, unit), queue in (*self._firm.items(), *more):
                if may_be_mistaken(kind, target.kind) and may_replace(kind, target.kind):
                    found[ANOTHER + company(kind, unit, target)].append(queue)
            self._firm_candidates[cell] = found
        return self._firm_candidates[cell]
