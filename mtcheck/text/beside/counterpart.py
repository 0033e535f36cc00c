"""Where in a translation a span of its source is rendered."""

from __future__ import annotations

from ...lazy_patterns import lazy_pattern

_CLAUSE = lazy_pattern(r"[^,.;:!?()，。；：！？、（）]+")
_LONGEST_CLAUSE = 60


def counterpart(source: str, span: tuple[int, int], target: str) -> tuple[int, int]:
    """Where in a translation a span of its source most likely is: all of it, or the clause as far along as the span is
    in its source.
    """
    clauses = [
        (m.start() + len(m[0]) - len(m[0].lstrip()), m.start() + len(m[0].rstrip()))
        for m in _CLAUSE.finditer(target)
        if m[0].strip()
    ]
    if not clauses or span[1] - span[0] > 0.8 * len(source):
        return 0, len(target)
    at = (span[0] + span[1]) / 2 / len(source) * len(target)
    start, end = min(clauses, key=lambda c: max(c[0] - at, at - c[1], 0))
    if end - start > _LONGEST_CLAUSE:
        start = max(start, target.rfind(" ", 0, max(0, int(at) - _LONGEST_CLAUSE // 2)) + 1)
        stop = target.find(" ", start + _LONGEST_CLAUSE)
        end = min(end, stop) if stop > 0 else end
    return start, end
