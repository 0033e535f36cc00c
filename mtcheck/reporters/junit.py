"""JUnit XML: a suite a file, a failed case a finding.

A run without findings is one case that passed, as servers take an empty file for a broken job.
"""

from __future__ import annotations

from itertools import groupby
from typing import TextIO
from xml.etree.ElementTree import Element, SubElement

from ..model.finding import Finding
from ..model.report import Report
from ._output import Output
from ._phrases import place, statement, summary
from .xml import held, write_tree

OUTPUT = Output("test reports of build servers: JUnit XML")


def _suite(root: Element, name: str, cases: int, failures: int, errors: int) -> Element:
    counts = {"tests": str(cases), "failures": str(failures), "errors": str(errors), "skipped": "0"}
    return SubElement(root, "testsuite", {"name": held(name), **counts})


def _case(suite: Element, finding: Finding) -> None:
    where = finding.location
    case = SubElement(
        suite, "testcase", name=held(f"{finding.check} {where.line}:{where.column}"), classname=held(where.path)
    )
    failure = SubElement(case, "failure", message=held(statement(finding)), type=finding.severity.label)
    failure.text = held(f"{place(where)}: {finding.check}: {statement(finding)}\n{where.context}")


def write(report: Report, stream: TextIO, *, color: bool = False) -> None:
    cases = len(report.findings) + len(report.failures) or 1
    counts = {"tests": str(cases), "failures": str(len(report.findings)), "errors": str(len(report.failures))}
    root = Element("testsuites", {"name": "mtcheck", **counts})
    for failure in report.failures:
        case = SubElement(
            _suite(root, failure.path, 1, 0, 1), "testcase", name="not checked", classname=held(failure.path)
        )
        SubElement(case, "error", message=held(failure.message), type="not checked").text = held(str(failure))
    for path, some in groupby(report.findings, key=lambda f: f.location.path):
        found = list(some)
        suite = _suite(root, path, len(found), len(found), 0)
        for finding in found:
            _case(suite, finding)
    if not len(root):
        SubElement(_suite(root, "mtcheck", 1, 0, 0), "testcase", name=held(summary(report)), classname="mtcheck")
    write_tree(root, stream)
