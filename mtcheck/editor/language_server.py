"""A language server: findings while somebody types, their evidence on hover, fixes and "ignore here" as code actions.

It speaks the Language Server Protocol 3.17 over standard input and output, by way of pygls.
"""

from __future__ import annotations

import asyncio
import gc
import os
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from urllib.parse import urlsplit

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

from .._version import __version__
from ..pipeline.runs import Run
from ..readers import format_of, is_known
from .actions import FIX_ALL, actions_for
from .diagnostics import NAME, apart, diagnostic, explained, failed, findings_at, offsets_of, range_of
from .opened import Opened, opened
from .positions import Position, Positions
from .protocol import Protocol, Server

# So long nobody must have typed before a text is checked, in seconds.
_PAUSE = 0.05
# The suffixes under which texts are read that have no name yet, by what editors call their language.
_LANGUAGES = {"plaintext": ".txt", "text": ".txt", "markdown": ".md", "html": ".html", "xml": ".xlf", "po": ".po"}
# What changes the findings of open texts when it is changed on the disk.
_WATCHED = (
    "**/{mtcheck.toml,pyproject.toml,*.yaml,*.yml,*.csv,*.tsv,*.tbx,*.xlsx,*.po,*.tmx,*.json,*.txt,*.jsonl,*.mtcheck}"
)


@dataclass(slots=True)
class _Text:
    """An open text: what was last found in it, and the check that is to come."""

    checked: Opened | None = None
    positions: Positions | None = None
    version: int | None = None
    # The text with all safe fixes made, once it was asked for: editors ask at every move of the cursor.
    fixed: str | None = None
    waiting: asyncio.Task[None] | None = None

    def all_fixed(self) -> str:
        """The text with all safe fixes made; it has been checked."""
        assert self.checked
        if self.fixed is None:
            self.fixed = self.checked.with_fixes()
        return self.fixed


@dataclass(slots=True)
class _State:
    run: Run
    texts: dict[str, _Text] = field(default_factory=dict)
    # One text at a time: checks share what is prepared once.
    worker: ThreadPoolExecutor = field(default_factory=lambda: ThreadPoolExecutor(1))
    # Errors of settings that have been told.
    told: set[str] = field(default_factory=set)
    # Whether a text has been checked, and all that it takes been read.
    warm: bool = False


def serve(run: Run) -> None:
    """Serves an editor until it says that it is done."""
    # pygls closes what it writes to when it is told to exit; standard output is the command's to close.
    with os.fdopen(os.dup(sys.stdout.fileno()), "wb") as out:
        made(run).start_io(stdout=out)


def made(run: Run) -> LanguageServer:
    """The server, which has not begun to serve."""
    kind = types.TextDocumentSyncKind.Incremental
    server = Server(NAME, __version__, text_document_sync_kind=kind, protocol_cls=Protocol)
    state = _State(run)

    @server.feature(types.INITIALIZED)
    def initialized(ls: LanguageServer, _: types.InitializedParams) -> None:
        watched = ls.client_capabilities.workspace and ls.client_capabilities.workspace.did_change_watched_files
        if watched and watched.dynamic_registration:
            options = types.DidChangeWatchedFilesRegistrationOptions([types.FileSystemWatcher(_WATCHED)])
            kind = types.WORKSPACE_DID_CHANGE_WATCHED_FILES
            ls.client_register_capability(types.RegistrationParams([types.Registration(NAME, kind, options)]))

    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    async def did_open(ls: LanguageServer, params: types.DidOpenTextDocumentParams) -> None:
        state.texts[params.text_document.uri] = _Text()
        await _check(ls, state, params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    def did_change(ls: LanguageServer, params: types.DidChangeTextDocumentParams) -> None:
        _check_soon(ls, state, params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def did_close(ls: LanguageServer, params: types.DidCloseTextDocumentParams) -> None:
        uri = params.text_document.uri
        if (text := state.texts.pop(uri, None)) and text.waiting:
            text.waiting.cancel()
        ls.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, []))

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    async def did_save(ls: LanguageServer, _: types.DidSaveTextDocumentParams) -> None:
        await _check_all(ls, state)

    @server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    async def did_change_files(ls: LanguageServer, _: types.DidChangeWatchedFilesParams) -> None:
        await _check_all(ls, state)

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    def hover(ls: LanguageServer, params: types.HoverParams) -> types.Hover | None:
        return _hover(state, params)

    kinds = [types.CodeActionKind.QuickFix, FIX_ALL]

    @server.feature(types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionOptions(code_action_kinds=kinds))
    async def actions(ls: LanguageServer, params: types.CodeActionParams) -> list[types.CodeAction]:
        # What the client has is what was typed last; findings of an older text would change the wrong words.
        await _check(ls, state, params.text_document.uri)
        text = state.texts.get(params.text_document.uri)
        if text is None or text.checked is None or text.positions is None:
            return []
        work = partial(actions_for, text.checked, text.positions, params, text.all_fixed)
        return await asyncio.get_running_loop().run_in_executor(state.worker, work)

    return server


def _checked(text: str, path: str, state: _State) -> Opened:
    checked = opened(text, path, state.run)
    if not state.warm:
        # What checks have read stays for good; to look through it for garbage costs more than to check a text again.
        state.warm = True
        gc.collect()
        gc.freeze()
    return checked


def _check_soon(ls: LanguageServer, state: _State, uri: str) -> None:
    """Checks a text once nobody has typed for a moment."""
    text = state.texts.get(uri)
    if text is None:
        return
    if text.waiting:
        text.waiting.cancel()

    async def later() -> None:
        await asyncio.sleep(_PAUSE)
        await _check(ls, state, uri)

    text.waiting = asyncio.get_running_loop().create_task(later())


async def _check_all(ls: LanguageServer, state: _State) -> None:
    for text in state.texts.values():
        text.version = None
    for uri in list(state.texts):
        await _check(ls, state, uri)


async def _check(ls: LanguageServer, state: _State, uri: str) -> None:
    """Checks an open text as it is now and tells the client, unless it has been checked already."""
    text = state.texts.get(uri)
    if text is None:
        return
    # The workspace is asked by its method: its table has addresses without their %20, ours as the client writes them.
    document = ls.workspace.get_text_document(uri)
    path = _path(uri, document.language_id or "")
    version = document.version
    if not path or (text.checked is not None and text.version is not None and text.version == version):
        return
    work = partial(_checked, document.source, path, state)
    checked = await asyncio.get_running_loop().run_in_executor(state.worker, work)
    if state.texts.get(uri) is not text or ls.workspace.get_text_document(uri).version != version:
        # It was closed or changed meanwhile; that change is checked in its turn.
        return
    encoding = str(getattr(ls.workspace.position_codec.encoding, "value", types.PositionEncodingKind.Utf16.value))
    positions = Positions(checked.text, encoding)
    text.checked, text.positions, text.version, text.fixed = checked, positions, version, None
    found = [diagnostic(finding, positions, uri, checked.settings.documentation_url) for finding in checked.findings]
    if checked.apart:
        found.append(apart(checked.apart))
    if checked.error is not None:
        found.append(failed(checked.error, checked.path))
        _tell_once(ls, state, checked)
    ls.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, found, version=version))


def _tell_once(ls: LanguageServer, state: _State, checked: Opened) -> None:
    """Errors of settings and glossaries are told in a message too: they stand in a file that may not be open."""
    error = checked.error
    if error is None or error.path == checked.path or str(error) in state.told:
        return
    state.told.add(str(error))
    ls.window_show_message(types.ShowMessageParams(types.MessageType.Error, f"mtcheck: {error}"))


def _path(uri: str, language: str) -> str:
    """The path under which a text is checked; "" for one that is no article."""
    path = to_fs_path(uri) if urlsplit(uri).scheme == "file" else None
    suffix = os.path.splitext(path or "")[1].lower()
    if path and is_known(suffix):
        return "" if format_of(path).binary or format_of(path).packed else path
    if language not in _LANGUAGES:
        return ""
    # It has no name, or one that says nothing: it is read as the editor sees it.
    return path if path and _LANGUAGES[language] == ".txt" else f"untitled{_LANGUAGES[language]}"


def _hover(state: _State, params: types.HoverParams) -> types.Hover | None:
    text = state.texts.get(params.text_document.uri)
    if text is None or text.checked is None or text.positions is None:
        return None
    at = text.positions.offset(Position(params.position.line, params.position.character))
    found = findings_at(text.checked, text.positions, at, at)
    if not found:
        return None
    registry = text.checked.settings.registry
    said = [explained(finding, registry.manual(finding.check)) for finding in found]
    first = found[0].location
    place = range_of(*offsets_of(first, text.positions), text.positions)
    return types.Hover(types.MarkupContent(types.MarkupKind.PlainText, "\n\n---\n\n".join(said)), place)
