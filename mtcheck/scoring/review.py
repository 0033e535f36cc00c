"""Systems scored and reported: the figures, the findings, and all that a report for reading shows of them."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from .. import baseline
from ..model.report import Partial, Report, merge
from ..model.review import Review, Reviewed
from ..model.scoreboard import Scoreboard
from ..model.short_names import short_names
from ..pipeline.checking import report_of
from ..pipeline.runs import Run
from ..settings import Settings
from .evaluation import Evaluated, Given, Wanted, counted, evaluate
from .scoreboard import scoreboard


def score(
    systems: Sequence[tuple[str, Given]],
    run: Run,
    wanted: Wanted,
    progress: Callable[[int, int], None] | None = None,
) -> tuple[Scoreboard, Report]:
    """Scores systems, each a name and its paths or segments, and reports the findings in all of them.

    What could not be read is among the failures of the report, and its system left out. Raises UsageError for what
    makes no sense, SettingsError and GlossaryError where the run itself cannot be made.
    """
    wanted = replace(wanted, baseline=_whole_name(wanted.baseline, [name for name, _ in systems]))
    evaluated, failures = evaluate(systems, run, wanted, progress)
    report = replace(report_of(_together(e.report for e in evaluated)), failures=failures)
    if not evaluated:
        return Scoreboard(()), report
    if wanted.review:
        report = replace(report, review=review_of(evaluated, run.here, wanted))
    return scoreboard(evaluated, wanted), report


def _whole_name(name: str, names: Sequence[str]) -> str:
    """The system that a name means: one of that name, or that tables call so, or, where it is the only one, whose file
    is called so, with or without its suffix. A name that none has stays.
    """
    short = short_names(names)
    for called in (str, short.__getitem__, os.path.basename, _stem):
        if len(meant := {whole for whole in names if called(whole) == name}) == 1:
            return meant.pop()
    return name


def _stem(name: str) -> str:
    return os.path.splitext(os.path.basename(name))[0]


def _together(reports: Iterable[Report]) -> Partial:
    return merge(
        [
            Partial(
                r.findings,
                notes=r.notes,
                files=r.files,
                documents=r.documents,
                segments=r.segments,
                words=r.words,
                rules=r.rules,
            )
            for r in reports
        ]
    )


def reviewed(report: Report, settings: Settings) -> Report:
    """The report of a run that kept its articles, with the figures that a review shows of them."""
    if not any(document.segments for document in report.articles):
        return report
    wanted = Wanted(metrics=("mqm",), review=True)
    found = counted("", report.articles, report, settings, wanted)
    return replace(report, review=review_of([found], settings, wanted))


def review_of(evaluated: Sequence[Evaluated], settings: Settings, wanted: Wanted) -> Review:
    """What a review shows of systems that were evaluated for one. Raises SettingsError for a baseline that is none."""
    figures = replace(wanted, test=None, confidence=True, level="document", baseline="", resample="segment")
    penalties = [e._replace(statistics=e.penalty or {}, ceiling=()) for e in evaluated]
    known = baseline.rows(baseline.read(settings.baseline_path)) if settings.baseline else ()
    systems = tuple(
        Reviewed(e.name, e.articles, e.report.findings, *((e.heard.counts.name, e.heard.findings) if e.heard else ()))
        for e in evaluated
    )
    return Review(systems, scoreboard(penalties, figures), tuple(known))
