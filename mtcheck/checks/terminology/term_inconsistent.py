"""One term written in two ways in one article, with no glossary.

Why: Each sentence is translated afresh, and one university, one law or one truce gets a second form.

Silent when: the difference is one of grammar or style: a title before a name, a heading, a compound that is no noun, "the United States" beside "U.S.",
the long form first and the short one after.

Bad:
    The University of Nairobi opened a clinic. Students of Nairobi University came.

Good:
    The University of Nairobi opened a clinic. Students of the university came. A long-term plan works in the long term.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ...model.finding import Category, Confidence, Severity
from ...model.mention import Evidence, Form, Group, Link, Mention, Place, Verdict
from ...model.text import Document
from ...text.features import Features
from ...text.termforms import closed_up, content_words, letters_of, term_forms
from .._base import BatchCheck, CheckInfo, Context, NoOptions, Scope

INFO = CheckInfo(
    "term-inconsistent",
    Category.INCONSISTENT_TERM,
    Severity.MINOR,
    Confidence.MEDIUM,
    languages=("en",),
    gate=Features.has_term_in_two_forms,
)


class TermFacts(NamedTuple):
    """Nothing is kept of what stands around a term."""


def collect(document: Document, context: Context, options: NoOptions) -> Iterator[Mention]:
    text = context.whole.text
    found = list(term_forms(text))
    found += closed_up(text, {form for _, _, form in found})
    for start, end, form in found:
        segment, local = context.find(start)
        yield Mention(form, Place(document.id, segment.order, local, local + end - start, segment.file.path), TermFacts())


def keys(form: str, scope: Scope) -> tuple[str, ...]:
    return (letters_of(form), " ".join(content_words(form))) if " " in form else (letters_of(form),)


def near(a: str, b: str, scope: Scope, options: NoOptions) -> bool:
    return bool(_difference(a, b))


def _difference(a: str, b: str) -> str:
    """What parts two forms of one term, in words; "" for forms that are two terms."""
    if " " in a or " " in b:
        return "the same words in another order" if content_words(a) == content_words(b) and (" of " in a) != (" of " in b) else ""
    if letters_of(a) == letters_of(b):
        return "with a hyphen and without" if "-" in a or "-" in b else "in capitals and as a word"
    return ""


def link(a: Form, b: Form, scope: Scope, options: NoOptions) -> Link | None:
    many, few = (a, b) if len(a.mentions) >= len(b.mentions) else (b, a)
    if len(many.mentions) >= 2 * len(few.mentions):
        why = "the more frequent form"
    elif scope.batch:
        # Desks differ; without a clear habit there is nothing to hold an article against.
        return None
    else:
        many, few = sorted((a, b), key=lambda form: form.mentions[0].place)
        why = "the first form"
    return Link(many.text, few.text, Evidence(0.7, _difference(a.text, b.text)), why)


def judge(group: Group, scope: Scope, options: NoOptions) -> Iterator[Verdict]:
    for wrong, (right, _, evidence, why) in group.variants:
        for mention in wrong.mentions:
            yield Verdict(
                mention.place,
                wrong.text,
                right,
                f'"{wrong.text}" → "{right}"',
                f"written {right}",
                tuple(m.place for m in group.head.mentions[:3]),
                len(group.head.mentions),
                f"{evidence.reason}; {why}",
                Confidence.MEDIUM,
            )


CHECK = BatchCheck(INFO, NoOptions, TermFacts, collect, keys, near, link, judge)
