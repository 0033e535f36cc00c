"""Which double quotation marks open and which close, over the paragraphs of a document."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

MARK = re.compile(r"[\"“”„‟«»]")
_OPENING = "“„«"
_CLOSING = "”»"
# 'he said.' at the end of a paragraph: a quotation that runs on into the next one does not end so.
_ATTRIBUTION = re.compile(
    r"[,?!.]['’]?\s+(?:[\w.'’-]+\s+){0,8}?(?:said|says|added|told|wrote|noted|explained|reported|stated|continued|recalled|tweeted|announced)\b[^.]{0,80}\.?\s*$"
)


class QuoteMark(NamedTuple):
    """A mark at offset `start` of segment `order`; `opens` is None for a mark that is no quotation mark (inches)."""

    order: int
    start: int
    opens: bool


class Quotation(NamedTuple):
    """A pair of marks, or, with `close` None, an opening one alone; the reverse with `open` None."""

    open: QuoteMark | None
    close: QuoteMark | None


def marks(text: str, order: int = 0) -> list[QuoteMark]:
    """The double quotation marks of a text, each judged by what touches it; straight ones in doubt by turns."""
    found: list[QuoteMark] = []
    for match in MARK.finditer(text):
        at = match.start()
        if match[0] in _OPENING or match[0] == "‟":
            opens = True
        elif match[0] in _CLOSING:
            opens = False
        else:
            inside = bool(found) and found[-1].opens
            if not inside and at > 0 and text[at - 1].isdigit() and not text[at + 1 : at + 2].isalpha():
                continue  # inches
            opens = _straight_opens(text, at, inside)
        found.append(QuoteMark(order, at, opens))
    return found


def _straight_opens(text: str, at: int, inside: bool) -> bool:
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    free_before = before.isspace() or before in "([—–-/:'‘"
    free_after = after.isspace() or after in ")],.;:!?—–-/'’"
    if free_before and not free_after:
        return True
    if free_after and not free_before:
        return False
    return not inside


def quotations(texts: Sequence[str]) -> list[Quotation]:
    """Every quotation of a document's segments, in order of its first mark.

    A quotation may run over several segments, closing only in the last, whether or not each of them opens it anew.
    """
    result: list[Quotation] = []
    pending: QuoteMark | None = None
    for order, text in enumerate(texts):
        found = marks(text, order)
        for mark in found:
            if mark.opens and pending is None:
                pending = mark
            elif mark.opens and pending is not None:
                # A mark at the start of a new paragraph carries an open quotation on.
                if pending.order != order and not text[: mark.start].strip() and not _ATTRIBUTION.search(texts[pending.order], pending.start):
                    pending = mark
                    continue
                result.append(Quotation(pending, None))
                pending = mark
            elif pending is not None and order - pending.order <= 12:
                result.append(Quotation(pending, mark))
                pending = None
            else:
                result.append(Quotation(None, mark))
    if pending is not None:
        result.append(Quotation(pending, None))
    return result
