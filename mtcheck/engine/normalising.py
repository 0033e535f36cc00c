"""Documents in their normal form: checks compare what a reader sees, and every place is one of the text as typed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import field, fields, replace
from itertools import pairwise

from ..lazy_patterns import lazy_pattern
from ..model.finding import Edit, Finding
from ..model.mention import Mention
from ..model.text import Document, Location, Segment, Side
from ..text.reading.normal import Normal, is_normal, normal, normal_text
from ..value_types import dataclass

_WORD = lazy_pattern(r"\S+")


@dataclass(frozen=True, slots=True)
class NormalSegment(Segment):
    """A segment whose texts are in normal form; every place that it gives is one of the segment as `typed`."""

    typed: Segment = field(default_factory=lambda: Segment("", ""))
    target_form: Normal | None = None
    source_form: Normal | None = None

    @property
    def source_typed(self) -> str:
        return self.typed.source_typed

    def span_typed(self, start: int, end: int, side: Side = "target") -> tuple[int, int]:
        """The span of a side's text as typed."""
        form = self.target_form if side == "target" else self.source_form
        return form.typed(start, end) if form else (start, end)

    def at(self, start: int, end: int, side: Side = "target") -> Location:
        if not 0 <= start <= end <= len(self.text(side)):
            raise ValueError(f"span {start}:{end} outside a text of {len(self.text(side))} characters")
        return self.typed.at(*self.span_typed(start, end, side), side)

    def file_range(self, start: int, end: int, side: Side = "target") -> tuple[int, int, bool]:
        return self.typed.file_range(*self.span_typed(start, end, side), side)

    def is_whole(self, start: int, end: int) -> bool:
        return self.typed.is_whole(*self.span_typed(start, end))

    def spelling(self, start: int, end: int) -> str:
        return self.typed.spelling(*self.span_typed(start, end))


def normalised(document: Document) -> Document:
    """The document in normal form; itself where all its texts are."""
    if document.source_lang != "zh":
        # Every part of a normal text is normal (UAX #15, closed under substrings), and most articles are.
        sources = [segment.source for segment in document.segments if segment.source]
        if is_normal("".join([segment.target for segment in document.segments] + sources)):
            return document
    segments = tuple(_normalised(segment, document.source_lang) for segment in document.segments)
    if all(one is other for one, other in zip(segments, document.segments, strict=True)):
        return document
    return replace(document, segments=segments)


def _normalised(segment: Segment, source_lang: str) -> Segment:
    target = normal(segment.target, flows=segment.flows)
    source = normal(segment.source, source_lang, flows=segment.flows) if segment.source else None
    if target is None and source is None:
        return segment
    values = {of.name: getattr(segment, of.name) for of in fields(Segment)}
    if target is not None:
        values["target"] = target.text
    if source is not None:
        values["source"] = source.text
    return NormalSegment(**values, typed=segment, target_form=target, source_form=source)


def mentions_typed(mentions: Iterable[Mention], document: Document) -> list[Mention]:
    """Mentions in a document in normal form, each at its place in the text as typed."""
    return [_mention_typed(mention, document.segments[mention.place.order]) for mention in mentions]


def _mention_typed(mention: Mention, segment: Segment) -> Mention:
    if not isinstance(segment, NormalSegment):
        return mention
    start, end = segment.span_typed(mention.place.start, mention.place.end)
    return mention._replace(place=mention.place._replace(start=start, end=end))


def told(finding: Finding, document: Document) -> Finding:
    """The finding as it is told of a document in normal form: its words in that form, whatever they are typed with, and
    a fix that changes no more of the text as typed than it must.
    """
    message, evidence = finding.message, finding.evidence
    for place in (finding.location, *finding.related):
        read = normal_text(place.text)
        if place.side == "target" and read != place.text:
            message, evidence = message.replace(place.text, read), evidence.replace(place.text, read)
    fix = finding.fix
    if fix is not None:
        edits = tuple(_least(edit, document.segments[edit.location.order]) for edit in fix.edits)
        fix = fix if edits == fix.edits else fix._replace(edits=edits)
    if (message, evidence, fix) == (finding.message, finding.evidence, finding.fix):
        return finding
    return replace(finding, message=message, evidence=evidence, fix=fix)


def _least(edit: Edit, segment: Segment) -> Edit:
    if edit.remove_segment or edit.location.side != "target":
        return edit
    as_typed = segment.typed if isinstance(segment, NormalSegment) else segment
    text, start, end = as_typed.target, edit.location.start, edit.location.end
    typed = text[start:end]
    if not edit.text:
        cut = re.match(r"[ \t]*\r?\n[ \t]*", typed)
        # The line end stays, and the blank behind the word goes in its stead.
        if cut and text[end : end + 1] == " " and cut.end() < len(typed):
            return Edit(as_typed.at(start + cut.end(), end + 1), "")
        return edit
    # What the file spells otherwise may have a line end, or a tag, for a blank of the text.
    if "\n" not in typed and edit.location.file_start is not None:
        return edit
    old, new = list(_WORD.finditer(typed)), edit.text.split()
    if not old or typed != typed.strip() or edit.text != " ".join(new):
        return edit
    before, behind = _alike([word[0] for word in old], new)
    old, new = old[before : len(old) - behind], new[before : len(new) - behind]
    gaps = [typed[one.end() : other.start()] for one, other in pairwise(old)]
    if len(old) != len(new):
        line_end = next((gap for gap in gaps if "\n" in gap), "")
        gaps = [" "] * (len(new) - 1)
        if gaps and line_end:
            gaps[-1] = line_end
    written = "".join(word + gap for word, gap in zip(new, [*gaps, ""], strict=True))
    return Edit(as_typed.at(start + old[0].start(), start + old[-1].end()), written)


def _alike(old: list[str], new: list[str]) -> tuple[int, int]:
    """How many words at the start, and how many at the end, stay as they are; one is left of both at least."""
    most = min(len(old), len(new)) - 1
    behind = 0
    while behind < most and _is_written(old[-1 - behind], new[-1 - behind]):
        behind += 1
    before = 0
    while before < most - behind and _is_written(old[before], new[before]):
        before += 1
    return before, behind


def _is_written(typed: str, word: str) -> bool:
    form = normal(typed)
    return (typed if form is None else form.text) == word
