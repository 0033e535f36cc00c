"""For people: a line a limit with its evidence, and where one fails the worst places."""

from __future__ import annotations

from typing import TextIO

from ...counts import plural
from ...model.verdict import Place, Verdict
from .._output import Output
from .._phrases import printable

OUTPUT = Output("people: a line a limit with its evidence; the default", default=True)

_WIDTH = 100


def excerpt(place: Place) -> str:
    """The text at a place, as far as a line has room."""
    text = printable(" ".join(place.text.split()))
    return text if len(text) <= _WIDTH else text[:_WIDTH] + "…"


def summary(verdict: Verdict) -> str:
    """The verdict in a line."""
    if not verdict.outcomes:
        return "No limits: nothing was held to any."
    failed = [outcome for outcome in verdict.outcomes if not outcome.passed]
    limits = f"{len(verdict.outcomes)} {plural('limit', len(verdict.outcomes))}"
    if failed == list(verdict.outcomes):
        return f"FAILED: {limits} not kept."
    return f"FAILED: {len(failed)} of {limits} not kept." if failed else f"PASSED: {limits} kept."


def write(verdict: Verdict, stream: TextIO) -> None:
    for outcome in verdict.outcomes:
        evidence = f" ({printable(outcome.evidence)})" if outcome.evidence else ""
        stream.write(
            f"{'pass' if outcome.passed else 'FAIL'}  {outcome.limit}: {printable(outcome.message)}{evidence}\n"
        )
        for place in outcome.worst:
            stream.write(
                f"        {printable(place.path)}:{place.line}: {printable(place.why)}\n            {excerpt(place)}\n"
            )
    for note in verdict.notes:
        stream.write(f"note  {printable(note)}\n")
    stream.write(summary(verdict) + "\n")
