"""A possessive or a contraction without its apostrophe.

Why: Apostrophes get lost between web page and engine, and "Russias proposal" comes out as several Russias.

Of 13 findings on machine and human translations, all there were, 10 were right, one debatable, two wrong
(2026-11-28); of 14 more, 9 were right, 4 debatable, one wrong (2026-11-29). Whether the apostrophe belongs before or
behind the "s" of a plural is left to the reader.

Silent when: the word may be a plural or a name that ends in "s"; the source has a name with these letters; what follows
may be a verb; a house sets plurals before nouns ("players union").

Bad:
    Moscow sees no merit in Washingtons allegations. It doesnt matter.

Good:
    Moscow sees no merit in Washington's allegations. The Johnsons live in the Netherlands. Players union officials met.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from ...model.finding import Category, Edit, Finding, Fix
from ...model.grade import Confidence, Severity
from ...model.text import Document
from ...text.english.contractions import bare_contractions
from ...text.english.possessives import bare_possessives
from ...text.reading.sound import folded
from ...value_types import dataclass
from .._base import CheckInfo, Context, DocumentCheck

INFO = CheckInfo(
    "missing-apostrophe",
    Category.PUNCTUATION,
    Severity.MINOR,
    Confidence.MEDIUM,
    languages=("en",),
    supersedes=("omitted-word",),
    since="0.1.0",
)


@dataclass(frozen=True, slots=True)
class Options:
    """`owners` are nouns for who or what owns things, besides those that are known: "gizmo" for "gizmos price"."""

    owners: tuple[str, ...] = ()


def run(document: Document, context: Context, options: Options) -> Iterator[Finding]:
    whole = context.whole
    owners = frozenset(owner.lower() for owner in options.owners)
    possessives = bare_possessives(whole.text, whole.word_set, whole.capitalised, owners)
    of_source = _words_in_latin(document) if context.has_source else frozenset[str]()
    for found in chain(bare_contractions(whole.text, whole.word_set), possessives):
        place = context.at(found.start, found.end)
        word = folded(place.text)
        if word in of_source and word[:-1] not in of_source:
            # The source has it just so: Barış is no Bari's.
            continue
        yield INFO.finding(
            place,
            f'"{place.text}" → "{found.right}"',
            evidence=found.reason,
            fix=Fix("add the apostrophe", (Edit(place, found.right),)),
        )


def _words_in_latin(document: Document) -> frozenset[str]:
    # Only a source asks for it.
    from ...text.beside.naming.unheard import latin_words

    return latin_words([segment.source or "" for segment in document.segments])


CHECK = DocumentCheck(INFO, Options, run)
