"""Names of systems as a table shows them: of paths what tells them apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from os.path import basename

from .alike import alike

# Where a name may be cut: never within a word.
_PART = re.compile(r"[^\W_]+|[\W_]")


def short_names(names: Sequence[str]) -> dict[str, str]:
    """Each name's short form: without the folders and the parts at both ends that all names share.

    Forms stay distinct, and none is empty: where that cannot be, names are as they were.
    """
    if len(names) < 2:
        return {name: basename(name.rstrip("/")) or name for name in names}
    parts = [_PART.findall(name) for name in names]
    first = alike(*parts)
    last = alike(*(row[first:][::-1] for row in parts))
    short = ["".join(row[first : len(row) - last]) for row in parts]
    usable = all(re.search(r"\w", name) for name in short) and len(set(short)) == len(set(names))
    return dict(zip(names, short if usable else names, strict=True))
