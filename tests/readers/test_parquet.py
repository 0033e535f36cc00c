"""Parquet, which pyarrow reads."""

from __future__ import annotations

import io

import pyarrow
import pyarrow.parquet
import pytest

from mtcheck.errors import InputError
from mtcheck.readers import read

from .reading import Broken


def _written(**columns: list[str | None]) -> bytes:
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


MALFORMED = {
    "cut off": (TABLE[:50], "not a Parquet file"),
    "no target": (_written(source=["x"]), "no column is named target"),
    "no text": (_written(target=["x", None]), "has no text"),
}


@pytest.mark.parametrize(("data", "words"), MALFORMED.values(), ids=MALFORMED)
def test_what_is_malformed_is_refused(data: bytes, words: str) -> None:
    with pytest.raises(InputError, match=words):
        list(read(data, "a.parquet"))
