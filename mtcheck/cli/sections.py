"""The help of a command with many options, in sections: its own first, then those that give settings."""

from __future__ import annotations

import click

from ..settings import keys, option_of

# The groups of options that give settings, as `Option.group` has them, and what they are for.
_TITLES = {
    "": "Options",
    "failing": "Options",
    "scoring": "Options for figures",
    "selecting": "Options for what is read, checked and reported",
}
_OF_RUN = ("config", "isolated")
_OF_FIGURES = ("metrics", "tokenize", "comet_model", "resamples", "seed")


class Sectioned(click.Command):
    """A command whose help has its options by what they decide."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        groups = dict.fromkeys(_OF_RUN, "selecting") | dict.fromkeys(_OF_FIGURES, "scoring")
        for key in keys():
            if option := option_of(key):
                name = key.replace("-", "_")
                groups |= {name: option.group, f"no_{name}": option.group}
        sections: dict[str, list[tuple[str, str]]] = {title: [] for title in _TITLES.values()}
        for param in self.get_params(ctx):
            if isinstance(param, click.Option) and (record := param.get_help_record(ctx)):
                sections[_TITLES[groups.get(param.name or "", "")]].append(record)
        for title, records in sections.items():
            if records:
                with formatter.section(title):
                    formatter.write_dl(records)
