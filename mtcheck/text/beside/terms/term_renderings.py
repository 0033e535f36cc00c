"""How an article renders the terms of its source, without a glossary.

Two things tie words of a translation to words of its source. Quotation marks: where both have one quotation, the one
renders the other. And company: a phrase that stands wherever the source has a term, and nowhere else, renders it
(co-occurrence, as Dice's coefficient counts it: 1 for both).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

from ....lazy_patterns import lazy_pattern
from ...chinese.people import grammar
from ...cyrillic.latin import cyrillic_stem
from ...reading.marks import CORNER, DOUBLE, TITLE, opening, quoted
from ...reading.scripts import HAN
from ..english_phrases import LONGEST, Phrase, phrases, stems
from .one_name import named, short_names
from .one_stem import in_two_forms
from .recurring_terms import Letters, in_no_other, places_of, rivals

_SOURCE_QUOTE = lazy_pattern(quoted(DOUBLE, CORNER, TITLE))
_TARGET_QUOTE = lazy_pattern(quoted(DOUBLE))
_OPENING = frozenset(opening(DOUBLE, CORNER, TITLE))
_MARKS = " .,;:!?"
_LONGEST_QUOTED = 14
# So many times as frequent as the usual name of a term another is the one to keep to.
MUCH_MORE = 3
_HAN = lazy_pattern(f"[{HAN}]+")
_WORD = lazy_pattern(r"[^\W\d_][\w'’-]*")
_GRAM_SIZES = range(3, 9)
# A word of English renders about this many Chinese characters, or one word of another language.
_HAN_PER_WORD = 1.5


class Rendering(NamedTuple):
    """pairs[order]'s translation has `form` at [start, end) for the source's `original`; quotation marks make it
    `sure`, and so does a term that comes again and again. `rank` is 1 for the usual name of a known term and more for
    the others; 0 for a term that is not known. `named` are those that are in the full name of a body.
    """

    order: int
    start: int
    end: int
    form: str
    original: str
    sure: bool
    rank: int = 0
    named: bool = False


def renderings(sources: Sequence[str], targets: Sequence[str], language: str = "") -> Iterator[Rendering]:
    """The renderings of terms that the article, whose source is in a language, renders in more than one way, or may."""
    if len(sources) < 2:
        # All ways of telling hold one sentence against another.
        return
    yield from _by_company(sources, targets)
    yield from _recurring(sources, targets, language)
    yield from _by_stem(sources, targets, language)
    yield from _by_table(sources, targets, language)
    yield from _by_head(sources, targets, language)
    yield from _quoted(sources, targets)


def _recurring(sources: Sequence[str], targets: Sequence[str], language: str) -> Iterator[Rendering]:
    """The places of the phrases that render one term of the source, which comes again and again, in two ways; the usual
    one in its most frequent form, whatever its number.
    """
    found = [phrases(target) for target in targets]
    for usual, other, original in rivals(sources, targets, language):
        spans = [(order, span) for order, here in enumerate(found) for span in here.get(usual, ())]
        form = Counter(targets[order][start:end] for order, (start, end) in spans).most_common(1)[0][0]
        yield from (Rendering(order, start, end, form, original, True) for order, (start, end) in spans)
        for order, here in enumerate(found):
            for start, end in here.get(other, ()):
                yield Rendering(order, start, end, targets[order][start:end], original, True)


def _by_stem(sources: Sequence[str], targets: Sequence[str], language: str) -> Iterator[Rendering]:
    """The places of phrases that write one term with a word in two forms, each phrase in its most frequent form."""
    for one, other, original in in_two_forms(sources, targets, language):
        for places in (one, other):
            texts = Counter(targets[order][start:end] for order, start, end in places)
            # A capital may be a headline's or a sentence's.
            form = max(texts, key=lambda text: (texts[text], text.islower()))
            yield from (Rendering(order, start, end, form, original, True) for order, start, end in places)


def _by_table(sources: Sequence[str], targets: Sequence[str], language: str) -> Iterator[Rendering]:
    """The places of the names of a term that should have one, the usual name in its most frequent form."""
    for places in named(sources, targets, language):
        ways = Counter(place.way for place in places)
        usual = min(way for way, times in ways.items() if times * MUCH_MORE > max(ways.values()))
        forms = Counter(targets[p.order][p.start : p.end] for p in places if p.way == usual)
        for place in places:
            own = targets[place.order][place.start : place.end]
            form = forms.most_common(1)[0][0] if place.way == usual else own
            yield Rendering(place.order, place.start, place.end, form, place.original, True, place.way)


def _by_head(sources: Sequence[str], targets: Sequence[str], language: str) -> Iterator[Rendering]:
    """The places where a body is called by its head, in its full name and alone, where the heads differ."""
    for full, short in short_names(sources, targets, language):
        for place in (*full, *short):
            form = targets[place.order][place.start : place.end].lower()
            yield Rendering(place.order, place.start, place.end, form, full[0].original, True, named=place in full)


def _quoted(sources: Sequence[str], targets: Sequence[str]) -> Iterator[Rendering]:
    found = []
    for order, (source, target) in enumerate(zip(sources, targets, strict=True)):
        if _OPENING.isdisjoint(source) or _OPENING.isdisjoint(target):
            continue
        originals = [m[0][1:-1] for m in _SOURCE_QUOTE.finditer(source)]
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


class _Company:
    """Where phrases of the translation stand, and stretches of the source; what few articles are asked for is found
    when it is.
    """

    def __init__(self, sources: Sequence[str], targets: Sequence[str]) -> None:
        self.sources, self._targets = sources, targets
        self.phrases = [phrases(target, LONGEST) for target in targets]
        self.where = places_of(self.phrases)

    @cached_property
    def letters(self) -> Letters:
        """What may be found in the sources."""
        return Letters(self.sources)

    def words(self, order: int) -> Counter[str]:
        """The stems of a sentence of the translation."""
        return stems(self._targets[order])

    def grams(self, order: int) -> frozenset[str]:
        """The stretches of a sentence of the source that may be terms."""
        return _grams(self.sources[order])


def _by_company(sources: Sequence[str], targets: Sequence[str]) -> Iterator[Rendering]:
    company = _Company(sources, targets)
    for usual, other in _rivals(company.where):
        original = _term(usual, other, company)
        for phrase in (usual, other) if original else ():
            for order in sorted(company.where[phrase]):
                for start, end in company.phrases[order][phrase]:
                    yield Rendering(order, start, end, targets[order][start:end], original, False)


def _rivals(where: dict[Phrase, frozenset[int]]) -> Iterator[tuple[Phrase, Phrase]]:
    """A phrase that stands more than once, and a rarer one with the same head and another modifier, never beside it."""
    by_head: dict[tuple[int, str], list[Phrase]] = defaultdict(list)
    for phrase in where:
        by_head[len(phrase), phrase[-1]].append(phrase)
    for usual, places in where.items():
        for other in by_head[len(usual), usual[-1]] if len(places) > 1 else ():
            if len(where[other]) < len(places) and not where[other] & places and _differs_in_a_word(usual, other):
                yield usual, other


def _term(usual: Phrase, other: Phrase, company: _Company) -> str:
    """The term of the source that two phrases render, and they alone; "" if there is none."""
    places, others = company.where[usual], company.where[other]
    differing = next(a for a, b in zip(usual, other, strict=True) if a != b)
    if any(differing in company.words(order) for order in others):
        return ""
    everywhere = frozenset(range(len(company.sources)))
    shared = in_no_other(places | others, everywhere, company.grams, company.letters.may_have)
    for gram in sorted(shared, key=lambda g: (-len(g), g)):
        if _is_long_enough(gram, usual):
            # The head of the term must not stand for something else in the same sentence.
            sources = [company.sources[order] for order in others]
            if all(source.count(gram[-2:]) == source.count(gram) for source in sources):
                return gram
    return ""


def _is_long_enough(gram: str, phrase: Phrase) -> bool:
    """Whether a stretch of the source is as long as what a phrase of so many words renders; a longer word of another
    language always is.
    """
    return _HAN.match(gram) is None or len(gram) >= _HAN_PER_WORD * len(phrase)


def _differs_in_a_word(a: Phrase, b: Phrase) -> bool:
    """Whether phrases with one head differ in one modifier that is no other form of the same word."""
    differing = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    return len(differing) == 1 and differing[0][0][:4] != differing[0][1][:4]


@lru_cache(maxsize=1024)
def _grams(source: str) -> frozenset[str]:
    """The stretches of a source that may be terms: Chinese characters without grammar among them, or single longer
    words.
    """
    found = set()
    never = grammar("term")
    for run in _HAN.findall(source):
        for size in _GRAM_SIZES:
            for at in range(len(run) - size + 1):
                gram = run[at : at + size]
                if never.isdisjoint(gram):
                    found.add(gram)
    if not found:
        found = {cyrillic_stem(word) for word in _WORD.findall(source) if len(word) > 6}
    return frozenset(found)
