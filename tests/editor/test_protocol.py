"""What the language server answers to what it cannot read: an error response with the code of JSON-RPC or LSP."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest

URI = "file:///a.md"
TEXT = {"uri": URI}
PLACE = {"line": 0, "character": 8}
RANGE = {"start": PLACE, "end": PLACE}
HOVER, ACTIONS = "textDocument/hover", "textDocument/codeAction"
INVALID_REQUEST, NO_METHOD, INVALID_PARAMS, PARSE_ERROR, NOT_INITIALIZED = -32600, -32601, -32602, -32700, -32002


class Speaker:
    """A client that writes what it likes."""

    def __init__(self) -> None:
        self.server = subprocess.Popen(
            [sys.executable, "-m", "mtcheck", "lsp"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )

    def write(self, message: Any) -> None:
        data = message if isinstance(message, bytes) else json.dumps(message).encode()
        assert self.server.stdin
        self.server.stdin.write(b"Content-Length: %d\r\n\r\n" % len(data) + data)
        self.server.stdin.flush()

    def said(self) -> dict[str, Any]:
        """The next message, asked for or not."""
        assert self.server.stdout
        size = 0
        while (line := self.server.stdout.readline()) != b"\r\n":
            assert line, "the server is gone"
            if line.startswith(b"Content-Length: "):
                size = int(line.split(b":")[1])
        message: dict[str, Any] = json.loads(self.server.stdout.read(size))
        return message

    def answer(self) -> dict[str, Any]:
        """The next answer; what the server tells unasked is passed over."""
        while "method" in (said := self.said()):
            pass
        return said

    def ask(self, message: Any) -> dict[str, Any]:
        self.write(message)
        return self.answer()


def request(method: Any, *params: Any, **more: Any) -> dict[str, Any]:
    return {"jsonrpc": "2.0", "id": 7, "method": method} | ({"params": params[0]} if params else {}) | more


@pytest.fixture(scope="module")
def begun() -> Iterator[Speaker]:
    """A server with a text open."""
    speaker = Speaker()
    try:
        assert "result" in speaker.ask(request("initialize", {"capabilities": {}}))
        speaker.write({"jsonrpc": "2.0", "method": "initialized", "params": {}})
        opened = {"uri": URI, "languageId": "markdown", "version": 1, "text": "It was was so.\n"}
        speaker.write({"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": {"textDocument": opened}})
        # A place has nothing before the text is checked.
        while speaker.said().get("method") != "textDocument/publishDiagnostics":
            pass
        yield speaker
    finally:
        speaker.server.kill()
        speaker.server.communicate()


MALFORMED = {
    "no text": (request(HOVER, {"position": PLACE}), 7, INVALID_PARAMS, "params.textDocument"),
    "no position": (request(HOVER, {"textDocument": TEXT}), 7, INVALID_PARAMS, "params.position"),
    "no parameters": (request(HOVER), 7, INVALID_PARAMS, "params"),
    "null for parameters": (request(HOVER, None), 7, INVALID_PARAMS, "params"),
    "a list for parameters": (request(HOVER, [1]), 7, INVALID_PARAMS, "params"),
    "a string for a position": (request(HOVER, {"textDocument": TEXT, "position": "x"}), 7, INVALID_PARAMS, "line"),
    "a string for a line": (
        request(HOVER, {"textDocument": TEXT, "position": {"line": "0", "character": 0}}),
        7,
        INVALID_PARAMS,
        "params.position.line must be a whole number",
    ),
    "half a line": (
        request(HOVER, {"textDocument": TEXT, "position": {"line": 0.5, "character": 0}}),
        7,
        INVALID_PARAMS,
        "params.position.line must be a whole number",
    ),
    "a line before the first": (
        request(HOVER, {"textDocument": TEXT, "position": {"line": -1, "character": 0}}),
        7,
        INVALID_PARAMS,
        "params.position",
    ),
    "a number for a text": (
        request(HOVER, {"textDocument": {"uri": 5}, "position": PLACE}),
        7,
        INVALID_PARAMS,
        "params.textDocument.uri must be a string",
    ),
    "actions without a range": (
        request(ACTIONS, {"textDocument": TEXT, "context": {"diagnostics": []}}),
        7,
        INVALID_PARAMS,
        "params.range",
    ),
    "actions on half a diagnostic": (
        request(ACTIONS, {"textDocument": TEXT, "range": RANGE, "context": {"diagnostics": [{"x": 1}]}}),
        7,
        INVALID_PARAMS,
        "params.context.diagnostics[0].range",
    ),
    "a method that there is not": (request("textDocument/bogus", {}), 7, NO_METHOD, "bogus"),
    "a method that is not served": (
        request("textDocument/definition", {"textDocument": TEXT, "position": PLACE}),
        7,
        NO_METHOD,
        "definition",
    ),
    "a number for a method": (request(5, {}), 7, INVALID_REQUEST, "method must be a string"),
    "no method": ({"jsonrpc": "2.0", "id": 7}, 7, INVALID_REQUEST, "without a method"),
    "no version": ({"id": 7, "method": HOVER}, 7, INVALID_REQUEST, "not a message of JSON-RPC 2.0"),
    "another version": (request(HOVER, {}, jsonrpc="1.0"), 7, INVALID_REQUEST, "jsonrpc must be"),
    "an object for an id": (request(HOVER, {}, id={}), None, INVALID_REQUEST, "id must be"),
    "several at once": ([request(HOVER, {})], None, INVALID_REQUEST, "not a message"),
    "a number": (5, None, INVALID_REQUEST, "not a message"),
    "null": (None, None, INVALID_REQUEST, "not a message"),
    "no JSON": (b"{nope", None, PARSE_ERROR, "no JSON"),
    "no UTF-8": (b'{"jsonrpc":"\xff"}', None, PARSE_ERROR, "no JSON"),
    "nested without end": (b"[" * 100_000, None, PARSE_ERROR, "no JSON"),
    "a second beginning": (request("initialize", {"capabilities": {}}), 7, INVALID_REQUEST, "initialized already"),
}


@pytest.mark.parametrize(("message", "answered", "code", "fault"), MALFORMED.values(), ids=MALFORMED)
def test_what_cannot_be_read_is_answered(begun: Speaker, message: Any, answered: Any, code: int, fault: str) -> None:
    answer = begun.ask(message)
    assert (answer["id"], answer["error"]["code"]) == (answered, code)
    assert fault in answer["error"]["message"]


OUTSIDE = {
    "behind the last line": request(HOVER, {"textDocument": TEXT, "position": {"line": 10**6, "character": 0}}),
    "behind the end of a line": request(HOVER, {"textDocument": TEXT, "position": {"line": 0, "character": 10**6}}),
    "in a text that is not open": request(HOVER, {"textDocument": {"uri": "file:///b.md"}, "position": PLACE}),
}


@pytest.mark.parametrize("message", OUTSIDE.values(), ids=OUTSIDE)
def test_a_place_outside_has_nothing(begun: Speaker, message: Any) -> None:
    assert begun.ask(message)["result"] is None


def test_what_asks_for_nothing_gets_no_answer_and_the_server_goes_on(begun: Speaker) -> None:
    for method in ("textDocument/didOpen", "textDocument/didChange", "$/cancelRequest", "no/such"):
        begun.write({"jsonrpc": "2.0", "method": method, "params": {}})
    answer = begun.ask(request(HOVER, {"textDocument": TEXT, "position": PLACE}, id="last"))
    assert answer["id"] == "last"
    assert "the same word twice" in answer["result"]["contents"]["value"]


def test_requests_before_the_first_and_behind_the_last() -> None:
    speaker = Speaker()
    try:
        assert (
            speaker.ask(request(HOVER, {"textDocument": TEXT, "position": PLACE}))["error"]["code"] == NOT_INITIALIZED
        )
        assert "result" in speaker.ask(request("initialize", {"capabilities": {}}))
        assert speaker.ask(request("shutdown"))["result"] is None
        late = speaker.ask(request(HOVER, {"textDocument": TEXT, "position": PLACE}))
        assert late["error"]["code"] == INVALID_REQUEST
        speaker.write({"jsonrpc": "2.0", "method": "exit"})
        assert speaker.server.wait(timeout=20) == 0
    finally:
        speaker.server.kill()
        speaker.server.communicate()
