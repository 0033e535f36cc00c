"""Where a word is missing in English, as grammar tells it: an article with no noun behind it, a verb with no subject
before it. What is a verdict here is that nobody writes the two words beside each other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ...known.tables import either, rows
from ...value_types import NamedTuple

# Nor is a word with a hyphen, which blanks may part from it: "the on - site team".
_BEHIND = r"(?![\w'’&/-]| -)"
_SIGNS = {
    "{end}": r"(?:[,;:?!](?= )|\.(?=\s+[A-Z]|\s*$))",
    "{stop}": r"(?:[.;?!](?=\s|$)|,(?= (?:and|or|but)\b))",
    "{statement}": r"(?=[^.?!]*\.(?:\s|$))",
    # Nothing stands before it but the lead.
    "{first}": r"(?<=\A\. )",
    # The rest of a sentence without a comma, so that nothing before it is a participle's.
    "{clause}": r"(?=[^.?!,;:]{12,}\.(?:\s|$))",
    # A few words none of which may be a subject's relative clause.
    "{phrase}": r"(?:(?!who|that|which|what)[\w'’-]+ ){0,5}[\w'’-]+",
}
_CLASS = re.compile(r"\{([a-z|]+)\}")


class Gap(NamedTuple):
    """text[start:end] are the words between or beside which one is missing, and what that is."""

    start: int
    end: int
    missing: str


# What each kind of row has before it: one character, as a search that can leap to it is six times as fast.
_IN_A_SENTENCE, _AT_ITS_START, _BEHIND_A_MARK = " ", "[.!?] ", ""
# So that the beginning of a text is a sentence's.
_LEAD = ". "


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], tuple[str, ...]], ...]:
    """One pattern for the rows of each kind, as a text is then read three times only; each with what is missing by the
    number of its group.
    """
    kinds: dict[str, list[tuple[str, str]]] = {_IN_A_SENTENCE: [], _AT_ITS_START: [], _BEHIND_A_MARK: []}
    for pattern, missing in rows("gaps", "en"):
        at_start, behind_mark = pattern.startswith("{start}"), pattern.startswith("[")
        kind = _AT_ITS_START if at_start else _BEHIND_A_MARK if behind_mark else _IN_A_SENTENCE
        kinds[kind].append((_expanded(pattern.removeprefix("{start}")), missing))
    return tuple(
        (re.compile(f"{kind}(?:{'|'.join(f'({form})' for form, _ in some)})"), tuple(missing for _, missing in some))
        for kind, some in kinds.items()
    )


def _expanded(pattern: str) -> str:
    words = rows("gap_words", "en")

    def members(match: re.Match[str]) -> str:
        classes = match[1].split("|")
        return f"(?:{either(word for word, kind in words if kind in classes)}){_BEHIND}"

    for sign, form in _SIGNS.items():
        pattern = pattern.replace(sign, form)
    behind = _BEHIND if pattern[-1].isalpha() else ""
    return _CLASS.sub(members, pattern) + behind


def gaps(text: str) -> Iterator[Gap]:
    """The gaps of a text, those that begin a sentence behind those within one."""
    led = _LEAD + text
    for pattern, missing in _patterns():
        for match in pattern.finditer(led):
            group = match.lastindex or 1
            start, end = match.span(group)
            yield Gap(start - len(_LEAD), end - len(_LEAD), missing[group - 1])
