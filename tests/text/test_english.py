"""English inflection, articles, capitals."""

from __future__ import annotations

import pytest

from mtcheck.text.english.articles import article_for
from mtcheck.text.english.inflection import plurals

PLURALS = [
    ("INF Treaty", ["INF Treaties"]),
    ("news agency", ["news agencies"]),
    ("Treaty of Rome", ["Treaties of Rome"]),
    ("chief of protocol", ["chiefs of protocol"]),
    ("solicitor general", ["solicitors general"]),
    ("missile", ["missiles"]),
    ("box", ["boxes"]),
    ("oarsman", ["oarsmen"]),
    ("Roman", ["Romans"]),
    ("referendum", ["referendums", "referenda"]),
    ("hypothesis", ["hypotheses"]),
    ("waitress", ["waitresses"]),
    ("brother-in-law", ["brothers-in-law"]),
    ("aircraft", []),
    ("UAV", ["UAVs"]),
    ("S-400", ["S-400s"]),
    ("United Nations", []),
    ("START-2", []),
]


@pytest.mark.parametrize(("term", "expected"), PLURALS)
def test_plurals(term: str, expected: list[str]) -> None:
    assert plurals(term) == expected


ARTICLES = [
    ("INF Treaty", "an"), ("NATO summit", "a"), ("UN body", "a"), ("European body", "a"), ("hour", "an"),
    ("union", "a"), ("umbrella", "an"), ("honest man", "an"), ("house", "a"), ("FBI agent", "an"), ("UNESCO site", "a"),
    ("OPEC member", "an"), ("one-off", "a"), ("unimportant thing", "an"), ("AP report", "an"), ("U.S. envoy", "a"),
    ("useful thing", "a"),
]  # fmt: skip


@pytest.mark.parametrize(("phrase", "expected"), ARTICLES)
def test_articles(phrase: str, expected: str) -> None:
    assert article_for(phrase) == expected
