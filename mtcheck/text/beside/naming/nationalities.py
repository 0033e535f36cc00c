"""Countries and peoples that a translation exchanges: Latvian guards for литовские, Pakistani doctors for 巴西's.

Both sides must show it: nothing in the sources of the article tells of the country that the translation names, and this
source of another one that its translation has not.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache, cached_property, lru_cache
from typing import NamedTuple

from ....known.country_signs import called_by_sign, signs_of
from ....known.exceptions import excepted
from ....known.place_names import COUNTRY
from ....known.tables import either, entries, rows
from ....lazy_patterns import lazy_pattern
from ...names.known_place import KnownPlace
from ...names.known_places import keys_in, known_places
from ...reading.languages import likely_languages, primary
from ...reading.scripts import HAN, letters
from ..instead import Instead
from ..pair import Pair

_WORD = re.compile(rf"(?<![\w@#/.-])(?=[^\W\d_a-zß-öø-ÿ])(?:[A-Z]\.[A-Z]\.|[{letters('Latn')}]+)(?![\w@/-])")
_HAN = lazy_pattern(f"[{HAN}]")
_EAST_ASIAN = ("zh", "ja")
_HANGUL = "\u1100"
_REST = re.compile(r"\w*")
_VOWEL = re.compile("[AEIOU]")
_ARTICLE = re.compile(r"\b(an?) $", re.IGNORECASE)
# So many letters of a country that no table has are in what its people are called.
_STEM = 4
_BY_NAME, _BY_ADJECTIVE, _OTHERWISE = range(3)


class _Told(NamedTuple):
    """What tells of a country at [start, end) of a source; `sign` is the character that it may share with others."""

    start: int
    end: int
    country: str
    sign: str = ""


class Countries:
    """The sources of an article, asked which countries they tell of; of the likeliest language where nobody says it."""

    def __init__(self, sources: Sequence[str], language: str) -> None:
        self._sources = sources
        self._whole = "\n".join(sources)
        self._language = primary(language) or next(iter(likely_languages(self._whole)), "")
        self._given: dict[str, bool] = {}

    def exchanged(self, pair: Pair) -> Instead | None:
        """The country that a translation names and no source of the article gives, for the one of its source that it
        has lost; None where there are several of either.
        """
        if self._language not in _EAST_ASIAN and not _stems(self._language):
            return None
        text = pair.target.text
        known = _named()
        named = [(match, *found) for match in _WORD.finditer(text) if (found := known.get(match[0]))]
        strange = [(match, country, how) for match, country, how in named if not self._gives(country)]
        if len({country for _, country, _ in strange}) != 1:
            return None
        match, country, how = strange[0]
        signs = _signs(self._language, country)
        # A capital that the source names as well is said for itself.
        places = known_places(pair.source.text, self._language)
        capitals = {name for place in places if place.kind != COUNTRY for name in place.english}
        lost = [
            one
            for one in self._told(pair.source.text)
            if (one.sign in signs if one.sign else not _is_said(one.country, text, capitals))
        ]
        if len({one.country for one in lost}) != 1:
            return None
        told = lost[0]
        right = _in_place(match, how, told.country, text)
        return Instead(*match.span(), right, told.start, told.end, country=told.country)

    def _gives(self, country: str) -> bool:
        """Whether anything in the sources may tell of a country."""
        if country not in self._given:
            by_sign = self._language in _EAST_ASIAN
            self._given[country] = self._gives_in_characters(country) if by_sign else self._gives_in_words(country)
        return self._given[country]

    def _gives_in_words(self, country: str) -> bool:
        stems = _stems(self._language)
        if country not in stems or any(
            stem.rstrip("?=") in self._plain and re.search(_pattern([stem]), self._plain) for stem in stems[country]
        ):
            return True
        latin = [form for form in _english()[country] if form.isascii() and form in self._whole]
        return any(re.search(rf"(?<!\w){re.escape(form)}", self._whole) for form in latin)

    def _gives_in_characters(self, country: str) -> bool:
        forms = _english()[country]
        keys = [key for form in forms for key in keys_in(self._language, form)]
        if not keys or country in self._named or any(key in self._bare for key in keys):
            return True
        latin = [form for form in forms if form in self._whole]
        if any(re.search(rf"(?<![A-Za-z]){re.escape(form)}(?![a-z])", self._whole) for form in latin):
            return True
        others = {name.text[0] for name in self._names}
        return any(sign in self._bare and sign not in others for sign in _signs(self._language, country))

    @cached_property
    def _plain(self) -> str:
        return _plain(self._whole)

    @cached_property
    def _names(self) -> Sequence[KnownPlace]:
        """The countries that the sources name in full."""
        found = (known_places(source, self._language) for source in self._sources)
        return [place for places in found for place in places if place.kind == COUNTRY]

    @cached_property
    def _named(self) -> frozenset[str]:
        return frozenset(_by_english().get(name.english[0], "") for name in self._names)

    @cached_property
    def _bare(self) -> str:
        """The sources without the countries that they name in full."""
        text = self._whole
        for name in self._names:
            text = text.replace(name.text, "")
        return text

    def _told_by_words(self, source: str) -> Iterator[_Told]:
        plain = _plain(source)
        places = known_places(source, self._language)
        for match in _sure(self._language).finditer(plain) if len(plain) == len(source) else ():
            # A town may begin as its country does: Brasília.
            if not any(place.kind != COUNTRY and place.start <= match.start("stem") < place.end for place in places):
                word = _REST.match(plain, match.end())
                end = word.end() if word else match.end()
                yield _Told(match.start(), end, _country_of(self._language, match["stem"]))
        for place in places:
            if place.kind == COUNTRY and not any(name in _by_english() for name in place.english):
                yield _Told(place.start, place.end, place.english[0])

    def _told(self, source: str) -> Iterator[_Told]:
        if self._language not in _EAST_ASIAN:
            yield from self._told_by_words(source)
            return
        names = [place for place in known_places(source, self._language) if place.kind == COUNTRY]
        for place in names:
            if country := _by_english().get(place.english[0]):
                yield _Told(place.start, place.end, country)
        for match in _by_sign().finditer(source):
            called = called_by_sign("zh")[match[1]]
            if len(called) == 1 and called[0] in _english():
                yield _Told(match.start(1), match.end(1), called[0])
        # Of a country that the article names in full the first character tells: 巴 behind 巴西.
        signs = {name.text[0]: _by_english().get(name.english[0], "") for name in self._names if _HAN.match(name.text)}
        for at, character in enumerate(source):
            if signs.get(character) and not any(name.start <= at < name.end for name in names):
                yield _Told(at, at + 1, signs[character], character)


@cache
def _english() -> Mapping[str, Sequence[str]]:
    """What tells of each country in English: its name, its adjective and others."""
    return {
        country: [country, adjective, *(others.split("; ") if others else ())]
        for country, adjective, others in rows("nationalities", "en")
    }


@cache
def _by_english() -> Mapping[str, str]:
    """The country of each of its names."""
    return {form: country for country, forms in _english().items() for form in forms}


@cache
def _named() -> Mapping[str, tuple[str, int]]:
    """The words by which a translation names a country, one at a time, and what they are of it."""
    unsure = excepted("name-mismatch/another-country", "en")
    found: dict[str, tuple[str, int]] = {}
    for country, (name, adjective, *others) in _english().items():
        found[name], found[adjective] = (country, _BY_NAME), (country, _BY_ADJECTIVE)
        if not adjective.endswith(("s", "sh", "ese", "ch")):
            found[f"{adjective}s"] = (country, _OTHERWISE)
        found.update((one, (country, _BY_NAME)) for one in others if one.replace(".", "").isupper())
        # "Macedonia" for North Macedonia; Korea is of two.
        last = name.rpartition(" ")[2]
        if last in others and sum(last in forms for forms in _english().values()) == 1:
            found[last] = (country, _BY_NAME)
    return {word: known for word, known in found.items() if word not in unsure and " " not in word}


def _in_place(match: re.Match[str], how: int, country: str, text: str) -> str:
    """How English says a country where the word for another stands."""
    if country not in _english():
        return country if how == _BY_NAME else ""
    right = _english()[country][how] if how != _OTHERWISE else ""
    article = _ARTICLE.search(text, 0, match.start())
    if article and right and bool(_VOWEL.match(right)) != (len(article[1]) > 1):
        return ""
    return right


@cache
def _signs(language: str, country: str) -> frozenset[str]:
    """The characters that may stand for a country, the first of its names and others; in East Asian languages."""
    if language not in _EAST_ASIAN:
        return frozenset()
    names = (key for form in _english()[country] for key in keys_in(language, form))
    return signs_of("zh", country) | {key[0] for key in names if _HAN.match(key)}


@cache
def _by_sign() -> re.Pattern[str]:
    return re.compile(f"(?<![{HAN}])([{''.join(called_by_sign('zh'))}])(?:{either(entries('behind_signs', 'zh'))})")


def _is_said(country: str, text: str, but: Collection[str] = ()) -> bool:
    """Whether an English text says a country in any way `but` some."""
    if country not in _english():
        # What its people are called begins as it does: Malta, Maltese.
        return re.search(rf"(?<!\w){re.escape(country[:_STEM])}", text) is not None
    name, *others = _english()[country]
    forms = "|".join(map(re.escape, (name, *(form for form in others if form not in but))))
    plain = "".join(unicodedata.normalize("NFD", c)[0] for c in text)
    return re.search(rf"(?<!\w)(?:{forms})(?:s|['’]s)?(?!\w)", plain) is not None


@cache
def _stems(language: str) -> Mapping[str, Sequence[str]]:
    """How the words of a language that tell of each country begin; none where no table says."""
    return {country: [_plain(stem) for stem in stems.split()] for country, stems in rows("country_stems", language)}


def _pattern(stems: Sequence[str]) -> str:
    ends = [re.escape(stem.rstrip("?").removesuffix("=")) + (r"(?!\w)" if "=" in stem else "") for stem in stems]
    # Behind the article and what Arabic and Hebrew write as one word with it.
    longest_first = "|".join(sorted(ends, key=len, reverse=True))
    return rf"(?<![\w-])(?:[وفبلك]?(?:ال|لل)?|[ושהבלמכ]{{0,3}})(?P<stem>{longest_first})"


@cache
def _sure(language: str) -> re.Pattern[str]:
    """What tells of one country alone."""
    of = [stem for stems in _stems(language).values() for stem in {*stems}]
    sure = [stem for stem in of if not stem.endswith("?") and of.count(stem) == 1]
    return re.compile(_pattern(sure))


@cache
def _country_of(language: str, stem: str) -> str:
    return next(
        country for country, stems in _stems(language).items() if stem in {one.removesuffix("=") for one in stems}
    )


def _plain(text: str) -> str:
    """In lower case without accents, and as long as it was."""
    lower = text.replace("İ", "i").lower()
    return lower if lower.isascii() else "".join(map(_without_accent, lower))


@lru_cache(maxsize=4096)
def _without_accent(character: str) -> str:
    return unicodedata.normalize("NFD", character)[0] if character < _HANGUL else character
