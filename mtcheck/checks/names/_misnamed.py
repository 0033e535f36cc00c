"""What the witnesses of name-mismatch tell: a name of the translation that is not the source's."""

from __future__ import annotations

from typing import NamedTuple

from ...model.grade import Confidence, Severity
from ...model.text import Location


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
