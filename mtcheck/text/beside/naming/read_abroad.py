"""Names from abroad that a Chinese source writes in characters, read in Mandarin: Ruan Wenping for a Vietnamese, Xindi
for Novaya Zemlya.

Nobody is read so whose country writes another name; whose country it is, the source must say: by what stands before the
name, or by a form of address.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, cached_property, lru_cache
from itertools import product

from rapidfuzz.distance import Indel

from ....known.lexicon import word_class
from ....known.place_names import COUNTRY, JAPANESE, PROVINCE, begins_a_place, keys_of, place_name
from ....known.places import is_known_name
from ....known.tables import alternation, entries, mapping, rows, words
from ....lazy_patterns import lazy_pattern
from ...chinese.hanzi import readings
from ...chinese.people import beside_names
from ...chinese.romanisation import pinyin_splits, pinyin_syllables, romanisations
from ...english.titles import is_title
from ...english.varieties import is_english_word
from ...names.looks import POINTS
from ...reading.scripts import HAN, HAN_RUN
from ...reading.sound import folded
from ..instead import Instead
from .chinese_people import Name
from .known_names import Rendered

_LETTERS = re.compile(r"[^\W\d_]+")
# What parts one person with an office from another, and how far before a name its country may stand.
_CLAUSE = re.compile(r"[，。；：！？、,;:()（）“”]")
_BEFORE = 28
_LONGEST = 6
# So often a country is named by an article that is about it.
_OFTEN = 2
# Where an ambassador is, and who lives abroad and has a name in Pinyin.
_POSTED = re.compile(r"驻\w{1,6}?(?=副?大使|总?领事|使馆|代表|记者|$)")
_CHINESE_ABROAD = re.compile("[华侨]|中[国方共]|留学|我国|台湾|香港|澳门|新加坡|商会|同乡")
# What tells that the characters only stand for the sound of a name in other letters, which are not given.
_BY_SOUND = lazy_pattern(r"\s?[（(][^）)A-Za-z]{0,12}(?:译音|音译|譯音|音譯)[^）)A-Za-z]{0,12}[）)]")
# What stands in a sentence about somebody, and not in an office: 在日本工作的.
_OF_SENTENCES = "的得了是在有将着过"
_IN_A_SENTENCE = re.compile(f"[{_OF_SENTENCES}]")


@cache
def without_pinyin() -> frozenset[str]:
    """Where Chinese names are read in some Chinese, and not written in Pinyin."""
    return frozenset(where for _, where in rows("no_pinyin", "zh") if where)


@cache
def _places() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """The places of the table: what each may be in English, and the country that the text must name."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for name, english, country in rows("places_abroad", "zh"):
        found.setdefault(name, []).append((tuple(english.split(" / ")), country))
    return found


@cache
def _words_for(country: str) -> tuple[str, ...]:
    """What in Chinese text says that it speaks of a country: its names, its longer places, its forms of address."""
    own = [word for word, other, _ in rows("read_abroad", "zh") if other == country]
    honours = [word for word, other in rows("foreign_honours", "zh") if other == country and len(word) > 1]
    places = [name for name, some in _places().items() if len(name) > 2 and any(at == country for _, at in some)]
    bodies = [name for name, _, other in rows("bodies_abroad", "zh") if other == country]
    return (*own, *honours, *places, *bodies, *(key for key in keys_of(country, "Hani") if len(key) > 1))


@cache
def _countries() -> re.Pattern[str]:
    """A country whose people are not read in Mandarin, a place there, or what is Chinese."""
    signs = [*entries("read_abroad", "zh"), *(name for name, some in _places().items() if some[0][1])]
    return re.compile("|".join(sorted(map(re.escape, signs), key=lambda word: (-len(word), word))))


class Abroad:
    """The sources of an article and its translation, asked whose names are read in Mandarin."""

    def __init__(self, sources: Sequence[str], rendered: Rendered) -> None:
        self._sources = sources
        self.whole = "\n".join(sources)
        self.rendered = rendered
        self._named: dict[str, bool] = {}
        self._of: dict[str, str] = {}

    def names(self, country: str) -> bool:
        """Whether the sources speak of a country; "" needs none."""
        if country not in self._named:
            self._named[country] = not country or any(word in self.whole for word in _words_for(country))
        return self._named[country]

    def is_of(self, country: str, source: str) -> bool:
        """Whether a place in one of the sources may be in a country whose people are not read in Mandarin: that source
        speaks of it, or the article often, and of no other more. 光州 and 龙山 are in China too.
        """
        if country not in self._often or any(word in source for word in _words_for(country)):
            return True
        often = self._often[country]
        return often >= _OFTEN and often == max(self._often.values())

    @cached_property
    def _often(self) -> dict[str, int]:
        """How often the sources call each country whose people are not read in Mandarin."""
        found: dict[str, int] = {}
        for word, country, _ in rows("read_abroad", "zh"):
            found[country] = found.get(country, 0) + self.whole.count(word)
        return found

    def country_of(self, person: str) -> str:
        """The country of somebody whose people are not read in Mandarin, as some place of the sources says; else ""."""
        if person not in self._of:
            found = (
                self._country_at(source, match.start(), match.end())
                for source in self._sources
                if person in source
                for match in re.finditer(re.escape(person), source)
            )
            self._of[person] = next((country for country in found if country), "")
        return self._of[person]

    def _country_at(self, source: str, at: int, to: int) -> str:
        if _BY_SOUND.match(source, to):
            return "abroad"
        before = _POSTED.sub("", _CLAUSE.split(source[max(0, at - _BEFORE) : at])[-1])
        if (office := _office_there().search(before)) and (there := mapping("no_pinyin", "zh")[office["of"]]):
            return there
        if honour := _honour().search(before):
            return mapping("foreign_honours", "zh")[honour[0]]
        if _CHINESE_ABROAD.search(before):
            return ""
        signs = list(_countries().finditer(before))
        if signs and not _IN_A_SENTENCE.search(before, signs[-1].end()):
            return _read_otherwise(signs[-1][0]) or _of_government(before)
        return "" if signs else _of_government(before)

    def is_rendered(self, english: Sequence[str], wholly: bool = False) -> bool:
        """Whether the translation has one of the names of a place anywhere, or a word of it; `wholly`, all of them."""
        enough: Callable[[Iterable[bool]], bool] = all if wholly else any
        return any(
            enough(self.rendered.has_as_it_is(folded(word), False) for word in _telling(form)) for form in english
        )


def _telling(form: str) -> list[str]:
    """The words of an English name that tell it from others."""
    found = [word for word in _LETTERS.findall(form) if len(word) > 2 or word.isupper()]
    return [word for word in found if word.lower() not in words("generic_place_words", "en")] or found


@cache
def _honour() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternation('foreign_honours', 'zh')})$")


@cache
def _office_there() -> re.Pattern[str]:
    """A word of Taiwan or Hong Kong before one office or trade, and nobody else: 国民党前副主席, and not
    国民党与中共领导人.
    """
    between = f"(?:(?!中共|大陆|国台办|台办|记者)[^与和同跟对向见赴抵为{_OF_SENTENCES}])"
    office = f"(?!记者)(?:{beside_names('before')}|[长员席官者手人家])"
    return re.compile(f"(?P<of>{alternation('no_pinyin', 'zh')}){between}{{0,16}}?{office}$")


def _read_otherwise(sign: str) -> str:
    """The country of a sign, if none of its people are read in Mandarin."""
    country, only_honoured = next(
        ((other, before) for word, other, before in rows("read_abroad", "zh") if word == sign), ("", "")
    )
    if not country:
        country = next((at for _, at in _places()[sign]), "")
        only_honoured = next((before for _, other, before in rows("read_abroad", "zh") if other == country), "yes")
    return "" if only_honoured else country


# What stands before a country that is visited or met, and in no name of an office.
_VERBS = "访问会见到赴抵在对与和同向往为后前时中两"


@cache
def _office() -> re.Pattern[str]:
    """What may stand between a country and its bearer: a title of an office, and one only: 加拿大前国防部长."""
    titles = "|".join(sorted((title for title, _, english in rows("titles", "zh") if english), key=len, reverse=True))
    return re.compile(f"前?(?:(?!{titles})[^{_VERBS}]){{0,4}}(?:{titles})")


def _of_government(before: str) -> str:
    """The country of whose government an office is that some words end in: who bears it has a name in that country's
    letters, or reads their characters otherwise.
    """
    for at, size in product(range(len(before)), range(_LONGEST, 1, -1)):
        if before[at - 1 : at] not in _VERBS or not at:
            place = place_name(before[at : at + size], "Hani")
            if place is not None and place.kind == COUNTRY and _office().fullmatch(before, at + size):
                return "" if "China" in place.english else place.english[0]
    return ""


def names_read_abroad(target: str, source: str, abroad: Abroad) -> Iterator[Instead]:
    """The names from abroad that a translation reads in Mandarin: of places, bodies and people."""
    yield from places_read_abroad(target, source, abroad)
    yield from bodies_read_abroad(target, source, abroad)
    yield from people_read_abroad(target, source, abroad)


def people_read_abroad(target: str, source: str, abroad: Abroad) -> Iterator[Instead]:
    """The names of a translation that read, syllable by syllable, as characters of somebody from abroad."""
    yield from _of_abroad(_names(target), source, abroad)
    yield from _daughters(target, source, abroad)
    yield from _of_abroad(_names_in_one_word(target), source, abroad)
    yield from _with_a_point(target, source, abroad)


def _of_abroad(names: Iterable[Name], source: str, abroad: Abroad) -> Iterator[Instead]:
    for name in names:
        for original, at in _read_as(name, source):
            if (country := abroad.country_of(original)) and not (
                country in without_pinyin() and _is_the_same_there(name)
            ):
                yield Instead(name.start, name.end, "", at, at + len(original), country=country)
                break


def _is_the_same_there(name: Name) -> bool:
    """Whether a surname and one syllable are written alike in every romanisation: Lin Yang."""
    spelt = (name.surname, name.given)
    return all(pinyin_syllables(part) == 1 and len(romanisations(part)) == 1 for part in spelt)


_ONE_WORD = re.compile(r"(?<![\w-])[A-Z][a-z]{5,}(?![\w-])(?! [A-Z])")
# Shorter words are read from characters by chance.
_SYLLABLES_OF_ONE = 3


def _names_in_one_word(target: str) -> Iterator[Name]:
    """Names of three syllables and more in one word: Disaiha."""
    for match in _ONE_WORD.finditer(target):
        if pinyin_syllables(match[0]) >= _SYLLABLES_OF_ONE and not is_known_name(match[0]):
            yield Name(match.start(), match.end(), folded(match[0]), "")


# A foreign name in two parts.
_POINTED = lazy_pattern(f"(?P<first>[{HAN}]{{2,6}})[{POINTS}](?P<last>[{HAN}]{{2,6}})")
_SYLLABLES_WITH_POINT = 5


def _with_a_point(target: str, source: str, abroad: Abroad) -> Iterator[Instead]:
    """Foreign names whose point is there, and all of whose characters are read in Mandarin: Kaishan Fengweihan."""
    of_china = any(one in abroad.whole for one in entries("speaking_of_peoples", "zh"))
    for match in () if of_china else _POINTED.finditer(source):
        for found in _PAIR.finditer(target):
            words = folded(found["surname"]), folded(found["given"])
            ends = [part for part in _endings(match["first"]) if words[0] in readings(part)]
            begins = [part for part in _beginnings_of(match["last"]) if words[1] in readings(part)]
            if ends and begins and len(ends[0] + begins[0]) >= _SYLLABLES_WITH_POINT:
                at, to = match.end("first") - len(ends[0]), match.start("last") + len(begins[0])
                yield Instead(found.start(), found.end("given"), "", at, to, country="abroad")
                break


def _endings(characters: str) -> list[str]:
    return [characters[at:] for at in range(len(characters) - 1)]


def _beginnings_of(characters: str) -> list[str]:
    return [characters[:to] for to in range(len(characters), 1, -1)]


def bodies_read_abroad(target: str, source: str, abroad: Abroad) -> Iterator[Instead]:
    """Bodies abroad under the Mandarin reading of their short names: Ma Hua for the Malaysian Chinese Association."""
    for original, english, country in rows("bodies_abroad", "zh"):
        if original not in source or not abroad.names(country):
            continue
        for found in _reading_of(original).finditer(target):
            if found[0][0].isupper():
                right, at = english.split(" / ")[0], source.index(original)
                yield Instead(*found.span(), right, at, at + len(original), country=country)


@cache
def _reading_of(original: str) -> re.Pattern[str]:
    syllables = ["(?:" + "|".join(readings(character)) + ")" for character in original]
    return re.compile(rf"(?<![\w-]){'[ -]?'.join(syllables)}(?![\w-])", re.IGNORECASE)


_PAIR = re.compile(
    r"(?<![\w-])(?=(?P<surname>[A-Z][a-z]{1,11}) (?P<given>[A-Z][a-z]+)(?: (?P<more>[A-Z][a-z]+))?(?![\w-]))"
)


# So many syllables a surname has; Japanese ones mostly two.
_SURNAMES = (1, 2)


def _names(target: str) -> Iterator[Name]:
    """Every two words with a capital that may be a name in Pinyin, and three of a syllable each."""
    for match in _PAIR.finditer(target):
        if pinyin_syllables(match["surname"]) not in _SURNAMES:
            continue
        surname = folded(match["surname"])
        if match["more"] and pinyin_syllables(match["given"]) == pinyin_syllables(match["more"]) == 1:
            yield Name(match.start(), match.end("more"), surname, folded(match["given"] + match["more"]))
            continue
        yield Name(match.start(), match.end("given"), surname, folded(match["given"]))


def _read_as(name: Name, source: str) -> Iterator[tuple[str, int]]:
    """Where the characters of a source read as a surname and a given name."""
    for surname, given in product(pinyin_splits(name.surname), pinyin_splits(name.given) if name.given else ((),)):
        first, *others = (*surname, *given)
        where = _places_read(source)
        for at in where.get(first, ()):
            if all(at + behind in where.get(syllable, ()) for behind, syllable in enumerate(others, start=1)):
                yield source[at : at + 1 + len(others)], at


@lru_cache(maxsize=2)
def _places_read(source: str) -> dict[str, dict[int, None]]:
    """Where in a source the characters stand that read as each syllable, in its order."""
    found: dict[str, dict[int, None]] = {}
    for run in HAN_RUN.finditer(source):
        for at, character in enumerate(run[0], start=run.start()):
            for syllable in readings(character):
                found.setdefault(syllable, {})[at] = None
    return found


# A Vietnamese woman: surname, a word for daughter that no other language's names have, and two syllables.
_DAUGHTER = lazy_pattern(f"[{HAN}]氏([{HAN}]{{2}})")


def _daughters(target: str, source: str, abroad: Abroad) -> Iterator[Instead]:
    for match in _DAUGHTER.finditer(source) if abroad.names("Vietnam") else ():
        syllables = ["(?:" + "|".join(readings(character)) + ")" for character in match[1]]
        given = re.compile(rf"(?:\b[A-Z][a-z]+ ){{1,3}}\b{syllables[0]}[ '’-]?{syllables[1]}\b", re.IGNORECASE)
        for found in given.finditer(target):
            parts = found[0].split()
            if all(part[0].isupper() for part in parts):
                no_name = is_title(parts[0]) or (len(parts) > 3 and word_class(parts[0].lower()))
                start = found.start() + (len(parts[0]) + 1 if no_name else 0)
                yield Instead(start, found.end(), "", *match.span(), country="Vietnam")


def lost_abroad(source: str, abroad: Abroad) -> Iterator[tuple[str, int, str]]:
    """The places abroad that a source has under a short or old name and the article under none: as written, where, and
    what they are in English.
    """
    for original, at, english, country in _places_of(source):
        if not country or original not in _places() or not abroad.names(country):
            continue
        if abroad.is_of(country, source) and not abroad.is_rendered(english):
            yield original, at, english[0]


def places_read_abroad(target: str, source: str, abroad: Abroad) -> Iterator[Instead]:
    """The words of a translation that are the Mandarin reading of a place abroad, of which the article has no English
    name; or has it in another sentence only, where they read it letter by letter.
    """
    if not (strange := _strange_words(target)):
        return
    for original, at, english, country in _places_of(source):
        if not abroad.names(country) or not abroad.is_of(country, source):
            continue
        elsewhere = abroad.is_rendered(english, wholly=True)
        if elsewhere and any(form in target for form in english):
            continue
        half = not elsewhere and abroad.is_rendered(english)
        # Chengtian Hue for Thua Thien-Hue.
        begun = [original[:at] for at in range(2, len(original) - 1)]
        parts = begun if half else [original, original.rstrip(_KINDS)]
        spelt = {folded(one) for some in parts for one in readings(some)}
        for start, end, word in strange:
            if any(word == one or (not elsewhere and _is_nearly(word, one)) for one in spelt):
                right = "" if half else english[0]
                yield Instead(start, end, right, at, at + len(original), country=country)


# What kind of place it is may be translated, and the rest read.
_KINDS = "省市县州岛港"
# How like a reading a word must be that is all Pinyin and none of it: Bunzhen for Benzhen.
_NEARLY = 0.8
_SHORTEST_NEARLY = 6


def _is_nearly(word: str, reading: str) -> bool:
    return (
        min(len(word), len(reading)) >= _SHORTEST_NEARLY
        and word[0] == reading[0]
        and word[-2:] == reading[-2:]
        and Indel.normalized_similarity(word, reading) >= _NEARLY
    )


_WORD = re.compile(r"(?<![\w-])[A-Z][a-z]+(?:['’](?!s\b)[a-z]+)?(?![\w-])")


def _strange_words(target: str) -> list[tuple[int, int, str]]:
    """The words with a capital that may be Pinyin of two syllables or more, and that nobody knows."""
    return [
        (match.start(), match.end(), folded(match[0].replace("’", "'")))
        for match in _WORD.finditer(target)
        if len(match[0]) > 3
        and not is_english_word(match[0].lower())
        and (pinyin_syllables(match[0]) > 1 or not is_known_name(match[0]))
    ]


@lru_cache(maxsize=1024)
def _places_of(source: str) -> tuple[tuple[str, int, tuple[str, ...], str], ...]:
    """The places of a source that may be abroad: as written, where, what they are in English, and the country that must
    be named.
    """
    return tuple(_found_places(source))


def _found_places(source: str) -> Iterator[tuple[str, int, tuple[str, ...], str]]:
    for run in HAN_RUN.finditer(source):
        for at in range(run.start(), run.end() - 1):
            first = source[at : at + 2]
            if not (first in _beginnings() or begins_a_place(first, "Hani")):
                continue
            for end in range(min(run.end(), at + _LONGEST), at + 1, -1):
                original = source[at:end]
                for english, country in _places().get(original, ()):
                    yield original, at, english, country
                if english := _foreign_town(original):
                    yield original, at, english, "Japan" if _is_japanese(original) else ""


@cache
def _beginnings() -> frozenset[str]:
    """With which two characters the places of the table begin."""
    return frozenset(place[:2] for place in _places())


@lru_cache(maxsize=4096)
def _foreign_town(original: str) -> tuple[str, ...]:
    """What a province, or a town of Japan, is in English that no part of China has the name of; none for another."""
    place = place_name(original, "Hani")
    if place is None or place.kind not in (JAPANESE, PROVINCE, COUNTRY):
        return ()
    spelt = {folded(reading) for reading in readings(original)}
    return () if any(folded(english) in spelt for english in place.english) else place.english


def _is_japanese(original: str) -> bool:
    place = place_name(original, "Hani")
    return place is not None and place.kind == JAPANESE
