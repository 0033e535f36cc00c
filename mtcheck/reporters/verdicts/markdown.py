"""A Markdown summary, for the page of a CI job or a comment on a merge request."""

from __future__ import annotations

from typing import TextIO

from ...model.verdict import Verdict
from .._output import Output
from ..markdown import escaped
from ..scores import markdown as scores
from .text import excerpt, summary

OUTPUT = Output("the page of a job or a merge request")


def write(verdict: Verdict, stream: TextIO) -> None:
    stream.write(
        f"### mtcheck gate: {summary(verdict)}\n\n| | limit | figure | evidence |\n| --- | --- | --- | --- |\n"
    )
    for outcome in verdict.outcomes:
        cells = [
            "pass" if outcome.passed else "**FAIL**",
            *map(escaped, (outcome.limit, outcome.message, outcome.evidence)),
        ]
        stream.write("| " + " | ".join(cells) + " |\n")
    for outcome in verdict.outcomes:
        if outcome.worst:
            stream.write(f"\nWorst for {escaped(outcome.limit)}:\n\n")
            stream.writelines(
                f"- {escaped(p.path)}:{p.line}: {escaped(p.why)} — {escaped(excerpt(p))}\n" for p in outcome.worst
            )
    stream.writelines(f"\n{escaped(note)}\n" for note in verdict.notes)
    stream.write("\n")
    scores.write(verdict.board, stream)
