"""What tells whether two names of a text are one where there is no source: what only then is asked, and what rules one
name out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from functools import cache, lru_cache

from ....known.attested import attested
from ....known.given_names import given_names_in_english
from ....known.lexicon import word_class
from ....known.place_names import is_listed_name
from ....known.places import is_known_name, is_place
from ....known.tables import alternation, rows, words
from ....lazy_patterns import lazy_pattern
from ....model.mention import Form
from ....value_types import NamedTuple
from ...chinese.cantonese import after_cantonese, in_cantonese
from ...chinese.romanisation import pinyin_syllables, romanises
from ...names.distance import common_start, distance
from ...names.gazetteer import strange_triples
from ...names.indel import Indel
from ...names.introductions import is_place_word
from ...names.korean_syllables import are_other_syllables, may_be_one_syllable
from ...names.similarity import likeness, may_be_japanese, two_vowels_apart
from ...names.thresholds import LIKELY
from ...reading.sound import VOWELS, consonants, folded, skeleton, sound, with_soft_start

_NEAR = 0.6
_HALF = 0.5
_BY_SOUND = 0.2
# By letter; spellings farther apart are as far.
_FARTHEST = 0.6
# Pairs that are remembered: as many as a long article has, as each takes as much as a page of text.
PAIRS = 4096
# More runs of letters that no known name has say no more.
_MOST_STRANGE = 3
# Partners less alike than this are names of two people: Sergei and Maria, but not Sahakyan and Saakian.
LIKE_PARTNERS = 0.6


@lru_cache(maxsize=16384)
def may_be_one(a: str, b: str) -> bool:
    """Whether two names are near enough that anything may tell that they are one; a cheap test."""
    one, two = _look(a), _look(b)
    as_written = Indel.normalized_similarity(one.letters, two.letters)
    if as_written > _NEAR or (as_written > _HALF and common_start(one.letters, two.letters) >= _SHORTEST_WORD):
        return True
    if Indel.normalized_similarity(one.sound, two.sound) > _NEAR or not one.english.isdisjoint(two.english):
        return True
    if (one.cantonese or two.cantonese) and in_cantonese(a, b):
        return True
    return (one.syllables > 0) != (two.syllables > 0) and (romanises(a, b) or romanises(b, a))


class _Look(NamedTuple):
    """A name as it is compared at first: its letters, what is heard, what it is in English, whether it may be
    Cantonese, and its syllables in Pinyin.
    """

    letters: str
    sound: str
    english: frozenset[str]
    cantonese: bool
    syllables: int


@lru_cache(maxsize=PAIRS)
def _look(name: str) -> _Look:
    letters = folded(name)
    english = frozenset(given_names_in_english(letters))
    return _Look(with_soft_start(letters), sound(name), english, bool(after_cantonese(name)), pinyin_syllables(name))


def evidence_alone(
    usual: str, other: str, partners: tuple[Set[str], Set[str]], neighbours: Sequence[Set[str]]
) -> dict[str, float]:
    """Further evidence, by name: how far the spellings are by what romanisation and engines confuse, how strange their
    letters are, how alike the names are that stand beside them (`partners` of each), and whether the words that stand
    before both and behind both (`neighbours`) are such as many places have.
    """
    found = dict(_of_spelling(usual, other))
    found["like partners"] = like_partners(*partners)
    # Of one syllable the names beside must tell.
    syllables = in_cantonese(usual, other)
    found["in Cantonese"] = float(syllables > 1 or (syllables == 1 and found["like partners"] == 1))
    beside = set().union(*neighbours)
    found["only a generic word beside"] = float(bool(beside) and beside <= words("generic_place_words", "en"))
    return found


def use_alone(usual: Form, other: Form) -> dict[str, float]:
    """What the use of two forms says: for two bearers, who are each introduced and named again, or meet in a sentence
    and are both named again; for one, whose other name is spelt in two ways as well, or stands in a case.
    """
    together = _meet(usual, other)
    return {
        "together, and both again": float(meet_and_come_again(usual, other)),
        "each in full and alone": float(_is_in_full_and_alone(usual) and _is_in_full_and_alone(other)),
        "alike in full": float(not together and _are_alike_in_full(usual, other)),
        "a case of an Icelander": float(is_a_case_of_an_icelander(usual, other)),
        "a given name in English": float(not together and _is_given_name_in_english(usual, other)),
        "before one noun": float(_stand_before_one_noun(usual, other)),
    }


def _meet(one: Form, other: Form) -> bool:
    return not {m.facts.sentence for m in one.mentions}.isdisjoint(m.facts.sentence for m in other.mentions)


def meet_and_come_again(one: Form, other: Form) -> bool:
    """Whether a sentence has both forms, and the text has each of them again."""
    return min(len(one.mentions), len(other.mentions)) > 1 and _meet(one, other)


def _is_given_name_in_english(one: Form, other: Form) -> bool:
    """Whether one of two forms is the other in English, and both stand before one surname: Grzegorz and Gregory."""
    texts = folded(one.text), folded(other.text)
    surnames = [{m.facts.after for m in form.mentions} - {""} for form in (one, other)]
    return not set.isdisjoint(*surnames) and any(
        name in given_names_in_english(another) for name, another in (texts, texts[::-1])
    )


def _stand_before_one_noun(one: Form, other: Form) -> bool:
    """Whether both forms stand before the same word for a place, which needs its name, and no adjective or case of it:
    Kalinin District, Kalininsky District; Aizpute Region, Aizputes Region; or before the same name, one as an adjective
    of the other: Komsomol Pravda, Komsomolskaya Pravda.
    """
    nouns, names = (
        set.intersection(*({getattr(m.facts, side) for m in form.mentions} - {""} for form in (one, other)))
        for side in ("right", "after")
    )
    texts = folded(one.text), folded(other.text)
    stem = common_start(*texts)
    return any(map(is_place_word, nouns)) or bool(
        names and all(_SLAVIC_ADJECTIVE.fullmatch(text, stem) for text in texts)
    )


_SLAVIC_ADJECTIVE = lazy_pattern("(?:(?:[eio]v|in|n|y)?sk(?:i?y|i[ij]?|a[iy]a|o[iy]?e))?")


def _is_in_full_and_alone(form: Form) -> bool:
    """Whether a form stands in a full name, and again without one."""
    return len({bool(m.facts.before or m.facts.after) for m in form.mentions}) > 1


def _are_alike_in_full(one: Form, other: Form) -> bool:
    """Whether both forms stand in full names whose other part differs as well, and as little: Birendra Chaudhary,
    Virendra Choudhury.
    """
    if likeness(*sorted((one.text, other.text))).strength < LIKELY:
        return False
    sides = ([{getattr(m.facts, side) for m in form.mentions} - {""} for form in (one, other)] for side in _SIDES)
    return any(_may_be_one_part(a, b) for parts in sides for a in parts[0] for b in parts[1])


_SIDES = ("before", "after")


def _may_be_one_part(one: str, other: str) -> bool:
    """Whether parts of full names may be one, or one the end of the other: Gholamreza, and Gholam Reza."""
    if likeness(*sorted((one, other))).strength >= LIKELY:
        return True
    one, other = sorted(map(folded, (one, other)), key=len)
    if one in given_names_in_english(other) or other in given_names_in_english(one):
        return True
    return len(one) >= _SHORT and other.endswith(one)


def is_a_case_of_an_icelander(one: Form, other: Form) -> bool:
    """Whether one of two forms stands before a patronymic of Iceland, and both are its cases: Egill, Egils."""
    texts = folded(one.text), folded(other.text)
    stem = common_start(*texts)
    return (
        stem >= _SHORTEST_WORD
        and all(_ICELANDIC_CASE.fullmatch(text, stem) for text in texts)
        and any(_OF_ICELAND.search(m.facts.after) for form in (one, other) for m in form.mentions if m.facts.after)
    )


_ICELANDIC_CASE = lazy_pattern("(?:u?r|l|n|i|s|ar)?")
# Of fathers in "ar" only with letters that English has not: Þórðarson, but not Pearson.
_OF_ICELAND = lazy_pattern("(?:sson|d[óo]ttir|[ðþáéíóúýæö].*arson)$")


@lru_cache(maxsize=PAIRS)
def _of_spelling(usual: str, other: str) -> dict[str, float]:
    one, two = folded(usual), folded(other)
    far = far_apart(usual, other)
    unknown = not any(is_known_name(name) or word_class(name.lower()) for name in (usual, other))
    return {
        "far": far,
        "far, squared": far * far,
        "neighbours swapped": float(_are_swapped(one, two)),
        "usual strange": float(min(_MOST_STRANGE, strange_triples(usual))),
        "other strange": float(min(_MOST_STRANGE, strange_triples(other))),
        "neither known": float(unknown),
        "other surname endings": float(_have_other_endings(one, two)),
        "two vowels": float(two_vowels_apart(one, two)),
        "a vowel before": float(_is_behind_a_vowel(one, two) or _is_behind_a_vowel(two, one)),
        "n and ng": float(pinyin_syllables(usual) > 0 < pinyin_syllables(other) and _denasal(one) == _denasal(two)),
        "one Mandarin": float((pinyin_syllables(usual) > 0) != (pinyin_syllables(other) > 0)),
        "another part": float(_have_another_part(usual, other)),
        "a short beginning": float(begins(usual, other) or begins(other, usual)),
        "short, another last vowel": float(_are_short_and_two(one, two, usual, other)),
        "another initial": float(_have_another_initial(usual, other)),
        "another syllable": float(have_another_syllable(usual, other)),
        "only endings alike": float(_have_only_endings_alike(one, two)),
        "begins otherwise": float(_begins_otherwise(one, two) and not likeness(*sorted((usual, other))).strength),
        "a syllable of the other": float(is_syllable_of(usual, other) or is_syllable_of(other, usual)),
        "attested as one": float(attested(one, two) > 0),
        "other Korean syllables": float(are_other_syllables(usual, other)),
        "in capitals": float(one == two and usual.lower() == other.lower()),
        "a part of the other": float(is_part_of(usual, other) or is_part_of(other, usual)),
    }


def far_apart(usual: str, other: str) -> float:
    """How far two spellings are apart by what romanisation and engines confuse, by letter of the shorter one."""
    one, two = folded(usual), folded(other)
    shorter = min(len(one), len(two))
    limit = _FARTHEST * shorter
    return min(distance(one, two, limit), distance(sound(usual), sound(other), limit) + _BY_SOUND, limit) / shorter


def _are_swapped(one: str, other: str) -> bool:
    """Whether folded names are the same but for two neighbours that changed places: Furgal, Frugal."""
    differing = [at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b]
    return (
        len(one) == len(other)
        and len(differing) == len("ab")
        and differing[1] == differing[0] + 1
        and one[differing[0]] == other[differing[1]]
        and one[differing[1]] == other[differing[0]]
    )


def are_listed_as_two(one: str, two: str) -> bool:
    """Whether both folded names are names that people or places bear, of other sounds, and no script renders them
    alike: a slip seldom makes a name of another (Patel, Patil; Rossi, Rosso).
    """
    return (
        sound(one) != sound(two)
        and is_listed_name(one)
        and is_listed_name(two)
        and attested(one, two) <= 0
        and not _are_two_readings(one, two)
    )


def _are_two_readings(one: str, two: str) -> bool:
    """Whether both can be Japanese, and only differ by voiced sounds, as readings of the same characters do: Takagi,
    Takaki; Nakata, Nakada.
    """
    return may_be_japanese(one) and may_be_japanese(two) and _unvoiced(one) == _unvoiced(two)


def _unvoiced(name: str) -> str:
    return _SH_AND_CH.sub("s", name).translate(_UNVOICED)


_SH_AND_CH = lazy_pattern("sh|ch|ts|j|z")
_UNVOICED = str.maketrans("gdb", "kth")


_SHORT = 4
_SHORT_BEGINNING = 5


def _are_short_and_two(one: str, two: str, usual: str, other: str) -> bool:
    """Whether short names have another last vowel, and are Japanese or known: Kino, Kinu; Anna, Anne. Others may be
    cases of one: Atli, Atla.
    """
    if not (one[:-1] == two[:-1] and len(one) == len(two) == _SHORT):
        return False
    return may_be_japanese(one) or may_be_japanese(two) or (is_known_name(usual) and is_known_name(other))


def _have_another_initial(one: str, other: str) -> bool:
    """Whether Mandarin names of two syllables begin with sounds that nobody takes for each other: Wujiang, Youjiang,
    but not Nanzhou and Lanzhou.
    """
    if not pinyin_syllables(one) == pinyin_syllables(other) == len("ab"):
        return False
    first, second = (_INITIAL.match(folded(name)) for name in (one, other))
    if not (first and second):
        return bool(first) != bool(second)
    pair = {first[0], second[0]}
    return len(pair) > 1 and not any(pair <= alike for alike in _initials_alike())


_INITIAL = lazy_pattern("[zcs]h|[^aeiou]")


@cache
def _initials_alike() -> tuple[frozenset[str], ...]:
    """The initials of Pinyin that are taken for each other, in groups."""
    return tuple(frozenset(cells[0].split()) for cells in rows("initials_alike", "zh"))


def _begins_otherwise(one: str, other: str) -> bool:
    """Whether folded names begin with other letters of other classes of sound, and neither is the end of the other:
    Chonging, Yingyang. A vowel before two consonants is no other beginning: Mbappe, Embappe.
    """
    one, other = (name[1:] if name[0] in VOWELS and _is_nasal_cluster(name[1:]) else name for name in (one, other))
    one, other = map(with_soft_start, (one, other))
    return (
        one[0] != other[0]
        and skeleton(one)[:1] != skeleton(other)[:1]
        and not (one.endswith(other) or other.endswith(one))
    )


def _is_nasal_cluster(name: str) -> bool:
    """Whether a folded name begins as Mbappe and Ndiaye do."""
    return name[:1] in ("m", "n") and name[1:2] not in VOWELS


def is_syllable_of(name: str, other: str) -> bool:
    """Whether a name is one Mandarin syllable, and the other has more: Dong, Dongpo; a surname, and a given name that
    begins so.
    """
    return pinyin_syllables(name) == 1 < pinyin_syllables(other)


def have_another_syllable(one: str, other: str) -> bool:
    """Whether Mandarin names of one syllable or two are not alike: Zhang, Zheng; Xinjiang, Xinming."""
    as_many = 0 < pinyin_syllables(one) == pinyin_syllables(other) <= len("ab")
    return as_many and not likeness(*sorted((one, other))).strength


def _have_only_endings_alike(one: str, other: str) -> bool:
    """Whether folded names have a surname's ending in common, and hardly more: Granovskaya, Urikovskaya."""
    stems = _without_ending(one), _without_ending(other)
    if not all(stems) or stems[0].startswith(stems[1]) or stems[1].startswith(stems[0]):
        return False
    alike = max(Indel.normalized_similarity(*map(of, stems)) for of in (str, sound, consonants))
    return alike < LIKE_PARTNERS


def _without_ending(name: str) -> str:
    """A folded name without the endings of surnames behind it; "" where it has none."""
    stem = name
    while len(stem) > _SHORTEST_WORD and (
        at := next((at for at in range(_SHORTEST_WORD, len(stem)) if _surname_ending().fullmatch(stem, at)), 0)
    ):
        stem = stem[:at]
    return stem if stem != name else ""


@cache
def _surname_ending() -> re.Pattern[str]:
    return re.compile(f"(?:{alternation('surname_endings')})")


def _have_other_endings(one: str, other: str) -> bool:
    """Whether folded names are one stem with two endings of surnames: Kravchenko, Kravchuk; "yo" of Russian is written
    "e" and "o" too (Grachev, Grachov).
    """
    if _YO.sub("o", one) == _YO.sub("o", other):
        return False
    stem = common_start(one, other)
    return any(
        _surname_ending().fullmatch(one, at)
        and _surname_ending().fullmatch(other, at)
        and _in_one_system(one[at:]) != _in_one_system(other[at:])
        for at in range(_SHORT - 1, stem + 1)
    )


def _in_one_system(ending: str) -> str:
    """An ending in letters of which each has one sound, whatever system wrote it: ets, ez; ic, ych; yan, ian."""
    return _C.sub("c", ending).replace("w", "v").replace("y", "i")


_C = lazy_pattern("[tc]?[zs](?=$)|ts|tz|ch|cz|c")
_YO = lazy_pattern("y?[eo](?=va?$)")


def _is_behind_a_vowel(name: str, other: str) -> bool:
    """Whether a folded name is the other with a vowel before it: Yamada, Oyamada. Before two consonants it helps to
    speak them, and is no part of a name: Mbappe, Embappe.
    """
    return other[1:] == name and other[0] in VOWELS - {"y"} and not _is_nasal_cluster(name)


_FINAL_NG = lazy_pattern(r"(?<=[aeiou])ng(?![aeiou])")


def _denasal(name: str) -> str:
    return _FINAL_NG.sub("n", name)


def _have_another_part(one: str, other: str) -> bool:
    """Whether names with hyphens have a part of their own beside one that is the same: Jong-un, Jong-il."""
    if "-" not in one or one.count("-") != other.count("-"):
        return False
    parts = [folded(part) for part in one.split("-")], [folded(part) for part in other.split("-")]
    differing = [(a, b) for a, b in zip(*parts, strict=True) if a != b]
    return len(differing) < len(parts[0]) and any(
        (Indel.normalized_similarity(a, b) < LIKE_PARTNERS or a[0] != b[0]) and not may_be_one_syllable(a, b)
        for a, b in differing
    )


def begins(name: str, other: str) -> bool:
    """Whether a name is short or a place, no Mandarin one, and begins the other, which has two letters more that no
    case adds: Demir, Demirel; Tripoli, Tripolitania; but not Gerd, Gerdur.
    """
    one, two = folded(name), folded(other)
    return (
        (len(one) <= _SHORT_BEGINNING or is_place(name))
        and len(two) >= len(one) + 2
        and two.startswith(one)
        and not (pinyin_syllables(name) and not may_be_japanese(two))
        and two[len(one) :] not in words("latin_case_endings")
    )


def like_partners(one: Set[str], other: Set[str]) -> float:
    """How alike the names beside two forms are, at best, from 0 to 1; those of Mandarin and Cantonese are the same."""
    return max((_like(a, b) for a in one for b in other), default=0.0)


def _like(one: str, other: str) -> float:
    if in_cantonese(one, other):
        return 1.0
    one, other = folded(one), folded(other)
    # Einarsson and Einarsdottir are two people, or two of one family; so are Mariana and Mariano.
    if _have_other_endings(one, other) or are_listed_as_two(one, other):
        return 0.0
    return Indel.normalized_similarity(one, other)


_HYPHENS = lazy_pattern("-+")


_SHORTEST_WORD = 3


def is_part_of(name: str, compound: str) -> bool:
    """Whether a name is a part of a compound with hyphens, or stands in one word with an English word or an
    abbreviation behind it: Arai, Arai-cho; Xinhua, Xinhuanet; Liverpool, LiverpoolFC.
    """
    if "-" in compound and folded(name) in map(folded, _HYPHENS.split(compound)):
        return True
    rest = compound.removeprefix(name)
    # "duo" is no English word in Fangduoduo, nor "sky" in Kalininsky.
    return (
        rest not in ("", compound)
        and not (pinyin_syllables(compound) or _SLAVIC_ADJECTIVE.fullmatch(rest))
        and ((len(rest) >= _SHORTEST_WORD and word_class(rest.lower()) != "") or (len(rest) > 1 and rest.isupper()))
    )


# Spellings farther apart than this are one name only in the same company.
_TOO_FAR, _TOO_FAR_FROM_PINYIN = 0.34, 0.3
# Than this only beside the same name, if one of them is a known name.
SLIP = 0.26
# Than this where no more than a word for a place is the same.
_FAR_FOR_A_PLACE = 0.4
# And farther than this only beside the same name.
_MUCH_TOO_FAR = 0.5


def is_ruled_out_alone(found: dict[str, float]) -> bool:
    """Whether two forms are two names, whatever else speaks for them, where no source speaks.

    They are if one is made of the other (a patronymic, a word of it, a capital more), if each has an office or trade of
    its own, if other names stand beside each that are not alike, if both are known, or if no company tells and they are
    far apart, man and wife, or differ as two names of a language do.
    """
    if found["in one word"]:
        return False
    if found["together, and both again"] or found["each in full and alone"]:
        return True
    if found["in capitals"] or found["a part of the other"] or found["other Korean syllables"]:
        return True
    if found["other roles"] and not found["same partner"]:
        return True
    if found["in Cantonese"]:
        return False
    if found["same sounds"]:
        return bool(
            (found["other places in names"] and found["same place"])
            or (
                found["other people"]
                and not found["same place"]
                and not found["alike in full"]
                and (found["known names"] or found["like partners"] < LIKE_PARTNERS)
            )
        )
    company = found["same partner"] or found["same neighbour"]
    return bool(
        found["child of the other"]
        or (found["related"] and not any(found[what] for what in _FORMS_OF_ONE))
        or (found["other partners"] and _keep_other_company(found))
        or (found["places"] and not found["same place"])
        or (found["only a generic word beside"] and not found["same partner"] and found["far"] > _FAR_FOR_A_PLACE)
        # Many rivers stand beside "river".
        or (found["another initial"] and (found["only a generic word beside"] or not company))
        or (found["begins otherwise"] and not company and found["far"] > SLIP)
        or found["a people, no slip"]
        or (found["other places in names"] and _is_a_known_name_elsewhere(found))
        or (not company and _is_too_little(found))
        or (not any(found[what] for what in _NO_TWO_PEOPLE) and any(found[what] for what in _PARTING_PEOPLE))
        # A known name has few slips so far from it: Mambourin is no Melbourne.
        or (found["one a known name"] and found["far"] > SLIP and not found["same partner"] and not _is_within(found))
        or (found["far"] > _MUCH_TOO_FAR and not found["same partner"] and not _is_within(found))
    )


def _keep_other_company(found: dict[str, float]) -> bool:
    if found["alike in full"]:
        return False
    return bool(found["like partners"] < LIKE_PARTNERS or found["known names"] or found["other places in names"])


def _is_a_known_name_elsewhere(found: dict[str, float]) -> bool:
    """Whether one of two forms is a known name and no other tells, as where they stand in full names does not: Romelu
    Lukaku, and Romero.
    """
    return bool(found["one a known name"] and not found["same partner"] and not found["beginning of the other"])


def _is_within(found: dict[str, float]) -> bool:
    return bool(found["beginning of the other"] or found["end of the other"])


# What parts two names where no company tells that they are one.
_PARTING = (
    "man and woman",
    "other surname endings",
    "a vowel before",
    "another part",
    "a short beginning",
    "short, another last vowel",
    "a syllable of the other",
    "another syllable",
    "two vowels",
)


def _is_too_little(found: dict[str, float]) -> bool:
    is_too_far = found["far"] > too_far(bool(found["one Mandarin"])) and not _is_within(found)
    return bool(any(found[what] for what in _PARTING) or is_too_far)


def too_far(one_in_pinyin: bool) -> float:
    """From which distance on spellings are two names that keep no company. Pinyin and what is none come nearer to each
    other by chance.
    """
    return _TOO_FAR_FROM_PINYIN if one_in_pinyin else _TOO_FAR


# What says that a word made of another is a form of the same name.
_FORMS_OF_ONE = ("another last vowel", "a case of an Icelander", "before one noun")

# What parts two people where their office is the same: Deputy Kravchenko, Deputy Kravchuk.
_NO_TWO_PEOPLE = ("same partner", "alike in full", "before one noun")
_PARTING_PEOPLE = ("other surname endings", "two listed names, introduced alike")
