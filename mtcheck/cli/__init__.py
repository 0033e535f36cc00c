"""The command line: one command a file, imported when it is called. Nothing below this package prints or exits."""

from __future__ import annotations

import errno
import os
import sys
from contextlib import suppress
from importlib import import_module
from typing import Any, TextIO, cast

import click

from .._version import __version__
from ..errors import MtcheckError, nearest
from ..harmless import Guard, one_line

COMMANDS = (
    "lint", "merge", "score", "gate", "names", "glossary", "explain", "why", "config", "init", "serve", "lsp", "cache",
)  # fmt: skip


class _Group(click.Group):
    """Commands by name from the files of this package; every expected error ends with status 2 and no traceback."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f".{cmd_name}", __package__).command
        _read_environment(command, f"MTCHECK_{cmd_name}")
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and not args[0].startswith("-") and args[0] not in COMMANDS:
            ctx.fail(f"no command {args[0]!r}{nearest(args[0], list(COMMANDS))}")
        return super().resolve_command(ctx, args)

    def main(self, *args: Any, **extra: Any) -> Any:
        """Runs a command; what it prints goes through guards."""
        before = sys.stdout, sys.stderr
        for stream in before:
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
        sys.stdout, sys.stderr = cast(TextIO, Guard(before[0])), cast(TextIO, Guard(before[1]))
        try:
            return super().main(*args, **extra)
        except OSError as error:
            # What is printed before a command begins, help and the version, and what is told where nobody can be told.
            if error.errno not in _FULL or error.filename is not None:
                raise
            _give_up_output()
            with suppress(OSError):
                click.echo(f"mtcheck: standard output cannot be written: {error.strerror}", err=True)
            sys.exit(2)
        finally:
            with suppress(OSError, ValueError):
                sys.stdout.flush()
                sys.stderr.flush()
            sys.stdout, sys.stderr = before

    def invoke(self, ctx: click.Context) -> Any:
        try:
            try:
                result = super().invoke(ctx)
            except click.exceptions.Exit:
                sys.stdout.flush()
                raise
            sys.stdout.flush()
            return result
        except (click.exceptions.Exit, click.Abort):
            raise
        except click.ClickException as error:
            vars(error)["message"] = one_line(error.message)
            raise
        except KeyboardInterrupt:
            click.echo("mtcheck: interrupted", err=True)
            ctx.exit(130)
        except MtcheckError as error:
            click.echo(f"mtcheck: {one_line(str(error))}", err=True)
            ctx.exit(2)
        except BrokenPipeError:
            _give_up_output()
            ctx.exit(2)
        except Exception as error:
            if isinstance(error, OSError) and error.errno in _FULL and error.filename is None:
                _give_up_output()
                click.echo(f"mtcheck: standard output cannot be written: {error.strerror}", err=True)
                ctx.exit(2)
            if os.environ.get("MTCHECK_TRACEBACK"):
                raise
            told = one_line(f"{type(error).__name__}: {error}")
            click.echo(f"mtcheck: internal error: {told} (MTCHECK_TRACEBACK=1 shows where)", err=True)
            ctx.exit(2)


def _read_environment(command: click.Command, name: str) -> None:
    """Lets every option come from the environment: MTCHECK_LINT_FORMAT=github is --format github to `mtcheck lint`."""
    for option in command.params:
        if isinstance(option, click.Option):
            option.envvar = f"{name}{max(option.opts, key=len).removeprefix('-')}".upper().replace("-", "_")
    for sub, its in getattr(command, "commands", {}).items():
        _read_environment(its, f"{name}_{sub}")


# What a stream says that has no room, or is closed.
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO, errno.EBADF)


def _give_up_output() -> None:
    """What is still to be printed goes nowhere; the interpreter must not complain about it once more."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@click.group(
    cls=_Group,
    context_settings={
        "help_option_names": ["-h", "--help"],
        "max_content_width": 110,
    },
)
@click.version_option(__version__, "-V", "--version", prog_name="mtcheck", message="%(prog)s %(version)s")
def main() -> None:
    """Quality checks for machine-translated news text."""
