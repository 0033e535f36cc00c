"""Two spellings of one name in one article.

Why: Each sentence is transliterated afresh, and one man becomes Ryabkov here and Riyabkov there.

Silent when: two people or places are known apart (Hubei and Hebei), the forms are a plural, a demonym or man and wife (Petrov and Petrova), both stand
in one sentence, or the spellings differ by more than romanisation and slips explain.

Bad:
    Deputy Foreign Minister Ryabkov spoke on Monday. Later Riyabkov left. Reporters saw Riyabkov go.

Good:
    Deputy Foreign Minister Ryabkov spoke on Monday. Petrov met Petrova. Austria and Australia voted.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...model.finding import Category, Confidence, Edit, Finding, Fix, Severity
from ...model.text import Document, Location
from ...text.features import Features
from ...text.lexicon import is_place
from ...text.names import name_keys, name_mentions
from ...text.similarity import WORTH_A_LOOK, likeness, one_slip
from ...text.transliteration import odd_spelling
from .._base import BatchCheck, CheckInfo, Context
from .._mention import Evidence, Form, Group, Mention, Place

INFO = CheckInfo("name-variant", Category.INCONSISTENT_NAME, Severity.MAJOR, Confidence.HIGH, gate=Features.has_similar_names)


@dataclass(frozen=True, slots=True)
class Options:
    """`min_likeness` is how alike two spellings must be, from 0 to 1, to count as one name."""

    min_likeness: float = 0.7


def collect(document: Document, context: Context, options: Options) -> Iterator[Mention]:
    for mention in name_mentions(context.whole.text):
        segment, start = context.find(mention.start)
        place = Place(document.id, segment.order, start, start + mention.end - mention.start)
        yield Mention(mention.form, name_keys(mention.form), place, mention.facts)


def link(a: Form, b: Form, options: Options) -> Evidence | None:
    alike = likeness(*sorted((a.text, b.text)))
    if alike.strength < WORTH_A_LOOK or (is_place(a.text) and is_place(b.text)) or _distinct_by_use(a, b, alike.strength):
        return None
    if (is_place(a.text) or is_place(b.text)) and alike.strength < _SURE and not one_slip(a.text, b.text):
        return None
    shared = sorted(_partners(a) & _partners(b))
    strength = min(1.0, alike.strength + (_COMPANY if shared else 0.0))
    reason = f'{alike.reason}, both beside "{shared[0]}"' if shared else alike.reason
    return Evidence(strength, reason) if strength >= options.min_likeness else None


# From here on the spellings differ by romanisation alone, and their use in the article decides nothing.
_SURE = 0.9
# What a shared given name or surname adds: "Jair Bolsonaro" and "Jair Bossonaro".
_COMPANY = 0.15


def _partners(form: Form) -> set[str]:
    """The capitalised words that stand right before or behind a form."""
    return {word for m in form.mentions for word in (m.facts.before, m.facts.after) if word}


def _distinct_by_use(a: Form, b: Form, strength: float) -> bool:
    """Whether the article uses the forms as two names: side by side in a sentence, one as a given name, or each with others of its own."""
    if strength >= _SURE:
        return False
    sentences = {(m.place.document, m.facts.sentence) for m in a.mentions}
    if any((m.place.document, m.facts.sentence) in sentences for m in b.mentions):
        return True
    if _partners(a) & _partners(b):
        return False
    accompanied = all(m.facts.before or m.facts.after for m in (*a.mentions, *b.mentions))
    return accompanied or {_position(a), _position(b)} == {"given name", "surname"}


def _position(form: Form) -> str:
    """Where in a full name a form stands, if it always stands alike."""
    if all(m.facts.after and not m.facts.before for m in form.mentions):
        return "given name"
    if all(m.facts.before and not m.facts.after for m in form.mentions):
        return "surname"
    return ""


def judge(group: Group, context: Context, options: Options) -> Iterator[Finding]:
    for variant, evidence in group.variants:
        right, wrong, why = _decide(group.head, variant)
        places = [_locate(m, context) for m in right.mentions]
        shown = " and ".join(f"{p.line}:{p.column}" for p in places[:2]) + (f" and {len(places) - 2} more" if len(places) > 2 else "")
        for mention in wrong.mentions:
            place = _locate(mention, context)
            yield INFO.finding(
                place,
                f'"{wrong.text}" → "{right.text}"',
                evidence=f"spelt {right.text} at {shown}; {evidence.reason}; {why}",
                related=places[:3],
                confidence=Confidence.HIGH if evidence.strength >= 0.85 else Confidence.MEDIUM,
                fix=Fix(f'write "{right.text}"', (Edit(place, right.text),)),
            )


def _locate(mention: Mention, context: Context) -> Location:
    return context.segments[mention.place.order].at(mention.place.start, mention.place.end)


def _decide(a: Form, b: Form) -> tuple[Form, Form, str]:
    """The form to keep, the form to change, and what decided: the first of these that tells them apart."""
    tests = (
        (is_place(a.text), is_place(b.text), "a known place"),
        (not odd_spelling(a.text), not odd_spelling(b.text), "the other is no form that a transliteration gives"),
        (_titled(a), _titled(b), "introduced with a role"),
        (len(a.mentions) >= 2 * len(b.mentions), len(b.mentions) >= 2 * len(a.mentions), "the more frequent form"),
        (a.mentions[0].place < b.mentions[0].place, b.mentions[0].place < a.mentions[0].place, "the first form"),
    )
    for first, second, why in tests:
        if first != second:
            return (a, b, why) if first else (b, a, why)
    return a, b, "the first form"


def _titled(form: Form) -> bool:
    return any(m.facts.titled for m in form.mentions)


CHECK = BatchCheck(INFO, Options, collect, link, judge)
