"""The options that decide which figures are computed."""

from __future__ import annotations

from typing import Any

import click

from ..scoring.evaluation import Wanted
from . import completing
from .selecting import Command, adding, giving, grouped

_of_figures = grouped("scoring")
_OPTIONS = (
    _of_figures(
        "--metric",
        "metrics",
        multiple=True,
        metavar="ID",
        help="Compute this metric, not the usual ones: bleu, chrf, chrf++, ter, mqm, findings, name-success, "
        "figure-success, term-success, term-consistency, comet … (repeatable; for an unknown one all are listed).",
        shell_complete=completing.metrics,
    ),
    _of_figures(
        "--tokenize",
        metavar="NAME",
        default="",
        help="sacrebleu's tokenizer for BLEU (default: 13a, or the language's).",
    ),
    _of_figures(
        "--comet-model",
        type=click.Path(),
        metavar="PATH",
        default="",
        help="The checkpoint that --metric comet scores with.",
    ),
    _of_figures(
        "--resamples", type=click.IntRange(2), metavar="N", help="Resamples (default: 1000, or 10000 for --paired-ar)."
    ),
    _of_figures(
        "--seed",
        type=click.IntRange(0),
        default=Wanted().seed,
        metavar="N",
        help="Seed of resampling (default: sacrebleu's).",
    ),
)


def scoring(command: Command) -> Command:
    """Adds the options to a command."""
    return giving("scoring")(adding(_OPTIONS)(command))


def wanted_of(options: dict[str, Any]) -> Wanted:
    """What the options ask for."""
    return Wanted(
        metrics=tuple(
            dict.fromkeys(name.strip() for value in options["metrics"] for name in value.split(",") if name.strip())
        ),
        test=options.get("test"),
        baseline=options.get("baseline_system", ""),
        confidence=options.get("confidence", False),
        ranks=options.get("ranks", False),
        resamples=options["resamples"] or 0,
        seed=options["seed"],
        level=options.get("level", "corpus"),
        tokenize=options["tokenize"],
        comet_model=options["comet_model"],
        witness=options.get("witness", ""),
        resample=options.get("resample", "segment"),
    )
