"""One abbreviation with points and without them in one article.

Why: "U.S." and "US" side by side show that sentences were translated one by one.

All places of one abbreviation are one finding. The rarer form goes; of as many, an article in American spelling keeps
the points, one in British spelling drops them.

Silent when: the article keeps to one form; "United States" stands beside either, which is normal style; the other form
is part of a longer name or abbreviation, or stands in a headline, which drops the points.

Bad:
    The U.S. government answered. A U.S. official spoke in Geneva. The US delegation left.

Good:
    The U.S. government answered. A U.S. official spoke in Geneva. The United States left.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from ...model.finding import Category, Edit, Finding, Fix
from ...model.grade import Confidence, Severity
from ...model.text import Document
from ...text.english.varieties import spelling_of
from .._base import CheckInfo, Context, DocumentCheck, NoOptions
from ._gates import has_pointed_abbreviation

INFO = CheckInfo(
    "mixed-abbreviation",
    Category.INCONSISTENT_STYLE,
    Severity.MINOR,
    Confidence.HIGH,
    languages=("en",),
    gate=has_pointed_abbreviation,
    since="0.1.0",
)

_POINTED = re.compile(r"(?<![\w.])(?:[A-Z]\.){2,4}(?![\w])")


def run(document: Document, context: Context, options: NoOptions) -> Iterator[Finding]:
    text = context.whole.text
    pointed: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for match in _POINTED.finditer(text):
        pointed[match[0].replace(".", "")].append(match.span())
    for letters, with_points in pointed.items():
        bare = [
            m.span()
            for m in re.finditer(rf"(?<![\w.@#$/-]){letters}(?![\w./-]|\s*\$)", text)
            if not _in_headline(text, *m.span())
        ]
        if not bare:
            continue
        # The rarer form goes; of as many, points are the American habit ("U.S.", AP Stylebook), none the British.
        british = spelling_of(context.whole.word_set) == "British"
        points_go = len(with_points) < len(bare) or (british and len(with_points) == len(bare))
        few, many = (with_points, bare) if points_go else (bare, with_points)
        wrong, right = (letters, ".".join(letters) + ".") if few is bare else (".".join(letters) + ".", letters)
        places = [context.at(start, end) for start, end in few]
        # A point that ends the sentence too is left to the desk.
        edits = [
            Edit(place, right)
            for place, (_, end) in zip(places, few, strict=True)
            if not (wrong.endswith(".") and text[end : end + 1] in ("", "\n"))
        ]
        yield INFO.finding(
            places[0],
            f'"{wrong}" → "{right}"' + (f" in {len(few)} places" if len(few) > 1 else ""),
            evidence=f'written "{right}" {_times(len(many))} in this article',
            related=[*places[1:], context.at(*many[0])],
            fix=Fix(f'write "{right}"', tuple(edits)) if edits else None,
        )


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"


def _in_headline(text: str, start: int, end: int) -> bool:
    """Whether the letters stand in a headline, which drops the points: a first line without an end mark, or words in
    capitals.
    """
    line_end = text.find("\n", end)
    first_line = (
        "\n" not in text[:start] and text[: line_end if line_end >= 0 else len(text)].rstrip()[-1:] not in '.!?"”)'
    )
    around = re.findall(
        r"[A-Za-z]{3,}",
        text[max(0, start - 40) : start].rpartition("\n")[2] + " " + text[end : end + 40].partition("\n")[0],
    )
    return first_line or (bool(around) and all(word.isupper() for word in around))


CHECK = DocumentCheck(INFO, NoOptions, run)
