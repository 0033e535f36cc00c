"""Words in languages with blanks between them: where they stand, and in which forms one word may stand there."""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from typing import NamedTuple

from ...known.tables import languages, mapping, rows
from ...lazy_patterns import lazy_pattern

# Letters with the marks that Arabic, Hebrew and Indian writing put on them; figures are words of their own, so that
# "S300" is "S-300". An apostrophe that counts as a letter (ʼ) does not.
_MARKS = (
    "\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670"
    "\u00ad\u200b-\u200d\u2060\ufeff\u0900-\u0963\u0966-\u0dff\u0e31-\u0e4e"
)
_TOKEN = lazy_pattern(rf"\d+|(?:(?![ʼ_])[^\W\d]|[{_MARKS}])+")
_UNSEEN = lazy_pattern(
    "[\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u0301\u200b-\u200d\u2060\ufeff\u00ad]"
)
_APOSTROPHES = "'’ʼ`´"
# Fewer letters are no stem that a longer ending may stand behind.
_SHORTEST_STEM = 2
_VOWELS = lazy_pattern(r"(.*)(au|[aou])([^aeiouäöü]*)$")
_UMLAUT = {"a": "ä", "o": "ö", "u": "ü", "au": "äu"}
_PLAIN = str.maketrans("äöü", "aou")


class Token(NamedTuple):
    """A word at text[start:end], and how it is looked up."""

    start: int
    end: int
    key: str


@cache
def _same_letters(language: str) -> dict[int, str]:
    return str.maketrans(mapping("same_letters", language))


@lru_cache(maxsize=32768)
def key_of(word: str, language: str) -> str:
    """A word as it is looked up: in small letters, without marks that nobody prints, one spelling for several."""
    lower = word.replace("İ", "i").lower()
    if not lower.isascii():
        lower = _UNSEEN.sub("", unicodedata.normalize("NFKC", lower))
    return lower.translate(_same_letters(language))


@lru_cache(maxsize=512)
def tokens(text: str, language: str) -> tuple[Token, ...]:
    """The words of a text."""
    return tuple([Token(*match.span(), key_of(match[0], language)) for match in _TOKEN.finditer(text)])


def first_word(text: str) -> str:
    """The first word of a text as it stands there; "" for none."""
    match = _TOKEN.search(text)
    return match[0] if match else ""


@lru_cache(maxsize=512)
def keys_in(text: str, language: str) -> frozenset[str]:
    """The words of a text as they are looked up, each in all that `without_prefixes` makes of it."""
    keys = [key_of(word, language) for word in set(_TOKEN.findall(text))]
    if _prefixes(language):
        return frozenset([one for key in keys for one in without_prefixes(key, language)])
    return frozenset(keys)


# Tables of how words end: what people wrote, and what scripts/fit_endings.py counted beside it.
_TABLES = ("inflections", "endings")


@cache
def _endings(table: str, language: str) -> dict[str, list[tuple[str, str]]]:
    """For each ending of a dictionary form the endings that stand for it, and the letters that must go before."""
    found: dict[str, list[tuple[str, str]]] = {}
    for ending, forms, *before in rows(table, language):
        found.setdefault(_ending(ending, language), []).append((forms, before[0] if before else "-"))
    return found


def _ending(written: str, language: str) -> str:
    return key_of(written, language) if written != "-" else ""


@cache
def _longest_ending(table: str, language: str) -> int:
    return max(map(len, _endings(table, language)), default=0)


@cache
def _longest_of_all(language: str) -> int:
    return max(_longest_ending(table, language) for table in _TABLES)


def inflects(language: str) -> bool:
    """Whether it is known how words of a language end."""
    return any(language in languages(table) for table in _TABLES)


@lru_cache(maxsize=65536)
def forms_of(word: str, language: str) -> frozenset[str]:
    """The forms in which a word of a glossary may stand in a text, itself among them, as they are looked up.

    Of a language without a table only the word itself.
    """
    key = key_of(word, language)
    if key.isdigit():
        return frozenset((key,))
    return frozenset((key,)).union(*(forms_by_table(table, key, language) for table in _TABLES))


def forms_by_table(table: str, key: str, language: str) -> set[str]:
    """The other forms of a word, as it is looked up, that one table gives it: by the longest ending that fits."""
    stem, fitting = _taken_apart(table, key, language)
    return {_with(stem, _ending(form, language)) for forms in fitting for form in forms.split(" ")}


def beginnings_of(word: str, language: str) -> set[str]:
    """What the forms of a word begin with, one of these each, where `unchanged` has made all of it plain."""
    key = key_of(word, language)
    if key.isdigit():
        return {key}
    return {unchanged(_taken_apart(table, key, language)[0]) for table in _TABLES}


def surely_begins(word: str, language: str) -> str:
    """What all forms of a word begin with at least, made plain by `unchanged`: found without taking the word apart."""
    key = key_of(word, language)
    if key.isdigit():
        return key
    return unchanged(key[: max(_SHORTEST_STEM, len(key) - _longest_of_all(language))])


def unchanged(key: str) -> str:
    """A word without the marks that an ending puts on the vowel before it."""
    return key if key.isascii() else key.translate(_PLAIN)


def _taken_apart(table: str, key: str, language: str) -> tuple[str, list[str]]:
    """The stem of a word, as it is looked up, and the endings that may stand behind it."""
    endings = _endings(table, language)
    for size in range(min(_longest_ending(table, language), len(key) - _SHORTEST_STEM), -1, -1):
        at = len(key) - size
        fitting = [forms for forms, before in endings.get(key[at:], ()) if _fits(key[:at], before)]
        if fitting:
            return key[:at], fitting
    return key, []


def _fits(stem: str, before: str) -> bool:
    if before == "-":
        return True
    if before.startswith("^"):
        return stem[-1:] not in before[1:]
    return stem[-1:] in before


def _with(stem: str, ending: str) -> str:
    if not ending.startswith("~"):
        return stem + ending
    found = _VOWELS.match(stem)
    return found[1] + _UMLAUT[found[2]] + found[3] + ending[1:] if found else stem + ending[1:]


@cache
def _prefixes(language: str) -> tuple[tuple[str, str], ...]:
    found = ((letters, article.strip("-")) for letters, article in rows("joined_prefixes", language))
    return tuple(sorted(found, key=lambda row: (-len(row[0]), row)))


def without_prefixes(key: str, language: str) -> list[str]:
    """A word as it is looked up, and without each word of grammar that may be written with it: العراق in والعراق."""
    bare = [
        article + key[len(prefix) :]
        for prefix, article in _prefixes(language)
        if key.startswith(prefix) and len(key) - len(prefix) > _SHORTEST_STEM - 1
    ]
    return [key, *bare]


def is_joined(separator: str, listed: bool = False) -> bool:
    """Whether what stands between two words leaves them parts of one name: a blank, a hyphen, an apostrophe, a
    line end; and a comma, if it is a name that has one.
    """
    if listed:
        separator = separator.replace(",", "")
    return separator == '"' or (
        len(separator) <= 3 and all(c.isspace() or c in _JOINTS for c in separator) and separator.count("\n") < 2
    )


_JOINTS = frozenset("-\u2010\u2011‒–—·・./" + _APOSTROPHES + "״׳\u200c")
