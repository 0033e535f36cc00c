"""Files that are written whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
import time
from collections.abc import Iterator

# What a killed run leaves behind; so old that no run can still be writing it.
_PREFIX = ".mtcheck-"
_LEFT_BEHIND_AFTER = 3600


def replace_file(path: str, data: bytes) -> None:
    """Writes a file so that a reader sees the old or the new one, never half of it.

    A link stays a link, and what it points to is written. A device or pipe is written to as it is. The file keeps its
    permissions, owner and group; a new one gets what the user's umask leaves. Raises OSError: among others where the
    file has a second name (a hard link), which a new file would part from it, or where its owner cannot be kept.
    """
    target = os.path.realpath(path)
    try:
        there = os.stat(target)
    except FileNotFoundError:
        there = None
    if there and not stat.S_ISREG(there.st_mode):
        with open(target, "wb") as stream:
            stream.write(data)
        return
    if there and there.st_nlink > 1:
        raise OSError(errno.EMLINK, f"it has {there.st_nlink} names (hard links), and a new file would part them")
    folder = os.path.dirname(target) or "."
    tidy(folder)
    temporary = _temporary(folder)
    # The name is taken by this call alone, and open() gives a new file what the umask leaves.
    with open(temporary, "xb") as stream:
        try:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
            if there:
                _like(temporary, there)
            os.replace(temporary, target)
        except BaseException:
            with contextlib.suppress(OSError):
                os.unlink(temporary)
            raise


@contextlib.contextmanager
def temporary_in(folder: str) -> Iterator[str]:
    """A name in a folder for a file that is made elsewhere and put into its place; what is left of it is removed."""
    path = _temporary(folder)
    try:
        yield path
    finally:
        with contextlib.suppress(OSError):
            os.unlink(path)


def _temporary(folder: str) -> str:
    return os.path.join(folder, f"{_PREFIX}{os.getpid()}-{time.monotonic_ns():x}")


def _like(path: str, there: os.stat_result) -> None:
    """Gives a file the owner, group and permissions of another. Raises OSError where the owner cannot be kept."""
    here = os.stat(path)
    if hasattr(os, "chown") and (here.st_uid, here.st_gid) != (there.st_uid, there.st_gid):
        try:
            os.chown(path, there.st_uid, there.st_gid)
        except OSError:
            raise OSError(errno.EPERM, "its owner or group is another, and cannot be kept") from None
    # After chown, which takes away what lets a program run as its owner.
    os.chmod(path, stat.S_IMODE(there.st_mode))


_tidied: set[str] = set()


def tidy(folder: str) -> None:
    """Removes what killed runs left in a folder, once a run."""
    folder = os.path.realpath(folder)
    if folder in _tidied:
        return
    _tidied.add(folder)
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith(_PREFIX) and entry.is_file(follow_symlinks=False):
                with contextlib.suppress(OSError):
                    if _is_left_behind(entry):
                        os.unlink(entry.path)


def _is_left_behind(entry: os.DirEntry[str]) -> bool:
    """Whether nobody is writing a temporary file any more: its process, which its name tells, is gone, or it is old."""
    if time.time() - entry.stat(follow_symlinks=False).st_mtime > _LEFT_BEHIND_AFTER:
        return True
    number = entry.name.removeprefix(_PREFIX).partition("-")[0]
    if not number.isdecimal() or os.name != "posix":
        return False
    try:
        os.kill(int(number), 0)
    except ProcessLookupError:
        return True
    except (OSError, OverflowError):
        return False
    return False
