"""Settings of all tests."""

from __future__ import annotations

from hypothesis import settings

# A test is no clock, and draws the same inputs every time; new ones are drawn by `python -m tests.fuzz`.
settings.register_profile("mtcheck", deadline=None, derandomize=True)
settings.load_profile("mtcheck")
