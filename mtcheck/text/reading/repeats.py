"""Where words of a text come again a few words later."""

from __future__ import annotations

from collections.abc import Iterator, Sequence


class Repeats:
    """Words, asked for those that are the same as some before them.

    The lengths of all words so far apart are compared at once, as one number shifted against itself, and only then the
    words.
    """

    def __init__(self, words: Sequence[str]) -> None:
        self.words = words
        try:
            self._lengths = bytes(map(len, words))
        except ValueError:  # a "word" of over 255 letters
            self._lengths = bytes(min(len(word), 255) for word in words)
        self._number = int.from_bytes(self._lengths, "big")
        self._differing: dict[int, bytes] = {}

    def places(self, apart: int, run: int) -> Iterator[int]:
        """Each place from which `run` words in a row are the same as those `apart` places before them."""
        words, same = self.words, b"\0" * run
        if apart not in self._differing:
            shifted = self._number >> (8 * apart)
            self._differing[apart] = (self._number ^ shifted).to_bytes(len(words), "big")
        at = self._differing[apart].find(same, apart)
        while at >= 0:
            if words[at : at + run] == words[at - apart : at - apart + run]:
                yield at
            at = self._differing[apart].find(same, at + 1)
