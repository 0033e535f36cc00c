"""What a check reports: a fault at a place, its kind, and what to write instead."""

from __future__ import annotations

from enum import Enum
from typing import Any

from ..harmless import one_line
from ..value_types import NamedTuple, dataclass
from .grade import Confidence, Severity
from .text import Location


class Category(Enum):
    """MQM error types (themqm.org, full typology), each with its ITS 2.0 localization quality issue type."""

    WRONG_TERM = ("inconsistent-with-terminology-resource", "terminology")
    INCONSISTENT_TERM = ("inconsistent-use-of-terminology", "terminology")
    INCONSISTENT_NAME = ("inconsistent-entities", "inconsistent-entities")
    INCONSISTENT_STYLE = ("inconsistent-style", "inconsistency")
    ADDITION = ("addition", "addition")
    OMISSION = ("omission", "omission")
    MISTRANSLATION = ("mistranslation", "mistranslation")
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
    """Replace what stands at `location` by `text`; with `remove_segment` the whole unit goes, its separator with it."""

    location: Location
    text: str
    remove_segment: bool = False


class Fix(NamedTuple):
    """A proposed change. A safe one is right whatever the text means, for the reason that its check gives
    (`safe_because`), and loses nothing that readers see; an unsafe one needs a reader.
    """

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

    def __str__(self) -> str:
        place = self.location
        shown = f"{place.path}:{place.line}:{place.column}: {self.severity.label} {self.check}: {self.message}"
        return one_line(shown)

    @property
    def sort_key(self) -> tuple[Any, ...]:
        """Total order of findings, the same however the work was shared out: at one place of a source may stand what
        several translations of it lack.
        """
        return (*self.location.sort_key, self.check, self.message, self.location.document)

    def to_dict(self) -> dict[str, Any]:
        """The finding as a flat dict of strings, numbers and None, in the words of the JSON report.

        Offsets are code points of the segment's text, lines and columns count from 1. `fix` is what the fix does,
        `safe` whether it can be made unread; both are None where there is none.
        """
        place, fix = self.location, self.fix
        return {
            "check": self.check,
            "category": self.category.mqm,
            "severity": self.severity.label,
            "confidence": self.confidence.label,
            "path": place.path,
            "line": place.line,
            "column": place.column,
            "end_line": place.end_line,
            "end_column": place.end_column,
            "document": place.document,
            "segment": place.segment,
            "side": place.side,
            "start": place.start,
            "end": place.end,
            "text": place.text,
            "context": place.context,
            "message": self.message,
            "evidence": self.evidence,
            "fix": fix.title if fix else None,
            "safe": fix.safe if fix else None,
        }
