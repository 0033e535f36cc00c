"""The pages are true: their commands run, their settings and glossaries are read, their links and paths lead
somewhere.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from mtcheck import settings
from mtcheck.reporters import FORMATS
from tests.docs.pages import PAGES, ROOT, Block, anchors, blocks, links, name_of, paths

# .ci/run runs these two as they are: they make the environment in which this test runs.
INSTALLING = 2
COMMANDS = [block for block in blocks("sh") if block.runs][INSTALLING:]
ENVIRONMENT = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
ENVIRONMENT.pop("GITHUB_STEP_SUMMARY", None)


def _named(block: Block) -> str:
    return f"{block.page}:{block.line}"


ARTICLE = (
    "Talks on treaty end\n\nDeputy Foreign Minister Ryabkov spoke on Monday.\n\nLater Riyabkov left the the hall.\n"
)
LINES = {
    "zh": "部长谈到了条约。\n会谈在二月结束。\n",
    "en": "The minister spoke about the treaty.\nThe talks end in February.\n",
    "worse": "The minister spoke of treaty.\nThe talk ended on February.\n",
}
FILES = {
    **dict.fromkeys(("article.txt", "articles/monday.txt", "articles/tuesday.txt"), ARTICLE),
    **dict.fromkeys(("a.zh.txt", "b.zh.txt", "src.zh.txt", "news/a.zh.txt"), LINES["zh"]),
    **dict.fromkeys(("a.en.txt", "b.en.txt", "ref.en.txt", "ours.txt", "monday.txt", "tuesday.txt"), LINES["en"]),
    "news/a.en.txt": LINES["en"],
    "theirs.txt": LINES["worse"],
    # Only --encoding tells what this one says, so a search of the folder would end in an error.
    ".mtcheckignore": "b.zh.txt\n",
    "glossary.yaml": "- id: pact\n  preferred: treaty\n  deprecated: [agreement of old]\n",
    "terms.csv": 'Desk form;Never write;Chinese\nLakes Treaty;"Water Accord; Pact of Lakes";湖泊条约\n',
    "out.jsonl": '{"id": 1, "target": "The treaty.", "references": ["The pact."], "terms": {"Vertrag": '
                 '["treaty"]}, "source": "Der Vertrag."}\n',
    "memory.tmx": '<tmx version="1.4"><header srclang="de"/><body><tu><tuv xml:lang="de"><seg>Der Vertrag.</seg></tuv>'
    '<tuv xml:lang="en"><seg>The treaty.</seg></tuv></tu></body></tmx>\n',
    "translation.xlf": '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file '
                       'source-language="de" target-language="en"'
    ' datatype="plaintext" original="a"><body><trans-unit id="1"><source>Der Vertrag.</source><target>The '
    'treaty.</target></trans-unit></body>'
    "</file></xliff>\n",
    "messages.po": 'msgid ""\nmsgstr "Language: en\\n"\n\nmsgid "Der Vertrag."\nmsgstr "The treaty."\n',
}  # fmt: skip


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with the files that the pages name."""
    for name, text in FILES.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="gb18030" if name == "b.zh.txt" else "utf-8")
    return tmp_path


@pytest.mark.parametrize("block", COMMANDS, ids=map(_named, COMMANDS))
def test_the_commands_of_a_block_run_one_after_the_other(desk: Path, block: Block) -> None:
    """A command may find something (1); that it could not do its job (2) would be a page that lies."""
    in_repository = not block.text.startswith("mtcheck ")
    for line in filter(None, block.text.splitlines()):
        command = shlex.split(line, comments=True)
        if not command:
            continue
        done = subprocess.run(
            line,
            shell=True,
            executable="/bin/bash",
            cwd=ROOT if in_repository else desk,
            env=ENVIRONMENT,
            capture_output=True,
            text=True,
        )
        finding = (["mtcheck", "lint"], ["mtcheck", "merge"], ["mtcheck", "gate"])
        expected = (0, 1) if command[:2] in finding else (0,)
        assert done.returncode in expected, f"{line}\n{done.stdout}{done.stderr}"
        assert "0 files" not in done.stderr, line


def test_pages_have_commands() -> None:
    assert {"README.md", "docs/names.md", "docs/scores.md", "docs/settings.md"} <= {block.page for block in COMMANDS}


# Those of the Python interface are doctests, and run as such by tests/api.
PYTHON = [block for block in blocks("python") if block.runs and not block.text.startswith(">>>")]


@pytest.mark.parametrize("block", PYTHON, ids=map(_named, PYTHON))
def test_python_runs(desk: Path, block: Block) -> None:
    path = desk / "example.py"
    path.write_text(block.text, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, path], cwd=desk, env=ENVIRONMENT | {"PYTHONPATH": str(ROOT)}, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr


SETTINGS = [block for block in blocks("toml") if block.runs]


@pytest.mark.parametrize("block", SETTINGS, ids=map(_named, SETTINGS))
def test_settings_are_read(desk: Path, block: Block) -> None:
    path = desk / "mtcheck.toml"
    path.write_text(block.text, encoding="utf-8")
    assert settings.load(str(path)) != settings.Settings(root=str(desk), origin="mtcheck.toml")


GLOSSARIES = [block for block in blocks("yaml") if block.text.startswith("- id: ")]


@pytest.mark.parametrize("block", GLOSSARIES, ids=map(_named, GLOSSARIES))
def test_glossaries_have_no_fault(desk: Path, block: Block) -> None:
    (desk / "glossary.yaml").write_text(block.text, encoding="utf-8")
    done = subprocess.run(
        ["mtcheck", "glossary", "check", "glossary.yaml"], cwd=desk, env=ENVIRONMENT, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("page", PAGES, ids=map(name_of, PAGES))
def test_links_lead_somewhere(page: Path) -> None:
    for link in links(page):
        if link.startswith(("https://", "mailto:")):
            continue
        target, _, anchor = link.partition("#")
        path = (page.parent / target).resolve() if target else page
        assert path.exists(), link
        assert not anchor or anchor in anchors(path), link


@pytest.mark.parametrize("page", PAGES, ids=map(name_of, PAGES))
def test_paths_are_there(page: Path) -> None:
    missing = [path for path in paths(page) if not any(ROOT.glob(path.rstrip("/")))]
    # A name in capitals stands for any.
    assert [path for path in missing if not re.search(r"[A-Z]{2,}", path)] == []


def test_every_page_is_reached_from_the_readme() -> None:
    reached = {(page.parent / link.partition("#")[0]).resolve() for page in PAGES for link in links(page)}
    assert [name_of(page) for page in PAGES if page not in reached and page.name != "README.md"] == []


def test_every_format_of_reports_is_told() -> None:
    page = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
    assert [name for name in FORMATS if f"`{name}`" not in page] == []


def test_readme_is_one_page() -> None:
    assert len((ROOT / "README.md").read_text(encoding="utf-8").split()) <= 1200


def test_contributing_names_every_command_of_ci() -> None:
    """The tools that .ci/run calls, and all scripts that make files."""
    page = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    ci = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    tools = re.findall(r"^\.venv/bin/(?:python -m )?((?:ruff|mypy|lint-imports|pytest|build)[^\n>]*)", ci, re.MULTILINE)
    assert len(tools) >= 6
    assert [tool for tool in tools if tool.strip() not in page] == []
    assert [path.name for path in (ROOT / "scripts").glob("make_*.py") if path.name not in page] == []


def test_makers_say_what_they_make_and_when() -> None:
    for path in (ROOT / "scripts").glob("make_*.py"):
        head = re.match(r'"""(.+?)"""', path.read_text(encoding="utf-8"), re.DOTALL)
        assert head, path.name
        assert re.match(r"(Writes|Compiles|Draws) ", head[1]), path.name
        assert "Run it " in head[1], path.name
