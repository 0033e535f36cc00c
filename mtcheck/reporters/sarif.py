"""SARIF 2.1.0, with fingerprints that survive moved lines."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import Any, TextIO
from urllib.parse import quote

from ..checks._registry import OWN
from ..harmless import spelt_in_json
from ..model.finding import Finding, Fix
from ..model.grade import Severity
from ..model.report import Report, Rule
from ..model.text import Location
from ._output import Output
from ._phrases import statement
from .fingerprints import fingerprints
from .paths import repository_path
from .rules import page_of, rule_of

OUTPUT = Output("code scanning: SARIF 2.1.0 with fixes, and fingerprints that survive moved lines")

_LEVEL = {Severity.NEUTRAL: "note", Severity.MINOR: "warning", Severity.MAJOR: "error", Severity.CRITICAL: "error"}

# By these GitHub's code scanning sorts what it shows.
_PROBLEM = {
    Severity.NEUTRAL: "recommendation",
    Severity.MINOR: "warning",
    Severity.MAJOR: "error",
    Severity.CRITICAL: "error",
}

# The parts of a check's manual.
_HEADING = re.compile(r"^(Why|Silent when|(?:Bad|Good)(?: \([^)]*\))?):\s+?(?=\S| )", re.MULTILINE)


def _artifact(path: str) -> dict[str, Any]:
    shown = repository_path(path)
    return {"uri": Path(shown).as_uri() if os.path.isabs(shown) else quote(shown, errors="surrogateescape")}


def _physical(location: Location) -> dict[str, Any]:
    region = {
        "startLine": location.line,
        "startColumn": location.column,
        "endLine": location.end_line,
        "endColumn": location.end_column,
        "snippet": {"text": location.spelt or location.text},
    }
    return {"physicalLocation": {"artifactLocation": _artifact(location.path), "region": region}}


def _fix(fix: Fix) -> dict[str, Any] | None:
    """The fix, where the file spells every edited span letter by letter; others need the reader's escaping."""
    if any(e.location.file_start is None or e.remove_segment for e in fix.edits):
        return None
    changes: dict[str, list[dict[str, Any]]] = {}
    for edit in fix.edits:
        place = edit.location
        region = {
            "startLine": place.line,
            "startColumn": place.column,
            "endLine": place.end_line,
            "endColumn": place.end_column,
        }
        changes.setdefault(place.path, []).append({"deletedRegion": region, "insertedContent": {"text": edit.text}})
    return {
        "description": {"text": fix.title},
        "artifactChanges": [
            {"artifactLocation": _artifact(path), "replacements": rows} for path, rows in changes.items()
        ],
    }


def _result(finding: Finding, rules: dict[str, int], fingerprint: str) -> dict[str, Any]:
    row = {
        "ruleId": finding.check,
        "ruleIndex": rules[finding.check],
        "level": _LEVEL[finding.severity],
        "message": {"text": statement(finding)},
        "locations": [_physical(finding.location)],
        "partialFingerprints": {"mtcheck/v1": fingerprint},
        "properties": {
            "category": finding.category.mqm,
            "severity": finding.severity.label,
            "confidence": finding.confidence.label,
            "its": finding.category.its,
        },
    }
    if finding.related:
        row["relatedLocations"] = [{"id": i, **_physical(r)} for i, r in enumerate(finding.related)]
    if finding.fix and (fix := _fix(finding.fix)):
        row["fixes"] = [fix]
    return row


def _rule(check: str, rule: Rule | None, page: str) -> dict[str, Any]:
    if rule is None:
        # A check that is no longer there, in a report that was kept.
        return {"id": check, "help": {"text": check, "markdown": f"`{check}`"}}
    manual = rule.manual.strip()
    parts = manual.split("\n\n")
    why = next((part.removeprefix("Why: ") for part in parts if part.startswith("Why: ")), "")
    return {
        "id": check,
        "name": "".join(word.capitalize() for word in check.split("-")),
        "shortDescription": {"text": parts[0].replace("`", "")},
        "fullDescription": {"text": " ".join(f"{parts[0]} {why}".replace("`", "").split())},
        **({"helpUri": page} if page else {}),
        "help": {"text": manual.replace("`", ""), "markdown": _HEADING.sub(r"**\1**\n\n", manual)},
        "defaultConfiguration": {"level": _LEVEL[rule.severity], "enabled": rule.default},
        "properties": {
            "tags": ["machine-translation", rule.family, rule.category.mqm],
            "its": rule.category.its,
            "problem.severity": _PROBLEM[rule.severity],
            **({"precision": OWN.info(check).confidence.label} if check in OWN else {}),
        },
    }


def write(report: Report, stream: TextIO, *, color: bool = False) -> None:
    rules = {check: index for index, check in enumerate(sorted({f.check for f in report.findings}))}
    driver = {
        "name": "mtcheck",
        "version": report.version,
        **({"informationUri": report.documentation} if report.documentation else {}),
        "rules": [_rule(check, rule_of(report, check), page_of(report.documentation, check)) for check in rules],
    }
    failures = [
        {
            "level": "error",
            "message": {"text": f.message},
            "locations": [
                {
                    "physicalLocation": {
                        "artifactLocation": _artifact(f.path),
                        **({"region": {"startLine": f.line}} if f.line else {}),
                    }
                }
            ],
        }
        for f in report.failures
    ]
    run: dict[str, Any] = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": not failures, "toolExecutionNotifications": failures}],
        "results": [
            _result(f, rules, known)
            for f, known in zip(report.findings, fingerprints(report.findings, report.folder), strict=True)
        ],
    }
    log = {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]}
    stream.write(spelt_in_json(json.dumps(log, ensure_ascii=False, indent=2)))
    stream.write("\n")
