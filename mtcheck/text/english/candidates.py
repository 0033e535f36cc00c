"""Words on "-s" that may be possessives without their apostrophe, and what stands around them."""

from __future__ import annotations

import re
from functools import cache, cached_property

from ...known.lexicon import ADJECTIVE, FUNCTION, NOUN, word_class
from ...known.owners import owner_kind
from ...known.tables import entries, mapping, words
from ...lazy_patterns import lazy_pattern
from ...value_types import NamedTuple
from .determiners import of_many, of_one

_CANDIDATE = lazy_pattern(r"(?P<base>[^\W\d_]+)s (?=(?P<quote>[\"“‘]?)(?P<next>[^\W_][\w'’-]*)(?P<mark>[,.;:!?)\"”]?))")
_Y_PLURAL = re.compile(r"[^aeiou]y$")
_OPENING = "\"'“‘(["
_LOWER_WORD = lazy_pattern(r" ([a-z'’-]+)")
# How far back, in characters, the noun phrase of a candidate begins.
_REACH = 40


class Article(NamedTuple):
    """A whole text, its distinct words with a capital, and nouns that a user says own things, in lower case."""

    text: str
    capitals: frozenset[str]
    owners: frozenset[str]


class Candidate:
    """A word on "-s" before another word: `base` is the word without it, `following` the word behind it."""

    def __init__(self, article: Article, match: re.Match[str]) -> None:
        self.article = article
        self.text = article.text
        self.start, self.end = match.start("base"), match.end("base") + 1
        self.base: str = match["base"]
        self.lower = self.base.lower()
        self.following: str = match["next"]
        self.quoted = bool(match["quote"])
        self.mark: str = match["mark"]
        self._behind = match.end("next")

    @cached_property
    def before(self) -> list[str]:
        """The words before it in its line, as far as its noun phrase may reach."""
        line = self.text[max(0, self.start - _REACH) : self.start].rpartition("\n")[2]
        return [word.lstrip(_OPENING) for word in line.split() if word.strip(_OPENING)]

    def preceding(self, place: int = 1) -> str:
        """The word before it, or the one so many places before it, in lower case; "" where there is none."""
        return self.before[-place].lower() if len(self.before) >= place else ""

    @cached_property
    def kind(self) -> str:
        """The class of the word behind it; a capitalised one is a noun."""
        if self.following[0].isupper():
            return NOUN
        if self.following[0].isdigit():
            return ""
        # The last part of a compound is its head.
        return next_kind(self.following) or next_kind(self.following.rpartition("-")[2])

    @cached_property
    def then(self) -> str:
        """The lower-case word behind the one that follows, "" where there is none or a mark stands between."""
        match = _LOWER_WORD.match(self.text, self._behind)
        return match[1] if match else ""

    @property
    def then_kind(self) -> str:
        return word_class(self.then)

    @cached_property
    def after_that(self) -> str:
        """The lower-case word behind `then`, "" where there is none."""
        match = _LOWER_WORD.match(self.text, self._behind + len(self.then) + 1) if self.then else None
        return match[1] if match else ""

    @cached_property
    def determiner(self) -> str:
        """The singular determiner before it, with adjectives and nouns at most between; "" where there is none."""
        for place in range(1, min(3, len(self.before)) + 1):
            word, lower = self.before[-place], self.preceding(place)
            if word == "A" and place < len(self.before):
                return ""
            if lower in of_many() or lower == "half":
                # "Two and a half months" are several.
                return ""
            if lower in of_one():
                # "that" and "one" also join clauses: only right before the noun do they ask for one of it, and "plants
                # that animals love" are many, as are those of "he says that patients files were lost".
                joins = lower == "that" and word_class(self.preceding(2)) not in ("", FUNCTION)
                return lower if lower not in ("that", "one") or (place == 1 and not joins) else ""
            if word_class(lower) not in (ADJECTIVE, NOUN) or not word.isalpha():
                return ""
        return ""

    @property
    def rest(self) -> str:
        """The text behind the word that follows, as far as a phrase needs."""
        return self.text[self._behind : self._behind + 24]


def candidate_at(article: Article, at: int) -> Candidate | None:
    """The candidate that begins at an offset, if one does."""
    match = _CANDIDATE.match(article.text, at)
    return Candidate(article, match) if match else None


@cache
def next_kind(word: str) -> str:
    """The class of the word that follows; an unknown one that looks like no verb is a noun, as new nouns are."""
    bare_word = word.lower().removesuffix("'s").removesuffix("’s")
    kind = word_class(bare_word)
    if (
        not kind
        and len(bare_word) > 4
        and bare_word.isalpha()
        and (not bare_word.endswith("s") or bare_word.endswith(("us", "is", "ss")))
        and not bare_word.endswith(entries("verb_endings", "en"))
    ):
        return NOUN
    return kind


@cache
def plural_is_spelt_otherwise(base: str) -> bool:
    """Whether a noun with "-s" is no plural of it: of "woman", of "country"."""
    return base in words("irregular_plurals", "en") or _Y_PLURAL.search(base) is not None


@cache
def takes_no_plural(base: str) -> bool:
    """Whether a lower-case word is a plural that takes no "-s" ("women"), or has none ("today")."""
    return mapping("irregular_plurals", "en").get(base) in ("many", "none")


@cache
def is_owner(base: str) -> bool:
    """Whether a lower-case noun is one for what owns things, by the tables; or is made of one ("chipmaker")."""
    if base in words("owners", "en") or owner_kind(base):
        return True
    return not word_class(base) and any(owner_kind(base[at:]) for at in range(3, len(base) - 4))
