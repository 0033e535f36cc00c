"""A second witness: the error spans of a learned metric, such as xCOMET, beside the findings.

The two know nothing of each other: a finding has evidence that can be read, a span is a model's guess. Where they meet,
both speak; neither is held against the other. The spans come from a model on this machine, or from the file that
`comet-score --to_json` writes, on whatever machine that ran.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from ..errors import InputError, UsageError
from ..metrics._base import System
from ..model.finding import Finding
from ..model.score import Witness
from ..model.text import Segment

# What a file is called that holds spans rather than a model.
_SPANS = ".json"


class Mark(NamedTuple):
    """A span that the metric holds for an error: code points of the translation, and how bad it says that is."""

    start: int
    end: int
    severity: str


# The marks of a segment, by the file, the document and the ordinal of it; none for a segment that was not shown to it.
Marks = Mapping[tuple[str, str, int], Sequence[Mark]]


class _Shown(NamedTuple):
    """What a file has of a segment: its errors, and how many blanks its translation begins with there."""

    errors: Sequence[Any]
    indent: int


class Heard(NamedTuple):
    """What a witness has to say of a system: the counts, and of each finding in order what stands there.

    That is the severity of the worst span, "" where none stands there, and None where it cannot say.
    """

    counts: Witness
    findings: tuple[str | None, ...]


def heard(system: System, path: str) -> Heard:
    """What a witness says of a system whose findings are there. Raises UsageError, InputError for one that is none."""
    name, marks = _marks(system, path)
    there: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    said: list[str | None] = []
    met: set[tuple[tuple[str, str, int], Mark]] = set()
    for finding in system.findings:
        place = finding.location
        key = (place.path, place.document, place.order)
        # What is missing has no place in the translation that could be marked.
        if place.side != "target" or key not in marks:
            said.append(None)
            continue
        found = [mark for mark in marks[key] if _meet(finding, mark)]
        met |= {(key, mark) for mark in found}
        asked[finding.check] += 1
        there[finding.check] += bool(found)
        said.append(max(found, key=_badness).severity if found else "")
    rows = tuple((check, there[check], asked[check]) for check in sorted(asked, key=lambda c: (-asked[c], c)))
    total = sum(map(len, marks.values()))
    return Heard(Witness(name, len(marks), rows, len(met), total), tuple(said))


def _meet(finding: Finding, mark: Mark) -> bool:
    """Whether they share a character, or touch, where a finding is between two."""
    place = finding.location
    if place.start == place.end:
        return mark.start <= place.start <= mark.end
    return place.start < mark.end and mark.start < place.end


def _badness(mark: Mark) -> int:
    order = ("minor", "major", "critical")
    return order.index(mark.severity) if mark.severity in order else -1


def _marks(system: System, path: str) -> tuple[str, Marks]:
    """The name of a witness, and its marks in a system."""
    segments = [(document.id, segment) for document, segment in system.segments]
    if path.lower().endswith(_SPANS):
        known = _read(path)
        found = {
            _key(document, segment): _of(shown.errors, segment, path, _indent(segment.target) - shown.indent)
            for document, segment in segments
            if (shown := known.get(_texts(segment.source, segment.target)))
        }
        if not found:
            raise UsageError(f"has no segment of {system.name}: no source and translation there are the same", path)
        return os.path.splitext(os.path.basename(path))[0], found
    from ..metrics.learned import error_spans, name_of_model

    spans = error_spans(system, path)
    found = {_key(d, segment): _of(rows, segment, path) for (d, segment), rows in zip(segments, spans, strict=True)}
    return name_of_model(path), found


def _key(document: str, segment: Segment) -> tuple[str, str, int]:
    return segment.file.path, document, segment.order


def _texts(source: str | None, target: str) -> tuple[str, str]:
    """By which a segment is known in two files, whatever lies around it."""
    return (source or "").strip(), target.strip()


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip())


def _of(rows: Sequence[Any], segment: Segment, path: str, shift: int = 0) -> tuple[Mark, ...]:
    """The marks of a segment, held to its text; a tokeniser's blanks at their ends are none of the error."""
    found = []
    for row in rows:
        try:
            start, end = int(row["start"]) + shift, int(row["end"]) + shift
            severity = str(row["severity"])
        except (KeyError, TypeError, ValueError):
            raise InputError(f"an error needs start, end and severity, not {str(row)[:60]}", path) from None
        end = min(end, len(segment.target))
        while start < end and segment.target[start].isspace():
            start += 1
        while start < end and segment.target[end - 1].isspace():
            end -= 1
        if 0 <= start < end:
            found.append(Mark(start, end, severity))
    return tuple(found)


def _read(path: str) -> dict[tuple[str, str], _Shown]:
    """The errors in a file of `comet-score --to_json`, by source and translation. Raises InputError."""
    try:
        with open(path, encoding="utf-8") as stream:
            whole = json.load(stream)
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror}", path) from None
    except (ValueError, RecursionError) as error:
        raise InputError(f"is no JSON: {error}", path) from None
    rows = [row for part in whole.values() if isinstance(part, list) for row in part] if isinstance(whole, dict) else []
    known: dict[tuple[str, str], _Shown] = {}
    for row in rows:
        if (
            not isinstance(row, dict)
            or not isinstance(row.get("mt"), str)
            or not isinstance(row.get("errors", []), list)
        ):
            rows = []
            break
        # A segment without errors has no list of them.
        known[_texts(str(row.get("src") or ""), row["mt"])] = _Shown(row.get("errors", []), _indent(row["mt"]))
    if not rows:
        raise InputError('is not what comet-score --to_json writes: {"FILE": [{"src", "mt", "errors"}, …]}', path)
    return known
