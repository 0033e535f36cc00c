"""Ids that must be their own."""

from __future__ import annotations

from ..errors import InputError


def unique(ident: str, seen: set[str], what: str, path: str, line: int) -> str:
    """The id, once. Raises InputError for one that was there before."""
    if ident in seen:
        raise InputError(f"{what} {ident!r} is there twice; every id must be its own", path, line)
    seen.add(ident)
    return ident
