"""Which of two ways in which an article writes something is the odd one."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

Place = TypeVar("Place")


def rarer_first(one: list[Place], other: list[Place], start: Callable[[Place], int]) -> tuple[list[Place], list[Place]]:
    """The places of the rarer of two ways, and those of the other; `start` tells where a place lies.

    Of as many the one that comes later is the odd one.
    """

    def order(places: list[Place]) -> tuple[int, int]:
        return len(places), -start(places[0]) if places else 0

    return (one, other) if order(one) <= order(other) else (other, one)
