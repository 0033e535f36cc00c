"""Word: what a reader of the document sees, and that edits leave the rest as it is."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import docx as python_docx
import pytest

from mtcheck import Settings, fix_text
from mtcheck.errors import InputError
from mtcheck.readers import read, reader_for
from mtcheck.readers.decode import decode, encode
from mtcheck.readers.given import Given

from .packages import docx, p, package
from .reading import Broken, segments

STYLES = (
    '<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Own"/><w:basedOn w:val="berschrift1"/></w:style>'
)
NOTES = (
    f'<w:footnote w:type="separator" w:id="0">{p("no text")}</w:footnote>'
    f'<w:footnote w:id="2">{p("A note.")}</w:footnote>'
)
SAMPLE = docx(
    p("Rain fell fell &amp; fell", properties='<w:pStyle w:val="Own"/>')
    + p()
    + p("The minister said that th", "e the treaty holds.")
    + f"<w:tbl><w:tr><w:tc>{p('One')}</w:tc><w:tc>{p('Two')}</w:tc></w:tr></w:tbl>",
    styles=STYLES,
    footnotes=NOTES,
)
SAMPLES: dict[str, str | bytes] = {"a.docx": SAMPLE}
SEGMENTS: dict[str, list[tuple[str, str | None, str]]] = {
    "a.docx": [
        ("1", None, "Rain fell fell & fell"),
        ("2", None, "The minister said that the the treaty holds."),
        ("3", None, "One"),
        ("4", None, "Two"),
        ("5", None, "A note."),
    ]
}
# Of packages; see below.
BROKEN: dict[str, Broken] = {}
SETTINGS = Settings(select=("doubled-word",), target_lang="en")


def targets(data: bytes) -> list[str]:
    return [s.target for document in read(data, "a.docx") for s in document.segments]


def run(inside: str, properties: str = "") -> str:
    return f"<w:r>{f'<w:rPr>{properties}</w:rPr>' if properties else ''}{inside}</w:r>"


def t(text: str) -> str:
    return f'<w:t xml:space="preserve">{text}</w:t>'


SHOWN = {
    "runs are one text": (p("Ra", "in fe", "ll."), ["Rain fell."]),
    "changes that are tracked, as accepted": (
        f"<w:p><w:ins>{run(t('Rain '))}</w:ins><w:del>{run('<w:delText>Snow</w:delText>')}</w:del>"
        f"{run(t('fell.'))}</w:p>",
        ["Rain fell."],
    ),
    "what was moved stands where it is now": (
        f"<w:p><w:moveFrom>{run(t('Rain.'))}</w:moveFrom>{run(t('Snow.'))}"
        f"<w:moveTo>{run(t(' Rain.'))}</w:moveTo></w:p>",
        ["Snow. Rain."],
    ),
    "a paragraph whose end is taken out goes on": (
        f"{p('Rain', properties='<w:rPr><w:del/></w:rPr>')}{p(' fell.')}{p('Snow.')}",
        ["Rain fell.", "Snow."],
    ),
    "hidden text is none": (f"<w:p>{run(t('Rain.'))}{run(t('Snow.'), '<w:vanish/>')}</w:p>", ["Rain."]),
    "what is said not to be hidden is text": (
        f"<w:p>{run(t('Rain.'), '''<w:vanish w:val='0'/>''')}</w:p>",
        ["Rain."],
    ),
    "comments are none": (
        f"<w:p><w:commentRangeStart/>{run(t('Rain.'))}<w:commentRangeEnd/>{run('<w:commentReference/>')}</w:p>",
        ["Rain."],
    ),
    "the code of a field is none, its result is": (
        "<w:p>"
        + run('<w:fldChar w:fldCharType="begin"/>')
        + run("<w:instrText>HYPERLINK x</w:instrText>")
        + run('<w:fldChar w:fldCharType="separate"/>')
        + run(t("Rain"))
        + run('<w:fldChar w:fldCharType="end"/>')
        + "</w:p>",
        ["Rain"],
    ),
    "links, simple fields and controls": (
        f"<w:p><w:hyperlink>{run(t('Rain '))}</w:hyperlink><w:fldSimple>{run(t('in '))}</w:fldSimple>"
        f"<w:sdt><w:sdtContent>{run(t('Spain'))}</w:sdtContent></w:sdt></w:p>",
        ["Rain in Spain"],
    ),
    "tabs, breaks and hyphens": (
        f"<w:p>{run(t('a') + '<w:tab/>' + t('b') + '<w:br/>' + t('c') + '<w:noBreakHyphen/>' + t('d'))}</w:p>",
        ["a\tb\nc\u2011d"],
    ),
    "a tab that sets the first line in": (f"<w:p>{run('<w:tab/>' + t('Rain'))}</w:p>", ["Rain"]),
    "a page break is no text": (f"<w:p>{run(t('a'))}{run('''<w:br w:type='page'/>''')}</w:p>", ["a"]),
    "blanks at the ends of a run that does not keep them": (
        "<w:p><w:r><w:t> Rain </w:t></w:r><w:r><w:t>fell.</w:t></w:r></w:p>",
        ["Rainfell."],
    ),
    "a line end in the XML is a blank": (p("Rain\nfell."), ["Rain fell."]),
    "a picture stands for itself": (f"<w:p>{run(t('Rain'))}{run('<w:drawing/>')}</w:p>", ["Rain\ufffc"]),
    "the paragraphs of a box, once": (
        "<w:p><w:r><mc:AlternateContent xmlns:mc='m'><mc:Choice><w:drawing><w:txbxContent>"
        f"{p('Boxed.')}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>{p('Boxed.')}"
        f"</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>{run(t('Rain.'))}</w:p>",
        ["\ufffcRain.", "Boxed."],
    ),
    "a row that is taken out is none": (
        f"<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>{p('Rain.')}</w:tc></w:tr></w:tbl>{p('Snow.')}",
        ["Snow."],
    ),
}


@pytest.mark.parametrize(("body", "expected"), SHOWN.values(), ids=SHOWN)
def test_a_document_reads_as_it_is_shown(body: str, expected: list[str]) -> None:
    assert targets(docx(body)) == expected


def test_a_note_begins_behind_its_number() -> None:
    marked = f"<w:p>{run('<w:footnoteRef/>')}{run(t(' '))}{run(t(' A') + '<w:tab/>' + t(' note.'))}</w:p>"
    found = targets(docx(p("Rain."), footnotes=f"<w:footnote>{marked}</w:footnote>"))
    assert found == ["Rain.", "A\t note."]


def test_roles_come_from_the_names_of_styles_in_every_language() -> None:
    numbered = p("One", properties="<w:numPr/>") + p("Big", properties='<w:outlineLvl w:val="0"/>')
    body = p("Rain", properties='<w:pStyle w:val="Own"/>') + p("Text") + numbered
    found = next(read(docx(body, styles=STYLES), "a.docx")).segments
    assert [s.role for s in found] == ["heading", "", "list", "heading"]


def test_places_count_paragraphs_and_what_is_shown_of_them() -> None:
    two = next(read(SAMPLE, "a.docx")).segments[1]
    place = two.at(23, 30)
    assert (place.text, place.line, place.column, place.end_column, place.file_start) == ("the the", 3, 24, 31, None)


def test_beside_a_source_an_empty_paragraph_counts() -> None:
    text = decode(SAMPLE, "a.docx").text
    assert [s.target for s in segments(text, "a.docx", Given(by_line=True))][:3] == [
        "Rain fell fell & fell",
        "",
        "The minister said that the the treaty holds.",
    ]


def test_a_fix_goes_over_runs_and_leaves_every_other_part_as_it_was() -> None:
    before = decode(SAMPLE, "a.docx")
    fixed = fix_text(before.text, path="a.docx", settings=SETTINGS, unsafe=True)
    data = encode(fixed, before)
    assert targets(data)[:2] == ["Rain fell & fell", "The minister said that the treaty holds."]
    old, new = zipfile.ZipFile(io.BytesIO(SAMPLE)), zipfile.ZipFile(io.BytesIO(data))
    assert old.namelist() == new.namelist()
    changed = [n for n in old.namelist() if old.read(n) != new.read(n)]
    assert changed == ["word/document.xml"]
    times = [[info.date_time for info in archive.infolist()] for archive in (old, new)]
    assert times[0] == times[1]


def test_a_file_that_nothing_was_changed_in_is_the_same_to_the_byte() -> None:
    before = decode(SAMPLE, "a.docx")
    assert encode(before.text, before) == SAMPLE


def test_formatting_stays_where_it_is() -> None:
    document = python_docx.Document()
    paragraph = document.add_paragraph("The minister said the ")
    paragraph.add_run("the treaty").bold = True
    paragraph.add_run(" holds.").italic = True
    stream = io.BytesIO()
    document.save(stream)
    before = decode(stream.getvalue(), "a.docx")
    data = encode(fix_text(before.text, path="a.docx", settings=SETTINGS), before)
    runs = python_docx.Document(io.BytesIO(data)).paragraphs[0].runs
    assert "".join(r.text for r in runs) == "The minister said the treaty holds."
    assert [(r.bold, r.italic) for r in runs] == [(None, None), (True, None), (None, True)]


def test_a_run_that_comes_to_end_with_a_blank_keeps_it() -> None:
    plain = "<w:p><w:r><w:t>The the rain</w:t></w:r><w:r><w:t>the fell.</w:t></w:r></w:p>"
    text = decode(docx(plain), "a.docx").text
    segment = segments(text, "a.docx")[0]
    for start, end, new in [(8, 12, ""), (0, 3, ""), (12, 15, " and")]:
        change = reader_for("a.docx").replacement(text, segment, start, end, new)
        assert change
        after = segments(text[: change[0]] + change[2] + text[change[1] :], "a.docx")
        assert after[0].target == segment.target[:start] + new + segment.target[end:]


def test_no_edit_writes_what_is_an_element_of_its_own() -> None:
    text = decode(SAMPLE, "a.docx").text
    assert reader_for("a.docx").replacement(text, segments(text, "a.docx")[0], 0, 4, "a\tb") is None


REMOVALS = {
    "a paragraph of text": (p("One") + p("Two"), True),
    "one that a bookmark hangs on": (f"<w:p><w:bookmarkStart/>{run(t('One'))}</w:p>{p('Two')}", False),
    "one that ends a section": (p("One", properties="<w:sectPr/>") + p("Two"), False),
    "a cell's": (f"<w:tbl><w:tr><w:tc>{p('One')}</w:tc></w:tr></w:tbl>{p('Two')}", False),
}


@pytest.mark.parametrize(("body", "goes"), REMOVALS.values(), ids=REMOVALS)
def test_a_paragraph_goes_if_nothing_else_hangs_on_it(body: str, goes: bool) -> None:
    text = decode(docx(body), "a.docx").text
    change = reader_for("a.docx").removal(text, segments(text, "a.docx")[0])
    assert (change is not None) is goes
    if change:
        after = text[: change[0]] + change[2] + text[change[1] :]
        assert [s.target for s in segments(after, "a.docx")] == ["Two"]


TYPES = '<Types><Override PartName="/word/document.xml" ContentType="a.document.main+xml"/></Types>'
WRONG = {
    "text": (b"Rain fell.", "no zip package"),
    "cut off": (SAMPLE[: len(SAMPLE) // 2], "no zip package"),
    "another package": (package({"content.xml": "<a/>"}), "is no document of Word"),
    "a workbook": (package({"[Content_Types].xml": "<Types/>"}), "has no main text"),
    "not UTF-8": (package({"[Content_Types].xml": TYPES, "word/document.xml": b"<a>\xff</a>"}), "is not UTF-8"),
    "no XML": (
        package({"[Content_Types].xml": TYPES, "word/document.xml": b"<a>"}),
        "word/document.xml: not well-formed",
    ),
    "no body": (package({"[Content_Types].xml": TYPES, "word/document.xml": b"<w:document/>"}), "has no main text"),
}


@pytest.mark.parametrize(("data", "message"), WRONG.values(), ids=WRONG)
def test_what_is_no_document_is_a_message(data: bytes, message: str) -> None:
    with pytest.raises(InputError, match=message) as caught:
        list(read(data, "a.docx"))
    assert caught.value.path == "a.docx"


def test_a_part_that_unpacks_to_more_than_an_article_is_refused() -> None:
    with pytest.raises(InputError, match="which no article has"):
        list(read(package({"[Content_Types].xml": TYPES, "word/document.xml": b" " * 200_000_001}), "a.docx"))


def test_a_package_of_another_name_says_its_name(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"\.docx and \.odt are: name it so"):
        list(read(SAMPLE, "a.txt"))


OFFICE = Path(__file__).parent / "office"


@pytest.mark.parametrize("path", sorted(OFFICE.iterdir()), ids=lambda path: path.name)
def test_what_libreoffice_writes_is_read_and_fixed(path: Path) -> None:
    """LibreOffice 7.4 saved these, one made from a file of python-docx, the other from one of odfpy."""
    before = decode(path.read_bytes(), path.name)
    data = encode(fix_text(before.text, path=path.name, settings=SETTINGS), before)
    found = [[s.target for d in read(file, path.name) for s in d.segments][:2] for file in (before.package, data)]
    assert found[0][0] == "Minister the the visits Kyiv"
    assert " the the treaty" in found[0][1]
    assert found[1] == [text.replace("the the", "the") for text in found[0]]
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(io.BytesIO(data)) as new:
        assert len([name for name in old.namelist() if old.read(name) != new.read(name)]) == 1
