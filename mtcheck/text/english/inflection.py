"""English inflection: plurals of terms, and the letters behind the figure of an ordinal number."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from ...known.tables import either, mapping, marked, rows, words


def plural(phrase: str) -> str:
    """The plural of a term: of its head before a preposition or a word behind it, else of its last word. "treaties"
    for "treaty", "chiefs of staff", "attorneys general"; what ends in "s" and is no known word keeps its form.
    """
    return plurals(phrase, itself=True)[0]


def ordinal_ending(number: int) -> str:
    """The letters that make an ordinal of a figure: "st" for 1 and 121, "th" for 4 and 11."""
    return "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


@cache
def _link() -> re.Pattern[str]:
    return re.compile(f" (?:{either((*marked('link', 'prepositions', 'en'), 'and'))}) ")


def plurals(term: str, *, itself: bool = False) -> list[str]:
    """Plural forms of a term; none equal to the term, unless `itself` is asked for and it has no other."""
    head, rest = _head(term)
    at = head.rfind(" ") + 1
    forms = [head[:at] + form + rest for form in _plurals_of_word(head[at:])]
    return [form for form in dict.fromkeys(forms) if form != term] or ([term] if itself else [])


def _head(term: str) -> tuple[str, str]:
    """What of a term takes the plural, and the rest."""
    if " " in term and (link := _link().search(term, 1)):
        return term[: link.start()], term[link.start() :]
    before, blank, last = term.rpartition(" ")
    nouns = mapping("heads_before", "en").get(last.lower(), "")
    if blank and before.rpartition(" ")[2].lower() in nouns.split():
        return before, blank + last
    return term, ""


def _plurals_of_word(word: str) -> list[str]:
    if not word[-1:].isalpha():
        # "S-300s", "F-16s"; "G7" and what ends in a sign have none.
        return [word + "s"] if re.fullmatch(r"[A-Z][A-Za-z]{0,2}-?\d{2,}", word) else []
    irregular = _irregular_plurals(word.lower())
    if irregular:
        if word.isupper() and len(word) > 1:
            return [form.upper() for form in irregular]
        return [form[0].upper() + form[1:] if word[0].isupper() else form for form in irregular]
    return [_regular_plural(word)]


@lru_cache(maxsize=16384)
def _irregular_plurals(word: str) -> list[str]:
    if word in words("uncounted", "en"):
        return [word]
    whole, by_ending = _plural_rows()
    for ending, *plurals_of, but in (*whole.get(word, ()), *by_ending):
        if word.endswith(ending) and word not in but.split():
            stem = word[: len(word) - len(ending)]
            return [stem + form.removeprefix("-") for form in plurals_of if form != "-"]
    return []


@cache
def _plural_rows() -> tuple[dict[str, list[tuple[str, ...]]], list[tuple[str, ...]]]:
    """The rows of whole words by these, and those of endings, the longest first, without their hyphen."""
    whole: dict[str, list[tuple[str, ...]]] = {}
    by_ending = []
    for singular, *others in sorted(rows("plurals", "en"), key=lambda row: -len(row[0])):
        if singular.startswith("-"):
            by_ending.append((singular[1:], *others))
        else:
            whole.setdefault(singular, []).append((singular, *others))
    return whole, by_ending


def _regular_plural(word: str) -> str:
    if word.isupper() and len(word) > 1:
        return word + ("es" if word.endswith("S") else "s")
    if word.endswith(("s", "S")):
        return word + "es" if word.endswith("ss") else word
    if word[-1] in "yY" and len(word) > 1 and word[-2] not in "aeiouAEIOU":
        if word[0].isupper() and not word.lower().endswith(marked("ies", "plural_endings", "en")):
            return word + "s"
        return word[:-1] + "ies"
    if word.lower().endswith(marked("es", "plural_endings", "en")):
        return word + "es"
    return word + "s"
