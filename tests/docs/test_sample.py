"""The public sample: well marked, and no family of checks finds less in it, or more that is not there, than it did."""

from __future__ import annotations

import importlib.util
import re
import sys
from collections import Counter
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from mtcheck import Settings

ROOT = Path(__file__).parents[2]


def _loaded() -> ModuleType:
    spec = importlib.util.spec_from_file_location("sample", ROOT / "benchmarks" / "sample.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules["sample"] = module
    spec.loader.exec_module(module)
    return module


sample = _loaded()
ARTICLES = sample.articles()
# By family: marks found at least, findings extra at most. Raise the one and lower the other when a check gets better.
HELD = {
    "completeness": (19, 0),
    "names": (9, 0),
    "news": (8, 0),
    "numbers": (15, 1),
    "terminology": (2, 0),
    "typography": (15, 0),
}


@pytest.fixture(scope="module")
def counts() -> dict[str, Counter[str]]:
    found: dict[str, Counter[str]] = sample.by_check(sample.measure(ARTICLES, Settings()))
    return found


@pytest.mark.parametrize("family", HELD)
def test_finds_what_it_found(counts: dict[str, Counter[str]], family: str) -> None:
    found, extra = HELD[family]
    assert counts[family]["found"] >= found
    assert counts[family]["extra"] <= extra


def test_a_silenced_family_finds_nothing() -> None:
    counts = sample.by_check(sample.measure(ARTICLES, Settings(ignore=("names",))))
    assert counts["names"]["found"] == 0
    assert counts["names"]["missed"] >= HELD["names"][0]


def test_marks_count_for_the_checks_that_are_selected() -> None:
    counts = sample.by_check(sample.measure(ARTICLES, Settings(select=("typography",))))
    assert counts["typography"]["found"] >= HELD["typography"][0]
    assert counts["number-mismatch"].total() == 0


def test_there_are_articles_of_every_source_language_and_as_many_temptations_as_faults() -> None:
    languages = {name.partition("-")[0] for name in (article.name for article in ARTICLES)}
    assert languages == {"de", "en", "ja", "ru", "uk", "zh"}
    verdicts = Counter(mark.verdict for article in ARTICLES for mark in article.marks)
    assert verdicts["wrong"] >= verdicts["right"] >= 70


@pytest.mark.parametrize("article", ARTICLES, ids=[article.name for article in ARTICLES])
def test_every_article_says_what_it_holds_and_marks_its_units(article: Any) -> None:
    head = (sample.FOLDER / f"{article.name}.txt").read_text(encoding="utf-8").split("\n", 1)[0]
    assert re.fullmatch(r"# [A-Z].{20,}\.", head)
    assert article.marks
    for mark in article.marks:
        text = article.units[mark.unit - 1][1 if mark.side == "target" else 0]
        assert text is not None
        assert text[mark.start : mark.end] == mark.text


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("en: The ⟦the⟧{doubled-wrod} talks", "no check 'doubled-wrod'"),
        ("en: The ⟦the talks", "a mark that is none"),
        ("The talks", "a line of source and one of translation"),
    ],
)
def test_a_slip_of_the_pen_is_told(tmp_path: Path, line: str, what: str) -> None:
    path = tmp_path / "a.txt"
    path.write_text(f"# A slip.\n\n{line}\n", encoding="utf-8")
    with pytest.raises(SystemExit, match=what):
        sample.read(path)


def test_a_finding_counts_where_it_is_marked_and_nowhere_else(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(
        "# Found, missed, extra, debatable and tempted.\n\n"
        "en: They sat in ⟦the the⟧{doubled-word} hall, and ⟦nothing⟧{doubled-word} happened, for for days.\n\n"
        "en: The guests ate ⟦of of⟧{doubled-word?} it ⟦in in⟧{!doubled-word} peace.\n",
        encoding="utf-8",
    )
    tally = sample.measure([sample.read(path)], Settings(select=("doubled-word",)))
    assert [mark.text for mark in tally.found] == ["the the"]
    assert [mark.text for mark in tally.missed] == ["nothing"]
    assert [finding.location.text for _, finding in tally.extra] == ["for for", "in in"]
    assert [mark.text for mark in tally.tempting] == ["in in"]
