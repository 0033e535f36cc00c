"""What checks on consistency pass round: mentions, forms, the evidence between them, groups, verdicts."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ..value_types import NamedTuple
from .grade import Confidence


class Place(NamedTuple):
    """Where a mention stands; light, as mentions outnumber findings a thousandfold. `order` is the segment's ordinal.

    Places sort by document: in which file a document lies must change nothing.
    """

    document: str
    order: int
    start: int
    end: int
    path: str


class Mention(NamedTuple):
    """One occurrence of a form; `facts` are the check's own: strings, numbers and truth values."""

    form: str
    place: Place
    facts: Any


class Evidence(NamedTuple):
    """Why two forms are one: a strength from 0 to 1 and the reason in words.

    `company` are the words beside which they are, where it is them that tell; elsewhere the forms may be two.
    """

    strength: float
    reason: str
    company: frozenset[str] = frozenset()


class Link(NamedTuple):
    """Two forms held to be one: which is right, which wrong, and on what evidence.

    `why` the one is right, "" where nothing tells.
    """

    right: str
    wrong: str
    evidence: Evidence
    why: str


class Form(NamedTuple):
    """A form with all its mentions, in the order of their places."""

    text: str
    mentions: tuple[Mention, ...]


class Group(NamedTuple):
    """A form, and those held to be the same, each with its link to it."""

    head: Form
    variants: tuple[tuple[Form, Link], ...]


class Verdict(NamedTuple):
    """What a check holds of one place, before anybody knows its line and column.

    `replacement` is what to write there, "" where nothing tells which form is right. The engine puts the evidence
    together: what was `seen` ("spelt Ryabkov"), at which of the places `at`, `times` in all, and the `reason`.
    """

    place: Place
    form: str
    replacement: str
    message: str
    seen: str
    at: tuple[Place, ...]
    times: int
    reason: str
    confidence: Confidence


def more_frequent_first(pair: Iterable[Form]) -> tuple[Form, Form]:
    """Two forms in the order in which a check is shown them."""
    first, second = sorted(pair, key=lambda form: (-len(form.mentions), form.text))
    return first, second
