"""BLEU, chrF, chrF++, TER and their significance: figures and signatures are sacrebleu's, by its own interface."""

from __future__ import annotations

import random
import sys

import pytest
from sacrebleu.metrics import BLEU, CHRF, TER
from sacrebleu.significance import PairedTest

from mtcheck.errors import UsageError
from mtcheck.metrics import metrics
from mtcheck.metrics._base import Options
from mtcheck.scoring.significance import interval, p_value

from .made import PLAIN, figure, system

_WORDS = "the a treaty missile minister said that he would not sign it in Moscow , and left .".split()


def _lines(seed: int, like: list[str] | None = None) -> list[str]:
    """Forty lines; with `like` those with some words exchanged."""
    rng = random.Random(seed)
    if like is None:
        return [" ".join(rng.choices(_WORDS, k=rng.randint(3, 12))) for _ in range(40)]
    return [" ".join(rng.choice(_WORDS) if rng.random() < 0.2 else word for word in line.split()) for line in like]


REFERENCE = _lines(0)
FIRST, SECOND = _lines(1, REFERENCE), _lines(2, REFERENCE)
OURS = {
    "bleu": lambda **more: BLEU(**more),
    "chrf": lambda **more: CHRF(**more),
    "chrf++": lambda **more: CHRF(word_order=2, **more),
    "ter": lambda **more: TER(**more),
}
METRICS = pytest.mark.parametrize("metric", OURS)


def _system(lines: list[str], languages: str = "de-en", options: Options = PLAIN):  # type: ignore[no-untyped-def]
    return system(
        [("Quelle", line, {}) for line in lines], references=[REFERENCE], languages=languages, options=options
    )


@METRICS
def test_scores_and_signatures_are_sacrebleus(metric: str) -> None:
    theirs = OURS[metric]()
    assert figure(metric, _system(FIRST)) == theirs.corpus_score(FIRST, [REFERENCE]).score
    assert metrics()[metric].statistics(_system(FIRST)).signature == theirs.get_signature().format()


@METRICS
def test_segment_scores_are_sacrebleus(metric: str) -> None:
    theirs = OURS[metric](effective_order=True) if metric == "bleu" else OURS[metric]()
    rows = metrics()[metric].statistics(_system(FIRST)).values
    for row, line, reference in zip(rows, FIRST, REFERENCE, strict=True):
        assert metrics()[metric].segment_score(row) == pytest.approx(
            theirs.sentence_score(line, [reference]).score, abs=1e-9
        )


@METRICS
@pytest.mark.parametrize("method", ["paired-bs", "paired-ar"])
def test_significance_is_sacrebleus_with_the_same_seed(
    metric: str, method: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SACREBLEU_SEED", "12345")
    samples = 200
    kind = method.removeprefix("paired-")
    theirs = PairedTest(
        [("first", FIRST), ("second", SECOND)],
        {metric: OURS[metric](references=[REFERENCE])},
        None,
        test_type=kind,
        n_samples=samples,
    )
    results = next(scores for name, scores in theirs()[1].items() if name != "System")
    rows = [metrics()[metric].statistics(_system(lines)) for lines in (FIRST, SECOND)]
    assert p_value(metrics()[metric], *rows, method, samples, ties=False) == pytest.approx(
        results[1].p_value, abs=1e-12
    )  # type: ignore[arg-type]
    if method == "paired-bs":
        ours = [interval(metrics()[metric], some, samples) for some in rows]
        for mine, result in zip(ours, results, strict=True):
            assert mine is not None
            assert (mine.mean, mine.margin) == pytest.approx((result.mean, result.ci), rel=1e-5)


def test_more_than_one_reference_and_blanks_at_the_ends_of_lines() -> None:
    two = system([("", line + "  ", {}) for line in FIRST], references=[REFERENCE])
    documents = tuple(
        d.__class__(
            d.id,
            tuple(s.__class__(s.id, s.target, s.source, (*s.references, SECOND[s.order])) for s in d.segments),
            "de",
            "en",
        )
        for d in two.documents
    )
    both = two.__class__("a", documents)
    assert figure("bleu", both) == BLEU().corpus_score(FIRST, [REFERENCE, SECOND]).score


def test_the_tokenizer_follows_the_language_or_the_option() -> None:
    assert "tok:zh" in metrics()["bleu"].statistics(_system(FIRST, "en-zh")).signature
    assert "tok:char" in metrics()["bleu"].statistics(_system(FIRST, options=Options(tokenize="char"))).signature
    with pytest.raises(UsageError, match="no tokenizer 'chr'"):
        metrics()["bleu"].statistics(_system(FIRST, options=Options(tokenize="chr")))


def test_a_segment_without_reference_is_named() -> None:
    bare = system([("a", "b", {})])
    with pytest.raises(UsageError, match="segment 1 of d1 has no reference"):
        metrics()["bleu"].statistics(bare)


@pytest.mark.parametrize(
    ("tokenizer", "package"),
    [
        ("flores200", "sentencepiece"),
        ("flores101", "sentencepiece"),
        ("spm", "sentencepiece"),
        ("spBLEU-1K", "sentencepiece"),
    ],
)
def test_a_hint_names_a_package_that_exists(tokenizer: str, package: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "sentencepiece", None)
    with pytest.raises(UsageError, match=f"pip install {package}"):
        metrics()["bleu"].statistics(_system(FIRST, options=Options(tokenize=tokenizer)))
