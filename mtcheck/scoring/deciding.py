"""What decides which findings there are, and so figures made of them, besides the texts and the version."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any

from ..pipeline.runs import bytes_of_glossary, glossary_path
from ..settings import Settings

# What says where texts, and what is beside them, lie and how they are read; what signatures name themselves; what is
# judged later; and files and folders, of which what they hold counts.
_WITHOUT = frozenset(
    "sources docids references exclude encoding source_lang target_lang elsewhere origin root scope mqm_preset "
    "mqm_weights mqm_words lemmatiser gate fail_on cache documentation_url glossaries inventory baseline "
    "plugins".split()
)
_DIGITS = 8


def settings_told(settings: Iterable[Settings]) -> str:
    """The settings that differ from the defaults, by their names, and a digest of their values; "default" for none."""
    told = {row for one in settings for row in _rows(one)}
    names = "+".join(sorted({name for name, _ in told}))
    return f"{names}@{_digest(value.encode() for _, value in sorted(told))}" if told else "default"


def _rows(settings: Settings) -> Iterator[tuple[str, str]]:
    for field in fields(Settings):
        value = getattr(settings, field.name)
        if field.name not in _WITHOUT and value != field.default:
            yield field.name.replace("_", "-"), repr(_plain(value))
    if others := [check for check in settings.registry if settings.registry.origin(check)]:
        yield "plugins", repr(sorted(others))


def files_told(settings: Settings) -> str:
    """A digest of the files that decide too: glossaries, the inventory, the baseline; "" for none."""
    return _digest(found) if (found := list(_files(settings))) else ""


def _files(settings: Settings) -> Iterator[bytes]:
    for name in settings.glossaries:
        path = glossary_path(name, settings)
        yield bytes_of_glossary(path) if path else name.encode()
    inventory = os.path.join(settings.root, settings.inventory)
    for named, path in ((settings.inventory, inventory), (settings.baseline, settings.baseline_path)):
        if named and os.path.isfile(path):
            yield Path(path).read_bytes()


def _plain(value: Any) -> Any:
    """A value of a setting in one spelling."""
    if isinstance(value, Mapping):
        return sorted((str(key), _plain(its)) for key, its in value.items())
    return [_plain(item) for item in value] if isinstance(value, (tuple, list)) else value


def _digest(pieces: Iterable[bytes]) -> str:
    digest = hashlib.sha256()
    for piece in pieces:
        digest.update(b"%d:" % len(piece) + piece)
    return digest.hexdigest()[:_DIGITS]
