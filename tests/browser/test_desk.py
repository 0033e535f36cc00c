"""The page of `mtcheck serve` in a real browser, as an editor works it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from mtcheck.editor.desk import Desk
from mtcheck.editor.page_server import PageServer
from mtcheck.pipeline.runs import Run
from mtcheck.readers import read
from tests.readers.packages import docx, p

from .conftest import IN_A_BROWSER, until

if TYPE_CHECKING:
    from selenium.webdriver import Chrome

pytestmark = IN_A_BROWSER
ARTICLE = "The minister said the the treaty holds.\n\nMr. Ryabkov 😀 met Mr. Riyabkov , they said."
SAFE = "The minister said the treaty holds.\n\nMr. Ryabkov 😀 met Mr. Riyabkov, they said."
HOSTILE = '</script><img src=x onerror=document.title="taken"><script>document.title="taken"</script> said said.'


class Page:
    """The desk as its editor sees and works it."""

    def __init__(self, browser: Chrome, address: str) -> None:
        self.browser, self.address = browser, address
        browser.get(address)
        # What earlier pages complained of.
        self.complaints()

    def __call__(self, script: str, *arguments: Any) -> Any:
        return self.browser.execute_script(script, *arguments)

    def text(self, selector: str) -> str:
        return str(self("return document.querySelector(arguments[0]).textContent", selector))

    def texts(self, selector: str) -> list[str]:
        return list(self("return [...document.querySelectorAll(arguments[0])].map(e => e.textContent)", selector))

    def value(self, name: str) -> str:
        return str(self("return document.getElementById(arguments[0]).value", name))

    def write(self, name: str, text: str) -> None:
        """What pasting does; a driver cannot type every character."""
        script = (
            "const e = document.getElementById(arguments[0]); e.value = arguments[1]; "
            "e.dispatchEvent(new Event('input'))"
        )
        self(script, name, text)

    def button(self, finding: int, label: str) -> None:
        script = (
            "[...document.querySelectorAll(`#finding-${arguments[0]} button`)]"
            ".find(b => b.textContent === arguments[1]).click()"
        )
        self(script, finding, label)

    def click(self, name: str) -> None:
        self("document.getElementById(arguments[0]).click()", name)

    def complaints(self) -> list[str]:
        return [entry["message"] for entry in self.browser.get_log("browser")]  # type: ignore[no-untyped-call]


Serve = Callable[..., Page]


@pytest.fixture
def serve(browser: Chrome, tmp_path: Path) -> Iterator[Serve]:
    servers: list[PageServer] = []

    def served(glossary: str = "") -> Page:
        server = PageServer(Desk(Run(isolated=True), str(tmp_path), glossary), 0, print)
        servers.append(server)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        return Page(browser, server.address)

    yield served
    for server in servers:
        server.shutdown()
        server.server_close()


def test_a_pasted_article_is_checked_fixed_and_undone(serve: Serve) -> None:
    page = serve()
    page.write("text", ARTICLE)
    until(lambda: len(page.texts("#list li")) == 3)
    assert page.texts("#marked mark") == ["the the", "Riyabkov", " "]
    assert page.text("#summary").startswith("3 findings in ")
    assert "Language: en." in page.text("#summary")
    assert "spelt Ryabkov" in page.text("#finding-1 .evidence")
    page.click("fix-all")
    until(lambda: page.value("text") == SAFE)
    until(lambda: len(page.texts("#list li")) == 1)
    page.button(0, "Fix, as I have read it")
    until(lambda: page.value("text") == SAFE.replace("Riyabkov", "Ryabkov"))
    page.click("undo")
    until(lambda: page.value("text") == SAFE)
    page.click("undo")
    until(lambda: page.value("text") == ARTICLE)
    assert page.complaints() == []


def test_what_is_dismissed_stays_away_until_it_is_shown_again(serve: Serve) -> None:
    page = serve()
    page.write("text", ARTICLE)
    until(lambda: len(page.texts("#list li")) == 3)
    page.button(0, "Dismiss")
    until(lambda: len(page.texts("#list li")) == 2)
    assert page.texts("#marked mark") == ["Riyabkov", " "]
    page.write("text", f"{ARTICLE} Yes.")
    until(lambda: page.text("#marked").endswith("Yes."))
    assert len(page.texts("#list li")) == 2
    page("document.querySelector('#dismissed button').click()")
    until(lambda: len(page.texts("#list li")) == 3)


def test_a_source_is_compared(serve: Serve) -> None:
    page = serve()
    page.write("text", "The war cost 90 billion yuan.")
    page.write("source", "战争耗资90亿元。")
    until(lambda: any("number-scale" in text for text in page.texts("#list .check")))


def test_an_entry_goes_into_the_glossary_and_counts_at_once(serve: Serve, tmp_path: Path) -> None:
    glossary = tmp_path / "own.yaml"
    page = serve(str(glossary))
    page.write("text", "Mr. Ryabkov said the the Guidance Paper holds. Mr. Riyabkov left.")
    until(lambda: len(page.texts("#list li")) == 2)
    # Nothing of a word that stands twice belongs in a glossary.
    offered = [n for n, text in enumerate(page.texts("#list li")) if "Add to glossary" in text]
    assert ["name-variant" in page.texts("#list li")[n] for n in offered] == [True]
    page.button(offered[0], "Add to glossary")
    page("document.getElementById('entry-preferred').value = 'White Paper'")
    page("document.getElementById('entry-deprecated').value = 'Guidance Paper'")
    page("document.querySelector('#entry-dialog button').click()")
    until(lambda: any("term-variant" in text for text in page.texts("#list .check")))
    assert "Guidance Paper" in glossary.read_text(encoding="utf-8")


def test_a_document_of_word_is_dropped_fixed_and_downloaded(serve: Serve, tmp_path: Path) -> None:
    from selenium.webdriver.common.by import By

    path = tmp_path / "a.docx"
    path.write_bytes(docx(p("The minister said the ", "the treaty holds.")))
    page = serve()
    page.browser.find_element(By.ID, "file").send_keys(str(path))
    until(lambda: page.texts("#marked mark") == ["the the"])
    assert page("return document.getElementById('text').hidden")
    page.click("fix-all")
    until(lambda: page.text("#marked") == "The minister said the treaty holds.")
    page.click("download")
    saved = Path(page.browser.downloads) / "a.docx"  # type: ignore[attr-defined]
    until(lambda: saved.exists() and saved.stat().st_size > 0)
    assert [s.target for d in read(saved.read_bytes(), "a.docx") for s in d.segments] == [
        "The minister said the treaty holds."
    ]


def test_a_text_file_is_opened_to_be_edited(serve: Serve, tmp_path: Path) -> None:
    from selenium.webdriver.common.by import By

    (tmp_path / "a.md").write_text(ARTICLE, encoding="utf-8", newline="\r\n")
    page = serve()
    page.browser.find_element(By.ID, "file").send_keys(str(tmp_path / "a.md"))
    until(lambda: page.value("text") == ARTICLE)
    assert page.value("name") == "a.md"
    until(lambda: len(page.texts("#list li")) == 3)
    page.click("fix-all")
    until(lambda: page.value("text") == SAFE)
    page.click("download")
    saved = Path(page.browser.downloads) / "a.md"  # type: ignore[attr-defined]
    until(lambda: saved.exists() and saved.stat().st_size > 0)
    assert saved.read_bytes() == SAFE.replace("\n", "\r\n").encode()


def test_what_cannot_be_checked_says_why(serve: Serve) -> None:
    page = serve()
    page.write("name", "a.srt")
    page.write("text", "1\nNo times.\n")
    until(lambda: "a time line is expected" in page.text("#list"))
    page.write("name", "../a.txt")
    until(lambda: "without a folder" in page.text("#list"))


def test_nothing_of_an_article_is_run(serve: Serve) -> None:
    page = serve()
    page.write("text", HOSTILE)
    until(lambda: page.texts("#marked mark") == ["said said"])
    assert page.browser.title == "mtcheck desk"
    assert page("return document.querySelectorAll('#marked img, #list img').length") == 0
    assert page.complaints() == []


@pytest.mark.parametrize("width", [390, 1400])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_is_accessible_and_fits_its_window(serve: Serve, width: int, scheme: str) -> None:
    from axe_core_python.selenium import Axe

    page = serve()
    page.browser.set_window_size(max(width, 500), 1000)
    try:
        page.browser.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride",
            {"width": width, "height": 1000, "deviceScaleFactor": 1, "mobile": False},
        )
        media = {"features": [{"name": "prefers-color-scheme", "value": scheme}]}
        page.browser.execute_cdp_cmd("Emulation.setEmulatedMedia", media)
        page.write("text", ARTICLE)
        until(lambda: len(page.texts("#list li")) == 3)
        found = Axe().run(page.browser)
        assert [(v["id"], [n["html"] for n in v["nodes"]]) for v in found["violations"]] == []
        assert page("return document.documentElement.scrollWidth <= window.innerWidth")
        ground = page("return getComputedStyle(document.body).backgroundColor")
        assert (ground == "rgb(255, 255, 255)") is (scheme == "light")
    finally:
        page.browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
        page.browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})
        page.browser.set_window_size(1280, 1000)


def test_it_can_be_worked_with_the_keyboard_alone(serve: Serve) -> None:
    from selenium.webdriver.common.keys import Keys

    page = serve()
    page.write("text", ARTICLE)
    until(lambda: len(page.texts("#list li")) == 3)
    page("document.getElementById('findings').focus()")
    press = page.browser.switch_to
    press.active_element.send_keys(Keys.TAB)
    assert page("return document.activeElement.textContent") == page.text("#finding-0 .said")
    press.active_element.send_keys(Keys.ENTER)
    assert page.texts("mark.chosen") == ["the the"]
    press.active_element.send_keys(Keys.TAB)
    press.active_element.send_keys(Keys.ENTER)
    until(lambda: "said the treaty" in page.value("text"))
    until(lambda: bool(page("return document.activeElement.className === 'said'")))
