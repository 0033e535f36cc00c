"""The one body that a translation names where its source names one by another name: "Religion Works Presidency".

Engines make up a name for a body that they do not know, and it need have no word of the right one. It can be told by
what is not there: the source names one body, which is known, and nothing else that may be one; the translation has none
of its names, and names one body, which nothing in the source is called.
"""

from __future__ import annotations

from collections import Counter
from functools import cache

from ....known.lexicon import word_class
from ....known.tables import rows, values, words
from ...reading.inflected import tokens
from ...reading.scripts import is_in_letters
from ...terms.in_source import SourceMatch
from .near_names import bodies_in, is_called_so

# Of a longer word of a body's name the stem tells it: министерство, министерства.
_STEM = 5
# So far apart, of the whole, may the two places be.
_APART = 0.4
_CHARACTERS = 2
_OFTEN = 2


def only_body(match: SourceMatch, source: str, target: str, language: str) -> tuple[int, int] | None:
    """The place of the only body that a translation names, where its source names the one of a match alone."""
    runs = bodies_in(target)
    if len(runs) != 1 or _names_others(match, source, language):
        return None
    ((run, found),) = runs
    if is_called_so([word[0] for word in found], match.entry.terms):
        return None
    if any(_is_name(word) for word in run[0].split()):
        # An engine makes a name up of words; what has somebody's name in it is another body.
        return None
    start = run.start() + 4 * run[0].startswith("The ")
    if run[0][start - run.start() :] in source:
        return None
    share = (match.start + match.end) / 2 / len(source), (start + run.end()) / 2 / len(target)
    return (start, run.end()) if abs(share[0] - share[1]) <= _APART else None


def _is_name(word: str) -> bool:
    return word[0].isupper() and (not word_class(word.lower()) or word in words("word_surnames", "en"))


def _names_others(match: SourceMatch, source: str, language: str) -> bool:
    """Whether a source has words of bodies outside the name of one."""
    rest = source[: match.start] + "\n" + source[match.end :]
    if is_in_letters(language):
        return any(word in rest for word in _ends(language))
    return any(token.key[:_STEM] in _stems(language) for token in tokens(rest, language))


@cache
def _stems(language: str) -> frozenset[str]:
    """What says in several names that they are those of bodies: министерство, комитет."""
    count = Counter(
        stem
        for source, *_ in rows("bodies", language)
        for stem in {stem for name in values(source) for stem in _ends_of(name, language)}
    )
    return frozenset(stem for stem, times in count.items() if times >= _OFTEN and len(stem) >= _STEM - 1)


def _ends_of(name: str, language: str) -> tuple[str, str]:
    """The first and the last word of a name, of which one says what kind of body it is."""
    keys = [token.key[:_STEM] for token in tokens(name, language)]
    return keys[0], keys[-1]


@cache
def _ends(language: str) -> frozenset[str]:
    """What names of bodies end in, where words are not parted: 委员会, 部."""
    return frozenset(name[-_CHARACTERS:] for source, *_ in rows("bodies", language) for name in values(source))
