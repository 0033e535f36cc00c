"""BLEU, chrF, chrF++ and TER: sacrebleu's own code, signatures and statistics.

Post 2018, https://aclanthology.org/W18-6319
"""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING, Any

import numpy as np

from ..errors import UsageError
from ._base import Array, Need, Statistics, System, key_of

if TYPE_CHECKING:
    from sacrebleu.metrics.base import Metric as SacrebleuMetric

_OWN_TOKENIZERS = ("zh", "ja", "ko")


@dataclass(frozen=True)
class _Surface:
    """One metric of sacrebleu; `arguments` are its constructor's."""

    id: str
    name: str
    higher: bool
    kind: str
    arguments: tuple[tuple[str, Any], ...] = ()
    default: bool = False
    needs: tuple[Need, ...] = ("references",)
    ties: bool = False

    def _made(self, **more: Any) -> SacrebleuMetric:
        from sacrebleu import metrics

        made: SacrebleuMetric = getattr(metrics, self.kind)(**dict(self.arguments), **more)
        return made

    def statistics(self, system: System) -> Statistics:
        segments = list(system.segments)
        bare = next(((d, s) for d, s in segments if not s.references), None)
        if bare:
            raise UsageError(
                f"segment {bare[1].id} of {bare[0].id} has no reference, which {self.id} needs", bare[1].file.path
            )
        language = segments[0][0].target_lang
        metric = self._made(**_tokenizer(system.options.tokenize, language)) if self.kind == "BLEU" else self._made()
        # sacrebleu's command line takes the blanks off the ends of lines; so do we, to the same figures.
        references = list(zip_longest(*([text.rstrip() for text in segment.references] for _, segment in segments)))
        rows = metric._extract_corpus_statistics([segment.target.rstrip() for _, segment in segments], references)
        return Statistics(
            np.array(rows, dtype=np.float64),
            "segment",
            tuple(key_of(d, s) for d, s in segments),
            metric.get_signature().format(),
        )

    def score(self, totals: Array) -> float:
        return float(self._scorer._compute_score_from_stats(totals.tolist()).score)

    def segment_score(self, totals: Array) -> float:
        """The score of one segment; BLEU goes only by the n-grams that fit in it, as in sacrebleu --sentence-level."""
        scorer = self._made(effective_order=True) if self.kind == "BLEU" else self._scorer
        return float(scorer._compute_score_from_stats(totals.tolist()).score)

    @property
    def _scorer(self) -> SacrebleuMetric:
        if self.id not in _SCORERS:
            _SCORERS[self.id] = self._made()
        return _SCORERS[self.id]


# Made once: a resampling asks ten thousand times.
_SCORERS: dict[str, SacrebleuMetric] = {}


def _tokenizer(name: str, language: str) -> dict[str, str]:
    """What BLEU is to be told of the tokenizer.

    The one that was asked for, else the target language, as sacrebleu's --language-pair does.
    """
    if not name:
        name = {"ja": "ja-mecab", "ko": "ko-mecab"}.get(language, language if language in _OWN_TOKENIZERS else "13a")
    from sacrebleu.metrics.bleu import BLEU

    if name not in BLEU.TOKENIZERS:
        raise UsageError(f"no tokenizer {name!r}; sacrebleu has {', '.join(t for t in BLEU.TOKENIZERS)}")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            BLEU(tokenize=name)
    except (ImportError, RuntimeError, OSError):
        raise UsageError(f"the tokenizer {name} is not installed: {_way_to(name)}, or give --tokenize char") from None
    return {"tokenize": name}


def _way_to(tokenizer: str) -> str:
    """How a tokenizer of sacrebleu is had."""
    if tokenizer in ("ja-mecab", "ko-mecab"):
        return f"pip install 'sacrebleu[{tokenizer[:2]}]'"
    return "pip install sentencepiece, and let sacrebleu fetch its model once"


METRICS = (
    _Surface("bleu", "BLEU", True, "BLEU", default=True),
    _Surface("chrf", "chrF", True, "CHRF"),
    _Surface("chrf++", "chrF++", True, "CHRF", (("word_order", 2),), default=True),
    _Surface("ter", "TER", False, "TER"),
)
