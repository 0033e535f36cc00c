"""Markdown."""

from __future__ import annotations

import pytest

from .reading import Broken, segments, targets

SAMPLES = {
    "j.md": "# The the rain\n\nSnow **fell** fell fell.\n",
    "k.md": "# The the rain\r\n\r\nSnow fell fell\r\nand and\rmelted melted.\r\n",
}
SEGMENTS: dict[str, list[tuple[str, str | None, str]]] = {
    "j.md": [("1", None, "The the rain"), ("2", None, "Snow fell fell fell.")],
    "k.md": [("1", None, "The the rain"), ("2", None, "Snow fell fell\nand and melted melted.")],
}
# Whatever it holds is Markdown.
BROKEN: dict[str, Broken] = {}
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
    "front matter in TOML is no text": ('+++\ntitle = "x, the the"\n+++\n\nText.\n', ["Text."]),
    "front matter in JSON is no text": ('{\n  "title": "x, the the"\n}\n\nText.\n', ["Text."]),
    "front matter without a line is no text": ("---\n---\nText.\n", ["Text."]),
    "front matter that nothing ends is text": ("+++\nText.\n", ["+++\nText."]),
    "an object in a sentence is text": ('{"a": 1} is JSON.\n', ['{"a": 1} is JSON.']),
}


@pytest.mark.parametrize(("text", "expected"), MARKDOWN.values(), ids=MARKDOWN)
def test_markdown(text: str, expected: list[str]) -> None:
    assert targets(text, "a.md") == expected


def test_places_point_into_the_file() -> None:
    text = "> One *two*\n> [three](u) four\n\n| five | five |\n|---|---|\n| six | six |\n"
    for segment in segments(text, "a.md"):
        for start, end in ((0, 3), (0, len(segment.target))):
            place = segment.at(start, end)
            if place.file_start is not None:
                assert text[place.file_start : place.file_end] == place.text


def test_cells_of_one_row_have_their_own_places() -> None:
    text = "| six | six |\n|---|---|\n| six | six |\n"
    places = [s.at(0, 3).file_start for s in segments(text, "a.md")]
    assert places == [2, 8, 26, 32]


def test_comment_switches_a_check_off_for_the_next_unit() -> None:
    text = "<!-- mtcheck: ignore[doubled-word, stray-space] as spoken -->\n\nOne one.\n\nTwo two.\n"
    marks = [s.ignored for s in segments(text, "a.md")]
    assert marks == [("doubled-word", "stray-space"), ()]
