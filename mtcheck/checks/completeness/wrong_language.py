"""A segment in another language than the rest of the translation.

Why: Engines that know many languages slip into a third one, and desks paste the wrong column.

The language is told by the commonest small words, offline; letters of another script are source-script's.

Silent when: the segment is short, mixed, a quotation in foreign words, a list of names or titles without a verb, or in
a language too like the expected one to tell; the small words of the expected language are not known.

Bad:
    The talks began in Geneva on Monday, and they will go on until the end of the week.

    Les ministres ont dit que la réunion est une chance pour les deux pays et que le traité ne sera pas signé.

Good:
    The talks began in Geneva on Monday, and they will go on until the end of the week.

    The ministers said "la réunion est une chance" and left.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.finding import Category, Finding
from ...model.grade import Confidence, Severity
from ...model.text import Document
from ...text.reading.languages import foreign_language, telling_words
from ...value_types import dataclass
from .._base import CheckInfo, Context, DocumentCheck, number

INFO = CheckInfo("wrong-language", Category.LANGUAGE, Severity.CRITICAL, Confidence.HIGH, since="0.1.0")


@dataclass(frozen=True, slots=True)
class Options:
    """`min_words` is the length from which on a segment's language can be told."""

    min_words: int = number(8, 1)


def run(document: Document, context: Context, options: Options) -> Iterator[Finding]:
    telling = telling_words(document.target_lang)
    for segment in document.segments:
        if any(word in segment.target for word in telling):
            continue
        if segment.target.count(" ") + 1 < options.min_words:
            continue
        language = foreign_language(segment.target, document.target_lang)
        if language:
            yield INFO.finding(
                segment.at(0, len(segment.target)),
                f"the segment is in another language: {language}, not {document.target_lang}",
                evidence=f'its small words are those of "{language}"',
            )


CHECK = DocumentCheck(INFO, Options, run)
