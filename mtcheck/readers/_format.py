"""What a reader says of its format, and what it offers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Protocol

from ..model.text import Document, Segment
from ..value_types import NamedTuple
from .given import NOTHING, Given

if TYPE_CHECKING:
    from .package import Package


class Format(NamedTuple):
    """What a reader module says of its format, once, as FORMAT: `scripts/make_formats.py` and the tests go by it.

    `suffixes` are in small letters, with their points. `title` and `text` are for people: the name of the format, and
    what of it is text. `bilingual` formats hold sources too; other files are read beside theirs (`--source`).
    """

    suffixes: tuple[str, ...]
    title: str
    text: str
    bilingual: bool = False
    # Whether folders are searched for it, and hooks called for it; else a file of it is read when it is named.
    searched: bool = True
    # Whether it holds a translator's units rather than articles as readers get them.
    units: bool = False
    # Whether a comment before a block switches checks off for it (`ignoring.py`).
    comments: bool = False
    # Whether its lines or paragraphs may be empty, for nothing but space between the others.
    spaced: bool = False
    # Whether it is no text: the reader then has `read_data` alone, and nothing can be written to it.
    binary: bool = False
    # Whether it is a zip package (`package.py`); the text of the file is that of the parts that `text_parts` names.
    packed: bool = False
    # Patterns of the places at a file's beginning where it names its encoding (group 1), the first that fits counts.
    declares: tuple[bytes, ...] = ()


class Reader(Protocol):
    """What every reader module offers; that of a binary format has FORMAT and `read_data`."""

    FORMAT: Format

    def read(self, text: str, path: str, given: Given = NOTHING) -> Iterator[Document]:
        """The documents of a decoded file. Raises InputError, naming the line, where the file is malformed."""

    def replacement(self, text: str, segment: Segment, start: int, end: int, new: str) -> tuple[int, int, str] | None:
        """The range of the decoded file to replace, and the file's spelling of `new`, for an edit of target[start:end].

        None where the format cannot hold it there.
        """

    def removal(self, text: str, segment: Segment) -> tuple[int, int, str] | None:
        """The same for taking out a whole segment with its separator; None where it must stay, as its source does."""


class PackedReader(Reader, Protocol):
    """What the reader of a packed format offers besides."""

    def text_parts(self, package: Package) -> list[str]:
        """The names of the parts that are read and written. Raises InputError for a package of another format."""


class DataReader(Protocol):
    """What the reader of a binary format offers."""

    FORMAT: Format

    def read_data(self, data: bytes, path: str, given: Given = NOTHING) -> Iterator[Document]:
        """The documents in the bytes of a file; places have lines and no columns. Raises InputError as `read` does."""
