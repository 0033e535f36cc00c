"""Applies proposed fixes to the text of a file, and proves that nothing else changed."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence, Set
from dataclasses import dataclass, field
from typing import NamedTuple

from ..errors import InputError
from ..model.finding import Edit, Finding, Fix
from ..model.text import Document, Segment
from ..readers import Reader

# A fix may bring forth another ("a a a a"), but not for ever: so many in all, and for each finding at first.
_MOST_FIXES, _FIXES_A_FINDING = 1000, 20

Read = Callable[[str], Sequence[Document]]
Check = Callable[[Sequence[Document]], Sequence[Finding]]


@dataclass(frozen=True, slots=True)
class Fixed:
    """The text after fixing, what it reads as, the findings that were fixed, in order, and those that are left."""

    text: str
    documents: tuple[Document, ...]
    applied: tuple[Finding, ...]
    left: tuple[Finding, ...]


# What tells a fix from others while other text changes: its check, document, words, segment and sentence.
_Name = tuple[str, str, str, int, str]


@dataclass(frozen=True, slots=True)
class _Chosen:
    finding: Finding
    fix: Fix

    @property
    def name(self) -> _Name:
        place = self.finding.location
        return (self.finding.check, place.document, place.text, place.order, place.context)


class _State(NamedTuple):
    """A text, and what it reads as."""

    text: str
    documents: Sequence[Document]


def fix_text(text: str, reader: Reader, read: Read, check: Check, *, unsafe: bool) -> Fixed:
    """Fixes what can be fixed, round after round, until a round finds nothing more to fix.

    `read` gives the documents of a text, `check` the findings in them. A fix is refused, and its finding left, where
    the text read again differs outside the edits, or where the same check still fires on the same place; what is
    refused keeps no other fix waiting, and is tried again once the others are made, so that fixing twice is fixing
    once.
    """
    applied: list[Finding] = []
    refused: set[_Name] = set()
    state = _State(text, read(text))
    findings = check(state.documents)
    most = _MOST_FIXES + _FIXES_A_FINDING * len(findings)
    # Two fixes that undo each other's work would go on for ever.
    seen = {text}
    # How many fixes were made when the refused ones were last tried.
    tried = 0
    while len(applied) < most:
        chosen = _choose(findings, unsafe, refused)
        if not chosen and refused and len(applied) > tried:
            tried = len(applied)
            refused = set()
            continue
        if not chosen:
            break
        proven, after, bad = _proven(state, chosen, reader, read)
        refused |= {c.name for c in bad}
        found = check(after.documents) if proven else findings
        while proven and (bad := _still_firing(proven, found)):
            refused |= {c.name for c in bad}
            proven, after, bad = _proven(state, [c for c in proven if c not in bad], reader, read)
            refused |= {c.name for c in bad}
            found = check(after.documents) if proven else findings
        if after.text in seen:
            refused |= {c.name for c in proven}
            continue
        seen.add(after.text)
        applied += [c.finding for c in proven]
        state, findings = after, found
    return Fixed(state.text, tuple(state.documents), tuple(applied), tuple(findings))


def _proven(
    state: _State, chosen: Sequence[_Chosen], reader: Reader, read: Read
) -> tuple[list[_Chosen], _State, list[_Chosen]]:
    """The fixes that can be made together and change nothing else, the text with them made, and those that do harm.

    Those that do are found by halves, so that one among a thousand costs some ten readings, not a thousand.
    """
    if not chosen:
        return [], state, []
    if made := _made(state, chosen, reader, read):
        return list(chosen), made, []
    if len(chosen) == 1:
        return [], state, list(chosen)
    half = len(chosen) // 2
    first, after_first, bad = _proven(state, chosen[:half], reader, read)
    second, after_second, also_bad = _proven(state, chosen[half:], reader, read)
    bad = [*bad, *also_bad]
    if not (first and second):
        return (first, after_first, bad) if first else (second, after_second, bad)
    together = [*first, *second]
    made = _made(state, together, reader, read)
    # Each half does no harm, but both do: the second has its turn in the next round.
    return (together, made, bad) if made else (first, after_first, bad)


def _made(state: _State, chosen: Sequence[_Chosen], reader: Reader, read: Read) -> _State | None:
    """The text with the fixes made; None where that cannot be, or the text read again differs elsewhere too."""
    text = _apply(state, chosen, reader)
    if text is None:
        return None
    try:
        documents = read(text)
    except InputError:
        return None
    return None if _harmed(state.documents, documents, chosen) else _State(text, documents)


class _Stretches:
    """Stretches of one segment, none of which meets another."""

    def __init__(self) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []

    def meets(self, start: int, end: int) -> bool:
        """Whether a stretch meets one that is taken."""
        at = bisect_left(self._starts, end)
        return at > 0 and self._ends[at - 1] > start

    def take(self, start: int, end: int) -> None:
        at = bisect_left(self._starts, start)
        self._starts.insert(at, start)
        self._ends.insert(at, end)


@dataclass(slots=True)
class _Taken:
    """The sentences that fixes touch, and the segments that fixes remove."""

    sentences: dict[tuple[str, int], _Stretches] = field(default_factory=dict)
    removed: set[tuple[str, int]] = field(default_factory=set)

    def is_free(self, edit: Edit) -> bool:
        """Whether no fix touches the edit's sentence yet, or, for a segment to be removed, any of its sentences."""
        place = edit.location
        key = (place.document, place.order)
        if key in self.removed or (edit.remove_segment and key in self.sentences):
            return False
        return key not in self.sentences or not self.sentences[key].meets(*_sentence(edit))

    def take(self, edit: Edit) -> None:
        key = (edit.location.document, edit.location.order)
        if edit.remove_segment:
            self.removed.add(key)
        stretches = self.sentences.setdefault(key, _Stretches())
        if not stretches.meets(*_sentence(edit)):
            stretches.take(*_sentence(edit))


def _choose(findings: Iterable[Finding], unsafe: bool, refused: Set[_Name]) -> list[_Chosen]:
    """Fixes of which no two touch the same sentence, the first in the text before later ones, without the refused."""
    chosen: list[_Chosen] = []
    taken = _Taken()
    for finding in findings:
        if finding.fix is None or not (finding.fix.safe or unsafe):
            continue
        candidate = _Chosen(finding, finding.fix)
        if candidate.name not in refused and all(map(taken.is_free, finding.fix.edits)):
            for edit in finding.fix.edits:
                taken.take(edit)
            chosen.append(candidate)
    return chosen


def _sentence(edit: Edit) -> tuple[int, int]:
    place = edit.location
    return place.context_start, place.context_start + max(1, len(place.context))


def _apply(state: _State, chosen: Sequence[_Chosen], reader: Reader) -> str | None:
    """The file's text with the edits made; None where the format cannot hold one of them, or a tag lies within."""
    text = state.text
    segments = {(d.id, s.order): s for d in state.documents for s in d.segments}
    changes = []
    for edit in (e for c in chosen for e in c.fix.edits):
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
    return _replaced(text, changes)


def _replaced(text: str, changes: Iterable[tuple[int, int, str]]) -> str | None:
    """A text with (start, end, new text) changed; None where two changes meet."""
    parts, at = [], 0
    for start, end, new in sorted(changes):
        if start < at:
            return None
        parts += [text[at:start], new]
        at = end
    return "".join((*parts, text[at:]))


def _expected(segment: Segment, edits: Sequence[Edit]) -> str | None:
    """The segment's text after the edits; None if it is to go."""
    if any(edit.remove_segment for edit in edits):
        return None
    return (
        _replaced(segment.target, ((e.location.start, e.location.end, e.text) for e in edits))
        if edits
        else segment.target
    )


def _harmed(before: Sequence[Document], after: Sequence[Document], chosen: Sequence[_Chosen]) -> bool:
    """Whether the texts read again are not exactly the old ones with the edits made, beside the same sources."""
    edits: dict[tuple[str, int], list[Edit]] = {}
    for edit in (e for c in chosen for e in c.fix.edits):
        edits.setdefault((edit.location.document, edit.location.order), []).append(edit)
    wanted = [
        (d.id, text, s.source)
        for d in before
        for s in d.segments
        if (text := _expected(s, edits.get((d.id, s.order), ()))) is not None
    ]
    return wanted != [(d.id, s.target, s.source) for d in after for s in d.segments]


def _still_firing(chosen: Sequence[_Chosen], findings: Sequence[Finding]) -> list[_Chosen]:
    """The fixes whose check says the same of the same words as before, no less often than before would leave."""
    left = {(f.check, f.location.document, f.location.text, f.location.context) for f in findings}
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
