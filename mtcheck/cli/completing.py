"""What a shell completes: names of checks and glossaries. Formats and grades are completed by their options."""

from __future__ import annotations

import click


def checks(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    """The checks that begin as what was typed; for a setting that takes them also families and MQM categories."""
    from ..checks._registry import OWN

    known = list(OWN) if isinstance(param, click.Argument) else OWN.selectors()
    return sorted({name for name in known if name.startswith(incomplete)})


def glossaries(
    ctx: click.Context, param: click.Parameter, incomplete: str
) -> list[click.shell_completion.CompletionItem]:
    """The bundled glossaries that begin as what was typed, and files."""
    from click.shell_completion import CompletionItem

    from ..termbase import bundled

    found = [CompletionItem(name) for name in bundled.names() if name.startswith(incomplete)]
    return found or [CompletionItem(incomplete, type="file")]
