"""Possessives without their apostrophe, told from plurals by what stands around them.

This module judges: what it yields is wrong. Two tables of tests do so, one for names and one for common nouns: the
first test that a candidate passes decides, either that nothing is proved, or that it is a possessive if its proof
holds, and why.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from functools import cache, lru_cache

from ...known.exceptions import excepted
from ...known.lexicon import ADJECTIVE, ADVERB, FUNCTION, NOUN, NOUN_OR_VERB, PLURAL, VERB, word_class
from ...known.owners import TIME, owner_kind
from ...known.places import is_known_name, is_place
from ...known.tables import alternation, mapping, words
from ...lazy_patterns import lazy_pattern
from ...value_types import NamedTuple
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
from .dates import calendar, weekdays
from .determiners import definite, of_many, of_more, of_one
from .titles import is_title, titles

Test = Callable[[Candidate], bool]


class Rule(NamedTuple):
    """Decides on the candidates that it applies to: a possessive, for a reason, where the proof holds.

    Instead of a reason a further table may decide. A rule without a reason leaves its candidates alone.
    """

    applies: Test
    proof: Test
    reason: str | tuple[Rule, ...] = ""


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
            reason = _judged(_PROPER if base[0].isupper() else _COMMON, candidate)
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
    for place in range(1, _NOUN_PHRASE + 1):
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


# So many words before a noun may say how many it is.
_NOUN_PHRASE = 3


def _judged(rules: tuple[Rule, ...], candidate: Candidate) -> str:
    """Why a candidate is a possessive, "" where nothing proves that it is: the first rule that applies decides."""
    for rule in rules:
        if rule.applies(candidate):
            if not rule.reason or not rule.proof(candidate):
                return ""
            return rule.reason.format(c=candidate) if isinstance(rule.reason, str) else _judged(rule.reason, candidate)
    return ""


def _always(c: Candidate) -> bool:
    return True


# --- Where to look: a text is passed over for the few words that are worth a look.


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
    return _is_known(base) or _may_be_owner(base.lower()) or plural_is_spelt_otherwise(base)


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


@cache
def _is_known(base: str) -> bool:
    return is_place(base) or base in calendar() or base in words("metonyms", "en")


# --- Names.


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
    return bool(word_class(c.lower)) and not _is_known(c.base) and not _is_surname(c)


def _is_surname(c: Candidate) -> bool:
    """Whether an English word is a name here: behind a title, or elsewhere behind a capitalised word ("Kanye West")."""
    if _owns_by_list(c) or word_class(c.lower + "s") in (PLURAL, NOUN):
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
    if not (c.following[0].islower() and _owns_by_list(c)):
        return False
    return plural_is_spelt_otherwise(c.base) or _capital_fits(c)


def _owns_by_list(c: Candidate) -> bool:
    return c.lower in words("owners", "en") or c.lower in c.article.owners


def _capital_fits(c: Candidate) -> bool:
    """Whether a capitalised noun may be a singular: "United Airlines" is none unless "United Airline" is there."""
    if not c.before or not c.before[-1][0].isupper():
        return True
    return _stands_in_one(f"{c.before[-1]} {c.base}", c.text)


@lru_cache(maxsize=256)
def _stands_in_one(phrase: str, text: str) -> bool:
    """Whether a text has a phrase, no "-s" behind it."""
    return re.search(rf"{re.escape(phrase)}(?!s?\w)(?<=\b{re.escape(phrase)})", text) is not None


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


def _is_known_name(c: Candidate) -> bool:
    return _is_known(c.base) and not is_place(c.base + "s") and not _is_plural_name(c)


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


# --- Common nouns.


def _no_noun_follows(c: Candidate) -> bool:
    """A verb or a word of grammar behind what may be a plural proves nothing; "most" may begin a superlative."""
    plural = not plural_is_spelt_otherwise(c.lower)
    return plural and c.kind in (VERB, FUNCTION, ADVERB) and c.following != "most"


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
    return not _owns_by_list(c) and (not is_owner(c.lower) or _may_be_verb(c))


def _may_be_verb(c: Candidate) -> bool:
    """Whether the "-s" may be that of a verb: the word is one, and what stands before it may be its subject."""
    return word_class(c.lower) != NOUN and not _is_surely_plural(c) and (not c.determiner or c.determiner in _PRONOUNS)


def _is_surely_plural(c: Candidate) -> bool:
    """A determiner that is no pronoun stands right before it: no verb follows "the"."""
    return c.preceding() in definite() - _PRONOUNS


# Determiners that may be the subject of a verb: "this houses refugees".
_PRONOUNS = frozenset(("this", "that"))


def _is_set_before_plurals(c: Candidate) -> bool:
    """English sets plurals before such a noun: "players union"; or an adjective stands behind what it belongs to."""
    return c.following in words("postposed", "en") or c.following.lower() in words("plural_heads", "en")


def _is_no_noun_phrase(c: Candidate) -> bool:
    """What follows is an adverb ("met the leaders today"), a second object ("called them thugs"), or the same word."""
    if c.following in words("adverbial_nouns", "en") or c.following.lower() in (c.lower, c.lower + "s"):
        return True
    kinds = {mapping("verbs_of_two_objects", "en").get(word.lower(), "") for word in c.before[-4:]}
    return "gives" in kinds or ("names" in kinds and (c.quoted or c.kind in (PLURAL, ADJECTIVE)))


def _is_clause(c: Candidate) -> bool:
    """ "clubs bidding for him" and those "shooting the scene" are many; "the governments handling of it" is one's."""
    return c.then == "by" or (
        c.following.endswith("ing") and c.then != "of" and (word_class(c.then) == FUNCTION or c.then in of_one())
    )


def _is_one_by_determiner(c: Candidate) -> bool:
    if c.lower == "time":
        # "One times higher" multiplies.
        return False
    return c.determiner != "" and c.kind in (NOUN, NOUN_OR_VERB, ADJECTIVE) and not _is_set_before_plurals(c)


def _is_definite_owner(c: Candidate) -> bool:
    """Whether the words before make the noun a definite one ("the countrys"), and what follows is owned."""
    return _has_definite_head(c) and _judged(_OWNED, c) != ""


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


# --- What is owned, behind a definite noun: "governments decision", "citys federal courthouse", "worlds largest".


def _is_quoted(c: Candidate) -> bool:
    return c.quoted


def _quotes_what_is_owned(c: Candidate) -> bool:
    """Behind words, and signs for them, a quotation is what they say."""
    return c.kind != VERB and _owns_by_list(c)


def _is_name(c: Candidate) -> bool:
    return c.following[0].isupper()


def _is_noun_in_capitals(c: Candidate) -> bool:
    plain = c.following[1:].islower() and c.mark == ""
    return plain and word_class(c.following.lower()) in (NOUN, NOUN_OR_VERB)


def _is_superlative(c: Candidate) -> bool:
    if c.following == "most":
        return (
            c.then_kind == ADJECTIVE and c.after_that != "" and word_class(c.after_that) not in (FUNCTION, VERB, ADVERB)
        )
    return c.following == "own" or (c.following.endswith("est") and c.kind == ADJECTIVE)


def _is_kind(kind: str) -> Test:
    return lambda c: c.kind == kind


def _noun_stands_behind(c: Candidate) -> bool:
    """An adjective before a noun; with a time ("met the leaders last year") it is an adverb."""
    return c.then_kind in (NOUN, NOUN_OR_VERB, PLURAL, ADJECTIVE) and owner_kind(c.then) != TIME


def _is_no_verb_form(c: Candidate) -> bool:
    """A plural, or a verb in the singular, which goes with one of many and with no noun in the plural."""
    if word_class(c.following[:-1]) != NOUN_OR_VERB:
        return True
    if (c.preceding(2) == "of" and c.preceding(3) in of_one()) or _has_an_object(c):
        return False
    if c.then != "of" and c.following in mapping("phrasal_verbs", "en").get(c.then, "").split():
        # "The trial of smugglers accounts for …", "… calls on …"
        return False
    return word_class(c.lower) == NOUN or c.then in ("of", "for", "on", "to")


def _has_an_object(c: Candidate) -> bool:
    """Whether what follows is a verb with what it is done to behind it: "the networks houses 40 studios"."""
    behind = c.rest.split(maxsplit=1)[0] if c.rest[:1] == " " and c.rest.strip() else ""
    return behind[:1].isdigit() or behind in definite() | of_one() | of_many()


def _is_second_object(c: Candidate) -> bool:
    """Whether a plural is what is joined or given to somebody: "connected to the networks houses of the town"."""
    before = [c.preceding(place) for place in range(1, _NOUN_PHRASE + 2)]
    return "to" in before[:-1] and word_class(before[before.index("to") + 1]) == VERB


def _is_surely_noun(c: Candidate) -> bool:
    """A noun that may be a verb: "of" or the clause's own verb is behind it; or behind "at the" no clause begins. In
    "the towns to which the vans travel will win" the one verb is the relative clause's.
    """
    if c.then == "of":
        return True
    in_relative = any(c.preceding(place) in _RELATIVES for place in range(1, _NOUN_PHRASE + 1))
    if not in_relative and (c.then in words("auxiliaries", "en") or _is_verb_of_the_clause(c)):
        return True
    object_of = c.preceding() == "the" and c.preceding(2) in words("prepositions", "en")
    return object_of and c.mark in (",", ".")


_RELATIVES = frozenset(("which", "whom", "where"))


def _is_verb_of_the_clause(c: Candidate) -> bool:
    """Behind "founder left the" only "left" can be the verb; "report delayed flights" may say what they report."""
    past = c.then_kind == VERB and not c.then.endswith("ing")
    return past and (c.after_that == "" or word_class(c.after_that) == FUNCTION)


_OWNED = (
    Rule(_is_quoted, _quotes_what_is_owned, "a noun"),
    Rule(_is_name, _is_noun_in_capitals, "a noun"),
    Rule(_is_set_before_plurals, _always),
    Rule(_is_superlative, _always, "a superlative"),
    Rule(_is_clause, _always),
    Rule(_is_kind(NOUN), _always, "a noun"),
    Rule(_is_kind(ADJECTIVE), _noun_stands_behind, "an adjective before a noun"),
    Rule(_is_kind(PLURAL), lambda c: _is_no_verb_form(c) and not _is_second_object(c), "a plural"),
    Rule(_is_kind(NOUN_OR_VERB), _is_surely_noun, "a noun"),
)

_COMMON = (
    Rule(_no_noun_follows, _always),
    Rule(_is_no_noun_phrase, _always),
    Rule(_is_plural_before_owned, _is_one_people, '"{c.lower}s" is no plural here'),
    Rule(_is_spelt_as_no_plural, _is_no_persons, 'the plural of "{c.lower}" is another word'),
    Rule(_is_no_owner, _always),
    Rule(_is_one_by_determiner, _always, '"{c.determiner}" asks for one {c.lower}, and a noun follows'),
    Rule(_always, _is_definite_owner, "a noun follows that it owns"),
)

_PROPER = (
    Rule(_begins_nothing_owned, _always),
    Rule(_is_in_capitals, _always),
    Rule(_is_plural_before_noun, _always, '"{c.base}s" is no plural'),
    Rule(_is_common_noun, _may_be_owner_in_capitals, _COMMON),
    Rule(_is_known_name, _noun_follows, '"{c.base}" is a name, and a noun follows'),
    Rule(_is_name_of_the_article, _noun_follows, 'the article has "{c.base}" as a name, and a noun follows'),
    Rule(_is_no_plural, _plain_noun_follows, '"{c.base}s" is no plural, and a noun follows'),
)
