"""A segment that ends otherwise than its source.

Why: The engine takes every line for a sentence and puts a full stop behind headlines, credits and cells; or it loses
the stop, and with it often the rest. A mark that only the source's language ends a question with, as Greek does with a
semicolon, is told wherever a sentence ends.

Silent when: the source's last mark is only written otherwise (。 । ۔ ։ and .), or its language sets none (Thai, Lao);
the mark belongs to an abbreviation; the source has whole sentences before an end without a mark, or ends with a
quotation or bracket; an exclamation became a plain sentence; a headline, the first line, lost its stop, or lines above
and below lack it too. At low confidence only: a stop behind a line of the source without one that is long, or stands
among lines with one, or in a source that often lacks it, as it may be the source that lost it.

Bad (jsonl):
    {"source": "外长在日内瓦会晤", "target": "Ministers meet in Geneva."}

Good (jsonl):
    {"source": "外长在日内瓦会晤", "target": "Ministers meet in Geneva"}
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model.finding import Category, Edit, Finding, Fix
from ...model.grade import Confidence, Severity
from ...model.sentence import is_abbreviation
from ...model.text import Document, Side
from ...text.beside.pair import Pair
from ...text.reading.end_marks import OPEN, QUESTION, STOP, end_marks, ending, ends_in_word, sets_end_marks
from ...text.reading.marks import closing, opening
from .._base import CheckInfo, Context, DocumentCheck, NoOptions

INFO = CheckInfo("end-mark", Category.PUNCTUATION, Severity.MINOR, Confidence.HIGH, needs=("source",), since="0.1.0")

_CLOSING = closing() + "）)]】"
# Behind the last mark of a sentence the text ends, or another begins.
_BEHIND_END = rf"[{re.escape(_CLOSING)}]*(?:\s+[{re.escape(opening())}]*[A-ZÀ-Ý]|\s*$)"
_FEWEST_WORDS = 3
# The headline and the lines of a summary below it may lose their stops.
_FIRST_OF_STORY = 4
# A line that is longer is hardly a headline or a cell: the source has lost its mark.
_LONGEST_HEADLINE = 18
# From this share of sentences without a mark on, the source sets them as it likes.
_HABIT = 0.2


def run(document: Document, context: Context, options: NoOptions) -> Iterator[Finding]:
    if not sets_end_marks(document.source_lang) or not sets_end_marks(document.target_lang):
        return
    hasty = _often_lacks_marks(document)
    for pair in context.pairs:
        yield from _taken_over(document, pair)
        original, text = pair.source.text.rstrip(), pair.target.text.rstrip()
        source, target = original.rstrip(_CLOSING), text.rstrip(_CLOSING)
        # Languages differ on whether a stop stands inside a quotation or bracket, outside it, or not at all.
        if not source or source != original or not target or len(target.split()) < _FEWEST_WORDS or "\n" in text:
            continue
        found = _difference(document, pair.segment.order, source, target)
        if found is None:
            continue
        what, confidence = found
        if what == _ADDED and (hasty or (pair.segment.order > 1 and len(target.split()) > _LONGEST_HEADLINE)):
            confidence = Confidence.LOW
        last = pair.segment.at(len(target) - 1, len(target))
        yield INFO.finding(
            last,
            what,
            evidence=f'the source ends "{original[-12:]}"',
            related=[pair.segment.at(len(source) - 1, len(source), "source")],
            fix=Fix("remove it", (Edit(last, ""),)) if what == _ADDED else None,
            confidence=confidence,
        )


def _taken_over(document: Document, pair: Pair) -> Iterator[Finding]:
    """Marks that end a question in the language of the source alone, as the Greek ";", and stand in the translation."""
    ours = end_marks(document.target_lang)
    source, target = pair.source.text, pair.target.text
    for mark, kind in end_marks(document.source_lang).items():
        if mark in ours or kind != QUESTION or mark not in target or target.count("?") >= source.count(mark):
            continue
        for match in re.finditer(rf"(?<=\w){re.escape(mark)}(?={_BEHIND_END})", target):
            place = pair.segment.at(*match.span())
            yield INFO.finding(
                place,
                f'"{mark}" → "?"',
                evidence="the source asks with that mark, which asks nothing in the translation",
                fix=Fix("write a question mark", (Edit(place, "?"),)),
            )


_ADDED = "full stop where the source has none"


def _difference(document: Document, order: int, source: str, target: str) -> tuple[str, Confidence] | None:
    """How the last marks differ, in words, and how sure that is a fault; None where they do not."""
    theirs, ours = ending(source, document.source_lang), ending(target, document.target_lang)
    plain_stop = ours == STOP and not target.endswith("..")
    if not theirs and plain_stop and ends_in_word(source) and not _may_keep_stop(document, source, target):
        return _ADDED, Confidence.LOW if _among_sentences(document, order, "source") else Confidence.HIGH
    if (
        theirs == STOP
        and ends_in_word(target)
        and _is_of_story(document, order)
        and not _has_stop_elsewhere(document, source, target)
    ):
        alone = order < 2 or _among_sentences(document, order, "target")
        return "no end mark where the source has one", Confidence.MEDIUM if alone else Confidence.LOW
    if theirs == QUESTION and plain_stop:
        return "full stop where the source has a question mark", Confidence.LOW
    return None


def _among_sentences(document: Document, order: int, side: Side) -> bool:
    """Whether a segment is none of the first two, and those before and behind end with a mark."""
    segments = document.segments
    language = document.source_lang if side == "source" else document.target_lang
    near = [segments[at].text(side) for at in (order - 1, order + 1) if 0 <= at < len(segments)]
    return order > 1 and all(ending(text, language) for text in near)


def _is_of_story(document: Document, order: int) -> bool:
    """Whether a segment is no headline, nor a line of the summary right below one."""
    headed = not ending(document.segments[0].target, document.target_lang)
    return order >= (_FIRST_OF_STORY if headed else 1)


def _often_lacks_marks(document: Document) -> bool:
    """Whether the source has no mark at the end of many segments that are sentences in the translation."""
    whole = [s.source or "" for s in document.segments[1:] if ending(s.target, document.target_lang)]
    without = sum(not ending(text, document.source_lang) for text in whole)
    return without > max(1, _HABIT * len(whole))


def _may_keep_stop(document: Document, source: str, target: str) -> bool:
    """Whether the stop belongs to an abbreviation, or source or translation are of sentences, so that the source only
    lacks its last mark.
    """
    if _sentences(source, document.source_lang) or _sentences(target[:-1], document.target_lang):
        return True
    word = target[:-1].rsplit(None, 1)[-1].strip("(" + opening()).lower()
    return is_abbreviation(word) or re.fullmatch(r"\w|(?:\w\.)+\w", word) is not None


def _sentences(text: str, language: str) -> int:
    """How many sentences end in a text: marks with a blank behind, and those of scripts that set none there."""
    marks = end_marks(language)
    following = zip(text, [*text[1:], " "], strict=True)
    return sum(one in marks and marks[one] != OPEN and (after == " " or one not in ".!?;:") for one, after in following)


def _has_stop_elsewhere(document: Document, source: str, target: str) -> bool:
    """Whether the translation put the source's last words elsewhere, as it has as many sentences."""
    return _sentences(target, document.target_lang) + 1 > _sentences(source, document.source_lang)


CHECK = DocumentCheck(INFO, NoOptions, run)
