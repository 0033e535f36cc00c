"""Two spellings of one name in one article, or with --scope batch in several.

Why: Each sentence is transliterated afresh, and one man becomes Ryabkov here and Riyabkov there.

How alike two spellings are is weighed with the company they keep: the same given name or surname, role or generic word
beside both. Which is right is decided, in this order, by the glossary, by which is the Pinyin of the source, by what is
a known place or name, by how the source reads, by which form a transliteration gives, by who is introduced with a role
or full name, by a majority of two to one, by which comes first. The finding says which.

Silent when: two people or places are known apart (Hubei and Hebei), the forms are a plural, a demonym or man and wife
(Petrov and Petrova), both stand in one sentence, each has a given name or surname of its own, or the spellings differ
by more than romanisation and slips explain. Between articles, unless company tells, or one form is a known place or the
other none that a transliteration gives.

Bad:
    Deputy Foreign Minister Ryabkov spoke on Monday. Later Riyabkov left. Reporters saw Riyabkov go.

Good:
    Deputy Foreign Minister Ryabkov spoke on Monday. Petrov met Petrova. Austria and Australia voted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ...known.lexicon import word_class
from ...known.places import is_known_name, is_place
from ...model.finding import Category
from ...model.grade import Confidence, Severity
from ...model.mention import Evidence, Form, Group, Link, Mention, Place, Verdict
from ...model.text import Document
from ...text.chinese.romanisation import pinyin_syllables, romanises
from ...text.names.gazetteer import same_place, strange_triples
from ...text.names.mentions import NameFacts, name_keys, narrow_keys
from ...text.names.similarity import likeness, one_slip
from ...text.names.thresholds import PLAINLY_ALIKE, SURE, WORTH_A_LOOK
from ...text.reading.sound import folded, odd_spelling
from .._base import BatchCheck, CheckInfo, Context, Scope
from ._gates import has_similar_names

INFO = CheckInfo(
    "name-variant",
    Category.INCONSISTENT_NAME,
    Severity.MAJOR,
    Confidence.HIGH,
    supersedes=("name-mismatch",),
    gate=has_similar_names,
    since="0.1.0",
)


@dataclass(frozen=True, slots=True)
class Options:
    """`min_likeness` is how alike two spellings must be, from 0 to 1, to count as one name."""

    min_likeness: float = 0.65


def collect(document: Document, context: Context, options: Options) -> Iterator[Mention]:
    originals = context.originals
    for order, start, mention in context.names:
        place = Place(
            document.id, order, start, start + mention.end - mention.start, document.segments[order].file.path
        )
        original = originals.get((order, mention.form))
        facts = mention.facts._replace(original=original.key, sure=original.exact) if original else mention.facts
        yield Mention(mention.form, place, facts)


def keys(form: str, scope: Scope) -> tuple[str, ...]:
    return narrow_keys(form) if scope.batch else name_keys(form)


def near(a: str, b: str, scope: Scope, options: Options) -> bool:
    # In a batch company comes first, as most pairs have none.
    return scope.batch or likeness(*sorted((a, b))).strength >= WORTH_A_LOOK


def link(a: Form, b: Form, scope: Scope, options: Options) -> Link | None:
    if _stand_for_others(a, b):
        return None
    if originals := _originals(a) & _originals(b):
        return _one_original(a, b, min(originals), scope)
    if scope.batch and not _may_tell_across(a, b) and not (_partners(a) & _partners(b)):
        return None
    if _are_two_people(a, b) or _is_place_and_somebody(a, b):
        return None
    company = _company(a, b)
    alike = likeness(*sorted((a.text, b.text)))
    if scope.batch and (alike.strength < PLAINLY_ALIKE or not (company.company or alike.strength >= SURE)):
        return None
    if alike.strength < SURE:
        if is_place(a.text) and is_place(b.text):
            return None
        if not company.strength and _known_apart(a.text, b.text):
            return None
        if _distinct_by_use(a, b) or (alike.strength < PLAINLY_ALIKE and _given_name_and_surname(a, b)):
            return None
    strength = min(1.0, alike.strength + company.strength)
    reason = f"{alike.reason}, {company.reason}" if company.reason else alike.reason
    if strength < options.min_likeness:
        return None
    right, wrong, why = _decide(a, b, scope)
    return Link(right.text, wrong.text, Evidence(strength, reason, company.company), why)


def _originals(form: Form) -> set[str]:
    """The names of the sources that a form stands for."""
    return {m.facts.original for m in form.mentions} - {""}


def _stand_for_others(a: Form, b: Form) -> bool:
    """Whether the sources have two names, each read exactly as its form."""
    exact = [{m.facts.original for m in form.mentions if m.facts.sure} for form in (a, b)]
    return bool(exact[0] and exact[1]) and not any(
        x.startswith(y) or y.startswith(x) for x in exact[0] for y in exact[1]
    )


def _one_original(a: Form, b: Form, original: str, scope: Scope) -> Link | None:
    """The link of two forms that stand for one name of the source; in one sentence they must be plainly alike, as the
    source may have two.
    """
    sentences = {(m.place.document, m.facts.sentence) for m in a.mentions}
    together = any((m.place.document, m.facts.sentence) in sentences for m in b.mentions)
    strength = likeness(*sorted((a.text, b.text))).strength
    if strength < (PLAINLY_ALIKE if together or _are_given_names_of_two(a, b) else WORTH_A_LOOK):
        return None
    if strength < SURE and not original.isascii() and (_is_place_and_its_sound(a, b) or _is_place_and_its_sound(b, a)):
        return None
    right, wrong, why = _decide(a, b, scope)
    return Link(right.text, wrong.text, Evidence(1.0, f'both stand for "{original}" in the source'), why)


def _is_place_and_its_sound(place: Form, sound: Form) -> bool:
    """Whether a name read as it sounds is that of something else, called after the place: Moscow, and the radio
    "Govorit Moskva".
    """
    return (
        is_place(place.text)
        and _is_exact(sound)
        and not _is_exact_pinyin(sound)
        and not one_slip(place.text, sound.text)
    )


def _are_given_names_of_two(a: Form, b: Form) -> bool:
    """Whether both forms are given names, always with surnames that only one of them has: Vladimir Putin, and Volodymyr
    Zelensky.
    """
    surnames = [{m.facts.after for m in form.mentions} for form in (a, b)]
    return "" not in surnames[0] | surnames[1] and surnames[0].isdisjoint(surnames[1])


# Given names less alike than this are two.
_LIKE_GIVEN_NAMES = 0.5


def _are_two_people(a: Form, b: Form) -> bool:
    """Whether the forms are surnames of people with given names of their own, or given names of people with surnames of
    their own: Hans Meyer and Angela Mayer, Mohammed bin Salman and Mohamed bin Zayed. Those without say nothing.
    """
    # Of cities, and of one name with its accents and without, people tell nothing.
    if same_place(a.text, b.text) or folded(a.text) == folded(b.text):
        return False
    for side in ("before", "after"):
        own = [{name for m in form.mentions if (name := getattr(m.facts, side))} for form in (a, b)]
        if all(own) and not any(
            one == other or (one[0] == other[0] and likeness(*sorted((one, other))).strength >= _LIKE_GIVEN_NAMES)
            for one in own[0]
            for other in own[1]
        ):
            return True
    return False


def _is_place_and_somebody(a: Form, b: Form) -> bool:
    """Whether two spellings of a city have one that is always a given name: Riyadh, and Riyad Mahrez."""
    return same_place(a.text, b.text) and any(
        all((name := m.facts.after) and not name.isupper() and not is_place(name) for m in form.mentions)
        for form in (a, b)
    )


def _may_tell_across(a: Form, b: Form) -> bool:
    """Whether the same sounds are enough where no article has both forms: Meyer and Meier are two people more often
    than not.

    They are where one form is none that a system gives; or where one is a known place and the other no word or part of
    somebody's name ("Karolina").
    """
    if odd_spelling(a.text) != odd_spelling(b.text):
        return True
    unknown = b if is_place(a.text) else a
    return is_place(a.text) != is_place(b.text) and not word_class(unknown.text.lower()) and not _partners(unknown)


def _known_apart(a: str, b: str) -> bool:
    """Whether both are known people, or one is a place and more than a slip parts them."""
    if is_place(a) or is_place(b):
        return not one_slip(a, b)
    return is_known_name(a) and is_known_name(b)


# What company adds to the likeness of two spellings: the same given name or surname ("Jair Bolsonaro" and "Jair
# Bossonaro"); the same role or generic word ("governor Furgal" and "governor Frugal").
_SAME_NAME = 0.2
_SAME_WORD = 0.1


def _company(a: Form, b: Form) -> Evidence:
    """What the article puts beside both forms."""
    if names := _partners(a) & _partners(b):
        return Evidence(_SAME_NAME, f'both beside "{min(names)}"', frozenset(names))
    around = [
        {getattr(m.facts, side) for m in a.mentions} & {getattr(m.facts, side) for m in b.mentions} - {""}
        for side in ("left", "right")
    ]
    if words := around[0] | around[1]:
        return Evidence(_SAME_WORD * sum(map(bool, around)), f'both beside "{min(words)}"')
    return Evidence(0.0, "")


def _partners(form: Form) -> set[str]:
    """The names that stand right before or behind a form; a Mandarin surname says nothing, as thousands bear it."""
    near = {name for m in form.mentions for name in (m.facts.before, m.facts.after) if name}
    if not near:
        return near
    return {name for name in near if pinyin_syllables(name) != 1 or not pinyin_syllables(form.text)}


def _distinct_by_use(a: Form, b: Form) -> bool:
    """Whether the article uses the forms as two names: side by side in a sentence, one as a given name, or each with
    others of its own.
    """
    sentences = {(m.place.document, m.facts.sentence) for m in a.mentions}
    if any((m.place.document, m.facts.sentence) in sentences for m in b.mentions):
        return True
    if _partners(a) & _partners(b):
        return False
    accompanied = all(m.facts.before or m.facts.after for m in (*a.mentions, *b.mentions))
    return accompanied or {_position(a), _position(b)} == {"given name", "surname"}


def _given_name_and_surname(a: Form, b: Form) -> bool:
    """Whether one form is always a given name and the other never one: Romelu Lukaku, and Romero."""
    return any(
        _position(one) == "given name" and not any(m.facts.after for m in other.mentions)
        for one, other in ((a, b), (b, a))
    )


def _position(form: Form) -> str:
    """Where in a full name a form stands, if it always stands alike."""
    if all(m.facts.after and not m.facts.before for m in form.mentions):
        return "given name"
    if all(m.facts.before and not m.facts.after for m in form.mentions):
        return "surname"
    return ""


def judge(group: Group, scope: Scope, options: Options) -> Iterator[Verdict]:
    right = group.head
    for wrong, link in group.variants:
        sure = link.evidence.strength >= 0.85 and not scope.batch and link.why != _FIRST
        everywhere = not scope.batch or (
            _may_tell_across(right, wrong) and likeness(*sorted((right.text, wrong.text))).strength >= SURE
        )
        # In other articles company tells of the names in that company only.
        concerned = [m for m in wrong.mentions if everywhere or {m.facts.before, m.facts.after} & link.evidence.company]
        for mention in concerned if link.why else concerned[:1]:
            yield Verdict(
                mention.place,
                wrong.text,
                right.text if link.why else "",
                f'"{wrong.text}" → "{right.text}"' if link.why else f'"{wrong.text}" or "{right.text}"',
                f"spelt {right.text}",
                tuple(m.place for m in right.mentions[:3]),
                len(right.mentions),
                f"{link.evidence.reason}; {link.why or 'nothing tells which is right'}",
                Confidence.HIGH if sure else Confidence.MEDIUM,
            )


# In one article the first form stands where nothing else tells; articles have no order.
_FIRST = "the first form"


def _decide(a: Form, b: Form, scope: Scope) -> tuple[Form, Form, str]:
    """The form to keep, the form to change, and what decided: the first of these that tells them apart; "" where
    nothing does.
    """
    glossary = scope.terms.is_preferred
    many, few = len(a.mentions), len(b.mentions)
    tests: tuple[tuple[Callable[[], tuple[bool, bool]], str], ...] = (
        (lambda: (glossary(a.text), glossary(b.text)), "the glossary's form"),
        # Of Chinese characters only one reading is right. Other scripts give a foreign name as it is heard, which a
        # majority outweighs.
        (lambda: (_is_exact_pinyin(a), _is_exact_pinyin(b)), "it reads as the source does"),
        (lambda: (is_place(a.text), is_place(b.text)), "a known place"),
        (lambda: (is_known_name(a.text), is_known_name(b.text)), "a known name"),
        (lambda: (_is_exact(a) and few < 2 * many, _is_exact(b) and many < 2 * few), "it reads as the source does"),
        (
            lambda: (_well_formed(a.text, b.text), _well_formed(b.text, a.text)),
            "the other is no form that a transliteration gives",
        ),
        (lambda: (_introduced(a), _introduced(b)), "introduced with a role or full name"),
        (lambda: (many >= 2 * few, few >= 2 * many), "the more frequent form"),
    )
    for test, why in tests:
        first, second = test()
        if first != second:
            return (a, b, why) if first else (b, a, why)
    right, wrong = (a, b) if a.mentions[0].place <= b.mentions[0].place else (b, a)
    return right, wrong, "" if scope.batch else _FIRST


def _is_exact(form: Form) -> bool:
    return any(m.facts.sure for m in form.mentions)


def _is_exact_pinyin(form: Form) -> bool:
    return _is_exact(form) and pinyin_syllables(form.text) > 0


def _well_formed(name: str, other: str) -> bool:
    """Whether a form is better formed than another: as a transliteration, as Pinyin, by its letters."""
    if odd_spelling(name) != odd_spelling(other):
        return odd_spelling(other)
    if romanises(name, other) or romanises(other, name):
        return pinyin_syllables(name) > 0
    return strange_triples(name) < strange_triples(other)


def _introduced(form: Form) -> bool:
    return any(m.facts.titled or m.facts.before for m in form.mentions)


CHECK = BatchCheck(INFO, Options, NameFacts, collect, keys, near, link, judge)
