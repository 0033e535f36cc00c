"""`mtcheck gate`: pass or fail a batch."""

from __future__ import annotations

import sys
from dataclasses import replace
from functools import partial
from typing import Any

import click

from ..checks._registry import Registry
from ..counts import counted, whole_number
from ..errors import UsageError
from ..harmless import one_line
from ..model.verdict import Verdict
from ..pipeline.discovery import files_of
from ..reporters import FORMATS as REPORTS
from ..reporters import WITH_ARTICLES, reporter
from ..reporters.verdicts import FORMATS, verdict_reporter
from ..scoring import gating
from ..setting_values import LIMITS, SEVERITIES, Table
from ..settings import Settings
from . import completing
from .outputs import append_file, job_summary, refuse_articles, write_file, written
from .progress import Progress
from .scoring import scoring, wanted_of
from .sections import Sectioned
from .selecting import run_of, selecting


@click.command("gate", short_help="Hold a batch to limits and to an earlier batch.", cls=Sectioned)
@click.argument("paths", nargs=-1, required=True)
@scoring
@click.option(
    "--max-findings-per-1k", type=click.FloatRange(0), metavar="N", help="At most so many findings for 1,000 words."
)
@click.option(
    "--max-findings", multiple=True, metavar="NAME=N", help="At most so many of a severity or check (repeatable)."
)
@click.option("--no-critical", is_flag=True, help="No critical finding: --max-findings critical=0.")
@click.option("--max-mqm", type=click.FloatRange(0), metavar="N", help="At most this MQM penalty.")
@click.option(
    "--min-term-success", type=click.FloatRange(0, 1), metavar="N", help="At least this term success rate, of 1."
)
@click.option(
    "--max-drop",
    multiple=True,
    metavar="METRIC[=N]",
    help="Not significantly worse than the baseline batch, or not by over N (repeatable).",
)
@click.option(
    "--baseline-batch", metavar="FILE", default="", help="The earlier batch; without --max-drop no metric may drop."
)
@click.option("--write-baseline-batch", metavar="FILE", help="Keep this batch, to hold later ones against.")
@click.option(
    "--format", "output_format", type=click.Choice(FORMATS), default=FORMATS[0], help="What to print (default: text)."
)
@click.option(
    "--output",
    "outputs",
    multiple=True,
    metavar="FORMAT:FILE",
    help="Write the findings to a file as well, as 'lint' does (repeatable).",
    shell_complete=completing.output(REPORTS),
)
@click.option(
    "--summary", metavar="FILE", help="Append the verdict in Markdown to a file, as for the page of a CI job."
)
@click.option(
    "--shards", is_flag=True, help="The paths are shards of the batch, which 'lint --partial --scope batch' wrote."
)
@selecting
@click.option(
    "--jobs", type=click.IntRange(0), default=0, metavar="N", help="Processes; 0 is as many as pay (default)."
)
@click.option("-q", "--quiet", is_flag=True, help="Say nothing on standard error but what went wrong.")
@click.pass_context
def command(ctx: click.Context, /, paths: tuple[str, ...], **options: Any) -> None:
    """Hold a batch, which is all the files and folders together, to limits and to an earlier batch.

    The limits are those of [gate] in the settings, and of the options. A drop counts only where it is significant
    (p < 0.05).

    Exit status: 0 passed, 1 failed, 2 the job could not be done.
    """
    outputs = [written(value, REPORTS) for value in options["outputs"]]
    run = run_of(options, scoring=True)
    run = run.with_override("gate", _limits(run.here, options))
    if not (run.here.gate or options["baseline_batch"] or options["write_baseline_batch"]):
        limits = ", ".join(f"--{limit}" for limit in LIMITS)
        raise UsageError(
            f"nothing to hold the batch to: give a limit ({limits}), a --baseline-batch, or [gate] in the settings"
        )
    if options["shards"]:
        _sensible_of_shards(options)
    batch, summary = options["write_baseline_batch"], options["summary"]
    refuse_articles([*outputs, ("", batch), ("", summary)], paths, lambda: files_of(paths, run).files)
    wanted = replace(wanted_of(options), review=any(name in WITH_ARTICLES for name, _ in outputs))
    with Progress(show=not options["quiet"]) as progress:
        done = gating.gate(
            paths[0], paths, run, wanted, options["baseline_batch"], progress.done, shards=options["shards"]
        )
    for failure in done.failures:
        click.echo(f"mtcheck: {one_line(str(failure))}", err=True)
    if done.verdict is None or done.stored is None:
        ctx.exit(2)
    for name, path in outputs:
        write_file(path, partial(reporter(name).write, done.report))
    _print(done.verdict, options)
    if options["write_baseline_batch"]:
        gating.write(done.stored, options["write_baseline_batch"])
        click.echo(
            f"Wrote {counted(len(done.stored.segments), 'segment')} to {one_line(options['write_baseline_batch'])}.",
            err=True,
        )
    if not options["quiet"]:
        click.echo(progress.summary(done.report.segments, "segment", done.report.files, "file"), err=True)
    ctx.exit(0 if done.verdict.passed else 1)


def _sensible_of_shards(options: dict[str, Any]) -> None:
    """Raises UsageError for what needs the texts, which shards do not have."""
    given = {"baseline_batch": "--baseline-batch", "write_baseline_batch": "--write-baseline-batch"}
    for name in (name for key, name in given.items() if options[key]):
        raise UsageError(f"{name} needs the texts, which shards do not have: hold the files themselves to it")
    for name, _ in (written(value, REPORTS) for value in options["outputs"]):
        if name in WITH_ARTICLES:
            raise UsageError(f"{name} shows articles, which shards do not have")


def _limits(settings: Settings, options: dict[str, Any]) -> Table[Any]:
    """The limits of the settings, with those of the options in their place."""
    limits = dict(settings.gate)
    for limit, kind in LIMITS.items():
        given = options[limit.replace("-", "_")]
        if (kind is float and given is not None) or (kind is tuple and given):
            limits[limit] = given
    counts = dict(limits.get("max-findings", {}))
    counts |= dict(_count(value, settings.registry) for value in options["max_findings"])
    if options["no_critical"]:
        counts["critical"] = 0
    if counts:
        limits["max-findings"] = Table(counts)
    return Table(limits)


def _count(value: str, checks: Registry) -> tuple[str, int]:
    from ..errors import nearest

    name, _, number = value.partition("=")
    known = [*SEVERITIES, *checks]
    if name not in known:
        raise UsageError(f"--max-findings: no severity or check {name!r}{nearest(name, known)}")
    most = whole_number(number)
    if most is None:
        raise UsageError(f"--max-findings takes NAME=NUMBER, not {value!r}")
    return name, most


def _print(verdict: Verdict, options: dict[str, Any]) -> None:
    verdict_reporter(options["output_format"]).write(verdict, sys.stdout)
    sys.stdout.flush()
    summary = partial(verdict_reporter("markdown").write, verdict)
    if options["output_format"] == "github":
        job_summary(summary)
    if options["summary"]:
        append_file(options["summary"], summary)
