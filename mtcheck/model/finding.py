"""What a check reports, and what a run of checks amounts to."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, IntEnum
from typing import TYPE_CHECKING, Any, NamedTuple

from .text import Location

if TYPE_CHECKING:
    from .mention import Mention
    from .review import Review


class _Grade(IntEnum):
    """A scale whose steps have names in lower case."""

    @property
    def label(self) -> str:
        return self.name.lower()


class Severity(_Grade):
    """How bad the fault is if the finding is true (MQM)."""

    NEUTRAL = 0
    MINOR = 1
    MAJOR = 2
    CRITICAL = 3


class Confidence(_Grade):
    """How sure the check is that the finding is true."""

    LOW = 0
    MEDIUM = 1
    HIGH = 2


class Category(Enum):
    """MQM error types (themqm.org, full typology), each with its ITS 2.0 localization quality issue type."""

    WRONG_TERM = ("inconsistent-with-terminology-resource", "terminology")
    INCONSISTENT_TERM = ("inconsistent-use-of-terminology", "terminology")
    INCONSISTENT_NAME = ("inconsistent-entities", "inconsistent-entities")
    INCONSISTENT_STYLE = ("inconsistent-style", "inconsistency")
    ADDITION = ("addition", "addition")
    OMISSION = ("omission", "omission")
    DUPLICATION = ("duplication", "duplication")
    UNTRANSLATED = ("untranslated", "untranslated")
    NUMBER = ("number", "numbers")
    DATE_TIME = ("date-time", "numbers")
    UNIT = ("unit-conversion", "numbers")
    NAME = ("named-entity", "mistranslation")
    LENGTH = ("length", "length")
    LANGUAGE = ("language", "untranslated")
    GRAMMAR = ("grammar", "grammar")
    PUNCTUATION = ("punctuation", "typographical")
    WHITESPACE = ("whitespace", "whitespace")
    CAPITALIZATION = ("capitalization", "typographical")
    CHARACTER_ENCODING = ("character-encoding", "characters")
    DATE_FORMAT = ("date-format", "locale-violation")
    NUMBER_FORMAT = ("number-format", "locale-violation")
    MEASUREMENT_FORMAT = ("measurement-format", "locale-violation")
    ORGANIZATIONAL_STYLE = ("organizational-style", "style")

    @property
    def mqm(self) -> str:
        return str(self.value[0])

    @property
    def its(self) -> str:
        return str(self.value[1])


class Edit(NamedTuple):
    """Replace what stands at `location` by `text`; with `remove_segment` the whole unit goes, and its separator with it."""

    location: Location
    text: str
    remove_segment: bool = False


class Fix(NamedTuple):
    """A proposed change. A safe one cannot change what the text says; an unsafe one needs a reader."""

    title: str
    edits: tuple[Edit, ...]
    safe: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault at one place. `message` says what was found and proposed, `evidence` why it is a fault."""

    check: str
    category: Category
    severity: Severity
    confidence: Confidence
    location: Location
    message: str
    evidence: str = ""
    related: tuple[Location, ...] = ()
    fix: Fix | None = None

    @property
    def sort_key(self) -> tuple[Any, ...]:
        """Total order of findings, the same however the work was shared out."""
        return (*self.location.sort_key, self.check, self.message)


class Rule(NamedTuple):
    """What a report says of a check; `manual` is its docstring, `default` whether it runs unasked."""

    id: str
    family: str
    category: Category
    severity: Severity
    default: bool
    manual: str


class Failure(NamedTuple):
    """An input that could not be checked; `line` counts from 1, 0 where no line is at fault."""

    path: str
    message: str
    line: int = 0

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message}" if self.line else f"{self.path}: {self.message}"


@dataclass(frozen=True, slots=True)
class Partial:
    """The outcome of checking some documents; partials of disjoint documents add up.

    `mentions`, each with the id of its check, are there only where a batch is to be judged; `rules` only of the checks
    that plug-ins brought.
    """

    findings: tuple[Finding, ...] = ()
    failures: tuple[Failure, ...] = ()
    notes: tuple[str, ...] = ()
    files: int = 0
    documents: int = 0
    segments: int = 0
    words: int = 0
    mentions: tuple[tuple[str, Mention], ...] = ()
    rules: tuple[Rule, ...] = ()

    def __add__(self, other: Partial) -> Partial:
        return merge((self, other))


def merge(parts: tuple[Partial, ...] | list[Partial]) -> Partial:
    """All parts as one, findings in their total order."""
    return Partial(
        findings=tuple(sorted((f for p in parts for f in p.findings), key=lambda f: f.sort_key)),
        failures=tuple(sorted({f for p in parts for f in p.failures}, key=lambda f: (f.path, f.line, f.message))),
        notes=tuple(sorted({n for p in parts for n in p.notes})),
        files=sum(p.files for p in parts),
        documents=sum(p.documents for p in parts),
        segments=sum(p.segments for p in parts),
        words=sum(p.words for p in parts),
        mentions=tuple(m for p in parts for m in p.mentions),
        rules=tuple(sorted({r for p in parts for r in p.rules}, key=lambda r: r.id)),
    )


@dataclass(frozen=True, slots=True)
class Report:
    """A finished run, as the reporters get it: findings selected and sorted, and what was done to find them.

    `rules` tell of the checks that plug-ins brought; `review` is there for reporters that show whole articles.
    """

    findings: tuple[Finding, ...]
    failures: tuple[Failure, ...] = ()
    notes: tuple[str, ...] = ()
    files: int = 0
    documents: int = 0
    segments: int = 0
    words: int = 0
    baselined: int = 0
    version: str = field(default="")
    rules: tuple[Rule, ...] = ()
    review: Review | None = None
