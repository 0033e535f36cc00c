"""Which characters are letters of which script, and which languages put no blanks between words; see
known/any/scripts.tsv.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ...known.tables import rows
from ...value_types import NamedTuple


class Script(NamedTuple):
    """A script by its code in ISO 15924.

    `name` is what a finding calls its letters. `languages` are written in it, first the one that is meant where nothing
    tells them apart; none for Latin, which most have. `spaceless` ones have no blanks between words, those `in_letters`
    none, or none between a word and words of grammar. `letters` are ranges, to stand between the brackets of a regular
    expression.
    """

    code: str
    name: str
    languages: tuple[str, ...]
    spaceless: bool
    in_letters: bool
    letters: str


@cache
def scripts() -> dict[str, Script]:
    """Every script by its code."""
    return {
        code: Script(
            code, name, tuple(languages.split()), blanks == "none", blanks != "", "".join(map(_range, ranges.split()))
        )
        for code, name, languages, blanks, ranges in rows("scripts")
    }


def _range(digits: str) -> str:
    """A range of a regular expression from "3400-4DBF"."""
    return "-".join(chr(int(end, 16)) for end in digits.split("-"))


def letters(*codes: str) -> str:
    """The letters of some scripts, to stand between the brackets of a regular expression. Raises KeyError for no known
    code.
    """
    return "".join(scripts()[code].letters for code in codes)


# What Chinese is written in, and what Japanese is.
HAN = letters("Hani")
HAN_RUN = re.compile(f"[{HAN}]+")
KATAKANA = letters("Kana")
JAPANESE = letters("Hani", "Hira", "Kana")


@cache
def is_spaceless(language: str) -> bool:
    """Whether a language puts no blanks between words."""
    return any(language in script.languages for script in scripts().values() if script.spaceless)


@cache
def is_in_letters(language: str) -> bool:
    """Whether words of a language are looked up by letters, as it has no blanks, or joins words of grammar."""
    return any(language in script.languages for script in scripts().values() if script.in_letters)


@cache
def is_written_in_latin(language: str) -> bool:
    """Whether a language is said, and none of those that are written in another script."""
    return language != "" and not any(language in script.languages for script in scripts().values())


class ScriptRun(NamedTuple):
    """text[start:end] is written in `script`, by its name."""

    start: int
    end: int
    script: str


# Latin letters, and the marks of any text: where a text has nothing else, its letters are all Latin.
_PLAIN = frozenset(map(chr, (*range(0x250), *range(0x2000, 0x2070), *range(0x20A0, 0x20D0))))
# Stands between Japanese names; left alone in a translation it is as untranslated as they are.
_MIDDLE_DOT = "・"


@cache
def _run() -> re.Pattern[str]:
    other = letters(*sorted(scripts().keys() - {"Latn"})) + _MIDDLE_DOT
    return re.compile(rf"[{other}](?:[{other}·’'\-\s，。、]*[{other}])?")


@cache
def _letter(code: str) -> re.Pattern[str]:
    return re.compile(f"[{scripts()[code].letters}]")


def foreign_runs(text: str) -> Iterator[ScriptRun]:
    """Runs of letters in scripts other than Latin, blanks between them included; each by the script that it
    begins in.
    """
    if _PLAIN.issuperset(text):
        return
    for match in _run().finditer(text):
        others = (s for s in scripts().values() if s.code != "Latn" and _letter(s.code).match(match[0]))
        yield ScriptRun(match.start(), match.end(), next(others, scripts()["Kana"]).name)
