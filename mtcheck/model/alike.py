"""How far sequences are the same from their beginning."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any


def alike(*rows: Sequence[Any]) -> int:
    """How many items all of one or more sequences begin with."""
    shortest = min(map(len, rows))
    first = rows[0]
    return next((n for n in range(shortest) if any(row[n] != first[n] for row in rows)), shortest)
