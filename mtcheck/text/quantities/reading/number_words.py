"""Number words of European languages, read from tables: what they are worth and how they join."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cache, cached_property, lru_cache

from ....known.tables import mapping, marked, rows
from . import german
from .compounds import compound
from .sums import NOTHING, Habits, Sum


@dataclass(frozen=True, eq=False)
class Grammar:
    """The number words of a language, all in lower case.

    `cardinals` are worth less than a thousand; `scales` multiply what stands before them, or one. `vague` words, and
    those with a number `implied`, only bear out. `letters` are scales right behind digits, `decades` ten years by their
    tens. `weak` words are as often something else ("one", "second"). `joiners` may stand inside a number ("two hundred
    and ten"), words of `about` say that it is rounded, those of `changes` that something grew more or less; `articles`
    stand between a part and its scale ("half a million"). `decimal` is the sign before decimals, "" of an unknown
    language; `spaced` says that blanks may group thousands. Above the numbers in `teens` the language counts on to
    nineteen: 70 is 60 and 10. `compounds` says that numbers stand in one word, `units_first` that units come before
    tens, `prefix` that joiners are written with the word behind them, as `clitics` are, which join nothing.
    `in_one_word` says that words may hold a number without being one or two, `apostrophes` that endings of names stand
    behind an apostrophe.
    """

    cardinals: Mapping[str, int]
    scales: Mapping[str, int]
    ordinals: Mapping[str, int]
    parts: Mapping[str, Fraction]
    vague: Mapping[str, int]
    implied: Mapping[str, int]
    letters: Mapping[str, int]
    decades: Mapping[str, int]
    weak: frozenset[str]
    joiners: frozenset[str]
    about: frozenset[str]
    changes: frozenset[str]
    articles: frozenset[str]
    decimal: str
    spaced: bool
    teens: frozenset[int]
    compounds: bool
    units_first: bool
    prefix: bool
    in_one_word: bool
    apostrophes: bool
    clitics: tuple[str, ...]

    @property
    def builds_words(self) -> bool:
        """Whether a word may be a number that no table has whole: siebenundzwanzig, zweieinhalb."""
        return self.compounds or self.in_one_word

    def worth(self, word: str) -> Fraction | None:
        """What a word is worth that builds a number: a cardinal, or a compound of number words."""
        if word in self.cardinals:
            return Fraction(self.cardinals[word])
        longer = self.extended(word, NOTHING) if self.compounds else None
        return longer.value if longer else None

    def extended(self, word: str, so_far: Sum) -> Sum | None:
        """A number with a word that number words make up; None for any other word."""
        return _compound(self, word, so_far) if self.compounds and self._begins(word) else None

    @cached_property
    def prefixes(self) -> tuple[str, ...]:
        """What may be written before a number in one word with it; of joiners the short first, as their article counts.

        Arabic "والعشرين" is "and the twentieth".
        """
        return (*sorted(self.joiners, key=lambda joiner: (len(joiner), joiner)), *self.clitics)

    @cached_property
    def habits(self) -> Habits:
        """How the language counts."""
        return Habits(self.teens, self.units_first, self.prefix)

    def inflected_scale(self, word: str) -> int:
        """What a word multiplies by that begins as a long scale word of the language does: milyondan; 0 for others."""
        for length in range(min(len(word), 9), 4, -1):
            if scale := _stems(self).get(word[:length]):
                return scale if len(word) - length <= 5 else 0
        return 0

    def _begins(self, word: str) -> bool:
        """Whether a word can be a compound at all; a cheap test."""
        return len(word) > 3 and word[:2] in _beginnings(self)


@cache
def _beginnings(words: Grammar) -> frozenset[str]:
    return frozenset(word[:2] for word in (*words.cardinals, *words.scales))


@cache
def _stems(words: Grammar) -> dict[str, int]:
    """Scale words of six letters or more without their last, which cases change; of several lengths the shortest."""
    stems: dict[str, int] = {}
    for word, scale in sorted(words.scales.items(), key=lambda item: len(item[0])):
        if len(word) >= 6 and scale >= 1000:
            stems.setdefault(word[: min(len(word) - 1, 9)], scale)
    return stems


@lru_cache(maxsize=4096)
def _compound(words: Grammar, word: str, so_far: Sum) -> Sum | None:
    return compound(word, words.cardinals, words.scales, words.joiners, words.habits, so_far)


@cache
def grammar(language: str) -> Grammar:
    """The number words of a language; of an unknown one only its digits are read."""
    by_role: dict[str, dict[str, Fraction]] = {}
    weak: set[str] = set()
    by_hand: set[str] = set()
    for word, endings, value, roles, also in rows("number_words", language):
        forms = _forms(word, endings, language)
        by_hand.update(forms)
        for role in roles.split():
            by_role.setdefault(role, {}).update(dict.fromkeys(forms, Fraction(value)))
        if also:
            weak.update(forms)
    for word, value, role in _of_cldr(language):
        if (role == "ordinal" or word not in by_hand) and " " not in word:
            by_role.setdefault(role, {}).setdefault(word, Fraction(value))
            if value == "1" and role == "cardinal":
                # "One" is an article or a pronoun in most languages.
                weak.add(word)
    whole = {role: {word: int(value) for word, value in words.items()} for role, words in by_role.items()}
    cardinals, ordinals = whole.get("cardinal", {}), whole.get("ordinal", {})
    joiners = frozenset(marked("joins", "beside_figures", language))
    if language == "de":
        cardinals, ordinals = german.numbers(cardinals, ordinals, joiners)
    if teens := whole.get("teens", {}):
        ordinals = ordinals | _hyphenated(cardinals, ordinals, teens, joiners)
        cardinals |= _hyphenated(cardinals, cardinals, teens, joiners)
    signs = {*rows("number_signs", language), *rows("cldr_signs", language)}
    own = traits(language)
    return Grammar(
        cardinals,
        whole.get("scale", {}),
        ordinals,
        by_role.get("part", {}),
        whole.get("vague", {}),
        whole.get("implied", {}),
        whole.get("letters", {}),
        whole.get("decade", {}),
        frozenset(weak),
        joiners,
        frozenset(marked("about", "beside_figures", language)),
        frozenset(marked("changes", "beside_figures", language)),
        frozenset(marked("article", "beside_figures", language)),
        next((sign for sign, role in sorted(signs) if role == "decimal"), ""),
        any(sign.startswith("U+") and role == "group" for sign, role in signs),
        frozenset(teens.values()) | ({10} if "plain-teens" in own else set()),
        "compounds" in own,
        "units-first" in own,
        "prefix" in own,
        language == "de" or bool(marked("half-ending", "beside_figures", language)),
        "apostrophes" in own,
        marked("clitic", "beside_figures", language),
    )


@cache
def traits(language: str) -> frozenset[str]:
    """How a language builds number words, and what is held against a translation; nothing of an unknown language."""
    return frozenset(mapping("figures").get(language, "").split())


def _of_cldr(language: str) -> Iterator[tuple[str, str, str]]:
    for word, value, role in rows("cldr_numbers", language):
        yield word, value, role
    units = {word for word, *_ in rows("cldr_units", language)}
    for word, value in rows("cldr_scales", language):
        # Danish "mil" are miles.
        if word not in units:
            yield word, value, "scale"


@cache
def sign_values() -> dict[str, Fraction]:
    """What signs such as ½ are worth."""
    return {sign: Fraction(value) for sign, _, value, *_ in rows("number_words")}


def _forms(word: str, endings: str, language: str) -> list[str]:
    """The forms of a word; its endings as number_words.tsv writes them."""
    if endings.startswith("="):
        endings = mapping("number_endings", language)[endings[1:]]
    return [word + ending.removeprefix("-") for ending in endings.split()] or [word]


def _hyphenated(
    cardinals: Mapping[str, int], units: Mapping[str, int], teens: Mapping[str, int], joiners: frozenset[str]
) -> dict[str, int]:
    """Tens and what is counted above them in one word: vingt-deux, soixante-et-onze, quatre-vingt-deuxième."""
    tens = {word: value for word, value in cardinals.items() if value in range(20, 100, 10)}
    return {
        f"{ten}-{middle}{unit}": value + n
        for ten, value in tens.items()
        for unit, n in units.items()
        if 0 < n < (20 if ten in teens else 10)
        for middle in ("", *(f"{joiner}-" for joiner in joiners))
    }
