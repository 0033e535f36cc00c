"""`mtcheck init`: settings, a starter glossary and the pre-commit stanza."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click

from .. import termbase
from .._version import __version__
from ..harmless import one_line
from ..writing import replace_file
from .mining import LEAST

_SETTINGS = """\
# Settings of mtcheck; 'mtcheck config' shows them all with their defaults.
glossaries = ["glossary.yaml"]
fail-on = "minor"
# ignore = ["headline-period"]
# exclude = ["archive/"]

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
    "--from-batch",
    "batch",
    multiple=True,
    metavar="PATH",
    help="Begin the glossary with what these articles call for, as 'mtcheck glossary mine' does (repeatable).",
)
def command(folder: str, batch: tuple[str, ...]) -> None:
    """Write mtcheck.toml, a starter glossary and a pre-commit stanza; files that are there stay as they are."""
    files = dict(_FILES)
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
