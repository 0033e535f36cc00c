"""Entries that a batch calls for, and what entries find in one."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner, Result

from mtcheck.cli import main

PAIRS = {
    "zh": [
        ("莫拉里部长周一访问了海港。", "Minister Molari visited the harbour on Monday."),
        ("记者问莫拉里为何不来。", "Reporters asked why Molari stayed away."),
        ("莫拉里说，河谷公约已经过时。", "The River Valley Convention is out of date, Molari said."),
        ("各国签署了河谷公约。", "Several states have signed the River Valley Convention."),
        ("他不愿谈论河谷公约。", "He would not speak of the River Valley Convention."),
        ("反对派批评河谷公约。", "The opposition attacked the Valley Convention of Rivers."),
        ("莫拉里的发言人没有回答。", "A spokesman for Mollari did not answer."),
        ("天气很好。", "The weather was fine."),
        ("莫拉里随后离开。", "Molari left later."),
    ],
    "ru": [
        ("В Хомутове открыли школу.", "A school opened in Khomutovo."),
        ("Жители Хомутова ждут автобус.", "People in Khomutovo wait for a bus."),
        ("До Хомутова десять километров.", "It is ten kilometres to Homutovo."),
        ("Рядом с Хомутовом строят мост.", "A bridge is being built near Khomutovo."),
        ("Погода была хорошей.", "The weather was fine."),
    ],
}


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments))


@pytest.fixture(autouse=True)
def batch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for language, pairs in PAIRS.items():
        segments = [{"id": n, "source": source, "target": target} for n, (source, target) in enumerate(pairs)]
        article = {"document": language, "source_lang": language, "target_lang": "en", "segments": segments}
        Path(f"{language}.jsonl").write_text(json.dumps(article, ensure_ascii=False) + "\n", encoding="utf-8")


def mined(*arguments: str) -> dict[str, dict[str, Any]]:
    Path("mined.yaml").unlink(missing_ok=True)
    result = run("glossary", "mine", "--isolated", "--write", "mined.yaml", *arguments)
    assert result.exit_code == 0, result.output
    found = yaml.safe_load(Path("mined.yaml").read_text(encoding="utf-8")) or []
    return {entry["preferred"]: entry for entry in found}


def test_what_comes_again_is_an_entry_with_its_renderings() -> None:
    entries = mined("zh.jsonl", "ru.jsonl")
    assert entries["Molari"]["deprecated"] == ["Mollari"]
    assert entries["Molari"]["source"] == {"zh": ["莫拉里"]}
    assert entries["Molari"]["note"] == "in 5 segments: Molari 4, Mollari 1"
    assert entries["River Valley Convention"]["deprecated"] == ["Valley Convention of Rivers"]
    assert "河谷公约" in entries["River Valley Convention"]["source"]["zh"]
    assert entries["Khomutovo"]["deprecated"] == ["Homutovo"]
    assert set(entries["Khomutovo"]["source"]["ru"]) == {"Хомутове", "Хомутова", "Хомутовом"}


def test_what_stands_too_seldom_is_none() -> None:
    assert "River Valley Convention" not in mined("zh.jsonl", "--least", "5")


def test_what_a_glossary_has_is_left_out() -> None:
    Path("own.yaml").write_text("- {id: m, preferred: Molari, source: {zh: [莫拉里]}}\n", encoding="utf-8")
    assert "Molari" not in mined("zh.jsonl", "--glossary", "own.yaml")


def test_what_is_mined_finds_where_it_was_mined() -> None:
    entries = mined("zh.jsonl", "ru.jsonl")
    assert run("glossary", "check", "mined.yaml").exit_code == 0
    result = run(
        *("lint", "--isolated", "--no-bundled-glossaries", "--glossary", "mined.yaml", "--select", "terminology"),
        *("--min-confidence", "low", "--format", "json", "zh.jsonl", "ru.jsonl"),
    )
    found = [(f["check"], f["text"]) for f in json.loads(result.stdout)["findings"]]
    wrong = sorted(form for entry in entries.values() for form in entry.get("deprecated", []))
    assert sorted(text for check, text in found if check == "term-variant") == wrong
    assert len(wrong) >= 3
    # And nothing else: where a preferred form stands nothing is missing.
    assert {check for check, _ in found} == {"term-variant"}


def test_without_a_source_what_is_written_in_several_ways_is_an_entry() -> None:
    Path("article.txt").write_text(
        "Deputy Foreign Minister Sergei Ryabkov spoke. Later Riyabkov left. Ryabkov and his staff were silent.\n\n"
        "The University of Nairobi opened a clinic. Students of Nairobi University came.\n"
    )
    entries = mined("article.txt")
    assert entries["Ryabkov"]["deprecated"] == ["Riyabkov"]
    forms = {"University of Nairobi", "Nairobi University"}
    assert any(forms == {e["preferred"], *e.get("deprecated", []), *e.get("admitted", [])} for e in entries.values())


def test_prints_a_line_an_entry() -> None:
    text = run("glossary", "mine", "--isolated", "zh.jsonl").stdout
    assert "莫拉里 (zh): Molari, × Mollari  (in 5 segments: Molari 4, Mollari 1)" in text.splitlines()


def test_a_file_that_is_there_is_not_written_over() -> None:
    Path("mined.yaml").write_text("mine")
    assert run("glossary", "mine", "--write", "mined.yaml", "zh.jsonl").exit_code == 2
    assert Path("mined.yaml").read_text() == "mine"


def test_a_file_that_cannot_be_read_is_named() -> None:
    Path("broken.jsonl").write_text("{")
    result = run("glossary", "mine", "--isolated", "broken.jsonl", "zh.jsonl")
    assert (result.exit_code, "broken.jsonl:1" in result.stderr, "Molari" in result.stdout) == (2, True, True)


def test_a_batch_that_gives_nothing_says_so() -> None:
    Path("short.txt").write_text("Nothing stands here twice.\n")
    result = run("glossary", "mine", "--isolated", "short.txt")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "nothing to propose in 1 file" in result.stderr


HOUSE = """\
- {id: molari, preferred: Molari, deprecated: [Mollari], source: {zh: [莫拉里]}}
- {id: valley, preferred: River Valley Convention, source: {zh: [河谷公约]}}
- {id: port, preferred: Port Accord, deprecated: [Harbour Pact]}
"""


def test_stats_count_what_entries_find() -> None:
    Path("own.yaml").write_text(HOUSE, encoding="utf-8")
    Path("quoted.txt").write_text('He said: "I asked why Mollari had come." Mollari laughed.\n')
    result = run(
        "glossary", "stats", "--isolated", "--glossary", "own.yaml", "--format", "csv", "zh.jsonl", "quoted.txt"
    )
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        "glossary,id,deprecated,missing,preferred,admitted,quoted,source",
        "own.yaml,molari,3,1,4,0,1,5",
        "own.yaml,valley,0,0,3,0,0,4",
        "own.yaml,port,0,0,0,0,0,0",
    ]
    table = run("glossary", "stats", "--isolated", "--glossary", "own.yaml", "zh.jsonl").stdout
    assert "1 of 3 entries never match: port" in table


def test_init_begins_with_what_a_batch_calls_for() -> None:
    result = run("init", "--from-batch", "zh.jsonl", ".")
    assert result.exit_code == 0
    text = Path("glossary.yaml").read_text(encoding="utf-8")
    assert "Mollari" in text
    assert "Example" not in text
    assert run("glossary", "check", "glossary.yaml").exit_code == 0
