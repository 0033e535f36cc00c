"""`mtcheck cache`: what is kept between runs."""

from __future__ import annotations

import click

from .. import cache
from ..errors import UsageError
from ..harmless import one_line


@click.group("cache")
def command() -> None:
    """Look after what is kept between runs."""


@command.command("clean")
def clean() -> None:
    """Throw away all that is kept; the next runs make it again."""
    try:
        count, size = cache.clean()
    except OSError as error:
        raise UsageError(f"cannot be removed: {error.strerror}", cache.folder()) from None
    click.echo(f"{count} file{'s' * (count != 1)} removed, {size:,} bytes, from {one_line(cache.folder())}")


@command.command("folder")
def folder() -> None:
    """Print the folder in which it is kept."""
    click.echo(one_line(cache.folder()))
