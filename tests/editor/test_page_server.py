"""The server of the desk's page: whom it answers, and what it says."""

from __future__ import annotations

import base64
import json
import threading
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

import pytest

from mtcheck.editor.desk import Desk
from mtcheck.editor.opened import Opened, opened
from mtcheck.editor.page_server import ADDRESS, PageServer
from mtcheck.pipeline.runs import Run

TEXT = {"text": "The rain rain fell."}


@pytest.fixture
def server(tmp_path: Path) -> Iterator[PageServer]:
    server = PageServer(Desk(Run(isolated=True), str(tmp_path), str(tmp_path / "own.yaml")), 0, print)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


def ask(
    server: PageServer, path: str, body: object = None, method: str = "POST", **headers: str
) -> tuple[int, dict[str, Any]]:
    connection = HTTPConnection(ADDRESS, server.server_port, timeout=20)
    data = body if isinstance(body, bytes) else json.dumps(body).encode()
    connection.request(method, path, data, {"Content-Type": "application/json", **headers})
    answer = connection.getresponse()
    said = answer.read()
    connection.close()
    return answer.status, json.loads(said) if answer.headers.get_content_type() == "application/json" else {}


def test_it_listens_on_this_machine_alone(server: PageServer) -> None:
    assert server.server_address[0] == "127.0.0.1"


def test_an_article_is_checked(server: PageServer) -> None:
    status, found = ask(server, "/check", TEXT)
    assert (status, [f["check"] for f in found["findings"]], found["words"]) == (200, ["doubled-word"], 4)


def test_an_article_is_checked_once_until_something_changes(
    server: PageServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    checked = []

    def counted(*given: Any) -> Opened:
        checked.append(given)
        return opened(*given)

    monkeypatch.setattr("mtcheck.editor.desk.opened", counted)
    text = {"text": "The rain rain fell in sheets."}
    ask(server, "/check", text)
    assert ask(server, "/fix", {**text, "finding": 0})[1]["text"] == "The rain fell in sheets."
    ask(server, "/fix", text)
    assert len(checked) == 1
    glossary = tmp_path / "own.yaml"
    glossary.write_text("- id: rain\n  preferred: heavily\n  deprecated: [in sheets]\n", encoding="utf-8")
    assert [f["check"] for f in ask(server, "/check", text)[1]["findings"]] == ["doubled-word", "term-variant"]
    glossary.write_text("- id: rain\n  preferred: a lot\n  deprecated: [fell in sheets]\n", encoding="utf-8")
    found = ask(server, "/check", text)[1]["findings"]
    assert [f["text"] for f in found] == ["rain rain", "fell in sheets"]
    assert len(checked) == 3


STRANGERS = {
    "another host's name, as one that was pointed here later": {"Host": "evil.example:80"},
    "the page of another site": {"Origin": "https://evil.example"},
    "a page without an origin": {"Origin": "null"},
}


@pytest.mark.parametrize("headers", STRANGERS.values(), ids=STRANGERS)
@pytest.mark.parametrize("path", ["/", "/check"])
def test_nobody_else_is_answered(server: PageServer, headers: dict[str, str], path: str) -> None:
    status, said = ask(server, path, TEXT, "GET" if path == "/" else "POST", **headers)
    assert (status, said) == (403, {"error": "this page answers nobody else"})


def test_a_form_of_another_site_is_not_read(server: PageServer) -> None:
    assert ask(server, "/check", TEXT, **{"Content-Type": "text/plain"})[0] == 415


def test_the_policy_lets_the_page_run_its_own_script_alone(server: PageServer) -> None:
    connection = HTTPConnection(ADDRESS, server.server_port, timeout=20)
    connection.request("GET", "/")
    answer = connection.getresponse()
    policy = answer.headers["Content-Security-Policy"]
    connection.close()
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


WRONG = {
    "no JSON": ("/check", b"{", 400, "an object of JSON"),
    "a list": ("/check", [], 400, "an object of JSON"),
    "no such question": ("/read", TEXT, 404, "nothing here"),
    "no text": ("/check", {}, 422, "there is no text"),
    "a name in another folder": ("/check", {**TEXT, "name": "../a.txt"}, 422, "without a folder"),
    "no language": ("/check", {**TEXT, "target_lang": "x y"}, 422, "is no language"),
    "a file that is cut off": ("/open", {"name": "a.docx", "file": "UEs"}, 422, "did not arrive whole"),
    "no document of Word": ("/open", {"name": "a.docx", "file": "UEsDBA=="}, 422, "no zip package"),
    "a table for programs": ("/open", {"name": "a.parquet", "file": "UEsDBA=="}, 422, "from the command line"),
    "half a character": ("/check", {**TEXT, "text": "The rain \ud83d"}, 422, "has half a character"),
    "a source that parts": ("/check", {**TEXT, "source": "一。\n二。"}, 422, "has 1 segment, but its source has 2"),
    "a finding that is gone": ("/fix", {**TEXT, "finding": 7}, 422, "no such finding any more"),
    "an entry without a term": ("/glossary", {**TEXT, "entry": {}}, 422, "needs what to write"),
}


@pytest.mark.parametrize(("path", "body", "status", "said"), WRONG.values(), ids=WRONG)
def test_what_is_wrong_is_told(server: PageServer, path: str, body: object, status: int, said: str) -> None:
    found, answer = ask(server, path, body)
    assert found == status
    assert said in answer["error"]
    assert ".txt" not in answer["error"]


def test_a_file_in_another_encoding_is_opened_as_text(server: PageServer) -> None:
    data = base64.b64encode("The rain".encode("utf-16")).decode()
    assert ask(server, "/open", {"name": "a.txt", "file": data}) == (200, {"text": "The rain"})


def test_a_glossary_that_cannot_be_written_is_told(server: PageServer, tmp_path: Path) -> None:
    # A link to where nothing can be made.
    (tmp_path / "own.yaml").unlink(missing_ok=True)
    (tmp_path / "own.yaml").symlink_to(tmp_path / "gone" / "own.yaml")
    entry = {"preferred": "White Paper", "deprecated": "White Booklet"}
    status, answer = ask(server, "/glossary", {**TEXT, "entry": entry})
    assert (status, "own.yaml: cannot be written" in answer["error"]) == (422, True)


def test_entries_are_added_one_after_the_other(server: PageServer, tmp_path: Path) -> None:
    for deprecated in ("Guidance Paper", "White Booklet"):
        entry = {"preferred": "White Paper", "deprecated": deprecated}
        assert ask(server, "/glossary", {**TEXT, "entry": entry}) == (200, {"glossary": "own.yaml"})
    _, found = ask(server, "/check", {"text": "The Guidance Paper and the White Booklet."})
    assert [f["check"] for f in found["findings"]] == ["term-variant", "term-variant"]
    assert (tmp_path / "own.yaml").read_text(encoding="utf-8").count("- id: white-paper") == 2
