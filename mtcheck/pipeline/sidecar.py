"""What a file beside an article leaves alone in it: for formats that have no comments.

`talks.docx.mtcheck` says of `talks.docx`, a line each:

    ignore-file[dateline] wire copy
    ignore[doubled-word, stray-space] 12-20 a poem
    ignore[name-variant] "Riyabkov" as the caption has it

A place is a line as reports count it (in Word and OpenDocument a paragraph), a range of lines, or the words that are
found; the reason behind it is for people. Blank lines and what begins with "#" say nothing.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence

from ..checks._registry import Registry
from ..counts import whole_number
from ..errors import InputError, nearest
from ..lazy_patterns import lazy_pattern
from ..model.finding import Finding
from ..model.text import Location
from ..value_types import NamedTuple
from .opening import read_bytes

SUFFIX = ".mtcheck"
_ROW = lazy_pattern(
    r'ignore(?:-file\[(?P<whole>[^\]]*)\]|\[(?P<names>[^\]]*)\]\s*(?:"(?P<words>[^"]+)"|(?P<first>\d+)(?:-(?P<last>\d+))?)'
    r")(?:\s|$)"
)
_FORM = 'ignore-file[CHECK], ignore[CHECK] LINE, ignore[CHECK] LINE-LINE or ignore[CHECK] "words" is expected'


class Row(NamedTuple):
    """Checks that are left alone at a place: the lines from `first` to `last`, both counted, and these `words` if any.

    `line` is where the row stands in its file.
    """

    names: tuple[str, ...]
    checks: frozenset[str]
    first: int
    last: int
    words: str
    line: int

    def has(self, finding: Finding) -> bool:
        return self.covers(finding.check, finding.location)

    def covers(self, check: str, place: Location) -> bool:
        """Whether what a check finds at a place is left alone."""
        return check in self.checks and self.first <= place.line <= self.last and self.words in ("", place.text)


def beside(path: str) -> str:
    """The file that says what is left alone in another."""
    return path + SUFFIX


def rows_beside(path: str, checks: Registry) -> tuple[Row, ...]:
    """What the file beside an article leaves alone; nothing where there is none.

    Raises InputError, with the line, for what cannot be understood.
    """
    if not path or not os.path.isfile(name := beside(path)):
        return ()
    try:
        text = read_bytes(name).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(f"is no UTF-8: {error.reason}", name) from None
    lines = ((number, line.strip()) for number, line in enumerate(text.splitlines(), 1))
    return tuple(_row(line, number, name, checks) for number, line in lines if line and not line.startswith("#"))


def _row(text: str, line: int, path: str, checks: Registry) -> Row:
    match = _ROW.match(text)
    if match is None:
        raise InputError(_FORM, path, line)
    names = tuple(name.strip() for name in (match["whole"] or match["names"] or "").split(","))
    known = checks.selectors()
    for name in names:
        if name not in known:
            raise InputError(f"no check, family or category {name!r}{nearest(name, known)}", path, line)
    first, last = (whole_number(match[end] or "0") for end in ("first", "last"))
    if first is None or last is None:
        raise InputError("no file has so many lines", path, line)
    last = last or first or _NO_END
    if last < first:
        raise InputError(f"the range {first}-{last} ends before it begins", path, line)
    return Row(names, frozenset(checks.named(names)), first, last, match["words"] or "", line)


# A line behind any that a file has.
_NO_END = 1 << 62


def left(findings: Iterable[Finding], rows: Sequence[Row]) -> list[Finding]:
    """The findings that no row leaves alone."""
    return [finding for finding in findings if not any(row.has(finding) for row in rows)]


def unused(findings: Sequence[Finding], rows: Sequence[Row], path: str) -> list[str]:
    """A note for each row that leaves nothing alone."""
    return [
        f"{beside(path)}:{row.line}: 'ignore[{', '.join(row.names)}]' switches nothing off"
        for row in rows
        if not any(map(row.has, findings))
    ]
