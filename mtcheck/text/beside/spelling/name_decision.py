"""Whether two names of a text are one in two spellings: one decision, by evidence that a table weighs.

The table, known/any/name_weights.tsv, is fitted by scripts/fit_names.py; its head says on what, and how well it does.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from ....known.tables import rows
from ....model.mention import Form
from .alone import SPEAKING_FOR_ONE, is_ruled_out_alone
from .name_evidence import OF_THEIR_OWN, Evidence, evidence, evidence_as_written, without_cases

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
    if shared is None and own is None and _are_ruled_out_as_written(a.text, b.text):
        return 0.0
    found = evidence(*_in_order(a, b, shared), shared, own)
    kind = kind_of(shared, own)
    return 0.0 if is_ruled_out(found, kind) else _likelihood(log_odds(found, kind))


def likelihood_beside(
    a: Form, b: Form, shared: Shared | None, own: Callable[[], Own], nothing: Own, least: float, hardly: float
) -> float:
    """The same beside a source: without what each has there for itself, which costs most to tell and hardly ever speaks
    for one name, where they are `hardly` one without that, or would not come to the `least` likelihood with it.
    """
    a, b = _in_order(a, b, shared)
    kind = kind_of(shared, nothing)
    found = evidence(a, b, shared, nothing)
    if is_ruled_out(found, kind):
        return 0.0
    odds = log_odds(found, kind)
    likely = _likelihood(odds)
    if likely <= hardly:
        return likely
    if shared and (shared.inflected or shared.in_their_forms):
        # What is heard for itself is no case.
        odds = max(odds, log_odds(evidence(a, b, without_cases(shared), nothing), kind))
    if _likelihood(odds + _most_of_own(kind)) < least:
        return likely
    return likelihood_of_one(a, b, shared, own())


@cache
def _most_of_own(kind: str) -> float:
    """The most that what each name has for itself may add to the odds."""
    return sum(max(0.0, _weights(kind).get(what, 0.0)) for what in OF_THEIR_OWN)


def _in_order(a: Form, b: Form, shared: Shared | None) -> tuple[Form, Form]:
    return (b, a) if shared and shared.names != (a.text, b.text) else (a, b)


def _likelihood(odds: float) -> float:
    return 1 / (1 + math.exp(-odds))


# What only the words about two forms say, as it speaks for one name, and all that it may be.
_UNASKED = {
    "same neighbour": 1.0,
    "other roles": 0.0,
    "a person and a place": 0.0,
    "only a generic word beside": 0.0,
    "two listed names, introduced alike": 0.0,
    "before one noun": 1.0,
}


def may_be_one_alone(a: Form, b: Form, least: float) -> bool:
    """Whether two forms may be one name, as likely as `least`, without a source, whatever is said of them by words that
    are no names: a quick look, for which their mentions need not have those. Order of the forms as above.
    """
    if least <= 0:
        return True
    if _are_ruled_out_as_written(a.text, b.text):
        return False
    found = evidence(a, b, None, None) | _UNASKED
    if is_ruled_out(found, "alone"):
        return False
    weights = _weights("alone")
    odds = log_odds(found | dict.fromkeys(_UNASKED, 0.0), "alone") + sum(max(0.0, weights[what]) for what in _UNASKED)
    return 1 / (1 + math.exp(-odds - _ROUNDING)) >= least


# Sums in another order differ by less.
_ROUNDING = 1e-9


@lru_cache(maxsize=16384)
def _are_ruled_out_as_written(usual: str, other: str) -> bool:
    """Whether two forms are two names without a source however they are used, so that it need not be asked."""
    return is_ruled_out_alone(evidence_as_written(usual, other) | SPEAKING_FOR_ONE)


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
