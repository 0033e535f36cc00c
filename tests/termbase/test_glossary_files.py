"""Glossary files: what is read, and what is said of what is wrong."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from mtcheck import Settings, check_text
from mtcheck.errors import GlossaryError
from mtcheck.model.term import Glossary, Status, TermEntry
from mtcheck.termbase import bundled, named, parse, usable, writer
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
# A sample of every form, of the same two entries in two of them.
SAMPLES = {"yaml_form": ("g.yaml", YAML), "csv_form": ("g.csv", CSV)}


@pytest.mark.parametrize("form", FORMS)
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


def _without_lines(glossary: Glossary) -> list[TermEntry]:
    return [
        replace(e, line=0, glossary="", terms=tuple(t._replace(line=0, forms=()) for t in e.terms))
        for e in glossary.entries
    ]


@pytest.mark.parametrize("suffix", [suffix for suffixes, writes in FORMS.values() if writes for suffix in suffixes])
@pytest.mark.parametrize("name", [ODD, FULL, *bundled.names()])
def test_what_is_written_is_read(suffix: str, name: str) -> None:
    path = f"g{suffix}"
    glossary = parse(name.encode(), "g.yaml")[0] if "\n" in name else bundled.load(name)
    again, problems = parse(writer(path)(glossary.entries).encode(), path)
    assert [problem for problem in problems if problem.fatal] == []
    assert _without_lines(again) == _without_lines(glossary)


@pytest.mark.parametrize("suffix", [suffix for suffixes, writes in FORMS.values() if not writes for suffix in suffixes])
def test_a_form_that_is_only_read_is_not_written(suffix: str) -> None:
    with pytest.raises(GlossaryError, match=r"read, not written; use \.yaml"):
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
    "unknown format": (b"x", "g.docx", "unknown glossary format"),
    "CSV without a header": (b"a,b\n1,2\n", "g.csv", "must name the columns"),
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
