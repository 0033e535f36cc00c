"""Spans in the TSV of WMT's MQM ratings."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

from click.testing import CliRunner

from mtcheck.cli import main
from mtcheck.model.finding import Category
from mtcheck.reporters.mqm import _CATEGORIES

ROWS = (
    '{"document": "d", "source_lang": "zh", "target_lang": "en", "segments": ['
    '{"id": "1", "source": "战争耗资90亿元。", "target": "The war cost\\t90 billion yuan , they said said."}, '
    '{"id": "2", "source": "会谈失败。", "target": "The talks failed."}]}\n'
)


def rows_of(folder: Path) -> list[dict[str, str]]:
    (folder / "a.jsonl").write_text(ROWS, encoding="utf-8")
    arguments = ["lint", "--isolated", "--exit-zero", "--output", f"mqm:{folder}/a.tsv", f"{folder}/a.jsonl"]
    assert CliRunner().invoke(main, arguments).exit_code == 0
    text = (folder / "a.tsv").read_text(encoding="utf-8")
    return list(csv.DictReader(io.StringIO(text), delimiter="\t", quoting=csv.QUOTE_NONE))


def test_a_row_for_each_span_and_for_each_segment_without_one(tmp_path: Path) -> None:
    rows = rows_of(tmp_path)
    assert {row["rater"] for row in rows} == {"mtcheck"}
    found = [(row["seg_id"], *re.findall("<v>(.*?)</v>", row["target"]), row["severity"]) for row in rows]
    assert ("1", "90 billion", "Major") in found
    assert ("1", "said said", "Minor") in found
    assert found[-1] == ("2", "no-error")
    assert rows[-1]["category"] == "No-error"


def test_without_its_marks_a_row_is_the_segment(tmp_path: Path) -> None:
    plain = {re.sub("</?v>", "", row["target"]) for row in rows_of(tmp_path) if row["seg_id"] == "1"}
    assert plain == {"The war cost 90 billion yuan , they said said."}


def test_every_category_has_one_there() -> None:
    assert set(_CATEGORIES) == set(Category)
