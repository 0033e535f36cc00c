"""A text that is edited: what was kept of it before the edit changes no finding."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from pathlib import Path

from mtcheck.editor.opened import opened
from mtcheck.pipeline.runs import Run

PAIRS = [
    ("部长里亚布科夫周二说,中导条约仍然有效。", "Minister Ryabkov said on Tuesday that the INF Treaty still holds."),
    ("里亚布科夫在莫斯科会见了记者。", "Mr. Riyabkov met reporters in Moscow ."),
    ("该国去年出口了2.5万辆汽车,价值90亿元。", "The country exported 2,500 cars last year, worth 9 billion yuan."),
    ("大会堂的会议结束后,代表们离开了北京。", "After the the meeting in the Great Hall the delegates left Beijing."),
    ("他说,水利工程明年完工。", "He said that the water project will be finished next year."),
    ("水利工程的费用由省政府承担。", "The cost of the irrigation works is borne by the province."),
    ("水利工程一共雇用了三千名工人。", "The water project employed 3,000 workers in all."),
]

_FRESH = """
import json, sys
from mtcheck.editor.opened import opened
from mtcheck.pipeline.runs import Run
for text in json.loads(sys.stdin.read()):
    print(json.dumps([f.to_dict() for f in opened(text, sys.argv[1], Run(isolated=True)).findings]))
"""


def xliff(pairs: list[tuple[str, str]]) -> str:
    units = "".join(
        f'<trans-unit id="{number}"><source>{source}</source><target>{target}</target></trans-unit>\n'
        for number, (source, target) in enumerate(pairs)
    )
    return (
        '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="zh" '
        f'target-language="en" datatype="plaintext"><body>\n{units}</body></file></xliff>\n'
    )


def edited(draw: random.Random, pairs: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """One edit: a word taken out, written twice or put elsewhere, or a unit written once more."""
    pairs = list(pairs)
    at = draw.randrange(len(pairs))
    source, words = pairs[at][0], pairs[at][1].split(" ")
    where = draw.randrange(len(words))
    change = draw.choice(["out", "twice", "elsewhere", "unit"])
    if change == "unit":
        pairs.insert(draw.randrange(len(pairs)), pairs[at])
        return pairs
    word = words[where] if change == "twice" else words.pop(where)
    if change != "out":
        words.insert(where if change == "twice" else draw.randrange(len(words) + 1), word)
    pairs[at] = source, " ".join(words)
    return pairs


def found(text: str, path: Path) -> str:
    return json.dumps([f.to_dict() for f in opened(text, str(path), Run(isolated=True)).findings])


def test_a_text_edited_has_the_findings_of_one_never_seen(tmp_path: Path) -> None:
    path = tmp_path / "a.xlf"
    draw = random.Random(7)
    versions = [PAIRS]
    for _ in range(25):
        versions.append(edited(draw, versions[-1]))
    texts = [xliff(pairs) for pairs in versions]
    seen = [found(text, path) for text in texts]
    assert len(set(seen)) > 10
    # Backwards, so that every version is checked after others and not the one it was made of.
    assert [found(text, path) for text in reversed(texts)] == seen[::-1]
    for text, ours in [*zip(texts, seen, strict=True)][::12]:
        fresh = subprocess.run(
            [sys.executable, "-c", _FRESH, str(path)],
            input=json.dumps([text]),
            capture_output=True,
            text=True,
            check=True,
        )
        assert fresh.stdout.strip() == ours


def test_a_text_that_is_being_typed_is_checked_before_it_goes_beside_its_source(tmp_path: Path) -> None:
    (tmp_path / "mtcheck.toml").write_text('sources = "zh/"\n', encoding="utf-8")
    path = str(tmp_path / "a.txt")
    run = Run(config=str(tmp_path / "mtcheck.toml"), jobs=1)
    text = "He said said 7 people came.\n"
    alone = opened(text, path, run)
    assert [f.check for f in alone.findings] == ["doubled-word"]
    assert "its source is not there" in alone.apart
    (tmp_path / "zh").mkdir()
    (tmp_path / "zh" / "a.txt").write_text("他说来了8人。\n会议结束。\n", encoding="utf-8")
    typed = opened(text, path, run)
    assert "has 1 segment, but its source" in typed.apart
    assert typed.with_fixes(unsafe=True) == "He said 7 people came.\n"
    whole = opened(text + "The meeting ended.\n", path, run)
    assert (whole.apart, [f.check for f in whole.findings]) == ("", ["doubled-word", "number-mismatch"])
    # A source that was given for this text must fit it.
    assert opened(text, path, run, "一。\n二。\n").error is not None
