"""Places that a translation names and that nothing in the source can have given."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, cached_property, lru_cache

from ....known.country_signs import called_by_sign, signs_of
from ....known.exonyms import cities_called, forms_of, is_spoken_in
from ....known.lexicon import word_class
from ....known.place_names import (
    CITY,
    CONTINENT,
    COUNTRY,
    METROPOLIS,
    PROVINCE,
    is_listed_name,
    knows_words_of,
    place_name,
    tag_in_lists,
)
from ....known.places import is_known_name, is_place
from ....known.tables import either, rows, words
from ....lazy_patterns import lazy_pattern
from ....model.text import Span
from ...chinese.romanisation import pinyin_syllables
from ...english.varieties import is_made_of_words
from ...names.full_names import FullName, full_names, is_only_a_name
from ...names.heard import is_heard, table_of
from ...names.known_places import begins_sentence, keys_in, known_places, script_of
from ...names.mentions import is_demonym
from ...names.place_keys import consonants_of_script, plain_text
from ...names.place_lookup import has_cases
from ...names.thresholds import sound_threshold
from ...reading.languages import likely_languages
from ...reading.scripts import is_spaceless, letters
from ...reading.sound import folded
from .known_names import Rendered

_CAPITAL = rf"(?=[^\W\d_a-zß-öø-ÿ])[{letters('Latn')}]+(?:[-'’][{letters('Latn')}]+)*"
_RUN = re.compile(rf"(?<![\w@#/.’'-]){_CAPITAL}(?: {_CAPITAL})*(?![\w/@])")
_BODY = re.compile(rf"{_CAPITAL} (?:of|in|for|at) (?:the )?$")
# A word with a capital within: a brand, of whose name the place is a part.
_BRAND = re.compile(r"\b[a-z]+[A-Z]\w* $")
_TOWN = re.compile(rf"{_CAPITAL}, $")
_WORD = re.compile(rf"[{letters('Latn')}]+")
# What says of a place what it is.
_KIND = re.compile(" (?:City|Prefecture|Province)$")
_NEAR = 40
_SHORTEST = 4
# What a country has of its own, which English says of it: "Greece's statistics service".
_OWNER = re.compile(r"(?<=['’]s) (?:\w+-)?[a-z]")
# So long is a word that tells a name of several; and a key, with its language, of a name whose stem holds.
_LONG = 4
_TELLS = 8
# So many letters has each of two English words that make one: Greenland.
_PART = 4
_KINDS = COUNTRY + CONTINENT + PROVINCE + METROPOLIS + CITY


# A vowel that goes when an ending comes: Відень, у Відні.
_FLEETING = lazy_pattern("[еєоі](?=[^аеёиоуыэюяєії]$)")


_FLEETING_IN_LATIN = re.compile("[eo](?=[^aeiouy]$)")


class Sources:
    """The sources of an article, asked whether they can have given a place."""

    def __init__(self, texts: Sequence[str], language: str) -> None:
        self._texts = texts
        self._known_language = language
        self._given: dict[str, bool] = {}

    @cached_property
    def _whole(self) -> str:
        return "\n".join(self._texts)

    @cached_property
    def language(self) -> str:
        """The language of the sources, the likeliest where nobody says it; "" where nothing tells."""
        return self._known_language or next(iter(likely_languages(self._whole)), "")

    @cached_property
    def _script(self) -> str:
        script = script_of(self.language) if self.language else ""
        return script if script != "Latn" or knows_words_of(self.language) else ""

    @cached_property
    def _plain(self) -> str:
        return plain_text(self._whole, self._script)

    @cached_property
    def _bones(self) -> str:
        return consonants_of_script(self._plain)

    @cached_property
    def _latin(self) -> Rendered:
        return Rendered(self._whole)

    def is_home(self, english: str) -> bool:
        """Whether a country is one whose news is in the language of the sources."""
        return (self.language, english) in rows("home_countries")

    def can_give(self, english: str) -> bool:
        """Whether something in the sources can have given the English name of a place, as far as tables tell: true
        where they do not know it.
        """
        if english not in self._given:
            self._given[english] = self._can_give(english)
        return self._given[english]

    @cached_property
    def _named(self) -> frozenset[str]:
        """The places that the sources name, whatever their language calls them."""
        places = (known_places(text, self.language) for text in self._texts if self._script == "Latn")
        return frozenset(name for found in places for place in found for name in place.english)

    def _can_give(self, english: str) -> bool:
        keys = keys_in(self.language, english) if self._script else ()
        if english in words("paraphrased_countries", "en") or not any(self._is_great(key) for key in keys):
            return True
        if english in self._named:
            return True
        own = f"{tag_in_lists(self.language)}:"
        if has_cases(self.language) and not any(key.startswith(own) and len(key) > _TELLS for key in keys):
            # Other letters than the last change with the case, and foreign names are written by their sound.
            return True
        if self._is_anothers_sign(english, keys):
            return False
        if any(country == english and word in self._whole for word, country in rows("domestic", self.language)):
            # 国内 is Japan for a Japanese, and said so for others.
            return True
        if any(map(self._has, keys)) or any(self._latin.has(folded(word)) for word in _WORD.findall(english)):
            return True
        if any(self._has(key) for other in _related(english) for key in keys_in(self.language, other)):
            return True
        signs = signs_of(self.language, english, *_related(english))
        return any(sign in self._whole for sign in signs) or self._is_heard(english)

    def _is_anothers_sign(self, english: str, keys: Sequence[str]) -> bool:
        """Whether the sources have a country's character, but only as that of another one, which they name in full: 澳
        in an article on 澳门 that has no 澳大利亚.
        """
        called = called_by_sign(self.language)
        others = {other for sign in signs_of(self.language, english) for other in called[sign]} - {english}
        if not others or any(key in self._plain for key in (*keys, *self._names_of(_related(english)))):
            return False
        return any(key in self._plain for key in self._names_of(others)) and not self._latin.has(folded(english))

    def _names_of(self, places: Iterable[str]) -> Iterator[str]:
        return (key for place in places for key in keys_in(self.language, place) if len(key) > 1)

    def _is_great(self, key: str) -> bool:
        own = key.partition(":")[0] if ":" in key else self.language
        if own not in (self.language, tag_in_lists(self.language)):
            return False
        name = place_name(key, self._script)
        if self.language != "ja":
            return name is not None and name.kind in _KINDS
        # A town's characters are a surname's as well.
        kana = place_name(key, "Kana")
        return (kana is not None and kana.kind in _KINDS) or (name is not None and name.kind in COUNTRY + CONTINENT)

    def _has(self, key: str) -> bool:
        """Whether a name stands in the sources in any form; of several words one that is long."""
        bare = key.rpartition(":")[2]
        parts = [part for part in bare.split() if len(part) >= _LONG] or [bare]
        return any(self._has_word(part) for part in parts)

    def _has_word(self, word: str) -> bool:
        if self._script == "Latn":
            # Adjectives and cases have the first letters only.
            stems = {word[: max(_SHORTEST, len(word) - 3)], _FLEETING_IN_LATIN.sub("", word)}
            return any(stem in self._plain for stem in stems)
        if self._script == "Hani" and word[0] in self._plain:
            # Short for it may be its first character: 巴萨 is in 巴塞罗那.
            return True
        if self._script == "Cyrl" and len(stem := _FLEETING.sub("", word)) > 2 and stem in self._plain:
            return True
        return word in self._plain or (len(bones := consonants_of_script(word)) > 2 and bones in self._bones)

    def _is_heard(self, english: str) -> bool:
        if not table_of(self.language):
            return False
        limit = sound_threshold("whole")
        parts = [word for word in _WORD.findall(english) if len(word) > 2]
        return any(is_heard(part, text, self.language, limit) for part in parts for text in self._texts)

    @cached_property
    def keeps_names(self) -> bool:
        """Whether names in Latin letters stand in the sources as they do in English: in Latin script, where the words
        of the language are known.
        """
        return self._script == "Latn" and knows_words_of(self.language)

    def has_letters_of(self, word: str) -> bool:
        """Whether a word of the sources is spelt like one of the translation, or is a place that English calls so."""
        return word in self._named or self._latin.has(folded(word))


@cache
def _capitals() -> dict[str, tuple[str, ...]]:
    related: dict[str, tuple[str, ...]] = {}
    for capital, country in rows("capitals"):
        related[capital] = (*related.get(capital, ()), country)
        related[country] = (*related.get(country, ()), capital)
    return related


def _related(english: str) -> tuple[str, ...]:
    """The country of a capital, and the capital of a country."""
    return _capitals().get(english, ())


def unsourced_places(text: str, sources: Sources) -> Iterator[Span]:
    """The places that a translation names by themselves, and that no source of the article can have given."""
    for run in _RUN.finditer(text):
        name = _KIND.sub("", run[0].removesuffix("'s").removesuffix("’s"))
        # Of a country the capital tells that it is one, but where any word has a capital.
        names_one = _is_place(name) or (_is_country(name) and not begins_sentence(text, run.start()))
        if not names_one or any(
            before.search(text, max(0, run.start() - _NEAR), run.start()) for before in (_BODY, _TOWN, _BRAND)
        ):
            # A body has its own name; and behind a town its country may be added.
            continue
        if _OWNER.match(text, run.end()) and sources.is_home(name):
            continue
        if not sources.can_give(name):
            yield Span(run.start(), run.start() + len(name))


_UNIVERSITY = re.compile(
    rf"(?<![\w-])(?:(?P<before>{_CAPITAL}) University|University of (?P<behind>{_CAPITAL}))(?![\w-])"
)
# A longer name, as Beijing Normal University, has a word with a capital before.
_BEFORE_NAME = lazy_pattern(rf"{_CAPITAL}[ -]$")
# So many characters before the word for a university may name its town.
_OF_NAME = 6


def unsourced_universities(text: str, source: str, language: str) -> Iterator[Span]:
    """The towns in names of universities that the source, which has a university, cannot have given: Brno University
    for 文莱大学. That no other part of the article can have does not matter.
    """
    named = list(_UNIVERSITY.finditer(text))
    found = [match for match in named if not _BEFORE_NAME.search(text, max(0, match.start() - _NEAR), match.start())]
    if not found:
        return
    near = [_near(source, match, language) for match in _called_university().finditer(source.lower())]
    # As many on both sides, so that none is a translator's word for an abbreviation.
    if not near or len(near) < len(named):
        return
    here = Sources(near, language)
    for match in found:
        group = "before" if match["before"] else "behind"
        name = match[group]
        # Where English is spoken a town has its namesakes, and names that others translate: 雪城 is Syracuse.
        if _is_place(name) and not (_is_country(name) or is_spoken_in("en", name) or here.can_give(name)):
            yield Span(*match.span(group))


@cache
def _called_university() -> re.Pattern[str]:
    return re.compile(either(words("university_words")))


def _near(source: str, match: re.Match[str], language: str) -> str:
    """What may name a university: in scripts without blanks what stands right before the word for one."""
    return source[max(0, match.start() - _OF_NAME) : match.start()] if is_spaceless(language) else source


@cache
def _countries() -> frozenset[str]:
    return frozenset(country for _, country in rows("capitals"))


@lru_cache(maxsize=1024)
def _is_country(name: str) -> bool:
    return name in _countries() and not is_made_of_words(name.lower(), _PART)


@lru_cache(maxsize=8192)
def _is_place(name: str) -> bool:
    """Whether a name is that of a place and of nothing else that English has a word for."""
    if len(name) < _SHORTEST or (not is_place(name) and name not in words("continents", "en")):
        return False
    if is_made_of_words(name.lower(), _PART):
        # A firm may be called so in its own words: Greenland.
        return False
    return " " in name or not word_class(name.lower()) or name in words("peoples", "en")


_SHORTEST_NAME = 5


def unsourced_names(text: str, sources: Sources) -> Iterator[Span]:
    """The names of persons and firms of a translation whose letters no source of the article has, where the language
    writes names as English does: full names, and rare ones of one word.
    """
    if not sources.keeps_names:
        return
    found = [
        (name.start, name.end, [word for word, _ in name.parts])
        for name in full_names(text)
        if all(is_only_a_name(word) for word, _ in name.parts) or _is_person(name)
    ]
    spans = [(start, end) for start, end, _ in found]
    for match in _RUN.finditer(text):
        alone = not any(start < match.end() and match.start() < end for start, end in spans)
        # Where names have cases, those from other scripts are written by their sound, Chinese ones past recognition.
        if alone and _is_rare_name(match[0]) and not (has_cases(sources.language) and pinyin_syllables(match[0])):
            found.append((match.start(), match.end(), [match[0]]))
    for start, end, parts in sorted(found):
        if not any(_may_come_from(part, sources) for part in parts):
            yield Span(start, end)


def _is_person(name: FullName) -> bool:
    """Whether a name is a given name that English has a word for as well, and a surname: Mark Rutte."""
    (given, _), *_, (surname, _) = name.parts
    return (
        len(name.parts) == 2
        and given in words("given_names_that_are_words", "en")
        and is_only_a_name(surname)
        and is_listed_name(folded(surname))
    )


def _is_rare_name(name: str) -> bool:
    return (
        len(name) >= _SHORTEST_NAME
        and name.isalpha()
        and is_listed_name(folded(name))
        and is_only_a_name(name)
        and not is_known_name(name)
        and not is_demonym(name)
    )


def _may_come_from(word: str, sources: Sources) -> bool:
    if sources.has_letters_of(word) or (is_place(word) and sources.can_give(word)):
        return True
    # Breslau gives Wroclaw.
    return any(sources.has_letters_of(form) for city in cities_called(folded(word)) for form in forms_of(city))
