"""Chinese characters read as sounds: in Pinyin, in other romanisations, or as those that foreign names are written with."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from ...known.files import read
from ..reading.sound import skeleton
from .romanisation import romanisations

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
    lines = [line.partition(" ") for line in read("mtcheck.known", "zh/hanzi.txt").decode().splitlines()]
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


_FINAL_G = re.compile(r"ng")


@lru_cache(maxsize=65536)
def consonants_of(window: str) -> str:
    """The consonants of a stretch of characters, as those of names are classed; "ng" is one nasal, "x" and "q" are hisses."""
    table = _syllables()
    out = []
    for c in window:
        reading = table.get(c)
        if not reading:
            return ""
        out.append(
            _FINAL_G.sub("n", reading[0]).replace("x", "s").replace("q", "ch").replace("er", "l")
            if len(reading[0]) > 1
            else reading[0]
        )
    return skeleton("".join(out).capitalize())


def stands_for_sound(character: str) -> bool:
    """Whether a character is one that news agencies write foreign names with."""
    return character in _TRANSLITERATING


def is_part_of_transliteration(source: str, start: int, end: int) -> bool:
    """Whether characters that only stand for sounds go on beyond a stretch of them: 马里 in 马里兰."""
    if not all(map(stands_for_sound, source[start:end])):
        return False
    return stands_for_sound(source[start - 1 : start]) or stands_for_sound(source[end : end + 1])
