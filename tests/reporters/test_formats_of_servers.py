"""What servers read, held to the formats' own schemas where they are published.

Else to strict ones written from their documentation.
"""

from __future__ import annotations

import csv
import io
import json
import os
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from junitparser import Error, Failure, JUnitXml
from lxml import etree

from mtcheck import Report, Settings, Severity, check_paths
from mtcheck.reporters import FORMATS, reporter
from mtcheck.reporters._phrases import statement
from mtcheck.reporters.teamcity import message

from ..published import schema_store, validate
from .made import report_in

SCHEMAS = Path(__file__).parent / "schemas"
# A treaty under a wrong name behind characters of two, three and four bytes, and text that every format must escape.
ARTICLE = (
    '“Ä 𝄞” — the Guidance Treaty ended , 100% <b>\x0b</b> & "so": a|b\n\n=1+1 he said said so.\n\n-a the the [x](y)\n'
)


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Report:
    return report_in(tmp_path_factory.mktemp("report"), "a b,c:d%.txt", ARTICLE)


EMPTY = Report((), files=1)


def written(report: Report, name: str) -> str:
    stream = io.StringIO()
    reporter(name).write(report, stream)
    return stream.getvalue()


def own_schema(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((SCHEMAS / name).read_text(encoding="utf-8"))
    return loaded


@pytest.mark.parametrize("name", FORMATS)
def test_a_file_that_could_not_be_checked_is_told_where_the_format_says_so(report: Report, name: str) -> None:
    assert report.failures
    assert ("latin.txt" in written(report, name)) is reporter(name).OUTPUT.failures


def test_sarif_follows_the_published_schema(report: Report) -> None:
    schema = schema_store("sarif-2.1.0.json")
    validate(json.loads(written(report, "sarif")), schema)
    validate(json.loads(written(EMPTY, "sarif")), schema)


def test_sarif_rules_bring_the_manual_of_their_check(report: Report) -> None:
    for rule in json.loads(written(report, "sarif"))["runs"][0]["tool"]["driver"]["rules"]:
        assert "**Why**" in rule["help"]["markdown"]
        assert "Silent when" in rule["help"]["text"]
        assert rule["fullDescription"]["text"].startswith(rule["shortDescription"]["text"])


def test_sarif_tells_addresses_only_where_they_are_published(report: Report) -> None:
    driver = json.loads(written(report, "sarif"))["runs"][0]["tool"]["driver"]
    assert "informationUri" not in driver
    assert not any("helpUri" in rule for rule in driver["rules"])
    published = replace(report, documentation="https://news.example.org/mtcheck/")
    log = json.loads(written(published, "sarif"))
    validate(log, schema_store("sarif-2.1.0.json"))
    driver = log["runs"][0]["tool"]["driver"]
    assert driver["informationUri"] == "https://news.example.org/mtcheck/"
    assert {rule["id"]: rule["helpUri"] for rule in driver["rules"]} == {
        rule["id"]: f"https://news.example.org/mtcheck/checks/{rule['id']}.html" for rule in driver["rules"]
    }
    assert all(rule["help"]["text"] and rule["help"]["markdown"] for rule in driver["rules"])
    codes = [d["code"] for d in json.loads(written(published, "rdjson"))["diagnostics"]]
    assert {"value": "term-variant", "url": f"{published.documentation}checks/term-variant.html"} in codes
    assert all("url" not in code for code in codes if code["value"] == "not-checked")


def test_the_snippet_of_sarif_is_what_the_file_has(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "<p>He met the\n  R&amp;D R&amp;D team of &#8220;Ryabkov</p>\n<p>R&shy;yabkov left left.</p>\n"
    monkeypatch.chdir(tmp_path)
    Path("a.html").write_text(text, encoding="utf-8")
    lines = text.splitlines(keepends=True)
    results = json.loads(written(check_paths("a.html", settings=Settings()), "sarif"))["runs"][0]["results"]
    assert results
    for result in results:
        region = result["locations"][0]["physicalLocation"]["region"]
        before = sum(map(len, lines[: region["startLine"] - 1])) + region["startColumn"] - 1
        after = sum(map(len, lines[: region["endLine"] - 1])) + region["endColumn"] - 1
        assert region["snippet"]["text"] == text[before:after]


def test_sarif_fixes_replace_what_the_finding_found(report: Report) -> None:
    results = {r["ruleId"]: r for r in json.loads(written(report, "sarif"))["runs"][0]["results"]}
    change = results["term-variant"]["fixes"][0]["artifactChanges"][0]
    line = ARTICLE.split("\n")[0]
    for replacement in change["replacements"]:
        region = replacement["deletedRegion"]
        assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == "Guidance Treaty"
        assert replacement["insertedContent"]["text"] == "INF Treaty"


def test_gitlab_has_one_row_a_finding_each_with_a_fingerprint_of_its_own(report: Report) -> None:
    rows = json.loads(written(report, "gitlab"))
    validate(rows, own_schema("gitlab.json"))
    assert len({row["fingerprint"] for row in rows}) == len(rows) == len(report.findings) + len(report.failures)
    assert json.loads(written(EMPTY, "gitlab")) == []


def test_rdjson_counts_columns_in_bytes(report: Report) -> None:
    result = json.loads(written(report, "rdjson"))
    validate(result, own_schema("rdjson.json"))
    validate(json.loads(written(EMPTY, "rdjson")), own_schema("rdjson.json"))
    treaty = next(d for d in result["diagnostics"] if d["code"]["value"] == "term-variant")
    span = treaty["suggestions"][0]["range"]
    line = ARTICLE.encode().split(b"\n")[span["start"]["line"] - 1]
    assert line[span["start"]["column"] - 1 : span["end"]["column"] - 1] == b"Guidance Treaty"


def test_checkstyle_follows_what_checkstyle_writes(report: Report) -> None:
    schema = etree.XMLSchema(etree.parse(SCHEMAS / "checkstyle.xsd"))
    for some in (report, EMPTY):
        schema.assertValid(etree.fromstring(written(some, "checkstyle").encode()))
    errors = etree.fromstring(written(report, "checkstyle").encode()).findall("file/error")
    assert len(errors) == len(report.findings) + len(report.failures)


def test_junit_is_read_by_a_parser_of_it(report: Report) -> None:
    root = JUnitXml.fromroot(etree.fromstring(written(report, "junit").encode()))
    results = [result for suite in root for case in suite for result in case.result]
    assert sum(isinstance(r, Failure) for r in results) == root.failures == len(report.findings)
    assert sum(isinstance(r, Error) for r in results) == root.errors == len(report.failures)
    assert [suite.tests for suite in root] == [len(list(suite)) for suite in root]


def test_junit_of_a_clean_run_has_a_case_that_passed() -> None:
    root = JUnitXml.fromroot(etree.fromstring(written(EMPTY, "junit").encode()))
    assert [(case.name, case.is_passed) for suite in root for case in suite] == [
        ("No findings in 1 file, 0 words.", True)
    ]


def test_junit_follows_the_schema_of_jenkins(report: Report) -> None:
    path = os.environ.get("MTCHECK_JUNIT_XSD")
    if not path:
        pytest.skip(
            "MTCHECK_JUNIT_XSD names no schema of Jenkins, which no installable package has; .ci/run fetches it"
        )
    schema = etree.XMLSchema(etree.parse(path))
    for some in (report, EMPTY):
        schema.assertValid(etree.fromstring(written(some, "junit").encode()))


def test_csv_has_no_cell_that_a_spreadsheet_would_compute(report: Report) -> None:
    rows = list(csv.DictReader(io.StringIO(written(report, "csv"))))
    assert len(rows) == len(report.findings)
    assert {row["check"] for row in rows} == {f.check for f in report.findings}
    assert not [cell for row in rows for cell in row.values() if cell.startswith(("=", "+", "-", "@"))]
    at = replace(report.findings[0].location, text="=cmd()")
    assert "'=cmd()" in written(replace(EMPTY, findings=(replace(report.findings[0], location=at),)), "csv")


def test_github_escapes_what_ends_a_command_or_a_property(report: Report) -> None:
    for line in written(report, "github").splitlines():
        head, message = line[2:].split("::", 1)
        assert "\r" not in line
        assert "%0" not in message.replace("%0A", "").replace("%0D", "")
        properties = dict(part.split("=", 1) for part in head.split(" ", 1)[1].split(","))
        assert properties.keys() <= {"file", "line", "endLine", "col", "endColumn", "title"}
        assert properties.get("file", "") in ("", "a b%2Cc%3Ad%25.txt", "c.jsonl", "latin.txt")


VALUE = re.compile(r" (\w+)='((?:[^'|\n\r\[\]]|\|(?:0x[0-9a-fA-F]{4}|['|nr\[\]]))*)'")
UNESCAPED = {"|n": "\n", "|r": "\r", "|'": "'", "||": "|", "|[": "[", "|]": "]"}


def teamcity_message(line: str) -> tuple[str, dict[str, str]]:
    """The name and the values of a service message, by the rules of the documentation."""
    head = re.match(r"##teamcity\[(\w+)", line)
    assert head
    values = {}
    at = head.end()
    while match := VALUE.match(line, at):
        plain = re.sub(r"\|(0x(....)|.)", lambda m: chr(int(m[2], 16)) if m[2] else UNESCAPED[m[0]], match[2])
        values[match[1]] = plain.encode("utf-16-be", "surrogatepass").decode("utf-16-be", "surrogatepass")
        at = match.end()
    assert line[at:] == "]"
    return head[1], values


def test_teamcity_knows_the_type_of_every_inspection(report: Report) -> None:
    messages = [teamcity_message(line) for line in written(report, "teamcity").splitlines()]
    types = [values["id"] for name, values in messages if name == "inspectionType"]
    assert len(set(types)) == len(types)
    assert all(values.keys() == {"id", "name", "category", "description"} for name, values in messages[: len(types)])
    inspections = [values for name, values in messages if name == "inspection"]
    assert {values["typeId"] for values in inspections} == set(types)
    assert {values["SEVERITY"] for values in inspections} <= {"INFO", "WEAK WARNING", "WARNING", "ERROR"}
    assert [values["message"] for values in inspections] == [
        *(failure.message for failure in report.failures),
        *(statement(finding) for finding in report.findings),
    ]


@given(st.text(st.characters(), max_size=50))
def test_teamcity_gets_whatever_text_back_from_one_line_of_ascii(text: str) -> None:
    line = message("inspection", message=text, file="a.txt")
    assert line.isascii()
    assert line.count("\n") == 1
    assert teamcity_message(line.rstrip("\n")) == ("inspection", {"message": text, "file": "a.txt"})


def test_teamcity_takes_no_values_of_any_length() -> None:
    assert len(teamcity_message(message("inspection", message="x" * 9000).rstrip("\n"))[1]["message"]) == 4000


def test_paths_are_those_of_the_repository(report: Report, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "news").mkdir()
    for said in ("./news/../news/a.txt", str(tmp_path / "news" / "a.txt")):
        finding = replace(report.findings[0], location=replace(report.findings[0].location, path=said))
        one = replace(EMPTY, findings=(finding,))
        assert json.loads(written(one, "gitlab"))[0]["location"]["path"] == "news/a.txt"
        assert json.loads(written(one, "rdjson"))["diagnostics"][0]["location"]["path"] == "news/a.txt"
        assert "file=news/a.txt," in written(one, "github")
        assert '"uri": "news/a.txt"' in written(one, "sarif")


@pytest.mark.parametrize("name", FORMATS)
def test_no_format_loses_a_severity(report: Report, name: str) -> None:
    for severity in Severity:
        assert written(replace(EMPTY, findings=(replace(report.findings[0], severity=severity),)), name)
