"""Something wrong in a glossary."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """What is wrong and where. A fatal one keeps the glossary from being used, the others are for `glossary check`.

    `word` is what stands there in the file, `proposal` what to write over it where nothing else can be meant.
    """

    line: int
    message: str
    fatal: bool = True
    word: str = ""
    proposal: str = ""
