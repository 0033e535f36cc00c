"""Number words of European languages, read from tables: what they are worth and how they join."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

from ...known.tables import mapping, marked, rows
from . import german


@dataclass(frozen=True)
class Grammar:
    """The number words of a language, all in lower case.

    `cardinals` are worth less than a thousand; `scales` multiply what stands before them, or one. `vague` words,
    and those with a number `implied`, only bear out. `letters` are scales right behind digits. `weak` words are as
    often something else ("one", "second"). `joiners` may stand inside a number ("two hundred and ten"), words of
    `about` say that it is rounded; `articles` stand between a part and its scale ("half a million"). `decimal` is
    the sign before decimals, "" of an unknown language; `spaced` says that blanks may group thousands. Above the
    numbers in `teens` the language counts on to nineteen: 70 is 60 and 10.
    """

    cardinals: Mapping[str, int]
    scales: Mapping[str, int]
    ordinals: Mapping[str, int]
    parts: Mapping[str, Fraction]
    vague: Mapping[str, int]
    implied: Mapping[str, int]
    letters: Mapping[str, int]
    weak: frozenset[str]
    joiners: frozenset[str]
    about: frozenset[str]
    articles: frozenset[str]
    decimal: str
    spaced: bool
    teens: frozenset[int]


@cache
def grammar(language: str) -> Grammar:
    """The number words of a language; of an unknown one only its digits are read."""
    by_role: dict[str, dict[str, Fraction]] = {}
    weak: set[str] = set()
    for word, endings, value, roles, also in rows("number_words", language):
        forms = _forms(word, endings, language)
        for role in roles.split():
            by_role.setdefault(role, {}).update(dict.fromkeys(forms, Fraction(value)))
        if also:
            weak.update(forms)
    whole = {role: {word: int(value) for word, value in words.items()} for role, words in by_role.items()}
    cardinals, ordinals = whole.get("cardinal", {}), whole.get("ordinal", {})
    joiners = frozenset(marked("joins", "beside_figures", language))
    if language == "de":
        cardinals, ordinals = german.numbers(cardinals, ordinals, joiners)
    if teens := whole.get("teens", {}):
        cardinals |= _hyphenated(cardinals, teens, joiners)
    signs = rows("number_signs", language)
    return Grammar(
        cardinals,
        whole.get("scale", {}),
        ordinals,
        by_role.get("part", {}),
        whole.get("vague", {}),
        whole.get("implied", {}),
        whole.get("letters", {}),
        frozenset(weak),
        joiners,
        frozenset(marked("about", "beside_figures", language)),
        frozenset(marked("article", "beside_figures", language)),
        next((sign for sign, role in signs if role == "decimal"), ""),
        ("U+0020", "group") in signs,
        frozenset(teens.values()),
    )


@cache
def sign_values() -> dict[str, Fraction]:
    """What signs such as ½ are worth."""
    return {sign: Fraction(value) for sign, _, value, *_ in rows("number_words")}


def _forms(word: str, endings: str, language: str) -> list[str]:
    """The forms of a word; its endings as number_words.tsv writes them."""
    if endings.startswith("="):
        endings = mapping("number_endings", language)[endings[1:]]
    return [word + ending.removeprefix("-") for ending in endings.split()] or [word]


def _hyphenated(cardinals: Mapping[str, int], teens: Mapping[str, int], joiners: frozenset[str]) -> dict[str, int]:
    """Tens and what is counted above them in one word: vingt-deux, soixante-et-onze."""
    tens = {word: value for word, value in cardinals.items() if value in range(20, 100, 10)}
    return {
        f"{ten}-{middle}{unit}": value + n
        for ten, value in tens.items()
        for unit, n in cardinals.items()
        if 0 < n < (20 if ten in teens else 10)
        for middle in ("", *(f"{joiner}-" for joiner in joiners))
    }
