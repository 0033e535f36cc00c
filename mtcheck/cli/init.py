"""`mtcheck init`: settings, a starter glossary and a hook for pre-commit."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from pathlib import Path

import click

from .. import termbase
from ..counts import counted
from ..errors import GlossaryError, UsageError
from ..harmless import one_line
from ..writing import replace_file
from . import hook, originals
from .mining import LEAST

_SETTINGS = """\
# Settings of mtcheck; 'mtcheck config' shows them all with their defaults.
fail-on = "minor"
# ignore = ["headline-period"]
# sources = "originals/"       # the texts that were translated: a folder, or a pattern such as "{stem}.zh.txt"
# What a repository has in text besides articles.
exclude = ["/README*", "/LICENSE*", "/CHANGELOG*", "/CONTRIBUTING*", "/requirements*.txt", "/docs/"]

[glossaries]
use = ["glossary.yaml"]      # a spreadsheet (CSV, XLSX) will do, and so will several
# disable = ["covid-19", "media"]    # entries and glossaries that are switched off

# [per-path-ignores]
# "wire/**" = ["dateline"]

# [[overrides]]              # what else differs by path: an outlet, a desk
# paths = ["sport/"]
# glossaries = ["glossary.yaml", "sport.yaml"]

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
        f"{counted(len(found.entries), 'entry')} proposed from {counted(found.files, 'file')}: "
        "read them before you use them",
        err=True,
    )
    head = "# One concept an entry, proposed from a batch: read each, and take out what you do not want.\n"
    return head + termbase.writer("glossary.yaml")(found.entries).decode()


@click.command("init", short_help="Write settings, a starter glossary and a hook.")
@click.argument("folder", default=".", type=click.Path(file_okay=False))
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
@click.option(
    "--articles",
    multiple=True,
    metavar="FOLDER",
    help="Where the articles are that the hook checks; else the folders that hold some (repeatable).",
)
def command(folder: str, glossaries: tuple[str, ...], batch: tuple[str, ...], articles: tuple[str, ...]) -> None:
    """Write mtcheck.toml, a starter glossary and a hook for pre-commit; files that are there stay as they are.

    A folder that is not there yet is made.
    """
    if glossaries and batch:
        raise UsageError(
            "give --glossary or --from-batch; what a batch calls for beside a glossary: mtcheck glossary mine"
        )
    here, top = Path(folder), hook.top_of(Path(folder))
    files = {here / "mtcheck.toml": _SETTINGS, here / "glossary.yaml": _GLOSSARY}
    if glossaries:
        for name in glossaries:
            termbase.usable(_read(name), name)
        names = ", ".join(json.dumps(os.path.relpath(name, folder), ensure_ascii=False) for name in glossaries)
        files = {here / "mtcheck.toml": _SETTINGS.replace('"glossary.yaml"', names)}
    if batch and not (here / "glossary.yaml").exists():
        files[here / "glossary.yaml"] = _mined(batch)
    where = _where(here, [*articles, *(path for path in batch if os.path.isdir(path))])
    files[Path(os.path.relpath(top / hook.FILE))] = hook.hook(top, where)
    try:
        here.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"cannot be made: {error.strerror}", folder) from None
    for path, text in files.items():
        if path.exists():
            click.echo(f"{path} is there already and stays as it is")
            if path.name == hook.FILE and not hook.has_hook(path.read_text(encoding="utf-8", errors="replace")):
                click.echo("add this to it:\n" + text.partition("repos:\n")[2].rstrip())
        else:
            try:
                replace_file(str(path), text.encode())
            except OSError as error:
                raise UsageError(f"cannot be written: {error.strerror}", str(path)) from None
            click.echo(f"wrote {path}")
    shown = " ".join(os.path.relpath(one) for one in where)
    yet = "" if any(one.exists() for one in where) else ", which is not there yet"
    click.echo(f"Articles are looked for in {shown}{yet}; --articles says otherwise.")
    if beside := originals.told(here, where):
        click.echo(f"{beside}.")
    repository = "" if (top / ".git").exists() else "in a git repository, "
    commits = f"to have every commit checked: {repository}pip install pre-commit && pre-commit install"
    click.echo(f"Next: mtcheck lint {shown}; {commits}")


def _where(folder: Path, named: list[str]) -> list[Path]:
    """The folders that hold the articles: those named, else those found, else the one they will come into."""
    if named:
        return [Path(one) for one in dict.fromkeys(named)]
    return (hook.folders_of_articles(folder) if folder.is_dir() else []) or [folder / "articles"]
