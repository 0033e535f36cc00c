"""COMET: a learned metric, by a model that lies on this machine.

Rei et al. 2020, https://aclanthology.org/2020.emnlp-main.213. The package `unbabel-comet` (Apache 2.0) is an extra, and
none of its models comes with mtcheck or is fetched by it; several may be used for research only.
"""

from __future__ import annotations

import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

import numpy as np

from ..errors import UsageError
from ._base import Need, RatioMetric, Statistics, System, key_of

_WAY = "name a checkpoint with --comet-model PATH (model.ckpt in its folder checkpoints, beside hparams.yaml)"


class Comet(RatioMetric):
    """The score of a model of COMET: the mean of what it gives the segments, by source, translation and, where the
    model wants one, the first reference.
    """

    id = "comet"
    name = "COMET"
    higher = True
    needs: tuple[Need, ...] = ("source",)
    default = False
    ties = False

    def statistics(self, system: System) -> Statistics:
        """A row a segment: its score, and one. Raises UsageError where the model cannot be used."""
        segments = list(system.segments)
        path = system.options.comet_model
        model = _model(path)
        wants_reference = bool(model.requires_references())
        with _quiet():
            scores = model.predict(_samples(system, wants_reference), **_how()).scores
        rows = np.stack([np.array(scores, dtype=np.float64), np.ones(len(scores))], 1)
        references = "refs:1" if wants_reference else "refs:0"
        signature = f"{references}|model:{name_of_model(path)}|comet:{version('unbabel-comet')}"
        return Statistics(rows, "segment", tuple(key_of(d, s) for d, s in segments), signature)


def error_spans(system: System, path: str) -> list[list[Any]]:
    """The error spans that a model such as xCOMET marks in each segment of a system: dicts with start and end, in code
    points of the translation, severity and confidence. Raises UsageError for a model that marks none.
    """
    if not system.has("source"):
        raise UsageError(f"the witness needs the source: give --source, or a bilingual format ({system.name})")
    model = _model(path)
    # A model that can do without references is shown them where all segments have some.
    references = all(segment.references for _, segment in system.segments)
    with _quiet():
        found = model.predict(_samples(system, bool(model.requires_references()) or references), **_how())
    spans = found.get("metadata", {}).get("error_spans")
    if spans is None:
        raise UsageError("this model of comet gives scores and no error spans; one of xCOMET does", path)
    return list(spans)


def _samples(system: System, wants_reference: bool) -> list[dict[str, str]]:
    """The segments as COMET takes them. Raises UsageError for a reference that is not there."""
    samples = []
    for document, segment in system.segments:
        sample = {"src": segment.source or "", "mt": segment.target}
        if wants_reference:
            if not segment.references:
                message = f"segment {segment.id} of {document.id} has no reference, which this model of comet needs"
                raise UsageError(message, segment.file.path)
            sample["ref"] = segment.references[0]
        samples.append(sample)
    return samples


def _how() -> dict[str, Any]:
    return {"batch_size": 8, "gpus": _devices(), "progress_bar": False}


def name_of_model(path: str) -> str:
    """What a signature calls a model: its folder, as the Hub names it."""
    return Path(path).resolve().parent.parent.name


@lru_cache(maxsize=1)
def _model(path: str) -> Any:
    if not path:
        raise UsageError(f"metric comet needs a model: {_WAY}; mtcheck fetches none")
    if not Path(path).is_file():
        raise UsageError(f"no model of comet at {path}; {_WAY}", path)
    try:
        with _quiet():
            from comet import load_from_checkpoint
    except ImportError as error:
        raise UsageError(f"metric comet needs packages: pip install 'mtcheck[comet]' ({error})") from None
    try:
        with _quiet():
            return load_from_checkpoint(path, local_files_only=True)
    except Exception as error:
        said = " ".join(f"{type(error).__name__}: {error}".split())
        raise UsageError(f"the model of comet cannot be loaded: {said}", path) from None


def _devices() -> int:
    import torch

    return min(1, int(torch.cuda.device_count()))


@contextmanager
def _quiet() -> Iterator[None]:
    """Without what the packages below say of themselves on standard error."""
    loggers = [logging.getLogger(name) for name in ("pytorch_lightning", "lightning", "transformers", "comet")]
    levels = [logger.level for logger in loggers]
    for logger in loggers:
        logger.setLevel(logging.ERROR)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        for logger, level in zip(loggers, levels, strict=True):
            logger.setLevel(level)


METRICS = (Comet(),)
