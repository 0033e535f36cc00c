"""Two spellings of one place, and how strange a name's letters are among the names that are known."""

from __future__ import annotations

from functools import lru_cache

from ...known.places import is_in_a_known_name, is_place, spellings_of_cities
from ...lazy_patterns import lazy_pattern
from ..reading.sound import folded


@lru_cache(maxsize=8192)
def same_place(a: str, b: str) -> bool:
    """Whether two names, one of them the usual one, are listed as spellings of one city: Macao and Macau, Chengchow and
    Zhengzhou.
    """
    place, other = (a, b) if is_place(a) else (b, a)
    if not is_place(place):
        return False
    needle = f"|{folded(other)}|"
    return any(needle in spellings for spellings in _cities(folded(place)))


@lru_cache(maxsize=8192)
def _cities(spelling: str) -> tuple[str, ...]:
    """The spellings of the cities that have one of them: a search for each name costs less than a table."""
    spellings, needle, lines = spellings_of_cities(), f"|{spelling}|", list[str]()
    found = spellings.find(needle)
    while found >= 0:
        end = spellings.find("\n", found)
        end = end if end >= 0 else len(spellings)
        lines.append(spellings[spellings.rfind("\n", 0, found) + 1 : end])
        found = spellings.find(needle, end)
    return tuple(lines)


# Son of, in Irish and Scottish names; the capital behind it is that of another name.
_SON_OF = lazy_pattern(r"^Ma?c(?=[A-Z])")


@lru_cache(maxsize=8192)
def strange_triples(name: str) -> int:
    """How many runs of three letters a name has that no known name has; of McConnell as of Connell."""
    text = f"|{folded(_SON_OF.sub('', name))}|"
    return sum(not is_in_a_known_name(text[i : i + 3]) for i in range(len(text) - 2))
