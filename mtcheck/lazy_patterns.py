"""Regular expressions that are compiled when they are first used: a run of one article uses every second one."""

from __future__ import annotations

import re
from typing import Any, cast

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split")


class _Pattern:
    """A pattern that becomes itself with the first question; from then on it costs what `re.Pattern` does."""

    def __init__(self, given: str, flags: int) -> None:
        self._given = given, flags

    def __getattr__(self, name: str) -> Any:
        made = re.compile(*self._given)
        for method in _METHODS:
            setattr(self, method, getattr(made, method))
        return getattr(made, name)

    def __reduce__(self) -> tuple[Any, ...]:
        return lazy_pattern, self._given


def lazy_pattern(given: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` gives, made when it is first used: to be asked by its methods, not given to those of `re`."""
    return cast("re.Pattern[str]", _Pattern(given, flags))
