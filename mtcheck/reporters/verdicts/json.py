"""One JSON object: the verdict, its limits, and the scores behind them."""

from __future__ import annotations

import json
from typing import TextIO

from ...harmless import spelt_in_json
from ...model.verdict import Verdict
from .._output import Output
from ..scores.json import score_row

OUTPUT = Output("programs: the limits and the scores behind them")

VERSION = 1


def write(verdict: Verdict, stream: TextIO) -> None:
    document = {
        "version": VERSION,
        "passed": verdict.passed,
        "outcomes": [
            {
                "limit": outcome.limit,
                "passed": outcome.passed,
                "message": outcome.message,
                "evidence": outcome.evidence,
                "worst": [place._asdict() for place in outcome.worst],
            }
            for outcome in verdict.outcomes
        ],
        "metrics": [score_row(score) for system in verdict.board.systems for score in system.metrics],
        "notes": list(verdict.notes),
    }
    stream.write(spelt_in_json(json.dumps(document, ensure_ascii=False, indent=2)))
    stream.write("\n")
