"""English inflection as far as terms need it: plurals, indefinite articles, sentence capitals."""

from __future__ import annotations

import re

_SIBILANTS = ("s", "x", "z", "ch", "sh", "S", "X", "Z", "CH", "SH")
_LINKS = (" of ", " on ", " for ", " to ", " between ", " against ", " in ", " and ")
# Written with a vowel but spoken with a consonant, or the reverse; otherwise the first letter decides.
_CONSONANT_SOUND = re.compile(
    r"(?:uni(?!n|m(?!od)|de|ro|ss)|unanim|unesco|us(?!h)|eu|ewe|one\b|once\b|ubiq|util)", re.IGNORECASE
)
_VOWEL_SOUND = re.compile(r"(?:hour|honest|heir|honou?r)", re.IGNORECASE)
_INITIALISM = re.compile(r"(?:[A-Z]\b|[A-Z][A-Z0-9]*(?![a-z]))")
# Initialisms that are read as words.
_ACRONYM_WORDS = frozenset("NATO UNESCO UNICEF OPEC NASA START SALT TASS SWIFT FIFA UEFA".split())


def plural(word: str) -> str:
    """The regular plural of a word, "treaties" for "treaty"; a term that ends in "s" already keeps its form."""
    if word.endswith(("s", "S")) or not word[-1:].isalpha():
        return word
    if word[-1] in "yY" and len(word) > 1 and word[-2] not in "aeiouAEIOU":
        if word[0].isupper():
            return word[:-1] + "ies" if word.lower().endswith(("ty", "cy", "ry", "ny", "my", "gy")) else word + "s"
        return word[:-1] + "ies"
    if word.endswith(_SIBILANTS):
        return word + "es"
    return word + "s"


def plurals(term: str) -> list[str]:
    """Plural forms of a term: of its last word, and of its head before "of", "on" and the like; none equal to the term."""
    forms = [plural(term)]
    # The first of them parts the head from the rest.
    at = min((found for link in _LINKS if (found := term.find(link)) > 0), default=0)
    if at:
        forms.append(plural(term[:at]) + term[at:])
    return [f for f in dict.fromkeys(forms) if f != term]


def article_for(phrase: str) -> str:
    """ "a" or "an", as the phrase is spoken: an INF treaty, a NATO summit, a European body, an hour."""
    word = re.match(r"[\w.]+", phrase.lstrip("\"'“‘("))
    if word is None:
        return "a"
    first = word[0]
    if _INITIALISM.match(first) and first.rstrip("s") not in _ACRONYM_WORDS and len(first) <= 5:
        return "an" if first[0] in "AEFHILMNORSX" else "a"
    if _VOWEL_SOUND.match(first):
        return "an"
    if _CONSONANT_SOUND.match(first):
        return "a"
    return "an" if first[0].lower() in "aeiou" else "a"


def capitalise_like(text: str, model: str) -> str:
    """`text` with a capital first letter, or in capitals throughout, where `model` is so."""
    letters = [c for c in model if c.isalpha()]
    if len(letters) > 3 and all(c.isupper() for c in letters) and " " in model.strip():
        return text.upper()
    if letters and letters[0].isupper() and text[:1].islower():
        return text[:1].upper() + text[1:]
    return text
