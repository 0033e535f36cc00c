"""Segments that tools mark within a unit of XLIFF 1.2: `<mrk mtype="seg" mid="3">`, on both sides of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from ..xml_events import Element, Text

# Codes round a text, which tools set round whole segments too.
_AROUND = frozenset({"g", "mrk", "pc", "sub"})


def segments_in(element: Element) -> list[Element]:
    """The marks of segments below an element, in order."""
    return list(_marks(element))


def _marks(element: Element) -> Iterator[Element]:
    for child in element.children:
        if isinstance(child, Element):
            if _is_segment(child):
                yield child
            elif child.name in _AROUND:
                yield from _marks(child)


def _is_segment(element: Element) -> bool:
    return element.name == "mrk" and element.get("mtype") == "seg"


def loose_words(element: Element) -> str:
    """What stands between the segments of an element, without blanks; codes that hold markup are no words."""
    found = ""
    for child in element.children:
        if isinstance(child, Text):
            found += "".join(child.text.split())
        elif child.name in _AROUND and not _is_segment(child):
            found += loose_words(child)
    return found


def paired(marked: Sequence[Element], originals: Sequence[Element]) -> Iterator[tuple[Element, Element | None]]:
    """The marks of a target, each with that of the source that bears the same number, or none of both, as often."""
    by_mark: dict[str, list[Element]] = defaultdict(list)
    for original in reversed(originals):
        by_mark[original.get("mid")].append(original)
    for mark in marked:
        same = by_mark[mark.get("mid")]
        yield mark, same.pop() if same else None


def part_of(unit: str, part: str) -> str:
    """The id of a part of a unit, which need not have one itself."""
    return f"{unit}.{part}" if unit else part
