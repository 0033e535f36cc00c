"""A sentence, or several in a row, that stands twice.

Why: A translation engine that loses its place writes a sentence again. Beside a source it may be in other words: two
translations of one sentence, one behind the other, where the translation has more sentences than the source.

Silent when: a translator's file (XLIFF, TMX, PO, tables) has the source, or a sentence of it, twice as well; the
sentences are short; they are far apart and shorter than eight words, as a refrain may be; they differ in code, an image
or a link's address; one is the title of the page.

Bad:
    The trial opened on Monday in Oslo. The trial opened on Monday in Oslo. It will last a week.

Good:
    The trial opened on Monday in Oslo. It will last a week.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...model.finding import Category, Edit, Finding, Fix
from ...model.grade import Confidence, Severity
from ...model.text import CUE, Document, Segment, Span
from ...text.reading.marks import DOUBLE, SINGLE, all_marks
from ...text.reading.sentences import sentence_spans
from .._base import CheckInfo, Context, DocumentCheck, number
from ._gates import has_repeated_stretch

INFO = CheckInfo(
    "duplicate-sentence",
    Category.DUPLICATION,
    Severity.MAJOR,
    Confidence.HIGH,
    gate=has_repeated_stretch,
    beside=True,
    since="0.1.0",
)
_MARKS = " \t\n.!?" + all_marks(DOUBLE, SINGLE)


@dataclass(frozen=True, slots=True)
class Options:
    """`min_words` is for sentences that follow each other, `min_words_apart` for others."""

    min_words: int = number(4, 1)
    min_words_apart: int = number(8, 1)


def run(document: Document, context: Context, options: Options) -> Iterator[Finding]:
    text = context.whole.text
    spans = context.whole.sentences
    keys = [text[s.start : s.end].strip(_MARKS) for s in spans]
    first: dict[str, int] = {}
    index = 0
    while index < len(spans):
        earlier = first.setdefault(keys[index], index)
        length = _run_length(keys, earlier, index) if earlier != index else 0
        adjacent = earlier + length >= index
        words = sum(len(k.split()) for k in keys[index : index + length])
        if (
            length
            and not _has_reason(context, spans[index], spans[earlier])
            and words >= (options.min_words if adjacent else options.min_words_apart)
        ):
            yield _finding(context, (spans[index].start, spans[index + length - 1].end), spans[earlier].start)
        index += max(length, 1)
    if context.document.target_lang == "en":
        yield from _in_other_words(context)


def _in_other_words(context: Context) -> Iterator[Finding]:
    """Two translations of one sentence of the source."""
    if not context.has_source:
        return
    # Only a source asks for it.
    from ...text.beside.wording.translated_twice import translated_twice

    for pair in context.pairs:
        for first, again in translated_twice(pair):
            if pair.target.text[first.start : first.end] != pair.target.text[again.start : again.end]:
                yield INFO.finding(
                    pair.segment.at(again.start, again.end),
                    "the sentence says what the one before it says",
                    evidence="the source has one sentence fewer",
                    related=[pair.segment.at(first.start, first.end)],
                    confidence=Confidence.MEDIUM,
                )


def _has_reason(context: Context, later: Span, earlier: Span) -> bool:
    """Whether both stand in segments of one source, in a title and its page, or differ in what is no text."""
    (one, start), (other, before) = context.find(later.start), context.find(earlier.start)
    if one is not other and (context.document.repeats_its_source(one, other) or _share_a_sentence(context, one, other)):
        return True
    if "title" in (one.role, other.role) or (one.role == CUE and abs(one.order - other.order) > 1):
        return True
    if not (one.holds or other.holds):
        return False
    width = min(later.end - later.start, len(one.target) - start, len(other.target) - before)
    if one is not other and width == len(one.target):
        return one.holds != other.holds
    return one.spelling(start, start + width) != other.spelling(before, before + width)


def _share_a_sentence(context: Context, one: Segment, other: Segment) -> bool:
    """Whether the sources of two units of a translator's file have a sentence in common, as messages of programs do."""
    if not (context.document.units and one.source and other.source):
        return False
    first, second = ({s.source[a:b] for a, b in sentence_spans(s.source)} for s in (one, other) if s.source)
    return bool(first & second)


def _run_length(keys: list[str], earlier: int, later: int) -> int:
    """How many sentences from `later` on, within one run, repeat those from `earlier` on."""
    length = 0
    while earlier + length < later and later + length < len(keys) and keys[earlier + length] == keys[later + length]:
        length += 1
    return length


def _finding(context: Context, span: tuple[int, int], earlier: int) -> Finding:
    segment, start = context.find(span[0])
    end = min(start + span[1] - span[0], len(segment.target))
    place = segment.at(start, end)
    after = end
    while after < len(segment.target) and segment.target[after].isspace():
        after += 1
    return INFO.finding(
        place,
        "the sentence stands twice",
        evidence="word for word the same as the earlier one",
        related=[context.at(earlier, earlier + span[1] - span[0])],
        fix=Fix("remove the second copy", (Edit(segment.at(start, after), ""),))
        if end - start < len(segment.target)
        else None,
    )


CHECK = DocumentCheck(INFO, Options, run)
