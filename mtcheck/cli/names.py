"""`mtcheck names`: the names of a batch with their spellings, an inventory of them, entries for a glossary."""

from __future__ import annotations

import csv
import json
import os
import sys
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import click

from .. import termbase
from ..batch.inventory import Inventory, Known
from ..batch.proposals import proposed
from ..checks._base import BatchCheck
from ..checks._registry import OWN
from ..counts import counted
from ..errors import UsageError
from ..harmless import cell, one_line, spelt_in_json
from ..known.lexicon import word_class
from ..model.mention import Group, Link
from ..pipeline.batches import names_of, take_inventory
from ..pipeline.runs import Run
from .progress import Progress

_VERSION = 1
_CHECK = "name-variant"


def _check() -> BatchCheck:
    """The check that this command is about."""
    check = OWN.load(_CHECK)
    assert isinstance(check, BatchCheck)
    return check


class _Spelling(NamedTuple):
    form: str
    status: str
    evidence: str


@click.command("names", short_help="List the names in articles and how they are spelt.")
@click.argument("paths", nargs=-1)
@click.option(
    "--format",
    "output_format",
    type=click.Choice(["table", "json", "csv"]),
    default="table",
    help="What to print (default: table).",
)
@click.option("--variants", is_flag=True, help="List only names that are spelt in several ways.")
@click.option(
    "--write", "proposals", metavar="FILE", help="Write glossary entries (YAML) for the names spelt in several ways."
)
@click.option(
    "--inventory", "inventory_file", metavar="FILE", help="Keep the names in this file, with those of earlier batches."
)
@click.option(
    "--glossary",
    "glossaries",
    multiple=True,
    metavar="FILE|NAME",
    help="Forms of this glossary are right (repeatable).",
)
@click.option(
    "--jobs", type=click.IntRange(0), default=0, metavar="N", help="Processes; 0 is as many as pay (default)."
)
@click.option("--config", metavar="FILE", help="Use these settings for every file.")
@click.option("--isolated", is_flag=True, help="Use no settings file.")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing on standard error but what went wrong.")
@click.pass_context
def command(ctx: click.Context, /, paths: tuple[str, ...], **options: Any) -> None:
    """List the names in articles with their spellings, counts and places. The default is the current folder.

    With --inventory the names of all batches are kept in a file, where a document replaces what was there of it;
    "lint --inventory FILE" compares with it. Without PATHS such a file is listed as it is.

    Exit status: 0 done, 2 the job could not be done.
    """
    target = options["proposals"]
    if target and os.path.exists(target):
        raise UsageError("is there already; give another name, or move it away", target)
    if target:
        # Said before the work and not after it.
        termbase.writer(target)
    listed_only = bool(options["inventory_file"]) and not paths
    inventory = Inventory(options["inventory_file"] or "", read_only=listed_only)
    glossaries = tuple(os.path.abspath(g) if os.path.exists(g) else g for g in options["glossaries"])
    overrides = (("select", (_CHECK,)), ("scope", "batch"), *((("glossaries", glossaries),) if glossaries else ()))
    run = Run(overrides, options["config"] or "", options["isolated"], options["jobs"])
    failures = [] if listed_only else _take(inventory, paths, run, options)
    groups = names_of(inventory, run, _check())
    if target:
        count = _write(target, groups)
        click.echo(f"Wrote {counted(count, 'entry')} to {one_line(target)}.", err=True)
    else:
        {"table": _table, "json": _json, "csv": _csv}[options["output_format"]](inventory, groups, options["variants"])
    inventory.close()
    ctx.exit(2 if failures else 0)


def _take(inventory: Inventory, paths: Sequence[str], run: Run, options: dict[str, Any]) -> list[Any]:
    with Progress(show=not options["quiet"]) as progress:
        files, failures = take_inventory(paths or ["."], run, inventory, progress.done)
    for failure in failures:
        click.echo(f"mtcheck: {one_line(str(failure))}", err=True)
    if not files and not failures:
        click.echo("mtcheck: warning: 0 files read", err=True)
    return failures


def _write(path: str, groups: list[Group]) -> int:
    """How many entries were written."""
    entries = proposed(groups)
    termbase.save(path, termbase.writer(path)(entries))
    return len(entries)


def _names(inventory: Inventory, groups: list[Group], only_variants: bool) -> Iterator[list[_Spelling]]:
    """Each name as its spellings, the right one first: names spelt in several ways, then the others by frequency."""
    linked: set[str] = set()
    for group in groups:
        spellings = [
            _Spelling(group.head.text, "right", ""),
            *(_spelling(form.text, link) for form, link in group.variants),
        ]
        linked.update(s.form for s in spellings)
        yield spellings
    if not only_variants:
        for form, _ in inventory.counts(_CHECK):
            # An English word is collected only as what a slip may have made of a name.
            if form not in linked and not word_class(form.lower()):
                yield [_Spelling(form, "", "")]


def _spelling(form: str, link: Link) -> _Spelling:
    return _Spelling(form, "wrong" if link.why else "open", "; ".join(filter(None, (link.evidence.reason, link.why))))


def _table(inventory: Inventory, groups: list[Group], only_variants: bool) -> None:
    counts = dict(inventory.counts(_CHECK))
    for spellings in _names(inventory, groups, only_variants):
        for spelling in spellings:
            places = inventory.mentions(_check(), spelling.form)
            shown = " ".join(_place(known) for known in places[:3]) + (" …" if len(places) > 3 else "")
            name = f"  {spelling.form}" if spelling is not spellings[0] else spelling.form
            mark = {
                "wrong": f"  → {spellings[0].form}  ({spelling.evidence})",
                "open": f"  ? ({spelling.evidence})",
            }.get(spelling.status, "")
            click.echo(one_line(f"{counts[spelling.form]:6}  {name:28}  {shown}{mark}"))


def _place(known: Known) -> str:
    return f"{known.mention.place.path}:{known.line}:{known.column}"


def _json(inventory: Inventory, groups: list[Group], only_variants: bool) -> None:
    names = []
    for spellings in _names(inventory, groups, only_variants):
        found = [(s, inventory.mentions(_check(), s.form)) for s in spellings]
        full = sorted({name for _, some in found for known in some if (name := _full_name(known))})
        names.append(
            {
                "name": spellings[0].form,
                "count": sum(len(some) for _, some in found),
                "full_names": full,
                "spellings": [
                    {
                        "form": s.form,
                        "status": s.status or "right",
                        "evidence": s.evidence,
                        "count": len(some),
                        "places": [_described(k) for k in some],
                    }
                    for s, some in found
                ],
            }
        )
    document = {"version": _VERSION, "documents": inventory.documents(), "names": names}
    click.echo(spelt_in_json(json.dumps(document, ensure_ascii=False, indent=1)))


def _full_name(known: Known) -> str:
    facts = known.mention.facts
    return (
        " ".join(filter(None, (facts.before, known.mention.form, facts.after))) if facts.before or facts.after else ""
    )


def _described(known: Known) -> dict[str, Any]:
    place = known.mention.place
    return {
        "path": place.path,
        "document": place.document,
        "segment": known.segment,
        "start": place.start,
        "end": place.end,
        "line": known.line,
        "column": known.column,
    }


def _csv(inventory: Inventory, groups: list[Group], only_variants: bool) -> None:
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(["name", "spelling", "status", "count", "evidence", "first place"])
    counts = dict(inventory.counts(_CHECK))
    for spellings in _names(inventory, groups, only_variants):
        for s in spellings:
            first = inventory.mentions(_check(), s.form)[0]
            row = [spellings[0].form, s.form, s.status or "right", counts[s.form], s.evidence, _place(first)]
            writer.writerow(map(cell, row))
