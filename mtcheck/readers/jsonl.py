"""JSONL: one article a line, `{"document", "segments": [{"id", "source"?, "target"}]}`, or one segment a line.

An article, or the first line of one, may name its languages under `source_lang` and `target_lang`. Lines of one segment
each that name the same document, one after the other, are its segments.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from typing import Any, NamedTuple

from ..errors import InputError, nearest
from ..model.text import Document, Piece, Segment, SourceFile, Span, TermPair
from ._format import Format
from .decode import check_length, check_line_ends
from .given import NOTHING, Given
from .ids import own
from .shown import Shown, range_of
from .tags import tag_of

FORMAT = Format(
    suffixes=(".jsonl",),
    title="JSONL",
    text='one article a line (`{"document", "segments": [{"id", "source"?, "target"}]}`), or one segment a line',
    bilingual=True,
)
# A bracket or a string, with the colon behind one that is a key.
_TOKEN = re.compile(r'"([^"\\]*(?:\\.[^"\\]*)*)"([ \t\r\n]*:)?|[\[\]{}]')
_ESCAPE = re.compile(r"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|.)")


# Half a character, or one of two halves as JSON may spell it.
_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")
_LONE = re.compile("[\ud800-\udfff]")


class _Unit(NamedTuple):
    """A segment's object in the file: its values and place, and where the texts of its target and source begin.

    `record` is the object of its line: the article's, or its own.
    """

    values: dict[str, Any]
    record: dict[str, Any]
    line: int
    block: Span
    target_start: int
    source_start: int


class _Spot(NamedTuple):
    """Where in its line a segment's object stands, and the text of its target and of its source, if it has one."""

    start: int
    end: int
    target_start: int
    source_start: int


def read(text: str, path: str, given: Given = NOTHING) -> Iterator[Document]:
    """The documents of the file, in order. Raises InputError, naming the line, for a line that is none."""
    check_line_ends(text, path)
    starts = [0]
    for match in re.finditer("\n", text):
        starts.append(match.end())
    file = SourceFile(path, tuple(starts), text, before=given.before)
    seen: set[str] = set()
    for name, grouped in groupby(_units(text, starts, path), key=lambda pair: pair[0]):
        units = list(grouped)
        if name in seen:
            line = next((unit.line for _, unit in units if unit is not None), 0)
            raise InputError(f"document {name!r} stands in two places; keep its segments together", path, line)
        seen.add(name)
        told: dict[str, Any] = next((unit.record for _, unit in units if unit is not None), {})
        segments = tuple(_segments((u for _, u in units if u is not None), name, file, text))
        yield Document(name, segments, tag_of(told.get("source_lang")), tag_of(told.get("target_lang")))


def document_of(head: str, path: str, given: Given = NOTHING) -> Callable[[str], str | None]:
    """What tells which document a line belongs to: None for a line that cannot be read."""

    def of_line(line: str) -> str | None:
        try:
            record = json.loads(line)
        except (ValueError, RecursionError):
            return None
        if not isinstance(record, dict):
            return None
        return str((_paired(record) if _SURROGATE.search(line) else record).get("document", path))

    return of_line


def _segments(units: Iterable[_Unit], document: str, file: SourceFile, text: str) -> Iterator[Segment]:
    ids: set[str] = set()
    for order, unit in enumerate(units):
        yield _segment(unit, document, order, own(str(unit.values.get("id", "")), order, ids), file, text)


def _units(text: str, starts: list[int], path: str) -> Iterator[tuple[str, Any]]:
    for number, start in enumerate(starts, 1):
        stop = starts[number] - 1 if number < len(starts) else len(text)
        line = text[start:stop]
        if not line.strip():
            continue
        try:
            record = json.loads(line)
        except ValueError as error:
            raise InputError(f"not JSON: {error}", path, number) from None
        except RecursionError:
            raise InputError("nested too deeply", path, number) from None
        if _SURROGATE.search(line):
            record = _paired(record)
        if not isinstance(record, dict):
            raise InputError("an object is expected on each line", path, number)
        whole = isinstance(record.get("segments"), list)
        values = record["segments"] if whole else [record]
        if not whole and "target" not in record:
            raise InputError(_missing(record), path, number)
        name = str(record.get("document", path))
        if whole and not values:
            yield name, None
        for index, value in enumerate(values):
            if not isinstance(value, dict) or not isinstance(value.get("target"), str):
                raise InputError(f"segment {index + 1} has no text under 'target'", path, number)
            check_length(len(value["target"]), path, number)
        spots = _spots(line, whole)
        if len(spots) != len(values):
            raise InputError("a segment has the key 'target' twice", path, number)
        for value, spot in zip(values, spots, strict=True):
            block = Span(start + spot.start, start + spot.end)
            yield name, _Unit(value, record, number, block, start + spot.target_start, start + spot.source_start)


def _paired(value: Any) -> Any:
    """A JSON value with U+FFFD for every half of a character that stands alone: no file or pipe takes such a half."""
    if isinstance(value, str):
        return _LONE.sub("\ufffd", value)
    if isinstance(value, list):
        return [_paired(item) for item in value]
    if isinstance(value, dict):
        return {_paired(key): _paired(item) for key, item in value.items()}
    return value


def _missing(record: dict[str, Any]) -> str:
    hints = "".join(filter(None, (nearest(key, ["segments", "target"]) for key in record)))
    return f"neither 'segments' nor 'target' on this line{hints}"


def _spots(line: str, whole: bool) -> list[_Spot]:
    """The segments' objects in a line of valid JSON, found by walking its brackets and strings."""
    depth = 3 if whole else 1
    found: list[_Spot] = []
    # Of each object or array that is open the key in hand, and where it begins.
    keys: list[str] = []
    opened: list[int] = []
    targets: list[int] = []
    source = 0
    for match in _TOKEN.finditer(line):
        if match.lastindex == 2:
            keys[-1] = json.loads(f'"{match[1]}"') if "\\" in match[1] else match[1]
            continue
        at = match.start()
        mark = line[at]
        in_unit = len(opened) == depth and (not whole or keys[0] == "segments")
        if mark in "{[":
            opened.append(at)
            keys.append("")
        elif mark in "}]":
            start = opened.pop()
            keys.pop()
            if in_unit and mark == "}":
                found += [_Spot(start, at + 1, target, source) for target in targets]
                targets, source = [], 0
        elif in_unit and keys[-1] == "target":
            targets.append(at + 1)
        elif in_unit and keys[-1] == "source":
            source = at + 1
    return found


def _segment(unit: _Unit, document: str, order: int, ident: str, file: SourceFile, text: str) -> Segment:
    values = unit.values
    source = values.get("source")
    return Segment(
        id=ident,
        target=values["target"],
        source=source if isinstance(source, str) else None,
        references=_references(values.get("references"), file.path, unit.line),
        terms=_terms(values.get("terms"), file.path, unit.line),
        document=document,
        order=order,
        file=file,
        pieces=_pieces(text, unit.target_start, values["target"]),
        source_pieces=_pieces(text, unit.source_start, source) if isinstance(source, str) else (),
        block=unit.block,
    )


def _references(value: Any, path: str, line: int) -> tuple[str, ...]:
    if value is None:
        return ()
    if not isinstance(value, list) or not all(isinstance(text, str) for text in value):
        raise InputError("'references' must be a list of strings", path, line)
    return tuple(value)


def _terms(value: Any, path: str, line: int) -> tuple[TermPair, ...]:
    """The pairs of an object {"source term": "target term" or [several]}."""
    if value is None:
        return ()
    if not isinstance(value, dict):
        raise InputError(
            """'terms' must be an object: {"source term": "target term"}, or a list of several""", path, line
        )
    pairs = []
    for term, given in value.items():
        targets = given if isinstance(given, list) else [given]
        if not all(isinstance(target, str) for target in targets):
            raise InputError(f"the renderings of the term {term!r} must be a string or a list of strings", path, line)
        pairs.append(TermPair(term, tuple(target for target in targets if target.strip())))
    return tuple(pair for pair in pairs if pair.source.strip() and pair.targets)


def _pieces(text: str, start: int, shown: str) -> tuple[Piece, ...]:
    """The runs between escapes and the escapes themselves, from a string's first character on."""
    found = Shown()
    at = start
    while found.length < len(shown):
        left = len(shown) - found.length
        escape = text.find("\\", at, at + left)
        end = escape if escape >= 0 else at + left
        found.literal(text[at:end], at)
        at = end
        if escape >= 0:
            match = _ESCAPE.match(text, at)
            assert match is not None, "the line was read as JSON before"
            found.escaped(shown[found.length], at, match.end())
            at = match.end()
    return found.pieces(start)


def replacement(text: str, segment: Segment, start: int, end: int, new: str) -> tuple[int, int, str]:
    """JSON escapes what must be escaped; other letters are written as they are unless the segment escapes them."""
    begin, finish = range_of(segment, start, end)
    first, last = range_of(segment, 0, len(segment.target))
    escapes = "\\u" in text[first:last]
    return begin, finish, json.dumps(new, ensure_ascii=escapes)[1:-1]


def removal(text: str, segment: Segment) -> tuple[int, int, str]:
    """A segment of an article goes with its object and comma; a segment of its own goes with its line."""
    target_start, _ = range_of(segment, 0, 0)
    start = text.rfind("\n", 0, target_start) + 1
    stop = text.find("\n", target_start) + 1 or len(text)
    line = text[start:stop]
    whole = isinstance(json.loads(line).get("segments"), list)
    if not whole:
        return start, stop, ""
    spot = next(s for s in _spots(line, whole) if start + s.target_start == target_start)
    after = re.compile(r"\s*,\s*").match(line, spot.end)
    before = re.compile(r",\s*$").search(line, 0, spot.start)
    begin, end = spot.start, spot.end
    if after:
        end = after.end()
    elif before:
        begin = before.start()
    return start + begin, start + end, ""
