"""Names of a source that are known, places and what Latin letters keep, and whether a translation has them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

from rapidfuzz.distance import Indel

from ....known.exceptions import excepted
from ....known.place_names import (
    CONTINENT,
    begins_like_a_word,
    is_latin_name,
    knows_words_of,
    place_names_from,
    tag_in_lists,
)
from ....known.places import is_place
from ....known.tables import entries, mapping, marked, words
from ....lazy_patterns import lazy_pattern
from ...chinese.hanzi import readings
from ...names.heard import heard, table_of
from ...names.known_place import KnownPlace
from ...names.known_places import begins_sentence, known_places, script_of
from ...names.place_lookup import has_cases
from ...names.thresholds import sound_threshold
from ...reading.languages import likely_languages
from ...reading.scripts import HAN, letters
from ...reading.sound import folded, skeleton, sound
from ..english_phrases import initials
from ..pair import Pair
from ..spelling.greek import greek_in_latin, is_greek
from .countries import is_anothers_name

_WORD = re.compile(rf"[{letters('Latn')}]+")
_HAS_OTHER = re.compile(rf"(?![{letters('Latn')}])[^\W\d_]")
_TWO_HAN = lazy_pattern(f"[{HAN}]{{2}}")
_SHORTEST = 4
# So many consonants, each by its class, tell a name.
_TELLING = 3
_ENDING = 3
# A word renders another whose first letters it has, so great a part of them; or that is so near to it.
_SAME_START = 2 / 3
# So like the letters of a Greek name in Latin is what it is read as, in whatever case.
_READ = 0.8
_NEAR = 0.66


class LostName(NamedTuple):
    """A name at [start, end) of a source, and what it is in English."""

    start: int
    end: int
    english: str


class Rendered:
    """The words of a translation, asked for names of its source; for one article."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._known: dict[str, bool] = {}

    @cached_property
    def _found(self) -> list[str]:
        return _WORD.findall(self._text)

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(map(folded, self._found))

    @cached_property
    def _abbreviations(self) -> frozenset[str]:
        return frozenset(word for word in self._found if word.isupper())

    @cached_property
    def _capitals(self) -> list[str]:
        return sorted({folded(word) for word in self._found if word[0].isupper() and len(word) > 1})

    @cached_property
    def _long(self) -> list[str]:
        return [word for word in self._words if len(word) > 2]

    def has(self, word: str) -> bool:
        """Whether a folded word stands there, or one that is near enough to be a form of it: Vienna and Viennese."""
        if word in self._words:
            return True
        if word not in self._known:
            self._known[word] = len(word) >= _SHORTEST and any(_is_form(word, other) for other in self._long)
        return self._known[word]

    def has_in_another_system(self, word: str) -> bool:
        """Whether a name with a capital is the same one as another language writes it in Latin letters: Jewgenij and
        Evgueni are Yevgeny, Wladimir is Volodymyr.
        """
        consonants = skeleton(word)
        return sound(word) in self._sounds or (len(consonants) >= _TELLING and consonants in self._skeletons)

    @cached_property
    def _sounds(self) -> frozenset[str]:
        return frozenset(map(sound, self._capitals))

    @cached_property
    def _skeletons(self) -> frozenset[str]:
        return frozenset(map(skeleton, self._capitals))

    def has_as_it_is(self, word: str, cases: bool) -> bool:
        """Whether a folded word stands there with a capital, or what it may be a case of."""
        if word in self._capitals or word.removesuffix("s") in self._capitals:
            return True
        return cases and any(word.startswith(other) and len(word) - len(other) <= _ENDING for other in self._capitals)

    def has_within(self, letters: str) -> bool:
        """Whether a word with a capital has letters somewhere."""
        return any(letters in word for word in self._capitals)

    def begins_like(self, word: str) -> bool:
        """Whether a word with a capital has the first letters of a word, as Cornwall has those of Cornovaglia."""
        start = folded(word)[:_SHORTEST]
        return any(other.startswith(start) for other in self._capitals)

    def has_form(self, form: str) -> bool:
        """Whether an English form stands there: an abbreviation as it is, of others a word that tells."""
        if form.isupper():
            return re.search(rf"(?<![\w.]){re.escape(form)}(?!\w)", self._text) is not None
        parts = [folded(part) for part in _WORD.findall(form)]
        if len(parts) > 1 and "".join(part[0] for part in parts).upper() in self._abbreviations:
            return True
        telling = [part for part in parts if part not in words("generic_place_words", "en")] or parts
        return any(self.has(part) for part in telling)

    def has_letters(self, acronym: str) -> bool:
        """Whether an abbreviation stands there, or words that begin with its letters, in any order."""
        letters = folded(acronym)
        if letters in self._words or acronym in self._text:
            return True
        size, own = len(letters), initials(self._text)[0]
        return any(sorted(own[at : at + size]) == sorted(letters) for at in range(len(own)))

    def sounds_like(self, text: str, language: str) -> bool:
        """Whether a word with a capital sounds like a name of the source; of Greek ones that it is read so: Kerkyra."""
        if is_greek(text):
            latin = greek_in_latin(text)
            return any(Indel.normalized_similarity(word, latin) >= _READ for word in self._capitals)
        limit = sound_threshold("rendered")
        return bool(table_of(language)) and any(
            heard(word, text, language, limit).score > limit for word in self._capitals if len(word) > 2
        )


# Several checks ask it of one article, one after the other.
@lru_cache(maxsize=2)
def rendered_words(text: str) -> Rendered:
    """The words of a translation."""
    return Rendered(text)


def _is_form(word: str, other: str) -> bool:
    if other.startswith(word[: max(_SHORTEST, int(len(word) * _SAME_START))]):
        return True
    if len(other) >= _SHORTEST and word.startswith(other[: max(_SHORTEST, int(len(other) * 0.75))]):
        return True
    # What is another place is none: Venice and Vienna.
    return Indel.normalized_similarity(word, other, score_cutoff=_NEAR) > 0 and not (
        is_place(word.capitalize()) and is_place(other.capitalize())
    )


def lost_places(pair: Pair, rendered: Rendered) -> Iterator[LostName]:
    """The known places of a pair's source of which no English name stands in the translation, nor anything like it."""
    for place in known_places(pair.source.text, pair.source_lang):
        if place.kind == CONTINENT or is_anothers_name(
            pair.source.text, place.start, place.end, pair.target.text, pair.source_lang
        ):
            continue
        if _is_rendered(place, pair.source_lang, rendered) or _is_read_across(pair, place, rendered):
            continue
        yield LostName(place.start, place.end, place.english[0])


def _is_read_across(pair: Pair, place: KnownPlace, rendered: Rendered) -> bool:
    """Whether the translation reads a character of a place together with the one beside it: 巴山 in 秦巴山区 where it
    says Qinba.
    """
    if pair.source_lang != "zh":
        return False
    text = pair.source.text
    edges = text[max(0, place.start - 1) : place.start + 1], text[place.end - 1 : place.end + 1]
    return any(rendered.has_within(read) for edge in edges if _TWO_HAN.fullmatch(edge) for read in readings(edge))


def _is_rendered(place: KnownPlace, language: str, rendered: Rendered) -> bool:
    # Dushanbe is Monday too.
    day = mapping("closed_set_words", language).get(place.text)
    if any(rendered.has_form(form) for form in (*place.english, *((day,) if day else ()))):
        return True
    if any(rendered.has(folded(word)) for word in _WORD.findall(place.text)):
        return True
    return rendered.sounds_like(place.text, language)


# Names in Latin letters.

_NAME = re.compile(rf"(?<![\w@#/.'’-])(?=[^\W\d_a-z])[{letters('Latn')}]+(?:[-'’][{letters('Latn')}]+)*(?![\w/@])")
_BETWEEN = re.compile(r" (?:(?:de|da|di|del|della|van|von|der|den|la|le|el|al|bin|ibn|dos|du|y) ){0,2}")
_ABBREVIATION = 5
_NUMBER = re.compile("[IVX]+")


class _Part(NamedTuple):
    start: int
    end: int
    word: str


def lost_latin_names(pair: Pair, rendered: Rendered) -> Iterator[LostName]:
    """The names in Latin letters of a pair's source that the translation must have as they are, and has not.

    Words with a capital that touch are one name, of which one is enough.
    """
    text = pair.source.text
    own = script_of(pair.source_lang) == "Latn"
    languages = (pair.source_lang,) if pair.source_lang else likely_languages(text)
    if own and not (languages and all(map(knows_words_of, languages))):
        return
    if not own and not _HAS_OTHER.search(text):
        # Serbian in Latin letters: no name stands out.
        return
    cases = any(map(has_cases, languages))
    # Where endings pile up, a name is past recognition.
    tells = not cases or all(language in entries("languages_with_short_endings") for language in languages)
    places = known_places(text, pair.source_lang) if own else ()
    for run in _runs(text):
        names = [
            part
            for part in run
            if _is_name(part.word, languages if own else ())
            or (
                own
                and tells
                and _is_unfamiliar(part, text, languages)
                and not rendered.begins_like(part.word)
                and not (cases and _is_written_otherwise(part.word, pair))
            )
        ]
        if not names or any(_stands(part, rendered) for part in names):
            continue
        if any(rendered.has_as_it_is(folded(piece), cases) for part in run for piece in _pieces(part.word)):
            continue
        if any(_NUMBER.fullmatch(part.word) for part in run) or (
            len(names[-1].word) <= _ABBREVIATION and text[names[-1].end :][:1] == "."
        ):
            # Kings and popes have a name in every language; and what ends in a point is short for something.
            continue
        if any(place.start < names[-1].end and names[0].start < place.end for place in places):
            continue
        yield LostName(names[0].start, names[-1].end, "")


ACRONYM = re.compile(r"(?<![\w@#/.'’-])[^\W\d_a-z]{3,6}(?![\w/@.'’-])")


def lost_acronyms(pair: Pair, rendered: Rendered) -> Iterator[LostName]:
    """The abbreviations of a pair's source in Latin script that the article has neither as they are nor in
    words, where the translation of the sentence has no other one in their stead.

    What a language abbreviates in its own words English does not have, so only those are told that are names in all.
    """
    source, target = pair.source.text, pair.target.text
    if script_of(pair.source_lang) != "Latn":
        return
    wanted = [match for match in ACRONYM.finditer(source) if match[0] in words("names_in_capitals")]
    if not wanted:
        return
    own = {match[0] for match in ACRONYM.finditer(source)}
    if any(match[0] not in own and folded(match[0]) not in map(folded, own) for match in ACRONYM.finditer(target)):
        return
    for match in wanted:
        if not rendered.has_letters(match[0]):
            yield LostName(match.start(), match.end(), "")


def _runs(text: str) -> Iterator[list[_Part]]:
    run: list[_Part] = []
    for match in _NAME.finditer(text):
        if run and not _BETWEEN.fullmatch(text, run[-1].end, match.start()):
            yield run
            run = []
        if match[0][0].isupper():
            run.append(_Part(match.start(), match.end(), match[0]))
    if run:
        yield run


def _stands(part: _Part, rendered: Rendered) -> bool:
    return any(rendered.has(folded(piece)) or rendered.has_in_another_system(piece) for piece in _pieces(part.word))


def _pieces(word: str) -> list[str]:
    """The words of one with hyphens; behind an apostrophe stands an ending."""
    return [piece for piece in _WORD.findall(word) if len(piece) > 2 and piece[0].isupper()]


def _is_name(word: str, languages: Sequence[str]) -> bool:
    """Whether a word is a name in all of some languages; where there are none, in a text in another script."""
    if len(word) < _SHORTEST or word.isupper() or word.lower() in excepted("name-missing/said-by-a-verb", "en"):
        return False
    if not languages:
        # In another script nothing is written in these letters but what must stay as it is.
        return word[1:].islower()
    return any(all(is_latin_name(folded(piece), language) for language in languages) for piece in _pieces(word))


_UNFAMILIAR = 5


def _is_written_otherwise(word: str, pair: Pair) -> bool:
    """Whether the translation has a word with a capital that the source has not, which begins with the same sound:
    languages with cases spell foreign names by their sound, past recognition.
    """
    start = skeleton(word)[:1]
    alike = [
        folded(match[0])
        for match in _NAME.finditer(pair.target.text)
        if skeleton(match[0])[:1] == start and not begins_sentence(pair.target.text, match.start())
    ]
    return bool(alike) and not all(map(Rendered(pair.source.text).has, alike))


def _may_be_exonym(word: str, language: str) -> bool:
    """Whether a folded word may be a case of a place's name in its language."""
    stem = word[: max(_SHORTEST - 1, len(word) - _ENDING)]
    own = place_names_from(f"{tag_in_lists(language)}:{stem}", "Latn")
    return bool(own) or (len(stem) >= _SHORTEST and bool(place_names_from(stem, "Latn")))


def _is_unfamiliar(part: _Part, text: str, languages: Sequence[str]) -> bool:
    """Whether a word with a capital within a sentence begins as no word of its language does."""
    word = part.word
    if len(word) < _UNFAMILIAR or not word.isalpha() or not word[1:].islower():
        return False
    if any(begins_like_a_word(folded(word), language) for language in languages) or begins_sentence(text, part.start):
        return False
    lower = word.lower()
    if lower.startswith(tuple(excepted("name-missing/said-by-a-verb", "en"))):
        return False
    return not any(
        lower in marked("anywhere", "ordinary_words", language)
        or (has_cases(language) and _may_be_exonym(folded(word), language))
        for language in languages
    )
