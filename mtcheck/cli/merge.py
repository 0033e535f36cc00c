"""`mtcheck merge`: the shards of a batch as the report of one run over all."""

from __future__ import annotations

from typing import Any

import click

from ..pipeline import shards
from ..reporters import FORMATS, WITH_ARTICLES, WITH_REVIEW
from .lint import show
from .outputs import written
from .selecting import giving, run_of, selecting

# A shard has no articles to show.
_FORMATS = [name for name in FORMATS if name not in {*WITH_ARTICLES, *WITH_REVIEW}]


@click.command("merge")
@click.argument("files", nargs=-1, required=True)
@selecting
@giving("failing")
@click.option(
    "--format", "output_format", type=click.Choice(_FORMATS), default="text", help="What to print (default: text)."
)
@click.option(
    "--output",
    "outputs",
    multiple=True,
    metavar="FORMAT:FILE",
    help="Write this format to a file as well (repeatable).",
)
@click.option(
    "--write-baseline",
    metavar="FILE",
    help="Write all present findings to a baseline; those that are gone are dropped from it.",
)
@click.option("--statistics", is_flag=True, help="Print how many findings each check and file has.")
@click.option("--exit-zero", is_flag=True, help="Exit with 0 even if there are findings.")
@click.option(
    "--color",
    "color_when",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    help="Colours in the output.",
)
@click.option("-q", "--quiet", is_flag=True, help="Say nothing on standard error but what went wrong.")
@click.option("-v", "--verbose", is_flag=True, help="Say more of what was done.")
@click.pass_context
def command(ctx: click.Context, /, files: tuple[str, ...], **options: Any) -> None:
    """Make one report of shards, the files that 'lint --partial FILE' wrote: that of one run over all.

    Give it the same settings, and the same glossaries; a batch is judged here (--scope batch), without the articles.

    Exit status: 0 clean, 1 findings, 2 the job could not be done.
    """
    for value in options["outputs"]:
        written(value, _FORMATS)
    options["jobs"] = 1
    run = run_of(options)
    ctx.exit(show(shards.merged(files, run), run, options))
