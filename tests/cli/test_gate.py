"""`mtcheck gate`: limits, earlier batches, reasons, exit status."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from mtcheck.cli import main

SOURCE = "里亚布科夫第{n}次说，中导条约将失效，费用为{n}万元。"
REFERENCE = "For time {n}, Ryabkov said that the INF Treaty would lapse, at a cost of {n}0,000 yuan."
GOOD = "Ryabkov said for time {n} that the INF Treaty would lapse and that it cost {n}0,000 yuan."
POOR = "Ryabkov said said for time {n} that the Guidance Treaty would lapse and that it cost {n},000 yuan."
DOCUMENTS = 15


def batch(name: str, *, poor: bool = False, order: list[int] | None = None, first: int = 2) -> None:
    """A batch in lines, with source, reference and docids of the same name: fifteen articles of two lines."""
    files: dict[str, list[str]] = {"zh": [], "ref": [], "en": [], "ids": []}
    for document in order or range(DOCUMENTS):
        for line in range(2):
            n = first + 2 * document + line
            files["zh"].append(SOURCE.format(n=n))
            files["ref"].append(REFERENCE.format(n=n))
            files["en"].append((POOR if poor and n % 3 else GOOD).format(n=n))
            files["ids"].append(f"doc{document}")
    for language, lines in files.items():
        Path(f"{name}.{language}.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


def shuffled() -> list[int]:
    order = list(range(DOCUMENTS))
    random.Random(3).shuffle(order)
    return order


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    return tmp_path


def gate(name: str, *arguments: str) -> Result:
    beside = (
        "--source",
        f"{name}.zh.txt",
        "--reference",
        f"{name}.ref.txt",
        "--docids",
        f"{name}.ids.txt",
        "--source-lang",
        "zh",
    )
    return CliRunner().invoke(main, ["gate", "--isolated", f"{name}.en.txt", *beside, *arguments])


def stored(name: str) -> None:
    result = gate(name, "--write-baseline-batch", "before.json")
    assert result.exit_code == 0, result.output


LIMITS = {
    "findings for 1,000 words": (["--max-findings-per-1k", "10"], "max-findings-per-1k"),
    "penalty": (["--max-mqm", "50"], "max-mqm"),
    "term success": (["--min-term-success", "0.9"], "min-term-success"),
    "a severity": (["--max-findings", "major=3"], "max-findings major"),
    "a check": (["--max-findings", "doubled-word=0"], "max-findings doubled-word"),
    "no critical": (["--no-critical"], "max-findings critical"),
}


@pytest.mark.parametrize(("arguments", "limit"), LIMITS.values(), ids=LIMITS)
def test_a_limit_passes_and_fails_with_its_reason(arguments: list[str], limit: str) -> None:
    batch("good")
    batch("poor", poor=True)
    passed, failed = gate("good", *arguments), gate("poor", *arguments)
    assert (passed.exit_code, failed.exit_code) == (0, 1), passed.output + failed.output
    assert f"pass  {limit}: " in passed.stdout
    assert "PASSED: 1 limit kept." in passed.stdout
    lines = failed.stdout.splitlines()
    assert lines[0].startswith(f"FAIL  {limit}: ")
    assert lines[-1] == "FAILED: 1 limit not kept."
    places = [line for line in lines if line.strip().startswith("poor.")]
    assert len(places) == 5


def test_the_worst_places_do_not_say_the_same_while_there_are_others() -> None:
    batch("poor", poor=True)
    worst = json.loads(gate("poor", "--max-mqm", "1", "--format", "json").stdout)["outcomes"][0]["worst"]
    assert len({place["why"] for place in worst}) == 5


def test_terms_that_are_lacking_are_named() -> None:
    batch("poor", poor=True)
    assert "(40 of 60 terms of the source are rendered)" in gate("poor", "--min-term-success", "0.9").stdout
    assert "1 of 2 terms not rendered: 中导条约 → INF Treaty" in gate("poor", "--min-term-success", "0.9").stdout


def test_a_worse_system_fails_against_a_better_one_and_the_reverse_passes() -> None:
    batch("good")
    batch("poor", poor=True)
    stored("good")
    failed = gate("poor", "--baseline-batch", "before.json")
    assert failed.exit_code == 1
    assert "FAIL  max-drop mqm" in failed.stdout
    assert "paired-ar over 30 segments, p = 0.0" in failed.stdout
    stored("poor")
    assert gate("good", "--baseline-batch", "before.json").exit_code == 0


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_copy_in_another_order_passes(jobs: str) -> None:
    batch("good", poor=True)
    batch("again", poor=True, order=shuffled())
    stored("good")
    result = gate("again", "--baseline-batch", "before.json", "--jobs", jobs)
    assert result.exit_code == 0
    assert result.stdout.count("as it was (paired-ar over 30 segments") == result.stdout.count("pass  max-drop")


def test_other_articles_are_compared_without_pairs() -> None:
    batch("good")
    batch("other", first=52)
    batch("poor", poor=True, first=52)
    stored("good")
    passed = gate("other", "--baseline-batch", "before.json")
    assert passed.exit_code == 0, passed.output
    assert "unpaired-bs over 15 documents against 15" in passed.stdout
    assert gate("poor", "--baseline-batch", "before.json").exit_code == 1


def test_a_drop_that_chance_explains_passes() -> None:
    batch("good")
    stored("good")
    lines = Path("good.en.txt").read_text(encoding="utf-8").splitlines()
    Path("good.en.txt").write_text(
        "\n".join([lines[0].replace("said", "said said", 1), *lines[1:]]) + "\n", encoding="utf-8"
    )
    result = gate("good", "--baseline-batch", "before.json", "--max-drop", "mqm")
    assert result.exit_code == 0
    assert "worse by" in result.stdout
    assert "p = 1.0000" in result.stdout


def test_the_resampling_is_as_asked() -> None:
    batch("good")
    batch("poor", poor=True)
    stored("good")
    # With nine shuffles not one is as far off, which is one in ten with the real one counted.
    result = gate("poor", "--baseline-batch", "before.json", "--max-drop", "mqm", "--resamples", "9")
    assert "p = 0.1000" in result.stdout
    assert result.exit_code == 0


def test_an_allowed_drop_passes() -> None:
    batch("good")
    batch("poor", poor=True)
    stored("good")
    assert gate("poor", "--baseline-batch", "before.json", "--max-drop", "mqm=100000").exit_code == 0
    assert gate("poor", "--baseline-batch", "before.json", "--max-drop", "mqm=1").exit_code == 1


def test_the_output_does_not_depend_on_the_jobs() -> None:
    batch("good", poor=True)
    stored("good")
    for output_format in ("text", "json", "markdown", "github"):
        outputs = {
            gate("good", "--baseline-batch", "before.json", "--format", output_format, "--jobs", j).stdout
            for j in "120"
        }
        assert len(outputs) == 1


def test_limits_of_the_settings_and_options_over_them() -> None:
    batch("poor", poor=True)
    Path("mtcheck.toml").write_text("[gate]\nmax-mqm = 1\nmax-findings = {critical = 0}\n", encoding="utf-8")
    arguments = ["gate", "poor.en.txt", "--source", "poor.zh.txt", "--source-lang", "zh"]
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 1
    assert "FAIL  max-mqm" in result.stdout
    assert "max-findings critical" in result.stdout
    result = CliRunner().invoke(main, [*arguments, "--max-mqm", "100000"])
    assert "pass  max-mqm" in result.stdout


def test_json_tells_every_limit_its_evidence_and_worst_places() -> None:
    batch("poor", poor=True)
    verdict = json.loads(gate("poor", "--max-mqm", "1", "--format", "json").stdout)
    assert verdict["passed"] is False
    (outcome,) = verdict["outcomes"]
    assert outcome["limit"] == "max-mqm"
    assert " findings (" in outcome["evidence"]
    assert all(place["path"] in ("poor.en.txt", "poor.zh.txt") and place["line"] for place in outcome["worst"])
    assert {m["id"] for m in verdict["metrics"]} >= {"mqm", "bleu"}


def test_the_page_of_the_job_gets_the_verdict(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    batch("poor", poor=True)
    (folder / "page.md").write_text("Before.\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(folder / "page.md"))
    result = gate("poor", "--max-mqm", "1", "--format", "github")
    assert result.stdout.startswith("::error file=poor.")
    page = (folder / "page.md").read_text(encoding="utf-8")
    assert page.startswith("Before.\n### mtcheck gate: FAILED")
    assert "| **FAIL** | max-mqm |" in page


def test_findings_can_be_written_as_lint_does(folder: Path) -> None:
    batch("poor", poor=True)
    assert gate("poor", "--max-mqm", "1", "--output", "sarif:out/a.sarif", "--output", "gitlab:b.json").exit_code == 1
    assert json.loads((folder / "out" / "a.sarif").read_text(encoding="utf-8"))["runs"][0]["results"]
    assert json.loads((folder / "b.json").read_text(encoding="utf-8"))


REFUSED = {
    "nothing to hold it to": ([], "give a limit"),
    "a drop from nothing": (["--max-drop", "mqm"], "--baseline-batch FILE"),
    "a drop of an unknown metric": (["--max-drop", "mqn"], "did you mean 'mqm'?"),
    "a drop that is no number": (["--max-drop", "mqm=much"], "METRIC=AMOUNT"),
    "a severity that is none": (["--max-findings", "awful=0"], "no severity or check"),
    "a number that is none": (["--max-findings", "critical=none"], "NAME=NUMBER"),
    "no such baseline": (["--baseline-batch", "none.json"], "none.json"),
    "a baseline that is none": (["--baseline-batch", "good.en.txt"], "write it again"),
    "a metric that the baseline lacks": (
        ["--baseline-batch", "before.json", "--max-drop", "chrf"],
        "the baseline batch has no chrf",
    ),
    "a metric computed otherwise": (["--baseline-batch", "before.json", "--mqm-preset", "wmt"], "computed otherwise"),
    "other settings": (
        ["--baseline-batch", "before.json", "--max-drop", "mqm", "--min-severity", "major"],
        "settings was default there",
    ),
}


@pytest.mark.parametrize(("arguments", "message"), REFUSED.values(), ids=REFUSED)
def test_refused(arguments: list[str], message: str) -> None:
    batch("good")
    stored("good")
    result = gate("good", *arguments)
    assert result.exit_code == 2
    assert message in result.stderr
    assert "Traceback" not in result.output


def test_a_limit_on_terms_without_terms_is_no_pass() -> None:
    Path("a.txt").write_text("He left.\n", encoding="utf-8")
    result = CliRunner().invoke(main, ["gate", "--isolated", "a.txt", "--min-term-success", "0.5"])
    assert result.exit_code == 2
    assert "there is nothing to compute term-success from" in result.stderr


def test_a_file_that_cannot_be_read_is_no_verdict() -> None:
    batch("good")
    result = CliRunner().invoke(main, ["gate", "--isolated", "good.en.txt", "none.txt", "--no-critical"])
    assert result.exit_code == 2
    assert "none.txt" in result.stderr
    assert "PASSED" not in result.output


ARTICLE = "Minister resigns\n\nThe minister left the room at noon.\n\nNobody said a word about it.\n"


def found_by(command: list[str]) -> set[str]:
    """The checks that fire, by a report of `lint` or of `gate`."""
    result = CliRunner().invoke(main, [*command, "--output", "jsonl:found.jsonl"])
    assert result.exit_code in (0, 1), result.output
    lines = Path("found.jsonl").read_text(encoding="utf-8").splitlines()
    return {row["check"] for row in map(json.loads, lines) if "check" in row}


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("fault", ["", "He said said so.\n"])
def test_articles_without_a_source_are_read_as_lint_reads_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, end: str, fault: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "news").mkdir()
    for name in ("a.txt", "b.txt"):
        (tmp_path / "news" / name).write_bytes((ARTICLE + fault).replace("\n", end).encode())
    linted = found_by(["lint", "--isolated", "--scope", "batch", "news"])
    assert found_by(["gate", "--isolated", "--no-critical", "news"]) == linted == ({"doubled-word"} if fault else set())


def test_beside_a_source_a_blank_line_is_an_empty_translation(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text("One.\n\nThree.\n", encoding="utf-8")
    (tmp_path / "a.zh.txt").write_text("一。\n二。\n三。\n", encoding="utf-8")
    assert "empty-target" in found_by(["gate", "--isolated", "--no-critical", "--source", "a.zh.txt", "a.txt"])


def test_a_check_that_left_documents_out_proves_nothing_of_these(tmp_path: Path) -> None:
    batch = tmp_path / "batch.jsonl"
    english = '{"document": "one", "target_lang": "en", "segments": [{"id": 1, "target": "It is fine."}]}\n'
    german = english.replace('"one"', '"two"').replace('"en"', '"de"')
    for text, told in (
        (english + german, "term-variant did not run on 1 of 2 documents, so it proves nothing of two (de)"),
        (english, "0 term-variant findings, at most 0 asked"),
    ):
        batch.write_text(text)
        result = CliRunner().invoke(main, ["gate", "--isolated", "--max-findings", "term-variant=0", str(batch)])
        assert told in result.stdout
        assert result.exit_code == int("did not run" in told)
