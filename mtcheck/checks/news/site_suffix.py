"""The name of the web site at the end of the headline.

Why: It comes from the title of the browser window, not from the story.

Beside a source whose headline ends with the name of its site, what stands for that is one whatever its English, with an
agency in brackets before it.

Right in all of 120 findings read beside sources in Chinese, Japanese and Russian.

Silent when: what follows the dash is part of the headline; the translation has fewer parts than the source, as then the
name is lost already.

Bad:
    Flood kills 4 people-Chinanews.com

    Four people died on Monday.

Good:
    Flood kills 4 people - more rain to come

    Four people died on Monday.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from ...model.finding import Category, Edit, Finding, Fix
from ...model.grade import Confidence, Severity
from ...model.text import Document
from ...text.beside.site_tail import site_tail
from ...text.terms.outlets import outlet_words, outlets
from .._base import CheckInfo, Context, DocumentCheck, NoOptions

INFO = CheckInfo(
    "site-suffix",
    Category.ADDITION,
    Severity.MINOR,
    Confidence.HIGH,
    # What goes needs no mending.
    supersedes=(
        "stray-space",
        "missing-space",
        "headline-period",
        "unbalanced-bracket",
        "term-variant",
        "name-mismatch",
        "name-variant",
        "end-mark",
        "fullwidth-punctuation",
    ),
    since="0.1.0",
)

_DOMAIN = r"(?:www\.)?[\w-]+(?:\.[\w-]+)*\.(?:com|cn|net|org|ru|jp|info)(?:\.cn)?"
_LONGEST = 160
_DASHES = "-–—_|丨︱"
_STRIPPED = " :" + _DASHES
_DASH = rf"(?:\s*[{_DASHES}]+\s*)"


def run(document: Document, context: Context, options: NoOptions) -> Iterator[Finding]:
    for segment in document.segments[:1]:
        text = segment.target
        if segment.source and (tail := site_tail(segment.source, text, document.source_lang)):
            place = segment.at(*tail)
            yield INFO.finding(
                place,
                f'the site\'s name "{place.text.strip(_STRIPPED)}" behind the headline',
                evidence="the source names its site there",
                fix=Fix("remove it", (Edit(place, ""),)),
            )
            continue
        start = max(0, len(text) - _LONGEST)
        # Most headlines have no dash.
        if not any(dash in text[start:] for dash in _DASHES):
            continue
        known = {
            text[term.start : term.end]
            for term in outlets(context.terms)
            if start <= term.start and term.end <= len(text)
        }
        match = _suffix(tuple(sorted(known))).search(text, start)
        if match and match.start() > 0:
            yield INFO.finding(
                segment.at(match.start("cut"), match.end("cut")),
                f'the site\'s name "{match["site"]}" behind the headline',
                evidence="it comes from the title of the browser window",
                fix=Fix("remove it", (Edit(segment.at(*match.span("cut")), ""),)),
            )


@lru_cache(maxsize=64)
def _suffix(known: tuple[str, ...]) -> re.Pattern[str]:
    """What stands behind a headline: a domain, an outlet that the glossaries know, or what sounds like one.

    Behind the site's name may stand its motto: "… - Economic Daily Online - professional financial news".
    """
    sites = [_DOMAIN, rf"(?:[A-Z][\w'’&]*\s){{1,4}}(?:{outlet_words('headline')})"]
    if known:
        sites.append(rf"(?:{'|'.join(map(re.escape, known))})(?: ?(?:{outlet_words('behind')}))?")
    motto = r"(?:\s+[-–—|丨︱]+\s+[^-–—|丨︱]{3,60})?"
    return re.compile(rf"(?P<cut>{_DASH}(?P<site>{'|'.join(sites)}){motto})\s*\.?$")


CHECK = DocumentCheck(INFO, NoOptions, run)
