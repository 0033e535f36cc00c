"""Shards of a batch: what one machine found, in a file, and many such files as the report of one run over all.

A file of a shard begins with a line of JSON that says what it was made with; shards that were made with another
version, other settings or other glossaries do not go together. Behind it stand findings, mentions and counts as they
are packed, and at the end a digest, without which the file is not whole.
"""

from __future__ import annotations

import hashlib
import json
import os
import struct
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import fields
from datetime import date
from typing import Any, BinaryIO, NamedTuple

from .._version import __version__
from ..errors import InputError, UsageError, shown_path
from ..model.packed import DamagedError, packed
from ..model.report import Partial, Report, Sizes
from ..settings import Settings
from ..writing import temporary_in, tidy
from . import opening
from .checking import finished, gathered
from .discovery import files_of
from .gathering import Gathering
from .runs import Run, days_of_plan, glossary_path, plan_for

FORMAT = 1
_MAGIC = "mtcheck partial"
# Of a block: what it is, the length of its path, its number and how many findings it has, and its bytes.
_BLOCK = struct.Struct(">cIIIQ")
_REST, _FILES, _FINDINGS, _MENTIONS, _END = b"R", b"P", b"F", b"M", b"E"
# What may differ between the shards of a batch: what the merged report is judged with, and where files lie.
_MAY_DIFFER = frozenset(
    "fail_on cache baseline gate references mqm_preset mqm_weights mqm_words lemmatiser documentation_url elsewhere "
    "origin root exclude inventory glossaries sources docids plugins".split()
)


class _Block(NamedTuple):
    kind: bytes
    path: str
    number: int
    total: int
    data: bytes


def write_partial(
    path: str, paths: Iterable[str], run: Run, progress: Callable[[int, int], None] | None = None
) -> Partial:
    """Checks files, folders and globs and writes what they have to a file of a shard, whole or not at all.

    The outcome without findings and mentions. Raises UsageError where the file cannot be written, and what
    `check_files` raises.
    """
    run = run._replace(shard=True)
    files, failures, notes = files_of(paths, run)
    head = _head(run.here)
    done = gathered(files, run, progress)
    rest = done.rest(Partial(failures=tuple(failures), notes=notes))
    try:
        folder = os.path.dirname(os.path.abspath(path))
        os.makedirs(folder, exist_ok=True)
        with temporary_in(folder) as temporary:
            with open(temporary, "xb") as stream:
                _write(stream, head, done, rest, files)
                stream.flush()
                os.fsync(stream.fileno())
            os.replace(temporary, os.path.realpath(path))
        tidy(folder)
    except OSError as error:
        raise UsageError(f"cannot be written: {error.strerror}", path) from None
    return rest


class Merged(NamedTuple):
    """The report of one run over all files of some shards, these files, and the sizes of their segments, file by
    file.
    """

    report: Report
    files: tuple[str, ...]
    sizes: tuple[Sizes, ...]


def merged(shards: Sequence[str], run: Run) -> Merged:
    """What one run over all files of some shards would have.

    Raises InputError for a file that is no shard, is not whole, or has a file of another one; SettingsError,
    GlossaryError or UsageError for shards that do not go together, or not with the settings of the run.
    """
    whole = Gathering()
    expected = _head(run.here)
    shown = "this run"
    homes: dict[str, str] = {}
    rests = []
    for shard in shards:
        with _opened(shard) as stream:
            head = _read_head(stream, shard)
            _compare(head, expected, shard, shown)
            rest = _take(stream, shard, whole, homes)
            rests.append(rest)
    facts = {check.info.id: check.facts for check in plan_for(run.here).batch_checks}
    found = whole.whole(rests, facts.__getitem__)
    return Merged(finished(found._replace(sizes=()), run), tuple(homes), found.sizes)


def _head(settings: Settings) -> dict[str, Any]:
    """What a shard is made with. Raises GlossaryError, SettingsError for glossaries that cannot be used."""
    contents = []
    for name in settings.glossaries:
        path = glossary_path(name, settings)
        contents.append(hashlib.blake2b(opening.read_bytes(path)).hexdigest() if path else name)
    plan_for(settings)
    told = {f.name: _told(getattr(settings, f.name)) for f in fields(Settings) if f.name not in _MAY_DIFFER}
    return {
        _MAGIC: FORMAT,
        "version": __version__,
        "unicode": unicodedata.unidata_version,
        # An inventory, which may lie elsewhere, makes a batch.
        "settings": told | {"scope": "batch" if settings.across else "document"},
        "glossaries": contents,
        "entries until": days_of_plan(settings, date.today().isoformat()),
        "plug-ins": sorted(check for check in settings.registry if settings.registry.origin(check)),
    }


def _told(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {str(key): _told(value[key]) for key in sorted(value)}
    if isinstance(value, (frozenset, set)):
        return sorted(map(str, value))
    return list(map(_told, value)) if isinstance(value, (tuple, list)) else value


def _compare(head: dict[str, Any], expected: dict[str, Any], path: str, shown: str) -> None:
    """Raises UsageError, naming the first difference, for a shard that was made with something else."""
    for what in ("version", "unicode"):
        if head.get(what) != expected[what]:
            name = "mtcheck" if what == "version" else "a Python with Unicode"
            raise UsageError(
                f"made by {name} {head.get(what)}, and {shown} is of {expected[what]}: make the shards and merge them "
                "with one version",
                path,
            )
    theirs, ours = head.get("settings", {}), expected["settings"]
    for key in sorted({*theirs, *ours}):
        if theirs.get(key) != ours.get(key):
            name = key.replace("_", "-")
            way_out = "give all shards and the merging the same settings"
            if key == "scope":
                way_out = f"write the shards with 'lint --partial FILE --scope {ours.get(key)}'"
                way_out += ", as a gate judges whole batches" if ours.get(key) == "batch" else ""
            raise UsageError(
                f"made with {name} = {json.dumps(theirs.get(key), ensure_ascii=False)}, and {shown} has "
                f"{json.dumps(ours.get(key), ensure_ascii=False)}: {way_out}",
                path,
            )
    if head.get("glossaries") != expected["glossaries"]:
        raise UsageError(f"made with other glossaries than {shown} has, or with other contents of them", path)
    if head.get("entries until") != expected["entries until"]:
        raise UsageError(f"made on a day on which other entries of the glossaries held than {shown} has", path)
    if head.get("plug-ins") != expected["plug-ins"]:
        raise UsageError(f"made with other plug-ins than {shown} has", path)


def _write(stream: BinaryIO, head: dict[str, Any], done: Gathering, rest: Partial, files: Sequence[str]) -> None:
    digest = hashlib.blake2b(digest_size=32)

    def put(data: bytes) -> None:
        digest.update(data)
        stream.write(data)

    put(json.dumps(head, sort_keys=True).encode() + b"\n")
    for block in _blocks(done, rest, files):
        name = block.path.encode("utf-8", "surrogateescape")
        put(_BLOCK.pack(block.kind, len(name), block.number, block.total, len(block.data)))
        put(name)
        put(block.data)
    stream.write(_BLOCK.pack(_END, 0, 0, 0, digest.digest_size) + digest.digest())


def _blocks(done: Gathering, rest: Partial, files: Sequence[str]) -> Iterator[_Block]:
    yield _Block(_FILES, "", 0, 0, json.dumps([*files]).encode())
    yield _Block(_REST, "", 0, int(done.own), done.packed_rest(rest))
    for kind, bundles in ((_FINDINGS, done.bundles), (_MENTIONS, done.mentions)):
        for bundle in sorted(bundles):
            yield _Block(kind, bundle.path, bundle.number, bundle.total, done.bytes_of(bundle))


def _opened(path: str) -> BinaryIO:
    try:
        return open(path, "rb")
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror}", path) from None


def _read_head(stream: BinaryIO, path: str) -> dict[str, Any]:
    line = stream.readline(1 << 24)
    try:
        head = json.loads(line)
    except (ValueError, RecursionError):
        head = None
    if not isinstance(head, dict) or _MAGIC not in head:
        raise InputError("is no shard: 'mtcheck lint --partial FILE' writes one", path)
    if head[_MAGIC] != FORMAT:
        raise UsageError(f"a shard of format {head[_MAGIC]!r}, not {FORMAT}: make it again with this version", path)
    stream.seek(0)
    return head


def _take(stream: BinaryIO, path: str, whole: Gathering, homes: dict[str, str]) -> Partial:
    """Adds what a shard has to the whole, and gives its counts. Raises InputError for a file that is not whole."""
    rest: Partial | None = None
    try:
        for block in _read_blocks(stream, path):
            if block.kind == _FILES:
                for file in json.loads(block.data):
                    if file in homes:
                        raise InputError(f"has {file}, which {shown_path(homes[file])} has too", path)
                    homes[file] = path
            elif block.kind == _REST:
                rest = packed(block.data).rest
                whole.own = whole.own and bool(block.total)
            else:
                whole.take(block.path, block.number, block.total, block.data, findings=block.kind == _FINDINGS)
    except (DamagedError, ValueError, TypeError) as error:
        raise _not_whole(path) from error
    if rest is None:
        raise _not_whole(path)
    return rest


def _read_blocks(stream: BinaryIO, path: str) -> Iterator[_Block]:
    digest = hashlib.blake2b(stream.readline(), digest_size=32)
    while True:
        head = stream.read(_BLOCK.size)
        if len(head) != _BLOCK.size:
            raise _not_whole(path)
        kind, named, number, total, size = _BLOCK.unpack(head)
        data = stream.read(min(named + size, _left(stream) + 1))
        if len(data) != named + size:
            raise _not_whole(path)
        if kind == _END:
            # Behind its end may stand a second shard, of which nothing would be read.
            if data != digest.digest() or _left(stream):
                raise _not_whole(path)
            return
        digest.update(head)
        digest.update(data)
        yield _Block(kind, data[:named].decode("utf-8", "surrogateescape"), number, total, data[named:])


def _left(stream: BinaryIO) -> int:
    return os.fstat(stream.fileno()).st_size - stream.tell()


def _not_whole(path: str) -> InputError:
    return InputError("is damaged, or not whole: make this shard again", path)
