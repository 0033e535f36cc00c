"""Scales of a finding: how bad the fault is, and how sure."""

from __future__ import annotations

from enum import IntEnum


class _Grade(IntEnum):
    """A scale whose steps have names in lower case."""

    @property
    def label(self) -> str:
        return self.name.lower()


class Severity(_Grade):
    """How bad the fault is if the finding is true (MQM)."""

    NEUTRAL = 0
    MINOR = 1
    MAJOR = 2
    CRITICAL = 3


class Confidence(_Grade):
    """How sure the check is that the finding is true."""

    LOW = 0
    MEDIUM = 1
    HIGH = 2
