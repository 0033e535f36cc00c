"""How an article renders the terms of its source, without a glossary.

Two things tie words of a translation to words of its source. Quotation marks: where both have one quotation, the one renders the other. And
company: a phrase that stands wherever the source has a term, and nowhere else, renders it (co-occurrence, as Dice's coefficient counts it: 1 for both).
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from ...known.lexicon import ADJECTIVE, FUNCTION, NOUN, NOUN_OR_VERB, PLURAL, word_class
from ..cyrillic.latin import cyrillic_stem

_SOURCE_QUOTE = re.compile(
    r"“([^“”]+)”|「([^「」]+)」|『([^『』]+)』|«([^«»]+)»|„([^“”„]+)[“”]|\"([^\"]+)\"|《([^《》]+)》"
)
_TARGET_QUOTE = re.compile(r"\"([^\"]+)\"|“([^“”]+)”|«([^»]+)»")
_MARKS = " .,;:!?"
_LONGEST_QUOTED = 14
_HAN = re.compile(r"[\u4e00-\u9fff]+")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
# Characters of grammar; no term has one.
_GRAMMAR = frozenset("的了在是和与及对将以为于等被把从向由到有这那其之而也都并或年月日")
_GRAM_SIZES = range(3, 9)
_PHRASE_SIZES = (2, 3)
# A word of English renders about this many Chinese characters, or one word of another language.
_HAN_PER_WORD = 1.5
_NOMINAL = (NOUN, ADJECTIVE, PLURAL, NOUN_OR_VERB, "")


class Rendering(NamedTuple):
    """pairs[order]'s translation has `form` at [start, end) for the source's `original`; quotation marks make it `sure`."""

    order: int
    start: int
    end: int
    form: str
    original: str
    sure: bool


def renderings(sources: Sequence[str], targets: Sequence[str]) -> Iterator[Rendering]:
    """The renderings of terms that the article renders in more than one way, or may."""
    yield from _quoted(sources, targets)
    yield from _by_company(sources, targets)


def _quoted(sources: Sequence[str], targets: Sequence[str]) -> Iterator[Rendering]:
    found = []
    for order, (source, target) in enumerate(zip(sources, targets, strict=True)):
        originals = [next(filter(None, m.groups())) for m in _SOURCE_QUOTE.finditer(source)]
        quoted = [(m.start() + 1, m.end() - 1) for m in _TARGET_QUOTE.finditer(target)]
        # Several quotations may have changed places.
        if len(originals) != 1 or len(quoted) != 1:
            continue
        for original, (start, end) in zip(originals, quoted, strict=True):
            form = target[start:end].strip(_MARKS)
            if len(original) <= _LONGEST_QUOTED and " " in form and len(form.split()) <= _LONGEST_QUOTED // 2:
                start = target.index(form, start)
                found.append(Rendering(order, start, start + len(form), form, original, True))
    ways = Counter(r.original for r in {(r.original, r.form.lower()): r for r in found}.values())
    yield from (r for r in found if ways[r.original] > 1)


Phrase = tuple[str, ...]


def _by_company(sources: Sequence[str], targets: Sequence[str]) -> Iterator[Rendering]:
    phrases = [_phrases(target) for target in targets]
    where: dict[Phrase, set[int]] = defaultdict(set)
    for order, found in enumerate(phrases):
        for phrase in found:
            where[phrase].add(order)
    rivals: dict[tuple[int, str], list[Phrase]] = defaultdict(list)
    for phrase in where:
        rivals[len(phrase), phrase[-1]].append(phrase)
    grams = [_grams(source) for source in sources]
    words = [{_stem(w) for w in _WORD.findall(target)} for target in targets]
    having: dict[str, set[int]] = defaultdict(set)
    for order, found_here in enumerate(grams):
        for gram in found_here:
            having[gram].add(order)
    for usual, places in where.items():
        if len(places) < 2:
            continue
        others = [
            r
            for r in rivals[len(usual), usual[-1]]
            if _differs_in_a_word(usual, r) and not where[r] & places and len(where[r]) < len(places)
        ]
        if not others:
            continue
        shared = set.intersection(*(grams[order] for order in places))
        for other in others:
            original = _term({g: having[g] for g in shared}, usual, other, where, sources, words)
            if original:
                for phrase in (usual, other):
                    for order in sorted(where[phrase]):
                        for start, end in phrases[order][phrase]:
                            yield Rendering(order, start, end, targets[order][start:end], original, False)


def _term(
    shared: dict[str, set[int]],
    usual: Phrase,
    other: Phrase,
    where: dict[Phrase, set[int]],
    sources: Sequence[str],
    words: Sequence[set[str]],
) -> str:
    """The term of the source that two phrases render, and they alone; "" if there is none. `shared` are stretches of it, and where each stands."""
    differing = next(a for a, b in zip(usual, other, strict=True) if a != b)
    if any(differing in words[order] for order in where[other]):
        return ""
    for gram in sorted(shared, key=lambda g: (-len(g), g)):
        needed = _HAN_PER_WORD * len(usual) if _HAN.match(gram) else 2 * len(gram.split())
        if (len(gram) if _HAN.match(gram) else 2 * len(usual)) < needed:
            continue
        here = shared[gram]
        # The head of the term must not stand for something else in the same sentence.
        alone = all(sources[order].count(gram[-2:]) == sources[order].count(gram) for order in where[other])
        if alone and where[other] <= here <= where[usual] | where[other]:
            return gram
    return ""


def _differs_in_a_word(a: Phrase, b: Phrase) -> bool:
    """Whether phrases with one head differ in one modifier that is no other form of the same word."""
    differing = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    return len(differing) == 1 and differing[0][0][:4] != differing[0][1][:4]


def _stem(word: str) -> str:
    plain = word.lower().replace("’", "'").removesuffix("'s")
    return next(
        (plain[: -len(e)] for e in ("ies", "es", "s", "ing", "ed") if plain.endswith(e) and len(plain) - len(e) >= 4),
        plain,
    )


def _phrases(text: str) -> dict[Phrase, list[tuple[int, int]]]:
    """Runs of two or three words that may be noun phrases, and their spans."""
    found: dict[Phrase, list[tuple[int, int]]] = {}
    matches = list(_WORD.finditer(text))
    for size in _PHRASE_SIZES:
        for at in range(len(matches) - size + 1):
            run = matches[at : at + size]
            if any(text[a.end() : b.start()] not in (" ", "-") for a, b in pairwise(run)):
                continue
            if (
                all(len(m[0]) > 2 and word_class(m[0].lower()) in _NOMINAL for m in run)
                and word_class(run[0][0].lower()) != FUNCTION
            ):
                found.setdefault(tuple(_stem(m[0]) for m in run), []).append((run[0].start(), run[-1].end()))
    return found


def _grams(source: str) -> set[str]:
    """The stretches of a source that may be terms: Chinese characters without grammar among them, or single longer words."""
    found = set()
    for run in _HAN.findall(source):
        for size in _GRAM_SIZES:
            for at in range(len(run) - size + 1):
                gram = run[at : at + size]
                if _GRAMMAR.isdisjoint(gram):
                    found.add(gram)
    if not found:
        found = {cyrillic_stem(word) for word in _WORD.findall(source) if len(word) > 6}
    return found
