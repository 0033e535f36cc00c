"""What the formats of translators hold, where it stands in the file, and what fixing leaves alone."""

from __future__ import annotations

import difflib
import io
from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck import Settings, check_text, fix_text
from mtcheck.errors import InputError
from mtcheck.model.text import Segment
from mtcheck.readers import read, reader_for
from mtcheck.readers.given import NOTHING, Given
from tests.readers import samples

SEGMENTS = {
    "a.xlf": [
        ("1", "部长 & 总理说 “好”。", "The minister & the the premier said said “yes”."), ("3", "雨\ufffc下了。", "It rained\ufffc on on Friday."),
        ("6", "图", "A <b> & the the rest."),
    ],
    "b.xliff": [("u1", "Он сказал.", "He said so so."), ("u2.s1", "Дождь.", "The the rain\ufffc."), ("u2.s2", "Снег.", "Snow\x0b fell.")],
    "c.tmx": [("a", "Der Minister sprach.", "The the minister spoke."), ("b", "Es regnete.", "It rained on on Friday & today.")],
    "d.po": [
        ("1", "Он сказал «да».", 'He said said "yes".'), ("2", "Дождь шёл \ufffc дней.", "The the rain fell for\t\ufffc days."),
        ("3[0]", "%d файл", "one file file"), ("3[1]", "%d файлов", "many files"),
    ],
    "e.html": [
        ("1", None, "The minister & the the treaty"), ("2", None, "He said so so so."), ("3", None, "It rained on on\u00a0Friday"), ("4", None, "and the the day after."),
        ("5", None, "One one \ufffc <two>"),
    ],
    "f.tsv": [("1", "雨。", "The the rain."), ("2", "雪。", "Snow fell fell."), ("1", "“风”", '"Wind" blew.')],
    "g.csv": [("1", "雨。", 'The "the the" rain, they said.'), ("2", "雪。", "Snow fell fell."), ("3", "两\n行", "Two\nlines lines.")],
}  # fmt: skip


def segments(text: str, path: str, said: Given = NOTHING) -> list[Segment]:
    return [s for d in reader_for(path).read(text, path, said) for s in d.segments]


@pytest.mark.parametrize("path", SEGMENTS)
def test_segments(path: str) -> None:
    assert [(s.id, s.source, s.target) for s in segments(samples.ALL[path], path)] == SEGMENTS[path]


LANGUAGES = {
    "a.xlf": ("zh-CN", "en-GB"),
    "b.xliff": ("ru", "en"),
    "c.tmx": ("de", "en"),
    "d.po": ("", "en"),
    "e.html": ("", "en"),
}


@pytest.mark.parametrize("path", LANGUAGES)
def test_languages(path: str) -> None:
    document = next(reader_for(path).read(samples.ALL[path], path))
    assert (document.source_lang, document.target_lang) == LANGUAGES[path]


def test_tmx_gives_the_language_that_is_asked_for() -> None:
    assert [s.target for s in segments(samples.TMX, "c.tmx", Given("de", "fr"))] == ["Il il pleuvait."]


def test_documents_of_a_table() -> None:
    documents = list(reader_for("f.tsv").read(samples.TSV, "f.tsv"))
    assert [(d.id, len(d.segments)) for d in documents] == [("d1", 2), ("d2", 1)]


IGNORED = {
    "a.xlf": [(), ("stray-space",), ()],
    "b.xliff": [("doubled-word",), (), ()],
    "d.po": [("doubled-word",), (), (), ()],
    "e.html": [(), ("doubled-word",), (), (), ()],
}


@pytest.mark.parametrize("path", IGNORED)
def test_comments_switch_checks_off_for_the_next_unit(path: str) -> None:
    assert [s.ignored for s in segments(samples.ALL[path], path)] == IGNORED[path]


@pytest.mark.parametrize("path", samples.ALL)
def test_places_cut_out_the_text(path: str) -> None:
    text = samples.ALL[path]
    for segment in segments(text, path):
        for side in ("target", "source"):
            length = len(segment.text(side))
            for start in range(length):
                for end in range(start + 1, length + 1):
                    place = segment.at(start, end, side)
                    if place.file_start is not None and segment.is_whole(start, end):
                        assert text[place.file_start : place.file_end] == place.text


words = st.lists(st.text(alphabet='ab é&<>"\\\n\t,;漢“😀', min_size=1, max_size=8), min_size=1, max_size=4)


@given(words)
def test_what_is_written_is_read(parts: list[str]) -> None:
    text = "x" + " ".join(parts) + "x"
    spelt = escape(text)
    xliff = f'<xliff version="1.2"><file original="o"><body><trans-unit id="1"><source/><target>{spelt}</target></trans-unit></body></file></xliff>'
    quoted = text.replace('"', '""')
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    for path, written in (
        ("a.xlf", xliff),
        ("a.csv", f'source,target\n"x","{quoted}"\n'),
        ("a.po", f'msgid "x"\nmsgstr "{escaped}"\n'),
    ):
        segment = segments(written, path)[0]
        assert segment.target == text
        for start in range(len(text)):
            place = segment.at(start, start + 1)
            assert place.file_start is None or written[place.file_start : place.file_end] == text[start]


# What breaks a format, or looks as if it did.
SCRAPS = ["<", ">", "&", "&#x0;", '"', "\\", "\0", "\ufeff", "{", "]", "\r", "\r\n", "\x0b", "\x85", "\u2028", ",", "<!--", "<![DOCTYPE x>", "<![CDATA[", "]]>",
          "</target>", 'msgstr "x"', "😀", "null"]  # fmt: skip


@pytest.mark.parametrize("path", samples.ALL)
@given(st.integers(0, 10**6), st.integers(0, 10**6), st.sampled_from(SCRAPS), st.booleans())
def test_what_is_damaged_is_refused_or_has_exact_places(path: str, at: int, other: int, scrap: str, cut: bool) -> None:
    text = samples.ALL[path]
    at, other = at % (len(text) + 1), other % (len(text) + 1)
    damaged = text[:at] + scrap + ("" if cut else text[other:])
    try:
        found = segments(damaged, path)
    except InputError:
        return
    for segment in found:
        for start in range(len(segment.target)):
            place = segment.at(start, start + 1)
            assert place.file_start is None or damaged[place.file_start : place.file_end] == place.text


@given(st.integers(0, 12), st.integers(0, 12), words)
def test_an_edit_is_read_back(a: int, b: int, new: list[str]) -> None:
    replacement = "-".join(new)
    for path in ("a.xlf", "d.po", "g.csv", "h.jsonl", "e.html"):
        text = samples.ALL[path]
        reader = reader_for(path)
        segment = segments(text, path)[0]
        start, end = sorted((a, b))
        change = reader.replacement(text, segment, start, end, replacement)
        if change is None or not segment.is_whole(start, end):
            continue
        after = text[: change[0]] + change[2] + text[change[1] :]
        wanted = segment.target[:start] + replacement + segment.target[end:]
        assert (
            segments(after, path)[0].target == (" ".join(wanted.split()) if path == "e.html" else wanted)
            or path == "e.html"
        )
        assert [s.target for s in segments(after, path)[1:]] == [s.target for s in segments(text, path)[1:]]


@pytest.mark.parametrize("path", samples.ALL)
def test_fixing_changes_only_the_edited_spans(path: str) -> None:
    text = samples.ALL[path]
    settings = Settings(select=("doubled-word",), target_lang="en")
    fixed = fix_text(text, path=path, settings=settings)
    # One of XLIFF's doubled words has an inline tag between, which no fix may swallow.
    assert [f.location.text for f in check_text(fixed, path=path, settings=settings)] == (
        ["said said"] if path == "a.xlf" else []
    )
    changes = [
        op for op in difflib.SequenceMatcher(None, text, fixed, autojunk=False).get_opcodes() if op[0] != "equal"
    ]
    assert changes
    # Each fix takes out a word or two with their blanks and adds nothing.
    assert all(kind == "delete" and b - a <= len("fell fell ") for kind, a, b, _, _ in changes), changes
    assert fix_text(fixed, path=path, settings=settings) == fixed


BROKEN = {
    "XLIFF cut off": ("a.xlf", samples.XLIFF_1[:700], "cut off", 11),
    "entity bomb": ("a.xlf", '<!DOCTYPE x [<!ENTITY a "b"><!ENTITY c "&a;&a;">]>\n<xliff version="1.2">&c;</xliff>', "declares the entity 'a'", 1),
    "external entity": ("a.tmx", '<!DOCTYPE x [\n<!ENTITY a SYSTEM "file:///etc/passwd">]>\n<tmx>&a;</tmx>', "declares the entity", 2),
    "undeclared entity": ("a.xlf", "<xliff>\n<a>&x;</a></xliff>", "undefined entity", 2),
    "same id": ("a.xlf", samples.XLIFF_1.replace('id="3"', 'id="1"'), "'1' is there twice", 11),
    "same id in 2.0": ("a.xlf", samples.XLIFF_2.replace('id="u2"', 'id="u1"').replace('<segment id="s2">', '<segment id="s1">'), "there twice", 10),
    "absurd nesting": ("a.xlf", "<a>" * 5000, "200 deep", 1),
    "another root": ("a.xlf", "<html/>", "an xliff element is expected", 1),
    "TMX cut off": ("a.tmx", samples.TMX[:500], "cut off", 8),
    "TMX with one id twice": ("a.tmx", samples.TMX.replace('tuid="b"', 'tuid="a"'), "there twice", 7),
    "PO cut off": ("a.po", 'msgid "a"\nmsgstr "b"\n\nmsgid "c"\n', "cut off", 4),
    "PO cut off in a string": ("a.po", 'msgid "a"\nmsgstr "b', "keyword", 2),
    "PO with one message twice": ("a.po", 'msgid "a"\nmsgstr "b"\n\nmsgid "a"\nmsgstr "c"\n', "there twice, first on line 1", 4),
    "PO with a bare mark": ("a.po", 'msgid "a"\nmsgstr "b"c"\n', "backslash", 2),
    "HTML cut off": ("a.html", "<p>Text</p>\n<p class='x", "cut off", 2),
    "HTML nested absurdly": ("a.html", "<b>" * 5000, "2000 deep", 1),
    "CSV cut off": ("a.csv", 'source,target\nx,"y\n', "never closed", 2),
    "CSV with a column less": ("a.csv", "source,target\nx,y\nz\n", "1 columns", 3),
    "CSV without a target": ("a.csv", "id,source\n1,x\n", "named target", 1),
    "CSV with one id twice": ("a.csv", "id,target\n1,x\n1,y\n", "'1' is there twice", 3),
    "JSONL with one id twice": ("a.jsonl", '{"document":"d","segments":[{"id":1,"target":"a"},{"id":1,"target":"b"}]}', "'1' is there twice", 1),
}  # fmt: skip


@pytest.mark.parametrize(("path", "text", "message", "line"), BROKEN.values(), ids=BROKEN)
def test_malformed_files_name_the_line(path: str, text: str, message: str, line: int) -> None:
    with pytest.raises(InputError, match=message) as caught:
        segments(text, path)
    assert caught.value.line == line


def test_declared_encodings_are_read() -> None:
    xml = samples.XLIFF_1.replace("UTF-8", "GB18030").encode("gb18030")
    assert next(read(xml, "a.xlf")).segments[0].source == "部长 & 总理说 “好”。"
    assert (
        next(
            read(
                'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=KOI8-R\\n"\n\nmsgid "да"\nmsgstr "yes"\n'.encode(
                    "koi8-r"
                ),
                "a.po",
            )
        )
        .segments[0]
        .source
        == "да"
    )


def test_a_given_encoding_yields_to_utf_8() -> None:
    assert next(read("雨。\n".encode("gb18030"), "a.txt", "gb18030")).segments[0].target == "雨。"
    assert next(read("雨。\n".encode(), "a.txt", "gb18030")).segments[0].target == "雨。"


def test_parquet() -> None:
    pyarrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    table = pyarrow.table(
        {"document": ["d", "d", "e"], "source": ["雨。", None, "风。"], "target": ["The the rain.", "Snow.", "Wind."]}
    )
    stream = io.BytesIO()
    parquet.write_table(table, stream)
    documents = list(read(stream.getvalue(), "a.parquet"))
    assert [(d.id, [(s.source, s.target) for s in d.segments]) for d in documents] == [
        ("d", [("雨。", "The the rain."), (None, "Snow.")]),
        ("e", [("风。", "Wind.")]),
    ]
    place = documents[1].segments[0].at(0, 4)
    assert (place.file_start, place.line) == (None, 3)
    with pytest.raises(InputError, match="not a Parquet file"):
        list(read(stream.getvalue()[:50], "a.parquet"))


def test_lines_beside_document_ids() -> None:
    documents = list(
        reader_for("a.txt").read("One.\n\nTwo.\u2028Three.\n", "a.txt", Given(by_line=True, docids=("a", "a", "b")))
    )
    assert [(d.id, [s.target for s in d.segments]) for d in documents] == [
        ("a", ["One.", ""]),
        ("b", ["Two.\u2028Three."]),
    ]
    with pytest.raises(InputError, match="3 lines, but there are 2"):
        list(reader_for("a.txt").read("1\n2\n3\n", "a.txt", Given(by_line=True, docids=("a", "a"))))
