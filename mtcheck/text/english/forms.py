"""The forms in which an English term may stand in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import product

from ...known.lexicon import word_class
from ...known.tables import entries, rows, words
from ...lazy_patterns import lazy_pattern
from .inflection import plurals
from .varieties import spellings_of

# More spellings of one term than this are none that anybody writes.
_MOST = 8
_SHORTEST = 3
_LETTERS = lazy_pattern(r"[^\W\d_]+")
_INITIALS = lazy_pattern(r"(?<![\w.&-])[A-Z]{2,5}(?![\w.&-])")
_CLOSED_END = lazy_pattern(r"[^aeiou][aeiou][bdgmnprt]$")
_COMPOUND = lazy_pattern(r"(?<![^\W_])([a-z]{2,})-([a-z]{2,})(?![^\W_])")


def forms(term: str, word: str = "noun") -> Iterator[tuple[str, bool]]:
    """A term in all its forms, and whether each is a plural; the term itself first.

    `word` is "verb" for the forms of a verb, "fixed" for none but the term itself.
    """
    made: dict[str, bool] = {term: False}
    if word == "verb":
        made |= dict.fromkeys(verb_forms(term), False)
    elif word == "noun":
        made |= dict.fromkeys(plurals(term), True)
    for form, is_plural in list(made.items()):
        for spelt in _spelt(form):
            made.setdefault(spelt, is_plural)
    if word != "fixed":
        for form, is_plural in list(made.items()):
            pointed = _INITIALS.sub(lambda found: ".".join(found[0]) + ".", form)
            made.setdefault(pointed, is_plural)
    if word != "fixed":
        for form, is_plural in list(made.items()):
            for closed in _closed_up(form):
                made.setdefault(closed, is_plural)
    yield from made.items()


def _spelt(form: str) -> Iterator[str]:
    """The form in the other spellings of its words: "defense" for "defence"."""
    if not any(spellings_of(word) for word in _LETTERS.findall(form)):
        return
    parts = re.split(r"([^\W\d_]+)", form)
    ways = [[part, *spellings_of(part)] if at % 2 else [part] for at, part in enumerate(parts)]
    for number, chosen in enumerate(product(*ways)):
        if number >= _MOST:
            break
        if (spelt := "".join(chosen)) != form:
            yield spelt


def _closed_up(form: str) -> Iterator[str]:
    """A compound with its hyphen left out, or put in: "ceasefire", "cease-fire"."""
    found = _COMPOUND.search(form)
    if found:
        yield form[: found.start()] + found[1] + found[2] + form[found.end() :]
    elif form.isalpha() and form.islower():
        for at in range(_SHORTEST, len(form) - _SHORTEST + 1):
            if word_class(form[:at]) and word_class(form[at:]):
                yield f"{form[:at]}-{form[at:]}"


def verb_forms(term: str) -> list[str]:
    """A verb, the first word of a term, in its other forms: "exfiltrates", "exfiltrated", "exfiltrating"."""
    verb, blank, rest = term.partition(" ")
    if not verb.isalpha():
        return []
    return list(dict.fromkeys(form + blank + rest for forms in _forms_of_verb(verb) for form in forms))


def verb_like(term: str, found: str, model: str) -> str:
    """A verb in the form in which another one stands: "leaked" for "exfiltrated"; as it is where none fits."""
    verb, blank, rest = term.partition(" ")
    given = found.partition(" ")[0].lower()
    for wanted, forms in zip(_forms_of_verb(model.partition(" ")[0].lower()), _forms_of_verb(verb), strict=True):
        if given in wanted:
            return forms[min(wanted.index(given), len(forms) - 1) if len(wanted) == len(forms) else 0] + blank + rest
    return term


def _forms_of_verb(verb: str) -> tuple[list[str], list[str], list[str]]:
    """The third person, the past with the participle, and the form in "-ing"."""
    lower = verb.lower()
    third = verb + ("es" if lower.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")
    if irregular := _irregular_forms(lower):
        # Of these the last syllable has the stress: forbidding, outrunning.
        ing = lower + lower[-1] + "ing" if _CLOSED_END.search(lower) else _ing(lower)
        return [third], irregular, [ing]
    if lower.endswith("y") and lower[-2:-1] not in "aeiou":
        return [verb[:-1] + "ies"], [verb[:-1] + "ied"], [verb + "ing"]
    if re.search(r"[aeiou][^aeiou]+[aeiou][lrtpn]$", lower):
        # "Expelled", "visited": where the stress lies decides.
        twice = verb + verb[-1]
        first, second = (twice, verb) if lower.endswith(("l", "fer", "mit", "cur")) else (verb, twice)
        return [third], [first + "ed", second + "ed"], [first + "ing", second + "ing"]
    return [third], [verb + "d" if lower.endswith("e") else _doubled(verb) + "ed"], [_ing(verb)]


def _ing(verb: str) -> str:
    if verb.endswith("e") and not verb.endswith(("ee", "ye", "oe")):
        return verb[:-1] + "ing"
    return _doubled(verb) + "ing"


def _doubled(verb: str) -> str:
    """The verb with its last consonant doubled where it is short: "stopped"."""
    short = re.fullmatch(r"[^aeiou]*[aeiou][bdfgklmnprt]", verb.lower())
    return verb + verb[-1] if short else verb


def _irregular_forms(verb: str) -> list[str]:
    """The past of a verb that is not regular, or that has such a verb behind a prefix: gainsaid, overthrown."""
    if verb in _irregular():
        return _irregular()[verb]
    prefixes = (p for p in entries("verb_prefixes", "en") if verb.startswith(p))
    prefix = next((p for p in prefixes if verb.removeprefix(p) in _irregular()), "")
    return [prefix + form for form in _irregular()[verb.removeprefix(prefix)]] if prefix else []


@cache
def _irregular() -> dict[str, list[str]]:
    return {verb: forms_of.split() for verb, forms_of in rows("irregular_verbs", "en")}


@cache
def _heads() -> frozenset[str]:
    return words("heads_of_names", "en")


def is_head(word: str) -> bool:
    """Whether a word is a head of names that is written in small letters as often: "the Ottawa treaty"."""
    return word.lower() in _heads()
