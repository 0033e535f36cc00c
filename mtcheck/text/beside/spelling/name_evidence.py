"""What tells whether two names of a text are one name in two spellings: each piece of evidence as a number.

The numbers mean nothing by themselves; they are weighed by a table (`name_decision.py`), which names each.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence, Set
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from ....known.attested import attested
from ....known.places import is_known_name, is_place
from ....known.tables import either, rows, words
from ....lazy_patterns import lazy_pattern
from ....model.mention import Form, Mention
from ...chinese.cantonese import in_cantonese
from ...chinese.romanisation import pinyin_syllables
from ...english.varieties import is_english_word
from ...names.distance import common_start
from ...names.full_names import is_of_a_people, is_people
from ...names.gazetteer import same_place
from ...names.indel import ONE_LETTER, Indel
from ...names.korean_syllables import may_be_korean, may_be_one_surname
from ...names.similarity import are_man_and_woman, likeness, may_be_japanese, related
from ...names.thresholds import LIKELY, SURE
from ...reading.sound import folded, sound
from .alone import LIKE_PARTNERS, PAIRS, are_listed_as_two, evidence_alone, use_alone

if TYPE_CHECKING:
    from .alignment import Own, Shared

Evidence = dict[str, float]

# Given names less alike than this are two.
_LIKE_GIVEN_NAMES = 0.5
# Names longer than this are no likelier to be alike for it.
_LONG = 8


def evidence(usual: Form, other: Form, shared: Shared | None, own: Own | None) -> Evidence:
    """What speaks for or against two forms being one name, by name of the evidence; the more frequent form is the
    first. `shared` is what both may stand for in the source, and `own` what each has there for itself; None without a
    source.
    """
    partners, neighbours = (partners_of(usual), partners_of(other)), shared_neighbours(usual, other)
    found = {
        **_of_letters(usual.text, other.text),
        **_of_words(usual.text, other.text),
        **_of_company(usual, other, partners, neighbours),
        **_of_use(usual, other, partners),
    }
    if not shared:
        found["nothing shared"] = float(own is not None)
    if not shared and own is None:
        found |= evidence_alone(usual.text, other.text, partners, neighbours)
        found |= use_alone(usual, other)
        # Who is introduced comes again by the surname alone, and a stranger does not.
        alike = is_introduced(usual) == is_introduced(other) or found["a person and a place"]
        found["two listed names, introduced alike"] = found["two listed names"] * alike * (1 - found["same partner"])
    if own:
        found |= _of_two(own)
        if shared and found["heard in their own"]:
            # Cases of one name would be heard alike.
            shared = shared._replace(inflected=False, in_their_forms=False)
        found["two words of the source, no cases"] = float(shared is not None and shared.apart and not own.cases)
    if shared:
        found |= _of_unit(usual, other, shared) | _of_other_units(usual, other, shared)
        # Nominatives in "s" of Greek and genitives of Icelandic are no plurals: the source has the "s" too.
        found["plural"] *= not (shared.in_their_forms or shared.parted_by_s)
        found["man and woman"] *= not (shared.possessive or shared.parted_by_s)
        # Both may be readings of what is heard in both: Kono, Kawano.
        found["two listed names"] *= max(0.0, 1 - 2 * found["heard least"])
        found["man and woman, a woman"] = found["man and woman"] * _is_a_woman(usual, other, shared, found)
        found |= _of_letters_and_unit(found, shared) | {
            "of a people × as inflected": found["of a people"] * _is_as_inflected(shared),
            "attested apart × as written": found["attested apart"]
            * shared.inflected
            * min(shared.as_written, shared.as_inflected),
        }
    return found | _of_letters_and_company(found, 1 - found["in one sentence"])


def evidence_at_once(usual: Form, other: Form, shared: Shared | None, own: Own) -> Evidence:
    """The part of the evidence beside a source that is told at once, from forms of which nothing is known but what
    touches them: without what words they are and how they are introduced. What they are heard in by themselves is not
    asked: "never together × letters" is as if they never were in one sentence.
    """
    partners, neighbours = (partners_of(usual), partners_of(other)), shared_neighbours(usual, other)
    found = {**_of_letters(usual.text, other.text), **_of_company(usual, other, partners, neighbours), **_of_two(own)}
    if shared:
        found |= _of_unit(usual, other, shared)
        found |= _of_letters_and_unit(found, shared)
        if not _is_as_inflected(shared):
            found["of a people × as inflected"] = 0.0
    return found | _of_letters_and_company(found, 1.0)


def _of_letters_and_unit(found: Evidence, shared: Shared) -> Evidence:
    """What evidence on letters counts for together with that on a unit of the source."""
    return {
        "heard least × letters": found["heard least"] * found["letters"],
        "heard most × letters": found["heard most"] * found["letters"],
        "heard least × filled": found["heard least"] * shared.filled,
        "letters × filled": found["letters"] * shared.filled,
        "begins alike × heard least": found["begins alike"] * found["heard least"],
        "beginning of the other × inflected": found["beginning of the other"] * shared.inflected,
        "begins alike × inflected": found["begins alike"] * shared.inflected,
        "likeness × beside": found["likeness"] * min(shared.beside),
    }


def _of_letters_and_company(found: Evidence, never_together: float) -> Evidence:
    """What evidence on letters counts for together with that on company."""
    return {
        "letters, squared": found["letters"] ** 2,
        "length × letters": found["length"] * found["letters"],
        "same partner × letters": found["same partner"] * found["letters"],
        "beginning of the other × begins alike": found["beginning of the other"] * found["begins alike"],
        "Mandarin × letters": found["Mandarin"] * found["letters"],
        "never together × letters": never_together * found["letters"],
    }


def _is_as_inflected(shared: Shared) -> bool:
    """Whether the second name is what the source has in another form than beside the first."""
    return shared.inflected and shared.as_inflected == 1


def _is_a_woman(usual: Form, other: Form, shared: Shared, found: Evidence) -> bool:
    """Whether the longer of two names is somebody else's: both have given names of their own in the translation; or the
    source has both as they are, and they meet in one sentence, or the longer one stands behind a title or at the start
    of a text, as cases of a man's name hardly do.
    """
    longer = max(usual, other, key=lambda form: len(form.text))
    as_they_are = min(shared.as_written, shared.as_inflected) == 1 or shared.apart
    meet = not _sentences(usual).isdisjoint(_sentences(other))
    stands_alone = meet or any(m.facts.titled or m.place.start == 0 for m in longer.mentions)
    return bool(found["other people"] or (as_they_are and stands_alone))


@lru_cache(maxsize=PAIRS)
def _of_letters(usual: str, other: str) -> Evidence:
    """What their letters and sounds say of two names, whatever words they are."""
    one, two = folded(usual), folded(other)
    first, last = common_start(one, two), common_start(one[::-1], two[::-1])
    shortest, longest = sorted((len(one), len(two)))
    alike = likeness(*sorted((usual, other))).strength
    syllables, also_syllables = pinyin_syllables(usual), pinyin_syllables(other)
    return {
        "letters": Indel.normalized_similarity(one, two),
        "sounds": Indel.normalized_similarity(sound(usual), sound(other)),
        "likeness": alike,
        "likely": float(alike >= LIKELY),
        "same sounds": float(alike >= SURE),
        "same place": float(same_place(usual, other)),
        "begins alike": first / longest,
        "ends alike": last / longest,
        "other endings": float(shortest - first > _ENDING),
        "beginning of the other": float(first == shortest < longest),
        "end of the other": float(last == shortest < longest),
        "another last vowel": float(ends_in_another_vowel(one, two)),
        "Mandarin": float(syllables > 0 < also_syllables),
        "a Mandarin syllable": float(1 in (syllables, also_syllables)),
        "length": min(shortest, _LONG) / _LONG,
        "hyphens": float(("-" in usual) != ("-" in other)),
    }


@lru_cache(maxsize=PAIRS)
def _of_words(usual: str, other: str) -> Evidence:
    """What is said of two names by the words and names that they are."""
    one, two = folded(usual), folded(other)
    kin, same = related(usual, other), same_place(usual, other)
    (word, place, known), (also_word, also_place, also_known) = map(_known_of, (usual, other))
    return {
        "related": float(kin),
        "plural": float(one + "s" == two or two + "s" == one),
        "of a people": float(kin and (is_of_a_people(usual) or is_of_a_people(other))),
        "a people, no slip": float(is_people_and_no_slip(usual, other)),
        "begins with a place": float(_begins_with_place(usual, other) or _begins_with_place(other, usual)),
        "attested apart": float(attested(one, two) < 0),
        "two listed names": float(not same and are_listed_as_two(one, two)),
        "man and woman": float(are_man_and_woman(one, two)),
        "child of the other": float(_is_child_of(one, two) or _is_child_of(two, one)),
        "derived": float(_are_derived(one, two)),
        "a compound of the other": float(_is_compound_of(usual, other) or _is_compound_of(other, usual)),
        "words": float(word and also_word),
        "a word × begins alike": float(word or also_word) * common_start(one, two) / max(len(one), len(two)),
        "usual a word": float(word),
        "other a word": float(also_word),
        "places": float(place and also_place),
        "one a place": float(place != also_place),
        "known names": float(known and also_known),
        "one a known name": float(known != also_known),
    }


@lru_cache(maxsize=16384)
def _known_of(name: str) -> tuple[bool, bool, bool]:
    """Whether a name is an English word, a place, a known name."""
    return _is_word(name), is_place(name), is_known_name(name)


_SHORT_PEOPLE = 4


def is_people_and_no_slip(usual: str, other: str) -> bool:
    """Whether one of two names is a people or its adjective, and more than a letter parts it from the other, or a
    letter of a short one: Icelandic, Icelandair; Jews, Jess.
    """
    short = min(len(usual), len(other)) <= _SHORT_PEOPLE
    far = short or Indel.distance(folded(usual), folded(other)) > ONE_LETTER
    return far and (is_people(usual) or is_people(other))


def _begins_with_place(place: str, other: str) -> bool:
    """Whether a name is a place with two letters more or more that are no case: Tver, Tvertsa."""
    rest = folded(other).removeprefix(folded(place))
    return (
        len(rest) >= _ENDING
        and rest != folded(other)
        and is_place(place)
        and not (pinyin_syllables(place) or may_be_japanese(folded(place)))
        and rest not in words("latin_case_endings")
    )


def _is_word(name: str) -> bool:
    return is_english_word(name.lower())


def _is_compound_of(compound: str, name: str) -> bool:
    """Whether a compound is made of the name, or of what the name is made of, and of English words: "Alibaba-owned",
    and Alibaba; "Taiwan-based", and Taiwanese; "Chinatown", and China.
    """
    parts = compound.split("-")
    if len(parts) == 1:
        rest = compound.removeprefix(name)
        return rest not in ("", compound) and is_place(name) and _is_word(rest)
    of_the_name = [part == name or _are_derived(folded(part), folded(name)) for part in parts]
    return any(of_the_name) and all(known or _is_word(part) for known, part in zip(of_the_name, parts, strict=True))


# What English adds to a name for its people, its language or an adjective; or nothing.
_OF_A_PEOPLE = lazy_pattern(r"(?:(?:i|n|an|ian|ish|ese|ic)s?|s|e?tia|stan|land)?")


def _are_derived(one: str, other: str) -> bool:
    """Whether folded names have nothing but such endings that part them: Khorasan, Khorasani."""
    stem = common_start(one, other)
    return one != other and all(_OF_A_PEOPLE.fullmatch(name, stem) for name in (one, other))


# Letters of a case or a number at the end of a word.
_ENDING = 2


@cache
def _child() -> re.Pattern[str]:
    return re.compile(f"(?:s|ar|u)?(?:{either(ending for ending, *_ in rows('patronymics'))})")


def _is_child_of(child: str, name: str) -> bool:
    """Whether a folded name is a patronymic made of the other: Kjartansson, Kjartan."""
    stem = common_start(child, name)
    return (
        stem >= _SHORTEST_STEM - 1
        and _OF_A_FATHER.fullmatch(name, stem) is not None
        and _child().fullmatch(child, stem) is not None
        and not pinyin_syllables(child)
    )


# What a name ends in that its child's has not: Sergei, Helgi, Sigurður.
_OF_A_FATHER = lazy_pattern("[aeiouy]{0,2}|u?r|s")


# "i" behind a whole name makes an adjective of a place in Arabic and Persian.
_LAST_VOWELS = lazy_pattern(r"[aeiouy]?")
_SHORTEST_STEM = 4


def ends_in_another_vowel(one: str, other: str) -> bool:
    """Whether folded names are the same but for a last vowel, as cases of Slavic languages and Icelandic are: Dzyuba,
    Dzyube; Bjarni, Bjarna.
    """
    stem = common_start(one, other)
    return (
        one != other
        and stem >= _SHORTEST_STEM
        and {one[stem:], other[stem:]} != {"", "i"}
        and all(_LAST_VOWELS.fullmatch(name, stem) for name in (one, other))
    )


def _of_company(
    usual: Form, other: Form, partners: tuple[set[str], set[str]], neighbours: Sequence[Set[str]]
) -> Evidence:
    """What is said of two forms by the names and words that touch them, and by how often each stands."""
    return {
        "same partner": float(not partners[0].isdisjoint(partners[1])),
        "other partners": float(bool(partners[0] and partners[1]) and partners[0].isdisjoint(partners[1])),
        "same neighbour": float(any(neighbours)),
        "in one word": float(bool(apart(usual, other) or apart(other, usual))),
        "usual often": math.log(len(usual.mentions)),
        "other often": math.log(len(other.mentions)),
    }


def _of_use(usual: Form, other: Form, partners: tuple[set[str], set[str]]) -> Evidence:
    sentences = [_sentences(usual), _sentences(other)]
    originals = [originals_of(usual), originals_of(other)]
    other_surnames = _have_others(usual, other, "after")
    return {
        "other people": float(other_surnames or _have_others(usual, other, "before")),
        "other surnames": float(other_surnames and not same_place(usual.text, other.text)),
        "given names of two people": float(_are_given_names_of_two(usual, other)),
        "son and daughter": float(_are_son_and_daughter(*partners) or _are_son_and_daughter(*partners[::-1])),
        "other roles": float(_have_others_said(usual, other, "role")),
        "a person and a place": float(_have_others_said(usual, other, "kind")),
        "a Chinese given name, and none": float(
            _is_chinese_given_name(usual, other) or _is_chinese_given_name(other, usual)
        ),
        "other places in names": float(_is_given_name_only_of(usual, other) or _is_given_name_only_of(other, usual)),
        # Of one name of the source both may be renderings in one sentence.
        "in one sentence": _shared_part(*sentences) * originals[0].isdisjoint(originals[1]),
        "same original": float(not originals[0].isdisjoint(originals[1])),
        "other originals": float(stand_for_others(usual, other)),
    }


def _are_given_names_of_two(usual: Form, other: Form) -> bool:
    """Whether both forms always stand before surnames, and those of the one are not like those of the other: Allan
    McGregor, Alan Lithgow.
    """
    surnames = [{m.facts.after for m in form.mentions} for form in (usual, other)]
    return all(map(all, surnames)) and not any(
        Indel.normalized_similarity(folded(one), folded(two)) >= LIKE_PARTNERS
        for one in surnames[0]
        for two in surnames[1]
    )


def _are_son_and_daughter(one: Set[str], other: Set[str]) -> bool:
    """Whether the names beside one form are those of a man, and those beside the other of a woman, by whose child they
    say each is: Helgi Pálsson, Helga Jónasdóttir.
    """
    return any(map(_of_whom("son").search, map(folded, one))) and any(
        map(_of_whom("daughter").search, map(folded, other))
    )


@cache
def _of_whom(child: str) -> re.Pattern[str]:
    return re.compile(f"[a-z](?:{either(ending for ending, whose in rows('patronymics') if whose == child)})$")


def apart(part: Form, whole: Form) -> str:
    """How a text writes a name in two words, of which a form is one, where the other form has it in one word: Xiao Wen,
    Xiaowen; "" where it does not.
    """
    return next((words for m in part.mentions if (words := in_two_words(m, whole.text))), "")


def in_two_words(mention: Mention, whole: str) -> str:
    """The two words of which a mention is one, if they are a name in two words; else ""."""
    for one, two in ((mention.form, mention.facts.after), (mention.facts.before, mention.form)):
        if one and two and one + two.lower() == whole:
            return f"{one} {two}"
    return ""


def is_introduced(form: Form) -> bool:
    """Whether a text says who it is somewhere: by a title or trade, or by a name before or behind it."""
    return any(m.facts.before or m.facts.after or m.facts.titled or m.facts.role for m in form.mentions)


def _have_others_said(usual: Form, other: Form, what: str) -> bool:
    """Whether the text says something of both forms, and nothing that is the same: Mayor Meyer, Meier, a judge; Granada
    and the pianist Granados.
    """
    own, others = ({getattr(m.facts, what) for m in form.mentions} - {""} for form in (usual, other))
    return bool(own and others) and own.isdisjoint(others)


def _sentences(form: Form) -> set[tuple[str, int]]:
    return {(mention.place.document, mention.facts.sentence) for mention in form.mentions}


def _segment(mention: Mention) -> tuple[str, int]:
    return mention.place.document, mention.place.order


def _segments(*forms: Form) -> list[set[tuple[str, int]]]:
    return [set(map(_segment, form.mentions)) for form in forms]


def _shared_part(one: set[tuple[str, int]], other: set[tuple[str, int]]) -> float:
    return len(one & other) / min(len(one), len(other))


def shared_neighbours(a: Form, b: Form) -> list[set[str]]:
    """The words, no names, that stand right before both forms, and those right behind both."""
    return [
        {getattr(m.facts, side) for m in a.mentions} & {getattr(m.facts, side) for m in b.mentions} - {""}
        for side in ("left", "right")
    ]


def partners_of(form: Form) -> set[str]:
    """The names that stand right before or behind a form; a surname of China or Korea says nothing, as thousands bear
    it.
    """
    near = {name for m in form.mentions for name in (m.facts.before, m.facts.after) if name}
    if "-" in form.text:
        near = {name for name in near if len(name) > _SYLLABLE}
    return {name for name in near if pinyin_syllables(name) != 1 or not pinyin_syllables(form.text)}


# Before a given name of two syllables in hyphens a name of so many letters is a surname of one.
_SYLLABLE = 4


def are_two_people(a: Form, b: Form) -> bool:
    """Whether the forms are surnames of people with given names of their own, or given names of people with surnames of
    their own: Hans Meyer and Angela Mayer, Mohammed bin Salman and Mohamed bin Zayed. Those without say nothing.
    """
    return _have_others(a, b, "before") or _have_others(a, b, "after")


def _have_others(a: Form, b: Form, side: str) -> bool:
    """Whether names stand on one side of both forms, and none of those of the one may be one of the other's."""
    own = [{name for m in form.mentions if (name := getattr(m.facts, side))} for form in (a, b)]
    if not all(own):
        return False
    korean = side == "before" and may_be_korean(a.text) and may_be_korean(b.text)
    chinese = side == "before" and in_cantonese(a.text, b.text) > 1
    return not any(
        _may_be_one(one, other)
        or (korean and may_be_one_surname(folded(one), folded(other)))
        or (chinese and in_cantonese(one, other) > 0)
        for one in own[0]
        for other in own[1]
    )


def _may_be_one(one: str, other: str) -> bool:
    return one == other or (one[0] == other[0] and likeness(*sorted((one, other))).strength >= _LIKE_GIVEN_NAMES)


def _is_given_name_only_of(one: Form, other: Form) -> bool:
    """Whether one form always stands before a surname, and the other never: Romelu Lukaku, and Romero."""
    return all(m.facts.after and not m.facts.before for m in one.mentions) and not any(
        m.facts.after for m in other.mentions
    )


def _is_chinese_given_name(one: Form, other: Form) -> bool:
    """Whether one form always stands behind a surname of China, and the other, in Pinyin too, behind no name: Liu
    Xianhua, and Xinhua; or always before one: Cheung Kin-chung, and Zhang Jianzong.
    """
    if any(m.facts.before for m in other.mentions):
        return False
    given = "-" in one.text or pinyin_syllables(one.text) > 1
    if given and pinyin_syllables(other.text) < 2 and all(m.facts.after for m in other.mentions):
        return all(m.facts.before and not m.facts.after for m in one.mentions)
    return pinyin_syllables(other.text) > 1 and all(pinyin_syllables(m.facts.before) == 1 for m in one.mentions)


def originals_of(form: Form) -> set[str]:
    """The names of the sources that a form is heard in by itself."""
    return {m.facts.original for m in form.mentions} - {""}


def _exact(form: Form) -> set[str]:
    """Those that the form reads exactly as."""
    return {m.facts.original for m in form.mentions if m.facts.sure}


def stand_for_others(a: Form, b: Form) -> bool:
    """Whether the sources have two names, each read exactly as its form."""
    return bool(_exact(a) and _exact(b)) and not any(_overlap(x, y) for x in _exact(a) for y in _exact(b))


def _overlap(one: str, other: str) -> bool:
    return one in other or other in one


# From so much on a name goes with a unit of its own, and is heard better beside it than beside another name.
_OWN, _BETTER = 0.9, 0.05
# From so much on one of the two is enough: a name in two spellings is the same in the source, and heard as well.
_MUCH_BETTER = 0.15


def _of_two(own: Own) -> Evidence:
    """What the source says for two names: that each has a word of its own there."""
    units, better = min(own.units) >= _OWN, min(own.heard) >= _BETTER
    # Heard better beside the other, a name is none of its own: it stands where the source has a pronoun.
    apart = min(own.heard) > -_MUCH_BETTER
    return {
        "units of their own": float(units and own.cases),
        "units of their own, no cases": float(units and not own.cases),
        "heard in their own": float(better),
        "heard in their own, how much": min(1.0, max(0.0, min(own.heard))),
        "one heard in its own": float(max(own.heard) >= _MUCH_BETTER and apart),
        "one heard in its own, how much": min(1.0, max(0.0, *own.heard)) * apart,
        "a unit of its own, heard in their own": float(max(own.units) >= _OWN and better),
        "units of their own, heard in them": float(units and better),
    }


def _of_unit(usual: Form, other: Form, shared: Shared) -> Evidence:
    """What the unit of the source says that both forms may stand for."""
    return {
        "usual beside": shared.beside[0],
        "other beside": shared.beside[1],
        "both beside": shared.beside[0] * shared.beside[1],
        "filled": shared.filled,
        "both beside × filled": shared.beside[0] * shared.beside[1] * shared.filled,
        "segments": math.log(shared.size),
        "heard most": max(shared.heard),
        "heard least": min(shared.heard),
        "heard least, squared": min(shared.heard) ** 2,
        "rival": shared.rival,
        "in one segment, the unit once": _shared_part(*_segments(usual, other)) * (not shared.twice),
        "two words of the source": float(shared.apart),
        "inflected": float(shared.inflected),
        "as inflected": shared.as_inflected,
        "in their forms": float(shared.in_their_forms),
        "stem": min(len(folded(shared.unit)), _LONG) / _LONG,
    }


def _of_other_units(usual: Form, other: Form, shared: Shared) -> Evidence:
    """In how many of its mentions each form reads exactly as something else of the source."""
    elsewhere = [
        sum(bool(m.facts.sure) and not _overlap(m.facts.original, shared.unit.lower()) for m in form.mentions)
        / len(form.mentions)
        for form in (usual, other)
    ]
    return {"usual elsewhere": elsewhere[0], "other elsewhere": elsewhere[1]}
