"""What is known of people's names in Chinese text, and of what only looks like one."""

from __future__ import annotations

from functools import cache

from ...known.tables import alternation, rows, words


@cache
def surnames() -> frozenset[str]:
    """Characters that a person's name begins with."""
    return words("surnames", "zh")


@cache
def surname_reading(surname: str) -> str:
    """What a character reads as in a surname, where that is not its usual reading; else ""."""
    return {name: reading for name, reading, _ in rows("surnames", "zh")}.get(surname, "")


@cache
def beside_names(side: str) -> str:
    """The words right "before" or "behind" which a person's name stands, as alternatives of a pattern.

    Titles and roles, verbs of speaking behind it, and others.
    """
    titles = [word for word, at, _ in rows("titles", "zh") if at in ("", side)]
    others = [word for word, at in rows("name_neighbours", "zh") if at in ("both", side)]
    speaking = [alternation("speaking", "zh")] if side == "behind" else []
    return "|".join([*sorted([*titles, *others], key=lambda word: (-len(word), word)), *speaking])


@cache
def grammar(never_in: str) -> frozenset[str]:
    """The characters of grammar that no "name", or no "term", has."""
    return frozenset(character for character, where in rows("grammar", "zh") if never_in in where.split())


@cache
def endings_of_things(*how_often: str) -> frozenset[str]:
    """Characters by which things are known, and in which people's given names end so often: "never",
    "seldom", "often".
    """
    return frozenset(ending for ending, _, people in rows("kinds", "zh") if len(ending) == 1 and people in how_often)


@cache
def kinds(*some: str) -> str:
    """The endings of names of things of some kinds, "division" or "body" for example, as alternatives of a pattern."""
    endings = [ending for ending, kind, _ in rows("kinds", "zh") if kind in some]
    return "|".join(sorted(endings, key=lambda ending: (-len(ending), ending)))
