"""What returns before or behind the headlines of a batch: the site's name, its section, its motto.

Why: The engine was given the titles of web pages, and each headline bears the page's name in what English it became:
"- these-China new network", "| City News". One headline does not show it; three do.

Told over the articles of a batch (`--scope batch`), at its place in each, and over the headings of one file.
`site-suffix` tells at a single headline what sounds like an outlet, or stands for one in the source.

Right in all of 40 findings read, which is all that 1,300 articles had, with those that `site-suffix` tells.

Silent when: fewer than three headlines have it, or they are the same; a dash is before it and it may name who says so,
as bodies, people, "experts" and "report" do.

Bad (md):
    # Bridge reopens in spring | Evening Courier

    # Mayor opens new rink | Evening Courier

    # Snow is on its way | Evening Courier

Good (md):
    # Bridge reopens in spring - mayor

    # New rink for the town - mayor

    # Snow is on its way - mayor
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Set
from typing import NamedTuple

from ...model.finding import Category
from ...model.grade import Confidence, Severity
from ...model.mention import Evidence, Form, Group, Link, Mention, Place, Verdict
from ...model.text import Document, Segment
from ...text.reading.headline_parts import Part, parts
from .._base import BatchCheck, CheckInfo, Context, NoOptions, Scope
from ._gates import may_have_headline_parts
from ._site_name import site_names

INFO = CheckInfo(
    "headline-furniture",
    Category.ADDITION,
    Severity.MINOR,
    Confidence.MEDIUM,
    languages=("en",),
    gate=may_have_headline_parts,
    since="0.3.0",
)
_ENOUGH = 3
# A batch links two forms of one part: as it stands, and the same said again.
_AGAIN = " "


class PartFacts(NamedTuple):
    """The headline without the part."""

    headline: str = ""


def _parts(document: Document, context: Context) -> Iterator[tuple[Segment, Part, str]]:
    """The parts of the headlines of a document, each with its headline, but for those that `site-suffix` tells."""
    told = {name.segment.order: (name.start, name.end) for name in site_names(document, context)}
    for segment in document.segments:
        if segment.order and segment.role != "heading":
            continue
        start, end = told.get(segment.order, (0, 0))
        for part in parts(segment.target):
            if part.end <= start or end <= part.start:
                yield segment, part, segment.target[: part.start] or segment.target[part.end :]


def collect(
    document: Document, context: Context, options: NoOptions, only: Set[str] | None = None
) -> Iterator[Mention]:
    for segment, part, headline in _parts(document, context):
        place = Place(document.id, segment.order, part.start, part.end, segment.file.path)
        for form in (part.key, part.key + _AGAIN):
            if only is None or form in only:
                yield Mention(form, place, PartFacts(headline))


def forms(document: Document, context: Context, options: NoOptions) -> Iterable[str]:
    if sum(segment.order == 0 or segment.role == "heading" for segment in document.segments) < _ENOUGH:
        return []
    headlines: dict[str, set[str]] = defaultdict(set)
    for _, part, headline in _parts(document, context):
        headlines[part.key].add(headline)
    returning = [key for key, some in headlines.items() if len(some) >= _ENOUGH]
    return [form for key in returning for form in (key, key + _AGAIN)]


def keys(form: str, scope: Scope) -> tuple[str, ...]:
    return (form.rstrip(_AGAIN),)


def near(a: str, b: str, scope: Scope, options: NoOptions) -> bool:
    return a.rstrip(_AGAIN) == b.rstrip(_AGAIN)


def link(a: Form, b: Form, scope: Scope, options: NoOptions) -> Link | None:
    first, again = sorted((a, b), key=lambda form: form.text)
    if len({mention.facts.headline for mention in first.mentions}) < _ENOUGH:
        return None
    return Link(first.text, again.text, Evidence(1.0, "the headlines have nothing else in common"), "")


def judge(group: Group, scope: Scope, options: NoOptions) -> Iterator[Verdict]:
    found = group.head.mentions
    text = group.head.text.strip("…")
    side = "behind" if group.head.text.startswith("…") else "before"
    for mention in found:
        others = [m.place for m in found if m.place != mention.place]
        yield Verdict(
            mention.place,
            text,
            "",
            f'"{text}" stands {side} {len(found)} headlines',
            "as it does",
            tuple(others[:3]),
            len(others),
            "it belongs to the page that the article came from",
            Confidence.MEDIUM,
        )


CHECK = BatchCheck(INFO, NoOptions, PartFacts, collect, keys, near, link, judge, forms=forms)
