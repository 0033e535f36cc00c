"""What one input breaks costs no other: killed processes, results that cannot travel, checks that fail."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import Any

import pytest

from mtcheck.checks import _registry
from mtcheck.engine.executors import run, run_all
from mtcheck.errors import InputError, MtcheckError, SettingsError, told
from mtcheck.pipeline.checking import check_data
from mtcheck.pipeline.runs import Run


def work(task: str) -> Any:
    match task.partition("-")[0]:
        case "killed":
            os.kill(os.getpid(), signal.SIGKILL)
        case "ended":
            os._exit(3)
        case "untransportable":
            return threading.Lock()
        case "raising":
            raise ValueError(task)
        case "usage":
            raise SettingsError("wrong for all")
    return task.upper()


def works(task: str) -> Iterator[Any]:
    yield work(task)
    yield task


def lost(task: str, error: MtcheckError) -> str:
    return f"{task} lost: {error.message.split(',')[0]}"


CULPRITS = {
    "first": ("killed", *(f"a-{n}" for n in range(20))),
    "last": (*(f"a-{n}" for n in range(20)), "killed"),
    "in the middle": (*(f"a-{n}" for n in range(50)), "ended", *(f"b-{n}" for n in range(50))),
    "two beside each other": ("a-1", "killed-1", "killed-2", "a-2"),
    "far apart": ("killed-1", *(f"a-{n}" for n in range(300)), "killed-2"),
    "all": tuple(f"killed-{n}" for n in range(5)),
    "a result that cannot travel": ("a-1", "untransportable", "a-2"),
    "an exception": (*(f"a-{n}" for n in range(90)), "raising", "a-2"),
}


@pytest.mark.parametrize("tasks", CULPRITS.values(), ids=CULPRITS)
@pytest.mark.parametrize("jobs", [2, 3])
def test_only_the_culprit_is_lost(tasks: tuple[str, ...], jobs: int) -> None:
    found = list(run(work, tasks, jobs, lost))
    assert len(found) == len(tasks)
    for task, result in zip(tasks, found, strict=True):
        assert result.startswith(f"{task} lost: " if not task.startswith(("a-", "b-")) else task.upper())


def test_a_process_may_end_while_work_is_handed_out(monkeypatch: pytest.MonkeyPatch) -> None:
    submit, handed = ProcessPoolExecutor.submit, []

    def broken(pool: ProcessPoolExecutor, *work: Any) -> Any:
        handed.append(work)
        if len(handed) == 5:
            raise BrokenProcessPool
        return submit(pool, *work)

    monkeypatch.setattr(ProcessPoolExecutor, "submit", broken)
    tasks = [f"a-{n}" for n in range(50)]
    assert list(run(work, tasks, 2, lost)) == [task.upper() for task in tasks]


def test_of_several_results_a_task_has_those_that_arrive() -> None:
    found = list(run_all(works, ("a-1", "killed", "a-2"), 2, lost))
    assert found == ["A-1", "a-1", "killed lost: the process that had this file in hand was killed", "A-2", "a-2"]


def test_what_is_wrong_with_the_run_itself_ends_it() -> None:
    with pytest.raises(SettingsError, match="wrong for all"):
        list(run(work, ("a-1", "usage", "a-2"), 2, lost))


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="processes are found in /proc")
def test_a_killed_process_costs_no_finding(tmp_path: Path) -> None:
    count = 600
    for number in range(count):
        (tmp_path / f"{number}.txt").write_text("It rained. The the minister left. " * 5, encoding="utf-8")
    command = [sys.executable, "-m", "mtcheck", "lint", "--isolated", "--jobs", "2", "--format", "concise", "-q", "."]
    with subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
        while process.poll() is None and not (there := children.read_text().split()):
            pass
        os.kill(int(there[0]), signal.SIGKILL)
        found, said = process.communicate()
    with_findings = {line.split(":")[0] for line in found.splitlines() if ".txt:" in line}
    assert (len(with_findings), process.returncode, said) == (count, 1, "")


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="processes are found in /proc")
@pytest.mark.parametrize("by", ["SIGTERM", "SIGKILL"])
def test_a_killed_run_leaves_no_process(by: str) -> None:
    script = (
        "import time; from mtcheck.engine.executors import run\n"
        "if __name__ == '__main__': list(run(time.sleep, [0, 0, 60, 60, 60], 3, print))\n"
    )
    with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE) as process:
        children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
        while len(children.read_text().split()) < 3:
            assert process.poll() is None
        process.send_signal(getattr(signal, by))
        # Whoever holds the other end of the pipe is alive.
        assert process.communicate(timeout=30)[0] == b""


DEEP = {
    "a.jsonl": '{"document": "d", "x": ' + "[" * 100_000 + "]" * 100_000 + ', "target": "x"}',
    "b.jsonl": '{"target": "The \\ud800 the", "x": ' + "[" * 900 + "]" * 900 + ', "id": 1}',
    "a.xlf": "<a>" * 100_000,
    "a.html": "<p>" + "<b>" * 100_000 + "The the end.",
    "a.md": "> " * 5_000 + "The the end.",
    "b.md": "- " * 5_000 + "The the end.",
    "c.md": "[" * 5_000 + "The the end.",
}


@pytest.mark.parametrize(("path", "text"), DEEP.items(), ids=DEEP)
def test_deep_nesting_is_a_message_or_read(path: str, text: str) -> None:
    for failure in check_data(text.encode(), path, Run(isolated=True)).failures:
        assert failure.path == path
        assert "nested" in failure.message


def test_a_check_that_fails_is_named_and_costs_its_file_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    load = _registry.Registry.load

    def failing(self: _registry.Registry, check_id: str) -> Any:
        if check_id == "doubled-word":
            raise ZeroDivisionError("odd")
        return load(self, check_id)

    plan = Run(isolated=True)
    check_data(b"It rained.", "warm.txt", plan)
    monkeypatch.setattr(_registry.Registry, "load", failing)
    (failure,) = check_data(b"The the end.", "a.txt", plan).failures
    assert failure.path == "a.txt"
    assert failure.message.startswith("internal error in doubled-word: ZeroDivisionError: odd; please report it")


def test_what_an_exception_means() -> None:
    known = InputError("x", "a.txt", 3)
    assert told(known) is known
    assert told(RecursionError(), "html").message == "nested too deeply for html"
    assert told(MemoryError()).message == "too large for the memory there is"
    assert told(ValueError("a\nb")).message.startswith("internal error: ValueError: a b; please report")


def test_whoever_asks_for_the_traceback_gets_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MTCHECK_TRACEBACK", "1")
    with pytest.raises(ZeroDivisionError):
        told(ZeroDivisionError())
