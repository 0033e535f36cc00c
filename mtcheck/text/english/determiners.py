"""Determiners and number words: how many they ask for, and whether they make their noun a definite one."""

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


@cache
def of_more() -> frozenset[str]:
    """The number words of more than one, which need no other behind them: "seven", but not "million"."""
    numbers = rows("number_words", "en")
    return frozenset(word for word, _, value, role, *_ in numbers if role == "cardinal" and value not in ("0", "1"))


def definite() -> frozenset[str]:
    """Those of a definite noun: "the", "his", "this"."""
    return _with(kind="definite") - of_many()
