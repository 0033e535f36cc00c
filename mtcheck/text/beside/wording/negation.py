"""Whether a source and its translation deny the same: a negation that one has and the other has nothing like.

Only the plainest is said: the one side denies, and no word of the other is such that it could be why. What may be why
is listed widely (`negations.tsv`: "without", "refuse", "un-"), so that a language without that table says nothing.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from ....known.tables import either, languages, marked, rows
from ....lazy_patterns import lazy_pattern
from ...reading.languages import primary
from ...reading.scripts import is_in_letters
from ..listed_forms import listed


class Negations(NamedTuple):
    """How a language denies: patterns of words that do, of set phrases that only seem to, of all that may, and of
    words that only begin or end as if they did; `literals` are parts of which one stands wherever the first pattern
    matches.
    """

    denying: re.Pattern[str]
    seeming: re.Pattern[str]
    possible: re.Pattern[str]
    none: re.Pattern[str]
    literals: tuple[str, ...]


@cache
def negations(language: str) -> Negations | None:
    """The negations of a language by its primary subtag; None where they are not known."""
    if language not in languages("negations"):
        return None
    table = rows("negations", language)

    def pattern(*kinds: str) -> re.Pattern[str]:
        return listed((form, how) for form, how, says in table if says.split()[0] in kinds)

    forms = {form.lower() for form, _, says in table if says.startswith("denies")}
    shortest = tuple(sorted(form for form in forms if not any(other in form for other in forms - {form})))
    return Negations(pattern("denies"), pattern("set"), pattern("denies", "may", "set"), pattern("nothing"), shortest)


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
    if lost := _lost_before_denial(source, target.replace("’", "'"), primary(source_language), translated):
        return lost
    if not (_may_deny(source, original) or _may_deny(target, translated)):
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


@cache
def _denials(language: str) -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """Verbs that deny, as a language denies them, and the English verbs for them."""
    begins = "" if is_in_letters(language) else r"(?<!\w)"
    return tuple(
        (re.compile(begins + re.escape(denied), re.IGNORECASE), re.compile(rf"\b(?:{either(english.split(' / '))})\b"))
        for denied, english in rows("negated_denials", language)
    )


def _lost_before_denial(source: str, target: str, language: str, translated: Negations) -> Polarity | None:
    """A verb that denies and is denied in the source, whose negation alone the translation has lost: "ruled out" for не
    исключил. Where the translation denies anything else, nothing is said.
    """
    for denied, english in _denials(language):
        found, verb = denied.search(source), english.search(target)
        if found and verb:
            others = (one for one in translated.possible.finditer(target) if not _touch(one, verb))
            return None if next(others, None) else Polarity(*found.span(), "source", True)
    return None


def _touch(one: re.Match[str], other: re.Match[str]) -> bool:
    return one.start() < other.end() and other.start() < one.end()


def _may_deny(text: str, known: Negations) -> bool:
    """Whether a form that denies stands in a text at all, which is told ten times as fast as where."""
    lower = text.lower().replace("’", "'")
    return any(form in lower for form in known.literals)


def _plain(text: str, known: Negations) -> str:
    """A text, as long as it was, without words that only look like negations."""
    return known.none.sub(lambda match: "_" * len(match[0]), text.replace("’", "'"))


# "Not since May", "not in years": what other languages say as "for the last time in May", "for years".
_UNTIL_NOW = lazy_pattern(r"\b(?:since|in (?:\w+ )?(?:days|weeks|months|years|decades))\b")


def _denied(text: str, known: Negations) -> re.Match[str] | None:
    """The first word that denies outside set phrases, if there is one."""
    seeming = [match.span() for match in known.seeming.finditer(text)]
    return next(
        (m for m in known.denying.finditer(text) if not any(a <= m.start() < b for a, b in seeming)),
        None,
    )
