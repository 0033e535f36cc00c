"""`mtcheck glossary`: look after glossary files."""

from __future__ import annotations

from pathlib import Path

import click

from .. import termbase
from ..errors import GlossaryError
from ..harmless import one_line
from ..model.term import Status


@click.group("glossary")
def command() -> None:
    """Look after glossary files."""


@command.command("check")
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.pass_context
def check(ctx: click.Context, files: tuple[str, ...]) -> None:
    """Report what is wrong in glossary files: wrong keys, duplicates, chains, forms that contradict each other.

    Exit status: 0 nothing wrong, 1 something wrong, 2 a file that cannot be read as a glossary.
    """
    status = 0
    for path in files:
        try:
            glossary, problems = termbase.parse(_read(path), path)
        except GlossaryError as error:
            click.echo(f"mtcheck: {one_line(str(error))}", err=True)
            status = 2
            continue
        for problem in problems:
            click.echo(one_line(f"{path}:{problem.line}: {problem.message}"))
        status = max(status, int(bool(problems)))
        terms = [t for e in glossary.entries for t in e.terms]
        deprecated = sum(t.status is Status.DEPRECATED for t in terms)
        click.echo(
            f"{one_line(path)}: {len(glossary.entries)} entries, {len(terms)} terms, {deprecated} of them deprecated; "
            f"{len(problems)} problems",
            err=True,
        )
    ctx.exit(status)


def _read(path: str) -> bytes:
    try:
        return Path(path).read_bytes()
    except OSError as error:
        raise GlossaryError(f"cannot be read: {error.strerror}", path) from None
