"""What can go wrong outside the text that is checked; every one of these ends in exit status 2."""

from __future__ import annotations

import os


class MtcheckError(Exception):
    """A job that could not be done: `path:line: message`, and the way out in the message.

    `path` is the file at fault, `line` counts from 1; both may be absent.
    """

    def __init__(self, message: str, path: str = "", line: int = 0) -> None:
        message = shortened(message)
        super().__init__(message, path, line)
        self.message = message
        self.path = path
        self.line = line

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}" if self.line else self.path
        return f"{place}: {self.message}" if place else self.message


class UsageError(MtcheckError):
    """A command, option or path that makes no sense."""


class SettingsError(MtcheckError):
    """A setting, settings file or baseline that cannot be used; `word` is what a settings file has at fault,
    `within` the table of which it is one of several, with its number from 0.
    """

    def __init__(
        self, message: str, path: str = "", line: int = 0, *, word: str = "", within: tuple[str, int] | None = None
    ) -> None:
        super().__init__(message, path, line)
        self.word = word
        self.within = within


class GlossaryError(MtcheckError):
    """A glossary that cannot be used."""


class InputError(MtcheckError):
    """An input file that cannot be read as what it claims to be."""


class PluginError(MtcheckError):
    """A check of a plug-in that fails on a text."""


class InternalError(MtcheckError):
    """A fault of mtcheck itself, or of a plug-in, met in a file; `where` is the check or step that had it in hand."""

    def __init__(self, error: Exception, where: str = "") -> None:
        kind = f"{type(error).__name__}: {error}".replace("\n", " ")
        super().__init__(
            f"internal error{f' in {where}' if where else ''}: {kind}; please report it with this file "
            "(MTCHECK_TRACEBACK=1 shows where)"
        )

    def __reduce__(self) -> tuple[type[MtcheckError], tuple[str, str, int]]:
        return MtcheckError, (self.message, self.path, self.line)


def told(error: Exception, where: str = "") -> MtcheckError:
    """What an exception means to whoever gave the file in hand; `where` names the check or step that met it.

    With MTCHECK_TRACEBACK in the environment a fault of mtcheck itself is raised as it is.
    """
    if isinstance(error, MtcheckError):
        return error
    if isinstance(error, RecursionError):
        return InputError(f"nested too deeply{f' for {where}' if where else ''}")
    if isinstance(error, MemoryError):
        return InputError("too large for the memory there is")
    if os.environ.get("MTCHECK_TRACEBACK"):
        raise error
    return InternalError(error, where)


def shown_path(path: str) -> str:
    """A path as a person in the working folder would write it."""
    relative = os.path.relpath(path)
    return path if relative.startswith("..") else relative


def shortened(message: str) -> str:
    """A message of a length that can be read, whatever it quotes: the way out stands at its end."""
    return message if len(message) <= _LONGEST else f"{message[: _LONGEST - _END]} … {message[-_END:]}"


_LONGEST, _END = 1200, 400


def shown_value(value: object) -> str:
    """A value that code gave, as a message names it: its kind, and itself as far as it is short."""
    from reprlib import repr as shortened

    return "None" if value is None else f"{type(value).__name__} {shortened(value)}"


def nearest(word: str, known: list[str]) -> str:
    """A hint naming the known words closest to an unknown one, or the empty string."""
    from difflib import get_close_matches

    close = get_close_matches(word, known, n=1, cutoff=0.5)
    return f"; did you mean {close[0]!r}?" if close else ""
