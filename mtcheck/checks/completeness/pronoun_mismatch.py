"""A pronoun that the source rules out: "I" where nobody speaks, "his" of a woman.

Why: Chinese and Japanese leave out who does a thing where that is understood. Engines translate sentence by sentence
and write "I" or "we", and the newspaper speaks of itself; or they take a woman for a man.

Told beside 24 languages: a sentence that begins with "he" where that of the source begins with "she", and the reverse;
of 496 such sentences that were rightly rendered none is flagged. Beside Chinese and Japanese: the first person outside
quotations where the source has no word for it; "in his 20s" of somebody whom the source calls a woman, "a female clerk
in his 20s"; "he", "him", "his" where the source has no pronoun but "she", and the reverse. Beside Japanese: "he" where
the whole source speaks of women only and names nobody, and of a woman whose given name ends in -ko. Beside Czech,
French, Polish, Russian and Ukrainian: "she" and "her" where every word that shows a gender shows the other. Of 59
findings on machine translations 55 were right, 3 debatable (2026-11-28); people, who may say "we" where the source
leaves it open, are found fault with once in two thousand segments.

Silent when: who speaks in the source is named in one segment of five, as in an essay or interview; the sentence asks,
wishes or speaks politely to its reader; a quotation has lost a mark; beside Chinese, "we", which leading articles
understand.

Bad (jsonl):
    {"source": "県は、20代の女性が感染したと発表した。", "target": "We said that a woman in his 20s was infected."}

Good (jsonl):
    {"source": "私たちは25日に東京を訪れた。", "target": "On the 25th, we visited Tokyo."}
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.finding import Category, Finding
from ...model.grade import Confidence, Severity
from ...model.text import Document
from ...text.beside.wording.persons import persons_at_odds
from .._base import CheckInfo, Context, DocumentCheck, NoOptions

INFO = CheckInfo(
    "pronoun-mismatch",
    Category.MISTRANSLATION,
    Severity.MAJOR,
    Confidence.MEDIUM,
    needs=("source",),
    languages=("en",),
    since="0.3.0",
)


def run(document: Document, context: Context, options: NoOptions) -> Iterator[Finding]:
    for person in persons_at_odds(context.pairs):
        place = context.pairs[person.order].segment.at(person.start, person.end)
        yield INFO.finding(place, f'"{place.text}" has nobody in the source to stand for', evidence=person.why)


CHECK = DocumentCheck(INFO, NoOptions, run)
