"""What stands in a translation for a name of its source that is another one, misread, or in a form of its own."""

from __future__ import annotations

from typing import NamedTuple


class Instead(NamedTuple):
    """The words at [start, end) of a translation for what its source has at [at, to).

    `right` is that in English, "" where only the wrong is known; `sure` says that nothing else can be meant; `country`
    is the one that the source's name is of, "" where that goes without saying.
    """

    start: int
    end: int
    right: str
    at: int
    to: int
    sure: bool = True
    country: str = ""
