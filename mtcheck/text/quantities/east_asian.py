"""Figures in Chinese and Japanese text: digits, numerals of both kinds, and what stands before and behind them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache

from ...known.tables import either, marked
from .calendar import eras
from .quantity import ENDLESS, Kind, Quantity, bounded
from .units import unit_at

# One character for one, so that offsets stay: full-width forms, traditional and financial numerals.
_PLAIN = str.maketrans(
    "０１２３４５６７８９．，％：－〜～億萬兩點〇○壱弐参仟佰拾貳叁肆伍陸柒捌玖兆個時號幾餘",
    "0123456789.,%:-~~亿万两点零零一二三千百十二三四五六七八九兆个时号几余",
)
_DECIMAL_DOT = re.compile(r"(?<![\d・])(0|[1-9]\d*|(?<=[万亿兆])\d+)・(\d{1,3})(?![\d・])")
# Of a time it parts hours and minutes: 後３・４８.
_TIME_DOT = re.compile(r"(?<=[前後])(\d{1,2})・([0-5]\d)(?![\d・])")
_DIGITS = {c: n for n, c in enumerate("零一二三四五六七八九")} | {"两": 2}
_SMALL = {"十": 10, "百": 100, "千": 1000}
_BIG = {"万": 10**4, "亿": 10**8, "兆": 10**12}
_LITERAL = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?"
# Longer numerals are noise.
_LONGEST = 40
_NUMERAL = "零一二两三四五六七八九十百千"
_EXPRESSION = re.compile(
    rf"(?P<vague>[几数上成近](?=[十百千万亿]))?"
    rf"(?P<number>(?:{_LITERAL}|[{_NUMERAL}]+(?:点[零一二三四五六七八九]+)?|(?<=[几数上成近])[万亿])"
    rf"(?:[多余几来]?[十百千]*[多余]?(?:[万亿]|兆(?![瓦赫焦]))+(?:{_LITERAL}|[{_NUMERAL}]+(?![{_NUMERAL}米克瓦卡帕赫]))?|[十百千]+(?![米克瓦卡帕赫]))*)"
)
_TOKEN = re.compile(rf"{_LITERAL}|.")
_FIVE_YEAR_PLAN = re.compile("十([一二三四五])五")
_EITHER = re.compile("([一二两三四五六七八])([二两三四五六七八九])(?=[十百千万亿]|(?<=十..)$)")
_COUNTED = re.compile(
    r"名|人(?!民|工|大)|岁|歳|年(?!代|级)|个(?!人)|天(?!地)|次|家(?!长|庭)|项|小时|周年|座|艘|辆|架|例|枚|か月|カ月|ヶ月|ヵ月"
)
_ABOUT_BEFORE = re.compile(r"(?:近|约|約|逾|超|超过|上|过|不到|将近|大约|至少|最多|不足|突破|ほぼ|およそ)\s?$")
_ABOUT_AFTER = re.compile(r"[多余几来强弱]|左右|上下|以上|以下|以内|前后|超|余り|程度|ほど|前後|近く|あまり")
_IDENTIFIER_BEFORE = re.compile(r"[A-Za-z][-–]?$")
_IDENTIFIER_AFTER = re.compile(r"[-–]?[A-Za-z]")
_RANGE = re.compile(r"[年月日人名]?\s?(?:[-–—~至到]|から|――)\s?$")
_HALF_AFTER = re.compile(r"(?:个?(?:年|月|小时|天|世纪|时间|倍|周))?半")


@cache
def _latin_unit() -> re.Pattern[str]:
    """Letters right behind digits that are a unit and no part of a name."""
    return re.compile(rf"(?:{either(marked('letters', 'unit_words'))})(?![a-z])", re.IGNORECASE)


def scan(text: str) -> Iterator[Quantity]:
    """The figures of a text."""
    # A middle dot between digits is a decimal point in Japanese papers.
    plain = _DECIMAL_DOT.sub(r"\1.\2", _TIME_DOT.sub(r"\1:\2", text.translate(_PLAIN)))
    found: list[Quantity] = []
    for match in _EXPRESSION.finditer(plain):
        quantity = _quantity(plain, match)
        # 百分之三 has taken the numeral behind it already.
        if not found or quantity.start >= found[-1].end:
            found.append(quantity)
    found += _words(plain, {i for q in found for i in range(q.start, q.end)})
    yield from _with_shared_scale(plain, sorted(found, key=lambda q: q.start))


def _value(numeral: str) -> tuple[Fraction, ...]:
    """The value of a numeral such as 2.5万, 三千二百万, 二〇二〇 or 3亿2100万; two values for 七八."""
    if len(numeral) > _LONGEST:
        return (ENDLESS,)
    digits = [_DIGITS[c] for c in numeral if c in _DIGITS]
    if len(digits) == len(numeral):
        if len(digits) == 2 and 0 not in digits:
            # 七八 and 三五 are vague; nobody writes 25 so but in a row of digits.
            return (Fraction(digits[0]), Fraction(digits[1]), Fraction(digits[0] * 10 + digits[1]))
        return (Fraction("".join(map(str, digits))),)
    vague = _EITHER.search(numeral)
    if vague and _DIGITS[vague[2]] == _DIGITS[vague[1]] + 1:
        # 五六百 is 500 to 600, 一万六七千 is 16,000 to 17,000.
        return tuple(_least(numeral[: vague.start()] + digit + numeral[vague.end() :]) for digit in vague.groups())
    return (_exact(numeral),)


def _least(numeral: str) -> Fraction:
    """The value of a numeral that may still be vague elsewhere, where its lower digit counts."""
    while (vague := _EITHER.search(numeral)) and _DIGITS[vague[2]] == _DIGITS[vague[1]] + 1:
        numeral = numeral[: vague.end() - 1] + numeral[vague.end() :]
    return _value(numeral)[0]


def _exact(numeral: str) -> Fraction:
    """The value of digits, numerals and their scales, none of them vague."""
    total = section = Fraction(0)
    held: Fraction | None = None
    fraction = 0
    for match in _TOKEN.finditer(numeral):
        token = match[0]
        if token[0].isdigit() and token.isascii():
            held = Fraction(token.replace(",", ""))
        elif token == "点":
            fraction = 1
        elif token in _DIGITS:
            if fraction:
                held = (held or 0) + Fraction(_DIGITS[token], 10**fraction)
                fraction += 1
            else:
                held = Fraction(_DIGITS[token])
        elif token in _SMALL:
            section += (1 if held is None else held) * _SMALL[token]
            held, fraction = None, 0
        elif token in _BIG:
            section += held or 0
            if section:
                total += section * _BIG[token]
            else:
                total = max(total, Fraction(1)) * _BIG[token]
            section, held, fraction = Fraction(0), None, 0
    return total + section + (held or 0)


def _quantity(text: str, match: re.Match[str]) -> Quantity:
    start, end = match.span("number")
    numeral = match["number"]
    values = _value(numeral)
    value = values[0]
    literal = numeral[0].isascii()
    before, after = text[max(0, start - 4) : start], text[end : end + 6]
    firm = literal or _firm(numeral, after)
    about = bool(_ABOUT_BEFORE.search(before) or _ABOUT_AFTER.match(after) or re.search("[多余几来]", numeral))
    upper = None
    kind = Kind.NUMBER
    if plan := _FIVE_YEAR_PLAN.fullmatch(numeral):
        # 十三五 is the 13th Five-Year Plan.
        return Quantity(start, end, (Fraction(10 + _DIGITS[plan[1]]), Fraction(5)), Kind.ORDINAL)
    if match["vague"]:
        start = match.start("vague")
        firm, about = False, True
        upper = value * 10
    elif after.startswith("几") or numeral.endswith("几"):
        end += after.startswith("几")
        firm, about, upper = False, True, value * 2
    elif len(values) > 1:
        # 七八 may be many things, 一万六七千元 is a price.
        firm, about = len(numeral) > 3 and unit_at(text, end, whole_words=False)[0] != "", True
    elif numeral.endswith(("十多", "十余")) or (numeral.endswith("十") and after[:1] in ("多", "余") and after[:1]):
        firm, upper = False, value + 10
    if literal and (
        _IDENTIFIER_BEFORE.search(before) or (_IDENTIFIER_AFTER.match(after) and not _latin_unit().match(after))
    ):
        return Quantity(start, end, values, Kind.NAME)
    if before.endswith("第") or after.startswith(("届", "次", "回", "位", "番", "号")):
        kind = Kind.ORDINAL
    part = _share(text, match, value)
    if part:
        return part
    kind, values, firm = _calendar(text, start, end, values, kind, firm)
    if numeral == "一" and after.startswith("半"):
        return Quantity(start, end + 1, (Fraction(1, 2), Fraction(50)), Kind.FRACTION, firm=False)
    unit, unit_end = unit_at(
        text, end + (1 if after[:1] in ("多", "余", "几", "来") or after.startswith("个百") else 0), whole_words=False
    )
    if unit in ("percent", "percentage point"):
        kind = Kind.PERCENT
    if kind in (Kind.YEAR, Kind.MONTH, Kind.DAY, Kind.HOUR, Kind.MINUTE):
        unit = ""
    if unit in ("km", "kg", "kW") and text[unit_end - 2] == "千":
        values = (*values, *(v * 1000 for v in values))
    if half := _HALF_AFTER.match(text, end):
        values = (*values, value + Fraction(1, 2))
        end = max(end, half.end() if not unit else end)
    if after.startswith("倍") or "倍" in text[max(0, start - 3) : start]:
        values = (*values, value + 1)
    return Quantity(start, end, values, kind, firm, about, upper, unit)


def _firm(numeral: str, after: str) -> bool:
    """Whether Chinese characters are a number beyond doubt, not part of a word or a name."""
    if len(numeral) > 1:
        return any(c in _DIGITS for c in numeral) and any(c not in _DIGITS or c == "零" for c in numeral)
    return numeral in "三四五六七八九十" and _COUNTED.match(after) is not None


_PART = re.compile(rf"分之(?P<part>(?:{_LITERAL}|[{_NUMERAL}]+(?:点[零一二三四五六七八九]+)?))")
_TENTHS = re.compile(
    r"(?P<tenth>[成割])(?P<hundredth>[一二三四五六七八九\d])?(?P<unit>分(?!之))?(?:(?P<thousandth>[一二三四五六七八九\d])厘)?(?![员为立果功本])"
)


def _share(text: str, match: re.Match[str], value: Fraction) -> Quantity | None:
    """百分之三, 三分之二, 两成, 7割5分."""
    end = match.end("number")
    if part := _PART.match(text, end):
        share = _value(part["part"])[0]
        start = match.start("number")
        if value == 100:
            return Quantity(start, part.end(), (share,), Kind.PERCENT, unit="percent")
        return Quantity(start, part.end(), (share / value,), Kind.FRACTION) if value else None
    if 0 < value <= 10 and (tenths := _TENTHS.match(text, end)):
        share = value * 10
        stop = tenths.end("tenth")
        if tenths["hundredth"] and (tenths["tenth"] == "成" or tenths["unit"]):
            share += _value(tenths["hundredth"])[0]
            stop = tenths.end()
        if tenths["thousandth"]:
            share += _value(tenths["thousandth"])[0] / 10
        return Quantity(
            match.start("number"),
            stop,
            (share, *((value, share / 100) if text[end] == "割" else ())),
            Kind.PERCENT,
            unit="percent",
        )
    return None


def _calendar(
    text: str, start: int, end: int, values: tuple[Fraction, ...], kind: Kind, firm: bool
) -> tuple[Kind, tuple[Fraction, ...], bool]:
    """What 年, 月, 日, 时 and 分 behind a numeral make of it."""
    value, after = values[0], text[end : end + 3]
    if value.denominator != 1:
        return kind, values, firm
    decades = [base + value for base in (1900, 2000, 1800) if value < 100]
    if value % 5 == 0 and (after.startswith("后") or after[1:2] == "后") and len(text[start:end]) == 2:
        # 90后 were born in the 1990s.
        return Kind.YEAR, (value, *decades), True
    if after.startswith("代") and value % 10 == 0 and value < 100:
        # 40代 are in their forties.
        return Kind.YEAR, (value, *decades), firm
    if after.startswith("年"):
        era = next((first for name, first in eras().items() if text.endswith(name, 0, start)), None)
        if after.startswith("年代"):
            return Kind.YEAR, (value, *decades), True
        if era:
            return Kind.YEAR, (era + value, value), True
        if 1000 <= value < 2200:
            return Kind.YEAR, values, True
        if value < 100:
            return kind, (*values, value + 1900, value + 2000), firm
    if after.startswith("年度") and 1000 <= value < 2200:
        return Kind.YEAR, values, True
    if after.startswith("月") and 1 <= value <= 12:
        return Kind.MONTH, values, firm or len(text[start:end]) > 1 or text[end + 1 : end + 2].isdigit()
    if after[:1] in ("日", "号") and after[:1] and 1 <= value <= 31 and not after.startswith("日間"):
        return Kind.DAY, values, firm
    if after[:1] in ("点", "时") and after[:1] and value <= 24 and not after.startswith(("时间", "时代")):
        return Kind.HOUR, (value, value + 12 if value <= 12 else value - 12), firm
    if after[:1] == ":" and text[end + 1 : end + 2].isdigit():
        return Kind.HOUR, (value, value + 12 if value <= 12 else value - 12), firm
    if after.startswith("分") and text[start - 1 : start] in ("点", "时"):
        return Kind.MINUTE, values, firm
    return kind, values, firm


_WORDS = re.compile(
    r"一半|半数|过半|半々|半(?=年|个|天|小时|世纪|日|月|月)|[双俩](?!方)|仨|翻(?P<times>[一两三])番|千万|成千上万|打"
)
_WORD_VALUES = {
    "一半": Fraction(1, 2),
    "半数": Fraction(1, 2),
    "过半": Fraction(1, 2),
    "半々": Fraction(1, 2),
    "半": Fraction(1, 2),
    "双": Fraction(2),
    "俩": Fraction(2),
    "仨": Fraction(3),
}


def _words(text: str, taken: set[int]) -> Iterator[Quantity]:
    """Words that stand for a number; none of them is firm."""
    for match in _WORDS.finditer(text):
        if match["times"]:
            yield Quantity(*match.span(), (Fraction(2) ** "一两三".index(match["times"]) * 2,), firm=False)
        elif match[0] in _WORD_VALUES and match.start() not in taken:
            yield Quantity(
                *match.span(),
                (_WORD_VALUES[match[0]], Fraction(50)) if "半" in match[0] else (_WORD_VALUES[match[0]],),
                firm=False,
            )


def _with_shared_scale(text: str, found: list[Quantity]) -> Iterator[Quantity]:
    """20-30万 counts both in ten thousands; 20% to 30% both in per cent."""
    for number, one in enumerate(found):
        if number + 1 < len(found):
            other = found[number + 1]
            between = text[one.end : other.start]
            if 0 < len(between) <= 3 and _RANGE.fullmatch(between):
                if one.value >= 1000 and other.value < 100 and 1900 + other.value in other.values:
                    # 1825-69年
                    found[number + 1] = other._replace(
                        values=(one.value // 100 * 100 + other.value, *other.values), kind=Kind.YEAR
                    )
                elif other.kind is Kind.YEAR and one.kind is Kind.NUMBER:
                    one = one._replace(kind=Kind.YEAR)
                scale = Fraction(1)
                for c in text[other.start : other.end]:
                    scale = bounded(scale * _BIG.get(c, 1)) if one.kind is not Kind.NAME else scale
                more = tuple(v * scale for v in one.values) if scale > 1 and one.value < 10000 else ()
                unit = one.unit or (other.unit if one.kind == Kind.NUMBER else "")
                kind = Kind.PERCENT if other.kind is Kind.PERCENT and one.kind is Kind.NUMBER else one.kind
                one = one._replace(values=(*more, *one.values), unit=unit, kind=kind)
        yield one
