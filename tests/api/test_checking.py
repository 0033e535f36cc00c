"""Checking from Python: texts in memory, beside their sources, and files."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import mtcheck
from mtcheck import (
    GlossaryError,
    InputError,
    MtcheckError,
    Report,
    Settings,
    SettingsError,
    UsageError,
    check_paths,
    check_text,
    fix_text,
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working folder: two articles with a fault each, of which one is somebody's who did not ask."""
    (tmp_path / "a.txt").write_text("He said said so.\n", encoding="utf-8")
    (tmp_path / "t").write_text("It was was.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def places(report: Report) -> list[str]:
    return [f"{f.location.path}:{f.location.line}" for f in report]


def test_every_name_of_the_interface_is_there() -> None:
    assert all(getattr(mtcheck, name) is not None for name in mtcheck.__all__)
    assert set(mtcheck.__all__) <= set(dir(mtcheck))


@pytest.mark.parametrize("kind", [str, Path, lambda name: [name], lambda name: iter([Path(name)])])
def test_a_single_path_is_one_path(folder: Path, kind: Callable[[str], str]) -> None:
    assert places(check_paths(kind("a.txt"))) == ["a.txt:1"]


def test_settings_hold_for_every_file_whatever_file_is_nearest(folder: Path) -> None:
    (folder / "mtcheck.toml").write_text('ignore = ["doubled-word"]\n', encoding="utf-8")
    assert places(check_paths("a.txt")) == []
    assert places(check_paths("a.txt", settings=Settings())) == ["a.txt:1"]
    assert places(check_paths("a.txt", settings=Settings.nearest())) == []
    assert places(check_paths("a.txt", settings=Settings.load("mtcheck.toml").override(ignore=()))) == ["a.txt:1"]


def test_what_changed_on_disk_is_seen_by_the_next_call(folder: Path) -> None:
    """As in a notebook, where one session goes on for days."""
    assert places(check_paths("a.txt")) == ["a.txt:1"]
    (folder / "mtcheck.toml").write_text('ignore = ["doubled-word"]\n', encoding="utf-8")
    assert places(check_paths("a.txt")) == []
    (folder / "mtcheck.toml").unlink()
    settings = Settings(select=("term-variant",), glossaries=("g.yaml",), bundled_glossaries=False)
    found = []
    for number, word in enumerate(("so", "said")):
        (folder / "g.yaml").write_text(f"- id: right\n  preferred: right\n  deprecated: [{word}]\n", encoding="utf-8")
        os.utime(folder / "g.yaml", (number, number))
        found.append([f.location.text for f in check_paths("a.txt", settings=settings)])
    assert found == [["so"], ["said", "said"]]


def test_progress_is_told(folder: Path) -> None:
    told: list[tuple[int, int]] = []
    check_paths(["a.txt", "t"], jobs=1, progress=lambda done, count: told.append((done, count)))
    assert told == [(1, 2), (2, 2)]


def test_a_file_that_cannot_be_checked_is_a_failure(folder: Path) -> None:
    report = check_paths(["gone.txt", "a.txt"])
    assert [failure.path for failure in report.failures] == ["gone.txt"]
    assert places(report) == ["a.txt:1"]


ZH = "那里有三亿人。\n他走了。"
EN = "There were 3 million people in it.\nHe left."


def said(text: str | list[str], source: str | list[str] | None, settings: Settings | None = None) -> list[str]:
    return [f"{f.location.line} {f.check}" for f in check_text(text, source=source, settings=settings)]


def test_a_source_in_memory_goes_line_by_line() -> None:
    assert said(EN, None) == []
    assert said(EN, ZH) == ["1 number-scale"]
    assert said(EN, ZH, Settings(source=False)) == []


def test_lists_go_segment_by_segment() -> None:
    assert said(EN.split("\n"), ZH.split("\n")) == ["1 number-scale"]
    assert said([EN.split("\n")[1], EN.split("\n")[0]], ZH.split("\n")[::-1]) == ["2 number-scale"]
    assert said(["One line,\nand one more.", "And the the rest."], None) == ["3 doubled-word"]


def test_a_source_goes_with_the_format_of_the_text() -> None:
    source = "<p>那里有三亿人。</p><p>他走了。</p>"
    text = "<p>There were <b>3 million</b> people in it.</p>\n<p>He left.</p>"
    (finding,) = check_text(text, source=source, path="a.html")
    assert (finding.check, finding.location.text) == ("number-scale", "3 million")


@pytest.mark.parametrize(
    ("text", "source", "error", "message"),
    [
        ("One.\nTwo.", "一。", InputError, "has 2 segments, but its source has 1"),
        (["One.", "Two."], ["一。"], InputError, "has 2 segments, but its source list has 1"),
        ("One.", ["一。"], UsageError, "both strings, or both lists"),
        (["One."], "一。", UsageError, "both strings, or both lists"),
        (["One.", None], None, UsageError, "text: segment 2 is None, which is no string"),
        (["One."], [3], UsageError, "source: segment 1 is int 3, which is no string"),
        (b"One.", None, UsageError, "text must be a list of strings, a segment an item, not bytes b'One.'"),
        ("One.\nTwo \ud83d.", None, InputError, r"text\.txt:2: has half a character \(U\+D83D\)"),
        ("One.", "一\ude00。", InputError, "has half a character"),
        (["One.", "Two \ud83d."], None, InputError, r"text\.txt:2: has half a character"),
        (["One."], ["一\ude00。"], InputError, "has half a character"),
    ],
)
def test_what_does_not_fit_is_said(text: object, source: object, error: type[MtcheckError], message: str) -> None:
    with pytest.raises(error, match=message):
        check_text(text, source=source)  # type: ignore[arg-type]


def test_a_malformed_text_is_an_input_error() -> None:
    with pytest.raises(InputError, match=r"a\.jsonl:1: "):
        check_text("{", path="a.jsonl")


def test_a_glossary_that_cannot_be_used_is_a_glossary_error() -> None:
    with pytest.raises(GlossaryError, match="no such file, and no bundled glossary of that name"):
        check_text("One.", settings=Settings(glossaries=("gone.yaml",)))


def test_fixes_leave_lines_in_step_with_their_source() -> None:
    line = "The ministers met in Geneva on Monday to talk about grain."
    text, source = f"{line}\n{line}\nAnd the the rest.\n", "一。\n二。\n三。\n"
    fixed = f"{line}\n{line}\nAnd the rest.\n"
    settings = Settings(select=("duplicate-paragraph", "doubled-word"))
    assert fix_text(text, source=source, settings=settings) == fixed
    assert fix_text(text, settings=settings) != fixed


WRONG = {
    "check": (
        {"select": ("nmae-variant",)},
        "select: no check, family or category 'nmae-variant'; did you mean 'name-variant'",
    ),
    "a string for a list": ({"ignore": "names"}, "ignore must be a list of strings, not 'names'"),
    "a choice": ({"min_severity": "bad"}, "min-severity must be one of neutral, minor, major, critical, not 'bad'"),
    "a number for a text": ({"target_lang": 3}, "target-lang must be a string, not 3"),
    "a number for a flag": ({"source": 1}, "source must be true or false, not 1"),
    "options of no check": (
        {"checks": {"repetition-lop": {}}},
        "checks: no check 'repetition-lop'; did you mean 'repetition-loop'",
    ),
    "no option": (
        {"checks": {"repetition-loop": {"tims": 4}}},
        "repetition-loop has no option 'tims'; did you mean 'times'",
    ),
    "an option of a check without": (
        {"checks": {"doubled-word": {"x": 1}}},
        "doubled-word has no option 'x'; it takes none",
    ),
    "value of an option": ({"checks": {"repetition-loop": {"times": "4"}}}, "times must be a whole number, not '4'"),
    "no table": ({"checks": {"repetition-loop": 4}}, r"\[checks.repetition-loop\] must be a table of options"),
    "a limit": ({"gate": {"max-mqmm": 4}}, "gate has no limit 'max-mqmm'; did you mean 'max-mqm'"),
    "a limit's value": ({"gate": {"max-mqm": -1}}, "max-mqm must be a number from 0 on, not -1"),
    "a weight": ({"mqm_weights": {"majr": 3}}, "mqm-weights: no 'majr'; did you mean 'major'"),
    "what a path ignores": (
        {"per_path_ignores": {"a/**": ["nmae"]}},
        "per-path-ignores: no check, family or category 'nmae'",
    ),
}


@pytest.mark.parametrize(("values", "message"), WRONG.values(), ids=WRONG)
def test_wrong_settings_are_named_with_what_is_allowed(values: dict[str, object], message: str) -> None:
    with pytest.raises(SettingsError, match=message):
        Settings(**values)  # type: ignore[arg-type]


def test_settings_may_be_given_as_a_file_would() -> None:
    """Lists and dicts; paths and grades as objects; the same value, and none that can be changed."""
    loose = Settings(
        select=["numbers"],  # type: ignore[arg-type]
        min_severity=mtcheck.Severity.MAJOR,  # type: ignore[arg-type]
        glossaries=[Path("a.yaml")],  # type: ignore[arg-type]
        checks={"repetition-loop": {"times": 4}},
        gate={"max-findings": {"critical": 0}, "max-drop": ["mqm"]},
    )
    same = Settings(
        select=("numbers",),
        min_severity="major",
        glossaries=("a.yaml",),
        checks={"repetition-loop": {"times": 4}},
        gate={"max-drop": ("mqm",), "max-findings": {"critical": 0}},
    )
    assert loose == same
    assert hash(loose) == hash(same)
    assert loose != same.override(min_severity="minor")
    with pytest.raises(TypeError):
        loose.checks["repetition-loop"]["times"] = 5  # type: ignore[index]


SCRIPT = """
import multiprocessing
from mtcheck import MtcheckError, check_paths

multiprocessing.set_start_method("spawn", force=True)
{guard}
    try:
        print(len(check_paths(["a.txt", "b.txt"], jobs=2)), "found")
    except MtcheckError as error:
        print(error)
"""


@pytest.mark.parametrize(
    ("guard", "printed"),
    [
        ("if __name__ == '__main__':", "2 found"),
        ("if True:", "must stand below \"if __name__ == '__main__':\" in it; or give jobs=1"),
    ],
)
def test_a_script_that_lacks_its_guard_is_told_what_to_write(tmp_path: Path, guard: str, printed: str) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("He said said so.\n", encoding="utf-8")
    (tmp_path / "script.py").write_text(SCRIPT.format(guard=guard), encoding="utf-8")
    environment = os.environ | {"PYTHONPATH": str(Path(mtcheck.__file__).parents[1])}
    command = [sys.executable, "script.py"]
    done = subprocess.run(
        command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False, timeout=120
    )
    assert done.returncode == 0
    assert done.stdout.strip().splitlines()[-1].endswith(printed)


WRONG = {
    "a number for a text": (lambda: check_text(5), "text must be a list of strings, a segment an item, not int 5"),
    "nothing for a text": (lambda: check_text(None), "text must be a list of strings, a segment an item, not None"),
    "a file for a text": (
        lambda: check_text(Path("a.txt")),
        r"text must be the text itself, .*check_paths reads files",
    ),
    "a number for a source": (lambda: check_text(["a"], source=5), "source must be a list of strings.*not int 5"),
    "a source of two kinds": (lambda: check_text("a", source=5), "both strings, or both lists"),
    "no path": (lambda: check_text("a", path=None), "path must be a path: a string or os.PathLike, not None"),
    "bytes for a path": (lambda: check_text("a", path=b"a.txt"), "path must be .*, not bytes b'a.txt'"),
    "a dict for settings": (
        lambda: check_text("a", settings={"select": []}),
        r"settings must be Settings\(…\),.*not dict",
    ),
    "a file for settings": (lambda: check_text("a", settings="mtcheck.toml"), "settings must be Settings.*not str"),
    "segments to fix": (lambda: fix_text(["a"]), r"text must be a string, not list \['a'\]"),
    "a list for a source to fix beside": (
        lambda: fix_text("a", source=["b"]),
        "source must be a string or None, not list",
    ),
    "a word for a flag": (lambda: fix_text("a", unsafe="no"), "unsafe must be True or False, not str 'no'"),
    "no paths": (lambda: check_paths(None), "paths must be a path or a list of paths, not None"),
    "a number for paths": (lambda: check_paths(5), "paths must be a path or a list of paths, not int 5"),
    "bytes for paths": (lambda: check_paths(b"a"), "paths must be a path or a list of paths, not bytes"),
    "a number among paths": (lambda: check_paths(["a", 5]), "paths must be a path or a list of paths, and has int 5"),
    "less than no jobs": (lambda: check_paths("a", jobs=-1), "jobs must be a whole number from 0 on, not int -1"),
    "a word for jobs": (lambda: check_paths("a", jobs="2"), "jobs must be a whole number from 0 on, not str '2'"),
    "half a job": (lambda: check_paths("a", jobs=0.5), "jobs must be a whole number from 0 on, not float 0.5"),
    "a flag for progress": (lambda: check_paths("a", progress=True), "progress must be a function of two numbers"),
}


@pytest.mark.parametrize(("call", "message"), WRONG.values(), ids=WRONG)
def test_what_is_no_argument_is_named(folder: Path, call: Callable[[], object], message: str) -> None:
    with pytest.raises(UsageError, match=message):
        call()


def test_at_a_prompt_a_report_is_a_few_lines(folder: Path) -> None:
    (folder / "many.txt").write_text("\n\n".join("It was was so." for _ in range(40)), encoding="utf-8")
    settings = Settings(select=("doubled-word",))
    shown = repr(check_paths(["many.txt", "gone.txt"], settings=settings)).splitlines()
    assert shown[0] == "40 findings in 1 file, 160 words:"
    assert shown[1].startswith("  many.txt:1:")
    assert "doubled-word: " in shown[1]
    assert shown[11] == "  … and 30 more"
    assert shown[12].startswith("  Could not be checked: gone.txt: ")
    assert len(shown) == 13


def test_findings_at_a_prompt() -> None:
    assert repr(check_text("It is so.")) == "0 findings"
    (first, second) = str(check_text("It was was so.")).splitlines()
    assert first == "1 finding:"
    assert second.startswith("  text.txt:1:")
    assert "doubled-word: " in second


def test_what_is_shown_at_a_prompt_gives_a_terminal_no_orders() -> None:
    found = check_text("It was was so.", path="a\x1b[31m\n.txt")
    assert "\x1b" not in f"{found!r} {found[0]}"
    assert len(str(found).splitlines()) == 2
