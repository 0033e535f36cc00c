"""Titles of office in Chinese and Japanese beside the English ones that render them, and the people who bear them in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

_OFFICES = {
    "副总理": r"(?:Deputy|Vice) (?:Prime Minister|Premier)",
    "总理": r"(?:Prime Minister|Premier|Chancellor)",
    "首相": r"(?:Prime Minister|Premier)",
    "副总统": r"Vice[- ]President",
    "总统": r"President",
    "大統領": r"President",
    "副主席": r"(?:Vice[- ]|Deputy )Chair(?:man|woman|person)?",
    "主席": r"(?:Chair(?:man|woman|person)?|President)",
    "外交部长": r"(?:Foreign Minister|Minister of Foreign Affairs)",
    "国防部长": r"(?:Defen[cs]e Minister|Minister of Defen[cs]e|Secretary of Defense)",
    "部长": r"(?:Minister|Secretary)",
    "大臣": r"(?:Minister|Secretary)",
    "外长": r"Foreign (?:Minister|Secretary)",
    "防长": r"Defen[cs]e (?:Minister|Secretary)",
    "国务卿": r"Secretary of State",
    "议长": r"Speaker",
    "総書記": r"General Secretary",
    "总书记": r"(?:General Secretary|Secretary[- ]General)",
    "秘书长": r"Secretary[- ]General",
    "发言人": r"[Ss]pokes(?:man|woman|person)",
    "董事长": r"Chair(?:man|woman|person)?",
    "知事": r"Governor",
    "州长": r"Governor",
    "市长": r"Mayor",
    "大使": r"Ambassador",
    "教授": r"Professor",
}
_HAN = "\u3400-\u4dbf\u4e00-\u9fff"
_SOURCE = re.compile("|".join(sorted(_OFFICES, key=len, reverse=True)))
# A possessive ends a name: "Duterte's State of the Nation".
_PART = r"[A-Z][\w-]*(?:['’](?!s\b)[\w-]+)?"
_NAME = rf"(?P<name>{_PART}(?: {_PART}){{0,3}})"
# Characters of names, as texts write them; a surname of two characters is rare.
SURNAMES = frozenset(
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文張劉陳楊趙黃吳孫馬羅"
    "鄭謝韓馮蕭鄧許呂蘇盧蔣賈葉閻鍾譚鄒陸顧萬錢湯喬賀賴龔阮岸安西菅麻野小鸠福森羽朴全关倪单阚庞樊兰殷施陶洪翟颜严牛温芦季俞章鲁葛伍韦申尤毕聂焦柳邢岳齐梅莫庄辛管祝左涂谷祁舒耿牟卜詹苗凌费纪靳盛童欧甄项曲游裴席卫屈鲍覃霍翁隋甘"
    "柏宁柯桂闵柴华冉吉饶刁瞿戚丘滕晋苑邬臧宫苟褚廉娄符奚穆燕郎冀姬屠郜晏栾郁喻窦迟敖冷卓仇艾蓝巩仲虞卞封冼楚佟栗匡宗巫鞠桑荆谌岑习胥蔺關單龐蘭顏嚴溫蘆魯韋畢聶齊莊紀歐項衛鮑"
)


class Bearer(NamedTuple):
    """A person at text[start:end], and a pattern of the English titles that the office is rendered by."""

    name: str
    start: int
    end: int
    titles: str


def bearers(text: str, known: str) -> Iterator[Bearer]:
    """People named right before or behind an office in Chinese or Japanese text; their name must stand in `known` more than once."""
    for match in _SOURCE.finditer(text):
        titles = _OFFICES[match[0]]
        after = re.compile(f"[{_HAN}]{{2,4}}").match(text, match.end())
        before = re.search(f"[{_HAN}]{{2,4}}$", text[max(0, match.start() - 4) : match.start()])
        for size in (4, 3, 2):
            if after and len(after[0]) >= size and after[0][0] in SURNAMES and known.count(after[0][:size]) > 1:
                # The fourth character is the name's only if it always follows, as in Japanese names.
                if size == 4 and known.count(after[0][:4]) < known.count(after[0][:3]):
                    continue
                yield Bearer(after[0][:size], match.end(), match.end() + size, titles)
                break
        for size in (4, 3, 2):
            if (
                before
                and len(before[0]) >= size
                and before[0][-size] in SURNAMES
                and known.count(before[0][-size:]) > 1
            ):
                yield Bearer(before[0][-size:], match.start() - size, match.start(), titles)
                break


@cache
def _titled(titles: str) -> re.Pattern[str]:
    return re.compile(rf"\b{titles},? {_NAME}")


def titled_names(text: str, titles: str) -> Iterator[tuple[str, int]]:
    """The English names that follow such a title, and where they begin."""
    for match in _titled(titles).finditer(text):
        yield match["name"], match.start("name")


_ANY_TITLE = "(?:" + "|".join(sorted({*_OFFICES.values()})) + ")"


def any_titled_names(text: str) -> Iterator[tuple[str, int]]:
    """The English names that follow any of the titles."""
    return titled_names(text, _ANY_TITLE)
