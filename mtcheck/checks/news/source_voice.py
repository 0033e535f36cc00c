"""What the source says to its own readers, taken over as it stands: "my country", "Recall that".

Why: 我国 in a Chinese paper is China, but "my country" in English is the reporter's, whoever that may be; and Напомним, with which a Russian
report goes back to earlier news, does not tell an English reader to recall them.

Silent when: it is said in quotation marks, or by somebody who speaks in person; the source does not have it.

Bad (jsonl):
    {"source": "我国经济继续恢复。", "target": "My country's economy goes on recovering."}

Good (jsonl):
    {"source": "他说：“我国经济继续恢复。”", "target": "He said: “My country's economy goes on recovering.”"}
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model.finding import Category, Edit, Finding, Fix
from ...model.grade import Confidence, Severity
from ...model.text import Document
from ...text.beside.pair import Pair
from ...text.reading.quote_marks import QuoteMark, paired_marks
from .._base import CheckInfo, Context, DocumentCheck, NoOptions

INFO = CheckInfo(
    "source-voice",
    Category.ORGANIZATIONAL_STYLE,
    Severity.MINOR,
    Confidence.MEDIUM,
    needs=("source",),
    languages=("en",),
    since="0.1.0",
)

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
_REMINDERS = {"ru": re.compile(r"Напомним\b"), "uk": re.compile(r"Нагадаємо\b"), "be": re.compile(r"Нагадаем\b")}
_REMINDING = re.compile(
    r"(?:(?:Let us|Let's|Let’s|We) )?(?:[Rr]ecall|[Rr]emind(?: you)?)(?:,? that,?|,|:)? (?P<next>\S)"
)


def run(document: Document, context: Context, options: NoOptions) -> Iterator[Finding]:
    ours, reminder = _SOURCES.get(document.source_lang), _REMINDERS.get(document.source_lang)
    for pair in context.pairs:
        if reminder and (said := reminder.match(pair.source.text)) and (match := _REMINDING.match(pair.target.text)):
            yield _reminding(pair, match, said)
    pairs = [
        pair for pair in context.pairs if ours and ours.search(pair.source.text) and _OURS.search(pair.target.text)
    ]
    if not pairs or ours is None:
        return
    quoted = [(q.open, q.close) for q in paired_marks([s.target for s in document.segments])]
    for pair in pairs:
        said = ours.search(pair.source.text)
        if said is None or _IN_PERSON.search(pair.target.text):
            continue
        for match in _OURS.finditer(pair.target.text):
            if not any(
                _is_within((pair.segment.order, match.start()), opening, closing) for opening, closing in quoted
            ):
                yield _ours(pair, match, said, _COUNTRY.get(document.source_lang))


def _reminding(pair: Pair, match: re.Match[str], said: re.Match[str]) -> Finding:
    start = match.start("next")
    edit = Edit(pair.segment.at(0, start + 1), match["next"].upper())
    place = pair.segment.at(0, len(pair.target.text[:start].rstrip()))
    return INFO.finding(
        place,
        f'"{place.text}" is the source\'s way to go back to earlier news',
        evidence=f'the source has "{said[0]}" and speaks to its own readers',
        related=[pair.segment.at(*said.span(), "source")],
        fix=Fix("leave it out", (edit,)),
    )


def _ours(pair: Pair, match: re.Match[str], said: re.Match[str], country: str | None) -> Finding:
    if match["what"] not in ("country", "nation"):
        country = None
    place = pair.segment.at(*match.span())
    right = f"{country}{match['of'] or ''}"
    return INFO.finding(
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
