"""Plain text."""

from __future__ import annotations

import pytest

from mtcheck.errors import InputError
from mtcheck.readers import reader_for
from mtcheck.readers.decode import LONGEST_SEGMENT
from mtcheck.readers.given import Given

from .reading import Broken, targets

SAMPLES = {"i.txt": "The the rain.\n\nSnow fell fell.\n"}
SEGMENTS: dict[str, list[tuple[str, str | None, str]]] = {
    "i.txt": [("1", None, "The the rain."), ("2", None, "Snow fell fell.")]
}
BROKEN: dict[str, Broken] = {
    "longer than any article": (
        "a.txt",
        "One.\n" + "x" * (LONGEST_SEGMENT + 1),
        "break the text into paragraphs",
        2,
    ),
}
PLAIN = {
    "blocks between blank lines": ("One.\n\nTwo\nstill two.\n \nThree.", ["One.", "Two\nstill two.", "Three."]),
    "a line each without blank lines": ("One.\nTwo.\n", ["One.", "Two."]),
    "leading and trailing blank lines": ("\n\nOne.\nTwo.\n\n", ["One.", "Two."]),
    "Windows line ends": ("One.\r\n\r\nTwo.\r\n", ["One.", "Two."]),
    "leading blank is text": ("One.\n\n Two.\n", ["One.", " Two."]),
    "nothing": ("\n \n", []),
}


@pytest.mark.parametrize(("text", "expected"), PLAIN.values(), ids=PLAIN)
def test_plain_text(text: str, expected: list[str]) -> None:
    assert targets(text, "a.txt") == expected


def test_lines_beside_document_ids() -> None:
    given = Given(by_line=True, docids=("a", "a", "b"))
    documents = list(reader_for("a.txt").read("One.\n\nTwo.\u2028Three.\n", "a.txt", given))
    assert [(d.id, [s.target for s in d.segments]) for d in documents] == [
        ("a", ["One.", ""]),
        ("b", ["Two.\u2028Three."]),
    ]
    with pytest.raises(InputError, match="3 lines, but the document ids are 2"):
        list(reader_for("a.txt").read("1\n2\n3\n", "a.txt", Given(by_line=True, docids=("a", "a"))))


WRAPPED = {
    "a paragraph that was wrapped": (
        "The ministers of both countries met in the town of\nGeneva on Monday, and they talked of the treaty that\n"
        "is to be signed in May.\n",
        1,
    ),
    "a paragraph a line": (
        "The ministers of both countries met in Geneva on Monday.\nThey talked of the treaty.\nIt is to be signed.\n",
        3,
    ),
    "headlines": ("Ministers meet in Geneva to talk about arms\nPolice arrest three men in northern Cyprus\n", 2),
    "a list": ("- the ministers of both countries met in\n- they talked about the treaty that is to be\n", 2),
}


@pytest.mark.parametrize(("text", "number"), WRAPPED.values(), ids=WRAPPED)
def test_a_file_of_one_wrapped_paragraph_is_one_segment(text: str, number: int) -> None:
    assert len(targets(text, "a.txt")) == number
