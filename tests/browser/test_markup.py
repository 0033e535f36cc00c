"""The report and the page of `mtcheck serve` by the checker of the W3C (Nu), as they are sent and as scripts fill them.

It is Java; npm has it as vnu-jar. MTCHECK_VNU names the jar; without it these tests are skipped.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from mtcheck.cli import main
from mtcheck.editor.desk import Desk
from mtcheck.editor.page_server import PageServer, _page
from mtcheck.pipeline.runs import Run
from tests.browser.conftest import IN_A_BROWSER, until

if TYPE_CHECKING:
    from selenium.webdriver import Chrome

JAR = os.environ.get("MTCHECK_VNU", "")
pytestmark = pytest.mark.skipif(not (JAR and shutil.which("java")), reason="no Nu checker: npm pack vnu-jar")

NEWS = [
    {
        "document": "talks",
        "source_lang": "zh",
        "target_lang": "en",
        "segments": [
            {
                "id": 1,
                "source": "该国去年出口了2.5万辆汽车。",
                "target": "The country exported 2,500 cars <b>last</b> year.",
            },
            {"id": 2, "source": "里亚布科夫说。", "target": "Ryabkov said said so & left. Mr. Riyabkov “agreed”."},
        ],
    }
]


def errors(path: Path) -> list[str]:
    """What the checker holds against a page; that a page's own policy names its style and script by hash it cannot
    follow, and says so as a warning.
    """
    command = ["java", "-jar", JAR, "--errors-only", "--format", "json", "--exit-zero-always", str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    messages = json.loads(done.stderr or done.stdout)["messages"]
    return [f"{m.get('lastLine')}: {m['message']}" for m in messages if m["type"] == "error"]


@pytest.fixture
def report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "news.jsonl").write_text("\n".join(map(json.dumps, NEWS)), encoding="utf-8")
    assert CliRunner().invoke(main, ["lint", "--output", "html:report.html", "news.jsonl"]).exit_code == 1
    return tmp_path / "report.html"


def filled(browser: Chrome, tmp_path: Path) -> Path:
    """The page that a browser shows, as markup."""
    page = tmp_path / "filled.html"
    html = browser.execute_script("return document.documentElement.outerHTML")
    page.write_text(f"<!doctype html>\n{html}", encoding="utf-8")
    return page


def test_the_report_as_it_is_written(report: Path) -> None:
    assert errors(report) == []


def test_the_page_of_serve_as_it_is_sent(tmp_path: Path) -> None:
    for glossary in (True, False):
        (tmp_path / "desk.html").write_bytes(_page(glossary)[0])
        assert errors(tmp_path / "desk.html") == []


class TestInABrowser:
    pytestmark = IN_A_BROWSER

    def test_the_report_as_it_is_shown(self, browser: Chrome, report: Path, tmp_path: Path) -> None:
        browser.get(report.as_uri())
        until(lambda: browser.execute_script("return document.querySelectorAll('.row').length > 0"))
        assert errors(filled(browser, tmp_path)) == []

    def test_scores_as_they_are_shown(self, browser: Chrome, report: Path, tmp_path: Path) -> None:
        output = ["--output", "html:scores.html"]
        assert CliRunner().invoke(main, ["score", *output, "news.jsonl"]).exit_code == 0
        browser.get((tmp_path / "scores.html").as_uri())
        until(lambda: browser.execute_script("return document.querySelectorAll('.row').length > 0"))
        assert errors(filled(browser, tmp_path)) == []

    def test_the_page_of_serve_as_it_is_shown(self, browser: Chrome, tmp_path: Path) -> None:
        server = PageServer(Desk(Run(isolated=True), str(tmp_path), str(tmp_path / "own.yaml")), 0, print)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        browser.get(server.address)
        browser.execute_script(
            "const t = document.querySelector('textarea'); t.value = 'The rain rain fell , he said.';"
            "t.dispatchEvent(new Event('input', {bubbles: true}));"
        )
        until(lambda: "doubled-word" in browser.page_source)
        assert errors(filled(browser, tmp_path)) == []
        server.shutdown()
        server.server_close()
