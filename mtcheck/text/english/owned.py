"""What a possessive owns, told by what stands around it; and the rules by which tests decide, one behind another.

What is owned behind a definite noun: "governments decision", "citys federal courthouse", "worlds largest".
"""

from __future__ import annotations

from collections.abc import Callable

from ...known.lexicon import ADJECTIVE, ADVERB, FUNCTION, NOUN, NOUN_OR_VERB, PLURAL, VERB, word_class
from ...known.owners import TIME, owner_kind
from ...known.tables import mapping, marked, words
from ...value_types import NamedTuple
from .candidates import Candidate
from .determiners import definite, of_many, of_one

Test = Callable[[Candidate], bool]


class Rule(NamedTuple):
    """Decides on the candidates that it applies to: a possessive, for a reason, where the proof holds.

    Instead of a reason a further table may decide. A rule without a reason leaves its candidates alone.
    """

    applies: Test
    proof: Test
    reason: str | tuple[Rule, ...] = ""


def judged(rules: tuple[Rule, ...], candidate: Candidate) -> str:
    """Why a candidate is a possessive, "" where nothing proves that it is: the first rule that applies decides."""
    for rule in rules:
        if rule.applies(candidate):
            if not rule.reason or not rule.proof(candidate):
                return ""
            return rule.reason.format(c=candidate) if isinstance(rule.reason, str) else judged(rule.reason, candidate)
    return ""


def always(c: Candidate) -> bool:
    """Applies to every candidate; as a proof it needs none."""
    return True


# So many words before a noun may say how many it is.
NOUN_PHRASE = 3


def owns_by_list(c: Candidate) -> bool:
    """Whether a noun is listed as one that owns things, here or by who runs the check."""
    return c.lower in words("owners", "en") or c.lower in c.article.owners


def _is_quoted(c: Candidate) -> bool:
    return c.quoted


def _quotes_what_is_owned(c: Candidate) -> bool:
    """Behind words, and signs for them, a quotation is what they say."""
    return c.kind != VERB and owns_by_list(c)


def _is_name(c: Candidate) -> bool:
    return c.following[0].isupper()


def _is_noun_in_capitals(c: Candidate) -> bool:
    plain = c.following[1:].islower() and c.mark == ""
    return plain and word_class(c.following.lower()) in (NOUN, NOUN_OR_VERB)


def is_set_before_plurals(c: Candidate) -> bool:
    """English sets plurals before such a noun: "players union"; or an adjective stands behind what it belongs to."""
    return c.following in words("postposed", "en") or c.following.lower() in words("plural_heads", "en")


def _is_superlative(c: Candidate) -> bool:
    if c.following == "most":
        return (
            c.then_kind == ADJECTIVE and c.after_that != "" and word_class(c.after_that) not in (FUNCTION, VERB, ADVERB)
        )
    return c.following == "own" or (c.following.endswith("est") and c.kind == ADJECTIVE)


def _is_clause(c: Candidate) -> bool:
    """ "clubs bidding for him" and those "shooting the scene" are many; "the governments handling of it" is one's."""
    return c.then == "by" or (
        c.following.endswith("ing") and c.then != "of" and (word_class(c.then) == FUNCTION or c.then in of_one())
    )


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
    before = [c.preceding(place) for place in range(1, NOUN_PHRASE + 2)]
    return "to" in before[:-1] and word_class(before[before.index("to") + 1]) == VERB


def _is_surely_noun(c: Candidate) -> bool:
    """A noun that may be a verb: "of" or the clause's own verb is behind it; or behind "at the" no clause begins. In
    "the towns to which the vans travel will win" the one verb is the relative clause's.
    """
    if c.then == "of":
        return True
    relatives = marked("object", "behind_nouns", "en")
    in_relative = any(c.preceding(place) in relatives for place in range(1, NOUN_PHRASE + 1))
    if not in_relative and (c.then in words("auxiliaries", "en") or _is_verb_of_the_clause(c)):
        return True
    object_of = c.preceding() == "the" and c.preceding(2) in words("prepositions", "en")
    return object_of and c.mark in (",", ".")


def _is_verb_of_the_clause(c: Candidate) -> bool:
    """Behind "founder left the" only "left" can be the verb; "report delayed flights" may say what they report."""
    past = c.then_kind == VERB and not c.then.endswith("ing")
    return past and (c.after_that == "" or word_class(c.after_that) == FUNCTION)


OWNED = (
    Rule(_is_quoted, _quotes_what_is_owned, "a noun"),
    Rule(_is_name, _is_noun_in_capitals, "a noun"),
    Rule(is_set_before_plurals, always),
    Rule(_is_superlative, always, "a superlative"),
    Rule(_is_clause, always),
    Rule(_is_kind(NOUN), always, "a noun"),
    Rule(_is_kind(ADJECTIVE), _noun_stands_behind, "an adjective before a noun"),
    Rule(_is_kind(PLURAL), lambda c: _is_no_verb_form(c) and not _is_second_object(c), "a plural"),
    Rule(_is_kind(NOUN_OR_VERB), _is_surely_noun, "a noun"),
)
