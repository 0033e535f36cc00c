"""The documentation as a site: built without a warning, and every link in it leads somewhere."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest

from mtcheck.checks._registry import OWN
from mtcheck.reporters.rules import page_of
from tests.docs.pages import ROOT

pytest.importorskip("mkdocs", reason="the site is built by the extra 'docs'")


class Links(HTMLParser):
    """The links of a page, and what of it can be linked to."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids = {""}
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.ids.add(given.get("id") or "")
        self.links += [link for name in ("href", "src") if (link := given.get(name))]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return folder


def test_every_link_leads_somewhere(site: Path) -> None:
    # What is not found is shown at any address, so its links count from the site's.
    pages = {page: Links(page.read_text(encoding="utf-8")) for page in site.rglob("*.html") if page.name != "404.html"}
    dead = []
    for page, found in pages.items():
        for link in found.links:
            path, _, anchor = link.partition("#")
            if re.match(r"[a-z]+:|//", link):
                continue
            target = (page.parent / path).resolve() if path else page
            target = target / "index.html" if target.is_dir() else target
            if not target.exists() or (target in pages and anchor not in pages[target].ids):
                dead.append(f"{page.relative_to(site)}: {link}")
    assert dead == []
    assert len(pages) > len(list(OWN))


def test_reports_link_to_the_pages_that_there_are(site: Path) -> None:
    for check in OWN:
        assert (site / page_of("https://example.org", check).removeprefix("https://example.org/")).is_file()


def test_each_check_has_a_page_with_since_and_examples(site: Path) -> None:
    for check in OWN:
        page = (site / "checks" / f"{check}.html").read_text(encoding="utf-8")
        for part in (OWN.info(check).since, ">Bad", ">Good", ">Why"):
            assert part in page, (check, part)


def test_nothing_is_fetched_from_another_host(site: Path) -> None:
    for page in (site / "index.html", site / "checks" / "name-variant.html"):
        text = page.read_text(encoding="utf-8")
        assert re.findall(r'(?:src|rel="stylesheet" href)="https?://[^"]+', text) == []
