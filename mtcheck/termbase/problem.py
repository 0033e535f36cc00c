"""Something wrong in a glossary."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """What is wrong and where. A fatal one keeps the glossary from being used, the others are for `glossary check`."""

    line: int
    message: str
    fatal: bool = True
