"""What stands in an article and belongs to the page that it came from: one finding, and what goes with it."""

from __future__ import annotations

from ...model.finding import Edit, Finding, Fix
from ...model.text import Segment
from .._base import CheckInfo

# What is said of the head of a dispatch that is none in English.
DATELINE_IN_ENGLISH = "English news opens with place, date, agency and a dash: BEIJING, Jan. 23 (Xinhua) --"


def of_the_page(info: CheckInfo, segment: Segment, start: int, end: int, what: str) -> Finding:
    """The finding on [start, end) of a translation; its fix leaves no blank behind, but a line end at the end stays, as
    a unit of a translator may end with one. Where what is left would begin as no sentence does, none is proposed: "The
    paper reports (Li Na) that …".
    """
    text, place = segment.target, segment.at(start, end)
    before, behind = text[:start], text[end:]
    whole = not before.strip() and not behind.strip()
    if not whole and not behind.strip():
        start, end = len(before.rstrip()), len(text[:end].rstrip())
    elif not whole and (not before.strip() or before[-1:].isspace()):
        end += len(behind) - len(behind.lstrip())
    return info.finding(
        place,
        f"{what} stands in the article",
        evidence="it belongs to the page that the article came from",
        fix=None
        if not before.strip() and behind.lstrip()[:1].islower()
        else Fix("remove it", (Edit(segment.at(start, end), "", whole),)),
    )
