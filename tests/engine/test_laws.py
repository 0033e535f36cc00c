"""Laws that hold for every text."""

from __future__ import annotations

import itertools
import json
import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mtcheck import Settings, check_text, fix_text
from mtcheck.model.report import merge
from mtcheck.pipeline.checking import check_file
from mtcheck.pipeline.runs import Run, Task
from mtcheck.readers import reader_for
from mtcheck.text.reading.fold import fold
from mtcheck.text.reading.loops import loops, may_loop
from mtcheck.text.reading.matcher import Hit, longest_disjoint
from mtcheck.text.reading.repeats import Repeats

EVERYTHING = Settings(select=("all",), min_confidence="low")
# Words and marks that checks look for, so that drawn texts have something to find.
PIECES = st.sampled_from(
    ["the", "the ", "Ryabkov ", "Riyabkov ", "Minister ", "Guidance Treaty", '"', "“", "”", "(", ")", " ,", ". ", ".",
     "\n", "\n\n", "  ", "said, ", "U.S. ", "US ", "Russias ", "proposal ", "4300 yuan ", "8,000 yuan ", "2 May ",
     "May 3 ", "协议", "，", "â€œ", "37 % ", "İ", "ß", "é", "dont ", "a Guidance Treaty ", "-Chinanews.com", "NN7485",
     "Source: ", "😀", "it ", "was ", "in the country "]
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=40).map("".join)


def jsonl(target: str, ascii_only: bool) -> str:
    return (
        json.dumps(
            {"document": "d", "segments": [{"id": 1, "target": target}, {"id": 2, "target": "End."}]},
            ensure_ascii=ascii_only,
        )
        + "\n"
    )


@settings(max_examples=150)
@given(TEXTS)
def test_file_span_cuts_out_the_text(text: str) -> None:
    for finding in check_text(text, settings=EVERYTHING):
        place = finding.location
        assert text[place.file_start : place.file_end] == place.text
        assert place.context[place.start - place.context_start :].startswith(place.text)


@settings(max_examples=100)
@given(TEXTS, st.booleans())
def test_file_span_cuts_out_the_text_of_json(target: str, ascii_only: bool) -> None:
    text = jsonl(target, ascii_only)
    for finding in check_text(text, path="a.jsonl", settings=EVERYTHING):
        place = finding.location
        if place.file_start is not None:
            assert text[place.file_start : place.file_end] == place.text
        assert place.text == target[place.start : place.end] or place.segment == "2"


@settings(max_examples=100)
@given(TEXTS)
def test_file_span_cuts_out_the_text_of_markdown(text: str) -> None:
    for finding in check_text(text, path="a.md", settings=EVERYTHING):
        place = finding.location
        if place.file_start is not None:
            assert text[place.file_start : place.file_end] == place.text


@settings(max_examples=80)
@given(TEXTS)
def test_fixing_twice_is_fixing_once(text: str) -> None:
    once = fix_text(text, settings=EVERYTHING, unsafe=True)
    assert fix_text(once, settings=EVERYTHING, unsafe=True) == once


@settings(max_examples=40)
@given(TEXTS, st.booleans())
def test_fixed_json_is_json(target: str, ascii_only: bool) -> None:
    fixed = fix_text(jsonl(target, ascii_only), path="a.jsonl", settings=EVERYTHING, unsafe=True)
    for line in fixed.splitlines():
        assert json.loads(line)["document"] == "d"


@settings(max_examples=30)
@given(TEXTS, TEXTS)
def test_a_text_alone_and_among_others_has_the_same_findings(one: str, other: str) -> None:
    def lines(*targets: str) -> str:
        return "".join(
            json.dumps({"document": str(n), "segments": [{"target": t}]}) + "\n" for n, t in enumerate(targets)
        )

    alone = [f.message for f in check_text(lines(one), path="a.jsonl", settings=EVERYTHING)]
    both = check_text(lines(one, other), path="a.jsonl", settings=EVERYTHING)
    assert [f.message for f in both if f.location.document == "0"] == alone


def test_any_order_and_sharing_of_files_gives_the_same_findings(tmp_path: Path) -> None:
    pieces = [
        "Ryabkov spoke. Then Riyabkov left.",
        "He said said so.",
        "It fell , then rose.",
        "On 5 May. On June 6.",
        "The Guidance Treaty.",
    ]
    paths = []
    for number in range(12):
        paths.append(tmp_path / f"{number}.txt")
        paths[-1].write_text("\n\n".join(random.Random(number).sample(pieces, 4)), encoding="utf-8")
    parts = [check_file(Task(str(p), Run(isolated=True))) for p in paths]
    whole = merge(parts)
    random.Random(1).shuffle(parts)
    assert merge([merge(parts[:5]), merge(parts[5:])]) == whole
    assert len(whole.findings) > 12


@given(st.text())
def test_folding_keeps_the_length(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 60), st.integers(1, 9)), max_size=30))
def test_chosen_hits_are_disjoint_and_nothing_longer_was_passed_over(rows: list[tuple[int, int, int]]) -> None:
    hits = [Hit(pattern, start, start + length) for pattern, start, length in rows]
    chosen = longest_disjoint(hits)
    assert all(a.end <= b.start for a, b in itertools.pairwise(chosen))
    for hit in hits:
        assert any(hit.start < c.end and c.start < hit.end and c.end - c.start >= hit.end - hit.start for c in chosen)


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 60), st.integers(1, 9)), max_size=30))
def test_hits_are_chosen_as_if_each_was_compared_with_each(rows: list[tuple[int, int, int]]) -> None:
    hits = [Hit(pattern, start, start + length) for pattern, start, length in rows]
    chosen: list[Hit] = []
    for hit in sorted(hits, key=lambda h: (h.start - h.end, h.start, h.pattern)):
        if all(hit.end <= c.start or c.end <= hit.start for c in chosen):
            chosen.append(hit)
    assert longest_disjoint(hits) == sorted(chosen, key=lambda h: h.start)


@given(st.lists(st.sampled_from("abc"), max_size=30))
def test_the_quick_test_for_loops_misses_none(words: list[str]) -> None:
    assert may_loop(Repeats(words)) or not loops(words, 3, 3)


@pytest.mark.parametrize("path", ["a.txt", "a.md", "a.jsonl"])
def test_an_empty_file_is_clean(path: str) -> None:
    assert [s for d in reader_for(path).read("", path) for s in d.segments] == []
    assert check_text("", path=path) == []
