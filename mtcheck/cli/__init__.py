"""The command line: one command a file, imported when it is called. Nothing below this package prints or exits."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import Any

import click

from .._version import __version__
from ..errors import MtcheckError, nearest

COMMANDS = ("lint", "score", "gate", "names", "glossary", "explain", "config", "init")


class _Group(click.Group):
    """Commands by name from the files of this package; every expected error ends with status 2 and no traceback."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f".{cmd_name}", __package__).command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and not args[0].startswith("-") and args[0] not in COMMANDS:
            ctx.fail(f"no command {args[0]!r}{nearest(args[0], list(COMMANDS))}")
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except MtcheckError as error:
            click.echo(f"mtcheck: {error}", err=True)
            ctx.exit(2)
        except BrokenPipeError:
            # The reader of our output has gone; the interpreter must not complain about it once more.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            ctx.exit(2)
        except Exception as error:
            if os.environ.get("MTCHECK_TRACEBACK"):
                raise
            click.echo(
                f"mtcheck: internal error: {type(error).__name__}: {error} (MTCHECK_TRACEBACK=1 shows where)", err=True
            )
            ctx.exit(2)


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.version_option(__version__, "-V", "--version", prog_name="mtcheck", message="%(prog)s %(version)s")
def main() -> None:
    """Quality checks for machine-translated news text."""
