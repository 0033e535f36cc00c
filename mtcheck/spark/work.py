"""What the executors do: iterators of Arrow record batches in, such iterators out. No Spark is imported here."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import combinations
from typing import Any, NamedTuple
from zlib import crc32

from ..batch.judged import Decided
from ..checks._base import BatchCheck, Scope
from ..engine.grouping import forms_of
from ..engine.run import one_a_cause
from ..errors import told
from ..model.finding import Finding
from ..model.grade import Severity
from ..model.mention import Mention, Place
from ..model.packed import pack, packed
from ..model.report import Failure, Partial, Site
from ..model.text import Document, Location
from ..pipeline import runs
from ..pipeline.checking import check_documents, ignored_for
from ..pipeline.memory import Segments, documents_of
from ..pipeline.runs import plan_for
from ..readers.ids import own
from ..readers.tags import tag_of
from ..setting_values import Table
from ..settings import Settings

Batches = Iterator[Any]
# Rows of one record batch that is given back.
_ROWS = 512


class Sent(NamedTuple):
    """What goes to every executor: the settings, and the bytes of the glossaries that they name."""

    settings: Settings
    glossaries: Mapping[str, bytes]

    def unpacked(self) -> Settings:
        """The settings, for whose glossaries no file is needed here."""
        runs.SENT.update(self.glossaries)
        return self.settings


def _batches(rows: Iterator[tuple[Any, ...]], schema: Any) -> Batches:
    """Rows as record batches of a schema."""
    import pyarrow

    some: list[tuple[Any, ...]] = []

    def made() -> Any:
        columns = [
            pyarrow.array(list(values), field.type)
            for values, field in zip(zip(*some, strict=True), schema, strict=True)
        ]
        return pyarrow.RecordBatch.from_arrays(columns, schema=schema)

    for row in rows:
        some.append(row)
        if len(some) == _ROWS:
            yield made()
            some.clear()
    if some:
        yield made()


def _rows(batches: Batches, *names: str) -> Iterator[tuple[Any, ...]]:
    for batch in batches:
        yield from zip(*(batch.column(batch.schema.get_field_index(name)).to_pylist() for name in names), strict=True)


def _schema(**kinds: str) -> Any:
    import pyarrow

    made = {
        "string": pyarrow.string(),
        "binary": pyarrow.binary(),
        "long": pyarrow.int64(),
        "double": pyarrow.float64(),
    }
    made["boolean"] = pyarrow.bool_()
    return pyarrow.schema([(name, made[kind]) for name, kind in kinds.items()])


def ddl(kinds: Mapping[str, str]) -> str:
    """The columns as Spark writes them."""
    return ", ".join(f"`{name}` {kind}" for name, kind in kinds.items())


PACKED = {"document": "string", "data": "binary"}


def check(batches: Batches, sent: Sent) -> Batches:
    """Articles to what is wrong with each, packed."""
    settings = sent.unpacked()

    def rows() -> Iterator[tuple[Any, ...]]:
        for name, given, *languages in _rows(batches, *_ARTICLE):
            yield name or "", pack(_checked(name, given, languages, settings), name or "")

    return _batches(rows(), _schema(**PACKED))


_ARTICLE = ("document", "segments", "source_lang", "target_lang")


def settings_for(name: str, settings: Settings) -> Settings:
    """The settings that hold for a document; its name counts from their folder, wherever an executor runs."""
    if not (settings.overrides or settings.per_path_ignores):
        return settings
    path = os.path.join(settings.root, name)
    return _held(settings, settings.overriding(path), tuple(ignored_for(path, settings)))


@lru_cache(maxsize=256)
def _held(settings: Settings, overriding: tuple[int, ...], ignored: tuple[str, ...]) -> Settings:
    return replace(settings.overridden(overriding), per_path_ignores=Table({"*": ignored} if ignored else {}))


def _checked(
    name: str | None, given: list[list[dict[str, Any] | None]], languages: Sequence[object], settings: Settings
) -> Partial:
    def lost(message: str) -> Partial:
        return Partial(failures=(Failure(name or "", message),), files=1)

    if name is None:
        return lost("there are rows without a document; give every article a name of its own")
    if not given:
        return lost("has no segments; give an article without any an empty array")
    if len(given) > 1:
        return lost("stands in two rows; give every article one row, or its segments a row each")
    try:
        held = settings_for(name, settings)
        found = article(name, given[0], languages, held)
        # What lies beside a file of this name on one executor lies beside none on another.
        return check_documents(found, held, name, shard=settings.across, beside=False)._replace(files=1)
    except Exception as error:
        return Partial(failures=(Failure.of(told(error), name),), files=1)


def article(
    name: str, given: Sequence[dict[str, Any] | None], languages: Sequence[object], settings: Settings
) -> Iterator[Document]:
    """The document of an article: placed as in a file of its name that has a segment a line.

    `languages` are what the row has for those of the source and of the translation.
    """
    rows = [row or {} for row in given]
    source_lang, target_lang = map(tag_of, languages)
    targets = [row.get("target") or "" for row in rows]
    sources = [row.get("source") for row in rows]
    with_sources = any(source is not None for source in sources)
    segments = Segments(
        targets,
        [source or "" for source in sources] if with_sources else None,
        languages=(source_lang, target_lang),
    )
    for document in documents_of(segments, name, settings):
        seen: set[str] = set()
        ids = [own(str(row.get("id") or ""), number, seen) for number, row in enumerate(rows)]
        # What stands in a source is told by the name of the article too.
        file = document.segments[0].source_file if document.segments else None
        beside = replace(file, path=name) if file else None
        named = [
            replace(segment, id=ident, source_file=beside if segment.source_file else None)
            for segment, ident in zip(document.segments, ids, strict=True)
        ]
        yield replace(document, segments=tuple(named))


MENTIONS = {"check": "string", "form": "string", "unit": "string", "row": "string"}


def mentions(batches: Batches, sent: Sent) -> Batches:
    """What was packed, to a row a mention of a name or term; `unit` is what of the sources it stands for."""
    checks = batch_checks(sent.unpacked())

    def rows() -> Iterator[tuple[Any, ...]]:
        for (data,) in _rows(batches, "data"):
            part = packed(data).mentioned(lambda check: checks[check].facts)
            for (check, mention), site in zip(part.mentions, part.sites, strict=True):
                unit = str(getattr(mention.facts, "unit", ""))
                yield check, mention.form, unit, json.dumps([mention, list(site.off), _place(site.location)])

    return _batches(rows(), _schema(**MENTIONS))


def _place(location: Location) -> list[Any]:
    return [getattr(location, name) for name in Location.__slots__]


def batch_checks(settings: Settings) -> dict[str, BatchCheck]:
    """The checks that judge a batch."""
    return {check.info.id: check for check in plan_for(settings).batch_checks}


def noted(row: str, check: BatchCheck) -> tuple[Mention, Site]:
    """The mention in a row of mentions, and where it stands."""
    (form, place, facts), off, at = json.loads(row)
    places = dict(zip(Location.__slots__, at, strict=True))
    location = Location(**{**places, "byte_columns": tuple(places["byte_columns"])})
    return Mention(form, Place(*place), check.facts(*facts)), Site(location, tuple(off))


KEYS = {"check": "string", "key": "long", "form": "string"}


def keys(batches: Batches, sent: Sent) -> Batches:
    """Forms to a row for each key of theirs: forms that share one are candidates."""
    settings = sent.unpacked()
    checks, scope = batch_checks(settings), _scope(settings)

    def rows() -> Iterator[tuple[Any, ...]]:
        for check, form in _rows(batches, "check", "form"):
            for key in checks[check].keys(form, scope):
                yield check, crc32(key.encode()), form

    return _batches(rows(), _schema(**KEYS))


def _scope(settings: Settings) -> Scope:
    return Scope(batch=True, terms=plan_for(settings).terms)


PAIRS = {"check": "string", "one": "string", "other": "string"}


def near(batches: Batches, sent: Sent) -> Batches:
    """Forms that share a key, to the pairs of them that are near."""
    settings = sent.unpacked()
    plan, checks, scope = plan_for(settings), batch_checks(settings), _scope(settings)

    def rows() -> Iterator[tuple[Any, ...]]:
        for check, forms in _rows(batches, "check", "forms"):
            options = plan.options(check)
            for one, other in combinations(sorted(forms), 2):
                if checks[check].near(one, other, scope, options):
                    yield check, one, other

    return _batches(rows(), _schema(**PAIRS))


def also(batches: Batches, sent: Sent) -> Batches:
    """Mentions that stand for one unit of their sources, to the pairs that a check takes for candidates."""
    checks = batch_checks(sent.unpacked())

    def rows() -> Iterator[tuple[Any, ...]]:
        for check, some in _rows(batches, "check", "rows"):
            forms = forms_of(noted(row, checks[check])[0] for row in some)
            for one, other in checks[check].also(forms.values()):
                yield check, one, other

    return _batches(rows(), _schema(**PAIRS))


def settle(batches: Batches, sent: Sent, across: list[Finding]) -> Batches:
    """What was packed of each article, with what the batch decides."""
    registry = sent.unpacked().registry
    decided = Decided(across)
    by_document: dict[str, list[Finding]] = {}
    for finding in across:
        by_document.setdefault(finding.location.document, []).append(finding)

    def rows() -> Iterator[tuple[Any, ...]]:
        for name, data in _rows(batches, "document", "data"):
            part = packed(data).opened()
            found = [*filter(decided.leaves, part.findings), *by_document.get(name, ())]
            together = one_a_cause(sorted(found, key=lambda f: f.sort_key), registry)
            yield name, pack(part._replace(findings=tuple(together)), name)

    return _batches(rows(), _schema(**PACKED))


FINDINGS = {
    **dict.fromkeys(("check", "category", "severity", "confidence", "path"), "string"),
    **dict.fromkeys(("line", "column", "end_line", "end_column"), "long"),
    **dict.fromkeys(("document", "segment", "side"), "string"),
    **dict.fromkeys(("start", "end"), "long"),
    **dict.fromkeys(("text", "context", "message", "evidence", "fix"), "string"),
    "safe": "boolean",
}


def findings(batches: Batches) -> Batches:
    """What was packed, to a row a finding."""

    def rows() -> Iterator[tuple[Any, ...]]:
        for (data,) in _rows(batches, "data"):
            for finding in packed(data).opened().findings:
                row = finding.to_dict()
                yield tuple(row[name] for name in FINDINGS)

    return _batches(rows(), _schema(**FINDINGS))


DOCUMENTS = {"document": "string", **dict.fromkeys(("segments", "words", *(s.label for s in Severity)), "long")}


def documents(batches: Batches) -> Batches:
    """What was packed, to a row an article: its segments, words, and findings by how bad they are."""

    def rows() -> Iterator[tuple[Any, ...]]:
        for name, data in _rows(batches, "document", "data"):
            part = packed(data).opened()
            counts = Counter(finding.severity for finding in part.findings)
            if not part.failures:
                yield name, part.segments, part.words, *(counts[severity] for severity in Severity)

    return _batches(rows(), _schema(**DOCUMENTS))


FAILURES = {"path": "string", "line": "long", "message": "string"}


def failures(batches: Batches) -> Batches:
    """What was packed, to a row for each article that could not be checked."""

    def rows() -> Iterator[tuple[Any, ...]]:
        for (data,) in _rows(batches, "data"):
            for failure in packed(data).rest.failures:
                yield failure.path, failure.line, failure.message

    return _batches(rows(), _schema(**FAILURES))


STATISTICS = {"metric": "string", "signature": "string", "above": "double", "below": "double"}


def statistics(batches: Batches, sent: Sent, metrics: tuple[str, ...]) -> Batches:
    """Articles and what was packed of them, to sums for each metric: what its figure is a ratio of."""
    from ..pipeline.checking import report_of
    from ..scoring.evaluation import Wanted, counted

    settings = sent.unpacked()
    wanted = Wanted(metrics=metrics, ceiling=False)

    def rows() -> Iterator[tuple[Any, ...]]:
        for name, given, *languages, data in _rows(batches, *_ARTICLE, "data"):
            part = packed(data).opened()
            if part.failures:
                continue
            held = settings_for(name, settings)
            found = counted(name, list(article(name, given[0], languages, held)), report_of(part), held, wanted)
            for metric, its in found.statistics.items():
                above, below = its.values.sum(0) if len(its.values) else (0.0, 0.0)
                yield metric, its.signature, float(above), float(below)

    return _batches(rows(), _schema(**STATISTICS))
