"""What checks on consistency pass round: mentions, forms, the evidence between them, groups."""

from __future__ import annotations

from typing import Any, NamedTuple


class Place(NamedTuple):
    """Where a mention stands; light, as mentions outnumber findings a thousandfold."""

    document: str
    order: int
    start: int
    end: int


class Mention(NamedTuple):
    """One occurrence of a form. A key shared by two forms makes them a candidate pair; `facts` are the check's own."""

    form: str
    keys: tuple[str, ...]
    place: Place
    facts: Any


class Evidence(NamedTuple):
    """Why two forms are one: a strength from 0 to 1 and the reason in words."""

    strength: float
    reason: str


class Form(NamedTuple):
    """A form with all its mentions."""

    text: str
    mentions: tuple[Mention, ...]


class Group(NamedTuple):
    """Forms held to be one around a head, each with the evidence that links it to the head."""

    head: Form
    variants: tuple[tuple[Form, Evidence], ...]
