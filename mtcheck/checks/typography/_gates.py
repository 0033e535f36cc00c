"""Where checks of typography can fire at all: each function is true of a text whenever it is true of a part of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import compress, islice
from operator import eq

from ...known.tables import either, rows, words
from ...lazy_patterns import lazy_pattern
from ...text.english.varieties import spelt_in_both_ways, spelt_in_one_way
from ...text.features import Features
from ...text.reading.lone_marks import has_line_of_marks, is_mark
from ...text.reading.sentences import CAPITAL_ONLY_AT_START
from ...text.reading.tokens import begins_a_line, trait

_PAIRED_QUOTE = lazy_pattern(r"[“”„‟«»]")
# Straight marks in pairs: a word touches the opening one on its right only, and a word or mark the closing one on its
# left only.
_PLAIN_QUOTES = lazy_pattern(
    r"""[^"]*+(?:(?:(?<=[\s(\[])|(?<![^\n]))"(?=[A-Za-z])[^"\n]*+(?<=[A-Za-z.,!?])"(?=[\s.,;:!?)\]]|\Z)[^"]*+)*+"""
)
_LAST_CAPITAL = re.compile(r"[a-z][a-z][A-Z]\b")
_QUOTE_THEN_CAPITAL = re.compile(r"[a-z][\"”] [A-Z]")
_LOWER_START = re.compile(r"\.[ \t]+[a-z]")
# Beginning with a blank, which is found faster than a letter.
_LIKE_A_HEADLINE = re.compile(r" (?<=[a-z,] )(?:[A-Z][\w’'-]*,? (?:\d[\d.]*,? )?){5}")
_IN_CAPITALS = re.compile(r"[a-z] [A-Z]{4,} (?:[a-z]|[IVX]+\b)")
_CASES_OF_TOKENS = (
    (trait(r"[a-z][\"”]$", ""), _QUOTE_THEN_CAPITAL),
    (trait("^[A-Z]{4,}$", ""), _IN_CAPITALS),
    (trait(_LAST_CAPITAL.pattern, ""), _LAST_CAPITAL),
)
_CAPITAL_ONLY = frozenset(CAPITAL_ONLY_AT_START)
_BROKEN = lazy_pattern(r"[\x80-\xff][\x80-\xff\u0152-\u0192\u02c6-\u02dc\u2013-\u2122]|[\ufffd\u951f\u70eb]")
# "a" before what may be spoken with a vowel, "an" before what may be with a consonant.
_ODD_ARTICLE = re.compile(
    r"[Aa](?<!\w.)(?: [\"“]?(?:[aeiouAEIOU8]|1[18]|[Hh](?:ei|on|ou)|[FHLMNRSX](?:[A-Z]|[-\d])|x-)"
    r"|n [\"“]?(?:[b-df-hj-np-tv-zB-DF-HJ-NP-TV-Z0-79]|[Uu]|[Ee][UuWw]|[Oo](?:n[ce]|u)))"
)
_BLANK_BEFORE = lazy_pattern(r" (?:[,.;!?:)\]]|['’]s\b)")
_BROKEN_ENGLISH = lazy_pattern(
    r"\d (?:st|nd|rd|th)\b|[UD]\. [SKNC]\.|[ap]\. m\.|[$€£] \d|[A-Z] \$\d|\b[OD] ['’]|[A-Za-z] / [A-Za-z]"
)
# The token with the mark or word that is parted from the one before, or another part of what is broken.
_BEGINS_WITH_MARK = trait(r"^(?:[,.;!?:)\]]|['’]s\b)", "")
_MAY_BE_BROKEN = trait(
    r"^(?:(?:st|nd|rd|th)\b|[SKNC]\.|m\.|/$|\$\d)|[$€£]$|\b[OD]$", r"(?:st|nd|rd|th)\b|[SKNC]\.|m\.|[OD]$"
)
_BROKEN_TIME = lazy_pattern(r": (?:(?<=\d: )\d|[0-5]\d(?!\d))")


def _bound_parts() -> frozenset[str]:
    return words("bound_parts", "en")


def has_quotes_at_odds(features: Features) -> bool:
    """Whether some line's double quotation marks are not plain pairs of straight ones."""
    text = features.text
    if features.has_non_ascii() and (_PAIRED_QUOTE.search(text) or "‘" in text):
        return True
    if text.startswith("'") or " '" in text or "\n'" in text:
        return True
    return '"' in text and _PLAIN_QUOTES.fullmatch(text) is None


def has_mark_after_quote(features: Features) -> bool:
    """Whether a full stop or a comma stands behind a double quotation mark."""
    text = features.text
    if '".' in text or '",' in text:
        return True
    return features.has_non_ascii() and ("”." in text or "”," in text)


def has_quotes_of_two_kinds(features: Features) -> bool:
    """Whether curly double marks stand in the text, or single ones behind a comma or colon."""
    text = features.text
    if ", '" in text or ": '" in text:
        return True
    return features.has_non_ascii() and ("“" in text or "”" in text or "‘" in text)


def has_lone_mark(features: Features) -> bool:
    """Whether a line is nothing but a mark or two."""
    return has_line_of_marks(features.text) or is_mark(features.text.partition("\n")[0])


def has_broken_character(features: Features) -> bool:
    """Whether letters stand as a wrong encoding leaves them, or as an entity does."""
    text = features.text
    return ("&" in text and ";" in text) or (features.has_non_ascii() and _BROKEN.search(text) is not None)


def has_mixed_spelling(features: Features) -> bool:
    """Whether words are spelt in the British way and others in the American one."""
    words = features.word_set
    if not any(map(words.isdisjoint, spelt_in_one_way())):
        return True
    both = spelt_in_both_ways()
    return any(word in words and both[word] in words for word in words & both.keys())


def has_odd_space(features: Features) -> bool:
    """Whether a blank begins a line, is doubled, or touches a mark on the side where none belongs."""
    text = features.text
    if text.startswith((" ", "\t", "\u3000")) or "  " in text or "\n " in text or "( " in text or "[ " in text:
        return True
    if " - " in text and (" - year - old" in text or any(f"{part[1:]} - " in text for part in _bound_parts())):
        return True
    if "\u3000" in text or "\u00a0" in text or (": " in text and _BROKEN_TIME.search(text) is not None):
        return True
    if features.may_have(_BEGINS_WITH_MARK) and _BLANK_BEFORE.search(text) is not None:
        return True
    return features.may_have(_MAY_BE_BROKEN) and _BROKEN_ENGLISH.search(text) is not None


# The shortest word that stands twice with no blank between has three letters.
_SHORTEST_TWICE = 6


def has_doubled_word(features: Features) -> bool:
    """Whether a word stands twice in a row, with a blank between or none, or about "and" or another word as a name and
    a slip of it do.
    """
    words = features.words
    if any(len(word) >= _SHORTEST_TWICE and word[: len(word) // 2] * 2 == word for word in features.word_set):
        return True
    if True in map(eq, words, islice(words, 1, None)):
        return True
    around = compress(range(len(words)), map(eq, words, islice(words, 2, None)))
    return any(
        words[at + 1] == "and" or (len(words[at]) > 3 and words[at].capitalize() in features.capitalised)
        for at in around
    )


@cache
def body_in_small() -> re.Pattern[str]:
    """The name of a ministry, a university or the like whose next noun has no capital."""
    return re.compile(rf"\b(?P<head>{either(words('heads_before_of', 'en'))}) of (?P<word>[a-z]{{4,}})\b")


@cache
def always_capital() -> frozenset[str]:
    """Days, months and adjectives of countries in small letters, save such as are ordinary words as well."""
    months = (name for name, _, length, also in rows("months", "en") if length == "full" and not also)
    countries = (adjective for _, adjective, _ in rows("nationalities", "en"))
    names = (*words("weekdays", "en"), *months, *countries)
    return frozenset(name.lower() for name in names if name.isalpha()) - words("small_too", "en")


@cache
def _with_marks() -> frozenset[str]:
    """What is always with a capital, as it stands between blanks."""
    return frozenset(f"{name}{mark}" for name in always_capital() for mark in ("", ",", ".", ";", ":", ")", "'s", "’s"))


def has_case_at_odds(features: Features) -> bool:
    """Whether a sentence begins in lower case, or a word of grammar has a capital in one."""
    text = features.text
    tokens = features.tokens
    if not tokens.isdisjoint(_with_marks()) or (
        not tokens.isdisjoint(words("heads_before_of", "en")) and body_in_small().search(text)
    ):
        return True
    if _LOWER_START.search(text) is not None or _LIKE_A_HEADLINE.search(text) is not None:
        return True
    for may_be, pattern in _CASES_OF_TOKENS:
        if features.may_have(may_be) and pattern.search(text) is not None:
            return True
    if "; " in text and any(map(str.isupper, _behind_lower(text, "; "))):
        return True
    return any(any(True for _ in _behind_lower(text, f" {word} ")) for word in features.tokens_among(_CAPITAL_ONLY))


def _behind_lower(text: str, literal: str) -> Iterator[str]:
    """What stands, as one character, behind each place of a literal that a letter in lower case stands before."""
    at = text.find(literal)
    while at >= 0:
        end = at + len(literal)
        if at and text[at - 1].islower():
            yield text[end : end + 1]
        at = text.find(literal, at + 1)


def has_article_at_odds(features: Features) -> bool:
    """Whether "a" stands before what may begin with a vowel, or "an" before what may not."""
    return _ODD_ARTICLE.search(features.text) is not None


_SINGLE_INSIDE_OUT = re.compile(r"[A-Za-z]['’] [^'‘’\n]{1,60}? ['‘’][A-Za-z(]")
_ENDS_SINGLE, _BEGINS_SINGLE = trait(r"[A-Za-z]['’]$", ""), trait(r"^['‘’][A-Za-z(]", "")


def has_blank_at_quote(features: Features) -> bool:
    """Whether a blank touches a double quotation mark on the side where a quotation may begin or end."""
    text = features.text
    if features.may_have(_BEGINS_SINGLE) and features.may_have(_ENDS_SINGLE) and _SINGLE_INSIDE_OUT.search(text):
        return True
    if '"' in text:
        return ' "' in text or '" ' in text or "\u00a0" in text
    return features.has_non_ascii() and ("“ " in text or " ”" in text or "\u00a0" in text)


_JOINED = lazy_pattern(
    r"[a-z][.!?][A-Z]|[a-z][,;][A-Za-z]|[a-z]\([A-Z]|\)[A-Za-z][a-z]|\s[a-z]{2,5}-[\dA-Z]|\b(?:[Tt]he|of|and)[A-Z]"
    r"|[a-z][\"”]?-th(?:e|is|at) |[a-z]{4}[\"”]?-[\"“]?[A-Z]"
)

_MAY_BE_JOINED = trait(
    r"[a-z][.!?][A-Z]|[a-z][,;][A-Za-z]|[a-z]\([A-Z]|\)[A-Za-z][a-z]|^[a-z]{2,5}-[\dA-Z]|\b(?:[Tt]he|of|and)[A-Z]"
    r"|[a-z][\"”]?-th(?:e|is|at)$|[a-z]{4}[\"”]?-[\"“]?[A-Z]",
    "",
)


def has_joined_words(features: Features) -> bool:
    """Whether two words stand with nothing but a mark between them."""
    return features.may_have(_MAY_BE_JOINED) and _JOINED.search(features.text) is not None


_QUOTED_NAME = re.compile(r"[\"“][A-Z][^\"“”.?!]{1,60}[,.]?[\"”]")


def has_quoted_name(features: Features) -> bool:
    """Whether a few words with a capital stand in double quotation marks."""
    return _QUOTED_NAME.search(features.text) is not None


_SMALL_START = re.compile(r"[\s\"“‘'(\[]*[a-z]")


def has_small_start(features: Features) -> bool:
    """Whether a line begins in lower case."""
    return begins_a_line(_SMALL_START, features.text)


def has_unit_before_noun(features: Features) -> bool:
    """Whether a unit in the singular stands in the text."""
    return bool(features.tokens_among(words("measuring_units", "en")))


_BARE = lazy_pattern(
    r"-year-old |\d(?:st|nd|rd|th) of |\b(?:[Oo]n|[Ss]ince|[Uu]ntil|[Bb]y|of) \d{1,2}(?:st|nd|rd|th)\b"
    r"|(?:Provincial|Municipal|Prefectural) [A-Z]| injury\b"
)

_MAY_BE_BARE = trait(
    r"-year-old$|\d(?:st|nd|rd|th)\b|Provincial|Municipal|Prefectural|^injury\b",
    "Provincial|Municipal|Prefectural|injury",
)


@cache
def _last_words() -> frozenset[str]:
    return frozenset(head.lower().rpartition(" ")[2] for head in words("heads_with_article", "en"))


def has_bare_name(features: Features) -> bool:
    """Whether an age, a day of a month or a name that has an article stands in the text."""
    if not features.word_set.isdisjoint(_last_words()):
        return True
    return features.may_have(_MAY_BE_BARE) and _BARE.search(features.text) is not None


_DASH_BEFORE_FIGURE = lazy_pattern(r"[a-z] - \d")


def has_dash_before_figure(features: Features) -> bool:
    """Whether a dash between blanks stands before a figure, behind a word."""
    return _DASH_BEFORE_FIGURE.search(features.text) is not None


_HALF = r"(?:the|an?|and|nor|its|their|our|my|your|than|into|every|because|whose|between|among|via|per)\."
_STRAY_MARK = lazy_pattern(rf"[a-z](?:[!?;^_@] [A-Za-z]|- [A-Z])|\b{_HALF} [A-Za-z]")
# The token that ends with the mark.
_MAY_BE_STRAY = trait(rf"[a-z][!?;^_@-]$|\b{_HALF}$", _HALF)


def has_stray_mark(features: Features) -> bool:
    """Whether a mark that ends no plain sentence stands between a word and a blank, or a full stop behind "the"."""
    return features.may_have(_MAY_BE_STRAY) and _STRAY_MARK.search(features.text) is not None


# Somebody behind a verb of one word or two, and before one.
_DASH_BEFORE_WORDS = lazy_pattern(
    r"[-–—] (?:(?:[a-z]+ ){1,2}(?:[A-Z]|(?:he|she|they|the|a)\b)"
    r"|(?:(?<=[,!?…\"”»] . )|(?<=[,!?…\"”»] [-–—]. ))(?:he|she|they|I|we|the) [a-z])"
)


_DASH_AT_START = re.compile(r"\s*[-–—−] ?[A-Z]")


def has_dash_before_words(features: Features) -> bool:
    """Whether a dash between blanks stands before a word or two in lower case and somebody or something behind them."""
    text = features.text
    if not ("- " in text or "– " in text or "— " in text):
        return False
    if begins_a_line(_DASH_AT_START, text):
        return True
    return _DASH_BEFORE_WORDS.search(text) is not None


@cache
def heads_of_names() -> frozenset[str]:
    """Last words of the names of bodies, places and events."""
    return frozenset().union(
        *(words(table, "en") for table in ("kinds_of_bodies", "heads_of_local_bodies", "heads_of_proper_names"))
    )


def has_head_in_both_cases(features: Features) -> bool:
    """Whether a last word of names stands in the text with a capital and without one."""
    text, capitalised = features.text, features.capitalised
    return any(head.capitalize() in capitalised and f" {head}" in text for head in features.word_set & heads_of_names())
