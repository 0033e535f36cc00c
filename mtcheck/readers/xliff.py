"""XLIFF 1.2 and 2.x: the translated units of each file element, beside their sources.

Units that are not to be translated, or not translated yet, are left out; so are alternative translations. Inline codes
are no text.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..errors import InputError
from ..model.text import Document, Segment, SourceFile
from ..xml_events import Element, parse
from ._format import Format
from .decode import XML_DECLARATION
from .given import NOTHING, Given
from .ids import own
from .ignoring import ignored
from .inline import removal as removal
from .inline import replacement as replacement
from .inline import segment_of
from .marked import loose_words, paired, part_of, segments_in
from .plain import line_starts

FORMAT = Format(
    # The last three are what SDL Trados, Phrase and memoQ call theirs.
    suffixes=(".xlf", ".xliff", ".sdlxliff", ".mxliff", ".mqxliff"),
    title="XLIFF 1.2 and 2.x",
    text="translated units that are not locked; inline codes are not text",
    bilingual=True,
    units=True,
    declares=(XML_DECLARATION,),
)
_UNTRANSLATED = frozenset({"new", "needs-translation", "initial"})
# What memoQ, Phrase and Trados say of what nobody may change, and of what nobody has translated yet.
_LOCKED = frozenset({"true", "locked", "1"})
_NOT_MADE = frozenset({("status", "NotStarted"), ("confirmed", "0"), ("conf", "Unspecified")})


def read(text: str, path: str, given: Given = NOTHING) -> Iterator[Document]:
    """One document for each file element. Raises InputError, naming the line, for what is no XLIFF."""
    root = parse(text, path)
    if root.name != "xliff":
        raise InputError(f"an xliff element is expected, not {root.name!r}", path, root.line)
    file = SourceFile(path, tuple(line_starts(text.split("\n"), path)), text, before=given.before)
    second = root.get("version").startswith("2")
    elements = list(root.elements("file"))
    names: set[str] = set()
    for number, element in enumerate(elements):
        if second:
            name, languages = element.get("id"), (root.get("srcLang"), root.get("trgLang"))
        else:
            name, languages = element.get("original"), (element.get("source-language"), element.get("target-language"))
        # An only file element is the file; several may even bear one name, though not where the file goes in parts.
        document = path if len(elements) == 1 and not given.head else own(name or path, number, names)
        units = _units_2(element) if second else _units_1(element)
        segments: list[Segment] = []
        seen: set[str] = set()
        for ident, source, target, notes in units:
            order = len(segments)
            segments.append(segment_of(own(ident, order, seen), source, target, order, document, file, text, notes))
        yield Document(document, tuple(segments), *languages, units=FORMAT.units)


class _Unit(NamedTuple):
    """A unit or segment: its id, or "", its two sides, and the checks that its notes switch off."""

    ident: str
    source: Element | None
    target: Element
    ignored: tuple[str, ...]


def _units_1(parent: Element, translate: bool = True) -> Iterator[_Unit]:
    """Units of version 1.2, in groups or not."""
    for child in parent.elements("body", "group", "trans-unit"):
        wanted = translate if not child.get("translate") else child.get("translate") != "no"
        if child.name != "trans-unit":
            yield from _units_1(child, wanted)
            continue
        target = child.first("target")
        if wanted and target is not None and child.get("locked") not in _LOCKED:
            yield from _segments_1(child, target, ignored(note.words() for note in child.elements("note")))


def _segments_1(unit: Element, target: Element, notes: tuple[str, ...]) -> Iterator[_Unit]:
    """The segments that tools mark within a unit, each beside the one of the same mark in the source; else the unit."""
    source, ident = unit.first("source"), unit.get("id")
    segmented = unit.first("seg-source") or source
    said = _said(unit)
    marked = segments_in(target)
    originals = segments_in(segmented) if segmented else []
    if not marked or loose_words(target) != (loose_words(segmented) if segmented else ""):
        # Where words stand between the marks, only the unit has them all.
        if _is_translated(target.get("state"), said, target):
            yield _Unit(ident, source, target, notes)
        return
    by_mark = _said_of_segments(unit)
    for number, (mark, original) in enumerate(paired(marked, originals), 1):
        all_said = said | by_mark.get(mark.get("mid"), {})
        if all_said.get("locked") in _LOCKED or not _is_translated(target.get("state"), all_said, mark):
            continue
        name = ident if len(marked) == 1 else part_of(ident, mark.get("mid", str(number)))
        # A mark that the source has not, as where segments were joined: there is nothing to hold it against.
        yield _Unit(name, source if original is None and len(marked) == 1 else original, mark, notes)


def _said(unit: Element) -> dict[str, str]:
    """What a tool says of a unit's state: memoQ and Phrase in attributes of their own."""
    return {name: value for name in ("status", "confirmed") if (value := unit.get(name))}


def _said_of_segments(unit: Element) -> dict[str, dict[str, str]]:
    """What Trados says of the state of each segment of a unit, by its mark."""
    return {
        segment.get("id"): {"conf": segment.get("conf", "Unspecified"), "locked": segment.get("locked")}
        for definitions in unit.elements("seg-defs")
        for segment in definitions.elements("seg")
    }


def _units_2(parent: Element, translate: bool = True) -> Iterator[_Unit]:
    """Segments of version 2, named after their unit where it has but one."""
    for child in parent.elements("group", "unit"):
        wanted = translate if not child.get("translate") else child.get("translate") != "no"
        if child.name == "group":
            yield from _units_2(child, wanted)
            continue
        notes = ignored(note.words() for group in child.elements("notes") for note in group.elements("note"))
        segments = list(child.elements("segment"))
        for number, segment in enumerate(segments, 1):
            target = segment.first("target")
            if wanted and target is not None and _is_translated(segment.get("state"), {}, target):
                name = child.get("id")
                if len(segments) > 1:
                    name = part_of(name, segment.get("id", str(number)))
                yield _Unit(name, segment.first("source"), target, notes)


def _is_translated(state: str, said: dict[str, str], target: Element) -> bool:
    """Whether there is a translation to judge; an empty one is none where the file or its tool says so."""
    return bool(target.words().strip()) or not (
        state in _UNTRANSLATED or any(map(_NOT_MADE.__contains__, said.items()))
    )
