"""A paragraph that is printed twice.

Why: Web pages repeat the headline above the text, and the translation repeats it with them.

Silent when: the paragraphs are short and apart, such as "Read more" or a subheading; only part of the text is the same;
they differ in an image, in code or in a link's address; one is the title of the page; both are
subtitles and apart; in a translator's file (XLIFF,
TMX, PO, tables) the source is the same too.

Bad:
    Russia to leave treaty in February

    Russia to leave treaty in February

    The ministry announced the step on Monday.

Good:
    Russia to leave treaty in February

    The ministry announced the step on Monday.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.finding import Category, Edit, Finding, Fix
from ...model.grade import Confidence, Severity
from ...model.text import CUE, Document
from ...value_types import dataclass
from .._base import CheckInfo, Context, DocumentCheck, number

INFO = CheckInfo(
    "duplicate-paragraph",
    Category.DUPLICATION,
    Severity.MAJOR,
    Confidence.HIGH,
    supersedes=("duplicate-sentence", "headline-period"),
    since="0.1.0",
    safe_because=(
        "the copy follows right behind, and is the same to the last character of the file, so that nothing is lost"
    ),
)


@dataclass(frozen=True, slots=True)
class Options:
    """`min_words` is for paragraphs that follow each other, `min_words_apart` for others."""

    min_words: int = number(3, 1)
    min_words_apart: int = number(8, 1)


def run(document: Document, context: Context, options: Options) -> Iterator[Finding]:
    keys = [(s.target.strip().rstrip("."), s.holds) for s in document.segments]
    if len(set(keys)) == len(keys):
        return
    first: dict[tuple[str, tuple[str, ...]], int] = {}
    for order, (segment, key) in enumerate(zip(document.segments, keys, strict=True)):
        if segment.role in ("cell", "title"):
            continue
        earlier = first.setdefault(key, order)
        if segment.role == CUE and order - earlier > 1:
            # What is said may be said again.
            continue
        least = options.min_words if order - earlier == 1 else options.min_words_apart
        other = document.segments[earlier]
        if earlier == order or len(key[0].split()) < least or document.repeats_its_source(segment, other):
            continue
        place = segment.at(0, len(segment.target))
        yield INFO.finding(
            place,
            "the paragraph is printed twice",
            evidence=f"the same as paragraph {earlier + 1}",
            related=[other.at(0, len(other.target))],
            fix=Fix(
                "remove the second copy",
                (Edit(place, "", remove_segment=True),),
                safe=segment.repeats(document.segments[order - 1]),
            ),
        )


CHECK = DocumentCheck(INFO, Options, run)
