"""Names in Cyrillic letters: where they stand, their stems, and what they may be in Latin letters."""

from __future__ import annotations

import re
from functools import lru_cache

from ...known.tables import entries, rows
from ...lazy_patterns import lazy_pattern

_LATIN = {letter: "" if latin == "-" else latin for letter, latin in rows("cyrillic")} | {"-": ""}
_SMALL = "".join(entries("cyrillic"))
_CAPITAL = _SMALL.upper()
CYRILLIC_NAME = lazy_pattern(rf"(?<![\w-])[{_CAPITAL}][{_SMALL}'’]+(?:-[{_CAPITAL}][{_SMALL}'’]+)*")
# Longer endings stand first in the table, and a match at the same end begins earlier for them.
_ENDING = re.compile(f"(?:{'|'.join(entries('cyrillic_endings'))})$")
# Fewer letters are no stem, but a word whose ending is its own.
_SHORTEST_STEM = 3


def cyrillic_stem(word: str) -> str:
    """A word in lower case without the ending of its case; a word in other letters as it is."""
    lower = word.lower()
    stem = _ENDING.sub("", lower)
    return stem if len(stem) >= _SHORTEST_STEM else lower


_GERMAN_SH = re.compile("ш(?=[тп])")


@lru_cache(maxsize=4096)
def latin_forms(word: str) -> tuple[str, ...]:
    """A Cyrillic name in Latin letters, with and without its ending."""
    lower = word.lower().replace("’", "").replace("'", "")
    forms = [lower, cyrillic_stem(lower)]
    if forms[1].endswith(("ск", "цк")):
        forms.append(forms[1] + "ий")
    # German names are heard, but spelt as in German: Штутгарт, Кронштадт.
    forms += [_GERMAN_SH.sub("с", form) for form in forms if _GERMAN_SH.search(form)]
    # The sound of English J is written with two letters.
    forms += [form.replace("дж", "й") for form in forms if "дж" in form]
    latin = ("".join(_LATIN.get(c, c) for c in form) for form in forms)
    return tuple(dict.fromkeys(form.capitalize() for form in latin if form))
