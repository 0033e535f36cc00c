"""Words that British and American English spell in two ways, each with the other's spelling.

Only words that one side does not use at all: "-ize" is British too (Oxford), a "program" is one of a computer on both sides, and Americans write
"cancelled" and "theatre" as often as not.
"""

from __future__ import annotations

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
        (british + ending.strip("_"), american + ending.strip("_")) for british, american, endings in _STEMS for ending in endings.split()
    ]
    return {"British": dict(pairs), "American": {american: british for british, american in pairs}}


@cache
def spelt_in_one_way() -> tuple[frozenset[str], ...]:
    """The spellings of each variety."""
    return tuple(map(frozenset, varieties().values()))
