"""Speeds from lengths and the time that they take: kilometres an hour, 每秒1.5公里."""

from __future__ import annotations

SPEEDS = {
    "km": {"hour": "km/h", "minute": "km/min", "second": "km/s"},
    "mile": {"hour": "mph"},
    "m": {"hour": "m/h", "minute": "m/min", "second": "m/s"},
    "nautical mile": {"hour": "knot"},
}
"""The speed that each length is in each unit of time."""
