"""Where checks of numbers can fire at all: the function is true of a text whenever it is true of a part of it."""

from __future__ import annotations

from functools import cache

from ...known.tables import rows
from ...lazy_patterns import lazy_pattern
from ...text.features import Features
from ...text.reading.tokens import trait


def has_mixed_grouping(features: Features) -> bool:
    """Whether some figures of four digits or more have a separator and others have none."""
    text = features.text
    grouped = bare = False
    for start, end in features.figures:
        if end - start >= 4:
            figure = text[start:end].rstrip(".,")
            if "," in figure:
                grouped = True
            elif figure[:4].isdigit() and len(figure) >= 4 and (len(figure) > 4 or figure[0] not in "12"):
                bare = True
    return grouped and bare


_HOUR_BEHIND_NOON = lazy_pattern(r"(?:1[3-9]|2[0-4]):|\d{4} hours")
_BARE_HALF = lazy_pattern(r"\d ?[ap]m\b")
_MAY_BE_ONE = trait("(?:1[3-9]|2[0-4]):|^hours", "hours")


def has_hour_behind_noon(features: Features) -> bool:
    """Whether an hour stands in the text that only the clock of 24 hours has, or one with points and one without."""
    text = features.text
    if (".m." in text or ".m " in text) and _BARE_HALF.search(text):
        return True
    return features.may_have(_MAY_BE_ONE) and _HOUR_BEHIND_NOON.search(features.text) is not None


@cache
def _units() -> tuple[frozenset[str], frozenset[str]]:
    """The signs of units, and a word of each of their names: "per cent" has "cent"."""
    found = rows("unit_signs", "en")
    names = (name for _, names in found for name in names.split("; "))
    return frozenset(sign for sign, _ in found), frozenset(name.lower().rpartition(" ")[2] for name in names)


def has_unit_in_words_and_sign(features: Features) -> bool:
    """Whether a sign of a unit and a word for one stand in the text."""
    signs, names = _units()
    return not features.word_set.isdisjoint(names) and any(sign in features.text for sign in signs)
