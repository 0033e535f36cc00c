"""An article beside its source: lines one for one, and paragraphs where empty lines stand on one side only."""

from __future__ import annotations

import re
import textwrap
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

from mtcheck import check_text
from mtcheck.cli import main
from mtcheck.errors import InputError
from mtcheck.readers.parting import parting
from tests.readers.packages import docx, p

TARGET = ["The firm earned 7 billion yuan.", "They met on May 3.", "It rained for 12 days."]
SOURCE = ["公司营收70亿元。", "他们5月3日见面。", "下了14天雨。"]
# The third line has a wrong figure.
WRONG = "number-mismatch"


def spaced(lines: list[str], gaps: list[int]) -> str:
    """The lines with so many empty ones before each, and at the end."""
    return "".join("\n" * gap + line + "\n" for gap, line in zip(gaps, lines, strict=False)) + "\n" * gaps[-1]


@given(*[st.lists(st.integers(0, 2), min_size=4, max_size=4)] * 2)
def test_empty_lines_put_nothing_out_of_step(here: list[int], there: list[int]) -> None:
    """Unless by lines the texts are as long, and some line has no translation: then line by line is meant too."""
    target, source = spaced(TARGET, here), spaced(SOURCE, there)
    found = [f for f in check_text(target, source=source) if f.location.side == "target"]
    third = target.rstrip("\n").count("\n") + 1
    assert [(f.check, f.location.line) for f in found] == [(WRONG, third)]


def test_a_line_that_is_not_translated_is_found_beside_more_empty_lines_at_the_end() -> None:
    target = f"{TARGET[0]}\n\n{TARGET[2]}\n\n\n"
    assert [(f.check, f.location.line) for f in check_text(target, source="\n".join(SOURCE))] == [
        ("empty-target", 2),
        (WRONG, 3),
    ]


def test_where_they_part_is_told() -> None:
    english = [
        "He went home on foot.",
        "The minister told many people in the hall that the talks would go on for days.",
    ]
    chinese = ["他步行回家。", "部长在大厅里对许多人说，会谈还将持续好几天，谁也不知道何时结束。"]
    target = "\n\n".join([english[0], english[1], english[1], english[0], english[1]])
    source = "\n".join([chinese[0], chinese[1], chinese[1], chinese[1], chinese[0], chinese[1]])
    told = r"has 9 segments, but its source has 6.*there are 5 and 6; by their lengths they part at line [357], "
    with pytest.raises(InputError, match=told):
        check_text(target, source=source)


def test_the_likeliest_alignment() -> None:
    lengths = [30, 150, 90, 200, 60, 120]
    assert parting(lengths, lengths) is None
    # One that only the other text has, and two that are one there.
    assert parting(lengths, [31, 148, 92, 33, 210, 60, 118]) == (3, 3)
    assert parting(lengths, [10, 50, 94, 20, 40]) == (2, 2)
    assert parting([10], []) is None


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(spaced(TARGET, [0, 1, 1, 1]), encoding="utf-8")
    (tmp_path / "a.zh.txt").write_text(spaced(SOURCE, [0, 0, 0, 0]), encoding="utf-8")
    (tmp_path / "b.zh.txt").write_text(spaced(SOURCE[:2], [0, 0, 0]), encoding="utf-8")
    return tmp_path


def lint(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["lint", "--isolated", *arguments])


def test_files_go_by_paragraphs_too(folder: Path) -> None:
    done = lint("--format", "concise", "--source", "a.zh.txt", "a.txt")
    assert [line.split()[:2] for line in done.stdout.splitlines()] == [["a.txt:5:15:", WRONG]]


@pytest.mark.parametrize(("files", "told"), [(["a.txt"], "1 file"), (["a.txt", "c.txt"], "2 files")])
def test_a_run_in_which_all_fails_has_checked_nothing(folder: Path, files: list[str], told: str) -> None:
    (folder / "c.txt").write_text("One.\n", encoding="utf-8")
    done = lint("--source", "b.zh.txt", *files)
    assert (done.exit_code, done.stdout) == (2, f"Nothing is checked: {told} could not be.\n")


def test_a_run_in_which_something_fails_says_so_beside_its_findings(folder: Path) -> None:
    (folder / "c.txt").write_text("He left.\n\nShe stayed.\n", encoding="utf-8")
    done = lint("--source", "b.zh.txt", "a.txt", "c.txt")
    assert (done.exit_code, "of what could be checked" in done.stdout) == (2, True)


def test_empty_paragraphs_of_word_do_not_count_either(folder: Path) -> None:
    (folder / "w.docx").write_bytes(docx("".join(f"{p(line)}{p('')}" for line in TARGET)))
    (folder / "w.zh.docx").write_bytes(docx("".join(map(p, SOURCE))))
    done = lint("--format", "concise", "--source", "w.zh.docx", "w.docx")
    assert [line.split()[:2] for line in done.stdout.splitlines()] == [["w.docx:5:15:", WRONG]]


ENGLISH = [
    "Harbour to close for repairs",
    "The harbour of Ust-Luga will be closed from May 3 until the end of the month while its northern quay is "
    "repaired, the port authority said on Tuesday.",
    "It rained there for 12 days in April, and the water washed away a part of the wall that was built in 1937.",
]
CHINESE = [
    "港口将关闭维修",
    "港务局周二表示，乌斯季卢加港将于5月3日起关闭至月底，以便维修其北码头，此前已有多家航运公司提出改道的要求。",
    "当地4月份下了14天雨，大水冲走了1937年修建的一段围墙，所幸没有造成人员伤亡。",
]


def wrapped(lines: list[str], width: int) -> list[str]:
    """Paragraphs whose lines are not longer than a width; where there are no blanks, anywhere."""
    if width == 0:
        return lines
    if " " in lines[1]:
        return [textwrap.fill(line, width, break_on_hyphens=False) for line in lines]
    # No line ends within a figure.
    return [re.sub(rf"(.{{1,{width}}})(?<!\d(?=\d))(?!$)", r"\1\n", line) for line in lines]


# How wide the source's lines are, 0 where they are not wrapped, and what parts its paragraphs.
SOURCES = [(0, "\n"), *((width, parted) for width in (0, 12, 20, 30) for parted in ("\n\n", "\n\n\n"))]


@pytest.mark.parametrize(("there", "parted"), SOURCES)
@pytest.mark.parametrize("here", [40, 60, 79])
def test_wrapped_paragraphs_go_beside_those_of_the_source(here: int, there: int, parted: str) -> None:
    target = "\n\n".join(wrapped(ENGLISH, here)) + "\n"
    source = parted.join(wrapped(CHINESE, there)) + "\n"
    found = [f for f in check_text(target, source=source) if f.location.side == "target"]
    line = target[: target.index("12 days")].count("\n") + 1
    assert [(f.check, f.location.line) for f in found] == [(WRONG, line)]


def test_long_lines_go_beside_a_source_that_is_wrapped() -> None:
    found = check_text("\n".join(ENGLISH), source="\n\n".join(wrapped(CHINESE, 20)))
    assert [(f.check, f.location.line) for f in found if f.location.side == "target"] == [(WRONG, 3)]


def test_wrapped_paragraphs_are_fixed_beside_their_source(folder: Path) -> None:
    target = "\n\n".join(wrapped([ENGLISH[0], ENGLISH[1].replace("while its", "while its its"), ENGLISH[2]], 60))
    Path("d.txt").write_text(target + "\n", encoding="utf-8")
    Path("d.zh.txt").write_text("\n".join(CHINESE) + "\n", encoding="utf-8")
    lint("--fix", "--select", "doubled-word", "--source", "d.zh.txt", "d.txt")
    assert Path("d.txt").read_text(encoding="utf-8") == target.replace("its its", "its") + "\n"


DOUBTFUL = {
    "a paragraph of the source is not translated": (ENGLISH, [*CHINESE[:2], CHINESE[1], CHINESE[2]]),
    "two are one in the translation": ([f"{ENGLISH[0]} {ENGLISH[1]}", ENGLISH[2]], CHINESE),
    "as many, in another order": (
        [ENGLISH[0], *ENGLISH[1:] * 3, ENGLISH[0], ENGLISH[0]],
        [CHINESE[0], CHINESE[0], CHINESE[0], *CHINESE[1:] * 3],
    ),
}


@pytest.mark.parametrize(("english", "chinese"), DOUBTFUL.values(), ids=DOUBTFUL)
def test_where_it_is_in_doubt_nothing_is_paired(english: list[str], chinese: list[str]) -> None:
    with pytest.raises(InputError, match="the two must go segment by segment"):
        check_text("\n\n".join(wrapped(english, 60)), source="\n".join(chinese))


def test_scores_go_by_lines(folder: Path) -> None:
    Path("d.txt").write_text("\n\n".join(wrapped(ENGLISH, 60)) + "\n", encoding="utf-8")
    Path("d.zh.txt").write_text("\n".join(CHINESE) + "\n", encoding="utf-8")
    done = CliRunner().invoke(main, ["score", "--isolated", "--source", "d.zh.txt", "d.txt"])
    assert (done.exit_code, "the two must go segment by segment" in done.stderr) == (2, True)
