"""`mtcheck merge`: the shards of a batch as the report of one run over all."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import click

from ..pipeline import shards
from ..pipeline.discovery import idle_patterns
from ..reporters import FORMATS, WITH_ARTICLES, WITH_REVIEW
from .outputs import refuse_articles, written
from .sections import Sectioned
from .selecting import giving, run_of, selecting
from .showing import show, showing

# A shard has no articles to show.
_FORMATS = [name for name in FORMATS if name not in {*WITH_ARTICLES, *WITH_REVIEW}]


@click.command("merge", short_help="Make one report of the shards of a batch.", cls=Sectioned)
@click.argument("files", nargs=-1, required=True)
@selecting
@giving("failing")
@showing(_FORMATS)
@click.pass_context
def command(ctx: click.Context, /, files: tuple[str, ...], **options: Any) -> None:
    """Make one report of shards, the files that 'lint --partial FILE' wrote: that of one run over all.

    Give it the same settings, and the same glossaries; a batch is judged here (--scope batch), without the articles.

    Exit status: 0 clean, 1 findings, 2 the job could not be done.
    """
    outputs = [written(value, _FORMATS) for value in options["outputs"]]
    options["jobs"] = 1
    run = run_of(options)._replace(heed_baseline=not options["write_baseline"])
    refuse_articles([*outputs, ("", options["write_baseline"])], files, lambda: list(files))
    whole = shards.merged(files, run)
    report = whole.report
    if options["verbose"]:
        report = replace(report, notes=(*report.notes, *idle_patterns(whole.files, run.here)))
    ctx.exit(show(report, run, options, outputs, looked_at=whole.files))
