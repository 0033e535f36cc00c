"""What a source bears witness to: the rendering of its names that a translation should have where it has another word."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from typing import NamedTuple

from ...known.places import is_known_name
from ..names.mentions import name_keys
from ..names.similarity import WORTH_A_LOOK, likeness, one_slip
from ..reading.sound import skeleton
from .originals import WELL_RENDERED, Original, names_in, occurs, resemblance

# How alike a wrong rendering must be to the right one: less than two spellings of one name, as the source bears witness. A name that many bear
# needs more, one that the source has here less.
_ALIKE, _KNOWN_ALIKE, _SAME_NAME_ALIKE = 0.68, 0.78, 0.5


class Renderings(NamedTuple):
    """How a document renders a name of its source, the most frequent form first; `well` are the forms that render it well."""

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
    """The rendering, and the source's name, that a name of a sentence should be."""
    keys = (
        [key for key in renderings if occurs(key, source, language)]
        if own is None
        else [own.key]
        if own.key in renderings
        else []
    )
    if language == "zh":
        # A character is read as half of all words are, two of them as many.
        keys = [key for key in keys if len(key) > (1 if own else 2)]
    needed = _KNOWN_ALIKE if is_known_name(name) else _ALIKE if own is None else _SAME_NAME_ALIKE
    found = []
    for key in keys:
        forms, well = renderings[key]
        # Where the name itself is a rendering, only a more frequent one is the article's.
        rivals = [form for form in (forms[: forms.index(name)] if name in forms else forms) if form in well]
        if not rivals or any(form in beside for form in forms if form != name):
            continue
        alike, right = max((resemblance(name, form), form) for form in rivals)
        if alike >= needed and (own or skeleton(name)[:1] == skeleton(right)[:1]):
            found.append((alike, right, key))
    return max(found)[1:] if found else None


def may_be_variants(name: str, form: str) -> bool:
    """Whether two forms are alike enough to be compared without a source."""
    return likeness(*sorted((name, form))).strength >= WORTH_A_LOOK and not {*name_keys(name)}.isdisjoint(
        name_keys(form)
    )


def letter_by_letter(name: str, target: str, source: str, language: str) -> tuple[str, str] | None:
    """The name of a source in Latin letters that a name is a slip for."""
    if (
        language in ("zh", "ja", "ko", "ru", "uk", "be", "bg", "sr", "mk", "el", "ar", "fa", "he", "")
        or is_known_name(name)
        or len(name) < 6
    ):
        return None
    for _, start, end, _ in names_in(source, language):
        word = source[start:end]
        if (
            word != name
            and name not in source
            and word not in target
            and word[:-2] not in target
            and one_slip(name, word)
            and name[-2:] == word[-2:]
            and word.isascii()
        ):
            return word, word
    return None
