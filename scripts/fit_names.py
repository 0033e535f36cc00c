"""Writes mtcheck/known/any/name_weights.tsv and right_form_weights.tsv: what each piece of evidence counts for two
spellings being one name, and for one of them being the right one.

Run it with newer marked text, or after changing mtcheck/text/beside/spelling/name_evidence.py:

    python scripts/fit_names.py FOLDER
    python scripts/fit_names.py --check FOLDER

FOLDER has names-wild.jsonl.gz, machine-translated articles with the names that a person found in several forms, and
clean-references.jsonl.gz, articles as people translated them; they are not in the repository. A document is an object
a line, with "document" (its second part, as in "wmt21.zh-en.000", begins with the language of the source), "segments"
and, in the first, "names", each with its "forms" and the right one, "ref".

It is a logistic regression (Newton's method, L2): two forms that a person found to be one name are, two of a human
translation are not; other pairs of the machine's articles are most often not, as nobody marked them, and count little.
Those that share a name with a marked one count hardly. Evidence beside a source and without one is weighed apart.

With --check nothing is written; for each language it says how many names are found, how many other pairs, and in how
many human articles, with weights fitted on the other languages only.
"""

from __future__ import annotations

import gzip
import json
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from functools import cache, partial
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
PATH = ROOT / "mtcheck" / "known" / "any" / "name_weights.tsv"
RIGHT_FORM = PATH.with_name("right_form_weights.tsv")
MARKED, CLEAN = "names-wild", "clean-references"
# How much pairs count: of the machine's that nobody marked, and of these such as share a form with a marked one.
_UNMARKED, _BESIDE_A_MARKED = 0.15, 0.1
# And those of a human translation, by kind.
_HUMAN = {"beside": 1.1, "unshared": 1.6, "alone": 2.5}
# The square of the weights of evidence brought to one scale costs so much, by pair.
_PENALTY = {"beside": 5e-3, "unshared": 3e-2, "alone": 5e-2}
# Human translators slip too. Their pairs, and others that nobody marked, that look so much like one name (log odds) are
# left out, so often: of twenty that were read fourteen were slips.
_SLIP, _TRIMMED = 1.0, {"beside": 0, "unshared": 0, "alone": 2}
_MOST_STEPS = 60
_CURVE = (-1.0, -0.5, 0.0, 0.5, 1.0)

HEAD = """\
# What each piece of evidence (text/beside/spelling: name_evidence.py, alone.py) counts for two forms being one name: a
# weight beside a source where both may stand for one unit of it, one where they share none, and one without a source;
# the sum is a natural logarithm of odds. Fitted by scripts/fit_names.py on {date}: {marked} names in several forms that
# a person found in {articles} articles that machines translated, and {clean} articles of human translators, of WMT 2021
# to 2023 (Icelandic, Japanese, Russian, Chinese; not in the repository). From odds of 1 on the names are held to be
# one.
#
# Found of the marked names, other pairs of the machine's articles, and articles of human translators with a pair:
{curve}
# `expected` is what evidence counts for where these texts tell nothing, as it is too rare in them: set by hand, and the
# penalty of the regression draws weights to it.
# columns: evidence, beside, unshared, alone, expected
# not compiled: expected
# source: fitted for mtcheck, as said above
# licence: MIT
"""


RIGHT_FORM_HEAD = """\
# Which of two forms of one name is right (text/beside/spelling/right_form.py): what it counts that a piece of evidence
# speaks for the one and not for the other, as a natural logarithm of odds; and what a finding gives as the reason.
# Fitted by scripts/fit_names.py on {date}, on {pairs} pairs of a right form and another in articles that machines
# translated (see name_weights.tsv). The right one is preferred in {all:.2f} of them, with each language left out of
# fitting in {without:.2f}; where the odds are 1.6 or more ({sure:.2f} of them) in {right:.2f}. Without a source
# these odds are asked for; beside one 2.6, and that the source bears the form out (right_form.py).
# `fixed` is set by hand: engines write names of the lexicon in the place of others, which is why they are in the text;
# and no marked pair has a form of no system.
# columns: evidence, weight, reason, fixed
# not compiled: fixed
# source: fitted for mtcheck, as said above
# licence: MIT
"""
# Weights of evidence on one scale cost so much, all pairs together.
_RIGHT_FORM_PENALTY = 1.0
_SURE_ODDS = np.log(1.6)


class Row(NamedTuple):
    """A pair of forms of one document, read with its source or without. `kind` is one of `name_decision.KINDS`;
    `marked` says that the two are in a marked name, and `near` that one of them is.
    """

    language: str
    document: str
    forms: tuple[str, str]
    source: bool
    kind: str
    evidence: dict[str, float]
    marked: bool
    near: bool


class Corpus(NamedTuple):
    """The pairs of a set; for each document its language, and the forms of each marked name."""

    rows: list[Row]
    names: dict[str, tuple[str, list[set[str]]]]


def corpus(folder: Path, name: str) -> Corpus:
    """All pairs that may be one name, in the articles of a set."""
    from mtcheck.checks.names import name_variant
    from mtcheck.engine.grouping import candidate_pairs
    from mtcheck.text.beside.spelling.name_decision import is_ruled_out, kind_of
    from mtcheck.text.beside.spelling.name_evidence import evidence

    data = gzip.decompress((folder / f"{name}.jsonl.gz").read_bytes())
    marked = {d["document"]: d for d in map(json.loads, data.splitlines())}
    names = {
        key: (key.split(".")[1][:2], [{*n["forms"], n["ref"]} for n in d.get("names", ())]) for key, d in marked.items()
    }
    rows: list[Row] = []
    for source, context in ((s, c) for s in (True, False) for c in _contexts(data, s)):
        key = context.document.id
        language, known = names[key]
        forms = _forms(context)
        alignment = context.alignment
        for a, b in candidate_pairs(sorted(forms), partial(name_variant.keys, scope=context.scope)):
            if not name_variant.near(a, b, context.scope, name_variant.Options(min_likeness=0)):
                continue
            shared = alignment.shared(a, b) if alignment else None
            many, few = sorted((forms[a], forms[b]), key=lambda form: (-len(form.mentions), form.text))
            if shared:
                many, few = (forms[name] for name in shared.names)
            near = [bool(group & {a, b}) for group in known]
            both = any(group >= {a, b} for group in known)
            own = alignment.own(a, b) if alignment else None
            found, kind = evidence(many, few, shared, own), kind_of(shared, own)
            if is_ruled_out(found, kind):
                continue
            rows.append(Row(language, key, (a, b), source, kind, found, both, any(near)))
    return Corpus(rows, names)


def _forms(context: Any) -> dict[str, Any]:
    """The forms of an article, with what is asked where they are compared."""
    from mtcheck.checks.names import name_variant
    from mtcheck.engine.grouping import forms_of

    forms = forms_of(name_variant.collect(context.document, context, name_variant.Options()))
    return {text: context.introduced(form) for text, form in forms.items()}


def _contexts(data: bytes, source: bool) -> Iterable[Any]:
    from mtcheck.checks._base import Context
    from mtcheck.pipeline.opening import documents, in_languages
    from mtcheck.settings import Settings
    from mtcheck.text.terms.in_target import TermIndex

    settings = Settings(source=source)
    with tempfile.NamedTemporaryFile(suffix=".jsonl") as file:
        for document in documents(data, file.name, settings):
            yield Context(in_languages(document, settings), TermIndex([]))


class Model(NamedTuple):
    """Weights of evidence, of which the first is that of all pairs."""

    names: tuple[str, ...]
    weights: np.ndarray

    def scores(self, rows: Sequence[Row]) -> np.ndarray:
        return np.asarray(_matrix(rows, self.names) @ self.weights[1:] + self.weights[0])


def _matrix(rows: Sequence[Row], names: Sequence[str]) -> np.ndarray:
    return np.array([[row.evidence.get(name, 0.0) for name in names] for row in rows]).reshape(len(rows), len(names))


@cache
def expected() -> dict[str, float]:
    """The weights that evidence has before any text is seen, as the table has them; 0 for all others."""
    lines = (line.split("\t") for line in PATH.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    return {cells[0]: float(cells[4]) for cells in lines if len(cells) > 4}


def fitted(marked: Sequence[Row], clean: Sequence[Row], kind: str) -> Model:
    """The weights by which the rows of a kind are told apart best.

    Pairs of the same sounds, and such as two letters that changed places part, are left out where nobody marked them:
    they are slips of the human translators as often as not.
    """
    from mtcheck.text.names.thresholds import SURE

    rows = [
        r
        for r in (*marked, *clean)
        if r.kind == kind and (r.marked or (r.evidence["likeness"] < SURE and not r.evidence.get("neighbours swapped")))
    ]
    names = tuple(sorted({name for row in rows for name in row.evidence}))
    of_people = dict.fromkeys(map(id, clean), _HUMAN[kind])
    before = np.array([expected().get(name, 0.0) for name in names])
    for _ in range(_TRIMMED[kind] + 1):
        counts = [of_people.get(id(r), 1.0 if r.marked else _BESIDE_A_MARKED if r.near else _UNMARKED) for r in rows]
        marks = np.array([float(r.marked) for r in rows])
        model = Model(names, _regression(_matrix(rows, names), marks, np.array(counts), before, _PENALTY[kind]))
        rows = [r for r, score in zip(rows, model.scores(rows), strict=True) if r.marked or score < _SLIP]
    return model


def _regression(x: np.ndarray, y: np.ndarray, counts: np.ndarray, before: np.ndarray, each: float) -> np.ndarray:
    """The weights of a logistic regression, the first that of all rows; it costs, `each`, what they differ from what
    they are `before`, all brought to one scale.
    """
    mean, scale = x.mean(0), x.std(0) + 1e-6
    z = np.c_[np.ones(len(x)), (x - mean) / scale]
    held = np.r_[0, before * scale]
    penalty = len(x) * np.r_[0, np.full(len(before), each)]

    def loss(weights: np.ndarray) -> float:
        odds = z @ weights
        return float((counts * (np.logaddexp(0, odds) - y * odds)).sum() + (penalty / 2 * (weights - held) ** 2).sum())

    weights = np.zeros(z.shape[1])
    for _ in range(_MOST_STEPS):
        p = 1 / (1 + np.exp(-np.clip(z @ weights, -30, 30)))
        gradient = z.T @ (counts * (p - y)) + penalty * (weights - held)
        hessian = (z * (counts * p * (1 - p))[:, None]).T @ z + np.diag(penalty)
        step = np.linalg.solve(hessian, gradient)
        while loss(weights - step) > loss(weights) and abs(step).max() > 1e-6:
            step /= 2
        weights = weights - step
        if abs(step).max() < 1e-6:
            break
    own = weights[1:] / scale
    return np.asarray(np.r_[weights[0] - own @ mean, own])


class All(NamedTuple):
    """The weights of each kind, in the order of `name_decision.KINDS`."""

    beside: Model
    unshared: Model
    alone: Model

    def scores(self, rows: Sequence[Row]) -> np.ndarray:
        """The score of each row."""
        found = np.zeros(len(rows))
        for kind, model in self._asdict().items():
            at = [number for number, row in enumerate(rows) if row.kind == kind]
            if at:
                found[at] = model.scores([rows[number] for number in at])
        return found


def weighed(marked: Corpus, clean: Corpus, without: str = "") -> All:
    """Weights fitted on all languages but one."""
    rows, clean_rows = ([r for r in some.rows if r.language != without] for some in (marked, clean))
    return All(*(fitted(rows, clean_rows, kind) for kind in All._fields))


class Found(NamedTuple):
    """How many marked names are found, other pairs, and articles of human translators in which a pair is."""

    names: int
    others: int
    articles: int

    def __add__(self, other: tuple[int, ...]) -> Found:  # type: ignore[override]
        return Found(*(a + b for a, b in zip(self, other, strict=True)))


def found(model: All, marked: Corpus, clean: Corpus, language: str, source: bool, limit: float) -> Found:
    """What the weights find in one language from a score on."""
    hit: dict[str, set[int]] = defaultdict(set)
    others = set()
    own = [r for r in marked.rows if r.language == language and r.source == source]
    for row, score in zip(own, model.scores(own), strict=True):
        if score < limit:
            continue
        of = [n for n, group in enumerate(marked.names[row.document][1]) if group & {*row.forms}]
        hit[row.document].update(of)
        if not of:
            others.add((row.document, row.forms))
    human = [r for r in clean.rows if r.language == language and r.source == source]
    articles = {r.document for r, s in zip(human, model.scores(human), strict=True) if s >= limit}
    return Found(sum(map(len, hit.values())), len(others), len(articles))


def curve(marked: Corpus, clean: Corpus) -> list[str]:
    """A line for each kind of weights and each limit: on all languages, and with each left out of fitting."""
    languages = sorted({language for language, _ in marked.names.values()})
    models = {"": weighed(marked, clean)} | {language: weighed(marked, clean, language) for language in languages}
    total = sum(len(names) for _, names in marked.names.values())
    lines = []
    for source in (True, False):
        for left_out in (False, True):
            what = f"{'beside a source' if source else 'without'}{', each language left out of fitting' * left_out}"
            for limit in _CURVE:
                sums = Found(0, 0, 0)
                for language in languages:
                    sums += found(models[language if left_out else ""], marked, clean, language, source, limit)
                shares = f"{sums.names / total:.3f} +{sums.others}, {sums.articles / len(clean.names):.3f}"
                lines.append(f"{what}, from {limit:+.1f}: {shares}")
    return lines


class Choice(NamedTuple):
    """A right form and another of one name, and how much more of each piece of evidence speaks for the right one."""

    language: str
    evidence: dict[str, float]


def choices(folder: Path) -> list[Choice]:
    """Each right form of the marked articles beside each other form of it."""
    from mtcheck.text.beside.spelling.right_form import preferences

    data = gzip.decompress((folder / f"{MARKED}.jsonl.gz").read_bytes())
    marked = {d["document"]: d["names"] for d in map(json.loads, data.splitlines())}
    found = []
    for context in _contexts(data, True):
        key, alignment = context.document.id, context.alignment
        forms = _forms(context)
        for name in marked[key]:
            right = forms.get(name["ref"])
            for other in sorted({*name["forms"]} - {name["ref"]}):
                if right and other in forms:
                    shared = alignment.shared(right.text, other) if alignment else None
                    unit = alignment.shown(shared) if alignment and shared else ""
                    evidence = preferences(right, forms[other], shared, unit, alignment.language if alignment else "")
                    found.append(Choice(key.split(".")[1][:2], evidence))
    return found


def preferred(rows: Sequence[Choice], names: Sequence[str]) -> np.ndarray:
    """The weights by which right forms are preferred to others; without a constant, as neither comes first. Those that
    the table has as fixed stay.
    """
    x = np.array([[row.evidence[name] for name in names] for row in rows])
    fixed = {cells[0]: float(cells[1]) for cells in _right_form_rows() if cells[3:] == ["fixed"]}
    scale = np.where([name in fixed for name in names], 1e-9, x.std(0) + 1e-6)
    z = np.r_[x, -x] / np.where(scale < 1e-6, np.inf, scale)
    given = x @ np.array([fixed.get(name, 0.0) for name in names])
    given = np.r_[given, -given]
    y = np.r_[np.ones(len(x)), np.zeros(len(x))]
    weights = np.zeros(x.shape[1])
    for _ in range(_MOST_STEPS):
        p = 1 / (1 + np.exp(-z @ weights - given))
        gradient = z.T @ (p - y) + _RIGHT_FORM_PENALTY * weights
        hessian = (z * (p * (1 - p))[:, None]).T @ z + _RIGHT_FORM_PENALTY * np.eye(len(weights))
        step = np.linalg.solve(hessian, gradient)
        weights -= step
        if abs(step).max() < 1e-6:
            break
    return np.array([fixed.get(name, weight) for name, weight in zip(names, weights / scale, strict=True)])


def _right_form_rows() -> list[list[str]]:
    lines = RIGHT_FORM.read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


def right_form_text(folder: Path, date: str) -> str:
    """What the table of right forms must say; reasons are those that it has."""
    rows = choices(folder)
    names = sorted(rows[0].evidence)
    weights = preferred(rows, names)

    def scores(some: Sequence[Choice], by: np.ndarray) -> np.ndarray:
        return np.asarray(np.array([[row.evidence[name] for name in names] for row in some]) @ by)

    own = scores(rows, weights)
    without = np.concatenate(
        [
            scores(
                [row for row in rows if row.language == language],
                preferred([row for row in rows if row.language != language], names),
            )
            for language in sorted({row.language for row in rows})
        ]
    )
    sure = abs(own) >= _SURE_ODDS
    reasons = {cells[0]: "\t".join(cells[2:]) for cells in _right_form_rows()}
    shares = {"all": (own > 0).mean(), "without": (without > 0).mean(), "sure": sure.mean()}
    head = RIGHT_FORM_HEAD.format(date=date, pairs=len(rows), right=(own[sure] > 0).mean(), **shares)
    return head + "".join(f"{n}\t{w:.3f}\t{reasons[n]}\n" for n, w in zip(names, weights, strict=True))


@cache
def read(folder: Path) -> tuple[Corpus, Corpus]:
    """The marked articles and those of human translators."""
    return corpus(folder, MARKED), corpus(folder, CLEAN)


def text(folder: Path, date: str) -> str:
    """What the table must say."""
    marked, clean = read(folder)
    model = weighed(marked, clean)
    names = sum(len(names) for _, names in marked.names.values())
    lines = "\n".join(f"# {line}" for line in curve(marked, clean))
    head = HEAD.format(date=date, marked=names, articles=len(marked.names), clean=len(clean.names), curve=lines)
    weights = [dict(zip(("always", *m.names), m.weights, strict=True)) for m in model]
    evidence = ["always", *sorted({name for m in model for name in m.names})]
    cells = (
        [
            name,
            *("" if name not in w else f"{w[name]:.3f}" for w in weights),
            f"{expected()[name]:g}" if name in expected() else "",
        ]
        for name in evidence
    )
    return head + "".join("\t".join(row).rstrip("\t") + "\n" for row in cells)


def main(arguments: list[str]) -> None:
    """Writes the table, or with --check says what it is worth."""
    folder = Path(arguments[-1])
    if "--check" in arguments:
        print(*curve(*read(folder)), sep="\n")
        return
    date = f"{datetime.now(UTC):%Y-%m-%d}"
    PATH.write_text(text(folder, date), encoding="utf-8")
    RIGHT_FORM.write_text(right_form_text(folder, date), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
