"""Which words of languages in Latin letters are no names: for the scripts that list names.

The dictionaries of simplemma (MIT) have the words of these languages in all forms; those that begin with a small
letter are no names there. A German noun has a capital as a name has, but more forms than the one with an "s", or is
tagged as a noun in the lexicon of textblob-de (MIT).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path

# Of each the letter that stands for it in the compiled lists. Those whose findings somebody has read, and Danish.
LANGUAGES = dict(zip("cs da de es fi fr hu it nb nl pl pt ro sv tr".split(), "ABCDEFGHIJKLMNO", strict=True))
_OF_NAMES = ("", "s", "'", "’")


def _dictionary(language: str) -> Iterator[tuple[str, str]]:
    """The words of a language and what each is a form of; not kept, as all of them are ten gigabytes."""
    from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

    def text(entry: object) -> str:
        return entry.decode() if isinstance(entry, bytes) else str(entry)

    for word, lemma in DefaultDictionaryFactory(cache_max_size=1).get_dictionary(language).items():
        yield text(word), text(lemma)


def _tagged(package: str, name: str, tags: str) -> set[str]:
    """The words of a lexicon of Brill's tagger that have one of some tags."""
    path = next(Path(str(find_spec(package).submodule_search_locations[0])).rglob(name))  # type: ignore[union-attr,index]
    lines = (line.split() for line in path.read_text(encoding="utf-8").splitlines() if line[:1] not in (";", ""))
    return {line[0] for line in lines if len(line) > 1 and re.match(tags, line[1])}


def words_of(language: str) -> Iterator[str]:
    """The words of a language that are no names."""
    yield from (word for pair in _dictionary(language) for word in pair if word[:1].islower())
    if language == "de":
        more = Counter(lemma for word, lemma in _dictionary("de") if word.removeprefix(lemma) not in _OF_NAMES)
        nouns = {word for word, lemma in _dictionary("de") if more[lemma]} | set(more)
        nouns |= _tagged("textblob_de", "de-lexicon.txt", "NN$")
        yield from (word + ending for word in nouns for ending in ("", "s", "es"))


def where_ordinary(words: Iterable[str]) -> dict[str, str]:
    """For each of some folded words the letters of the languages in which it is no name, or may be something else."""
    from mtcheck.text.reading.sound import folded

    found = dict.fromkeys(words, "")
    for language, letter in LANGUAGES.items():
        plain = (word.lower() if word.isascii() else folded(word) for word in words_of(language))
        for word in {word for word in plain if word in found}:
            found[word] += letter
    return found
