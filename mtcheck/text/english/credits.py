"""Photo and source credits: "(Figure: TASS)", "Photo: Xinhua/Li Ming", "Source: Reuters"."""

from __future__ import annotations

import re

WORDS = "Figure|Fig|Photo|Photos|Photograph|Picture|Pictures|Image|Images|Map|Data map|Source|Sources|Credit|Credits|Video|Screenshot|Infographic"
_IN_BRACKETS = re.compile(
    rf"[(\[（【](?:{WORDS})(?: (?:by|from|source|credit))?\s*[:：/]?\s*(?P<agency>[^()\[\]（）【】]{{2,80}})[)\]）】]",
    re.IGNORECASE,
)
_LINE = re.compile(
    rf"^\s*(?:{WORDS})(?: (?:by|from|source|credit))?\s*[:：]\s*(?P<agency>\S.{{1,100}})$", re.IGNORECASE
)


def credit_spans(text: str) -> list[tuple[int, int]]:
    """Spans of what is credited: the names after the credit word, within brackets or to the end of a credit line."""
    spans = [m.span("agency") for m in _IN_BRACKETS.finditer(text)]
    line = _LINE.match(text)
    if line:
        spans.append(line.span("agency"))
    return spans
