"""The name of a web site behind a headline, told by what stands behind the headline of the source."""

from __future__ import annotations

import re
from functools import cache

from ....known.lexicon import FUNCTION, word_class
from ....known.tables import languages, marked
from ....lazy_patterns import lazy_pattern
from ...reading.words import is_listed

# Bars part a headline from its site, and from nothing else; dashes and a colon stand within headlines, too.
_BAR = "|｜丨︱_＿"
_DASH = "-–—―－"
_PART = lazy_pattern(rf"\s*[{_BAR}]\s*|\s*[{_DASH}]+\s*|[:：]\s*(?=[^:：]*$)")
_TARGET_PART = lazy_pattern(rf"\s*[{_BAR}]\s*|\s+[{_DASH}]+\s*|(?<=[a-z\d.!?\"”'’)])[{_DASH}]+(?=[A-Z])|:\s+(?=[^:]*$)")
_DOMAIN = lazy_pattern(r"(?i)(?:yahoo!|\b[\w-]+\.(?:com|net|org|ru|jp|cn|info|de|fr|ua|kz|by)\b)")
_BRACKET = lazy_pattern(r"\s*[(（][^()（）]{2,60}[)）]\s*$")
_MOST_WORDS = 9
# So much of a headline may stand behind one bar more.
_LONGEST = 40
_LONGEST_SECTION = 12
_LONGEST_PREFIX = 4
_STAMP = lazy_pattern(r"^\W*\d{1,2} [^\W\d]+ \d{4},? \d{1,2}[:.]\d{2}\W*$|^\W*\d{1,2}\.\d{1,2}\.\d{4}\W*$")


_SOUNDS_LIKE_AN_OUTLET = lazy_pattern(r"(?i)net\b|news|online|\.com|service|agency|xinhua|daily|times|press|web")


def _is_cut_off(before: str, tail: str) -> bool:
    """Whether what a hyphen without blanks joins is no compound: "Anti-Flood Drill"."""
    if _SOUNDS_LIKE_AN_OUTLET.search(tail) or _DOMAIN.search(tail):
        return True
    word = re.split(r"[\s\"“”(]", before)[-1]
    # Prefixes are shorter ("anti", "post"); figures have none.
    whole = word.isdigit() or (word.islower() and len(word) > _LONGEST_PREFIX)
    return len(tail.split()) > 1 and whole


@cache
def _outlet(language: str) -> re.Pattern[str] | None:
    if language not in languages("outlet_words"):
        return None
    tails = marked("tail", "outlet_words", language)
    return re.compile("|".join(map(re.escape, tails))) if tails else None


def _is_site(part: str, language: str) -> bool:
    if _DOMAIN.search(part):
        return True
    pattern = _outlet(language)
    if not pattern or len(part) > _LONGEST:
        return False
    # What begins the next word names no outlet: 网 in 网络安全.
    return any(
        m.end() == len(part) or not is_listed(part[m.end() - 1 : m.end() + 1], language) for m in pattern.finditer(part)
    )


def _cuts(text: str, pattern: re.Pattern[str]) -> list[re.Match[str]]:
    return [match for match in pattern.finditer(text) if match.start() > 0 and match.end() < len(text)]


def _tails_of_source(source: str, language: str) -> tuple[int, int]:
    """How many parts behind the headline of the source are no headline, and how many stand before them."""
    cuts = _cuts(source, _PART)
    tails = 0
    if not cuts:
        return 0, 0
    ends = [*[match.start() for match in cuts[1:]], len(source)]
    for match, end in zip(reversed(cuts), reversed(ends), strict=True):
        part = source[match.end() : end]
        # A section of the site stands between bars, too; a headline is longer.
        barred = match[0].strip()[:1] in _BAR and tails > 0 and len(part) <= _LONGEST_SECTION
        if not (barred or _is_site(part, language) or _STAMP.match(part)):
            break
        tails += 1
    return tails, len(cuts) - tails


def site_tail(source: str, target: str, language: str) -> tuple[int, int] | None:
    """Where in a headline the name of the site stands, with the mark before it, and an agency in brackets before that.

    None where the source, in `language`, has no such name behind its headline, or the translation no part for it.
    """
    source, target = source.rstrip(), target.rstrip()
    tails, within = _tails_of_source(source, language)
    if not tails:
        return None
    cuts = _cuts(target, _TARGET_PART)
    # A translation with fewer parts has lost the site's name, or its mark.
    if len(cuts) < tails or len(cuts) < within + 1:
        return None
    first = cuts[-min(tails, len(cuts) - within)]
    start = first.start()
    tail = target[first.end() :]
    if not 1 <= len(tail.split()) <= _MOST_WORDS * tails or len(target[:start].split()) < 2:
        return None
    if word_class(tail.split()[0].lower()) == FUNCTION and not tail.startswith("The "):
        # "… | And the museum" goes on with the headline.
        return None
    if first[0].strip() == first[0] and not first[0].strip(_DASH) and not _is_cut_off(target[:start], tail):
        return None
    before = source[: _cuts(source, _PART)[-tails].start()]
    if _BRACKET.search(before) and (credit := _BRACKET.search(target, 0, start)) and credit.start() > 0:
        start = credit.start()
    return start, len(target)


def without_tail(source: str, language: str) -> str:
    """A headline of a source without the name of its site."""
    source = source.rstrip()
    tails, _ = _tails_of_source(source, language)
    return source[: _cuts(source, _PART)[-tails].start()] if tails else source
