"""Applies proposed fixes to the text of a file, and proves that nothing else changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from ..errors import InputError
from ..model.finding import Edit, Finding, Fix
from ..model.text import Document, Segment
from ..readers import Reader

# A sentence takes one fix a round; no article has a sentence with more faults than this.
_ROUNDS = 100

# What a text is read as, and what is found in it.
Read = tuple[Sequence[Document], Sequence[Finding]]
Inspect = Callable[[str], Read]
# A range of the decoded file, and what to write there.
_Change = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Fixed:
    """The text after fixing, its documents, the findings that were fixed, in that order, and those that are left."""

    text: str
    documents: tuple[Document, ...]
    applied: tuple[Finding, ...]
    left: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class _Chosen:
    finding: Finding
    fix: Fix

    @property
    def name(self) -> tuple[str, str, str, int]:
        place = self.finding.location
        return (self.finding.check, place.document, place.text, place.order)


def fix_text(text: str, reader: Reader, inspect: Inspect, *, unsafe: bool) -> Fixed:
    """Fixes what can be fixed, round after round, until a round finds nothing more to fix.

    `inspect` reads and checks a text. A fix is refused, and its finding left, where the format cannot hold it,
    where the text can then not be read or differs outside the edits, or where the same check still fires on the
    same place.
    """
    applied: list[Finding] = []
    refused: set[tuple[str, str, str, int]] = set()
    documents, findings = inspect(text)
    one_by_one = False
    for _ in range(_ROUNDS):
        wanted = [c for c in _choose(findings, unsafe) if c.name not in refused]
        if not wanted:
            break
        makeable = _makeable(text, documents, wanted, reader)
        if not makeable:
            refused |= {c.name for c in wanted}
            continue
        chosen, attempt = _changed(text, makeable[: 1 if one_by_one else None])
        read, bad = _tried(attempt, documents, chosen, inspect)
        if bad and len(chosen) > 1:
            one_by_one = True  # to tell which of them it was
        elif bad:
            refused |= {c.name for c in bad}
        else:
            applied += [c.finding for c in chosen]
            text, documents, findings = attempt, *read
    return Fixed(text, tuple(documents), tuple(applied), tuple(findings))


def _tried(
    attempt: str, documents: Sequence[Document], chosen: Sequence[_Chosen], inspect: Inspect
) -> tuple[Read, Sequence[_Chosen]]:
    """What a text with fixes made is read as, and which of the fixes are bad."""
    try:
        read = inspect(attempt)
    except InputError:
        return ((), ()), chosen
    return read, _harmed(documents, read[0], chosen) or _still_firing(chosen, read[1])


def _choose(findings: Iterable[Finding], unsafe: bool) -> list[_Chosen]:
    """Fixes of which no two touch the same sentence, the first in the text before later ones."""
    chosen: list[_Chosen] = []
    taken: set[tuple[str, int]] = set()
    sentences: list[tuple[str, int, int, int]] = []
    for finding in findings:
        if finding.fix is None or not (finding.fix.safe or unsafe):
            continue
        wanted = [_sentence(edit) for edit in finding.fix.edits]
        if any((w[0], w[1]) in taken or any(_meet(w, s) for s in sentences) for w in wanted):
            continue
        if any(e.remove_segment for e in finding.fix.edits):
            if any((w[0], w[1]) == (s[0], s[1]) for w in wanted for s in sentences):
                continue
            taken |= {(w[0], w[1]) for w in wanted}
        sentences += wanted
        chosen.append(_Chosen(finding, finding.fix))
    return chosen


def _sentence(edit: Edit) -> tuple[str, int, int, int]:
    place = edit.location
    return (place.document, place.order, place.context_start, place.context_start + max(1, len(place.context)))


def _meet(a: tuple[str, int, int, int], b: tuple[str, int, int, int]) -> bool:
    return a[:2] == b[:2] and a[2] < b[3] and b[2] < a[3]


def _makeable(
    text: str, documents: Sequence[Document], wanted: Sequence[_Chosen], reader: Reader
) -> list[tuple[_Chosen, list[_Change]]]:
    """The fixes that the format can hold, each with what it changes in the file's text."""
    segments = {(d.id, s.order): s for d in documents for s in d.segments}
    return [(c, changes) for c in wanted if (changes := _changes(text, c, segments, reader)) is not None]


def _changes(
    text: str, chosen: _Chosen, segments: Mapping[tuple[str, int], Segment], reader: Reader
) -> list[_Change] | None:
    """What a fix changes in the file's text; None where the format cannot hold an edit, or a tag lies within."""
    changes = []
    for edit in chosen.fix.edits:
        segment = segments[edit.location.document, edit.location.order]
        start, end = edit.location.start, edit.location.end
        change = None
        # A segment beside another file stays: the two go segment by segment.
        if edit.remove_segment and segment.source_file is None:
            change = reader.removal(text, segment)
        elif not edit.remove_segment and segment.is_whole(start, end):
            change = reader.replacement(text, segment, start, end, edit.text)
        if change is None:
            return None
        changes.append(change)
    return changes


def _changed(text: str, makeable: Sequence[tuple[_Chosen, list[_Change]]]) -> tuple[list[_Chosen], str]:
    """The fixes, and the text with their changes made, from the end backwards."""
    for start, end, new in sorted((change for _, changes in makeable for change in changes), reverse=True):
        text = text[:start] + new + text[end:]
    return [chosen for chosen, _ in makeable], text


def _expected(segment: Segment, edits: Sequence[Edit]) -> str | None:
    """The segment's text after the edits; None if it is to go."""
    text = segment.target
    for edit in sorted(edits, key=lambda e: (e.location.start, e.location.end), reverse=True):
        if edit.remove_segment:
            return None
        text = text[: edit.location.start] + edit.text + text[edit.location.end :]
    return text


def _harmed(before: Sequence[Document], after: Sequence[Document], chosen: Sequence[_Chosen]) -> Sequence[_Chosen]:
    """All of the chosen fixes, if the texts read again are not exactly the old ones with the edits made."""
    edits: dict[tuple[str, int], list[Edit]] = {}
    for edit in (e for c in chosen for e in c.fix.edits):
        edits.setdefault((edit.location.document, edit.location.order), []).append(edit)
    wanted = [
        (d.id, text)
        for d in before
        for s in d.segments
        if (text := _expected(s, edits.get((d.id, s.order), ()))) is not None
    ]
    found = [(d.id, s.target) for d in after for s in d.segments]
    return () if wanted == found else chosen


def _still_firing(chosen: Sequence[_Chosen], findings: Sequence[Finding]) -> list[_Chosen]:
    """The fixes whose check says the same of the same words as before, no less often than before would leave."""
    left = [(f.check, f.location.document, f.location.text, f.location.context) for f in findings]
    bad = []
    for c in chosen:
        if any(e.remove_segment for e in c.fix.edits):
            continue
        place = c.finding.location
        edit = c.fix.edits[0]
        start = edit.location.start - place.context_start
        context = (
            place.context[: max(start, 0)]
            + edit.text
            + place.context[max(start, 0) + edit.location.end - edit.location.start :]
        )
        if len(c.fix.edits) == 1 and (c.finding.check, place.document, edit.text, context) in left:
            bad.append(c)
    return bad
