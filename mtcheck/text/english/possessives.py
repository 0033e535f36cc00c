"""Possessives without their apostrophe, told from plurals by what stands around them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from ...known.lexicon import ADJECTIVE, ADVERB, FUNCTION, NOUN, NOUN_OR_VERB, PLURAL, VERB, word_class
from ...known.places import is_place
from .contractions import Bare
from .dates import CALENDAR, WEEKDAYS

_CANDIDATE = re.compile(r"(?P<base>[^\W\d_]+)s (?=(?P<quote>[\"“‘]?)(?P<next>[^\W_][\w'’-]*)(?P<mark>[,.;:!?)\"”]?))")
_Y_PLURAL = re.compile(r"[^aeiou]y$")
_IRREGULAR = frozenset("woman man child women men children person".split())
_NO_PLURAL = frozenset("women men children people".split())
# Who or what owns things in the news: a plural of these before a noun wants an apostrophe far more often than not.
_OWNERS = frozenset(
    "government country nation state city town village province prefecture county district region kingdom republic world company firm bank "
    "corporation club team party union bureau agency ministry committee commission council court army navy military police church school "
    "university hospital museum newspaper magazine network site airline airport station railway theater theatre president minister "
    "premier chancellor king queen prince governor mayor senator lawmaker official spokesman ambassador speaker chairman director manager "
    "coach player striker driver passenger patient victim suspect defendant person child boy girl woman man mother father son daughter "
    "husband wife brother sister family parent baby doctor nurse teacher student author artist singer actor writer owner user customer buyer "
    "year month week day night today yesterday tomorrow season summer winter century decade pandemic virus ship vessel plane aircraft "
    "treaty project program fund movie film book series group organization organisation body human society industry market sector economy "
    "leader opponent rival predecessor successor neighbor neighbour capital administration congress parliament "
    "applicant member master god dog animal horse tree building bridge island river nature dynasty empire".split()
)
# "players union", "farmers market": plurals that English sets before these heads without an apostrophe.
_PLURAL_HEADS = frozenset(
    "union unions association associations club clubs group groups market markets committee committees conference meeting meetings league "
    "party parties organisation organization organizations federation council councils movement team teams list lists home homes guild "
    "alliance alliances coalition show shows department agency agencies ministry bill act law program programme championship championships cup final finals".split()
)
_SINGULAR_DETERMINERS = frozenset("a an this that each every another one".split())
_PREPOSITIONS = frozenset("at by with from under into against on in despite".split())
# "clubs bidding for him" are many; "the governments handling of it" is one's.
_BEHIND_PARTICIPLES = _PREPOSITIONS | {"for", "to", "through", "over", "about"}
# Adjectives that may stand behind their noun: "trends such as", "issues due to".
_POSTPOSED = frozenset(
    "such due worth high long old wide tall deep other able available likely responsible alike present".split()
)
_REGIONS = frozenset(
    "England Scotland Wales Britain Europe Africa Asia America Holland Kremlin Bundestag Pentagon Beijing Washington".split()
)
# "Olympics champion" is as good as "Olympic champion".
_GAMES = frozenset({"Olympic", "Paralympic"})
_NUMBERS = frozenset(
    "first second third fourth fifth last next own two three four five six seven eight nine ten best worst".split()
)
_DEMONYM = re.compile(r"(?:ian|ean|ese|ish|can|man|ist|er|crat|ite|ari|ani|zen|ker|guy|kid|dan|ern|oon|oe)$")


_TITLES = frozenset(
    "President Minister Senator Sen Mr Mrs Ms Dr Chancellor Secretary Governor Gov King Queen Coach Captain Judge General".split()
)
_TITLE = rf"\b(?:{'|'.join(sorted(_TITLES))})\.? "
_TITLE_BEFORE = re.compile(_TITLE + "$")


def bare_possessives(
    text: str, words: frozenset[str], capitals: frozenset[str], owners: frozenset[str] = frozenset()
) -> Iterator[Bare]:
    """Every possessive without its apostrophe, as far as its neighbours prove it.

    `words` are the text's distinct words in lower case, `capitals` the distinct ones with a capital, as Features has
    them; `owners` are nouns in lower case that own things, besides those that are known.
    """
    bases = {w[:-1] for w in words if w[-1] == "s" and _may_be_owner(w[:-1])}
    bases |= {w[:-1] for w in capitals if w[-1] == "s" and _may_be_name(w[:-1], capitals)}
    bases |= {owner for owner in owners if f"{owner}s" in words}
    for title in capitals & _TITLES:
        bases |= {w[:-1] for w in capitals if w[-1] == "s" and f"{title} {w} " in text}
    known = _OWNERS.union(owners)
    for base in sorted(bases):
        for match in _occurrences(base, text):
            reason = _proper(text, match, capitals) if base[0].isupper() else _common(text, match, known)
            if reason:
                yield Bare(match.start("base"), match.end("base") + 1, base + "'s", reason)


def _occurrences(base: str, text: str) -> Iterator[re.Match[str]]:
    """The places of a word with "-s" before another word, with what follows; str.find passes over the text several times faster than a pattern."""
    literal = base + "s "
    by_its_noun = base.islower() and _needs_noun(base)
    at = text.find(literal)
    while at >= 0:
        if at == 0 or not (text[at - 1].isalnum() or text[at - 1] in "'’.@#/-_"):
            if by_its_noun:
                behind = at + len(literal)
                following = text[behind : text.find(" ", behind)]
                if following.isalpha() and following.islower() and _is_no_noun(following):
                    at = text.find(literal, behind)
                    continue
            match = _CANDIDATE.match(text, at)
            if match:
                yield match
        at = text.find(literal, at + len(literal))


@cache
def _needs_noun(base: str) -> bool:
    """Whether a common noun with "-s" proves nothing but before a noun: its plural looks the same."""
    return base not in _IRREGULAR and not _Y_PLURAL.search(base)


@cache
def _is_no_noun(word: str) -> bool:
    return _next_kind(word) in (VERB, FUNCTION, ADVERB) and word != "most"


@cache
def _may_be_owner(base: str) -> bool:
    """Whether a common noun with "-s" is worth a look: an owner, or a form that is no plural."""
    if len(base) < 3 or base[-1] == "s":
        return False
    return (
        base in _OWNERS
        or base in _IRREGULAR
        or base in _NO_PLURAL
        or (bool(_Y_PLURAL.search(base)) and word_class(base) in (NOUN, NOUN_OR_VERB))
    )


def _may_be_name(base: str, capitals: frozenset[str]) -> bool:
    """Whether a capitalised word with "-s" is worth a look: a name of the article or a known one, or an owner in capitals."""
    return len(base) >= 3 and (base in capitals or _worth_a_look(base)) and base.isalpha()


@cache
def _worth_a_look(base: str) -> bool:
    return _known(base) or _may_be_owner(base.lower()) or _Y_PLURAL.search(base) is not None


@cache
def _next_kind(word: str) -> str:
    """The class of the word that follows; an unknown one that looks like no verb is a noun, as new nouns are."""
    bare_word = word.lower().removesuffix("'s").removesuffix("’s")
    kind = word_class(bare_word)
    if (
        not kind
        and len(bare_word) > 4
        and bare_word.isalpha()
        and (not bare_word.endswith("s") or bare_word.endswith(("us", "is", "ss")))
        and not bare_word.endswith(("ed", "ing", "ly", "ize", "ise", "ate", "en"))
    ):
        return NOUN
    return kind


def _may_own(match: re.Match[str]) -> bool:
    """Whether what follows a capitalised word can begin what it owns."""
    following = match["next"]
    if following[0].isupper():
        return match["base"].lower() in _NO_PLURAL or word_class(following.lower()) not in (FUNCTION, VERB, ADVERB)
    return (
        following.endswith("ing")
        or _next_kind(following) in (NOUN, NOUN_OR_VERB, ADJECTIVE, PLURAL)
        or following in _NUMBERS
        or "-" in following
    )


@cache
def _known(base: str) -> bool:
    return is_place(base) or base in CALENDAR or base in _REGIONS


def _is_surname(base: str, text: str, start: int) -> bool:
    """Whether an English word is a name here: behind a title, or elsewhere behind a capitalised word ("Kanye West")."""
    if base.lower() in _OWNERS or word_class(base.lower() + "s") in (PLURAL, NOUN):
        return False
    if _TITLE_BEFORE.search(text, max(0, start - 24), start):
        return True
    return bool(re.search(rf"(?<![.!?:] )(?<![\w'’-])[A-Z][\w'’-]+ {re.escape(base)}(?![\w-]|['’]s? [A-Z])", text))


def _proper(text: str, match: re.Match[str], capitals: frozenset[str]) -> str:
    """Why a capitalised word on "-s" is a possessive, or nothing."""
    if not _may_own(match):
        return ""
    base, following = match["base"], match["next"]
    if base.isupper() or (_DEMONYM.search(base.lower()) and base not in capitals):
        return ""
    lower = base.lower()
    if lower in _NO_PLURAL and (following[0].isupper() or word_class(following) in (NOUN, PLURAL)):
        return f'"{base}s" is no plural'
    if word_class(lower) and not _known(base) and not _is_surname(base, text, match.start()):
        # "the Governments decision" is as common a noun as in lower case; a title in capitals proves nothing.
        return (
            _common(text, match)
            if following[0].islower() and lower in _OWNERS and (_Y_PLURAL.search(base) or _capital_fits(text, match))
            else ""
        )
    if _known(base) and not _is_plural_name(text, match):
        return f'"{base}" is a name, and a noun follows' if _noun_phrase_follows(text, match) else ""
    titled = following[0].islower() and _TITLE_BEFORE.search(text, max(0, match.start() - 24), match.start())
    of_many = following[0].isupper() and following.lower() in _PLURAL_HEADS
    if (base in capitals or titled) and not of_many and not _is_plural_name(text, match):
        return f'the article has "{base}" as a name, and a noun follows' if _noun_phrase_follows(text, match) else ""
    if (
        _Y_PLURAL.search(base)
        and not word_class(lower)
        and _noun_phrase_follows(text, match)
        and following[0].islower()
    ):
        return f'"{base}s" is no plural, and a noun follows'
    return ""


def _capital_fits(text: str, match: re.Match[str]) -> bool:
    """Whether a capitalised common noun may be a singular: not "United Airlines", unless the article has "United Airline"."""
    before = re.search(r"([A-Z][\w'’-]*) $", text[max(0, match.start() - 30) : match.start()])
    if before is None:
        return True
    return (
        match["base"] != "State" and re.search(rf"\b{re.escape(before[1])} {match['base']}(?!s?\w)", text) is not None
    )


def _is_plural_name(text: str, match: re.Match[str]) -> bool:
    """Whether the "-s" belongs to the name: "the Johnsons", "both Koreas", or a name that has it elsewhere before no noun."""
    before = text[max(0, match.start() - 16) : match.start()].lower().split()
    if before and before[-1] in (
        "the",
        "both",
        "two",
        "three",
        "these",
        "those",
        "all",
        "many",
        "young",
        "los",
        "las",
        "st.",
    ):
        return True
    return match["base"] in _GAMES or _stands_alone(match["base"] + "s", text)


@lru_cache(maxsize=256)
def _stands_alone(word: str, text: str) -> bool:
    """Whether a text has a word before a mark or a verb, where no possessive can stand."""
    pattern = (
        rf"(?<![\w'’-]){re.escape(word)}(?:['’]|[,.;:)]| (?:is|are|was|were|has|have|had|said|and|in|of|to|will)\b)"
    )
    return re.search(pattern, text) is not None


def _noun_phrase_follows(text: str, match: re.Match[str]) -> bool:
    """Whether the words after the candidate can only be a noun phrase, not the verb of which it is the subject."""
    following = match["next"]
    if following[0].isupper():
        return not following.isupper() or len(following) <= 4 or match["base"] in WEEKDAYS
    if following[0].isdigit():
        return False
    kind = _next_kind(following)
    rest = text[match.end("next") : match.end("next") + 24]
    if kind in (NOUN, NOUN_OR_VERB, ADJECTIVE) or following in _NUMBERS:
        return True
    if kind == VERB and following.endswith("ing"):
        return bool(re.match(r" [a-z]+", rest)) and word_class(rest.split()[0]) in (NOUN, NOUN_OR_VERB)
    if kind == PLURAL:
        return word_class(following[:-1]) != NOUN_OR_VERB or bool(
            re.match(r" (?:of|for|in|to|on|and|are|were|is|remains?)\b|[,.\"”]", rest)
        )
    return bool(re.match(r"[a-z]+-[a-z]+$", following)) and kind == ""


def _common(text: str, match: re.Match[str], owners: frozenset[str] = _OWNERS) -> str:
    """Why a common noun on "-s" is a possessive, or nothing."""
    base = match["base"].lower()
    following = match["next"]
    kind = _next_kind(following) if following[0].islower() else NOUN if not following[0].isdigit() else ""
    if kind in (VERB, FUNCTION, ADVERB) and following != "most" and _needs_noun(base):
        return ""
    if base in _NO_PLURAL and (kind in (NOUN, NOUN_OR_VERB, PLURAL, ADJECTIVE) or following[0].isupper()):
        if base == "people" and kind in (ADJECTIVE, NOUN_OR_VERB) and following not in ("needs", "lives"):
            return ""
        return f'"{base}s" is no plural here'
    if base in _IRREGULAR or (_Y_PLURAL.search(base) and word_class(base) in (NOUN, NOUN_OR_VERB)):
        if base == "person" and (kind not in (NOUN, ADJECTIVE, NOUN_OR_VERB) or following in _POSTPOSED):
            return ""
        return f'the plural of "{base}" is another word'
    if word_class(base) not in (NOUN, NOUN_OR_VERB) and base not in owners:
        return ""
    before = text[max(0, match.start() - 40) : match.start()].rpartition("\n")[2].split()
    if base not in owners or word_class(base + "s") == VERB:
        return ""
    if (
        _singular_before(before)
        and kind in (NOUN, NOUN_OR_VERB, ADJECTIVE)
        and following not in _POSTPOSED | _PLURAL_HEADS
    ):
        return f'"{_determiner(before)}" asks for one {base}, and a noun follows'
    if before and _next_is_owned(text, match, kind, before) and _head_before(before):
        return "a noun follows that it owns"
    return ""


def _determiner(before: list[str]) -> str:
    return next((w.lower() for w in reversed(before[-3:]) if w.lower() in _SINGULAR_DETERMINERS), "")


def _singular_before(before: list[str]) -> bool:
    """Whether a singular determiner stands before, with adjectives at most between."""
    for word in reversed(before[-3:]):
        lower = word.lower()
        if word == "A" and len(before) > 1 and word is not before[0]:
            return False
        if lower in _SINGULAR_DETERMINERS:
            # "that" and "one" also join clauses: only right before the noun do they ask for one of it, and "plants that animals love" are many.
            joins = (
                lower == "that" and len(before) > 1 and word_class(before[-2].lower()) in (NOUN, NOUN_OR_VERB, PLURAL)
            )
            return lower not in ("that", "one") or (word is before[-1] and not joins)
        if word_class(lower) not in (ADJECTIVE, NOUN) or not word.isalpha():
            return False
    return False


def _head_before(before: list[str]) -> bool:
    """Whether the words before leave the noun a definite one: "the countrys", "its neighbours", "great Britains", "prime ministers"."""
    last = before[-1].lower()
    if last in ("the", "his", "her", "their", "our", "my", "your", "this", "that", "or"):
        return True
    if len(before) < 2:
        return False
    return (
        before[-2].lower() in ("the", "his", "her", "their", "its", "our", "of")
        and word_class(last) in (ADJECTIVE, NOUN, NOUN_OR_VERB)
    ) or before[-1][0].isupper()


def _next_is_owned(text: str, match: re.Match[str], kind: str, before: list[str]) -> bool:
    """Whether a noun phrase follows that is no clause: "governments decision", "citys federal courthouse", "worlds largest"."""
    following = match["next"]
    if match["quote"]:
        return kind != VERB
    if following[0].isupper():
        return following[1:].islower() and match["mark"] == "" and word_class(following.lower()) in (NOUN, NOUN_OR_VERB)
    if (following.lower() in _PLURAL_HEADS and before[-1] != "prime") or following in _POSTPOSED:
        return False
    if following == "own" or (following.endswith("est") and kind == ADJECTIVE) or following == "most":
        return True
    rest = re.match(r" ([a-z'’-]+)", text[match.end("next") :])
    then = rest[1] if rest else ""
    then_kind = word_class(then)
    if then == "by" or (following.endswith("ing") and then in _BEHIND_PARTICIPLES):
        return False
    if kind == NOUN:
        return True
    if kind == ADJECTIVE:
        return then_kind in (NOUN, NOUN_OR_VERB, PLURAL, ADJECTIVE) and then not in (
            "year",
            "month",
            "week",
            "time",
            "day",
        )
    if kind == PLURAL:
        return word_class(following[:-1]) != NOUN_OR_VERB or then in ("of", "for", "on", "to")
    if kind == NOUN_OR_VERB:
        # Behind "at the" no clause begins, so the word that may be a verb is none.
        object_of = len(before) > 1 and before[-1] == "the" and before[-2] in _PREPOSITIONS
        return then in ("of", "was", "is", "were", "has", "had", "said") or (object_of and match["mark"] in (",", "."))
    return False
