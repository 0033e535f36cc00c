"""A credit under a picture with a word that English credits do not use, or two words for one thing in one article.

Why: "(Figure: TASS)" is the Chinese 图 word for word; a news page writes "Photo".

Silent when: the word is one that picture desks use (Photo, Source, Image, Picture), the same throughout; "Figure 1" numbers a drawing.

Bad:
    Officials at the table. (Figure: TASS)

Good:
    Officials at the table. (Photo: TASS) Figure 1 shows the range.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from ...model.finding import Category, Edit, Finding, Fix
from ...model.grade import Confidence, Severity
from ...model.text import Document
from ...text.features import Features
from .._base import CheckInfo, Context, DocumentCheck, NoOptions

INFO = CheckInfo(
    "agency-credit",
    Category.ORGANIZATIONAL_STYLE,
    Severity.MINOR,
    Confidence.MEDIUM,
    languages=("en",),
    gate=Features.has_bracket,
    triggers=("figure", "fig.", "photo", "picture", "image", "map/", "graph/"),
    since="0.1.0",
)

_CREDIT = re.compile(
    r"[(\[（](?P<word>Figure|Fig\.?|Photos?|Pictures?|Images?|Photographs?|Data map|Map|Graph)(?P<mark>\s?[:：/]|\s(?:source|from)\b:?)\s*[^()\[\]（）]{2,60}[)\]）]",
    re.IGNORECASE,
)
_NOT_ENGLISH = frozenset(("figure", "fig", "fig.", "data map", "graph"))


def run(document: Document, context: Context, options: NoOptions) -> Iterator[Finding]:
    found: dict[str, list[re.Match[str]]] = defaultdict(list)
    for match in _CREDIT.finditer(context.whole.text):
        found[match["word"].lower().rstrip("s")].append(match)
    english = [word for word in found if word not in _NOT_ENGLISH]
    house = max(english, key=lambda w: len(found[w]), default="photo")
    for word, matches in found.items():
        if word == house:
            continue
        reason = (
            "no word of English picture credits"
            if word in _NOT_ENGLISH
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
