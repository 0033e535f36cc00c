"""Full names that nothing in the source sounds like: another person, or another surname."""

from __future__ import annotations

from collections.abc import Iterator

from ...model.grade import Confidence
from ...text.beside.pair import Pair
from ...text.beside.unheard import Unheard
from .._base import Context
from ._misnamed import Misnamed


def unheard(context: Context) -> Iterator[Misnamed]:
    """Names of the translation that no source of the article can have given."""
    for number, pair in enumerate(context.pairs):
        for name in context.unheard[number]:
            yield _nobody(pair, name)


def _nobody(pair: Pair, name: Unheard) -> Misnamed:
    place = pair.segment.at(name.start, name.end)
    evidence = f"no word of the source sounds like {place.text}"
    related = (pair.segment.at(name.at, name.to, "source"),) if name.to else ()
    if related:
        evidence += f'; nothing here renders its "{related[0].text}"'
    return Misnamed(
        place,
        "",
        evidence,
        related,
        Confidence.HIGH if name.whole else Confidence.MEDIUM,
        message=f'"{place.text}" is not whom the source names' if name.whole else f'"{place.text}" is not the surname',
    )
