"""Names in Pinyin that the characters of the source do not read as: Wang Shanning for 王沪宁."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, partial

from ....known.exceptions import excepted
from ....known.lexicon import PLURAL, is_shared_word, word_class
from ....known.places import is_place
from ....lazy_patterns import lazy_pattern
from ....model.text import Span
from ...chinese.hanzi import readings, stands_for_sound, writings
from ...chinese.people import endings_of_things, grammar, surnames
from ...chinese.romanisation import pinyin_splits, pinyin_syllables
from ...names.full_names import is_only_a_name
from ...names.heard import heard
from ...names.known_places import begins_sentence
from ...names.looks import POINTS
from ...names.thresholds import sound_threshold
from ...reading.scripts import HAN
from ...reading.sound import folded
from ..instead import Instead
from ..pair import Pair
from .chinese_people import (
    THREE_WORDS,
    Article,
    Name,
    full_names,
    is_named,
    names_in_pinyin,
    surname_pattern,
    surnames_in_pinyin,
)

_TWICE = re.compile(r"(?<![\w-])([A-Z][a-z]{1,5}) \1(?![\w-])(?! [A-Z])")
_DOUBLED = lazy_pattern(rf"([{HAN}])\1")
_MOU = re.compile(r"(?<![\w-])(?P<surname>[A-Z][a-z]{1,5}) (?:Mou(?: ?[Mm]ou)?|Moumou)(?![\w-])")
# The ways to read a given name as one or two syllables.
_Splits = tuple[tuple[str, ...], ...]


def misread_names(target: str, source: str, article: Article) -> Iterator[Instead]:
    """Names in Pinyin that nothing in the article reads as, where the sentence has one other person that they can stand
    for; `right` is "" where they may stand for others too, and half of those that are `sure` is right.

    Whose name it is must be plain: the given name is right and the surname is not, or the surname is right and a
    syllable of the given name is, in its place.
    """
    for name in names_in_pinyin(target):
        splits = pinyin_splits(name.given)
        if _may_be_chinese(name, splits) and not _is_read(name, splits, article):
            if one := _one_person(name, splits, target, source, article):
                yield one
            elif other := _anybody(name, splits, target, source, article):
                yield other


_WORD = re.compile(r"(?<![\w@#/.’'-])[A-Z][a-z]{3,}(?![\w/@-])")
# Places in Inner Mongolia are no Pinyin: Arun Banner for 阿荣旗.
_MONGOLIAN = re.compile(r" (?:Left |Right |Middle |United )?(?:Banner|League)\b")
# An article of other languages stands before no name in Pinyin: La Liga.
_SPANISH = re.compile(r"\b(?:La|El|Los|Las|Le|Les) $")
_SURNAME_BEFORE = re.compile(r"(?<![\w@#/.’'-])([A-Z][a-z]{1,5}) $")


def unread_words(target: str, pairs: Sequence[Pair], article: Article) -> Iterator[Span]:
    """The words of a translation that look like a name in Pinyin, or like a Japanese one, and that nothing in the
    sources of the article can be: no neighbouring characters read so in Mandarin or Japanese, no foreign name sounds
    so, and it stands there in no Latin letters. What has a name of its own in Mongolian letters is none of them.
    """
    for match in _WORD.finditer(target):
        if _MONGOLIAN.match(target, match.end()) or _SPANISH.search(target, max(0, match.start() - 4), match.start()):
            continue
        if _is_a_rare_word(match[0].lower(), begins_sentence(target, match.start())):
            continue
        if article.is_unread(match[0], partial(_sources_beside, match[0], pairs)):
            if _is_added_to_a_surname(target, match.start(), match.end(), pairs):
                continue
            before = _SURNAME_BEFORE.search(target, max(0, match.start() - _SURNAME), match.start())
            with_surname = before is not None and folded(before[1]) in surnames_in_pinyin()
            yield Span(before.start() if before and with_surname else match.start(), match.end())


def _is_a_rare_word(word: str, begins: bool) -> bool:
    """Whether a word that the lexicon lacks is one of English: its plural is there ("dentures"), or it begins a
    sentence and another language has it too.
    """
    return word_class(word + "s") == PLURAL or (begins and is_shared_word(word))


# Names with a capital, with the particles between them, on either side of a word.
_NAMES_BEFORE = re.compile(r"(?:(?<![\w-])[A-Z][\w'’-]+ (?:(?:al|bin|da|de|dos|el|ibn|van|von) )?){1,4}$")
_NAMES_BEHIND = re.compile(r"(?: (?:al|bin|da|de|dos|el|ibn|van|von))?(?: [A-Z][\w'’-]+){1,4}")
_LONGEST_NAMES = 60
_POINT = re.compile(f"[{POINTS}]")
_SHORTEST_SURNAME = 2


def _is_added_to_a_surname(target: str, start: int, end: int, pairs: Sequence[Pair]) -> bool:
    """Whether a word stands in a foreign name of which the source has the surname alone: editors add given names, as in
    Anura Kumara Dissanayake for 迪萨纳亚克.
    """
    before = _NAMES_BEFORE.search(target, max(0, start - _LONGEST_NAMES), start)
    behind = _NAMES_BEHIND.match(target, end)
    others = " ".join(match[0] for match in (before, behind) if match).split()
    names = [name for name in others if name[0].isupper() and is_only_a_name(name)]
    return any(
        _is_a_surname_alone(name, pair.source.text) for name in names for pair in pairs if name in pair.target.text
    )


def _is_a_surname_alone(name: str, source: str) -> bool:
    """Whether a foreign name of a source sounds like a word, all in characters that stand for sounds and no point
    before or behind it, with which it would have a given name.
    """
    least = sound_threshold("given")
    one = heard(name, source, "zh", least)
    stretch = source[one.start : one.end]
    return (
        one.score >= least
        and len(stretch) >= _SHORTEST_SURNAME
        and all(map(stands_for_sound, stretch))
        and not _POINT.search(source[max(0, one.start - 1) : one.start] + source[one.end : one.end + 1])
    )


def _sources_beside(word: str, pairs: Sequence[Pair]) -> list[str]:
    return [pair.source.text for pair in pairs if word in pair.target.text]


# So many letters a surname in Pinyin has at most, with what stands around it.
_SURNAME = 8


def _may_be_chinese(name: Name, splits: _Splits) -> bool:
    """Whether a name is Pinyin, and no two words of English."""
    return bool(splits) and name.surname != name.given and not (word_class(name.surname) and word_class(name.given))


def _is_read(name: Name, splits: _Splits, article: Article) -> bool:
    """Whether something in the sources reads as a name, in either order."""
    return any(article.reads((name.surname, *s)) or article.reads((*s, name.surname)) for s in splits)


def _one_person(name: Name, splits: _Splits, target: str, source: str, article: Article) -> Instead | None:
    """The one person, not named in the translation, of whose name half is right."""
    people = _half_right(name.surname, splits, source)
    found = {original: at for original, at in people if article.spelling(original) not in target}
    if len(found) != 1:
        return None
    ((original, at),) = found.items()
    right = _right(original, article)
    return Instead(name.start, name.end, right, at, at + len(original))


def _right(original: str, article: Article) -> str:
    """What to write for a name; nothing for one that is withheld."""
    return "" if _WITHHOLDS in original else article.spelling(original)


_WITHHOLDS = "某"


def _half_right(surname: str, splits: _Splits, source: str) -> Iterator[tuple[str, int]]:
    """Where a source has a name of which the surname and one of two syllables of the given name are right, or the whole
    given name.
    """
    pairs = [split for split in splits if len(split) == 2]
    for at, original in full_names(source) if pairs else ():
        if not all(map(writings, original)) or original[2] in grammar("name"):
            continue
        # In other romanisations of surnames, given names are written otherwise too: Chan Mo-po.
        enough: Callable[[Iterable[bool]], bool] = any if surname in readings(original[0]) else all
        if enough is all and pinyin_syllables(surname) != 1:
            continue
        if any(enough(s in writings(c) for s, c in zip(split, original[1:], strict=True)) for split in pairs):
            yield original, at


def _anybody(name: Name, splits: _Splits, target: str, source: str, article: Article) -> Instead | None:
    """The first of those whom the source names here and the translation does not: one of them a name must be that
    nothing reads as.
    """
    whole = target[name.start : name.end]
    # Pinyin has no hyphens; with one it is Cantonese, say.
    if name.surname not in surnames_in_pinyin() or is_place(whole) or "-" in whole:
        return None
    rest = f"{target[: name.start]}|{target[name.end :]}"
    unnamed = {p: source.index(p) for p in article.people if p in source and not is_named(p, rest)}
    if not unnamed:
        return None
    original = min(unnamed, key=lambda person: unnamed[person])
    alike = any(syllable in writings(c) for split in splits for syllable in (name.surname, *split) for c in original)
    right = _right(original, article) if len(unnamed) == 1 and alike else ""
    at = unnamed[original]
    return Instead(name.start, name.end, right, at, at + len(original), sure=False)


def split_names(target: str, source: str) -> Iterator[Instead]:
    """Names whose given name is in two words, which in Pinyin is one: He Li Feng for 何立峰, Fang Fang for 芳芳."""
    if not any(word in source for word in excepted("name-mismatch/doubled-name", "zh")):
        yield from _doubled_names(target, source)
    for match in THREE_WORDS.finditer(target):
        syllables = [word.lower() for word in match.groups()]
        if not all(pinyin_syllables(s) == 1 for s in syllables) or sum(word_class(s) != "" for s in syllables) > 1:
            continue
        for at, original in full_names(source):
            if original[2] not in endings_of_things("never", "seldom") and "".join(syllables) in readings(original):
                right = f"{match[1]} {match[2]}{match[3].lower()}"
                yield Instead(match.start(), match.end(3), right, at, at + len(original))
                break


def _doubled_names(target: str, source: str) -> Iterator[Instead]:
    for match in _TWICE.finditer(target):
        doubled = next((m for m in _DOUBLED.finditer(source) if match[1].lower() in readings(m[1])), None)
        if doubled and doubled[1] not in surnames():
            yield Instead(*match.span(), match[1] + match[1].lower(), *doubled.span())


@cache
def _withheld() -> re.Pattern[str]:
    return re.compile(rf"({surname_pattern()})某+")


def withheld_names(target: str, source: str) -> Iterator[Instead]:
    """Names that a source withholds, taken for names: Lin Moumou for 林某某; `right` is the surname."""
    withheld = list(_withheld().finditer(source))
    for match in _MOU.finditer(target) if withheld else ():
        found = next((w for w in withheld if folded(match["surname"]) in writings(w[1])), None)
        if found:
            yield Instead(*match.span(), match["surname"], *found.span())
