"""Which name of a source a name of the translation stands for.

Cyrillic and kana are transliterated, Latin letters compared as they are, and in Chinese the stretch is looked for that reads like the name: as
Pinyin, or by its consonants, as transliterations of foreign names do.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from rapidfuzz.distance import Indel

from .mandarin import pinyin_syllables, romanisations
from .names import name_keys
from .resource import read
from .similarity import WORTH_A_LOOK, likeness, related
from .transliteration import consonants, folded, skeleton, sound

_CYRILLIC = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґўђћљњјџ",
        "a b v g d e yo zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya i yi ye g u dj c lj nj j dz".split(),
        strict=True,
    )
) | {"-": "-"}
_CYRILLIC_NAME = re.compile(r"(?<![\w-])[А-ЯЁІЇЄҐЎЂЋЉЊЈЏ][а-яёіїєґўђћљњјџ'’]+(?:-[А-ЯЁІЇЄҐ][а-яёіїєґў'’]+)*")
# Endings of cases and of the feminine, which say nothing of whose name it is.
_CYRILLIC_ENDING = re.compile(
    r"(?:ого|ому|ыми|ими|ами|ями|ой|ей|ою|ею|ом|ем|ым|им|ых|их|ах|ях|ам|ям|ую|юю|ая|яя|ии|ию|ия|ий|ый|[аеёиоуыэюяьйії])$"
)
_LATIN_NAME = re.compile(r"(?<![\w-])[^\W\d_a-zß-ÿ][^\W\d_]+(?:[-'’][^\W\d_]+)*")
_KATAKANA = re.compile(r"[ァ-ヺー]{2,}")
_KANA = {
    **dict(
        zip(
            "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲンガギグゲゴザジズゼゾダヂヅデドバビブベボパピプペポヴ",
            "a i u e o ka ki ku ke ko sa shi su se so ta chi tsu te to na ni nu ne no ha hi fu he ho ma mi mu me mo ya yu yo ra ri ru re ro wa wo n "
            "ga gi gu ge go za ji zu ze zo da ji zu de do ba bi bu be bo pa pi pu pe po vu".split(),
            strict=True,
        )
    ),
    **dict(zip("ァィゥェォャュョ", "a i u e o ya yu yo".split(), strict=True)),
}
_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff·•・]+")
_SMALL = "ァィゥェォャュョ"


class Original(NamedTuple):
    """A name of the source at [start, end); `key` is the same for every form of it. `score` is how much the rendering sounds like it, to 1."""

    key: str
    start: int
    end: int
    score: float

    @property
    def exact(self) -> bool:
        """Whether the name is what the source's reads as."""
        return self.score >= EXACT


@lru_cache(maxsize=8192)
def original_of(name: str, source: str, language: str) -> Original | None:
    """The name in a source that a name of the translation stands for; None if none sounds like it."""
    if language == "zh":
        best = max(_readings(name, source), key=_by_score, default=None)
    else:
        best = max((o for o in _listed(name, source, language)), key=_by_score, default=None)
    return best if best and best.score >= ALIKE else None


def renders(name: str, forms: Iterable[str]) -> bool:
    """Whether a name of a translation may render one of the Latin forms of a source's name."""
    return any(_score(name, form) >= _FAINTLY_ALIKE for form in forms)


# Below this not even a bad rendering is one.
_FAINTLY_ALIKE = 0.65
# Below this a name has nothing to do with another; from EXACT on it is what the source's name reads as, letter by letter or sound by sound.
# A foreign name in Chinese characters can be rendered well, but not exactly.
ALIKE = 0.75
WELL_RENDERED = 0.95
EXACT = 0.97


def _by_score(original: Original) -> tuple[float, int]:
    return original.score, -original.start


def _listed(name: str, source: str, language: str) -> Iterator[Original]:
    for key, start, end, latin in names_in(source, language):
        score = max(_score(name, form) for form in latin)
        if score >= ALIKE:
            yield Original(key, start, end, score)


@lru_cache(maxsize=512)
def names_in(source: str, language: str) -> tuple[tuple[str, int, int, tuple[str, ...]], ...]:
    """The names of a source that its script shows: key, span, and what they may be in Latin letters."""
    if language == "ja":
        return tuple((m[0], m.start(), m.end(), (_romaji(m[0]),)) for m in _KATAKANA.finditer(source))
    cyrillic = [(m[0], m.start(), m.end()) for m in _CYRILLIC_NAME.finditer(source)]
    if cyrillic:
        return tuple((cyrillic_stem(word), start, end, _latin_forms(word)) for word, start, end in cyrillic if len(word) > 2)
    return tuple(
        (folded(m[0].rstrip("s")), m.start(), m.end(), (m[0],))
        for m in _LATIN_NAME.finditer(source)
        if m.end() - m.start() > 3 and m[0][0].isupper()
    )


def cyrillic_stem(word: str) -> str:
    """A word in lower case without the ending of its case; a word in other letters as it is."""
    lower = word.lower()
    stem = _CYRILLIC_ENDING.sub("", lower)
    return stem if len(stem) >= 3 else lower


_GERMAN_SH = re.compile("ш(?=[тп])")


@lru_cache(maxsize=4096)
def _latin_forms(word: str) -> tuple[str, ...]:
    """A Cyrillic name in Latin letters, with and without its ending."""
    lower = word.lower().replace("’", "").replace("'", "")
    forms = [lower, cyrillic_stem(lower)]
    if forms[1].endswith(("ск", "цк")):
        forms.append(forms[1] + "ий")
    # German names are heard, but spelt as in German: Штутгарт, Кронштадт.
    forms += [_GERMAN_SH.sub("с", form) for form in forms if _GERMAN_SH.search(form)]
    # The sound of English J is written with two letters.
    forms += [form.replace("дж", "й") for form in forms if "дж" in form]
    latin = ("".join(_CYRILLIC.get(c, c) for c in form).replace("-", "") for form in forms)
    return tuple(dict.fromkeys(form.capitalize() for form in latin if form))


def _romaji(kana: str) -> str:
    """Katakana by Hepburn's system, long vowels short."""
    out: list[str] = []
    double = False
    for c in kana:
        if c == "ー":
            continue
        if c == "ッ":
            double = True
            continue
        syllable = _KANA.get(c, "")
        if c in _SMALL and out:
            out[-1] = out[-1][:-1] + (
                syllable if out[-1][-1:] in "iu" and c in "ャュョ" and not out[-1].endswith(("shi", "chi", "ji")) else syllable[-1:]
            )
            continue
        out.append(syllable[0] + syllable if double and syllable else syllable)
        double = False
    return "".join(out).capitalize()


@lru_cache(maxsize=65536)
def _score(name: str, form: str) -> float:
    """How alike a name and a transliteration sound."""
    one, other = folded(name), folded(form)
    if one == other:
        return 1.0
    heard, also = sound(name), sound(form)
    if heard == also:
        return 0.97
    letters = max(Indel.normalized_similarity(one, other), Indel.normalized_similarity(heard, also))
    bones, also_bones = skeleton(name), skeleton(form)
    if not (bones and also_bones) or bones[0] != also_bones[0]:
        return letters - 0.1
    telling = min(len(bones), len(also_bones)) > 2 or letters > 0.5
    return max(letters, 0.45 + 0.5 * Indel.normalized_similarity(bones, also_bones)) if telling else letters


def is_part_of_transliteration(source: str, start: int, end: int) -> bool:
    """Whether Chinese characters that only stand for sounds go on beyond a stretch of them: 马里 in 马里兰."""
    if not is_transliteration(source[start:end]):
        return False
    return source[start - 1 : start] in _TRANSLITERATING or source[end : end + 1] in _TRANSLITERATING


def is_transliteration(characters: str) -> bool:
    """Whether characters, Chinese or Katakana, may all stand for sounds."""
    return all(c in _TRANSLITERATING or c in _KANA or c == "ー" for c in characters)


def resemblance(name: str, form: str) -> float:
    """How alike two renderings of what the source says is one name are, by their letters or their sounds, from 0 to 1."""
    one, other, heard, also = folded(name), folded(form), sound(name), sound(form)
    if one.startswith(other) or other.startswith(one) or related(name, form):
        return 0.0
    return max(Indel.normalized_similarity(one, other), Indel.normalized_similarity(heard, also))


# Chinese: the syllables are looked up, and stretches of them held against the name.

_LONGEST = 8
# What news agencies write foreign names with; other characters carry meaning.
_TRANSLITERATING = frozenset(
    "阿埃艾爱安昂奥巴白拜班邦包保鲍贝本比彼毕宾波伯勃博布查茨达大戴黛丹当道德登邓迪狄蒂丁东都杜顿多厄恩尔法凡范菲费芬丰冯弗佛福夫盖甘冈高戈哥格葛根贡古瓜圭哈海罕汉豪赫黑"
    "亨洪侯胡华怀惠霍基吉季加佳贾简江姜杰捷金京久卡开凯坎康考柯科克肯孔库夸奎拉腊莱赖兰朗劳老勒雷蕾黎里理丽莉利连莲良列林琳灵留柳龙隆卢鲁路露吕伦罗洛玛马麦迈满曼芒毛茅梅美"
    "门蒙孟弥米密蜜敏明摩莫墨默姆木穆拿娜纳乃奈南内嫩尼妮年涅宁牛纽农努女诺欧帕派潘庞培佩彭蓬皮匹平坡珀普奇琪齐恰强乔切钦琴青丘让热日荣茹儒瑞若撒萨塞赛桑瑟森莎沙山珊尚绍舍"
    "申圣胜施什史舒朔思斯司丝松苏素孙所索塔台泰坦汤唐陶特腾提田廷通图托脱瓦万汪王旺威韦维薇魏温文翁沃乌吾武西希锡喜夏香肖谢辛欣兴休秀徐许雪逊雅亚娅延扬杨耀耶叶伊依易因"
    "英永尤约岳云泽曾扎詹张章哲珍芝朱卓兹宗祖佐柱齐捷贝瑞纪什切宾奇津兄蒙赞卓坚瑙鲁悉伯尼慕尼黑"
)


@cache
def _syllables() -> dict[str, tuple[str, ...]]:
    """The Mandarin readings of characters, the usual one first."""
    found: dict[str, list[str]] = {}
    lines = [line.partition(" ") for line in read(__package__, "hanzi.txt").decode().splitlines()]
    for further in (0, 1):
        for syllable, _, characters in lines:
            for c in characters.split("/")[further]:
                found.setdefault(c, []).append(syllable)
    return {c: tuple(syllables) for c, syllables in found.items()}


def readings(characters: str) -> list[str]:
    """Every Mandarin reading of a stretch of characters, in Pinyin without tones."""
    table = _syllables()
    spelt = [""]
    for c in characters:
        spelt = [s + reading for s in spelt for reading in table.get(c, ("",))][:16]
    return spelt


@lru_cache(maxsize=8192)
def writings(character: str) -> frozenset[str]:
    """All that a Chinese character may be written as in Latin letters: its readings, in Pinyin and other romanisations."""
    return frozenset(form for reading in _syllables().get(character, ()) for form in romanisations(reading))


def _readings(name: str, source: str) -> Iterator[Original]:
    plain = folded(name)
    syllables = pinyin_syllables(name)
    bones = skeleton(name)
    for run in _HAN.finditer(source):
        text = run[0]
        if syllables:
            yield from _as_pinyin(plain, text, run.start(), syllables)
        if len(bones) >= 2:
            yield from _as_transliteration(bones, consonants(name), text, run.start())


def _as_pinyin(plain: str, text: str, offset: int, syllables: int) -> Iterator[Original]:
    for start in range(len(text) - syllables + 1):
        window = text[start : start + syllables]
        if plain in readings(window):
            yield Original(window, offset + start, offset + start + syllables, 1.0)


def _as_transliteration(bones: str, heard: str, text: str, offset: int) -> Iterator[Original]:
    for start in range(len(text)):
        for size in range(2, min(_LONGEST, len(text) - start) + 1):
            window = text[start : start + size]
            if window[-1] not in _TRANSLITERATING:
                break
            other = _bones(window)
            if not other or other[0] != bones[0]:
                break
            if len(other) > len(bones) + 2:
                break
            score = 0.95 * Indel.normalized_similarity(bones, other)
            # A transliteration has about a character for each consonant.
            if score >= ALIKE and size <= len(heard) + 1:
                yield Original(window, offset + start, offset + start + size, round(score - 0.02 * abs(len(other) - len(bones)), 3))


_FINAL_G = re.compile(r"ng")


@lru_cache(maxsize=65536)
def _bones(window: str) -> str:
    """The consonants of a stretch of characters, as those of names are classed; "ng" is one nasal, "x" and "q" are hisses."""
    table = _syllables()
    out = []
    for c in window:
        reading = table.get(c)
        if not reading:
            return ""
        out.append(
            _FINAL_G.sub("n", reading[0]).replace("x", "s").replace("q", "ch").replace("er", "l") if len(reading[0]) > 1 else reading[0]
        )
    return skeleton("".join(out).capitalize())


def originals_of(mentions: Iterable[tuple[int, str]], sources: Sequence[str], language: str) -> dict[tuple[int, str], Original]:
    """For each (segment, name) of a translation the name of that segment's source that it stands for, where one is known.

    What sounds like nothing there stands for a name that another spelling of it stands for elsewhere, if the source has that name here and the
    other spelling is not beside it: Giobro for what elsewhere is Ziobro.
    """
    places = sorted(set(mentions))
    found = {(at, name): o for at, name in places if sources[at] and (o := original_of(name, sources[at], language))}
    known: dict[str, set[str]] = {}
    for (_, name), original in found.items():
        if original.score >= WELL_RENDERED:
            known.setdefault(name, set()).add(original.key)
    by_key: dict[str, list[str]] = {}
    for name in sorted(known):
        for key in name_keys(name):
            by_key.setdefault(key, []).append(name)
    beside: dict[int, set[str]] = {}
    for at, name in places:
        beside.setdefault(at, set()).add(name)
    for at, name in places:
        own = found.get((at, name))
        if own and own.score >= EXACT:
            continue
        for other in sorted({other for key in name_keys(name) for other in by_key.get(key, ())} - beside[at]):
            here = next((key for key in sorted(known[other]) if occurs(key, sources[at], language)), None)
            if here and likeness(*sorted((name, other))).strength >= WORTH_A_LOOK:
                found[at, name] = Original(here, 0, 0, ALIKE)
                break
    return found


def occurs(key: str, source: str, language: str) -> bool:
    """Whether a source has the name of a key."""
    return key in source if language == "zh" else any(name[0] == key for name in names_in(source, language))
