"""What mtcheck printed itself, in formats in which articles come too: it quotes their faults, and is no article."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence

from ..counts import counted
from ..lazy_patterns import lazy_pattern

# How findings, verdicts and scores begin, by the suffix under which they are kept. A summary may stand behind others.
_MARKDOWN = lazy_pattern(r"^(?:### mtcheck(?: gate)?: |\| System \|.*[↑↓] \|$)", re.MULTILINE)
_PLAIN = lazy_pattern(
    r"[^\n]+:\d+:\d+: [a-z]+(?:-[a-z]+)*  \S|(?:pass|FAIL)  (?:max|min)-[a-z-]+|System +[^\n]*[↑↓](?: |\n)"
)
_PAGE = lazy_pattern('<meta name="generator" content="mtcheck">')
_SIGNS = {
    **dict.fromkeys((".html", ".htm"), _PAGE),
    ".md": _MARKDOWN,
    ".jsonl": lazy_pattern('^\\{"check": "', re.MULTILINE),
    ".txt": _PLAIN,
}
_HEAD = 1024
_NAMED = 3
NO_ARTICLE = "is a report of mtcheck, no article"


def is_report(path: str) -> bool:
    """Whether a file is what a run of mtcheck printed."""
    sign = _SIGNS.get(os.path.splitext(path)[1].lower())
    if not sign or not os.path.isfile(path):
        return False
    try:
        with open(path, "rb") as stream:
            head = stream.read(_HEAD).decode("utf-8", "replace")
    except OSError:
        return False
    return (sign.match(head) if sign is _PLAIN else sign.search(head)) is not None


def note_of(reports: Sequence[str]) -> str:
    """What is told of reports that are not read."""
    more = f" and {len(reports) - _NAMED} more" if len(reports) > _NAMED else ""
    return f"{', '.join(reports[:_NAMED])}{more}: not read: {counted(len(reports), 'report')} of mtcheck"
