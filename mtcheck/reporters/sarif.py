"""SARIF 2.1.0, with fingerprints that survive moved lines."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from typing import Any, TextIO
from urllib.parse import quote

from ..model.finding import Finding, Fix, Report, Severity
from ..model.text import Location

_LEVEL = {Severity.NEUTRAL: "note", Severity.MINOR: "warning", Severity.MAJOR: "error", Severity.CRITICAL: "error"}


def _artifact(path: str) -> dict[str, Any]:
    return {"uri": quote(path.replace("\\", "/"))}


def _physical(location: Location) -> dict[str, Any]:
    region = {
        "startLine": location.line,
        "startColumn": location.column,
        "endLine": location.end_line,
        "endColumn": location.end_column,
        "snippet": {"text": location.text},
    }
    return {"physicalLocation": {"artifactLocation": _artifact(location.path), "region": region}}


def _fix(fix: Fix) -> dict[str, Any] | None:
    """The fix, where the file spells every edited span letter by letter; others need the reader's escaping."""
    if any(e.location.file_start is None or e.remove_segment for e in fix.edits):
        return None
    changes: dict[str, list[dict[str, Any]]] = {}
    for edit in fix.edits:
        place = edit.location
        region = {"startLine": place.line, "startColumn": place.column, "endLine": place.end_line, "endColumn": place.end_column}
        changes.setdefault(place.path, []).append({"deletedRegion": region, "insertedContent": {"text": edit.text}})
    return {
        "description": {"text": fix.title},
        "artifactChanges": [{"artifactLocation": _artifact(path), "replacements": rows} for path, rows in changes.items()],
    }


def _fingerprint(finding: Finding, seen: Counter[str]) -> str:
    place = finding.location
    words = "\n".join((finding.check, place.document, place.text, " ".join(place.context.split())))
    seen[words] += 1
    return hashlib.sha256(f"{words}\n{seen[words]}".encode()).hexdigest()[:32]


def _result(finding: Finding, rules: dict[str, int], seen: Counter[str]) -> dict[str, Any]:
    message = finding.message + (f" ({finding.evidence})" if finding.evidence else "")
    row = {
        "ruleId": finding.check,
        "ruleIndex": rules[finding.check],
        "level": _LEVEL[finding.severity],
        "message": {"text": message},
        "locations": [_physical(finding.location)],
        "partialFingerprints": {"mtcheck/v1": _fingerprint(finding, seen)},
        "properties": {"category": finding.category.mqm, "confidence": finding.confidence.label, "its": finding.category.its},
    }
    if finding.related:
        row["relatedLocations"] = [{"id": i, **_physical(r)} for i, r in enumerate(finding.related)]
    if finding.fix and (fix := _fix(finding.fix)):
        row["fixes"] = [fix]
    return row


def write(report: Report, stream: TextIO, *, color: bool = False) -> None:
    found: dict[str, Finding] = {}
    for finding in report.findings:
        found.setdefault(finding.check, finding)
    rules = {check: index for index, check in enumerate(sorted(found))}
    seen: Counter[str] = Counter()
    driver = {
        "name": "mtcheck",
        "version": report.version,
        "rules": [
            {
                "id": check,
                "shortDescription": {"text": check.replace("-", " ")},
                "defaultConfiguration": {"level": _LEVEL[found[check].severity]},
                "properties": {"tags": [found[check].category.mqm, found[check].category.its]},
            }
            for check in rules
        ],
    }
    failures = [
        {
            "level": "error",
            "message": {"text": f.message},
            "locations": [
                {"physicalLocation": {"artifactLocation": _artifact(f.path), **({"region": {"startLine": f.line}} if f.line else {})}}
            ],
        }
        for f in report.failures
    ]
    run: dict[str, Any] = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": not failures, "toolExecutionNotifications": failures}],
        "results": [_result(f, rules, seen) for f in report.findings],
    }
    log = {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]}
    json.dump(log, stream, ensure_ascii=False, indent=2)
    stream.write("\n")
