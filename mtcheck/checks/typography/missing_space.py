"""Two words or sentences with nothing but a mark between them, where a blank belongs.

Why: Engines lose the blank where the source has none: behind a full stop, a comma, a bracket. Readers, and every tool
behind the desk, take the two words for one.

Right in all of 31 findings read, which is all that 1,500 articles had. A hyphen where the source has a dash is right
in all of 8 before a name.

Only words of the dictionary count, and words in front of a hyphen that never make a compound ("of-30 degrees").

Silent when: the words may be an address, a file, code or a name ("asp.net"); figures, initials and abbreviations.

Bad:
    The park keeps its biodiversity.They count the birds every year. It was warm,but windy.

Good:
    The park keeps its biodiversity. See example.com for more, e.g.the map. A follow-up is due.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...known.lexicon import FUNCTION, NOUN, PLURAL, word_class
from ...known.tables import words
from ...lazy_patterns import lazy_pattern
from ...model.finding import Category, Edit, Finding, Fix
from ...model.grade import Confidence, Severity
from ...model.text import Segment
from ...text.features import Features
from .._base import CheckInfo, NoOptions, SegmentCheck
from ._gates import has_joined_words

INFO = CheckInfo(
    "missing-space",
    Category.WHITESPACE,
    Severity.MINOR,
    Confidence.HIGH,
    languages=("en",),
    gate=has_joined_words,
    since="0.3.0",
)

# A token that is no address, path or code has nothing before its first word but a blank, a quotation mark or a bracket.
_BEFORE = r"(?:(?<=[\s(\"“‘])|(?<![^\n]))"
_STOP = re.compile(rf"{_BEFORE}(?P<first>[A-Za-z]?[a-z]{{2,}})(?P<mark>[.!?])(?P<second>[A-Z][a-z]*)(?=[\s,])")
_COMMA = re.compile(rf"{_BEFORE}(?P<first>[A-Za-z]?[a-z]{{2,}})(?P<mark>[,;])(?P<second>[A-Za-z][a-z]*)(?=[\s,.])")
_BRACKET = re.compile(
    r"(?<![\w./-])(?P<first>[A-Z]?[a-z]{3,})(?P<mark>\()(?P<second>[A-Z]{2,6}(?=\))|[A-Z][A-Za-z]{2,}(?= ))"
    r"|(?P<first_behind>[A-Za-z]{2,})(?P<mark_behind>\))(?P<second_behind>[A-Za-z][a-z]+)(?=[\s,.])"
)
_ARTICLE = re.compile(r"(?<![\w@/.-])(?P<first>[Tt]he|of|and)(?P<second>[A-Z]{2,})(?![\w@/-])")
_HYPHEN = re.compile(r"(?<=\s)(?P<first>[a-z]{2,5})(?P<mark>-)(?P<second>\d+|[A-Z][a-z]+)(?![\w-])")
# "voices"-the campaign": a dash of the source that came out as a hyphen. Compounds go on behind it: "state-of-the-art".
_DASH = lazy_pattern(r"(?P<first>[A-Za-z]*[a-z]{2}[\"”]?)(?P<mark>-)(?P<second>the|this|that) (?=[\"“\w])")
# "after the incident-Wang spoke": no compound joins a noun in small letters and a name.
_DASH_BEFORE_NAME = lazy_pattern(r"(?<![\w-])(?P<first>[a-z]{4,}[\"”]?)(?P<mark>-)(?P<second>[\"“]?[A-Z][a-z]+)(?= )")
_DASHES = lazy_pattern(r"[—―─]|--")
_DASHES_OF_TARGET = lazy_pattern(r"[—–]| --? ")


def run(segment: Segment, features: Features, options: NoOptions) -> Iterator[Finding]:
    text = segment.target
    for pattern in (_STOP, _COMMA):
        for match in pattern.finditer(text):
            if _are_words(match["first"], match["second"]):
                yield _finding(segment, match, match.end("mark"), " ", f'behind "{match["mark"]}"')
    for match in _BRACKET.finditer(text):
        if match["mark"] and word_class(match["first"].lower()):
            yield _finding(segment, match, match.start("mark"), " ", "before the bracket")
        elif (
            match["mark_behind"]
            and (len(match["second_behind"]) > 2 or word_class(match["second_behind"].lower()) == FUNCTION)
            and word_class(match["second_behind"].lower())
        ):
            yield _finding(segment, match, match.end("mark_behind"), " ", "behind the bracket")
    for match in _ARTICLE.finditer(text):
        yield _finding(segment, match, match.end("first"), " ", f'behind "{match["first"]}"')
    if segment.source and _DASHES.search(segment.source):
        for match in _dashes(text):
            place = segment.at(match.start(), match.end("second"))
            yield INFO.finding(
                place,
                f'"{place.text}": a hyphen where the source has a dash',
                evidence="it is no compound",
                fix=Fix("set a dash", (Edit(segment.at(match.start("mark"), match.end("mark")), " — "),)),
            )
    for match in _HYPHEN.finditer(text):
        if match["first"] in words("never_hyphened", "en"):
            place = segment.at(match.start(), match.end())
            yield INFO.finding(
                place,
                f'"{place.text}": no blank behind "{match["first"]}"',
                evidence=f'"{match["first"]}" makes no compound',
            )


def _dashes(text: str) -> Iterator[re.Match[str]]:
    """The hyphens of a text that stand for dashes."""
    yield from _DASH.finditer(text)
    if not _DASHES_OF_TARGET.search(text):
        for match in _DASH_BEFORE_NAME.finditer(text):
            first = match["first"].rstrip('"”')
            if word_class(first) in (NOUN, PLURAL) and first not in words("compass_words", "en"):
                yield match


def _are_words(first: str, second: str) -> bool:
    """Whether both are English words, the second no ending of an address."""
    kind = word_class(second.lower())
    if not kind or second.lower() in words("address_endings"):
        return False
    # No name has a word of grammar behind its mark, whatever the word before it.
    if kind == FUNCTION:
        return bool(word_class(first.lower())) or second[0].isupper()
    return bool(word_class(first.lower())) and len(second) > 2


def _finding(segment: Segment, match: re.Match[str], at: int, new: str, where: str) -> Finding:
    return INFO.finding(
        segment.at(match.start(), match.end()),
        f'"{match[0]}": no blank {where}',
        evidence="both are words",
        fix=Fix("add a blank", (Edit(segment.at(at, at), new),)),
    )


CHECK = SegmentCheck(INFO, NoOptions, run)
