"""Known findings that are not reported again, keyed by what they say and not by line: they survive moved text."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from .errors import SettingsError, shown_path
from .model.finding import Finding

VERSION = 1


class Key(NamedTuple):
    """A finding without its place: the check, the document, the words, and the sentence they stand in (hashed).

    A document that is a whole file goes by the file's path from some folder, so that it is known from every other one.
    """

    check: str
    document: str
    text: str
    sentence: str


class Baseline(NamedTuple):
    """How often each finding is known, and why it was let pass where somebody has said so.

    Paths in it count from `folder`, where its file lies; "" is the working folder.
    """

    counts: Counter[Key]
    reasons: dict[Key, str]
    folder: str = ""

    @property
    def total(self) -> int:
        return self.counts.total()


def key(finding: Finding, folder: str = "") -> Key:
    """The key of a finding, paths counting from a folder; two findings of one key are counted."""
    place = finding.location
    document = path_from(folder, place.path) if place.document == place.path else place.document
    return Key(finding.check, document, place.text[:200], sentence_hash(place.context))


def path_from(folder: str, path: str) -> str:
    """A path as it is from a folder, "" being the working one, with slashes; as typed where no path leads there."""
    if path == "-":
        return path
    try:
        return os.path.relpath(path, folder or os.curdir).replace(os.sep, "/")
    except ValueError:
        # On another drive.
        return path


def sentence_hash(sentence: str) -> str:
    """Sixteen hexadecimal digits; blanks at line breaks do not count."""
    import hashlib  # slow to import, and most runs have no baseline

    return hashlib.sha256(" ".join(sentence.split()).encode()).hexdigest()[:16]


def of(findings: Iterable[Finding], path: str = "") -> Baseline:
    """The baseline that knows exactly these findings, to lie at a path."""
    folder = _folder(path)
    return Baseline(Counter(key(f, folder) for f in findings), {}, folder)


def _folder(path: str) -> str:
    return os.path.dirname(os.path.abspath(path)) if path else ""


def unknown(findings: Iterable[Finding], baseline: Baseline) -> list[Finding]:
    """The findings that the baseline does not know, or not as often."""
    left = Counter(baseline.counts)
    fresh = []
    for finding in findings:
        if left[known := key(finding, baseline.folder)] > 0:
            left[known] -= 1
        else:
            fresh.append(finding)
    return fresh


def rows(baseline: Baseline) -> list[tuple[str | int, ...]]:
    """The entries as the file has them: key, count, and the reason if there is one."""
    reasons = baseline.reasons
    return [
        (*entry, count, *([reasons[entry]] if entry in reasons else []))
        for entry, count in sorted(baseline.counts.items())
    ]


def dumps(baseline: Baseline) -> str:
    """JSON with one entry a line, sorted, so that diffs and merges read well; a reason stands behind the count."""
    entries = [json.dumps(row, ensure_ascii=False) for row in rows(baseline)]
    body = ",\n".join(entries)
    return (
        f'{{"version": {VERSION}, "entries": [\n{body}\n]}}\n'
        if entries
        else f'{{"version": {VERSION}, "entries": []}}\n'
    )


def dumped(baseline: Baseline) -> bytes:
    """The same in bytes; what a path has that is no UTF-8 is escaped as JSON does it."""
    return dumps(baseline).encode("utf-8", "backslashreplace")


def read(path: str) -> Baseline:
    """The baseline in a file. Raises SettingsError where it is none."""
    try:
        with open(path, encoding="utf-8") as stream:
            text = stream.read()
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or error
        raise SettingsError(
            f"the baseline cannot be read: {reason}; write it with --write-baseline FILE", shown_path(path)
        ) from None
    return loads(text, shown_path(path))._replace(folder=_folder(path))


def loads(text: str, path: str) -> Baseline:
    """Raises SettingsError for text that is no baseline."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        why = "it is empty" if not text.strip() else f"it is no JSON ({error})"
        raise SettingsError(f"not a baseline: {why}; write another with --write-baseline FILE", path) from None
    entries = data.get("entries") if isinstance(data, dict) and data.get("version") == VERSION else None
    if not isinstance(entries, list) or not all(map(_is_entry, entries)):
        raise SettingsError(f"not a baseline of version {VERSION}; write another with --write-baseline FILE", path)
    return Baseline(
        Counter({Key(*row[:4]): row[4] for row in entries}), {Key(*row[:4]): row[5] for row in entries if len(row) > 5}
    )


def _is_entry(row: object) -> bool:
    """Whether a value is a key, a count and perhaps a reason."""
    return (
        isinstance(row, list)
        and len(row) in (5, 6)
        and all(isinstance(value, str) for value in (*row[:4], *row[5:]))
        # JSON has no whole numbers of its own: true is none, and nobody has found anything so often.
        and type(row[4]) is int
        and 0 <= row[4] < 2**53
    )
