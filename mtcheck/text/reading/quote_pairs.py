"""Which double quotation marks go together in a language of which one sign opens in one house and closes in another:
„…“, “…”, »…«, «…», ”…” all stand in print in one country. So a mark is read by what touches it, then by the language.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from ...known.tables import rows
from ...lazy_patterns import lazy_pattern
from .marks import DOUBLE, all_marks, is_gershayim, one_of, opening
from .quote_marks import MarkPair, QuoteMark, paired_marks, touches
from .scripts import is_spaceless

# So many segments may lie between the mark that opens and the one that closes.
_REACH = 12
_NEVER_CLOSES = "„‟"
# What French and Italian put before a word that begins with a vowel: d’« importantes mesures ».
_ELISION = lazy_pattern(r"\w['’]$")
_MARK = lazy_pattern(one_of(all_marks(DOUBLE)))


@cache
def _roles() -> dict[str, dict[str, bool]]:
    """For the languages with other marks than “…” which sign opens (True) and which closes; none that does both."""
    roles: dict[str, dict[str, set[bool]]] = {}
    for first, last, kind, _, languages in rows("quotation_marks"):
        for language in languages.split() if kind == DOUBLE else ():
            of = roles.setdefault(language, {})
            of.setdefault(first, set()).add(True)
            of.setdefault(last, set()).add(False)
    return {
        language: {mark: min(both) for mark, both in of.items() if len(both) == 1} for language, of in roles.items()
    }


def paired(texts: Sequence[str], language: str) -> list[MarkPair]:
    """Every quotation of a document's segments in a language, "" for one not known; halves without their other one too.

    A quotation may run over several segments and may be opened anew in each.
    """
    return paired_marks(texts) if language == "en" else pairs_by_touch(texts, language)


def pairs_by_touch(texts: Sequence[str], language: str) -> list[MarkPair]:
    """The same, each mark read by what touches it; one sign may close two quotations that are nested."""
    found: list[MarkPair] = []
    opened: list[QuoteMark] = []
    for order, text in enumerate(texts):
        for match in _MARK.finditer(text):
            at = match.start()
            if _is_none(text, at):
                continue
            inside = bool(opened) and order - opened[-1].order <= _REACH
            mark = QuoteMark(order, at, _opens(text, at, inside, language))
            first = texts[opened[-1].order][opened[-1].start] if inside else ""
            if mark.opens and text[at] == first == "“" and not text[at + 1 :].strip():
                # Nothing opens at the end of a paragraph.
                mark = mark._replace(opens=False, turned=True)
            if mark.opens:
                if opened and opened[-1].order < order and not text[:at].strip() and _same(texts, opened[-1], mark):
                    opened.pop()
                opened.append(mark)
            elif inside:
                found.append(MarkPair(opened.pop(), mark))
            else:
                found.append(MarkPair(None, mark))
    within = _closed_with_another(found, texts)
    return found + [
        MarkPair(mark, None)
        for mark in opened
        if within.get((mark.order, texts[mark.order][mark.start]), -1) < mark.start
    ]


def _is_none(text: str, at: int) -> bool:
    """Inches behind a figure, or the sign of an abbreviation in Hebrew."""
    inches = text[at] == '"' and text[at - 1 : at].isdigit() and not text[at + 1 : at + 2].isalpha()
    return inches or is_gershayim(text, at)


def _opens(text: str, at: int, inside: bool, language: str) -> bool:
    mark = text[at]
    if mark in _NEVER_CLOSES:
        return True
    before, after = touches(text, at)
    if _ELISION.search(text, max(0, at - 5), at):
        before = False
    # Without blanks between words everything touches.
    if mark != '"' and is_spaceless(language):
        return mark in opening(DOUBLE)
    if before != after:
        return after
    return _roles().get(language, {}).get(mark, not inside)


def _same(texts: Sequence[str], one: QuoteMark, other: QuoteMark) -> bool:
    return texts[one.order][one.start] == texts[other.order][other.start]


def _closed_with_another(found: Sequence[MarkPair], texts: Sequence[str]) -> dict[tuple[int, str], int]:
    """For each segment and sign where the last quotation with it opens that closes there: « A « B » closes both."""
    last: dict[tuple[int, str], int] = {}
    for pair in found:
        if pair.open and pair.close and pair.open.order == pair.close.order:
            sign = texts[pair.open.order][pair.open.start]
            if sign != '"':
                key = (pair.open.order, sign)
                last[key] = max(last.get(key, -1), pair.open.start)
    return last
