"""`mtcheck config`: every setting, its value and where that came from."""

from __future__ import annotations

import os

import click

from .. import settings
from ..errors import UsageError, nearest
from ..harmless import one_line
from .values import shown


@click.command("config", short_help="Show the settings, and where each comes from.")
@click.argument("key", required=False)
@click.option("--config", "file", metavar="FILE", help="Read this settings file.")
@click.option("--isolated", is_flag=True, help="Use no settings file and no plug-in: show the defaults.")
@click.option("--for", "article", metavar="PATH", help="Show what holds for a file or folder, [[overrides]] among it.")
def command(key: str | None, file: str | None, isolated: bool, article: str | None) -> None:
    """Show every setting, or one: its value, where that came from, and what it means."""
    folder = os.path.dirname(os.path.abspath(article)) if article else os.getcwd()
    path = os.path.realpath(file) if file else None if isolated else settings.find_file(folder)
    current = settings.load(path) if path else settings.ISOLATED if isolated else settings.Settings()
    everywhere = current
    if article and (numbers := current.overriding(article)):
        current = current.overridden(numbers)
    defaults = settings.keys()
    if key is not None and key not in defaults:
        raise UsageError(f"no setting {key!r}{nearest(key, list(defaults))}")
    given = os.path.relpath(current.origin) if current.origin else "--isolated"
    for name in [key] if key else defaults:
        value = getattr(current, name.replace("-", "_"))
        origin = given if value != defaults[name] else "default"
        if value != getattr(everywhere, name.replace("-", "_")):
            origin = f"{given}, [[overrides]]"
        click.echo(one_line(f"{name} = {shown(value)}  ({origin})"))
        click.echo(f"    {settings.help_of(name)}")
