"""One entry from its fields, whatever file format they came in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, get_args

from ..errors import nearest
from ..model.term import Case, Status, Term, TermEntry, Within, Word
from ..text.reading.normal import normal_text
from .language import primary_of
from .problem import Problem

# Nothing finds a NUL, and nothing writes half a character.
_UNREADABLE = re.compile("[\0\ud800-\udfff]")
# In the order in which people write them.
ENTRY_KEYS = (
    "id",
    "preferred",
    "admitted",
    "deprecated",
    "except",
    "first-mention",
    "case",
    "word",
    "languages",
    "target",
    "source",
    "source-except",
    "domain",
    "severity",
    "message",
    "outlet",
    "valid",
    "source-of-decision",
    "note",
    "right",
    "wrong",
)
TERM_KEYS = ("text", "when", "unless", "within", "use", "case", "word")
TARGET_KEYS = ("preferred", "admitted", "deprecated", "except")
_SEVERITIES = ("neutral", "minor", "major", "critical")
_DAY = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")


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
        entry_id = self._text(fields.get("id"))
        # A misspelt key is the cause of what is missing, and said already.
        misspelt = any(key not in ENTRY_KEYS for key in fields)
        case = self._choice(fields.get("case"), get_args(Case), "smart")
        word = self._choice(fields.get("word"), get_args(Word), "noun")
        terms = list(self._terms_of(fields, case, word))
        languages = [self._language(item) for item in self._items(fields.get("languages"))]
        if languages:
            terms = [term._replace(language=language) for language in languages for term in terms]
        terms += self._targets(fields.get("target"), case, word)
        if not misspelt:
            self._say_what_lacks(field, entry_id, terms, fields)
        return TermEntry(
            id=entry_id,
            terms=tuple(terms),
            source=self._source(fields.get("source")),
            domain=self._text(fields.get("domain")),
            note=self._text(fields.get("note")),
            line=field.line,
            source_except=self._source(fields.get("source-except")),
            severity=self._choice(fields.get("severity"), ("", *_SEVERITIES), ""),
            message=self._text(fields.get("message")),
            decided=self._text(fields.get("source-of-decision")),
            outlet=self._texts(fields.get("outlet")),
            valid=self._valid(fields.get("valid")),
            first_mention=self._text(fields.get("first-mention")),
            right=self._texts(fields.get("right")),
            wrong=self._texts(fields.get("wrong")),
        )

    def _terms_of(self, fields: Mapping[str, Field], case: Case, word: Word) -> Iterator[Term]:
        preferred = self._text(fields.get("preferred"))
        if preferred:
            yield Term(preferred, Status.PREFERRED, case, line=fields["preferred"].line, word=word)
        for status in (Status.ADMITTED, Status.EXCEPTED, Status.DEPRECATED):
            yield from self._terms(fields.get(status.value), status, case, word)

    def _targets(self, field: Field | None, case: Case, word: Word) -> Iterator[Term]:
        """The terms of further target languages: a mapping as of an entry, or a list with the preferred one first."""
        if field is None:
            return
        if not isinstance(field.value, Mapping):
            self._report(field.line, "target must map languages to terms: {de: [INF-Vertrag]}")
            return
        for key, value in field.value.items():
            language = self._language(Field(key, value.line))
            if isinstance(value.value, Mapping):
                fields = self._mapping(value, "what stands under a language", TARGET_KEYS) or {}
                terms = list(self._terms_of(fields, case, word))
            else:
                texts = self._texts(value)
                terms = [
                    Term(text, Status.ADMITTED if number else Status.PREFERRED, case, line=value.line, word=word)
                    for number, text in enumerate(texts)
                ]
            yield from (term._replace(language=language) for term in terms)

    def _say_what_lacks(self, field: Field, entry_id: str, terms: list[Term], fields: Mapping[str, Field]) -> None:
        if not entry_id:
            self._report(field.line, "entry without an id")
        statuses = {term.status for term in terms}
        if Status.PREFERRED not in statuses and Status.DEPRECATED not in statuses:
            self._report(
                field.line,
                f"entry {entry_id!r} has no preferred term, and none that is deprecated, so it says nothing",
            )
        elif statuses == {Status.PREFERRED} and not {"source", "first-mention", "target"} & fields.keys():
            self._report(
                field.line,
                f"entry {entry_id!r} is empty: it has only a preferred term, so nothing can be checked with it",
            )

    def _language(self, field: Field) -> str:
        """The primary subtag that a language is given by; what is none is said, and taken for what is meant."""
        given = self._text(field)
        found = primary_of(given)
        if found != given:
            meant = f"; write {found!r}" if found else "; write a code of BCP 47, such as 'zh' or 'de'"
            if not found or not given.lower().startswith(found):
                message = f"{given!r} is no code of a language{meant}"
                self.problems.append(Problem(field.line, message, fatal=False, word=given, proposal=found))
        return found or given.lower()

    def _valid(self, field: Field | None) -> tuple[str, str]:
        if field is None:
            return "", ""
        parts = self._mapping(field, "valid", ("from", "until")) or {}
        days = [self._text(parts.get(key)) for key in ("from", "until")]
        for day in days:
            if day and not _DAY.fullmatch(day):
                self._report(field.line, f"{day!r} is no day; write it as 2019-08-02")
        return days[0], days[1]

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
        text = field.value.strip()
        if _UNREADABLE.search(text) or (text and not text[0].isalnum() and not normal_text(text).strip()):
            self._report(field.line, f"{text!r} has characters that nobody can see; take them out")
            return ""
        return text

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

    def _terms(self, field: Field | None, status: Status, case: Case, word: Word) -> Iterator[Term]:
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
                    self._texts(parts.get("unless")),
                    word=self._choice(parts.get("word"), get_args(Word), word),
                )
            else:
                term = Term(self._text(item), status, case, line=item.line, word=word)
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
        for lang, value in field.value.items():
            self._language(Field(lang, value.line))
        return {lang: self._texts(value) for lang, value in field.value.items()}
