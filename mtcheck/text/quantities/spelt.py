"""Numbers in words, with ordinals and shares."""

from __future__ import annotations

from fractions import Fraction

from .cursor import Cursor
from .quantity import Kind, Quantity, bounded
from .tokens import Token


def spelt(cursor: Cursor, first: Token) -> list[Quantity]:
    """A number in words, an ordinal or a share among them if it ends so."""
    words = cursor.words
    if part := _part_of_scale(cursor, first):
        return [part]
    total, current = Fraction(0), Fraction(0)
    kind, firm, end, smallest = Kind.NUMBER, False, first.start, 10**15
    token: Token | None = first
    while token and (token is first or cursor.adjoins(end, token)):
        word, begun = token.text, token is not first
        if word in words.joiners and begun:
            following = cursor.token(1)
            if not (
                following
                and cursor.adjoins(token.end, following)
                and _continues(cursor, following.text, current, total)
            ):
                break
        elif word in words.cardinals and (not begun or _continues(cursor, word, current, total)):
            current += words.cardinals[word]
        elif word in words.scales and (words.scales[word] < smallest or not current):
            total, current, smallest = _scaled(total, current, words.scales[word], smallest)
            firm = True
        elif word in words.ordinals and (not begun or _continues(cursor, word, current, Fraction(0))):
            current += words.ordinals[word]
            kind = Kind.ORDINAL
        else:
            break
        firm = firm or (word not in words.weak and (total + current >= 13 or begun))
        end = token.end
        cursor.at += 1
        token = None if kind is Kind.ORDINAL else cursor.token()
    value = total + current
    return [_share(cursor, first, end, value) or _whole(cursor, first, end, value, kind, firm)]


def _part_of_scale(cursor: Cursor, first: Token) -> Quantity | None:
    """ "half a million", "eine halbe Million", "полтора миллиона"; or a share that stands alone, such as "half"."""
    words = cursor.words
    ahead = (
        1 if words.cardinals.get(first.text) == 1 and (after := cursor.token(1)) and after.text in words.parts else 0
    )
    part = cursor.token(ahead)
    if part is None or part.text not in words.parts or part.text in words.ordinals:
        return None
    share = words.parts[part.text]
    following = cursor.token(ahead + 1)
    if following and following.text in words.articles:
        ahead += 1
        following = cursor.token(ahead + 1)
    if following and following.text in words.scales and share in (Fraction(1, 2), Fraction(3, 2)):
        cursor.at += ahead + 2
        return Quantity(first.start, following.end, (words.scales[following.text] * share, share))
    cursor.at += 1 + (1 if part is not first else 0)
    return Quantity(first.start, part.end, (share, share * 100) if share <= 1 else (share,), Kind.FRACTION, firm=False)


def _share(cursor: Cursor, first: Token, end: int, value: Fraction) -> Quantity | None:
    """ "two thirds", "three quarters", after the number above the line."""
    below = cursor.token()
    if not below or value >= 20 or not cursor.adjoins(end, below):
        return None
    part = cursor.words.parts.get(below.text)
    if part is None or part.numerator != 1:
        return None
    cursor.at += 1
    return Quantity(first.start, below.end, (value * part, value * part * 100), Kind.FRACTION, firm=False)


def _whole(cursor: Cursor, first: Token, end: int, value: Fraction, kind: Kind, firm: bool) -> Quantity:
    if mixed := cursor.and_a_half(end):
        return Quantity(first.start, mixed, (value + Fraction(1, 2),), firm=firm)
    unit = cursor.unit(first.start, end)
    if unit in ("percent", "percentage point"):
        kind = Kind.PERCENT
    # "A third" is a share as well.
    values = (value, 1 / value, 100 / value) if kind is Kind.ORDINAL and 2 < value < 13 else (value,)
    return Quantity(first.start, end, values, kind, firm and value > 0, cursor.is_about(first.start), None, unit)


def _continues(cursor: Cursor, word: str, current: Fraction, total: Fraction) -> bool:
    """Whether a word may follow inside the same number: "five" after "twenty", but no "six" after "five"."""
    words = cursor.words
    if word in words.scales:
        return True
    value = words.cardinals.get(word, words.ordinals.get(word))
    if value is None:
        return False
    if not current:
        return bool(total)
    if value >= 100:
        return False
    if value < 20 and current % 100 in words.teens:
        return True
    if value < 10:
        return current % 10 == 0 and (current % 100 >= 20 or current % 100 == 0)
    return current % 100 == 0


def _scaled(total: Fraction, current: Fraction, scale: int, smallest: int) -> tuple[Fraction, Fraction, int]:
    """A number so far, and what a scale word makes of it: total, current, the smallest scale yet."""
    if scale > smallest:
        # mil millones
        return bounded(total * scale), current, smallest
    if scale == 100 and current < 100:
        return total, (current or Fraction(1)) * 100, smallest
    return total + (current or Fraction(0 if total else 1)) * scale, Fraction(0), scale
