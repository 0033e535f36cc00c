"""Where checks of news can fire at all: each function is true of a text whenever it is true of a part of it."""

from __future__ import annotations

import re

from ...lazy_patterns import lazy_pattern
from ...text.features import Features
from ...text.reading.tokens import begins_a_line, trait

_OPENED = (
    "report|correspond|journalist|intern|trainee|our |special|provided|photo|courtesy|offered|end|finish|over"
    "|compl|done"
)
_PEOPLE = "report|correspond|journalist"
_WITHIN = lazy_pattern(
    rf"[(（](?i:{_OPENED})|[(（][^()（）]{{0,60}}(?i:{_PEOPLE})"
    r"|(?i: ago\b)|\d[:.]\d{2}\s*(?m:$)|\d \([A-Z][A-Za-z ]+\) ?[-–—]"
)
_MAY_BE_WITHIN = trait(
    rf"[(（](?i:{_OPENED.replace('our ', 'our$')})|^(?i:ago|{_PEOPLE})|\d[:.]\d\d$|^\([A-Z]", rf"(?i:ago|{_PEOPLE})"
)
_LINE = re.compile(
    r"\s*(?:[A-Z][\w'’ -]{1,30}, [A-Z0-9]|[\[【［]|[A-Z][A-Z-]{2,}\."
    r"|[(（][^()（）]{2,60}[=＝]|[\w.+-]+@[\w-]+\.|(?i:author|reporter|correspondent|journalist|text|photo|picture|image|written|read|see|also|related|extended|recommended|more))"
)


def has_byline(features: Features) -> bool:
    """Whether some line has what a line about the story begins or ends with."""
    text = features.text
    return begins_a_line(_LINE, text) or (features.may_have(_MAY_BE_WITHIN) and _WITHIN.search(text) is not None)


_PARTED = re.compile(r"[|｜丨_]|\s[-–—]+\s")
_MAY_PART = trait(r"[|｜丨_]|^[-–—]+$", "")


def may_have_headline_parts(features: Features) -> bool:
    """Whether a bar or a dash between blanks stands anywhere."""
    return features.may_have(_MAY_PART) and _PARTED.search(features.text) is not None
