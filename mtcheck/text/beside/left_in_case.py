"""Places that a translation leaves in the case in which a Cyrillic source has them: Konotopa for Конотопа, Konotop."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ...known.place_names import keys_of
from ...known.places import is_place
from ...known.tables import alternation, entries, languages
from ..cyrillic.latin import latin_forms
from ..names.known_places import known_places, script_of
from ..reading.sound import VOWELS, folded
from .instead import Instead
from .pair import Pair

_WORD = re.compile(r"(?<![\w@#/.’'-])[A-Z][a-z'’]{3,}(?![\w/@-])")
_NEAR = 16


@cache
def _before(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternation('before_places', language)})\.? $", re.IGNORECASE)


def places_left_in_case(pair: Pair) -> Iterator[Instead]:
    """The words of a pair's translation that are a known place of its source with the ending of a case, where the
    source says that it is a place.
    """
    if pair.source_lang not in languages("before_places") or script_of(pair.source_lang) != "Cyrl":
        return
    source = pair.source.text
    found = [(match, folded(match[0])) for match in _WORD.finditer(pair.target.text)]
    for place in known_places(source, pair.source_lang) if found else ():
        if not _before(pair.source_lang).search(source, max(0, place.start - _NEAR), place.start):
            continue
        own = folded(latin_forms(place.text)[0])
        for match, word in found:
            right = next((name for name in place.english if _is_case_of(word, folded(name), own)), "")
            if right and not is_place(match[0]) and not keys_of(match[0], "Cyrl"):
                yield Instead(match.start(), match.end(), right, place.start, place.end)


def _is_case_of(word: str, name: str, own: str) -> bool:
    """Whether a folded word is a name with the ending that the source's own word has in Latin letters."""
    stems = (name, name[:-1]) if name[-1] in VOWELS else (name,)
    return word != name and any(
        word == stem + ending and own.endswith(ending) for stem in stems for ending in entries("endings_in_latin")
    )
