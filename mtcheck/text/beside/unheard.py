"""Names of a translation that nothing in its source sounds like, and names of a source that nothing in the translation
sounds like.

A name is unheard only if its words are heard in no source of the article, neither one by one nor read as one word, nor
stand there in Latin letters:
what a translator takes from another sentence is right. In Chinese and Japanese a name may be written in characters that
are not heard; there the
source must have a name in characters or kana that stand for sounds, which nothing in the translation renders.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from ...known.tables import rows
from ..names.full_names import FullName, full_names, is_only_a_name
from ..names.heard import heard, is_heard, table_of
from ..names.looks import Looks, names_by_looks
from ..reading.scripts import letters
from ..reading.sound import folded
from .pair import Pair

_PART = re.compile(r"[^\W\d_]+")
_LATIN = re.compile(f"[{letters('Latn')}]{{3,}}")
# Names in other characters than those that stand for sounds are not heard.
_SHOW_NAMES = ("ja", "zh")


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


@cache
def thresholds() -> dict[str, float]:
    """See known/any/sound_thresholds.tsv."""
    return {name: float(value) for name, value, _ in rows("sound_thresholds")}


def unheard_names(
    pair: Pair, sources: Sequence[str], known: Sequence[tuple[int, int]], is_rendering: Callable[[str], bool]
) -> Iterator[Unheard]:
    """The full names of a pair's translation that no source of the article gives, but those that overlap what is known
    of it, or have a word that is known as the rendering of one of the source.
    """
    table = table_of(pair.source_lang)
    if not table or (table in _SHOW_NAMES and not names_by_looks(pair.source.text, table)):
        return
    latin: set[str] | None = None
    for name in full_names(pair.target.text):
        # Most are heard, and most of these in the surname: it is asked first.
        surname = name.parts[-1][0]
        if is_rendering(surname) or any(start < name.end and name.start < end for start, end in known):
            continue
        found = _unheard(name, pair, sources)
        if found is None or (found.whole and any(is_rendering(word) for word, _ in name.parts)):
            continue
        if latin is None:
            latin = {folded(word) for source in sources for word in _LATIN.findall(source)}
        if latin.isdisjoint(folded(word) for word, _ in name.parts):
            yield found


def _unheard(name: FullName, pair: Pair, sources: Sequence[str]) -> Unheard | None:
    limits, language, source = thresholds(), pair.source_lang, pair.source.text
    words = [word for word, _ in name.parts]
    if _is_heard(words[-1], source, language, limits["whole"]):
        return None
    if not any(_is_heard(word, source, language, limits["whole"]) for word in words[:-1]):
        whole, strange, limit = True, words, limits["whole"]
    elif len(words) == 2 and _is_another_surname(words[0], words[1], source, language):
        whole, strange, limit = False, words[1:], limits["surname"]
    else:
        return None
    if is_heard("".join(words), source, language, limits["joined"]):
        return None
    if any(_is_heard(word, other, language, limit) for other in sources for word in strange):
        return None
    shown = _instead(pair, whole)
    if shown is None and (table_of(language) in _SHOW_NAMES or not name.plain):
        return None
    start = name.start if whole else name.parts[1][1]
    return Unheard(start, name.end, whole, *((shown.start, shown.end) if shown else (0, 0)))


def _is_another_surname(given: str, surname: str, source: str, language: str) -> bool:
    limits = thresholds()
    return (
        is_only_a_name(surname)
        and _is_heard(given, source, language, limits["given"])
        and not _is_heard(surname, source, language, limits["surname"])
    )


def _instead(pair: Pair, whole: bool) -> Looks | None:
    """The first name of a pair's source of which nothing renders a word: for a whole name, any of its words."""
    for look, missing in unrendered(pair):
        if len(missing) == len(look.parts) or not whole:
            return look if whole else look._replace(parts=missing)
    return None


def _is_heard(word: str, source: str, language: str, limit: float) -> bool:
    """Whether a word is heard in a source; one with hyphens, in one of its longer parts."""
    parts = [part for part in _PART.findall(word) if len(part) > 2] or [word]
    return any(is_heard(part, source, language, limit) for part in parts)


def unrendered(pair: Pair) -> Iterator[tuple[Looks, tuple[tuple[int, int], ...]]]:
    """The names of a pair's source, as they look, with those of their words that no word of the translation renders."""
    looks = names_by_looks(pair.source.text, table_of(pair.source_lang))
    if looks:
        words = sorted({folded(word) for word in _LATIN.findall(pair.target.text) if word[0].isupper()})
        for name in looks:
            if missing := tuple(part for part in name.parts if not _is_rendered(pair, part, words)):
                yield name, missing


# A word that renders a name renders so much of it; where endings follow, less is left.
_MOST_OF_IT = 0.6


def _is_rendered(pair: Pair, part: tuple[int, int], words: Sequence[str]) -> bool:
    text, limit = pair.source.text[part[0] : part[1]], thresholds()["rendered"]
    found = (heard(word, text, pair.source_lang) for word in words)
    return any(one.score > limit and one.end - one.start >= _MOST_OF_IT * len(text) for one in found)
