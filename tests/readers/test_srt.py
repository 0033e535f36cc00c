"""SubRip."""

from __future__ import annotations

import pytest

from mtcheck import Settings, fix_text
from mtcheck.readers import reader_for
from mtcheck.readers.given import Given

from .reading import Broken, segments, targets

SRT = """\
1
00:00:01,000 --> 00:00:02,500
<i>The the minister
spoke</i> at at noon.

2
00:00:03,000 --> 00:00:04,000  X1:40 X2:600 Y1:20 Y2:50
{\\an8}- Will it <font color="#ff0000">rain</font>?
- It will
will.

3
00:00:05,000 --> 00:00:06,000

"""
SAMPLES = {"m.srt": SRT}
SEGMENTS: dict[str, list[tuple[str, str | None, str]]] = {
    "m.srt": [("1", None, "The the minister spoke at at noon."), ("2", None, "- Will it rain? - It will will.")]
}
TIMES = "00:00:01,000 --> 00:00:02,000"
BROKEN: dict[str, Broken] = {
    "lines that end in CR alone": ("a.srt", f"1\r{TIMES}\rHe spoke.\r", "lines end in CR alone", 1),
    "no time line": ("a.srt", "1\nHe spoke.\n", "a time line is expected", 2),
    "no cue at all": ("a.srt", "\nHe spoke.\n", "a time line is expected", 2),
    "text before the first cue": ("a.srt", f"WEBVTT\n\n{TIMES}\nHe spoke.\n", "a time line is expected", 1),
    "the next cue without a time line": ("a.srt", f"1\n{TIMES}\nOne.\n\n2\nTwo.\n", "a time line is expected", 6),
    "a time line that is none": ("a.srt", f"1\n{TIMES}\nOne.\n\n00:00:03 -> 00:00:04\n", "a time line is expected", 5),
    "a time cut short": ("a.srt", "1\n00:00:01,000 --> 00:00:\nOne.\n", "a time line is expected", 2),
    "cut off behind a number": ("a.srt", f"1\n{TIMES}\nOne.\n\n2\n", "is it cut off", 5),
    "a number alone": ("a.srt", "1\n", "is it cut off", 1),
}

CUES = {
    "several lines are one text": (f"1\n{TIMES}\nOne\n  and \ntwo.\n", ["One and two."]),
    "line ends of Windows, and those doubled": (f"1\r\n{TIMES}\r\nOne\r\r\ntwo.\r\n", ["One two."]),
    "tags are no text": (f"1\n{TIMES}\n<b>One</b> {{i}}t<u>w</u>o{{/i}} <FONT size=3>too</font>.\n", ["One two too."]),
    "nor those of other formats": (f"1\n{TIMES}\n{{\\pos(1,2)}}One{{y:i}}\\Nor\\hso<br/>on.\n", ["One or so on."]),
    "what is no tag is text": (f"1\n{TIMES}\n1 < 2, <laughs> {{so}} a->b\n", ["1 < 2, <laughs> {so} a->b"]),
    "entities are text, as most players show them": (f"1\n{TIMES}\nOne &amp; two.\n", ["One &amp; two."]),
    "a tag between blanks and a break": (f"1\n{TIMES}\n<i>One </i>\n <i>two</i>\n", ["One two"]),
    "doubled blanks stay": (f"1\n{TIMES}\nOne  two.\n", ["One  two."]),
    "no numbers": (f"{TIMES}\nOne.\n\n{TIMES}\nTwo.\n", ["One.", "Two."]),
    "wrong numbers": (f"7\n{TIMES}\nOne.\n\n7\n{TIMES}\nTwo.\n", ["One.", "Two."]),
    "no blank line before a cue": (f"1\n{TIMES}\nOne.\n2\n{TIMES}\nTwo.\n", ["One.", "Two."]),
    "blank lines inside a cue": (f"1\n{TIMES}\nOne\n\nmore.\n\n2\n{TIMES}\n\nTwo.\n", ["One more.", "Two."]),
    "each line end doubled": (f"1\n\n{TIMES}\n\nOne.\n\n2\n\n{TIMES}\n\nTwo.\n", ["One.", "Two."]),
    "a year as the last line, and no number behind": (f"{TIMES}\nIn\n1984\n\n{TIMES}\nTwo.\n", ["In 1984", "Two."]),
    "a year after a blank line": (f"1\n{TIMES}\nIn\n\n1984\nit was.\n", ["In 1984 it was."]),
    "a number as the text": (f"1\n{TIMES}\n10\n\n2\n{TIMES}\n9\n", ["10", "9"]),
    "no hours, points, no blanks": ("1\n00:01.5-->00:02\nOne.\n", ["One."]),
    "words behind the times": (f"1\n{TIMES} align:start\nOne.\n", ["One."]),
    "a byte order mark inside, of joined files": (f"1\n{TIMES}\nOne.\n\n\ufeff1\n{TIMES}\nTwo.\n", ["One.", "Two."]),
    "nothing": (" \n\n", []),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CUES.values(), ids=CUES)
def test_cues(text: str, expected: list[str]) -> None:
    assert targets(text, "a.srt") == expected


def test_beside_a_source_a_cue_without_text_counts() -> None:
    found = segments(SRT, "m.srt", Given(by_line=True))
    assert [(s.id, s.target) for s in found][2:] == [("3", "")]
    assert found[2].at(0, 0).line == 14


def test_places_go_over_a_line_break() -> None:
    place = segments(SRT, "m.srt")[0].at(4, 22)
    assert (place.text, place.line, place.column, place.end_line) == ("the minister spoke", 3, 8, 4)
    assert place.file_start is None


def test_a_fix_goes_over_a_line_break_and_not_over_a_tag() -> None:
    settings = Settings(select=("doubled-word",))
    text = f"1\n{TIMES}\nIt was the\nthe man\n<i>man</i>.\n"
    assert fix_text(text, path="a.srt", settings=settings) == f"1\n{TIMES}\nIt was the man\n<i>man</i>.\n"


@pytest.mark.parametrize("new", ["two\nlines", "a <i>b", "{\\an8}", "-->"])
def test_what_would_be_no_text_is_not_written(new: str) -> None:
    assert reader_for("m.srt").replacement(SRT, segments(SRT, "m.srt")[0], 0, 3, new) is None


def test_a_cue_stays_as_its_picture_does() -> None:
    assert reader_for("m.srt").removal(SRT, segments(SRT, "m.srt")[0]) is None


def test_a_refrain_beside_its_source_is_no_fault() -> None:
    assert next(reader_for("m.srt").read(SRT, "m.srt")).units
