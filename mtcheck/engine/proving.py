"""Makes fixes in a text, and proves by reading it again that nothing else has changed."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ..errors import InputError
from ..model.alike import alike
from ..model.finding import Edit, Finding, Fix
from ..model.text import Document, Segment
from ..readers import Reader
from ..readers.shown import NO_TEXT

Read = Callable[[str], Sequence[Document]]
# What tells a fix from others while other text changes: its check, document, words, segment and sentence.
Name = tuple[str, str, str, int, str]
# A segment by its document and number there; a change of the file: start, end, new text.
_Key = tuple[str, int]
_Change = tuple[int, int, str]
# What of a segment must stay: its document, its text, its source.
_Read = tuple[str, str, str | None]
# So many segments one may be parted into before nobody can tell which it was.
_PARTS = 10


@dataclass(frozen=True, slots=True)
class Chosen:
    """A fix that is to be made."""

    finding: Finding
    fix: Fix

    @property
    def name(self) -> Name:
        place = self.finding.location
        return (self.finding.check, place.document, place.text, place.order, place.context)


class State(NamedTuple):
    """A text, and what it reads as."""

    text: str
    documents: Sequence[Document]


class Proven(NamedTuple):
    """The fixes that can be made together and change nothing else, the text with them made, and those that do harm."""

    fixes: list[Chosen]
    after: State
    bad: list[Chosen]


class _Planned(NamedTuple):
    """A fix and the changes of the file that make it."""

    chosen: Chosen
    changes: list[_Change]


@dataclass(frozen=True, slots=True)
class Prover:
    """Proves fixes of files that `reader` writes to and `read` reads."""

    reader: Reader
    read: Read

    def proven(self, state: State, chosen: Sequence[Chosen]) -> Proven:
        """Those fixes of a text that can be made.

        A fix that the format cannot hold costs no reading. One that harms the segment that it is in is told by one
        reading of all, and only those that do harm elsewhere are found by halves: one among a thousand costs some ten
        readings, not a thousand.
        """
        segments = {(d.id, s.order): s for d in state.documents for s in d.segments}
        planned, bad = [], []
        for one in chosen:
            changes = self._changes(state.text, one, segments)
            if changes is None or _replaced(state.text, changes) is None:
                bad.append(one)
            else:
                planned.append(_Planned(one, changes))
        found = self._by_segments(state, planned)
        return found._replace(bad=[*bad, *found.bad])

    def _changes(self, text: str, chosen: Chosen, segments: dict[_Key, Segment]) -> list[_Change] | None:
        """The changes that make a fix; None where the format cannot hold one of them, or a tag lies within."""
        changes = []
        for edit in chosen.fix.edits:
            segment = segments[edit.location.document, edit.location.order]
            made: list[_Change | None] = [None]
            # A segment beside another file stays: the two go segment by segment.
            if edit.remove_segment and segment.source_file is None:
                made = [self.reader.removal(text, segment)]
            elif not edit.remove_segment and not _takes_out(edit, segment):
                made = [self.reader.replacement(text, segment, *part) for part in self._parts(segment, edit)] or [None]
            if None in made:
                return None
            changes += [change for change in made if change]
        return changes

    def _parts(self, segment: Segment, edit: Edit) -> list[tuple[int, int, str]]:
        """An edit as edits of stretches that the file has in one; none where that cannot be.

        In an office document a word may be cut into runs anywhere: the new text is written in the first of them, as
        office programs do it, and the letters of the others go.
        """
        start, end = edit.location.start, edit.location.end
        if segment.is_whole(start, end):
            return [(start, end, edit.text)]
        if not self.reader.FORMAT.packed:
            return []
        start, end, new = _least(segment.target[start:end], start, edit.text)
        pieces = [p for p in segment.pieces if p.start < end and p.end > start]
        if start == end or not all(p.literal for p in pieces):
            return [(start, end, new)] if segment.is_whole(start, end) else []
        spans = [(max(p.start, start), min(p.end, end)) for p in pieces]
        return [(*span, new if n == 0 else "") for n, span in enumerate(spans)]

    def _by_segments(self, state: State, planned: Sequence[_Planned]) -> Proven:
        """Leaves out what the segments show to be harmed, until nothing is."""
        bad: list[Chosen] = []
        while planned:
            after = self._read_again(state, planned)
            harmed = after and _harmed(state.documents, after.documents, [p.chosen for p in planned])
            if after is None or harmed is None:
                found = self._by_halves(state, planned)
                return found._replace(bad=[*bad, *found.bad])
            if not harmed:
                return Proven([p.chosen for p in planned], after, bad)
            alone, kept = _told_apart(planned, harmed)
            if len(kept) == len(planned):
                # What is harmed is nowhere near a fix.
                found = self._by_halves(state, planned)
                return found._replace(bad=[*bad, *found.bad])
            bad += alone
            planned = kept
        return Proven([], state, bad)

    def _by_halves(self, state: State, planned: Sequence[_Planned]) -> Proven:
        if made := self._made(state, planned):
            return Proven([p.chosen for p in planned], made, [])
        if len(planned) <= 1:
            return Proven([], state, [p.chosen for p in planned])
        half = len(planned) // 2
        first, second = self._by_halves(state, planned[:half]), self._by_halves(state, planned[half:])
        bad = [*first.bad, *second.bad]
        if not (first.fixes and second.fixes):
            return (first if first.fixes else second)._replace(bad=bad)
        fixes = [*first.fixes, *second.fixes]
        kept = set(map(id, fixes))
        made = self._made(state, [p for p in planned if id(p.chosen) in kept])
        # Each half does no harm, but both do: the second has its turn in the next round.
        return Proven(fixes, made, bad) if made else first._replace(bad=bad)

    def _made(self, state: State, planned: Sequence[_Planned]) -> State | None:
        """The text with the fixes made; None where that cannot be, or it reads otherwise elsewhere too."""
        after = self._read_again(state, planned)
        chosen = [p.chosen for p in planned]
        return after if after and _harmed(state.documents, after.documents, chosen) == set() else None

    def _read_again(self, state: State, planned: Sequence[_Planned]) -> State | None:
        """The text with the fixes made; None where two of them meet, or the file is then malformed."""
        text = _replaced(state.text, (change for p in planned for change in p.changes))
        if text is None:
            return None
        try:
            return State(text, self.read(text))
        except InputError:
            return None


def _told_apart(planned: Sequence[_Planned], harmed: set[_Key]) -> tuple[list[Chosen], list[_Planned]]:
    """The fixes that stand alone in a segment that is harmed, and those to go on with.

    Of several in one such segment the first goes on, to be alone there; the others have their turn in the next round.
    """
    touching = {id(p): {_key(edit) for edit in p.chosen.fix.edits} & harmed for p in planned}
    counts = Counter(key for keys in touching.values() for key in keys)
    bad, kept = [], []
    taken: set[_Key] = set()
    for p in planned:
        keys = touching[id(p)]
        if keys and any(counts[key] == 1 for key in keys):
            bad.append(p.chosen)
        elif not keys & taken:
            kept.append(p)
        taken |= keys
    return bad, kept


def _least(old: str, start: int, new: str) -> tuple[int, int, str]:
    """The range and the text of an edit without what stays as it is at both ends."""
    behind = alike(old[::-1], new[::-1])
    same = alike(old[: len(old) - behind], new[: len(new) - behind])
    return start + same, start + len(old) - behind, new[same : len(new) - behind]


def _takes_out(edit: Edit, segment: Segment) -> bool:
    """Whether an edit takes out what is no text: a directive, a variable, a picture, which nobody else can put back."""
    return NO_TEXT in segment.target[edit.location.start : edit.location.end]


def _key(edit: Edit) -> _Key:
    return edit.location.document, edit.location.order


def _replaced(text: str, changes: Iterable[_Change]) -> str | None:
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


def _harmed(before: Sequence[Document], after: Sequence[Document], chosen: Sequence[Chosen]) -> set[_Key] | None:
    """Which segments, read again, are not exactly the old ones with the edits made, beside the same sources.

    None where nobody can tell: a segment may be parted into some, or join its neighbour, but not more than that.
    """
    edits: dict[_Key, list[Edit]] = defaultdict(list)
    for edit in (e for c in chosen for e in c.fix.edits):
        edits[_key(edit)].append(edit)
    wanted = [
        ((d.id, s.order), (d.id, text, s.source))
        for d in before
        for s in d.segments
        if (text := _expected(s, edits.get((d.id, s.order), ()))) is not None
    ]
    found = [(d.id, s.target, s.source) for d in after for s in d.segments]
    harmed: set[_Key] = set()
    at = missed = 0
    for key, expected in wanted:
        # Behind one that is not there as it should be, the next may stand further on.
        near = range(at, min(at + (_PARTS if missed else 1), len(found)))
        spot = next((n for n in near if found[n] == expected), None)
        if spot is not None:
            at, missed = spot + 1, 0
            continue
        harmed.add(key)
        missed += 1
        if missed > _PARTS:
            return None
    return harmed if harmed or at == len(found) else None
