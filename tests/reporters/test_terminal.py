"""The report at a terminal: its width, wide characters, many files."""

from __future__ import annotations

import io
import unicodedata
from pathlib import Path

import pytest

from mtcheck import Settings, check_paths, check_text
from mtcheck.model.report import Report
from mtcheck.reporters import reporter

SETTINGS = Settings(select=("doubled-word", "fullwidth-punctuation"), target_lang="en")


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def shown(report: Report, stream: io.StringIO | None = None) -> list[str]:
    stream = stream or Terminal()
    reporter("text").write(report, stream)
    return stream.getvalue().split("\n")


def columns(text: str) -> int:
    """As a terminal counts (UAX 11): wide characters take two columns, combining ones none."""
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else not unicodedata.combining(c) for c in text)


TEXTS = {
    "short": "It rained the the whole day.",
    "long before": "and so on " * 40 + "the the end.",
    "long behind": "The the end " + "and so on " * 40,
    "wide": "“" + "協議書" * 40 + "” said said “" + "協議書" * 40 + "”",
    "combining": "e\u0301" * 200 + " the the " + "e\u0301" * 200,
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
@pytest.mark.parametrize("width", [40, 80, 200])
def test_a_sentence_fits_and_its_caret_stands_under_it(monkeypatch: pytest.MonkeyPatch, text: str, width: int) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    findings = [f for f in check_text(text, settings=SETTINGS) if f.check == "doubled-word"]
    assert findings
    sentence, carets = shown(Report(tuple(findings)))[1:3]
    assert columns(sentence) < width
    before = columns(carets) - len(carets.strip())
    at = next(
        n
        for n in range(len(sentence))
        if columns(sentence[:n]) == before and sentence[n] == findings[0].location.text[0]
    )
    assert sentence[at:].startswith(findings[0].location.text)


@pytest.mark.parametrize("blank", ["\u00a0", "\u202f", "\u2009", "\u3000", "\t"], ids=ascii)
def test_a_blank_of_any_kind_is_shown_as_a_blank(blank: str) -> None:
    (finding,) = check_text(f"It took 10{blank}000 days in the the sun.", settings=SETTINGS)
    sentence, carets = shown(Report((finding,)))[1:3]
    assert sentence.strip() == f"It took 10{' ' if blank == chr(9) else blank}000 days in the the sun."
    assert columns(carets) - len(carets.strip()) == columns(sentence[: sentence.index("the the")])


@pytest.mark.parametrize("word", ["می\u200cرود", "क्\u200dष", "👨\u200d👩\u200d👧"], ids=ascii)
def test_words_that_are_spelt_with_joiners_are_shown_whole(word: str) -> None:
    (finding,) = check_text(f"It rained the the day {word} came.", settings=SETTINGS)
    assert word in shown(Report((finding,)))[1]


@pytest.fixture
def report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Report:
    monkeypatch.chdir(tmp_path)
    for name, times in (("a.txt", 7), ("b.txt", 4)):
        (tmp_path / name).write_text("The rain rain fell.\n\n" * times, encoding="utf-8")
    return check_paths(".", settings=SETTINGS)


def test_many_findings_stand_under_the_names_of_their_files(report: Report) -> None:
    heads = [line for line in shown(report) if line.endswith("findings)")]
    assert heads == ["a.txt (7 findings)", "b.txt (4 findings)"]


def test_what_a_program_reads_has_no_heads(report: Report) -> None:
    assert not [line for line in shown(report, io.StringIO()) if line.endswith("findings)")]


def test_how_bad_a_finding_is_stands_there_in_words(report: Report) -> None:
    assert all("[minor]" in line for line in shown(report) if "doubled-word" in line)
