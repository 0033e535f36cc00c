"""Which column of a table holds what."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from ..known.tables import entries, rows, words
from ..text.reading.languages import primary

# Variants of BCP 47, where they have a figure.
_VARIANT = re.compile(r"(?=.*\d)[a-z\d]{5,8}|\d[a-z\d]{3}")
_NAMES = {
    "source": ("source", "src", "original", "source text", "source_text", "msgid"),
    "target": (
        "target",
        "tgt",
        "translation",
        "mt",
        "hypothesis",
        "hyp",
        "output",
        "target text",
        "target_text",
        "msgstr",
    ),
    "id": (
        *("id", "key", "segment", "seg_id", "segment_id", "segid", "string_id", "stringid", "identifier", "msgid"),
        *("string id", "segment id", "resource_id", "unit_id", "unit", "label", "name", "no", "no.", "nr", "nr.", "#"),
    ),
    "document": ("document", "doc", "doc_id", "docid", "document_id", "article"),
}


NO_TARGET = "no column is named target, or after the language asked for; name the columns source and target"


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
    """The columns, from the first row: by their names, by two codes of languages, or else source before target.

    None if none can be the target, or a language that is asked for has no column.
    """
    names = [_code(cell.strip().lower()) for cell in first]
    found = {what: _place(names, spellings) for what, spellings in _NAMES.items()}
    if found["id"] == found["source"]:
        # What is translated is no name of it.
        found["id"] = None
    if found["target"] is not None:
        return Columns(found["target"], found["source"], found["id"], found["document"], header=True)
    tags = _tags(names, {place for place in found.values() if place is not None}, {source_lang, target_lang})
    if len(tags) >= 2:
        target = _chosen(names, tags, target_lang) if target_lang else None
        source = _chosen(names, [tag for tag in tags if tag != target], source_lang)
        if not target_lang:
            target = next(tag for tag in tags if tag != source)
        if source is None or target is None:
            return None
        place = found["id"] if found["id"] not in (source, target) else None
        return Columns(target, source, place, found["document"], True, names[source], names[target])
    return None if any(place is not None for place in found.values()) else _UNNAMED.get(len(names))


# Of a table whose first row names no column, by how many columns it has.
_UNNAMED = {1: Columns(0), 2: Columns(1, 0), 3: Columns(2, 1, 0), 4: Columns(3, 2, 1, 0)}


def _place(names: list[str], spellings: tuple[str, ...]) -> int | None:
    return next((names.index(name) for name in spellings if name in names), None)


def _tags(names: list[str], taken: set[int], asked: set[str]) -> list[int]:
    """The columns that are named after languages.

    A code that names other things too is one if it is asked for, or if a table has languages alone; one that names ids
    or numbers only if it is asked for.
    """
    wanted = {primary(language) for language in asked}
    tags = [n for n, name in enumerate(names) if is_language(name) and (n not in taken or name in wanted)]
    sure = [n for n in tags if names[n] not in words("column_words") or names[n] in wanted]
    return tags if len(sure) < 2 and len(tags) == len(names) else sure


def _chosen(names: list[str], tags: list[int], wanted: str) -> int | None:
    """The column of the language that is asked for, or else of a dialect of it; the first if none is."""
    if not wanted:
        return tags[0]
    exact = next((tag for tag in tags if names[tag].replace("_", "-") == wanted.lower().replace("_", "-")), None)
    same = (tag for tag in tags if primary(names[tag]) == primary(wanted))
    return exact if exact is not None else next(same, None)


def _code(name: str) -> str:
    """The code of a language that is named in English, "chinese (simplified)"; any other name as it is."""
    plain = re.sub(r"\s*\([^()]*\)$", "", name)
    return _languages().get(name) or (_languages().get(plain) if len(plain) > 3 else None) or name


@cache
def _languages() -> dict[str, str]:
    return {name.lower(): code for code, name in rows("languages") if name}


def is_language(name: str) -> bool:
    """Whether a name in small letters is the code of a language, with or without script, region and variant."""
    head, *rest = name.replace("_", "-").split("-")
    return head in words("languages") and all(tag in _subtags() or _VARIANT.fullmatch(tag) for tag in rest)


@cache
def _subtags() -> frozenset[str]:
    return frozenset(code.lower() for code in (*entries("script_codes"), *entries("region_codes")))
