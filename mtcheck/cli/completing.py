"""What a shell completes: names of checks and glossaries. Formats and grades are completed by their options."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

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


def output(formats: Sequence[str]) -> Callable[[click.Context, click.Parameter, str], list[Any]]:
    """FORMAT:FILE, for an option that takes some formats."""

    def completed(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[Any]:
        from click.shell_completion import CompletionItem

        name, colon, _ = incomplete.partition(":")
        if colon:
            return [CompletionItem(incomplete, type="file")] if name in formats else []
        return [f"{known}:" for known in formats if known.startswith(name)]

    return completed


def metrics(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    """The metrics that begin as what was typed, behind those that stand before a comma."""
    from ..metrics import metrics as known

    before, comma, typed = incomplete.rpartition(",")
    return [f"{before}{comma}{name}" for name in known() if name.startswith(typed)]
