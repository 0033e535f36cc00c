"""Compiled glossaries between runs: nothing is found otherwise, and whatever happens to them is made good."""

from __future__ import annotations

import os
import sqlite3
import threading
from pathlib import Path

import pytest

from mtcheck import Settings, cache
from mtcheck.errors import GlossaryError
from mtcheck.model.report import Report
from mtcheck.pipeline import runs
from mtcheck.pipeline.checking import check_files
from mtcheck.pipeline.usage import usage
from mtcheck.pipeline.why import contradictions, reasons

HOUSE = """\
- id: harbour-accord
  preferred: Harbour Accord
  admitted: [Accord on Harbours]
  deprecated:
    - Port Agreement
    - {text: sea deal, when: [harbour, port], unless: [fish]}
    - {text: HA, case: exact}
  except: [Port Agreement of 1907]
  source: {zh: [港口协定], ru: [Портовое соглашение], und: [Hafenabkommen]}
- id: spokesperson
  preferred: spokesperson
  deprecated: [spokesman, spokes-person]
- id: korea
  preferred: South Korea
  deprecated: [Korea Republic]
  source: {zh: [韩国]}
- {id: leak, preferred: leak, deprecated: [exfiltrate], word: verb}
- {id: plus, preferred: C plus, deprecated: ["++"]}
- id: german
  target: {de: {preferred: Hafenabkommen, deprecated: [Hafenvertrag]}}
  source: {en: [Harbour Accord]}
"""
TEXTS = {
    "a.txt": "Two spokesmen and a spokes-person of the HA said the Port\nAgreement held.\n\n"
    "The ha of it: a sea deal in the port, not the Port Agreement of 1907. "
    "They exfiltrated C++ and the Guidance Treaty with missiles.\n",
    "b.txt": "A sea deal on fish in a port. Korea Republic left.\n",
    "zh.jsonl": '{"source": "韩国外长谈港口协定。", "target": "The North Korean minister spoke of a port pact."}\n'
    '{"source": "美国退出中导条约。", "target": "The US left the Guidance Treaty."}\n',
    "ru.jsonl": '{"source": "Портового соглашения нет.", "target": "There is no pact.", "source_lang": "ru"}\n',
    "de.jsonl": '{"source": "The Harbour Accord holds.", "target": "Die Hafenverträge gelten.", "target_lang": "de", '
    '"source_lang": "en"}\n',
}


@pytest.fixture(autouse=True)
def whatever_the_size(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runs, "_WORTH_KEEPING", 1)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    Path("house.yaml").write_text(HOUSE, encoding="utf-8")
    for name, text in TEXTS.items():
        Path(name).write_text(text, encoding="utf-8")
    runs._plan.cache_clear()


def found(**given: object) -> Report:
    runs._plan.cache_clear()
    settings = Settings(glossaries=("house.yaml",), select=("terminology",), min_confidence="low").override(**given)
    report = check_files(list(TEXTS), runs.Run(given=settings, jobs=1))
    assert not report.failures
    return report


def records() -> list[Path]:
    return sorted(Path(cache.folder(), "glossaries").glob("*"))


@pytest.mark.parametrize(
    "given",
    [{}, {"bundled_glossaries": False}, {"disabled_glossaries": ("korea", "media")}, {"source": False}],
    ids=["all", "own alone", "some off", "no source"],
)
def test_finds_what_is_found_without_it(given: dict[str, object]) -> None:
    without = found(cache=False, **given)
    assert not records()
    made, read = found(**given), found(**given)
    assert records()
    assert without.findings == made.findings == read.findings
    assert without.notes == made.notes == read.notes
    assert {"term-variant"} <= {f.check for f in read.findings}


def test_small_glossaries_are_not_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runs, "_WORTH_KEEPING", len(HOUSE.encode()) + 1)
    found()
    assert not records()


def test_another_content_is_another_record() -> None:
    before, kept = found(), records()
    Path("house.yaml").write_text(HOUSE.replace("Port Agreement\n", "Port Treaty\n"), encoding="utf-8")
    after = found()
    assert len(records()) == 2 * len(kept)
    assert after.findings == found(cache=False).findings != before.findings


def test_another_code_is_another_record(monkeypatch: pytest.MonkeyPatch) -> None:
    key = cache.key_of("house")
    monkeypatch.setattr(cache, "_code", lambda: "another")
    assert cache.key_of("house") != key


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def _emptied(path: Path) -> None:
    path.write_bytes(b"")


def _scribbled(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[4096:] = b"\x5a" * (len(data) - 4096)
    path.write_bytes(bytes(data))


def _changed(path: Path) -> None:
    with sqlite3.connect(path) as base:
        base.execute("UPDATE rows SET value = '{'")


def _of_another(path: Path) -> None:
    path.write_bytes(b"\x80\x04\x95cos\nsystem\n(S'false'\ntR.")


@pytest.mark.parametrize("damage", [_cut, _emptied, _scribbled, _changed, _of_another])
def test_what_is_damaged_is_made_again(damage: object) -> None:
    assert callable(damage)
    whole = found()
    sizes = [path.stat().st_size for path in records()]
    for path in records():
        damage(path)
    assert found().findings == whole.findings
    assert [path.stat().st_size for path in records()] == sizes


def test_what_is_cleaned_away_in_mid_run_is_made_again() -> None:
    whole = found()
    cache.clean()
    assert not records()
    assert found().findings == whole.findings


def test_a_folder_that_cannot_be_written_costs_only_time(tmp_path: Path) -> None:
    whole = found(cache=False)
    Path("cache").write_text("no folder")
    assert found().findings == whole.findings


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
def test_a_folder_that_others_may_write_is_not_used() -> None:
    found()
    Path(cache.folder()).chmod(0o777)
    assert cache.find("glossaries", records()[0].name) is None


def test_two_runs_at_once_leave_one_whole_record() -> None:
    made: list[str | None] = []

    def make(path: str) -> None:
        with open(path, "w") as stream:
            stream.write("x" * 100_000)

    threads = [threading.Thread(target=lambda: made.append(cache.keep("glossaries", "k", make))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert {Path(str(path)).read_text() for path in made} == {"x" * 100_000}
    assert [path.name for path in records()] == ["k"]


def test_an_entry_begins_and_ends_on_its_days(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("house.yaml").write_text(
        "- {id: a, preferred: Accord, deprecated: [Port Agreement], valid: {from: 2031-05-02, until: 2031-06}}\n"
    )

    class Day(runs.date):
        day_told = "2031-05-01"

        @classmethod
        def today(cls) -> Day:
            return cls.fromisoformat(cls.day_told)

    monkeypatch.setattr(runs, "date", Day)
    told = []
    for day in ("2031-05-01", "2031-05-02", "2031-06-30", "2031-07-01", "2031-05-01"):
        Day.day_told = day
        some = found(bundled_glossaries=False).findings
        told.append(sum(finding.check == "term-variant" for finding in some))
    assert told == [0, 2, 2, 0, 0]


def test_wrong_glossaries_are_named_each_time_and_not_kept() -> None:
    Path("house.yaml").write_text("- id: nothing\n")
    for _ in range(2):
        runs._plan.cache_clear()
        with pytest.raises(GlossaryError, match=r"house\.yaml:1"):
            runs.plan_for(Settings(glossaries=("house.yaml",)))
    assert not records()


def test_contradictions_are_told_from_the_record_too() -> None:
    Path("a.yaml").write_text("- {id: a, preferred: Kyiv, deprecated: [Kiev]}\n")
    Path("b.yaml").write_text("- {id: b, preferred: Kiev, deprecated: [Kyiv]}\n")
    settings = Settings(glossaries=("a.yaml", "b.yaml"))
    without = contradictions(settings.override(cache=False))
    assert without
    assert without == contradictions(settings) == contradictions(settings)


def test_clean_counts_what_it_takes_away() -> None:
    found()
    size = sum(path.stat().st_size for path in records())
    count = len(records())
    assert count > 1
    assert cache.clean() == (count, size)
    assert cache.clean() == (0, 0)


@pytest.mark.parametrize("target_lang", ["en", "de"])
@pytest.mark.parametrize(
    "phrase",
    [
        *("spokesmen", "the Port Agreement of 1907", "a sea deal", "South Korea", "Guidance Treaty", "Hafenvertrag"),
        *("港口协定", "韩国", "中导条约", "Портового соглашения", "a pact of quorn", "artificial intelligence"),
    ],
)
def test_reasons_are_the_same(phrase: str, target_lang: str) -> None:
    plain, kept = (Settings(glossaries=("house.yaml",), cache=cache) for cache in (False, True))
    assert list(reasons(phrase, kept, target_lang)) == list(reasons(phrase, plain, target_lang))
    assert records()


def test_usage_is_the_same() -> None:
    plain, kept = (
        usage(TEXTS, runs.Run(given=Settings(glossaries=("house.yaml",), cache=cache), jobs=1))
        for cache in (False, True)
    )
    assert [use[1:] for use in kept[0]] == [use[1:] for use in plain[0]]
    assert [(use.entry.glossary, use.entry.id) for use in kept[0]] == [
        (use.entry.glossary, use.entry.id) for use in plain[0]
    ]
    assert kept[1:] == plain[1:]
    assert any(use.matches for use in kept[0])
