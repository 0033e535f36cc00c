"""English inflection as far as terms need it: plurals, sentence capitals."""

from __future__ import annotations

import re
from functools import cache

from ...known.tables import either, marked


def plural(word: str) -> str:
    """The regular plural of a word, "treaties" for "treaty"; a term that ends in "s" already keeps its form."""
    if word.endswith(("s", "S")) or not word[-1:].isalpha():
        return word
    if word[-1] in "yY" and len(word) > 1 and word[-2] not in "aeiouAEIOU":
        if word[0].isupper() and not word.lower().endswith(marked("ies", "plural_endings", "en")):
            return word + "s"
        return word[:-1] + "ies"
    if word.lower().endswith(marked("es", "plural_endings", "en")):
        return word + "es"
    return word + "s"


@cache
def _link() -> re.Pattern[str]:
    return re.compile(f" (?:{either((*marked('link', 'prepositions', 'en'), 'and'))}) ")


def plurals(term: str) -> list[str]:
    """Plural forms of a term: of its last word, and of its head before a preposition; none equal to the term."""
    forms = [plural(term)]
    # The first of them parts the head from the rest.
    if " " in term and (link := _link().search(term, 1)):
        at = link.start()
        forms.append(plural(term[:at]) + term[at:])
    return [f for f in dict.fromkeys(forms) if f != term]


def capitalise_like(text: str, model: str) -> str:
    """`text` with a capital first letter, or in capitals throughout, where `model` is so."""
    letters = [c for c in model if c.isalpha()]
    if len(letters) > 3 and all(c.isupper() for c in letters) and " " in model.strip():
        return text.upper()
    if letters and letters[0].isupper() and text[:1].islower():
        return text[:1].upper() + text[1:]
    return text
