"""Headings in English text, told by their capitals."""

from __future__ import annotations

import re


def is_heading(line: str) -> bool:
    """Whether a line is in title case or capitals: of its longer words, most begin with a capital."""
    words = [word for word in re.findall(r"[^\W\d_][\w'’-]*", line) if len(word) > 3]
    one_sentence = not re.search(r"[a-z][.!?][\"”]?\s+[A-Z]", line)
    return one_sentence and len(words) > 2 and 3 * sum(word[0].isupper() for word in words) > 2 * len(words)
