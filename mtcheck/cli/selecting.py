"""The options that give settings, made of what Settings says of each, and the run they ask for."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

import click

from ..pipeline.runs import Run
from ..settings import choices_of, help_of, keys, option_of
from . import completing
from .sections import Grouped

Command = Callable[..., Any]


def grouped(group: str) -> Callable[..., Callable[[Command], Command]]:
    """What makes options of a group, as `click.option` does."""
    return partial(click.option, cls=Grouped, group=group)


_of_run = grouped("selecting")
_RUN = (
    _of_run("--config", metavar="FILE", help="Use these settings for every file."),
    _of_run("--isolated", is_flag=True, help="Use no settings file and no plug-in."),
)


# What a shell completes of settings that name things.
_COMPLETED = {
    **dict.fromkeys(("select", "extend-select", "ignore"), completing.checks),
    "glossaries": completing.glossaries,
}


def giving(group: str) -> Callable[[Command], Command]:
    """Adds the options that give a group of settings to a command, in the order of Settings."""
    asked = [(key, default) for key, default in keys().items() if (o := option_of(key)) and o.group == group]
    return adding([_option(key, default) for key, default in asked])


def selected_options(wanted: Sequence[str]) -> list[Callable[[Command], Command]]:
    """The options of some settings, and those that say which settings hold."""
    defaults = keys()
    return [*_RUN, *(_option(key, defaults[key]) for key in wanted)]


def selecting(command: Command) -> Command:
    """Adds the options that decide what is checked and reported to a command."""
    return giving("selecting")(adding(_RUN)(command))


def adding(options: Sequence[Callable[[Command], Command]]) -> Callable[[Command], Command]:
    """Adds options to a command, in this order."""

    def added(command: Command) -> Command:
        for option in reversed(options):
            command = option(command)
        return command

    return added


def _option(key: str, default: Any) -> Callable[[Command], Command]:
    """The option of a setting; its value is under the setting's name, None or () where it is not given."""
    option, choices = option_of(key), choices_of(key)
    assert option is not None
    told = help_of(key)
    told = f"{told[0].upper()}{told[1:]}"
    name = key.replace("-", "_")
    made = grouped(option.group)
    if isinstance(default, bool):
        return made(option.name, f"no_{name}", is_flag=True, help=f"Do not {help_of(key)}.")
    if isinstance(default, tuple):
        return made(
            option.name,
            name,
            multiple=True,
            metavar=option.metavar,
            help=f"{told} (repeatable).",
            shell_complete=_COMPLETED.get(key),
        )
    if choices:
        return made(option.name, name, type=click.Choice(choices), help=f"{told} (default: {default}).")
    return made(option.name, name, metavar=option.metavar, help=f"{told}.")


def run_of(options: dict[str, Any], *, scoring: bool = False, keep_articles: bool = False) -> Run:
    """What the options ask for, over whatever the settings say.

    For `scoring` references are read and whole batches count; `keep_articles` is for reports that show the articles.
    """
    given = {key.replace("-", "_"): value for key in keys() if (value := _given(key, options)) not in (None, ())}
    if scoring:
        given.setdefault("scope", "batch")
    return Run(
        tuple(given.items()),
        options["config"] or "",
        options["isolated"],
        options["jobs"],
        scoring=scoring,
        keep_articles=keep_articles,
    )


def _given(key: str, options: dict[str, Any]) -> Any:
    """The value that the options give a setting; None or () for one that is not given."""
    option, name = option_of(key), key.replace("-", "_")
    if option is None:
        return None
    if f"no_{name}" in options:
        return False if options[f"no_{name}"] else None
    value = options.get(name)
    if option.metavar == "NAMES":
        return _names(value or ())
    if option.absolute and isinstance(value, tuple):
        # What is no file may be a name.
        return tuple(os.path.abspath(v) if os.path.exists(v) else v for v in value)
    if option.absolute:
        return os.path.abspath(value) if value else None
    return value


def _names(values: tuple[str, ...]) -> tuple[str, ...]:
    """The names in a repeatable option that takes several at once, parted by commas."""
    return tuple(name.strip() for value in values for name in value.split(",") if name.strip())
