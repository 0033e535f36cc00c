"""Where checks of names can fire at all: each function is true of a text whenever it is true of a part of it."""

from __future__ import annotations

from ...lazy_patterns import lazy_pattern
from ...text.features import Features

_CAPITALS = lazy_pattern(r"[a-z] [A-Z]{4}")


def has_capitals_behind_name(features: Features) -> bool:
    """Whether four capitals stand behind a word that ends in lower case."""
    return _CAPITALS.search(features.text) is not None
