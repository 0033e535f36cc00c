"""Which column of a table holds what."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from ..known.tables import words

# Scripts, regions and variants of BCP 47.
_SUBTAG = re.compile(r"[a-z]{4}|[a-z]{2}|\d{3}|[a-z\d]{5,8}|\d[a-z\d]{3}")
_NAMES = {
    "source": ("source", "src", "original", "source text", "source_text"),
    "target": ("target", "tgt", "translation", "mt", "hypothesis", "hyp", "output", "target text", "target_text"),
    "id": ("id", "key", "segment", "seg_id", "segment_id", "segid", "string_id", "stringid", "identifier", "msgid"),
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
    """The columns, from the first row: by their names, by two language tags, or else source before target.

    None if none can be the target.
    """
    names = [cell.strip().lower() for cell in first]
    found = {what: _place(names, spellings) for what, spellings in _NAMES.items()}
    if found["target"] is not None:
        return Columns(found["target"], found["source"], found["id"], found["document"], header=True)
    tags = [number for number, name in enumerate(names) if _is_tag(name)]
    if len(tags) >= 2:
        source = _chosen(names, tags, source_lang)
        target = _chosen(names, [tag for tag in tags if tag != source], target_lang)
        return Columns(target, source, found["id"], found["document"], True, names[source], names[target])
    return None if any(place is not None for place in found.values()) else _UNNAMED.get(len(names))


# Of a table whose first row names no column, by how many columns it has.
_UNNAMED = {1: Columns(0), 2: Columns(1, 0), 3: Columns(2, 1, 0), 4: Columns(3, 2, 1, 0)}


def _place(names: list[str], spellings: tuple[str, ...]) -> int | None:
    return next((names.index(name) for name in spellings if name in names), None)


def _chosen(names: list[str], tags: list[int], wanted: str) -> int:
    """The column of the language that is asked for, else the first."""
    return next((tag for tag in tags if names[tag] == wanted.lower()), tags[0])


def _is_tag(name: str) -> bool:
    head, *rest = name.replace("_", "-").split("-")
    # "id" and "no" head columns of numbers more often than columns of Indonesian and Norwegian.
    return (head in words("languages") and (head not in ("id", "no", "mt") or bool(rest))) and all(
        _SUBTAG.fullmatch(subtag) for subtag in rest
    )
