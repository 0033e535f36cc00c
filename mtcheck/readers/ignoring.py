"""Comments that switch checks off: `mtcheck: ignore[doubled-word, stray-space] as spoken`."""

from __future__ import annotations

import re
from collections.abc import Iterable

# Group 1 holds the names of the checks.
IGNORE = r"mtcheck:\s*ignore\[([^\]]*)\]"


def ignored(comments: Iterable[str]) -> tuple[str, ...]:
    """The checks that comments of a translator or developer switch off for their unit."""
    return tuple(name for comment in comments for named in re.findall(IGNORE, comment) for name in names(named))


def names(named: str) -> tuple[str, ...]:
    """The names between the brackets of a comment."""
    return tuple(name.strip() for name in named.split(","))
