"""Direct speech without quotation marks.

Why: Without the marks the newspaper itself seems to say what a politician said.

Told and fixed is one sentence, as the next may be the reporter's. Where a later one is in person ("we", "I") and may be
the speaker's too, there is no fix.

Beside a source that has no marks there either, what nobody says in person ("announced on its site: Students may apply")
is told at low confidence only. Before that 2 of 7 findings, all that 1,200 articles had, were right and 4 debatable.

Silent when: the speech is reported, not quoted ("it would continue, he said"); a headline names its speaker; marks of
any kind stand there.

Bad:
    Putin stressed, If this happens, it may destroy our planet.

Good:
    Putin stressed, "If this happens, it may destroy our planet." The work will go on, he said.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...known.tables import marked
from ...model.finding import Category, Edit, Finding, Fix
from ...model.grade import Confidence, Severity
from ...model.text import Document, Segment
from ...text.english.speech import Speech, is_in_person, judged
from .._base import CheckInfo, Context, DocumentCheck, NoOptions

INFO = CheckInfo(
    "unquoted-speech",
    Category.PUNCTUATION,
    Severity.MINOR,
    Confidence.MEDIUM,
    languages=("en",),
    supersedes=("quotation-mismatch",),
    triggers=tuple(f" {form}" for form in marked("quotes", "speaking", "en")),
    since="0.1.0",
)


def run(document: Document, context: Context, options: NoOptions) -> Iterator[Finding]:
    curly = "“" in context.whole.text
    for order, speech in judged(
        [s.target if s.target.rstrip()[-1:] in '.!?。…”"' or order else "" for order, s in enumerate(document.segments)]
    ):
        segment = document.segments[order]
        quoted = bool(segment.source) and _quotes(segment.source or "")
        unmarked = bool(segment.source) and not is_in_person(segment.target[speech.start : speech.end])
        yield INFO.finding(
            segment.at(speech.start, speech.end),
            "direct speech without quotation marks",
            evidence="the source has it in quotation marks" if quoted else speech.reason,
            fix=_fix(segment, speech, curly) if speech.closed else None,
            confidence=Confidence.HIGH if quoted else Confidence.LOW if unmarked else None,
        )


def _quotes(source: str) -> bool:
    # Most runs have no source to look at.
    from ...text.reading.quotations import quotations

    return bool(quotations(source))


def _fix(segment: Segment, speech: Speech, curly: bool) -> Fix:
    opening, closing = ("“", "”") if curly else ('"', '"')
    # American style: the comma behind the speech goes inside the marks.
    end = speech.end + 1 if segment.target[speech.end : speech.end + 1] == "," else speech.end
    edits = (Edit(segment.at(speech.start, speech.start), opening), Edit(segment.at(end, end), closing))
    return Fix("add quotation marks", edits)


CHECK = DocumentCheck(INFO, NoOptions, run)
