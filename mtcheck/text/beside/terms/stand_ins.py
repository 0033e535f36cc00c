"""Which words of a translation stand for a glossary term of its source that has no accepted rendering there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from ....known.lexicon import word_class
from ....known.tables import rows, values
from ....lazy_patterns import lazy_pattern
from ....model.term import TermEntry
from ...chinese.hanzi import readings
from ...english.varieties import is_english_word
from ...names.looks import POINTS
from ...names.thresholds import OTHER_RENDERING, PLAINLY_HEARD
from ...reading.sound import folded
from ...terms.in_source import SourceMatch, accepted_forms, is_rendered
from ...terms.outlets import is_outlet, outlet_words
from ..pair import Pair
from ..spelling.originals import original_of, resemblance
from .near_names import near_names

_RUN = lazy_pattern(r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){1,3}")
_WORD = lazy_pattern(r"(?<![\w'’-])[A-Z][a-z]{3,}(?![\w-])")
_POINT = lazy_pattern(f"[{POINTS}]")
_WITHIN = lazy_pattern(r"[\w,] $")


@cache
def _outlet() -> re.Pattern[str]:
    """What sounds like the name of a news outlet, or is its address."""
    return re.compile(
        rf"(?<![\w.])(?:[A-Z][\w'’]*[ "
        rf"-]){{0,3}}(?:[A-Z]\w+\.(?:com\.cn|com|cn|net)|(?:{outlet_words('name')}))(?![\w-])"
        rf"(?: (?:{outlet_words('behind')}))*"
    )


# A name so long is known by its beginning.
_LONG = 6


def standing_for(pair: Pair, match: SourceMatch, here: Iterable[TermEntry]) -> tuple[str, int] | None:
    """The words, and where they begin; None where nothing tells.

    `here` are the entries whose terms the source has. A person's name reads like the characters, sounds like them or
    like the right name, or bears a title; a medium's has a word that media have in their names.
    """
    text, entry = pair.target.text, match.entry
    original = pair.source.text[match.start : match.end]
    if entry.domain == "person":
        candidates = iter(_people(text, original, entry.preferred))
    elif is_outlet(entry):
        # "CCTV News" for CCTV.com is the name, not another one.
        own = {re.split(r"[ .]", form)[0].lower() for form in accepted_forms(entry.terms)}
        # What looks like a web address stands for a web site only.
        site = original.endswith(("网", "網"))
        media = [(m[0], m.start()) for m in _outlet().finditer(text) if " " in m[0] or (site and "." in m[0])]
        candidates = iter([(name, start) for name, start in media if own.isdisjoint(re.split(r"[ .]", name.lower()))])
    else:
        # Of a body that engines do not know: "Human Right Board".
        candidates = ((text[start:end], start) for start, end in near_names(entry.terms, text))
    others = (c for c in candidates if not any(is_rendered(other, [c[0]]) for other in here))
    return next(((name, start) for name, start in others if not _is_somebody_else(name, pair, match)), None)


def _is_somebody_else(name: str, pair: Pair, match: SourceMatch) -> bool:
    """Whether another stretch of a Chinese source reads exactly as the name: Chairman Yu Dong is 于冬, and
    nobody else.
    """
    read = original_of(folded(name).capitalize(), pair.source.text, pair.source_lang)
    return read is not None and read.exact and (read.end <= match.start or match.end <= read.start)


@lru_cache(maxsize=256)
def _people(text: str, original: str, preferred: str) -> tuple[tuple[str, int], ...]:
    """What may stand for a person; once for a person whom the source names a thousand times."""
    return tuple(_who(text, original, preferred))


def _who(text: str, original: str, preferred: str) -> Iterator[tuple[str, int]]:
    spelt = {folded(reading) for reading in readings(original)} if original.isalpha() and len(original) <= 4 else set()
    given = preferred.split()[0] if _POINT.search(original) else ""
    for match in _RUN.finditer(text):
        if folded(match[0]) in spelt or resemblance(match[0], preferred) >= OTHER_RENDERING:
            yield match[0], match.start()
        elif given and match[0].split()[0] == given:
            # John Bryant for 约翰·科比, who is John Kirby.
            yield match[0], match.start()
    yield from ((m["name"], m.start("name")) for m in _titled().finditer(text))
    yield from _sounding(text, original)
    parts = [part for part in preferred.split() if len(part) >= _LONG]
    for match in _WORD.finditer(text):
        # Kishimoto for Kishida.
        if not is_english_word(match[0].lower()) and any(
            match[0].startswith(part[: max(4, round(0.7 * len(part)))]) for part in parts
        ):
            yield match[0], match.start()


def sounding_like(pair: Pair, match: SourceMatch, here: Iterable[TermEntry]) -> tuple[str, int] | None:
    """A single word that sounds like the characters of a person's name, and where it begins: Lacey for 莱西, who is
    Raisi.
    """
    found = _sounding(pair.target.text, pair.source.text[match.start : match.end])
    return next(((name, start) for name, start in found if not any(is_rendered(other, [name]) for other in here)), None)


@lru_cache(maxsize=256)
def _sounding(text: str, original: str) -> tuple[tuple[str, int], ...]:
    return tuple(_heard(text, original))


def _heard(text: str, original: str) -> Iterator[tuple[str, int]]:
    for match in _WORD.finditer(text):
        # An English word is a name only where no sentence begins with it.
        if word_class(match[0].lower()) and not _WITHIN.search(text, max(0, match.start() - 2), match.start()):
            continue
        sound = original_of(match[0], original, "zh")
        if sound and sound.score >= PLAINLY_HEARD and sound.end - sound.start == len(original):
            yield match[0], match.start()


# A possessive ends a name: "Duterte's State of the Nation".
_PART = r"[A-Z][\w-]*(?:['’](?!s\b)[\w-]+)?"


@cache
def _titled() -> re.Pattern[str]:
    """An English name behind a title of office."""
    offices = (english for language in ("ja", "zh") for _, _, english in rows("titles", language))
    titles = {title for english in offices for title in values(english)}
    either = "|".join(re.escape(title).replace(r"\ ", "[- ]") for title in sorted(titles))
    return re.compile(rf"\b(?:{either}),? (?P<name>{_PART}(?: {_PART}){{0,3}})")
