"""Where checks of news can fire at all: each function is true of a text whenever it is true of a part of it."""

from __future__ import annotations

import re

from ...text.features import Features

_BYLINE = re.compile(
    r"[(（](?i:report|correspond|journalist|intern|trainee|our |special|provided|photo|courtesy"
    r"|offered|end|finish|over|compl|done)"
    r"|(?m:^\s*[\[【［])|(?m:^\s*[A-Z][A-Z-]{2,}\.)|(?m:^\s*(?i:author|reporter|text|photo|written|read|see|also|related"
    r"|extended|recommended|more))|(?i: ago\b)|\d[:.]\d{2}\s*(?m:$)|\d \([A-Z][A-Za-z ]+\) ?[-–—]"
)


def has_byline(features: Features) -> bool:
    """Whether some line has what a line about the story begins or ends with."""
    return _BYLINE.search(features.text) is not None
