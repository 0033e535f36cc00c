"""A name of the source that the translation never mentions.

Why: Engines drop what they cannot spell; who did it is then nobody.

A full name of the source is looked for by its sound in the whole translation. In Cyrillic it is two words in capitals
that touch, in Greek such of which the second ends as surnames do, in Chinese characters and katakana what has a point
between its words or a form of address behind it. Arabic, Hebrew and Hangul have no capitals: there two words that touch
are a name if their letters follow each other as in names rather than as in other words.

Places are known by their names in the source's script (towns of the world, countries, Chinese counties, Japanese towns)
and looked for under all of their English names. Names in Latin letters must stand in the translation as they are:
beside a source in another script all that begin with a capital, beside one in Latin script those that are known as
names and as nothing else there, words with a capital within a sentence that begin as no word of the language does, and
bodies that all languages call by the same capitals. One of a list, of which the sentence has the name beside it, is
told though the article names it elsewhere.

Silent when: any part of the name, or what sounds like it, stands anywhere in the article; a glossary renders it, or a
table of bodies and abbreviations; the name's words are ordinary ones.

Bad (jsonl):
    {"source": "Об этом сообщил Аркадий Зубровский.", "target": "This was announced by the head of the office."}

Good (jsonl):
    {"source": "Об этом сообщил Аркадий Зубровский.", "target": "This was announced by Arkady Zubrovsky."}
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterator

from ...model.finding import Category, Finding
from ...model.grade import Confidence, Severity
from ...model.text import Document
from ...text.beside.naming.unheard import lost_names, words_that_render
from ...text.beside.pair import Pair
from ...text.beside.terms.settled_terms import rendered_terms
from ...text.beside.wording.site_tail import without_tail
from .._base import CheckInfo, Context, DocumentCheck, NoOptions
from . import _by_known_names

INFO = CheckInfo(
    "name-missing",
    Category.OMISSION,
    Severity.MAJOR,
    Confidence.MEDIUM,
    needs=("source",),
    languages=("en",),
    # It says which member of the list.
    supersedes=("omitted-sentence",),
    since="0.1.0",
)


def run(document: Document, context: Context, options: NoOptions) -> Iterator[Finding]:
    if not context.pairs:
        return
    words = words_that_render(context.whole.text)
    rendered = _by_known_names.rendered(context)
    for number, (pair, matches) in enumerate(zip(context.pairs, context.source_terms, strict=True)):
        spans = [(match.start, match.end) for match in matches]
        for name in lost_names(pair, words):
            if _overlaps(spans, name.start, name.end) or _is_of_the_site(pair, name.start):
                # A glossary has it, or it is of the site's name.
                continue
            if any(found.at == name.start for found in context.unheard[number]):
                # Somebody else stands in its place, which is another finding.
                continue
            insort(spans, (name.start, name.end))
            yield _finding(pair, name.start, name.end, "no word of the article sounds like it, or a part of it")
        exchanged = context.exchanged_countries[number]
        here = _by_known_names.lost_of_list(pair) if rendered else ()
        lost = [*_by_known_names.lost(pair, rendered), *here]
        cities = _by_known_names.cities_of(context) if lost else None
        elsewhere = {found.at for found in cities.exchanged(pair)} if cities else ()
        for known in lost:
            if known.start in elsewhere:
                # Another city stands in its place.
                continue
            if _is_of_the_site(pair, known.start) or (exchanged and known.start <= exchanged.at < known.end):
                # Another country stands in its place; or it is of the site's name.
                continue
            called = any(start <= known.start and known.end <= end for start, end in rendered_terms(pair))
            if not called and not _overlaps(spans, known.start, known.end):
                insort(spans, (known.start, known.end))
                yield _finding(pair, known.start, known.end, known.evidence)


def _is_of_the_site(pair: Pair, start: int) -> bool:
    """Whether a name stands behind the headline, where the name of the site is, which is to go."""
    return not pair.segment.order and start >= len(without_tail(pair.source.text, pair.source_lang))


def _overlaps(spans: list[tuple[int, int]], start: int, end: int) -> bool:
    """Whether a stretch shares characters with one of some that are disjoint and in order."""
    at = bisect_left(spans, (end, 0))
    return at > 0 and spans[at - 1][1] > start


def _finding(pair: Pair, start: int, end: int, evidence: str) -> Finding:
    place = pair.segment.at(start, end, "source")
    return INFO.finding(place, f'"{place.text}" is not in the translation', evidence=evidence)


CHECK = DocumentCheck(INFO, NoOptions, run)
