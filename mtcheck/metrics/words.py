"""Words of a text in the form that inflection leaves alone: stems (Snowball), or lemmas where they are installed.

Scripts without blanks between words have none; terms are looked for letter by letter there.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache
from typing import NamedTuple

from ..errors import UsageError
from ..text.reading.scripts import JAPANESE, is_spaceless, letters, scripts

# snowballstemmer.algorithms(), by BCP 47.
_SNOWBALL = {
    "ar": "arabic", "ca": "catalan", "cs": "czech", "da": "danish", "de": "german", "el": "greek",
    "en": "english", "es": "spanish", "et": "estonian", "eu": "basque", "fa": "persian", "fi": "finnish",
    "fr": "french", "ga": "irish", "hi": "hindi", "hu": "hungarian", "hy": "armenian", "id": "indonesian",
    "it": "italian", "lt": "lithuanian", "ne": "nepali", "nl": "dutch", "no": "norwegian", "pl": "polish",
    "pt": "portuguese", "ro": "romanian", "ru": "russian", "sr": "serbian", "sv": "swedish", "ta": "tamil",
    "tr": "turkish",
}  # fmt: skip
_WORD = re.compile(r"[^\W_]+")
_SPACELESS_LETTERS = letters(*(script.code for script in scripts().values() if script.in_letters))
_SPACELESS_WORD = re.compile(rf"[{_SPACELESS_LETTERS}]|[^\W_]+?(?=[{JAPANESE}]|\b)")


class Word(NamedTuple):
    """A word in its plain form, and where it stands."""

    form: str
    start: int
    end: int


@lru_cache(maxsize=4096)
def words(text: str, language: str, lemmatiser: str) -> tuple[Word, ...]:
    """The words of a text, or its characters in a script without blanks.

    Raises UsageError where the lemmatiser is not installed.
    """
    plain = _plain_form(language, lemmatiser)
    pattern = _SPACELESS_WORD if is_spaceless(language) else _WORD
    return tuple(Word(plain(m[0]), m.start(), m.end()) for m in pattern.finditer(text))


def plain_forms(text: str, language: str, lemmatiser: str) -> str:
    """The words of a text in their plain forms, blanks between and around: a phrase in it is bounded by words."""
    return f" {' '.join(word.form for word in words(text, language, lemmatiser))} "


@cache
def _plain_form(language: str, lemmatiser: str) -> Callable[[str], str]:
    if lemmatiser == "simplemma":
        return _lemma(language)
    if lemmatiser == "stems" and language in _SNOWBALL:
        from snowballstemmer import stemmer

        stem = stemmer(_SNOWBALL[language]).stemWord
        return lru_cache(maxsize=65536)(lambda word: stem(word.lower()))
    return str.lower


def _lemma(language: str) -> Callable[[str], str]:
    try:
        from simplemma import lemmatize
    except ImportError:
        raise UsageError(
            "the lemmatiser simplemma is not installed: pip install 'mtcheck[lemmas]', or leave --lemmatiser away"
        ) from None
    try:
        lemmatize("a", lang=language)
    except ValueError:
        return str.lower
    return lru_cache(maxsize=65536)(lambda word: lemmatize(word, lang=language).lower())
