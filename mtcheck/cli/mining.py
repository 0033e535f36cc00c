"""`mtcheck glossary mine` and `mtcheck glossary stats`: glossaries and batches of articles."""

from __future__ import annotations

import csv
import os
import sys
from collections.abc import Iterable
from typing import Any

import click

from .. import termbase
from ..counts import counted
from ..errors import UsageError
from ..harmless import cell, one_line
from ..model.report import Failure
from ..model.term import Status, TermEntry
from .selecting import adding, run_of, selected_options

_READING = (
    *("glossaries", "disabled-glossaries", "bundled-glossaries", "outlet", "cache"),
    *("source", "sources", "docids", "encoding", "source-lang", "target-lang"),
)
_with_settings = adding(selected_options(_READING))
LEAST = 3
_MARKS = {Status.PREFERRED: "", Status.ADMITTED: "= ", Status.DEPRECATED: "× "}


@click.command("mine")
@click.argument("paths", nargs=-1, metavar="PATH...")
@click.option("--write", "output", metavar="FILE", help="Write the entries as a glossary, in the form of its suffix.")
@click.option(
    "--least",
    type=click.IntRange(2),
    default=LEAST,
    metavar="N",
    help=f"In how many different segments of the sources a name or term must stand (default: {LEAST}).",
)
@_with_settings
def mine(paths: tuple[str, ...], output: str | None, least: int, **options: Any) -> None:
    """Propose glossary entries from a batch of articles (default: the current folder).

    Beside sources: what stands in them again and again, with its English renderings and how often each stands there.
    The most frequent one is preferred, rarer ones are deprecated (×), and what may be either is admitted (=). Without
    sources: names and terms that are written in several ways. What the glossaries in use have already is left out.

    Read the entries before you use them. Exit status: 0 done, 2 the job could not be done.
    """
    from ..pipeline.mining import mine as pipeline

    if output and os.path.exists(output):
        raise UsageError("is there already; give another name, or move it away", output)
    write = termbase.writer(output) if output else None
    found = pipeline(paths or ["."], run_of({"jobs": 1, **options}), least)
    if output and write:
        termbase.save(output, write(found.entries))
        click.echo(f"wrote {counted(len(found.entries), 'entry')} to {one_line(output)}", err=True)
    else:
        for entry in found.entries:
            click.echo(one_line(_told(entry)))
        if found.files and not found.entries:
            click.echo(f"mtcheck: nothing to propose in {counted(found.files, 'file')}", err=True)
    _end(found.failures, found.files)


def _told(entry: TermEntry) -> str:
    original = next((f"{terms[0]} ({tag})" for tag, terms in entry.source.items() if terms), "")
    terms = ", ".join(f"{_MARKS[term.status]}{term.text}" for term in entry.terms)
    return f"{original + ': ' if original else ''}{terms}  ({entry.note})"


# Entries that never match are named up to so many.
_NAMED = 40
_COLUMNS = ("deprecated", "missing", "preferred", "admitted", "quoted", "source")


@click.command("stats")
@click.argument("paths", nargs=-1, metavar="PATH...")
@click.option("--format", "output_format", type=click.Choice(["table", "csv"]), default="table", help="What to print.")
@_with_settings
def stats(paths: tuple[str, ...], output_format: str, **options: Any) -> None:
    """Show what the entries of your glossaries find in a batch (default: the current folder).

    How often the deprecated, preferred and admitted terms of each entry stand in the translations, and how many of
    these in quotations, which a fix leaves alone; how often its source terms stand in the sources, and how often no
    accepted rendering stands beside them. What fires most comes first; what never matches is named last.

    Exit status: 0 done, 2 the job could not be done.
    """
    from ..pipeline.usage import usage

    uses, files, failures = usage(paths or ["."], run_of({"jobs": 1, **options}))
    if output_format == "csv":
        rows = csv.writer(sys.stdout, lineterminator="\n")
        rows.writerow(["glossary", "id", *_COLUMNS])
        for use in uses:
            rows.writerow([cell(use.entry.glossary), cell(use.entry.id), *(getattr(use, name) for name in _COLUMNS)])
        _end(failures, files)
    click.echo("".join(f"{name:>11}" for name in _COLUMNS) + "  entry")
    for use in uses:
        if use.matches:
            counts = "".join(f"{getattr(use, name):11,}" for name in _COLUMNS)
            click.echo(one_line(f"{counts}  {use.entry.id} ({use.entry.preferred or 'not to be used'})"))
    never = [use.entry.id for use in uses if not use.matches]
    if never:
        more = f" and {len(never) - _NAMED:,} more (--format csv has all)" if len(never) > _NAMED else ""
        named = ", ".join(never[:_NAMED])
        click.echo(one_line(f"{len(never):,} of {counted(len(uses), 'entry')} never match: {named}{more}"))
    _end(failures, files)


def _end(failures: Iterable[Failure], files: int) -> None:
    failed = list(failures)
    for failure in failed:
        click.echo(f"mtcheck: {one_line(str(failure))}", err=True)
    if not files and not failed:
        click.echo("mtcheck: warning: 0 files read", err=True)
    click.get_current_context().exit(2 if failed else 0)
