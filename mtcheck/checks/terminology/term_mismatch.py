"""Words that stand for a term of the source and are not its English name.

Why: 变化球 is a breaking ball, "change ball" nothing at all; ПВО is air defense, and nobody knows what "PVO" is. Such
terms have one settled English name, or a few, and engines render them word by word or letter by letter. Of 200 findings
read in news that engines translated from Chinese, Japanese and Russian 193 were right and 5 debatable; what was wrong
has gone from the tables. Of 45 findings of terms that came later, in articles of other engines, 44 were right, and of
41 different ones of the Chinese terms that came last, in 38,000 segments of engines, 36; the other 5, debatable, have
gone. In human translations 11 stood in 339 articles, of which 7 were right and the others debatable.

The finding stands at the words that are there instead, and its message gives the name. They are one of eight kinds: a
word-by-word rendering that a table lists for the term of that source; an abbreviation spelt with its own letters where
English has another or none; one that is short for something else that the source does not have; Chinese characters by
their sound; the name of a body with another head, as "Health Committee" for a Health Commission; a name of a body of
which every word means the same elsewhere, as "Safety Service" for a Security Service; the one body that a sentence
names, where its source names one by a name that no word of it has; another member of a closed set than the source's: a
rank, an office, a court, a chamber of parliament, "at least" for "at most", a medal, a round, a relation, a day of the
week, a minister for his deputy (of 1,387 right pairs in 30 languages
none is told, of 1,385 wrong ones 1,367). The tables are those of `calques`, `idioms`, `source_abbreviations`, `bodies`
and `closed_set_words`, one a language, and `words_of_bodies` and `closed_sets`. An idiom has no fix.

Silent when: an accepted name stands in the sentence, for a body in the next one too, or the kind of body alone ("the
commission"); the words are the name of something else that the source has; the term is part of a longer one; another
source word may be a body; the set's right member stands in the sentence or beside it; the article says what an
abbreviation is short for; a club or paper that is an ordinary word (Зенит) stands without quotation marks.

Bad (jsonl):
    {"source": "彼の変化球は鋭い。", "target": "His change ball is sharp."}
    {"source": "В городе работала ПВО.", "target": "PVO was at work in the city."}

Good (jsonl):
    {"source": "彼の変化球は鋭い。", "target": "His breaking ball is sharp."}
    {"source": "В городе работала ПВО.", "target": "Air defenses were at work in the city."}
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...known.lexicon import NOUN, PLURAL, word_class
from ...model.finding import Category, Edit, Finding, Fix
from ...model.grade import Confidence, Severity
from ...model.term import Status, Term
from ...model.text import Document
from ...text.beside.instead import Instead
from ...text.beside.pair import Pair
from ...text.beside.terms.closed_sets import DEPUTY, exchanged
from ...text.beside.terms.settled_terms import InPlace, in_place
from ...text.terms.in_source import is_rendered
from ...text.terms.in_target import TermMatch
from ...text.terms.replacing import ending_alike, in_full, replacement
from .._base import CheckInfo, Context, DocumentCheck, NoOptions

INFO = CheckInfo(
    "term-mismatch",
    Category.WRONG_TERM,
    Severity.MAJOR,
    Confidence.HIGH,
    needs=("source",),
    languages=("en",),
    supersedes=("term-missing", "term-inconsistent"),
    since="0.3.0",
)


def run(document: Document, context: Context, options: NoOptions) -> Iterator[Finding]:
    for pair, listed in zip(context.pairs, context.source_terms, strict=True):
        settled = list(in_place(pair, listed))
        for found in settled:
            place = pair.segment.at(found.start, found.end)
            if _is_introduced(place.text, found, context.whole.text):
                continue
            original = pair.segment.at(found.at, found.to, "source")
            right = ending_alike(found.entry, found.right, place.text)
            right = in_full(found.entry, right, pair.segment.target[found.end :])
            edit = _edit(pair, found, right)
            shown = edit.text if edit and edit.location == place else right
            yield INFO.finding(
                place,
                f'"{place.text}" → "{shown}"' if edit else f'"{place.text}": meant is "{right}"',
                evidence=f'the source has "{original.text}"; {found.why}',
                related=[original],
                fix=Fix(f'write "{shown}"', (edit,)) if edit else None,
            )
        for other in exchanged(pair):
            if not any(one.start < other.end and other.start < one.end for one in settled):
                yield _another(pair, other)


def _is_introduced(written: str, found: InPlace, whole: str) -> bool:
    """Whether an article says somewhere what an abbreviation is short for: "Supreme Audit Office (NIK)"."""
    return written.isupper() and f"({written})" in whole and is_rendered(found.entry, [whole])


def _another(pair: Pair, other: Instead) -> Finding:
    place, original = pair.segment.at(other.start, other.end), pair.segment.at(other.at, other.to, "source")
    if other.right == DEPUTY:
        message = f'"{place.text}" is not what the source says, which is a deputy'
    else:
        message = f'"{place.text}" → "{other.right}"'
    return INFO.finding(
        place, message, evidence=f'the source has "{original.text}", which is another one', related=[original]
    )


_BUILD = re.compile(
    r"(?:(an?|the|in|on|at|to|of|by|from|under|around|with|without|within|not|no)\b|\w+(ed|ing|ly)\b)", re.IGNORECASE
)


def _build(words: str) -> str:
    """What a phrase begins with, where that says how it stands in a sentence; nothing for a noun."""
    match = _BUILD.match(words)
    return (match[1] or match[2]).lower() if match else ""


def _alike(wrong: str, right: str) -> bool:
    """Whether a phrase may stand where another does. A form in -ing may be part of a name, as in "breaking ball"; alone
    it is none.
    """
    return _build(wrong) == _build(right) or (not _build(wrong) and _build(right) == "ing" and " " in right)


def _before_a_noun(text: str, end: int) -> bool:
    """Whether what ends there says of which kind the next word is, as no phrase with "of" nor a plural can."""
    match = _NEXT.match(text, end)
    return match is not None and word_class(match[1].lower()) in (NOUN, PLURAL)


_NEXT = re.compile(r" ([A-Z]?[a-z]+)\b")


def _edit(pair: Pair, found: InPlace, right: str) -> Edit | None:
    """The right name in the place of what stands there, in its number and capitals; what has no plural is no fix for
    one, a name none for a verb or a phrase of another build, a plural or a phrase with "of" none before a noun.
    """
    text = pair.segment.target
    if not found.exchangeable:
        return None
    if (found.plural and right.endswith("ing")) or not _alike(text[found.start : found.end], right):
        return None
    is_many = word_class(right.rpartition(" ")[2]) == PLURAL
    if right[:1].islower() and (" of " in right or is_many) and _before_a_noun(text, found.end):
        return None
    wrong = Term(text[found.start : found.end], Status.DEPRECATED)
    match = TermMatch(found.entry, wrong, found.start, found.end, found.plural)
    new = replacement(text, match, right, (0, len(text)))
    return new and Edit(pair.segment.at(new.start, new.end), new.text)


CHECK = DocumentCheck(INFO, NoOptions, run)
