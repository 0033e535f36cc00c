"""What holds for every reader; each is held to it by the samples of its own test."""

from __future__ import annotations

import difflib
import re
from contextlib import suppress
from itertools import chain
from pathlib import Path

import pytest
import yaml
from hypothesis import assume, given
from hypothesis import strategies as st

from mtcheck import Settings, check_text, fix_text
from mtcheck.errors import InputError
from mtcheck.pipeline.discovery import discover
from mtcheck.readers import format_of, read, reader_for
from mtcheck.readers._index import READERS

from .reading import segments, targets
from .samples import BROKEN, MODULES, PLAIN, SAMPLES, SEGMENTS, SUFFIXES, TEXTS, WANTED

HOOKS = Path(__file__).parents[2] / ".pre-commit-hooks.yaml"


@pytest.mark.parametrize("name", READERS)
def test_every_reader_has_samples(name: str) -> None:
    module = MODULES[name]
    missing = [what for what in ("SAMPLES", "SEGMENTS", "BROKEN") if not hasattr(module, what)]
    assert not missing, f"{missing} missing. " + WANTED.format(name=name)
    assert module.SAMPLES, WANTED.format(name=name)
    suffixes = READERS[name][0]
    assert all(path.endswith(suffixes) for path in module.SAMPLES), f"every file name ends in one of {suffixes}"
    assert set(module.SEGMENTS) == set(module.SAMPLES), "SEGMENTS says of every sample what it holds"
    assert all(rows for rows in module.SEGMENTS.values()), "every sample holds something"


@pytest.mark.parametrize("path", SAMPLES)
def test_a_format_is_bilingual_where_its_samples_have_sources(path: str) -> None:
    assert format_of(path).bilingual is any(source is not None for _, source, _ in SEGMENTS[path])


@pytest.mark.parametrize("path", SAMPLES)
def test_segments(path: str) -> None:
    sample = SAMPLES[path]
    documents = list(read(sample.encode() if isinstance(sample, str) else sample, path))
    found = [(s.id, s.source, s.target) for d in documents for s in d.segments]
    assert found == SEGMENTS[path]
    assert {document.units for document in documents} == {format_of(path).units}
    for document in documents:
        assert [s.order for s in document.segments] == list(range(len(document.segments)))
        assert {s.document for s in document.segments} <= {document.id}


@pytest.mark.parametrize("path", PLAIN)
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_is_no_text(path: str, encoding: str) -> None:
    found = [s.target for d in read(TEXTS[path].encode(encoding), path) for s in d.segments]
    assert found == [target for _, _, target in SEGMENTS[path]]


@pytest.mark.parametrize("path", PLAIN)
def test_line_ends_of_windows_part_what_those_of_unix_part(path: str) -> None:
    unix = TEXTS[path].replace("\r\n", "\n")
    _has_exact_places(unix, path)
    _has_exact_places(unix.replace("\n", "\r\n"), path)
    assert len(targets(unix.replace("\n", "\r\n"), path)) == len(targets(unix, path))


def test_folders_and_hooks_take_the_files_that_are_searched(tmp_path: Path) -> None:
    names = {f"a{suffix}" for suffix in SUFFIXES} | {f"B{suffix.upper()}" for suffix in SUFFIXES} | {"c.rst", "txt"}
    for name in names:
        (tmp_path / name).touch()
    searched = {name for name in names - {"c.rst", "txt"} if format_of(name).searched}
    assert {Path(path).name for path in discover([str(tmp_path)])[0]} == searched
    for hook in yaml.safe_load(HOOKS.read_text(encoding="utf-8")):
        assert {name for name in names if re.search(hook["files"], name)} == searched


def test_a_file_that_is_named_is_read_whatever_its_suffix(tmp_path: Path) -> None:
    (tmp_path / "c.rst").touch()
    assert discover([str(tmp_path / "c.rst")])[0] == [str(tmp_path / "c.rst")]
    assert format_of("c.rst") is format_of("c.txt")


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_an_empty_file_is_clean(suffix: str) -> None:
    assert check_text("", path=f"empty{suffix}") == []


@pytest.mark.parametrize("path", TEXTS)
def test_places_cut_out_the_text(path: str) -> None:
    text = TEXTS[path]
    for segment in segments(text, path):
        for side in ("target", "source"):
            length = len(segment.text(side))
            for start in range(length):
                for end in range(start + 1, length + 1):
                    place = segment.at(start, end, side)
                    if place.file_start is not None and segment.is_whole(start, end):
                        assert text[place.file_start : place.file_end] == place.text


def _has_exact_places(text: str, path: str) -> None:
    for segment in segments(text, path):
        for start in range(len(segment.target)):
            place = segment.at(start, start + 1)
            assert place.file_start is None or text[place.file_start : place.file_end] == place.text


# What breaks a format, or looks as if it did.
SCRAPS = [
    "<", ">", "&", "&#x0;", '"', "\\", "\0", "\ufeff", "{", "]", "\r", "\r\n", "\x0b", "\x85", "\u2028", ",", "<!--",
    "<![DOCTYPE x>", "<![CDATA[", "]]>", "</target>", 'msgstr "x"', "😀", "null", "\n\n", "7", "-->", "<i>",
]  # fmt: skip


@pytest.mark.parametrize("path", TEXTS)
@given(st.integers(0, 10**6), st.integers(0, 10**6), st.sampled_from(SCRAPS), st.booleans())
def test_what_is_damaged_is_refused_or_has_exact_places(path: str, at: int, other: int, scrap: str, cut: bool) -> None:
    text = TEXTS[path]
    at, other = at % (len(text) + 1), other % (len(text) + 1)
    with suppress(InputError):
        _has_exact_places(text[:at] + scrap + ("" if cut else text[other:]), path)


@pytest.mark.parametrize(("path", "text", "message", "line"), BROKEN.values(), ids=BROKEN)
def test_malformed_files_name_the_line(path: str, text: str, message: str, line: int) -> None:
    with pytest.raises(InputError, match=message) as caught:
        segments(text, path)
    assert caught.value.line == line


words = st.text(alphabet="abé漢😀", min_size=1, max_size=8)
anything = st.lists(st.text(alphabet='ab é&<>"\\\n\t,;漢“😀', min_size=1, max_size=8), min_size=1, max_size=4)


def _edited(text: str, path: str, which: int, a: int, b: int, new: str) -> tuple[list[str], list[str]]:
    """The targets that an edit in one of the file's segments must give, and those that it gives."""
    before = segments(text, path)
    segment = before[which % len(before)]
    start, end = sorted((a % (len(segment.target) + 1), b % (len(segment.target) + 1)))
    change = reader_for(path).replacement(text, segment, start, end, new)
    assume(change is not None and segment.is_whole(start, end))
    assert change
    wanted = [s.target for s in before]
    wanted[which % len(before)] = segment.target[:start] + new + segment.target[end:]
    return wanted, targets(text[: change[0]] + change[2] + text[change[1] :], path)


@pytest.mark.parametrize("path", TEXTS)
@given(st.integers(0, 9), st.integers(0, 99), st.integers(0, 99), words)
def test_an_edit_of_words_is_read_back(path: str, which: int, a: int, b: int, new: str) -> None:
    wanted, found = _edited(TEXTS[path], path, which, a, b, new)
    assert found == wanted


WRITERS = {name: module.written for name, module in MODULES.items() if module and hasattr(module, "written")}


@pytest.mark.parametrize("name", WRITERS)
@given(anything)
def test_what_is_written_is_read(name: str, parts: list[str]) -> None:
    text = "x" + " ".join(parts) + "x"
    path, file = WRITERS[name](text)
    assert targets(file, path) == [text]
    _has_exact_places(file, path)


@pytest.mark.parametrize("name", WRITERS)
@given(st.integers(0, 99), st.integers(0, 99), anything)
def test_an_edit_of_whatever_text_is_read_back(name: str, a: int, b: int, parts: list[str]) -> None:
    path, file = WRITERS[name]("The rain, they said.")
    wanted, found = _edited(file, path, 0, a, b, "-".join(parts))
    assert found == wanted


@pytest.mark.parametrize("path", TEXTS)
def test_a_segment_is_taken_out_alone(path: str) -> None:
    text = TEXTS[path]
    before = segments(text, path)
    for number, segment in enumerate(before):
        change = reader_for(path).removal(text, segment)
        if change is not None:
            after = targets(text[: change[0]] + change[2] + text[change[1] :], path)
            assert after == [s.target for s in chain(before[:number], before[number + 1 :])]


@pytest.mark.parametrize("path", TEXTS)
def test_fixing_changes_only_the_edited_spans(path: str) -> None:
    text = TEXTS[path]
    settings = Settings(select=("doubled-word",), target_lang="en")
    fixed = fix_text(text, path=path, settings=settings, unsafe=True)
    changes = [
        op for op in difflib.SequenceMatcher(None, text, fixed, autojunk=False).get_opcodes() if op[0] != "equal"
    ]
    assert changes, "a sample has a doubled word that --fix --unsafe-fixes takes out"
    # Each fix takes out a word or two with their blanks and adds nothing.
    assert all(kind == "delete" and b - a <= len("fell fell ") for kind, a, b, _, _ in changes), changes
    assert fix_text(fixed, path=path, settings=settings, unsafe=True) == fixed
    for finding in check_text(fixed, path=path, settings=settings):
        # What is left has a tag between its letters, which no fix may swallow.
        place = finding.location
        segment = next(s for s in segments(fixed, path) if (s.document, s.id) == (place.document, place.segment))
        assert not segment.is_whole(place.start, place.end)
