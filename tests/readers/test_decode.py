"""Bytes to text and back."""

from __future__ import annotations

import pytest

from mtcheck.errors import InputError
from mtcheck.readers import read
from mtcheck.readers.decode import decode, encode


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_encodings_are_written_as_they_were_read(encoding: str) -> None:
    data = "Café “yes”\n".encode(encoding)
    decoded = decode(data, "a.txt")
    assert decoded.text == "Café “yes”\n"
    assert encode(decoded.text, decoded) == data


UNREADABLE = {
    "Latin-1": (b"One\ncaf\xe9\n", 2, "not UTF-8"),
    "NUL": (b"One\n\nT\0wo\n", 3, "NUL"),
    "cut UTF-16": ("One".encode("utf-16") + b"\x00", 1, "not UTF-16"),
}


@pytest.mark.parametrize(("data", "line", "words"), UNREADABLE.values(), ids=UNREADABLE)
def test_undecodable_bytes_name_their_line(data: bytes, line: int, words: str) -> None:
    with pytest.raises(InputError, match=words) as caught:
        decode(data, "a.txt")
    assert caught.value.line == line


def test_a_given_encoding_yields_to_utf_8() -> None:
    assert next(read("雨。\n".encode("gb18030"), "a.txt", "gb18030")).segments[0].target == "雨。"
    assert next(read("雨。\n".encode(), "a.txt", "gb18030")).segments[0].target == "雨。"
