"""What stands for a place of a Chinese source that the translation does not name: another name before the word for its
kind, as Water County for 邻水县, or New State for 新州.
"""

from __future__ import annotations

import re
from functools import cache

from ....known.place_names import place_name
from ....known.places import is_place
from ....known.tables import mapping
from ....model.text import Span
from ...reading.sound import folded
from ..pair import Pair


@cache
def _named(kind: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?!The )[A-Z][\w'’-]+ {kind}(?![\w-])")


def _has_another(source: str, start: int, end: int, ending: str) -> bool:
    """Whether the source has another place of a kind than the one at [start, end); a governor (州长) is none."""
    name = source[start:end].removesuffix(ending) + ending
    return re.search(f"{ending}(?!长)", source.replace(name, "")) is not None


def named_by_kind(pair: Pair, start: int, end: int) -> Span | None:
    """The one name in the translation with the word for the kind of the place at [start, end) of its source, where the
    source has no other place of that kind.
    """
    source, text = pair.source.text, pair.target.text
    kinds = mapping("kinds_of_places", "zh")
    ending = source[end - 1] if source[end - 1] in kinds else source[end : end + 1]
    if pair.source_lang != "zh" or ending not in kinds or _has_another(source, start, end, ending):
        return None
    found = list(_named(kinds[ending]).finditer(text))
    if len(found) != 1:
        return None
    words = found[0][0].split()[:-1]
    # A place that is known has another name in the source, if not this one.
    if is_place(" ".join(words)) or any(place_name(folded(word), "Latn") for word in words):
        return None
    return Span(found[0].start(), found[0].end())
