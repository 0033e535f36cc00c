"""What a form of glossary files says of itself, and what it offers."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple, Protocol

from ..model.term import Glossary, TermEntry
from .problem import Problem


class Form(NamedTuple):
    """What a module says of the form that it reads, once, as FORM: `scripts/make_formats.py` and the tests go by it.

    `suffixes` are in small letters, with their points; `writes` tells whether the module has `write`. A
    `binary` form is no text: its module has `read_data` and `write_data`, of bytes, in their stead. One that is
    `visible_only` holds no control characters, as XML has none.
    """

    suffixes: tuple[str, ...]
    writes: bool = False
    binary: bool = False
    visible_only: bool = False


class FormReader(Protocol):
    """What every module with a FORM offers."""

    FORM: Form

    def read(self, text: str, path: str) -> tuple[Glossary, list[Problem]]:
        """The entries that could be made out, and what is wrong with them, each with its line.

        Raises GlossaryError where nothing can be made out.
        """


class FormWriter(Protocol):
    """What a module offers besides, if its FORM writes."""

    def write(self, entries: Iterable[TermEntry]) -> str:
        """The text of a file with these entries, which `read` takes as they are."""
