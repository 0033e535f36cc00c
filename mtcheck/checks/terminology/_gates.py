"""Where checks of terminology can fire at all: each function is true of a text whenever it is true of a part of it."""

from __future__ import annotations

import re

from ...known.tables import marked
from ...text.features import Features
from ...text.reading.tokens import trait

_POINTED = re.compile(r"[A-Z]\.[A-Z]\.")
_HAS_POINTED = trait(_POINTED.pattern, "")
# Beginning with what is rare, which is found several times as fast as a capitalised word.
_TERM_REST = (re.compile(r" of (?:the )?[A-Z]"), re.compile(r" \([A-Z]{2,8}\)"))


def has_pointed_abbreviation(features: Features) -> bool:
    return features.may_have(_HAS_POINTED) and _POINTED.search(features.text) is not None


def has_term_in_two_forms(features: Features) -> bool:
    """Whether a compound stands with and without its hyphen, or an acronym in capitals and as a word.

    A phrase with "of" or with an abbreviation in brackets may have its other form anywhere.
    """
    words = features.word_set
    if not words.isdisjoint(marked("part", "prefixes", "en")) or any(
        word.replace("-", "") in words for word in words if "-" in word
    ):
        return True
    capitalised = features.capitalised
    if any(word.capitalize() in capitalised for word in capitalised if word.isupper() and len(word) > 3):
        return True
    text = features.text
    return any(_ends_in_name(text, match.start()) for pattern in _TERM_REST for match in pattern.finditer(text))


def _ends_in_name(text: str, end: int) -> bool:
    """Whether a capitalised word ends at an offset."""
    word = text[max(text.rfind(" ", 0, end), text.rfind("\n", 0, end)) + 1 : end]
    return len(word) > 1 and word[-1].islower() and any(c.isupper() for c in word)
