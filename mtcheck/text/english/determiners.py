"""Determiners: how many they ask for, and whether they make their noun a definite one."""

from __future__ import annotations

from functools import cache

from ...known.tables import rows


@cache
def _with(number: str = "", kind: str = "") -> frozenset[str]:
    return frozenset(w for w, n, k in rows("determiners", "en") if number in ("", n) and kind in ("", k))


def of_one() -> frozenset[str]:
    """Those that ask for one: "a", "this", "every"."""
    return _with(number="one")


def of_many() -> frozenset[str]:
    """Those that ask for more than one: "both", "these"."""
    return _with(number="many")


def definite() -> frozenset[str]:
    """Those of a definite noun: "the", "his", "this"."""
    return _with(kind="definite") - of_many()
