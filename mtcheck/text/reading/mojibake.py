"""Text that was encoded in UTF-8 and decoded as Windows-1252 or Latin-1."""

from __future__ import annotations

import re
from collections.abc import Iterator

# Windows-1252 shows the bytes 80 to 9F as these; the five it leaves out pass through as control characters.
_CP1252 = {bytes([b]).decode("cp1252"): b for b in range(0x80, 0xA0) if b not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)}
# The third byte of a closing quotation mark, 9D, has no character in Windows-1252 and is often dropped.
_LOST_BYTE = "â€"
# What may stand right behind a word of any language: "Gaz »", "Spaß“".
_BEHIND_A_WORD = frozenset(" «»‹›“”‘’„‚–—…·°")
# From here on no script is written in one word with Latin letters.
_FAR = 0x800
# Of these bytes most letters of the West begin, and hardly a word ends in one.
_PLAIN_STARTS = "ÂÃ"
_RUN = re.compile("[\x80-\xff" + "".join(_CP1252) + "]{2,}")


def repaired(text: str) -> Iterator[tuple[int, int, str]]:
    """(start, end, right text) for each run of characters that are the bytes of UTF-8 text, shown one by one."""
    for match in _RUN.finditer(text):
        if match[0] == _LOST_BYTE:
            yield match.start(), match.end(), "”"
            continue
        at = match.start()
        data = bytes(_CP1252.get(c) or ord(c) for c in match[0])
        while at < match.end():
            length = _sequence(data[at - match.start() :])
            if length:
                start = at
                while at < match.end() and (more := _sequence(data[at - match.start() :])):
                    at += more
                right = data[start - match.start() : at - match.start()].decode()
                if not (at - start == length and _is_end_of_word(text[start:at])) and not (
                    len(right) == 1 and _is_part_of_word(text, start, right)
                ):
                    yield start, at, right
            else:
                at += 1


def _is_end_of_word(run: str) -> bool:
    """Whether a run that stands for one character is rather the last letter of a word with a blank or marks behind."""
    return run[0].isalpha() and run[0] not in _PLAIN_STARTS and _BEHIND_A_WORD.issuperset(run[1:])


def _is_part_of_word(text: str, start: int, right: str) -> bool:
    """Whether a run that stands for one letter of a far script goes on a word in plain letters: Bangladéš…"""
    before = text[start - 1 : start]
    return before.isascii() and before.isalpha() and text[start].isalpha() and right.isalpha() and ord(right) >= _FAR


def _sequence(data: bytes) -> int:
    """The length of the UTF-8 sequence at the start of the bytes, 0 if there is none."""
    for length in (2, 3, 4):
        try:
            if data[:length].decode() and length == len(data[:length]):
                return length
        except UnicodeDecodeError:
            continue
    return 0
