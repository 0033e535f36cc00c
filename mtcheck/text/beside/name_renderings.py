"""What a source bears witness to: the rendering of its names that a translation should have where it has
another word.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from ...known.place_names import is_listed_name
from ...known.places import is_known_name, is_place
from ..names.mentions import is_demonym, name_keys
from ..names.similarity import likeness, one_slip
from ..names.thresholds import KNOWN_NAME, OTHER_RENDERING, SAME_ORIGINAL, WELL_RENDERED, WORTH_A_LOOK
from ..reading.scripts import is_written_in_latin
from ..reading.sound import folded, skeleton, sound
from .originals import Original, names_in, occurs, resemblance
from .own_sound import has_cases


class Renderings(NamedTuple):
    """How a document renders a name of its source, the most frequent form first; `well` are the forms that render it
    well.
    """

    forms: list[str]
    well: set[str]


def renderings_of(originals: Mapping[tuple[int, str], Original]) -> dict[str, Renderings]:
    """How the document renders each name of its source, where one form renders it well."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    well: dict[str, set[str]] = defaultdict(set)
    for (_, name), original in originals.items():
        counts[original.key][name] += 1
        if original.score >= WELL_RENDERED:
            well[original.key].add(name)
    return {
        key: Renderings(sorted(counts[key], key=lambda form: (-counts[key][form], form)), forms)
        for key, forms in well.items()
    }


def rendered_elsewhere(
    name: str, own: Original | None, beside: list[str], renderings: dict[str, Renderings], source: str, language: str
) -> tuple[str, str] | None:
    """The rendering, and the source's name, that a name of a sentence should be.

    `own` is the name of the source that it stands for, where one is known; `beside` are the names of the sentence.
    """
    needed = KNOWN_NAME if is_known_name(name) else SAME_ORIGINAL if own else OTHER_RENDERING
    found = []
    for key in _candidates(own, renderings, source, language):
        forms, well = renderings[key]
        if not any(form in beside for form in forms if form != name) and (rivals := _rivals(name, forms, well)):
            alike, right = max((resemblance(name, form), form) for form in rivals)
            if alike >= needed and (own or skeleton(name)[:1] == skeleton(right)[:1]):
                found.append((alike, right, key))
    return max(found)[1:] if found else None


def _candidates(own: Original | None, renderings: dict[str, Renderings], source: str, language: str) -> list[str]:
    """The names of the source that may be meant: its own, or all that stand in this sentence's source."""
    if own:
        keys = [own.key] if own.key in renderings else []
    else:
        keys = [key for key in renderings if occurs(key, source, language)]
    # A Chinese character is read as half of all words are, two of them as many.
    shortest = 0 if language != "zh" else 2 if own else 3
    return [key for key in keys if len(key) >= shortest]


def _rivals(name: str, forms: list[str], well: set[str]) -> list[str]:
    """The good renderings that may be the article's; where the name is one itself, only those that are more
    frequent.
    """
    return [form for form in (forms[: forms.index(name)] if name in forms else forms) if form in well]


def may_be_variants(name: str, form: str) -> bool:
    """Whether two forms are alike enough to be compared without a source."""
    return likeness(*sorted((name, form))).strength >= WORTH_A_LOOK and not {*name_keys(name)}.isdisjoint(
        name_keys(form)
    )


# So many letters a case may change at the end of a name.
_CASE = 3
# Shorter names are a letter apart too often.
_LONG_ENOUGH = 6


def letter_by_letter(name: str, target: str, source: str, language: str) -> tuple[str, str] | None:
    """The name of a source in Latin letters that a name is a slip for."""
    if not is_written_in_latin(language) or is_known_name(name) or len(name) < _LONG_ENOUGH:
        return None
    for word in _by_ending(source, language).get(name[-2:], ()):
        if has_cases(language) and name[:-_CASE] == word[:-_CASE]:
            # A case of it: Anttonen, Anttosen.
            continue
        if (
            one_slip(name, word)
            and _is_a_slip(name, word)
            and name not in source
            and word not in target
            and word[:-2] not in target
        ):
            return word, word
    return None


def _is_a_slip(name: str, word: str) -> bool:
    """Whether two names a letter apart are neither spellings of one sound in two languages (Zajcev and Zaitsev), nor
    the source's a slip for a known one, nor the translation's what English calls a place or its people.
    """
    one, other = folded(name), folded(word)
    if one == other or _in_any_language(one) == _in_any_language(other):
        return False
    if is_listed_name(other):
        return True
    base = name.removesuffix("s")
    return not (is_listed_name(one) or is_place(base) or is_demonym(base))


_ONE_SOUND = str.maketrans("jyckqwzo", "iicccvsu")


def _in_any_language(folded_name: str) -> str:
    """A name with one letter for those that languages in Latin script write for one sound."""
    return _DOUBLED.sub(r"\1", sound(folded_name).translate(_ONE_SOUND))


_DOUBLED = re.compile(r"(.)\1+")


@lru_cache(maxsize=64)
def _by_ending(source: str, language: str) -> dict[str, list[str]]:
    """The names of a source in plain Latin letters, each once, by their last two letters."""
    found: dict[str, list[str]] = {}
    for word in dict.fromkeys(source[start:end] for _, start, end, _ in names_in(source, language)):
        if word.isascii():
            found.setdefault(word[-2:], []).append(word)
    return found
