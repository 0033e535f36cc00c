"""A credit under a picture with a word that English credits do not use, or two words for one thing in one article.

Why: "(Figure: TASS)" is the Chinese 图 word for word; a news page writes "Photo".

Silent when: the word is one that picture desks use (Photo, Source, Image, Picture), the same throughout; "Figure 1"
numbers a drawing.

Bad:
    Officials at the table. (Figure: TASS)

Good:
    Officials at the table. (Photo: TASS) Figure 1 shows the range.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from ...known.tables import either, marked
from ...model.finding import Category, Edit, Finding, Fix
from ...model.grade import Confidence, Severity
from ...model.text import Document
from ...text.features import Features
from .._base import CheckInfo, Context, DocumentCheck, NoOptions


def _words() -> tuple[str, ...]:
    """Words for a photograph, and those that are no English for it; a map or a video is another thing."""
    return marked("picture", "credit_words", "en") + marked("foreign", "credit_words", "en")


INFO = CheckInfo(
    "agency-credit",
    Category.ORGANIZATIONAL_STYLE,
    Severity.MINOR,
    Confidence.MEDIUM,
    languages=("en",),
    gate=Features.has_bracket,
    triggers=tuple(f"{bracket}{word}" for word in _words() for bracket in "([（"),
    since="0.1.0",
)


@cache
def _credit() -> re.Pattern[str]:
    return re.compile(
        rf"[(\[（](?P<word>(?:{either(_words())})s?)\.?"
        r"(?P<mark>\s?[:：/]|\s(?:source|from)\b:?)\s*[^()\[\]（）]{2,60}[)\]）]",
        re.IGNORECASE,
    )


def run(document: Document, context: Context, options: NoOptions) -> Iterator[Finding]:
    found: dict[str, list[re.Match[str]]] = defaultdict(list)
    for match in _credit().finditer(context.whole.text):
        found[match["word"].lower().rstrip("s")].append(match)
    foreign = marked("foreign", "credit_words", "en")
    english = [word for word in found if word not in foreign]
    house = max(english, key=lambda w: len(found[w]), default="photo")
    for word, matches in found.items():
        if word == house:
            continue
        reason = (
            "no word of English picture credits"
            if word in foreign
            else f'the article has "{house.capitalize()}" elsewhere'
        )
        for match in matches:
            place = context.at(*match.span("word"))
            right = house.capitalize() if match["word"][0].isupper() else house
            yield INFO.finding(
                place,
                f'"{match["word"]}" → "{right}"',
                evidence=reason,
                fix=Fix(f'write "{right}"', (Edit(place, right),)),
            )


CHECK = DocumentCheck(INFO, NoOptions, run)
