"""A sentence that denies where its source does not, or does not where its source does.

Why: "The talks have not failed" for "the talks have failed" is the worst that a translation can do, and it reads
as well as the right one.

Told is only what stands alone: the translation has "not" or "never", and its source no word that could be why; or the
source denies, and the translation has nothing like it. What could be why is listed widely for each language:
"without", "refuse", words with "un-", "hardly". Of 221 sentences with a "not" too many it finds 0.62; of 2097 right
ones it flagged none. It is rare in real text. Read on 2026-11-28: on the output of machines, 1,000 articles, it fired
once, rightly (a sentence that the engine made up); on what people had translated, 1,100 articles in 26 languages, it
fired 12 times, each time on a free rendering ("didn't take long" for "soon", "wasn't a boastful person" for "modest").
So it is right in 1 of 13 there, and off: `--extend-select negation-mismatch` for text that no person has touched.

What the source denies and the translation does not is at low confidence, unless the source denies it flatly.

Silent when: the language of the source has no list; either side has any word that may be why; it denies only in a set
phrase ("not only", "whether or not", "pleaded not guilty"), or for a time ("not since May").

Bad (jsonl):
    {"source": "政府昨天签署了条约。", "target": "The government did not sign the treaty yesterday."}

Good (jsonl):
    {"source": "政府昨天拒绝签署条约。", "target": "The government did not sign the treaty yesterday."}
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.finding import Category, Finding
from ...model.grade import Confidence, Severity
from ...model.text import Document
from ...text.beside.counterpart import counterpart
from ...text.beside.pair import Pair
from ...text.beside.wording.negation import Polarity, polarity
from .._base import CheckInfo, Context, DocumentCheck, NoOptions

INFO = CheckInfo(
    "negation-mismatch",
    Category.MISTRANSLATION,
    Severity.MAJOR,
    Confidence.MEDIUM,
    needs=("source",),
    languages=("en",),
    since="0.3.0",
    default=False,
)


def run(document: Document, context: Context, options: NoOptions) -> Iterator[Finding]:
    for pair in context.pairs:
        found = polarity(pair.source.text, pair.target.text, pair.source_lang, pair.target_lang)
        if found:
            yield _added(pair, found) if found.side == "target" else _dropped(pair, found)


def _added(pair: Pair, found: Polarity) -> Finding:
    place = pair.segment.at(found.start, found.end)
    return INFO.finding(
        place, f'"{place.text}": the source denies nothing', evidence="no word of the source is a negation or like one"
    )


def _dropped(pair: Pair, found: Polarity) -> Finding:
    original = pair.segment.at(found.start, found.end, "source")
    return INFO.finding(
        pair.segment.at(*counterpart(pair.source.text, (found.start, found.end), pair.target.text)),
        f'the source denies ("{original.text}"), the translation does not',
        evidence="no word of the translation is a negation or like one",
        related=[original],
        confidence=Confidence.MEDIUM if found.flat else Confidence.LOW,
    )


CHECK = DocumentCheck(INFO, NoOptions, run)
