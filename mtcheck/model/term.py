"""The termbase's values: concepts, each with its terms (as in TBX)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field, replace
from enum import Enum
from typing import Literal

from ..value_types import NamedTuple, dataclass

Case = Literal["exact", "smart", "ignore"]
Within = Literal["segment", "document", "credit", "source"]
Word = Literal["noun", "verb", "fixed"]


class Status(Enum):
    """Administrative status of a term (TBX administrativeStatus)."""

    PREFERRED = "preferred"
    ADMITTED = "admitted"
    DEPRECATED = "deprecated"
    EXCEPTED = "except"


class Term(NamedTuple):
    """One form of a concept in the target language; a tuple, as every run makes a thousand of them.

    A deprecated term may hold only in a context: `when` lists words of which one must stand in the segment or document
    (`within`), `unless` those of which none may; `within="credit"` holds only inside a photo or source credit,
    `within="source"` only where the source of the segment has a source term of the entry and the translation none of
    its accepted terms. `use` is the form to write instead of the preferred one. `line` is where the glossary file has
    it. `language` is a primary subtag of BCP 47, or nothing for whatever language the translation is in. `word` is
    "verb" for what is found in the forms of a verb. `forms`, where they were compiled before, are the forms of an
    English term: whether each is a plural, and whether it has a hyphen that the term has not.
    """

    text: str
    status: Status
    case: Case = "smart"
    when: tuple[str, ...] = ()
    within: Within = "document"
    use: str = ""
    line: int = 0
    unless: tuple[str, ...] = ()
    language: str = ""
    word: Word = "noun"
    forms: tuple[tuple[str, bool, bool], ...] = ()


def holds_on(day: str, valid: Sequence[str]) -> bool:
    """Whether what is valid from one day until another holds on a day (ISO 8601); "" is no bound, and a month or a year
    ends with its last day.
    """
    begin, end = valid
    return begin <= day and (not end or day <= end.ljust(10, "~"))


@dataclass(frozen=True, slots=True)
class TermEntry:
    """One concept: its terms, and its source terms by language; `source_except` only look like one of these.

    `glossary` is the name of the glossary that has it. `severity` and `message` are those of its findings, where they
    are not the check's. `decided` says who decided on it, `outlet` for whom, `valid` from and until which day (ISO
    8601). At its first mention in an article the concept is to be written as `first_mention`, where that is given.
    `right` and `wrong` are sentences that the entry is silent on, and fires on.
    """

    id: str
    terms: tuple[Term, ...]
    source: dict[str, tuple[str, ...]] = field(default_factory=dict)
    domain: str = ""
    note: str = ""
    line: int = 0
    source_except: dict[str, tuple[str, ...]] = field(default_factory=dict)
    glossary: str = ""
    severity: str = ""
    message: str = ""
    decided: str = ""
    outlet: tuple[str, ...] = ()
    valid: tuple[str, str] = ("", "")
    first_mention: str = ""
    right: tuple[str, ...] = ()
    wrong: tuple[str, ...] = ()

    @property
    def preferred(self) -> str:
        """The preferred term, or nothing where the entry only forbids."""
        return next((t.text for t in self.terms if t.status is Status.PREFERRED), "")

    def in_language(self, language: str) -> TermEntry:
        """The entry with its terms of one target language, and those of any."""
        if all(term.language in ("", language) for term in self.terms):
            return self
        return replace(self, terms=tuple(term for term in self.terms if term.language in ("", language)))


@dataclass(frozen=True, slots=True)
class Glossary:
    """The entries of one glossary file; `bundled` ones come with mtcheck."""

    name: str
    entries: tuple[TermEntry, ...]
    bundled: bool = False
