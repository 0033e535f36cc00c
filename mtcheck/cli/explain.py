"""`mtcheck explain`: the manual of a check."""

from __future__ import annotations

import click

from ..checks import _registry
from ..errors import UsageError, nearest


@click.command("explain")
@click.argument("check", required=False)
@click.option("--all", "every", is_flag=True, help="A line for each check.")
def command(check: str | None, every: bool) -> None:
    """What a check finds, why, when it stays silent, a bad and a good example, and its options."""
    infos = _registry.infos()
    if every:
        width = max(map(len, infos))
        for check_id in infos:
            click.echo(f"{check_id:{width}}  {_registry.manual(check_id).splitlines()[0]}")
        return
    if not check:
        raise click.UsageError("name a check, or give --all")
    if check not in infos:
        raise UsageError(f"no check {check!r}{nearest(check, list(infos))} ('mtcheck explain --all' lists them)")
    info = infos[check]
    click.echo(f"{check} ({_registry.family(check)})\n")
    click.echo(_registry.manual(check).strip())
    click.echo(f"\nCategory: {info.category.mqm} (MQM), {info.category.its} (ITS 2.0)")
    click.echo(
        f"Severity: {info.severity.label}    Confidence: {info.confidence.label}    On by default: {'yes' if info.default else 'no'}"
    )
    if info.since:
        click.echo(f"Since: {info.since}")
    if info.languages:
        click.echo(f"Target languages: {', '.join(info.languages)}")
    if info.supersedes:
        click.echo(f"Takes the place of: {', '.join(info.supersedes)}")
    options = _registry.option_defaults(check)
    if options:
        click.echo(f"\nOptions, under [checks.{check}]:")
        for name, default in options.items():
            click.echo(f"  {name} = {default}")
