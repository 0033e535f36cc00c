"""A blank where none belongs: before a comma or full stop, inside brackets, doubled in a sentence, at the start of a paragraph.

Why: Engines put the pieces of a sentence together with blanks around them.

Silent when: two blanks follow the end of a sentence, an old typist's habit; an ellipsis or a decimal point follows the blank; all paragraphs
are indented.

Bad:
    The army said , on Monday , that it had left.

Good:
    The army said, on Monday, that it had left ... for good.  It was .5 km away.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model.finding import Category, Edit, Finding, Fix
from ...model.grade import Confidence, Severity
from ...model.text import Document
from .._base import CheckInfo, Context, DocumentCheck, NoOptions
from ._gates import has_odd_space

INFO = CheckInfo("stray-space", Category.WHITESPACE, Severity.MINOR, Confidence.HIGH, gate=has_odd_space, since="0.1.0")

# Each with what a text must have for it to match, as a search for that is much quicker; other blanks than the usual one count for all.
_PATTERNS = (
    (
        re.compile(r"(?<=[\w)\]%\"”'’])[ \u00a0\u3000]+(?=[,;!?](?![)\w])|\.(?![.\w\u2026])|:(?=\s))"),
        (" ,", " ;", " !", " ?", " .", " :"),
        "",
        "a blank before the mark",
    ),
    (
        re.compile(r"(?<=[(\[])[ \u00a0\u3000]+(?=\w)|(?<=[\w.%])[ \u00a0\u3000]+(?=[)\]])"),
        ("( ", "[ ", " )", " ]"),
        "",
        "a blank inside the brackets",
    ),
    (re.compile(r"(?<=[a-z,;])[ \u00a0\u3000]{2,}(?=[a-z])"), ("  ",), " ", "two blanks between words"),
    (re.compile(r"(?<=[a-z])[ \u00a0]+(?=['’]s(?![\w'’]))"), (" 's", " ’s"), "", "a blank before the possessive"),
    (
        re.compile(
            r"(?:(?<=(?<![\d:.])\d:)|(?<=(?<![\d:.])[01]\d:)|(?<=(?<![\d:.])2[0-4]:)|(?<=: [0-5]\d:)|(?<=\d:[0-5]\d:))[ \u00a0](?=[0-5]\d(?!\d))"
        ),
        (": ",),
        "",
        "a blank in the time",
    ),
)
_OTHER_BLANKS = ("\u00a0", "\u3000")


def run(document: Document, context: Context, options: NoOptions) -> Iterator[Finding]:
    text = context.whole.text
    for pattern, signs, new, evidence in _PATTERNS:
        if not any(sign in text for sign in (*signs, *_OTHER_BLANKS)):
            continue
        for match in pattern.finditer(text):
            yield _finding(context, match.start(), match.end(), new, evidence)
    indented = [s for s in document.segments if s.target[:1].isspace()]
    if len(indented) * 2 <= len(document.segments):
        for segment in indented:
            start = context.starts[segment.order]
            width = len(segment.target) - len(segment.target.lstrip())
            if width:
                yield _finding(context, start, start + width, "", "a blank at the start of the paragraph")


def _finding(context: Context, start: int, end: int, new: str, evidence: str) -> Finding:
    place = context.at(start, end)
    return INFO.finding(
        place, "stray blank", evidence=evidence, fix=Fix("remove the blank", (Edit(place, new),), safe=True)
    )


CHECK = DocumentCheck(INFO, NoOptions, run)
