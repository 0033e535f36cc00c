"""Every exception of every rule: its sentence is silent with the row, and has a finding without it."""

from __future__ import annotations

import gc
import json
import re
from collections.abc import Callable, Iterator
from functools import _lru_cache_wrapper
from pathlib import Path

import pytest

from mtcheck.checks import _registry
from mtcheck.known import exceptions
from mtcheck.model.finding import Finding
from tests.contract.test_generated import script
from tests.marked import findings

ROOT = Path(__file__).parents[2]
TABLES = {language: table for (language, fact), table in script("make_known").tables().items() if fact == "exceptions"}
ROWS = [(language, *row) for language, table in TABLES.items() for row in table.rows]
# Between the paragraphs of a sentence's article.
PARAGRAPH = " ¶ "


@pytest.fixture
def without_row(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str, str, str], None]]:
    """Takes a row away: language, rule, word."""

    def take_away(language: str, rule: str, word: str) -> None:
        read = exceptions.rows
        monkeypatch.setattr(
            exceptions,
            "rows",
            lambda fact, of: tuple(row for row in read(fact, of) if (of, *row[:2]) != (language, rule, word)),
        )
        _forget()

    yield take_away
    monkeypatch.undo()
    _forget()


def _forget() -> None:
    """Empties every cache that a rule may have filled; the lexicon and the tables are what they are."""
    for cached in [found for found in gc.get_objects() if isinstance(found, _lru_cache_wrapper)]:
        module = getattr(cached, "__module__", "")
        if module == exceptions.__name__ or module.startswith(("mtcheck.text.", "mtcheck.checks.")):
            cached.cache_clear()


def found(language: str, rule: str, sentence: str, source: str) -> list[Finding]:
    """What the rule's check finds in the sentence, beside its source where it has one."""
    check = rule.partition("/")[0]
    if not source:
        return findings(check, sentence.replace(PARAGRAPH, "\n\n") + "\n", target_lang=language)
    pairs = zip(sentence.split(PARAGRAPH), source.split(PARAGRAPH), strict=True)
    document = {"document": "a", "segments": [{"source": ours, "target": theirs} for theirs, ours in pairs]}
    if language not in ("any", "en"):
        document["source_lang"] = language
    return findings(check, json.dumps(document, ensure_ascii=False) + "\n", "a.jsonl")


@pytest.mark.parametrize(
    ("language", "rule", "word", "reason", "sentence", "source"), ROWS, ids=[" ".join(row[1:3]) for row in ROWS]
)
def test_row_is_what_keeps_the_check_silent(
    language: str,
    rule: str,
    word: str,
    reason: str,
    sentence: str,
    source: str,
    without_row: Callable[[str, str, str], None],
) -> None:
    assert len(reason.split()) > 1, "a reason in a few words"
    assert found(language, rule, sentence, source) == []
    without_row(language, rule, word)
    assert found(language, rule, sentence, source) != []


@pytest.mark.parametrize("language", TABLES)
def test_rows_name_a_check_and_no_word_twice(language: str) -> None:
    assert TABLES[language].columns == ["rule", "word", "reason", "sentence", "source"]
    rows = TABLES[language].rows
    assert {rule.partition("/")[0] for rule, *_ in rows} <= set(_registry.OWN.infos())
    assert len({(rule, word) for rule, word, *_ in rows}) == len(rows)


def test_every_rule_that_is_asked_for_has_rows_and_the_reverse() -> None:
    asked = {
        rule
        for path in (ROOT / "mtcheck").rglob("*.py")
        for rule in re.findall(r"excepted\(\s*[\"']([^\"']+)", path.read_text(encoding="utf-8"))
    }
    assert asked == {rule for table in TABLES.values() for rule, *_ in table.rows}
