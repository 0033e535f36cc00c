"""What a file was found to have, kept between runs: found by its content and by all that it was judged with.

A record belongs to the bytes of the file (or of the part of it), what lies beside it, the settings, the glossaries in
force, mtcheck's code and that of whatever is installed. With plug-ins nothing is kept, as nobody knows what they read.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import fields
from datetime import date
from functools import lru_cache
from typing import Any

from .. import cache
from ..checks._registry import OWN
from ..errors import MtcheckError, shown_path
from ..model.packed import DamagedError, packed
from ..readers.parts import Part
from ..record_book import Book
from ..settings import Settings
from . import opening, sidecar
from .runs import days_of_plan, glossary_path, state_of_glossaries

KIND = "results"
# What changes nothing that is found in a file.
_WITHOUT = frozenset(
    "fail_on cache baseline gate references mqm_preset mqm_weights mqm_words lemmatiser documentation_url elsewhere "
    "origin root exclude inventory".split()
)


def book_key(settings: Settings) -> str | None:
    """What results with these settings are kept under; None where they must not be kept. Raises as `plan_for`."""
    if not settings.cache or settings.registry is not OWN:
        return None
    return _book_key(settings, state_of_glossaries(settings), date.today().isoformat())


@lru_cache(maxsize=64)
def _book_key(settings: Settings, state: tuple[int, ...], today: str) -> str | None:
    days = days_of_plan(settings, today)
    parts: list[bytes | str] = [days, str(settings.across), *_installed()]
    for field in fields(Settings):
        if field.name not in _WITHOUT:
            parts.append(f"{field.name}={_plain(getattr(settings, field.name))!r}")
    if settings.per_path_ignores:
        parts.append(os.path.abspath(settings.root))
        parts.append(os.getcwd())
    for name in settings.glossaries:
        if path := glossary_path(name, settings):
            parts += [shown_path(path), opening.read_bytes(path)]
    # A glossary that was written meanwhile may not be the one that the plan has.
    return cache.key_of(*parts) if state_of_glossaries(settings) == state else None


def _plain(value: Any) -> Any:
    """A value of a setting in one spelling."""
    if isinstance(value, Mapping):
        return sorted((str(key), _plain(its)) for key, its in value.items())
    if isinstance(value, (frozenset, set)):
        return sorted(map(repr, value))
    return tuple(map(_plain, value)) if isinstance(value, (tuple, list)) else value


@lru_cache(maxsize=1)
def _installed() -> tuple[str, ...]:
    """The packages that are installed, each with its version: what mtcheck is built on is among them."""
    found: set[str] = set()
    for folder in dict.fromkeys(sys.path):
        with suppress(OSError):
            found.update(name for name in os.listdir(folder or ".") if name.endswith((".dist-info", ".egg-info")))
    return tuple(sorted(found))


@lru_cache(maxsize=8)
def book(key: str, process: int) -> Book:
    """The records under a key, as they were when this process began."""
    return Book(KIND, key)


def known(name: str, key: bytes) -> bytes | None:
    """A record that can be used."""
    data = book(name, os.getpid()).get(key)
    if data is not None:
        with suppress(DamagedError):
            packed(data)
            return data
    return None


def key_of(path: str, part: Part | None, data: bytes, beside: bytes) -> bytes:
    """The key of a record: of 20 bytes."""
    digest = hashlib.blake2b(digest_size=20)
    told = repr((path, tuple(part._replace(changed=0)) if part else None)).encode("utf-8", "surrogateescape")
    for piece in (told, beside, data):
        digest.update(b"%d:" % len(piece))
        digest.update(piece)
    return digest.digest()


def beside(path: str, settings: Settings) -> bytes | None:
    """A digest of the files that a file is judged beside; None where one cannot be read."""
    if not any(_beside(path, settings)):
        return b""
    digest = hashlib.blake2b(digest_size=20)
    try:
        for name in _beside(path, settings):
            data = opening.read_bytes(name)
            digest.update(repr((name, len(data))).encode("utf-8", "surrogateescape"))
            digest.update(data)
    except MtcheckError:
        return None
    return digest.digest()


def _beside(path: str, settings: Settings) -> Iterable[str]:
    if os.path.exists(ignored := sidecar.beside(path)):
        yield ignored
    if settings.docids:
        yield settings.docids
    if settings.source and settings.sources:
        yield opening.beside_path(settings.sources, path, settings)
