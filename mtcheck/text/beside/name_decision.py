"""Whether two names of a text are one in two spellings: one decision, by evidence that a table weighs.

The table, known/any/name_weights.tsv, is fitted by scripts/fit_names.py; its head says on what, and how well it does.
"""

from __future__ import annotations

import math
from functools import cache
from typing import TYPE_CHECKING

from ...known.tables import rows
from ...model.mention import Form
from .name_evidence import Evidence, evidence

if TYPE_CHECKING:
    from .alignment import Shared

# A weight that every pair has.
_ALWAYS = "always"


@cache
def _weights(beside: bool) -> dict[str, float]:
    return {what: float(cell) for what, *cells in rows("name_weights") if (cell := cells[0 if beside else 1])}


def likelihood_of_one(a: Form, b: Form, shared: Shared | None, source: bool) -> float:
    """How likely two forms are one name, from 0 to 1; `shared` is what both may stand for, where there is a `source`.

    The forms are those of one document, the more frequent one first.
    """
    if shared and shared.names != (a.text, b.text):
        a, b = b, a
    found = evidence(a, b, shared, source)
    return 0.0 if is_ruled_out(found, shared) else 1 / (1 + math.exp(-log_odds(found, shared is not None)))


def is_ruled_out(found: Evidence, shared: Shared | None) -> bool:
    """Whether two forms are two names, whatever else speaks for them.

    They are if one is a patronymic made of the other, if both read exactly as characters of their own or copy words of
    the source that more than an ending parts, or if one is a woman's surname as the source has it, and one a man's.
    Where no unit of a source speaks for one name, they also are if they have people or a place in full names of their
    own, are two known places, a word and one made of it, or spellings that are not alike and keep no company.
    """
    if not found["same sounds"] and (found["child of the other"] or (found["other originals"] and found["Mandarin"])):
        return True
    if shared:
        woman = max(shared.names, key=len)
        return bool(shared.copies or (found["man and woman"] and shared.as_written[shared.names.index(woman)] == 1))
    if found["man and woman"]:
        return True
    if found["same sounds"]:
        return bool(found["other places in names"] and found["same place"])
    unlike = not (found["likely"] or found["same partner"] or found["same neighbour"] or found["another last vowel"])
    related = found["related"] and not found["another last vowel"]
    places = found["places"] and not found["same place"]
    return bool(unlike or related or places or found["other people"] or found["other places in names"])


def log_odds(found: Evidence, beside: bool) -> float:
    """The natural logarithm of the odds that evidence amounts to, with a unit of the source or without one."""
    weights = _weights(beside)
    return weights[_ALWAYS] + sum(weights.get(what, 0.0) * number for what, number in found.items())
