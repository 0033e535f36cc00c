"""Where checks of completeness can fire at all: each function is true of a text whenever it is true of a part of it."""

from __future__ import annotations

import re

from ...known.tables import entries
from ...lazy_patterns import lazy_pattern
from ...text.features import Features
from ...text.reading.doubled_phrases import may_have_doubled_phrases
from ...text.reading.loops import may_loop
from ...text.reading.repeats import Repeats
from ...text.reading.tokens import trait

_SAID_AGAIN = lazy_pattern(r"[”\"],? (?:he|she|they) (?:said|says|stated|added)\b")
_OPENS_QUOTATION = trait(r"\b(?:said|says|stated|added)[,:]$", "(?:said|says|stated|added),")
# What two of the same may stand on both sides of.
JOINING = frozenset(("and", "or"))
_TWO_WORDS_AGAIN = lazy_pattern(r"\b([a-z]+ (?:the|an?|its|their|his|her|our)) \1 ")
_SAYS_AGAIN = lazy_pattern(r"\b(\w+ (?:said|says|stated|added|noted|stressed))(?: that)? \1\b", re.IGNORECASE)
_IN_BRACKETS_AGAIN = lazy_pattern(r"(\w{3}) ?(?:\([^()]{2,12}\) ?)?\([^()]{0,80}\1\)", re.IGNORECASE)
_BETWEEN_MARKS = lazy_pattern(r"[-–—/|] ?\w{3,30} ?[-–—/|]")
# Where a blank parts a mark from the word between, a token begins or ends with it.
_MAY_BE_BETWEEN = trait(r"[-–—/|]\w{3,30}[-–—/|]|^[-–—/|]|[-–—/|]$", "")
_OWNERS = frozenset(("the", "a", "an", "its", "their", "his", "her", "our"))
_SAYING = frozenset(("said", "says", "stated", "added", "noted", "stressed"))
_THRICE = lazy_pattern(r"(?<!\w)(\w{3,30}) ?[-–—/|]+ ?\1 ?[-–—/|]+ ?\1(?!\w)")
_AROUND = " \t\n\"“”‘’'«»"


def has_staff_number(features: Features) -> bool:
    """Whether a figure of three characters or more stands right behind a capital."""
    text = features.text
    return any(end - start > 2 and start and text[start - 1].isupper() for start, end in features.figures)


def has_loop(features: Features) -> bool:
    """Whether words stand at equal distances three times; without it no phrase runs in a loop."""
    return may_loop(features.repeats)


def has_repeated_stretch(features: Features) -> bool:
    """Whether two stretches between end marks are the same; without it no sentence can stand twice."""
    stretches = features.text.replace("?", ".").replace("!", ".").replace("。", ".").split(".")
    long = [s.strip(_AROUND) for s in stretches if len(s) > 12]
    return len(set(long)) < len(long)


def has_doubled_phrase(features: Features) -> bool:
    """Whether two words and more stand twice at a short distance."""
    text = features.text
    # The start of a sentence that stands twice, a comma between, is a doubled phrase to the first test.
    return (
        may_have_doubled_phrases(features.repeats, JOINING)
        or (features.may_have(_OPENS_QUOTATION) and _SAID_AGAIN.search(text) is not None)
        or (_has_two_words_again(features.repeats) and _TWO_WORDS_AGAIN.search(text) is not None)
        or _has_brackets_again(text)
        or (
            features.may_have(_MAY_BE_BETWEEN)
            and _BETWEEN_MARKS.search(text) is not None
            and _THRICE.search(text) is not None
        )
        or (_says_again(features) and _SAYS_AGAIN.search(text) is not None)
    )


def _has_two_words_again(repeats: Repeats) -> bool:
    """Whether a word and "the" or the like stand twice in a row."""
    return any(not _OWNERS.isdisjoint(repeats.words[at : at + 2]) for at in repeats.places(2, 2))


def _says_again(features: Features) -> bool:
    """Whether behind a verb of speaking, and perhaps "that", comes what stands before it."""
    words = features.words
    for verb in _SAYING & features.word_set:
        at = -1
        for _ in range(words.count(verb)):
            at = words.index(verb, at + 1)
            before, behind = words[max(0, at - 1) : at], words[at + 1 : at + 3]
            if before and before[0].endswith(tuple(behind[:1] if behind[:1] != ["that"] else behind)):
                return True
    return False


def _has_brackets_again(text: str) -> bool:
    """Whether brackets end as what stands before them does: looked for where they open."""
    at = text.find("(")
    while at >= 0:
        if any(at >= back and _IN_BRACKETS_AGAIN.match(text, at - back) for back in (3, 4)):
            return True
        at = text.find("(", at + 1)
    return False


def has_sign_left_over(features: Features) -> bool:
    """Whether a sign of an engine's, or one that is not ASCII, or "=", stands in the text."""
    text = features.text
    return (
        "=" in text
        or features.has_non_ascii()
        or any(sign in text for sign in entries("engine_signs") if sign.isascii())
    )


def has_people(features: Features) -> bool:
    """Whether men or women, more than one, stand in the text."""
    return not features.word_set.isdisjoint(("men", "women"))
