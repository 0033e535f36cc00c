"""Which checks there are: read from the generated index, so that none is imported before its gate lets it run."""

from __future__ import annotations

from dataclasses import MISSING, fields
from functools import cache
from importlib import import_module
from typing import Any

from ..model.finding import Category
from ..model.grade import Confidence, Severity
from ..text.features import Features
from ._base import Check, CheckInfo, NoOptions
from ._index import INDEX


@cache
def infos() -> dict[str, CheckInfo]:
    """INFO of every check by id, in the order of the index."""
    return {check_id: _info(check_id, row) for check_id, row in INDEX.items()}


def _info(check_id: str, row: dict[str, Any]) -> CheckInfo:
    return CheckInfo(
        id=check_id,
        category=Category[row["category"]],
        severity=Severity(row["severity"]),
        confidence=Confidence(row["confidence"]),
        needs=row["needs"],
        languages=row["languages"],
        supersedes=row["supersedes"],
        triggers=row["triggers"],
        gate=getattr(Features, row["gate"]),
        default=row["default"],
        beside=row["beside"],
    )


def family(check_id: str) -> str:
    """The folder a check lives in."""
    return str(INDEX[check_id]["module"]).split(".")[1]


def families() -> list[str]:
    return sorted({family(check_id) for check_id in INDEX})


def option_defaults(check_id: str) -> dict[str, Any]:
    """The options of a check and their defaults, in the spelling of the settings file."""
    return dict(INDEX[check_id]["options"])


@cache
def load(check_id: str) -> Check:
    """The check itself; imports its module."""
    check: Check = import_module(INDEX[check_id]["module"], __package__).CHECK
    return check


def manual(check_id: str) -> str:
    """The docstring of a check's file."""
    return import_module(INDEX[check_id]["module"], __package__).__doc__ or ""


def walk() -> dict[str, dict[str, Any]]:
    """The index as the package itself has it; for the script that writes `_index.py`, and the test that holds them together.

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
        rows[check.info.id] = _row(check, module.name.removeprefix(__package__))
    return rows


def _row(check: Check, module: str) -> dict[str, Any]:
    info = check.info
    options = {} if check.options is NoOptions else {f.name.replace("_", "-"): f.default for f in fields(check.options)}
    if MISSING in options.values():
        raise TypeError(f"{module}: every option needs a default")
    return {
        "module": module,
        "category": info.category.name,
        "severity": int(info.severity),
        "confidence": int(info.confidence),
        "needs": info.needs,
        "languages": info.languages,
        "supersedes": info.supersedes,
        "triggers": info.triggers,
        "gate": info.gate.__name__,
        "default": info.default,
        "beside": info.beside,
        "options": options,
    }
