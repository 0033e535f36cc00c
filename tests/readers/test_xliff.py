"""XLIFF 1.2 and 2.x."""

from __future__ import annotations

from html import escape

import pytest

from mtcheck.readers import read, reader_for

from .reading import Broken, segments

XLIFF_1 = """<?xml version="1.0" encoding="UTF-8"?>
<!-- kept as it is -->
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
  <file original="news/a.html" source-language="zh-CN" target-language="en-GB" datatype="html">
    <header><note>mtcheck reads no header</note></header>
    <body>
      <trans-unit id="1"><source>部长 &amp; 总理说 &#x201C;好&#8221;。</source>
        <target state="translated">The minister &amp; the the premier said <g id="1">said</g> “yes”.</target>
        </trans-unit>
      <group translate="no">
        <trans-unit id="2"><source>锁</source><target>Locked locked the the.</target></trans-unit></group>
      <group>
        <trans-unit id="3" translate="yes"><source>雨<x id="1"/>下了。</source>
          <target>It rained<x id="1"/> on on Friday.</target>
          <note>mtcheck: ignore[stray-space] as spoken</note>
          <alt-trans><target>It it poured.</target></alt-trans></trans-unit>
        <trans-unit id="4"><source>未译</source><target state="new"></target></trans-unit>
        <trans-unit id="5"><source>没有</source></trans-unit>
        <trans-unit id="6"><source>图</source><target><![CDATA[A <b> & the the rest.]]></target></trans-unit>
      </group>
    </body>
  </file>
</xliff>
"""

XLIFF_2 = """<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="ru" trgLang="en">
 <file id="f1">
  <unit id="u1">
   <notes><note>mtcheck: ignore[doubled-word] as spoken</note></notes>
   <segment id="s1" state="final"><source>Он <pc id="1">сказал</pc>.</source>
    <target>He <pc id="1">said</pc> so so.</target></segment>
  </unit>
  <unit id="u2">
   <segment id="s1"><source>Дождь.</source><target>The the rain<ph id="2"/>.</target></segment>
   <ignorable><source> </source></ignorable>
   <segment id="s2"><source>Снег.</source><target>Snow<cp hex="000B"/> fell.</target></segment>
   <segment id="s3" state="initial"><source>Лёд.</source><target></target></segment>
  </unit>
  <unit id="u3" translate="no"><segment><source>x</source><target>The the lock.</target></segment></unit>
 </file>
</xliff>
"""

SAMPLES = {"a.xlf": XLIFF_1, "b.xliff": XLIFF_2}
SEGMENTS = {
    "a.xlf": [
        ("1", "部长 & 总理说 “好”。", "The minister & the the premier said said “yes”."),
        ("3", "雨\ufffc下了。", "It rained\ufffc on on Friday."),
        ("6", "图", "A <b> & the the rest."),
    ],
    "b.xliff": [
        ("u1", "Он сказал.", "He said so so."),
        ("u2.s1", "Дождь.", "The the rain\ufffc."),
        ("u2.s2", "Снег.", "Snow\x0b fell."),
    ],
}
BOMB = """<!DOCTYPE x [<!ENTITY a "b"><!ENTITY c "&a;&a;">]>
<xliff version="1.2">&c;</xliff>"""
BROKEN: dict[str, Broken] = {
    "cut off": ("a.xlf", XLIFF_1[:700], "cut off", 13),
    "entity bomb": ("a.xlf", BOMB, "declares the entity 'a'", 1),
    "undeclared entity": ("a.xlf", "<xliff>\n<a>&x;</a></xliff>", "undefined entity", 2),
    "absurd nesting": ("a.xlf", "<a>" * 5000, "200 deep", 1),
    "another root": ("a.xlf", "<html/>", "an xliff element is expected", 1),
}


def written(text: str) -> tuple[str, str]:
    unit = f'<trans-unit id="1"><source/><target>{escape(text)}</target></trans-unit>'
    return "a.xlf", f'<xliff version="1.2"><file original="o"><body>{unit}</body></file></xliff>'


@pytest.mark.parametrize(("path", "languages"), [("a.xlf", ("zh-CN", "en-GB")), ("b.xliff", ("ru", "en"))])
def test_languages(path: str, languages: tuple[str, str]) -> None:
    document = next(reader_for(path).read(SAMPLES[path], path))
    assert (document.source_lang, document.target_lang) == languages


@pytest.mark.parametrize(
    ("path", "ignored"),
    [("a.xlf", [(), ("stray-space",), ()]), ("b.xliff", [("doubled-word",), (), ()])],
)
def test_notes_switch_checks_off_for_their_unit(path: str, ignored: list[tuple[str, ...]]) -> None:
    assert [s.ignored for s in segments(SAMPLES[path], path)] == ignored


def test_a_declared_encoding_is_read() -> None:
    xml = XLIFF_1.replace("UTF-8", "GB18030").encode("gb18030")
    assert next(read(xml, "a.xlf")).segments[0].source == "部长 & 总理说 “好”。"


def test_only_the_declaration_of_the_file_names_its_encoding() -> None:
    page = '<target><![CDATA[<meta charset="koi8-r">]]></target>'
    xml = f'<xliff version="1.2"><file><body><trans-unit id="1">{page}</trans-unit></body></file></xliff>'
    assert next(read(xml.encode(), "a.xlf")).segments[0].target == '<meta charset="koi8-r">'


SDL = """\
<?xml version="1.0" encoding="utf-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0">
<file original="news.docx" source-language="de-DE" target-language="en-GB" datatype="x-sdlfilterframework2"><body>
<trans-unit id="a"><source>Er ging. Sie blieb.</source>
<seg-source><g id="1"><mrk mtype="seg" mid="1">Er ging.</mrk> <mrk mtype="seg" mid="2">Sie blieb.</mrk></g></seg-source>
<target><g id="1"><mrk mtype="seg" mid="1">He left.</mrk> <mrk mtype="seg" mid="2">She &lt;stayed&gt;.</mrk></g>
</target></trans-unit>
<trans-unit id="b"><source>Schluss.</source><seg-source><mrk mtype="seg" mid="3">Schluss.</mrk></seg-source>
<target><mrk mtype="seg" mid="3">The end.</mrk></target></trans-unit>
</body></file></xliff>
"""


@pytest.mark.parametrize("suffix", ["sdlxliff", "mqxliff", "mxliff", "xlf"])
def test_segments_that_tools_mark_within_a_unit_are_segments(suffix: str) -> None:
    assert [(s.id, s.source, s.target) for s in segments(SDL, f"a.{suffix}")] == [
        ("a.1", "Er ging.", "He left."),
        ("a.2", "Sie blieb.", "She <stayed>."),
        ("b", "Schluss.", "The end."),
    ]


IDS = {
    "two of one id": ('<trans-unit id="a">', '<trans-unit id="a">', ["a", "a#2"]),
    "one without": ('<trans-unit id="a">', "<trans-unit>", ["a", "2"]),
    "none at all": ("<trans-unit>", "<trans-unit>", ["1", "2"]),
    "one that is the number of another": ('<trans-unit id="2">', "<trans-unit>", ["2", "unit#2"]),
}


@pytest.mark.parametrize(("first", "second", "ids"), IDS.values(), ids=IDS)
def test_each_unit_has_an_id_of_its_own(first: str, second: str, ids: list[str]) -> None:
    texts = "<source>Ja.</source><target>Yes.</target></trans-unit>"
    text = f'<xliff version="1.2"><file original="a"><body>{first}{texts}{second}{texts}</body></file></xliff>'
    assert [s.id for s in segments(text, "a.xlf")] == ids


def test_files_of_one_name_are_documents_of_their_own() -> None:
    unit = '<trans-unit id="a"><source>Ja.</source><target>Yes.</target></trans-unit>'
    text = f'<xliff version="1.2">{f"<file><body>{unit}</body></file>" * 3}</xliff>'
    documents = list(read(text.encode(), "a.xlf"))
    assert len({document.id for document in documents}) == 3
    assert [[s.id for s in document.segments] for document in documents] == [["a"], ["a"], ["a"]]


def _marked(*segments: tuple[str, str]) -> str:
    return "".join(f'<mrk mtype="seg"{mid}>{text}</mrk> ' for mid, text in segments)


A, B, NO_MARK = ' mid="a"', ' mid="b"', ""
WITHIN = {
    "in another order": (
        _marked((A, "Ja."), (B, "Nein.")),
        _marked((B, "No."), (A, "Yes.")),
        ["Nein.|No.", "Ja.|Yes."],
    ),
    "joined": (_marked((A, "Ja."), (B, "Nein.")), _marked((A, "Yes, no.")), ["Ja.|Yes, no."]),
    "one that the source has not": (_marked((A, "Ja.")), _marked((A, "Yes."), (B, "No.")), ["Ja.|Yes.", "None|No."]),
    "of one number": (_marked((A, "Ja."), (A, "Nein.")), _marked((A, "Yes."), (A, "No.")), ["Ja.|Yes.", "Nein.|No."]),
    "without numbers": (
        _marked((NO_MARK, "Ja."), (NO_MARK, "Nein.")),
        _marked((NO_MARK, "Yes."), (NO_MARK, "No.")),
        ["Ja.|Yes.", "Nein.|No."],
    ),
    "the same words between them": (f"1. {_marked((A, 'Ja.'))}", f"1. {_marked((A, 'Yes.'))}", ["Ja.|Yes."]),
    "other words between them": (f"Eins. {_marked((A, 'Ja.'))}", f"One. {_marked((A, 'Yes.'))}", ["whole|One. Yes. "]),
    "marks of other kinds": ('<mrk mtype="term">Ja</mrk>.', '<mrk mtype="term">Yes</mrk>.', ["whole|Yes."]),
    "a change that is tracked": (
        _marked((A, "Ja.")),
        _marked((A, '<mrk mtype="x-sdl-deleted">No</mrk><mrk mtype="x-sdl-added">Yes</mrk>.')),
        ["Ja.|Yes."],
    ),
}


@pytest.mark.parametrize(("source", "target", "found"), WITHIN.values(), ids=WITHIN)
def test_marked_segments_go_beside_those_of_the_source(source: str, target: str, found: list[str]) -> None:
    sides = f"<source>whole</source><seg-source>{source}</seg-source><target>{target}</target>"
    unit = f'<trans-unit id="1">{sides}</trans-unit>'
    text = f'<xliff version="1.2"><file original="a"><body>{unit}</body></file></xliff>'
    assert [f"{s.source}|{s.target}" for s in segments(text, "a.sdlxliff")] == found


EMPTY, FULL = "<target/>", "<target>Yes.</target>"
OF_TOOLS = {
    "memoQ, not begun": ('mq:status="NotStarted"', EMPTY, []),
    "memoQ, begun": ('mq:status="PartiallyEdited"', EMPTY, [""]),
    "memoQ, locked": ('mq:locked="locked"', FULL, []),
    "Phrase, not confirmed": ('m:confirmed="0"', EMPTY, []),
    "Phrase, not confirmed but translated": ('m:confirmed="0"', FULL, ["Yes."]),
    "Phrase, confirmed": ('m:confirmed="1"', EMPTY, [""]),
    "Phrase, locked": ('m:locked="true"', FULL, []),
    "Phrase, not locked": ('m:locked="false"', FULL, ["Yes."]),
    "a version of a tool": ('sdl:version="2.0"', FULL, ["Yes."]),
}
SPACES = 'xmlns:mq="m" xmlns:m="p" xmlns:sdl="s"'


@pytest.mark.parametrize(("said", "target", "found"), OF_TOOLS.values(), ids=OF_TOOLS)
def test_what_tools_say_of_a_unit(said: str, target: str, found: list[str]) -> None:
    unit = f'<trans-unit id="1" {said}><source>Ja.</source>{target}</trans-unit>'
    text = f'<xliff version="1.2" {SPACES} sdl:version="2.0"><file><body>{unit}</body></file></xliff>'
    assert [s.target for s in segments(text, "a.mqxliff")] == found


def test_what_trados_says_of_a_segment() -> None:
    unit = SDL.replace(
        "</g>\n</target></trans-unit>",
        """</g></target><sdl:seg-defs><sdl:seg id="1" conf="Draft"/>
        <sdl:seg id="2" locked="true" conf="Translated"/></sdl:seg-defs></trans-unit>""",
    )
    unit = unit.replace("The end.</mrk></target>", """</mrk></target><sdl:seg-defs><sdl:seg id="3"/></sdl:seg-defs>""")
    assert [(s.id, s.target) for s in segments(unit, "a.sdlxliff")] == [("a.1", "He left.")]


def test_parts_of_a_unit_without_an_id() -> None:
    text = SDL.replace('<trans-unit id="a">', "<trans-unit>")
    assert [s.id for s in segments(text, "a.xlf")] == ["1", "2", "b"]
