"""Words of a text in the form that inflection leaves alone: stems (Snowball), or lemmas where they are installed.

Scripts without blanks between words have none; terms are looked for letter by letter there.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache
from typing import NamedTuple

from ..errors import UsageError

# snowballstemmer.algorithms(), by BCP 47.
_SNOWBALL = {
    "ar": "arabic", "ca": "catalan", "cs": "czech", "da": "danish", "de": "german", "el": "greek",
    "en": "english", "es": "spanish", "et": "estonian", "eu": "basque", "fa": "persian", "fi": "finnish",
    "fr": "french", "ga": "irish", "hi": "hindi", "hu": "hungarian", "hy": "armenian", "id": "indonesian",
    "it": "italian", "lt": "lithuanian", "ne": "nepali", "nl": "dutch", "no": "norwegian", "pl": "polish",
    "pt": "portuguese", "ro": "romanian", "ru": "russian", "sr": "serbian", "sv": "swedish", "ta": "tamil",
    "tr": "turkish",
}  # fmt: skip
_SPACELESS = ("zh", "ja", "th", "km", "lo", "my")
_WORD = re.compile(r"[^\W_]+")
_SPACELESS_WORD = re.compile(
    r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]"
    r"|[^\W_]+?(?=[\u3040-\u30ff\u3400-\u9fff]|\b)"
)


class Word(NamedTuple):
    """A word in its plain form, and where it stands."""

    form: str
    start: int
    end: int


def is_spaceless(language: str) -> bool:
    """Whether a language puts no blanks between words."""
    return language in _SPACELESS


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
