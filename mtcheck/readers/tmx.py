"""TMX: each unit of a translation memory beside its source. Inline codes are no text."""

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
from .inline import removal as removal
from .inline import replacement as replacement
from .inline import segment_of
from .plain import line_starts

FORMAT = Format(
    suffixes=(".tmx",),
    title="TMX",
    text="units in the source language and the first other one, or `--target-lang`; inline codes are not text",
    bilingual=True,
    units=True,
    declares=(XML_DECLARATION,),
)


class _Variant(NamedTuple):
    """A unit in one language."""

    language: str
    text: Element


def read(text: str, path: str, given: Given = NOTHING) -> Iterator[Document]:
    """One document, in the source language of the header and the first other language, unless others are given.

    Raises InputError, naming the line, for what is no TMX, and where no unit is in the languages that are given.
    """
    root = parse(text, path)
    body = root.first("body")
    if root.name != "tmx" or body is None:
        raise InputError("a tmx element with a body is expected", path, root.line)
    header = root.first("header")
    file = SourceFile(path, tuple(line_starts(text.split("\n"), path)), text)
    source_lang = given.source_lang or (header.get("srclang") if header else "")
    source_lang = "" if source_lang == "*all*" else source_lang
    target_lang = given.target_lang
    segments: list[Segment] = []
    seen: set[str] = set()
    languages: dict[str, None] = {}
    for number, unit in enumerate(body.elements("tu")):
        variants = [_Variant(v.get("lang"), seg) for v in unit.elements("tuv") if (seg := v.first("seg")) is not None]
        languages.update(dict.fromkeys(v.language for v in variants if v.language))
        source = _chosen(variants, (unit.get("srclang") or source_lang) if source_lang else "")
        target = _chosen([v for v in variants if v is not source], target_lang)
        if source is None or target is None:
            continue
        source_lang, target_lang = source_lang or source.language, target_lang or target.language
        ident = own(unit.get("tuid"), number, seen)
        segments.append(segment_of(ident, source.text, target.text, len(segments), path, file, text))
    asked = [language for language in (given.source_lang, given.target_lang) if language]
    if asked and languages and not segments:
        raise InputError(
            f"no unit has {' and '.join(map(repr, asked))} beside another language; there are {', '.join(languages)}",
            path,
            body.line,
        )
    yield Document(path, tuple(segments), source_lang, target_lang, units=FORMAT.units)


def _chosen(variants: list[_Variant], language: str) -> _Variant | None:
    """The variant in a language, or else in a dialect of it; the first one for no language."""
    if not language:
        return variants[0] if variants else None
    wanted = language.lower()
    exact = next((v for v in variants if v.language.lower() == wanted), None)
    return exact or next((v for v in variants if _primary(v.language.lower()) == _primary(wanted)), None)


def _primary(tag: str) -> str:
    return tag.partition("-")[0]
