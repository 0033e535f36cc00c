"""Places that a translation leaves in the case in which its source has them: Konotopa for Конотопа, Konotop; Gniezna,
Gniezno.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ....known.lexicon import word_class
from ....known.place_names import is_listed_name, keys_of, languages_of_town, towns_from
from ....known.places import is_place
from ....known.tables import alternation, either, entries, languages, marked
from ...cyrillic.latin import latin_forms
from ...names.known_places import known_places, script_of
from ...reading.inflected import forms_of, inflects, key_of
from ...reading.scripts import letters
from ...reading.sound import VOWELS, folded
from ..instead import Instead
from ..pair import Pair

_WORD = re.compile(r"(?<![\w@#/.’'-])[A-Z][a-z'’]{3,}(?![\w/@-])")
_NEAR = 16
# Between two places of which the first is said to be one: "and", a comma.
_JOINED = re.compile(r",? \w{1,2} |, ")


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
    behind = -1
    for place in known_places(source, pair.source_lang) if found else ():
        said = _before(pair.source_lang).search(source, max(0, place.start - _NEAR), place.start)
        if not said and not (behind >= 0 and _JOINED.fullmatch(source, behind, place.start)):
            continue
        behind = place.end
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


_LATIN = letters("Latn")
_GOES_ON = re.compile(r"[-–/@]?\w|(?:['’]s)? [^\W\d_a-zß-öø-ÿ]")


@cache
def _behind_preposition() -> re.Pattern[str]:
    """A name of a word or more behind a preposition, and the first of its words."""
    before = either(marked("name", "before_places", "en"))
    name = rf"(?P<name>(?P<first>[{_LATIN}]{{4,}})(?: [{_LATIN}]+){{0,2}})"
    return re.compile(rf"(?<![\w-])(?:{before}) (?=[^\W\d_a-z])(?={name})")


def towns_left_in_case(pair: Pair) -> Iterator[Instead]:
    """The words of a pair's translation that its source, in Latin letters, has just so, for a town that it inflects."""
    source, target, language = pair.source.text, pair.target.text, pair.source_lang
    if not inflects(language):
        return
    for match in _behind_preposition().finditer(target):
        written, start = match["name"], match.start("name")
        if match["first"] not in source or word_class(match["first"].lower()) or is_place(match["first"]):
            continue
        for town in towns_from(written, language):
            name = " ".join(written.split()[: town.count(" ") + 1])
            end = start + len(name)
            if name in source and _is_town_in_case(name, town, language) and not _GOES_ON.match(target, end):
                if not re.search(rf"{re.escape(town)}(?!\w)", target) and not is_listed_name(folded(name)):
                    at = source.index(name)
                    yield Instead(start, end, town, at, at + len(name))
                break


def is_case_of_town(name: str, town: str) -> bool:
    """Whether a name is a town in another form that a language of its country gives it."""
    return any(_is_town_in_case(name, town, language) for language in languages_of_town(town))


def _is_town_in_case(name: str, town: str, language: str) -> bool:
    """Whether a name is a town in another form, word by word."""
    if name == town or name.count(" ") != town.count(" "):
        return False
    words = zip(name.split(), town.split(), strict=True)
    return all(key_of(word, language) in forms_of(own, language) for word, own in words)
