"""What a desk editor marks in machine translations of eleven languages: faults are told, right translations are not."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import NamedTuple

import pytest
from _pytest.mark import ParameterSet

from mtcheck import Finding, Settings, check_text


class Fault(NamedTuple):
    """Segments of a source, their right translation and their wrong one, in which a finding must lie within ⟦⟧."""

    language: str
    kind: str
    source: str
    right: str
    wrong: str
    not_yet: str = ""


LINES = (Path(__file__).parent / "desk_kinds.tsv").read_text(encoding="utf-8").splitlines()
FAULTS = [Fault(*line.split("\t")) for line in LINES if not line.startswith("#")]
_PARTED = " ¶ "


def _found(fault: Fault, translation: str) -> list[Finding]:
    texts = re.sub("[⟦⟧]", "", translation).split(_PARTED)
    pairs = [(s, t) for s, t in zip(fault.source.split(_PARTED), texts, strict=True) if t]
    article = {"document": "a", "segments": [{"source": s, "target": t} for s, t in pairs]}
    settings = Settings(source_lang=fault.language, target_lang="en")
    return check_text(json.dumps(article, ensure_ascii=False), path="a.jsonl", settings=settings)


def _is_within(finding: Finding, fault: Fault) -> bool:
    """Whether a finding lies where the wrong translation is marked; one on the source says what is left out."""
    if "⟦" not in fault.wrong or finding.location.side == "source":
        return True
    for number, text in enumerate(fault.wrong.split(_PARTED), 1):
        if "⟦" in text and finding.location.segment == str(number):
            start, end = text.index("⟦"), text.index("⟧") - 1
            return finding.location.start < end and start < finding.location.end
    return False


def test_the_table_is_as_said() -> None:
    assert len(FAULTS) >= 120
    assert len({fault.language for fault in FAULTS}) >= 11
    assert {fault.not_yet for fault in FAULTS} <= {"", "right", "wrong"}


def _expected(side: str) -> list[ParameterSet]:
    """The faults, those marked as expected to fail of which one side is not as it should be yet."""
    mark = pytest.mark.xfail(strict=True, reason="not yet")
    return [
        pytest.param(fault, marks=[mark] if fault.not_yet == side else [], id=f"{number}-{fault.language}-{fault.kind}")
        for number, fault in enumerate(FAULTS)
    ]


@pytest.mark.parametrize("fault", _expected("right"))
def test_right_translations_are_silent(fault: Fault) -> None:
    assert not _found(fault, fault.right)


@pytest.mark.parametrize("fault", _expected("wrong"))
def test_faults_are_told(fault: Fault) -> None:
    assert any(_is_within(finding, fault) for finding in _found(fault, fault.wrong))
