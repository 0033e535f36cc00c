"""The name of the site behind a headline, for the checks that tell it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from ...model.text import Document, Segment
from ...text.beside.wording.site_tail import site_tail
from ...text.terms.outlets import outlet_words, outlets
from ...value_types import NamedTuple
from .._base import Context

_DOMAIN = r"(?:www\.)?[\w-]+(?:\.[\w-]+)*\.(?:com|cn|net|org|ru|jp|info)(?:\.cn)?"
_LONGEST = 160
_DASHES = "-–—_|丨︱"
_STRIPPED = " :" + _DASHES
_DASH = rf"(?:\s*[{_DASHES}]+\s*)"


class SiteName(NamedTuple):
    """The name of a site at [start, end) of a segment, with the mark before it; `site` without it."""

    segment: Segment
    start: int
    end: int
    site: str
    evidence: str


def site_names(document: Document, context: Context) -> Iterator[SiteName]:
    """What of a document's headline is the name of its site, by the source or by what sounds like one."""
    for segment in document.segments[:1]:
        text = segment.target
        if segment.source and (tail := site_tail(segment.source, text, document.source_lang)):
            site = text[slice(*tail)].strip(_STRIPPED)
            yield SiteName(segment, *tail, site, "the source names its site there")
            continue
        start = max(0, len(text) - _LONGEST)
        # Most headlines have no dash.
        if not any(dash in text[start:] for dash in _DASHES):
            continue
        known = {
            text[term.start : term.end]
            for term in outlets(context.terms)
            if start <= term.start and term.end <= len(text) and text[: term.start].rstrip()[-1:] in tuple(_DASHES)
        }
        match = _suffix(tuple(sorted(known))).search(text, start)
        if match and match.start() > 0:
            yield SiteName(segment, *match.span("cut"), match["site"], "it comes from the title of the browser window")


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
