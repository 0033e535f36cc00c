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

from ...known.lexicon import ADJECTIVE, word_class
from ...model.finding import Category, Edit, Finding, Fix
from ...model.grade import Confidence, Severity
from ...model.term import Status
from ...model.text import Document, Segment
from ...text.english.articles import article_for
from ...text.english.determiners import definite, of_many, of_one
from ...text.english.inflection import capitalise_like, plural
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

_ARTICLE = re.compile(r"(?<![\w'’-])(?P<article>an?|An?|AN?)(?P<blank>\s+)$")
# The word before, and an article with which a term begins.
_BEFORE = re.compile(r"(?<![\w'’-])(?P<word>[\w'’-]+)(?P<blank>\s+)$")
_OWN_ARTICLE = re.compile(r"(?:[Tt]he|[Aa]n?) (?=\w)")
_DESCRIBES = re.compile(r"['’]s$|s['’]$")
_LONGEST_WORD = 40


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
    new = plural(right) if match.plural else right
    own = _OWN_ARTICLE.match(new)
    # "the" of "the Holy See" has a capital at the start of a sentence only, as the term has its own.
    if not (own and new[own.end()].isupper() and place.start > place.context_start):
        new = capitalise_like(new, text[start:end])
    start, new = _with_article(text, start, new)
    if text[start:end] == new:
        return None
    return Fix(
        f'write "{right}"',
        (Edit(segment.at(start, end), new),),
        safe=not (match.term.when or match.term.within == "credit"),
    )


def _with_article(text: str, start: int, new: str) -> tuple[int, str]:
    """Where the replacement begins, and the replacement with the one article that belongs there, its own or what stands
    before it: "the Hague" and The Hague give The Hague, "a Vatican envoy" and the Holy See give a Holy See envoy.
    """
    before = _BEFORE.search(text, max(0, start - _LONGEST_WORD), start)
    if before and (own := _OWN_ARTICLE.match(new)):
        word = before["word"]
        if word.lower() == "the":
            capital = word[0].isupper() or own[0][0].isupper()
            return before.start(), (own[0].capitalize() if capital else own[0].lower()) + new[own.end() :]
        if (
            word.lower() in definite() | of_one() | of_many()
            or _DESCRIBES.search(word)
            or word_class(word) == ADJECTIVE
        ):
            new = new[own.end() :]
    article = _ARTICLE.search(text, max(0, start - 6), start)
    if article and article_for(new) != article["article"].lower():
        fitting = article_for(new)
        fitting = fitting.capitalize() if article["article"][0].isupper() else fitting
        return article.start(), fitting + article["blank"] + new
    return start, new


CHECK = DocumentCheck(INFO, NoOptions, run)
