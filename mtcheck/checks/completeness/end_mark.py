"""A segment that ends otherwise than its source.

Why: The engine takes every line for a sentence and puts a full stop behind headlines, credits and cells; or it loses
the stop, and with it often the rest.

Silent when: the source's last mark is only written otherwise (。 and .); the mark belongs to an abbreviation; the
source has whole sentences before an end without a mark, or ends with a quotation or bracket; an exclamation became a
plain sentence; a headline, the first line, lost its stop.

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
from ...model.text import Document
from ...text.beside.pair import Pair
from ...text.reading.marks import closing, opening
from .._base import CheckInfo, Context, DocumentCheck, NoOptions

INFO = CheckInfo("end-mark", Category.PUNCTUATION, Severity.MINOR, Confidence.HIGH, needs=("source",), since="0.1.0")

_CLOSING = closing() + "）)]】"
_STOPS = "。．.｡"
_QUESTIONS = "?？؟"
_ENDS = _STOPS + _QUESTIONS + "！!…⋯"
# A source that ends with one of these goes on, or is cut.
_GOES_ON = ",，、;；:：—–-"
_WHOLE_SENTENCE = re.compile(r"[。！？!?]|\.\s")
_FEWEST_WORDS = 3


def run(document: Document, context: Context, options: NoOptions) -> Iterator[Finding]:
    for pair in context.pairs:
        original, text = pair.source.text.rstrip(), pair.target.text.rstrip()
        source, target = original.rstrip(_CLOSING), text.rstrip(_CLOSING)
        # Languages differ on whether a stop stands inside a quotation or bracket, outside it, or not at all.
        if not source or source != original or not target or len(target.split()) < _FEWEST_WORDS or "\n" in text:
            continue
        found = _difference(pair, source, target)
        if found is None:
            continue
        what, confidence = found
        last = pair.segment.at(len(target) - 1, len(target))
        yield INFO.finding(
            last,
            what,
            evidence=f'the source ends "{original[-12:]}"',
            related=[pair.segment.at(len(source) - 1, len(source), "source")],
            fix=Fix("remove it", (Edit(last, ""),)) if what == _ADDED else None,
            confidence=confidence,
        )


_ADDED = "full stop where the source has none"


def _difference(pair: Pair, source: str, target: str) -> tuple[str, Confidence] | None:
    """How the last marks differ, in words, and how sure that is a fault; None where they do not."""
    if _stop_added(source, target):
        return _ADDED, Confidence.HIGH
    # A headline, the first line, may lose its stop.
    if source[-1] in _STOPS and target[-1].isalnum() and pair.segment.order and not _has_stop_elsewhere(source, target):
        return "no end mark where the source has one", Confidence.MEDIUM
    if source[-1] in _QUESTIONS and target.endswith(".") and not target.endswith(".."):
        return "full stop where the source has a question mark", Confidence.LOW
    return None


def _stop_added(source: str, target: str) -> bool:
    if source[-1] in _ENDS + _GOES_ON or not target.endswith(".") or target.endswith(".."):
        return False
    if _WHOLE_SENTENCE.search(source):
        return False
    word = target[:-1].rsplit(None, 1)[-1].strip("(" + opening()).lower()
    return not is_abbreviation(word) and not re.fullmatch(r"\w|(?:\w\.)+\w", word)


def _has_stop_elsewhere(source: str, target: str) -> bool:
    """Whether the translation put the source's last words elsewhere, as it has as many sentences."""
    return target.count(". ") + target.count("? ") + 1 > len(re.findall("[。！？!?.]", source))


CHECK = DocumentCheck(INFO, NoOptions, run)
