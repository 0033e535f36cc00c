"""What a batch shows that no article shows, whatever files its documents lie in."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mtcheck import Settings, check_paths
from mtcheck.model.finding import Finding

# One article each; the spans that a batch must flag, beside what an article shows alone.
ARTICLES = {
    "a": "Deputy Foreign Minister Ryabkov spoke. Ryabkov left at noon.",
    "b": "Later Riyabkov came to Geneva.",
    "c": "President Jair Bolsonaro spoke in Brasilia.",
    "d": "Yesterday Jair Bossonaro left.",
    "e": "A cease-fire held. The cease-fire was fragile. A cease-fire is no peace.",
    "f": "The ceasefire ended.",
    "g": "Hans Meyer sold the house.",
    "h": "Karl Meier bought a boat.",
    "i": "It flooded Chongqing.",
    "j": "In Chonging it rained. Chonging is wet.",
    "k": "Mayor Gasparyan spoke. Later Gasparian left.",
}
ACROSS = {
    ("b", '"Riyabkov" → "Ryabkov"'),
    ("d", '"Bossonaro" or "Bolsonaro"'),
    ("f", '"ceasefire" → "cease-fire"'),
}
ALONE = {("k", '"Gasparian" or "Gasparyan"')}
BATCH = Settings(scope="batch", select=("name-variant", "term-inconsistent"))
DOCUMENT = Settings(select=("name-variant", "term-inconsistent"))


def line(document: str) -> str:
    segments = [{"id": n, "target": sentence} for n, sentence in enumerate(ARTICLES[document].split("\n"), 1)]
    return json.dumps({"document": document, "segments": segments}, ensure_ascii=False) + "\n"


def shards(folder: Path, parts: list[list[str]]) -> list[str]:
    """The documents in files, in this order."""
    for number, part in enumerate(parts):
        (folder / f"{number}.jsonl").write_text("".join(map(line, part)), encoding="utf-8")
    return [str(folder / f"{number}.jsonl") for number in range(len(parts))]


def said(findings: tuple[Finding, ...]) -> set[tuple[str, str]]:
    return {(f.location.document, f.message) for f in findings}


def test_a_batch_shows_more_than_its_articles(tmp_path: Path) -> None:
    files = shards(tmp_path, [[document] for document in ARTICLES])
    assert said(check_paths(files, settings=DOCUMENT).findings) == ALONE
    assert said(check_paths(files, settings=BATCH).findings) == ALONE | ACROSS


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations(list(ARTICLES)), cuts=st.sets(st.integers(1, len(ARTICLES) - 1)))
def test_any_sharding_gives_the_same_findings(tmp_path: Path, order: list[str], cuts: set[int]) -> None:
    edges = [0, *sorted(cuts), len(order)]
    files = shards(tmp_path, [order[a:b] for a, b in pairwise(edges)])
    found = check_paths(files, settings=BATCH).findings
    whole = check_paths(shards(tmp_path, [list(ARTICLES)]), settings=BATCH).findings
    assert {(f.location.document, f.location.start, f.location.end, f.message, f.confidence) for f in found} == {
        (f.location.document, f.location.start, f.location.end, f.message, f.confidence) for f in whole
    }


def test_processes_change_nothing(tmp_path: Path) -> None:
    files = shards(tmp_path, [[document] for document in ARTICLES])
    assert check_paths(files, settings=BATCH, jobs=2).findings == check_paths(files, settings=BATCH).findings


def test_the_batch_decides_against_an_article(tmp_path: Path) -> None:
    for number, text in enumerate(
        [
            "Mayor Anna Gasparyan left. Then Anna Gasparian spoke.",
            "So Anna Gasparian won.",
            "Now Anna Gasparian lost.",
            "Yes, Anna Gasparian slept.",
        ]
    ):
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    files = [str(tmp_path / f"{n}.txt") for n in range(4)]
    assert {f.message for f in check_paths(files[:1], settings=DOCUMENT).findings} == {'"Gasparian" or "Gasparyan"'}
    assert {f.message for f in check_paths(files, settings=BATCH).findings} == {'"Gasparyan" → "Gasparian"'}


def test_evidence_names_the_other_file(tmp_path: Path) -> None:
    files = shards(tmp_path, [["a"], ["b"]])
    (finding,) = check_paths(files, settings=BATCH).findings
    assert f"spelt Ryabkov at {files[0]}:1:" in finding.evidence
    assert finding.location.path == files[1]


@pytest.mark.parametrize("check", ["name-variant", "term-inconsistent"])
def test_ignore_comments_hold_for_what_only_the_batch_shows(tmp_path: Path, check: str) -> None:
    (tmp_path / "a.md").write_text("Minister Ryabkov spoke of a cease-fire. A cease-fire held.\n", encoding="utf-8")
    (tmp_path / "b.md").write_text(
        f"<!-- mtcheck: ignore[{check}] -->\nLater Riyabkov broke the ceasefire.\n", encoding="utf-8"
    )
    report = check_paths([str(tmp_path / "a.md"), str(tmp_path / "b.md")], settings=BATCH)
    assert {f.check for f in report.findings} == {"name-variant", "term-inconsistent"} - {check}
    assert report.notes == ()


# Articles of two days: their segments, each with its source.
MONDAY = [("新田は二塁を守った。", "Nitta played second base."), ("監督は新田を褒めた。", "The coach praised Nitta.")]
TUESDAY = [("新田が打った。", "Shinden hit it."), ("新田は笑った。", "Shinden smiled.")]
OTHERS = [("西村が打った。", "Shinden hit it."), ("西村は笑った。", "Shinden smiled.")]


@pytest.mark.parametrize(("second", "expected"), [(TUESDAY, 1), (OTHERS, 0)])
def test_one_unit_of_two_sources_is_one_name(tmp_path: Path, second: list[tuple[str, str]], expected: int) -> None:
    for name, segments in (("monday", MONDAY), ("tuesday", second)):
        rows = [{"id": str(n), "source": source, "target": target} for n, (source, target) in enumerate(segments, 1)]
        article = {"document": name, "source_lang": "ja", "segments": rows}
        (tmp_path / f"{name}.jsonl").write_text(json.dumps(article, ensure_ascii=False), encoding="utf-8")
    found = check_paths([str(tmp_path)], settings=Settings(scope="batch", select=("name-variant",))).findings
    assert len({f.message for f in found}) == expected
    assert all("新田" in f.evidence for f in found)
