"""`mtcheck explain`: the manual of a check."""

from __future__ import annotations

import click

from .._version import __version__
from ..checks._registry import OWN, Registry
from ..errors import UsageError, nearest
from ..pipeline.runs import Run
from . import completing
from .values import shown


@click.command("explain", short_help="What a check finds, why, and when it stays silent.")
@click.argument("check", metavar="[CHECK|FAMILY]", required=False, shell_complete=completing.checks)
@click.option("--all", "every", is_flag=True, help="A line for each check.")
@click.option("--config", metavar="FILE", default="", help="With the plug-ins of this settings file.")
@click.option("--isolated", is_flag=True, help="Use no settings file and no plug-in.")
def command(check: str | None, every: bool, config: str, isolated: bool) -> None:
    """What a check finds, why, when it stays silent, a bad and a good example, and its options.

    The name of a family lists its checks, --all every check.
    """
    # Our own manuals can be read whatever the settings say.
    checks = OWN if check in OWN else Run(config=config, isolated=isolated).here.registry
    families = {checks.family(each) for each in checks}
    if every or check in families:
        _list([each for each in checks if every or checks.family(each) == check], checks)
        return
    if not check:
        raise click.UsageError(f"name a check or a family ({', '.join(sorted(families))}), or give --all")
    if check not in checks:
        hint = nearest(check, [*checks, *families])
        raise UsageError(f"no check {check!r}{hint} ('mtcheck explain --all' lists them)")
    _explain(check, checks)


def _list(ids: list[str], checks: Registry) -> None:
    """A line for each check: what it finds."""
    width = max(map(len, ids))
    for check in ids:
        click.echo(f"{check:{width}}  {checks.manual(check).splitlines()[0]}")


def not_released(release: str) -> str:
    """What is said behind a release that is still to come: this version was made before it."""
    there, asked = (tuple(map(int, version.split(".")[:3])) for version in (__version__, release))
    return f" (not released yet: this is {__version__} and what came after)" if asked > there else ""


def _explain(check: str, checks: Registry) -> None:
    info = checks.info(check)
    click.echo(f"{check} ({checks.family(check)})\n")
    click.echo(checks.manual(check).strip())
    click.echo(f"\nCategory: {info.category.mqm} (MQM), {info.category.its} (ITS 2.0)")
    click.echo(
        f"Severity: {info.severity.label}    Confidence: {info.confidence.label}    "
        f"On by default: {'yes' if info.default else 'no'}"
    )
    if checks.origin(check):
        click.echo(f"Plug-in: {checks.origin(check)}")
    if info.since:
        click.echo(f"Since: {info.since}{not_released(info.since)}")
    if info.safe_because:
        click.echo(f"Safe fixes: {info.safe_because}")
    if info.languages:
        click.echo(f"Target languages: {', '.join(info.languages)}")
    if info.supersedes:
        click.echo(f"Takes the place of: {', '.join(info.supersedes)}")
    options = checks.option_defaults(check)
    if options:
        click.echo(f"\nOptions, under [checks.{check}]:")
        for name, default in options.items():
            click.echo(f"  {name} = {shown(default)}")
