"""The name of the web site at the end of the headline.

Why: It comes from the title of the browser window, not from the story.

Silent when: what follows the dash is part of the headline.

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

from ...model.finding import Category, Edit, Finding, Fix
from ...model.grade import Confidence, Severity
from ...model.text import Document
from .._base import CheckInfo, Context, DocumentCheck, NoOptions

INFO = CheckInfo(
    "site-suffix",
    Category.ADDITION,
    Severity.MINOR,
    Confidence.HIGH,
    supersedes=("headline-period", "unbalanced-bracket"),
    since="0.1.0",
)

_DOMAIN = r"(?:www\.)?[\w-]+(?:\.[\w-]+)*\.(?:com|cn|net|org|ru|jp|info)(?:\.cn)?"
_NAMED = r"(?:Xinhua ?net|Xinhua|China ?news|China News Service|People'?s Daily(?: Online)?|Sina(?: News)?|Sohu(?: News)?|Tencent(?: News)?|NetEase(?: News)?|Yahoo!? ?(?:Japan )?News|RIA Novosti|TASS|Interfax|Lenta\.ru|Gazeta\.ru|MK\.ru|Mainichi|Global Times Online)"
_GENERIC = r"(?:[A-Z][\w'’&]*\s){1,4}(?:Net|Network|Online|News Agency|News Service|Website)"
_LONGEST = 160
_DASH = r"(?:\s*[-–—_|丨︱]+\s*)"
# Behind the site's name may stand its motto: "… - Economic Daily Online - professional financial news".
_SUFFIX = re.compile(
    rf"(?P<cut>{_DASH}(?P<site>{_DOMAIN}|{_NAMED}|{_GENERIC})(?:\s+[-–—|丨︱]+\s+[^-–—|丨︱]{{3,60}})?)\s*\.?$"
)


def run(document: Document, context: Context, options: NoOptions) -> Iterator[Finding]:
    for segment in document.segments[:1]:
        match = _SUFFIX.search(segment.target, max(0, len(segment.target) - _LONGEST))
        if match and match.start() > 0:
            yield INFO.finding(
                segment.at(match.start("cut"), match.end("cut")),
                f'the site\'s name "{match["site"]}" behind the headline',
                evidence="it comes from the title of the browser window",
                fix=Fix("remove it", (Edit(segment.at(*match.span("cut")), ""),)),
            )


CHECK = DocumentCheck(INFO, NoOptions, run)
