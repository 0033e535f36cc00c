"""Settings of all tests."""

from __future__ import annotations

import pytest
from hypothesis import settings

# A test is no clock, and draws the same inputs every time; new ones are drawn by `python -m tests.fuzz`.
settings.register_profile("mtcheck", deadline=None, derandomize=True)
settings.load_profile("mtcheck")


@pytest.fixture(autouse=True)
def cache_folder(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test sees what others keep between runs, or leaves anything there."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.getbasetemp() / "cache"))
