"""The normal form of a text, in which all is compared, and where each of its characters stands in the text as typed.

Two texts that a reader cannot tell apart have one normal form: letters are composed (NFC), soft hyphens, zero-width
characters and marks of direction are gone, every run of blanks is one blank, letters and digits of full width and
ligatures are plain, half-width kana are whole, and a line end within a paragraph is a blank. A line end that parts
lines (a list, a heading above its text) stays. Traditional Chinese characters of a source become simplified ones.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from ...known.tables import mapping
from ...lazy_patterns import lazy_pattern
from ...value_types import NamedTuple
from .wrapping import NO_BLANKS_BETWEEN, Lines

_INVISIBLE = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff"
_RARE_BLANKS = "\t\x0b\x0c\r\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
# Plain forms of these are what NFKC makes of them: full width, half-width kana, ligatures, Arabic letters by place.
_COMPATIBLE = "\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff65-\uff9d\ufb00-\ufb06\ufb50-\ufdff\ufe70-\ufefc"
# Letters of no combining class that join the letter before them all the same: second parts of decompositions.
_JOINING_LETTERS = frozenset(
    "\u09be\u09d7\u0b3e\u0b56\u0b57\u0bbe\u0bd7\u0cc2\u0cd5\u0cd6\u0d3e\u0d57\u0dcf\u0ddf\u0fb5\u0fb7\u102e\u1b35"
    "\U00011127\U0001133e\U00011357\U000114b0\U000114ba\U000114bd\U000115af\U00011930"
).union(map(chr, (*range(0x1161, 0x1176), *range(0x11A8, 0x11C3))))
# Two blanks are looked for apart: a search for one of some characters is three times as fast without them.
_ODD = lazy_pattern(rf"[\n{_INVISIBLE}{_RARE_BLANKS}{_COMPATIBLE}]")
_UNSEEN = lazy_pattern(f"[{_INVISIBLE}]+")
_ODD_RUN = lazy_pattern(
    # One blank between words is normal.
    rf"(?P<blank>(?! [^ \n{_RARE_BLANKS}{_INVISIBLE}])"
    rf"[{_INVISIBLE}]*[ \n{_RARE_BLANKS}][ \n{_RARE_BLANKS}{_INVISIBLE}]*)"
    rf"|[{_INVISIBLE}]+"
    rf"|(?P<compatible>[\uff65-\uff9d][\uff9e\uff9f]|[{_COMPATIBLE}][\u0300-\u036f]*)"
)
# A blank that nobody breaks a line at; between digits it groups them, which an ordinary one need not.
_GROUPING = "\u00a0\u2007\u2009\u202f"
_NO_BREAK = "\u00a0"


class Normal(NamedTuple):
    """`text[i]` stands at `starts[i]` to `ends[i]` of the text as typed, which is `length` characters long."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    length: int

    def typed(self, start: int, end: int) -> tuple[int, int]:
        """The span of the text as typed for one of the normal form; the whole for the whole."""
        if start == 0 and end == len(self.text):
            return 0, self.length
        if start == end:
            at = self.starts[start] if start < len(self.starts) else self.length
            return at, at
        return self.starts[start], self.ends[end - 1]


def is_normal(text: str) -> bool:
    """Whether a text is its own normal form, but for Chinese characters."""
    return "  " not in text and _ODD.search(text) is None and (text.isascii() or unicodedata.is_normalized("NFC", text))


def normal(text: str, language: str = "", *, flows: bool = False) -> Normal | None:
    """The normal form of a text; None where that is the text itself.

    With `flows` every line end is a blank, as the format of the file says. A `language` is that of a source.
    """
    plain = is_normal(text)
    if plain and language != "zh":
        return None
    form = _Form()
    if plain:
        form.add(text, 0)
    else:
        _normalise(text, form, flows)
    shown = form.text
    if language == "zh":
        shown = shown.translate(simplified())
    if shown == text:
        return None
    return Normal(shown, tuple(form.starts), tuple(form.ends), len(text))


def normal_text(text: str, language: str = "") -> str:
    """The normal form alone, of a term or a name."""
    form = normal(text, language, flows=True)
    return text if form is None else form.text


@cache
def simplified() -> dict[int, str]:
    """The simplified character for the code of a traditional one that simplified writing does not have."""
    return {ord(traditional): simplified for traditional, simplified in mapping("simplified", "zh").items()}


class _Form:
    """The normal form so far."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []

    @property
    def text(self) -> str:
        return "".join(self._parts)

    def add(self, text: str, at: int) -> None:
        """Adds text that is typed as it is."""
        self._parts.append(text)
        self.starts += range(at, at + len(text))
        self.ends += range(at + 1, at + 1 + len(text))

    def put(self, text: str, start: int, end: int) -> None:
        """Adds text for what is typed at start:end."""
        self._parts.append(text)
        self.starts += [start] * len(text)
        self.ends += [end] * len(text)


def _normalise(text: str, form: _Form, flows: bool) -> None:
    lines = Lines(text, flows=flows)
    composed = text.isascii() or unicodedata.is_normalized("NFC", text)
    at = 0
    for match in _ODD_RUN.finditer(text):
        _add_letters(text, at, match.start(), form, composed)
        at = match.end()
        if match.lastgroup == "blank":
            if match[0] == " ":
                form.add(" ", match.start())
            else:
                form.put(_blank(text, match, lines), *match.span())
        elif match.lastgroup == "compatible":
            form.put(unicodedata.normalize("NFKC", match[0]), *match.span())
    _add_letters(text, at, len(text), form, composed)


def _add_letters(text: str, start: int, end: int, form: _Form, composed: bool) -> None:
    """Adds text[start:end], in which no blank is, letter by letter with the marks that join it."""
    if composed or text[start:end].isascii():
        form.add(text[start:end], start)
        return
    while start < end:
        finish = start + 1
        while finish < end and (unicodedata.combining(text[finish]) or text[finish] in _JOINING_LETTERS):
            finish += 1
        typed = text[start:finish]
        letter = unicodedata.normalize("NFC", typed)
        if letter == typed:
            form.add(typed, start)
        else:
            form.put(letter, start, finish)
        start = finish


def _blank(text: str, match: re.Match[str], lines: Lines) -> str:
    start, end = match.span()
    typed = _UNSEEN.sub("", match[0])
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    if "\n" not in typed:
        return _NO_BREAK if len(typed) == 1 and typed in _GROUPING and before.isdigit() and after.isdigit() else " "
    if typed.count("\n") > 1 or not lines.runs_on(start, end):
        return "\n"
    if "\u00ad" in match[0] or (before == "-" and after.isalpha() and text[start - 2 : start - 1].isalpha()):
        return ""
    return "" if NO_BLANKS_BETWEEN.fullmatch(before + after) else " "
