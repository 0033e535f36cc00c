"""Every fix of every check, in every format that can be written: parsers of others read the fixed file, and find
nothing else changed in it.

The faults are those that the manuals show as bad.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Sequence
from html import escape
from html.parser import HTMLParser
from typing import NamedTuple

import docx as python_docx
import polib
import pytest
import webvtt
from lxml import etree

from mtcheck import Settings, fix_text
from mtcheck.checks._registry import OWN
from mtcheck.readers.decode import decode
from mtcheck.readers.package import packed
from tests.contract.test_checks import examples
from tests.readers import packages
from tests.readers.reading import targets
from tests.readers.samples import READERS

SETTINGS = {"source_lang": "zh", "target_lang": "en"}


class Pair(NamedTuple):
    source: str
    target: str


def _faults(check: str) -> list[Pair]:
    """The segments of the manual's bad example."""
    path, text = examples(check)["Bad"]
    if not path.endswith(".jsonl"):
        return [Pair("源文", " ".join(block.split())) for block in text.split("\n\n") if block.strip()]
    records = [json.loads(line) for line in text.splitlines()]
    rows = [row for record in records for row in record.get("segments", [record])]
    return [Pair(row.get("source", "源文"), row["target"]) for row in rows]


FAULTS = {check: _faults(check) for check in OWN.infos()}


class Seen(NamedTuple):
    """What a parser of others sees in a file: the translations, and all else, row by row."""

    targets: list[str]
    rest: list[object]


def _coded(text: str, code: str) -> str:
    """The text escaped, with a code of the format between two of its words."""
    words = text.split(" ")
    half = len(words) // 2
    return (
        " ".join(escape(w, quote=False) for w in words[:half])
        + code
        + " ".join(["", *(escape(w, quote=False) for w in words[half:])])
    )


def _xliff(pairs: Sequence[Pair]) -> str:
    units = "".join(
        f"""<trans-unit id="u{n}" resname='a "b"'><!-- kept &lt; --><source>{escape(p.source)}</source>
        <seg-source><mrk mtype="seg" mid="{n}">{escape(p.source)}</mrk></seg-source>
        <target state="translated"><g id="1"><mrk mtype="seg" mid="{n}">{_coded(p.target, '<x id="2"/>')}</mrk></g>
        </target><note>the the &#8220;note&#x201D; is kept , as it is</note>
        <alt-trans><target>the the other</target></alt-trans></trans-unit>
        <trans-unit id="v{n}"><source>{escape(p.source)}</source><target><![CDATA[{p.target}]]></target></trans-unit>
        """
        for n, p in enumerate(pairs)
    )
    return f"""<?xml version="1.0"?>
<?tool the the ?><xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:t="urn:tool" version="1.2" t:version="2.0">
<file original="a.docx" source-language="zh" target-language="en" t:kept="the the"><header><note>a a , b</note></header>
<body>{units}</body></file></xliff>"""


def _xliff_2(pairs: Sequence[Pair]) -> str:
    units = "".join(
        f"""<unit id="u{n}"><notes><note>the the note</note></notes><segment id="s"><source>{escape(p.source)}</source>
        <target><pc id="1">{_coded(p.target, '<ph id="2"/>')}</pc></target></segment>
        <ignorable><source> </source></ignorable></unit>"""
        for n, p in enumerate(pairs)
    )
    return f"""<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="zh" trgLang="en">
<file id="f">{units}</file></xliff>"""


def _tmx(pairs: Sequence[Pair]) -> str:
    units = "".join(
        f"""<tu tuid="{n}"><note>the the note</note><prop type="x">a , b</prop>
        <tuv xml:lang="zh"><seg>{escape(p.source)}</seg></tuv>
        <tuv xml:lang="en"><seg>{_coded(p.target, '<ph x="1">&lt;br the the/&gt;</ph>')}</seg></tuv>
        <tuv xml:lang="fr"><seg>le le mot , la</seg></tuv></tu>"""
        for n, p in enumerate(pairs)
    )
    return f"""<?xml version="1.0"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx version="1.4"><header srclang="zh" o-tmf="a"/><body>{units}</body></tmx>"""


def _seen_in_xml(text: str) -> Seen:
    root = etree.fromstring(text.encode(), etree.XMLParser(resolve_entities=False, no_network=True))
    found: list[str] = []
    for element in root.iter("{*}target", "seg"):
        above = element.getparent()
        language = above.get("{http://www.w3.org/XML/1998/namespace}lang", "en")
        if etree.QName(above).localname == "alt-trans" or language != "en":
            continue
        found.append("".join(element.xpath(".//text()[not(ancestor::ph)]")))
        for inner in element.iter():
            if etree.QName(inner).localname not in ("ph", "x"):
                inner.text = None
            if inner is not element:
                inner.tail = None
    return Seen(found, [etree.tostring(root, method="c14n", with_comments=True)])


def _po(pairs: Sequence[Pair]) -> str:
    head = 'msgid ""\nmsgstr ""\n"Language: en\\n"\n"X-Kept: the the , a\\n"\n'
    entries = "".join(
        f"""
#  the the translator
#. the the programmer
#: a.c:{n} b.c:1
#, c-format
#| msgid "the the old"
msgctxt "c{n}"
msgid {json.dumps(p.source + chr(10), ensure_ascii=False)}
msgstr ""
{json.dumps(p.target[: len(p.target) // 2], ensure_ascii=False)}
{json.dumps(p.target[len(p.target) // 2 :] + chr(10), ensure_ascii=False)}
"""
        for n, p in enumerate(pairs)
    )
    return (
        head + entries + '\n#, fuzzy\nmsgid "x"\nmsgstr "the the fuzzy"\n\n#~ msgid "y"\n#~ msgstr "the the old , a"\n'
    )


def _seen_in_po(text: str) -> Seen:
    file = polib.pofile(text)
    kept = ("msgctxt", "msgid", "msgid_plural", "occurrences", "flags", "comment", "tcomment", "previous_msgid")
    rest: list[object] = [file.metadata]
    found = []
    for entry in file:
        rest.append([getattr(entry, name) for name in (*kept, "obsolete")])
        if entry.obsolete or entry.fuzzy:
            rest.append(entry.msgstr)
        else:
            found.append(entry.msgstr)
            rest.append((entry.msgstr[:1].isspace(), entry.msgstr.endswith("\n")))
    return Seen(found, rest)


def _table(pairs: Sequence[Pair], dialect: str = "excel", **how: object) -> str:
    stream = io.StringIO()
    writer = csv.writer(stream, dialect, **how)  # type: ignore[arg-type]
    writer.writerow(["key", "zh", "en", "note"])
    for n, p in enumerate(pairs):
        writer.writerow([f'k "{n}"', p.source, p.target, 'the the , "note"'])
    return stream.getvalue()


def _seen_in_table(text: str, **how: object) -> Seen:
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True, **how))  # type: ignore[arg-type]
    return Seen([row[2] for row in rows[1:]], [(row[:2], row[3:]) for row in rows])


def _tabs(pairs: Sequence[Pair]) -> str:
    rows = [("id", "source", "target", "note"), *((str(n), *p, 'the the " , note') for n, p in enumerate(pairs))]
    return "".join("\t".join(row) + "\r\n" for row in rows)


def _jsonl(pairs: Sequence[Pair]) -> str:
    segments = [
        {"id": n, "source": p.source, "target": p.target, "note": "the the , note", "n": [1.50, None, {"target": 1}]}
        for n, p in enumerate(pairs)
    ]
    article = {"document": "d", "title": "the the title", "segments": segments}
    alone = [{"document": "e", **segment} for segment in segments]
    return json.dumps(article) + "\n" + "".join(json.dumps(row, ensure_ascii=False) + "\r\n" for row in alone)


def _seen_in_json(text: str) -> Seen:
    records = [json.loads(line) for line in text.splitlines()]
    rows = [row for record in records for row in record.pop("segments", [record])]
    found = [row.pop("target") for row in rows]
    return Seen(found, [*rows, *(record for record in records if "title" in record)])


def _html(pairs: Sequence[Pair]) -> str:
    blocks = "".join(
        f"""<p class='a "b"' title="the the , title">{_coded(p.target, '<img alt="a a" src=x.png>')}</p>
        <!-- the the , comment --><script>var a = "the the , b";</script><pre>the  the , c</pre>"""
        for p in pairs
    )
    body = f"<body>{blocks}<p translate=no>no no ,</body>"
    return f"<!DOCTYPE html>\n<html lang=en><head><meta charset=utf-8></head>{body}</html>"


class _Page(HTMLParser):
    """Tags with their attributes, comments, and the text of what is no article."""

    def __init__(self) -> None:
        super().__init__()
        self.rest: list[object] = []
        self.within = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.rest.append((tag, attrs))
        self.within = tag

    def handle_endtag(self, tag: str) -> None:
        self.rest.append(tag)
        self.within = ""

    def handle_comment(self, data: str) -> None:
        self.rest.append(data)

    def handle_data(self, data: str) -> None:
        if self.within in ("script", "pre"):
            self.rest.append(data)


def _seen_in_html(text: str) -> Seen:
    page = _Page()
    page.feed(text)
    page.close()
    return Seen([], page.rest)


def _markdown(pairs: Sequence[Pair]) -> str:
    def words(text: str) -> str:
        return re.sub(r"([\\`*_{}\[\]<>#+!|~&-])", r"\\\1", text)

    blocks = "".join(f"{words(p.target)} `the the ,` <b a='the the ,'>\n\n```\nthe the ,\n```\n\n" for p in pairs)
    return f"---\ntitle: the the , title\n---\n\n{blocks}"


def _seen_in_markdown(text: str) -> Seen:
    from markdown_it import MarkdownIt

    tokens = MarkdownIt("commonmark").parse(text)
    rest: list[object] = [(t.type, t.content) for t in tokens if t.type in ("fence", "html_block", "hr")]
    rest += [(c.type, c.content) for t in tokens for c in t.children or () if c.type in ("code_inline", "html_inline")]
    return Seen([], rest)


def _srt(pairs: Sequence[Pair]) -> str:
    return "".join(
        f"{n}\n00:00:{n % 60:02},000 --> 00:00:{n % 60:02},900\n<i>{p.target}</i>\n\n" for n, p in enumerate(pairs, 1)
    )


def _seen_in_srt(text: str) -> Seen:
    cues = [cue.split("\n") for cue in text.strip("\n").split("\n\n")]
    return Seen([], [(cue[:2], cue[2][:3], cue[-1][-4:]) for cue in cues])


def _vtt(pairs: Sequence[Pair]) -> str:
    cues = "".join(
        f"NOTE the the , note\n\nc{n}\n00:{n % 60:02}.000 --> 00:{n % 60:02}.900 line:0\n<v Ann>{escape(p.target)}\n\n"
        for n, p in enumerate(pairs, 1)
    )
    return f"WEBVTT\n\nSTYLE\n::cue {{ color: red }}\n\n{cues}"


def _seen_in_vtt(text: str) -> Seen:
    found = webvtt.from_string(text)
    rest: list[object] = [(c.start, c.end, c.identifier, c.comments, c.voice) for c in found]
    return Seen([], [*rest, [style.text for style in found.styles]])


def _cut(text: str, start: str, end: str) -> str:
    """The text escaped, cut in the middle of a word into two runs of a format."""
    half = len(text) // 2
    return "".join(f"{start}{escape(part, quote=False)}{end}" for part in (text[:half], text[half:]))


def _docx(pairs: Sequence[Pair]) -> str:
    start, end = '<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">', "</w:t></w:r>"
    deleted = "<w:del><w:r><w:delText>the the ,</w:delText></w:r></w:del>"
    body = "".join(
        f'<w:p><w:bookmarkStart w:name="b{n}"/>{_cut(p.target, start, end)}{deleted}</w:p>' for n, p in enumerate(pairs)
    )
    return decode(packages.docx(body), "a.docx").text


def _seen_in_docx(text: str) -> Seen:
    data = packed(packages.docx("", **WORD), text)
    document = python_docx.Document(io.BytesIO(data))
    rest = [(len(p.runs), [run.bold for run in p.runs], p._p.xpath("count(.//w:delText)")) for p in document.paragraphs]
    return Seen([p.text for p in document.paragraphs if p.text.strip()], rest)


# What python-docx asks of a package besides.
_OFFICE = "http://schemas.openxmlformats.org"
WORD: dict[str, str | bytes] = {
    "_rels/.rels": f'''<Relationships xmlns="{_OFFICE}/package/2006/relationships"><Relationship Id="r1"
    Type="{_OFFICE}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'''
}


def _odt(pairs: Sequence[Pair]) -> str:
    code = "<text:bookmark/>"
    body = "".join(f"<text:p>{_cut(p.target, '<text:span>', '</text:span>')}{code}</text:p>" for p in pairs)
    return decode(packages.odt(body), "a.odt").text


def _seen_in_odt(text: str) -> Seen:
    root = etree.fromstring(text.partition("\n")[2].encode())
    found = [words for element in root.iter("{*}p") if (words := "".join(element.itertext())).strip()]
    for element in root.iter():
        element.text = element.tail = None
    return Seen(found, [etree.tostring(root, method="c14n")])


def _semicolons(pairs: Sequence[Pair]) -> str:
    return _table(pairs, delimiter=";", quoting=csv.QUOTE_ALL)


class Kind(NamedTuple):
    """A format: a file's name, how to make it of segments, and how others read it.

    `goes` tells that a fix may take out a whole segment with what belongs to it.
    """

    path: str
    made: Callable[[Sequence[Pair]], str]
    seen: Callable[[str], Seen]
    goes: bool = False


KINDS = {
    "XLIFF 1.2": Kind("a.xlf", _xliff, _seen_in_xml),
    "SDLXLIFF": Kind("a.sdlxliff", _xliff, _seen_in_xml),
    "XLIFF 2": Kind("a.xliff", _xliff_2, _seen_in_xml),
    "TMX": Kind("a.tmx", _tmx, _seen_in_xml),
    "PO": Kind("a.po", _po, _seen_in_po),
    "CSV": Kind("a.csv", _table, _seen_in_table),
    "CSV with semicolons": Kind("b.csv", _semicolons, lambda text: _seen_in_table(text, delimiter=";")),
    "TSV": Kind("a.tsv", _tabs, lambda text: _seen_in_table(text, delimiter="\t", quoting=csv.QUOTE_NONE)),
    "JSONL": Kind("a.jsonl", _jsonl, _seen_in_json, goes=True),
    "HTML": Kind("a.html", _html, _seen_in_html, goes=True),
    "Markdown": Kind("a.md", _markdown, _seen_in_markdown, goes=True),
    "SubRip": Kind("a.srt", _srt, _seen_in_srt),
    "WebVTT": Kind("a.vtt", _vtt, _seen_in_vtt),
    "Word": Kind("a.docx", _docx, _seen_in_docx),
    "OpenDocument": Kind("a.odt", _odt, _seen_in_odt),
}


def _words(found: Sequence[str]) -> list[str]:
    """Texts without blanks at their ends, and without what stands for codes."""
    return [text.replace("\ufffc", "").strip() for text in found]


# Checks whose bad example is fixed in most formats; a format in which fewer are fixed was not put to the test.
FEWEST = 12


def test_every_format_that_can_be_written_is_put_to_the_test() -> None:
    tried = {kind.path[1:] for kind in KINDS.values()}
    assert {name for name, (suffixes, _) in READERS.items() if not tried & set(suffixes)} == {"parquet", "plain"}


@pytest.mark.parametrize("name", KINDS)
def test_fixed_files_are_read_by_others_and_differ_in_their_fixes_alone(name: str) -> None:
    kind = KINDS[name]
    fixed_checks = []
    for check, pairs in [*FAULTS.items(), ("all", [pair for some in FAULTS.values() for pair in some])]:
        select = () if check == "all" else (check,)
        settings = Settings(select=select, **SETTINGS)
        text = kind.made(pairs)
        before = kind.seen(text)
        after = fix_text(text, path=kind.path, settings=settings, unsafe=True)
        seen = kind.seen(after)
        if after != text:
            fixed_checks.append(check)
        if kind.goes:
            left = iter(before.rest)
            assert all(row in left for row in seen.rest), f"{check}: what is no translation has changed"
        else:
            assert seen.rest == before.rest, f"{check}: what is no translation has changed"
            assert len(targets(after, kind.path)) == len(targets(text, kind.path)), check
        if seen.targets:
            assert _words(seen.targets) == _words(targets(after, kind.path)), check
    assert "all" in fixed_checks
    assert len(fixed_checks) >= FEWEST, fixed_checks
