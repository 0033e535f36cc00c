"""JSONL."""

from __future__ import annotations

import json

import pytest

from mtcheck.readers import reader_for

from .reading import Broken, segments

JSONL = (
    '{"document": "d", "segments": [{"id": "1", "source": "雨\\u3002", "target": "The \\u201cthe the\\u201d rain."}, '
    '{"id": "2", "target": "Snow fell fell."}]}\n'
)
SAMPLES = {"h.jsonl": JSONL}
SEGMENTS: dict[str, list[tuple[str, str | None, str]]] = {
    "h.jsonl": [("1", "雨。", "The “the the” rain."), ("2", None, "Snow fell fell.")]
}
BROKEN: dict[str, Broken] = {
    "lines that end in CR alone": ("a.jsonl", '{"target": "x"}\r{"target": "y"}\r', "lines end in CR alone", 1),
    "no JSON": ("a.jsonl", '{"target": "x"}\n{"target": \n', "not JSON", 2),
    "no object": ("a.jsonl", "[1]\n", "an object is expected", 1),
    "neither shape": ("a.jsonl", '{"targt": "x"}\n', "did you mean 'target'", 1),
    "target is no text": ("a.jsonl", '{"document": "d", "segments": [{"target": 5}]}\n', "segment 1", 1),
    "target twice": ("a.jsonl", '{"target": "a", "target": "b"}\n', "twice", 1),
    "nested too deeply": ("a.jsonl", '{"target": ' + "[" * 100_000 + "}\n", "nested", 1),
    "document in two places": (
        "a.jsonl",
        '{"document":"d","target":"a"}\n{"document":"e","target":"b"}\n{"document":"d","target":"c"}\n',
        "two places",
        3,
    ),
}


def written(text: str) -> tuple[str, str]:
    return "a.jsonl", json.dumps({"target": text}, ensure_ascii=False) + "\n"


CASES = {
    "one article a line": (
        '{"document": "d", "segments": [{"id": 7, "target": "One."}, {"target": "Two."}]}',
        [("d", "7", "One."), ("d", "2", "Two.")],
    ),
    "one segment a line": (
        '{"id": 1, "document": "d", "target": "One."}\n{"id": 2, "document": "d", "target": "Two."}\n'
        '{"id": 1, "document": "e", "target": "Three."}',
        [("d", "1", "One."), ("d", "2", "Two."), ("e", "1", "Three.")],
    ),
    "without a document it is the file": ('{"id": "x", "target": "One."}', [("a.jsonl", "x", "One.")]),
    "other keys are ignored": (
        '{"target": "One.", "errors": [{"target": "no"}], "x": {"target": "no"}}',
        [("a.jsonl", "1", "One.")],
    ),
    "escapes": ('{"target": "A\\n\\u00e9\\ud83d\\ude00\\"."}', [("a.jsonl", "1", 'A\né😀".')]),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_jsonl(text: str, expected: list[tuple[str, str, str]]) -> None:
    found = [(d.id, s.id, s.target) for d in reader_for("a.jsonl").read(text, "a.jsonl") for s in d.segments]
    assert found == expected


def test_jsonl_keeps_what_a_segment_carries() -> None:
    line = json.dumps({"id": 1, "source": "雨", "target": "Rain.", "references": ["It rains."]})
    segment = next(reader_for("a.jsonl").read(line, "a.jsonl")).segments[0]
    assert (segment.source, segment.references) == ("雨", ("It rains.",))


def test_jsonl_places() -> None:
    text = '{"target": "no"}\n{"id": 1, "target": "A \\u00e9 said said."}\n'
    segment = segments(text, "a.jsonl")[1]
    literal = segment.at(4, 13)
    assert text[literal.file_start : literal.file_end] == "said said"
    assert (literal.line, literal.column) == (2, 31)
    escaped = segment.at(0, 3)
    assert (escaped.text, escaped.file_start, escaped.file_end, escaped.line) == ("A é", None, None, 2)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('{"source_lang": "de", "target_lang": "en-GB", "segments": [{"target": "a"}]}\n', ("de", "en-GB")),
        ('{"document": "d", "source_lang": "zh", "target": "a"}\n{"document": "d", "target": "b"}\n', ("zh", "")),
        ('{"source_lang": 5, "target_lang": "no language", "target": "a"}\n', ("", "")),
    ],
)
def test_jsonl_names_its_languages(text: str, expected: tuple[str, str]) -> None:
    document = next(reader_for("a.jsonl").read(text, "a.jsonl"))
    assert (document.source_lang, document.target_lang) == expected
