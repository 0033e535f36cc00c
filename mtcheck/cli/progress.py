"""A progress bar on standard error, shown only on a terminal and only when the work lasts over a second."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import TYPE_CHECKING

from ..counts import counted, plural

if TYPE_CHECKING:
    from rich.progress import Progress as Bar
    from rich.progress import TaskID

_PATIENCE = 1.0


class Progress:
    """Use as a context; call `done` after each piece of work."""

    def __init__(self, *, show: bool) -> None:
        self._show = show and sys.stderr.isatty()
        self._start = time.monotonic()
        self._bar: Bar | None = None
        self._task: TaskID | None = None

    def __enter__(self) -> Progress:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if self._bar:
            self._bar.stop()

    def done(self, count: int, total: int) -> None:
        """Tells that `count` of `total` pieces are done."""
        if not self._show or (self._bar is None and time.monotonic() - self._start < _PATIENCE):
            return
        if self._bar is None:
            from rich.console import Console
            from rich.progress import Progress as Bar

            self._bar = Bar(console=Console(file=getattr(sys.stderr, "stream", sys.stderr)), transient=True)
            self._bar.start()
            self._task = self._bar.add_task("checking", total=total)
        if self._task is not None:
            self._bar.update(self._task, completed=count)

    def summary(self, count: int, what: str, groups: int, group: str) -> str:
        """What was done, how much, and how long it took."""
        took = time.monotonic() - self._start
        return f"Checked {counted(count, what)} in {groups} {plural(group, groups)} in {took:.1f} s."
