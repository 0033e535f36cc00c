"""Surnames in capitals behind a given name, as Japan writes Latin letters to tell them: Keiko YAMADA."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...known.lexicon import word_class
from ...known.places import is_place

# Syllables of Japanese in Latin letters.
_ROMAJI = re.compile(
    r"(?:(?:[kgsztdnhbpmr]y?|sh|ch|ts|j|f|w|y)?[aiueo]|n(?![aiueoy])|m(?=[bmp])|k(?=k)|s(?=s)|t(?=[tc])|p(?=p)|h)+"
)
_NAME = re.compile(r"(?<![\w.-])(?P<given>[A-Z][a-z]+) (?P<surname>[A-Z]{4,})(?![\w-])")


def capital_surnames(text: str) -> Iterator[tuple[int, int]]:
    """Where they stand, given name and surname, in a translation from Japanese."""
    for match in _NAME.finditer(text):
        given, surname = match["given"].lower(), match["surname"].lower()
        if not (_ROMAJI.fullmatch(given) and _ROMAJI.fullmatch(surname)):
            continue
        if word_class(given) or is_place(match["given"]) or word_class(surname):
            continue
        yield match.span()
