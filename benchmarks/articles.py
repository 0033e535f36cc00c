"""News-like articles made from a grammar: the same for the same seed, as plain as wire copy, with a fault here and
there.
"""

from __future__ import annotations

import random

_PLACES = "Geneva Ankara Lagos Manila Quito Oslo Hanoi Prague Tbilisi Riga Lima Dakar Seoul Vienna Cairo Doha".split()
_SURNAMES = (
    "Ryabkov Petrenko Okafor Lindqvist Tanaka Moreau Alvarez Hussein Novak Eriksen Banerjee Castillo Weber "
    "Marchetti Dlamini Yilmaz Horvath "
    "Kovalenko Santos Ferreira Nakamura Popescu Larsen Mwangi Demir Costa Ivanov Schmidt Rossi Dubois Haddad "
    "Koroma".split()
)
_GIVEN = "Anna Sergei Maria David Amina Pavel Elena Yusuf Karin Tomas Leila Marco Ingrid Omar Sofia Viktor".split()
_ROLES = [
    "Foreign Minister",
    "Deputy Prime Minister",
    "spokesman",
    "Defense Minister",
    "Governor",
    "police chief",
    "economist",
    "Mayor",
]
_SUBJECTS = [
    "The government",
    "The ministry",
    "A court",
    "The central bank",
    "The opposition",
    "A company",
    "The city council",
    "The army",
]
_VERBS = ["announced", "rejected", "approved", "criticized", "postponed", "discussed", "published", "welcomed"]
_OBJECTS = [
    "a plan to rebuild the port",
    "the terms of the ceasefire agreement",
    "new rules for foreign investors",
    "a budget of 2.4 billion euros",
    "the results of the vote",
    "an increase of 12 percent in fuel prices",
    "the INF Treaty and its verification rules",
    "a program for 8,000 displaced families",
]
_TAILS = [
    "after talks that lasted until late on Friday",
    "which critics called too little and too late",
    "despite protests in several northern provinces",
    "as required by the law passed in 2019",
    "on February 14, two days before the deadline",
    "according to a statement carried by the state agency",
]
_FAULTS = ["  ", " the the ", " ,", " Guidance Treaty "]


def _name(rng: random.Random) -> str:
    return f"{rng.choice(_GIVEN)} {rng.choice(_SURNAMES)}"


def _sentence(rng: random.Random, cast: list[str]) -> str:
    kind = rng.random()
    who = rng.choice(cast)
    if kind < 0.25:
        role = rng.choice(_ROLES)
        verb, what, place, tail = (rng.choice(some) for some in (_VERBS, _OBJECTS, _PLACES, _TAILS))
        return f"{role[0].upper()}{role[1:]} {who} {verb} {what} in {place}, {tail}."
    if kind < 0.45:
        return f'"We have waited {rng.randint(2, 90)} days for this, and it\'s not over," {who.split()[-1]} said.'
    if kind < 0.75:
        where = f"{rng.choice(_PLACES)} on the {rng.randint(2, 28)}th"
        return f"{rng.choice(_SUBJECTS)} {rng.choice(_VERBS)} {rng.choice(_OBJECTS)} in {where}, {rng.choice(_TAILS)}."
    hurt, place, remain = rng.randint(1, 900), rng.choice(_PLACES), rng.randint(2, 40)
    return f"About {hurt} people were hurt in {place}, and {remain} of them remain in hospital, doctors told reporters."


def article(seed: int, size: int = 4500) -> str:
    """An article of about `size` characters: a headline and paragraphs of two to four sentences."""
    rng = random.Random(seed)
    cast = [_name(rng) for _ in range(5)]
    paragraphs = [f"{rng.choice(_PLACES)} talks enter third week as ministers disagree"]
    while sum(map(len, paragraphs)) < size:
        paragraphs.append(" ".join(_sentence(rng, cast) for _ in range(rng.randint(2, 4))))
    if rng.random() < 0.3:
        spot = rng.randrange(1, len(paragraphs))
        paragraphs[spot] = paragraphs[spot].replace(" ", rng.choice(_FAULTS), 1)
    return "\n\n".join(paragraphs) + "\n"
