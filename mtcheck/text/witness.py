"""What a source bears witness to: the rendering of its names that a translation should have where it has another word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from .gazetteer import is_known_name
from .names import name_keys
from .originals import WELL_RENDERED, Original, names_in, occurs, resemblance
from .similarity import WORTH_A_LOOK, likeness, one_slip
from .transliteration import skeleton

# How alike a wrong rendering must be to the right one: less than two spellings of one name, as the source bears witness. A name that many bear
# needs more, one that the source has here less.
_ALIKE, _KNOWN_ALIKE, _SAME_NAME_ALIKE = 0.68, 0.78, 0.5


def renderings_of(originals: Mapping[tuple[int, str], Original]) -> dict[str, list[str]]:
    """How the document renders each name of its source, where one form renders it well; the most frequent form first."""
    counts: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    well: set[str] = set()
    for (_, name), original in originals.items():
        counts[original.key][name] += 1
        if original.score >= WELL_RENDERED:
            well.add(original.key)
    return {key: sorted(forms, key=lambda form: (-forms[form], form)) for key, forms in counts.items() if key in well}


def rendered_elsewhere(
    name: str, own: Original | None, beside: list[str], renderings: dict[str, list[str]], source: str, language: str
) -> tuple[str, str] | None:
    """The rendering, and the source's name, that a name of a sentence should be."""
    keys = [key for key in renderings if occurs(key, source, language)] if own is None else [own.key] if own.key in renderings else []
    if language == "zh":
        # A character is read as half of all words are, two of them as many.
        keys = [key for key in keys if len(key) > (1 if own else 2)]
    needed = _KNOWN_ALIKE if is_known_name(name) else _ALIKE if own is None else _SAME_NAME_ALIKE
    found = []
    for key in keys:
        forms = [form for form in renderings[key] if form != name]
        # Where the name itself is a good rendering, the more frequent one is the article's.
        rivals = forms if name not in renderings[key] else forms[: renderings[key].index(name)]
        if not rivals or any(form in beside for form in forms):
            continue
        alike = max(resemblance(name, form) for form in rivals)
        if alike >= needed and (own or skeleton(name)[:1] == skeleton(rivals[0])[:1]):
            found.append((alike, rivals[0], key))
    return max(found)[1:] if found else None


def may_be_variants(name: str, form: str) -> bool:
    """Whether two forms are alike enough to be compared without a source."""
    return likeness(*sorted((name, form))).strength >= WORTH_A_LOOK and not {*name_keys(name)}.isdisjoint(name_keys(form))


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
