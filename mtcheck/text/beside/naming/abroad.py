"""Whose names in a Chinese source nobody reads in Mandarin: it must say of which country somebody is, by what stands
before the name, or by a form of address.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache, cached_property
from itertools import product

from ....known.place_names import COUNTRY, keys_of, place_name
from ....known.tables import alternation, either, entries, mapping, marked, rows, words
from ....lazy_patterns import lazy_pattern
from ...chinese.people import beside_names
from ...reading.sound import folded
from .known_names import Rendered

# What parts one person with an office from another, and how far before a name its country may stand.
_CLAUSE = re.compile(r"[，。；：！？、,;:()（）“”]")
_BEFORE = 28
# So many characters a country or a place has at most.
LONGEST_NAME = 6
# So often a country is named by an article that is about it.
_OFTEN = 2
# Where an ambassador is.
_POSTED = re.compile(r"驻\w{1,6}?(?=副?大使|总?领事|使馆|代表|记者|$)")
# What tells that the characters only stand for the sound of a name in other letters, which are not given.
_BY_SOUND = lazy_pattern(r"\s?[（(][^）)A-Za-z]{0,12}(?:译音|音译|譯音|音譯)[^）)A-Za-z]{0,12}[）)]")
# What stands in a sentence about somebody, and not in an office: 在日本工作的.
_OF_SENTENCES = "的得了是在有将着过"
_IN_A_SENTENCE = re.compile(f"[{_OF_SENTENCES}]")


@cache
def without_pinyin() -> frozenset[str]:
    """Where Chinese names are read in some Chinese, and not written in Pinyin."""
    return frozenset(where for _, where in rows("no_pinyin", "zh") if where)


@cache
def listed_places() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """The places of the table: what each may be in English, and the country that the text must name."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for name, english, country in rows("places_abroad", "zh"):
        found.setdefault(name, []).append((tuple(english.split(" / ")), country))
    return found


@cache
def _words_for(country: str) -> tuple[str, ...]:
    """What in Chinese text says that it speaks of a country: its names, its longer places, its forms of address."""
    own = [word for word, other, _ in rows("read_abroad", "zh") if other == country]
    honours = [word for word, other in rows("foreign_honours", "zh") if other == country and len(word) > 1]
    places = [name for name, some in listed_places().items() if len(name) > 2 and any(at == country for _, at in some)]
    bodies = [name for name, _, other in rows("bodies_abroad", "zh") if other == country]
    return (*own, *honours, *places, *bodies, *(key for key in keys_of(country, "Hani") if len(key) > 1))


@cache
def _countries() -> re.Pattern[str]:
    """A country whose people are not read in Mandarin, a place there, or what is Chinese."""
    signs = [*entries("read_abroad", "zh"), *(name for name, some in listed_places().items() if some[0][1])]
    return re.compile("|".join(sorted(map(re.escape, signs), key=lambda word: (-len(word), word))))


class Abroad:
    """The sources of an article and its translation, asked whose names are read in Mandarin."""

    def __init__(self, sources: Sequence[str], rendered: Rendered) -> None:
        self._sources = sources
        self.whole = "\n".join(sources)
        self.rendered = rendered
        self._named: dict[str, bool] = {}
        self._of: dict[str, str] = {}

    def names(self, country: str) -> bool:
        """Whether the sources speak of a country; "" needs none."""
        if country not in self._named:
            self._named[country] = not country or any(word in self.whole for word in _words_for(country))
        return self._named[country]

    def is_of(self, country: str, source: str) -> bool:
        """Whether a place in one of the sources may be in a country whose people are not read in Mandarin: that source
        speaks of it, or the article often, and of no other more. 光州 and 龙山 are in China too.
        """
        if country not in self._often or any(word in source for word in _words_for(country)):
            return True
        often = self._often[country]
        return often >= _OFTEN and often == max(self._often.values())

    @cached_property
    def _often(self) -> dict[str, int]:
        """How often the sources call each country whose people are not read in Mandarin."""
        found: dict[str, int] = {}
        for word, country, _ in rows("read_abroad", "zh"):
            found[country] = found.get(country, 0) + self.whole.count(word)
        return found

    def country_of(self, person: str) -> str:
        """The country of somebody whose people are not read in Mandarin, as some place of the sources says; else ""."""
        if person not in self._of:
            found = (
                self._country_at(source, match.start(), match.end())
                for source in self._sources
                if person in source
                for match in re.finditer(re.escape(person), source)
            )
            self._of[person] = next((country for country in found if country), "")
        return self._of[person]

    def _country_at(self, source: str, at: int, to: int) -> str:
        if _BY_SOUND.match(source, to):
            return "abroad"
        before = _POSTED.sub("", _CLAUSE.split(source[max(0, at - _BEFORE) : at])[-1])
        if (office := _office_there().search(before)) and (there := mapping("no_pinyin", "zh")[office["of"]]):
            return there
        if honour := _honour().search(before):
            return mapping("foreign_honours", "zh")[honour[0]]
        if any(one in before for one in marked("Chinese", "speaking_of", "zh")):
            return ""
        signs = list(_countries().finditer(before))
        if signs and not _IN_A_SENTENCE.search(before, signs[-1].end()):
            return _read_otherwise(signs[-1][0]) or _of_government(before)
        return "" if signs else _of_government(before)

    def is_rendered(self, english: Sequence[str], wholly: bool = False) -> bool:
        """Whether the translation has one of the names of a place anywhere, or a word of it; `wholly`, all of them."""
        enough: Callable[[Iterable[bool]], bool] = all if wholly else any
        return any(
            enough(self.rendered.has_as_it_is(folded(word), False) for word in _telling(form)) for form in english
        )


_LETTERS = re.compile(r"[^\W\d_]+")


def _telling(form: str) -> list[str]:
    """The words of an English name that tell it from others."""
    found = [word for word in _LETTERS.findall(form) if len(word) > 2 or word.isupper()]
    return [word for word in found if word.lower() not in words("generic_place_words", "en")] or found


@cache
def _honour() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternation('foreign_honours', 'zh')})$")


@cache
def _office_there() -> re.Pattern[str]:
    """A word of Taiwan or Hong Kong before one office or trade, and nobody else: 国民党前副主席, and not
    国民党与中共领导人.
    """
    others = either((*marked("mainland", "speaking_of", "zh"), "记者"))
    between = f"(?:(?!{others})[^与和同跟对向见赴抵为{_OF_SENTENCES}])"
    office = f"(?!记者)(?:{beside_names('before')}|[长员席官者手人家])"
    return re.compile(f"(?P<of>{alternation('no_pinyin', 'zh')}){between}{{0,16}}?{office}$")


def _read_otherwise(sign: str) -> str:
    """The country of a sign, if none of its people are read in Mandarin."""
    country, only_honoured = next(
        ((other, before) for word, other, before in rows("read_abroad", "zh") if word == sign), ("", "")
    )
    if not country:
        country = next((at for _, at in listed_places()[sign]), "")
        only_honoured = next((before for _, other, before in rows("read_abroad", "zh") if other == country), "yes")
    return "" if only_honoured else country


# What stands before a country that is visited or met, and in no name of an office.
_VERBS = "访问会见到赴抵在对与和同向往为后前时中两"


@cache
def _office() -> re.Pattern[str]:
    """What may stand between a country and its bearer: a title of an office, and one only: 加拿大前国防部长."""
    titles = "|".join(sorted((title for title, _, english in rows("titles", "zh") if english), key=len, reverse=True))
    return re.compile(f"前?(?:(?!{titles})[^{_VERBS}]){{0,4}}(?:{titles})")


def _of_government(before: str) -> str:
    """The country of whose government an office is that some words end in: who bears it has a name in that country's
    letters, or reads their characters otherwise.
    """
    for at, size in product(range(len(before)), range(LONGEST_NAME, 1, -1)):
        if before[at - 1 : at] not in _VERBS or not at:
            place = place_name(before[at : at + size], "Hani")
            if place is not None and place.kind == COUNTRY and _office().fullmatch(before, at + size):
                return "" if "China" in place.english else place.english[0]
    return ""
