"""The pages that people read, and what stands in them: blocks of code, links, headings, paths."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.token import Token

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / name for name in ("README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md")] + sorted(
    (ROOT / "docs").glob("*.md")
)
_READER = MarkdownIt("commonmark").enable("table")
# Before a block that no test can run, with the reason; before one that is a file of the repository to be.
_NOT_RUN = re.compile(r"<!-- (?:not run|file|verify): (.+) -->\s*")


class Block(NamedTuple):
    """A block of code: its page, the line where it begins, its language and text, and what a mark before it says, if
    any.
    """

    page: str
    line: int
    language: str
    text: str
    mark: str = ""

    @property
    def runs(self) -> bool:
        return not self.mark


def name_of(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def _tokens(page: Path) -> list[Token]:
    return _READER.parse(page.read_text(encoding="utf-8"))


def blocks(language: str) -> Iterator[Block]:
    """The blocks of a language on all pages, in order."""
    for page in PAGES:
        before = ""
        for token in _tokens(page):
            if token.type == "fence" and token.info == language:
                assert token.map
                mark = _NOT_RUN.fullmatch(before)
                yield Block(name_of(page), token.map[0] + 1, language, token.content, mark[1] if mark else "")
            before = token.content if token.type == "html_block" else ""


def links(page: Path) -> list[str]:
    """Where the links and pictures of a page lead."""
    inside = [child for token in _tokens(page) for child in token.children or ()]
    found = [token.attrGet("href") or token.attrGet("src") for token in inside if token.type in ("link_open", "image")]
    return [str(target) for target in found if target]


def anchors(page: Path) -> set[str]:
    """The anchors that GitHub gives a page's headings."""
    tokens = _tokens(page)
    headings = [after.content for token, after in pairwise(tokens) if token.type == "heading_open"]
    return {re.sub(r"[^\w\- ]", "", heading.replace("`", "").lower()).replace(" ", "-") for heading in headings}


def paths(page: Path) -> list[str]:
    """What a page sets as code and is a path in the repository, but for files that it tells the reader to write."""
    inside = [child.content for token in _tokens(page) for child in token.children or () if child.type == "code_inline"]
    top = {path.name for path in ROOT.iterdir()}
    to_be = {block.mark for language in ("python", "toml") for block in blocks(language)}
    return [
        text
        for text in inside
        if re.fullmatch(r"[\w.*/-]+", text) and text.split("/")[0] in top and "/" in text and text not in to_be
    ]
