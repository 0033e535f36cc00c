"""The outcome of some documents as bytes: small enough to travel, to be kept between runs, and to wait on disk.

JSON, compressed: reading it runs nothing. A place that several parts of a finding share is written once.
"""

from __future__ import annotations

import json
import struct
import zlib
from array import array
from collections.abc import Callable
from functools import cache
from typing import Any, NamedTuple

from .finding import Category, Edit, Finding, Fix
from .grade import Confidence, Severity
from .mention import Mention, Place
from .report import Failure, LeftOut, Partial, Rule, Site, Sizes
from .text import Location

# What a check's mentions say, by the check's id: the type of its facts.
FactsOf = Callable[[str], Callable[..., Any]]
# The fastest: what is packed is read again within the run.
_LEVEL = 1
# Bytes of the head that follows, and of the hashes behind it.
_HEAD = struct.Struct(">II")
# What reading bytes may raise that nobody packed.
_WRONG = (ValueError, TypeError, LookupError, AttributeError, struct.error, zlib.error, RecursionError)


class DamagedError(ValueError):
    """Bytes that are not as they were packed."""


class Packed(NamedTuple):
    """An outcome whose findings and mentions are bytes yet.

    `total` is how many findings there are; `own` tells that all of them lie in the file that was checked, so that they
    sort with it. `names` are hashes of the documents, where a file is checked in parts.
    """

    rest: Partial
    total: int
    own: bool
    names: array[int]
    findings: bytes
    mentions: bytes

    def opened(self, facts_of: FactsOf | None = None) -> Partial:
        """The outcome itself; `facts_of` makes the facts of mentions, and without it there are none.

        Raises DamagedError.
        """
        part = self.rest._replace(findings=findings_in(self.findings))
        if facts_of is None:
            return part
        mentioned = self.mentioned(facts_of)
        return part._replace(mentions=mentioned.mentions, sites=mentioned.sites, sizes=mentioned.sizes)

    def mentioned(self, facts_of: FactsOf) -> Partial:
        """An outcome that has the mentions, their places and sizes of segments alone. Raises DamagedError."""
        return _mentions_in(self.mentions, facts_of)


def pack(part: Partial, path: str = "", names: array[int] | None = None) -> bytes:
    """The bytes of the outcome of a file, or of a part of it; articles are left out."""
    places: dict[Location, int] = {}
    rows = [_row(finding, places) for finding in part.findings]
    # Most articles that are asked for few checks have none.
    findings = _compressed([[_place_row(place) for place in places], rows]) if rows else _none()
    mentions = b""
    if part.mentions or part.sizes:
        places = {}
        sites = [[places.setdefault(site.location, len(places)), list(site.off)] for site in part.sites]
        mentioned = [_mention_row(*pair) for pair in part.mentions]
        mentions = _compressed([[_place_row(place) for place in places], mentioned, sites, part.sizes])
    head = [
        *(list(part.failures), list(part.notes), part.files, part.documents, part.segments, part.words),
        [_rule_row(rule) for rule in part.rules],
        [[left.document, left.language, list(left.checks)] for left in part.skipped],
        [list(row) for row in part.languages],
        *(len(rows), all(finding.location.path == path for finding in part.findings), len(findings), len(mentions)),
    ]
    hashes = (names or array("Q")).tobytes()
    data = json.dumps(head, separators=(",", ":")).encode("ascii")
    return b"".join((_HEAD.pack(len(data), len(hashes)), data, hashes, findings, mentions))


def packed(data: bytes) -> Packed:
    """What was packed. Raises DamagedError for bytes that are no outcome."""
    try:
        size, hashed = _HEAD.unpack_from(data)
        at = _HEAD.size + size
        head = json.loads(data[_HEAD.size : at])
        failures, notes, files, documents, segments, words, rules, skipped, spoken, count, own, found, mentioned = head
        names = array("Q", data[at : at + hashed])
        middle = at + hashed + found
        if len(data) != middle + mentioned:
            raise DamagedError("cut off")
        rest = Partial(
            failures=tuple(Failure(*row) for row in failures),
            notes=tuple(notes),
            files=files,
            documents=documents,
            segments=segments,
            words=words,
            rules=tuple(
                Rule(check, family, Category[category], Severity(severity), default, manual)
                for check, family, category, severity, default, manual in rules
            ),
            skipped=tuple(LeftOut(document, language, tuple(checks)) for document, language, checks in skipped),
            languages=tuple((language, number) for language, number in spoken),
        )
    except _WRONG as error:
        raise DamagedError(str(error)) from None
    return Packed(rest, count, own, names, data[at + hashed : middle], data[middle:])


def findings_in(data: bytes) -> tuple[Finding, ...]:
    """The findings in their bytes. Raises DamagedError."""
    try:
        places, rows = json.loads(zlib.decompress(data))
        return tuple(_findings([place_of(row) for row in places], rows))
    except _WRONG as error:
        raise DamagedError(str(error)) from None


def _mentions_in(data: bytes, facts_of: FactsOf) -> Partial:
    if not data:
        return Partial()
    try:
        places, rows, sites, sizes = json.loads(zlib.decompress(data))
        at = [place_of(row) for row in places]
        return Partial(
            mentions=tuple(_mention(row, facts_of) for row in rows),
            sites=tuple(Site(at[number], tuple(off)) for number, off in sites),
            sizes=tuple(Sizes(path, name, tuple((a, b, c, d) for a, b, c, d in its)) for path, name, its in sizes),
        )
    except _WRONG as error:
        raise DamagedError(str(error)) from None


def _compressed(rows: list[Any]) -> bytes:
    data = json.dumps(rows, separators=(",", ":")).encode("ascii")
    # What most articles have fits into a small window, which takes a tenth of the time to set up.
    window, memory = (_SMALL_WINDOW, _SMALL_MEMORY) if len(data) <= 1 << _SMALL_WINDOW else (zlib.MAX_WBITS, 8)
    packer = zlib.compressobj(_LEVEL, zlib.DEFLATED, window, memory)
    return packer.compress(data) + packer.flush()


@cache
def _none() -> bytes:
    return _compressed([[], []])


# The size of a window as a power of two, in bytes, and the level of memory that goes with it.
_SMALL_WINDOW, _SMALL_MEMORY = 13, 6


def _place_row(place: Location) -> list[Any]:
    return [
        *(place.path, place.document, place.segment, place.order, place.side, place.start, place.end),
        *(place.file_start, place.file_end, place.line, place.column, place.end_line, place.end_column),
        *(place.text, place.context, place.context_start, *place.byte_columns, place.spelt),
    ]


def place_of(row: list[Any]) -> Location:
    """A place from its row."""
    return Location(*[*row[:16], (row[16], row[17]), row[18]])


def _row(finding: Finding, places: dict[Location, int]) -> list[Any]:
    def at(place: Location) -> int:
        return places.setdefault(place, len(places))

    fix = finding.fix
    return [
        *(finding.check, finding.category.name, int(finding.severity), int(finding.confidence)),
        *(at(finding.location), finding.message, finding.evidence, [at(place) for place in finding.related]),
        fix and [fix.title, [[at(edit.location), edit.text, edit.remove_segment] for edit in fix.edits], fix.safe],
    ]


_CATEGORIES = {category.name: category for category in Category}
_SEVERITIES = {int(severity): severity for severity in Severity}
_CONFIDENCES = {int(confidence): confidence for confidence in Confidence}


def _findings(at: list[Location], rows: list[list[Any]]) -> list[Finding]:
    return [
        Finding(
            check,
            _CATEGORIES[category],
            _SEVERITIES[severity],
            _CONFIDENCES[confidence],
            at[place],
            message,
            evidence,
            tuple([at[number] for number in related]),
            Fix(fix[0], tuple([Edit(at[number], text, whole) for number, text, whole in fix[1]]), fix[2])
            if fix
            else None,
        )
        for check, category, severity, confidence, place, message, evidence, related, fix in rows
    ]


def _mention_row(check: str, mention: Mention) -> list[Any]:
    return [check, mention.form, *mention.place, list(mention.facts)]


def _mention(row: list[Any], facts_of: FactsOf) -> tuple[str, Mention]:
    check, form, document, order, start, end, path, facts = row
    return check, Mention(form, Place(document, order, start, end, path), facts_of(check)(*facts))


def _rule_row(rule: Rule) -> list[Any]:
    return [rule.id, rule.family, rule.category.name, int(rule.severity), rule.default, rule.manual]
