"""A surname in capitals.

Why: Japanese documents write "Keiko YAMADA" to show which name is the surname, and engines have learned it. English
news does not; next to "Mr Yamada" in the same article it looks like another name.

Right in all of 22 names read on translations from Japanese.

Silent when: the source is not Japanese, or has the capitals itself; the word before is a place or a word of English,
and the capitals are those of a company.

Bad (jsonl):
    {"source": "山田恵子さんが会長に選ばれた。", "target": "Keiko YAMADA was elected as chair."}

Good (jsonl):
    {"source": "山田恵子さんがNATOを訪れた。", "target": "Keiko Yamada visited NATO and the Osaka JICA office."}
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...known.lexicon import word_class
from ...known.places import is_place
from ...model.finding import Category, Edit, Finding, Fix
from ...model.grade import Confidence, Severity
from ...model.text import Document
from ...text.reading.languages import primary
from .._base import CheckInfo, Context, DocumentCheck, NoOptions
from ._gates import has_capitals_behind_name

INFO = CheckInfo(
    "capital-surname",
    Category.CAPITALIZATION,
    Severity.MINOR,
    Confidence.HIGH,
    needs=("source",),
    languages=("en",),
    gate=has_capitals_behind_name,
    supersedes=("term-inconsistent",),
    since="0.3.0",
)


# Syllables of Japanese in Latin letters.
_ROMAJI = re.compile(
    r"(?:(?:[kgsztdnhbpmr]y?|sh|ch|ts|j|f|w|y)?[aiueo]|n(?![aiueoy])|m(?=[bmp])|k(?=k)|s(?=s)|t(?=[tc])|p(?=p)|h)+"
)
_NAME = re.compile(r"(?<![\w.-])(?P<given>[A-Z][a-z]+) (?P<surname>[A-Z]{4,})(?![\w-])")


def _capital_surnames(text: str) -> Iterator[tuple[int, int]]:
    """Where surnames in capitals stand behind a given name, as Japan writes Latin letters to tell them."""
    for match in _NAME.finditer(text):
        given, surname = match["given"].lower(), match["surname"].lower()
        if not (_ROMAJI.fullmatch(given) and _ROMAJI.fullmatch(surname)):
            continue
        if word_class(given) or is_place(match["given"]) or word_class(surname):
            continue
        yield match.span()


def run(document: Document, context: Context, options: NoOptions) -> Iterator[Finding]:
    if primary(document.source_lang) != "ja":
        return
    for segment in document.segments:
        for start, end in _capital_surnames(segment.target):
            name = segment.target[start:end]
            given, _, surname = name.partition(" ")
            if surname in (segment.source or ""):
                continue
            place = segment.at(start, end)
            right = f"{given} {surname.capitalize()}"
            yield INFO.finding(
                place,
                f'"{name}" → "{right}"',
                evidence="English writes no surname in capitals",
                fix=Fix("write the surname in lower case", (Edit(place, right),)),
            )


CHECK = DocumentCheck(INFO, NoOptions, run)
