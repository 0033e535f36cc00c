"""What the script of the page gets: findings by number of article and segment, articles once each."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from ...baseline import key
from ...model.finding import Finding
from ...model.report import Report
from ...model.review import Review, Reviewed
from ...model.score import Interval
from ...model.scoreboard import Scoreboard
from ...model.text import Document, Location
from .._phrases import place, summary
from ..fingerprints import fingerprints
from ..rules import rule_of

_PROPOSED = re.compile(r' → "([^"]+)"$')


class Spot(NamedTuple):
    """A place in the page: the numbers of the article and of the segment in it, and the span there."""

    article: int
    segment: int
    start: int
    end: int


class Articles:
    """The articles of one system. Without texts, the sentences that findings are in stand for them."""

    def __init__(self, reviewed: Reviewed, system: int, first: int) -> None:
        names = Counter(article.id for article in reviewed.articles)
        self.rows = [_article_row(article, system, unique=names[article.id] == 1) for article in reviewed.articles]
        self._first = first
        self._system = system
        self._numbers: dict[tuple[str, str], int] = {}
        for number, article in enumerate(reviewed.articles):
            # By file where that is the translation's; a place on the source side is in another file.
            self._numbers.setdefault((_path(article), article.id), number)
            self._numbers.setdefault(("", article.id), number)

    def spot(self, location: Location) -> Spot | None:
        """Where a place is in the page; None for one in no article of the run, as in an inventory."""
        number = self._numbers.get((location.path, location.document))
        if number is None and location.side == "source":
            number = self._numbers.get(("", location.document))
        if number is None or location.order >= len(self.rows[number]["segments"]):
            return None
        return Spot(self._first + number, location.order, location.start, location.end)

    def language(self, spot: Spot) -> str:
        """The language of the sources of an article."""
        return str(self.rows[spot.article - self._first]["source_lang"])

    def sentence(self, location: Location) -> Spot:
        """The sentence of a place as an article of its own, with what else was found in that document."""
        name = (f"\0{location.path}", location.document)
        if name not in self._numbers:
            self._numbers[name] = len(self.rows)
            shown = (
                location.document if location.document == location.path else f"{location.path} [{location.document}]"
            )
            self.rows.append(
                {"name": shown, "system": self._system, "source_lang": "", "target_lang": "", "segments": []}
            )
        number = self._numbers[name]
        segments = self.rows[number]["segments"]
        row = (
            [location.segment, "", location.context]
            if location.side == "source"
            else [location.segment, location.context, None]
        )
        if row not in segments:
            segments.append(row)
        start = location.start - location.context_start
        return Spot(self._first + number, segments.index(row), start, start + location.end - location.start)


def report_row(report: Report) -> dict[str, Any]:
    """The whole report as JSON."""
    review = report.review or Review((Reviewed("", (), report.findings),), Scoreboard(()))
    articles: list[dict[str, Any]] = []
    findings: list[dict[str, Any]] = []
    numbers: list[dict[str, int]] = []
    for system, reviewed in enumerate(review.systems):
        found = Articles(reviewed, system, len(articles))
        said = reviewed.said or [None] * len(reviewed.findings)
        findings += [
            _finding_row(finding, found) | _witness_row(reviewed.witness, word)
            for finding, word in zip(reviewed.findings, said, strict=True)
        ]
        numbers.append({article.id: len(articles) + n for n, article in reversed(list(enumerate(reviewed.articles)))})
        articles += found.rows
    marks = "".join(fingerprints(finding for reviewed in review.systems for finding in reviewed.findings))
    return {
        "version": report.version,
        "id": hashlib.sha256(marks.encode("utf-8", "surrogatepass")).hexdigest()[:16],
        "summary": summary(report),
        "counts": {
            "files": report.files,
            "documents": report.documents,
            "words": report.words,
            "baselined": report.baselined,
        },
        "failures": [str(failure) for failure in report.failures],
        "known": review.known,
        "checks": {check: _check_row(report, check) for check in sorted({row["check"] for row in findings})},
        "systems": [reviewed.system for reviewed in review.systems],
        "articles": articles,
        "findings": findings,
        "penalty": _penalty_row(review.board, numbers),
    }


def _path(article: Document) -> str:
    return article.segments[0].file.path if article.segments else article.id


def _article_row(article: Document, system: int, *, unique: bool) -> dict[str, Any]:
    return {
        "name": article.id if unique else f"{article.id} ({_path(article)})",
        "system": system,
        "source_lang": article.source_lang,
        "target_lang": article.target_lang,
        "segments": [[segment.id, segment.target, segment.source] for segment in article.segments],
    }


def _finding_row(finding: Finding, articles: Articles) -> dict[str, Any]:
    location = finding.location
    spot = articles.spot(location) or articles.sentence(location)
    return {
        "a": spot.article,
        "s": spot.segment,
        "side": location.side,
        "start": spot.start,
        "end": spot.end,
        "check": finding.check,
        "category": finding.category.mqm,
        "severity": finding.severity.label,
        "confidence": finding.confidence.label,
        "place": place(location),
        "text": location.text,
        "message": finding.message,
        "evidence": finding.evidence,
        "related": list(_related(finding.related, articles)),
        "fix": finding.fix and {"title": finding.fix.title, "safe": finding.fix.safe},
        "key": key(finding),
        "entry": _entry(finding, articles),
    }


def _witness_row(name: str, said: str | None) -> dict[str, str]:
    """What a second witness says of a finding, for the filter and in words; nothing where there is none."""
    if not name:
        return {}
    if said is None:
        return {"seen": "not asked", "witness": f"{name} was not shown this, or cannot mark it"}
    if not said:
        return {"seen": "not marked", "witness": f"{name} marks nothing here"}
    return {"seen": "marked", "witness": f"{name} marks an error here too ({said})"}


def _related(places: Iterable[Location], articles: Articles) -> Iterator[dict[str, Any]]:
    for location in places:
        if spot := articles.spot(location):
            yield {"a": spot.article, "s": spot.segment, "side": location.side, "start": spot.start, "end": spot.end}


def _entry(finding: Finding, articles: Articles) -> dict[str, str]:
    """What a glossary entry of the finding would say, for a person to change."""
    location = finding.location
    proposed = _PROPOSED.search(finding.message)
    original = location if location.side == "source" else next((r for r in finding.related if r.side == "source"), None)
    spot = articles.spot(original) if original else None
    return {
        "preferred": proposed[1] if proposed else "",
        "deprecated": location.text if location.side == "target" and proposed else "",
        "source": original.text if original else "",
        "language": articles.language(spot) if spot else "",
        "note": "",
    }


def _check_row(report: Report, check: str) -> dict[str, str]:
    rule = rule_of(report, check)
    if rule is None:
        return {}
    parts = rule.manual.strip().split("\n\n")
    why = next((part.removeprefix("Why: ") for part in parts if part.startswith("Why: ")), "")
    return {"first": parts[0], "why": " ".join(why.split())}


def _penalty_row(board: Scoreboard, numbers: list[dict[str, int]]) -> dict[str, Any] | None:
    """The penalties of systems and of their articles: a score and an interval each."""
    systems, articles, signature = [], [], ""
    for system, of_article in zip(board.systems, numbers, strict=False):
        found = next((score for score in system.metrics if score.id == "mqm"), None)
        if not found or found.score != found.score:
            return None
        signature = found.signature
        systems.append([found.score, _bounds(found.interval)])
        for unit in system.units:
            score = dict(unit.scores).get("mqm")
            if score is not None and score == score and unit.document in of_article:
                articles.append([of_article[unit.document], score, _bounds(dict(unit.intervals).get("mqm"))])
    return {"signature": signature, "systems": systems, "articles": articles} if systems else None


def _bounds(interval: Interval | None) -> list[float] | None:
    return [interval.low, interval.high] if interval else None
