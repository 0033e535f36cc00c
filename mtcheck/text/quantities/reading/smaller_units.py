"""Figures that go on in a smaller unit, read as one: 5 рублей 40 копеек, 3元5角6分, 21秒5, 九十有三."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import cache

from ....known.tables import marked, rows
from ....lazy_patterns import lazy_pattern
from ..quantity import EAST_ASIAN, Kind, Quantity
from .numerals import digits
from .units import unit_at

_LONGEST = 24
_PUNCTUATION = lazy_pattern(r"[.,;:()\d，、。；：（）]")
_FEN, _JIAO_BEFORE, _YUAN_BEFORE = Fraction(1, 100), lazy_pattern("角[\u00a0 ]?"), lazy_pattern("[元块][\u00a0 ]?")
_FEN_BEHIND = lazy_pattern("[\u00a0 ]?分(?![钟之的])")
_SECONDS, _CENTISECONDS = lazy_pattern("[秒초][\u00a0 ]?"), 3
_AND, _TENS = "有", 100
# Behind a tail with a counter it is another figure: 10秒5次.
_TAIL_ENDS = lazy_pattern("[次人名个位枚分米岁轮届年月日时点号]")


@cache
def parts_of_money() -> dict[str, tuple[int, frozenset[str]]]:
    """For each smaller unit of money how many make a whole one, and the currencies that have it."""
    return {part: (int(many), frozenset(wholes.split())) for part, many, wholes in rows("parts_of_money")}


def with_smaller_units(text: str, figures: Sequence[Quantity], language: str) -> Sequence[Quantity]:
    """The figures of a text, of which those that say one thing in two units are one, counted in the larger."""
    if len(figures) < 2 or (language not in EAST_ASIAN and not any(one.unit in parts_of_money() for one in figures)):
        return figures
    plain = text.lower() if len(text.lower()) == len(text) else text
    found: list[Quantity] = []
    before = ""
    for one in figures:
        joined = _joined(plain, found[-1], one, before, language) if found else None
        before = one.unit
        if joined:
            found[-1] = joined
        else:
            found.append(one)
    return found


def _joined(plain: str, whole: Quantity, part: Quantity, before: str, language: str) -> Quantity | None:
    """Both figures as one, None where they are two; `before` is the unit of the last figure that was read."""
    more = _money(plain, whole, part, before, language)
    if more is None and language in EAST_ASIAN:
        more = _of_second(plain, whole, part)
        more = _unit_behind_and(plain, whole, part) if more is None else more
    if more is None:
        return None
    return whole._replace(end=part.end, values=(whole.value + more, *whole.values), firm=True)


def _money(plain: str, whole: Quantity, part: Quantity, before: str, language: str) -> Fraction | None:
    fen = part.kind in (Kind.NUMBER, Kind.MINUTE) and not part.unit and _FEN_BEHIND.match(plain, part.end)
    if fen and whole.unit == "CNY" and _YUAN_BEFORE.fullmatch(plain, whole.end, part.start):
        return part.value * _FEN if part.value < 10 else None
    if before == "jiao" and _JIAO_BEFORE.fullmatch(plain, whole.end, part.start):
        # 分 are minutes elsewhere.
        size = _FEN if whole.unit == "CNY" else 10 * _FEN
        return part.value * size if part.value < 10 and part.kind in (Kind.MINUTE, Kind.NUMBER) else None
    many, currencies = parts_of_money().get(part.unit, (0, frozenset()))
    between = part.start - whole.end
    if whole.unit not in currencies or not between < _LONGEST or part.value >= many or whole.value.denominator != 1:
        return None
    at = whole.end + (plain[whole.end : whole.end + 1].isspace())
    _, end = unit_at(plain, at, language, whole_words=language not in EAST_ASIAN)
    # The point of an abbreviation: 3 руб. 50 коп.
    rest = plain[end : part.start].removeprefix(".").strip()
    if plain[part.start].isalpha():
        # In words with a comma: шесть евро, пять центов.
        rest = rest.removeprefix(",").strip()
    if _PUNCTUATION.search(rest):
        return None
    return part.value / many if not rest or rest in _joins(language) else None


@cache
def _joins(language: str) -> tuple[str, ...]:
    return marked("joins", "beside_figures", language) + marked("cents", "beside_figures", language)


def _of_second(plain: str, whole: Quantity, part: Quantity) -> Fraction | None:
    """Tenths and hundredths behind the word for seconds: 21秒5."""
    written = plain[part.start : part.end]
    if not _SECONDS.fullmatch(plain, whole.end, part.start) or part.kind is not Kind.NUMBER or part.unit:
        return None
    if not written.isdecimal() or len(written) > _CENTISECONDS or part.thing or _TAIL_ENDS.match(plain, part.end):
        return None
    return Fraction(int(written), 10 ** len(written))


def _unit_behind_and(plain: str, whole: Quantity, part: Quantity) -> Fraction | None:
    """The unit of a number that is said in old style: 九十有三."""
    tens = whole.value
    if plain[whole.end : part.start] != _AND or plain[part.start : part.end] not in digits() or tens % 10 or whole.unit:
        return None
    return part.value if 0 < tens < _TENS and 0 < part.value < 10 else None


_DIGIT = "[一二三四五六七八九]"
_HALVES = lazy_pattern(
    rf"(?P<one>{_DIGIT})(?P<other>{_DIGIT})开(?![始放展发会通口工启办设车花])|(?P<part>{_DIGIT})分(?P<rest>{_DIGIT})分(?![の钟])"
)


def with_splits(text: str, figures: Sequence[Quantity]) -> Sequence[Quantity]:
    """The figures of a text in Chinese characters, of which two digits that make ten say how things are shared: 四六开
    is 40:60, 五分五分 fifty-fifty.
    """
    spans: dict[int, tuple[int, int]] = {}
    for match in _HALVES.finditer(text) if "开" in text or "分" in text else ():
        one, other = digits()[match["one"] or match["part"]], digits()[match["other"] or match["rest"]]
        if one + other == 10:
            spans[match.start()] = (one, other)
            spans[match.start("rest")] = (other, one)
    if not spans:
        return figures
    return [
        figure._replace(
            values=tuple(Fraction(value) for share in spans[figure.start] for value in (share * 10, share)),
            kind=Kind.NUMBER,
            firm=False,
            unit="",
        )
        if figure.start in spans
        else figure
        for figure in figures
    ]
