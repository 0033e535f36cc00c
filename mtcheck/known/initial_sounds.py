"""English words that are not spoken as they begin; compiled by scripts/make_initial_sounds.py."""

from __future__ import annotations

from .lettered import Lettered

# With a consonant, with a vowel, with either, letter by letter; of the last nobody knows.
CONSONANT, VOWEL, EITHER, BY_LETTERS, UNKNOWN = "CVBLU"

_words = Lettered("en/initial_sounds.txt")


def initial_sound(word: str) -> str:
    """How a word in lower case begins, a letter of C V B L U (see the constants); "" where as it looks or unlisted."""
    return _words.letter(word)
