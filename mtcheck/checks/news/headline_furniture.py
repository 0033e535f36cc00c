"""What returns before or behind the headlines of a batch: the site's name, its section, its motto.

Why: The engine was given the titles of web pages, and each headline bears the page's name in whatever English it became:
"- these-China new network", "| City News". One article does not show it; three do.

Told of whole batches only (`--scope batch`), at its place in each article. `site-suffix` tells in one article what
sounds like an outlet, or stands for one in the source.

Silent when: fewer than three articles have it, or their headlines are the same; a dash is before it and it may name who
says so, as bodies, people, "experts" and "report" do.

Bad (jsonl):
    {"document": "a", "target": "Bridge reopens in spring | City Herald"}
    {"document": "b", "target": "Mayor opens new rink | City Herald"}
    {"document": "c", "target": "Snow is on its way | City Herald"}

Good (jsonl):
    {"document": "a", "target": "Bridge reopens in spring - mayor"}
    {"document": "b", "target": "New rink for the town - mayor"}
    {"document": "c", "target": "Snow is on its way - mayor"}
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from typing import NamedTuple

from ...model.finding import Category
from ...model.grade import Confidence, Severity
from ...model.mention import Evidence, Form, Group, Link, Mention, Place, Verdict
from ...model.text import Document
from ...text.reading.headline_parts import parts
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


def collect(
    document: Document, context: Context, options: NoOptions, only: Set[str] | None = None
) -> Iterator[Mention]:
    told = [(name.start, name.end) for name in site_names(document, context)]
    for segment in document.segments[:1]:
        for part in parts(segment.target):
            if any(start < part.end and part.start < end for start, end in told):
                # `site-suffix` tells it in the article.
                continue
            place = Place(document.id, segment.order, part.start, part.end, segment.file.path)
            facts = PartFacts(segment.target[: part.start] or segment.target[part.end :])
            yield Mention(part.key, place, facts)
            yield Mention(part.key + _AGAIN, place, facts)


def forms(document: Document, context: Context, options: NoOptions) -> Iterable[str]:
    # One article shows nothing.
    return ()


def keys(form: str, scope: Scope) -> tuple[str, ...]:
    return (form.rstrip(_AGAIN),) if scope.batch else ()


def near(a: str, b: str, scope: Scope, options: NoOptions) -> bool:
    return scope.batch and a.rstrip(_AGAIN) == b.rstrip(_AGAIN)


def link(a: Form, b: Form, scope: Scope, options: NoOptions) -> Link | None:
    first, again = sorted((a, b), key=lambda form: form.text)
    if len({mention.facts.headline for mention in first.mentions}) < _ENOUGH:
        return None
    return Link(first.text, again.text, Evidence(1.0, "the headlines have nothing else in common"), "")


def judge(group: Group, scope: Scope, options: NoOptions) -> Iterator[Verdict]:
    found = group.head.mentions
    if len({mention.place.document for mention in found}) < _ENOUGH:
        return
    text = group.head.text.strip("…")
    side = "behind" if group.head.text.startswith("…") else "before"
    for mention in found:
        others = [m.place for m in found if m.place.document != mention.place.document]
        yield Verdict(
            mention.place,
            text,
            "",
            f'"{text}" stands {side} {len(found)} headlines of the batch',
            "as it does",
            tuple(others[:3]),
            len(others),
            "it belongs to the page that the article came from",
            Confidence.MEDIUM,
        )


CHECK = BatchCheck(INFO, NoOptions, PartFacts, collect, keys, near, link, judge, forms=forms)
