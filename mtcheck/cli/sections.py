"""The help of a command with many options, in sections: its own first, then those that give settings."""

from __future__ import annotations

from typing import Any

import click

# The groups of options, as `settings.Option.group` has them, and what they are for.
_TITLES = {
    "": "Options",
    "failing": "Options",
    "scoring": "Options for figures",
    "selecting": "Options for what is read, checked and reported",
}


class Grouped(click.Option):
    """An option that says which group it belongs to."""

    def __init__(self, *args: Any, group: str, **how: Any) -> None:
        super().__init__(*args, **how)
        self.group = group


class Sectioned(click.Command):
    """A command whose help has its options by what they decide."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        sections: dict[str, list[tuple[str, str]]] = {title: [] for title in _TITLES.values()}
        for param in self.get_params(ctx):
            if isinstance(param, click.Option) and (record := param.get_help_record(ctx)):
                group = param.group if isinstance(param, Grouped) else ""
                sections[_TITLES[group]].append(record)
        for title, records in sections.items():
            if records:
                with formatter.section(title):
                    formatter.write_dl(records)
