"""Names that look alike, as news has them: two people, places and firms, and one in two spellings."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

import pytest

from mtcheck import Finding, Settings, check_text
from tests.marked import beside

_HEAD = re.compile(r"(?P<said>one|two)(?:, (?P<language>[a-z]{2}))?: (?P<forms>[^()]+?)(?: \(open: (?P<open>.+)\))?")
# Any of these may say it; which, depends on whether one of the forms is known to be wrong.
_CHECKS = ("name-mismatch", "name-variant", "term-inconsistent")


class Article(NamedTuple):
    """An article with two forms, `said` to be "one" name or "two"; `open` is why it is not yet as it should be."""

    said: str
    language: str
    forms: str
    open: str
    segments: tuple[str, ...]


def _articles() -> list[Article]:
    text = (Path(__file__).parent / "met_in_news.txt").read_text(encoding="utf-8")
    lines = "\n".join(line for line in text.splitlines() if not line.startswith("#"))
    return [_article(block.split("\n")) for block in lines.strip().split("\n\n")]


def _article(lines: list[str]) -> Article:
    head = _HEAD.fullmatch(lines[0])
    assert head, lines[0]
    return Article(head["said"], head["language"] or "", head["forms"], head["open"] or "", tuple(lines[1:]))


ALL = _articles()


def _found(article: Article) -> list[Finding]:
    if not article.language:
        settings = Settings(select=_CHECKS, target_lang="en")
        return list(check_text("\n\n".join(article.segments), settings=settings))
    pairs = [tuple(segment.split(" | ")) for segment in article.segments]
    settings = Settings(select=_CHECKS, source_lang=article.language)
    return list(check_text(beside(*pairs), path="a.jsonl", settings=settings))  # type: ignore[arg-type]


def _param(article: Article) -> object:
    marks = [pytest.mark.xfail(strict=True, reason=article.open)] if article.open else []
    return pytest.param(article, id=f"{article.said}-{article.language}-{article.forms}", marks=marks)


def test_there_are_enough() -> None:
    assert sum(article.said == "two" for article in ALL) >= 40
    assert sum(article.said == "one" for article in ALL) >= 39
    assert sum(bool(article.language) for article in ALL) >= 39


@pytest.mark.parametrize("article", [_param(a) for a in ALL if a.said == "two"])
def test_two(article: Article) -> None:
    assert [(f.check, f.location.text, f.message) for f in _found(article)] == []


@pytest.mark.parametrize("article", [_param(a) for a in ALL if a.said == "one"])
def test_one(article: Article) -> None:
    one, other = ({*re.split("[ -]", form)} for form in article.forms.split(" / "))
    assert any({*re.split("[ -]", f.location.text)} & (one ^ other) for f in _found(article))
