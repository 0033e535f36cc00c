"""Values as a settings file has them."""

from __future__ import annotations

from collections.abc import Iterable


def shown(value: object) -> str:
    """A value in TOML; a tuple of tuples is a table."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple):
        return shown_table(value) if value and isinstance(value[0], tuple) else "[" + ", ".join(map(shown, value)) + "]"
    return f'"{value}"' if isinstance(value, str) else str(value)


def shown_table(rows: Iterable[tuple[object, ...]]) -> str:
    """A table in one line; rows of three belong to tables in it, which their first value names."""
    return "{" + ", ".join(f"{'.'.join(map(_key, row[:-1]))} = {shown(row[-1])}" for row in rows) + "}"


def _key(name: object) -> str:
    return str(name) if str(name).replace("-", "").isalnum() and str(name).isascii() else f'"{name}"'
