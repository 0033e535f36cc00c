"""Countries and peoples that a translation exchanges for others."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from mtcheck import Settings, check_text
from mtcheck.known.tables import entries, languages, rows
from mtcheck.model.finding import Finding

TABLE = Path(__file__).with_name("countries.tsv")
LINES = [line for line in TABLE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]


def _found(language: str, source: str, target: str) -> list[Finding]:
    text = json.dumps({"source": source, "target": target, "source_lang": language, "target_lang": "en"})
    checks = ("name-mismatch", "name-missing", "term-missing")
    return [*check_text(text, path="a.jsonl", settings=Settings(select=checks))]


@pytest.mark.parametrize("line", LINES)
def test_a_country_that_the_source_does_not_tell_of_is_found(line: str) -> None:
    language, source, target, wrong = line.split("\t")
    found = [one.check for one in _found(language, source, target)]
    assert found.count("name-mismatch") == int(wrong)


def test_one_cause_is_one_finding() -> None:
    """The glossary has the country's name, and the translation the wrong people."""
    found = _found("zh", "瑞典警方逮捕了三人。", "Swiss police arrested three people.")
    assert [one.check for one in found] == ["name-mismatch"]


@pytest.mark.parametrize("language", ["pt-BR", "pt_PT", ""])
def test_a_language_may_have_a_region_or_be_unsaid(language: str) -> None:
    source = "A polícia sueca deteve ontem duas pessoas na cidade, e o governo disse que não houve feridos."
    found = _found(language, source, "Swiss police detained two people, and the government said that nobody was hurt.")
    assert [one.check for one in found] == ["name-mismatch"]


@pytest.mark.parametrize("language", languages("country_stems"))
def test_every_country_has_its_english_words(language: str) -> None:
    assert set(entries("country_stems", language)) == set(entries("nationalities", "en"))


@pytest.mark.parametrize("language", languages("country_stems"))
def test_what_tells_of_one_country_is_no_start_of_what_tells_of_another(language: str) -> None:
    sure = {
        stem: country
        for country, stems in rows("country_stems", language)
        for stem in stems.split()
        if not stem.endswith(("?", "="))
    }
    shared = {
        frozenset(("North Korea", "South Korea")),
        frozenset(("China", "Taiwan")),
        frozenset(("Turkey", "Turkmenistan")),
    }
    clashes = {
        frozenset((country, other))
        for stem, country in sure.items()
        for longer, other in sure.items()
        if country != other and longer.startswith(stem)
    }
    assert clashes <= shared
