"""The language server, spoken to by a client over the protocol as an editor does it."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from collections.abc import Awaitable, Callable, Sequence
from functools import wraps
from pathlib import Path

import pytest
from lsprotocol import types
from pygls.lsp.client import LanguageClient

from mtcheck.editor.positions import Change, Position, Positions, changes

ARTICLE = """\
# Minister the the visits

Mr. Ryabkov said 😀 that that the treaty held.

Mr. Riyabkov left.
"""

GLOSSARY = "- id: rain\n  preferred: rain\n  deprecated: [{}]\n"


class Client(LanguageClient):
    """A client that keeps what the server tells it."""

    def __init__(self) -> None:
        super().__init__("desk", "1")
        self.diagnostics: dict[str, Sequence[types.Diagnostic]] = {}
        self.messages: list[types.ShowMessageParams] = []
        self.registered: list[types.Registration] = []

        @self.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        def publish(params: types.PublishDiagnosticsParams) -> None:
            self.diagnostics[params.uri] = params.diagnostics

        @self.feature(types.WINDOW_SHOW_MESSAGE)
        def show(params: types.ShowMessageParams) -> None:
            self.messages.append(params)

        @self.feature(types.CLIENT_REGISTER_CAPABILITY)
        def register(params: types.RegistrationParams) -> None:
            self.registered.extend(params.registrations)


WATCHING = types.DidChangeWatchedFilesClientCapabilities(dynamic_registration=True)
CAPABILITIES = types.ClientCapabilities(workspace=types.WorkspaceClientCapabilities(did_change_watched_files=WATCHING))
Test = Callable[["Desk", Path], Awaitable[None]]


def over_the_protocol(test: Test) -> Callable[[Path], None]:
    """A test that speaks to a server of its own."""

    @wraps(test)
    def run(tmp_path: Path) -> None:
        asyncio.run(_session(test, tmp_path))

    # The fixtures of the outer function are those that pytest gives.
    del run.__wrapped__  # type: ignore[attr-defined]
    return run


async def _session(test: Test, folder: Path) -> None:
    client = Client()
    await client.start_io(sys.executable, "-m", "mtcheck", "lsp")
    try:
        await client.initialize_async(types.InitializeParams(CAPABILITIES))
        client.initialized(types.InitializedParams())
        await test(Desk(client), folder)
        assert [one.method for one in client.registered] == [types.WORKSPACE_DID_CHANGE_WATCHED_FILES]
        await client.shutdown_async(None)
        client.exit(None)
    finally:
        await client.stop()


class Desk:
    """What an editor does with a text."""

    def __init__(self, client: Client) -> None:
        self.client = client
        self.texts: dict[str, tuple[str, int]] = {}

    async def found(self, uri: str, act: Callable[[], object]) -> list[types.Diagnostic]:
        """The diagnostics that come after something was done."""
        self.client.diagnostics.pop(uri, None)
        act()
        for _ in range(400):
            if uri in self.client.diagnostics:
                return list(self.client.diagnostics[uri])
            await asyncio.sleep(0.05)
        raise AssertionError("no diagnostics within 20 s")

    async def open(self, path: Path | str, text: str, language: str = "markdown") -> list[types.Diagnostic]:
        uri = path.as_uri() if isinstance(path, Path) else path
        self.texts[uri] = text, 1
        item = types.TextDocumentItem(uri, language, 1, text)
        return await self.found(uri, lambda: self.client.text_document_did_open(types.DidOpenTextDocumentParams(item)))

    async def type(self, path: Path, *edits: types.TextEdit) -> list[types.Diagnostic]:
        uri = path.as_uri()
        text, version = self.texts[uri]
        self.texts[uri] = made(text, edits), version + 1
        document = types.VersionedTextDocumentIdentifier(version + 1, uri)
        # Of several edits the last in the text comes first, so that the places of the others stay true.
        events: list[types.TextDocumentContentChangeEvent] = [
            types.TextDocumentContentChangePartial(edit.range, edit.new_text) for edit in reversed(edits)
        ]
        params = types.DidChangeTextDocumentParams(document, events)
        return await self.found(uri, lambda: self.client.text_document_did_change(params))

    async def actions(
        self, path: Path, where: types.Range, only: Sequence[types.CodeActionKind | str] = ()
    ) -> dict[str, types.CodeAction]:
        context = types.CodeActionContext([], list(only) or None)
        params = types.CodeActionParams(types.TextDocumentIdentifier(path.as_uri()), where, context)
        given = await self.client.text_document_code_action_async(params)
        return {action.title: action for action in given or () if isinstance(action, types.CodeAction)}

    async def hover(self, path: Path, line: int, column: int) -> str:
        where = types.TextDocumentIdentifier(path.as_uri()), types.Position(line, column)
        shown = await self.client.text_document_hover_async(types.HoverParams(*where))
        return shown.contents.value if shown and isinstance(shown.contents, types.MarkupContent) else ""


def made(text: str, edits: Sequence[types.TextEdit]) -> str:
    """The text with edits made, as a client makes them in UTF-16."""
    places = Positions(text)
    for edit in reversed(edits):
        start, end = (places.offset(Position(p.line, p.character)) for p in (edit.range.start, edit.range.end))
        text = text[:start] + edit.new_text + text[end:]
    return text


def edits_of(action: types.CodeAction, path: Path) -> list[types.TextEdit]:
    assert action.edit
    assert action.edit.changes
    return list(action.edit.changes[path.as_uri()])


def cut(text: str, where: types.Range) -> str:
    places = Positions(text)
    start, end = (places.offset(Position(p.line, p.character)) for p in (where.start, where.end))
    return text[start:end]


def codes(found: Sequence[types.Diagnostic]) -> list[object]:
    return [one.code for one in found]


@over_the_protocol
async def test_findings_stand_where_they_are_and_say_why(desk: Desk, tmp_path: Path) -> None:
    found = await desk.open(tmp_path / "a.md", ARTICLE)
    assert [(one.code, cut(ARTICLE, one.range)) for one in found] == [
        ("doubled-word", "the the"),
        ("name-variant", "Riyabkov"),
    ]
    variant = found[1]
    assert (variant.severity, variant.source) == (types.DiagnosticSeverity.Error, "mtcheck")
    assert "spelt Ryabkov" in variant.message
    assert variant.related_information
    assert cut(ARTICLE, variant.related_information[0].location.range) == "Ryabkov"


@over_the_protocol
async def test_a_fix_is_made_and_the_finding_goes(desk: Desk, tmp_path: Path) -> None:
    # Its address has %20 and the like where the name has blanks and other letters.
    path = tmp_path / "Réunion à Kyïv 会议 100%.md"
    found = await desk.open(path, ARTICLE)
    given = await desk.actions(path, found[0].range)
    assert set(given) == {"write it once", "Ignore doubled-word here", "Make all safe fixes"}
    assert given["write it once"].is_preferred
    left = await desk.type(path, *edits_of(given["write it once"], path))
    assert codes(left) == ["name-variant"]
    assert desk.texts[path.as_uri()][0] == ARTICLE.replace("the the", "the")


@over_the_protocol
async def test_what_is_ignored_here_is_silent_and_counts_elsewhere(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    text = "The rain rain fell.\n\nThe wind wind blew.\n"
    found = await desk.open(path, text)
    given = await desk.actions(path, found[1].range, [types.CodeActionKind.QuickFix])
    left = await desk.type(path, *edits_of(given["Ignore doubled-word here"], path))
    assert [cut(desk.texts[path.as_uri()][0], one.range) for one in left] == ["rain rain"]


@over_the_protocol
async def test_all_safe_fixes_are_one_action_that_can_be_asked_for_alone(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    text = "The minister said the the treaty holds.\n\nHe said , that the the war is over.\n"
    await desk.open(path, text)
    everywhere = types.Range(types.Position(0, 0), types.Position(9, 0))
    given = await desk.actions(path, everywhere, [types.CodeActionKind.SourceFixAll])
    assert list(given) == ["Make all safe fixes"]
    assert await desk.type(path, *edits_of(given["Make all safe fixes"], path)) == []
    fixed = "The minister said the treaty holds.\n\nHe said, that the war is over.\n"
    assert desk.texts[path.as_uri()][0] == fixed


@over_the_protocol
async def test_hovering_tells_the_evidence_and_the_manual(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    await desk.open(path, ARTICLE)
    shown = await desk.hover(path, 4, 6)
    assert "spelt Ryabkov" in shown
    assert shown.startswith("name-variant (major")
    assert await desk.hover(path, 0, 3) == ""


@over_the_protocol
async def test_settings_and_glossaries_are_read_again(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    glossary, settings = tmp_path / "own.yaml", tmp_path / "mtcheck.toml"
    settings.write_text('glossaries = ["own.yaml"]\nbundled-glossaries = false\n', encoding="utf-8")
    glossary.write_text(GLOSSARY.format("drizzling"), encoding="utf-8")
    assert codes(await desk.open(path, "The drizzling showers showers fell.\n", "plaintext")) == [
        "term-variant",
        "doubled-word",
    ]
    glossary.write_text(GLOSSARY.format("pouring downs"), encoding="utf-8")
    told = types.DidChangeWatchedFilesParams([types.FileEvent(glossary.as_uri(), types.FileChangeType.Changed)])
    uri = path.as_uri()
    found = await desk.found(uri, lambda: desk.client.workspace_did_change_watched_files(told))
    assert codes(found) == ["doubled-word"]
    settings.write_text('ignore = ["doubled-word"]\n', encoding="utf-8")
    saved = types.DidSaveTextDocumentParams(types.TextDocumentIdentifier(uri))
    assert await desk.found(uri, lambda: desk.client.text_document_did_save(saved)) == []


@over_the_protocol
async def test_each_folder_has_its_own_settings(desk: Desk, tmp_path: Path) -> None:
    for folder, settings in (("one", 'ignore = ["doubled-word"]\n'), ("two", 'select = ["doubled-word"]\n')):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "mtcheck.toml").write_text(settings, encoding="utf-8")
    text = "The rain rain fell , they said.\n"
    assert codes(await desk.open(tmp_path / "one" / "a.txt", text, "plaintext")) == ["stray-space"]
    assert codes(await desk.open(tmp_path / "two" / "a.txt", text, "plaintext")) == ["doubled-word"]


@over_the_protocol
async def test_broken_settings_are_told_until_they_are_mended(desk: Desk, tmp_path: Path) -> None:
    path, settings = tmp_path / "a.txt", tmp_path / "mtcheck.toml"
    settings.write_text('ignore = ["no-such-check"]\n', encoding="utf-8")
    found = await desk.open(path, "The rain rain fell.\n", "plaintext")
    assert [one.message.startswith("not checked: ") and "no-such-check" in one.message for one in found] == [True]
    assert any("no-such-check" in message.message for message in desk.client.messages)
    settings.write_text("", encoding="utf-8")
    saved = types.DidSaveTextDocumentParams(types.TextDocumentIdentifier(path.as_uri()))
    assert codes(await desk.found(path.as_uri(), lambda: desk.client.text_document_did_save(saved))) == ["doubled-word"]


@over_the_protocol
async def test_a_finding_links_to_its_page_where_pages_are_published(desk: Desk, folder: Path) -> None:
    (desked,) = await desk.open(folder / "a.txt", "The rain rain fell.\n", "plaintext")
    assert desked.code_description is None
    settings = folder / "mtcheck.toml"
    settings.write_text('documentation-url = "https://news.example.org/mtcheck"\n', encoding="utf-8")
    (linked,) = await desk.open(folder / "b.txt", "The rain rain fell.\n", "plaintext")
    assert linked.code_description == types.CodeDescription("https://news.example.org/mtcheck/checks/doubled-word.html")


@over_the_protocol
async def test_a_malformed_file_says_where(desk: Desk, tmp_path: Path) -> None:
    found = await desk.open(tmp_path / "a.srt", "1\n00:00:01,000 --> 00:00:02,000\nOne.\n\n2\nTwo.\n", "subrip")
    assert [(one.range.start.line, one.message) for one in found] == [
        (5, "not checked: a time line is expected, as in 00:00:01,000 --> 00:00:02,500")
    ]


@over_the_protocol
async def test_a_text_without_a_name_is_read_as_its_language(desk: Desk, folder: Path) -> None:
    assert codes(await desk.open("untitled:Untitled-1", "The rain rain fell.\n", "plaintext")) == ["doubled-word"]


@over_the_protocol
async def test_ten_thousand_lines_are_checked_again_after_each_edit(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    text = "".join(f"The minister said on day {n} that the talks went on.\n\n" for n in range(5000))
    assert await desk.open(path, text, "plaintext") == []
    typed = types.TextEdit(types.Range(types.Position(9998, 4), types.Position(9998, 4)), "minister ")
    found = await desk.type(path, typed)
    assert [(one.code, one.range.start.line) for one in found] == [("doubled-word", 9998)]


@over_the_protocol
async def test_a_closed_text_has_no_findings(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    await desk.open(path, "The rain rain fell.\n", "plaintext")
    closed = types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(path.as_uri()))
    assert await desk.found(path.as_uri(), lambda: desk.client.text_document_did_close(closed)) == []


def test_a_server_that_is_told_to_exit_ends_without_a_word() -> None:
    asked: list[dict[str, object]] = [
        {"id": 1, "method": "initialize", "params": {"processId": None, "rootUri": None, "capabilities": {}}},
        {"method": "initialized", "params": {}},
        {"id": 2, "method": "shutdown"},
        {"method": "exit"},
    ]
    bodies = [json.dumps({"jsonrpc": "2.0", **one}).encode() for one in asked]
    said = b"".join(b"Content-Length: %d\r\n\r\n%s" % (len(body), body) for body in bodies)
    ran = subprocess.run([sys.executable, "-m", "mtcheck", "lsp"], input=said, capture_output=True, check=False)
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert ran.stdout.count(b'"result"') == 2


PLACES = [
    ("utf-16", "a😀b\r\nc\rd", 2, (0, 3)),
    ("utf-8", "é漢b", 2, (0, 5)),
    ("utf-32", "a😀b", 2, (0, 2)),
    ("utf-16", "a\r\nb\rc\nd", 5, (2, 0)),
]


@pytest.mark.parametrize(("encoding", "text", "offset", "place"), PLACES)
def test_places_are_counted_as_the_client_counts_them(
    encoding: str, text: str, offset: int, place: tuple[int, int]
) -> None:
    places = Positions(text, encoding)
    assert places.of(offset) == place
    assert places.offset(Position(*place)) == offset


def test_places_beyond_the_text_are_its_end() -> None:
    assert Positions("a\n").offset(Position(7, 0)) == 2


def test_changes_are_the_least() -> None:
    assert changes("one two\nthree\n", "one 2\nthree\nfour\n") == [Change(4, 7, "2"), Change(14, 14, "four\n")]
