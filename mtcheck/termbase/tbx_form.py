"""Glossaries in TBX (ISO 30042): version 2 (martif) and version 3, with attributes (DCA) or elements (DCT) for data
categories.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape, quoteattr

from ..errors import GlossaryError, InputError
from ..model.term import Glossary, Status, TermEntry
from ..xml_events import Element, parse
from .entry import EntryReader, Field
from .form import Form
from .language import primary_of
from .pairs import Ids, equivalent
from .problem import Problem

FORM = Form(suffixes=(".tbx",), writes=True, visible_only=True)
# What stands in administrativeStatus and normativeAuthorization, in version 2, in version 3 and in what tools write.
_STATUS = {
    "preferred": "preferred",
    "standardized": "preferred",
    "admitted": "admitted",
    "regulated": "admitted",
    "legal": "admitted",
    "deprecated": "deprecated",
    "superseded": "deprecated",
    "obsolete": "deprecated",
    "forbidden": "deprecated",
    "notrecommended": "deprecated",
}
_TBX = {Status.PREFERRED: "preferredTerm", Status.ADMITTED: "admittedTerm", Status.DEPRECATED: "deprecatedTerm"}


def read(text: str, path: str) -> tuple[Glossary, list[Problem]]:
    """Every concept with its terms by language. Raises GlossaryError for what is no TBX."""
    try:
        root = parse(text, path)
    except InputError as error:
        raise GlossaryError(error.message, path, error.line) from None
    if root.name not in ("martif", "tbx"):
        raise GlossaryError(f"no TBX: its root is <{root.name}>, not <martif> or <tbx>", path, root.line)
    reader = EntryReader()
    ids = Ids()
    fields = [_entry(concept, ids, reader) for concept in _within(root, "termEntry", "conceptEntry")]
    return Glossary(path, tuple(e for f in fields if f and (e := reader.entry(f)))), reader.problems


def _within(element: Element, *names: str) -> Iterator[Element]:
    for child in element.children:
        if isinstance(child, Element):
            if child.name in names:
                yield child
            else:
                yield from _within(child, *names)


def _entry(concept: Element, ids: Ids, reader: EntryReader) -> Field | None:
    terms: dict[str, dict[str, list[str]]] = {}
    for section in concept.elements("langSet", "langSec"):
        tag = section.get("lang")
        language = primary_of(tag) or tag.lower()
        by_status = terms.setdefault(language, {"preferred": [], "admitted": [], "deprecated": []})
        for group in section.elements("tig", "ntig", "termSec"):
            term = next(_within(group, "term"), None)
            if term is not None and (text := " ".join(term.words().split())):
                by_status[_status(group)].append(text)
        # The first that nothing is said of is what one writes.
        if not by_status["preferred"] and by_status["admitted"]:
            by_status["preferred"].append(by_status["admitted"].pop(0))
        by_status["admitted"] = [*by_status["preferred"][1:], *by_status["admitted"]]
        del by_status["preferred"][1:]
    terms = {language: forms for language, forms in terms.items() if any(forms.values())}
    if not terms:
        reader.problems.append(Problem(concept.line, "a concept without a term is left out", fatal=False))
        return None
    more = {
        key: Field(said, concept.line)
        for key, said in (("domain", _said(concept, "subjectField")), ("note", _note(concept)))
        if said
    }
    return equivalent(ids, terms, concept.line, concept.get("id"), **more)


def _status(group: Element) -> str:
    said = _said(group, "administrativeStatus") or _said(group, "normativeAuthorization")
    plain = said.lower().removesuffix("-admn-sts").removesuffix("term")
    return _STATUS.get(plain, "admitted")


def _said(element: Element, category: str) -> str:
    """What an element says of a data category: as an element of its name, or as one with it for its type."""
    for child in _descendants(element):
        if child.name == category or child.get("type") == category:
            return " ".join(child.words().split())
    return ""


def _note(concept: Element) -> str:
    own = list(concept.elements("note"))
    return " ".join(own[0].words().split()) if own else _said(concept, "definition")


def _descendants(element: Element) -> Iterator[Element]:
    for child in element.children:
        if isinstance(child, Element):
            yield child
            yield from _descendants(child)


def write(entries: Iterable[TermEntry]) -> str:
    """Entries as TBX-Basic of version 3, in the style DCA."""
    body = "".join(map(_written, entries))
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">\n'
        "<tbxHeader><fileDesc><sourceDesc><p>mtcheck</p></sourceDesc></fileDesc></tbxHeader>\n"
        f"<text><body>\n{body}</body></text>\n</tbx>\n"
    )


def _written(entry: TermEntry) -> str:
    by_language: dict[str, list[tuple[str, Status]]] = {}
    for term in entry.terms:
        if term.status in _TBX:
            by_language.setdefault(term.language or "und", []).append((term.text, term.status))
    for tag, terms in entry.source.items():
        there = by_language.setdefault(primary_of(tag) or tag, [])
        known = {text for text, _ in there}
        there += [
            (text, Status.PREFERRED if not there and not number else Status.ADMITTED)
            for number, text in enumerate(terms)
            if text not in known
        ]
    parts = [f"<conceptEntry id={quoteattr(entry.id)}>\n"]
    if entry.domain:
        parts.append(f'<descrip type="subjectField">{escape(entry.domain)}</descrip>\n')
    if entry.note:
        parts.append(f"<note>{escape(entry.note)}</note>\n")
    for language, forms in by_language.items():
        parts.append(f"<langSec xml:lang={quoteattr(language)}>\n")
        parts += [
            f"<termSec><term>{escape(text)}</term>"
            f'<termNote type="administrativeStatus">{_TBX[status]}-admn-sts</termNote></termSec>\n'
            for text, status in forms
        ]
        parts.append("</langSec>\n")
    return "".join([*parts, "</conceptEntry>\n"])
