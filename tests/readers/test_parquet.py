"""Parquet, which pyarrow reads."""

from __future__ import annotations

import io

import pyarrow
import pyarrow.parquet
import pytest

from mtcheck.errors import InputError
from mtcheck.readers import read

from .reading import Broken


def _written(**columns: object) -> bytes:
    stream = io.BytesIO()
    pyarrow.parquet.write_table(pyarrow.table(columns), stream)
    return stream.getvalue()


TABLE = _written(document=["d", "d", "e"], source=["雨。", None, "风。"], target=["The the rain.", "Snow.", "Wind."])
SAMPLES = {"a.parquet": TABLE}
SEGMENTS: dict[str, list[tuple[str, str | None, str]]] = {
    "a.parquet": [("1", "雨。", "The the rain."), ("2", None, "Snow."), ("1", "风。", "Wind.")]
}
# Of text alone; see below.
BROKEN: dict[str, Broken] = {}


def test_documents_and_places() -> None:
    documents = list(read(TABLE, "a.parquet"))
    assert [(d.id, len(d.segments)) for d in documents] == [("d", 2), ("e", 1)]
    place = documents[1].segments[0].at(0, 4)
    assert (place.file_start, place.line) == (None, 3)


WRONG = {
    "cut off": (TABLE[:-20], "not a Parquet file"),
    "cut off at the head": (TABLE[20:], "not a Parquet file"),
    "text": (b"The the rain.\n" * 9, "not a Parquet file"),
    "numbers": (_written(target=[1, 2]), "no text in the column of the target"),
    "nulls": (_written(target=["The rain.", None]), "no text in the column of the target"),
    "lists": (_written(target=[["The rain."]]), "no text in the column of the target"),
    "structures": (_written(target=[{"en": "The rain."}]), "no text in the column of the target"),
    "bytes": (_written(target=[b"\xff"]), "no text in the column of the target"),
    "no target": (_written(words=["The rain."]), "no column is named target"),
}


@pytest.mark.parametrize(("data", "message"), WRONG.values(), ids=WRONG)
def test_a_table_that_holds_no_translations_is_a_message(data: bytes, message: str) -> None:
    with pytest.raises(InputError, match=message) as caught:
        list(read(data, "a.parquet"))
    assert caught.value.path == "a.parquet"


def test_a_table_without_rows_is_clean() -> None:
    assert list(read(_written(target=pyarrow.array([], pyarrow.string())), "a.parquet")) == []
