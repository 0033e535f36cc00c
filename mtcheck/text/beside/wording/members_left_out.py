"""Lists of a source of which a translation has too few members: three towns, where four were struck.

Whatever the members are called, so many of them need so many marks or words between them; a translation that has fewer
in the whole segment cannot have them all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from ....known.tables import either, entries, rows
from ....lazy_patterns import lazy_pattern
from ...names.known_places import begins_sentence
from ...reading.scripts import HAN
from ..pair import Pair

# Three members have two joints; of two a sentence often says one in other words.
_FEWEST_JOINTS = 2
# A member is no longer; what is, is a clause.
_WORD = r"[^\W\d_][\w'’-]*"
_JOINTS = lazy_pattern(
    r"[,;:(/&+–—]|(?<=\w)-(?=\w)"
    r"|\b(?:and|or|nor|as well as|with|while|but|plus|including|alongside)\b",
    re.IGNORECASE,
)
_IN_FIGURE = lazy_pattern(r"(?<=\d)[,.:](?=\d)")
_COMMA = lazy_pattern("[,،] ")
_CHUNK = lazy_pattern(r"[^，。；：！？\n（）()“”\"「」《》,;:!?]+")
_LAST_JOINT = lazy_pattern(rf"[{HAN}]{{2,6}}?(?:[和与]|以及)[{HAN}]{{2}}")
_CHINESE = lazy_pattern(rf"[{HAN}]{{2,8}}")


class ShortList(NamedTuple):
    """A list at [start, end) of a source, how many joints it has, and how many the whole translation has."""

    start: int
    end: int
    joints: int
    left: int


def members_left_out(pair: Pair) -> Iterator[ShortList]:
    """The one list of a pair's source that has more joints than its whole translation."""
    lists = list(_chinese(pair.source.text) if pair.source_lang == "zh" else _of_words(pair))
    if len(lists) != 1:
        return
    (start, end, joints) = lists[0]
    left = len(_JOINTS.findall(_IN_FIGURE.sub("", pair.target.text)))
    if left < joints:
        yield ShortList(start, end, joints, left)


def _chinese(text: str) -> Iterator[tuple[int, int, int]]:
    if text.count("、") < _FEWEST_JOINTS:
        return
    for chunk in _CHUNK.finditer(text):
        members = chunk[0].split("、")
        if len(members) <= _FEWEST_JOINTS or not all(map(_CHINESE.fullmatch, members[1:-1])):
            continue
        # Before the first member and behind the last stands the rest of the sentence.
        start = chunk.start() + max(0, len(members[0]) - 4)
        end = chunk.end() - max(0, len(members[-1]) - 4)
        yield start, end, len(members) - 1 + bool(_LAST_JOINT.match(members[-1]))


def _of_words(pair: Pair) -> Iterator[tuple[int, int, int]]:
    pattern = _list(pair.source_lang)
    if pattern is None or not _COMMA.search(pair.source.text):
        return
    for match in pattern.finditer(pair.source.text):
        between = _COMMA.split(match["between"])[1:]
        if pair.source_lang == "tr" and begins_sentence(pair.source.text, match.start()):
            # A comma stands behind the subject.
            continue
        members = [match["first"], *between, match["last"]]
        if all(member[0].isupper() for member in members):
            enough = len(between) + 1 >= _FEWEST_JOINTS
        else:
            # Single words: of more a clause is made.
            enough = len(between) >= _FEWEST_JOINTS and all(
                member == member.lower()
                and " " not in member
                and member not in entries("small_words", pair.source_lang)
                for member in members
            )
        if enough:
            yield *match.span(), len(between) + 1


@cache
def _list(language: str) -> re.Pattern[str] | None:
    """Members of up to three words with commas between them, and the word before the last."""
    last = either(word for word, languages in rows("list_words") if language in languages.split())
    if not last:
        return None
    more = rf"(?:{_COMMA.pattern}(?:{_WORD} ){{0,2}}{_WORD})+"
    return re.compile(rf"(?<![\w'’-])(?P<first>{_WORD})(?P<between>{more}) (?:{last}) (?P<last>{_WORD})")
