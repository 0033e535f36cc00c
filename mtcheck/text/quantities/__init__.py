"""Figures in running text read as quantities: digits with any grouping, numerals and number words, with their units.

`quantities` reads one text; `comparing` holds the figures of a translation against those of its source.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from .quantity import EAST_ASIAN, is_countable
from .quantity import Quantity as Quantity
from .reading.casualties import with_casualties
from .reading.folds import with_folds
from .reading.hundredths import with_hundredths
from .reading.multiples import with_multiples
from .reading.number_words import traits
from .reading.one_in import with_ones_in
from .reading.per_measures import with_per_measures
from .reading.smaller_units import with_smaller_units, with_splits

# Languages that have the tables of another, which writes figures alike.
_TABLES_OF = {"nb": "no", "nn": "no", "yue": "zh", "hbs": "sr", "bs": "hr", "tl": "fil"}


@lru_cache(maxsize=1024)
def quantities(text: str, language: str) -> tuple[Quantity, ...]:
    """The figures of a text in reading order.

    An unknown language has its digits read, points and commas in every sense they may have. A row of digits, numerals
    or number words that is worth more than anybody counts is no figure.
    """
    language = _TABLES_OF.get(language, language)
    if language in EAST_ASIAN:
        from .reading.east_asian import scan
    else:
        from .reading.alphabetic import scan
    countable: Sequence[Quantity] = [quantity for quantity in scan(text, language) if is_countable(quantity)]
    if not countable:
        return tuple(with_multiples(text, (), language))
    countable = with_hundredths(text, with_smaller_units(text, countable, language), language)
    if language == "zh":
        countable = with_per_measures(text, countable)
    if language in ("ja", "zh"):
        countable = with_splits(text, countable)
    countable = with_multiples(text, with_folds(text, countable, language), language)
    countable = with_ones_in(text, countable, language)
    return tuple(with_casualties(text, countable, language))


def comparable(source: str, target: str) -> str:
    """What the tables know enough of two languages to hold against each other.

    "compared": all their figures; "measured": those with a unit; "" for none. Of a source that tells no language, the
    digits are read with all that another language may mean by them.
    """
    known = [traits(_TABLES_OF.get(one, one)) if one else frozenset({"compared"}) for one in (source, target)]
    if all("compared" in one for one in known):
        return "compared"
    return "measured" if all({"compared", "measured"} & one for one in known) else ""
