"""Names of bodies in a translation that have the words of an accepted name, and another word for what kind it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ....known.tables import either, words
from ....model.term import Term
from ...reading.fold import fold

_CAPITAL = r"[A-Z][\w'’-]*"


@cache
def _body() -> re.Pattern[str]:
    """The name of a body: capitalised words before a kind of body, or "for" and "of" and more of them behind it."""
    kind = f"(?:{either(word.title() for word in words('kinds_of_bodies', 'en'))})"
    link = "(?:of|for|on|and)(?: the)?"
    return re.compile(
        rf"(?<![\w'’-])(?:(?:{_CAPITAL}(?:,? and)? )*(?P<kind>{kind}) {link} {_CAPITAL}(?:(?:,? and)? {_CAPITAL})*"
        rf"|(?:{_CAPITAL}(?:,? and)? )+(?P<last>{kind}))(?![\w'’-])"
    )


_WORD = re.compile(r"[A-Za-z][\w-]*")
_STEM = 5
# What is a ministry in one country is a department in another.
_MINISTRIES = frozenset(("ministry", "department"))


def other_head(terms: tuple[Term, ...], target: str) -> Iterator[tuple[int, int]]:
    """Names of bodies that share a telling word with an accepted name and have a head that no such name has."""
    kinds, weak = words("kinds_of_bodies", "en"), words("weak_in_bodies", "en")
    names = [{word.lower() for word in _WORD.findall(term.text)} for term in terms]
    heads = {word for name in names for word in name if word in kinds}
    if heads & _MINISTRIES:
        heads |= _MINISTRIES
    if not heads or any(re.search(rf"\b{head}s?\b", target, re.IGNORECASE) for head in heads):
        # "The commission" may be any.
        return
    telling = {word[:_STEM] for name in names for word in name if word not in kinds and word not in weak}
    for match in _body().finditer(target):
        kind = fold(match["kind"] or match["last"])
        parts = [word.lower() for word in _WORD.findall(match[0])]
        strong = {word[:_STEM] for word in parts if word not in kinds and word not in weak and len(word) > 3}
        if kind not in heads and strong and strong <= telling:
            start = match.start() + 4 * match[0].startswith("The ")
            yield start, match.end()
