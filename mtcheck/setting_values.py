"""What a setting may be: each function gives the value as Settings keeps it, or raises SettingsError.

The error names the setting, says what is allowed, and its `word` is what a settings file has at fault.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from math import inf, isfinite
from typing import Any, TypeVar

from .checks._registry import Registry
from .errors import SettingsError, nearest
from .lazy_patterns import lazy_pattern
from .model.grade import Confidence, Severity
from .value_types import NamedTuple

Value = TypeVar("Value", covariant=True)
# Takes the name of a setting and what was given for it.
Allowed = Callable[[str, Any], Any]
# The same, of what names checks: what is known to be one depends on the plug-ins.
AllowedOfChecks = Callable[[str, Any, "Names"], Any]

# RFC 3986, section 2: what a URI is written with; no query and no fragment, as pages are put behind it.
_ADDRESS = lazy_pattern(r"https?://[\w.\-\[\]:@]+(?:/(?:[\w.~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*)?", re.ASCII)
SEVERITIES = tuple(s.label for s in Severity)
CONFIDENCES = tuple(c.label for c in Confidence)
# What [gate] limits, and by which kind of value.
LIMITS = {
    "max-findings-per-1k": float,
    "max-mqm": float,
    "min-term-success": float,
    "max-drop": tuple,
    "max-findings": dict,
}
# What [plugins] says, and what it says unasked.
PLUGINS: dict[str, Any] = {"paths": (), "installed": True}


class Names(NamedTuple):
    """What names of checks are held to: the checks there are, and what the command line may name besides."""

    checks: Registry
    besides: tuple[str, ...] = ()


class Table(Mapping[str, Value]):
    """A mapping that cannot be changed, so that settings can be told apart and kept by their value."""

    __slots__ = ("_rows",)

    def __init__(self, rows: Mapping[str, Value] | Iterable[tuple[str, Value]] = ()) -> None:
        self._rows = dict(rows)

    def __getitem__(self, key: str) -> Value:
        return self._rows[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)

    def __hash__(self) -> int:
        return hash(frozenset(self._rows.items()))

    def __repr__(self) -> str:
        return repr(self._rows)


def flag(key: str, value: Any) -> bool:
    if not isinstance(value, bool):
        raise SettingsError(f"{key} must be true or false, not {value!r}", word=key)
    return value


def text(key: str, value: Any) -> str:
    if not isinstance(value, str):
        raise SettingsError(f"{key} must be a string, not {value!r}", word=key)
    if "\0" in value:
        raise SettingsError(f"{key} must have no NUL in it, not {value!r}", word=key)
    return value


def path(key: str, value: Any) -> str:
    """A string, or what stands for a path."""
    return text(key, os.fspath(value) if isinstance(value, os.PathLike) else value)


def address(key: str, value: Any) -> str:
    """The address of a page on the web, which others can follow; "" for none."""
    given = text(key, value)
    if given and not _ADDRESS.fullmatch(given):
        raise SettingsError(
            f"{key} must be a whole address of letters that addresses have, as https://example.org/mtcheck/, "
            f"not {value!r}",
            word=key,
        )
    return given


def one_of(choices: Sequence[str]) -> Allowed:
    """One of some words, or the grade of that name."""

    def allowed(key: str, value: Any) -> str:
        word = text(key, value.label if isinstance(value, (Severity, Confidence)) else value)
        if word not in choices:
            raise SettingsError(f"{key} must be one of {', '.join(choices)}, not {value!r}", word=key)
        return word

    return allowed


def strings(key: str, value: Any) -> tuple[str, ...]:
    """A list or tuple of strings; a single string is none, as it would be taken letter by letter."""
    if not isinstance(value, (list, tuple)) or not all(isinstance(v, str) for v in value):
        raise SettingsError(f"{key} must be a list of strings, not {value!r}", word=key)
    return tuple(text(key, item) for item in value)


def paths(key: str, value: Any) -> tuple[str, ...]:
    """The same, of paths too."""
    if isinstance(value, (list, tuple)):
        value = [os.fspath(v) if isinstance(v, os.PathLike) else v for v in value]
    return strings(key, value)


def selectors(key: str, value: Any, names: Names) -> tuple[str, ...]:
    """Names of checks, families and MQM categories."""
    given = strings(key, value)
    known = names.checks.selectors()
    for name in given:
        if name not in known and name not in names.besides:
            hint = nearest(name, known)
            raise SettingsError(
                f"{key}: no check, family or category {name!r}{hint} ('mtcheck explain --all' lists them)", word=name
            )
    return given


def per_path(key: str, value: Any, names: Names) -> Table[tuple[str, ...]]:
    """Patterns of paths, each with what to ignore there."""
    rows = _rows(key, value, f'{key} must be a table: "pattern" = ["check-id"]')
    return Table((pattern, selectors(key, given, names)) for pattern, given in rows)


def severities(key: str, value: Any, names: Names) -> Table[str]:
    """Checks, families and categories, each with a severity."""
    rows = _rows(key, value, f'{key} must be a table: check-id = "major"')
    selectors(key, [name for name, _ in rows], names)
    for name, grade in rows:
        if grade not in SEVERITIES:
            raise SettingsError(f"{key}: {name} must be one of {', '.join(SEVERITIES)}, not {grade!r}", word=name)
    return Table(rows)


def weights(key: str, value: Any) -> Table[float]:
    """Severities, each with its points."""
    return Table((name, float(points)) for name, points in _numbers(key, value, SEVERITIES))


def limits(key: str, value: Any, names: Names) -> Table[Any]:
    """What a batch is held to, by the names of LIMITS."""
    found: dict[str, Any] = {}
    for name, limit in _rows(key, value, f"{key} must be a table: [{key}]"):
        if name not in LIMITS:
            raise SettingsError(f"{key} has no limit {name!r}{_hint(name, list(LIMITS))}", word=name)
        if LIMITS[name] is dict:
            found[name] = Table(_numbers(name, limit, [*SEVERITIES, *names.checks]))
        elif LIMITS[name] is tuple:
            found[name] = strings(name, limit)
        else:
            _numbers(key, {name: limit}, [name])
            found[name] = float(_within((0, 1), name, limit) if name == "min-term-success" else limit)
    return Table(found)


def plugins(key: str, value: Any) -> Table[Any]:
    """Where checks of others come from, by the names of PLUGINS."""
    found = {}
    for name, given in _rows(key, value, f"{key} must be a table: [{key}]"):
        if name not in PLUGINS:
            raise SettingsError(f"{key} has no {name!r}{_hint(name, list(PLUGINS))}", word=name)
        found[name] = paths(name, given) if name == "paths" else flag(name, given)
    return Table(found)


def words(key: str, value: Any, names: Names) -> Table[tuple[str, ...]]:
    """Words to add, by the list of checks that they are added to."""
    known = names.checks.word_lists()
    found = {}
    for name, given in _rows(key, value, f'{key} must be a table: list = ["word"]'):
        if name not in known:
            there = f"there are: {', '.join(known)}" if known else "no check has any yet"
            raise SettingsError(f"{key}: no list {name!r}{nearest(name, known)}; {there}", word=name)
        found[name] = strings(name, given)
        if "" in found[name]:
            raise SettingsError(f"{key}: {name} has an empty word", word=name)
    return Table(found)


def options(key: str, value: Any, names: Names) -> Table[Table[Any]]:
    """Options of checks by the check's id, and by name as settings files spell it."""
    found = {}
    for check_id, rows in _rows(key, value, f"{key} must be a table: [{key}.CHECK-ID]"):
        if check_id not in names.checks:
            hint = nearest(check_id, list(names.checks))
            raise SettingsError(
                f"{key}: no check {check_id!r}{hint} ('mtcheck explain --all' lists them)", word=check_id
            )
        defaults, ranges = names.checks.option_defaults(check_id), names.checks.option_ranges(check_id)
        table = {}
        for name, option in _rows(check_id, rows, f"[{key}.{check_id}] must be a table of options"):
            if name not in defaults:
                raise SettingsError(f"{check_id} has no option {name!r}{_hint(name, list(defaults))}", word=name)
            try:
                table[name] = _within(ranges.get(name), name, _like(defaults[name], name, option))
            except SettingsError as error:
                # Several checks have options of one name.
                raise SettingsError(error.message, word=name, within=(f"{key}.{check_id}", 0)) from None
        found[check_id] = Table(table)
    return Table(found)


def _like(default: Any, key: str, value: Any) -> Any:
    """An option's value, which must be of the kind of its default."""
    if isinstance(default, tuple):
        return strings(key, value)
    if type(value) is int and type(default) is float:
        return float(value)
    if type(value) is not type(default):
        kind = {bool: "true or false", int: "a whole number", float: "a number", str: "a string"}[type(default)]
        raise SettingsError(f"{key} must be {kind}, not {value!r}", word=key)
    return value


def _within(bounds: tuple[float, float | None] | None, key: str, value: Any) -> Any:
    """A value that lies within its bounds, if it has any. What is no finite number lies in none."""
    least, most = bounds or (None, None)
    if isinstance(value, float) and not isfinite(value):
        raise SettingsError(f"{key} must be a finite number, not {value!r}", word=key)
    if (least is not None and value < least) or (most is not None and value > most):
        wanted = f"from {least:g} on" if most is None else f"from {least:g} to {most:g}"
        raise SettingsError(f"{key} must be a number {wanted}, not {value!r}", word=key)
    return value


def _hint(name: str, known: list[str]) -> str:
    """The nearest of the names that are allowed, or all of them where they are few."""
    few = f"; it takes {', '.join(known) or 'none'}" if len(known) <= len(LIMITS) else ""
    return nearest(name, known) or few


def _rows(key: str, value: Any, otherwise: str) -> list[tuple[str, Any]]:
    """The rows of a table whose keys are strings."""
    if not isinstance(value, Mapping) or not all(isinstance(name, str) for name in value):
        raise SettingsError(otherwise, word=key)
    return list(value.items())


def _numbers(key: str, value: Any, known: Sequence[str]) -> list[tuple[str, float]]:
    """A table of numbers, none of them negative, by names out of some."""
    rows = _rows(key, value, f"{key} must be a table: name = number")
    for name, number in rows:
        if name not in known:
            raise SettingsError(f"{key}: no {name!r}{_hint(name, list(known))}", word=name)
        if isinstance(number, bool) or not isinstance(number, (int, float)) or not 0 <= number < inf:
            raise SettingsError(f"{key}: {name} must be a number from 0 on, not {number!r}", word=name)
    return rows
