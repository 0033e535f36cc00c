"""Checks from outside: found in folders of the settings and in installed packages, and loaded.

What a plug-in may use, and what it must look like, is written in `docs/plugins.md`; `mtcheck.plugin` is the interface.
"""

from __future__ import annotations

import os
import pkgutil
import sys
from collections.abc import Iterable, Iterator
from importlib import import_module
from importlib.metadata import PathDistribution
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import NamedTuple
from zlib import crc32

from ..errors import SettingsError, shown_path
from ._installed import GROUP
from ._plugin_guard import guarded, line_of, said
from ._plugin_shape import faults
from ._registry import Plugin, Registry


class _Source(NamedTuple):
    """A module that should be a check: its name, its file, what messages call it, and how to do without it."""

    module: str
    file: str
    shown: str
    without: str

    def problem(self, what: str, line: int = 0) -> SettingsError:
        return SettingsError(f"{what}; mend it, or {self.without}", self.shown, line)


def plugins(paths: Iterable[str], packages: Iterable[str], own: Registry) -> list[Plugin]:
    """The checks in some folders, and of the packages with some metadata folders, in order.

    Raises SettingsError, naming the file or package, for one that cannot be used beside the others.
    """
    sources = [source for folder in paths for source in _in_folder(folder)]
    sources += [source for folder in packages for source in _in_package(folder)]
    loaded = {source: _loaded(source, own) for source in sources}
    homes: dict[str, str] = {}
    for source, plugin in loaded.items():
        check_id = plugin.check.info.id
        if check_id in homes:
            raise source.problem(f"the id {check_id!r} is that of the plug-in {homes[check_id]}: give it another")
        homes[check_id] = plugin.origin
    for source, plugin in loaded.items():
        info = plugin.check.info
        if info.family in homes:
            raise source.problem(f"the family {info.family!r} is the name of a check: give it another")
        if unknown := [name for name in info.supersedes if name not in own and name not in homes]:
            raise source.problem(f"supersedes {unknown[0]!r}, and there is no such check")
    return list(loaded.values())


def _in_folder(folder: str) -> Iterator[_Source]:
    """The files of a folder; it is a package of a name of its own, so that they can import each other."""
    if not os.path.isdir(folder):
        raise SettingsError("no such folder; make it, or take it out of [plugins] paths", shown_path(folder))
    folder = os.path.realpath(folder)
    package = f"mtcheck_plugins_{crc32(folder.encode()):08x}"
    if package not in sys.modules:
        sys.modules[package] = ModuleType(package)
        sys.modules[package].__path__ = [folder]
    for name in sorted(os.listdir(folder)):
        if name.endswith(".py") and not name.startswith(("_", ".")):
            file = os.path.join(folder, name)
            yield _Source(
                f"{package}.{name.removesuffix('.py')}",
                file,
                shown_path(file),
                "take it out of the folder (what is no check has a name that begins with _)",
            )


def _in_package(metadata: str) -> Iterator[_Source]:
    """The modules that a package's entry points name; of a package every module but those that begin with "_"."""
    name, _, version = os.path.basename(metadata).rpartition(".")[0].partition("-")
    shown = f"{name} {version.partition('-')[0]}".rstrip()
    without = f"uninstall {name}, or set 'installed = false' under [plugins]"
    for entry in sorted(PathDistribution(Path(metadata)).entry_points.select(group=GROUP), key=lambda e: e.name):
        source = _Source(entry.value, "", f"{shown} ({entry.value})", without)
        if ":" in entry.value:
            raise source.problem("an entry point must name a module or a package of checks")
        module = _imported(source)
        if hasattr(module, "CHECK") or not hasattr(module, "__path__"):
            yield source._replace(file=module.__file__ or "")
            continue
        for found in pkgutil.iter_modules(module.__path__, f"{entry.value}."):
            if not found.ispkg and not found.name.rpartition(".")[2].startswith("_"):
                spec = find_spec(found.name)
                yield _Source(found.name, (spec and spec.origin) or "", f"{shown} ({found.name})", without)


def _imported(source: _Source) -> ModuleType:
    try:
        return import_module(source.module)
    except (Exception, SystemExit) as error:
        line = (error.lineno or 0) if isinstance(error, SyntaxError) else line_of(error.__traceback__, source.file)
        raise source.problem(f"cannot be imported: {said(error)}", line) from error


def _loaded(source: _Source, own: Registry) -> Plugin:
    module = _imported(source)
    if fault := next(faults(module, own), ""):
        raise source.problem(fault)
    return Plugin(guarded(module.CHECK, source.shown, source.file), module.__doc__ or "", source.shown)
