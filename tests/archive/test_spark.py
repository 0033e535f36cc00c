"""What Spark finds is what a local run finds, however the rows are spread; skipped where PySpark or a JDK is absent."""

from __future__ import annotations

import json
import os
import random
import shutil
import sys
import warnings
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from mtcheck import Settings, UsageError
from mtcheck.model.finding import Finding
from mtcheck.model.report import Report
from mtcheck.model.text import Location
from mtcheck.pipeline.checking import check_files
from mtcheck.pipeline.runs import Run

from .made import SENTENCES

pytest.importorskip("pyspark", reason="PySpark is absent: pip install 'mtcheck[spark]'")
pytest.importorskip("pandas", reason="pandas is absent: pip install 'mtcheck[spark]'")
pytest.importorskip("pyarrow", reason="pyarrow is absent: pip install 'mtcheck[spark]'")
if not (shutil.which("java") or os.environ.get("JAVA_HOME")):
    pytest.skip("there is no JDK", allow_module_level=True)

# What PySpark itself warns of.
pytestmark = [pytest.mark.filterwarnings("default"), pytest.mark.usefixtures("house")]
HOUSE = "- {id: froze, preferred: iced over, deprecated: [froze over]}\n"
SOURCES = ("那里有三亿人。", "他们周一离开。", "里亚布科夫在日内瓦讲话。")


def _articles() -> dict[str, list[tuple[str, str]]]:
    drawn = random.Random(7)
    found = {}
    for number in range(24):
        some = drawn.sample(SENTENCES, 4)
        some.append("There were 3 million people.")
        found[f"doc{number:02}"] = [(SOURCES[0] if t[:5] == "There" else drawn.choice(SOURCES[1:]), t) for t in some]
    return found


ARTICLES = _articles()


@pytest.fixture(scope="module")
def session() -> Iterator[Any]:
    from pyspark.sql import SparkSession

    before = os.environ.get("PYSPARK_PYTHON")
    os.environ["PYSPARK_PYTHON"] = sys.executable
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        made = (
            SparkSession.builder.master("local[2]")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.sql.shuffle.partitions", "3")
            .getOrCreate()
        )
        made.sparkContext.setLogLevel("ERROR")
        yield made
        made.stop()
    if before is None:
        del os.environ["PYSPARK_PYTHON"]
    else:
        os.environ["PYSPARK_PYTHON"] = before


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("house.yaml").write_text(HOUSE, encoding="utf-8")


def settings(scope: str) -> Settings:
    return Settings(select=("all",), min_confidence="low", scope=scope, glossaries=("house.yaml",), source_lang="zh")


def local(scope: str) -> Report:
    """The report of a run over files, one an article, with a segment a line and its sources beside it."""
    for name, rows in ARTICLES.items():
        Path(f"{name}").write_text("".join(f"{target}\n" for _, target in rows), encoding="utf-8")
        Path(f"{name}.zh").write_text("".join(f"{source}\n" for source, _ in rows), encoding="utf-8")
    given = settings(scope).override(sources="{name}.zh")
    return check_files(sorted(ARTICLES), Run(given=given, jobs=1))


def in_order(report: Report) -> list[Finding]:
    """The findings, with the name of the article for that of the file of its source."""

    def at(place: Location) -> Location:
        return replace(place, path=place.path.removesuffix(".zh"))

    found = [replace(f, location=at(f.location), related=tuple(map(at, f.related))) for f in report]
    return sorted(found, key=lambda f: f.sort_key)


def by_segment(session: Any, seed: int, parts: int) -> Any:
    rows = [
        (name, order, source, target) for name, some in ARTICLES.items() for order, (source, target) in enumerate(some)
    ]
    random.Random(seed).shuffle(rows)
    frame = session.createDataFrame(rows, "document string, order int, source string, target string")
    return frame.repartition(parts)


def by_article(session: Any, seed: int, parts: int) -> Any:
    rows = [(name, [{"source": s, "target": t} for s, t in some]) for name, some in ARTICLES.items()]
    random.Random(seed).shuffle(rows)
    frame = session.createDataFrame(rows, "document string, segments array<struct<source string, target string>>")
    return frame.repartition(parts)


def test_a_glossary_that_changes_is_read_again(session: Any) -> None:
    from mtcheck.spark import lint

    def told() -> list[set[str]]:
        given = settings("document").override(select=("term-variant",))
        runs = (
            lint(by_segment(session, 1, 2), settings=given).report(),
            check_files(sorted(ARTICLES), Run(given=given)),
        )
        return [{finding.message for finding in report} for report in runs]

    local("document")
    before = told()
    Path("house.yaml").write_text("- {id: million, preferred: m, deprecated: [million]}\n", encoding="utf-8")
    after = told()
    assert before[0] == before[1] != after[0] == after[1]
    assert '"million" → "m"' in after[0]


@pytest.mark.parametrize("scope", ["document", "batch"])
@pytest.mark.parametrize(("made", "seed", "parts"), [(by_segment, 1, 4), (by_segment, 2, 7), (by_article, 3, 3)])
def test_findings_are_those_of_a_local_run(session: Any, scope: str, made: Any, seed: int, parts: int) -> None:
    from mtcheck.spark import lint

    expected = local(scope)
    done = lint(made(session, seed, parts), settings=settings(scope))
    found = done.report()
    assert in_order(found) == in_order(expected)
    assert replace(found, findings=(), notes=()) == replace(expected, findings=(), notes=())
    assert set(expected.notes) == set(found.notes)
    rows = sorted(done.findings.collect(), key=lambda row: (row["path"], row["line"], row["column"], row["check"]))
    told = sorted(
        (f.to_dict() for f in in_order(expected)),
        key=lambda row: (row["path"], row["line"], row["column"], row["check"]),
    )
    assert [row.asDict() for row in rows] == told
    assert {"name-variant", "doubled-word", "number-scale", "term-variant"} <= {row["check"] for row in told}
    counts = {row["document"]: row for row in done.documents.collect()}
    assert set(counts) == set(ARTICLES)
    assert sum(row["words"] for row in counts.values()) == expected.words
    assert done.failures.collect() == []
    done.unpersist()


def test_scores_and_the_gate_are_those_of_a_local_run(session: Any) -> None:
    from mtcheck.scoring import evaluation, gating
    from mtcheck.spark import lint

    local("batch")
    limits = {"max-mqm": 1.0, "max-findings-per-1k": 10_000.0, "max-findings": {"doubled-word": 0, "critical": 9999}}
    given = settings("batch").override(sources="{name}.zh", gate=limits)
    files = sorted(ARTICLES)
    run = Run(given=given, jobs=1, scoring=True)
    (expected,), _ = evaluation.evaluate([("all", files)], run, evaluation.Wanted(metrics=("mqm", "findings")))
    done = lint(by_segment(session, 5, 4), settings=settings("batch"))
    scores = done.scores()
    for metric, found in expected.statistics.items():
        above, below = found.values.sum(0)
        known = evaluation.metrics()[metric]
        assert scores[metric] == pytest.approx(known.score(found.values.sum(0)))
        assert below > 0
        assert above > 0
    verdict = gating.gate("all", files, run, evaluation.Wanted(metrics=("mqm", "findings"))).verdict
    assert verdict
    outcomes = done.gate(limits)
    assert [(o.limit, o.passed, o.message) for o in outcomes] == [
        (o.limit, o.passed, o.message) for o in verdict.outcomes
    ]
    assert {outcome.passed for outcome in outcomes} == {True, False}


def test_a_document_that_cannot_be_checked_costs_no_other(session: Any) -> None:
    from mtcheck.spark import lint

    rows = [("a", [{"target": "He said said so."}]), ("b", [{"target": "It rained."}]), ("b", [{"target": "Again."}])]
    frame = session.createDataFrame(rows, "document string, segments array<struct<target string>>")
    report = lint(frame).report()
    assert [failure.path for failure in report.failures] == ["b"]
    assert [finding.location.path for finding in report] == ["a"]


def test_what_is_null_costs_no_other_article(session: Any) -> None:
    from mtcheck.spark import lint

    kinds = "document string, segments array<struct<target string>>"
    rows = [("a", [None, ("He said said so.",)]), ("b", None), (None, [("The the end.",)]), ("c", [])]
    for scope in ("document", "batch"):
        done = lint(session.createDataFrame(rows, kinds), settings=Settings(scope=scope))
        report = done.report()
        assert [(f.location.path, f.location.line) for f in report if f.check == "doubled-word"] == [("a", 2)]
        assert [str(failure) for failure in report.failures] == [
            ": there are rows without a document; give every article a name of its own",
            "b: has no segments; give an article without any an empty array",
        ]
        assert done.scores(["findings"])
        done.unpersist()
    by_segment = session.createDataFrame(
        [(None, 1, "The the end."), ("a", 1, "He said said so.")], "document string, order int, target string"
    )
    assert [(f.location.path, f.check) for f in lint(by_segment).report()] == [("a", "doubled-word")]


def test_settings_for_some_paths_and_languages_are_those_of_a_local_run(session: Any) -> None:
    from mtcheck.spark import lint

    given = Settings(
        overrides=({"paths": ["sport*"], "glossaries": ("house.yaml",), "ignore": ("doubled-word",)},),
        per_path_ignores={"/wire*": ("doubled-word",)},
    )
    languages = {"sport": "", "wire": "en-GB", "other": "not a language", "abroad": "de"}
    text = "The the harbour froze over."
    for name, language in languages.items():
        row = {"document": name, "target": text, "target_lang": language}
        Path(f"{name}.jsonl").write_text(json.dumps(row), encoding="utf-8")
        # What lies beside a file of that name on one machine is beside none of the others.
        Path(f"{name}.mtcheck").write_text("ignore-file[all]", encoding="utf-8")
    frame = session.createDataFrame(
        [(name, 1, text, language) for name, language in languages.items()],
        "document string, order int, target string, target_lang string",
    )
    expected, found = check_files(["."], Run(given=given)), lint(frame, settings=given).report()
    assert {(f.location.document, f.check) for f in found} == {(f.location.document, f.check) for f in expected}
    assert {("other", "doubled-word"), ("sport", "term-variant")} <= {(f.location.document, f.check) for f in found}
    assert (found.languages, found.skipped) == (expected.languages, expected.skipped)


@pytest.mark.parametrize(
    ("columns", "message"),
    [
        ("document string, target string", "the column 'order' is needed"),
        ("document string, words string", "the columns 'document' and 'segments'"),
        ("target string, order string", "the columns 'document' and 'segments'"),
        ("document string, segments array<string>", "'segments' must be an array of structures with 'target'"),
        ("document string, order int, target int", "the column 'target' must hold strings"),
    ],
)
def test_a_frame_without_its_columns_is_refused(session: Any, columns: str, message: str) -> None:
    from mtcheck.spark import lint

    with pytest.raises(UsageError, match=message):
        lint(session.createDataFrame([], columns))


def test_an_inventory_is_refused(session: Any) -> None:
    from mtcheck.spark import lint

    with pytest.raises(UsageError, match="an inventory is for runs on one machine"):
        lint(by_article(session, 1, 1), settings=Settings(inventory="names.db"))
