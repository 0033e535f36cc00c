"""Patterns of paths as in .gitignore."""

from __future__ import annotations

import os
import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathspec import PathSpec


def is_named(path: str, is_folder: bool, patterns: tuple[str, ...], root: str = ".") -> bool:
    """Whether a path is named by one of the patterns, which count from `root`; "./" before one says just that."""
    if not patterns:
        return False
    patterns = _anchored(patterns)
    relative = os.path.relpath(path, root).replace(os.sep, "/")
    # Most paths have nothing in common with any pattern, and pathspec is slow to import.
    return any(part in relative for part in _fixed_parts(patterns)) and _spec(patterns).match_file(
        relative + ("/" if is_folder else "")
    )


@lru_cache(maxsize=1024)
def _anchored(patterns: tuple[str, ...]) -> tuple[str, ...]:
    """The patterns as git has them: where they begin with a slash and no "./", which git takes for a name."""
    whole = {".": "/**", "./": "/**"}
    return tuple(whole.get(pattern) or re.sub(r"^(!?)\./", r"\1/", pattern) for pattern in patterns)


@lru_cache(maxsize=1024)
def _fixed_parts(patterns: tuple[str, ...]) -> tuple[str, ...]:
    """For each pattern the longest part without wildcards: no path without one of these parts can match."""
    return tuple(max(re.split(r"[*?\[\]\\!/]", pattern), key=len) for pattern in patterns)


@lru_cache(maxsize=1024)
def _spec(patterns: tuple[str, ...]) -> PathSpec[Any]:
    from pathspec import GitIgnoreSpec

    try:
        return GitIgnoreSpec.from_lines(patterns)
    except ValueError:
        # A line that is no pattern, such as "!", is left out, as git does it.
        return GitIgnoreSpec.from_lines([pattern for pattern in patterns if _is_pattern(pattern)])


def _is_pattern(pattern: str) -> bool:
    from pathspec import GitIgnoreSpec

    try:
        GitIgnoreSpec.from_lines([pattern])
    except ValueError:
        return False
    return True
