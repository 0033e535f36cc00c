"""What each format's text is, and where in the file it stands."""

from __future__ import annotations

import json

import pytest

from mtcheck.errors import InputError
from mtcheck.readers import reader_for
from mtcheck.readers.decode import LONGEST_SEGMENT, decode, encode


def segments(text: str, path: str) -> list[str]:
    return [s.target for d in reader_for(path).read(text, path) for s in d.segments]


PLAIN = {
    "blocks between blank lines": ("One.\n\nTwo\nstill two.\n \nThree.", ["One.", "Two\nstill two.", "Three."]),
    "a line each without blank lines": ("One.\nTwo.\n", ["One.", "Two."]),
    "leading and trailing blank lines": ("\n\nOne.\nTwo.\n\n", ["One.", "Two."]),
    "Windows line ends": ("One.\r\n\r\nTwo.\r\n", ["One.", "Two."]),
    "leading blank is text": ("One.\n\n Two.\n", ["One.", " Two."]),
    "nothing": ("\n \n", []),
}


@pytest.mark.parametrize(("text", "expected"), PLAIN.values(), ids=PLAIN)
def test_plain_text(text: str, expected: list[str]) -> None:
    assert segments(text, "a.txt") == expected


MARKDOWN = {
    "headings, paragraphs, lists": ("# Title\n\nText *here*.\n\n- one\n- two\n", ["Title", "Text here.", "one", "two"]),
    "code is no text": ("Run `x  y` now.\n\n```\ncode  here\n```\n\n    indented  code\n", ["Run \ufffc now."]),
    "links keep their text only": (
        "See [the  page](https://example.org/a_b_c) or <https://example.org>.\n",
        ["See the  page or \ufffc."],
    ),
    "bare addresses are no text": ("See https://example.org/a,b. Yes.\n", ["See \ufffc. Yes."]),
    "images are no text": ("Look ![alt](a.png) here.\n", ["Look \ufffc here."]),
    "HTML is no text": ("A <b>bold</b> word<!-- aside -->.\n", ["A bold word."]),
    "escapes": ("A \\*star\\*.\n", ["A *star*."]),
    "table cells": ("| a | b |\n|---|---|\n| one | two |\n", ["a", "b", "one", "two"]),
    "quotation over lines": ("> One\n> two.\n", ["One\ntwo."]),
    "front matter is no text": ("---\ntitle: x\n---\n\nText.\n", ["Text."]),
}


@pytest.mark.parametrize(("text", "expected"), MARKDOWN.values(), ids=MARKDOWN)
def test_markdown(text: str, expected: list[str]) -> None:
    assert segments(text, "a.md") == expected


def test_markdown_places_point_into_the_file() -> None:
    text = "> One *two*\n> [three](u) four\n\n| five | five |\n|---|---|\n| six | six |\n"
    for document in reader_for("a.md").read(text, "a.md"):
        for segment in document.segments:
            for start, end in ((0, 3), (0, len(segment.target))):
                place = segment.at(start, end)
                if place.file_start is not None:
                    assert text[place.file_start : place.file_end] == place.text


def test_markdown_cells_of_one_row_have_their_own_places() -> None:
    text = "| six | six |\n|---|---|\n| six | six |\n"
    places = [s.at(0, 3).file_start for d in reader_for("a.md").read(text, "a.md") for s in d.segments]
    assert places == [2, 8, 26, 32]


def test_markdown_comment_switches_a_check_off_for_the_next_unit() -> None:
    text = "<!-- mtcheck: ignore[doubled-word, stray-space] as spoken -->\n\nOne one.\n\nTwo two.\n"
    marks = [s.ignored for d in reader_for("a.md").read(text, "a.md") for s in d.segments]
    assert marks == [("doubled-word", "stray-space"), ()]


JSONL = {
    "one article a line": ('{"document": "d", "segments": [{"id": 7, "target": "One."}, {"target": "Two."}]}', [("d", "7", "One."), ("d", "2", "Two.")]),
    "one segment a line": (
        '{"id": 1, "document": "d", "target": "One."}\n{"id": 2, "document": "d", "target": "Two."}\n{"id": 1, "document": "e", "target": "Three."}',
        [("d", "1", "One."), ("d", "2", "Two."), ("e", "1", "Three.")],
    ),
    "without a document it is the file": ('{"id": "x", "target": "One."}', [("a.jsonl", "x", "One.")]),
    "other keys are ignored": ('{"target": "One.", "errors": [{"target": "no"}], "x": {"target": "no"}}', [("a.jsonl", "1", "One.")]),
    "escapes": ('{"target": "A\\n\\u00e9\\ud83d\\ude00\\"."}', [("a.jsonl", "1", 'A\né😀".')]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), JSONL.values(), ids=JSONL)
def test_jsonl(text: str, expected: list[tuple[str, str, str]]) -> None:
    found = [(d.id, s.id, s.target) for d in reader_for("a.jsonl").read(text, "a.jsonl") for s in d.segments]
    assert found == expected


def test_jsonl_keeps_what_a_segment_carries() -> None:
    line = json.dumps({"id": 1, "source": "雨", "target": "Rain.", "references": ["It rains."]})
    segment = next(reader_for("a.jsonl").read(line, "a.jsonl")).segments[0]
    assert (segment.source, segment.references) == ("雨", ("It rains.",))


def test_jsonl_places() -> None:
    text = '{"target": "no"}\n{"id": 1, "target": "A \\u00e9 said said."}\n'
    segment = [s for d in reader_for("a.jsonl").read(text, "a.jsonl") for s in d.segments][1]
    literal = segment.at(4, 13)
    assert text[literal.file_start : literal.file_end] == "said said"
    assert (literal.line, literal.column) == (2, 31)
    escaped = segment.at(0, 3)
    assert (escaped.text, escaped.file_start, escaped.file_end, escaped.line) == ("A é", None, None, 2)


BROKEN = {
    "no JSON": ('{"target": "x"}\n{"target": \n', 2, "not JSON"),
    "no object": ("[1]\n", 1, "an object is expected"),
    "neither shape": ('{"targt": "x"}\n', 1, "did you mean 'target'"),
    "target is no text": ('{"document": "d", "segments": [{"target": 5}]}\n', 1, "segment 1"),
    "target twice": ('{"target": "a", "target": "b"}\n', 1, "twice"),
    "nested too deeply": ('{"target": ' + "[" * 100_000 + "}\n", 1, "nested"),
    "document in two places": (
        '{"document":"d","target":"a"}\n{"document":"e","target":"b"}\n{"document":"d","target":"c"}\n',
        3,
        "two places",
    ),
}


@pytest.mark.parametrize(("text", "line", "words"), BROKEN.values(), ids=BROKEN)
def test_malformed_jsonl_names_its_line(text: str, line: int, words: str) -> None:
    with pytest.raises(InputError, match=words) as caught:
        list(reader_for("a.jsonl").read(text, "a.jsonl"))
    assert caught.value.line == line


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_encodings_are_written_as_they_were_read(encoding: str) -> None:
    data = "Café “yes”\n".encode(encoding)
    decoded = decode(data, "a.txt")
    assert decoded.text == "Café “yes”\n"
    assert encode(decoded.text, decoded) == data


UNREADABLE = {
    "Latin-1": (b"One\ncaf\xe9\n", 2, "not UTF-8"),
    "NUL": (b"One\n\nT\0wo\n", 3, "NUL"),
    "cut UTF-16": ("One".encode("utf-16") + b"\x00", 1, "not UTF-16"),
}


@pytest.mark.parametrize(("data", "line", "words"), UNREADABLE.values(), ids=UNREADABLE)
def test_undecodable_bytes_name_their_line(data: bytes, line: int, words: str) -> None:
    with pytest.raises(InputError, match=words) as caught:
        decode(data, "a.txt")
    assert caught.value.line == line


def test_a_line_longer_than_any_article_is_refused() -> None:
    with pytest.raises(InputError, match="break the text into paragraphs") as caught:
        list(reader_for("a.txt").read("One.\n" + "x" * (LONGEST_SEGMENT + 1), "a.txt"))
    assert caught.value.line == 2
