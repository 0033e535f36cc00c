"""Systems as Python code gives them: files, or the segments themselves."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from ..errors import UsageError, shown_value
from ..pipeline.memory import Segments, listed
from .evaluation import Given

# A single list has no name of its own.
_NAME = "system"


def systems_of(
    systems: Any, references: Any = (), sources: Any = None, docids: Any = None
) -> tuple[list[tuple[str, Given]], dict[str, Any]]:
    """Systems with their names, and the settings that say what stands beside them.

    `systems` is one, or a mapping of names to systems. A string or path is a file, a list of paths several; a list of
    strings has the segments. What stands beside them is of the same kind. Raises UsageError for what is neither.
    """
    by_name = systems if isinstance(systems, Mapping) else {_name(systems): systems}
    given = {str(name): system if _is_path(system) else _items("systems", system) for name, system in by_name.items()}
    if not given:
        raise UsageError("there is no system to score")
    in_files = {_in_files(system) for system in given.values()}
    if len(in_files) > 1:
        raise UsageError("some systems are files and some are lists of segments: read the files, or write the lists")
    if in_files == {True}:
        return [(name, _paths(system)) for name, system in given.items()], _beside(references, sources, docids)
    streams = _streams(references)
    beside = (_segments("sources", sources), streams, _segments("docids", docids))
    return [(name, Segments(listed(system, "systems"), *beside)) for name, system in given.items()], {}


def _items(name: str, value: Any) -> list[Any]:
    """What an argument lists. Raises UsageError for what is no list."""
    if isinstance(value, (bytes, Mapping)) or not isinstance(value, Iterable):
        raise UsageError(f"{name} must be a file, or a list of strings or paths, not {shown_value(value)}")
    return list(value)


def _is_path(value: Any) -> bool:
    return isinstance(value, (str, os.PathLike))


def _name(system: Any) -> str:
    return os.fspath(system) if _is_path(system) else _NAME


def _in_files(system: Any) -> bool:
    """Whether a system is a path or a list of them: of objects, as a list of strings has the segments."""
    return _is_path(system) or (bool(system) and all(isinstance(item, os.PathLike) for item in system))


def _paths(value: Any) -> tuple[str, ...]:
    """One path or several, as strings. Raises UsageError for what is none."""
    paths = [value] if _is_path(value) else _items("references", value)
    if other := next((path for path in paths if not _is_path(path)), None):
        raise UsageError(
            f"beside systems that are files, references, sources and docids are files too, not {shown_value(other)}"
        )
    return tuple(map(os.fspath, paths))


def _beside(references: Any, sources: Any, docids: Any) -> dict[str, Any]:
    """The settings that name the files beside the systems."""
    settings: dict[str, Any] = {"references": _paths(references)}
    for name, value in (("sources", sources), ("docids", docids)):
        if value is not None:
            if not _is_path(value):
                raise UsageError(f"beside systems that are files, {name} is one file, not {shown_value(value)}")
            settings[name] = os.fspath(value)
    return {name: value for name, value in settings.items() if value}


def _segments(name: str, value: Any) -> Sequence[str] | None:
    if _is_path(value):
        raise UsageError(f"beside systems that are lists of segments, {name} is a list too, not {value!r}")
    return None if value is None else listed(value, name)


def _streams(references: Iterable[Any]) -> tuple[Sequence[str], ...]:
    """The references, each a list of segments: of one list, or of several as sacrebleu takes them."""
    if _is_path(references):
        raise UsageError(f"beside systems that are lists of segments, references is a list too, not {references!r}")
    streams = _items("references", references)
    if streams and all(isinstance(item, str) for item in streams):
        return (streams,)
    return tuple(listed(stream, "references") for stream in streams)
