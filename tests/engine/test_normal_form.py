"""Findings are those of the normal form of a text, whatever it is typed with, and their places are exact."""

from __future__ import annotations

import json
import textwrap
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mtcheck import Finding, Settings, check_text, fix_text
from mtcheck.text.reading.normal import normal_text
from tests.text.test_normal import disguised

# What is said of blanks and signs themselves is left out.
CHECKS = (
    "doubled-word", "term-variant", "name-variant", "wrong-article", "missing-apostrophe", "sentence-case",
    "unbalanced-bracket", "unbalanced-quote", "digits-with-thousand", "mixed-abbreviation",
)  # fmt: skip
SELECTED = Settings(select=CHECKS, target_lang="en")
FAULTS = [
    "Moscow keeps to the Guidance Treaty, he said in the the town hall of Geneva.",
    "Deputy Foreign Minister Ryabkov spoke on Monday, and later Riyabkov left the hall.",
    "They are setting up a emergency reserve, which was an useful step for all.",
    "That is Russias proposal (as he put it, and nobody answered him at all.",
    "It cost 4 thousand euros, he said, and and nobody in Łódź asked for more.",
    'He called it "a serious mistake and left the meeting of the élite early.',
    "The ministers of both countries met again in Geneva, and nobody complained.",
]
ARTICLES = st.lists(st.sampled_from(FAULTS), min_size=1, max_size=5, unique=True).map(" ".join)


def told(text: str) -> list[tuple[str, str, str]]:
    return [(f.check, f.message, str(f.severity)) for f in check_text(text, settings=SELECTED)]


def assert_placed(text: str, findings: list[Finding], plain: list[Finding]) -> None:
    """Each finding stands in the text as typed on the words that it has in the plain text."""
    for finding, other in zip(findings, plain, strict=True):
        place = finding.location
        assert text[place.file_start : place.file_end] == place.text
        assert normal_text(place.text) == other.location.text


@settings(derandomize=True, max_examples=60, deadline=None)
@given(ARTICLES, st.data())
def test_what_nobody_sees_changes_no_finding(text: str, data: st.DataObject) -> None:
    typed = disguised(text, data)
    assert told(typed + "\n") == told(text + "\n")
    assert_placed(typed, check_text(typed, settings=SELECTED), check_text(text, settings=SELECTED))


@settings(derandomize=True, max_examples=60, deadline=None)
@given(ARTICLES, st.integers(40, 90))
def test_wrapping_changes_no_finding(text: str, width: int) -> None:
    typed = textwrap.fill(text, width) + "\n\nIt rained.\n"
    plain = text + "\n\nIt rained.\n"
    assert told(typed) == told(plain)
    assert_placed(typed, check_text(typed, settings=SELECTED), check_text(plain, settings=SELECTED))


@settings(derandomize=True, max_examples=40, deadline=None)
@given(ARTICLES, st.data())
def test_fixes_are_those_of_the_plain_text(text: str, data: st.DataObject) -> None:
    fixed = fix_text(disguised(text, data) + "\n", settings=SELECTED)
    assert normal_text(fixed) == normal_text(fix_text(text + "\n", settings=SELECTED))


LEAST = {
    "a term over a line end": (
        "He said that Moscow keeps to the Guidance\nTreaty, and it rained in the town.\n\nIt snowed.\n",
        "He said that Moscow keeps to the INF\nTreaty, and it rained in the town.\n\nIt snowed.\n",
    ),
    "a doubled word over a line end": ("He left the\nthe house in it.\n\nIt rained.\n",) * 1
    + ("He left the\nhouse in it.\n\nIt rained.\n",),
    "a soft hyphen elsewhere stays": ("Ge\u00adneva is in the the town.\n", "Ge\u00adneva is in the town.\n"),
    "a no-break space elsewhere stays": ("On 5\u00a0May he saw the the town.\n", "On 5\u00a0May he saw the town.\n"),
}


@pytest.mark.parametrize(("typed", "expected"), LEAST.values(), ids=LEAST)
def test_a_fix_changes_no_more_than_it_must(typed: str, expected: str) -> None:
    assert fix_text(typed, settings=SELECTED) == expected


def test_a_source_is_compared_in_normal_form_too() -> None:
    source = unicodedata.normalize("NFD", "Er kommt im März, sagte der Mi\u00adnister der Zeitung.")
    line = json.dumps({"source_lang": "de", "target_lang": "en", "source": source, "target": source})
    found = check_text(line, path="a.jsonl", settings=Settings(select=("untranslated",)))
    assert [f.check for f in found] == ["untranslated"]


WRAPPED = {
    "a.srt": "1\n00:00:01,000 --> 00:00:02,000\nIt keeps to the Guidance\nTreaty as long as others do so.\n",
    "a.md": "It keeps to the Guidance\nTreaty as long as all others do so.\n",
    "b.md": "> It keeps to the Guidance\n> Treaty as long as all others do so.\n",
    "c.md": "- It keeps to the Guidance\n  Treaty as long as all others do so.\n",
    "a.html": "<p>It keeps to the Gui&shy;dance\nTreaty as long as all others do so.</p>\n",
    "a.txt": "He said that it keeps to the Guidance\nTreaty for now.\n\nIt rained.\n",
    "b.txt": "He said that it keeps to the Guidance\r\nTreaty for now.\r\n\r\nIt rained.\r\n",
    "a.jsonl": json.dumps({"target": "He said that it keeps to the Guidance\nTreaty for now."}) + "\n",
}


@pytest.mark.parametrize("path", WRAPPED)
def test_a_term_over_a_line_end_is_found_and_mended_in_every_format(path: str) -> None:
    text = WRAPPED[path]
    assert [f.check for f in check_text(text, path=path, settings=SELECTED)] == ["term-variant"]
    fixed = fix_text(text, path=path, settings=SELECTED)
    assert "INF" in fixed
    assert "Guidance" not in fixed
    assert fixed.count("\n") == text.count("\n")


def test_speakers_in_subtitles_are_two_lines() -> None:
    text = "1\n00:00:01,000 --> 00:00:02,000\n- He saw the\n- The town is old.\n"
    assert check_text(text, path="a.srt", settings=SELECTED) == []
