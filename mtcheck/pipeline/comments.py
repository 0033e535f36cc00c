"""Comments to mtcheck in a file that do nothing, or not what they seem to: whoever wrote one believes it works."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator

from ..checks._registry import Registry
from ..errors import nearest
from ..lazy_patterns import lazy_pattern
from ..readers import format_of
from .sidecar import beside

# What every comment to mtcheck has.
_CALL = "mtcheck"
_COMMENT = lazy_pattern(r"<!--(\s*mtcheck\b(?s:.*?))-->")
# Code shows comments and makes none: fenced, or between runs of as many backticks within a paragraph (CommonMark 6.1).
_CODE = lazy_pattern(
    r"(?ms)^ {0,3}(```+|~~~+).*?(?:^ {0,3}\1|\Z)"
    r"|(?<![`\\])(?P<ticks>`+)(?!`)(?:(?!\n[ \t]*\n).)+?(?<!`)(?P=ticks)(?!`)"
)
# What may stand before a comment that is a block of Markdown: marks of quotations and lists, other comments.
_BEFORE = lazy_pattern(r"(?:[\s>]|[-+*](?=\s)|\d+[.)](?=\s)|<!--.*?-->)*")
# A developer's or translator's note, in a format of units.
_NOTE = lazy_pattern(r"\bmtcheck:\s*ignore(?!\[[^\]\n]*\])[^<\n]{0,60}")
_FORMS = "ignore[CHECK], ignore-start[CHECK], ignore-end or ignore-file[CHECK] is expected"
_MARKDOWN = ".md"


def idle_comments(text: str, path: str, checks: Registry, lines: int = 0) -> list[str]:
    """A note, with the line, for each comment in the text of a file that does not do what it says: it is malformed,
    names no check, stands where none is heard, or is left open. So many `lines` of the file stand before the text.
    """
    if _CALL not in text:
        return []
    form = format_of(path)
    found: Iterator[tuple[int, str]]
    if form.units or form.bilingual:
        found = ((m.start(), _malformed(m[0], "ignore[CHECK] is expected")) for m in _NOTE.finditer(text))
    else:
        found = _in_article(text, path, checks)
    return [f"{path}:{lines + text.count(chr(10), 0, at) + 1}: {told}" for at, told in found]


def _malformed(comment: str, expected: str) -> str:
    return f"'{' '.join(comment.split())[:60]}' switches nothing off: {expected}"


def _in_article(text: str, path: str, checks: Registry) -> Iterator[tuple[int, str]]:
    # Most files have no comment to mtcheck.
    from ..readers.ignoring import WELL_FORMED

    is_markdown = path.lower().endswith(_MARKDOWN)
    read = _CODE.sub(lambda m: re.sub(r"[^\n]", " ", m[0]), text) if is_markdown else text
    started: dict[str, int] = {}
    for match in _COMMENT.finditer(read):
        comment, at = match[1].strip(), match.start()
        well = WELL_FORMED.match(comment)
        if not format_of(path).comments:
            yield at, _malformed(comment, f"the format has no comments; {os.path.basename(beside(path))} is for them")
        elif well is None:
            yield at, _malformed(comment, _FORMS)
        elif is_markdown and not _BEFORE.fullmatch(read[read.rfind("\n", 0, at) + 1 : at]):
            yield at, _malformed(comment, "it stands behind text; give it a line of its own, before the paragraph")
        else:
            yield from ((at, told) for told in _unknown(comment, well["names"], checks))
            names = _names(well["names"])
            if well["how"] == "-start":
                started.update(dict.fromkeys(names, at))
            elif well["how"] == "-end" and not names:
                started.clear()
            elif well["how"] == "-end" and (idle := [n for n in names if started.pop(n, None) is None]):
                yield at, f"'ignore-end[{', '.join(idle)}]' switches nothing on: there is no ignore-start[...] of it"
    for name, at in started.items():
        yield at, f"'ignore-start[{name}]' has no ignore-end, and holds to the end of the file"


def _names(named: str | None) -> list[str]:
    return [name.strip() for name in named.split(",")] if named else []


def _unknown(comment: str, named: str | None, checks: Registry) -> Iterator[str]:
    known = checks.selectors()
    for name in _names(named):
        if name not in known:
            yield _malformed(comment, f"no check, family or category {name!r}{nearest(name, list(known))}")
