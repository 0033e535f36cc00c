"""Names that own what stands behind them, told from plurals and from names on "-s": "Russias proposal"."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from ...known.exceptions import excepted
from ...known.lexicon import ADJECTIVE, ADVERB, FUNCTION, NOUN, NOUN_OR_VERB, PLURAL, VERB, word_class
from ...known.places import is_known_name, is_place
from ...known.tables import alternation, words
from ...lazy_patterns import lazy_pattern
from .candidates import Candidate, next_kind, plural_is_spelt_otherwise, takes_no_plural
from .dates import calendar, weekdays
from .determiners import of_many
from .noun_owners import COMMON
from .owned import Rule, always, owns_by_list
from .titles import is_title


@cache
def is_known(base: str) -> bool:
    """Whether a word owns things in every text: the name of a place, a day, a month, or what stands for a power."""
    return is_place(base) or base in calendar() or base in words("metonyms", "en")


def _begins_nothing_owned(c: Candidate) -> bool:
    """What follows begins nothing that a name could own."""
    if c.following[0].isupper():
        return not takes_no_plural(c.lower) and word_class(c.following.lower()) in (FUNCTION, VERB, ADVERB)
    return not (
        c.following.endswith("ing")
        or next_kind(c.following) in (NOUN, NOUN_OR_VERB, ADJECTIVE, PLURAL)
        or c.following in words("number_words", "en")
        or "-" in c.following
    )


def _is_in_capitals(c: Candidate) -> bool:
    return c.base.isupper()


def _is_plural_before_noun(c: Candidate) -> bool:
    """A plural that takes no "-s", before what is a noun: "Womens Congress"."""
    return takes_no_plural(c.lower) and (c.following[0].isupper() or word_class(c.following) in (NOUN, PLURAL))


def _is_common_noun(c: Candidate) -> bool:
    return bool(word_class(c.lower)) and not is_known(c.base) and not _is_surname(c)


def _is_surname(c: Candidate) -> bool:
    """Whether an English word is a name here: behind a title, or elsewhere behind a capitalised word ("Kanye West")."""
    if owns_by_list(c) or word_class(c.lower + "s") in (PLURAL, NOUN):
        return False
    if _is_titled(c):
        return c.base in words("word_surnames", "en")
    return _is_behind_a_capital(c.base, c.text)


@lru_cache(maxsize=256)
def _is_behind_a_capital(base: str, text: str) -> bool:
    """Whether a text has a word, which is no other's possessive, behind one with a capital that begins no sentence."""
    # A pattern that begins with a literal passes over the text several times faster than one with a capital.
    for match in re.finditer(rf" {re.escape(base)}(?![\w-]|['’]s? [A-Z])", text):
        end = start = match.start()
        while start and (text[start - 1].isalnum() or text[start - 1] in "_'’-"):
            start -= 1
        if end - start > 1 and "A" <= text[start] <= "Z" and not _SENTENCE_END.match(text[max(0, start - 2) : start]):
            return True
    return False


_SENTENCE_END = lazy_pattern("[.!?:] ")


def _is_titled(c: Candidate) -> bool:
    """Whether a title in capitals stands right before it, and no name goes on behind it."""
    return (
        c.following[0].islower()
        and bool(c.before)
        and c.before[-1][0].isupper()
        and is_title(c.before[-1].removesuffix("."))
    )


def _may_be_owner_in_capitals(c: Candidate) -> bool:
    """ "the Governments decision" is as common a noun as in lower case; a title in capitals proves nothing."""
    if not (c.following[0].islower() and owns_by_list(c)):
        return False
    return plural_is_spelt_otherwise(c.base) or _capital_fits(c)


def _capital_fits(c: Candidate) -> bool:
    """Whether a capitalised noun may be a singular: "United Airlines" is none unless "United Airline" is there."""
    if not c.before or not c.before[-1][0].isupper():
        return True
    return _stands_in_one(f"{c.before[-1]} {c.base}", c.text)


@lru_cache(maxsize=256)
def _stands_in_one(phrase: str, text: str) -> bool:
    """Whether a text has a phrase, no "-s" behind it."""
    return re.search(rf"{re.escape(phrase)}(?!s?\w)(?<=\b{re.escape(phrase)})", text) is not None


def _is_known_name(c: Candidate) -> bool:
    return is_known(c.base) and not is_place(c.base + "s") and not _is_plural_name(c)


def _is_plural_name(c: Candidate) -> bool:
    """Whether the "-s" belongs to the name: "the Johnsons", "both Koreas", or one that has it before no noun too."""
    if c.preceding() == "the" or c.preceding() in of_many():
        return True
    # "There were Romanians boiling potatoes."
    if c.preceding(2) == "there" and c.preceding() in ("are", "were"):
        return True
    if c.preceding() in excepted("missing-apostrophe/before-a-name-on-s", "en"):
        return True
    return c.base in excepted("missing-apostrophe/either-form", "en") or _stands_alone(c.base + "s", c.text)


@lru_cache(maxsize=256)
def _stands_alone(word: str, text: str) -> bool:
    """Whether a text has a word before a mark or a verb, where no possessive can stand."""
    behind = rf"['’]|[,.;:)]| (?:{alternation('auxiliaries', 'en')}|and|in|of|to)\b"
    # What may not stand before it is looked for behind it: a search for a literal is the faster one.
    return re.search(rf"{re.escape(word)}(?<![\w'’-]{re.escape(word)})(?:{behind})", text) is not None


def _is_part_of_full_name(c: Candidate) -> bool:
    """Whether a title stands before it and a name behind it: Minister Juras Taminskas."""
    titled = bool(c.before) and is_title(c.before[-1].removesuffix("."))
    return titled and c.following[0].isupper() and not word_class(c.following.lower())


def _is_name_of_the_article(c: Candidate) -> bool:
    """The article has the name without "-s", or a title stands before it; and it is no part of a name of many."""
    if c.base not in c.article.capitals and (not _is_titled(c) or _is_name_on_s(c)):
        return False
    of_members = c.following[0].isupper() and c.following.lower() in words("plural_heads", "en")
    return not of_members and not _is_plural_name(c)


def _is_name_on_s(c: Candidate) -> bool:
    """Whether the whole word is a known name: Mr Williams, Judge Harris."""
    return is_known_name(c.base + "s") and c.base not in words("word_surnames", "en")


def _is_no_plural(c: Candidate) -> bool:
    return plural_is_spelt_otherwise(c.base) and not word_class(c.lower)


def _noun_follows(c: Candidate) -> bool:
    """Whether the words after a name can only be a noun phrase, not the verb of which it is the subject."""
    following = c.following
    if following[0].isupper():
        return not following.isupper() or len(following) <= 4 or c.base in weekdays()
    if following[0].isdigit():
        return False
    kind = next_kind(following)
    if kind in (NOUN, NOUN_OR_VERB, ADJECTIVE) or following in words("number_words", "en"):
        return True
    if kind == VERB and following.endswith("ing"):
        return bool(re.match(r" [a-z]+", c.rest)) and word_class(c.rest.split()[0]) in (NOUN, NOUN_OR_VERB)
    if kind == PLURAL:
        return word_class(following[:-1]) != NOUN_OR_VERB or bool(
            re.match(r" (?:of|for|in|to|on|and|are|were|is|remains?)\b|[,.\"”]", c.rest)
        )
    return bool(re.match(r"[a-z]+-[a-z]+$", following)) and kind == ""


def _plain_noun_follows(c: Candidate) -> bool:
    return c.following[0].islower() and _noun_follows(c)


PROPER = (
    Rule(_begins_nothing_owned, always),
    Rule(_is_in_capitals, always),
    Rule(_is_part_of_full_name, always),
    Rule(_is_plural_before_noun, always, '"{c.base}s" is no plural'),
    Rule(_is_common_noun, _may_be_owner_in_capitals, COMMON),
    Rule(_is_known_name, _noun_follows, '"{c.base}" is a name, and a noun follows'),
    Rule(_is_name_of_the_article, _noun_follows, 'the article has "{c.base}" as a name, and a noun follows'),
    Rule(_is_no_plural, _plain_noun_follows, '"{c.base}s" is no plural, and a noun follows'),
)
