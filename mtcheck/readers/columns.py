"""Which column of a table holds what."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

_NAMES = {
    "source": ("source", "src", "original", "source text", "source_text"),
    "target": ("target", "tgt", "translation", "mt", "hypothesis", "hyp", "output", "target text", "target_text"),
    "id": ("id", "segment", "seg_id", "segment_id", "segid"),
    "document": ("document", "doc", "doc_id", "docid", "document_id", "article"),
}


class Columns(NamedTuple):
    """The number of each column; None for one that is not there. `header` tells whether the first row names them."""

    target: int
    source: int | None = None
    id: int | None = None
    document: int | None = None
    header: bool = False
    source_lang: str = ""
    target_lang: str = ""


def columns_of(first: Sequence[str], source_lang: str = "", target_lang: str = "") -> Columns | None:
    """The columns, from the first row: by their names, by two language tags, or else source before target; None if none can be the target."""
    names = [cell.strip().lower() for cell in first]
    found = {what: next((names.index(n) for n in spellings if n in names), None) for what, spellings in _NAMES.items()}
    tags = [(n, name) for n, name in enumerate(names) if _is_tag(name)]
    if found["target"] is not None:
        return Columns(found["target"], found["source"], found["id"], found["document"], header=True)
    if len(tags) >= 2:
        source = next((t for t in tags if t[1] == source_lang.lower()), tags[0])
        target = next((t for t in tags if t[1] == target_lang.lower()), next(t for t in tags if t != source))
        return Columns(target[0], source[0], found["id"], found["document"], True, source[1], target[1])
    if any(number is not None for number in found.values()):
        return None
    return {1: Columns(0), 2: Columns(1, 0), 3: Columns(2, 1, 0), 4: Columns(3, 2, 1, 0)}.get(len(names))


def _is_tag(name: str) -> bool:
    head, _, rest = name.replace("_", "-").partition("-")
    return (
        len(head) in (2, 3)
        and head.isascii()
        and head.isalpha()
        and head not in ("id", "no", "doc", "src", "tgt", "hyp", "seg")
        and len(rest) in (0, 2, 4)
    )
