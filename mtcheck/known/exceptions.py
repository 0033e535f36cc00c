"""Words for which a rule does not hold: `LANGUAGE/exceptions.tsv`, a row a word.

A row names its rule as `check-id/short-name`, the word, the general reason, and a sentence, made up, on which the check
is silent because of this row alone: a test runs it with the row and without. Rules ask here when they judge, never
when they are imported.
"""

from __future__ import annotations

from functools import cache

from .tables import rows


@cache
def excepted(rule: str, language: str) -> frozenset[str]:
    """The words that a rule leaves alone in a language; none where the language has no exception to it."""
    return _by_rule(language).get(rule, frozenset())


@cache
def _by_rule(language: str) -> dict[str, frozenset[str]]:
    words: dict[str, list[str]] = {}
    for rule, word in rows("exceptions", language):
        words.setdefault(rule, []).append(word)
    return {rule: frozenset(some) for rule, some in words.items()}
