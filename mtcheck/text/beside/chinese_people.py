"""Chinese people in an English text under names that the characters of its source do not read as: Wang Shanning for 王沪宁."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, cached_property, lru_cache
from typing import NamedTuple

from ...known.lexicon import word_class
from ...known.places import is_place
from ..chinese.hanzi import readings, writings
from ..chinese.romanisation import pinyin_splits, pinyin_syllables
from ..reading.sound import folded
from .offices import SURNAMES

_HAN = "[\u3400-\u4dbf\u4e00-\u9fff]"
_CHARACTER = re.compile(_HAN)
# A surname and a given name, in one word or with a hyphen; and of three words.
_NAME = re.compile(
    r"(?<![\w-])(?P<surname>[A-Z][a-z]{1,5}) (?P<given>[A-Z][a-z]+(?:-?[a-z]+)?)(?![\w-])(?P<more>(?= [A-Z][a-z]))?"
)
_THREE = re.compile(r"(?<![\w-])(?=([A-Z][a-z]{1,5}) ([A-Z][a-z]{1,5}) ([A-Z][a-z]{1,5})(?![\w'’-])(?! [A-Z]))")
_TWICE = re.compile(r"(?<![\w-])([A-Z][a-z]{1,5}) \1(?![\w-])(?! [A-Z])")
_DOUBLED = re.compile(rf"({_HAN})\1")
_CALLED = "记者|通讯员|作者|编辑|责编|导演|主持人|主席|主任|书记|部长|总理|总统|教授|院长|校长|局长|会长|董事长|总经理|队长|教练|市长|省长|县长|医生|先生|女士"
_SURNAME = f"[{''.join(sorted(SURNAMES))}]"
_FULL = re.compile(rf"(?=({_SURNAME}{_HAN}{{2}}))")
# A person's name that stands by itself, between marks or roles.
_ALONE = re.compile(rf"(?:^|(?<=[^\u3400-\u9fff])|{_CALLED})({_SURNAME}{_HAN}{{1,2}})(?=$|[^\u3400-\u9fff]|{_CALLED})")
_BEFORE = f"{_CALLED}|和|与|由|据|对|及|会见|会晤|接见|患者|顾问|代表|秘书|总裁|创始人|校友|学生"
_BEHIND = f"{_CALLED}|和|与|表示|说|指出|认为|称|强调|介绍|告诉|透露|坦言|回忆|会见|会晤|会面|出席|主持|率|分析|评价|访|在|因|从|对|向"
# A person's name in running text; what is one here is one wherever the article has it.
_PERSON = re.compile(
    rf"(?:^|(?<=[^\u3400-\u9fff])|{_BEFORE})(?P<name>{_SURNAME}{_HAN}{{1,2}}?)(?=$|[^\u3400-\u9fff]|{_BEHIND})"
)


class Misread(NamedTuple):
    """A name at [start, end) of a translation; `original`, which its source has at `at`, reads `right`, "" if the name may stand for others too.

    `sure` says that half of it is right.
    """

    start: int
    end: int
    right: str
    original: str
    at: int
    sure: bool


class _Name(NamedTuple):
    """A name of two or three words at [start, end); `goes_on` says that another capitalised word follows."""

    start: int
    end: int
    surname: str
    given: str
    goes_on: bool


def _names(target: str) -> Iterator[_Name]:
    """What may be a Chinese name: a surname, and a given name in one word or, as engines write it, in two."""
    at = 0
    while match := _NAME.search(target, at):
        if not pinyin_syllables(match["surname"]) and folded(match["surname"]) not in _romanised_surnames():
            # "Mayor Liu Shaoqi": the name begins a word later.
            at = match.end("surname")
            continue
        at = match.end("given")
        three = match["more"] is not None and _THREE.match(target, match.start())
        if three and all(pinyin_syllables(word) == 1 and not word_class(word.lower()) for word in three.groups()[1:]):
            at = three.end(3)
            yield _Name(match.start(), at, folded(three[1]), folded(three[2] + three[3]), False)
        else:
            yield _Name(match.start(), at, folded(match["surname"]), folded(match["given"]), match["more"] is not None)


class Article:
    """What the sources of an article can be read as, and how its translation writes it."""

    def __init__(self, sources: Iterable[str], targets: Iterable[str]) -> None:
        self._source = "\n".join(sources)
        self._target = "\n".join(targets)
        self._classes: dict[str, str] = {}
        self._read: dict[tuple[str, ...], bool] = {}
        self._spellings: dict[str, str] = {}

    @cached_property
    def people(self) -> frozenset[str]:
        """The people whom the sources name, as far as what stands around a name tells."""
        found = (match["name"] for match in _PERSON.finditer(self._source))
        return frozenset(
            name
            for name in found
            if all(map(writings, name)) and not (_GRAMMAR & {*name} or name[-1] in _LAST_OF_NO_NAME)
        )

    @cached_property
    def _characters(self) -> list[tuple[str, frozenset[str]]]:
        return [(c, writings(c)) for c in sorted({*_CHARACTER.findall(self._source)})]

    @cached_property
    def _written(self) -> dict[str, list[tuple[str, tuple[tuple[str, ...], ...]]]]:
        """The names in Pinyin of the translation by surname, with the ways to read the given name."""
        found: dict[str, dict[str, tuple[tuple[str, ...], ...]]] = {}
        for name in _names(self._target):
            if splits := pinyin_splits(name.given):
                found.setdefault(name.surname, {})[self._target[name.start : name.end]] = splits
        return {surname: list(names.items()) for surname, names in found.items()}

    def reads(self, syllables: tuple[str, ...]) -> bool:
        """Whether a stretch of the sources may be written in these syllables, in Pinyin or another romanisation.

        A character whose readings are not known may be read as anything.
        """
        found = self._read.get(syllables)
        if found is None:
            classes = [self._class(syllable) for syllable in syllables]
            found = self._read[syllables] = all(classes) and re.search("".join(classes), self._source) is not None
        return found

    def _class(self, syllable: str) -> str:
        found = self._classes.get(syllable)
        if found is None:
            some = "".join(c for c, forms in self._characters if not forms or syllable in forms)
            found = self._classes[syllable] = some and f"[{some}]"
        return found

    def spelling(self, original: str) -> str:
        """How the translation writes a name elsewhere, if it does so rightly; else its Pinyin."""
        found = self._spellings.get(original)
        if found is None:
            found = self._spellings[original] = self._spelling(original)
        return found

    def _spelling(self, original: str) -> str:
        for surname in sorted(writings(original[0])):
            for name, splits in self._written.get(surname, ()):
                if any(
                    len(s) + 1 == len(original) and all(x in writings(c) for x, c in zip(s, original[1:], strict=True))
                    for s in splits
                ):
                    return name
        syllables = [
            _AS_SURNAME.get(original[0]) or readings(original[0])[0],
            *(readings(c)[0].replace("v", "ü") for c in original[1:]),
        ]
        return f"{syllables[0].capitalize()} {''.join(syllables[1:]).capitalize()}"


def misread_names(target: str, source: str, article: Article) -> Iterator[Misread]:
    """Names in Pinyin that nothing in the article reads as, where the sentence has one other person that they can stand for.

    Whose name it is must be plain: the given name is right and the surname is not, or the surname is right and a syllable of the given name
    is, in its place, or the surname is right and the source's name stands by itself.
    """
    for name in _names(target):
        surname, given = name.surname, name.given
        splits = pinyin_splits(given)
        if not splits or surname == given or (word_class(surname) and word_class(given)):
            continue
        halves = {original: at for at, original in _half_right(surname, splits, source)}
        strangers = {}
        if not name.goes_on:
            strangers = {
                found[1]: found.start(1)
                for found in _ALONE.finditer(source)
                if readings(found[1][0])[:1] == [surname] and all(map(writings, found[1]))
            }
        if any(article.reads((surname, *s)) or article.reads((*s, surname)) for s in splits):
            continue
        certain = {original: at for original, at in halves.items() if article.spelling(original) not in target}
        unnamed = certain or {
            original: at for original, at in strangers.items() if article.spelling(original) not in target
        }
        if len(unnamed) == 1:
            ((original, at),) = unnamed.items()
            yield Misread(name.start, name.end, article.spelling(original), original, at, bool(certain))
        elif surname in _surnames() and not is_place(whole := target[name.start : name.end]) and "-" not in whole:
            # Nothing reads so at all: it must be somebody whom the source names here and the translation does not. Pinyin has no hyphens; with one it
            # is Cantonese, say.
            rest = f"{target[: name.start]}|{target[name.end :]}"
            unnamed = {
                person: source.index(person)
                for person in article.people
                if person in source and not _is_named(person, rest)
            }
            if unnamed:
                original = min(unnamed, key=lambda person: unnamed[person])
                alike = any(
                    syllable in writings(c) for split in splits for syllable in (surname, *split) for c in original
                )
                right = article.spelling(original) if len(unnamed) == 1 and alike else ""
                yield Misread(name.start, name.end, right, original, unnamed[original], False)


@cache
def _surnames() -> frozenset[str]:
    """What Chinese surnames read as in Pinyin."""
    return frozenset(reading for surname in SURNAMES for reading in readings(surname))


@cache
def _romanised_surnames() -> frozenset[str]:
    """What Chinese surnames may be written as, in any romanisation."""
    return frozenset().union(*map(writings, SURNAMES))


@lru_cache(maxsize=1024)
def _written(original: str) -> re.Pattern[str]:
    """A Chinese name in full, in any romanisation and order, or its surname."""
    family, *given = ("(?:" + "|".join(sorted(map(re.escape, writings(c)))) + ")" for c in original)
    name = "[ -]?".join(given)
    return re.compile(rf"(?<![a-z]){name}[, ]+{family}(?![a-z])|(?<![a-z]){family}(?![a-z])")


def _is_named(original: str, target: str) -> bool:
    return _written(original).search(target.lower().replace("'", "")) is not None


def split_names(target: str, source: str) -> Iterator[Misread]:
    """Names whose given name is in two words, which in Pinyin is one: He Li Feng for 何立峰, Fang Fang for 芳芳."""
    for match in _TWICE.finditer(target):
        doubled = next((m for m in _DOUBLED.finditer(source) if match[1].lower() in readings(m[1])), None)
        # Pandas are named so, and written in two words.
        if doubled and doubled[1] not in SURNAMES and "panda" not in target.lower():
            yield Misread(match.start(), match.end(), match[1] + match[1].lower(), doubled[0], doubled.start(), True)
    for match in _THREE.finditer(target):
        syllables = [word.lower() for word in match.groups()]
        if sum(word_class(syllable) != "" for syllable in syllables) > 1 or any(
            pinyin_syllables(s) != 1 for s in syllables
        ):
            continue
        for at, original in _full_names(source):
            if original[2] not in _KINDS and "".join(syllables) in readings(original):
                right = f"{match[1]} {match[2]}{match[3].lower()}"
                yield Misread(match.start(), match.end(3), right, original, at, True)
                break


def _full_names(source: str) -> Iterator[tuple[int, str]]:
    """Every three characters of which the first is a surname, and where they begin; they may overlap."""
    for match in _FULL.finditer(source):
        yield match.start(), match[1]


def _half_right(surname: str, splits: Iterable[tuple[str, ...]], source: str) -> Iterator[tuple[int, str]]:
    """Where a source has a name of which the surname and one of two syllables of the given name are right, or the whole given name."""
    pairs = [split for split in splits if len(split) == 2]
    for at, original in _full_names(source) if pairs else ():
        if not all(map(writings, original)) or original[2] in _BEHIND_NAMES:
            continue
        # In other romanisations of surnames, given names are written otherwise too: Chan Mo-po.
        family = surname in readings(original[0])
        for split in pairs:
            right = [s in writings(c) for s, c in zip(split, original[1:], strict=True)]
            if any(right) if family else all(right) and pinyin_syllables(surname) == 1:
                yield at, original
                break


# What characters read as in a surname, where that is not their usual reading.
_AS_SURNAME = {
    "仇": "qiu", "单": "shan", "單": "shan", "曾": "zeng", "解": "xie", "区": "ou", "查": "zha", "翟": "zhai", "盖": "ge", "乐": "yue", "覃": "qin", "谌": "chen",
    "缪": "miao", "朴": "piao", "薄": "bo", "任": "ren", "冯": "feng", "卜": "bu", "纪": "ji", "尉": "yu", "瞿": "qu", "宁": "ning", "冼": "xian", "洗": "xian",
}  # fmt: skip
# Characters of grammar, which no name has.
_GRAMMAR = frozenset("的地得了着是不也都就还又在有人们这那其之等将要会为以及与和每各该此")
# What may follow a name, and is in none.
_BEHIND_NAMES = frozenset("等的了们")
# The last character of what is no person: 文汇报, 雷公山.
_KINDS = frozenset("报社网台院校会馆寺山江河湖海桥路街镇村县市区省州国")
# The last character of what only looks like a person: 金像奖, 严店乡, 倪妮饰 (played by).
_LAST_OF_NO_NAME = frozenset("奖饰名乡镇县省片剧")

_WITHHELD = re.compile(rf"({_SURNAME})某+")
_MOU = re.compile(r"(?<![\w-])(?P<surname>[A-Z][a-z]{1,5}) (?:Mou(?: ?[Mm]ou)?|Moumou)(?![\w-])")


def withheld_names(target: str, source: str) -> Iterator[Misread]:
    """Names that a source withholds, taken for names: Lin Moumou for 林某某."""
    withheld = list(_WITHHELD.finditer(source))
    for match in _MOU.finditer(target) if withheld else ():
        found = next((w for w in withheld if folded(match["surname"]) in writings(w[1])), None)
        if found:
            yield Misread(match.start(), match.end(), match["surname"], found[0], found.start(), True)
