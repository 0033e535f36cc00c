"""GitHub workflow commands: an annotation for each limit that is not kept, at its worst place."""

from __future__ import annotations

from typing import TextIO

from ...model.verdict import Verdict
from .._output import Output
from ..github import command
from .text import excerpt, summary

OUTPUT = Output("GitHub Actions: an annotation a limit that is not kept")


def write(verdict: Verdict, stream: TextIO) -> None:
    for outcome in verdict.outcomes:
        if not outcome.passed:
            lines = [f"{outcome.message} ({outcome.evidence})" if outcome.evidence else outcome.message]
            lines += [f"{place.path}:{place.line}: {place.why} — {excerpt(place)}" for place in outcome.worst]
            where = {"file": outcome.worst[0].path, "line": outcome.worst[0].line} if outcome.worst else {}
            stream.write(command("error", "\n".join(lines), **where, title=f"gate: {outcome.limit}"))
    stream.write(command("notice", summary(verdict), title="mtcheck gate"))
