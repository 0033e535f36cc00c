"""One entry from its fields, whatever file format they came in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, get_args

from ..errors import nearest
from ..model.term import Case, Status, Term, TermEntry, Within
from .problem import Problem

ENTRY_KEYS = (
    "id",
    "preferred",
    "admitted",
    "deprecated",
    "except",
    "case",
    "source",
    "source-except",
    "domain",
    "note",
)
TERM_KEYS = ("text", "when", "within", "use", "case")


@dataclass(frozen=True, slots=True)
class Field:
    """A value and the line it stands on: text, a list of fields, or a mapping of names to fields."""

    value: str | Sequence[Field] | Mapping[str, Field]
    line: int


class EntryReader:
    """Makes entries of fields and gathers what is wrong on the way."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []

    def entry(self, field: Field) -> TermEntry | None:
        """The entry, or None where it cannot be told what is meant."""
        fields = self._mapping(field, "an entry", ENTRY_KEYS)
        if fields is None:
            return None
        id_field = fields.get("id")
        preferred = self._text(fields.get("preferred"))
        entry_id = self._text(id_field)
        # A misspelt key is the cause of what is missing, and said already.
        misspelt = any(key not in ENTRY_KEYS for key in fields)
        if not entry_id and not misspelt:
            self._report(field.line, "entry without an id")
        if not preferred and not misspelt:
            self._report(field.line, f"entry {entry_id!r} has no preferred term")
        case = self._choice(fields.get("case"), get_args(Case), "smart")
        terms = [Term(preferred, Status.PREFERRED, case, line=fields["preferred"].line)] if preferred else []
        for status in (Status.ADMITTED, Status.EXCEPTED, Status.DEPRECATED):
            terms += self._terms(fields.get(status.value), status, case)
        if preferred and len(terms) == 1 and "source" not in fields:
            self._report(
                field.line,
                f"entry {entry_id!r} is empty: it has only a preferred term, so nothing can be checked with it",
            )
        return TermEntry(
            id=entry_id,
            terms=tuple(terms),
            source=self._source(fields.get("source")),
            domain=self._text(fields.get("domain")),
            note=self._text(fields.get("note")),
            line=field.line,
            source_except=self._source(fields.get("source-except")),
        )

    def _report(self, line: int, message: str) -> None:
        self.problems.append(Problem(line, message))

    def _mapping(self, field: Field, what: str, known: tuple[str, ...]) -> Mapping[str, Field] | None:
        if not isinstance(field.value, Mapping):
            self._report(field.line, f"{what} must be a mapping with the keys {', '.join(known)}")
            return None
        for key, value in field.value.items():
            if key not in known:
                self._report(value.line, f"unknown key {key!r}{nearest(key, list(known))}")
        return field.value

    def _text(self, field: Field | None) -> str:
        if field is None:
            return ""
        if not isinstance(field.value, str):
            self._report(field.line, "a single text is expected here")
            return ""
        return field.value.strip()

    def _items(self, field: Field | None) -> Iterator[Field]:
        if field is None:
            return
        if isinstance(field.value, str | Mapping):
            self._report(field.line, "a list is expected here, [like, this]")
            return
        yield from field.value

    def _texts(self, field: Field | None) -> tuple[str, ...]:
        items = [field] if field is not None and isinstance(field.value, str) else self._items(field)
        return tuple(filter(None, map(self._text, items)))

    def _choice(self, field: Field | None, allowed: tuple[Any, ...], default: str) -> Any:
        text = self._text(field) or default
        if text not in allowed:
            line = field.line if field else 0
            self._report(line, f"{text!r} is not one of {', '.join(allowed)}{nearest(text, list(allowed))}")
            return default
        return text

    def _terms(self, field: Field | None, status: Status, case: Case) -> Iterator[Term]:
        for item in self._items(field):
            if isinstance(item.value, Mapping):
                parts = self._mapping(item, "a term", TERM_KEYS) or {}
                text = self._text(parts.get("text"))
                term = Term(
                    text,
                    status,
                    self._choice(parts.get("case"), get_args(Case), case),
                    self._texts(parts.get("when")),
                    self._choice(parts.get("within"), get_args(Within), "document"),
                    self._text(parts.get("use")),
                    item.line,
                )
            else:
                term = Term(self._text(item), status, case, line=item.line)
            if term.text:
                yield term
            else:
                self._report(item.line, f"empty {status.value} term")

    def _source(self, field: Field | None) -> dict[str, tuple[str, ...]]:
        if field is None:
            return {}
        if not isinstance(field.value, Mapping):
            self._report(field.line, "source must map languages to lists of terms: {zh: [中导条约]}")
            return {}
        return {lang: self._texts(value) for lang, value in field.value.items()}
