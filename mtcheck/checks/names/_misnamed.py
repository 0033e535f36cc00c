"""What the witnesses of name-mismatch tell: a name of the translation that is not the source's."""

from __future__ import annotations

from typing import NamedTuple

from ...model.grade import Confidence, Severity
from ...model.text import Location
from ...text.beside.instead import Instead
from ...text.beside.pair import Pair


class Misnamed(NamedTuple):
    """The name at a place of a translation. `right` is what to write instead, "" where only the wrong is known; then
    `message` says it.
    """

    place: Location
    right: str
    evidence: str
    related: tuple[Location, ...] = ()
    confidence: Confidence = Confidence.HIGH
    severity: Severity = Severity.MAJOR
    message: str = ""


def misnamed(pair: Pair, found: Instead, evidence: str, message: str = "") -> Misnamed:
    """What stands in a pair's translation for a name of its source, with both names put into the texts: {place} and
    {original}, and {right} and {country} of what was found.
    """
    place, original = pair.segment.at(found.start, found.end), pair.segment.at(found.at, found.to, "source")
    words = {"place": place.text, "original": original.text, "right": found.right, "country": found.country}
    return Misnamed(
        place,
        found.right,
        evidence.format_map(words),
        (original,),
        Confidence.HIGH if found.sure else Confidence.MEDIUM,
        message=message.format_map(words),
    )
