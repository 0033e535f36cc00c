"""Applies proposed fixes to the text of a file, and proves that nothing else changed."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence, Set
from dataclasses import dataclass, field

from ..model.finding import Edit, Finding
from ..model.text import Document
from ..readers import Reader
from .proving import Chosen, Name, Prover, Read, State

# A fix may bring forth another ("a a a a"), but not for ever: so many in all, and for each finding at first.
_MOST_FIXES, _FIXES_A_FINDING = 1000, 20

Check = Callable[[Sequence[Document]], Sequence[Finding]]


@dataclass(frozen=True, slots=True)
class Fixed:
    """The text after fixing, what it reads as, the findings that were fixed, in order, and those that are left."""

    text: str
    documents: tuple[Document, ...]
    applied: tuple[Finding, ...]
    left: tuple[Finding, ...]


def fix_text(text: str, reader: Reader, read: Read, check: Check, *, unsafe: bool) -> Fixed:
    """Fixes what can be fixed, round after round, until a round finds nothing more to fix.

    `read` gives the documents of a text, `check` the findings in them. A fix is refused, and its finding left, where
    the text read again differs outside the edits, or where the same check still fires on the same place; what is
    refused keeps no other fix waiting, and is tried again once the others are made, so that fixing twice is fixing
    once.
    """
    applied: list[Finding] = []
    refused: set[Name] = set()
    state = State(text, read(text))
    prover = Prover(reader, read)
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
        proven, after, bad = prover.proven(state, chosen)
        refused |= {c.name for c in bad}
        found = check(after.documents) if proven else findings
        while proven and (bad := _still_firing(proven, found)):
            refused |= {c.name for c in bad}
            proven, after, bad = prover.proven(state, [c for c in proven if c not in bad])
            refused |= {c.name for c in bad}
            found = check(after.documents) if proven else findings
        if after.text in seen:
            refused |= {c.name for c in proven}
            continue
        seen.add(after.text)
        applied += [c.finding for c in proven]
        state, findings = after, found
    return Fixed(state.text, tuple(state.documents), tuple(applied), tuple(findings))


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


def _choose(findings: Iterable[Finding], unsafe: bool, refused: Set[Name]) -> list[Chosen]:
    """Fixes of which no two touch the same sentence, the first in the text before later ones, without the refused."""
    chosen: list[Chosen] = []
    taken = _Taken()
    for finding in findings:
        if finding.fix is None or not (finding.fix.safe or unsafe):
            continue
        candidate = Chosen(finding, finding.fix)
        if candidate.name not in refused and all(map(taken.is_free, finding.fix.edits)):
            for edit in finding.fix.edits:
                taken.take(edit)
            chosen.append(candidate)
    return chosen


def _sentence(edit: Edit) -> tuple[int, int]:
    place = edit.location
    return place.context_start, place.context_start + max(1, len(place.context))


def _still_firing(chosen: Sequence[Chosen], findings: Sequence[Finding]) -> list[Chosen]:
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
