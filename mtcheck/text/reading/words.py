"""Where words begin and end in languages that put no blanks between them, by how rare their words are."""

from __future__ import annotations

from functools import cache

from ...known.files import read
from ...known.tables import words
from ...lazy_patterns import lazy_pattern
from .scripts import HAN, JAPANESE, KATAKANA, is_spaceless

# Costs are in tenths of nats, as in known/LANGUAGE/words.txt. A character that is no word of its own costs more than
# any that is one.
_STRANGE = 160
# What a glossary has is a word, and no rarer than this: one in a hundred thousand.
_TERM = 115
# No word of the tables is longer, and no cut so far away changes one here.
_LONGEST, _AROUND = 6, 10
_SIZES = range(_LONGEST, 1, -1)
# A character behind a noun that makes no other word of it costs no more than this: 都 in 東京都.
_ENDING = 90
# So much a longer term may cost beyond another cut in Japanese, whose costs leave out what words cost side by side.
_LONG, _SPARE = 3, 30
# So much dearer must another cut be where the tables have a longer name that the term begins.
_DOUBT = 20
_WORDS_OF = {"zh": lazy_pattern(f"[{HAN}]+"), "ja": lazy_pattern(f"[{JAPANESE}ー]+")}
# Marks that stand between words and are none.
_MARKS = str.maketrans(dict.fromkeys("，。、；：？！“”‘’「」『』《》〈〉（）()【】…—·・～〜,.;:?!\"'", " "))
_KATAKANA_RUN = lazy_pattern(f"[{KATAKANA}ー]+")


class _Costs(dict[str, dict[str, int]]):
    """For each character the words that begin with it, with what they cost; read from their line when first asked for:
    an article has few of all characters.
    """

    def __init__(self, language: str) -> None:
        super().__init__()
        lines = read("mtcheck.known", f"{language}/words.txt").decode().split("\n")
        self._lines = {line[:1]: line for line in lines}

    def __missing__(self, character: str) -> dict[str, int]:
        cells = self._lines.pop(character, "").split(" ")
        found = self[character] = dict(zip(cells[::2], map(int, cells[1::2]), strict=False))
        return found

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and word in self[word[:1]]


@cache
def _costs(language: str) -> _Costs:
    return _Costs(language)


def knows_words(language: str) -> bool:
    """Whether words can be told apart in a language."""
    return language in _WORDS_OF


def is_listed(word: str, language: str) -> bool:
    """Whether the table of a language's words has this one; none has words of a language that sets blanks."""
    return language in _WORDS_OF and word in _costs(language)


def is_word(text: str, start: int, end: int, language: str) -> bool:
    """Whether text[start:end], which may be a word, is no part of others: 北约 in 北约峰会, not in 河北约有.

    The cheapest way to cut the text with it is held against the cheapest one that cuts across its ends. True for a
    language whose words are not known.
    """
    if language not in _WORDS_OF:
        return True
    low, high = _stretch(text, start, end, language)
    if not any(_goes_over(text, at, low, high, language) for at in (start, end)):
        return True
    arcs = _arcs(text[low:high], language)
    length, start, end = high - low, start - low, end - low
    to, rest = _cheapest(length, arcs), _cheapest_rest(length, arcs)
    word = text[low + start : low + end]
    inside = min(_TERM, _costs(language)[word[:1]].get(word, _TERM))
    spare = _SPARE if language == "ja" and end - start >= _LONG else 0
    around, across = [to[start] + inside + rest[end]], list[int]()
    made_of, others = list[tuple[int, int, int]](), list[tuple[int, int]]()
    for i, ends in enumerate(arcs):
        for j, cost in ends:
            if i < start < j or i < end < j:
                if _is_made_of(text[low + i : low + j], start - i, end - i, language):
                    made_of.append((i, j, cost))
                else:
                    others.append((i, j))
                    across.append(to[i] + cost + rest[j])
    names = [(i, j) for i, j in others if i <= start and end <= j]
    for i, j, cost in made_of:
        # 美国国务院 is of 美国; so would 马里兰州 be of 马里 and 兰州, but for 马里兰.
        if any(i <= first and last <= j for first, last in names):
            spare = -_DOUBT
        else:
            around.append(to[i] + cost + rest[j])
    return not across or min(around) <= min(across) + spare


def _is_made_of(word: str, start: int, end: int, language: str) -> bool:
    """Whether a word is word[start:end] and further words: 美国 and 国务院, but not 马里 and 兰."""
    if start < 0 or end > len(word):
        return False
    before, behind = word[:start], word[end:]
    costs = _costs(language)
    return (not before or (len(before) > 1 and before in costs)) and (
        not behind or (len(behind) > 1 and behind in costs) or behind in words("joined_endings", language)
    )


def cut(text: str, language: str) -> list[str]:
    """The words of a run of letters without blanks: the cheapest way to cut it; for a language whose words are known
    (`knows_words`).
    """
    arcs = _arcs(text, language)
    best: list[tuple[int, int]] = [(0, 0)] + [(10**9, 0)] * len(text)
    for start, ends in enumerate(arcs):
        for end, cost in ends:
            best[end] = min(best[end], (best[start][0] + cost, start))
    found, end = [], len(text)
    while end:
        start = best[end][1]
        found.append(text[start:end])
        end = start
    return found[::-1]


def word_count(text: str, language: str) -> int:
    """How many words a text has, also where none are parted by blanks; characters of a script whose words are not
    known.
    """
    if language not in _WORDS_OF:
        if not is_spaceless(language):
            return len(text.split())
        return sum(map(str.isalpha, text))
    own = _WORDS_OF[language]
    counted = sum(_longest_words(run, language) for run in own.findall(text))
    return counted + len(own.sub(" ", text).translate(_MARKS).split())


def _longest_words(run: str, language: str) -> int:
    """How many words a run has if each is the longest that begins there: nearly as many as `cut` finds, in a tenth of
    the time.
    """
    costs = _costs(language)
    at = count = 0
    while at < len(run):
        count += 1
        if kana := _KATAKANA_RUN.match(run, at):
            at = kana.end()
        else:
            begun = costs[run[at]]
            at += next((n for n in _SIZES if run[at : at + n] in begun and at + n <= len(run)), 1)
    return count


def next_word(text: str, start: int, language: str) -> str:
    """The longest word of the table that begins at an offset, or the character there."""
    begun = _costs(language)[text[start : start + 1]]
    sizes = range(min(_LONGEST, len(text) - start), 1, -1)
    return next((text[start : start + n] for n in sizes if text[start : start + n] in begun), text[start : start + 1])


def word_before(text: str, end: int, language: str) -> str:
    """The longest word of the table that ends at an offset, or the character before it."""
    costs = _costs(language)
    sizes = range(min(_LONGEST, end), 1, -1)
    found = (text[end - n : end] for n in sizes if text[end - n : end] in costs[text[end - n]])
    return next(found, text[max(0, end - 1) : end])


def _stretch(text: str, start: int, end: int, language: str) -> tuple[int, int]:
    """How far the letters of the language go on about a span, or how far it matters."""
    letters = _WORDS_OF[language]
    before = [run.start() for run in letters.finditer(text, max(0, start - _AROUND), start) if run.end() == start]
    behind = letters.match(text, end, end + _AROUND)
    return before[0] if before else start, behind.end() if behind else end


def _goes_over(text: str, at: int, low: int, high: int, language: str) -> bool:
    """Whether some word of text[low:high] begins before a place and ends behind it."""
    if _KATAKANA_RUN.match(text, at) and at > low and _KATAKANA_RUN.match(text, at - 1):
        return True
    costs = _costs(language)
    for start in range(max(low, at - _LONGEST + 1), at):
        begun = costs[text[start]]
        for end in range(at + 1, min(high, start + _LONGEST) + 1):
            if text[start:end] in begun:
                return True
    return False


def _arcs(text: str, language: str) -> list[list[tuple[int, int]]]:
    """For each offset the ends of the words that begin there, with what they cost."""
    costs, endings = _costs(language), words("joined_endings", language)
    # What stands for sounds in Japanese is a word as far as it goes.
    sounds = {run.start(): run.end() for run in _KATAKANA_RUN.finditer(text)}
    arcs = []
    for start, character in enumerate(text):
        begun = costs[character]
        ends = [
            (end, cost)
            for end in range(start + 1, min(len(text), start + _LONGEST) + 1)
            if (cost := begun.get(text[start:end])) is not None
        ]
        if start in sounds:
            ends.append((sounds[start], _TERM))
        if start and character in endings:
            ends.append((start + 1, _ENDING))
        elif character not in begun and sounds.get(start) != start + 1:
            ends.append((start + 1, _STRANGE))
        arcs.append(ends)
    return arcs


def _cheapest(length: int, arcs: list[list[tuple[int, int]]]) -> list[int]:
    to = [0] + [10**9] * length
    for start, ends in enumerate(arcs):
        for end, cost in ends:
            to[end] = min(to[end], to[start] + cost)
    return to


def _cheapest_rest(length: int, arcs: list[list[tuple[int, int]]]) -> list[int]:
    rest = [10**9] * length + [0]
    for start in range(length - 1, -1, -1):
        rest[start] = min(cost + rest[end] for end, cost in arcs[start])
    return rest
