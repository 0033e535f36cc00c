"""`mtcheck why`: a finding at length."""

from __future__ import annotations

import re
from textwrap import indent

import click

from ..errors import UsageError
from ..harmless import harmless, one_line
from ..pipeline.reasons import Reasons, hints, reasons_at
from .sections import Sectioned
from .selecting import run_of, selecting

_PLACE = re.compile(r"(?P<path>.+?):(?P<line>\d+)(?::(?P<column>\d+))?")


@click.command("why", short_help="What is found at a place, and what would silence it.", cls=Sectioned)
@click.argument("place", metavar="FILE:LINE[:COLUMN]")
@selecting
def command(place: str, **options: object) -> None:
    """What is found at a place, at length: the evidence, the source, other places, and what would silence it.

    Exit status: 0 where there is a finding, 1 where there is none, 2 where the file could not be read.
    """
    match = _PLACE.fullmatch(place)
    if match is None:
        raise UsageError(f"a place is written FILE:LINE or FILE:LINE:COLUMN, as findings have it, not {place!r}")
    line, column = int(match["line"]), int(match["column"] or 0)
    run = run_of({**options, "jobs": 1})
    found = reasons_at(match["path"], line, column, run)
    if not found:
        click.echo(f"Nothing is found at {one_line(place)}.")
        for hint in hints(match["path"], line, run):
            click.echo(f"mtcheck: {one_line(hint)}", err=True)
        raise SystemExit(1)
    click.echo(harmless("\n\n".join(map(_told, found))))


def _told(reasons: Reasons) -> str:
    """A finding as paragraphs of plain text."""
    finding, place = reasons.finding, reasons.finding.location
    head = f"{place.path}:{place.line}:{place.column}: {finding.check} ({finding.severity.label}, "
    head += f"confidence {finding.confidence.label}; MQM {finding.category.mqm})"
    rows = [head, finding.message]
    if finding.evidence:
        rows.append(f"Why: {finding.evidence}")
    rows.append(f"In: {place.context}")
    if reasons.source:
        rows.append(f"Source: {reasons.source}")
    rows += [f"Also at {other.line}:{other.column}: {other.context}" for other in finding.related]
    if finding.fix:
        rows.append(f"Fix ({'safe' if finding.fix.safe else 'to be read first'}): {finding.fix.title}")
    if reasons.reported:
        rows.append("To silence it:\n" + indent("\n".join(reasons.ways_out), "  "))
    else:
        rows.append(f"It is not reported: {reasons.silent_because}")
    if reasons.entry:
        rows.append(
            "As an entry of a glossary:\n" + "".join(f"  {line}\n" for line in reasons.entry.splitlines()).rstrip()
        )
    rows.append(f"The check: mtcheck explain {finding.check}")
    return "\n".join(rows)
