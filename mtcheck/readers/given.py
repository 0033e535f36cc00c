"""What a run says of a file besides its bytes."""

from __future__ import annotations

from ..value_types import NamedTuple


class Given(NamedTuple):
    """`by_line` makes every line of plain text a segment, empty ones too; `docids` then names each line's document.

    The languages choose among the translations of a file that has several. What is read may be a part of the file: so
    many lines and characters stand `before` it, and `head` is the line that names the columns of a table, or what
    stands before all documents of an XML file.
    """

    source_lang: str = ""
    target_lang: str = ""
    by_line: bool = False
    docids: tuple[str, ...] | None = None
    before: tuple[int, int] = (0, 0)
    head: str = ""


NOTHING = Given()
