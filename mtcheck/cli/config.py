"""`mtcheck config`: every setting, its value and where that came from."""

from __future__ import annotations

import os

import click

from .. import settings
from ..errors import UsageError, nearest
from ..harmless import one_line
from ..pipeline.runs import Run
from .values import shown


@click.command("config", short_help="Show the settings, and where each comes from.")
@click.argument("key", required=False)
@click.option("--config", "file", metavar="FILE", help="Read this settings file.")
@click.option("--isolated", is_flag=True, help="Use no settings file and no plug-in: show the defaults.")
@click.option("--for", "article", metavar="PATH", help="Show what holds for a file or folder, [[overrides]] among it.")
def command(key: str | None, file: str | None, isolated: bool, article: str | None) -> None:
    """Show every setting, or one: its value, where that came from, and what it means."""
    run = Run(config=file or "", isolated=isolated)
    if article and os.path.isdir(article):
        # Of a folder what holds for a file in it.
        article = os.path.join(article, "article")
    everywhere = run.settings_beside(article) if article else run.here
    current = run.settings_for(article) if article else run.here
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
