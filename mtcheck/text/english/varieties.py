"""Words that British and American English spell in two ways: `known/en/spellings.tsv`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from ...known.lexicon import word_class
from ...known.tables import rows
from ...value_types import NamedTuple


class _Spelling(NamedTuple):
    """One word in both spellings; either may be an ending only, beginning with "-".

    `both` names one that the other side has too: "british", "american" or "each".
    """

    british: str
    american: str
    both: str


def _spellings() -> Iterator[_Spelling]:
    for british, american, endings, both in rows("spellings", "en"):
        for ending in endings.split():
            end = ending.strip("_")
            yield _Spelling(british + end, american + end, both)


@cache
def varieties() -> dict[str, dict[str, str]]:
    """For each variety the words that only it spells so, each with the other's spelling, which only the other has."""
    pairs = [pair for pair in _spellings() if not pair.both]
    return {
        "British": {pair.british: pair.american for pair in pairs},
        "American": {pair.american: pair.british for pair in pairs},
    }


@cache
def spelt_in_one_way() -> tuple[frozenset[str], ...]:
    """The spellings of each variety."""
    return tuple(map(frozenset, varieties().values()))


@cache
def spelt_in_both_ways() -> dict[str, str]:
    """The American spellings of words that Americans spell in both ways, by the British ones: theatre, theater.

    Not those whose American spelling the British have for something else: whoever has a cheque may check it.
    """
    return {pair.british: pair.american for pair in _spellings() if pair.both == "british" and pair.british[0] != "-"}


class _Telling(NamedTuple):
    """What tells whose spelling a text is in: words of one side only, and British endings with the American ones."""

    british: frozenset[str]
    american: frozenset[str]
    endings: dict[str, str]


@cache
def _telling() -> _Telling:
    pairs = list(_spellings())
    whole = [pair for pair in pairs if pair.british[0] != "-"]
    return _Telling(
        frozenset(pair.british for pair in whole if pair.both not in ("british", "each")),
        frozenset(pair.american for pair in whole if pair.both not in ("american", "each")),
        {pair.british[1:]: pair.american[1:] for pair in pairs if pair.british[0] == "-"},
    )


def _has_american_counterpart(word: str, endings: dict[str, str]) -> bool:
    """Whether a word with one of the endings, as Americans spell it, is in the lexicon: organise, for organized."""
    stems = (word.removesuffix(ending) for ending in endings if word.endswith(ending))
    return any(word_class(stem + other) for stem in stems for other in endings.values())


def spelling_of(words: Iterable[str]) -> str:
    """Whose spelling most of the lower-case words have: "American", "British", or "" where neither leads."""
    british, american, endings = _telling()
    any_ending = tuple(endings)
    balance = 0
    for word in words:
        if word in american:
            balance += 1
        elif word in british or (word.endswith(any_ending) and _has_american_counterpart(word, endings)):
            balance -= 1
    return "American" if balance > 0 else "British" if balance < 0 else ""


@cache
def _american() -> dict[str, str]:
    return {pair.british: pair.american for pair in _spellings() if pair.british[0] != "-"}


def american(word: str) -> str:
    """A word in small letters as Americans spell it, where both have a word for the same."""
    return _american().get(word, word)


@cache
def _pairs() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for pair in _spellings():
        if pair.british[0] != "-":
            found[pair.british] = (*found.get(pair.british, ()), pair.american)
            found[pair.american] = (*found.get(pair.american, ()), pair.british)
    return found


@lru_cache(maxsize=16384)
def is_english_word(word: str) -> bool:
    """Whether a word in small letters is one of the lexicon, in its own spelling or in that of the other side:
    "defence", "cheque", "organisers". The lexicon is mostly American.
    """
    return bool(word_class(word)) or word in _pairs() or any(map(word_class, spellings_of(word)))


def is_made_of_words(word: str, shortest: int) -> bool:
    """Whether a lower-case word is made of two English ones, each of so many letters or more, and one of more than
    three: lakeside.
    """
    return any(
        word_class(word[:at]) and word_class(word[at:])
        for at in range(shortest, len(word) - shortest + 1)
        if max(at, len(word) - at) > len("set")
    )


@lru_cache(maxsize=16384)
def spellings_of(word: str) -> list[str]:
    """How else a word may be spelt on one side of the Atlantic or the other, in its own capitals."""
    found = list(_pairs().get(word.lower(), ()))
    lower = word.lower()
    for british, american in _telling().endings.items():
        for one, other in ((british, american), (american, british)):
            stem = lower[: -len(one)]
            if lower.endswith(one) and len(stem) > 3 and word_class(stem + american):
                found.append(stem + other)
    if word.isupper() and len(word) > 1:
        return [form.upper() for form in found]
    return [form[0].upper() + form[1:] if word[0].isupper() else form for form in found]
