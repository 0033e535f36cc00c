"""OpenDocument text."""

from __future__ import annotations

import io
import zipfile

import pytest

from mtcheck import Settings, fix_text
from mtcheck.errors import InputError
from mtcheck.readers import read, reader_for
from mtcheck.readers.decode import decode, encode

from .packages import odt, package
from .reading import Broken, segments

SAMPLE = odt(
    "<text:h>Rain fell fell &amp; fell</text:h><text:p/>"
    "<text:p>The minister said th<text:span>e the</text:span> treaty holds.<text:note><text:note-citation>1"
    "</text:note-citation><text:note-body><text:p>A note.</text:p></text:note-body></text:note></text:p>"
    "<text:list><text:list-item><text:p>One</text:p></text:list-item></text:list>"
    "<table:table><table:table-row><table:table-cell><text:p>Two</text:p></table:table-cell></table:table-row></table:table>"
)
SAMPLES: dict[str, str | bytes] = {"a.odt": SAMPLE}
SEGMENTS: dict[str, list[tuple[str, str | None, str]]] = {
    "a.odt": [
        ("1", None, "Rain fell fell & fell"),
        ("2", None, "The minister said the the treaty holds."),
        ("3", None, "A note."),
        ("4", None, "One"),
        ("5", None, "Two"),
    ]
}
# Of packages; see below.
BROKEN: dict[str, Broken] = {}
SETTINGS = Settings(select=("doubled-word",), target_lang="en")


def targets(data: bytes) -> list[str]:
    return [s.target for document in read(data, "a.odt") for s in document.segments]


SHOWN = {
    "a run of blanks is one": ("<text:p>\n  Rain  \n fell. </text:p>", ["Rain fell. "]),
    "blanks that are counted stay": ('<text:p>Rain<text:s text:c="2"/>fell.</text:p>', ["Rain  fell."]),
    "a blank that has no count is one": ("<text:p>Rain<text:s/>fell.</text:p>", ["Rain fell."]),
    "tabs and line breaks": ("<text:p>a<text:tab/>b<text:line-break/>c</text:p>", ["a\tb\nc"]),
    "changes that are tracked, as accepted": (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>Snow.</text:p></text:deletion>"
        '</text:changed-region></text:tracked-changes><text:p>Rain<text:change text:change-id="a"/>.</text:p>',
        ["Rain."],
    ),
    "comments are none": (
        "<text:p>Rain<office:annotation><text:p>Snow.</text:p></office:annotation>.</text:p>",
        ["Rain."],
    ),
    "a table of contents is none": (
        "<text:table-of-content><text:index-body><text:p>Rain 1</text:p></text:index-body></text:table-of-content>"
        "<text:section><text:p>Rain.</text:p></text:section>",
        ["Rain."],
    ),
    "what is read above characters is none": (
        "<text:p><text:ruby><text:ruby-base>雨</text:ruby-base><text:ruby-text>あめ</text:ruby-text></text:ruby></text:p>",
        ["雨"],
    ),
    "the paragraphs of a box": (
        "<text:p>Rain<draw:frame><draw:text-box><text:p>Boxed.</text:p></draw:text-box></draw:frame>.</text:p>",
        ["Rain\ufffc.", "Boxed."],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), SHOWN.values(), ids=SHOWN)
def test_a_document_reads_as_it_is_shown(body: str, expected: list[str]) -> None:
    assert targets(odt(body)) == expected


def test_roles_and_places() -> None:
    found = next(read(SAMPLE, "a.odt")).segments
    assert [s.role for s in found] == ["heading", "", "", "list", "cell"]
    place = found[1].at(18, 25)
    assert (place.text, place.line, place.column, place.file_start) == ("the the", 3, 19, None)


def test_a_fix_goes_over_spans_and_leaves_every_other_part_as_it_was() -> None:
    before = decode(SAMPLE, "a.odt")
    data = encode(fix_text(before.text, path="a.odt", settings=SETTINGS, unsafe=True), before)
    assert targets(data)[:2] == ["Rain fell & fell", "The minister said the treaty holds."]
    old, new = zipfile.ZipFile(io.BytesIO(SAMPLE)), zipfile.ZipFile(io.BytesIO(data))
    assert [n for n in new.namelist() if old.read(n) != new.read(n)] == ["content.xml"]
    assert new.namelist()[0] == "mimetype"


def test_a_paragraph_goes_if_nothing_else_hangs_on_it() -> None:
    text = decode(odt("<text:p>One</text:p><text:p>Two<text:bookmark/></text:p>"), "a.odt").text
    one, two = segments(text, "a.odt")
    assert reader_for("a.odt").removal(text, two) is None
    change = reader_for("a.odt").removal(text, one)
    assert change
    assert [s.target for s in segments(text[: change[0]] + text[change[1] :], "a.odt")] == ["Two"]


WRONG = {
    "text": (b"Rain fell.", "no zip package"),
    "another package": (package({"a.xml": "<a/>"}), "is no OpenDocument"),
    "a spreadsheet": (package({"content.xml": "<a><office:body><b/></office:body></a>"}), "is no OpenDocument text"),
    "no XML": (package({"content.xml": "<a>"}), "content.xml: not well-formed"),
}


@pytest.mark.parametrize(("data", "message"), WRONG.values(), ids=WRONG)
def test_what_is_no_document_is_a_message(data: bytes, message: str) -> None:
    with pytest.raises(InputError, match=message):
        list(read(data, "a.odt"))
