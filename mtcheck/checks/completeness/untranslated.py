"""A segment that is still its source.

Why: A sentence that the engine passed through stands in the finished page in a language the reader cannot read.

Silent when: source and translation are in one language, or this line of both is in the translation's, as a song or a
quotation may be; there is nothing to translate: names, figures, codes, addresses, a word or two.

Bad (jsonl):
    {"source": "Der Minister trat am Montag zurück.", "target": "Der Minister trat am Montag zurück."}

Good (jsonl):
    {"source": "Angela Merkel, Berlin", "target": "Angela Merkel, Berlin"}
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...lazy_patterns import lazy_pattern
from ...model.finding import Category, Finding
from ...model.grade import Confidence, Severity
from ...model.text import Document
from ...text.names.known_places import script_of
from ...text.reading.languages import likely_languages
from ...text.reading.scripts import letters
from .._base import CheckInfo, Context, DocumentCheck, NoOptions

INFO = CheckInfo(
    "untranslated",
    Category.UNTRANSLATED,
    Severity.CRITICAL,
    Confidence.HIGH,
    needs=("source",),
    supersedes=("source-script", "wrong-language"),
    since="0.1.0",
)
# Words that are no names: in lower case, or in a script without capitals.
_PLAIN_WORD = re.compile(r"(?<![\w.@/])[^\W\d_A-Z]{2,}(?![\w@/])")
_SPACELESS = lazy_pattern(f"[{letters('Hani', 'Hira', 'Kana', 'Thai')}]{{4,}}")
_FEWEST_WORDS = 3


def run(document: Document, context: Context, options: NoOptions) -> Iterator[Finding]:
    if document.source_lang and document.source_lang == document.target_lang:
        return
    for pair in context.pairs:
        source, target = pair.source.text, pair.target.text
        if _plain(source) != _plain(target):
            continue
        words = [w for w in _PLAIN_WORD.findall(target) if w[0].islower() or not w.isascii()]
        if _is_in_target_language(target, document):
            continue
        if len(words) >= _FEWEST_WORDS or _SPACELESS.search(target):
            yield INFO.finding(
                pair.segment.at(0, len(target)),
                "the segment is not translated",
                evidence="it is the same as its source",
            )


def _is_in_target_language(text: str, document: Document) -> bool:
    """Whether a line is in the language of the translation: as its words say, or as it has nothing of the script of the
    source's.
    """
    if next(iter(likely_languages(text)), "") == document.target_lang:
        return True
    return document.target_lang == "en" and text.isascii() and script_of(document.source_lang) not in ("Latn", "")


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()


CHECK = DocumentCheck(INFO, NoOptions, run)
