"""The program `mtcheck`: the command line in a process of its own, which starts and ends with it."""

from __future__ import annotations

import atexit
import gc
import os
import sys
import threading
from contextlib import suppress
from typing import NoReturn

# What is made while modules are imported and tables are read stays: looking for garbage among it takes a tenth of a
# cold start and finds none. What is remembered of the words of many articles stays as well, and what is let go of an
# article refers to itself nowhere.
_BETWEEN_COLLECTIONS = 2_000_000


def run() -> NoReturn:
    """Runs the command line, and ends the process with its status."""
    gc.set_threshold(_BETWEEN_COLLECTIONS, 50, 100)
    _open_streams()
    from . import main

    try:
        main(prog_name="mtcheck")
        status = 0
    except SystemExit as end:
        if not isinstance(end.code, int | None):
            raise
        status = end.code or 0
    _end(status)


def _open_streams() -> None:
    """Gives the process the standard streams that it was started without: whatever it opens would take their numbers.

    What is printed to one that was closed fails as on a full disk; what is told goes nowhere, and nothing is read.
    """
    for number, (name, flags, mode) in enumerate(
        (("stdin", os.O_RDONLY, "r"), ("stdout", os.O_RDONLY, "w"), ("stderr", os.O_WRONLY, "w"))
    ):
        if getattr(sys, name) is None:
            opened = os.open(os.devnull, flags)
            if opened != number:
                os.dup2(opened, number)
                os.close(opened)
            setattr(sys, name, open(number, mode, encoding="utf-8", closefd=False))  # noqa: SIM115


def _end(status: int) -> NoReturn:
    """Ends the process without taking apart all that it made, which takes as long as checking some articles."""
    if threading.active_count() > 1:
        sys.exit(status)
    atexit._run_exitfuncs()
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError, AttributeError):
            stream.flush()
    os._exit(status)
