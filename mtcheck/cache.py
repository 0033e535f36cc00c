"""What is kept between runs: files in the user's cache folder, found by what they were made of, safe to delete.

A record is never wrong: its name is a digest of everything it was made of, mtcheck's own code among it. It is never
half written, and never run: whoever keeps something here keeps text, numbers or tables of them, and no code.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from functools import cache

from ._version import __version__
from .writing import temporary_in, tidy

# What nobody has asked for in so many days is thrown away, and the oldest where all takes more bytes than this.
_DAYS = 30
_MOST_BYTES = 1 << 30
_DAY = 86_400
_TAG = "CACHEDIR.TAG"
# https://bford.info/cachedir/: what saves or searches files leaves such a folder alone.
_SIGNED = b"Signature: 8a477f597d28d172789f06886806bc55\n# Kept by mtcheck; safe to delete.\n"


def folder() -> str:
    """The folder in which records are kept, whether it is there or not."""
    home = os.path.expanduser("~")
    if os.name == "nt":
        usual = os.environ.get("LOCALAPPDATA") or os.path.join(home, "AppData", "Local")
    elif sys.platform == "darwin":
        usual = os.path.join(home, "Library", "Caches")
    else:
        usual = os.path.join(home, ".cache")
    given = os.environ.get("XDG_CACHE_HOME", "")
    # A path that is not absolute is none, says the XDG Base Directory Specification.
    return os.path.join(given if os.path.isabs(given) else usual, "mtcheck")


def key_of(*parts: bytes | str) -> str:
    """The name of a record that is made of some parts by this code."""
    digest = hashlib.blake2b(digest_size=20)
    for part in (_code(), *parts):
        data = part if isinstance(part, bytes) else part.encode("utf-8", "surrogateescape")
        digest.update(b"%d:" % len(data))
        digest.update(data)
    return digest.hexdigest()


def find(kind: str, key: str) -> str | None:
    """The path of a record, or None if there is none that may be used."""
    path = os.path.join(folder(), kind, key)
    try:
        found = os.stat(path)
    except OSError:
        return None
    if not _is_own(folder()):
        return None
    if time.time() - found.st_mtime > _DAY:
        # It is in use.
        with contextlib.suppress(OSError):
            os.utime(path)
    return path


def keep(kind: str, key: str, make: Callable[[str], None]) -> str | None:
    """The path of a record that `make` writes to the path it is given; None where nothing can be kept.

    Where two runs make one record at once, each makes it whole and one of them stays.
    """
    place = os.path.join(folder(), kind)
    path = os.path.join(place, key)
    try:
        os.makedirs(os.path.dirname(folder()), exist_ok=True)
        for made in (folder(), place):
            with contextlib.suppress(FileExistsError):
                os.mkdir(made, mode=0o700)
        if not _is_own(folder()):
            return None
        _sign()
        with temporary_in(place) as temporary:
            make(temporary)
            with open(temporary, "rb") as stream:
                os.fsync(stream.fileno())
            os.replace(temporary, path)
        tidy(place)
        _throw_away(keeping=path)
    except OSError:
        return path if os.path.isfile(path) else None
    return path


def all_of(kind: str, prefix: str) -> list[str]:
    """The paths of the records whose keys begin so; none that may not be used."""
    place = os.path.join(folder(), kind)
    try:
        with os.scandir(place) as entries:
            names = sorted(entry.name for entry in entries if entry.name.startswith(prefix))
    except OSError:
        return []
    return [path for name in names if (path := find(kind, name))]


def drop(path: str) -> None:
    """Takes a record away that turned out to be damaged."""
    with contextlib.suppress(OSError):
        os.unlink(path)


def clean(kinds: Sequence[str] = ()) -> tuple[int, int]:
    """Throws all records away, or those of some kinds: how many there were, and their bytes.

    Raises OSError where one cannot be removed.
    """
    count = size = 0
    for path, found in _records():
        if kinds and os.path.basename(os.path.dirname(path)) not in kinds:
            continue
        with contextlib.suppress(FileNotFoundError):
            os.unlink(path)
            count, size = count + 1, size + found.st_size
    return count, size


def _records() -> Iterator[tuple[str, os.stat_result]]:
    """The files in the folders of all kinds, as they are now."""
    try:
        kinds = [entry.path for entry in os.scandir(folder()) if entry.is_dir(follow_symlinks=False)]
    except OSError:
        return
    for kind in kinds:
        with contextlib.suppress(FileNotFoundError):
            for entry in list(os.scandir(kind)):
                if entry.is_file(follow_symlinks=False):
                    with contextlib.suppress(FileNotFoundError):
                        yield entry.path, entry.stat(follow_symlinks=False)


def _throw_away(keeping: str) -> None:
    """Removes what is old, and the oldest of too much."""
    found = sorted((stat.st_mtime, stat.st_size, path) for path, stat in _records() if path != keeping)
    spare = sum(size for _, size, _ in found) + os.path.getsize(keeping) - _MOST_BYTES
    for written, size, path in found:
        if spare <= 0 and time.time() - written < _DAYS * _DAY:
            break
        if not os.path.basename(path).startswith("."):
            drop(path)
            spare -= size


def _is_own(path: str) -> bool:
    """Whether a folder is the user's, and nobody else may write there; what others write may say anything."""
    if os.name != "posix":
        return True
    try:
        found = os.stat(path)
    except OSError:
        return False
    return found.st_uid == os.geteuid() and not found.st_mode & 0o022


def _sign() -> None:
    with contextlib.suppress(OSError), open(os.path.join(folder(), _TAG), "xb") as stream:
        stream.write(_SIGNED)


@cache
def _code() -> str:
    """What tells this code and its tables from any other, so that a change of either makes all records anew."""
    told = [__version__, sys.version]
    for place, folders, names in os.walk(os.path.dirname(os.path.abspath(__file__))):
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        for name in sorted(names):
            # Tables are read from what they were compiled to.
            if name.endswith((".py", ".json", ".txt")):
                found = os.stat(os.path.join(place, name))
                told.append(f"{name} {found.st_size} {found.st_mtime_ns}")
    return "\n".join(told)
