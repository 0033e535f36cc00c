"""Names in Cyrillic letters: where they stand, their stems, and what they may be in Latin letters."""

from __future__ import annotations

import re
from functools import lru_cache

_CYRILLIC = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґўђћљњјџ",
        "a b v g d e yo zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya i yi ye g u dj c lj nj j dz".split(),
        strict=True,
    )
) | {"-": "-"}
CYRILLIC_NAME = re.compile(r"(?<![\w-])[А-ЯЁІЇЄҐЎЂЋЉЊЈЏ][а-яёіїєґўђћљњјџ'’]+(?:-[А-ЯЁІЇЄҐ][а-яёіїєґў'’]+)*")
# Endings of cases and of the feminine, which say nothing of whose name it is.
_CYRILLIC_ENDING = re.compile(
    r"(?:ого|ому|ыми|ими|ами|ями|ой|ей|ою|ею|ом|ем|ым|им|ых|их|ах|ях|ам|ям|ую|юю|ая|яя|ии|ию|ия|ий|ый|[аеёиоуыэюяьйії])$"
)


def cyrillic_stem(word: str) -> str:
    """A word in lower case without the ending of its case; a word in other letters as it is."""
    lower = word.lower()
    stem = _CYRILLIC_ENDING.sub("", lower)
    return stem if len(stem) >= 3 else lower


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
    latin = ("".join(_CYRILLIC.get(c, c) for c in form).replace("-", "") for form in forms)
    return tuple(dict.fromkeys(form.capitalize() for form in latin if form))
