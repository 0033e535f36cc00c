"""What tells a finding from the others in a run and finds it again in the next, wherever its line has moved."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable

from ..baseline import Key, key
from ..model.finding import Finding


def fingerprints(findings: Iterable[Finding], folder: str = "") -> list[str]:
    """Thirty-two hexadecimal digits a finding, from what a baseline in a folder knows it by.

    Of findings that it cannot tell apart the ordinal counts too.
    """
    seen: Counter[Key] = Counter()
    marks = []
    for finding in findings:
        known = key(finding, folder)
        seen[known] += 1
        marks.append(
            hashlib.sha256("\n".join((*known, str(seen[known]))).encode("utf-8", "surrogatepass")).hexdigest()[:32]
        )
    return marks
