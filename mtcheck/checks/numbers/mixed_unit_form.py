"""A unit by its sign here and in words there: % beside percent, km beside kilometres.

Why: Houses write the one or the other; both in one article show that its sentences were translated one by one.

Right in all of 12 articles read, of 1,400 (2026-11-29); of 404 articles by people two have both.

The rarer form is reported, all its places as one finding.

Silent when: the sign stands in brackets, as a conversion does, or in the headline; the number is a word ("six
kilometers"), as many houses write small ones.

Bad:
    Prices rose 5%, then 12%. Wages rose 3 percent.

Good:
    Prices rose 5%, then 12%. They drove 50 miles (80 km), then six kilometers on foot.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ...known.tables import either, rows
from ...model.finding import Category, Finding
from ...model.grade import Confidence, Severity
from ...model.text import Document
from .._base import CheckInfo, Context, DocumentCheck, NoOptions
from .._rarer import rarer_first
from ._gates import has_unit_in_words_and_sign

INFO = CheckInfo(
    "mixed-unit-form",
    Category.INCONSISTENT_STYLE,
    Severity.MINOR,
    Confidence.HIGH,
    languages=("en",),
    gate=has_unit_in_words_and_sign,
    since="0.3.0",
)


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...]:
    """For each unit its sign, a figure with it, and one with its words."""
    return tuple(
        (
            sign,
            re.compile(rf"(?<![\w(.,])\d[\d.,]*[ \u00a0-]?{re.escape(sign)}(?![\w²³]|\s?/|\s?\()"),
            re.compile(rf"(?<![\w.,])\d[\d.,]*[ \u00a0-](?:{either(words.split('; '))})\b(?! (?:per|an) hour)"),
        )
        for sign, words in rows("unit_signs", "en")
    )


def run(document: Document, context: Context, options: NoOptions) -> Iterator[Finding]:
    text = context.whole.text
    begin = text.find("\n") + 1
    for sign, signed, words in _patterns():
        if sign not in text:
            continue
        signs = [m for m in signed.finditer(text, begin) if not _is_in_brackets(text, m.start())]
        spelt = list(words.finditer(text, begin)) if signs else []
        if not spelt:
            continue
        few, many = rarer_first(signs, spelt, re.Match.start)
        places = [context.at(*match.span()) for match in few]
        yield INFO.finding(
            places[0],
            f'"{few[0][0]}" beside "{many[0][0]}"',
            evidence=f"the article writes the unit {'by its sign' if many is signs else 'in words'} elsewhere",
            related=[*places[1:], context.at(*many[0].span())],
        )


def _is_in_brackets(text: str, at: int) -> bool:
    """Whether a bracket is open at a place of a line."""
    before = text[text.rfind("\n", 0, at) + 1 : at]
    return before.count("(") > before.count(")")


CHECK = DocumentCheck(INFO, NoOptions, run)
