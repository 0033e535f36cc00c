"""A report for reading is made of what the run has read: no file is opened twice for it."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ARTICLES = {
    "a.txt": "Deputy Foreign Minister Ryabkov spoke spoke. Ryabkov left at noon.\n",
    "b.txt": "Later Riyabkov came to Geneva.\n",
}
# Runs a command in a process of its own, and prints how often it opened each article.
COUNTED = """
import sys
from collections import Counter

opened = Counter()

def hook(event, arguments):
    if event == "open" and str(arguments[0]).endswith(("a.txt", "b.txt")) and arguments[1] in ("rb", "r"):
        opened[str(arguments[0])[-5:]] += 1

sys.addaudithook(hook)
from mtcheck.cli import main
try:
    main(sys.argv[1:])
finally:
    print(sorted(opened.items()), file=sys.stderr)
"""
COMMANDS = {
    "lint": ["lint"],
    "lint a batch": ["lint", "--scope", "batch"],
    "diff": ["lint", "--diff"],
    "score": ["score"],
    "gate": ["gate", "--no-critical"],
}


def run(folder: Path, *arguments: str, text: str = "") -> tuple[str, dict[str, Any]]:
    """What a command says on standard error, and the data of the page it writes."""
    command = [sys.executable, "-c", COUNTED, *arguments, "--isolated", "-q", "--output", "html:page.html"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, input=text)
    page = (folder / "page.html").read_text(encoding="utf-8")
    data = re.search(r'<script[^>]*type="application/json"[^>]*>(.*?)</script>', page, re.DOTALL)
    assert data
    return done.stderr, json.loads(data[1])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in ARTICLES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS)
def test_every_article_is_opened_once(folder: Path, command: list[str]) -> None:
    told, data = run(folder, *command, *ARTICLES, "--jobs", "1")
    assert told == "[('a.txt', 1), ('b.txt', 1)]\n"
    assert {article["name"] for article in data["articles"]} >= set(ARTICLES)


def texts(data: dict[str, Any]) -> dict[str, str]:
    return {article["name"]: "\n".join(text for _, text, _ in article["segments"]) for article in data["articles"]}


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_the_page_has_every_article_in_order(folder: Path, jobs: str) -> None:
    _, data = run(folder, "lint", *ARTICLES, "-", "--jobs", jobs, text="It was was.\n")
    assert list(texts(data).items()) == [(n, t.strip()) for n, t in ARTICLES.items()] + [("stdin.txt", "It was was.")]


@pytest.mark.parametrize("option", ["--fix", "--diff"])
def test_findings_that_are_left_stand_in_the_text_as_it_is_fixed(folder: Path, option: str) -> None:
    """A patch writes nothing, so the file on disk is not what the findings are about."""
    (folder / "a.txt").write_text("It was the the (for now. He left.\n", encoding="utf-8")
    _, data = run(folder, "lint", option, "a.txt", "-", text="She and and he.\n")
    assert texts(data) == {"a.txt": "It was the (for now. He left.", "stdin.txt": "She and he."}
    (finding,) = (f for f in data["findings"] if f["check"] == "unbalanced-bracket")
    article = data["articles"][finding["a"]]
    assert article["segments"][finding["s"]][1][finding["start"] : finding["end"]] == finding["text"] == "("
