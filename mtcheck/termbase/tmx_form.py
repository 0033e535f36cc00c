"""Glossaries in TMX: every unit is a concept, its variants are its terms."""

from __future__ import annotations

from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

from ..errors import GlossaryError, InputError
from ..model.term import Glossary, Status, TermEntry
from ..xml_events import Element, parse
from .entry import EntryReader, Field
from .form import Form
from .language import primary_of
from .pairs import Ids, equivalent
from .problem import Problem

FORM = Form(suffixes=(".tmx",), writes=True, visible_only=True)


def read(text: str, path: str) -> tuple[Glossary, list[Problem]]:
    """Every unit. Raises GlossaryError for what is no TMX."""
    try:
        root = parse(text, path)
    except InputError as error:
        raise GlossaryError(error.message, path, error.line) from None
    body = root.first("body")
    if root.name != "tmx" or body is None:
        raise GlossaryError(f"no TMX: its root is <{root.name}>, not <tmx> with a <body>", path, root.line)
    reader = EntryReader()
    ids = Ids()
    fields = [_entry(unit, ids) for unit in body.elements("tu")]
    return Glossary(path, tuple(e for f in fields if f and (e := reader.entry(f)))), reader.problems


def _entry(unit: Element, ids: Ids) -> Field | None:
    terms: dict[str, dict[str, list[str]]] = {}
    for variant in unit.elements("tuv"):
        tag = variant.get("lang")
        segment = variant.first("seg")
        if segment is not None and (text := " ".join(segment.words().split())):
            forms = terms.setdefault(primary_of(tag) or tag.lower(), {"preferred": [], "admitted": []})
            forms["admitted" if forms["preferred"] else "preferred"].append(text)
    note = unit.first("note")
    more = {"note": Field(" ".join(note.words().split()), unit.line)} if note is not None else {}
    return equivalent(ids, terms, unit.line, unit.get("tuid"), **more) if len(terms) > 1 else None


def write(entries: Iterable[TermEntry]) -> str:
    """Entries as TMX 1.4: the preferred term of each language."""
    units = "".join(map(_written, entries))
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4">\n'
        '<header srclang="*all*" datatype="plaintext" segtype="phrase" adminlang="en" o-tmf="mtcheck" '
        f'creationtool="mtcheck" creationtoolversion="1"/>\n<body>\n{units}</body>\n</tmx>\n'
    )


def _written(entry: TermEntry) -> str:
    variants = {tag: terms[0] for tag, terms in entry.source.items() if terms}
    variants |= {t.language or "und": t.text for t in entry.terms if t.status is Status.PREFERRED}
    note = f"<note>{escape(entry.note)}</note>" if entry.note else ""
    spelt = "".join(f"<tuv xml:lang={quoteattr(tag)}><seg>{escape(text)}</seg></tuv>" for tag, text in variants.items())
    return f"<tu tuid={quoteattr(entry.id)}>{note}{spelt}</tu>\n"
