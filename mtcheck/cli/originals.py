"""What `mtcheck init` sees of texts beside their originals: folders, or files, that differ by a language alone."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from ..readers import is_searched

_TAG = re.compile(r"[a-z]{2}(?:[-_][A-Za-z]{2,4})?")
_TAGGED = re.compile(rf"(?P<stem>.+)[.](?P<tag>{_TAG.pattern})(?P<suffix>\.[a-z]+)")
# So many entries of a folder tell.
_TELLING = 500
# What is taken for the translation where both could be: what most checks know.
_TARGET = "en"


def told(root: Path, articles: list[Path]) -> str:
    """The line of settings that would put originals beside the articles, with why it may be wanted; "" where nothing
    speaks for any.
    """
    for folder in articles:
        for place in [folder, *sorted(_folders(folder))]:
            for one, other, setting in (*_twin_folders(place, root), *_twin_files(place)):
                return f"{one} and {other} go together; if {other} is the original: {setting} in mtcheck.toml"
    return ""


def _folders(folder: Path) -> Iterator[Path]:
    if folder.is_dir():
        yield from (child for child in islice(folder.iterdir(), _TELLING) if child.is_dir())


def _stems(folder: Path) -> set[str]:
    return {name.partition(".")[0] for name in islice(os.listdir(folder), _TELLING) if is_searched(name)}


def _twin_folders(place: Path, root: Path) -> Iterator[tuple[str, str, str]]:
    """Folders beside each other that are called by languages and hold files of the same names."""
    named = [child for child in _folders(place) if _TAG.fullmatch(child.name)]
    named.sort(key=lambda child: (not child.name.startswith(_TARGET), child.name))
    for other in named[1:]:
        if _stems(named[0]) & _stems(other):
            path = Path(os.path.relpath(other, root)).as_posix()
            yield os.path.relpath(named[0]), os.path.relpath(other), f'sources = "{path}/"'


def _twin_files(place: Path) -> Iterator[tuple[str, str, str]]:
    """Files beside each other that differ by a language in their names."""
    if not place.is_dir():
        return
    found = [
        m
        for name in islice(sorted(os.listdir(place)), _TELLING)
        if is_searched(name) and (m := _TAGGED.fullmatch(name))
    ]
    for one in found:
        for other in found:
            if one["stem"] == other["stem"] and one["tag"].startswith(_TARGET) and one["tag"] != other["tag"]:
                setting = f'sources = "{{stem}}.{other["tag"]}{other["suffix"]}"'
                yield os.path.relpath(place / one[0]), os.path.relpath(place / other[0]), setting
