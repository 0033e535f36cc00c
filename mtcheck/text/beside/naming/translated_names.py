"""Names that a translation takes for the words which they are too: "the Hare" for Заєць, who is Zayets elsewhere in the
article; Mr. Profit for ông Lợi.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from ....known.places import is_place
from ....known.tables import either, entries, rows, values
from ....lazy_patterns import lazy_pattern
from ...english.titles import is_title
from ...names.full_names import is_only_a_name
from ...names.known_places import begins_sentence
from ...reading.inflected import Token, forms_of, key_of, keys_in, tokens
from ...reading.scripts import letters
from ..instead import Instead
from ..pair import Pair
from ..spelling.unit_sound import heard_share

_CAPITAL = lazy_pattern(rf"(?<![\w@#/.’'-])(?=[^\W\d_a-z])[{letters('Latn')}]{{2,}}(?:-[{letters('Latn')}]+)*")
_WORD_BEFORE, _WORD_BEHIND = re.compile(r"([^\W\d_]+)\.? $"), re.compile(r" ([^\W\d_]+)")
_NEAR = 40
# So much of a name is heard in what renders it for sure, and so much in what may.
_RENDERS, _MAY_RENDER = 0.75, 0.6


def translated_names(pairs: Sequence[Pair]) -> Iterator[tuple[Pair, Instead]]:
    """The words of an article's translation that stand for a name of its source; `right` is how the article renders it
    elsewhere, "" where it does not and somebody's other name, or a title, stands beside the word.
    """
    language = pairs[0].source_lang if pairs else ""
    table = _words_for(language)
    if not table or not any(map(_any_word(language).search, (pair.target.text for pair in pairs))):
        return
    found = [(pair, token, table[token.key]) for pair in pairs for token in _names(pair, table)]
    renderings: dict[str, Counter[str]] = {}
    for pair, token, words in found:
        heard = [
            name for name in _CAPITAL.findall(pair.target.text) if heard_share(name, token.key, language) > _RENDERS
        ]
        renderings.setdefault(words, Counter()).update(name for name in heard if not _is_among(name, words))
    for pair, token, words in found:
        target = pair.target.text
        match = _only(re.finditer(rf"(?:\b[Tt]he )?(?<![\w-])(?P<word>{words})(?![\w-])", target, re.IGNORECASE))
        if match is None or _is_a_title(pair, match) or _is_rendered(pair, token, words):
            continue
        right = next((name for name, _ in renderings[words].most_common(1)), "")
        if beside := _beside(pair, token, match):
            yield pair, Instead(*match.span("word"), right, token.start, token.end)
        elif right and beside is None and _may_be_a_name(pair, token, match):
            yield pair, Instead(*match.span(), right, token.start, token.end)


@cache
def _words_for(language: str) -> dict[str, str]:
    """For each form of a name, as it is looked up, a pattern of the words that engines make of it."""
    found: dict[str, str] = {}
    for name, words in rows("names_that_are_words", language):
        found.update(dict.fromkeys(forms_of(name, language), either(values(words))))
    return found


@cache
def _any_word(language: str) -> re.Pattern[str]:
    made = (word for _, words in rows("names_that_are_words", language) for word in values(words))
    return re.compile(rf"(?<![\w-])(?:{either(made)})(?![\w-])", re.IGNORECASE)


def _names(pair: Pair, table: dict[str, str]) -> Iterator[Token]:
    """The words of a pair's source that may be such names: with a capital where the script has some, and once."""
    if table.keys().isdisjoint(keys_in(pair.source.text, pair.source_lang)):
        return
    some = [token for token in tokens(pair.source.text, pair.source_lang) if token.key in table]
    for token in some:
        first = pair.source.text[token.start]
        if (first.isupper() or first.upper() == first.lower()) and [one.key for one in some].count(token.key) == 1:
            yield token


def _only(matches: Iterator[re.Match[str]]) -> re.Match[str] | None:
    first = next(matches, None)
    return first if next(matches, None) is None else None


def _is_a_title(pair: Pair, match: re.Match[str]) -> bool:
    """Whether a word is a title where it stands: King Karl, and not Florian King."""
    target = pair.target.text
    before = _WORD_BEFORE.search(target, max(0, match.start() - _NEAR), match.start())
    behind = _WORD_BEHIND.match(target, match.end())
    is_kept = before is not None and before[1][0].isupper() and before[1] in pair.source.text
    return is_title(match["word"]) and not (is_kept and not (behind and behind[1][0].isupper()))


def _is_among(name: str, words: str) -> bool:
    return re.fullmatch(words, name, re.IGNORECASE) is not None


def _is_rendered(pair: Pair, token: Token, words: str) -> bool:
    return any(
        heard_share(name, token.key, pair.source_lang) > _MAY_RENDER and not _is_among(name, words)
        for name in _CAPITAL.findall(pair.target.text)
    )


def _beside(pair: Pair, token: Token, match: re.Match[str]) -> bool | None:
    """Whether a title stands before the word, which has a capital, or a name beside it that is heard beside the name of
    the source; False where something else with a capital does, None where nothing.
    """
    source, target = pair.source.text, pair.target.text
    if match["word"].islower():
        return None
    # Where nouns have capitals, what stands before a name is a trade: Bauer Florian.
    may_precede = pair.source_lang not in entries("languages_with_nouns_in_capitals")
    own = [
        one.key
        for one in tokens(source, pair.source_lang)
        if source[one.end : token.start] == " " or (may_precede and source[token.end : one.start] == " ")
    ]
    others = [found for found in _neighbours(target, *match.span()) if found[1][0].isupper()]
    if source[token.start].isupper() and begins_sentence(source, token.start):
        # It may be a trade: Мельник Остап, the miller Ostap.
        return False if others else None
    titled = any(found.start() < match.start() and is_title(found[1]) for found in others)
    if titled and match[0] == match["word"]:
        return True
    language = pair.source_lang
    # Beside a place or another word it is what it says: Kore Savaşı, the Korean War; Zafer Partisi, the Victory Party.
    for name in (found[1] for found in others):
        kept = key_of(name, language) in own and not name.isupper() and not is_place(name)
        if kept or (is_only_a_name(name) and any(heard_share(name, one, language) > _RENDERS for one in own)):
            return True
    return False if others else None


def _neighbours(text: str, start: int, end: int) -> list[re.Match[str]]:
    """The words that a blank parts from the one at text[start:end]."""
    found = _WORD_BEFORE.search(text, max(0, start - _NEAR), start), _WORD_BEHIND.match(text, end)
    return [match for match in found if match]


def _may_be_a_name(pair: Pair, token: Token, match: re.Match[str]) -> bool:
    """Whether a word stands where the name does: with a capital within a sentence, or at the start of both."""
    source, target = pair.source.text, pair.target.text
    if begins_sentence(target, match.start()):
        return source[token.start].isupper() and begins_sentence(source, token.start)
    return not match["word"].islower()
