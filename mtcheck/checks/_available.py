"""The checks that a run can have: our own, and those of the plug-ins that its settings name or that are installed."""

from __future__ import annotations

import sys
from functools import lru_cache

from ._installed import announcing
from ._registry import OWN, Registry


def registry(paths: tuple[str, ...] = (), installed: bool = True) -> Registry:
    """The checks of a run with the plug-ins of some folders, and with those of installed packages or without them.

    Raises SettingsError, naming the file or package, for a plug-in that cannot be used.
    """
    packages = announcing(tuple(sys.path)) if installed else ()
    return _with_plugins(paths, packages) if paths or packages else OWN


@lru_cache(maxsize=64)
def _with_plugins(paths: tuple[str, ...], packages: tuple[str, ...]) -> Registry:
    from ._plugins import plugins

    return Registry(plugins(paths, packages, OWN))
