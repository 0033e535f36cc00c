"""Scoring from Python: lists as sacrebleu takes them, and files as the command does."""

from __future__ import annotations

import json
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner
from sacrebleu.metrics import BLEU, CHRF

from mtcheck import InputError, MtcheckError, Scoreboard, Settings, UsageError, score
from mtcheck.cli import main

OURS = ["The cat sat on the mat.", "It rained rained all day long.", "He left Geneva on Monday."]
THEIRS = ["A cat was sitting on a mat.", "It rained the whole day.", "On Monday he left Geneva."]
FIRST = ["The cat sat on a mat.", "It rained the whole day long.", "He left Geneva on Monday."]
SECOND = ["A cat sat on the mat.", "All day long it rained.", "He departed from Geneva on Monday."]
SOURCE = ["猫坐在垫子上。", "整天下雨。", "他周一离开日内瓦。"]


def figures(board: Scoreboard) -> dict[tuple[str, str], float]:
    return {(row["system"], row["metric"]): row["score"] for row in board.to_dicts()}


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lists = {"ours": OURS, "theirs": THEIRS, "first": FIRST, "second": SECOND, "source": SOURCE, "ids": ["a", "a", "b"]}
    for name, lines in lists.items():
        (tmp_path / f"{name}.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)


def test_lists_give_sacrebleus_figures() -> None:
    found = figures(score({"ours": OURS, "theirs": THEIRS}, references=[FIRST, SECOND], metrics=["bleu", "chrf"]))
    for name, lines in (("ours", OURS), ("theirs", THEIRS)):
        assert found[name, "bleu"] == BLEU().corpus_score(lines, [FIRST, SECOND]).score
        assert found[name, "chrf"] == CHRF().corpus_score(lines, [FIRST, SECOND]).score


def test_one_system_and_one_reference_need_no_brackets() -> None:
    one = score(OURS, references=FIRST, metrics="bleu")
    assert (
        figures(one)["system", "bleu"] == figures(score({"a": OURS}, references=[FIRST], metrics=["bleu"]))["a", "bleu"]
    )


def test_a_column_of_a_table_is_a_list() -> None:
    """Whatever iterates over strings, as a pandas.Series does."""
    assert figures(score(iter(OURS), references=iter(FIRST))) == figures(score(OURS, references=FIRST))


SAME = {
    "one reference": (
        "score --isolated --reference first.txt ours.txt",
        lambda: score("ours.txt", references="first.txt", settings=Settings()),
    ),
    "two systems, two references": (
        "score --isolated --reference first.txt --reference second.txt --system o=ours.txt --system t=theirs.txt",
        lambda: score({"o": "ours.txt", "t": Path("theirs.txt")}, references=["first.txt", "second.txt"]),
    ),
    "lists": (
        "score --isolated --source source.txt --reference first.txt --system o=ours.txt --system t=theirs.txt",
        lambda: score({"o": OURS, "t": THEIRS}, sources=SOURCE, references=FIRST),
    ),
    "documents": (
        "score --isolated --docids ids.txt --level document --reference first.txt --system o=ours.txt",
        lambda: score({"o": OURS}, docids=["a", "a", "b"], level="document", references=FIRST),
    ),
    "a test": (
        "score --isolated --paired-ar --seed 7 --resamples 50 --confidence --baseline-system t --reference first.txt "
        "--system o=ours.txt --system t=theirs.txt",
        lambda: score(
            {"o": OURS, "t": THEIRS},
            references=FIRST,
            test="paired-ar",
            seed=7,
            resamples=50,
            confidence=True,
            baseline="t",
        ),
    ),
}


@pytest.mark.parametrize(("command", "call"), SAME.values(), ids=SAME)
def test_the_figures_are_those_of_the_command(files: None, command: str, call) -> None:  # type: ignore[no-untyped-def]
    result = CliRunner().invoke(main, [*shlex.split(command), "--format", "json", "-q"])
    assert result.exit_code == 0
    printed = json.loads(result.stdout)
    board = call()
    for system, found in zip(printed["systems"], board.systems, strict=True):
        assert [(m["id"], m["score"], m["signature"]) for m in system["metrics"]] == [
            (s.id, s.score, s.signature) for s in found.metrics
        ]
        assert [u["scores"] for u in system.get("units", [])] == [dict(unit.scores) for unit in found.units]
    assert [(c["system"], c["metric"], c["p_value"]) for c in printed["comparisons"]] == [
        (c.system, c.metric, c.p_value) for c in board.comparisons
    ]


def test_a_row_a_figure() -> None:
    board = score(
        {"o": OURS, "t": THEIRS}, references=FIRST, metrics=["bleu", "findings"], test="paired-bs", resamples=20
    )
    rows = board.to_dicts()
    assert {frozenset(row) for row in rows} == {frozenset(rows[0])}
    assert [(row["system"], row["metric"]) for row in rows] == [
        ("o", "bleu"),
        ("o", "findings"),
        ("o", "findings:doubled-word"),
        ("t", "bleu"),
        ("t", "findings"),
        ("reference", "findings"),
    ]
    first, compared = rows[0], rows[3]
    assert first["low"] <= first["score"] <= first["high"]
    assert (first["baseline"], first["difference"], first["p_value"]) == (None, None, None)
    assert compared["baseline"] == "o"
    assert compared["difference"] == compared["score"] - first["score"]


def test_names_are_compared_across_documents_or_within_each() -> None:
    lines = ["Deputy Minister Ryabkov spoke. Ryabkov left at noon.", "Later Riyabkov came to Geneva."]
    found = [
        figures(score(lines, docids=["a", "b"], metrics="findings", scope=scope))["system", "findings"] > 0
        for scope in ("batch", "document")
    ]
    assert found == [True, False]


WRONG = {
    "no file": (lambda: score("gone.txt"), InputError, "gone.txt: no such file or folder"),
    "a reference too short": (
        lambda: score(OURS, references=["One."]),
        InputError,
        "has 3 segments, but its reference list has 1",
    ),
    "a source too short": (
        lambda: score(OURS, sources=["一。"]),
        InputError,
        "has 3 segments, but its source list has 1",
    ),
    "no segments": (lambda: score([]), InputError, "has no segments to score"),
    "no systems": (lambda: score({}), UsageError, "there is no system"),
    "a segment that is none": (
        lambda: score(["One.", float("nan")]),
        UsageError,
        "systems: segment 2 is float nan, which is no string",
    ),
    "a file beside a list": (
        lambda: score(OURS, references="first.txt"),
        UsageError,
        "references is a list too, not 'first.txt'",
    ),
    "a list beside a file": (
        lambda: score("ours.txt", references=[FIRST]),
        UsageError,
        "references, sources and docids are files too",
    ),
    "sources in two files": (lambda: score("ours.txt", sources=["a", "b"]), UsageError, "sources is one file"),
    "files and lists": (
        lambda: score({"a": OURS, "b": "ours.txt"}),
        UsageError,
        "some systems are files and some are lists",
    ),
    "a metric": (lambda: score(OURS, metrics="blue"), UsageError, "no metric 'blue'; did you mean 'bleu'"),
    "a metric without what it needs": (lambda: score(OURS, metrics="bleu"), UsageError, "bleu needs references"),
    "a test": (lambda: score(OURS, test="t"), UsageError, "test must be one of None, paired-bs, paired-ar, not 't'"),
    "a level": (
        lambda: score(OURS, level="word"),
        UsageError,
        "level must be one of corpus, document, segment, not 'word'",
    ),
    "a scope": (lambda: score(OURS, scope="all"), UsageError, "scope must be one of document, batch, not 'all'"),
    "a number for systems": (lambda: score(5), UsageError, "systems must be a file, or a list of strings or paths"),
    "a number for a system": (lambda: score({"a": 5}), UsageError, "systems must be a file.*, not int 5"),
    "a number for references": (lambda: score(OURS, references=5), UsageError, "references must be .*, not int 5"),
    "numbers for references": (lambda: score(OURS, references=[1, 2]), UsageError, "references must be .*, not int 1"),
    "numbers for sources": (lambda: score(OURS, sources=[1, 2, 3]), UsageError, "sources: segment 1 is int 1"),
    "a number for docids": (lambda: score(OURS, docids=7), UsageError, "docids must be a list of strings.*, not int 7"),
    "a number for sources beside files": (
        lambda: score("ours.txt", sources=5),
        UsageError,
        "sources is one file, not int 5",
    ),
    "a number for a metric": (lambda: score(OURS, metrics=5), UsageError, "metrics must be the name of a metric"),
    "a number among metrics": (lambda: score(OURS, metrics=["mqm", 5]), UsageError, "metrics must be .*has int 5"),
    "a word for a seed": (
        lambda: score(OURS, seed="one"),
        UsageError,
        "seed must be a whole number from 0 on, or None",
    ),
    "a word for resamples": (
        lambda: score(OURS, resamples="9"),
        UsageError,
        "resamples must be a whole number from 0 on",
    ),
    "a number for a baseline": (lambda: score(OURS, baseline=1), UsageError, "baseline must be a string, not int 1"),
    "a word for a flag": (lambda: score(OURS, ranks="yes"), UsageError, "ranks must be True or False, not str 'yes'"),
    "a dict for settings": (lambda: score(OURS, settings={}), UsageError, "settings must be Settings"),
    "a baseline": (lambda: score(OURS, baseline="b"), UsageError, "no system 'b' to be the baseline"),
}


@pytest.mark.parametrize(("call", "error", "message"), WRONG.values(), ids=WRONG)
def test_what_makes_no_sense_is_said(files: None, call, error: type[MtcheckError], message: str) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(error, match=message):
        call()


def test_a_scoreboard_at_a_prompt_is_a_line_a_system() -> None:
    shown = repr(
        score({"ours": OURS, "theirs\x1b[31m": THEIRS}, references=FIRST, metrics=["chrf", "mqm"])
    ).splitlines()
    assert [line.split(": ")[0] for line in shown] == ["Scores:", "  ours", "  theirs\ufffd[31m", "  reference"]
    assert "chrF " in shown[1]
    assert "MQM penalty " in shown[1]
