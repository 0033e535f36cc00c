"""What an inventory says, with the types that were written; for whatever else stands there TypeError or ValueError."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from typing import Any, get_type_hints

from ..checks._base import BatchCheck
from ..model.mention import Mention, Place

_PLAIN = (bool, float, int, str)


def mention_of(
    check: BatchCheck, text: str, document: str, order: int, start: int, end: int, path: str, facts: str
) -> Mention:
    """A mention of a form, of the columns that hold it; `facts` are JSON."""
    place = Place(text_of(document), number_of(order), number_of(start), number_of(end), _path(path))
    return Mention(text, place, _facts(check.facts, json.loads(facts)))


def _facts(kind: Callable[..., Any], values: Any) -> Any:
    """The facts of a mention. Raises TypeError where they are not of the types that the check gave them."""
    facts = kind(*values)
    for value, wanted in zip(values, _types(kind), strict=False):
        if wanted in _PLAIN and type(value) is not wanted and not (wanted is float and type(value) is int):
            raise TypeError(f"{value!r} is no {wanted.__name__}")
    return facts


@cache
def _types(kind: Callable[..., Any]) -> tuple[type[Any], ...]:
    return tuple(get_type_hints(kind).values())


def text_of(value: Any) -> str:
    """A text. Raises TypeError for another value."""
    if type(value) is not str:
        raise TypeError(f"{value!r} is no text")
    return value


def _path(value: Any) -> str:
    if "\0" in text_of(value):
        raise ValueError(f"{value!r} is no path")
    return str(value)


def number_of(value: Any) -> int:
    """A whole number. Raises TypeError for another value."""
    if type(value) is not int:
        raise TypeError(f"{value!r} is no whole number")
    return value
