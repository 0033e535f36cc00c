"""What an editor offers to do about findings: their fixes, "ignore here", and all safe fixes at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from lsprotocol import types

from ..model.finding import Finding
from ..pipeline.reasons import segment_of
from ..readers import format_of
from .diagnostics import diagnostic, findings_at, range_of
from .opened import Opened
from .positions import Change, Position, Positions, changes

FIX_ALL = types.CodeActionKind.SourceFixAll


def actions_for(
    checked: Opened, positions: Positions, params: types.CodeActionParams, all_fixed: Callable[[], str]
) -> list[types.CodeAction]:
    """What a client may do about the findings in a range of a text; `all_fixed` gives the text with all safe fixes."""
    uri = params.text_document.uri
    start, end = (positions.offset(Position(p.line, p.character)) for p in (params.range.start, params.range.end))
    wanted = params.context.only
    found: list[types.CodeAction] = []
    if _wants(wanted, types.CodeActionKind.QuickFix):
        for finding in findings_at(checked, positions, start, end):
            found += _quick_fixes(finding, checked, positions, uri)
    if _wants(wanted, FIX_ALL) and any(f.fix and f.fix.safe for f in checked.findings):
        edits = _edits(changes(checked.text, all_fixed()), positions)
        if edits:
            found.append(_action("Make all safe fixes", FIX_ALL, uri, edits))
    return found


def _wants(only: Sequence[types.CodeActionKind | str] | None, kind: types.CodeActionKind) -> bool:
    """Whether a client that asked for these kinds wants one; kinds are parts of those that they go on from."""
    names = [k.value if isinstance(k, types.CodeActionKind) else k for k in only or ()]
    return not names or any(kind.value == name or kind.value.startswith(f"{name}.") for name in names)


def _quick_fixes(finding: Finding, checked: Opened, positions: Positions, uri: str) -> list[types.CodeAction]:
    found = []
    shown = diagnostic(finding, positions, uri, checked.settings.documentation_url)
    after = checked.with_fix(finding)
    if finding.fix and after is not None:
        edits = _edits(changes(checked.text, after), positions)
        sure = finding.fix.safe
        title = finding.fix.title if sure else f"{finding.fix.title} (read it first)"
        found.append(_action(title, types.CodeActionKind.QuickFix, uri, edits, shown, sure))
    if ignoring := _ignoring(finding, checked):
        title = f"Ignore {finding.check} here"
        edits = _edits([ignoring], positions)
        found.append(_action(title, types.CodeActionKind.QuickFix, uri, edits, shown))
    return found


def _ignoring(finding: Finding, checked: Opened) -> Change | None:
    """The comment before a finding's block that switches its check off there, where the format has such comments."""
    if not format_of(checked.path).comments or finding.location.file_start is None:
        return None
    segment = segment_of(finding, checked.documents)
    if segment is None or segment.block is None:
        return None
    at = checked.text.rfind("\n", 0, segment.block.start) + 1
    return Change(at, at, f"<!-- mtcheck: ignore[{finding.check}] -->\n\n")


def _edits(wanted: list[Change], positions: Positions) -> list[types.TextEdit]:
    return [types.TextEdit(range_of(start, end, positions), new) for start, end, new in wanted]


def _action(
    title: str,
    kind: types.CodeActionKind,
    uri: str,
    edits: list[types.TextEdit],
    diagnostic: types.Diagnostic | None = None,
    preferred: bool = False,
) -> types.CodeAction:
    return types.CodeAction(
        title,
        kind=kind,
        diagnostics=[diagnostic] if diagnostic else None,
        edit=types.WorkspaceEdit(changes={uri: edits}),
        is_preferred=preferred or None,
    )
