"""What a plug-in raises, and finds, made what the engine can take: a failure names the plug-in, and costs one file."""

from __future__ import annotations

import os
import traceback
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from ..errors import PluginError
from ..model.finding import Edit, Finding, Fix
from ..model.text import Location, Segment
from ..text.features import Features
from ._base import CheckInfo, SegmentCheck

if TYPE_CHECKING:
    from types import TracebackType


class _Home(NamedTuple):
    """The id of a check, what messages call its file or package, and the file."""

    check: str
    origin: str
    file: str

    def failure(self, error: Exception) -> Exception:
        """An exception as one that names the plug-in; as it is where somebody wants to see where it came from."""
        if os.environ.get("MTCHECK_TRACEBACK") or isinstance(error, MemoryError):
            return error
        line = line_of(error.__traceback__, self.file)
        place = f"{self.origin}:{line}" if line else self.origin
        return PluginError(
            f"the plug-in {self.check!r} of {place} failed: {said(error)}; mend it, or leave it out with "
            f"--ignore {self.check}"
        )


def guarded(check: SegmentCheck, origin: str, file: str) -> SegmentCheck:
    """The check with a gate and a run that raise PluginError where they fail, or find what is no finding of theirs."""
    home = _Home(check.info.id, origin, file)
    return check._replace(info=check.info._replace(gate=_gate(check, home)), run=_run(check, home))


def _gate(check: SegmentCheck, home: _Home) -> Callable[[Features], bool]:
    def gate(features: Features) -> bool:
        try:
            return check.info.gate(features)
        except Exception as error:
            raise home.failure(error) from error

    return gate


def _run(check: SegmentCheck, home: _Home) -> Callable[[Segment, Features, Any], Iterator[Finding]]:
    def run(segment: Segment, features: Features, options: Any) -> Iterator[Finding]:
        try:
            for finding in check.run(segment, features, options):
                if fault := next(_faults(finding, check.info), ""):
                    raise TypeError(fault)
                yield finding
        except Exception as error:
            raise home.failure(error) from error

    return run


def _faults(finding: object, info: CheckInfo) -> Iterator[str]:
    if not isinstance(finding, Finding) or not isinstance(finding.location, Location) or finding.check != info.id:
        yield "run must yield findings of its own INFO, as INFO.finding makes them"
    elif not (isinstance(finding.message, str) and finding.message and isinstance(finding.evidence, str)):
        yield "a finding needs a message, and its evidence must be a string"
    elif finding.fix is not None and not _is_fix(finding.fix):
        yield "a fix must be a Fix with a tuple of Edits"
    elif finding.fix is not None and finding.fix.safe and not info.safe_because:
        yield "a safe fix needs its reason, in INFO as safe_because"


def _is_fix(fix: object) -> bool:
    return isinstance(fix, Fix) and isinstance(fix.edits, tuple) and all(isinstance(e, Edit) for e in fix.edits)


def line_of(frames: TracebackType | None, file: str) -> int:
    """The last line of a file in a traceback; 0 where it is not there."""
    return next((f.lineno or 0 for f in reversed(traceback.extract_tb(frames)) if f.filename == file), 0)


def said(error: BaseException) -> str:
    """An exception on one line; it may quote an article."""
    text = " ".join(f"{type(error).__name__}: {error}".split())[:200]
    return "".join(c if c.isprintable() else "�" for c in text)
