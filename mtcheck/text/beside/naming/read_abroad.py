"""Names from abroad that a Chinese source writes in characters, read in Mandarin: Ruan Wenping for a Vietnamese, Xindi
for Novaya Zemlya.

Nobody is read so whose country writes another name; whose country it is, the source must say: by what stands before the
name, or by a form of address.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import product

from ....known.lexicon import word_class
from ....known.places import is_known_name
from ....known.tables import marked, rows
from ....lazy_patterns import lazy_pattern
from ...chinese.hanzi import readings
from ...chinese.romanisation import pinyin_splits, pinyin_syllables, romanisations
from ...english.titles import is_title
from ...names.looks import POINTS
from ...reading.scripts import HAN, HAN_RUN
from ...reading.sound import folded
from ..instead import Instead
from .abroad import Abroad, without_pinyin
from .chinese_people import Name
from .places_abroad import places_read_abroad


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
    of_china = any(one in abroad.whole for one in marked("peoples", "speaking_of", "zh"))
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
