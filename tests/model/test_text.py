"""Places in a file: columns in bytes, and spans over the pieces that spell a text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mtcheck.model.text import Piece, Segment, SourceFile

LINES = st.lists(st.text(alphabet="aé中😀\u0301 ", max_size=3000), min_size=1, max_size=4).filter(any)


def starts_of(lines: list[str]) -> tuple[int, ...]:
    starts = [0]
    for line in lines[:-1]:
        starts.append(starts[-1] + len(line) + 1)
    return tuple(starts)


@given(LINES, st.data())
def test_byte_columns_count_the_bytes_of_the_line(lines: list[str], data: st.DataObject) -> None:
    text, starts = "\n".join(lines), starts_of(lines)
    file = SourceFile("a.txt", starts, text)
    for offset in data.draw(st.lists(st.integers(0, len(text)), max_size=5)):
        line, column = file.line_column(offset)
        assert file.byte_column(offset) == len(lines[line - 1][: column - 1].encode()) + 1


@given(st.lists(st.booleans(), min_size=1, max_size=12), st.data())
def test_a_span_is_literal_where_all_its_pieces_are(literal: list[bool], data: st.DataObject) -> None:
    # A letter each; an escape of it takes five characters of the file.
    pieces, at = [], 0
    for number, plain in enumerate(literal):
        width = 1 if plain else 5
        pieces.append(Piece(number, number + 1, at, at + width, plain))
        at += width
    segment = Segment("1", "x" * len(literal), pieces=tuple(pieces))
    start = data.draw(st.integers(0, len(literal) - 1))
    end = data.draw(st.integers(start + 1, len(literal)))
    begin, finish, is_literal = segment.file_range(start, end)
    assert (begin, finish) == (pieces[start].file_start, pieces[end - 1].file_end)
    assert is_literal == all(literal[start:end])
    assert segment.is_whole(start, end)


def test_a_tag_within_makes_a_span_no_whole() -> None:
    segment = Segment("1", "abcd", pieces=(Piece(0, 2, 0, 2, True), Piece(2, 4, 5, 7, True)))
    assert not segment.is_whole(1, 3)
    assert segment.is_whole(0, 2)
    assert segment.is_whole(2, 4)
