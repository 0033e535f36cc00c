"""Photo and source credits: "(Figure: TASS)", "Photo: Xinhua/Li Ming", "Source: Reuters"."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from ...known.tables import either, marked


class _Patterns(NamedTuple):
    """A credit within brackets, and a line of its own."""

    in_brackets: re.Pattern[str]
    line: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    opening = rf"(?:{either(marked('line', 'credit_words', 'en'))})s?(?: (?:by|from|source|credit))?\s*"
    return _Patterns(
        re.compile(rf"[(\[（【]{opening}[:：/]?\s*(?P<agency>[^()\[\]（）【】]{{2,80}})[)\]）】]", re.IGNORECASE),
        re.compile(rf"^\s*{opening}[:：]\s*(?P<agency>\S.{{1,100}})$", re.IGNORECASE),
    )


def credit_spans(text: str) -> list[tuple[int, int]]:
    """Spans of what is credited: the names after the credit word, within brackets or to the end of a credit line."""
    spans = [m.span("agency") for m in _patterns().in_brackets.finditer(text)]
    line = _patterns().line.match(text)
    if line:
        spans.append(line.span("agency"))
    return spans
