"""Which installed packages bring checks: those whose metadata have the entry point group `mtcheck.checks`.

Asked at every start, so without `importlib.metadata`, which takes a third as long to import as all of mtcheck.
"""

from __future__ import annotations

import os
from functools import lru_cache

GROUP = "mtcheck.checks"
_SECTION = f"[{GROUP}]".encode()
_METADATA = (".dist-info", ".egg-info")
# No list of entry points is as long as this.
_ALL = 1 << 20


@lru_cache(maxsize=16)
def announcing(path: tuple[str, ...]) -> tuple[str, ...]:
    """The metadata folders of such packages on a search path, by the names of the packages.

    Of a package that stands on the path twice the first counts, as it does for imports.
    """
    found: dict[str, str] = {}
    for folder in path:
        try:
            names = os.listdir(folder or ".")
        except OSError:
            continue
        for name in names:
            if name.endswith(_METADATA):
                found.setdefault(_package(name), f"{folder}{os.sep}{name}" if folder else name)
    return tuple(folder for _, folder in sorted(found.items()) if _announces(folder))


def _package(folder: str) -> str:
    """The name of the package of a metadata folder, in one of its spellings (PEP 503)."""
    return folder.rpartition(".")[0].partition("-")[0].replace("_", "-").replace(".", "-").lower()


def _announces(folder: str) -> bool:
    # Most packages have no such file, and to raise for each of them costs more than to ask; an open file object would
    # cost five times as much.
    path = f"{folder}{os.sep}entry_points.txt"
    if not os.access(path, os.R_OK):
        return False
    try:
        file = os.open(path, os.O_RDONLY)
    except OSError:
        return False
    try:
        return _SECTION in os.read(file, _ALL)
    finally:
        os.close(file)
