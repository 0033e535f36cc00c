"""Files of words that are searched and not loaded: every line is found, and nothing that is none."""

from __future__ import annotations

from pathlib import Path

import pytest

import mtcheck.known
from mtcheck.known.lettered import Lettered
from mtcheck.known.places import is_in_a_known_name, is_known_name, is_place
from mtcheck.known.sorted_lines import SortedLines, lines_of

PACKAGE = "mtcheck.known"
HALVED = ("any/attested_names.txt", "any/latin_names.txt", "en/lexicon.txt", "en/names.txt", "en/shared_words.txt")
LETTERED = (
    "any/latin_names.txt",
    "en/initial_sounds.txt",
    "en/lexicon.txt",
    "en/shared_words.txt",
    "en/wordnet_owners.txt",
)


def lines(name: str) -> list[str]:
    """The lines of a file, read at once."""
    text = (Path(mtcheck.known.__file__).parent / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if not line.startswith("#")]


@pytest.mark.parametrize("name", HALVED)
def test_every_line_is_found(name: str) -> None:
    found, those = lines_of(PACKAGE, name), lines(name)
    assert [line for line in those if line not in found or found.starting(line) != f"{line}\n"] == []


@pytest.mark.parametrize("name", HALVED)
def test_what_is_no_line_is_not_found(name: str) -> None:
    found, those = lines_of(PACKAGE, name), set(lines(name))
    others = {other for line in those for other in (line[:-1], f"{line}~", f" {line}")} - those
    assert [line for line in others if line in found] == []


@pytest.mark.parametrize("data", [b"", b"# a notice\n", b"b", b"# a notice\nb\n", b"a\nb\nc"])
def test_the_ends_of_a_file(data: bytes) -> None:
    found = SortedLines(data)
    wanted = [line for line in data.decode().splitlines() if not line.startswith("#")]
    assert [line for line in ("", "# a notice", "a", "a\nb", "b", "c", "d", "\ud800") if line in found] == wanted


@pytest.mark.parametrize("name", LETTERED)
def test_every_word_has_its_letter(name: str) -> None:
    listed = Lettered(name)
    for line in lines(name):
        start, *cells = line.split()
        assert listed.begins_a_word(start)
        letter = ""
        for cell in cells:
            if cell.isupper():
                letter = cell
            else:
                assert listed.letter(cell) == letter


def test_what_is_no_word_has_no_letter() -> None:
    lexicon = Lettered("en/lexicon.txt")
    first, second = lines("en/lexicon.txt")[1].split()[2:4]
    assert [lexicon.letter(word) for word in ("", " ", "F", f"{first} ", f"{first} {second}", "zzz")] == [""] * 6
    assert not lexicon.begins_a_word("zx")


def test_places_and_names() -> None:
    places = lines("any/gazetteer.txt")
    places = places[: places.index("")]
    assert all(map(is_place, places))
    assert all(map(is_known_name, [*places, *lines("en/names.txt")]))
    spelt_otherwise = lines("any/gazetteer.txt")[len(places) + 1]
    assert not is_place(spelt_otherwise)


def test_letters_in_a_row_are_those_of_names_and_their_words() -> None:
    assert all(map(is_in_a_known_name, ("|ne", "ew|", "w|y", "yor", "rk|")))
    assert not any(map(is_in_a_known_name, ("|qx", "zzq", "ñña", "\ud800")))
