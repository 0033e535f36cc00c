"""Where two texts that should go paragraph by paragraph part, by the lengths of their paragraphs."""

from __future__ import annotations

from collections.abc import Sequence

# Gale & Church 1993 (https://aclanthology.org/J93-1004), table 5 and section 3.1: how unlikely it is (-log P) that so
# many paragraphs stand for so many, and by how much a character of one text varies in its number of the other's.
_UNLIKELY = {(1, 1): 0.12, (1, 0): 4.6, (0, 1): 4.6, (2, 1): 2.4, (1, 2): 2.4}
_VARIANCE = 6.8
# So far from the diagonal paragraphs are looked for, besides what the numbers differ by; and so many steps at most.
_BAND = 20
_MOST = 1_000_000


def parting(ones: Sequence[int], others: Sequence[int]) -> tuple[int, int] | None:
    """The first places, from 0, at which two texts do not go one by one in their likeliest alignment.

    `ones` and `others` are the lengths of their paragraphs. None where they are too many to tell, or none.
    """
    if not can_tell(ones, others):
        return None
    n, m = len(ones), len(others)
    reach = _reach(n, m)
    ratio = sum(ones) / max(sum(others), 1)
    best: dict[tuple[int, int], tuple[float, tuple[int, int]]] = {(0, 0): (0.0, (0, 0))}
    for i in range(n + 1):
        centre = i * m // n
        for j in range(max(0, centre - reach), min(m, centre + reach) + 1):
            for (a, b), unlikely in _UNLIKELY.items():
                if (before := best.get((i - a, j - b))) is not None and (i or j):
                    cost = before[0] + unlikely + _strange(sum(ones[i - a : i]), ratio * sum(others[j - b : j]))
                    if (i, j) not in best or cost < best[i, j][0]:
                        best[i, j] = cost, (a, b)
    return _first(best, n, m)


def can_tell(ones: Sequence[int], others: Sequence[int]) -> bool:
    """Whether there are some on both sides, and not too many to be compared."""
    n, m = len(ones), len(others)
    return bool(n and m) and (n + 1) * (2 * _reach(n, m) + 1) <= _MOST


def _reach(n: int, m: int) -> int:
    return _BAND + abs(n - m)


def _strange(one: float, other: float) -> float:
    """How unlikely it is that texts of these lengths stand for each other."""
    return float((one - other) ** 2 / (_VARIANCE * max(one + other, 1)))


def _first(best: dict[tuple[int, int], tuple[float, tuple[int, int]]], n: int, m: int) -> tuple[int, int] | None:
    found, at = None, (n, m)
    while at != (0, 0):
        if at not in best:
            return None
        a, b = best[at][1]
        at = at[0] - a, at[1] - b
        if (a, b) != (1, 1):
            found = at
    return found
