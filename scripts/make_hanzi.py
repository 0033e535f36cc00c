"""Compiles mtcheck/known/zh/hanzi.txt from pypinyin (MIT licence). Run it with a new pypinyin, and change its version
in pyproject.toml.

It holds the Mandarin reading of each character of GB2312 and of Big5's first level.

A line is a syllable without tone, the characters that are read so first of all, and behind a slash those that may be,
as in names (曾 Zeng).
"""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PATH = ROOT / "mtcheck" / "known" / "zh" / "hanzi.txt"
# Further readings of a character are too rare to help.
_READINGS = 3


def _characters() -> set[str]:
    codes = [(bytes((high, low)), "gb2312") for high in range(0xB0, 0xF8) for low in range(0xA1, 0xFF)]
    codes += [
        (bytes((high, low)), "big5") for high in range(0xA4, 0xC7) for low in (*range(0x40, 0x7F), *range(0xA1, 0xFF))
    ]
    return {
        code.decode(encoding)
        for code, encoding in codes
        if (char := code.decode(encoding, "ignore")) and len(char) == 1
    }


def text() -> str:
    """What the file must say."""
    from pypinyin import Style, pinyin

    first: dict[str, list[str]] = defaultdict(list)
    further: dict[str, list[str]] = defaultdict(list)
    for char in sorted(_characters()):
        syllables = dict.fromkeys(pinyin(char, style=Style.NORMAL, heteronym=True)[0][:_READINGS])
        for number, syllable in enumerate(s for s in syllables if s.isascii() and s.isalpha()):
            (further if number else first)[syllable].append(char)
    return "".join(f"{s} {''.join(first[s])}/{''.join(further[s])}\n" for s in sorted({*first, *further}))


if __name__ == "__main__":
    PATH.write_text(text(), encoding="utf-8")
