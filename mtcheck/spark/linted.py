"""`lint` on a DataFrame: what the driver asks of the executors, and what it decides itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property, partial
from itertools import groupby
from typing import Any

from ..batch.judged import beyond
from ..checks._base import Scope
from ..engine.grouping import CROWD, forms_of, groups
from ..engine.judging import findings_of, links, verdicts
from ..errors import UsageError
from ..model.finding import Finding
from ..model.mention import Mention, Place
from ..model.packed import packed
from ..model.report import Partial, Report, Site
from ..model.verdict import Outcome
from ..pipeline.checking import report_of, reported_in, without_known
from ..pipeline.gathering import Gathering
from ..pipeline.runs import bytes_of_glossary, glossary_path, plan_for, sent_name
from ..setting_values import Table
from ..settings import Settings
from . import work
from .work import Sent

# A DataFrame of PySpark, which is no dependency.
Frame = Any


def lint(df: Frame, *, settings: Settings | None = None) -> Linted:
    """Checks the articles in a DataFrame; nothing is computed before one of the outcome's frames is asked for.

    `df` has a row a segment, with the columns `document`, `target` and `order`, by which the segments of a document
    follow on each other, and perhaps `source`, `id`, `source_lang` and `target_lang`; or a row an article, with
    `document` and `segments`, an array of structures with `target` and perhaps `source` and `id`. A finding's path is
    the name of its document, and a line a segment.

    The glossaries of the settings are sent to the executors. With `scope="batch"` names and terms are compared
    across all documents. Raises UsageError for a frame without these columns, or settings that name an inventory.
    """
    settings = settings or Settings()
    if settings.inventory:
        raise UsageError("an inventory is for runs on one machine; give Spark all articles with scope='batch'")
    return Linted(_articles(df), settings)


def _articles(df: Frame) -> Frame:
    """A row a document: its segments, in a list that has one item where the document is there once."""
    from pyspark.sql import functions as f

    columns = set(df.columns)
    if "document" not in columns or not columns & {"segments", "target"}:
        raise UsageError(
            f"the columns 'document' and 'segments', or 'document', 'order' and 'target' are needed; there are "
            f"{', '.join(df.columns)}"
        )
    languages = [
        f.max(f.col(name) if name in columns else f.lit("")).alias(name) for name in ("source_lang", "target_lang")
    ]
    _check_kinds(df)
    if "segments" in columns:
        return df.groupBy("document").agg(f.collect_list("segments").alias("segments"), *languages)
    if "order" not in columns:
        raise UsageError(
            "the column 'order' is needed: Spark keeps no order of rows, and segments follow on each other"
        )
    fields = ["order", "target", *(name for name in ("source", "id") if name in columns)]
    segments = f.array(f.sort_array(f.collect_list(f.struct(*fields)))).alias("segments")
    return df.groupBy("document").agg(segments, *languages)


def _check_kinds(df: Frame) -> None:
    """Raises UsageError for columns that hold no texts, which would be told of every article."""
    from pyspark.sql.types import ArrayType, StructType

    kinds: Any = df.schema
    if "segments" in df.columns:
        array = df.schema["segments"].dataType
        kinds = array.elementType if isinstance(array, ArrayType) else None
        if not isinstance(kinds, StructType) or "target" not in kinds.names:
            raise UsageError(f"'segments' must be an array of structures with 'target', not {array.simpleString()}")
    for name in {"target", "source"} & {*kinds.names}:
        kind = kinds[name].dataType.simpleString()
        if not kind.startswith(("string", "varchar", "char", "void")):
            raise UsageError(f"the column {name!r} must hold strings, not {kind}")


class Linted:
    """What was found in the articles of a DataFrame.

    What the executors found is kept by Spark until `unpersist`, so that each frame and figure is made of one run.
    """

    def __init__(self, articles: Frame, settings: Settings) -> None:
        self._articles = articles.withColumn("document", articles["document"].cast("string"))
        self._settings, contents = _sendable(settings)
        self._sent = articles.sparkSession.sparkContext.broadcast(Sent(self._settings, contents))
        # On this machine too, the glossaries are those that were sent.
        self._sent.value.unpacked()

    def _mapped(self, frame: Frame, worker: Callable[..., Any], kinds: Mapping[str, str], *further: Any) -> Frame:
        return frame.mapInArrow(partial(_with_sent, worker, self._sent, further), work.ddl(kinds))

    @cached_property
    def _alone(self) -> Frame:
        """What single documents show, packed."""
        return self._mapped(self._articles, work.check, work.PACKED).persist()

    @cached_property
    def _packed(self) -> Frame:
        """What all documents show, packed."""
        if not self._settings.across:
            return self._alone
        return self._mapped(self._alone, work.settle, work.PACKED, self._across()).persist()

    @property
    def findings(self) -> Frame:
        """A row a finding, with the columns that `Finding.to_dict` has; sort it by path, line and column."""
        return self._packed.mapInArrow(work.findings, work.ddl(work.FINDINGS))

    @property
    def documents(self) -> Frame:
        """A row a document: its segments, words, and how many findings of each severity it has."""
        return self._packed.mapInArrow(work.documents, work.ddl(work.DOCUMENTS))

    @property
    def failures(self) -> Frame:
        """A row a document that could not be checked."""
        return self._packed.mapInArrow(work.failures, work.ddl(work.FAILURES))

    def unpersist(self) -> None:
        """Lets Spark forget what it keeps."""
        for name in ("_alone", "_packed"):
            if name in vars(self):
                vars(self).pop(name).unpersist()

    def report(self) -> Report:
        """The report of one run over all documents, on the driver; what the baseline knows is left out.

        Its findings are read as they are asked for where they are many.
        """
        gathering = Gathering()
        for name, data in self._packed.select("document", "data").toLocalIterator():
            gathering.add_whole(name, bytes(data))
        whole = gathering.whole([Partial()], None)
        return report_of(without_known(whole, self._settings), self._settings, len(whole.findings))

    def scores(self, metrics: Sequence[str] = ("mqm", "findings")) -> dict[str, float]:
        """Figures of the batch that add up by segment: "mqm", "findings", "term-success".

        A figure that there is nothing to compute from is left out. Raises UsageError for another metric.
        """
        from ..metrics import metrics as known

        for metric in metrics:
            if metric not in _ADDED_UP:
                raise UsageError(f"no metric {metric!r} on Spark; there are {', '.join(_ADDED_UP)}")
        import numpy as np

        return {
            metric: float(known()[metric].score(np.array(sums))) for metric, sums in self._sums(tuple(metrics)).items()
        }

    def _sums(self, metrics: tuple[str, ...]) -> dict[str, tuple[float, float]]:
        from pyspark.sql import functions as f

        both = self._articles.join(self._packed, "document")
        rows = self._mapped(both, work.statistics, work.STATISTICS, metrics)
        sums = rows.groupBy("metric").agg(f.sum("above").alias("above"), f.sum("below").alias("below")).collect()
        return {row["metric"]: (row["above"], row["below"]) for row in sums}

    def gate(self, limits: Mapping[str, Any] | None = None) -> list[Outcome]:
        """Holds the batch to limits, those of the settings or as `[gate]` has them, but for `max-drop`.

        An outcome a limit; the batch has passed where each `passed`.
        """
        from ..scoring import gating

        settings = self._settings if limits is None else replace(self._settings, gate=dict(limits))
        wanted = tuple(gating.METRIC_OF[limit] for limit in settings.gate if limit in gating.METRIC_OF)
        return gating.limited(self.report(), self._sums(wanted) if wanted else {}, settings.gate)

    def _across(self) -> list[Finding]:
        """What only the batch shows, and what it decides of the documents."""
        found: list[Finding] = []
        plan = plan_for(self._settings)
        scope = Scope(batch=True, terms=plan.terms)
        pairs, mentioned = self._candidates()
        for check in plan.batch_checks:
            name = check.info.id
            sites = dict(mentioned.get(name, {}))
            forms = forms_of(mention for mention, _ in sites.values())
            options = plan.options(name)
            linked = links(check, sorted(pairs.get(name, ())), forms.__getitem__, scope, options)
            off = plan.checks.names_of(name)
            held = [
                verdict
                for verdict in verdicts(check, groups(linked, forms.__getitem__), scope, options)
                if off.isdisjoint(sites[verdict.place][1].off)
            ]

            def locate(place: Place, sites: dict[Place, tuple[Mention, Site]] = sites) -> Any:
                return sites[place][1].location if place in sites else None

            found += findings_of(held, check.info, locate)
        found.sort(key=lambda finding: finding.sort_key)
        told: list[Finding] = []
        for path, some in groupby(found, key=lambda finding: finding.location.path):
            told += reported_in(some, work.settings_for(path, self._settings), path)
        return beyond(self._said_at(told), told)

    def _candidates(self) -> tuple[dict[str, set[tuple[str, str]]], dict[str, dict[Place, tuple[Mention, Site]]]]:
        """By check the pairs of forms that may be one, and the mentions of these forms by their places."""
        from pyspark.sql import functions as f

        mentions = self._mapped(self._alone, work.mentions, work.MENTIONS).persist()
        try:
            keys = self._mapped(mentions.select("check", "form").distinct(), work.keys, work.KEYS)
            shared = keys.groupBy("check", "key").agg(f.collect_set("form").alias("forms"))
            crowds = shared.where((f.size("forms") > 1) & (f.size("forms") <= CROWD))
            of_units = mentions.where("unit != ''").groupBy("check", "unit").agg(f.collect_list("row").alias("rows"))
            near = self._mapped(crowds, work.near, work.PAIRS)
            also = self._mapped(of_units, work.also, work.PAIRS)
            pairs: dict[str, set[tuple[str, str]]] = {}
            for check, one, other in near.union(also).distinct().collect():
                pairs.setdefault(check, set()).add((one, other))
            forms = {(check, form) for check, some in pairs.items() for pair in some for form in pair}
            if not forms:
                return {}, {}
            wanted = mentions.sparkSession.createDataFrame(sorted(forms), "check string, form string")
            rows = mentions.join(f.broadcast(wanted), ["check", "form"]).select("check", "row").toLocalIterator()
            checks = work.batch_checks(self._settings)
            found: dict[str, dict[Place, tuple[Mention, Site]]] = {}
            for check, row in rows:
                mention, site = work.noted(row, checks[check])
                found.setdefault(check, {})[mention.place] = mention, site
            return pairs, found
        finally:
            mentions.unpersist()

    def _said_at(self, across: Sequence[Finding]) -> Iterator[Finding]:
        """What documents alone say where the batch says something without a fix."""
        names = sorted({finding.location.document for finding in across if not finding.fix})
        if names:
            wanted = self._alone.sparkSession.createDataFrame([(name,) for name in names], "document string")
            for (data,) in self._alone.join(wanted, "document").select("data").toLocalIterator():
                yield from packed(bytes(data)).opened().findings


# Metrics whose figure is one sum over segments divided by another.
_ADDED_UP = ("mqm", "findings", "term-success")


def _with_sent(worker: Callable[..., Any], sent: Any, further: tuple[Any, ...], batches: Any) -> Any:
    return worker(batches, sent.value, *further)


def _sendable(settings: Settings) -> tuple[Settings, dict[str, bytes]]:
    """The settings with the names that executors know the glossaries by, and the bytes of these.

    Raises GlossaryError, SettingsError for what cannot be used.
    """
    plan_for(settings)
    contents = {}

    def sent(names: Sequence[str]) -> Iterator[str]:
        for name in names:
            if path := glossary_path(name, settings):
                data = bytes_of_glossary(path)
                name = sent_name(path, data)
                contents[name] = data
            yield name

    overrides = tuple(
        Table({**row, "glossaries": tuple(sent(row["glossaries"]))}) if "glossaries" in row else row
        for row in settings.overrides
    )
    given = replace(settings, glossaries=tuple(sent(settings.glossaries)), overrides=overrides)
    return replace(given, sources="", docids=""), contents
