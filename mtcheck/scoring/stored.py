"""A batch's statistics in a file, to hold later batches against, and how the two go together."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np

from ..errors import SettingsError
from ..metrics._base import SegmentKey, Statistics
from ..model.score import Method

VERSION = 1
# Batches that share nearly all segments are compared pair by pair; others as two samples.
_SAME = 0.9
# So many documents are enough to draw from them rather than from single segments, which resemble each other within an
# article.
_DOCUMENTS = 10


class Stored(NamedTuple):
    """The statistics of a batch by metric id, with the names of its segments in the order of the rows."""

    statistics: dict[str, Statistics]
    segments: tuple[SegmentKey, ...]


def dumps(batch: Stored) -> str:
    """JSON; a line a segment and a line a metric's rows, so that a diff shows what changed."""
    parts = [f'"version": {VERSION}', '"segments": ' + _lines(batch.segments)]
    for metric, found in batch.statistics.items():
        head = json.dumps({"unit": found.unit, "signature": found.signature}, ensure_ascii=False)[:-1]
        keys = "" if found.unit == "segment" else f', "keys": {_lines(found.keys)}'
        parts.append(f'"{metric}": {head}{keys}, "values": {_lines(found.values.tolist())}}}')
    return "{" + ",\n".join(parts) + "}\n"


def _lines(rows: Iterable[object]) -> str:
    return "[\n" + ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows) + "\n]"


def loads(text: str, path: str) -> Stored:
    """Raises SettingsError for text that no `dumps` wrote."""
    try:
        data = json.loads(text)
        if data.pop("version") != VERSION:
            raise SettingsError(
                f"not a baseline batch of version {VERSION}; write it again with --write-baseline-batch", path
            )
        segments = tuple(SegmentKey(*map(str, row)) for row in data.pop("segments"))
        statistics = {}
        for metric, found in data.items():
            keys = tuple(s.name for s in segments) if found["unit"] == "segment" else tuple(found["keys"])
            values = np.array(found["values"], dtype=np.float64).reshape(len(keys), -1)
            statistics[metric] = Statistics(values, found["unit"], keys, str(found["signature"]))
    except (ValueError, TypeError, KeyError, AttributeError, OverflowError, RecursionError) as error:
        raise SettingsError(
            f"not a baseline batch: {error}; write it again with --write-baseline-batch", path
        ) from None
    return Stored(statistics, segments)


class Aligned(NamedTuple):
    """Two batches' statistics as a test wants them.

    For a paired one row n of both is the same unit; `rows` are its rows in today's batch.
    """

    before: Statistics
    now: Statistics
    method: Method
    rows: tuple[int, ...]


def aligned(before: Stored, now: Stored, metric: str) -> Aligned:
    """The statistics of a metric, in an order that does not depend on that of the documents."""
    old, new = before.statistics[metric], now.statistics[metric]
    pairs = _pairs(_named(before, old), _named(now, new))
    if len(pairs) >= _SAME * max(len(old.keys), len(new.keys)):
        return Aligned(
            _chosen(old, [a for a, _ in pairs]),
            _chosen(new, [b for _, b in pairs]),
            "paired-ar",
            tuple(b for _, b in pairs),
        )
    return Aligned(_sample(old, before), _sample(new, now), "unpaired-bs", ())


def _named(batch: Stored, found: Statistics) -> list[tuple[str, str]]:
    """What tells each unit from the others: its text, or a hash of it, and its name."""
    if found.unit == "segment":
        return [(key.source, key.name) for key in batch.segments]
    return _documents(batch.segments) if found.unit == "document" else [(key, key) for key in found.keys]


def _documents(segments: Sequence[SegmentKey]) -> list[tuple[str, str]]:
    """A hash of the sources of each document and its name, in order."""
    sources: dict[str, list[str]] = defaultdict(list)
    for key in segments:
        sources[key.document].append(key.source)
    return [(hashlib.sha256("\n".join(some).encode()).hexdigest()[:16], name) for name, some in sources.items()]


def _pairs(old: list[tuple[str, str]], new: list[tuple[str, str]]) -> list[tuple[int, int]]:
    """The rows of the same unit: of the same text and name, and then of the same text alone.

    The second is for a file that had no names for its articles.
    """
    # What has no source cannot be told to be the same.
    left = {unit: number for number, unit in reversed(list(enumerate(old))) if unit[0]}
    pairs = [(unit, left.pop(unit), number) for number, unit in enumerate(new) if unit in left]
    rest: dict[str, list[int]] = defaultdict(list)
    taken = {number for _, number, _ in pairs}
    for number, (text, _) in enumerate(old):
        if text and number not in taken:
            rest[text].append(number)
    done = {number for _, _, number in pairs}
    for number, unit in enumerate(new):
        if number not in done and rest[unit[0]]:
            pairs.append((unit, rest[unit[0]].pop(0), number))
    return [(a, b) for _, a, b in sorted(pairs)]


def _chosen(found: Statistics, rows: list[int]) -> Statistics:
    return found._replace(values=found.values[rows], keys=tuple(found.keys[row] for row in rows))


def _sample(found: Statistics, batch: Stored) -> Statistics:
    """The units to draw from, in the order of their texts.

    Documents where there are enough, as their segments are not independent.
    """
    if found.unit != "segment":
        return _chosen(
            found, sorted(range(len(found.keys)), key=lambda row: (found.keys[row], found.values[row].tolist()))
        )
    order = sorted(range(len(batch.segments)), key=lambda row: (batch.segments[row].source, batch.segments[row].name))
    documents: dict[str, list[int]] = defaultdict(list)
    for row in order:
        documents[batch.segments[row].document].append(row)
    if len(documents) < _DOCUMENTS:
        return _chosen(found, order)
    return found._replace(
        values=np.array([found.values[rows].sum(0) for rows in documents.values()]),
        unit="document",
        keys=tuple(documents),
    )
