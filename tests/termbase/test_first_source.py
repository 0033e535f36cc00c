"""The source terms of bundled glossaries that cost little to begin with are those of the whole glossaries."""

from __future__ import annotations

import pytest

from mtcheck.pipeline.runs import in_force
from mtcheck.termbase import bundled
from mtcheck.termbase.first_source import BundledSourceTerms
from mtcheck.text.terms.renderings import may_nest
from mtcheck.text.terms.source_terms import SourceTerms

_DAYS = ("2000-01-01", "2024-06-01", "2030-12-31")
_NAMES = [*bundled.with_deprecated(), *bundled.without_deprecated()]


def _whole(day: str) -> SourceTerms:
    return SourceTerms([in_force(bundled.load(name), "", day) for name in _NAMES])


def _languages() -> list[str]:
    tags = {tag for name in _NAMES for entry in bundled.load(name).entries for tag in entry.source}
    return sorted(tags | {"xx"})


@pytest.mark.parametrize("language", _languages())
def test_every_source_term_is_found_as_in_the_whole_glossaries(language: str) -> None:
    early, whole = BundledSourceTerms(_DAYS[1]), _whole(_DAYS[1])
    for entry in whole.entries:
        for term in (*entry.source.get(language, ()), *entry.source_except.get(language, ())):
            for text in (term, f"« {term} » {term}x, {term.lower()}"):
                assert early.matches(text, language) == whole.matches(text, language), term


@pytest.mark.parametrize("day", _DAYS)
def test_entries_are_those_of_a_day(day: str) -> None:
    early, whole = BundledSourceTerms(day), _whole(day)
    assert early.with_nested == [entry for entry in whole.entries if may_nest(entry)]
    text = "、".join(term for entry in bundled.load("leaders").entries for term in entry.source.get("zh", ()))
    assert early.matches(text, "zh") == whole.matches(text, "zh")


def test_all_bundled_terms_are_english_and_hold_in_any_text() -> None:
    assert {term.language for name in _NAMES for entry in bundled.load(name).entries for term in entry.terms} == {"en"}
    assert not set(bundled.with_days()) & set(bundled.with_deprecated())
