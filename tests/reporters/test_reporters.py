"""Every output beside its golden file.

`MTCHECK_UPDATE_GOLDEN=1 pytest tests/reporters` writes them anew, to be read in the diff.
"""

from __future__ import annotations

import io
import json
import os
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest

from mtcheck import Report, Settings, check_paths
from mtcheck.reporters import FORMATS, reporter

from .made import report_in

GOLDEN = Path(__file__).parent / "golden"
UPDATE = "MTCHECK_UPDATE_GOLDEN"
ARTICLE = """\
Ministers meet over old missile treaty-Chinanews.com

Deputy Minister Ryabkov said said that the Guidance Treaty ended , and left. 协议

Riyabkov added: "It is 100%: done, and Russias proposal stands.
"""


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Report:
    return report_in(tmp_path_factory.mktemp("report"), "a b.txt", ARTICLE)


def written(report: Report, name: str, *, color: bool = False) -> str:
    stream = io.StringIO()
    reporter(name).write(report, stream, color=color)
    return stream.getvalue()


def html_data(page: str) -> str:
    """The block of data in an HTML report."""
    return page.partition('<script type="application/json" id="data">')[2].partition("</script>")[0]


@pytest.mark.parametrize("name", FORMATS)
def test_golden(report: Report, name: str) -> None:
    path = GOLDEN / f"{name}.txt"
    text = written(report, name)
    if name == "html":
        # Its script and style have tests of their own, in a browser.
        text = json.dumps(json.loads(html_data(text)), ensure_ascii=False, indent=1) + "\n"
    if os.environ.get(UPDATE):
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert path.exists(), f"no golden file: write it with {UPDATE}=1 pytest tests/reporters, and read it"
    assert text == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", FORMATS)
def test_an_empty_report_can_be_written(name: str) -> None:
    text = written(Report(()), name)
    assert bool(text) is not reporter(name).OUTPUT.quiet, "OUTPUT.quiet says whether nothing is written for nothing"


def schema() -> dict[str, object]:
    import mtcheck.reporters

    path = Path(mtcheck.reporters.__file__).parent / "findings.schema.json"
    loaded: dict[str, object] = json.loads(path.read_text(encoding="utf-8"))
    return loaded


def test_json_follows_the_shipped_schema(report: Report) -> None:
    jsonschema.Draft202012Validator.check_schema(schema())
    jsonschema.validate(json.loads(written(report, "json")), schema(), jsonschema.Draft202012Validator)


def test_each_jsonl_line_is_a_finding_of_the_schema(report: Report) -> None:
    lines = written(report, "jsonl").splitlines()
    assert len(lines) == len(report.findings)
    of_a_finding = {"$ref": "#/$defs/finding", "$defs": schema()["$defs"]}
    for line in lines:
        jsonschema.validate(json.loads(line), of_a_finding, jsonschema.Draft202012Validator)


def test_sarif_points_into_the_files_and_has_stable_fingerprints(report: Report) -> None:
    run = json.loads(written(report, "sarif"))["runs"][0]
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["invocations"][0]["executionSuccessful"] is False
    assert len(run["results"]) == len(report.findings)
    for result in run["results"]:
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        assert "%20" in result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] or ".jsonl" in json.dumps(
            result
        )
    prints = [r["partialFingerprints"]["mtcheck/v1"] for r in run["results"]]
    assert len(set(prints)) == len(prints)


def test_fingerprints_survive_moved_lines(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    prints = []
    for head in ("", "A new paragraph.\n\nAnd one more.\n\n"):
        (tmp_path / "a.txt").write_text(head + "He said said so.\n\nBye.\n", encoding="utf-8")
        run = json.loads(written(check_paths("a.txt", settings=Settings()), "sarif"))["runs"][0]
        prints.append([r["partialFingerprints"]["mtcheck/v1"] for r in run["results"]])
    assert prints[0] == prints[1]


def test_github_commands_are_sorted_and_escaped(report: Report) -> None:
    lines = written(report, "github").splitlines()
    kinds = [line.split(" ")[0].lstrip(":") for line in lines]
    assert kinds == sorted(kinds, key=["error", "warning", "notice"].index)
    assert all(line.startswith("::") for line in lines)


def test_colours_only_when_asked(report: Report) -> None:
    assert "\x1b[" not in written(report, "text")
    assert "\x1b[" in written(report, "text", color=True)


def test_html_has_no_markup_from_articles_and_a_policy_for_its_own_script_alone(report: Report) -> None:
    hostile = "</script><script>x</script><!-- @SCRIPT@"
    finding = replace(
        report.findings[0],
        message=hostile,
        location=replace(report.findings[0].location, context=hostile, path=hostile),
    )
    page = written(replace(report, findings=(finding,)), "html")
    assert page.count("<script") == page.count("</script>") == 2
    assert "<" not in html_data(page)
    assert json.loads(html_data(page))["findings"][0]["message"] == hostile
    assert "default-src 'none'" in page
    assert "http" not in page.replace("http-equiv", "").replace("http://www.w3.org/2000/svg", "")
