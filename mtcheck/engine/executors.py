"""Work shared out over processes, results in the order of the work."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TypeVar

from ..errors import MtcheckError

Task = TypeVar("Task")
Result = TypeVar("Result")

# Starting two processes costs about as much as checking this many articles.
_WORTH_IT = 40


def run_all(worker: Callable[[Task], Iterator[Result]], tasks: Sequence[Task], jobs: int) -> Iterator[Result]:
    """The results of tasks that have several, in order; in one process none waits for the next."""
    count = _processes(tasks, jobs)
    if count <= 1:
        for task in tasks:
            yield from worker(task)
    else:
        for results in run(partial(_listed, worker), tasks, count):
            yield from results


def _listed(worker: Callable[[Task], Iterator[Result]], task: Task) -> list[Result]:
    return list(worker(task))


def _processes(tasks: Sequence[Task], jobs: int) -> int:
    if len(tasks) < 2:
        return 1
    return jobs or (min(os.cpu_count() or 1, 8) if len(tasks) >= _WORTH_IT else 1)


def run(worker: Callable[[Task], Result], tasks: Sequence[Task], jobs: int) -> Iterator[Result]:
    """The result of each task, in order.

    `jobs` 0 means as many processes as pay; `worker` must be a top-level function.

    Raises MtcheckError where a process ends before its work is done.
    """
    count = _processes(tasks, jobs)
    if count <= 1:
        yield from map(worker, tasks)
        return
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    try:
        with ProcessPoolExecutor(count, initializer=_not_interrupted) as pool:
            try:
                yield from pool.map(worker, tasks, chunksize=max(1, min(32, len(tasks) // (4 * count))))
            except (KeyboardInterrupt, GeneratorExit):
                # Nobody waits for the rest.
                for process in list(pool._processes.values()):
                    process.terminate()
                pool.shutdown(wait=False, cancel_futures=True)
                raise
    except BrokenProcessPool:
        raise MtcheckError(_ended()) from None


def _not_interrupted() -> None:
    """Ctrl-C goes to all processes of a terminal; the first of them ends the others."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _ended() -> str:
    """Why a process may have ended, and the way out."""
    from multiprocessing import get_start_method

    if get_start_method() == "fork":
        return "a process ended before its work was done, perhaps for want of memory; fewer are started with jobs=1"
    return (
        "a process ended before its work was done: each one runs the script again, so what calls mtcheck must stand "
        "below \"if __name__ == '__main__':\" in it; or give jobs=1"
    )
