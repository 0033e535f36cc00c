"""Two members of a list with a comma and no "and" between, as their Chinese source joins them with 、."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ....known.lexicon import NOUN, NOUN_OR_VERB, PLURAL, word_class
from ....lazy_patterns import lazy_pattern

_NOUNS = (NOUN, NOUN_OR_VERB, PLURAL)
_IN_FIGURE = lazy_pattern(r"(?<=\d)[,，.:：](?=\d)")
_UNSURE = lazy_pattern('[“”"《》「」（(]')
_SOURCE_MARK = lazy_pattern("[，；：、。！？,;:]")
_TARGET_MARK = lazy_pattern(r"[,;:.!?](?=\s)")
# "The Han River, Dan River basin": two names of one kind, and no third.
_OF_ONE_KIND = lazy_pattern(
    r"(?<!, )(?P<first>\b[A-Z][a-z]+ (?P<kind>River|Lake|Sea|Bay|Island|Mountain|District|County|City|Province"
    r"|Prefecture|Street|Road|Bridge)), (?:the )?(?P<second>[A-Z][a-z]+) (?P=kind)"
    r"(?! [A-Z]|['’,]|[^,.;]{0,40},? (?:and|or)\b|[^,.;]{0,30}, (?:the )?[A-Z])"
)
_JOINED = lazy_pattern(r"\b(?:and|or|as well as|both|between|including|such|&)\b")
_BEFORE = lazy_pattern(r"[A-Za-z'’-]+$")
_BEHIND = lazy_pattern(r", (?:the )?(?P<word>[A-Za-z'’-]+)(?: (?P<next>[A-Za-z]+))?")


def bare_lists(target: str, source: str) -> Iterator[tuple[int, int]]:
    """The last word of the first member, the comma and the first of the second, wherever the marks of the two texts
    answer each other one by one.
    """
    if "、" not in source:
        return
    told: set[int] = set()
    for match in _OF_ONE_KIND.finditer(target):
        kind = re.escape(match["kind"])
        if not re.search(rf"{kind}, $|\b(?:both|between) (?:the )?$", target[: match.start()]):
            told.add(match.end("first"))
            yield match.start("first"), match.end("second")
    if _UNSURE.search(source):
        return
    plain, original = _IN_FIGURE.sub("_", target.rstrip(" .")), _IN_FIGURE.sub("_", source.rstrip("。 "))
    theirs = [match[0] for match in _SOURCE_MARK.finditer(original)]
    ours = list(_TARGET_MARK.finditer(plain))
    if len(theirs) != len(ours):
        return
    ends = [0, *(mark.start() for mark in ours), len(plain)]
    for number, (mark, match) in enumerate(zip(theirs, ours, strict=True)):
        of_two = mark == "、" and match[0] == "," and "、" not in theirs[max(0, number - 1) : number]
        if not of_two or "、" in theirs[number + 1 : number + 2]:
            continue
        if match.start() in told or _JOINED.search(plain, ends[number], ends[number + 2] + 6):
            continue
        before, behind = _BEFORE.search(plain, 0, match.start()), _BEHIND.match(plain, match.start())
        if before and behind and _is_noun(before[0], "") and _is_noun(behind["word"], behind["next"] or ""):
            yield before.start(), behind.end("word")


def _is_noun(word: str, following: str) -> bool:
    """Whether a word is a name or a noun, or stands before a name ("north China")."""
    return word[0].isupper() or following[:1].isupper() or word_class(word) in _NOUNS
