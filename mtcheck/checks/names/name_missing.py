"""A name of the source that the translation never mentions.

Why: Engines drop what they cannot spell; who did it is then nobody.

A full name of a source in Cyrillic or Latin letters, two words in capitals that touch, is looked for by its sound in
the whole translation.

Silent when: any part of the name, or what sounds like it, stands anywhere in the article; a glossary renders it; the
name's words are ordinary ones.

Bad (jsonl):
    {"source": "Об этом сообщил Аркадий Зубровский.", "target": "This was announced by the head of the office."}

Good (jsonl):
    {"source": "Об этом сообщил Аркадий Зубровский.", "target": "This was announced by Arkady Zubrovsky."}
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise

from ...known.tables import alternation
from ...model.finding import Category, Finding
from ...model.grade import Confidence, Severity
from ...model.text import Document
from ...text.beside.originals import names_in, renders
from ...text.reading.marks import DOUBLE, opening
from ...text.reading.scripts import letters
from ...text.terms.in_source import SourceMatch
from .._base import CheckInfo, Context, DocumentCheck, NoOptions

INFO = CheckInfo("name-missing", Category.OMISSION, Severity.MAJOR, Confidence.MEDIUM, needs=("source",), since="0.1.0")

_CAPITALISED = re.compile(r"[^\W\d_a-z][^\W\d_]+")
_CYRILLIC = re.compile(f"[{letters('Cyrl')}]")
# Surnames end so; two capitals that touch are else as often an institution.
_SURNAME = re.compile(f"(?:{alternation('surname_endings', 'ru')})(?:{alternation('surname_cases', 'ru')})?$")


def run(document: Document, context: Context, options: NoOptions) -> Iterator[Finding]:
    words = sorted(set(_CAPITALISED.findall(context.whole.text)))
    for pair, matches in zip(context.pairs, context.source_terms, strict=True):
        source = pair.source.text
        if not _CYRILLIC.search(source):
            continue
        names = names_in(source, pair.source_lang)
        starts = [match.start for match in matches]
        for first, second in pairwise(names):
            start, end = first[1], second[2]
            if (
                source[first[2] : second[1]] != " "
                or not _SURNAME.search(source[second[1] : end])
                or (start and source[start - 1 : start] in opening(DOUBLE))
            ):
                continue
            if _meets(starts, matches, start, end) or any(
                renders(word, name[3]) for name in (first, second) for word in words
            ):
                continue
            yield INFO.finding(
                pair.segment.at(start, end, "source"),
                f'"{source[start:end]}" is not in the translation',
                evidence=f'no word of the article sounds like "{first[3][0]}" or "{second[3][0]}"',
            )


def _meets(starts: list[int], matches: list[SourceMatch], start: int, end: int) -> bool:
    """Whether a stretch meets a glossary term; the terms are in order, and none lies in another."""
    at = bisect_left(starts, end)
    return at > 0 and matches[at - 1].end > start


CHECK = DocumentCheck(INFO, NoOptions, run)
