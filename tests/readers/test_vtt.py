"""WebVTT."""

from __future__ import annotations

import pytest

from mtcheck import Settings, check_text, fix_text
from mtcheck.readers import reader_for
from mtcheck.readers.given import Given

from .reading import Broken, segments, targets

VTT = """\
WEBVTT - The evening news
Kind: captions

STYLE
::cue(.loud) { color: red }

NOTE Said by the the reader, not the minister.

first
00:01.000 --> 00:02.500 align:start line:0
<v Anna><i>The the minister
spoke</i> at at noon.

00:00:03.000 --> 00:00:04.000
Will <c.loud>it</c> rain &amp; will will it?

3
00:05.000 --> 00:06.000

"""
SAMPLES = {"m.vtt": VTT}
SEGMENTS: dict[str, list[tuple[str, str | None, str]]] = {
    "m.vtt": [("1", None, "The the minister spoke at at noon."), ("2", None, "Will it rain & will will it?")]
}
TIMES = "00:01.000 --> 00:02.000"
BROKEN: dict[str, Broken] = {
    "lines that end in CR alone": ("a.vtt", f"WEBVTT\r\r{TIMES}\rHe spoke.\r", "lines end in CR alone", 1),
    "no header": ("a.vtt", f"{TIMES}\nHe spoke.\n", "WEBVTT is expected", 1),
    "another word": ("a.vtt", "WEBVTTX\n", "WEBVTT is expected", 1),
    "a cue without its times": ("a.vtt", "WEBVTT\n\n1\nHe spoke.\n", "a time line is expected", 4),
    "times of SubRip": ("a.vtt", "WEBVTT\n\n00:00:01,000 --> 00:00:02,000\nOne.\n", "a time line is expected", 3),
    "times cut short": ("a.vtt", "WEBVTT\n\n00:01.000 --> 00:\nOne.\n", "a time line is expected", 3),
}

CUES = {
    "several lines are one text": (f"{TIMES}\nOne\n  and \ntwo.\n", ["One and two."]),
    "line ends of Windows": (f"{TIMES}\r\nOne\r\ntwo.\r\n", ["One two."]),
    "tags are no text": (f"{TIMES}\n<v.first Ann Lee>One<00:01.500> <b>tw</b>o</v>\n", ["One two"]),
    "a tag between blanks and the end": (f"{TIMES}\n<i> One </i>\n", ["One"]),
    "references are": (f"{TIMES}\n1 &lt; 2 &amp; 3&nbsp;&#62; 2\n", ["1 < 2 & 3\u00a0> 2"]),
    "a note and a region between": (
        f"{TIMES}\nOne.\n\nNOTE\nTwo.\n\nREGION\nid:x\n\n{TIMES}\nThree.\n",
        ["One.", "Three."],
    ),
    "doubled blanks stay": (f"{TIMES}\nOne  two.\n", ["One  two."]),
    "words that begin as a note does": (f"{TIMES}\nNOTEBOOKS sold.\n", ["NOTEBOOKS sold."]),
    "hours": ("101:00:01.000 --> 101:00:02.000\nOne.\n", ["One."]),
    "nothing": ("", []),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CUES.values(), ids=CUES)
def test_cues(text: str, expected: list[str]) -> None:
    assert targets(f"WEBVTT\n\n{text}", "a.vtt") == expected


def test_beside_a_source_a_cue_without_text_counts() -> None:
    found = segments(VTT, "m.vtt", Given(by_line=True))
    assert [(s.id, s.target) for s in found][2:] == [("3", "")]


def test_a_fix_goes_over_a_line_break_and_not_over_a_tag() -> None:
    settings = Settings(select=("doubled-word",))
    text = f"WEBVTT\n\n{TIMES}\nIt was the\nthe man\n<i>man</i>.\n"
    assert fix_text(text, path="a.vtt", settings=settings) == f"WEBVTT\n\n{TIMES}\nIt was the man\n<i>man</i>.\n"


@pytest.mark.parametrize("new", ["two\nlines", "-->"])
def test_what_a_cue_cannot_hold_is_not_written(new: str) -> None:
    assert reader_for("m.vtt").replacement(VTT, segments(VTT, "m.vtt")[0], 0, 3, new) is None


def test_a_note_switches_checks_off_for_the_cue_behind_it() -> None:
    text = f"WEBVTT\n\nNOTE mtcheck: ignore[doubled-word] as sung\n\n{TIMES}\nThe the.\n\n{TIMES}\nThe the.\n"
    found = check_text(text, path="a.vtt", settings=Settings(select=("doubled-word",), target_lang="en"))
    assert [finding.location.segment for finding in found] == ["2"]
