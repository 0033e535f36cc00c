"""The index of bundled terms that costs little to begin with says what the whole index says."""

from __future__ import annotations

import pytest

from mtcheck.engine import run
from mtcheck.engine.run import Plan, check_document
from mtcheck.pipeline.opening import documents
from mtcheck.settings import ISOLATED
from mtcheck.termbase import bundled
from mtcheck.termbase.first_look import bundled_terms
from mtcheck.text.features import Features
from mtcheck.text.reading.fold import fold
from mtcheck.text.reading.matcher import Hit, Matcher
from mtcheck.text.terms.in_target import TermIndex, TermMatch

_GLOSSARIES = [bundled.load(name) for name in bundled.with_deprecated()]
_WHOLE = TermIndex(_GLOSSARIES)
_MATCHER = Matcher(_WHOLE.patterns)


def _matches(index: TermIndex, text: str) -> list[TermMatch]:
    folded = fold(text)
    found = [*index.looked_up(Features(text)), *(_MATCHER.hits(folded) if index is _WHOLE else ())]
    return index.matches(text, [Hit(*hit) for hit in found], lambda entry, term, start, end: True)


@pytest.mark.parametrize("name", bundled.with_deprecated())
def test_every_form_is_found(name: str) -> None:
    early = bundled_terms()
    for entry in bundled.load(name).entries:
        text = "\n".join(f"They spoke of the {form[0]} again." for term in entry.terms for form in term.forms)
        assert _matches(early, text) == _matches(_WHOLE, text), entry.id


def test_other_questions_have_the_same_answers() -> None:
    early = bundled_terms()
    assert early.is_empty == _WHOLE.is_empty
    assert [early.knows(language) for language in ("", "en", "de")] == [
        _WHOLE.knows(language) for language in ("", "en", "de")
    ]
    words = {word for entry in _GLOSSARIES[0].entries for term in entry.terms for word in term.text.split()}
    assert [w for w in sorted(words | {"quorn", ""}) if early.is_preferred(w) != _WHOLE.is_preferred(w)] == []
    pairs = [("Houthis", "Huthis"), ("Hezbollah", "Hizbullah"), ("Colombia", "Columbia"), ("Hezbollah", "Houthis")]
    assert [early.has_as_one(*pair) for pair in pairs] == [_WHOLE.has_as_one(*pair) for pair in pairs]
    assert [early.has_as_one(*pair) for pair in pairs] == [True, True, False, False]
    assert early.matches_in("Der Vertrag von Kiew", "de", lambda *_: True) == []


def test_many_documents_get_the_whole_index(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "They signed the Guidance Treaty and left.\n"
    [article] = documents(text.encode(), "a.txt", ISOLATED)
    asked: list[int] = []

    def plan_of(expected: int, checked: int) -> int:
        """How often the whole glossaries are asked for."""
        asked.clear()
        plan = Plan(ISOLATED, lambda: asked.append(1) or _GLOSSARIES, early=bundled_terms())
        plan.expect(expected)
        found = [check_document(article, plan) for _ in range(checked)]
        assert all(one == found[0] and one.findings for one in found)
        return len(asked)

    assert plan_of(40, 40) == 0, "a document is counted once, whether or not it was expected"
    assert plan_of(0, 41) == 1
    assert plan_of(1000, 1) == 1
    assert plan_of(1000, 0) == 0, "nothing is made for results that are kept"
    monkeypatch.setattr(run, "_LONG", len(text) * 3)
    assert plan_of(0, 3) == 0
    assert plan_of(0, 4) == 1, "long articles are as many"
