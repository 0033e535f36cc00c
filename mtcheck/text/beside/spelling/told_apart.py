"""Which forms are two names where there is no source, by what costs least to tell: most that look alike are."""

from __future__ import annotations

from functools import lru_cache

from ....known.places import is_known_name, is_place
from ....model.mention import Form
from ...chinese.cantonese import in_cantonese
from ...chinese.romanisation import pinyin_syllables, romanises
from ...names.gazetteer import same_place
from ...names.similarity import likeness, related
from ...names.thresholds import SURE
from ...reading.sound import folded
from .alone import (
    PAIRS,
    SLIP,
    begins,
    far_apart,
    have_another_syllable,
    is_a_case_of_an_icelander,
    is_part_of,
    is_syllable_of,
    meet_and_come_again,
    too_far,
)
from .name_evidence import apart, ends_in_another_vowel, is_people_and_no_slip, shared_neighbours

# How spellings part two names: not at all, unless the names keep company, or whatever else is said of them.
_NOT, _IN_OTHER_COMPANY, _ALWAYS = range(3)


def are_told_apart(usual: Form, other: Form) -> bool:
    """Whether two forms are two names by their spellings, by the words that touch them, and by the sentences that they
    stand in; the more frequent form is the first. Of what `is_ruled_out_alone` says it says a part.
    """
    if apart(usual, other) or apart(other, usual):
        return False
    parted = _parted(usual.text, other.text)
    if parted == _ALWAYS or meet_and_come_again(usual, other):
        return True
    return parted == _IN_OTHER_COMPANY and not (_keep_company(usual, other) or is_a_case_of_an_icelander(usual, other))


def _keep_company(usual: Form, other: Form) -> bool:
    """Whether a name or a telling word touches both forms, the word on the same side."""
    names, also_names = (
        {name for m in form.mentions for name in (m.facts.before, m.facts.after)} for form in (usual, other)
    )
    return not names.isdisjoint(also_names - {""}) or any(shared_neighbours(usual, other))


@lru_cache(maxsize=PAIRS)
def _parted(usual: str, other: str) -> int:
    if in_cantonese(usual, other) or same_place(usual, other) or romanises(usual, other) or romanises(other, usual):
        return _NOT
    # Spellings so far apart have not the same sounds.
    if _are_too_far(usual, other) or is_syllable_of(usual, other) or is_syllable_of(other, usual):
        return _IN_OTHER_COMPANY
    if likeness(*sorted((usual, other))).strength >= SURE:
        return _NOT
    if (
        usual.lower() == other.lower()
        or is_part_of(usual, other)
        or is_part_of(other, usual)
        or (is_place(usual) and is_place(other))
        or is_people_and_no_slip(usual, other)
    ):
        return _ALWAYS
    if (
        have_another_syllable(usual, other)
        or (related(usual, other) and not ends_in_another_vowel(folded(usual), folded(other)))
        or begins(usual, other)
        or begins(other, usual)
    ):
        return _IN_OTHER_COMPANY
    return _NOT


def _are_too_far(usual: str, other: str) -> bool:
    one, two = folded(usual), folded(other)
    if one.startswith(two) or two.startswith(one) or one.endswith(two) or two.endswith(one):
        return False
    limit = too_far((pinyin_syllables(usual) > 0) != (pinyin_syllables(other) > 0))
    if is_known_name(usual) != is_known_name(other):
        limit = min(limit, SLIP)
    return far_apart(usual, other) > limit
