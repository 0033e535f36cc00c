"""Language tags as files and tables name them."""

from __future__ import annotations

import re

# A tag of BCP 47, as far as one is needed.
_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*")


def tag_of(value: object) -> str:
    """The language that a value names; "" for a value that names none."""
    return value if isinstance(value, str) and _TAG.fullmatch(value) else ""
