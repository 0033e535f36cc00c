"""How many times as much something becomes or is, and a translation that says another number of times: 翻两番 is four,
"verdreifacht" three.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from functools import cache

from ....known.tables import either, mapping, marked
from ....lazy_patterns import lazy_pattern
from ..quantity import EAST_ASIAN, Kind, Quantity
from .folds import percentages

# Between a figure and what makes a multiple of it.
_NEAR = 16
# What "times" stands before where it multiplies, and what makes more of it than that: three times more may be four.
_TIMES = lazy_pattern(
    r" times (?:as |what |that of |last |its "
    r"|the (?:size|level|number|amount|rate|average|price|volume|figure|length|weight) "
    r"|(?P<more>more|higher|larger|greater|bigger|faster)\b)"
)
_PERCENT, _SHARED = "percent", Fraction(2, 100)


@cache
def _words(language: str) -> tuple[tuple[str, ...], re.Pattern[str]]:
    """The words that say a multiple: a part of each, for a cheap look, and what finds them."""
    words = mapping("multiples", language)
    signs = tuple(word.rstrip("-").rpartition(" ")[2] for word in words)
    whole, begun = ([w for w in words if w.endswith("-") is stem] for stem in (False, True))
    ends = "" if language in EAST_ASIAN else r"(?![^\W_])"
    begins = "" if language in EAST_ASIAN else r"(?<![^\W_])"
    stems = either(w.rstrip("-") for w in begun) or "(?!)"
    ways = rf"(?P<whole>{either(whole) or '(?!)'}){ends}|(?P<stem>{stems})[^\W\d_]*"
    # "Doubled down" is another verb.
    behind = "(?! (?:down|up|over|back)\\b)" if language == "en" else ""
    return signs, re.compile(f"{begins}(?:{ways}){behind}")


@cache
def _beside(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What makes a multiple of a number behind it ("multipliées par"), and of one with a word of `folds` behind it."""
    before, of_fold = (either(marked(mark, "folds", language)) or "(?!)" for mark in ("multiplies", "into"))
    return re.compile(rf"(?<![^\W_])(?:{before}) $"), re.compile(rf"(?<![^\W_])(?:{of_fold}) $")


def with_multiples(text: str, figures: Sequence[Quantity], language: str) -> Sequence[Quantity]:
    """The figures of a text and its words for multiples; those that are a `multiple` beyond doubt are marked."""
    lower = text.lower()
    plain = lower if len(lower) == len(text) else text
    found = figures
    if _may_be_multiples(plain, figures, language):
        found = [one._replace(multiple=True) if _is_multiple(plain, one, language) else one for one in figures]
    signs, pattern = _words(language)
    if any(sign in plain for sign in signs):
        found = list(found)
        for match in pattern.finditer(plain):
            times = Fraction(mapping("multiples", language)[match["whole"] or match["stem"] + "-"])
            at = next((n for n, one in enumerate(found) if one.start < match.end() and match.start() < one.end), None)
            if at is None and any(match.start() - one.end in (0, 1) and one.multiple for one in found):
                # 3倍に増えた: the figure says how many times.
                continue
            if at is None:
                found.append(Quantity(*match.span(), (times,), firm=False, fold="as", multiple=True))
            elif found[at].value == times:
                found[at] = found[at]._replace(fold=found[at].fold or "as", multiple=True)
        found.sort(key=lambda one: one.start)
    return found


def _may_be_multiples(plain: str, figures: Sequence[Quantity], language: str) -> bool:
    """Whether any figure can be one; a cheap test."""
    if not figures:
        return False
    if language == "en":
        return " times " in plain
    if language in EAST_ASIAN:
        return "翻" in plain or any(one.fold for one in figures)
    multiplies, into = marked("multiplies", "folds", language), marked("into", "folds", language)
    return any(word in plain for word in multiplies) or (bool(into) and any(one.fold for one in figures))


def _is_multiple(plain: str, figure: Quantity, language: str) -> bool:
    if figure.kind is not Kind.NUMBER or figure.unit:
        return False
    if language == "en":
        return _TIMES.match(plain, figure.end) is not None
    if language in EAST_ASIAN:
        return bool(figure.fold) or plain.startswith("翻", figure.start)
    before, of_fold = _beside(language)
    start = max(0, figure.start - _NEAR)
    if figure.fold and of_fold.search(plain, start, figure.start):
        return True
    return before.search(plain, start, figure.start) is not None


def other_multiple(
    source: Sequence[Quantity], target: Sequence[Quantity], text: str
) -> tuple[Quantity, Quantity] | None:
    """A multiple of a translation and the source's that it stands for, wrongly; None where nothing is sure.

    Each text has one, and neither says the other's number anywhere, nor the percentage that it comes to.
    """
    ours = [t for t in target if t.multiple and t.kind is Kind.NUMBER]
    theirs = [s for s in source if s.multiple and s.kind is Kind.NUMBER] if len(ours) == 1 else []
    if len(theirs) != 1:
        return None
    (s,), (t,) = theirs, ours
    meant, said = _times(s), _times(t)
    if (times := _TIMES.match(text.lower(), t.end)) and times["more"]:
        said = (*said, t.value + 1)
    # 2.6 times as much is nearly three times, and more than double.
    apart = 0 if s.value.denominator == 1 else 1
    if any(abs(one - other) <= apart for one in meant for other in said):
        return None
    if any(one is not s and not {*one.values}.isdisjoint(said) for one in source) or any(
        not {*one.values}.isdisjoint(meant) or _is_percentage(one, s) for one in target
    ):
        return None
    return t._replace(firm=True), s._replace(firm=True)


def _times(figure: Quantity) -> tuple[Fraction, ...]:
    """How many times it may be: what grew by two times what it was is three times as much."""
    return (figure.value, figure.value + 1) if figure.fold == "by" else (figure.value,)


def _is_percentage(figure: Quantity, multiple: Quantity) -> bool:
    """Whether a figure says as a percentage what a multiple says."""
    if figure.kind is not Kind.PERCENT and figure.unit != _PERCENT:
        return False
    return any(abs(figure.value - one) <= _SHARED * one for one in percentages(multiple))
