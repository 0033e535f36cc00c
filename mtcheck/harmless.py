"""Text that gives no orders: what would steer a terminal, the log of a build server or a spreadsheet is only shown.

All that a command prints goes through a `Guard`, so that no message can forget it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any, TextIO

from .lazy_patterns import lazy_pattern

# Characters of the categories Cc (but tab and line feed), Cf, Cs, Zl and Zp: controls, formats (those of direction
# among them), halves of a character, line ends. Not the two joiners (U+200C, U+200D), without which Persian, Hindi and
# many an emoji are misspelt.
_STEERING = (
    "\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180e\u200b\u200e\u200f\u2028-\u202e"
    "\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3"
    "\U0001d173-\U0001d17a\U000e0001\U000e0020-\U000e007f"
)
_STEERS = lazy_pattern(f"[{_STEERING}]")
_STEERS_BUT_COLOR = lazy_pattern(f"(?!\x1b\\[(?:0|1|2|32|36|31|33|1;31|1;33)m)[{_STEERING}]")
# GitHub takes "::" after blanks, and "##[" anywhere in a line; Azure "##vso[", TeamCity "##teamcity[".
# https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
_COMMAND = lazy_pattern(r"^(?P<blanks>\s*):(?=:)|#(?=#\w*\[)", re.MULTILINE)
# XML may also begin a line of its text with "::".
_IN_XML = rf"[{_STEERING}]|#(?=#\w*\[)|(?m:^)(?<=\n):(?=:)"
_IN_JSON = f"[{_STEERING}]|#(?=#\\w*\\[)"
# https://owasp.org/www-community/attacks/CSV_Injection
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
MARK = "\ufffd"


class Command(str):
    """A line that is meant for a build server, whose values its writer has escaped; a `Guard` lets it pass."""

    __slots__ = ()


def one_line(text: str) -> str:
    """Text in one line, with U+FFFD for each character that would steer."""
    return _STEERS.sub(MARK, text.replace("\n", "␤"))


def harmless(text: str, *, colors: bool = False) -> str:
    """Lines with U+FFFD for what would steer, `colors` of ours apart; a CR may stand before a line feed."""
    steers = _STEERS_BUT_COLOR if colors else _STEERS
    if "::" not in text and "##" not in text and steers.search(text) is None:
        return text
    lines = text.split("\n")
    for at, line in enumerate(lines):
        end = "\r" if at < len(lines) - 1 and line.endswith("\r") else ""
        shown = steers.sub(MARK, line[: len(line) - len(end)])
        lines[at] = _COMMAND.sub(_marked, shown) + end
    return "\n".join(lines)


def _marked(match: re.Match[str]) -> str:
    return (match["blanks"] or "") + MARK


def cell(value: Any) -> Any:
    """A cell of a table for spreadsheets: what would be a formula there begins with an apostrophe."""
    return f"'{value}" if isinstance(value, str) and value.lstrip(" ").startswith(_FORMULA) else value


def spelt_in_json(text: str) -> str:
    """JSON of the same value, with what would steer spelt in ASCII."""
    return re.sub(_IN_JSON, _escape, text)


def spelt_in_xml(text: str) -> str:
    """XML of the same value, with what would steer spelt as references."""
    return re.sub(_IN_XML, lambda match: f"&#{ord(match[0])};", text)


def _escape(match: re.Match[str]) -> str:
    return "\\u0023" if match[0] == "#" else json.dumps(match[0])[1:-1]


class Guard:
    """A text stream through which only harmless lines pass, each of them looked at whole.

    Everything but writing is the stream's own.
    """

    def __init__(self, stream: TextIO, *, colors: bool = False) -> None:
        self.stream = stream
        self.colors = colors
        self._pending = ""

    def write(self, text: str) -> int:
        whole = self._pending + text
        if isinstance(text, Command) and not self._pending and text.find("\n") == len(text) - 1:
            # The rest of it is looked at: only its own mark may steer.
            self.stream.write(text[:2] + harmless(text[2:-1]) + "\n")
            return len(text)
        end = whole.rfind("\n") + 1
        if end:
            self.stream.write(harmless(whole[:end], colors=self.colors))
        self._pending = whole[end:]
        return len(text)

    def writelines(self, lines: Iterable[str]) -> None:
        for line in lines:
            self.write(line)

    def flush(self) -> None:
        if self._pending:
            pending, self._pending = self._pending, ""
            self.stream.write(harmless(pending, colors=self.colors))
        self.stream.flush()

    def __getattr__(self, name: str) -> Any:
        return getattr(self.stream, name)
