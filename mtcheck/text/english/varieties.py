"""Words that British and American English spell in two ways, each with the other's spelling.

Only words that one side does not use at all: "-ize" is British too (Oxford), a "program" is one of a computer on both sides, and Americans write
"cancelled" and "theatre" as often as not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

# British stem, American stem, endings that both take ("_" for none).
_STEMS = (
    ("colour", "color", "_ s ed ful ing"),
    ("favour", "favor", "_ s ed ing able ably ite ites"),
    ("labour", "labor", "_ s ed er ers"),
    ("honour", "honor", "_ s ed ing able"),
    ("harbour", "harbor", "_ s ed ing"),
    ("humour", "humor", "_"),
    ("rumour", "rumor", "_ s ed"),
    ("neighbour", "neighbor", "_ s ing hood hoods"),
    ("behaviour", "behavior", "_ s al"),
    ("endeavour", "endeavor", "_ s ed"),
    ("armour", "armor", "_ ed"),
    ("centre", "center", "_ s d"),
    ("metre", "meter", "_ s"),
    ("kilometre", "kilometer", "_ s"),
    ("centimetre", "centimeter", "_ s"),
    ("litre", "liter", "_ s"),
    ("fibre", "fiber", "_ s"),
    ("defence", "defense", "_ s less"),
    ("offence", "offense", "_ s"),
    ("pretence", "pretense", "_"),
    ("travell", "travel", "ed ing er ers"),
    ("signall", "signal", "ed ing"),
    ("modell", "model", "ed ing"),
    ("labell", "label", "ed ing"),
    ("fuell", "fuel", "ed ing"),
    ("counsell", "counsel", "ed ing or ors"),
    ("jewellery", "jewelry", "_"),
    ("aluminium", "aluminum", "_"),
    ("manoeuvr", "maneuver", "ed ing"),
    ("manoeuvre", "maneuver", "_ s"),
    ("analyse", "analyze", "_ d s"),
    ("paralyse", "paralyze", "_ d"),
    ("sceptic", "skeptic", "_ s al ism"),
    ("mould", "mold", "_ s"),
    ("plough", "plow", "_ s ed ing"),
    ("skilful", "skillful", "_ ly"),
    ("fulfil", "fulfill", "_ s"),
    ("enrol", "enroll", "_ s ment"),
)


@cache
def varieties() -> dict[str, dict[str, str]]:
    """For each variety its spellings, each with the other's."""
    pairs = [
        (british + ending.strip("_"), american + ending.strip("_"))
        for british, american, endings in _STEMS
        for ending in endings.split()
    ]
    return {"British": dict(pairs), "American": {american: british for british, american in pairs}}


@cache
def spelt_in_one_way() -> tuple[frozenset[str], ...]:
    """The spellings of each variety."""
    return tuple(map(frozenset, varieties().values()))


_BRITISH = r"(?:\w{3,}(?:isation|ise[ds]?|ising|yse[ds]?)|(?:col|fav|lab|hon|behavi|harb|neighb)our\w*|centres?|metres|theatres?|defence|programmes?|whilst|tonnes)$"
_AMERICAN = r"(?:\w{3,}(?:ization|ize[ds]?|izing|yze[ds]?)|(?:col|fav|lab|hon|behavi|harb|neighb)or\w*|centers?|meters|theaters?|defense|programs?|percent)$"
# Spelt with "s" on both sides of the ocean.
_NO_CHOICE = r"(?:advertis|advis|aris|compris|compromis|enterpris|exercis|improvis|otherwis|precis|premis|promis|rais|ris|revis|superv|surpris|telev|likewis|expertis|prais|nois|disguis|franchis|demis|treatis|concis)"


def spelling_of(words: Iterable[str]) -> str:
    """Whose spelling most of the lower-case words are in that have one: "American", "British", or "" where neither leads."""
    british, american, no_choice = re.compile(_BRITISH), re.compile(_AMERICAN), re.compile(_NO_CHOICE)
    balance = 0
    for word in words:
        if british.match(word) and not no_choice.match(word):
            balance -= 1
        elif american.match(word):
            balance += 1
    return "American" if balance > 0 else "British" if balance < 0 else ""
