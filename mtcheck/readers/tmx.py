"""TMX: each unit of a translation memory beside its source. Inline codes are no text."""

from __future__ import annotations

from collections.abc import Iterator

from ..errors import InputError
from ..model.text import Document, Segment, SourceFile
from ..xml_events import Element, parse
from .given import NOTHING, Given
from .ids import unique
from .inline import removal as removal
from .inline import replacement as replacement
from .inline import segment_of
from .plain import line_starts

FORMAT = "tmx"


def read(text: str, path: str, given: Given = NOTHING) -> Iterator[Document]:
    """One document, in the source language of the header and the first other language, unless others are given.

    Raises InputError, naming the line, for what is no TMX.
    """
    root = parse(text, path)
    body = root.first("body")
    if root.name != "tmx" or body is None:
        raise InputError("a tmx element with a body is expected", path, root.line)
    header = root.first("header")
    file = SourceFile(path, FORMAT, tuple(line_starts(text.split("\n"), path)), text)
    source_lang = given.source_lang or (header.get("srclang") if header else "")
    source_lang = "" if source_lang == "*all*" else source_lang
    target_lang = given.target_lang
    segments: list[Segment] = []
    seen: set[str] = set()
    for number, unit in enumerate(body.elements("tu"), 1):
        variants = [(v.get("lang"), seg) for v in unit.elements("tuv") if (seg := v.first("seg")) is not None]
        source = (
            _chosen(variants, unit.get("srclang") or source_lang)
            if source_lang
            else (variants[0] if variants else None)
        )
        others = [v for v in variants if v is not source]
        target = _chosen(others, target_lang) if target_lang else (others[0] if others else None)
        if source is None or target is None:
            continue
        source_lang, target_lang = source_lang or source[0], target_lang or target[0]
        ident = unique(unit.get("tuid") or str(number), seen, "unit", path, unit.line)
        segments.append(segment_of(ident, source[1], target[1], len(segments), path, file, text))
    yield Document(path, tuple(segments), source_lang, target_lang, format=FORMAT)


def _chosen(variants: list[tuple[str, Element]], language: str) -> tuple[str, Element] | None:
    """The variant in a language, or else in a dialect of it."""
    wanted = language.lower()
    exact = next((v for v in variants if v[0].lower() == wanted), None)
    return exact or next((v for v in variants if v[0].lower().partition("-")[0] == wanted.partition("-")[0]), None)
