"""Whether a source and its translation deny the same: a negation that one has and the other has nothing like.

Only the plainest is said: the one side denies, and no word of the other is such that it could be why. What may be why
is listed widely (`negations.tsv`: "without", "refuse", "un-"), so that a language without that table says nothing.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from ...known.tables import either, languages, marked, rows
from ..reading.languages import primary

# A sign of a vowel or tone, as Devanagari has them, is part of its word.
_SIGNS = "\u0900-\u0903\u093a-\u094f"
_LETTER = rf"[^\W_]|[{_SIGNS}]"
_FORM = {
    "word": rf"(?<!{_LETTER.replace('|', ')(?<!')}){{}}(?!{_LETTER})",
    "start": rf"(?<!{_LETTER.replace('|', ')(?<!')}){{}}",
    "end": rf"{{}}(?!{_LETTER})",
    "in": "{}",
}


class Negations(NamedTuple):
    """How a language denies: patterns of words that do, of set phrases that only seem to, of all that may, and of
    words that only begin or end as if they did.
    """

    denying: re.Pattern[str]
    seeming: re.Pattern[str]
    possible: re.Pattern[str]
    none: re.Pattern[str]


@cache
def negations(language: str) -> Negations | None:
    """The negations of a language by its primary subtag; None where they are not known."""
    if language not in languages("negations"):
        return None
    table = rows("negations", language)

    def pattern(*kinds: str) -> re.Pattern[str]:
        parts = []
        for how, form in _FORM.items():
            if forms := [row[0] for row in table if row[1] == how and row[2].split()[0] in kinds]:
                parts.append(form.format(f"(?:{either(forms)})"))
        return re.compile("|".join(parts) or r"(?!)", re.IGNORECASE)

    return Negations(pattern("denies"), pattern("set"), pattern("denies", "may", "set"), pattern("nothing"))


class Polarity(NamedTuple):
    """A negation at [start, end) of the translation, or of the source, that the other side does not have; a `flat` one
    hardly anybody says without denying.
    """

    start: int
    end: int
    side: str
    flat: bool


def polarity(source: str, target: str, source_language: str, target_language: str) -> Polarity | None:
    """The first negation of one side to which nothing on the other can answer; None if there is none."""
    original, translated = negations(primary(source_language)), negations(primary(target_language))
    if original is None or translated is None:
        return None
    source, target = _plain(source, original), _plain(target, translated)
    if found := _denied(target, translated):
        if not _UNTIL_NOW.search(target, found.end()) and not original.possible.search(source):
            return Polarity(*found.span(), "target", True)
    elif (found := _denied(source, original)) and not translated.possible.search(target):
        return Polarity(
            *found.span(), "source", flat=found[0] in marked("flatly", "negations", primary(source_language))
        )
    return None


def _plain(text: str, known: Negations) -> str:
    """A text, as long as it was, without words that only look like negations."""
    return known.none.sub(lambda match: "_" * len(match[0]), text.replace("’", "'"))


# "Not since May", "not in years": what other languages say as "for the last time in May", "for years".
_UNTIL_NOW = re.compile(r"\b(?:since|in (?:\w+ )?(?:days|weeks|months|years|decades))\b")


def _denied(text: str, known: Negations) -> re.Match[str] | None:
    """The first word that denies outside set phrases, if there is one."""
    seeming = [match.span() for match in known.seeming.finditer(text)]
    return next(
        (m for m in known.denying.finditer(text) if not any(a <= m.start() < b for a, b in seeming)),
        None,
    )
