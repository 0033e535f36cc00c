"""Two spellings of one name in one article, or with --scope batch in several.

Why: Each sentence is transliterated afresh, and one man becomes Ryabkov here and Riyabkov there.

Within an article it is one decision, whose evidence a table weighs (known/any/name_weights.tsv): how alike the
spellings are, the company they keep (the same given name or surname, role or generic word), what is known of each.
Beside a source names are aligned with what comes again in it: Tonosaki and Sotozaki are one where both stand for 外崎,
by where it stands and how it is heard; Demir and Demirel are two where the source has a word for each. A name in one
word and in two (Xiaowen, Xiao Wen) is one. Which is right the glossary decides, or what a source in another script
prints in Latin letters, else evidence that a second table weighs (right_form_weights.tsv): what is known, how the
source reads, how often and where each stands. The finding says which was the strongest; where it stays open, or a
source in another script does not bear out the likelier form, both are shown and none is proposed. So it is without a
source, unless the other is a spelling of no system, lacks its accents, is a slip of a place or a word, or is three
times as rare.

Silent when: two people or places are known apart (Hubei and Hebei), the forms are a plural, a demonym or man and wife
(Petrov and Petrova), the source has a word of its own for each, both stand in one sentence, each has a given name,
surname, office or trade of its own (Mayor Jansen and the farmer Janssen), or, without a source, the spellings differ as
two names of a language do (Yamada and Oyamada, Kravchenko and Kravchuk, Ji-hoon and Ji-heon), both are names that
people bear (Patel and Patil) and the text introduces both or neither, each is introduced in full and named again, they
meet in a sentence and both are named again, or they differ by more than romanisation and slips explain and keep no
company. Between articles, unless company tells, or one form is a known place or the other none that a transliteration
gives.

Bad:
    Deputy Foreign Minister Ryabkov spoke on Monday. Later Riyabkov left. Reporters saw Riyabkov go.

Good:
    Deputy Foreign Minister Ryabkov spoke on Monday. Petrov met Petrova. Austria and Australia voted.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Set
from functools import lru_cache
from itertools import combinations
from typing import TYPE_CHECKING

from ...known.lexicon import word_class
from ...known.place_names import languages_of_town
from ...known.places import is_known_name, is_place
from ...known.tables import words
from ...lazy_patterns import lazy_pattern
from ...model.finding import Category
from ...model.grade import Confidence, Severity
from ...model.mention import Evidence, Form, Group, Link, Mention, Verdict, more_frequent_first
from ...model.text import Document
from ...text.beside.spelling.alone import PAIRS, may_be_one
from ...text.beside.spelling.name_decision import likelihood_of_one, may_be_one_beside
from ...text.beside.spelling.name_evidence import (
    apart,
    are_two_people,
    in_two_words,
    originals_of,
    partners_of,
    shared_neighbours,
    stand_for_others,
)
from ...text.beside.spelling.right_form import is_borne_out, is_borne_out_alone, preference
from ...text.beside.spelling.told_apart import are_told_apart
from ...text.chinese.romanisation import pinyin_syllables
from ...text.names.gazetteer import same_place
from ...text.names.indel import ONE_LETTER, Indel
from ...text.names.introductions import A_PLACE
from ...text.names.mentions import NameFacts, end_keys, mandarin_keys, name_keys, narrow_keys, start_keys
from ...text.names.similarity import likeness, may_be_japanese
from ...text.names.thresholds import PLAINLY_ALIKE, SURE, WORTH_A_LOOK
from ...text.reading.fold import fold
from ...text.reading.sound import folded, odd_spelling
from ...value_types import dataclass
from .._base import BatchCheck, CheckInfo, Context, Scope, number
from ._no_variants import are_no_variants

if TYPE_CHECKING:
    from ...text.beside.spelling.alignment import Alignment, Shared

INFO = CheckInfo(
    "name-variant",
    Category.INCONSISTENT_NAME,
    Severity.MAJOR,
    Confidence.HIGH,
    languages=("en",),
    supersedes=("name-mismatch",),
    since="0.1.0",
)


@dataclass(frozen=True, slots=True)
class Options:
    """`min_likeness` is how likely two spellings of an article must be one name, from 0 to 1, to be held one."""

    min_likeness: float = number(0.5, 0, 1)


def forms(document: Document, context: Context, options: Options) -> Iterable[str]:
    return {mention.form for _, _, mention in context.names}


def collect(document: Document, context: Context, options: Options, only: Set[str] | None = None) -> Iterator[Mention]:
    originals, alignment = context.originals, context.alignment
    units = {form: alignment.unit_of(form) for form in only or forms(document, context, options)} if alignment else {}
    for order, start, mention in context.names:
        if only is not None and mention.form not in only:
            continue
        original = originals.get((order, mention.form))
        found = context.mention_of(order, start, mention)
        facts = found.facts
        if original:
            facts = facts._replace(original=original.key, sure=original.exact)
        unit = units.get(mention.form, "")
        yield found._replace(facts=facts._replace(unit=unit) if unit else facts)


def keys(form: str, scope: Scope) -> tuple[str, ...]:
    if scope.batch:
        return narrow_keys(form)
    alignment = scope.alignment()
    if alignment:
        return (*name_keys(form), *(" ".join(pair) for pair in alignment.pairs_of(form)))
    return _keys_alone(form)


@lru_cache(maxsize=PAIRS)
def _keys_alone(form: str) -> tuple[str, ...]:
    return (*name_keys(form), *end_keys(form), *start_keys(form), *mandarin_keys(form))


# What is said where many small things tell, and none by itself.
_ALIKE = "much alike, and nothing tells them apart"


def near(a: str, b: str, scope: Scope, options: Options) -> bool:
    if scope.batch:
        return True
    alignment = scope.alignment()
    if not alignment or not scope.form:
        return may_be_one(a, b)
    from ...text.beside.spelling.alignment import NOTHING_OWN

    # Beside a source evidence tells, not looks alone: Sotozaki and Tonosaki.
    one, other = more_frequent_first(map(scope.form, (a, b)))
    shared = alignment.shared(a, b)
    if may_be_one_beside(one, other, shared, NOTHING_OWN, options.min_likeness):
        return True
    return shared is not None and bool(apart(one, other) or apart(other, one))


def link(a: Form, b: Form, scope: Scope, options: Options) -> Link | None:
    return _across(a, b, scope) if scope.batch else _within(a, b, scope, options)


def _within(a: Form, b: Form, scope: Scope, options: Options) -> Link | None:
    """The link of two forms of one document."""
    alignment = scope.alignment()
    if alignment is None and options.min_likeness > 0 and are_told_apart(a, b):
        return None
    a, b = map(scope.introduced, (a, b))
    if _are_both_right(a.text, b.text, scope):
        return None
    if are_no_variants(a, b):
        return None
    shared = alignment.shared(a.text, b.text) if alignment else None
    in_two = next(((part, whole) for part, whole in ((a, b), (b, a)) if apart(part, whole)), None)
    likely = _likelihood(a, b, shared, alignment, 0 if in_two and shared else options.min_likeness)
    # Where both stand for one word of the source, nothing else need tell: Viet Nam, Vietnam.
    if likely < options.min_likeness and not (in_two and shared):
        return None
    if alignment and shared and alignment.has_more(a.text, b.text, shared):
        return None
    if in_two:
        part, whole = in_two
        return Link(part.text, whole.text, Evidence(likely, "one name in one word and in two"), "")
    unit = alignment.says(shared) if alignment and shared else ""
    reasons = [f'both stand for "{unit}" in the source'] if unit else []
    alike, company = likeness(*sorted((a.text, b.text))), _company_of(a, b)
    reasons += [reason for reason in (alike.reason, company.reason) if reason]
    if not alike.reason and not company.company and _differ_behind_a_generic_word(a, b, alignment):
        return None
    if not reasons and shared and max(shared.heard) < _HEARD_IN_ONE:
        # Both stand beside a word of the source that is heard in neither, and nothing else says that they are one.
        return None
    if not reasons and any(
        no_variant(*texts)
        for texts in ((a.text, b.text), (b.text, a.text))
        for no_variant in ((_is_a_slip_of_another, _goes_on) if alignment else (_is_a_slip_of_another,))
    ):
        return None
    reasons = reasons or [_ALIKE]
    right, wrong, why = _decide(a, b, scope, shared, unit)
    if right.text in scope.misread():
        # Another check says what it is called, at both where both are; what is its second word in English ("Bac
        # Giang") is no form of it.
        if wrong.text in scope.misread() or not pinyin_syllables(wrong.text):
            return None
        why = ""
    if _is_a_surname(wrong, right):
        # What is wrong about "Zeng" is not that it is no "Yonggang".
        why = ""
    if _is_half_of_a_name(right) and not any(m.facts.before for m in wrong.mentions):
        # "Bejiang" is to be Bac Giang, and not Giang.
        why = ""
    return Link(right.text, wrong.text, Evidence(likely, ", ".join(reasons), company.company), why)


# What company adds to the likeness of two spellings: the same given name or surname ("Jair Bolsonaro" and "Jair
# Bossonaro"); the same role or generic word ("governor Furgal" and "governor Frugal").
_SAME_NAME = 0.2
_SAME_WORD = 0.1


def _company_of(a: Form, b: Form) -> Evidence:
    """The names or words that stand beside both forms, and what they add."""
    if names := partners_of(a) & partners_of(b):
        return Evidence(_SAME_NAME, f'both beside "{min(names)}"', frozenset(names))
    around = shared_neighbours(a, b)
    if near := around[0] | around[1]:
        return Evidence(_SAME_WORD * sum(map(bool, around)), f'both beside "{min(near)}"')
    return Evidence(0.0, "")


def _likelihood(a: Form, b: Form, shared: Shared | None, alignment: Alignment | None, least: float) -> float:
    """How likely two forms are one name; what each has in the source for itself, which costs most to tell and hardly
    ever speaks for one, is asked where they may be one without it.
    """
    if alignment is None:
        return likelihood_of_one(a, b, shared, None)
    from ...text.beside.spelling.alignment import NOTHING_OWN

    likely = likelihood_of_one(a, b, shared, NOTHING_OWN)
    return likely if likely < least else likelihood_of_one(a, b, shared, alignment.own(a.text, b.text))


# A word of the source is heard in one of two names that stand for it, by so much as a share.
_HEARD_IN_ONE = 0.75


def _are_both_right(a: str, b: str, scope: Scope) -> bool:
    """Whether glossaries have both, as names of their own or for terms of the source ("Spain" and "Spanish"), or they
    are one but for the sign of their apostrophe, or an article that has a capital where a sentence begins (Al-Sudani).
    """
    if _bare(a) == _bare(b):
        return True
    english = scope.in_english()
    both = all(map(scope.terms.is_preferred, (a, b))) or (fold(a) in english and fold(b) in english)
    return both and not same_place(a, b) and not _are_one_term(a, b, scope)


def _are_one_term(a: str, b: str, scope: Scope) -> bool:
    """Whether two names are spellings of one that an entry of a glossary has: Hezbollah and Hizbullah."""
    return likeness(*sorted((a, b))).strength >= PLAINLY_ALIKE and scope.terms.has_as_one(a, b)


_ARTICLE = lazy_pattern("(?:Al|El)-")


def _bare(name: str) -> str:
    return _ARTICLE.sub("", name.replace("’", "'"))


def _is_a_slip_of_another(form: str, other: str) -> bool:
    """Whether a form is a place or an English word with a letter more, which is nearer than the other name: "Hindia" is
    "India", and no Scindia. Names of Chinese and Japanese syllables all lie as near.
    """
    if Indel.distance(folded(form), folded(other)) <= ONE_LETTER or is_known_name(form):
        return False
    if all(may_be_japanese(folded(name)) for name in (form, other)) or pinyin_syllables(form):
        return False
    return is_place(form[1:].capitalize()) or (len(form) > _A_WORD and word_class(form[:-1].lower()) != "")


def _differ_behind_a_generic_word(a: Form, b: Form, alignment: Alignment | None) -> bool:
    """Whether without a source a word that many places have is all that two forms share, and they are not near by their
    letters: Kalinina Street, and Krasnaya Street.
    """
    beside = set().union(*shared_neighbours(a, b))
    if alignment or not beside or not beside <= words("generic_place_words", "en"):
        return False
    return Indel.normalized_similarity(folded(a.text), folded(b.text)) <= _NEAR_BY_LETTERS


_NEAR_BY_LETTERS = 0.6


def _is_half_of_a_name(form: Form) -> bool:
    """Whether a form always stands behind one and the same name and is a place, or one syllable of Mandarin."""
    before = {m.facts.before for m in form.mentions}
    of_place = any(m.facts.kind == A_PLACE for m in form.mentions)
    return len(before) == 1 and "" not in before and (of_place or pinyin_syllables(form.text) == 1)


def _goes_on(form: str, other: str) -> bool:
    """Whether a form is the other with more behind it than a letter: Liangpi, Liang."""
    return len(folded(form)) > len(folded(other)) + 1 and folded(form).startswith(folded(other))


_A_WORD = 5


def _is_a_surname(form: Form, given: Form) -> bool:
    """Whether a form is a Chinese surname that stands by itself, and the other a given name: Zeng, and Yonggang."""
    if (
        not pinyin_syllables(form.text) == 1 < pinyin_syllables(given.text)
        or not any(m.facts.before for m in given.mentions)
        or any(m.facts.before for m in form.mentions)
        or folded(given.text).startswith(folded(form.text))
    ):
        return False
    # Few articles have one.
    from ...text.beside.naming.chinese_people import surnames_in_pinyin

    return folded(form.text) in surnames_in_pinyin()


def _across(a: Form, b: Form, scope: Scope) -> Link | None:
    """The link of two forms of different documents, by likeness and company alone: no source has both."""
    if stand_for_others(a, b):
        return None
    alike = likeness(*sorted((a.text, b.text)))
    if originals := originals_of(a) & originals_of(b):
        if alike.strength < (PLAINLY_ALIKE if are_two_people(a, b) else WORTH_A_LOOK):
            return None
        right, wrong, why = _decide(a, b, scope)
        return Link(right.text, wrong.text, Evidence(1.0, f'both stand for "{min(originals)}" in the source'), why)
    if units := _units_of(a) & _units_of(b):
        if are_two_people(a, b):
            return None
        right, wrong, why = _decide(a, b, scope)
        return Link(right.text, wrong.text, Evidence(1.0, f'both stand for "{min(units)}" in the source'), why)
    company = _company_of(a, b)
    if not company.company and not _may_tell_across(a, b):
        return None
    if are_two_people(a, b) or alike.strength < PLAINLY_ALIKE or not (company.company or alike.strength >= SURE):
        return None
    if alike.strength < SURE and is_place(a.text) and is_place(b.text):
        return None
    right, wrong, why = _decide(a, b, scope)
    reason = ", ".join(filter(None, (alike.reason, company.reason))) or _ALIKE
    return Link(
        right.text, wrong.text, Evidence(min(1.0, alike.strength + company.strength), reason, company.company), why
    )


def _units_of(form: Form) -> set[str]:
    """What of their sources the mentions of a form stand for."""
    return {m.facts.unit for m in form.mentions} - {""}


def also(forms: Iterable[Form]) -> Iterator[tuple[str, str]]:
    """The pairs of forms of a batch that stand for one unit of their sources, and may share no key."""
    by_unit: dict[str, list[str]] = defaultdict(list)
    for form in forms:
        for unit in _units_of(form):
            by_unit[unit].append(form.text)
    for texts in by_unit.values():
        if len(texts) <= _CROWD:
            yield from combinations(sorted(texts), 2)


# What more forms than this stand for is no name.
_CROWD = 8


def _may_tell_across(a: Form, b: Form) -> bool:
    """Whether the same sounds are enough where no article has both forms: Meyer and Meier are two people more often
    than not.

    They are where one form is none that a system gives; or where one is a known place and the other no word or part of
    somebody's name ("Karolina").
    """
    if odd_spelling(a.text) != odd_spelling(b.text):
        return True
    unknown = b if is_place(a.text) else a
    return is_place(a.text) != is_place(b.text) and not word_class(unknown.text.lower()) and not partners_of(unknown)


def judge(group: Group, scope: Scope, options: Options) -> Iterator[Verdict]:
    right = group.head
    for wrong, link in group.variants:
        proposed = link.why not in ("", _LIKELIER, _LIKELIER_ALONE)
        sure = link.evidence.strength >= 0.85 and not scope.batch and proposed
        everywhere = not scope.batch or (
            _may_tell_across(right, wrong) and likeness(*sorted((right.text, wrong.text))).strength >= SURE
        )
        # In other articles company tells of the names in that company only, and a unit of the source of those that
        # stand for it.
        units = _units_of(right) & _units_of(wrong)
        concerned = [
            m
            for m in wrong.mentions
            if everywhere or {m.facts.before, m.facts.after} & link.evidence.company or m.facts.unit in units
        ]
        in_two = apart(right, wrong)
        usual, others = in_two or right.text, [m for m in right.mentions if not in_two or in_two_words(m, wrong.text)]
        for mention in concerned if link.why else concerned[:1]:
            yield Verdict(
                mention.place,
                wrong.text,
                right.text if proposed else "",
                f'"{wrong.text}" → "{right.text}"' if proposed else f'"{wrong.text}" or "{usual}"',
                f"spelt {usual}",
                tuple(m.place for m in others[:3]),
                len(others),
                f"{link.evidence.reason}; {link.why or 'nothing tells which is right'}",
                Confidence.HIGH if sure else Confidence.MEDIUM,
            )


# From here on (1 is for sure) one form is said to be right: odds of 1.6, see known/any/right_form_weights.tsv; and of
# 2.6 beside a source, where engines write most of what they are in doubt of in the wrong form.
_PREFERRED, _PREFERRED_BESIDE = 0.62, 0.72


def _decide(a: Form, b: Form, scope: Scope, shared: Shared | None = None, unit: str = "") -> tuple[Form, Form, str]:
    """The form to keep, the form to change, and what decided; "" where nothing does, and they stand as they came.

    `shared` is what of a source both stand for, and `unit` how it is written there.
    """
    # A word of a term is no name by itself: Iron Dome, and a mayor called Irion.
    first, second = (scope.terms.is_preferred(f.text) and not word_class(f.text.lower()) for f in (a, b))
    alignment = scope.alignment()
    # Without a source a form that is not plainly alike is more likely a name of its own.
    spelt_alike = alignment is not None or likeness(*sorted((a.text, b.text))).strength >= PLAINLY_ALIKE
    if first != second and spelt_alike:
        return (a, b, _GLOSSARY) if first else (b, a, _GLOSSARY)
    for plain, other in ((a, b), (b, a)):
        title = other.text.lower().removeprefix(plain.text.lower())
        if title.startswith("-") and title[1:] in words("honorifics"):
            return plain, other, _WITHOUT_HONORIFIC
    for town, other in ((a, b), (b, a)):
        if languages_of_town(town.text) and not languages_of_town(other.text):
            from ...text.beside.naming.left_in_case import is_case_of_town

            if is_case_of_town(other.text, town.text):
                return town, other, _TOWN
    if alignment and (printed := alignment.prints(a.text)) != alignment.prints(b.text):
        return (a, b, _PRINTED) if printed else (b, a, _PRINTED)
    prefers = preference(a, b, shared, unit, alignment.language if alignment else "")
    right, wrong = (a, b) if prefers.first >= 0.5 else (b, a)
    if max(prefers.first, 1 - prefers.first) >= (_PREFERRED_BESIDE if alignment else _PREFERRED):
        if alignment is None:
            return right, wrong, prefers.why if is_borne_out_alone(right, wrong) else _LIKELIER_ALONE
        return right, wrong, prefers.why if is_borne_out(right, wrong, unit, alignment.language) else _LIKELIER
    # Where nothing tells, the rarer form is looked at, and of two that are as rare the later one.
    if len(a.mentions) != len(b.mentions):
        right, wrong = sorted((a, b), key=lambda form: -len(form.mentions))
    elif a.mentions and a.mentions[0].place.document == b.mentions[0].place.document:
        right, wrong = sorted((a, b), key=lambda form: form.mentions[0].place)
    return right, wrong, ""


_GLOSSARY = "the glossary's form"
_LIKELIER = "the latter is likelier, but the source does not bear it out"
_LIKELIER_ALONE = "the latter is likelier, but only a source could tell"
_PRINTED = "the source prints it so"
_TOWN = "a town, and the other a case of it"
_WITHOUT_HONORIFIC = "English news leaves the honorific out"


CHECK = BatchCheck(INFO, Options, NameFacts, collect, keys, near, link, judge, also, forms)
