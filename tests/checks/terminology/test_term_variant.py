"""term-variant: where it fires and where it stays silent."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.marked import assert_fires, fixed

CASES = {
    "deprecated": "It keeps to the ⟦Guidance Treaty⟧ now.",
    "plural and possessive": "The ⟦Guidance Treaty⟧'s end. Two ⟦Guidance Treaties⟧.",
    "hyphen for blank": "The ⟦Mid Range Missile Treaty⟧ ended.",
    "context holds": "On missiles it left the ⟦mediation agreement⟧ today.",
    "context does not hold is silent": "The couple signed a mediation agreement in court.",
    "credit": "Two men. (Photo: ⟦American Federation⟧)",
    "no credit is silent": "The American Federation of Teachers and the American Federation met.",
    "preferred and admitted are silent": "The INF Treaty (Intermediate-Range Nuclear Forces Treaty) ended; TASS "
    "wrote so.",
    "inside a word is silent": "The ReGuidance Treatyish text.",
    "lower case is silent": "Under the guidance treaty makers got, all signed.",
}


@pytest.mark.parametrize("sample", CASES.values(), ids=CASES)
def test_fires_where_marked(sample: str) -> None:
    assert_fires("term-variant", sample)


FIXES = [
    ("A Guidance Treaty is old.\n", "An INF Treaty is old.\n"),
    ("He broke the Guidance Treaty's rules.\n", "He broke the INF Treaty's rules.\n"),
    ("Two Guidance Treaties ended.\n", "Two INF Treaties ended.\n"),
    ("THE GUIDANCE TREATY IS OVER\n", "THE INF TREATY IS OVER\n"),
    ("The INF Treaty, called the Guidance Treaty, ended.\n", "The INF Treaty, called the Guidance Treaty, ended.\n"),
    ("According to Tass News Agency, he left.\n", "According to TASS, he left.\n"),
]


@pytest.mark.parametrize(("before", "after"), FIXES)
def test_fix(before: str, after: str) -> None:
    assert fixed("term-variant", before) == after


ARTICLES = """\
- id: hague
  preferred: The Hague
  deprecated: [Hague City, Haag]
- id: see
  preferred: the Holy See
  deprecated: [Vatican See]
- id: use
  preferred: a uranium plant
  deprecated: [enrichment works]
"""
ONE_ARTICLE = [
    ("He lives in the Haag.\n", "He lives in The Hague.\n"),
    ("The Hague City court met.\n", "The Hague court met.\n"),
    ("A Hague City court met.\n", "A Hague court met.\n"),
    ("He lives in Haag.\n", "He lives in The Hague.\n"),
    ("An envoy of the Vatican See came.\n", "An envoy of the Holy See came.\n"),
    ("An envoy of Vatican See came.\n", "An envoy of the Holy See came.\n"),
    ("It was an old Vatican See custom.\n", "It was an old Holy See custom.\n"),
    ("Its Vatican See envoy left.\n", "Its Holy See envoy left.\n"),
    ("The Vatican See spoke.\n", "The Holy See spoke.\n"),
    ("He saw an enrichment works there.\n", "He saw a uranium plant there.\n"),
]


@pytest.mark.parametrize(("before", "after"), ONE_ARTICLE)
def test_no_fix_writes_two_articles(before: str, after: str, tmp_path: Path) -> None:
    glossary = tmp_path / "g.yaml"
    glossary.write_text(ARTICLES, encoding="utf-8")
    assert fixed("term-variant", before, glossaries=(str(glossary),), bundled_glossaries=False) == after
