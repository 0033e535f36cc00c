"""The options that decide which figures are computed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click

from ..evaluation import Wanted
from ..settings import COUNTED_SIDES, LEMMATISERS, PRESETS

_OPTIONS = (
    click.option(
        "--reference",
        "references",
        multiple=True,
        metavar="PATH|PATTERN",
        help="Human translation, line by line (repeatable).",
    ),
    click.option(
        "--metric", "metrics", multiple=True, metavar="ID", help="Compute this metric, not the usual ones (repeatable)."
    ),
    click.option(
        "--tokenize",
        metavar="NAME",
        default="",
        help="sacrebleu's tokenizer for BLEU (default: 13a, or the language's).",
    ),
    click.option("--mqm-preset", type=click.Choice(PRESETS), help="Points of the MQM penalty (default: mqm-core)."),
    click.option(
        "--mqm-words", type=click.Choice(COUNTED_SIDES), help="The side whose words are counted (default: target)."
    ),
    click.option(
        "--lemmatiser", type=click.Choice(LEMMATISERS), help="How term metrics see through inflection (default: stems)."
    ),
    click.option(
        "--resamples", type=click.IntRange(2), metavar="N", help="Resamples (default: 1000, or 10000 for --paired-ar)."
    ),
    click.option(
        "--seed",
        type=click.IntRange(0),
        default=Wanted().seed,
        metavar="N",
        help="Seed of resampling (default: sacrebleu's).",
    ),
)


def scoring(command: Callable[..., Any]) -> Callable[..., Any]:
    """Adds the options to a command."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def wanted_of(options: dict[str, Any]) -> Wanted:
    """What the options ask for."""
    return Wanted(
        metrics=tuple(
            dict.fromkeys(name.strip() for value in options["metrics"] for name in value.split(",") if name.strip())
        ),
        test=options.get("test"),
        baseline=options.get("baseline_system", ""),
        confidence=options.get("confidence", False),
        resamples=options["resamples"] or 0,
        seed=options["seed"],
        level=options.get("level", "corpus"),
        tokenize=options["tokenize"],
        resample=options.get("resample", "segment"),
    )
