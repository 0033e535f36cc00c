"""A word of the source that was not translated.

Why: Engines pass through what they do not know: "most of the panneaux are new". The reader stumbles over a word of a
language that he may not read.

Of words that were put in from a source in Latin script it finds 124 of 141, and it flagged one right translation beside
them (a currency).

Beside sources in Chinese, Japanese, Korean, Russian, Ukrainian, Belarusian and Bulgarian it finds words that were only
spelt out in Latin letters: "The zhiyuanzhe cleared the river" for 志愿者; the letters themselves are found by
`source-script`. Of 17 such in 1,300 machine-translated articles and human references 16 were right or names that had
lost their capital, one was a word of wrestling. Several words in a row are one finding.

Silent when: the word is English too, or a loan word ("hanfu", "kompromat"); it is explained anywhere in the article; it
is a name or part of one, or next to one; it stands between quotation marks or brackets alone, where it is spoken of, or
in a title that is quoted as in the source; a German noun may be the name of a place or a body; Japanese has it in kana,
as it writes food and things of its own.

Bad (jsonl):
    {"source": "Er nahm das Wasser aus dem Brunnen und ging nach Hause.", "target": "He took the Wasser home."}

Good (jsonl):
    {"source": "Er wohnt nicht in der Stadt und auch nicht in Vogelsang.", "target": "He lives in Vogelsang."}
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.finding import Category, Finding
from ...model.grade import Confidence, Severity
from ...model.text import Document
from ...text.beside.pair import Pair
from ...text.beside.wording.left_over import left_over
from ...text.beside.wording.romanised import romanised
from ...text.reading.quotations import Quoted, quotations
from .._base import CheckInfo, Context, DocumentCheck, NoOptions

INFO = CheckInfo(
    "source-word",
    Category.UNTRANSLATED,
    Severity.MAJOR,
    Confidence.HIGH,
    needs=("source",),
    languages=("en",),
    since="0.3.0",
)


def run(document: Document, context: Context, options: NoOptions) -> Iterator[Finding]:
    for pair in context.pairs:
        if pair.source.text == pair.target.text:
            continue
        for start, end in left_over(pair.target.text, pair.source.text, document.source_lang):
            if any(one.start < start and end < one.end for one in _titles(pair)):
                continue
            place = pair.segment.at(start, end)
            yield INFO.finding(place, f'"{place.text}" is not translated', evidence="the source has it just so")
    for found in romanised(context.pairs, document.source_lang):
        place = context.pairs[found.order].segment.at(found.start, found.end)
        yield INFO.finding(
            place,
            f'"{place.text}" has lost its capital' if found.name else f'"{place.text}" is not translated',
            evidence=f"it is no English, and how {found.original} in the source sounds",
        )


def _titles(pair: Pair) -> list[Quoted]:
    """The quotations of a translation that its source has too, all in its language: the titles of books."""
    own = {_words(pair.source.text, one) for one in quotations(pair.source.text) if not one.speech}
    found = quotations(pair.target.text) if own else []
    return [one for one in found if _words(pair.target.text, one) in own]


def _words(text: str, one: Quoted) -> str:
    """What is quoted, but for the blanks and points at its ends."""
    return text[one.start + 1 : one.end - 1].strip(" \u00a0\u202f.,").casefold()


CHECK = DocumentCheck(INFO, NoOptions, run)
