"""A blank where none belongs: before a mark, inside brackets, doubled in a sentence, at the start of a paragraph.

Why: Engines put the pieces of a sentence together with blanks around them.

In English also in an ordinal number ("26 th"), in the points of "U. S." and "p. m.", in and behind a currency sign
("US $5"), in a name such as O'Hara, in "and / or", around the hyphen of "non - native" and "37 - year - old".

Right in all of 60 findings read on machine translations of four languages (2026-11-28).

Silent when: two blanks follow the end of a sentence, an old typist's habit; an ellipsis or a decimal point follows the
blank; all paragraphs are indented; the source has these blanks too; the language sets a blank there, as French does
before "?"; a figure and a colon are no time of day ("Group 5: 20 people").

Bad:
    The army said , on Monday , that it had left. It will meet on the 26 th.

Good:
    The army said, on Monday, that it had left ... for good.  It was .5 km away.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

from ...known.tables import either, marked, words
from ...lazy_patterns import lazy_pattern
from ...model.finding import Category, Edit, Finding, Fix
from ...model.grade import Confidence, Severity
from ...model.text import Document
from ...text.english.inflection import ordinal_ending
from .._base import CheckInfo, Context, DocumentCheck, NoOptions
from ._gates import has_odd_space

INFO = CheckInfo(
    "stray-space",
    Category.WHITESPACE,
    Severity.MINOR,
    Confidence.HIGH,
    gate=has_odd_space,
    since="0.1.0",
    as_typed=True,
    safe_because="only a blank goes, in running text: neither columns, an indented block, nor a command",
)


_OTHER_BLANKS = "\u00a0\u3000\u2002\u2003\u2005\u2007\u2009\u200a\u202f\u205f"
_BLANK = f"[ {_OTHER_BLANKS}]"
# What follows a time of day.
_TIME_AFTER = lazy_pattern(r"[0-5]\d(?::|\s?(?:[ap]\.?m\b|hours\b|o.clock\b|[A-Z]{2,4}T\b|local time\b))")
# An option, a path or a prompt: "pip install -e ." and "cp a/b ." name a folder by the full stop.
_COMMAND = lazy_pattern(r"(?:^|\s)(?:--?\w|[\w.~]*/\w|\$)")
_GAP = lazy_pattern(rf"(?<=[^\s.!?:]){_BLANK}{{2,}}(?=\S)")
# So far around a blank is looked at.
_NEAR = 80


@cache
def _time_before() -> re.Pattern[str]:
    """A word before a time of day, and its hour, at the end of what is searched."""
    return re.compile(rf"(?i)\b(?:{either(marked('clock', 'before_times', 'en'))})\s\d\d?:$")


class _Spot(NamedTuple):
    """A blank in the text of a document."""

    text: str
    start: int
    end: int

    @property
    def before(self) -> str:
        return self.text[max(0, self.start - _NEAR) : self.start]

    @property
    def after(self) -> str:
        return self.text[self.end : self.end + _NEAR]


def _is_time(spot: _Spot) -> bool:
    return bool(
        _time_before().search(spot.before) or _TIME_AFTER.match(spot.after) or re.search(r": ?[0-5]\d:$", spot.before)
    )


def _is_no_command(spot: _Spot) -> bool:
    return not (spot.after[:1] == "." and _COMMAND.search(spot.before))


def _is_in_round_brackets(spot: _Spot) -> bool:
    # Square ones are boxes to tick ("[ x ]") and tests of a shell, too.
    return spot.before[-1:] == "(" or spot.after[:1] == ")"


def _is_no_column(spot: _Spot) -> bool:
    """Whether no other line near has such a gap, nor this one a second."""
    return not (_GAP.search(spot.before) or _GAP.search(spot.after))


def _is_ordinal(spot: _Spot) -> bool:
    """Whether the letters behind the blank are those that the figure before it takes: 21 st, 12 th."""
    digits = re.search(r"(?<![\d.,])\d{1,3}$", spot.before)
    if digits is None:
        return False
    return spot.after.startswith(ordinal_ending(int(digits[0])))


def _is_in_a_word(spot: _Spot) -> bool:
    """Whether a hyphen stands behind the first part of a word, or in somebody's age: non - native, 37 - year - old."""
    if spot.after.startswith("year - old"):
        return spot.before[-1:].isdigit()
    if spot.after.startswith("old") and spot.before.endswith(" - year"):
        return True
    last = re.split(r"[^\w’'-]", spot.before)[-1]
    return last.lower() in words("bound_parts", "en")


def _always(spot: _Spot) -> bool:
    return True


class _Kind(NamedTuple):
    """Where blanks stray, and what goes in their stead.

    `signs` are what a text must have for the pattern to match, as a search for these is much quicker; other blanks than
    the usual one count for all. `fits` tells what is none, `safe` where nothing else can be meant.
    """

    pattern: re.Pattern[str]
    signs: tuple[str, ...]
    evidence: str
    new: str = ""
    fits: Callable[[_Spot], bool] = _always
    safe: Callable[[_Spot], bool] = _always


# A search for what may be before a blank is slow: the blank comes first, and then what stands before it.
_KINDS = (
    _Kind(
        lazy_pattern(rf"{_BLANK}(?<=[\w)\]%\"”'’].){_BLANK}*(?=[,;!?](?![)\w])|\.(?![.\w\u2026])|:(?=\s))"),
        (" ,", " ;", " !", " ?", " .", " :"),
        "a blank before the mark",
        safe=_is_no_command,
    ),
    _Kind(
        lazy_pattern(rf"{_BLANK}(?:(?<=[(\[].){_BLANK}*(?=\w)|(?<=[\w.%].){_BLANK}*(?=[)\]]))"),
        ("( ", "[ ", " )", " ]"),
        "a blank inside the brackets",
        safe=_is_in_round_brackets,
    ),
    _Kind(
        lazy_pattern(rf"{_BLANK}(?<=[a-z,;].){_BLANK}+(?=[a-z])"),
        ("  ",),
        "two blanks between words",
        new=" ",
        safe=_is_no_column,
    ),
    _Kind(
        lazy_pattern(r"[ \u00a0](?<=[a-z].)[ \u00a0]*(?=['’]s(?![\w'’]))"),
        (" 's", " ’s"),
        "a blank before the possessive",
    ),
    _Kind(
        lazy_pattern(
            r"[ \u00a0](?=[0-5]\d(?!\d))(?:(?<=(?<![\d:.])\d:.)|(?<=(?<![\d:.])[01]\d:.)|(?<=(?<![\d:.])2[0-4]:.)"
            r"|(?<=: [0-5]\d:.)|(?<=\d:[0-5]\d:.))"
        ),
        (": ",),
        "a blank in the time",
        fits=_is_time,
    ),
)
# What is so in English only.
_ENGLISH = (
    _Kind(
        re.compile(r"[ \u00a0](?=(?:st|nd|rd|th)(?![\w’'-]))(?<=\d.)"),
        (" st", " nd", " rd", " th"),
        "a blank in the ordinal number",
        fits=_is_ordinal,
    ),
    _Kind(
        lazy_pattern(r" (?:(?=[SKN]\.)(?<=\b[Tt]he U\. )|(?=C\.)(?<=\bWashington, D\. )|(?=m\.)(?<=\d [ap]\. ))"),
        (". S.", ". K.", ". N.", ". C.", ". m."),
        "a blank in the abbreviation",
    ),
    _Kind(
        lazy_pattern(r"[ \u00a0](?=\d)(?<=[$€£].)"),
        ("$ ", "€ ", "£ "),
        "a blank behind the sign of the currency",
    ),
    _Kind(
        # Not of somebody who "owes the US $5 billion".
        lazy_pattern(
            r"[ \u00a0](?=\$\d)(?:(?<=\b(?:US|HK|NT|AU|NZ|CA).)(?<!\b[Tt]he US.)|(?<=[a-z] [AS].)(?<!class A.))"
        ),
        (" $",),
        "a blank in the sign of the currency",
    ),
    _Kind(
        lazy_pattern(r" - (?=[a-z]{3})"),
        (" - ",),
        "blanks around the hyphen",
        new="-",
        fits=_is_in_a_word,
    ),
    _Kind(
        lazy_pattern(r"[ \u00a0](?=['’][A-Z][a-z])(?<=\b[OD].)"),
        ("O '", "O ’", "D '", "D ’"),
        "a blank in the name",
    ),
    _Kind(
        lazy_pattern(r" / (?:(?=or\b)(?<=\band / )|(?=her\b)(?<=\bhis / )|(?=she\b)(?<=\bhe / ))"),
        ("and / or", "his / her", "he / she"),
        "blanks around the stroke",
        new="/",
    ),
)


_STROKE = re.compile(r"(?<=[A-Za-z]) / (?=[A-Za-z])")
# A unit per another, and what a kind above has.
_PER = lazy_pattern(r"\d (?:k?m|k?W|kg|mg|t|g|l)$")
_AND_OR = lazy_pattern(r"\b(?:and|his|he)$")
_STROKE_IN_SOURCE = lazy_pattern(r"[^\s/]/[^\s/]")


def _strokes(document: Document, context: Context) -> Iterator[Finding]:
    """Blanks around a stroke where the source, with as many, has none: "works / groups", "km / h"."""
    for segment in document.segments:
        found = list(_STROKE.finditer(segment.target))
        source = segment.source or ""
        if not found or " / " in source or "：" in source:
            continue
        per = [match for match in found if _PER.search(segment.target[: match.start()])]
        if len(found) != len(_STROKE_IN_SOURCE.findall(source)) or source.count("/") != len(found):
            found = per
        for match in found:
            if _AND_OR.search(segment.target[: match.start()]):
                continue
            place = segment.at(*match.span())
            yield INFO.finding(
                place,
                "stray blank",
                evidence="blanks around the stroke",
                fix=Fix("remove the blank", (Edit(place, "/"),), safe=False),
            )


_SCORE = lazy_pattern(r"(?<![\w.:,-])(\d{1,3}): (\d{1,3})(?![\w:]|[.,]\d)")


def _scores(document: Document) -> Iterator[Finding]:
    """Blanks behind the colon of two figures that the source has with a colon alone: a score of 4: 0."""
    for segment in document.segments:
        for match in _SCORE.finditer(segment.target):
            if re.search(rf"(?<!\d){match[1]}[:：]{match[2]}(?!\d)", segment.source or ""):
                place = segment.at(match.end(1) + 1, match.start(2))
                yield INFO.finding(
                    place,
                    "stray blank",
                    evidence="a blank between the figures, where the source has none",
                    fix=Fix("remove the blank", (Edit(place, ""),), safe=False),
                )


def run(document: Document, context: Context, options: NoOptions) -> Iterator[Finding]:
    text = context.whole.text
    set_before = words("blank_before", document.target_lang)
    for kind in _KINDS + _ENGLISH if context.language == "en" else _KINDS:
        if not any(sign in text for sign in (*kind.signs, *_OTHER_BLANKS)):
            continue
        for match in kind.pattern.finditer(text):
            spot = _Spot(text, *match.span())
            if _is_of_the_source(context, spot):
                continue
            if spot.after[:1] not in set_before and kind.fits(spot):
                yield _finding(context, spot, kind.new, kind.evidence, safe=kind.safe(spot))
    if context.language == "en":
        yield from _strokes(document, context)
    if context.has_source and ": " in text:
        yield from _scores(document)
    indented = [s for s in document.segments if s.target[:1].isspace()]
    if len(indented) * 2 <= len(document.segments):
        for segment in indented:
            # What a translator's tool has at the ends of its source must stand in the translation too.
            if (segment.source or "")[:1].isspace():
                continue
            start = context.starts[segment.order]
            width = len(segment.target) - len(segment.target.lstrip())
            if width:
                spot = _Spot(text, start, start + width)
                yield _finding(context, spot, "", "a blank at the start of the paragraph", safe=width == 1)


def _is_of_the_source(context: Context, spot: _Spot) -> bool:
    """Whether the source has several blanks too, or ends, or begins, with the blank that its translation has."""
    if not context.has_source:
        return False
    segment, start = context.find(spot.start)
    source, end = segment.source or "", start + spot.end - spot.start
    if spot.end - spot.start > 1 and spot.text[spot.start : spot.end] in source:
        return True
    return (start == 0 and source[:1].isspace()) or (end >= len(segment.target) and source[-1:].isspace())


def _finding(context: Context, spot: _Spot, new: str, evidence: str, *, safe: bool) -> Finding:
    place = context.at(spot.start, spot.end)
    return INFO.finding(
        place, "stray blank", evidence=evidence, fix=Fix("remove the blank", (Edit(place, new),), safe=safe)
    )


CHECK = DocumentCheck(INFO, NoOptions, run)
