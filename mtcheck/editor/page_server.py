"""The server of the desk's page: it listens on this machine alone, and answers its own page alone.

A page of another site can reach a port of this machine, so every request must name the server as its host (which a name
that was pointed here later does not), and what is asked must be JSON from the page itself, which browsers let no other
site send.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import files
from typing import Any

from ..errors import MtcheckError, told
from ..reporters.html.embedding import json_block, source_hash
from .desk import Desk

ADDRESS = "127.0.0.1"
# What an article with its source may have, in bytes.
_LARGEST = 50_000_000


class PageServer(ThreadingHTTPServer):
    """Serves a desk on a port of this machine; port 0 is any that is free. `log` is told what went wrong."""

    daemon_threads = True

    def __init__(self, desk: Desk, port: int, log: Callable[[str], None]) -> None:
        self.desk, self.log = desk, log
        super().__init__((ADDRESS, port), _Handler)
        self.hosts = {f"{name}:{self.server_port}" for name in (ADDRESS, "localhost")}
        self.page = _page(bool(desk.glossary))

    @property
    def address(self) -> str:
        return f"http://{ADDRESS}:{self.server_port}/"


def _page(glossary: bool) -> tuple[bytes, str]:
    """The page, and the policy that lets it run its own script and ask its own server, and nothing else."""
    style, script, page = (_part(f"desk.{kind}") for kind in ("css", "js", "html"))
    policy = (
        f"default-src 'none'; style-src {source_hash(style)}; script-src {source_hash(script)}; connect-src 'self'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )
    state = json_block({"glossary": glossary})
    for mark, part in (("@POLICY@", policy), ("@STYLE@", style), ("@SCRIPT@", script), ("@STATE@", state)):
        page = page.replace(mark, part)
    return page.encode(), f"{policy}; frame-ancestors 'none'"


def _part(name: str) -> str:
    return files(__package__).joinpath("page").joinpath(name).read_text(encoding="utf-8")


class _Handler(BaseHTTPRequestHandler):
    server: PageServer
    server_version, sys_version = "mtcheck", ""
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        if not self._is_asked_here():
            return
        page, policy = self.server.page
        if self.path != "/":
            self._error(HTTPStatus.NOT_FOUND, "there is nothing here")
            return
        self._send(HTTPStatus.OK, "text/html; charset=utf-8", page, {"Content-Security-Policy": policy})

    def do_POST(self) -> None:
        if not self._is_asked_here():
            return
        length = self.headers.get("Content-Length", "")
        if not length.isdecimal() or int(length) > _LARGEST:
            self.close_connection = True
            self._error(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, f"an article of up to {_LARGEST:,} bytes is expected")
            return
        body = self.rfile.read(int(length))
        if self.headers.get_content_type() != "application/json":
            self._error(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "JSON is expected")
            return
        try:
            asked = json.loads(body)
        except (ValueError, RecursionError):
            asked = None
        if not isinstance(asked, dict):
            self._error(HTTPStatus.BAD_REQUEST, "an object of JSON is expected")
            return
        if self.path not in self.server.desk.questions:
            self._error(HTTPStatus.NOT_FOUND, "there is nothing here")
            return
        try:
            answer = self.server.desk.answer(self.path, asked)
        except MtcheckError as error:
            self._error(HTTPStatus.UNPROCESSABLE_ENTITY, str(error))
        except Exception as error:
            self.server.log(str(told(error)))
            self._error(HTTPStatus.INTERNAL_SERVER_ERROR, str(told(error)))
        else:
            self._send(HTTPStatus.OK, "application/json", json.dumps(answer).encode(), {})

    def _is_asked_here(self) -> bool:
        """Whether a request comes from this server's page, or from who opens it; else it is refused."""
        host, origin = self.headers.get("Host", ""), self.headers.get("Origin")
        if host in self.server.hosts and origin in (None, f"http://{host}"):
            return True
        self.close_connection = True
        self._error(HTTPStatus.FORBIDDEN, "this page answers nobody else")
        return False

    def _error(self, status: HTTPStatus, said: str) -> None:
        self._send(status, "application/json", json.dumps({"error": said}).encode(), {})

    def _send(self, status: HTTPStatus, kind: str, body: bytes, headers: dict[str, str]) -> None:
        self.send_response(status)
        own = {
            "Content-Type": kind,
            "Content-Length": str(len(body)),
            "Cache-Control": "no-store",
            "X-Content-Type-Options": "nosniff",
            "Referrer-Policy": "no-referrer",
        }
        for name, value in {**own, **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Says nothing: what is asked is an editor's business."""
