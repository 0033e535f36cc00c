"""Work shared out over processes, results in the order of the work; what one task breaks is lost to no other."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from ..errors import MtcheckError, told

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

Task = TypeVar("Task")
Result = TypeVar("Result")

# Starting two processes costs about as much as checking this many articles without a source.
_WORTH_IT = 40
# A chunk has this share of the tasks that are left, for each process: long ones first, so that a process loads what it
# knows of few languages, and short ones last, so that none waits at the end while another has more to do.
_SHARE = 2
# As many tasks as a chunk has at most, and as many articles, as results wait for those before them.
_MOST, _MOST_ARTICLES = 32, 1000
# Chunks in hand or waiting, for each process.
_AHEAD = 6
_KILLED = "the process that had this file in hand was killed, perhaps for want of memory; the other files were checked"


def run_all(
    worker: Callable[[Task], Iterator[Result]],
    tasks: Sequence[Task],
    jobs: int,
    failed: Callable[[Task, MtcheckError], Result],
) -> Iterator[Result]:
    """The results of tasks that have several, in order; in one process none waits for the next."""
    count = _processes(tasks, jobs)
    if count <= 1:
        for task in tasks:
            yield from worker(task)
    else:
        for results in run(partial(_listed, worker), tasks, count, partial(_alone, failed)):
            yield from results


def _listed(worker: Callable[[Task], Iterator[Result]], task: Task) -> list[Result]:
    return list(worker(task))


def _alone(failed: Callable[[Task, MtcheckError], Result], task: Task, error: MtcheckError) -> list[Result]:
    return [failed(task, error)]


def _processes(tasks: Sequence[Task], jobs: int, weight: float = 1) -> int:
    pays = len(tasks) * weight >= _WORTH_IT
    return min(len(tasks), jobs or (min(os.cpu_count() or 1, 8) if pays else 1))


def run(
    worker: Callable[[Task], Result],
    tasks: Sequence[Task],
    jobs: int,
    failed: Callable[[Task, MtcheckError], Result],
    weight: float = 1,
) -> Iterator[Result]:
    """The result of each task, in order.

    `jobs` 0 means as many processes as pay; `worker` must be a top-level function. `weight` is as how many articles of
    usual length without a source a task takes on average. `failed` gives the result of a task whose process was killed,
    or whose result cannot travel: where a process ends, what it may have had in hand is done again, each task alone, so
    that one costs no other.

    Raises MtcheckError where no process can be started, and what `worker` raises of that kind.
    """
    count = _processes(tasks, jobs, weight)
    if count <= 1:
        yield from map(worker, tasks)
        return
    chunks = list(_chunks(tasks, count, weight))
    while chunks:
        done = 0
        for results in _together(worker, chunks, count):
            yield from results
            done += 1
        # A process ended, or a result was lost: what was in hand then is among the next few.
        suspects, chunks = chunks[done : done + 2 * count + 1], chunks[done + 2 * count + 1 :]
        yield from _one_by_one(worker, [task for chunk in suspects for task in chunk], failed)


def _chunks(tasks: Sequence[Task], count: int, weight: float) -> Iterator[Sequence[Task]]:
    """Tasks that lie side by side, for a process to do one after the other."""
    most = max(1, min(_MOST, int(_MOST_ARTICLES / max(weight, 1))))
    at = 0
    while at < len(tasks):
        size = max(1, min(most, (len(tasks) - at) // (_SHARE * count)))
        yield tasks[at : at + size]
        at += size


def _together(worker: Callable[[Task], Result], chunks: Sequence[Sequence[Task]], count: int) -> Iterator[list[Result]]:
    """The results of chunks of tasks, in order, up to the first that is lost."""
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    with ProcessPoolExecutor(count, initializer=_ends_with_its_parent) as pool:
        futures: deque[Future[list[Result]]] = deque()
        waiting = iter(chunks)
        try:
            while True:
                # No more is handed out than keeps all busy, as results that wait for their turn take memory.
                try:
                    for chunk in islice(waiting, _AHEAD * count - len(futures)):
                        futures.append(pool.submit(_chunk, worker, chunk))
                except BrokenProcessPool:
                    # A process may end while work is still handed out: then handing out is what fails.
                    waiting = iter(())
                if not futures:
                    return
                try:
                    results = futures.popleft().result()
                except MtcheckError:
                    raise
                except Exception:
                    return
                yield results
        except (KeyboardInterrupt, GeneratorExit):
            _end(pool)
            raise
        finally:
            for future in futures:
                future.cancel()


def _chunk(worker: Callable[[Task], Result], tasks: Sequence[Task]) -> list[Result]:
    return [worker(task) for task in tasks]


def _one_by_one(
    worker: Callable[[Task], Result], tasks: Sequence[Task], failed: Callable[[Task, MtcheckError], Result]
) -> Iterator[Result]:
    """The results of tasks that run one at a time, in a process that is started afresh when it ends."""
    from concurrent.futures.process import BrokenProcessPool

    pool: ProcessPoolExecutor | None = None
    try:
        for task in tasks:
            pool = pool or _fresh()
            try:
                yield pool.submit(worker, task).result()
            except MtcheckError:
                raise
            except BrokenProcessPool:
                pool.shutdown()
                pool = None
                yield failed(task, MtcheckError(_KILLED))
            except Exception as error:
                yield failed(task, told(error))
    except (KeyboardInterrupt, GeneratorExit):
        if pool:
            _end(pool)
        raise
    finally:
        if pool:
            pool.shutdown(cancel_futures=True)


def _fresh() -> ProcessPoolExecutor:
    """A pool of one process that has been seen to live. Raises MtcheckError where none does."""
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    pool = ProcessPoolExecutor(1, initializer=_ends_with_its_parent)
    try:
        pool.submit(os.getpid).result()
    except BrokenProcessPool:
        raise MtcheckError(_ended()) from None
    return pool


def _end(pool: ProcessPoolExecutor) -> None:
    """Ends the processes of a pool for whose results nobody waits."""
    for process in list(pool._processes.values()):
        process.terminate()
    # Waited for, as at the interpreter's end the pool's thread may otherwise be met half closed.
    pool.shutdown(wait=True, cancel_futures=True)


def _ends_with_its_parent() -> None:
    """Makes a process of a pool end when the one that started it does, however that ends, and at no other time.

    Ctrl-C goes to all processes of a terminal; the first of them ends the others. Where that one is killed it cannot,
    and they would wait for work for ever, with the pipe open from which somebody reads what is printed.
    """
    import signal
    from threading import Thread

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_watch_the_parent, daemon=True).start()


def _watch_the_parent() -> None:
    from multiprocessing import parent_process
    from multiprocessing.connection import wait

    if parent := parent_process():
        wait([parent.sentinel])
        os._exit(1)


def _ended() -> str:
    """Why a process may have ended before it did anything, and the way out."""
    from multiprocessing import get_start_method

    if get_start_method() == "fork":
        return "a process ended before its work was done, perhaps for want of memory; fewer are started with jobs=1"
    return (
        "a process ended before its work was done: each one runs the script again, so what calls mtcheck must stand "
        "below \"if __name__ == '__main__':\" in it; or give jobs=1"
    )
