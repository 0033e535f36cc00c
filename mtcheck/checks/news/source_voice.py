"""What the source says to its own readers, taken over as it stands: "my country", "Recall that".

Why: 我国 in a Chinese paper is China, but "my country" in English is the reporter's, whoever that may be; and Напомним,
with which a Russian report goes back to earlier news, does not tell an English reader to recall them.

Right in all of 31 findings read, of 1,200 articles, beside Chinese and Russian (2026-11-29).

Silent when: it is said in quotation marks, or by somebody who speaks in person; the source does not have it.

Bad (jsonl):
    {"source": "我国经济继续恢复。", "target": "My country's economy goes on recovering."}

Good (jsonl):
    {"source": "他说：“我国经济继续恢复。”", "target": "He said: “My country's economy goes on recovering.”"}
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ...known.tables import alternation, either, entries, mapping, rows
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


@cache
def _ours_pattern() -> re.Pattern[str]:
    """ "my country", "Our army's"."""
    mine = either(p for p, person, case in rows("pronouns", "en") if person[0] == "1" and case == "possessive")
    return re.compile(rf"\b(?i:{mine}) (?P<what>{alternation('own_country', 'en')})\b(?P<of>['’]s)?")


@cache
def _in_person() -> re.Pattern[str]:
    """Somebody who speaks himself; "US" is a country."""
    some = [p for p, person, case in rows("pronouns", "en") if person[0] == "1" and case in ("subject", "object")]
    return re.compile(rf"\b(?:{'|'.join(f'[{p[0]}{p[0].upper()}]{p[1:]}' for p in some)})\b")


@cache
def _own_country(language: str) -> re.Pattern[str] | None:
    """How a paper in a language speaks of its own country; None where that is not known."""
    phrases = [re.escape(phrase).replace("\\-", r"\w*") for phrase in entries("own_country", language)]
    # Where words have blanks between them, a phrase is not a part of one.
    bounds = r"\b" if any(" " in phrase for phrase in entries("own_country", language)) else ""
    return re.compile(f"{bounds}(?:{'|'.join(phrases)}){bounds}", re.IGNORECASE) if phrases else None


@cache
def _country(language: str) -> str:
    """The country that is meant, "" where the language leaves that open."""
    return next((country for _, country in rows("own_country", language) if country), "")


@cache
def _reminder(language: str) -> re.Pattern[str] | None:
    words = alternation("reminders", language)
    return re.compile(rf"(?:{words})\b") if words else None


@cache
def _reminding_pattern() -> re.Pattern[str]:
    words = alternation("reminders", "en")
    return re.compile(rf"(?:(?:Let us|Let's|Let’s|We) )?(?i:{words})(?:,? that,?|,|:)? (?P<next>\S)")


def run(document: Document, context: Context, options: NoOptions) -> Iterator[Finding]:
    if document.source_lang == "en":
        return
    ours, reminder = _own_country(document.source_lang), _reminder(document.source_lang)
    for pair in context.pairs:
        if (
            reminder
            and (said := reminder.match(pair.source.text))
            and (match := _reminding_pattern().match(pair.target.text))
        ):
            yield _reminding(pair, match, said)
    pairs = [
        pair
        for pair in context.pairs
        if ours and ours.search(pair.source.text) and _ours_pattern().search(pair.target.text)
    ]
    if not pairs or ours is None:
        return
    quoted = [(q.open, q.close) for q in paired_marks([s.target for s in document.segments])]
    for pair in pairs:
        said = ours.search(pair.source.text)
        if said is None or _in_person().search(pair.target.text):
            continue
        for match in _ours_pattern().finditer(pair.target.text):
            if not any(
                _is_within((pair.segment.order, match.start()), opening, closing) for opening, closing in quoted
            ):
                yield _ours(pair, match, said, _country(document.source_lang))


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


def _ours(pair: Pair, match: re.Match[str], said: re.Match[str], country: str) -> Finding:
    if not mapping("own_country", "en")[match["what"]]:
        country = ""
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
