"""Files that are written whole or not at all."""

from __future__ import annotations

import os
import stat


def replace_file(path: str, data: bytes) -> None:
    """Writes a file so that a reader sees the old or the new one, never half of it. Raises OSError.

    A device or pipe is written to as it is.
    """
    target = os.path.realpath(path)
    if os.path.exists(target) and not os.path.isfile(target):
        with open(target, "wb") as stream:
            stream.write(data)
        return
    import tempfile  # slow to import, and most runs write nothing

    handle, temporary = tempfile.mkstemp(dir=os.path.dirname(target) or ".", prefix=".mtcheck-")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        if os.path.exists(target):
            os.chmod(temporary, stat.S_IMODE(os.stat(target).st_mode))
        else:
            os.chmod(temporary, 0o644)
        os.replace(temporary, target)
    except BaseException:
        os.unlink(temporary)
        raise
