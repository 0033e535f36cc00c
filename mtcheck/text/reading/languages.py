"""Which language a text is in, told by its script and its most frequent small words; it needs a few sentences, not a
model.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from functools import cache

from ...known import tables
from ...lazy_patterns import lazy_pattern
from .scripts import is_written_in_latin, scripts

_ENOUGH = 2000
# So many of a language's commonest words, which stand first in its list, tell it.
_TELLING = 5


@cache
def _languages_of() -> dict[str, tuple[str, ...]]:
    """The languages that have a word among their commonest."""
    found: dict[str, tuple[str, ...]] = {}
    for language in tables.languages("small_words"):
        for word in tables.entries("small_words", language):
            found[word] = (*found.get(word, ()), language)
    return found


def primary(tag: str) -> str:
    """The primary subtag of a language tag: "zh" of "zh-Hans_CN"."""
    return tag.replace("_", "-").partition("-")[0].lower()


@cache
def telling_words(language: str) -> tuple[str, ...]:
    """The commonest words of a language with blanks around them: a text that has one is hardly in another language."""
    return tuple(f" {word} " for word in tables.entries("small_words", language)[:_TELLING])


@cache
def _letters_of() -> dict[tuple[str, ...], str]:
    """For the languages that share a script, or have several to themselves, its letters; of none it is Latin."""
    found: dict[tuple[str, ...], str] = defaultdict(str)
    for script in scripts().values():
        found[script.languages] += script.letters
    return found


def language_of(text: str, otherwise: str = "") -> str:
    """The language of a text as a primary subtag of BCP 47; `otherwise` where the text is too short or too mixed to
    tell.

    What there is in Latin letters, names and code, is no language without its small words: a text in another script is
    in that one's language, however many Latin names stand in it. Where there is an `otherwise`, words of the source
    that are left in it are no language of the text. A script that one language has nearly to itself tells at once; in
    Latin script one language must have two of its small words there, three where there is an `otherwise`, and half as
    many again as any other. "" too for a long text in Latin script whose words are not those of an English `otherwise`.
    """
    sample = text[:_ENOUGH]
    if otherwise and all(word in sample for word in telling_words(otherwise)[:3]):
        return otherwise
    if sample.isascii():
        return _latin(sample, otherwise)
    counts = Counter({languages: len(re.findall(f"[{some}]", sample)) for languages, some in _letters_of().items()})
    latin = counts.pop(_LATIN, 0)
    # A Han character is worth about two letters.
    counts[_CHINESE] *= 2
    counts[_JAPANESE] *= 2
    if counts[_JAPANESE] * 8 >= counts[_CHINESE] and counts[_JAPANESE]:
        counts[_JAPANESE] += counts.pop(_CHINESE)
    languages, most = counts.most_common(1)[0]
    small = sum(word in _languages_of() for word in sample.lower().split())
    # Of five letters a word, of five words one that is small: were the Latin part the text, it would have so many.
    of_latin = latin > 2 * most and small * 25 >= latin / 2
    if not most or (latin and (of_latin or most < _LETTERS_A_SMALL_WORD * small)):
        return _latin(sample, otherwise)
    if otherwise and most < 0.8 * (counts.total() + (latin if most < _LETTERS_A_SMALL_WORD else 0)):
        return otherwise
    return _by_letters(sample.lower(), languages)


_LATIN = scripts()["Latn"].languages
_CHINESE, _JAPANESE = scripts()["Hani"].languages, scripts()["Kana"].languages
# So many letters of another script outweigh a small word of a language in Latin letters.
_LETTERS_A_SMALL_WORD = 20


def _by_letters(text: str, languages: tuple[str, ...]) -> str:
    """The language, of those in one script, whose own letters the text has most of; the first where it has none."""
    own = {language: tables.words("own_letters", language) for language in languages}
    counts = {language: sum(map(text.count, some)) for language, some in own.items()}
    # Of two with as many letters it is the one that has more of its own: Serbian has all that Macedonian is told by.
    best = max(languages, key=lambda language: (counts[language], len(own[language])))
    return best if counts[best] else languages[0]


def _latin(text: str, otherwise: str) -> str:
    words = _speaking(text)
    found: Counter[str] = Counter()
    shares: dict[str, float] = defaultdict(float)
    for languages, times in words:
        for language in languages:
            found[language] += times
            # A small word that several languages have speaks for each of them, with a part of its weight.
            shares[language] += times / len(languages)
    first, second = [*sorted(shares, key=lambda language: (-shares[language], language))[:2], "", ""][:2]
    others = max((times for language, times in found.items() if language != first), default=0)
    if found[first] >= (3 if otherwise else 2) and (
        shares[first] >= 1.5 * shares[second]
        or _is_apart(first, second, words)
        # An English text may have the small words of a name: of a source nothing is known beforehand.
        or (not otherwise and found[first] >= 1.5 * others)
    ):
        # "a" and "is" are small words of Hungarian.
        return "en" if otherwise == "en" != first and _is_all_english(text) else first
    return "" if otherwise == "en" and not _is_english(text) else otherwise


def _is_apart(first: str, second: str, words: Sequence[tuple[Collection[str], int]]) -> bool:
    """Whether of two languages that share many small words, as Norwegian and Danish do, one has its own there."""
    own, others = (
        sum(times for languages, times in words if one in languages and other not in languages)
        for one, other in ((first, second), (second, first))
    )
    return own >= 3 and own >= 3 * others


def _speaking(text: str) -> list[tuple[Collection[str], int]]:
    """The languages that the words of a text speak for, and how often each word stands there."""
    languages = _languages_of()
    counted = Counter(text.lower().split())
    found = ((languages.get(word) or _by_own_letters(word), times) for word, times in counted.items())
    return [(some, times) for some, times in found if some]


@cache
def _latin_letters() -> Mapping[str, str]:
    """The letters that one language in Latin script has nearly to itself, each with that language."""
    own = {language: tables.words("own_letters", language) for language in tables.languages("own_letters")}
    latin = set(tables.languages("small_words"))
    return {letter: language for language, letters in own.items() if language in latin for letter in letters}


def _by_own_letters(word: str) -> set[str]:
    """The languages that a word has a letter of."""
    if word.isascii():
        return set()
    letters = _latin_letters()
    return {letters[letter] for letter in word if letter in letters}


# A word in lower case, and how many different ones tell a text; fewer may be names, codes and headings.
_WORD = lazy_pattern(r"(?<![\w@./-])[^\W\d_A-Z]{2,}(?![\w@/-])")
_ENOUGH_WORDS, _SOME_WORDS = 20, 6


def _is_english(text: str) -> bool:
    """Whether half of the words are English ones, of a few words a third, or there are too few to tell."""
    words = {word for word in _WORD.findall(text) if word.islower()}
    if len(words) < _SOME_WORDS:
        return True
    from ...known.lexicon import word_class

    return (2 if len(words) >= _ENOUGH_WORDS else 3) * sum(bool(word_class(word)) for word in words) >= len(words)


def _is_all_english(text: str) -> bool:
    """Whether nearly all words of a short text are English ones, and there are some."""
    from ...known.lexicon import word_class

    words = {word for word in _WORD.findall(text) if word.islower()}
    return len(words) >= _SOME_WORDS and 10 * sum(bool(word_class(word)) for word in words) >= 9 * len(words)


def likely_languages(text: str) -> tuple[str, ...]:
    """The languages that a text in Latin script may be in where it is too short for `language_of`, the likeliest
    first; none where no two small words or letters tell.
    """
    counts: Counter[str] = Counter()
    sample = text[:_ENOUGH].lower()
    for word in sample.split():
        counts.update(_languages_of().get(word, ()))
    for language in tables.languages("own_letters"):
        counts[language] += sum(map(sample.count, tables.words("own_letters", language)))
    most = max(counts.values(), default=0)
    return tuple(language for language, times in counts.most_common() if most >= 2 and times * 3 >= most * 2)


def foreign_language(text: str, expected: str) -> str:
    """The language of a text in Latin script where it is surely not the expected one, else "".

    Three small words must be that language's own, a tenth of all words be among its commonest, one be a verb, as names
    and titles in a list have none, and hardly any be of the expected language. "" too where it is not known which
    words that one has, or which language is expected.
    """
    if not expected or (is_written_in_latin(expected) and expected not in tables.languages("small_words")):
        return ""
    languages = _languages_of()
    words = [languages.get(word, ()) for word in text.lower().split()]
    expected_words = sum(expected in found for found in words)
    own = Counter(found[0] for found in words if len(found) == 1)
    language, count = own.most_common(1)[0] if own else ("", 0)
    if language == expected or count < 3 or own[expected] > count // 4:
        return ""
    if tables.words("common_verbs", language).isdisjoint(text.lower().split()):
        return ""
    common = sum(language in found for found in words)
    return language if common * 10 >= len(words) and common > 2 * expected_words else ""
