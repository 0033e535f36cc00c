"""Blanks on the wrong side of double quotation marks: within them, or missing outside."""

from __future__ import annotations

import re

from ...value_types import NamedTuple
from .quote_marks import marks

_STRAIGHT = re.compile('"')
_BLANKS = " \u00a0"
_STOPS = ".,;:!?"
# Of a longer stretch between marks that are joined to the words outside, it may be that it stands between quotations.
_MOST_WORDS_JOINED = 5


class MisplacedBlank(NamedTuple):
    """text[start:end] is a quotation mark with what is wrong about it: blanks to `drop`, and where one is to `add`.

    `of` is the place of the other mark of its quotation, -1 where the two are not in one text.
    """

    at: int
    opens: bool
    drop: tuple[int, int]
    add: int
    of: int


def misplaced_blanks(text: str) -> list[MisplacedBlank]:
    """The marks of a paragraph that have a blank where their quotation begins or ends, in order.

    Where straight marks stand is told by turns; a paragraph in which turns and neighbours contradict each other gives
    nothing but marks at its own ends.
    """
    if '"' in text and not any(mark in text for mark in "“”„«»"):
        found = _by_turns(text)
        return _at_the_ends(text) if found is None else found
    if "“" in text and "”" in text:
        return [m for m in (_looked_at(text, q.start, q.opens, -1) for q in marks(text) if not q.turned) if m]
    return []


def _by_turns(text: str) -> list[MisplacedBlank] | None:
    places = [match.start() for match in _STRAIGHT.finditer(text)]
    if len(places) % 2 or any(_is_measure(text, at) for at in places):
        return None
    found = []
    for first, last in zip(places[::2], places[1::2], strict=True):
        # Both halves must be the same way round; a quotation that is joined on one side only may be another's half.
        if _joined_inside(text, first, last) is False:
            return None
        found += [m for m in (_looked_at(text, first, True, last), _looked_at(text, last, False, first)) if m]
    return found


def _is_measure(text: str, at: int) -> bool:
    return text[at - 1 : at].isdigit() and text[at + 1 : at + 2] in (" ", ",", "x", "")


def _joined_inside(text: str, first: int, last: int) -> bool | None:
    """False where the marks cannot be the two of one quotation: nothing between, or words joined on both sides of one
    of them.
    """
    inside = text[first + 1 : last]
    if not inside.strip():
        return False
    before, behind = text[first - 1 : first], text[last + 1 : last + 2]
    # Behind a mark and before a blank it closes a quotation whose beginning is lost: 'of science," she said'.
    if before in tuple(_STOPS) and inside[0] in _BLANKS:
        return False
    if before.isalnum() and inside[0].isalnum():
        return False
    if inside[-1].isalnum() and behind.isalnum():
        return False
    wrong_first = before.isalnum() and inside[0] in _BLANKS
    wrong_last = behind.isalnum() and inside[-1] in _BLANKS
    if (wrong_first or wrong_last) and len(inside.split()) > _MOST_WORDS_JOINED:
        return False
    # 'of" the plan "and': each joined to the word outside. With one only, it may be that turns are lost.
    if wrong_first != wrong_last and not (inside[0] in _BLANKS and inside[-1] in _BLANKS):
        return False
    return None


def _looked_at(text: str, at: int, opens: bool, of: int) -> MisplacedBlank | None:
    if opens:
        end = at + 1
        while end < len(text) and text[end] in _BLANKS:
            end += 1
        if end == at + 1 or end == len(text):
            return None
        add = at if text[at - 1 : at].isalnum() else -1
        return MisplacedBlank(at, opens, (at + 1, end), add if at else -1, of)
    start = at
    while start and text[start - 1] in _BLANKS:
        start -= 1
    if start == at or start == 0:
        return None
    return MisplacedBlank(at, opens, (start, at), at + 1 if text[at + 1 : at + 2].isalnum() else -1, of)


def _at_the_ends(text: str) -> list[MisplacedBlank]:
    """Marks that open or close a paragraph whose other ones are not understood."""
    found = []
    body = text.rstrip()
    if text[:1] == '"' and text[1:2] in _BLANKS and text.count('"') == 1 and text[2:3].isalnum():
        found.append(_looked_at(text, 0, True, -1))
    if body[-1:] == '"' and body[-2:-1] in _BLANKS and body[:-1].rstrip()[-1:] in _STOPS and body.count('"') == 1:
        found.append(_looked_at(text, len(body) - 1, False, -1))
    return [m for m in found if m]
