"""What mtcheck finds in the public sample: found, missed and extra, by family and check.

    python benchmarks/sample.py [--list] [--select NAMES]

The sample is `benchmarks/sample/*.txt`: short articles written for mtcheck, none of it anybody else's text. A file
begins with lines of "# …", which say what it holds; then come units parted by blank lines, each a line of its
translation ("en: …"), with the line of its source before it where it has one ("zh: …"). Marks say what there is to
find, in either:

    ⟦span⟧{check}      right: a fault that must be found; of several checks, parted by commas, one is enough
    ⟦span⟧{check?}     debatable: it may be reported, and counts neither way
    ⟦span⟧{!check}     wrong: correct text that tempts the check; a finding here is a false alarm

A finding that overlaps no mark of its check is extra, as is one on a span that only tempts.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).resolve().parent / "sample"
sys.path.insert(0, str(FOLDER.parent.parent))

from mtcheck import Finding, Settings, check_text  # noqa: E402
from mtcheck.checks._registry import OWN  # noqa: E402
from mtcheck.engine.selection import selected  # noqa: E402

_MARK = re.compile(r"⟦(?P<span>[^⟦⟧]*)⟧\{(?P<wrong>!?)(?P<checks>[a-z, -]+)(?P<debatable>\??)\}")
_LINE = re.compile(r"(?P<language>[a-z]{2,3}): ?(?P<text>.*)")


class Mark(NamedTuple):
    """A marked span of a unit: code points of its text on one side, the checks it is for, and what a finding
    there is.
    """

    article: str
    unit: int
    side: str
    start: int
    end: int
    text: str
    checks: tuple[str, ...]
    verdict: str  # right, debatable or wrong

    def is_hit_by(self, finding: Finding) -> bool:
        """Whether a finding of one of the checks shares a character with the span, or stands where it is empty."""
        place = finding.location
        same = (place.segment, place.side) == (str(self.unit), self.side) and finding.check in self.checks
        return same and place.start < max(self.end, self.start + 1) and self.start < max(place.end, place.start + 1)


class Article(NamedTuple):
    """An article of the sample: its units as (source or None, translation), without the marks, and the marks."""

    name: str
    units: tuple[tuple[str | None, str], ...]
    marks: tuple[Mark, ...]

    def findings(self, settings: Settings) -> list[Finding]:
        segments = [
            {"id": number, "target": target} | ({} if source is None else {"source": source})
            for number, (source, target) in enumerate(self.units, 1)
        ]
        line = json.dumps({"document": self.name, "segments": segments}, ensure_ascii=False)
        return check_text(line + "\n", path=f"{self.name}.jsonl", settings=settings)


class Tally(NamedTuple):
    """The outcome: marks that must be found and were, those that were missed, extra findings, and the marks that only
    tempt.
    """

    found: list[Mark]
    missed: list[Mark]
    extra: list[tuple[str, Finding]]
    tempting: list[Mark]


def _unmarked(line: str, article: str, unit: int, side: str) -> tuple[str, list[Mark]]:
    """A line without its marks, and the marks."""
    text, marks, at = "", [], 0
    for match in _MARK.finditer(line):
        text += line[at : match.start()]
        verdict = "wrong" if match["wrong"] else "debatable" if match["debatable"] else "right"
        checks = tuple(check.strip() for check in match["checks"].split(","))
        if unknown := [check for check in checks if check not in OWN.infos()]:
            raise SystemExit(f"{article}, unit {unit}: no check {unknown[0]!r}")
        end = len(text) + len(match["span"])
        marks.append(Mark(article, unit, side, len(text), end, match["span"], checks, verdict))
        text += match["span"]
        at = match.end()
    text += line[at:]
    if left := re.search(r"[⟦⟧]", text):
        raise SystemExit(f"{article}, unit {unit}: a mark that is none: {text[max(left.start() - 20, 0) :][:60]!r}")
    return text, marks


def read(path: Path) -> Article:
    """An article of the sample. Raises SystemExit, with the unit, where the file is not as the head of this
    file says.
    """
    body = "\n".join(line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    units: list[tuple[str | None, str]] = []
    marks: list[Mark] = []
    for number, block in enumerate(re.split(r"\n\s*\n", body.strip("\n")), 1):
        lines = [_LINE.fullmatch(line) for line in block.splitlines()]
        if len(lines) not in (1, 2) or not all(lines):
            raise SystemExit(
                f"{path.name}, unit {number}: a line of source and one of translation, or the latter alone"
            )
        texts = []
        for side, line in zip(("source", "target")[-len(lines) :], lines, strict=True):
            text, some = _unmarked(line["text"] if line else "", path.stem, number, side)
            texts.append(text)
            marks += some
        units.append((texts[0] if len(texts) == 2 else None, texts[-1]))
    return Article(path.stem, tuple(units), tuple(marks))


def articles() -> list[Article]:
    return [read(path) for path in sorted(FOLDER.glob("*.txt"))]


def measure(sample: Iterable[Article], settings: Settings) -> Tally:
    """What the checks that are selected find in some articles, held against the marks for them."""
    tally = Tally([], [], [], [])
    asked = {info.id for info in selected(replace(settings, ignore=()))}
    for article in sample:
        findings = article.findings(settings)
        for mark in article.marks:
            if asked.isdisjoint(mark.checks):
                continue
            if mark.verdict == "right":
                (tally.found if any(map(mark.is_hit_by, findings)) else tally.missed).append(mark)
            elif mark.verdict == "wrong":
                tally.tempting.append(mark)
        good = [mark for mark in article.marks if mark.verdict != "wrong"]
        tally.extra.extend((article.name, f) for f in findings if not any(mark.is_hit_by(f) for mark in good))
    return tally


def by_check(tally: Tally) -> dict[str, Counter[str]]:
    """For each check, and each family, how many marks were found and missed, findings extra, and spans tempting."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    rows: list[tuple[str, str]] = [
        *((mark.checks[0], "found") for mark in tally.found),
        *((mark.checks[0], "missed") for mark in tally.missed),
        *((finding.check, "extra") for _, finding in tally.extra),
        *((mark.checks[0], "tempting") for mark in tally.tempting),
    ]
    for check, kind in rows:
        for name in (check, OWN.family(check), "all"):
            counts[name][kind] += 1
    return counts


_KINDS = ("found", "missed", "extra", "tempting")


def table(tally: Tally) -> Iterator[str]:
    """The lines of the table that is printed."""
    counts = by_check(tally)
    yield f"{'':28}" + "".join(f"{kind:>10}" for kind in _KINDS)
    for family in [*OWN.families(), "all"]:
        checks = [c for c in OWN.infos() if c in counts and OWN.family(c) == family]
        for name, shown in [(family, family), *((check, f"  {check}") for check in checks)]:
            if name in counts:
                yield f"{shown:28}" + "".join(f"{counts[name][kind] or '.':>10}" for kind in _KINDS)


def listed(tally: Tally) -> Iterator[str]:
    """A line for each fault that was missed and each finding that is extra."""
    for mark in tally.missed:
        yield f"missed  {mark.article}, unit {mark.unit}, {mark.side}: {', '.join(mark.checks)}  {mark.text!r}"
    for article, finding in tally.extra:
        place = finding.location
        what = f"{finding.check}  {finding.message}  ({finding.evidence})"
        yield f"extra   {article}, unit {place.segment}, {place.side}: {what}"


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--list", action="store_true", help="print what is missed and what is extra")
    parser.add_argument("--select", default="", help="checks, families or MQM categories, parted by commas")
    options = parser.parse_args(arguments)
    select = tuple(name for name in options.select.split(",") if name)
    tally = measure(articles(), Settings(select=select))
    print("\n".join(table(tally)))
    if options.list:
        print("\n".join(listed(tally)))


if __name__ == "__main__":
    main()
