"""`mtcheck cache`: what is kept between runs."""

from __future__ import annotations

import click

from .. import cache
from ..counts import plural
from ..errors import UsageError
from ..harmless import one_line


@click.group("cache")
def command() -> None:
    """Look after what is kept between runs."""


@command.command("clean")
@click.argument("kinds", nargs=-1, type=click.Choice(["glossaries", "results"]), metavar="[glossaries|results]...")
def clean(kinds: tuple[str, ...]) -> None:
    """Throw away all that is kept, or what is named of it; the next runs make it again.

    Kept are large glossaries as they were compiled, and the results of files, by what the files hold.
    """
    try:
        count, size = cache.clean(kinds)
    except OSError as error:
        raise UsageError(f"cannot be removed: {error.strerror}", cache.folder()) from None
    click.echo(f"{count} {plural('file', count)} removed, {size:,} bytes, from {one_line(cache.folder())}")


@command.command("folder")
def folder() -> None:
    """Print the folder in which it is kept."""
    click.echo(one_line(cache.folder()))
