"""`mtcheck init`: settings, a starter glossary and the pre-commit stanza."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from pathlib import Path

import click

from .. import termbase
from .._version import __version__
from ..errors import GlossaryError, UsageError
from ..harmless import one_line
from ..writing import replace_file
from .mining import LEAST

_SETTINGS = """\
# Settings of mtcheck; 'mtcheck config' shows them all with their defaults.
fail-on = "minor"
# ignore = ["headline-period"]
# exclude = ["archive/"]

[glossaries]
use = ["glossary.yaml"]      # a spreadsheet (CSV, XLSX) will do, and so will several
# disable = ["covid-19", "media"]    # entries and glossaries that are switched off

# [per-path-ignores]
# "wire/**" = ["dateline"]

# [gate]                     # what 'mtcheck gate' holds a batch to
# max-mqm = 20
# max-findings = {critical = 0}
"""
_GLOSSARY = """\
# One concept an entry. 'mtcheck glossary check glossary.yaml' looks after this file.
- id: inf-treaty-example
  preferred: INF Treaty Example
  deprecated:
    - Guidance Treaty Example
    - text: mediation agreement example      # an ordinary phrase: only where one of these words stands too
      when: [missile, nuclear]
  source: {zh: [中导条约示例]}
  note: replace this entry by your own
"""
_PRE_COMMIT = f"""\
repos:
  - repo: https://example.org/mtcheck    # where your copy of mtcheck lives
    rev: v{__version__}
    hooks:
      - id: mtcheck
"""
_FILES = {"mtcheck.toml": _SETTINGS, "glossary.yaml": _GLOSSARY, ".pre-commit-config.yaml": _PRE_COMMIT}


def _read(path: str) -> bytes:
    try:
        return Path(path).read_bytes()
    except OSError as error:
        raise GlossaryError(f"cannot be read: {error.strerror}", path) from None


def _mined(batch: Iterable[str]) -> str:
    """A glossary of what articles call for."""
    from ..pipeline.mining import mine
    from ..pipeline.runs import Run

    found = mine(batch, Run(isolated=True, jobs=1), LEAST)
    for failure in found.failures:
        click.echo(f"mtcheck: {one_line(str(failure))}", err=True)
    click.echo(
        f"{len(found.entries)} entries proposed from {found.files} files: read them before you use them", err=True
    )
    head = "# One concept an entry, proposed from a batch: read each, and take out what you do not want.\n"
    return head + termbase.writer("glossary.yaml")(found.entries).decode()


@click.command("init")
@click.argument("folder", default=".", type=click.Path(exists=True, file_okay=False))
@click.option(
    "--glossary",
    "glossaries",
    multiple=True,
    metavar="FILE",
    help="Use this glossary, as it is, in place of a starter one (repeatable).",
)
@click.option(
    "--from-batch",
    "batch",
    multiple=True,
    metavar="PATH",
    help="Begin the glossary with what these articles call for, as 'mtcheck glossary mine' does (repeatable).",
)
def command(folder: str, glossaries: tuple[str, ...], batch: tuple[str, ...]) -> None:
    """Write mtcheck.toml, a starter glossary and a pre-commit stanza; files that are there stay as they are."""
    files = dict(_FILES)
    if glossaries and batch:
        raise UsageError(
            "give --glossary or --from-batch; what a batch calls for beside a glossary: mtcheck glossary mine"
        )
    if glossaries:
        for name in glossaries:
            termbase.usable(_read(name), name)
        names = ", ".join(json.dumps(os.path.relpath(name, folder), ensure_ascii=False) for name in glossaries)
        files["mtcheck.toml"] = _SETTINGS.replace('"glossary.yaml"', names)
        del files["glossary.yaml"]
    if batch and not (Path(folder) / "glossary.yaml").exists():
        files["glossary.yaml"] = _mined(batch)
    for name, text in files.items():
        path = Path(folder) / name
        if path.exists():
            click.echo(f"{path} is there already and stays as it is")
            if name == ".pre-commit-config.yaml":
                click.echo("add this to it:\n" + text.removeprefix("repos:\n"))
        else:
            replace_file(str(path), text.encode())
            click.echo(f"wrote {path}")
