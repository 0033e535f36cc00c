"""Known findings that are not reported again, keyed by what they say and not by line, so that they survive moved text."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from .errors import SettingsError
from .model.finding import Finding

VERSION = 1


class Key(NamedTuple):
    """A finding without its place: the check, the document, the words, and the sentence they stand in (hashed)."""

    check: str
    document: str
    text: str
    sentence: str


Baseline = Counter[Key]


def key(finding: Finding) -> Key:
    """The key of a finding; two findings of one key are counted."""
    place = finding.location
    return Key(finding.check, place.document, place.text[:200], sentence_hash(place.context))


def sentence_hash(sentence: str) -> str:
    """Sixteen hexadecimal digits; blanks at line breaks do not count."""
    import hashlib  # slow to import, and most runs have no baseline

    return hashlib.sha256(" ".join(sentence.split()).encode()).hexdigest()[:16]


def of(findings: Iterable[Finding]) -> Baseline:
    """The baseline that knows exactly these findings."""
    return Counter(key(f) for f in findings)


def unknown(findings: Iterable[Finding], baseline: Baseline) -> list[Finding]:
    """The findings that the baseline does not know, or not as often."""
    left = Counter(baseline)
    fresh = []
    for finding in findings:
        if left[key(finding)] > 0:
            left[key(finding)] -= 1
        else:
            fresh.append(finding)
    return fresh


def dumps(baseline: Baseline) -> str:
    """JSON with one entry a line, sorted, so that diffs and merges read well."""
    rows = [json.dumps([*entry, count], ensure_ascii=False) for entry, count in sorted(baseline.items())]
    body = ",\n".join(rows)
    return f'{{"version": {VERSION}, "entries": [\n{body}\n]}}\n' if rows else f'{{"version": {VERSION}, "entries": []}}\n'


def loads(text: str, path: str) -> Baseline:
    """Raises SettingsError for text that no `dumps` wrote."""
    try:
        data = json.loads(text)
    except ValueError as error:
        raise SettingsError(f"not a baseline: {error}; write it again with --write-baseline", path) from None
    rows = data.get("entries") if isinstance(data, dict) and data.get("version") == VERSION else None
    well_formed = isinstance(rows, list) and all(
        isinstance(r, list) and len(r) == 5 and all(isinstance(x, str) for x in r[:4]) and isinstance(r[4], int) for r in rows
    )
    if not well_formed or rows is None:
        raise SettingsError(f"not a baseline of version {VERSION}; write it again with --write-baseline", path)
    return Counter({Key(*row[:4]): row[4] for row in rows})
