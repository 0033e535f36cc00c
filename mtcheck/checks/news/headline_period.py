"""A full stop after a headline.

Why: English headlines carry none; the engine added one because it took the line for a sentence.

Beside a source whose first line has a full stop too, it is told at low confidence: as often it is the story's first
sentence, or the source's own style.

Beside a source whose first line ends with no mark, and whose second does, a longer line is known to be a headline too.

Of 22 such findings in machine-translated articles all were right; of 76 findings of all sorts 70, the others were
sentences of the story (2026-11-29). Raters of translations mark a third of them.

Silent when: the first paragraph is a sentence of the story and no headline: it is long, has several sentences, is
spoken in person, or is alone.

Bad:
    Ministers meet in Geneva over missile treaty.

    GENEVA - The foreign ministers of both countries met on Monday to talk about the treaty, which ends in February.

    They will meet again in May.

Good:
    Ministers meet in Geneva over missile treaty

    GENEVA - The foreign ministers of both countries met on Monday to talk about the treaty, which ends in February.

    They will meet again in May.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ...known.tables import either, rows
from ...lazy_patterns import lazy_pattern
from ...model.finding import Category, Edit, Finding, Fix
from ...model.grade import Confidence, Severity
from ...model.sentence import boundaries
from ...model.text import CUE, Document
from ...value_types import dataclass
from .._base import CheckInfo, Context, DocumentCheck, number

INFO = CheckInfo(
    "headline-period",
    Category.PUNCTUATION,
    Severity.MINOR,
    Confidence.MEDIUM,
    languages=("en",),
    supersedes=("end-mark",),
    since="0.1.0",
)


@cache
def _in_person() -> re.Pattern[str]:
    pronouns = [pronoun for pronoun, person, _ in rows("pronouns", "en") if person in _FIRST]
    return re.compile(rf"\b(?:{either([*pronouns, *map(str.capitalize, pronouns)])})\b")


_FIRST = ("1 singular", "1 plural")


@dataclass(frozen=True, slots=True)
class Options:
    """`max_words` is the longest line taken for a headline."""

    max_words: int = number(18, 1)


# A headline of the source is told by its end, so that a long rendering of one is a headline too.
_LONGER_BESIDE = 2
_FULL_STOP = lazy_pattern(r"[.。．।]$")
_NO_SENTENCE = lazy_pattern(r"[\w)）」』]$")
_SENTENCE = lazy_pattern(r"[.。!！?？…][\"”」』)）]*$")


def _has_no_end(headline: str | None, lead: str | None) -> bool:
    """Whether the source's first line is whole and ends with a word, and what follows it with a sentence's mark."""
    return bool(
        headline
        and not headline[0].islower()
        and lead
        and _NO_SENTENCE.search(headline.rstrip())
        and _SENTENCE.search(lead.rstrip())
    )


def run(document: Document, context: Context, options: Options) -> Iterator[Finding]:
    if len(document.segments) < 3:
        return
    headline, lead = document.segments[0], document.segments[1]
    if headline.role == CUE:
        return
    text = headline.target.rstrip()
    if not text.endswith(".") or text.endswith("..") or "\n" in text or '"' in text[-2:]:
        return
    # A talk or an interview opens with somebody's own words, which are no headline.
    if _in_person().search(text):
        return
    words = text.split()
    told = _has_no_end(headline.source, lead.source)
    longest = options.max_words * _LONGER_BESIDE if told else options.max_words
    if len(words) > longest or len(words) < 3 or boundaries(text) or "." in words[-1][:-1]:
        return
    if not told and len(lead.target.split()) < 1.5 * len(words) and lead.target.strip() != text:
        return
    place = headline.at(len(text) - 1, len(text))
    own = headline.source is not None and _FULL_STOP.search(headline.source.rstrip()) is not None
    yield INFO.finding(
        place,
        "full stop after the headline",
        evidence="the source has none there" if told else "the first, short line above the story",
        fix=Fix("remove it", (Edit(place, ""),)),
        confidence=Confidence.LOW if own else None,
    )


CHECK = DocumentCheck(INFO, Options, run)
