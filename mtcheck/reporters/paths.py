"""Paths as the servers of repositories know them."""

from __future__ import annotations

import os


def repository_path(path: str) -> str:
    """A path without "./" and with slashes; in the working folder, which is the repository's in a job, from there."""
    here = os.path.normpath(path)
    if os.path.isabs(here) and not (inside := os.path.relpath(here)).startswith(os.pardir):
        here = inside
    return here.replace(os.sep, "/")
