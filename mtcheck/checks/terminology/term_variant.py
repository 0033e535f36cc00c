"""A deprecated rendering of a term that the glossary knows.

Why: A treaty, agency or body has one name in English news; machine translation makes up another one each time, and a
reader takes them for different things.

Silent when: the phrase stands where its entry's context (`when`, `within`) does not hold; it is part of a longer
accepted term; no glossary entry lists it as deprecated.

Bad:
    Moscow keeps to the Guidance Treaty, the ministry said. The missile talks failed.

Good:
    Moscow keeps to the INF Treaty, the ministry said. The missile talks failed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model.finding import Category, Edit, Finding, Fix
from ...model.grade import Confidence, Severity
from ...model.term import Status
from ...model.text import Document, Segment
from ...text.english.inflection import article_for, capitalise_like, plural
from ...text.reading.fold import fold
from ...text.terms.in_target import TermMatch
from .._base import CheckInfo, Context, DocumentCheck, NoOptions, contains_word

INFO = CheckInfo(
    "term-variant",
    Category.WRONG_TERM,
    Severity.MAJOR,
    Confidence.HIGH,
    supersedes=("name-variant", "mixed-abbreviation", "term-missing", "name-mismatch"),
    since="0.1.0",
    safe_because="the glossary's author lists the form as never right, whatever stands around it",
)

_ARTICLE = re.compile(r"(?<![\w'’-])(an?|An?|AN?)(\s+)$")


def run(document: Document, context: Context, options: NoOptions) -> Iterator[Finding]:
    for match in context.terms:
        if match.term.status is not Status.DEPRECATED:
            continue
        segment, start = context.find(match.start)
        end = start + match.end - match.start
        right = match.term.use or match.entry.preferred
        found = segment.target[start:end]
        yield INFO.finding(
            segment.at(start, end),
            f'"{found}" → "{right}"',
            evidence=_evidence(match),
            fix=_fix(segment, start, end, match, right),
        )


def _evidence(match: TermMatch) -> str:
    sources = [f"{lang} {terms[0]}" for lang, terms in match.entry.source.items() if terms]
    return ", ".join([f"glossary entry {match.entry.id}", *sources])


def _fix(segment: Segment, start: int, end: int, match: TermMatch, right: str) -> Fix | None:
    """The replacement in the number and case of what stands there, with the article that goes before it."""
    text = segment.target
    place = segment.at(start, end)
    # "the INF Treaty, which is called the INF Treaty": a sentence that has the term already needs a person.
    rest = place.context[: place.start - place.context_start] + " " + place.context[place.end - place.context_start :]
    if contains_word(fold(rest), [right]):
        return None
    new = right
    if match.plural:
        new = plural(new)
    new = capitalise_like(new, text[start:end])
    article = _ARTICLE.search(text, max(0, start - 6), start)
    if article and article_for(new) != article[1].lower():
        start = article.start()
        fitting = article_for(new)
        new = (fitting.capitalize() if article[1][0].isupper() else fitting) + article[2] + new
    elif text[start:end] == new:
        return None
    return Fix(
        f'write "{right}"',
        (Edit(segment.at(start, end), new),),
        safe=not (match.term.when or match.term.within == "credit"),
    )


CHECK = DocumentCheck(INFO, NoOptions, run)
