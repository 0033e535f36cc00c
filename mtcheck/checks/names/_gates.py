"""Where checks of names can fire at all: the function is true of a text whenever it is true of a part of it."""

from __future__ import annotations

from ...text.features import Features
from ...text.names.similarity import may_hold_variants


def has_similar_names(features: Features) -> bool:
    """Whether two capitalised words could be spellings of one name."""
    return may_hold_variants(features.capitalised)
