"""Whether two names of a text are one in two spellings: one decision, by evidence that a table weighs.

The table, known/any/name_weights.tsv, is fitted by scripts/fit_names.py; its head says on what, and how well it does.
"""

from __future__ import annotations

import math
from functools import cache
from typing import TYPE_CHECKING

from ....known.tables import rows
from ....model.mention import Form
from .alone import is_ruled_out_alone
from .name_evidence import Evidence, evidence, evidence_at_once

if TYPE_CHECKING:
    from .alignment import Own, Shared

# A weight that every pair has.
_ALWAYS = "always"


# The columns of the table: a unit of the source that both may stand for, a source without one, and no source.
KINDS = ("beside", "unshared", "alone")


def kind_of(shared: Shared | None, own: Own | None) -> str:
    """Which weights serve two forms, one of KINDS; arguments as of `likelihood_of_one`."""
    return "beside" if shared else "alone" if own is None else "unshared"


@cache
def _weights(kind: str) -> dict[str, float]:
    column = KINDS.index(kind)
    return {what: float(cell) for what, *cells in rows("name_weights") if (cell := cells[column])}


def likelihood_of_one(a: Form, b: Form, shared: Shared | None, own: Own | None) -> float:
    """How likely two forms are one name, from 0 to 1; `shared` is what both may stand for in the source, and `own` what
    each has there for itself, None without a source.

    The forms are those of one document, the more frequent one first.
    """
    found = evidence(*_in_order(a, b, shared), shared, own)
    kind = kind_of(shared, own)
    return 0.0 if is_ruled_out(found, kind) else 1 / (1 + math.exp(-log_odds(found, kind)))


def may_be_one_beside(a: Form, b: Form, shared: Shared | None, own: Own, least: float) -> bool:
    """Whether `likelihood_of_one` may be `least` for two forms beside a source, of which nothing is known but what
    touches them: where all that is not told at once spoke for one name, as much as it can.
    """
    found, kind = evidence_at_once(*_in_order(a, b, shared), shared, own), kind_of(shared, own)
    most = log_odds(found, kind) + _at_most(kind, frozenset(found))
    return 1 / (1 + math.exp(-most)) >= least - _ROUNDED


# Sums of the same numbers in another order differ by less.
_ROUNDED = 1e-9


@cache
def _at_most(kind: str, told: frozenset[str]) -> float:
    """What all other evidence than is told, which is from 0 to 1, counts for at most."""
    weights = _weights(kind).items()
    return sum(weight for what, weight in weights if weight > 0 and what not in told and what != _ALWAYS)


def _in_order(a: Form, b: Form, shared: Shared | None) -> tuple[Form, Form]:
    return (b, a) if shared and shared.names != (a.text, b.text) else (a, b)


def is_ruled_out(found: Evidence, kind: str) -> bool:
    """Whether two forms are two names, whatever else speaks for them: a name and its English plural, which the source
    does not have (Olympic, Olympics); given names of one sound before surnames that are not alike; a man and a woman as
    the source has them, a father and his child; where nothing of the source speaks for one name, two places, and a name
    and a word made of it; and where there is no source, what stands in `alone.py`.
    """
    if found["plural"] and (kind != "alone" or found["usual a word"] or found["other a word"]):
        return True
    if found["same sounds"] and found["given names of two people"] and not found["same place"]:
        return True
    if kind == "alone":
        return is_ruled_out_alone(found)
    if found.get("man and woman, a woman"):
        return True
    if not found["same sounds"] and (found["child of the other"] or found["a people, no slip"]):
        return True
    related = found["related"] and not found["another last vowel"]
    places = found["places"] and not found["same place"]
    return kind == "unshared" and not found["same sounds"] and bool(related or places)


def log_odds(found: Evidence, kind: str) -> float:
    """The natural logarithm of the odds that evidence amounts to, by one of KINDS."""
    weights = _weights(kind)
    return weights[_ALWAYS] + sum([weights.get(what, 0.0) * number for what, number in found.items() if number])
