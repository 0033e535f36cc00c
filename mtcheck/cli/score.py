"""`mtcheck score`: figures of one or more systems, and how sure their differences are."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any, TextIO

import click

from ..errors import UsageError
from ..harmless import one_line
from ..model.report import Report
from ..model.score import LEVELS, RESAMPLED
from ..model.scoreboard import Scoreboard
from ..reporters import WITH_ARTICLES, reporter
from ..reporters.scores import FORMATS, latex, score_reporter
from ..reporters.scores.latex import STYLES
from ..scoring.review import score
from . import completing
from .outputs import write_file, written
from .progress import Progress
from .scoring import scoring, wanted_of
from .sections import Sectioned
from .selecting import run_of, selecting


@click.command("score", short_help="Score systems: metrics, findings, significance.", cls=Sectioned)
@click.argument("files", nargs=-1)
@click.option(
    "--system", "systems", multiple=True, metavar="NAME=PATH", help="A system and its file or folder (repeatable)."
)
@scoring
@click.option("--paired-bs", "test", flag_value="paired-bs", help="Compare by paired bootstrap resampling.")
@click.option("--paired-ar", "test", flag_value="paired-ar", help="Compare by paired approximate randomisation.")
@click.option(
    "--baseline-system",
    metavar="NAME",
    default="",
    help="Compare the others with this system, named as in the table or as its file (default: the first).",
)
@click.option(
    "--ranks",
    is_flag=True,
    help="Rank the systems by every metric, with those that a paired bootstrap cannot tell apart.",
)
@click.option(
    "--witness",
    type=click.Path(),
    metavar="PATH",
    default="",
    help="Tell at which findings a learned metric marks an error too: a checkpoint of xCOMET, or what 'comet-score "
    "--to_json FILE.json' wrote.",
)
@click.option("--confidence", is_flag=True, help="Give 95 % confidence intervals, by bootstrap resampling.")
@click.option(
    "--resample",
    type=click.Choice(RESAMPLED),
    default=RESAMPLED[0],
    help="What is resampled for either (default: segment).",
)
@click.option(
    "--level", type=click.Choice(LEVELS), default=LEVELS[0], help="Scores of the whole, of documents, or of segments."
)
@click.option(
    "--format",
    "output_format",
    type=click.Choice(FORMATS),
    default=FORMATS[0],
    help="What to print (default: table).",
)
@click.option(
    "--style",
    type=click.Choice(STYLES),
    default=STYLES[0],
    help="Of latex: full has intervals beside the scores, compact fits a column of a paper (default: full).",
)
@click.option(
    "--output",
    "outputs",
    multiple=True,
    metavar="FORMAT:FILE",
    help="Write this format, or html, to a file as well (repeatable).",
    shell_complete=completing.output((*FORMATS, *WITH_ARTICLES)),
)
@selecting
@click.option(
    "--jobs", type=click.IntRange(0), default=0, metavar="N", help="Processes; 0 is as many as pay (default)."
)
@click.option("-q", "--quiet", is_flag=True, help="Say nothing on standard error but what went wrong.")
@click.pass_context
def command(ctx: click.Context, /, files: tuple[str, ...], **options: Any) -> None:
    """Score systems: each file, folder or NAME=PATH is one. Tables call it by what tells it from the others.

    The metrics are those that the input allows, or what --metric names.

    Exit status: 0 done, 2 the job could not be done.
    """
    systems = [_given(file) for file in files] + [_named(value) for value in options["systems"]]
    if not systems:
        raise click.UsageError("name a file, or --system NAME=PATH")
    outputs = [written(value, (*FORMATS, *WITH_ARTICLES)) for value in options["outputs"]]
    style = options["style"]
    if style != STYLES[0] and "latex" not in (options["output_format"], *(name for name, _ in outputs)):
        raise click.UsageError(f"--style {style} is for --format latex, or --output latex:FILE")
    if style != STYLES[0] and options["level"] != LEVELS[0]:
        raise click.UsageError(f"--style {style} has the scores of the whole; leave --level away")
    wanted = replace(wanted_of(options), review=any(name in WITH_ARTICLES for name, _ in outputs))
    run = run_of(options, scoring=True)
    with Progress(show=not options["quiet"]) as progress:
        board, report = score(systems, run, wanted, progress.done)
    for failure in report.failures:
        click.echo(f"mtcheck: {one_line(str(failure))}", err=True)
    _print(board, report, options["output_format"], outputs, style)
    if not options["quiet"]:
        click.echo(
            progress.summary(sum(s.segments for s in board.systems), "segment", len(board.systems), "system"), err=True
        )
    ctx.exit(2 if report.failures else 0)


def _given(value: str) -> tuple[str, tuple[str]]:
    """A system by its file, which is its name too, or by NAME=PATH where there is no such file."""
    name, equals, path = value.partition("=")
    return (name, (path,)) if equals and name and path and not os.path.exists(value) else (value, (value,))


def _named(value: str) -> tuple[str, tuple[str]]:
    name, equals, path = value.partition("=")
    if not equals or not name or not path:
        raise UsageError(f"--system takes NAME=PATH, not {value!r}")
    return name, (path,)


def _print(
    board: Scoreboard, report: Report, output_format: str, outputs: list[tuple[str, str]], style: latex.Style
) -> None:
    for name, path in outputs:
        write_file(
            path,
            partial(reporter(name).write, report) if name in WITH_ARTICLES else partial(_writer(name, style), board),
        )
    if board.systems:
        _writer(output_format, style)(board, sys.stdout)
        sys.stdout.flush()


def _writer(name: str, style: latex.Style) -> Callable[[Scoreboard, TextIO], None]:
    """What writes a scoreboard in a format."""
    return partial(latex.write, style=style) if name == "latex" else score_reporter(name).write
