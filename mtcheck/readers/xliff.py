"""XLIFF 1.2 and 2.x: the translated units of each file element, beside their sources.

Units that are not to be translated, or not translated yet, are left out; so are alternative translations. Inline codes
are no text.
"""

from __future__ import annotations

from collections.abc import Iterator

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
# Codes round a text, which tools set round whole segments too.
_AROUND = frozenset({"g", "mrk", "pc", "sub"})
_UNTRANSLATED = frozenset({"new", "needs-translation", "initial"})


def read(text: str, path: str, given: Given = NOTHING) -> Iterator[Document]:
    """One document for each file element. Raises InputError, naming the line, for what is no XLIFF."""
    root = parse(text, path)
    if root.name != "xliff":
        raise InputError(f"an xliff element is expected, not {root.name!r}", path, root.line)
    file = SourceFile(path, tuple(line_starts(text.split("\n"), path)), text)
    second = root.get("version").startswith("2")
    elements = list(root.elements("file"))
    names: set[str] = set()
    for number, element in enumerate(elements):
        if second:
            name, languages = element.get("id"), (root.get("srcLang"), root.get("trgLang"))
        else:
            name, languages = element.get("original"), (element.get("source-language"), element.get("target-language"))
        # An only file element is the file; several may even bear one name.
        document = path if len(elements) == 1 else own(name or path, number, names)
        units = _units_2(element) if second else _units_1(element)
        segments: list[Segment] = []
        seen: set[str] = set()
        for ident, source, target, notes in units:
            order = len(segments)
            segments.append(segment_of(own(ident, order, seen), source, target, order, document, file, text, notes))
        yield Document(document, tuple(segments), *languages, units=FORMAT.units)


_Unit = tuple[str, Element | None, Element, tuple[str, ...]]


def _units_1(parent: Element, translate: bool = True) -> Iterator[_Unit]:
    """Units of version 1.2, in groups or not."""
    for child in parent.elements("body", "group", "trans-unit"):
        wanted = translate if not child.get("translate") else child.get("translate") != "no"
        if child.name != "trans-unit":
            yield from _units_1(child, wanted)
            continue
        target = child.first("target")
        if wanted and target is not None and _is_translated(target.get("state"), target):
            notes = ignored(note.words() for note in child.elements("note"))
            yield from _segments_1(child, target, notes)


def _segments_1(unit: Element, target: Element, notes: tuple[str, ...]) -> Iterator[_Unit]:
    """The segments that tools mark within a unit, each beside the one of the same mark in the source; else the unit."""
    source, ident = unit.first("source"), unit.get("id")
    segmented = unit.first("seg-source") or source
    marked = list(_segments_in(target))
    if not marked:
        yield ident, source, target, notes
        return
    sources = {mark.get("mid"): mark for mark in _segments_in(segmented)} if segmented else {}
    for number, mark in enumerate(marked, 1):
        name = ident if len(marked) == 1 else f"{ident}.{mark.get('mid', str(number))}"
        original = sources.get(mark.get("mid"))
        # A mark that the source has not, as where segments were joined: there is nothing to hold it against.
        yield name, source if original is None and len(marked) == 1 else original, mark, notes


def _segments_in(element: Element) -> Iterator[Element]:
    """The marks of segments below an element, in order."""
    for child in element.children:
        if isinstance(child, Element):
            if child.name == "mrk" and child.get("mtype") == "seg":
                yield child
            elif child.name in _AROUND:
                yield from _segments_in(child)


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
            if wanted and target is not None and _is_translated(segment.get("state"), target):
                name = child.get("id") if len(segments) == 1 else f"{child.get('id')}.{segment.get('id', str(number))}"
                yield name, segment.first("source"), target, notes


def _is_translated(state: str, target: Element) -> bool:
    return state not in _UNTRANSLATED or bool(target.words().strip())
