"""Which language a glossary means."""

from __future__ import annotations

import re
from functools import cache

from ..known.tables import mapping, rows


@cache
def _codes() -> dict[str, str]:
    """What a language may be called in a glossary, in small letters, and its primary subtag."""
    found = dict(mapping("language_slips"))
    for row in rows("languages"):
        found[row[-1].lower()] = row[0]
        found[row[0].lower()] = row[0]
    return found


def is_code(given: str) -> bool:
    """Whether a word looks like the tag of a language: "de", "pt-BR", "ZH"."""
    return re.fullmatch(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*", given.strip()) is not None and bool(
        primary_of(given)
    )


def primary_of(given: str) -> str:
    """The primary subtag of a language by its tag, its English name or a common slip; "" for what is no language."""
    lower = given.strip().lower()
    if lower == "und":
        return lower
    codes = _codes()
    return codes.get(lower) or codes.get(re.split("[-_]", lower, maxsplit=1)[0], "")
