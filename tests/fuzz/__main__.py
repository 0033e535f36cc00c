"""Many inputs of each kind, in processes that are watched: what crashes, hangs or breaks a law is told and kept.

    python -m tests.fuzz --inputs 100000 --seed 1

Exit status: 0 no fault, 1 faults.
"""

from __future__ import annotations

import argparse
import resource
import signal
import time
import traceback
from collections import Counter
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random
from typing import NamedTuple

from .inputs import KINDS, Input

_MEMORY = 4 << 30


class Hang(BaseException):
    """An input took longer than it may; no net of mtcheck catches this."""


class Fault(NamedTuple):
    """What went wrong with an input, which its kind, seed and number make again."""

    kind: str
    number: int
    what: str


def made(kind: str, seed: int, number: int) -> Input:
    """The input of a number."""
    return KINDS[kind](Random(f"{seed}:{kind}:{number}"))


def _work(kind: str, seed: int, first: int, end: int, seconds: float, pipe: Connection) -> None:
    """Tries inputs; tells each number before it is tried, and each fault."""
    from .laws import tried

    def late(*_: object) -> None:
        raise Hang

    signal.signal(signal.SIGALRM, late)
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    for number in range(first, end):
        pipe.send(number)
        given = made(kind, seed, number)
        signal.setitimer(signal.ITIMER_REAL, seconds)
        try:
            tried(given)
        except Hang:
            pipe.send(Fault(kind, number, f"hang: over {seconds:g} s\n{traceback.format_exc(limit=-4)}"))
        except Exception:
            pipe.send(Fault(kind, number, traceback.format_exc(limit=-4)))
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
    pipe.send(None)


class _Worker:
    """A process at one stretch of inputs; started again behind an input that it did not survive."""

    def __init__(self, kind: str, seed: int, first: int, end: int, seconds: float) -> None:
        self.kind, self.seed, self.number, self.end, self.seconds = kind, seed, first, end, seconds
        self.start(first)

    def start(self, first: int) -> None:
        self.number = first
        self.pipe, child = get_context("fork").Pipe(False)
        arguments = (self.kind, self.seed, first, self.end, self.seconds, child)
        self.process = get_context("fork").Process(target=_work, args=arguments)
        self.process.start()
        child.close()
        self.heard = time.monotonic()

    def faults(self) -> tuple[list[Fault], bool]:
        """The faults since it was asked last, and whether it is done."""
        found: list[Fault] = []
        try:
            while self.pipe.poll(0.02):
                said = self.pipe.recv()
                self.heard = time.monotonic()
                if said is None:
                    self.process.join()
                    return found, True
                if isinstance(said, int):
                    self.number = said
                else:
                    found.append(said)
        except EOFError:
            self.process.join()
            found.append(Fault(self.kind, self.number, f"the process ended with {self.process.exitcode}"))
            return found, not self._next()
        if time.monotonic() - self.heard > 3 * self.seconds:
            self.process.kill()
            self.process.join()
            found.append(Fault(self.kind, self.number, "hang: had to be killed"))
            return found, not self._next()
        return found, False

    def _next(self) -> bool:
        if self.number + 1 >= self.end:
            return False
        self.start(self.number + 1)
        return True


def main() -> int:
    asked = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    asked.add_argument("--inputs", type=int, default=1000, help="how many in all (default: 1000)")
    asked.add_argument("--seed", type=int, default=0)
    asked.add_argument("--jobs", type=int, default=2)
    asked.add_argument("--seconds", type=float, default=10, help="what an input may take (default: 10)")
    asked.add_argument("--kind", choices=[*KINDS], action="append", help="only this kind (repeatable)")
    asked.add_argument("--only", type=int, help="the number of one input, whose fault is wanted again")
    asked.add_argument("--keep", type=Path, help="folder to which inputs at fault are written")
    given = asked.parse_args()
    kinds = given.kind or list(KINDS)
    each = -(-given.inputs // len(kinds))
    first, end = (0, each) if given.only is None else (given.only, given.only + 1)
    waiting = [(kind, given.seed, first, end, given.seconds) for kind in kinds]
    running: list[_Worker] = []
    faults: list[Fault] = []
    seen: Counter[str] = Counter()
    while waiting or running:
        while waiting and len(running) < given.jobs:
            running.append(_Worker(*waiting.pop(0)))
        for worker in list(running):
            found, done = worker.faults()
            faults += found
            for fault in found:
                _tell(fault, given.seed, given.keep, seen)
            if done:
                running.remove(worker)
                count = sum(fault.kind == worker.kind for fault in faults)
                print(f"{worker.kind:12} {end - first:8,} inputs {count:6,} faults", flush=True)
    print(f"{'all':12} {(end - first) * len(kinds):8,} inputs {len(faults):6,} faults")
    return int(bool(faults))


def _tell(fault: Fault, seed: int, keep: Path | None, seen: Counter[str]) -> None:
    """Says a fault, with what makes its input again; a fault that looks like one before is only counted."""
    likeness = "\n".join(line for line in fault.what.splitlines() if line.startswith("  File")) or fault.what
    seen[likeness] += 1
    if seen[likeness] > 1:
        return
    print(f"--kind {fault.kind} --seed {seed} --only {fault.number}\n{fault.what}", flush=True)
    if keep:
        again = made(fault.kind, seed, fault.number)
        keep.mkdir(parents=True, exist_ok=True)
        (keep / f"{again.kind}@{again.how}@{seed}-{fault.number}@{again.name}").write_bytes(again.data)


if __name__ == "__main__":
    raise SystemExit(main())
