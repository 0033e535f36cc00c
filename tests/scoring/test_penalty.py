"""The MQM penalty and findings for 1,000 words, worked out by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mtcheck._version import __version__
from mtcheck.metrics import metrics
from mtcheck.metrics._base import Options, System
from mtcheck.model.finding import Category, Finding
from mtcheck.model.grade import Confidence, Severity

from .made import PLAIN, figure, system

# Two segments of five words, the second all one finding.
BARE = system([("eins zwei", "one two three four five", {}), ("drei", "six seven eight nine ten", {})])


def found(
    severity: Severity, category: Category = Category.NUMBER, order: int = 0, start: int = 0, end: int = 3
) -> Finding:
    place = BARE.documents[0].segments[order].at(start, end)
    return Finding("a-check", category, severity, Confidence.HIGH, place, "")


def of(*findings: Finding, options: Options = PLAIN) -> System:
    return replace(BARE, findings=findings, options=options)


WMT = Options(preset="wmt")
PENALTY = {
    "nothing found": ("mqm", of(), 0.0),
    "core points for 1,000 words": ("mqm", of(*map(found, Severity)), (0 + 1 + 5 + 25) / 10 * 1000),
    "other weights": ("mqm", of(found(Severity.MAJOR), options=Options(weights=(("major", 10.0),))), 10 / 10 * 1000),
    "words of the source": ("mqm", of(found(Severity.MINOR), options=Options(words="source")), 1 / 3 * 1000),
    "WMT: points for a segment": (
        "mqm",
        of(found(Severity.MINOR), found(Severity.MAJOR, order=1), options=WMT),
        (1 + 5) / 2,
    ),
    "WMT: minor punctuation": ("mqm", of(found(Severity.MINOR, Category.PUNCTUATION), options=WMT), 0.1 / 2),
    "WMT: major punctuation": ("mqm", of(found(Severity.MAJOR, Category.PUNCTUATION), options=WMT), 5 / 2),
    "WMT: the five worst of a segment": (
        "mqm",
        of(*[found(Severity.MAJOR)] * 6, found(Severity.MINOR), options=WMT),
        25 / 2,
    ),
    "WMT: no translation": ("mqm", of(found(Severity.MAJOR, Category.UNTRANSLATED, 1, 0, 24), options=WMT), 25 / 2),
    "WMT: a word that is not translated": (
        "mqm",
        of(found(Severity.MAJOR, Category.UNTRANSLATED, 1, 0, 3), options=WMT),
        5 / 2,
    ),
    "findings for 1,000 words": ("findings", of(*map(found, Severity)), 4 / 10 * 1000),
}


@pytest.mark.parametrize(("metric", "given", "figure_"), PENALTY.values(), ids=PENALTY)
def test_penalty(metric: str, given: System, figure_: float) -> None:
    assert figure(metric, given) == pytest.approx(figure_)


def test_a_finding_in_the_source_counts_for_its_segment() -> None:
    place = BARE.documents[0].segments[1].at(0, 4, "source")
    beside = replace(found(Severity.MAJOR), location=replace(place, path="other.txt"))
    assert metrics()["mqm"].statistics(of(beside)).values.tolist() == [[0, 0.005], [5, 0.005]]


def test_the_signature_states_the_preset_the_side_what_decides_the_findings_and_the_version() -> None:
    rest = f"|scope:batch|settings:default|version:{__version__}"
    signatures = [metrics()["mqm"].statistics(of(options=o)).signature for o in (PLAIN, Options(words="source"), WMT)]
    assert signatures == [
        "preset:mqm-core|weights:neutral=0,minor=1,major=5,critical=25|per:1000-words|words:target" + rest,
        "preset:mqm-core|weights:neutral=0,minor=1,major=5,critical=25|per:1000-words|words:source" + rest,
        "preset:wmt|weights:neutral=0,minor=1,major=5,critical=5|per:segment" + rest,
    ]


def test_a_script_without_blanks_is_counted_by_characters() -> None:
    chinese = system([("a", "中导条约 INF", {})], languages="en-zh")
    assert metrics()["findings"].statistics(chinese).values.tolist() == [[0, 0.005]]
