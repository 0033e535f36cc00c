"""Data files of the package, read through its loader: the same from a folder, a wheel and a zip.

importlib.resources does this too, and costs a tenth of a cold start.
"""

from __future__ import annotations

import os
from importlib import import_module
from typing import Any


def read(package: str, name: str) -> bytes:
    """The bytes of a file that lies in a package. Raises OSError where there is none."""
    module: Any = import_module(package)
    data: bytes = module.__loader__.get_data(os.path.join(os.path.dirname(module.__file__), name))
    return data


def rows_of(package: str, name: str) -> list[str]:
    """The lines of such a file, but the empty ones and the notice at its head."""
    return [line for line in read(package, name).decode().split("\n") if line and line[0] != "#"]
