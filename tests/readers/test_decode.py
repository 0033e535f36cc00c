"""Bytes to text and back."""

from __future__ import annotations

import pytest

from mtcheck.errors import InputError
from mtcheck.readers import read
from mtcheck.readers.decode import decode, encode, is_encoding


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_encodings_are_written_as_they_were_read(encoding: str) -> None:
    data = "Café “yes”\n".encode(encoding)
    decoded = decode(data, "a.txt")
    assert decoded.text == "Café “yes”\n"
    assert encode(decoded.text, decoded) == data


UNREADABLE = {
    "Latin-1": (b"One\ncaf\xe9\n", 2, "not UTF-8"),
    "NUL": (b"One\n\nT\0wo\n", 3, "NUL"),
    "cut UTF-32": ("One".encode("utf-32") + b"\x00", 1, "not UTF-32"),
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


HTML = '<html><head><meta charset="{}"></head><body><p>'
DECLARED = {
    "a name of browsers": ("a.html", HTML.format("x-sjis"), "雨。", "shift_jis", "雨。"),
    "Latin-1 is what Windows makes of it": ("a.html", HTML.format("iso-8859-1"), "“Café”", "cp1252", "“Café”"),
    "GB2312 is what contains it": ("a.html", HTML.format("gb2312"), "镕", "gb18030", "镕"),
    "UTF-16 over ASCII": ("a.html", HTML.format("utf-16"), "Rain", "ascii", "Rain"),
    "UTF-16BE over ASCII": ("a.html", HTML.format("UTF-16BE"), "Rain", "ascii", "Rain"),
    "UTF-7": ("a.html", HTML.format("utf-7"), "+AFQ-he", "ascii", "+AFQ-he"),
    "punycode": ("a.html", HTML.format("punycode"), "Bcher-kva", "ascii", "Bcher-kva"),
    "escapes of Python": ("a.html", HTML.format("unicode_escape"), "\\u0054he", "ascii", "\\u0054he"),
    "a codec that is none of text": ("a.html", HTML.format("rot13"), "Rain", "ascii", "Rain"),
    "idna": ("a.html", HTML.format("idna"), "Rain", "ascii", "Rain"),
    "no such": ("a.html", HTML.format("klingon"), "Rain", "ascii", "Rain"),
    "UTF-8 that says otherwise": ("a.html", HTML.format("koi8-r"), "Дождь", "utf-8", "Дождь"),
    "what is commented out": (
        "a.html",
        f"<!-- {HTML.format('utf-8')} -->" + HTML.format("koi8-r"),
        "Дождь",
        "koi8-r",
        "Дождь",
    ),
    "what a description speaks of": (
        "a.html",
        '<meta name="description" content="of charset=koi8-r">' + HTML.format("windows-1251"),
        "Дождь",
        "cp1251",
        "Дождь",
    ),
    "a type of content": (
        "a.html",
        "<meta content='text/html; charset=windows-1251' http-equiv=Content-Type><html><p>",
        "Дождь",
        "cp1251",
        "Дождь",
    ),
    "blanks round a name": ("a.html", "<meta  charset = ' koi8-r '><html><p>", "Дождь", "koi8-r", "Дождь"),
    "Shift JIS as Windows has it": ("a.html", HTML.format("shift_jis"), "①雨", "cp932", "①雨"),
    "EUC-KR as Windows has it": ("a.html", HTML.format("euc-kr"), "똠", "cp949", "똠"),
    "Hanzi that browsers refuse": ("a.html", HTML.format("hz-gb-2312"), "~{", "ascii", "~{"),
    "UTF-32 over ASCII": ("a.html", HTML.format("utf-32"), "Rain", "ascii", "Rain"),
    "UCS-2 over UTF-8": ("a.html", HTML.format("ucs-2"), "Дождь", "utf-8", "Дождь"),
    "a code page of mainframes over ASCII": ("a.html", HTML.format("cp037"), "Rain", "ascii", "Rain"),
    "Python's map of letters": ("a.html", HTML.format("charmap"), "Rain", "ascii", "Rain"),
    "XML that names UTF-16": ("a.xhtml", '<?xml version="1.0" encoding="UTF-16"?><html><p>', "Дождь", "utf-8", "Дождь"),
    "Cyrillic": ("a.html", HTML.format("koi8-r"), "Дождь", "koi8-r", "Дождь"),
}


@pytest.mark.parametrize(("path", "head", "text", "written", "expected"), DECLARED.values(), ids=DECLARED)
def test_what_a_file_declares_is_read_as_browsers_do(
    path: str, head: str, text: str, written: str, expected: str
) -> None:
    data = f"{head}{text}</p></body></html>".encode(written)
    decoded = decode(data, path)
    assert decoded.text == f"{head}{expected}</p></body></html>"
    assert encode(decoded.text, decoded) == data


@pytest.mark.parametrize(
    "name", ["punycode", "idna", "rot13", "unicode_escape", "base64", "x-user-defined", "klingon", "charmap"]
)
def test_an_encoding_of_no_file_is_none(name: str) -> None:
    assert not is_encoding(name)


@pytest.mark.parametrize("name", ["UTF-8", "latin-1", "cp437", "gb2312", "x-sjis", "KOI8-R", "utf-16", "utf-32"])
def test_an_encoding_of_files_is_one(name: str) -> None:
    assert is_encoding(name)


OTHERWISE = {
    "UTF-16 over Cyrillic of Windows": ("utf-16", "Дождь".encode("cp1251")),
    "punycode over Latin-1": ("punycode", "Café".encode("latin-1")),
    "UTF-8 over Latin-1": ("utf-8", "Café".encode("latin-1")),
}


@pytest.mark.parametrize(("name", "text"), OTHERWISE.values(), ids=OTHERWISE)
def test_what_a_file_is_not_is_refused(name: str, text: bytes) -> None:
    with pytest.raises(InputError, match=r"not UTF-8 .*--encoding"):
        decode(HTML.format(name).encode() + text, "a.html")
