"""What `lint` and `merge` do with a report: write its baseline, print it, and give the exit status."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

import click

from ..counts import counted, plural
from ..errors import SettingsError, shown_path
from ..harmless import Guard, one_line
from ..model.grade import Severity
from ..model.report import NO_TERMS, Report
from ..pipeline.runs import Run, are_large, bytes_of_glossary, glossary_path, parsed_glossary
from ..reporters import reporter
from . import completing
from .outputs import job_summary, write_file
from .selecting import Command, adding, run_of


def showing(formats: Sequence[str]) -> Callable[[Command], Command]:
    """Adds the options that decide how a report is shown, in one of some formats."""
    return adding(
        (
            click.option(
                "--format",
                "output_format",
                type=click.Choice(formats),
                default="text",
                help="What to print (default: text).",
            ),
            click.option(
                "--output",
                "outputs",
                multiple=True,
                metavar="FORMAT:FILE",
                help="Write this format to a file as well (repeatable).",
                shell_complete=completing.output(formats),
            ),
            click.option(
                "--write-baseline",
                metavar="FILE",
                help="Write all present findings to a baseline; of an older one what this run did not look at stays, "
                "and what is gone is dropped.",
            ),
            click.option("--statistics", is_flag=True, help="Print how many findings each check and file has."),
            click.option("--exit-zero", is_flag=True, help="Exit with 0 even if there are findings."),
            click.option(
                "--color",
                "color_when",
                type=click.Choice(["auto", "always", "never"]),
                default="auto",
                help="Colours in the output.",
            ),
            click.option("-q", "--quiet", is_flag=True, help="Say nothing on standard error but what went wrong."),
            click.option("-v", "--verbose", is_flag=True, help="Say more of what was done."),
        )
    )


def show(
    report: Report,
    run: Run,
    options: dict[str, Any],
    outputs: list[tuple[str, str]],
    *,
    status: int = 0,
    quiet_findings: bool = False,
    looked_at: Sequence[str] | None = None,
) -> int:
    """Writes the baseline that is asked for, then what is left of a report; the exit status, `status` at least.

    `looked_at` are the files of the run, None where they are not known.
    """
    if options["write_baseline"]:
        report = _write_baseline(report, options["write_baseline"], run, looked_at)
    print_report(report, options, outputs, quiet_findings)
    return _status(report, status, run, options["exit_zero"])


def _write_baseline(report: Report, path: str, run: Run, looked_at: Sequence[str] | None) -> Report:
    """Every finding becomes known, so none is left to report."""
    if report.failures:
        raise SettingsError(
            "the baseline is not written, as not every file could be checked: " + "; ".join(map(str, report.failures)),
            path,
        )
    from ..pipeline.known_anew import known_anew
    from ..writing import replace_file

    anew = known_anew(report.findings, path, run, looked_at)
    try:
        replace_file(path, anew.encoded)
    except OSError as error:
        raise SettingsError(f"the baseline cannot be written: {error.strerror}", path) from None
    told = f"Wrote {counted(anew.total, 'finding')} to {one_line(path)}"
    if anew.kept:
        told += f", {anew.kept:,} of them kept, as this run left out their files, checks or grades"
    if anew.dropped:
        told += f"; {anew.dropped:,} that {'are' if anew.dropped > 1 else 'is'} gone dropped"
    click.echo(f"{told}.", err=True)
    return replace(report, findings=(), baselined=len(report.findings))


def print_report(report: Report, options: dict[str, Any], outputs: list[tuple[str, str]], quiet_findings: bool) -> None:
    """Says what went wrong, and writes and prints the findings of a report."""
    tell(report, options)
    for name, path in outputs:
        write_file(path, partial(reporter(name).write, report))
    if quiet_findings:
        return
    if options["output_format"] == "github":
        job_summary(partial(reporter("markdown").write, report))
    if options["statistics"]:
        _print_statistics(report)
        return
    color = _color(options["color_when"])
    if isinstance(sys.stdout, Guard):
        sys.stdout.colors = color
    reporter(options["output_format"]).write(report, sys.stdout, color=color)
    sys.stdout.flush()


def _print_statistics(report: Report) -> None:
    """How many findings each check has, how bad they are at most, and how many can be fixed; then by file."""
    by_check = Counter(f.check for f in report.findings)
    worst = {f.check: f.severity for f in sorted(report.findings, key=lambda f: f.severity)}
    safe = Counter(f.check for f in report.findings if f.fix and f.fix.safe)
    for check, count in sorted(by_check.items(), key=lambda row: (-row[1], row[0])):
        fixable = f"  {safe[check]:,} fixable" if safe[check] else ""
        click.echo(f"{count:7,}  {worst[check].label:8}  {check}{fixable}")
    by_file = Counter(f.location.path for f in report.findings)
    if report.files > 1 and by_file:
        click.echo("")
        for path, count in sorted(by_file.items(), key=lambda row: (-row[1], row[0])):
            click.echo(f"{count:7,}  {one_line(path)}")


def tell(report: Report, options: dict[str, Any]) -> None:
    """Says on standard error what went wrong, and what a person may want to know."""
    if not options["quiet"]:
        for told in (*_contradictions(options), *_problems(options)):
            click.echo(f"mtcheck: {one_line(told)}", err=True)
    for failure in report.failures:
        click.echo(f"mtcheck: {one_line(str(failure))}", err=True)
    if report.files == 0 and not report.failures:
        click.echo("mtcheck: warning: 0 files checked", err=True)
    notes = report.notes if options["verbose"] else [short for n in report.notes if (short := _in_short(n))]
    for note in () if options["quiet"] else notes:
        click.echo(f"mtcheck: {one_line(note)}", err=True)
    if options["verbose"]:
        of = (
            (report.files, "file"),
            (report.documents, "document"),
            (report.segments, "segment"),
            (report.words, "word"),
        )
        counts = ", ".join(counted(*one) for one in of)
        if report.languages:
            told = ", ".join(f"{repr(name) if name else 'not known'} ({number})" for name, number in report.languages)
            counts += f"; target language {told}"
        click.echo(f"mtcheck: {counts}", err=True)


def _in_short(note: str) -> str:
    """A note as it is told unasked; "" for one that is not."""
    if (
        any(
            told in note
            for told in ("ignore[", "ignore-start[", "ignore-end[", " switches nothing ", " is not fixed: ")
        )
        or ": not read: " in note
    ):
        return note
    language, left_out, checks = note.partition(": left out ")
    if not left_out:
        return ""
    way_out = "; --target-lang says which it is" if language.endswith("not known") else ""
    return f"{language}: {'; '.join(map(_told_short, checks.split('; ')))}{way_out}"


def _told_short(checks: str) -> str:
    """How many checks do not know a language; by name those without a term in it, which a glossary can mend."""
    if checks.endswith(NO_TERMS):
        return checks.removesuffix(NO_TERMS) + " left out" + NO_TERMS
    number = checks.count(",") + 1
    does = "does" if number == 1 else "do"
    return f"{number} {plural('check', number)} left out that {does} not know it (--verbose names them)"


def _contradictions(options: dict[str, Any]) -> list[str]:
    """What the glossaries of the run say against each other."""
    settings = run_of(options).here
    if len(settings.glossaries) < 2:
        return []
    from ..pipeline.why import contradictions

    return contradictions(settings)


def _problems(options: dict[str, Any]) -> Iterator[str]:
    """For each glossary of the run that `glossary check` finds something in, how much that is, and the first of it."""
    settings = run_of(options).here
    paths = [path for name in settings.glossaries if (path := glossary_path(name, settings))]
    data = [bytes_of_glossary(path) for path in paths]
    if not paths or are_large(data):
        return
    from ..termbase.linting import lint

    for path, its in zip(paths, data, strict=True):
        shown = shown_path(path)
        glossary, problems = parsed_glossary(its, shown)
        if found := sorted({*problems, *lint(glossary)}):
            more = f" and {len(found) - 1} more" if len(found) > 1 else ""
            yield f"{shown}:{found[0].line}: {found[0].message}{more}; see 'mtcheck glossary check {shown}'"


def _color(when: str) -> bool:
    """Colours on a terminal, unless NO_COLOR is set; the option has the last word."""
    if when == "auto":
        return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return when == "always"


def _status(report: Report, status: int, run: Run, exit_zero: bool) -> int:
    if report.failures:
        return 2
    if exit_zero:
        return 0
    fail_on = Severity[run.here.fail_on.upper()]
    worst = max((f.severity for f in report.findings), default=None)
    return max(status, int(worst is not None and worst >= fail_on))
