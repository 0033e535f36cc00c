"""Names that stand in quotation marks as in their source, of things whose names English does not quote."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from ....known.lexicon import word_class
from ....known.tables import languages, rows, words
from ....lazy_patterns import lazy_pattern
from ...reading.marks import CORNER, DOUBLE, quoted

# In English: a few words, each with a capital or a figure.
_NAME = lazy_pattern(
    r"[\"“](?P<name>[A-Z][\w'’.&!-]*(?: (?:(?:of|the|and|de|la) )?[A-Z\d][\w'’.&!-]*){0,3})(?P<end>[,.]?)[\"”]"
)
_MODEL = lazy_pattern(r"[A-Z]{1,5}-?\d{1,4}[A-Z]?")
_WORD_BEFORE = lazy_pattern(r"([^\W_]+)\W{0,3}$")
# So many words of matches make a report of one.
_FEWEST_OF_MATCH = 4
_FEWEST_TEAMS = 2


class QuotedName(NamedTuple):
    """text[start:end] of a segment, by its order, is a name with its quotation marks; why none belong there."""

    order: int
    start: int
    end: int
    name: str
    reason: str


def quoted_names(
    texts: Sequence[str], sources: Sequence[str], language: str, outlets: frozenset[str]
) -> Iterator[QuotedName]:
    """The names in quotation marks that English does not quote, by the kind of thing that the source, in `language`,
    says, by `outlets` that are known, and in the report of a match.
    """
    about_match = cache(lambda: _is_about_a_match(texts, language if any(sources) else ""))
    for order, text in enumerate(texts):
        found = list(_NAME.finditer(text))
        if not found:
            continue
        originals = _in_source(sources[order], language)
        all_quoted = len(re.findall(quoted(DOUBLE), text))
        for match in found:
            name = match["name"]
            before = _WORD_BEFORE.search(text, max(0, match.start() - 30), match.start())
            if before and before[1].lower() in words("titled_works", "en"):
                continue
            at = len(re.findall(quoted(DOUBLE), text[: match.start()]))
            # The two sides have the same quotations in the same order, or nobody knows which is which.
            kind = originals[at][1] if len(originals) == all_quoted and at < len(originals) else ""
            if reason := _reason(name, kind, outlets, about_match):
                yield QuotedName(order, match.start(), match.end(), name, reason)


def _reason(name: str, kind: str, outlets: frozenset[str], about_match: Callable[[], bool]) -> str:
    if name in outlets:
        return "the name of who reports"
    if _MODEL.fullmatch(name):
        return "the name of a model"
    if kind:
        return f'in the source it is the name of a "{kind}"'
    if len(name.split()) == 1 and not word_class(name.lower()) and about_match():
        return "the name of a team in the report of a match"
    return ""


def _is_about_a_match(texts: Sequence[str], language: str) -> bool:
    """Whether an article reports a match, and quotes teams as Cyrillic languages do; without a source, two of them."""
    if language and language not in words("languages_that_quote_teams"):
        return False
    if not language and len({m["name"] for text in texts for m in _NAME.finditer(text)}) < _FEWEST_TEAMS:
        return False
    found = {word for text in texts for word in re.findall(r"[a-z-]+", text.lower())}
    return len(found & words("match_words", "en")) >= _FEWEST_OF_MATCH


@cache
def _kinds(language: str, side: str) -> tuple[str, ...]:
    if language not in languages("quoted_kinds"):
        return ()
    return tuple(word for word, where in rows("quoted_kinds", language) if where == side)


def _in_source(source: str, language: str) -> list[tuple[str, str]]:
    """The quotations of a source, each with the word for what it names, "" if none is known."""
    found = []
    for match in re.finditer(quoted(DOUBLE, CORNER), source):
        before = _WORD_BEFORE.search(source, max(0, match.start() - 30), match.start())
        word = before[1] if before else ""
        kinds, behind = _kinds(language, ""), _kinds(language, "behind")
        kind = word if kinds and word.lower().startswith(kinds) else ""
        if behind and source[match.end() :].startswith(behind):
            kind = next(sign for sign in behind if source[match.end() :].startswith(sign))
        found.append((match[0][1:-1], kind))
    return found
