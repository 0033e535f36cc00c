"""Which checks there are: our own from the generated index, so that none is imported before its gate lets it run."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, fields
from functools import cache
from importlib import import_module
from typing import Any

from ..model.finding import Category, Confidence, Severity
from ..text.features import Features
from ._base import Check, CheckInfo, NoOptions
from ._index import INDEX

_DEFAULTS = CheckInfo._field_defaults


@cache
def infos() -> dict[str, CheckInfo]:
    """INFO of every check by id, in the order of the index. Their gates are imported with it."""
    return {check_id: _info(check_id, row) for check_id, row in INDEX.items()}


def family(check_id: str) -> str:
    """The folder a check lives in."""
    return str(INDEX[check_id]["family"])


def families() -> list[str]:
    return sorted({family(check_id) for check_id in INDEX})


def option_defaults(check_id: str) -> dict[str, Any]:
    """The options of a check and their defaults, in the spelling of the settings file."""
    return dict(INDEX[check_id].get("options", {}))


@cache
def load(check_id: str) -> Check:
    """The check itself; imports its module."""
    check: Check = import_module(_module(check_id), __package__).CHECK
    return check


def manual(check_id: str) -> str:
    """The docstring of a check's file."""
    return import_module(_module(check_id), __package__).__doc__ or ""


def _info(check_id: str, row: dict[str, Any]) -> CheckInfo:
    given = {name: row[name] for name in _DEFAULTS if name in row}
    if "gate" in row:
        given["gate"] = _gate(row["gate"])
    return CheckInfo(
        check_id, Category[row["category"]], Severity[row["severity"]], Confidence[row["confidence"]], **given
    )


def _gate(name: str) -> Callable[[Features], bool]:
    """The gate that the index names: a method of Features, or "FAMILY._gates:function"."""
    module, _, function = name.rpartition(":")
    gate: Callable[[Features], bool] = getattr(
        import_module(f".{module}", __package__) if module else Features, function
    )
    return gate


def _module(check_id: str) -> str:
    return f".{INDEX[check_id]['family']}.{check_id.replace('-', '_')}"


def options_of(options: type[Any]) -> dict[str, Any]:
    """The fields of an Options class and their defaults, by their names in the settings file; MISSING for none."""
    if options is NoOptions:
        return {}
    return {field.name.replace("_", "-"): field.default for field in fields(options)}


def walk() -> dict[str, dict[str, Any]]:
    """The index as the package itself has it; for the script that writes `_index.py`, and the test that holds them.

    Raises TypeError, naming the module, for a file that is not formed as a check.
    """
    import pkgutil

    rows = {}
    package = import_module(__package__)
    for module in sorted(pkgutil.walk_packages(package.__path__, f"{__package__}."), key=lambda m: m.name):
        name = module.name.rpartition(".")[2]
        if module.ispkg or name.startswith("_"):
            continue
        loaded = import_module(module.name)
        check = getattr(loaded, "CHECK", None)
        if not isinstance(check, Check) or check.info.id != name.replace("_", "-"):
            raise TypeError(
                f"{module.name}: a check's file needs CHECK, and its id must be the file's name with hyphens"
            )
        rows[check.info.id] = _row(check, module.name.removeprefix(f"{__package__}."))
    return rows


def _row(check: Check, module: str) -> dict[str, Any]:
    """A row of the index: what a check leaves at its default is left out."""
    info = check.info
    options = options_of(check.options)
    if MISSING in options.values():
        raise TypeError(f"{module}: every option needs a default")
    row = {
        "family": module.partition(".")[0],
        "category": info.category.name,
        "severity": info.severity.name,
        "confidence": info.confidence.name,
    }
    given = {name: value for name, value in info._asdict().items() if value != _DEFAULTS.get(name, value)}
    if "gate" in given:
        given["gate"] = _gate_name(info.gate, module)
    return row | given | ({"options": options} if options else {})


def _gate_name(gate: Callable[[Features], bool], module: str) -> str:
    name = getattr(gate, "__name__", "")
    if getattr(Features, name, None) is gate:
        return name
    home = gate.__module__.removeprefix(f"{__package__}.")
    if home != f"{module.partition('.')[0]}._gates":
        raise TypeError(
            f"{module}: a gate is a method of Features or a function of _gates.py beside the check, as the check is not "
            "imported for it"
        )
    return f"{home}:{name}"
