"""Which checks there are: our own from the generated index, so that none is imported before its gate lets it run."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import MISSING, fields
from functools import cache
from importlib import import_module
from typing import Any

from ..errors import SettingsError
from ..model.finding import Category, Finding
from ..model.grade import Confidence, Severity
from ..model.report import Rule
from ..text.features import Features
from ..value_types import NamedTuple
from ._base import Check, CheckInfo, NoOptions, SegmentCheck
from ._index import INDEX

_DEFAULTS = CheckInfo._field_defaults
# What selects every plug-in, whatever its family.
PLUGINS = "plugins"


class Plugin(NamedTuple):
    """A check from outside: its manual, and the file or package that it came from."""

    check: SegmentCheck
    manual: str
    origin: str


class Registry:
    """The checks of a run by id: our own in the order of the index, and behind them those of plug-ins."""

    def __init__(self, plugins: Iterable[Plugin] = ()) -> None:
        self._plugins = {plugin.check.info.id: plugin for plugin in plugins}
        self._infos: dict[str, CheckInfo] = {}

    def __iter__(self) -> Iterator[str]:
        yield from INDEX
        yield from self._plugins

    def __contains__(self, check_id: object) -> bool:
        return check_id in INDEX or check_id in self._plugins

    def info(self, check_id: str) -> CheckInfo:
        """INFO of a check. Its gate is imported with it, the check itself is not."""
        if check_id not in self._infos:
            plugin = self._plugins.get(check_id)
            self._infos[check_id] = plugin.check.info if plugin else _info(check_id, INDEX[check_id])
        return self._infos[check_id]

    def infos(self) -> dict[str, CheckInfo]:
        """INFO of every check by id."""
        return {check_id: self.info(check_id) for check_id in self}

    def family(self, check_id: str) -> str:
        """The folder that one of our own checks lives in; what a plug-in says, or "plugins"."""
        if check_id in self._plugins:
            return self._plugins[check_id].check.info.family or PLUGINS
        return str(INDEX[check_id]["family"])

    def families(self) -> list[str]:
        """The families in alphabetical order, "plugins" among them where there is one."""
        return sorted({self.family(check_id) for check_id in self} | ({PLUGINS} if self._plugins else set()))

    def selectors(self) -> list[str]:
        """What --select understands: check ids, family names, MQM categories, "all"."""
        return [*self, *self.families(), *(c.mqm for c in Category), "all"]

    def plugin_selectors(self) -> list[str]:
        """Those of them that mean plug-ins only."""
        own = OWN.selectors() if self._plugins else []
        return [name for name in self.selectors() if name not in own] if own else []

    def named(self, names: Iterable[str]) -> set[str]:
        """The checks that some of these names select. A name that selects nothing is passed over."""
        wanted = set(names)
        return {check_id for check_id in self if wanted & self.names_of(check_id)}

    def names_of(self, check_id: str) -> set[str]:
        """By what a check can be named: its id, its family, its MQM category, "all"."""
        if check_id in self._plugins:
            category = self.info(check_id).category
            return {check_id, self.family(check_id), PLUGINS, category.mqm, "all"}
        return {check_id, self.family(check_id), Category[INDEX[check_id]["category"]].mqm, "all"}

    def defaults(self) -> set[str]:
        """The checks that run unasked."""
        own = {check_id for check_id, row in INDEX.items() if row.get("default", _DEFAULTS["default"])}
        return own | {check_id for check_id, plugin in self._plugins.items() if plugin.check.info.default}

    def option_defaults(self, check_id: str) -> dict[str, Any]:
        """The options of a check and their defaults, in the spelling of the settings file."""
        if check_id in self._plugins:
            return options_of(self._plugins[check_id].check.options)
        return dict(INDEX[check_id].get("options", {}))

    def option_ranges(self, check_id: str) -> dict[str, tuple[float, float | None]]:
        """The least and the most of those options of a check that say so, None for no bound; by the same names."""
        if check_id in self._plugins:
            return ranges_of(self._plugins[check_id].check.options)
        return dict(INDEX[check_id].get("ranges", {}))

    def word_lists(self) -> list[str]:
        """The options that are lists of words, in whatever checks have them, in alphabetical order."""
        defaults = (self.option_defaults(check_id) for check_id in self)
        return sorted({name for options in defaults for name, value in options.items() if isinstance(value, tuple)})

    def load(self, check_id: str) -> Check:
        """The check itself; imports its module."""
        plugin = self._plugins.get(check_id)
        return plugin.check if plugin else _load(check_id)

    def options(self, check_id: str, values: dict[str, Any]) -> Any:
        """The options of a check. Raises SettingsError for values that a plug-in does not take."""
        options = self.load(check_id).options
        if check_id not in self._plugins:
            return options(**values)
        try:
            return options(**values)
        except Exception as error:
            problem = f"[checks.{check_id}], for {self.origin(check_id)}: {type(error).__name__}: {error}"
            raise SettingsError(problem) from error

    def manual(self, check_id: str) -> str:
        """The docstring of a check's file."""
        if check_id in self._plugins:
            return self._plugins[check_id].manual
        return import_module(_module(check_id), __package__).__doc__ or ""

    def origin(self, check_id: str) -> str:
        """The file or package that a plug-in came from; "" for our own checks."""
        return self._plugins[check_id].origin if check_id in self._plugins else ""

    def rule(self, check_id: str) -> Rule:
        """What a report says of a check."""
        info = self.info(check_id)
        return Rule(check_id, self.family(check_id), info.category, info.severity, info.default, self.manual(check_id))

    def foreign_rules(self, findings: Iterable[Finding]) -> tuple[Rule, ...]:
        """The rules of findings that plug-ins made: what nobody knows who has the findings and not the registry."""
        if not self._plugins:
            return ()
        return tuple(map(self.rule, sorted({f.check for f in findings if f.check in self._plugins})))


# Our own checks, for whatever has to do with these alone.
OWN = Registry()


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


@cache
def _load(check_id: str) -> Check:
    check: Check = import_module(_module(check_id), __package__).CHECK
    return check


def _module(check_id: str) -> str:
    return f".{INDEX[check_id]['family']}.{check_id.replace('-', '_')}"


def options_of(options: type[Any]) -> dict[str, Any]:
    """The fields of an Options class and their defaults, by their names in the settings file; MISSING for none."""
    if options is NoOptions:
        return {}
    return {field.name.replace("_", "-"): field.default for field in fields(options)}


def ranges_of(options: type[Any]) -> dict[str, tuple[float, float | None]]:
    """The least and the most of the numbers among the fields of an Options class."""
    if options is NoOptions:
        return {}
    return {f.name.replace("_", "-"): f.metadata["range"] for f in fields(options) if "range" in f.metadata}


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
    options, ranges = options_of(check.options), ranges_of(check.options)
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
    if unbound := [name for name, value in options.items() if type(value) in (int, float) and name not in ranges]:
        raise TypeError(f"{module}: {unbound[0]} needs a range: number(default, least, most)")
    return row | given | ({"options": options} if options else {}) | ({"ranges": ranges} if ranges else {})


def _gate_name(gate: Callable[[Features], bool], module: str) -> str:
    name = getattr(gate, "__name__", "")
    if getattr(Features, name, None) is gate:
        return name
    home = gate.__module__.removeprefix(f"{__package__}.")
    if home != f"{module.partition('.')[0]}._gates":
        raise TypeError(
            f"{module}: a gate is a method of Features or a function of _gates.py beside the check, as the check "
            f"is not "
            "imported for it"
        )
    return f"{home}:{name}"
