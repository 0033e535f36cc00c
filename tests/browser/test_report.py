"""The HTML report in a real browser: Debian's chromium, without a window and without a network.

`MTCHECK_UPDATE_PICTURE=1 pytest tests/browser` takes the README's picture anew.
"""

from __future__ import annotations

import json
import os
import shutil
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner

from mtcheck import Report, Settings, check_paths
from mtcheck.cli import main
from mtcheck.reporters import reporter

from .conftest import IN_A_BROWSER, until

if TYPE_CHECKING:
    from selenium.webdriver import Chrome

ROOT = Path(__file__).parents[2]
PICTURE = ROOT / "scripts" / "report.png"

pytestmark = IN_A_BROWSER

ARTICLES = [
    {
        "document": "treaty",
        "segments": [
            {
                "id": "headline",
                "source": "俄副外长：中导条约将于8月2日失效",
                "target": "Russian deputy minister: Guidance Treaty to lapse on August 3.",
                "role": "heading",
            },
            {
                "id": "p1",
                "source": "俄罗斯副外长里亚布科夫27日说，美国正式退出中导条约，将失去90亿元的合作项目。",
                "target": "Russian Deputy Foreign Minister Sergei Ryabkov said on the 27th that the United "
                "States is leaving the INF Treaty, and will lose 90 billion yuan in joint projects.",
            },
            {
                "id": "p2",
                "source": "“我们不会先部署导弹。”里亚布科夫说。",
                "target": "We will not be the first to deploy missiles, Riyabkov said.",
            },
            {
                "id": "p3",
                "source": "双方将于下周在日内瓦会谈。",
                "target": "The two sides will meet in Geneva next week.",
            },
        ],
    },
    {
        "document": "floods",
        "segments": [
            {"id": "headline", "source": "南方洪水2.5万人转移", "target": "25,000 moved to safety in southern floods"},
            {
                "id": "p1",
                "source": "据新华社报道，洪水已造成3人死亡。",
                "target": "Floods have killed 3 people , Xinhua reported reported.",
            },
        ],
    },
    {
        "document": "talks",
        "segments": [
            {"id": "p1", "source": "会谈失败了。", "target": "The talks failed."},
            {"id": "p2", "source": "各方将继续努力。", "target": "各方将继续努力。"},
        ],
    },
]
HOSTILE = (
    '</script><script>document.title="taken"</script><!-- <img src=x onerror=document.title="taken"> '
    "@STYLE@ &lt;b&gt; said said"
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    lines = [json.dumps(article, ensure_ascii=False) for article in ARTICLES]
    (tmp_path / "news.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return tmp_path


def run(*arguments: str, status: int) -> str:
    result = CliRunner().invoke(main, list(arguments))
    assert result.exit_code == status, result.output
    return result.stdout


class Page:
    """The report as its reader sees and works it."""

    def __init__(self, browser: Chrome, path: Path) -> None:
        self.browser = browser
        browser.get(path.as_uri())
        browser.execute_script("localStorage.clear()")
        browser.refresh()

    def __call__(self, script: str, *arguments: Any) -> Any:
        return self.browser.execute_script(script, *arguments)

    def text(self, selector: str) -> str:
        return str(self("return document.querySelector(arguments[0]).textContent", selector))

    def texts(self, selector: str) -> list[str]:
        return list(self("return [...document.querySelectorAll(arguments[0])].map(e => e.textContent)", selector))

    def click(self, selector: str) -> None:
        from selenium.webdriver.common.by import By

        self.browser.find_element(By.CSS_SELECTOR, selector).click()

    def type(self, selector: str, keys: str) -> None:
        from selenium.webdriver.common.by import By

        self.browser.find_element(By.CSS_SELECTOR, selector).send_keys(keys)

    def press(self, *keys: str) -> None:
        """Keys to whatever has the focus."""
        for key in keys:
            self.browser.switch_to.active_element.send_keys(key)

    def choose(self, name: str, value: str) -> None:
        self(
            "const c = document.getElementById('filter-' + arguments[0]); c.value = arguments[1]; "
            "c.dispatchEvent(new Event('change'))",
            name,
            value,
        )

    def button(self, label: str) -> None:
        self(
            "[...document.querySelectorAll('#detail button')].find(b => "
            "b.textContent.startsWith(arguments[0])).click()",
            label,
        )

    def complaints(self) -> list[str]:
        return [entry["message"] for entry in self.browser.get_log("browser")]  # type: ignore[no-untyped-call]


@pytest.fixture
def opened(browser: Chrome, folder: Path) -> Page:
    run("lint", "--isolated", "--exit-zero", "-q", "--output", "html:report.html", "news.jsonl", status=0)
    return Page(browser, folder / "report.html")


def test_it_shows_the_findings_beside_their_sources(opened: Page) -> None:
    findings = json.loads(opened.text("#data"))["findings"]
    checks = [finding["check"] for finding in findings]
    assert {"term-variant", "number-scale", "date-mismatch", "name-variant", "doubled-word", "untranslated"} <= set(
        checks
    )
    assert opened.text("#shown") == f"{len(checks)} findings"
    rows = opened.texts(".row")
    assert len(rows) == len(checks)
    assert all(check in row for check, row in zip(checks, rows, strict=True))
    opened.choose("check", "number-scale")
    assert opened.text("#detail .said").startswith('"90 billion"')
    assert opened.texts("#detail tr.here mark.chosen")[-1] == "90 billion"
    assert "90亿元" in opened.text("#detail tr.here td[lang=zh]")
    assert opened.complaints() == []


def test_it_draws_its_charts(opened: Page) -> None:
    titles = opened.texts("figure h3")
    assert titles == ["Findings by check", "MQM penalty per 1,000 words, by document", "Findings by document"]
    assert opened("return [...document.querySelectorAll('.bar span')].every(e => e.getBoundingClientRect().width > 0)")
    assert opened("return document.querySelectorAll('svg.interval path').length") >= 2
    assert " to " in opened.text("#tiles div:last-child small")


def test_filters_narrow_the_list(opened: Page) -> None:
    everything = opened.text("#shown")
    opened.choose("severity", "major")
    assert set(opened.texts(".row .severity")) == {"◆ major"}
    opened.choose("severity", "")
    opened.type("#filter-text", "riyabkov")
    assert opened.texts(".row .said") == ['"Riyabkov" → "Ryabkov"']
    assert opened.text("#shown").startswith("1 of ")
    opened.click("#reset")
    assert opened.text("#shown") == everything
    opened("[...document.querySelectorAll('figure button')].find(b => b.textContent === 'doubled-word').click()")
    assert len(opened.texts(".row")) == 1
    opened.type("#filter-text", "nothing like it")
    assert opened.text("#detail") == "No finding fits the filters."


def test_it_can_be_worked_with_the_keyboard_alone(opened: Page) -> None:
    from selenium.webdriver.common.keys import Keys

    opened("document.getElementById('list').focus()")
    first = opened.text("#detail .said")
    opened.press(Keys.ARROW_DOWN, "j")
    assert opened("return document.querySelector('.row[aria-selected=true]').getAttribute('aria-posinset')") == "3"
    assert opened("return document.getElementById('list').getAttribute('aria-activedescendant')") == "finding-2"
    opened.press("k", Keys.HOME)
    assert opened.text("#detail .said") == first
    opened.press("a")
    assert opened.text(".row .state") == "✓ accepted"
    opened.press("u", "d")
    opened.press(*"a name", Keys.ENTER)
    # The browser gives the focus back before it tells the page that the dialog is closed.
    until(lambda: opened.texts(".row .state") == ["✕ dismissed"])
    assert opened("return document.activeElement.id") == "list"
    opened.press(Keys.ENTER)
    assert opened("return document.activeElement.id") == "detail"
    opened.press(Keys.ESCAPE)
    assert opened("return document.activeElement.id") == "list"
    # Letters in a field are text.
    opened("document.getElementById('filter-text').focus()")
    opened.press("a", "d")
    assert opened("return document.getElementById('filter-text').value") == "ad"


def test_decisions_outlive_a_reload(opened: Page) -> None:
    opened.button("Accept")
    opened.browser.refresh()
    assert opened.text(".row .state") == "✓ accepted"
    opened.choose("state", "accepted")
    assert len(opened.texts(".row")) == 1


def _downloaded(browser: Chrome, name: str, folder: Path) -> Path:
    """Waits for a download and takes it to a folder."""
    there = browser.downloads / name  # type: ignore[attr-defined]
    # The browser reserves the name with an empty file, and fills another one first.
    until(lambda: there.exists() and there.stat().st_size > 0 and not list(there.parent.glob("*.crdownload")))
    return Path(shutil.move(there, folder / name))


def test_what_is_dismissed_is_a_baseline_that_the_command_line_reads(opened: Page, folder: Path) -> None:
    assert opened("return document.getElementById('export-baseline').disabled")
    opened.choose("check", "doubled-word")
    opened.button("Dismiss")
    opened.type("#reason", 'as "spoken" ☃')
    opened.click("#reason-dialog button[value=ok]")
    until(lambda: opened.text("#export-baseline") == "Export baseline (1)")
    opened.click("#export-baseline")
    baseline = _downloaded(opened.browser, "baseline.json", folder)
    before = run("lint", "--isolated", "--format", "jsonl", "news.jsonl", status=1)
    after = run("lint", "--isolated", "--format", "jsonl", "--baseline", str(baseline), "news.jsonl", status=1)
    gone = {line for line in before.splitlines() if line not in after.splitlines()}
    assert [json.loads(line)["check"] for line in gone] == ["doubled-word"]
    # The reason stays when the baseline is written anew.
    run("lint", "--isolated", "-q", "--write-baseline", str(baseline), "news.jsonl", status=0)
    assert 'as \\"spoken\\" ☃' in baseline.read_text(encoding="utf-8")


def test_a_baseline_in_use_is_part_of_the_next(browser: Chrome, folder: Path) -> None:
    run("lint", "--isolated", "-q", "--select", "doubled-word", "--write-baseline", "old.json", "news.jsonl", status=0)
    run(
        "lint",
        "--isolated",
        "--exit-zero",
        "-q",
        "--baseline",
        "old.json",
        "--output",
        "html:report.html",
        "news.jsonl",
        status=0,
    )
    page = Page(browser, folder / "report.html")
    page.choose("check", "name-variant")
    page.button("Dismiss")
    page.type("#reason", "two people")
    page.click("#reason-dialog button[value=ok]")
    until(lambda: page.text("#export-baseline") == "Export baseline (1)")
    page.click("#export-baseline")
    entries = json.loads(_downloaded(browser, "baseline.json", folder).read_text(encoding="utf-8"))["entries"]
    assert [(entry[0], entry[4:]) for entry in entries] == [("doubled-word", [1]), ("name-variant", [1, "two people"])]


def test_entries_are_a_glossary_that_the_command_line_reads(opened: Page, folder: Path) -> None:
    opened.choose("check", "name-variant")
    opened.button("Glossary entry")
    assert opened("return document.getElementById('entry-preferred').value") == "Ryabkov"
    assert opened("return document.getElementById('entry-deprecated').value") == "Riyabkov"
    opened.type("#entry-note", 'he signs so: "R.", \\ # 100%')
    opened.click("#entry-dialog button[value=ok]")
    until(lambda: opened.text("#export-glossary") == "Export glossary (1)")
    opened.click("#export-glossary")
    glossary = _downloaded(opened.browser, "glossary.yaml", folder)
    run("glossary", "check", str(glossary), status=0)
    found = run(
        "lint",
        "--isolated",
        "--glossary",
        str(glossary),
        "--format",
        "concise",
        "--select",
        "term-variant",
        "news.jsonl",
        status=1,
    )
    assert '"Riyabkov" → "Ryabkov"' in found


def test_an_entry_without_what_it_needs_is_not_made(opened: Page) -> None:
    opened.button("Glossary entry")
    for field in ("preferred", "deprecated"):
        opened(f"document.getElementById('entry-{field}').value = 'same'")
    opened.click("#entry-dialog button[value=ok]")
    assert opened.text("#entry-error") == "The preferred term cannot be the deprecated one."
    opened("document.getElementById('entry-deprecated').value = ''")
    opened("document.getElementById('entry-source').value = ''")
    opened.click("#entry-dialog button[value=ok]")
    assert opened.text("#entry-error").startswith("An entry needs")
    opened.click("#entry-dialog button[value=cancel]")
    assert opened.text("#export-glossary") == "Export glossary (0)"


def test_text_of_articles_stays_text(browser: Chrome, folder: Path) -> None:
    (folder / f"{'<b>x'}.jsonl").write_text(
        json.dumps({"document": HOSTILE, "segments": [{"id": HOSTILE, "source": HOSTILE + " 5", "target": HOSTILE}]})
        + "\n",
        encoding="utf-8",
    )
    run("lint", "--isolated", "--exit-zero", "-q", "--output", "html:report.html", "<b>x.jsonl", status=0)
    page = Page(browser, folder / "report.html")
    assert browser.title == "mtcheck report"
    assert page("return document.querySelectorAll('script, img, b').length") == 2
    assert HOSTILE in page.texts("#detail td")
    assert HOSTILE in page.text("#filter-document")
    for check in json.loads(page.text("#data"))["checks"]:
        page.choose("check", check)
        page.button("Accept")
    assert browser.title == "mtcheck report"
    assert page.complaints() == []


def test_the_page_may_not_run_or_fetch_anything_else(opened: Page) -> None:
    opened(
        "const s = document.createElement('script'); s.textContent = 'document.title = \"taken\"'; "
        "document.body.append(s)"
    )
    opened("const i = new Image(); i.src = 'file:///etc/hostname'; document.body.append(i)")
    assert opened.browser.title == "mtcheck report"
    until(lambda: sum("Content Security Policy" in line for line in opened.complaints()) > 0)


def test_places_are_exact_behind_characters_of_two_units(browser: Chrome, folder: Path) -> None:
    (folder / "a.txt").write_text("𝄞𝄞 He 𝄞 said said so 𝄞.\n", encoding="utf-8")
    run("lint", "--isolated", "-q", "--output", "html:report.html", "--exit-zero", "a.txt", status=0)
    assert Page(browser, folder / "report.html").texts("mark.chosen") == ["said said"]


def _many(folder: Path, count: int) -> Report:
    """A report of so many findings, the same ones over and over."""
    report = check_paths("news.jsonl", settings=Settings())
    findings = tuple(replace(report.findings[n % len(report.findings)], evidence=f"number {n}") for n in range(count))
    return replace(report, findings=findings)


def test_ten_thousand_findings_are_a_windowed_list(browser: Chrome, folder: Path) -> None:
    from selenium.webdriver.common.keys import Keys

    with (folder / "report.html").open("w", encoding="utf-8") as stream:
        reporter("html").write(_many(folder, 10_000), stream)
    page = Page(browser, folder / "report.html")
    assert page.text("#shown") == "10,000 findings"
    in_view = "return document.querySelectorAll('.row').length"
    assert page(in_view) < 60
    page("document.getElementById('list').focus()")
    page.press(Keys.END)
    assert page("return document.querySelector('.row[aria-selected=true]').getAttribute('aria-posinset')") == "10000"
    assert page(in_view) < 60
    assert "number 9999" in page.text("#detail")
    page("document.getElementById('list').scrollTop = 58 * 5000")
    until(lambda: "finding-5000" in page("return [...document.querySelectorAll('.row')].map(e => e.id)"))
    # The list names the chosen finding by its row, which stays there out of view.
    named = "return document.getElementById('list').getAttribute('aria-activedescendant')"
    assert page("return document.getElementById(arguments[0]) !== null", page(named))
    page.type("#filter-text", "number 77")
    assert page.text("#shown") == "111 of 10,000 findings"


def test_a_report_without_articles_shows_the_sentences(browser: Chrome, folder: Path) -> None:
    with (folder / "report.html").open("w", encoding="utf-8") as stream:
        reporter("html").write(check_paths("news.jsonl", settings=Settings()), stream)
    page = Page(browser, folder / "report.html")
    page.choose("check", "name-variant")
    assert page.texts("#detail tr.here mark.chosen") == ["Riyabkov"]
    assert page.texts("figure h3") == ["Findings by check", "Findings by document"]


def test_systems_are_compared(browser: Chrome, folder: Path) -> None:
    better = [json.loads(line) for line in (folder / "news.jsonl").read_text(encoding="utf-8").splitlines()]
    better[0]["segments"][2]["target"] = "“We will not be the first to deploy missiles,” Ryabkov said."
    (folder / "better.jsonl").write_text(
        "\n".join(json.dumps(a, ensure_ascii=False) for a in better) + "\n", encoding="utf-8"
    )
    run(
        "score",
        "--isolated",
        "-q",
        "--system",
        "old=news.jsonl",
        "--system",
        "new=better.jsonl",
        "--output",
        "html:report.html",
        status=0,
    )
    page = Page(browser, folder / "report.html")
    assert page.texts("figure h3")[:3] == [
        "Findings by check",
        "MQM penalty per 1,000 words, by system",
        "Findings by system",
    ]
    page.choose("system", "1")
    assert all("better.jsonl" in place for place in page.texts(".row .place"))
    page.choose("system", "0")
    page.choose("check", "name-variant")
    assert len(page.texts(".row")) == 1


def test_findings_are_there_whatever_metrics_are_asked_for(browser: Chrome, folder: Path) -> None:
    (folder / "a.txt").write_text("He said said so.\nShe left.\n", encoding="utf-8")
    (folder / "ref.txt").write_text("He said so.\nShe left.\n", encoding="utf-8")
    arguments = (
        "--isolated",
        "-q",
        "--reference",
        "ref.txt",
        "--metric",
        "bleu",
        "--output",
        "html:report.html",
        "--format",
        "json",
        "a.txt",
    )
    assert [m["id"] for m in json.loads(run("score", *arguments, status=0))["systems"][0]["metrics"]] == ["bleu"]
    page = Page(browser, folder / "report.html")
    assert page.texts(".row .said") == ['"said said" → "said"']
    assert "MQM penalty" in page.text("#tiles")


@pytest.mark.parametrize("width", [390, 1400])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_against_its_accessibility(opened: Page, theme: str, width: int) -> None:
    """Landmarks, names of controls, roles, contrast: WCAG 2.1 A and AA, as far as axe-core can tell."""
    from axe_core_python.selenium import Axe

    opened.browser.set_window_size(width, 1000)
    assert opened("return document.documentElement.scrollWidth <= innerWidth")
    if theme == "dark":
        opened.click("#theme")
    assert opened("return document.documentElement.dataset.theme") == theme
    for severity in ("critical", "major", "minor"):
        opened.choose("severity", severity)
        opened.button("Accept")
        violations = Axe().run(opened.browser)["violations"]
        assert [(v["id"], [node["html"] for node in v["nodes"]]) for v in violations] == []
    opened.browser.set_window_size(1280, 1000)


def test_the_picture_of_the_readme(opened: Page) -> None:
    opened.browser.set_window_size(1340, 1290)
    opened.choose("check", "number-scale")
    opened.button("Accept")
    opened.choose("check", "")
    opened("document.documentElement.dataset.theme = 'light'; window.scrollTo(0, 0)")
    taken = opened.browser.get_screenshot_as_png()
    opened.browser.set_window_size(1280, 1000)
    assert taken.startswith(b"\x89PNG")
    if os.environ.get("MTCHECK_UPDATE_PICTURE"):
        PICTURE.write_bytes(taken)
    assert PICTURE.read_bytes().startswith(b"\x89PNG")


def test_a_second_witness_is_a_filter(browser: Chrome, folder: Path) -> None:
    from axe_core_python.selenium import Axe

    articles = json.loads((folder / "news.jsonl").read_text(encoding="utf-8").splitlines()[0])["segments"]
    marked = articles[0]["target"]
    row = {
        "src": articles[0]["source"],
        "mt": marked,
        "errors": [{"start": 0, "end": len(marked), "severity": "major"}],
    }
    (folder / "spans.json").write_text(json.dumps({"news": [row]}), encoding="utf-8")
    asked = ["--witness", "spans.json", "--output", "html:report.html", "news.jsonl"]
    run("score", "--isolated", "--metric", "mqm", "-q", *asked, status=0)
    page = Page(browser, folder / "report.html")
    page.choose("seen", "marked")
    assert "spans marks an error here too (major)" in page.text("#detail")
    assert int(page.text("#shown").split()[0]) < int(page.text("#shown").split()[2])
    page.choose("seen", "not asked")
    assert "spans was not shown this" in page.text("#detail")
    assert [violation["id"] for violation in Axe().run(browser)["violations"]] == []
