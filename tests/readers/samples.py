"""The samples of every reader, as its own test gives them in tests/readers/test_NAME.py."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from types import ModuleType

from mtcheck.readers import format_of
from mtcheck.readers._index import READERS
from mtcheck.readers.decode import decode

from .reading import Broken

WANTED = """\
mtcheck/readers/{name}.py has no samples that hold it to the laws of all readers.
Write tests/readers/test_{name}.py with
  SAMPLES   file name → the file's text (bytes for a binary format); in each a doubled word that --fix takes out,
  SEGMENTS  the same names → [(id, source or None, target), …], all that a sample holds,
  BROKEN    what is wrong → (file name, text, words of the message, line), or {{}} where nothing can be malformed,
and, if the format can hold any text, written(text): (file name, a file whose only translation it is)."""


def _module(name: str) -> ModuleType | None:
    test = f"{__package__}.test_{name}"
    return import_module(test) if find_spec(test) else None


MODULES = {name: _module(name) for name in READERS}
SAMPLES: dict[str, str | bytes] = {}
SEGMENTS: dict[str, list[tuple[str, str | None, str]]] = {}
BROKEN: dict[str, Broken] = {}
for _name, _found in MODULES.items():
    SAMPLES |= getattr(_found, "SAMPLES", {})
    SEGMENTS |= getattr(_found, "SEGMENTS", {})
    BROKEN |= {f"{_name}: {what}": case for what, case in getattr(_found, "BROKEN", {}).items()}
# Those of one text, which may have any encoding; and all that can be written, packages by the text of their parts.
PLAIN = {path: sample for path, sample in SAMPLES.items() if isinstance(sample, str)}
TEXTS = PLAIN | {
    path: decode(sample, path).text
    for path, sample in SAMPLES.items()
    if isinstance(sample, bytes) and format_of(path).packed
}
SUFFIXES = [suffix for suffixes, _ in READERS.values() for suffix in suffixes]
