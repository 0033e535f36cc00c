"""Lines that were wrapped: a line end that is a blank, told from one that parts lines."""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise

from ...lazy_patterns import lazy_pattern

# From this width on two lines may be one that was wrapped.
_NARROWEST = 24
_ENDS_SENTENCE = lazy_pattern(r"[.!?:;。！？：…۔।]['\"”’»)\]]*$")
# Scripts without blanks between words, and their marks.
NO_BLANKS_BETWEEN = lazy_pattern(r"[\u2e80-\u9fff\uf900-\ufaff\uff01-\uff60\U00020000-\U0003ffff]{2}")
_NEW_LINE = lazy_pattern(r"[-–—•*·]\s|\(?\d{1,3}[.)]\s|[a-z][.)]\s")


class Lines:
    """The lines of a paragraph, and whether one runs on into the next.

    Where it was wrapped, the first word of each next line had no room in the longest of them.
    """

    def __init__(self, text: str, *, flows: bool = False) -> None:
        """`flows` says that every line runs on, as the format of the file has it, but for those that it breaks."""
        self._flows = flows
        self._lines = text.split("\n")
        self._starts = [0]
        for line in self._lines[:-1]:
            self._starts.append(self._starts[-1] + len(line) + 1)
        self._width = max(map(len, self._lines))
        inner = [self._has_no_room(at) for at in range(len(self._lines) - 1)]
        self._wrapped = all(inner) and (len(inner) > 2 or self._width >= _NARROWEST)

    def runs_on(self, start: int, end: int) -> bool:
        """Whether the line runs on that ends in text[start:end], a run of blanks with one line end in it."""
        at = bisect_right(self._starts, end) - 2
        line, following = self._lines[at].rstrip(), self._lines[at + 1].lstrip()
        if not line or not following or _NEW_LINE.match(following):
            return False
        if self._flows:
            return not self._lines[at].endswith(("  ", "\\"))
        if following[0].islower() or self._wrapped:
            return True
        return self._width >= _NARROWEST and self._has_no_room(at) and not _ENDS_SENTENCE.search(line)

    def _has_no_room(self, at: int) -> bool:
        line, words = self._lines[at].rstrip(), self._lines[at + 1].split(None, 1)
        if words and NO_BLANKS_BETWEEN.fullmatch(line[-1:] + words[0][0]):
            # A line of these may end anywhere, but for a mark or two that must not begin the next.
            return len(line) + 2 >= self._width
        return bool(words) and len(line) + 1 + len(words[0]) > self._width


def is_one_paragraph(text: str) -> bool:
    """Whether lines without a blank one among them are one paragraph that was wrapped, and not a paragraph each.

    They are as wide as can be, and most of them stop within a sentence, one at least before a small letter.
    """
    lines = [line.strip() for line in text.split("\n")]
    width = max(map(len, lines))
    if len(lines) < 2 or width < _NARROWEST:
        return False
    within = sum(_ENDS_SENTENCE.search(line) is None for line in lines[:-1])
    before_small = any(line[:1].islower() for line in lines[1:])
    return (
        2 * within >= len(lines) - 1
        and before_small
        and not any(_NEW_LINE.match(line) for line in lines)
        and all(len(line) + 1 + len(after.split(None, 1)[0]) > width for line, after in pairwise(lines) if after)
    )
