"""A word that the house does not print.

Why: The style book asks for the short word.

Silent when: the word is part of a longer one, or has a capital as a name has.

Bad:
    They utilise the port.

Good:
    They use the port. Utilise Ltd. was founded by a utiliser.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mtcheck.plugin import (
    Category,
    CheckInfo,
    Confidence,
    Edit,
    Features,
    Finding,
    Fix,
    Segment,
    SegmentCheck,
    Severity,
)

from ._words import PRINTED


def has_word(features: Features) -> bool:
    """The gate: cheap, and true of every text in which something can be found."""
    return len(features.word_set) > 2


INFO = CheckInfo("house-word", Category.ORGANIZATIONAL_STYLE, Severity.MINOR, Confidence.HIGH, gate=has_word)


@dataclass(frozen=True, slots=True)
class Options:
    """`shunned` are words without a replacement."""

    shunned: tuple[str, ...] = ()


def run(segment: Segment, features: Features, options: Options) -> Iterator[Finding]:
    words = "|".join(map(re.escape, (*PRINTED, *options.shunned)))
    for match in re.finditer(rf"\b(?:{words})\b", segment.target):
        place, printed = segment.at(*match.span()), PRINTED.get(match[0])
        yield INFO.finding(
            place,
            f'"{place.text}" → "{printed}"' if printed else f'"{place.text}"',
            evidence="the style book asks for another word",
            fix=Fix("write the short word", (Edit(place, printed),)) if printed else None,
        )


CHECK = SegmentCheck(INFO, Options, run)
