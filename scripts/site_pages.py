"""Pages of the documentation site that are made when it is built: a hook of mkdocs (mkdocs.yml).

The front page is the README; each check has a page of its manual; commands, settings, the Python interface and the
schemas are told by the package itself. Links between files of the repository become links between pages.
"""

from __future__ import annotations

import json
import posixpath
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import mtcheck  # noqa: E402
from mtcheck import settings  # noqa: E402
from mtcheck.checks._registry import OWN  # noqa: E402
from mtcheck.cli import COMMANDS, main  # noqa: E402
from mtcheck.cli.values import shown  # noqa: E402

# Files of the repository that are pages, and the pages that they are.
_PAGES = {
    "README.md": "index.md",
    "CONTRIBUTING.md": "contributing.md",
    "SECURITY.md": "security.md",
    "CHANGELOG.md": "changelog.md",
}
# Files that pages show or name, and where the site has them.
_FILES = {
    "scripts/lint.svg": "pictures/lint.svg",
    "scripts/report.png": "pictures/report.png",
    "CITATION.cff": "CITATION.cff",
}
_LINK = re.compile(r"(?<=\]\()(?!https?://|mailto:|#)([^)#\s]+)(#[^)\s]+)?(?=\))")
_SCHEMAS = {"findings.schema.json": "What `--format json` and `jsonl` write."}
# The parts of a manual.
_HEADING = re.compile(r"^(Why|Silent when):\s+", re.MULTILINE)
_EXAMPLE = re.compile(r"^((?:Bad|Good)(?: \([^)]*\))?):$", re.MULTILINE)


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Adds the pages of the checks, by family, to the navigation."""
    by_family: dict[str, list[str]] = {}
    for check in sorted(OWN):
        by_family.setdefault(OWN.family(check), []).append(f"checks/{check}.md")
    for entry in config.nav or ():
        if isinstance(entry, dict) and "Checks" in entry:
            entry["Checks"] += [{family: pages} for family, pages in sorted(by_family.items())]
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Adds the pages that are made."""
    for path, text in texts().items():
        files.append(File.generated(config, path, content=text))
    for name, path in _FILES.items():
        files.append(File.generated(config, path, abs_src_path=str(ROOT / name)))
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Turns links between files of the repository into links between pages."""
    source = next((name for name, its in _PAGES.items() if its == page.file.src_uri), f"docs/{page.file.src_uri}")
    if page.file.src_uri.startswith(("checks/", "reference/")):
        return markdown
    here = posixpath.dirname(page.file.src_uri)
    markdown = _LINK.sub(lambda link: _linked(link, posixpath.dirname(source), here), markdown)
    return _named_checks(markdown, here) if page.file.src_uri == "checks.md" else markdown


def _linked(link: re.Match[str], folder: str, here: str) -> str:
    target = posixpath.normpath(posixpath.join(folder, link[1]))
    page = _FILES.get(target) or _PAGES.get(target) or target.removeprefix("docs/")
    if page == target and not target.startswith("docs/") and target not in _FILES:
        # No page: as it stands, so that a strict build fails on it.
        return link[0]
    return posixpath.relpath(page, here or ".") + (link[2] or "")


def _named_checks(markdown: str, here: str) -> str:
    """The table of checks, each row with a link to the check's own page."""
    return re.sub(
        r"^\| `([a-z-]+)` \|",
        lambda row: f"| [`{row[1]}`](checks/{row[1]}.md) |" if row[1] in OWN else row[0],
        markdown,
        flags=re.MULTILINE,
    )


def texts() -> dict[str, str]:
    """The pages that are made, by their paths in the site."""
    pages = {page: (ROOT / name).read_text(encoding="utf-8") for name, page in _PAGES.items()}
    pages |= {f"checks/{check}.md": _check(check) for check in OWN}
    pages["reference/commands.md"] = "# Commands\n\n" + "\n".join(_commands())
    pages["reference/settings.md"] = "# Settings\n\n" + "\n".join(_settings())
    pages["reference/api.md"] = "# Python interface\n\n" + "\n".join(_api())
    pages["reference/schemas.md"] = "# Schemas\n\n" + "\n".join(_schemas())
    return pages


def _check(check: str) -> str:
    info = OWN.info(check)
    lines = [
        f"# {check}",
        "",
        _manual(OWN.manual(check)),
        "",
        "| | |",
        "|---|---|",
        f"| family | [{OWN.family(check)}](../checks.md#{OWN.family(check)}) |",
        f"| category | {info.category.mqm} (MQM), {info.category.its} (ITS 2.0) |",
        f"| severity, confidence | {info.severity.label}, {info.confidence.label} |",
        f"| on by default | {'yes' if info.default else 'no'} |",
        f"| needs | {', '.join(info.needs) or 'nothing but the text'} |",
        f"| target languages | {', '.join(info.languages) or 'all'} |",
        f"| since | {info.since} |",
    ]
    if info.safe_because:
        lines.append(f"| safe fixes | {info.safe_because} |")
    if info.supersedes:
        lines.append(f"| takes the place of | {', '.join(f'[{one}]({one}.md)' for one in info.supersedes)} |")
    if options := OWN.option_defaults(check):
        rows = "\n".join(f"{name} = {shown(default)}" for name, default in options.items())
        lines += ["", "## Options", "", "```toml", f"[checks.{check}]", rows, "```"]
    return "\n".join([*lines, ""])


def _manual(manual: str) -> str:
    """A check's manual as Markdown: headings for its parts; examples are blocks already."""
    text = _HEADING.sub(lambda part: f"## {part[1]}\n\n", manual.strip())
    return _EXAMPLE.sub(r"## \1\n", text)


def _commands() -> Iterator[str]:
    group = click.Context(main, info_name="mtcheck", max_content_width=100, terminal_width=100)
    for name in COMMANDS:
        yield from _command(group, name, "mtcheck")


def _command(parent: click.Context, name: str, before: str) -> Iterator[str]:
    assert isinstance(parent.command, click.Group)
    command = parent.command.get_command(parent, name)
    assert command is not None
    context = click.Context(command, info_name=name, parent=parent, max_content_width=100, terminal_width=100)
    yield from (f"## {before} {name}", "", "```text", command.get_help(context), "```", "")
    if isinstance(command, click.Group):
        for sub in command.list_commands(context):
            yield from _command(context, sub, f"{before} {name}")


def _settings() -> Iterator[str]:
    yield "Keys of `mtcheck.toml`, or of `[tool.mtcheck]` in `pyproject.toml`; [how they hold](../settings.md).\n"
    yield "| key | default | means | option |\n|---|---|---|---|"
    for key, default in settings.keys().items():
        option = settings.option_of(key)
        told = settings.help_of(key).replace("|", "\\|")
        yield f"| `{key}` | `{shown(default)}` | {told} | {f'`{option.name}`' if option else ''} |"
    yield ""


def _api() -> Iterator[str]:
    yield "What `mtcheck` exports, from the docstrings; [how to use it](../python.md).\n"
    homes: dict[str, Any] = mtcheck._HOMES
    for name in sorted(mtcheck.__all__):
        home = next((home for home, names in homes.items() if name in names), "")
        if home:
            yield f"::: mtcheck{home}.{name}\n    options:\n      heading: mtcheck.{name}\n      toc_label: {name}\n"


def _schemas() -> Iterator[str]:
    for name, told in _SCHEMAS.items():
        schema = json.loads((ROOT / "mtcheck" / "reporters" / name).read_text(encoding="utf-8"))
        yield f"## {name}\n\n{told}\n\n```json\n{json.dumps(schema, indent=2, ensure_ascii=False)}\n```\n"
