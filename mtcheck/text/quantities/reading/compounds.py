"""Numbers that a language writes in one word: siebenhundertdreiundzwanzig, kaksituhatta, tweeëntwintig."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from .sums import NOTHING, PLAIN, Habits, Sum

# Longer words are no numbers, and each letter more may double the ways to part one.
_LONGEST = 160


def compound(
    word: str,
    cardinals: Mapping[str, int],
    scales: Mapping[str, int],
    joiners: Collection[str],
    habits: Habits = PLAIN,
    before: Sum = NOTHING,
) -> Sum | None:
    """A number, of which some may have been said `before`, with a word that number words make up.

    Nothing but `joiners` stands between them; None for any other word.
    """
    if len(word) > _LONGEST:
        return None
    longest = max(map(len, (*cardinals, *scales, *joiners)), default=0)

    def rest(at: int, so_far: Sum) -> Sum | None:
        if at == len(word):
            return None if so_far.joined else so_far
        for end in range(min(len(word), at + longest), at, -1):
            piece = word[at:end]
            longer: Sum | None = None
            if piece in cardinals:
                longer = so_far.plus(cardinals[piece], habits)
            elif piece in scales:
                longer = so_far.times(scales[piece])
            elif piece in joiners and (so_far.current or so_far.parts) and not so_far.joined and at:
                longer = so_far.with_joiner()
            if longer is not None and (found := rest(end, longer)) is not None:
                return found
        return None

    return rest(0, before)
