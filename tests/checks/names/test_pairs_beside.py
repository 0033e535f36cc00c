"""Names that a translation writes in two ways and pairs of names that only look alike, in articles with
their sources, from the languages that news is translated from.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

import pytest

from mtcheck import Finding, Settings, check_text
from tests.marked import beside

_HEAD = re.compile(r"(?P<language>[a-z]{2}): (?P<forms>[^()]+?)(?: \(open: (?P<open>.+)\))?")
# Any of these may say it; which, depends on whether one of the forms is known to be wrong.
_CHECKS = ("name-mismatch", "name-variant", "term-inconsistent")


class Article(NamedTuple):
    """Two forms in an article; `open` is why it is not yet as it should be, "" where it is."""

    language: str
    forms: tuple[str, str]
    open: str
    segments: tuple[tuple[str, str], ...]


def _articles(name: str) -> list[Article]:
    text = (Path(__file__).parent / name).read_text(encoding="utf-8")
    lines = "\n".join(line for line in text.splitlines() if not line.startswith("#"))
    return [_article(block.split("\n")) for block in lines.strip().split("\n\n")]


def _article(lines: list[str]) -> Article:
    head = _HEAD.fullmatch(lines[0])
    assert head, lines[0]
    one, other = head["forms"].split(" / ")
    segments = [tuple(line.split(" | ")) for line in lines[1:]]
    assert all(len(segment) == 2 for segment in segments), lines[0]
    return Article(head["language"], (one, other), head["open"] or "", tuple(segments))  # type: ignore[arg-type]


ONE = [*_articles("one_name.txt"), *_articles("one_name_more.txt")]
TWO = [*_articles("two_names.txt"), *_articles("two_names_more.txt")]


def _found(article: Article, language: str) -> list[Finding]:
    settings = Settings(select=_CHECKS, source_lang=language)
    found = check_text(beside(*article.segments), path="a.jsonl", settings=settings)
    return [f for f in found if f.location.side == "target"]


def _words(text: str) -> set[str]:
    return set(re.split("[ -]", text))


def _params(articles: list[Article]) -> list[object]:
    return [
        pytest.param(
            article,
            id=f"{article.language}-{'-'.join(article.forms)}",
            marks=[pytest.mark.xfail(strict=True, reason=article.open)] if article.open else [],
        )
        for article in articles
    ]


@pytest.mark.parametrize("articles", [ONE, TWO], ids=["one", "two"])
def test_the_table_is_as_said(articles: list[Article]) -> None:
    held = [article for article in articles if not article.open]
    assert len(held) >= 60
    assert len({article.language for article in held}) >= 12
    for article in articles:
        text = "\n".join(target for _, target in article.segments)
        assert all(word in text for form in article.forms for word in form.split()), article.forms


@pytest.mark.parametrize("article", _params(ONE))
def test_one_name(article: Article) -> None:
    one, other = map(_words, article.forms)
    assert any(_words(f.location.text) & (one ^ other) for f in _found(article, article.language))


@pytest.mark.parametrize("said", [True, False], ids=["in its language", "in a language that nobody said"])
@pytest.mark.parametrize("article", _params(TWO))
def test_two_names(article: Article, said: bool) -> None:
    if article.open and not said:
        pytest.skip("what is open is open in its language")
    found = _found(article, article.language if said else "")
    assert [(f.check, f.location.text, f.message) for f in found] == []
