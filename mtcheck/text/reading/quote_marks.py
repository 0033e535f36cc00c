"""Which double quotation marks open and which close, over the paragraphs of a document."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ...known.tables import either, marked
from ...lazy_patterns import lazy_pattern
from ...value_types import NamedTuple
from .marks import DOUBLE, all_marks, one_of, opening

_MARK = lazy_pattern(one_of(all_marks(DOUBLE)))
_OPENING = opening(DOUBLE)


@cache
def _attribution() -> re.Pattern[str]:
    """ "he said" behind the speech: such a paragraph does not run on into the next one without a closing mark."""
    inverted, quoting = (either(marked(role, "speaking", "en")) for role in ("inverts", "quotes"))
    return re.compile(rf"[,?!.]['’]?\s+(?:(?:{inverted}) (?:[A-Z]|the )|(?:[\w.'’-]+\s+){{1,4}}?(?:{quoting})\b)")


class QuoteMark(NamedTuple):
    """A mark at offset `start` of segment `order`. `turned` says that it is the wrong half: “ where ” belongs, or the
    reverse.
    """

    order: int
    start: int
    opens: bool
    turned: bool = False


# So many segments may lie between the two halves of a quotation; the fewer, where nothing says that it runs on.
_REACH = 12
_NEAR = 3


class MarkPair(NamedTuple):
    """A pair of marks, or, with `close` None, an opening one alone; the reverse with `open` None."""

    open: QuoteMark | None
    close: QuoteMark | None


def marks(text: str, order: int = 0) -> list[QuoteMark]:
    """The double quotation marks of a text, each judged by what touches it; straight ones in doubt by turns."""
    found: list[QuoteMark] = []
    if '"' not in text and text.isascii():
        return found
    for match in _MARK.finditer(text):
        at = match.start()
        inside = bool(found) and found[-1].opens
        if match[0] == '"':
            if not inside and _is_no_quote(text, at):
                continue
            found.append(QuoteMark(order, at, _straight_opens(text, at, inside)))
            continue
        opens = match[0] in _OPENING
        touches_before, touches_after = touches(text, at)
        introduced = not touches_before or text[at - 1] in ",:"
        wrong = inside and not touches_after if opens else not inside and touches_after and introduced
        found.append(QuoteMark(order, at, opens != wrong, wrong))
    return found


def _is_no_quote(text: str, at: int) -> bool:
    """Inches behind a figure, or a plural's apostrophe typed with the wrong key."""
    before, after = text[at - 1 : at], text[at + 1 : at + 3]
    return (before.isdigit() and not after[:1].isalpha()) or (
        before == "s" and after[:1] == " " and after[1:].islower()
    )


def touches(text: str, at: int) -> tuple[bool, bool]:
    """Whether a word or mark stands right before, and whether a word stands right after."""
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    return not (before.isspace() or before in "([—–-/:'‘"), not (after.isspace() or after in ")],.;:!?—–-/'’")


def _straight_opens(text: str, at: int, inside: bool) -> bool:
    before, after = touches(text, at)
    # Nothing opens at the end of a paragraph, whatever blank stands before it.
    return after if before != after else not inside and bool(text[at + 1 :].strip())


def paired_marks(texts: Sequence[str]) -> list[MarkPair]:
    """Every quotation of a document's segments, in order of its first mark.

    A quotation may run over several segments, closing only in the last, whether or not each of them opens it anew.
    """
    result: list[MarkPair] = []
    pending: QuoteMark | None = None
    for order, text in enumerate(texts):
        for mark in marks(text, order):
            if pending is not None and mark.opens and not text[mark.start + 1 :].strip() and text[mark.start] == "“":
                # Nothing opens at the end of a paragraph: it closes what an earlier one opened.
                mark = mark._replace(opens=False, turned=True)
            if not mark.opens:
                if pending is not None and _reaches(pending, mark, texts):
                    result.append(MarkPair(pending, mark))
                    pending = None
                else:
                    result += [MarkPair(pending, None)] if pending else []
                    result.append(MarkPair(None, mark))
                    pending = None
            elif pending is None:
                pending = mark
            else:
                if not (mark.order != pending.order and not text[: mark.start].strip() and _runs_on(pending, texts)):
                    result.append(MarkPair(pending, None))
                pending = mark
    if pending is not None:
        result.append(MarkPair(pending, None))
    return _without_nested(result, texts)


def _runs_on(mark: QuoteMark, texts: Sequence[str]) -> bool:
    """Whether a quotation left open at the end of its paragraph may go on in the next: it is a whole sentence, and
    nobody "said" it yet.
    """
    text = texts[mark.order]
    fragment = text[mark.start + 1 : mark.start + 2].islower() and text[mark.start - 2 : mark.start] != ", "
    return not fragment and not _attribution().search(text, mark.start)


def _reaches(opening: QuoteMark, closing: QuoteMark, texts: Sequence[str]) -> bool:
    apart = closing.order - opening.order
    return apart <= _NEAR or (apart <= _REACH and _runs_on(opening, texts))


def _without_nested(found: list[MarkPair], texts: Sequence[str]) -> list[MarkPair]:
    """Marks inside marks of the same kind look like two halves without a partner; in one paragraph, or where the last
    one ends a sentence soon after, they make a pair.
    """
    kept: list[MarkPair] = []
    half_open: list[int] = []  # which of them lack their closing mark
    for quotation in found:
        close = quotation.close
        if close and not quotation.open:
            opening = kept[half_open[-1]].open if half_open else None
            marks = texts[opening.order][opening.start] + texts[close.order][close.start] if opening else ""
            if opening and marks in _SAME_KIND and _goes_round(opening, close, texts):
                kept[half_open.pop()] = MarkPair(opening, close)
                continue
        if quotation.open and not close:
            half_open.append(len(kept))
        kept.append(quotation)
    return kept


_SAME_KIND = ('""', "“”")


def _goes_round(opening: QuoteMark, closing: QuoteMark, texts: Sequence[str]) -> bool:
    """Whether two halves with whole quotations between them are one round these: "No "hero". | Nor a "saint"." """
    apart = closing.order - opening.order
    at_end = not texts[closing.order][closing.start + 1 :].strip()
    return apart == 0 or (apart <= _NEAR and at_end and _runs_on(opening, texts))
