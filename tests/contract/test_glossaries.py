"""The bundled glossaries: enough of them, whole, and silent on correct English."""

from __future__ import annotations

from pathlib import Path

import pytest

from mtcheck.model.term import Status
from mtcheck.termbase import bundled, parse
from mtcheck.termbase.linting import lint
from mtcheck.text.terms.source_terms import SourceTerms
from tests.marked import beside, findings

ROOT = Path(__file__).parents[2]
FEWEST = {
    "treaties": 120,
    "agencies": 80,
    "bodies": 200,
    "media": 100,
    "china": 25,
    "defence": 150,
    "economy": 150,
    "places": 60,
}


@pytest.mark.parametrize("name", FEWEST)
def test_has_enough_entries(name: str) -> None:
    assert len(bundled.load(name).entries) >= FEWEST[name]


@pytest.mark.parametrize("name", FEWEST)
def test_file_has_no_problem(name: str) -> None:
    path = ROOT / "glossaries" / f"{name}.yaml"
    assert parse(path.read_bytes(), path.name)[1] == []


@pytest.mark.parametrize("name", FEWEST)
def test_entries_have_names_in_a_source_language(name: str) -> None:
    assert [e.id for e in bundled.load(name).entries if not e.source] == []


def test_no_form_stands_in_two_glossaries() -> None:
    seen: dict[str, str] = {}
    for name in bundled.with_deprecated():
        for entry in bundled.load(name).entries:
            for term in entry.terms:
                # What is right for one may pass for another: newspapers take the Council of Europe for the Commission.
                if term.status is not Status.ADMITTED:
                    assert seen.setdefault(term.text, entry.id) == entry.id


def test_what_a_source_is_rendered_by_is_nowhere_deprecated() -> None:
    wrong = {
        t.text
        for name in bundled.names()
        for e in bundled.load(name).entries
        for t in e.terms
        if t.status is Status.DEPRECATED and t.within != "source"
    }
    right = {t.text for name in bundled.without_deprecated() for e in bundled.load(name).entries for t in e.terms}
    assert not wrong & right


def test_countries_have_a_name_in_every_source_language() -> None:
    entries = bundled.load("territories").entries
    assert len(entries) >= 230
    assert [e.id for e in entries if set(e.source) != {"zh", "ru", "ja", "de", "fr", "es", "ar", "uk"}] == []


@pytest.mark.parametrize(("name", "fewest"), [("leaders", 150), ("newsmakers", 120)])
def test_people_have_chinese_and_russian_names(name: str, fewest: int) -> None:
    entries = bundled.load(name).entries
    assert len(entries) >= fewest
    assert [e.id for e in entries if not (e.source.get("zh") and e.source.get("ru")) or e.domain != "person"] == []


def test_every_source_term_is_found_in_its_own_text() -> None:
    names = bundled.names()
    index = SourceTerms([bundled.load(name) for name in names])
    lost = [
        (name, language, term)
        for name in names
        for entry in bundled.load(name).entries
        for language, terms in entry.source.items()
        for term in terms
        # Two entries may have one term, of which one is found.
        if not any((m.start, m.end) == (0, len(term)) for m in index.matches(term, language))
    ]
    assert lost == []


@pytest.mark.parametrize("name", FEWEST)
def test_silent_on_every_accepted_form(name: str) -> None:
    good = [
        t.text for e in bundled.load(name).entries for t in e.terms if t.status in (Status.PREFERRED, Status.ADMITTED)
    ]
    for text in good:
        assert findings("term-variant", f"Officials spoke about the {text} on Monday.\n") == []
        assert findings("term-variant", f"Two men at a table. (Photo: {text})\n") == []


@pytest.mark.parametrize("name", FEWEST)
def test_every_deprecated_form_is_found_and_its_fix_is_final(name: str) -> None:
    for entry in bundled.load(name).entries:
        for term in entry.terms:
            if term.status is Status.DEPRECATED and term.within != "source":
                context = " ".join(term.when)
                sample = (
                    f"A table. (Photo: {term.text})\n"
                    if term.within == "credit"
                    else f"They signed the {term.text} today. {context}\n"
                )
                found = findings("term-variant", sample)
                assert [f.location.text for f in found] == [term.text], entry.id
                fixed = sample.replace(term.text, term.use or entry.preferred)
                assert findings("term-variant", fixed) == [], entry.id


@pytest.mark.parametrize("name", FEWEST)
def test_what_holds_beside_a_source_is_found_beside_it_only(name: str) -> None:
    for entry in bundled.load(name).entries:
        language, terms = next(iter(entry.source.items()))
        for term in entry.terms:
            if term.within == "source":
                target = f"They spoke of {term.text} today."
                assert findings("term-variant", target) == []
                found = findings("term-variant", beside((terms[0], target)), "a.jsonl", source_lang=language)
                assert [f.location.text for f in found] == [term.text], entry.id


@pytest.mark.parametrize("name", [*FEWEST, "leaders", "newsmakers"])
def test_sentences_of_entries_turn_out_as_they_say(name: str) -> None:
    """So does all else that `glossary check` looks for."""
    path = ROOT / "glossaries" / f"{name}.yaml"
    assert [p.message for p in lint(parse(path.read_bytes(), path.name)[0])] == []


def test_enough_sentences() -> None:
    entries = [
        entry
        for name in bundled.names()
        for entry in parse((ROOT / "glossaries" / f"{name}.yaml").read_bytes(), f"{name}.yaml")[0].entries
    ]
    assert sum(len(entry.right) + len(entry.wrong) for entry in entries) >= 1200


@pytest.mark.parametrize("name", FEWEST)
def test_right_sentences_are_right_for_all_glossaries_at_once(name: str) -> None:
    path = ROOT / "glossaries" / f"{name}.yaml"
    sentences = [s for e in parse(path.read_bytes(), path.name)[0].entries for s in e.right if " → " not in s]
    assert [(s, found) for s in sentences if (found := findings("term-variant", s))] == []


def test_silent_on_correct_english() -> None:
    text = (Path(__file__).parent / "correct_english.txt").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    said = [(line, [f.location.text for f in findings("term-variant", f"{line}\n")]) for line in lines]
    ended = [(line, [f.location.text for f in findings("term-variant", f"{line}.\n")]) for line in lines]
    assert [found for found in said + ended if found[1]] == []
