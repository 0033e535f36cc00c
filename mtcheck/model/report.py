"""What a run of checks amounts to: the outcome for some documents, and the report of all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from ..counts import counted
from ..errors import MtcheckError
from ..harmless import one_line
from ..value_types import NamedTuple, dataclass
from .finding import Category, Finding
from .grade import Severity

if TYPE_CHECKING:
    # A run that judges no batch and shows no articles imports none of these.
    from .mention import Mention
    from .review import Review
    from .text import Document, Location

# How a note ends on checks that need terms, left out in a language in which no glossary has any.
NO_TERMS = ", as no glossary has terms in it"


class Failure(NamedTuple):
    """An input that could not be checked; `line` counts from 1, 0 where no line is at fault."""

    path: str
    message: str
    line: int = 0

    @classmethod
    def of(cls, error: MtcheckError, path: str) -> Failure:
        """The failure that an error amounts to; `path` is the file in hand, where the error names none itself."""
        return cls(error.path or path, error.message, error.line)

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message}" if self.line else f"{self.path}: {self.message}"


class Rule(NamedTuple):
    """What a report says of a check; `manual` is its docstring, `default` whether it runs unasked."""

    id: str
    family: str
    category: Category
    severity: Severity
    default: bool
    manual: str


class LeftOut(NamedTuple):
    """The checks that do not know the language of a document, or have no term in it."""

    document: str
    language: str
    checks: tuple[str, ...]


class Site(NamedTuple):
    """Where a mention stands, for those who judge it without its file; `off` are the checks that are switched off."""

    location: Location
    off: tuple[str, ...] = ()


class Sizes(NamedTuple):
    """How large the segments of a document are, for figures that are computed without their texts.

    A row a segment: the characters and words of its target, and those of its source, None where it has none.
    """

    path: str
    document: str
    rows: tuple[tuple[int, int, int | None, int | None], ...]


class Partial(NamedTuple):
    """The outcome of checking some documents; `merge` adds those of disjoint documents up.

    `mentions`, each with the id of its check, are there only where a batch is to be judged; `sites`, one a mention, and
    `sizes` where that is done without the files; `articles`, the documents themselves, only where a report shows them;
    `rules` tell of the checks that plug-ins brought; `skipped` are the documents from which their language kept checks;
    `languages` says how many documents are in each, by its primary subtag, "" where it is not known.
    """

    findings: Sequence[Finding] = ()
    failures: tuple[Failure, ...] = ()
    notes: tuple[str, ...] = ()
    files: int = 0
    documents: int = 0
    segments: int = 0
    words: int = 0
    mentions: tuple[tuple[str, Mention], ...] = ()
    articles: tuple[Document, ...] = ()
    rules: tuple[Rule, ...] = ()
    skipped: tuple[LeftOut, ...] = ()
    sites: tuple[Site, ...] = ()
    sizes: tuple[Sizes, ...] = ()
    languages: tuple[tuple[str, int], ...] = ()


# What a merged outcome has sorted, and once.
_in_order = attrgetter("findings", "failures", "notes", "rules", "skipped", "languages")


def merge(parts: Sequence[Partial]) -> Partial:
    """All parts as one, findings in their total order, articles in that of the parts."""
    if len(parts) == 1 and max(map(len, _in_order(parts[0]))) <= 1:
        # Most articles are files of their own, and have little.
        return parts[0]

    def all_of(name: str) -> Iterator[Any]:
        return chain.from_iterable(map(attrgetter(name), parts))

    def sum_of(name: str) -> int:
        return sum(map(attrgetter(name), parts))

    return Partial(
        findings=tuple(sorted(all_of("findings"), key=lambda f: f.sort_key)),
        failures=tuple(sorted(set(all_of("failures")), key=lambda f: (f.path, f.line, f.message))),
        notes=tuple(sorted(set(all_of("notes")))),
        files=sum_of("files"),
        documents=sum_of("documents"),
        segments=sum_of("segments"),
        words=sum_of("words"),
        mentions=tuple(all_of("mentions")),
        articles=tuple(all_of("articles")),
        rules=tuple(sorted(set(all_of("rules")), key=lambda rule: rule.id)),
        skipped=tuple(sorted(set(all_of("skipped")))),
        sites=tuple(all_of("sites")),
        sizes=tuple(all_of("sizes")),
        languages=tuple(sorted(_counted(all_of("languages")).items())),
    )


def _counted(rows: Iterable[tuple[str, int]]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for name, number in rows:
        counts[name] += number
    return counts


class Findings(list[Finding]):
    """A list of findings that a notebook shows as a table."""

    def to_dicts(self) -> list[dict[str, Any]]:
        """A flat dict each, as `Finding.to_dict` has it."""
        return [finding.to_dict() for finding in self]

    def __repr__(self) -> str:
        return _listed(self, counted(len(self), "finding"))

    def _repr_html_(self) -> str:
        return _table(self, counted(len(self), "finding"))


@dataclass(frozen=True, slots=True)
class Report:
    """A finished run, as the reporters get it: findings selected and sorted, and what was done to find them.

    It iterates over its findings, and `len` counts them; very many are read as they are asked for. `articles` are
    there where the run was asked to keep them, and `review` for reporters that show whole articles; `rules` tell of
    the checks that plug-ins brought. `documentation` is the address under which the pages of the manual are, "" where
    nobody has published them. What a later run is to know findings by has paths from `folder`, that of the
    settings' file or else the baseline's; "" is the working one.
    """

    findings: Sequence[Finding]
    failures: tuple[Failure, ...] = ()
    notes: tuple[str, ...] = ()
    files: int = 0
    documents: int = 0
    segments: int = 0
    words: int = 0
    baselined: int = 0
    version: str = ""
    articles: tuple[Document, ...] = ()
    rules: tuple[Rule, ...] = ()
    review: Review | None = None
    folder: str = ""
    documentation: str = ""
    skipped: tuple[LeftOut, ...] = ()
    languages: tuple[tuple[str, int], ...] = ()

    def __iter__(self) -> Iterator[Finding]:
        return iter(self.findings)

    def __len__(self) -> int:
        return len(self.findings)

    def to_dicts(self) -> list[dict[str, Any]]:
        """A flat dict a finding, as `Finding.to_dict` has it."""
        return Findings(self.findings).to_dicts()

    @property
    def _counts(self) -> str:
        counts = [(len(self), "finding"), (self.files, "file"), (self.words, "word")]
        found, files, words = (counted(*one) for one in counts)
        return f"{found} in {files}, {words}"

    @property
    def _failed(self) -> list[str]:
        return [f"Could not be checked: {failure}" for failure in self.failures]

    def __repr__(self) -> str:
        return _listed(self.findings, self._counts, self._failed)

    def _repr_html_(self) -> str:
        return _table(self.findings, self._counts, self._failed)


# So many lines of a kind fit on a terminal beside what else is there.
_SHOWN = 10


def _listed(findings: Sequence[Finding], head: str, notes: Sequence[str] = ()) -> str:
    """What a prompt shows: the counts, and the first lines of what is counted."""
    lines = [head + ":" * bool(findings), *(f"  {finding}" for finding in islice(findings, _SHOWN))]
    lines += [f"  … and {len(findings) - _SHOWN:,} more"] * (len(findings) > _SHOWN)
    lines += [f"  {note}" for note in notes[:_SHOWN]]
    lines += [f"  … and {len(notes) - _SHOWN:,} more failures"] * (len(notes) > _SHOWN)
    return "\n".join(map(one_line, lines))


def _table(findings: Iterable[Finding], caption: str, notes: Sequence[str] = ()) -> str:
    from .table import html_table

    rows = [
        (
            f"{f.location.path}:{f.location.line}:{f.location.column}",
            f.severity.label,
            f.check,
            f.location.text,
            f.message,
        )
        for f in findings
    ]
    return html_table(caption, ("place", "severity", "check", "text", "message"), rows, notes)
