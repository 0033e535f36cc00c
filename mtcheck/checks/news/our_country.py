"""The source's "our country" taken over into a report.

Why: 我国 in a Chinese paper is China; "my country" in English is the reporter's, whoever that may be.

Silent when: it is said in quotation marks, or by somebody who speaks in person; the source does not have it.

Bad (jsonl):
    {"source": "我国经济继续恢复。", "target": "My country's economy goes on recovering."}

Good (jsonl):
    {"source": "他说：“我国经济继续恢复。”", "target": "He said: “My country's economy goes on recovering.”"}
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model.finding import Category, Confidence, Edit, Finding, Fix, Severity
from ...model.text import Document
from ...text.quotes import QuoteMark, quotations
from .._base import CheckInfo, Context, DocumentCheck, NoOptions

INFO = CheckInfo("our-country", Category.ORGANIZATIONAL_STYLE, Severity.MINOR, Confidence.MEDIUM, needs=("source",), languages=("en",))

_OURS = re.compile(r"\b(?:[Mm]y|[Oo]ur) (?P<what>country|nation|province|city|county|army|military)\b(?P<of>['’]s)?")
_IN_PERSON = re.compile(r"\b(?:I|[Ww]e|[Uu]s|me)\b")
_SOURCES = {
    "zh": re.compile("我国|我國|我省|我市|我县|我縣|我区|我军|我軍"),
    "ja": re.compile("我が国|わが国"),
    "ru": re.compile(r"\bнаш\w* (?:стран|республик|област|город|государств)\w*|\bу нас в стране\b", re.IGNORECASE),
    "ko": re.compile("우리나라"),
}
# The country that is meant, where the language leaves no doubt.
_COUNTRY = {"zh": "China", "ja": "Japan", "ko": "South Korea"}


def run(document: Document, context: Context, options: NoOptions) -> Iterator[Finding]:
    language = document.source_lang
    pattern = _SOURCES.get(language)
    pairs = [pair for pair in context.pairs if pattern and pattern.search(pair.source.text) and _OURS.search(pair.target.text)]
    if not pairs or pattern is None:
        return
    quoted = [(q.open, q.close) for q in quotations([s.target for s in document.segments])]
    for pair in pairs:
        said = pattern.search(pair.source.text)
        if said is None or _IN_PERSON.search(pair.target.text):
            continue
        order = pair.segment.order
        for match in _OURS.finditer(pair.target.text):
            if any(_is_within((order, match.start()), opening, closing) for opening, closing in quoted):
                continue
            country = _COUNTRY.get(language) if match["what"] in ("country", "nation") else None
            place = pair.segment.at(*match.span())
            right = f"{country}{match['of'] or ''}"
            yield INFO.finding(
                place,
                f'"{place.text}" → "{right}"' if country else f"\"{place.text}\" is the source's, not the reader's",
                evidence=f'the source has "{said[0]}" and speaks to its own readers',
                related=[pair.segment.at(*said.span(), "source")],
                fix=Fix(f'write "{right}"', (Edit(place, right),)) if country else None,
            )


def _is_within(here: tuple[int, int], opening: QuoteMark | None, closing: QuoteMark | None) -> bool:
    """Whether a place lies in a quotation; one that is never closed ends with its paragraph."""
    if opening is None or (opening.order, opening.start) > here:
        return False
    return here < (closing.order, closing.start) if closing else opening.order == here[0]


CHECK = DocumentCheck(INFO, NoOptions, run)
