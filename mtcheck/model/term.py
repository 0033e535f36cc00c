"""The termbase's values: concepts, each with its terms (as in TBX)."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import Literal, NamedTuple

Case = Literal["exact", "smart", "ignore"]
Within = Literal["segment", "document", "credit"]


class Status(Enum):
    """Administrative status of a term (TBX administrativeStatus)."""

    PREFERRED = "preferred"
    ADMITTED = "admitted"
    DEPRECATED = "deprecated"
    EXCEPTED = "except"


class Term(NamedTuple):
    """One form of a concept in the target language; a tuple, as every run makes a thousand of them.

    A deprecated term may hold only in a context: `when` lists words of which one must stand in the segment or document
    (`within`); `within="credit"` holds only inside a photo or source credit. `use` is the form to write instead of the
    preferred one. `line` is where the glossary file has it.
    """

    text: str
    status: Status
    case: Case = "smart"
    when: tuple[str, ...] = ()
    within: Within = "document"
    use: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class TermEntry:
    """One concept: its terms, and its source terms by language; `source_except` only look like one of these."""

    id: str
    terms: tuple[Term, ...]
    source: dict[str, tuple[str, ...]] = field(default_factory=dict)
    domain: str = ""
    note: str = ""
    line: int = 0
    source_except: dict[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def preferred(self) -> str:
        return next((t.text for t in self.terms if t.status is Status.PREFERRED), "")


@dataclass(frozen=True, slots=True)
class Glossary:
    """The entries of one glossary file."""

    name: str
    entries: tuple[TermEntry, ...]
    language: str = "en"
