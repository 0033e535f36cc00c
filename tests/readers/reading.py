"""Files read as the tests of the readers look at them."""

from __future__ import annotations

from mtcheck.model.text import Segment
from mtcheck.readers import reader_for
from mtcheck.readers.given import NOTHING, Given

# A file that is malformed: its name, its text, words of the message, the line.
Broken = tuple[str, str, str, int]


def segments(text: str, path: str, given: Given = NOTHING) -> list[Segment]:
    """All segments of a decoded file."""
    return [s for d in reader_for(path).read(text, path, given) for s in d.segments]


def targets(text: str, path: str) -> list[str]:
    return [s.target for s in segments(text, path)]
