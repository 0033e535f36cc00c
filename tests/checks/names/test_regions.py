"""Regions whose English names are others are no names that were lost, nor such as nobody spoke of."""

from __future__ import annotations

import pytest

from mtcheck import Settings, check_text
from tests.marked import beside

SENTENCES = {
    "de": "Gestern gab es in {} wieder Regen.",
    "fr": "Il a encore plu hier en {}.",
    "it": "Ieri è piovuto ancora in {}.",
    "es": "Ayer volvió a llover en {}.",
    "pl": "Wczoraj znowu padało, mówią {}.",
}
REGIONS = [
    ("de", "Bayern", "Bavaria"),
    ("de", "Kärnten", "Carinthia"),
    ("de", "Schwaben", "Swabia"),
    ("de", "Siebenbürgen", "Transylvania"),
    ("fr", "Bretagne", "Brittany"),
    ("fr", "Catalogne", "Catalonia"),
    ("it", "Puglia", "Apulia"),
    ("es", "Andalucía", "Andalusia"),
    ("pl", "Mazowsze", "Mazovia"),
]


def _found(language: str, name: str, english: str) -> list[str]:
    source, target = SENTENCES[language].format(name), f"It rained again in {english} yesterday."
    settings = Settings(select=("name-missing", "name-mismatch"), source_lang=language, target_lang="en")
    return [finding.check for finding in check_text(beside((source, target)), path="a.jsonl", settings=settings)]


@pytest.mark.parametrize(("language", "name", "english"), REGIONS)
def test_english_names_are_silent(language: str, name: str, english: str) -> None:
    assert not _found(language, name, english)


def test_another_region_is_told() -> None:
    assert _found("de", "Bayern", "Thuringia")
