"""Names of a translation that nothing in its source sounds like, and names of a source that nothing in the translation
sounds like.

A name is unheard only if its words are heard in no source of the article, neither one by one nor read as one word, nor
stand there in Latin letters: what a translator takes from another sentence is right. Where the script shows names, the
source must have one that nothing in the translation renders: in Chinese and Japanese names may be written in characters
that are not heard, and what the translator alone put in stands for nobody.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from rapidfuzz.distance import Indel

from ....known.places import is_known_name, is_place
from ....known.tables import alternation, marked
from ....known.tables import words as words_of
from ...names.full_names import FullName, full_names, is_only_a_name, is_people
from ...names.heard import heard, is_heard, table_of
from ...names.looks import POINTS, Looks, names_by_looks
from ...names.namelike import is_namelike
from ...names.thresholds import sound_threshold
from ...reading.marks import DOUBLE, opening
from ...reading.scripts import is_written_in_latin, letters
from ...reading.sound import folded, sound
from ..pair import Pair
from ..spelling.greek import greek_in_latin, is_greek

_PART = re.compile(r"[^\W\d_]+")
_LATIN = re.compile(f"[{letters('Latn')}]{{3,}}")
_JOINED = re.compile(f"[{letters('Latn')}]+(?:-[{letters('Latn')}]+)+")
# By whose tables languages are heard whose script shows names.
_SHOW_NAMES = ("ja", "ru", "zh")


# Where only letters tell a name from a word.
_TELL_BY_LETTERS = ("ar", "he", "ko")
_Spans = Sequence[tuple[int, int]]


class Unheard(NamedTuple):
    """A name at [start, end) of a translation, of which nothing is heard in the source; `whole` or only behind a given
    name that is heard.

    [at, to) of the source is a name that nothing renders, 0 and 0 where none shows.
    """

    start: int
    end: int
    whole: bool
    at: int
    to: int


def latin_words(sources: Sequence[str]) -> frozenset[str]:
    """The words in Latin letters of some sources, folded."""
    return frozenset(folded(word) for source in sources for word in _LATIN.findall(source))


def unheard_names(
    pair: Pair,
    sources: Sequence[str],
    latin: Callable[[], frozenset[str]],
    known: _Spans,
    known_in_source: _Spans,
    is_rendering: Callable[[str], bool],
) -> Iterator[Unheard]:
    """The full names of a pair's translation that no source of the article gives, but those that overlap what
    glossaries know of it, or have a word that is known as the rendering of one of the source. `latin` gives the words
    in Latin letters of all sources (`latin_words`).
    """
    table = table_of(pair.source_lang)
    if not (table or pair.source_lang == _GREEK) or (
        table in _SHOW_NAMES and not names_by_looks(pair.source.text, table)
    ):
        return
    for name in full_names(pair.target.text):
        # Most are heard, and most of these in the surname: it is asked first.
        surname = name.parts[-1][0]
        if is_rendering(surname) or _overlaps(name, known):
            continue
        found = _unheard(name, pair, sources, known_in_source)
        if found is None or (found.whole and any(is_rendering(word) for word, _ in name.parts)):
            continue
        if latin().isdisjoint(folded(word) for word, _ in name.parts):
            yield found


def _unheard(name: FullName, pair: Pair, sources: Sequence[str], known_in_source: _Spans) -> Unheard | None:
    language, source = pair.source_lang, pair.source.text
    words = [word for word, _ in name.parts]
    if _is_heard(words[-1], source, language, sound_threshold("whole")):
        return None
    if not any(_is_heard(word, source, language, sound_threshold("whole")) for word in words[:-1]):
        whole, strange, limit = True, words, sound_threshold("whole")
    elif len(words) == 2 and _is_another_surname(words[0], words[1], source, language):
        whole, strange, limit = False, words[1:], sound_threshold("surname")
    else:
        return None
    if is_heard("".join(words), source, language, sound_threshold("joined")):
        return None
    if any(_is_heard(word, other, language, limit) for other in sources for word in strange):
        return None
    shown = _instead(pair, whole, known_in_source)
    if shown is None and (table_of(language) in _SHOW_NAMES or not name.plain or (language == _GREEK and not whole)):
        return None
    start = name.start if whole else name.parts[1][1]
    return Unheard(start, name.end, whole, *((shown.start, shown.end) if shown else (0, 0)))


def _is_another_surname(given: str, surname: str, source: str, language: str) -> bool:
    return (
        (is_only_a_name(surname) or (is_only_a_name(given) and _may_be_surname(surname)))
        and _is_heard(given, source, language, sound_threshold("given"))
        and not _is_heard(surname, source, language, sound_threshold("surname"))
    )


def _may_be_surname(word: str) -> bool:
    """Whether people bear a word or place as their surname: Fuller, London."""
    if word.lower() in words_of("generic_place_words", "en"):
        return False
    return word in words_of("word_surnames", "en") or (is_place(word) and is_known_name(word) and not is_people(word))


def _overlaps(name: FullName | Looks, spans: _Spans) -> bool:
    return any(start < name.end and name.start < end for start, end in spans)


def _instead(pair: Pair, whole: bool, known: _Spans) -> Looks | None:
    """The first name of a pair's source, but what glossaries know of it, of which nothing renders any word, or only a
    part.
    """
    for look, missing in unrendered(pair):
        if (len(missing) == len(look.parts) or not whole) and not _overlaps(look, known):
            return look if whole else look._replace(parts=missing)
    return None


def _is_heard(word: str, source: str, language: str, limit: float) -> bool:
    """Whether a word is heard in a source; one with hyphens, in one of its longer parts."""
    parts = [part for part in _PART.findall(word) if len(part) > 2] or [word]
    if language == _GREEK:
        return any(_like(part, other) >= _LIKE for part in parts for other in _in_latin(source))
    return any(is_heard(part, source, language, limit) for part in parts)


# Greek has no table of sounds: its words are written in Latin letters, and so alike must a name be to one of them.
_GREEK, _LIKE = "el", 0.55


@lru_cache(maxsize=512)
def _in_latin(source: str) -> tuple[str, ...]:
    return tuple(greek_in_latin(word) for word in _PART.findall(source) if is_greek(word) and word[0].isupper())


def _like(name: str, word: str) -> float:
    return max(
        Indel.normalized_similarity(one, other) for one, other in ((folded(name), word), (sound(name), sound(word)))
    )


def unrendered(pair: Pair) -> Iterator[tuple[Looks, tuple[tuple[int, int], ...]]]:
    """The names of a pair's source, as they look, with those of their words that no word with a capital of the
    translation renders.
    """
    looks = names_by_looks(pair.source.text, _looks_of(pair.source_lang))
    if looks:
        words = capitals(pair.target.text)
        for name in looks:
            if missing := tuple(part for part in name.parts if not _is_rendered(pair, part, words)):
                yield name, missing


def _looks_of(language: str) -> str:
    """By whose habits the names of a language look."""
    return _GREEK if language == _GREEK else table_of(language)


def capitals(text: str) -> list[str]:
    """The words with a capital of a text, folded; those with a hyphen as one word too."""
    joined = _JOINED.findall(text) if "-" in text else []
    return sorted({folded(word) for word in (*_LATIN.findall(text), *joined) if word[0].isupper()})


def words_that_render(text: str) -> list[str]:
    """The words of a text that may render a name of its source, folded; those with a capital, which most often do,
    first. In small letters stands what a language borrowed: the soprano, and dollars.
    """
    some = capitals(text)
    return some + sorted({folded(word) for word in _LATIN.findall(text)} - set(some))


def lost_names(pair: Pair, words: Sequence[str]) -> Iterator[Looks]:
    """The full names of a pair's source of which no word of the article renders a part, given those words."""
    table = _looks_of(pair.source_lang)
    if not is_written_in_latin(pair.target_lang):
        return
    if table in _TELL_BY_LETTERS and pair.source_lang != table:
        # Persian is heard as Arabic is, but its words are others.
        return
    own: list[str] = []
    for name in names_by_looks(pair.source.text, table):
        if len(name.parts) == 1 or (
            table == "ru" and not _may_be_lost_in_cyrillic(name, pair.source.text, pair.source_lang)
        ):
            continue
        own = own or capitals(pair.target.text)
        # Nearly all are rendered, and most of these in their own sentence.
        if not any(_is_rendered(pair, part, some) for some in (own, words) for part in name.parts):
            yield name


# What may stand before a sentence, or a title of something.
_BEGINS = re.compile(rf"(?:^|[.!?…:—–\n{re.escape(opening(DOUBLE))}])\s*$")
# So far before a name is looked.
_NEAR = 80
_SHORTEST_IN_CYRILLIC = 4


@cache
def _surname() -> re.Pattern[str]:
    endings, cases = alternation("surname_endings", "ru"), alternation("surname_cases", "ru")
    return re.compile(f"(?:{endings})(?:{cases})?$")


def _may_be_lost_in_cyrillic(name: Looks, source: str, language: str) -> bool:
    """Whether two words in capitals are a person: by their letters; and at the start of a sentence, where any word has
    a capital, by the ending of a surname too.
    """
    words = [source[start:end] for start, end in name.parts]
    if any(word.lower() in marked("anywhere", "ordinary_words", language) for word in words):
        return False
    if min(map(len, words)) < _SHORTEST_IN_CYRILLIC or source[name.end : name.end + 1] == "-":
        return False
    surname = _surname().search(words[-1]) is not None
    if _BEGINS.search(source, max(0, name.start - _NEAR), name.start) and not surname:
        return False
    return is_namelike(words, "ru", surname)


# A word that renders a name renders so much of it; where endings follow, less is left.
_MOST_OF_IT = 0.6


def _is_rendered(pair: Pair, part: tuple[int, int], words: Sequence[str]) -> bool:
    source, limit = pair.source.text, sound_threshold("rendered")
    text = source[slice(*part)]
    if pair.source_lang == _GREEK:
        latin = greek_in_latin(text)
        return any(_like(word, latin) >= _LIKE for word in words)
    found = (heard(word, text, pair.source_lang, limit) for word in words if _may_render(word, text))
    if any(one.score > limit and one.end - one.start >= _MOST_OF_IT * len(text) for one in found):
        return True
    return table_of(pair.source_lang) == "zh" and _is_rendered_beside_point(source, part, words)


def _may_render(word: str, text: str) -> bool:
    """Whether a word has letters enough for a stretch, and not too many: none gives more than four, and few
    give none.
    """
    return len(text) <= 2 * len(word) and len(word) <= 4 * len(text)


# Longer are few foreign names in Chinese characters, and shorter ones sound like anything.
_LONGEST_IN_CHINESE, _SHORTEST_IN_CHINESE = 6, 3


def _is_rendered_beside_point(source: str, part: tuple[int, int], words: Sequence[str]) -> bool:
    """Whether a word is heard right beside the point of a name in Chinese characters; where the name begins and ends
    away from its point, nothing shows.
    """
    start, end = part
    limit = sound_threshold("rendered")
    first = source[end : end + 1] in POINTS
    text = source[max(0, end - _LONGEST_IN_CHINESE) : end] if first else source[start : start + _LONGEST_IN_CHINESE]
    for word in words:
        one = heard(word, text, "zh", limit)
        touches = one.end == len(text) if first else one.start == 0
        if touches and one.score > limit and one.end - one.start >= _SHORTEST_IN_CHINESE:
            return True
    return False
