"""The protocol of the language server: what pygls speaks, with an error response to every request that cannot be read.

pygls only shows a message then, and the editor waits. The codes are those of JSON-RPC 2.0, section 5.1, and LSP 3.17.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from cattrs import ClassValidationError, transform_error
from lsprotocol import types
from pygls.exceptions import JsonRpcException
from pygls.lsp.server import LanguageServer
from pygls.protocol import LanguageServerProtocol

from ..harmless import one_line

_PARSE_ERROR = -32700
_INVALID_REQUEST = -32600
_INVALID_PARAMS = -32602
_NOT_INITIALIZED = -32002
_LOG = logging.getLogger("mtcheck.lsp")


class _Malformed(NamedTuple):
    """A message that cannot be read: the id to answer, None where nobody can tell it, and what is wrong."""

    id: int | str | None
    code: int
    fault: str
    # What asks for nothing gets no answer.
    answered: bool


class Protocol(LanguageServerProtocol):
    """What pygls speaks, and answers to what it cannot read."""

    _initialized = False

    def structure_message(self, data: dict[str, Any]) -> Any:
        """A message of what JSON says; what is no message stays as it is."""
        if "jsonrpc" not in data:
            return data
        if (fault := _fault(data)) is not None:
            return fault
        try:
            # By pygls's own converter, as its method would log a traceback at each.
            if "method" in data and (kind := self.get_message_type(data["method"])):
                return self._converter.structure(data, kind)
        except ClassValidationError as error:
            return _unread(data, _INVALID_PARAMS, "; ".join(map(_in_their_names, transform_error(error))))
        except (TypeError, ValueError, AttributeError, OverflowError) as error:
            return _unread(data, _INVALID_PARAMS, str(error))
        return super().structure_message(data)

    def handle_message(self, message: Any) -> None:
        """Takes a message, or answers what is none."""
        if isinstance(message, _Malformed):
            self._refuse(message)
        elif not hasattr(message, "jsonrpc"):
            found = message.get("id") if isinstance(message, dict) else None
            self._refuse(_Malformed(_known_id(found), _INVALID_REQUEST, "not a message of JSON-RPC 2.0", answered=True))
        elif (early := self._out_of_turn(message)) is not None:
            self._refuse(early)
        else:
            self._initialized = self._initialized or getattr(message, "method", "") == types.INITIALIZE
            super().handle_message(message)

    def _out_of_turn(self, message: Any) -> _Malformed | None:
        """A request before the first or behind the last."""
        method, asked = getattr(message, "method", ""), hasattr(message, "id")
        if not (method and asked):
            return None
        if self._shutdown:
            return _Malformed(message.id, _INVALID_REQUEST, "the server has been shut down", answered=True)
        if self._initialized is (method == types.INITIALIZE):
            code, fault = (_INVALID_REQUEST, "initialized already") if self._initialized else (_NOT_INITIALIZED, "")
            return _Malformed(message.id, code, fault or "not initialized yet", answered=True)
        return None

    def refuse_unread(self, error: Exception) -> None:
        """Answers bytes that are no JSON."""
        self._refuse(_Malformed(None, _PARSE_ERROR, f"no JSON: {error}", answered=True))

    def _refuse(self, message: _Malformed) -> None:
        fault = one_line(message.fault)
        _LOG.warning("a message that cannot be read: %s", fault)
        if message.answered:
            error = {"code": message.code, "message": fault}
            self._send_data({"jsonrpc": self.VERSION, "id": message.id, "error": error})


class Server(LanguageServer):
    """A server that answers what is no JSON too."""

    protocol: Protocol

    def report_server_error(self, error: Exception, source: Any) -> None:
        """Tells of an error that belongs to no request."""
        # What comes of a feature is ours.
        if isinstance(error, (ValueError, RecursionError)) and source is JsonRpcException:
            self.protocol.refuse_unread(error)
        else:
            super().report_server_error(error, source)


def _in_their_names(fault: str) -> str:
    """A fault with names as the protocol has them, not as Python has: textDocument."""
    return re.sub(r"_([a-z])", lambda match: match[1].upper(), fault)


def _known_id(given: Any) -> int | str | None:
    return given if isinstance(given, (int, str)) and not isinstance(given, bool) else None


def _unread(data: Mapping[str, Any], code: int, fault: str) -> _Malformed:
    return _Malformed(_known_id(data.get("id")), code, fault, answered="id" in data)


def _fault(data: Mapping[str, Any]) -> _Malformed | None:
    """What is wrong with a message whatever its method; None for nothing."""
    if data["jsonrpc"] != "2.0":
        return _unread(data, _INVALID_REQUEST, "jsonrpc must be '2.0'")
    if "id" in data and _known_id(data["id"]) is None:
        return _unread(data, _INVALID_REQUEST, "id must be a number or a string")
    if "method" not in data:
        answer = "result" in data or "error" in data
        return None if answer else _unread(data, _INVALID_REQUEST, "a message without a method")
    if not isinstance(data["method"], str):
        return _unread(data, _INVALID_REQUEST, "method must be a string")
    of_text = data["method"].startswith("textDocument/")
    wrong = next(_wrong_places(data.get("params"), "params"), "") if of_text else ""
    return _unread(data, _INVALID_PARAMS, wrong) if wrong else None


def _wrong_places(value: Any, where: str) -> Iterator[str]:
    """What in the parameters is of another kind than its name says, where a converter would make a kind of it: a line
    0.5, a document None.
    """
    if isinstance(value, Mapping):
        for name, its in value.items():
            place = f"{where}.{name}"
            if name == "uri" and not isinstance(its, str):
                yield f"{place} must be a string"
            elif name in ("line", "character") and (not isinstance(its, int) or isinstance(its, bool)):
                yield f"{place} must be a whole number"
            else:
                yield from _wrong_places(its, place)
    elif isinstance(value, list):
        for number, its in enumerate(value):
            yield from _wrong_places(its, f"{where}[{number}]")
