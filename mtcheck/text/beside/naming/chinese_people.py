"""The people whom Chinese sources name, what the characters read as, and how the translation writes them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from functools import cache, cached_property, lru_cache
from typing import NamedTuple

from ....known.lexicon import word_class
from ....known.places import is_known_name
from ....known.tables import mapping, marked, rows
from ....lazy_patterns import lazy_pattern
from ...chinese.hanzi import readings, stands_for_sound, writings
from ...chinese.people import (
    beside_names,
    endings_of_things,
    grammar,
    surname_reading,
    surnames,
)
from ...chinese.romanisation import pinyin_splits, pinyin_syllables
from ...english.varieties import is_made_of_words
from ...japanese.kanji import kanji_readings, kanji_share
from ...names.full_names import is_only_a_name
from ...names.heard import heard
from ...names.similarity import may_be_japanese
from ...names.thresholds import sound_threshold
from ...reading.scripts import HAN, HAN_RUN
from ...reading.sound import folded

# Behind a figure stands what is counted: 5万元.
_FIGURES = "0-9０-９"
_CHARACTER = lazy_pattern(f"[{HAN}]")
# So much of a word characters must give, as a share, to be read so in Japanese.
_MOSTLY = 0.8
# So many letters a syllable has at most.
_SYLLABLE = 6
_VOWELS = re.compile("[aeiouy]+")
# So many letters has each of two English words that make one.
_PART = 3
# Two or three words in Latin letters that may be a Chinese name.
_NAME = re.compile(
    r"(?<![\w-])(?P<surname>[A-Z][a-z]{1,5}) (?P<given>[A-Z][a-z]+(?:-?[a-z]+)?)(?![\w-])(?P<more>(?= [A-Z][a-z]))?"
)
THREE_WORDS = re.compile(r"(?<![\w-])(?=([A-Z][a-z]{1,5}) ([A-Z][a-z]{1,5}) ([A-Z][a-z]{1,5})(?![\w'’-])(?! [A-Z]))")


@cache
def surname_pattern() -> str:
    """A regular expression for one character that people's names begin with."""
    return f"[{''.join(sorted(surnames()))}]"


@cache
def _full() -> re.Pattern[str]:
    return re.compile(rf"(?=({surname_pattern()}[{HAN}]{{2}}))")


@cache
def _person() -> re.Pattern[str]:
    """A person's name in running text; what is one here is one wherever the article has it."""
    return re.compile(
        rf"(?:^|(?<=[^{HAN}{_FIGURES}])|{beside_names('before')})(?P<name>{surname_pattern()}[{HAN}]{{1,2}}?)"
        rf"(?=$|[^{HAN}]|{beside_names('behind')})"
    )


def full_names(source: str) -> Iterator[tuple[int, str]]:
    """Every three characters of which the first is a surname, and where they begin; they may overlap."""
    for match in _full().finditer(source):
        yield match.start(), match[1]


class Name(NamedTuple):
    """A name of two or three words at [start, end) of a translation."""

    start: int
    end: int
    surname: str
    given: str


def names_in_pinyin(target: str) -> Iterator[Name]:
    """What may be a Chinese name: a surname, and a given name in one word or, as engines write it, in two."""
    at = 0
    while match := _NAME.search(target, at):
        if not pinyin_syllables(match["surname"]) and folded(match["surname"]) not in romanised_surnames():
            # "Mayor Liu Shaoqi": the name begins a word later.
            at = match.end("surname")
            continue
        at = match.end("given")
        three = match["more"] is not None and THREE_WORDS.match(target, match.start())
        if three and all(pinyin_syllables(word) == 1 and not word_class(word.lower()) for word in three.groups()[1:]):
            at = three.end(3)
            yield Name(match.start(), at, folded(three[1]), folded(three[2] + three[3]))
        else:
            yield Name(match.start(), at, folded(match["surname"]), folded(match["given"]))


@cache
def surnames_in_pinyin() -> frozenset[str]:
    """What Chinese surnames read as."""
    return frozenset(reading for surname in surnames() for reading in readings(surname))


@cache
def romanised_surnames() -> frozenset[str]:
    """What Chinese surnames may be written as, in any romanisation."""
    return frozenset().union(*map(writings, surnames()))


class Article:
    """What the sources of an article can be read as, and how its translation writes it."""

    def __init__(self, sources: Iterable[str], targets: Iterable[str]) -> None:
        self._source = "\n".join(sources)
        self._target = "\n".join(targets)
        self._known_places: dict[str, Set[int]] = {}
        self._read: dict[tuple[str, ...], bool] = {}
        self._spellings: dict[str, str] = {}
        self._unread: dict[str, bool] = {}

    @cached_property
    def people(self) -> frozenset[str]:
        """The people whom the sources name, as far as what stands around a name tells."""
        no_name, things = grammar("name"), endings_of_things("never")
        found = (match["name"] for match in _person().finditer(self._source))
        return frozenset(
            name for name in found if all(map(writings, name)) and no_name.isdisjoint(name) and name[-1] not in things
        )

    @cached_property
    def _characters(self) -> list[tuple[str, frozenset[str], list[int]]]:
        """Each character of the sources, what it may be written as, and where it stands."""
        found: dict[str, list[int]] = {}
        for match in _CHARACTER.finditer(self._source):
            found.setdefault(match[0], []).append(match.start())
        return [(c, writings(c), where) for c, where in found.items()]

    @cached_property
    def _written_as(self) -> list[tuple[str, frozenset[str]]]:
        return [(c, _in_pinyin_or_otherwise(c)) for c, *_ in self._characters]

    @cached_property
    def _written(self) -> dict[str, list[tuple[str, tuple[tuple[str, ...], ...]]]]:
        """The names in Pinyin of the translation by surname, with the ways to read the given name."""
        found: dict[str, dict[str, tuple[tuple[str, ...], ...]]] = {}
        for name in names_in_pinyin(self._target):
            if splits := pinyin_splits(name.given):
                found.setdefault(name.surname, {})[self._target[name.start : name.end]] = splits
        return {surname: list(names.items()) for surname, names in found.items()}

    def reads(self, syllables: tuple[str, ...]) -> bool:
        """Whether a stretch of the sources may be written in these syllables, in Pinyin or another romanisation.

        A character whose readings are not known may be read as anything.
        """
        found = self._read.get(syllables)
        if found is None:
            first, *others = syllables
            reached = self._places(first)
            for syllable in others:
                reached = reached and self._places(syllable) & {at + 1 for at in reached}
            found = self._read[syllables] = bool(reached)
        return found

    def is_unread(self, word: str, beside: Callable[[], Sequence[str]]) -> bool:
        """Whether a word looks like a name in Pinyin, or like a Japanese one, and the sources can give none such.

        `beside` gives the sources of all segments in which it stands: Japanese readings are so many that elsewhere any
        are found.
        """
        if word not in self._unread:
            self._unread[word] = self._is_unread(word)
        return self._unread[word] and not self._is_japanese(word, beside())

    def _is_unread(self, word: str) -> bool:
        """The same, Japanese readings apart."""
        latin = folded(word)
        if len(_VOWELS.findall(latin)) == 1 or "Korea" in self._read_abroad:
            return False
        if pinyin_syllables(word) > 1:
            limit = sound_threshold("unread in Pinyin")
        elif may_be_japanese(latin) and not self._read_abroad:
            limit = sound_threshold("unread in Japanese")
        else:
            return False
        if (
            not is_only_a_name(word)
            or is_known_name(word)
            or latin in folded(self._source)
            or is_made_of_words(latin, _PART)
        ):
            return False
        if any(word in english.split() for name, english, _ in rows("bodies_abroad", "zh") if name in self._source):
            return False
        return not (self._has_reading(latin) or self._is_heard(word, limit))

    def _is_japanese(self, word: str, sources: Sequence[str]) -> bool:
        """Whether the sources beside a word read so in Japanese."""
        if any(one in self._source for one in marked("Japan", "speaking_of", "zh")):
            return any(kanji_share(word, run) >= _MOSTLY for run in _in_japanese(sources))
        # One character by itself is a Japanese name only where Japan is: 杉杉 is no Sugi.
        latin = folded(word)
        read = [any(_is_read_in_japanese(latin, run) for run in _in_japanese([source])) for source in sources]
        return sum(read) * 2 >= len(read)

    def _is_heard(self, word: str, limit: float) -> bool:
        """Whether a foreign name of the sources sounds like a word; characters that none is written with, one for each
        of its syllables in Pinyin, are no foreign name: Jundong for 准东.
        """
        one = heard(word, self._source, "zh", limit)
        stretch = self._source[one.start : one.end]
        return one.score >= limit and (len(stretch) != pinyin_syllables(word) or all(map(stands_for_sound, stretch)))

    @cached_property
    def _read_abroad(self) -> frozenset[str]:
        """The last words of the countries, but Japan, whose people the sources may name in characters that are read
        otherwise there.
        """
        signs = (*rows("read_abroad", "zh"), *((word, country, "") for word, _, country in rows("bodies_abroad", "zh")))
        found = {country for word, country, _ in signs if word in self._source}
        return frozenset(country.split()[-1] for country in found - {"Japan"})

    def _has_reading(self, latin: str) -> bool:
        """Whether neighbouring characters may be written as a folded word, in any romanisation of Mandarin; one whose
        readings are not known may be any part of it.
        """
        whole, reached = len(latin), set[int]()
        # Of most characters no writing is a part of the word.
        parts = {c: [form for form in forms if form in latin] if forms else None for c, forms in self._written_as}
        for character in self._source:
            forms = parts.get(character, ())
            if forms is None:
                ends = {at + size for at in (0, *reached) for size in range(1, _SYLLABLE + 1)}
                reached = {end for end in ends if end < whole} | ({whole} if any(reached) else set())
            elif forms:
                reached = {at + len(form) for at in (0, *reached) for form in forms if latin.startswith(form, at)}
            else:
                reached = set()
            if whole in reached:
                return True
        return False

    def _places(self, syllable: str) -> Set[int]:
        """Where in the sources a character stands that may be written as a syllable."""
        found = self._known_places.get(syllable)
        if found is None:
            where = (places for _, forms, places in self._characters if not forms or syllable in forms)
            found = self._known_places[syllable] = set().union(*where)
        return found

    def spelling(self, original: str) -> str:
        """How the translation writes a name elsewhere, if it does so rightly; else its Pinyin."""
        found = self._spellings.get(original)
        if found is None:
            found = self._spellings[original] = self._spelling(original)
        return found

    def _spelling(self, original: str) -> str:
        for surname in sorted(writings(original[0])):
            for name, splits in self._written.get(surname, ()):
                if any(_are_read(split, original[1:]) for split in splits):
                    return name
        family = surname_reading(original[0]) or readings(original[0])[0]
        given = "".join(readings(c)[0].replace("v", "ü") for c in original[1:])
        return f"{family.capitalize()} {given.capitalize()}"


@lru_cache(maxsize=2)
def sources_of(sources: tuple[str, ...]) -> Article:
    """What some sources can be read as; the last ones are kept, as a text is checked again while somebody writes it."""
    return Article(sources, ())


@lru_cache(maxsize=8192)
def _in_pinyin_or_otherwise(character: str) -> frozenset[str]:
    """What a character may be written as; without the "j" that only English ears write for "zh"."""
    forms = writings(character)
    if all(reading.startswith("zh") for reading in readings(character)):
        return frozenset(form for form in forms if form[0] != "j")
    return forms


def _is_read_in_japanese(latin: str, run: str) -> bool:
    """Whether two characters or more that touch read exactly as a word in Japanese."""
    reached: set[tuple[int, bool]] = set()
    for character in run:
        forms = [form for form in kanji_readings(character) if form and form in latin]
        starts = ((0, False), *((at, True) for at, _ in reached))
        reached = {(at + len(form), more) for at, more in starts for form in forms if latin.startswith(form, at)}
        if (len(latin), True) in reached:
            return True
    return False


def _in_japanese(sources: Sequence[str]) -> list[str]:
    """The runs of characters of some sources, as they are and in the forms that Japanese has for them."""
    text = "\n".join(sources)
    return HAN_RUN.findall(f"{text}\n{text.translate(_japanese_forms())}")


@cache
def _japanese_forms() -> dict[int, str]:
    return {ord(simplified): form for simplified, form in mapping("japanese", "zh").items()}


def _are_read(syllables: tuple[str, ...], characters: str) -> bool:
    return len(syllables) == len(characters) and all(
        syllable in writings(c) for syllable, c in zip(syllables, characters, strict=True)
    )


@lru_cache(maxsize=1024)
def _written(original: str) -> re.Pattern[str]:
    """A Chinese name in full, in any romanisation and order, or its surname."""
    family, *given = ("(?:" + "|".join(sorted(map(re.escape, writings(c)))) + ")" for c in original)
    name = "[ -]?".join(given)
    return re.compile(rf"(?<![a-z]){name}[, ]+{family}(?![a-z])|(?<![a-z]){family}(?![a-z])")


def is_named(original: str, target: str) -> bool:
    """Whether a translation has a Chinese name in full, in any romanisation and order, or its surname."""
    return _written(original).search(target.lower().replace("'", "")) is not None
