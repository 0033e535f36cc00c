"""A short run of the harness, the same each time, and every input that was at fault once."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from .inputs import KINDS, Input
from .laws import LAWS, tried

CORPUS = sorted(path for path in (Path(__file__).parent / "corpus").iterdir() if "@" in path.name)


def test_every_kind_has_laws() -> None:
    assert KINDS.keys() == LAWS.keys()


@pytest.mark.parametrize("kind", KINDS)
@settings(database=None, max_examples=40, suppress_health_check=list(HealthCheck))
@given(st.randoms(use_true_random=False))
def test_no_input_breaks_a_law(kind: str, rng: Random) -> None:
    tried(KINDS[kind](rng))


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.name)
def test_what_was_at_fault_is_mended(path: Path) -> None:
    kind, how, _, name = path.name.split("@")
    tried(Input(kind, name, path.read_bytes(), how))
