"""Glossary files: what is read, and what is said of what is wrong."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pytest

from mtcheck import Settings, check_text
from mtcheck.errors import GlossaryError
from mtcheck.model.term import Glossary, Status, TermEntry
from mtcheck.termbase import bundled, lost, named, parse, usable, writer
from mtcheck.termbase._index import FORMS

YAML = """\
- id: inf-treaty
  preferred: INF Treaty
  admitted: [INF]
  deprecated:
    - Guidance Treaty
    - text: mediation agreement
      when: [INF, missile]
      within: segment
    - text: Long Bad Title
      use: Long Good Title
  except: [Guidance Treaty of Paris]
  source: {zh: [中导条约], ru: ДРСМД}
  case: smart
  domain: arms control
  note: signed in 1987
"""
# Everything that an entry can say.
FULL = """\
- id: a
  preferred: A b
  deprecated:
    - {text: B a, unless: [x], word: verb}
  first-mention: A b (AB)
  word: fixed
  target:
    de: {preferred: Ä, admitted: [Ö], deprecated: [{text: Ü, when: [z]}]}
    fr: [E, F]
  source: {zh-Hans: [甲]}
  source-except: {zh: [甲乙]}
  severity: critical
  message: No.
  outlet: [web]
  valid: {from: '2019-08-02'}
  source-of-decision: the style committee
  right: [An A b.]
  wrong: [A B a.]
- {id: b, deprecated: [bad word], languages: [en, de]}
"""
# One concept in several languages, each of which may be the source, as bilingual glossaries are read; one with a term
# that is wrong in one of them, and one for two.
LANGUAGES = """\
- id: a
  target: {de: [Vertrag, Abkommen], en: [treaty], zh: [条约]}
  source: {de: [Vertrag, Abkommen], en: [treaty], zh: [条约]}
  domain: law
- id: b
  target: {en: {preferred: plea, deprecated: [pleading]}, de: {preferred: Einrede}}
  source: {en: [plea], de: [Einrede]}
- {id: c, preferred: =1+1, deprecated: ["@x y"], languages: [en, de]}
"""
# Terms with cases and contexts of their own.
ODD = """\
- id: a
  preferred: no
  case: exact
  deprecated:
    - {text: "yes: no", case: ignore}
    - {text: x, within: credit}
    - {text: y, when: ["1", "#"], within: segment, use: z}
  source: {no: [ja], zh: ["- 1"]}
"""
CSV = """\
id,preferred,admitted,deprecated,when,source:zh,domain
inf-treaty,INF Treaty,INF|the INF,Guidance Treaty|Guided Treaty,,中导条约,arms control
med,INF Treaty 2,,mediation agreement,INF|missile,,
"""
TBX = """\
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX" xml:lang="en"><martifHeader><fileDesc/></martifHeader><text><body>
<termEntry id="c1">
<descrip type="subjectField">law</descrip>
<langSet xml:lang="en">
<tig><term>plea</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></tig>
<ntig><termGrp><term>pleading</term>
<termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termGrp></ntig>
</langSet>
<langSet xml:lang="de-AT"><tig><term>Einrede</term></tig></langSet>
<langSet xml:lang="de"><tig><term>Einwand</term></tig></langSet>
</termEntry>
</body></text></martif>
"""
TMX = """\
<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4"><header srclang="ru"/><body>
<tu tuid="levy"><note>tax</note><tuv xml:lang="ru"><seg>пошлина</seg></tuv>
<tuv xml:lang="en-GB"><seg>levy</seg></tuv></tu>
</body></tmx>
"""
PO = """\
msgid ""
msgstr "Language: de\\n"

# of a court
msgid "plea"
msgstr "Einrede"

#, fuzzy
msgid "levy"
msgstr "Abgabe"
"""
# A sample of every form.
SAMPLES = {
    "yaml_form": ("g.yaml", YAML),
    "csv_form": ("g.csv", CSV),
    "tbx_form": ("g.tbx", TBX),
    "tmx_form": ("g.tmx", TMX),
    "po_form": ("g.po", PO),
    "json_form": ("g.json", '{"пошлина": "levy",\n"иск": ["suit", "claim"]}\n'),
    "tab_form": ("g.txt", "# list\nпошлина\tlevy\ttax\n"),
}
BINARY = {"xlsx_form"}


@pytest.mark.parametrize("form", [form for form in FORMS if form not in BINARY])
def test_every_form_reads_a_sample_and_says_where_its_entries_stand(form: str) -> None:
    assert form in SAMPLES, f"give SAMPLES a glossary in the form that mtcheck/termbase/{form}.py reads"
    path, text = SAMPLES[form]
    assert path.endswith(FORMS[form][0])
    for data in (text.encode(), text.encode("utf-8-sig"), text.replace("\n", "\r\n").encode()):
        glossary, problems = parse(data, path)
        assert problems == []
        assert glossary.entries
        assert all(0 < entry.line <= text.count("\n") for entry in glossary.entries)
    with pytest.raises(GlossaryError, match="not UTF-8"):
        parse(text.encode() + b"\xff", path)
    assert parse(text.encode("utf-16"), path)[0].entries or form in ("tbx_form", "tmx_form")


def _without_lines(glossary: Glossary) -> list[TermEntry]:
    return [
        replace(e, line=0, glossary="", terms=tuple(t._replace(line=0, forms=()) for t in e.terms))
        for e in glossary.entries
    ]


@pytest.mark.parametrize("suffix", [suffix for suffixes, writes in FORMS.values() if writes for suffix in suffixes])
@pytest.mark.parametrize("name", [ODD, FULL, LANGUAGES, *bundled.names()])
def test_what_is_written_is_read(suffix: str, name: str) -> None:
    """Or it is said what is not: YAML and JSON hold all."""
    path = f"g{suffix}"
    glossary = parse(name.encode(), "g.yaml")[0] if "\n" in name else bundled.load(name)
    data = writer(path)(glossary.entries)
    again, problems = parse(data, path)
    told = lost(glossary.entries, data, path)
    if suffix in (".yaml", ".yml", ".json", ".jsonl"):
        assert [problem for problem in problems if problem.fatal] == []
        assert _without_lines(again) == _without_lines(glossary)
        assert told == []
    else:
        named = {line.split("'")[1] for line in told}
        kept = {entry.id: entry for entry in _without_lines(again)}
        for entry in _without_lines(glossary):
            texts = {t.text for t in entry.terms if t.status is not Status.EXCEPTED}
            there = {t.text for t in kept[entry.id].terms} if entry.id in kept else set()
            assert texts <= there or entry.id in named


@pytest.mark.parametrize("suffix", [suffix for suffixes, writes in FORMS.values() if not writes for suffix in suffixes])
def test_a_form_that_is_only_read_is_not_written(suffix: str) -> None:
    with pytest.raises(GlossaryError, match=r"read, not written; use .*\.yaml"):
        writer(f"g{suffix}")


@pytest.mark.parametrize("suffix", [".doc", ".yam", ".xls", ".CSVX", ""])
def test_what_could_not_be_read_back_is_not_written(suffix: str) -> None:
    with pytest.raises(GlossaryError, match=r"unknown glossary format .*; use one of .*\.yaml"):
        writer(f"g{suffix}")


def test_what_names_no_form_is_written_as_yaml() -> None:
    entries = parse(YAML.encode(), "g.yaml")[0].entries
    assert writer("/dev/stdout")(entries) == writer("g.yaml")(entries)


def test_yaml_is_read_whole() -> None:
    glossary, problems = parse(YAML.encode(), "g.yaml")
    assert problems == []
    entry = glossary.entries[0]
    assert (entry.id, entry.preferred, entry.domain, entry.note) == (
        "inf-treaty",
        "INF Treaty",
        "arms control",
        "signed in 1987",
    )
    assert entry.source == {"zh": ("中导条约",), "ru": ("ДРСМД",)}
    by_status = {s: [t.text for t in entry.terms if t.status is s] for s in Status}
    assert by_status[Status.ADMITTED] == ["INF"]
    assert by_status[Status.EXCEPTED] == ["Guidance Treaty of Paris"]
    assert by_status[Status.DEPRECATED] == ["Guidance Treaty", "mediation agreement", "Long Bad Title"]
    context = next(t for t in entry.terms if t.text == "mediation agreement")
    assert (context.when, context.within, context.line) == (("INF", "missile"), "segment", 6)


def test_csv_is_read_whole() -> None:
    glossary, problems = parse(CSV.encode(), "g.csv")
    assert problems == []
    first, second = glossary.entries
    assert [t.text for t in first.terms] == ["INF Treaty", "INF", "the INF", "Guidance Treaty", "Guided Treaty"]
    assert first.source == {"zh": ("中导条约",)}
    assert second.terms[-1].when == ("INF", "missile")


PROBLEMS = {
    "duplicate id": (
        "- {id: a, preferred: X, deprecated: [Y]}\n- {id: a, preferred: Z, deprecated: [W]}\n",
        2,
        "id 'a' stands already in line 1",
    ),
    "chain": (
        "- {id: a, preferred: B, deprecated: [A]}\n- {id: b, preferred: C, deprecated: [B]}\n",
        2,
        "chain: 'B' is to become 'C'",
    ),
    "preferred holds deprecated": (
        "- id: a\n  preferred: New INF Treaty\n  deprecated:\n    - INF Treaty\n",
        4,
        "contains its own deprecated form",
    ),
    "one form in two entries": (
        "- {id: a, preferred: A, deprecated: [X]}\n- {id: b, preferred: B, deprecated: [X]}\n",
        2,
        "stands in entry 'a' too",
    ),
    "one form twice in an entry": ("- {id: a, preferred: A, deprecated: [X, X]}\n", 1, "stands twice in entry 'a'"),
    "empty entry": ("- {id: a, preferred: A}\n", 1, "is empty"),
    "neither preferred nor deprecated": ("- {id: a, admitted: [X]}\n", 1, "no preferred term"),
    "no language": ("- {id: a, preferred: A, source: {zz: [X]}}\n", 1, "'zz' is no code of a language"),
    "a country for a language": ("- {id: a, preferred: A, source: {cn: [X]}}\n", 1, "write 'zh'"),
    "no day": ("- {id: a, preferred: A, deprecated: [X], valid: {from: last year}}\n", 1, "is no day"),
    "no id": ("- {preferred: A, deprecated: [X]}\n", 1, "without an id"),
    "unknown key": (
        "- id: a\n  prefered: A\n  deprecated: [X]\n",
        2,
        "unknown key 'prefered'; did you mean 'preferred'?",
    ),
    "unknown key of a term": (
        "- id: a\n  preferred: A\n  deprecated:\n    - {text: X, wen: [y]}\n",
        4,
        "unknown key 'wen'; did you mean 'when'?",
    ),
    "key twice": ("- id: a\n  preferred: A\n  preferred: B\n  deprecated: [X]\n", 3, "stands twice in this entry"),
    "not a list": ("- id: a\n  preferred: A\n  deprecated: X\n", 3, "a list is expected"),
    "wrong case value": ("- id: a\n  preferred: A\n  deprecated: [X]\n  case: smrt\n", 4, "did you mean 'smart'"),
    "empty term": ("- id: a\n  preferred: A\n  deprecated: ['']\n", 3, "empty deprecated term"),
}


@pytest.mark.parametrize(("text", "line", "words"), PROBLEMS.values(), ids=PROBLEMS)
def test_problems_name_line_and_way_out(text: str, line: int, words: str) -> None:
    _, problems = parse(text.encode(), "g.yaml")
    assert [(p.line, words in p.message) for p in problems if words in p.message] == [(line, True)], problems


FATAL = {
    "broken YAML": (b"- id: a\n  preferred: [x\n- id: b\n", "g.yaml", "not valid YAML"),
    "no list": (b"id: a\n", "g.yaml", "a glossary is a list"),
    "not UTF-8": (b"- id: a\n  preferred: caf\xe9\n", "g.yaml", "not UTF-8"),
    "UTF-16 without its mark": ("wrong,right\n".encode("utf-16-le"), "g.csv", "--encoding utf-16-le g.csv"),
    "UTF-16 of the other order": ("- id: a\n".encode("utf-16-be"), "g.yaml", "--encoding utf-16-be g.yaml"),
    "unknown format": (b"x", "g.docx", "unknown glossary format"),
    "CSV of one column": (b"a\n1\n", "g.csv", "must name the columns"),
    "an old workbook": (b"\xd0\xcf\x11\xe0\xa1", "g.csv", "old Excel"),
    "a workbook under another name": (b"PK\x03\x04....", "g.csv", "suffix .xlsx"),
    "no workbook": (b"PK\x03\x04....", "g.xlsx", "no workbook"),
    "cut-off XML": (b"<martif><text>", "g.tbx", "not well-formed"),
    "other XML": (b"<html/>", "g.tbx", "no TBX"),
    "no terms": (b'{"segments": 3}', "g.json", "has no term"),
    "broken JSON": (b'{"a": }', "g.json", "not valid JSON"),
    "alias that holds itself": (b"- &a {id: x, preferred: y, deprecated: [*a]}\n", "g.yaml", "nested too deeply"),
}


@pytest.mark.parametrize(("data", "path", "words"), FATAL.values(), ids=FATAL)
def test_what_is_no_glossary_is_refused(data: bytes, path: str, words: str) -> None:
    with pytest.raises(GlossaryError, match=words):
        parse(data, path)


def test_unknown_csv_column_names_the_nearest() -> None:
    _, problems = parse(b"id,preferred,depreciated\na,A,X\n", "g.csv")
    assert "did you mean 'deprecated'?" in problems[0].message


def test_a_glossary_with_a_fatal_problem_is_not_used() -> None:
    with pytest.raises(GlossaryError, match="1 more") as caught:
        usable(b"- {id: a, prefered: A}\n- {id: b, prefred: A}\n", "g.yaml")
    assert caught.value.line == 1


def test_unknown_name_gives_the_nearest() -> None:
    with pytest.raises(GlossaryError, match="did you mean 'treaties'"):
        named("treatys")


def test_own_glossary_beside_the_bundled_ones(tmp_path: Path) -> None:
    path = tmp_path / "g.yaml"
    path.write_text(
        "- id: ministry\n  preferred: Ministry of Truth\n  deprecated: [Truth Ministry]\n", encoding="utf-8"
    )
    text = "The Truth Ministry and the Guidance Treaty.\n"
    found = check_text(text, settings=Settings(glossaries=(str(path),)))
    assert [f.location.text for f in found] == ["Truth Ministry", "Guidance Treaty"]
    alone = check_text(text, settings=Settings(glossaries=(str(path),), bundled_glossaries=False))
    assert [f.location.text for f in alone] == ["Truth Ministry"]


def _said(text: str, path: str) -> list[tuple[str, list[str], list[str], dict[str, tuple[str, ...]]]]:
    """Of each entry the preferred term, the admitted and deprecated ones, and the source terms."""
    glossary, problems = parse(text.encode(), path)
    assert [p for p in problems if p.fatal] == []
    return [
        (
            e.preferred,
            [t.text for t in e.terms if t.status is Status.ADMITTED],
            [t.text for t in e.terms if t.status is Status.DEPRECATED],
            e.source,
        )
        for e in glossary.entries
    ]


ROWS = {
    "semicolons": ("id;preferred;deprecated\n1;levy;tariff|impost\n", "levy", [], ["tariff", "impost"], {}),
    "a line that names the mark": ("sep=;\nid;preferred;deprecated\n1;levy;impost\n", "levy", [], ["impost"], {}),
    "tabs under .csv": ("id\tpreferred\tdeprecated\n1\tlevy\timpost\n", "levy", [], ["impost"], {}),
    "headings in capitals, another order": ("DEPRECATED,Preferred\nimpost,levy\n", "levy", [], ["impost"], {}),
    "wrong and right": ("Wrong,Right\nimpost,levy\n", "levy", [], ["impost"], {}),
    "source and target": ("source,target\nпошлина,levy\n", "levy", [], [], {"und": ("пошлина",)}),
    "blank rows": ("id,preferred,deprecated\n1,levy,impost\n,,\n\n", "levy", [], ["impost"], {}),
    "a cell of two lines": ('id,preferred,deprecated\n1,levy,"impost\ntariff"\n', "levy", [], ["impost", "tariff"], {}),
    "two scripts without a header": ("пошлина,levy\nиск,suit\n", "levy", [], [], {"und": ("пошлина",)}),
    "as DeepL has languages": ("Abgabe,levy,DE,EN\n", "levy", [], [], {"de": ("Abgabe",)}),
    "as Weblate heads it": (
        '"location","source","target","id","fuzzy","context","translator_comments"\n'
        '"","иск","suit","","","","of law"\n',
        "suit", [], [], {"und": ("иск",)},
    ),
    "languages": ("ru,en\nпошлина,levy\n", "пошлина", [], [], {"ru": ("пошлина",), "en": ("levy",)}),
    "no header, one script": ("impost,levy\ntariff,levy\n", "levy", [], ["impost", "tariff"], {}),
}  # fmt: skip


@pytest.mark.parametrize(("text", "preferred", "admitted", "deprecated", "source"), ROWS.values(), ids=ROWS)
def test_tables_as_others_write_them(
    text: str, preferred: str, admitted: list[str], deprecated: list[str], source: dict[str, tuple[str, ...]]
) -> None:
    assert _said(text, "g.csv")[0] == (preferred, admitted, deprecated, source)


def test_what_is_read_on_a_guess_is_said() -> None:
    for text, words in (
        ("impost,levy\n", "read as wrong"),
        ('id,preferred,deprecated\n1,levy,"impost, tariff"\n', "read as one term"),
    ):
        _, problems = parse(text.encode(), "g.csv")
        assert [p.fatal for p in problems if words in p.message] == [False]


OTHERS = {
    "a mapping": ("impost: levy\ntariff: levy\n", [("levy", [], ["impost", "tariff"], {})]),
    "a mapping of lists": ("levy: [impost, tariff]\n", [("levy", [], ["impost", "tariff"], {})]),
    "Vale": (
        "extends: substitution\nmessage: x %s\nlevel: error\nswap:\n  (?:im|com)posts?: levy\n",
        [("levy", [], ["imposts", "impost", "composts", "compost"], {})],
    ),
    "Vale, forbidden": ("extends: existence\nmessage: No.\ntokens:\n  - slay\n", [("", [], ["slay"], {})]),
    "prh": (
        "version: 1\nrules:\n  - expected: levy\n    patterns: [impost, /tarif+/]\n    specs:\n"
        "      - {from: impost, to: levy}\n",
        [("levy", [], ["impost"], {})],
    ),
}


@pytest.mark.parametrize(("text", "expected"), OTHERS.values(), ids=OTHERS)
def test_yaml_of_other_tools(text: str, expected: list[object]) -> None:
    assert _said(text, "g.yml") == expected


def test_a_pattern_that_is_no_list_of_words_is_named() -> None:
    _, problems = parse(b"extends: substitution\nmessage: x\nswap:\n  foo.*: bar\n  impost: levy\n", "g.yml")
    assert [p.message for p in problems] == ["the pattern 'foo.*' is more than a list of words: left out"]


def test_tbx_of_version_3_in_both_styles() -> None:
    for status in (
        '<termNote type="administrativeStatus">supersededTerm-admn-sts</termNote>',
        "<min:administrativeStatus>supersededTerm-admn-sts</min:administrativeStatus>",
    ):
        text = (
            '<tbx xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min"><text><body>'
            f'<conceptEntry id="c"><langSec xml:lang="en"><termSec><term>old</term>{status}</termSec>'
            "<termSec><term>new</term></termSec></langSec></conceptEntry></body></text></tbx>"
        )
        assert _said(text, "g.tbx") == [("new", [], ["old"], {"en": ("new",)})]


def test_the_statuses_of_tbx() -> None:
    glossary, _ = parse(TBX.encode(), "g.tbx")
    (entry,) = glossary.entries
    assert (entry.id, entry.domain) == ("c1", "law")
    assert [(t.text, t.status.value, t.language) for t in entry.terms] == [
        ("plea", "preferred", "en"),
        ("pleading", "deprecated", "en"),
        ("Einrede", "preferred", "de"),
        ("Einwand", "admitted", "de"),
    ]


def test_lists_of_shared_tasks() -> None:
    lines = '{"en": "A suit.", "de": "Eine Klage.", "proper": {"suit": "Klage"}}\n'
    lines += '{"en": "No.", "de": "Nein.", "proper": {}}\n'
    for path in ("g.jsonl", "g.txt"):
        glossary, _ = parse(lines.encode(), path)
        (entry,) = glossary.entries
        assert (entry.terms[0].text, entry.terms[0].language, entry.source) == ("Klage", "de", {"en": ("suit",)})


def test_workbooks_are_written_and_read() -> None:
    pytest.importorskip("openpyxl")
    glossary, _ = parse(CSV.encode(), "g.csv")
    again, problems = parse(writer("g.xlsx")(glossary.entries), "g.xlsx")
    assert problems == []
    assert [e.line for e in again.entries] == [2, 3]
    assert _without_lines(again) == _without_lines(glossary)


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_a_table_of_several_languages_is_written_as_one(suffix: str) -> None:
    if suffix == ".xlsx":
        pytest.importorskip("openpyxl")
    glossary, _ = parse(LANGUAGES.encode(), "g.yaml")
    data = writer(f"g{suffix}")(glossary.entries)
    again, _ = parse(data, f"g{suffix}")
    told = lost(glossary.entries, data, f"g{suffix}")
    assert [line.split(":")[0] for line in told] == ["entry 'b'"]
    assert _without_lines(again)[0] == _without_lines(glossary)[0]
    # What a row cannot hold of an entry says nothing of another language than its own.
    assert {(term.text, term.language) for term in again.entries[1].terms} == {("plea", "en"), ("pleading", "en")}
    assert _without_lines(again)[2] == _without_lines(glossary)[2]


def test_a_workbook_is_read_as_far_as_it_is_filled() -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    for place, text in {"A1": "wrong", "B1": "right", "A2": "Bad Treaty", "B2": "Good Treaty"}.items():
        book.active[place] = text
    # Where somebody has formatted all of it, a sheet goes to its last row and column: 17 thousand million cells.
    book.active["XFD1048576"].number_format = "0.00"
    out = io.BytesIO()
    book.save(out)
    glossary, problems = parse(out.getvalue(), "g.xlsx")
    assert problems == []
    assert [(entry.preferred, entry.line) for entry in glossary.entries] == [("Good Treaty", 2)]


def test_a_workbook_has_no_formulas() -> None:
    openpyxl = pytest.importorskip("openpyxl")
    glossary, _ = parse(LANGUAGES.encode(), "g.yaml")
    book = openpyxl.load_workbook(io.BytesIO(writer("g.xlsx")(glossary.entries)))
    assert "=1+1" in [cell.value for row in book.active for cell in row]
    assert {cell.data_type for row in book.active for cell in row if cell.value} == {"s"}


@pytest.mark.parametrize("suffix", [".tbx", ".tmx", ".xlsx"])
@pytest.mark.parametrize("control", ["\x07", "\x0b", "\x1b", "\uffff"], ids=ascii)
def test_a_control_character_is_named_where_it_cannot_be_written(suffix: str, control: str) -> None:
    glossary, _ = parse(f"wrong,right\nbad {control} word,good word\n".encode(), "g.csv")
    with pytest.raises(
        GlossaryError, match=rf"entry 'good-word' has U\+{ord(control):04X}, which \{suffix} cannot hold"
    ):
        writer(f"g{suffix}")(glossary.entries)


def test_half_a_character_is_named_with_its_line() -> None:
    _, problems = parse(b'{"\\ud83d pact": "x y"}', "g.json")
    assert [(p.line, p.fatal, "nobody can see" in p.message) for p in problems][:1] == [(1, True, True)]


def test_a_source_of_no_certain_language_is_looked_for_in_any(tmp_path: Path) -> None:
    path = tmp_path / "g.csv"
    path.write_text("source,target\nпошлина,levy\n", encoding="utf-8")
    row = '{"source": "Пошлину отменили.", "target": "The charge was dropped."}\n'
    found = check_text(row, path="a.jsonl", settings=Settings(glossaries=(str(path),), select=("term-missing",)))
    assert [f.location.text for f in found] == ["Пошлину"]


def test_odd_cells_and_strings_are_no_crash() -> None:
    for path, text in (
        ("g.csv", "пошлина,|\n"),
        ("g.po", 'msgid "a\\x"\nmsgstr "b\\"\\u"\n'),
        ("g.po", 'msgid "\0"\nmsgstr "b"\n'),
    ):
        parse(text.encode(), path)


def test_a_cell_of_thousands_of_terms_is_read() -> None:
    terms = "|".join(f"wrong term number {n}" for n in range(8000))
    glossary, problems = parse(f"id,preferred,deprecated\na,right,{terms}\n".encode(), "g.csv")
    assert not problems
    assert len(glossary.entries[0].terms) == 8001


@pytest.mark.parametrize(
    ("name", "data", "place"),
    [
        ("g.json", '{"Zoll": "duty", "Zoll": "customs"}', "g.json: "),
        ("g.json", '[{"id": "a", "preferred": "x", "preferred": "y", "deprecated": ["z"]}]', "g.json: "),
        ("g.jsonl", '{"Zoll": "duty"}\n{"Amt": "office", "Amt": "agency"}\n', "g.jsonl:2: "),
    ],
)
def test_no_term_is_lost_to_another_of_its_key(name: str, data: str, place: str) -> None:
    with pytest.raises(GlossaryError, match=r"has the key .* twice") as error:
        parse(data.encode(), name)
    assert str(error.value).startswith(place)
