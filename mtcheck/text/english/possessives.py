"""Possessives without their apostrophe, told from plurals by what stands around them.

This module judges: what it yields is wrong. Two tables of tests do so, one for names and one for common nouns: the
first test that a candidate passes decides, either that nothing is proved, or that it is a possessive if its proof
holds, and why.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from functools import cache, lru_cache

from ...known.lexicon import ADJECTIVE, ADVERB, FUNCTION, NOUN, NOUN_OR_VERB, VERB, word_class
from ...known.tables import words
from ...lazy_patterns import lazy_pattern
from .candidates import (
    Article,
    Candidate,
    candidate_at,
    is_owner,
    next_kind,
    plural_is_spelt_otherwise,
    takes_no_plural,
)
from .contractions import Bare
from .determiners import of_many, of_more, of_one
from .named_owners import PROPER, is_known
from .noun_owners import COMMON
from .owned import NOUN_PHRASE, judged
from .titles import titles


def bare_possessives(
    text: str, word_set: frozenset[str], capitals: frozenset[str], owners: frozenset[str] = frozenset()
) -> Iterator[Bare]:
    """Every possessive without its apostrophe, as far as its neighbours prove it.

    `word_set` are the text's distinct words in lower case, `capitals` the distinct ones with a capital, as Features
    has them; `owners` are further nouns for what owns things, in lower case.
    """
    article = Article(text, capitals, owners)
    on_s = _bases_on_s(text)
    bases = {base for base in on_s if base + "s" in word_set and (_may_be_owner(base) or base in owners)}
    bases |= {base for base in on_s if base + "s" in capitals and _may_be_name(base, article)}
    bases.update(_titled_bases(on_s - bases, article))
    places = _places_of(bases, text)
    for base in sorted(bases):
        for candidate in _candidates(base, article, places.get(base, ())):
            reason = judged(PROPER if base[0].isupper() else COMMON, candidate)
            if reason:
                yield Bare(candidate.start, candidate.end, base + ("s'" if _are_many(candidate) else "'s"), reason)


def _are_many(c: Candidate) -> bool:
    """Whether several own it: "both teams players", "the Hindus temple"; or the article speaks of such things in the
    plural only, or everybody does ("the hosts striker").
    """
    if c.base in words("peoples", "en"):
        return True
    if not c.base.islower() or plural_is_spelt_otherwise(c.base) or takes_no_plural(c.lower):
        return False
    for place in range(1, NOUN_PHRASE + 1):
        word = c.preceding(place)
        if word in of_many() or (word.isdigit() and word != "1") or word in of_more():
            return True
        if word in of_one():
            return False
        if word_class(word) in (VERB, FUNCTION):
            break
    if c.lower in words("owners_in_groups", "en"):
        return True
    if (word := c.preceding()).isalpha() and word_class(word) in (ADJECTIVE, NOUN):
        # "the key areas rate", where "key areas" are spoken of.
        return len(re.findall(rf"\b{word} {c.base}s\b", c.text)) > 1
    return c.text.count(c.base + "s") > 1 and not re.search(rf"\b{c.base}(?:['’]s)?\b", c.text)


# Where to look: a text is passed over for the few words that are worth a look.


@cache
def _may_be_owner(base: str) -> bool:
    """Whether a common noun with "-s" is worth a look: an owner, or a form that is no plural."""
    if len(base) < 3 or base[-1] == "s":
        return False
    if is_owner(base) or base in words("irregular_plurals", "en"):
        return True
    return plural_is_spelt_otherwise(base) and word_class(base) in (NOUN, NOUN_OR_VERB)


def _may_be_name(base: str, article: Article) -> bool:
    """Whether a capitalised word with "-s" is worth a look: a name of the article, a known one, or an owner."""
    # "This" beside somebody called Thi is a word of grammar all the same.
    if len(base) < 3 or not base.isalpha() or word_class(base.lower() + "s") == FUNCTION:
        return False
    return base in article.capitals or _worth_a_look(base) or base.lower() in article.owners


@cache
def _worth_a_look(base: str) -> bool:
    return is_known(base) or _may_be_owner(base.lower()) or plural_is_spelt_otherwise(base)


def _titled_bases(bases: Set[str], article: Article) -> Iterator[str]:
    """Those of some names on "-s" that stand behind a title."""
    present = [word for word in article.capitals if word.lower() in titles()]
    names = {base for base in bases if "A" <= base[0] <= "Z"} if present else frozenset[str]()
    for name, places in _places_of(names, article.text).items():
        if any(_ends_with_word(article.text[max(0, at - _REACH) : at], present) for at in places):
            yield name


# A title, a point behind it and a blank are no longer.
_REACH = 40


def _ends_with_word(before: str, words: Sequence[str]) -> bool:
    """Whether a text ends with one of some words and a blank, perhaps a point between."""
    before = before.removesuffix(" ").removesuffix(".") if before.endswith(" ") else ""
    return any(before.endswith(word) and not re.match(r"\w", before[: -len(word)][-1:]) for word in words)


# What stands before a word on "-s", and the word.
_LAST_LETTERS = lazy_pattern(r"(?:^|[^\w'’.@#/-])([^\W\d_]{2,})$")


@lru_cache(maxsize=16384)
def _base_in(stretch: str) -> str:
    match = _LAST_LETTERS.search(stretch)
    return match[1] if match else ""


def _bases_on_s(text: str) -> set[str]:
    """The words that stand with "-s" before a blank."""
    return {base for piece in text.split("s ")[:-1] if (base := _base_in(piece.rpartition(" ")[2]))}


# More words than this are looked for in one pass over the text.
_FEW = 64
_WORD_ON_S = lazy_pattern(r"(?<![\w'’.@#/-])([^\W\d_]+)s ")


def _places_of(bases: Set[str], text: str) -> Mapping[str, Sequence[int]]:
    """Where each of some words stands with "-s" before a blank, and begins no later part of another word."""
    places: dict[str, list[int]] = {}
    if len(bases) > _FEW:
        for match in _WORD_ON_S.finditer(text):
            if match[1] in bases:
                places.setdefault(match[1], []).append(match.start())
        return places
    for base in bases:
        # str.find passes over the text several times faster than a pattern.
        literal = base + "s "
        at = text.find(literal)
        while at >= 0:
            if at == 0 or not (text[at - 1].isalnum() or text[at - 1] in "'’.@#/-_"):
                places.setdefault(base, []).append(at)
            at = text.find(literal, at + len(literal))
    return places


def _candidates(base: str, article: Article, places: Sequence[int]) -> Iterator[Candidate]:
    """The places of a word with "-s" before another word."""
    text, behind = article.text, len(base) + len("s ")
    by_its_noun = base.islower() and not plural_is_spelt_otherwise(base)
    for at in places:
        following = text[at + behind : text.find(" ", at + behind)] if by_its_noun else ""
        proves_nothing = following.isalpha() and following.islower() and _is_no_noun(following)
        if not proves_nothing and (candidate := candidate_at(article, at)):
            yield candidate


@cache
def _is_no_noun(word: str) -> bool:
    return next_kind(word) in (VERB, FUNCTION, ADVERB) and word != "most"
