"""The options that decide what is checked and reported, and the run they ask for."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any

import click

from ..api import Run
from ..settings import CONFIDENCES, SCOPES, SEVERITIES

SEVERITY = click.Choice(SEVERITIES)
_OPTIONS = (
    click.option("--select", multiple=True, metavar="NAMES", help="Run only these checks, families or MQM categories."),
    click.option("--extend-select", multiple=True, metavar="NAMES", help="Run these too."),
    click.option("--ignore", multiple=True, metavar="NAMES", help="Do not run these."),
    click.option("--min-severity", type=SEVERITY, help="Report findings at least this bad."),
    click.option(
        "--min-confidence", type=click.Choice(CONFIDENCES), help="Report findings at least this sure (default: medium)."
    ),
    click.option(
        "--glossary", "glossaries", multiple=True, metavar="FILE|NAME", help="Use this glossary too (repeatable)."
    ),
    click.option("--no-bundled-glossaries", is_flag=True, help="Do not use the glossaries that come with mtcheck."),
    click.option("--no-source", is_flag=True, help="Leave source texts out of account even where they are there."),
    click.option(
        "--source",
        "sources",
        metavar="PATH|PATTERN",
        help="Source of plain files, line by line; in a pattern {stem}, {name} and {lang}.",
    ),
    click.option("--docids", metavar="FILE", help="The document id of each line of plain files."),
    click.option(
        "--encoding", metavar="NAME", help="Encoding of files that are not UTF-8 and do not say it themselves."
    ),
    click.option(
        "--source-lang", metavar="TAG", help="Language of the sources (default: as the file says, else detected)."
    ),
    click.option("--target-lang", metavar="TAG", help="Language of the translations (default: likewise)."),
    click.option(
        "--scope",
        type=click.Choice(SCOPES),
        help="Compare names inside each article, or across all files (default: document).",
    ),
    click.option(
        "--inventory", metavar="FILE", help="Compare names with this inventory, which 'mtcheck names' wrote, as well."
    ),
    click.option("--baseline", metavar="FILE", help="Do not report the findings this file knows."),
    click.option("--config", metavar="FILE", help="Use these settings for every file."),
    click.option("--isolated", is_flag=True, help="Use no settings file and no plug-in."),
)


def selecting(command: Callable[..., Any]) -> Callable[..., Any]:
    """Adds the options to a command."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def _names(values: tuple[str, ...]) -> tuple[str, ...]:
    """The names in a repeatable option that takes several at once, parted by commas."""
    return tuple(name.strip() for value in values for name in value.split(",") if name.strip())


def run_of(options: dict[str, Any], *, scoring: bool = False) -> Run:
    """What the options ask for, over whatever the settings say; for `scoring` plain files go line by line, and whole batches count."""
    overrides: dict[str, Any] = {
        "scoring": scoring or None,
        "references": options.get("references"),
        "mqm_preset": options.get("mqm_preset"),
        "mqm_words": options.get("mqm_words"),
        "lemmatiser": options.get("lemmatiser"),
        "select": _names(options["select"]),
        "extend_select": _names(options["extend_select"]),
        "ignore": _names(options["ignore"]),
        "min_severity": options["min_severity"],
        "min_confidence": options["min_confidence"],
        "fail_on": options.get("fail_on"),
        "glossaries": tuple(os.path.abspath(g) if os.path.exists(g) else g for g in options["glossaries"]),
        "bundled_glossaries": False if options["no_bundled_glossaries"] else None,
        "source": False if options["no_source"] else None,
        "sources": options["sources"],
        "docids": options["docids"],
        "encoding": options["encoding"],
        "source_lang": options["source_lang"],
        "target_lang": options["target_lang"],
        "scope": options["scope"] or ("batch" if scoring else None),
        "inventory": os.path.abspath(options["inventory"]) if options["inventory"] else None,
        "baseline": os.path.abspath(options["baseline"]) if options["baseline"] else None,
    }
    given = tuple((key, value) for key, value in overrides.items() if value not in (None, ()))
    return Run(given, options["config"] or "", options["isolated"], options.get("jobs", 0))
