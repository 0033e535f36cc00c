"""empty-target: where it fires and where it stays silent."""

from __future__ import annotations

import json

import pytest

from tests.marked import findings

CASES = {
    "empty among others": ([{"target": "It rained."}, {"target": ""}], ["2"]),
    "blanks only": ([{"target": "It rained."}, {"target": " \t"}], ["2"]),
    "all empty, with sources": ([{"source": "雨", "target": ""}, {"source": "雪", "target": ""}], ["1", "2"]),
    "source empty too is silent": ([{"target": "It rained."}, {"source": "", "target": ""}], []),
    "whole document empty is silent": ([{"target": ""}], []),
    "nothing empty is silent": ([{"target": "It rained."}], []),
}


@pytest.mark.parametrize(("segments", "expected"), CASES.values(), ids=CASES)
def test_fires_on_empty_segments(segments: list[dict[str, str]], expected: list[str]) -> None:
    text = json.dumps({"document": "a", "segments": segments}, ensure_ascii=False)
    assert [f.location.segment for f in findings("empty-target", text, "a.jsonl")] == expected
