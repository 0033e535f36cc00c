"""Common nouns that own what stands behind them, told from plurals: "the countrys largest", "a womans work"."""

from __future__ import annotations

from ...known.lexicon import ADJECTIVE, ADVERB, FUNCTION, NOUN, NOUN_OR_VERB, PLURAL, VERB, word_class
from ...known.tables import mapping, words
from .candidates import Candidate, is_owner, plural_is_spelt_otherwise, takes_no_plural
from .determiners import definite
from .owned import OWNED, Rule, always, is_set_before_plurals, judged, owns_by_list


def _no_noun_follows(c: Candidate) -> bool:
    """A verb or a word of grammar behind what may be a plural proves nothing; "most" may begin a superlative."""
    plural = not plural_is_spelt_otherwise(c.lower)
    return plural and c.kind in (VERB, FUNCTION, ADVERB) and c.following != "most"


def _is_no_noun_phrase(c: Candidate) -> bool:
    """What follows is an adverb ("met the leaders today"), a second object ("called them thugs"), or the same word."""
    if c.following in words("adverbial_nouns", "en") or c.following.lower() in (c.lower, c.lower + "s"):
        return True
    kinds = {mapping("verbs_of_two_objects", "en").get(word.lower(), "") for word in c.before[-4:]}
    return "gives" in kinds or ("names" in kinds and (c.quoted or c.kind in (PLURAL, ADJECTIVE)))


def _is_plural_before_owned(c: Candidate) -> bool:
    return takes_no_plural(c.lower) and (c.kind in (NOUN, NOUN_OR_VERB, PLURAL, ADJECTIVE) or c.following[0].isupper())


def _is_one_people(c: Candidate) -> bool:
    """Peoples are many nations: only what is surely a noun, or an adjective before one, is owned."""
    if c.lower != "people" or c.kind not in (ADJECTIVE, NOUN_OR_VERB):
        return True
    return c.kind == ADJECTIVE and c.then_kind in (NOUN, PLURAL)


def _is_spelt_as_no_plural(c: Candidate) -> bool:
    """ "countrys", "womans"; peoples are many, of course."""
    return (c.lower in words("irregular_plurals", "en") and c.lower != "people") or (
        plural_is_spelt_otherwise(c.base) and word_class(c.lower) in (NOUN, NOUN_OR_VERB)
    )


def _is_no_persons(c: Candidate) -> bool:
    """ "Persons" is a plural in the language of the law: "persons responsible for it"."""
    if c.lower != "person":
        return True
    return c.kind in (NOUN, ADJECTIVE, NOUN_OR_VERB) and c.following not in words("postposed", "en")


def _is_no_owner(c: Candidate) -> bool:
    if word_class(c.lower + "s") == VERB and not _is_surely_plural(c):
        return True
    return not owns_by_list(c) and (not is_owner(c.lower) or _may_be_verb(c))


def _may_be_verb(c: Candidate) -> bool:
    """Whether the "-s" may be that of a verb: the word is one, and what stands before it may be its subject."""
    return word_class(c.lower) != NOUN and not _is_surely_plural(c) and (not c.determiner or c.determiner in _PRONOUNS)


def _is_surely_plural(c: Candidate) -> bool:
    """A determiner that is no pronoun stands right before it: no verb follows "the"."""
    return c.preceding() in definite() - _PRONOUNS


# Determiners that may be the subject of a verb: "this houses refugees".
_PRONOUNS = frozenset(("this", "that"))


def _is_one_by_determiner(c: Candidate) -> bool:
    if c.lower == "time":
        # "One times higher" multiplies.
        return False
    return c.determiner != "" and c.kind in (NOUN, NOUN_OR_VERB, ADJECTIVE) and not is_set_before_plurals(c)


def _is_definite_owner(c: Candidate) -> bool:
    """Whether the words before make the noun a definite one ("the countrys"), and what follows is owned."""
    return _has_definite_head(c) and judged(OWNED, c) != ""


def _has_definite_head(c: Candidate) -> bool:
    if c.preceding() in definite():
        return True
    if len(c.before) < 2:
        return False
    if c.before[-1][0].isupper():
        return True
    return (c.preceding(2) in definite() or c.preceding(2) == "of") and word_class(c.preceding()) in (
        ADJECTIVE,
        NOUN,
        NOUN_OR_VERB,
    )


COMMON = (
    Rule(_no_noun_follows, always),
    Rule(_is_no_noun_phrase, always),
    Rule(_is_plural_before_owned, _is_one_people, '"{c.lower}s" is no plural here'),
    Rule(_is_spelt_as_no_plural, _is_no_persons, 'the plural of "{c.lower}" is another word'),
    Rule(_is_no_owner, always),
    Rule(_is_one_by_determiner, always, '"{c.determiner}" asks for one {c.lower}, and a noun follows'),
    Rule(always, _is_definite_owner, "a noun follows that it owns"),
)
