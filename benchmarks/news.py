"""Articles as dense as news in names, quotations, figures and words, with a Chinese source: the same for the same seed.

Made from nothing: words of the lexicon, the frequent ones oftener (Zipf), and names of syllables that have a character
each, so that a source can have them too. `python benchmarks/density.py` says how dense real text is; `benchmarks/
speed.py` prints the same of what is made here. It is no English, and what is found in it says nothing of quality.
"""

from __future__ import annotations

import random
from functools import cache
from importlib.resources import files
from typing import NamedTuple

_SYLLABLES = (
    "a阿 ba巴 be贝 bo博 da达 de德 di迪 do多 fa法 fe费 ga加 go戈 ha哈 he赫 ka卡 ke克 ki基 ko科 la拉 le勒 "
    "li利 lo洛 lu卢 ma马 me梅 mi米 mo莫 na纳 ne内 ni尼 no诺 pa帕 pe佩 pi皮 po波 ra拉 re雷 ri里 ro罗 ru鲁 "
    "sa萨 se塞 si西 so索 ta塔 te特 ti蒂 to托 va瓦 ve韦 vi维 za扎"
).split()
_ROLES = (
    "Foreign Minister外交部长",
    "President总统",
    "spokesman发言人",
    "Governor州长",
    "Mayor市长",
    "director主任",
    "analyst分析师",
)
_SAID = ("said说", "added补充说", "told reporters告诉记者", "announced宣布")
_UNITS = ("people人", "workers工人", "families家庭", "companies公司")
_FUNCTION = ("of the", "in the", "for a", "with the", "and the", "to the", "by a", "from the", "on the", "that the")


class Unit(NamedTuple):
    """A line of an article and of its source."""

    source: str
    target: str


@cache
def _words() -> dict[str, list[str]]:
    """Words of the lexicon by class, in an order that says nothing but is the same."""
    found: dict[str, list[str]] = {}
    text = files("mtcheck.known").joinpath("en/lexicon.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        kind = ""
        for word in () if line.startswith("#") else line.split()[1:]:
            if word.isupper():
                kind = word
            elif len(word) > 2:
                found.setdefault(kind, []).append(word)
    rng = random.Random(0)
    for words in found.values():
        rng.shuffle(words)
    return found


def _word(rng: random.Random, kind: str) -> str:
    words = _words()[kind]
    return words[int(len(words) * rng.random() ** 9)]


def _name(rng: random.Random, syllables: int) -> Unit:
    some = [rng.choice(_SYLLABLES) for _ in range(syllables)]
    return Unit("".join(one[-1] for one in some), "".join(one[:-1] for one in some).capitalize())


def _pair(rng: random.Random, pairs: tuple[str, ...]) -> Unit:
    chosen = rng.choice(pairs)
    at = next(at for at, sign in enumerate(chosen) if ord(sign) > 0x2000)
    return Unit(chosen[at:], chosen[:at])


def _phrase(rng: random.Random, length: int) -> str:
    parts: list[str] = []
    while len(parts) < length:
        parts += [rng.choice(_FUNCTION), _word(rng, rng.choice("JN")), _word(rng, rng.choice("NS")), _word(rng, "V")]
    return " ".join(parts)


class _Cast:
    """The people and places of an article."""

    def __init__(self, rng: random.Random) -> None:
        self._rng = rng
        self._people = [(_name(rng, 2), _name(rng, rng.choice((2, 3, 3, 4)))) for _ in range(6)]
        self._places = [_name(rng, rng.choice((2, 3))) for _ in range(5)]

    def person(self) -> Unit:
        given, surname = self._rng.choice(self._people)
        if self._rng.random() < 0.6:
            return surname
        return Unit(f"{given.source}·{surname.source}", f"{given.target} {surname.target}")

    def place(self) -> Unit:
        return self._rng.choice(self._places) if self._rng.random() < 0.7 else _name(self._rng, 3)


def _sentence(rng: random.Random, cast: _Cast) -> Unit:
    who, place, role, said = cast.person(), cast.place(), _pair(rng, _ROLES), _pair(rng, _SAID)
    count, unit = rng.randint(3, 9000), _pair(rng, _UNITS)
    kind = rng.random()
    if kind < 0.22:
        return Unit(
            f"{role.source}{who.source}{said.source}：“这是{place.source}的事。”",
            f'"We {_phrase(rng, 7)}," {who.target} {said.target}.',
        )
    if kind < 0.6:
        return Unit(
            f"{role.source}{who.source}在{place.source}{said.source}，{count}名{unit.source}受到影响。",
            f"{role.target} {who.target} {said.target} {_phrase(rng, 5)} in {place.target}, "
            f"where {count:,} {unit.target} were {_word(rng, 'V')} {_phrase(rng, 3)}.",
        )
    year = count % 30 + 1990
    date = Unit(f"{year}年，", f"In {year} the") if kind < 0.75 else Unit("", "The")
    return Unit(
        f"{date.source}{place.source}的政府与{who.source}讨论了新的计划。",
        f"{date.target} {_word(rng, 'J')} {_word(rng, 'N')} {_phrase(rng, 10)} {place.target} "
        f"{_word(rng, 'V')} {_phrase(rng, 4)} {who.target}.",
    )


def article(seed: int, words: int = 370) -> list[Unit]:
    """The lines of an article of about so many words: a headline, and lines of one sentence or two."""
    rng = random.Random(seed)
    cast = _Cast(rng)
    place = cast.place()
    units = [Unit(f"{place.source}会谈继续", f"{place.target} {_word(rng, 'N')} {_phrase(rng, 5)}")]
    length = 0
    while length < words:
        some = [_sentence(rng, cast) for _ in range(rng.choice((1, 1, 2)))]
        units.append(Unit("".join(one.source for one in some), " ".join(one.target for one in some)))
        length += len(units[-1].target.split())
    return units


def text_of(units: list[Unit]) -> str:
    """An article's translation as a plain text file has it."""
    return "\n\n".join(unit.target for unit in units) + "\n"
