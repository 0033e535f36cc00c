"""What a translation's figures differ in from those of its source."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ..quantity import Quantity


class Difference(NamedTuple):
    """A figure of the translation and the one of the source that it stands for, wrongly."""

    target: Quantity
    source: Quantity


class Comparison(NamedTuple):
    """What differs from the source.

    `values` differ in value, `units` agree in value but count something else; `halves` are hours in the other half of
    the day, `signs` degrees on the other side of zero; of `swaps` each has the figure that belongs to another.
    """

    values: Sequence[Difference] = ()
    units: Sequence[Difference] = ()
    halves: Sequence[Difference] = ()
    signs: Sequence[Difference] = ()
    swaps: Sequence[Difference] = ()
