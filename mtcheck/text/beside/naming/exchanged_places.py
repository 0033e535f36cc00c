"""Cities of a source that its translation calls otherwise: by another city's name (Venice for Vídeň), or as the
source's language does (Nizza).

Both sides must show it: the source has a city that the article names nowhere, and the translation one, or an unknown
word, that nothing in the source can have given.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from rapidfuzz.distance import Indel

from ....known.exonyms import cities_called, forms_of, is_spoken_in
from ....known.lexicon import word_class
from ....known.place_names import CITY, METROPOLIS, is_listed_name, knows_words_of
from ....known.places import is_known_name, is_place
from ...cyrillic.latin import latin_forms
from ...english.titles import is_title
from ...names.heard import is_heard, table_of
from ...names.known_places import begins_sentence, keys_in, known_places, script_of
from ...names.mentions import is_demonym
from ...names.place_keys import consonants_of_script, place_key, plain_text
from ...names.place_lookup import city_called, has_cases, own_name
from ...names.thresholds import sound_threshold
from ...reading.scripts import letters
from ...reading.sound import folded
from ..instead import Instead
from ..pair import Pair

_LATIN = letters("Latn")
_CAPITAL = re.compile(rf"(?<![\w@#/.’'-])(?=[^\W\d_a-zß-öø-ÿ])[{_LATIN}]+(?![\w/@-])")
_WORD = re.compile(rf"[{_LATIN}]+")
_SHORTEST = 4
# A city with so many names is one that others have names for; those of smaller ones are names of people too.
_FAMOUS = 12
# So much of its beginning a word shares with a name of which it may be a case or an adjective.
_STEM = 3
# So alike are two spellings of one name.
_ALIKE, _SPELLINGS = 0.7, 0.75


class Lost(NamedTuple):
    """A city at [start, end) of a source, its names in English, and what it is called there in Latin letters."""

    start: int
    end: int
    english: tuple[str, ...]
    written: str = ""

    @property
    def forms(self) -> frozenset[str]:
        """All that it is called in Latin letters."""
        own = {folded(form) for form in (*self.english, self.written) if form}
        return frozenset(own).union(*map(forms_of, self.english))


class Cities:
    """The sources of an article and its translation, asked for cities."""

    def __init__(self, sources: Sequence[str], target: str, language: str) -> None:
        self._language = language
        self._script = script_of(language) if language else ""
        self._sources = sources
        self._target = target

    @cached_property
    def known(self) -> bool:
        """Whether anything is known of the cities of the sources."""
        return bool(self._script) and (self._script != "Latn" or knows_words_of(self._language))

    @cached_property
    def _rendered(self) -> str:
        """The words of the translation, each behind a blank."""
        found = {word for word in _WORD.findall(self._target) if len(word) >= _STEM}
        return " ".join(["", *map(folded, found)])

    def exchanged(self, pair: Pair) -> Iterator[Instead]:
        """The cities of a pair's translation that stand for others in its source; not `sure` where the name is the
        city's own, in another language.
        """
        # Of most sentences every city is rendered, and the many names of cities need not be read.
        cities = self._cities(pair.source.text) if self.known else ()
        lost = [city for city in cities if not self._is_rendered(city)]
        strange = list(_strange(pair.target.text, pair.source.text)) if lost else []
        if not strange:
            return
        rest = self._rest(lost, pair.source.text)
        for start, end, name in strange:
            one = self._kept(name, lost) or self._in_stead(name, lost, rest, pair.source.text)
            if one:
                yield Instead(start, end, one[0].english[0], one[0].start, one[0].end, sure=not one[1])

    def _cities(self, source: str) -> Iterator[Lost]:
        if self._script != "Latn":
            for place in known_places(source, self._language):
                if place.kind in METROPOLIS + CITY and len(place.english[0]) >= _SHORTEST:
                    yield Lost(place.start, place.end, place.english)
            return
        for match in _CAPITAL.finditer(source):
            if _touches_capital(source, match.start(), match.end()) or begins_sentence(source, match.start()):
                continue
            word = folded(match[0])
            own = own_name(place_key(match[0], "Latn"), self._language)
            if found := own or city_called(word, has_cases(self._language)):
                # A case of it may be kept as well.
                yield Lost(match.start(), match.end(), (found,), match[0])

    def _is_rendered(self, city: Lost) -> bool:
        words = [folded(word) for form in city.english for word in _WORD.findall(form) if len(word) >= _STEM]
        own = [word for word in words if len(word) >= _SHORTEST] or words
        for word in own:
            start = word[: max(_STEM, len(word) - 2)]
            # What is another city is no form of it: Toulouse, and Toulon.
            if f" {start}" in self._rendered and any(
                other == word or not cities_called(other) for other in self._rendered.split() if other.startswith(start)
            ):
                return True
        return False

    def _rest(self, lost: Iterable[Lost], source: str) -> str:
        """The sources without the cities that are lost."""
        bare = source
        for city in lost:
            bare = bare[: city.start] + " " * (city.end - city.start) + bare[city.end :]
        return "\n".join((bare, *(other for other in self._sources if other != source)))

    def _kept(self, name: str, lost: Sequence[Lost]) -> tuple[Lost, bool] | None:
        """The city of which a name is one, but none in English."""
        word = folded(name)
        if is_known_name(name) or is_listed_name(word):
            return None
        for city in lost:
            if is_spoken_in(self._language, city.english[0]):
                # What a city is called where it is may be kept: Plzeň.
                continue
            near = max(Indel.normalized_similarity(word, folded(form)) for form in city.english)
            if len(city.forms) >= _FAMOUS and word in city.forms and near < _SPELLINGS:
                return city, True
        return None

    def _in_stead(self, name: str, lost: Sequence[Lost], rest: str, source: str) -> tuple[Lost, bool] | None:
        """The one city for which another can stand that nothing else in the sources has given."""
        forms = forms_of(name)
        if len(lost) != 1 or not forms or folded(name) in lost[0].forms:
            return None
        return None if self._can_give(name, forms, rest) else (lost[0], False)

    def _can_give(self, name: str, forms: frozenset[str], rest: str) -> bool:
        """Whether the rest of the sources can have given a city."""
        words = {(folded(word), word[0].isupper()) for word in _WORD.findall(rest) if len(word) >= _STEM}
        if self._script == "Cyrl":
            bare = [word.strip('.,;:!?«»"()') for word in rest.split()]
            words |= {(folded(form), word[:1].isupper()) for word in bare for form in latin_forms(word)}
        if any(_may_be_form(*word, form) for word in words for form in (*forms, folded(name))):
            return True
        if self._script in ("Latn", "Hani"):
            # Characters are read in more ways than tables have.
            return self._script == "Hani"
        keys = [key for one in {name, *cities_called(folded(name))} for key in keys_in(self._language, one)]
        plain = plain_text(rest, self._script)
        bones = consonants_of_script(plain)
        if not keys or any(key in plain or (bones and (consonants_of_script(key) or key) in bones) for key in keys):
            return True
        limit = sound_threshold("whole")
        return bool(table_of(self._language)) and is_heard(name, rest, self._language, limit)


def _strange(target: str, source: str) -> Iterator[tuple[int, int, str]]:
    """The words with a capital that stand alone and are names of cities in any language, or stand in the source too."""
    for match in _CAPITAL.finditer(target):
        name = match[0]
        if len(name) < _SHORTEST or name.isupper() or not (cities_called(folded(name)) or name in source):
            continue
        if _touches_capital(target, match.start(), match.end()):
            continue
        is_city = bool(forms_of(name)) and (is_place(name) or not word_class(name.lower()))
        says_something = word_class(name.lower()) or is_title(name) or is_demonym(name)
        # Praha is a region as well; what stands in the source only is no place.
        is_place_too = is_place(name) and not cities_called(folded(name))
        if is_city or not (says_something or is_place_too or begins_sentence(target, match.start())):
            yield match.start(), match.end(), name


_UPPER = "[^\\W\\d_a-zß-öø-ÿ]"
_BEFORE, _BEHIND = re.compile(rf"{_UPPER}[{_LATIN}.'’-]* $"), re.compile(rf"(?:['’]s)? {_UPPER}[^\W\d_]")
_NEAR = 40


def _touches_capital(text: str, start: int, end: int) -> bool:
    before = _BEFORE.search(text, max(0, start - _NEAR), start)
    return (before is not None and not begins_sentence(text, before.start())) or _BEHIND.match(text, end) is not None


def _may_be_form(word: str, capital: bool, form: str) -> bool:
    """Whether a word, with a capital or without, may be a case of a name, or an adjective."""
    size = max(_STEM, min(len(form), 6) - 1)
    if len(word) >= _STEM and word[:size] == form[:size]:
        return True
    return capital and len(word) >= _SHORTEST and Indel.normalized_similarity(word, form) >= _ALIKE
