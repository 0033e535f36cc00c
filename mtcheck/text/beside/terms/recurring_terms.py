"""Terms of a source that come again and again, and that the translation renders in one way here and another there.

No dictionary of two languages: what stands wherever a term stands, and nowhere else, renders it. Asked for is much, so
that chance does not do as well: a phrase of two words in three segments or more, another with the same head or modifier
in further ones, and a term that stands in all of these and in no other.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple, TypeVar

from ....known.lexicon import VERB, word_class
from ....known.tables import languages, words
from ....lazy_patterns import lazy_pattern
from ...chinese.people import grammar
from ...cyrillic.latin import cyrillic_stem
from ...reading.scripts import HAN, JAPANESE, scripts
from ...reading.words import cut, knows_words
from ..english_phrases import Phrase, phrases, stems

_RUN = lazy_pattern(f"[{JAPANESE}]+|[^{JAPANESE}]+")
_OWN = lazy_pattern(f"[{JAPANESE}]")
_HAN_OR_KATAKANA = lazy_pattern(f"[{HAN}ァ-ヶー]+$")
_WORD = lazy_pattern(r"[^\W\d_][\w'’-]*")
# A phrase stands in so many segments before another is a deviation from it.
_USUAL = 3
# A term has so many words at most; in characters so many at least and at most.
_LONGEST, _SIZES = 4, range(3, 11)
# Words that begin with so many same letters, or the whole of the shorter, are forms of one.
_SAME_START = 4
# Of alphabetic languages a term has so many words, each of so many letters or more.
_WORDS, _LETTERS = range(2, 4), 3
# So many last letters of a word may be its ending; a single word is a term from so many letters before them on.
_ENDING, _COMPOUND = 3, 8

Term = tuple[str, ...]
_Found = TypeVar("_Found")


class Rivals(NamedTuple):
    """Two phrases, as stems, for one term of the source as it is written there, the usual one first."""

    usual: Phrase
    other: Phrase
    original: str


class Standing(NamedTuple):
    """How often a term stands in a segment, as it is written at its first place, and the words before and behind that,
    "" for one of grammar.
    """

    times: int
    written: str
    around: tuple[str, str]


def rivals(sources: Sequence[str], targets: Sequence[str], language: str) -> Iterator[Rivals]:
    """The pairs of phrases that render one term of an article; none beside a language whose words are not known."""
    if not is_read(language):
        return
    where = places_of([phrases(target) for target in targets])

    def counted(order: int) -> Counter[str]:
        return stems(targets[order])

    # The source, which takes longer, is read only where two phrases may render one term of it.
    alike = [pair for pair in _alike(where) if _are_apart(*pair, where, counted)]
    if not alike:
        return
    # Words with endings are looked for everywhere, as they cannot be found as they are written.
    some = frozenset[int]().union(*(where[phrase] for pair in alike for phrase in pair))
    read = some if knows_words(language) else frozenset(range(len(sources)))
    unread = [source for order, source in enumerate(sources) if order not in read]

    def found(order: int) -> Mapping[Term, Standing]:
        return terms_in(sources[order], language)

    letters = Letters(sources)
    told: set[tuple[str, str, Term]] = set()
    for usual, other in alike:
        segments = where[usual] | where[other]
        here = in_no_other(segments, read, found, letters.may_have) if len(segments) > _USUAL else ()
        terms = [term for term in here if not any("".join(term) in source for source in unread)]
        if not terms:
            continue
        term = max(terms, key=lambda term: (sum(map(len, term)), term))
        original = found(min(segments))[term].written
        shared = next(a for a, b in zip(usual, other, strict=True) if a == b)
        # The word that both have stands for the term there, and for nothing else.
        if any(counted(order)[shared] != found(order)[term].times for order in where[other]):
            continue
        differing = next((a, b) for a, b in zip(usual, other, strict=True) if a != b)
        if (*differing, term) not in told and not _is_of_longer(term, where[usual], where[other], found):
            told.add((*differing, term))
            yield Rivals(usual, other, original)


def is_read(language: str) -> bool:
    """Whether the words of a language, which may be terms, are known: by a dictionary, or by their first letters."""
    return knows_words(language) or language in scripts()["Cyrl"].languages or _is_latin(language)


def _is_latin(language: str) -> bool:
    return language in languages("small_words")


def places_of(found: Sequence[Iterable[_Found]]) -> dict[_Found, frozenset[int]]:
    places: dict[_Found, frozenset[int]] = {}
    # Most stand in one place only.
    several: dict[_Found, set[int]] = {}
    for order, here in enumerate(found):
        only = frozenset((order,))
        for one in here:
            if places.setdefault(one, only) is not only:
                several.setdefault(one, {*places[one]}).add(order)
    for one, where in several.items():
        places[one] = frozenset(where)
    return places


def in_no_other(
    segments: Set[int],
    read: Set[int],
    found: Callable[[int], Iterable[_Found]],
    may_have: Callable[[int, _Found], bool],
) -> set[_Found]:
    """What is found in each of some segments and in no other of those that are read, as few of which as will do:
    `may_have` says of a segment, without reading it, whether something may be found there.
    """
    first, *others = segments
    here = set(found(first))
    for order in others:
        here.intersection_update(found(order) if here else ())
    for order in read - segments if here else ():
        if any(may_have(order, one) for one in here):
            here.difference_update(found(order))
    return here


class Letters:
    """The sources of an article in small letters, for what may be found there."""

    def __init__(self, sources: Sequence[str]) -> None:
        self._sources = [_small(source) for source in sources]

    def may_have(self, order: int, one: str | Term) -> bool:
        """Whether a source has the letters of a stretch, or of each word of a term, which are those of some word."""
        source = self._sources[order]
        return all(_small(word) in source for word in ((one,) if isinstance(one, str) else one))


def _small(text: str) -> str:
    """A text in small letters, those of a word the same wherever it stands: a Greek one has its own at the end."""
    return text.lower().replace("ς", "σ")


def _alike(where: dict[Phrase, frozenset[int]]) -> Iterator[tuple[Phrase, Phrase]]:
    """Each phrase that stands often, with the rarer ones that share one of its words at the same place."""
    by_word: dict[tuple[int, str], list[Phrase]] = defaultdict(list)
    for phrase in where:
        for at, word in enumerate(phrase):
            by_word[at, word].append(phrase)
    for usual, places in where.items():
        if len(places) >= _USUAL:
            # What has the same head is told first, so that a naval parade is no "main naval".
            for at, word in reversed(list(enumerate(usual))):
                for other in by_word[at, word]:
                    if other != usual and len(where[other]) < len(places) and places.isdisjoint(where[other]):
                        yield usual, other


def _are_apart(
    usual: Phrase, other: Phrase, where: dict[Phrase, frozenset[int]], counted: Callable[[int], Counter[str]]
) -> bool:
    """Whether the words in which phrases differ are two ordinary ones, and neither stands beside the other phrase."""
    one, two = next((a, b) for a, b in zip(usual, other, strict=True) if a != b)
    same = min(len(one), len(two), _SAME_START)
    return (
        one[:same] != two[:same]
        and not any(one in counted(order) for order in where[other])
        and not any(two in counted(order) for order in where[usual])
        and _is_ordinary(one)
        and _is_ordinary(two)
    )


@lru_cache(maxsize=16384)
def _is_ordinary(stemmed: str) -> bool:
    """Whether a stem is of a word of the dictionary, or of two with a hyphen, and so no name, which other checks see,
    and tells one thing from another.
    """
    if stemmed in words("plain_modifiers", "en") or word_class(f"{stemmed}ed") or word_class(f"{stemmed}ing") == VERB:
        return False
    return "-" in stemmed or any(word_class(stemmed + ending) for ending in ("", "e", "y", "s"))


def _is_of_longer(
    term: Term, usual: frozenset[int], other: frozenset[int], found: Callable[[int], Mapping[Term, Standing]]
) -> bool:
    """Whether a term goes on in one way where the one phrase stands, and in another where the other does: what goes on
    may be what they differ in.
    """
    for side in (0, 1):
        here, there = ({found(order)[term].around[side] for order in places} for places in (usual, other))
        if len(here) == 1 and "" not in here and here.isdisjoint(there):
            return True
    return False


@lru_cache(maxsize=1024)
def terms_in(source: str, language: str) -> Mapping[Term, Standing]:
    """The runs of words of a source that may be terms."""
    found: dict[Term, Standing] = {}
    for run in _runs(source, language):
        good = [_may_be_in_term(word, source[start:end], language) for word, start, end in run]
        for start in range(len(run)):
            for end in range(start + 1, min(start + _LONGEST, len(run)) + 1):
                if not good[end - 1]:
                    # "punto de entrega": grammar within a term, not at its ends.
                    if good[start] and _is_latin(language):
                        continue
                    break
                if not good[start]:
                    break
                term = tuple(word for word, _, _ in run[start:end])
                if not _is_long_enough(term, language):
                    continue
                if term in found:
                    found[term] = found[term]._replace(times=found[term].times + 1)
                else:
                    before = run[start - 1][0] if start and good[start - 1] else ""
                    behind = run[end][0] if end < len(run) and good[end] else ""
                    found[term] = Standing(1, source[run[start][1] : run[end - 1][2]], (before, behind))
    return found


def _runs(source: str, language: str) -> Iterator[list[tuple[str, int, int]]]:
    """The words of a source with start and end, parted where a mark stands; as stems where they have endings."""
    if knows_words(language):
        for match in _RUN.finditer(source):
            if _OWN.match(match[0]):
                words_of_run = cut(match[0], language)
                ends = list(accumulate(map(len, words_of_run), initial=match.start()))
                yield list(zip(words_of_run, ends, ends[1:], strict=False))
        return
    stem = _first_letters if _is_latin(language) else cyrillic_stem
    run: list[tuple[str, int, int]] = []
    for match in _WORD.finditer(source):
        if run and source[run[-1][2] : match.start()] != " ":
            yield run
            run = []
        run.append((stem(match[0]), *match.span()))
    yield run


def _first_letters(word: str) -> str:
    """A word in small letters without its last ones, which may be an ending."""
    return word.lower()[: max(_SAME_START, len(word) - _ENDING)]


def _may_be_in_term(word: str, written: str, language: str) -> bool:
    if knows_words(language):
        return _HAN_OR_KATAKANA.match(word) is not None and not (len(word) == 1 and word in grammar("term"))
    if _is_latin(language):
        return len(word) >= _LETTERS and written.lower() not in words("small_words", language)
    return len(word) >= _LETTERS and word not in words("words_of_grammar", language)


def _is_long_enough(term: Term, language: str) -> bool:
    if knows_words(language):
        return sum(map(len, term)) in _SIZES
    # One long word may be a compound: Wahlkommission.
    return len(term) in _WORDS or (_is_latin(language) and len(term[0]) >= _COMPOUND and len(term) == 1)
