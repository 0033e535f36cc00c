"""A hyphen for a dash before a figure, where Russian leaves out the verb: "a studio - 22,000 rubles" for студия -
22 000 рублей. Whoever types the long dash has chosen it.
"""

from __future__ import annotations

from ....known.lexicon import word_class
from ....lazy_patterns import lazy_pattern

_DASH = lazy_pattern(r"(?P<word>[a-z]{2,}) - (?P<figure>\d[\d.,]*)")
_IN_SOURCE = lazy_pattern(r"[^\W\d_] [-–—] (\d[\d.,\u00a0 ]*\d|\d)")
# "closer - 40,000 years ago": the figure tells when, not what.
_WHEN = lazy_pattern(r"\s?(?:years? ago|[ap]\.?m\b|o'clock|-)")
_SPLIT = lazy_pattern(r"\D+")


def verb_dashes(target: str, source: str) -> list[tuple[int, int]]:
    """Each word with the dash and the figure behind it, where the source has a dash before the same digits."""
    found = [m for m in _DASH.finditer(target) if word_class(m["word"]) and not _WHEN.match(target, m.end())]
    if not found:
        return []
    digits = {_SPLIT.sub("", m[1]) for m in _IN_SOURCE.finditer(source)}
    return [(m.start(), m.start() + len(m[0].rstrip(".,"))) for m in found if _SPLIT.sub("", m["figure"]) in digits]
