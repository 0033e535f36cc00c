"""Runs of `mtcheck lint --fix` that are killed at random moments: every file is the old one or the new one.

    python -m tests.files.kills --kills 200 --seed 1

The run after the last kill ends what was begun, and leaves nothing beside the files. Exit status: 0 no fault, 1 faults.
"""

from __future__ import annotations

import argparse
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random

OLD = "".join(f"It rained in the the town , and and {n} people left .\n\n" for n in range(20)).encode()
NEW = "".join(f"It rained in the town, and {n} people left.\n\n" for n in range(20)).encode()
_FILES = 60


def faults(kills: int, seed: int) -> Iterator[str]:
    """What is wrong after each kill, and after the run that is let alone."""
    rng = Random(seed)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        written = 0
        longest = _laid(folder) or _run(folder, 60.0)
        for number in range(kills):
            _laid(folder)
            _run(folder, rng.uniform(0.0, longest))
            states = [path.read_bytes() for path in sorted(folder.glob("*.txt"))]
            written += states.count(NEW) not in (0, _FILES)
            if len(states) != _FILES or not set(states) <= {OLD, NEW}:
                broken = sum(state not in (OLD, NEW) for state in states)
                yield f"kill {number}: {len(states)} files, of which {broken} are broken"
        _run(folder, 60.0)
        if {path.read_bytes() for path in folder.glob("*.txt")} != {NEW}:
            yield "the run after the last kill did not end the work"
        if left := sorted(path.name for path in folder.iterdir() if path.suffix != ".txt"):
            yield f"left beside the files: {left}"
        if kills >= 20 and not written:
            yield "no kill fell between the first and the last file: nothing was tried"


def _laid(folder: Path) -> None:
    for number in range(_FILES):
        (folder / f"{number:02}.txt").write_bytes(OLD)


def _run(folder: Path, seconds: float) -> float:
    """How long a run took that is killed, with the processes that it has begun, when its time is over."""
    command = [
        sys.executable,
        "-m",
        "mtcheck",
        "lint",
        "--isolated",
        "--jobs",
        "2",
        "--fix",
        "--unsafe-fixes",
        "-q",
        ".",
    ]
    begun = time.monotonic()
    with subprocess.Popen(
        command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    ) as process:
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
    return time.monotonic() - begun


def main() -> int:
    """Prints each fault, and how many kills there were."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    found = list(faults(given.kills, given.seed))
    print(*found, f"{given.kills} kills, {len(found)} faults", sep="\n")
    return bool(found)


if __name__ == "__main__":
    sys.exit(main())
