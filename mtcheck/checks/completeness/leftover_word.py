"""A word of the source that stands in the translation as it is.

Why: "He travaillé on shows": the engine passed a word through, and the reader meets a hole. Letters of another script
are seen at once (`source-script`); a word in Latin letters hides. Of 102 findings read in news that engines translated
from Icelandic 101 were right; beside human translations of 8 000 sentences from sixteen languages in Latin script stood
two, both wrong.

The word is no word of English as far as lists know, and stands in the source in the same small letters; a capital may
begin a sentence of the translation. A German noun, which has the capital of a name, must be listed as one.

Silent when: the word stands in brackets or is quoted by itself, is part of a name that the source has as it is ("Cour
de cassation"), or stands between names ("de", "van"); nothing in the language of the source begins like it.

Bad (jsonl):
    {"source_lang": "it", "source": "È stato in prigione per sei anni.", "target": "He was in prigione for six years."}

Good (jsonl):
    {"source_lang": "it", "source": "È stato in prigione per sei anni.", "target": "He was in prison for six years."}
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.finding import Category, Finding
from ...model.grade import Confidence, Severity
from ...model.text import Document
from ...text.beside.left_words import left_words
from .._base import CheckInfo, Context, DocumentCheck, NoOptions

INFO = CheckInfo(
    "leftover-word",
    Category.UNTRANSLATED,
    Severity.MAJOR,
    Confidence.HIGH,
    needs=("source",),
    languages=("en",),
    since="0.3.0",
)


def run(document: Document, context: Context, options: NoOptions) -> Iterator[Finding]:
    if document.source_lang == document.target_lang:
        return
    for pair in context.pairs:
        for word in left_words(pair):
            place = pair.segment.at(word.start, word.end)
            original = pair.segment.at(word.at, word.to, "source")
            yield INFO.finding(
                place,
                f'"{place.text}" is not translated',
                evidence=f'the source has "{original.text}", and English has no such word',
                related=[original],
            )


CHECK = DocumentCheck(INFO, NoOptions, run)
