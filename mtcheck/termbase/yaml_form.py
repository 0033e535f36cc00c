"""Glossaries in YAML, the form that people edit: a list of entries (see README, "Write a glossary")."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import yaml

from ..errors import GlossaryError
from ..model.term import Case, Glossary, Status, Term, TermEntry, Word
from .entry import EntryReader, Field
from .foreign_yaml import fields_of
from .form import Form
from .problem import Problem

FORM = Form(suffixes=(".yaml", ".yml"), writes=True)
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_DEPTH = 8
# So many fields may stand for aliases, beside those that are written out.
_SPARE = 10_000
_NULL = "tag:yaml.org,2002:null"
# What YAML takes plain text for, and what it calls text that is marked so; all of it is read as text, list or mapping.
_TAGS = frozenset(
    f"tag:yaml.org,2002:{kind}"
    for kind in ("bool", "float", "int", "map", "merge", "null", "seq", "str", "timestamp", "value")
)


def read(text: str, path: str) -> tuple[Glossary, list[Problem]]:
    """All entries with the lines they stand on. Raises GlossaryError where the text is no YAML list."""
    try:
        root = yaml.compose(text, Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise GlossaryError(
            f"not valid YAML: {error.problem or error.context}", path, mark.line + 1 if mark else 0
        ) from None
    except yaml.YAMLError as error:
        raise GlossaryError(f"not valid YAML: {str(error).splitlines()[0]}", path) from None
    except RecursionError:
        raise GlossaryError("nested too deeply", path) from None
    reader = EntryReader()
    if root is None:
        return Glossary(path, ()), []
    # Whatever has no alias is no longer than the text.
    fields = _Fields(reader, path, most=len(text) + _SPARE)
    keys = {key.value for key, _ in root.value} if isinstance(root, yaml.MappingNode) else set()
    if isinstance(root, yaml.MappingNode) and not keys & {"id", "preferred", "deprecated"}:
        made = fields_of(fields.of(root), reader)
        return Glossary(path, tuple(e for e in map(reader.entry, made) if e)), reader.problems
    if not isinstance(root, yaml.SequenceNode):
        raise GlossaryError(
            'a glossary is a list of entries, each beginning with "- id: …"', path, root.start_mark.line + 1
        )
    entries = [reader.entry(fields.of(node)) for node in root.value]
    return Glossary(path, tuple(e for e in entries if e)), reader.problems


def write(entries: Iterable[TermEntry]) -> str:
    """Entries as YAML, in the order and with the keys in which people write them."""
    return yaml.safe_dump([plain(entry) for entry in entries], allow_unicode=True, sort_keys=False, width=120)


def plain(entry: TermEntry) -> dict[str, Any]:
    """An entry as its keys and values."""
    languages = list(dict.fromkeys(term.language for term in entry.terms))
    # What is said of the preferred term holds for all that say nothing else.
    first = next((t for t in entry.terms if t.status is Status.PREFERRED), entry.terms[0] if entry.terms else None)
    case: Case = first.case if first else "smart"
    word: Word = first.word if first else "noun"
    own = _of_any(entry) if "" in languages else ()
    shared = languages if languages and "" not in languages and _alike(entry, languages) else []
    if shared:
        own = tuple(t for t in entry.terms if t.language == languages[0])
    fields: dict[str, Any] = {"id": entry.id, **_statuses(own, case, word)}
    fields["first-mention"] = entry.first_mention
    fields["case"] = "" if case == "smart" else case
    fields["word"] = "" if word == "noun" else word
    fields["languages"] = shared
    if not shared:
        fields["target"] = {
            language: _statuses(tuple(t for t in entry.terms if t.language == language), case, word)
            for language in languages
            if language
        }
    fields["source"] = {language: list(terms) for language, terms in entry.source.items()}
    fields["source-except"] = {language: list(terms) for language, terms in entry.source_except.items()}
    fields |= {
        "domain": entry.domain,
        "severity": entry.severity,
        "message": entry.message,
        "outlet": list(entry.outlet),
        "valid": {key: day for key, day in zip(("from", "until"), entry.valid, strict=True) if day},
        "source-of-decision": entry.decided,
        "note": entry.note,
        "right": list(entry.right),
        "wrong": list(entry.wrong),
    }
    return {key: value for key, value in fields.items() if value}


def _of_any(entry: TermEntry) -> tuple[Term, ...]:
    return tuple(term for term in entry.terms if not term.language)


def _alike(entry: TermEntry, languages: list[str]) -> bool:
    """Whether an entry has the same terms in each of its languages."""
    by_language = [
        [term._replace(language="") for term in entry.terms if term.language == language] for language in languages
    ]
    return all(terms == by_language[0] for terms in by_language)


def _statuses(terms: tuple[Term, ...], case: Case, word: Word) -> dict[str, Any]:
    fields: dict[str, Any] = {"preferred": next((t.text for t in terms if t.status is Status.PREFERRED), "")}
    for status in (Status.ADMITTED, Status.DEPRECATED, Status.EXCEPTED):
        fields[status.value] = [_plain_term(term, case, word) for term in terms if term.status is status]
    return {key: value for key, value in fields.items() if value}


def _plain_term(term: Term, case: Case, word: Word) -> str | dict[str, Any]:
    said: dict[str, Any] = {
        "text": term.text,
        "when": list(term.when),
        "unless": list(term.unless),
        "within": "" if term.within == "document" else term.within,
        "use": term.use,
        "case": "" if term.case == case else term.case,
        "word": "" if term.word == word else term.word,
    }
    fields = {key: value for key, value in said.items() if value}
    return fields if len(fields) > 1 else term.text


class _Fields:
    """Fields of YAML nodes, at most so many: aliases of aliases would be more than any memory holds."""

    def __init__(self, reader: EntryReader, path: str, most: int) -> None:
        self._problems, self._path, self._left = reader.problems, path, most

    def of(self, node: yaml.Node, depth: int = 0) -> Field:
        """Raises GlossaryError for what is nested too deeply, or is far longer than it is written."""
        line = node.start_mark.line + 1
        # An alias may point to its own parent; no entry is nested deeper than this.
        if depth > _DEPTH:
            raise GlossaryError("nested too deeply", self._path, line)
        self._left -= 1
        if self._left < 0:
            raise GlossaryError("aliases (*name) repeat too much; write out what they stand for", self._path, line)
        if node.tag not in _TAGS:
            self._problems.append(Problem(line, f"the tag {node.tag!r} means nothing here; take it out"))
        if isinstance(node, yaml.SequenceNode):
            return Field([self.of(n, depth + 1) for n in node.value], line)
        if isinstance(node, yaml.MappingNode):
            return Field(self._mapping(node, depth), line)
        return Field("" if node.tag == _NULL else str(node.value), line)

    def _mapping(self, node: yaml.MappingNode, depth: int) -> dict[str, Field]:
        fields: dict[str, Field] = {}
        for key, value in node.value:
            name = str(key.value) if isinstance(key, yaml.ScalarNode) else ""
            line = key.start_mark.line + 1
            if name in fields:
                self._problems.append(Problem(line, f"key {name!r} stands twice in this entry"))
            child = self.of(value, depth + 1)
            fields[name] = Field(child.value, line if isinstance(child.value, str) else child.line)
        return fields
