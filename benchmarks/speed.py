"""Speed beside codespell, typos and textlint, in turn in one run, as ratios.

    python benchmarks/speed.py [--corpus FOLDER] [--sources FOLDER] [--sizes 1,10,100] [--terms 10,1000,10000,100000]
        [--articles 1200] [--rounds 3] [--only PARTS]

Parts are `start` (one article from cold beside `import click`), `text` (all default checks), `sources` (the same beside
sources and without them), `sizes` (how time and memory grow) and `terms` (`term-variant` with glossaries of so many
phrases). `--corpus` is a folder of plain text files, an article each; `--sources` one of JSONL files that have
sources. Without them articles are made that are as dense as news; how dense either is is printed first, as speed on
easy text says nothing. Tools that are not installed are passed over; `--textlint FILE` runs textlint with its rule prh.

Every command runs once a round, in turn, after a first round that does not count; figures are medians. Nothing that
mtcheck keeps between runs is used, but for compiled glossaries in `terms`. CPU is the processor time of all its
processes, memory the peak of the largest. Needs the packages of the group "dev".
"""

from __future__ import annotations

import argparse
import json
import math
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from density import density, texts_of
from news import article, text_of

_CACHED = (sys.executable, "-m", "mtcheck", "lint", "--isolated", "-q", "--format", "jsonl")
_LINT = (*_CACHED, "--no-cache")
# What a program costs that does nothing with the library that reads our command line.
_PROGRAM = """
import click

@click.command()
@click.version_option("1.0", prog_name="program")
def main():
    pass

main()
"""
_MB = 1_000_000
PARTS = ("start", "text", "sources", "sizes", "terms")

Command = Sequence[str]


class Run(NamedTuple):
    """What a command took: seconds by the clock, seconds of processors, and MB of memory at its peak."""

    seconds: float
    cpu: float
    memory: float


def ran(command: Command) -> Run:
    """A command, its output thrown away."""
    begun = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, usage = os.wait4(process.pid, 0)
    return Run(time.perf_counter() - begun, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def in_turn(
    commands: Mapping[str, Command], rounds: int, *, before: Callable[[], None] = lambda: None, warm: bool = True
) -> dict[str, Run]:
    """The medians of some commands, each run once a round, with `before` before it; `warm` has a round before all."""
    runs: dict[str, list[Run]] = {name: [] for name in commands}
    for number in range(-warm, rounds):
        for name, command in commands.items():
            before()
            run = ran(command)
            if number >= 0:
                runs[name].append(run)
    return {name: Run(*map(statistics.median, zip(*some, strict=True))) for name, some in runs.items()}


def show(title: str, found: Mapping[str, Run], size: float = 0) -> None:
    """A table of runs; `size` is what they read, in MB."""
    print(f"\n{title}")
    for name, run in found.items():
        speed = f"{size / run.seconds:8.2f} MB/s" if size else ""
        print(f"  {name:34} {run.seconds:8.2f} s {run.cpu:8.2f} s CPU {speed} {run.memory:6.0f} MB of memory")


def ratio(what: str, value: float, asked: str) -> None:
    print(f"  {what:58} {value:6.3f}  (asked: {asked})")


def others(folder: Path, textlint: Path | None) -> dict[str, Command]:
    """The tools beside which mtcheck is held, as far as they are there, over the text files of a folder."""
    found: dict[str, Command] = {}
    if _is_there("codespell_lib"):
        found["codespell"] = [sys.executable, "-m", "codespell_lib", str(folder)]
    beside = Path(sys.executable).parent / "typos"
    typos = str(beside) if beside.exists() else shutil.which("typos")
    if typos:
        found["typos, 2 threads"] = [typos, "--isolated", "-j", "2", str(folder)]
    if textlint:
        rules = folder.parent / "prh.yml"
        phrases = [f"  - pattern: /{wrong}/\n    expected: {right}" for wrong, right in _phrases(1000)]
        rules.write_text("version: 1\nrules:\n" + "\n".join(phrases) + "\n", encoding="utf-8")
        settings = folder.parent / "textlintrc.json"
        settings.write_text(json.dumps({"rules": {"prh": {"rulePaths": [str(rules)]}}}), encoding="utf-8")
        found["textlint, prh, 1,000 phrases"] = [str(textlint), "--config", str(settings), f"{folder}/**/*.txt"]
    return found


def _is_there(module: str) -> bool:
    from importlib.util import find_spec

    return find_spec(module) is not None


def _phrases(count: int) -> Iterable[tuple[str, str]]:
    """Wrong and right phrases of two words, none of which stands in a text by chance."""
    for number in range(count):
        letters = "".join(chr(97 + number // 26**place % 26) for place in range(4))
        yield f"Quo{letters} Vadimo Pact", f"Vadimo Quo{letters} Pact"


def glossary(path: Path, count: int) -> None:
    """Writes a glossary of so many phrases."""
    rows = [f"e{number},{right},{wrong}" for number, (wrong, right) in enumerate(_phrases(count))]
    path.write_text("\n".join(["id,preferred,deprecated", *rows]) + "\n", encoding="utf-8")


def start(folder: Path, rounds: int) -> None:
    one = folder.parent / "one"
    one.mkdir(exist_ok=True)
    shutil.copy(sorted(folder.glob("*.txt"))[0], one / "one.txt")
    program = folder.parent / "program.py"
    program.write_text(_PROGRAM, encoding="utf-8")
    commands: dict[str, Command] = {
        "python -c pass": [sys.executable, "-c", "pass"],
        "import click": [sys.executable, "-c", "import click"],
        "a click program, --version": [sys.executable, str(program), "--version"],
        "mtcheck, one article": [*_LINT, "--jobs", "1", str(one)],
        **{f"{name}, one article": command for name, command in others(one, None).items()},
    }
    found = in_turn(commands, rounds)
    show("One article from cold", found)
    for name in ("import click", "a click program, --version"):
        ratio(f"one article / {name}, CPU", found["mtcheck, one article"].cpu / found[name].cpu, "at most 3.5")


def text(folder: Path, rounds: int, textlint: Path | None) -> None:
    size = sum(path.stat().st_size for path in folder.glob("*.txt")) / _MB
    commands: dict[str, Command] = {
        **others(folder, textlint),
        "mtcheck, 1 process": [*_LINT, "--jobs", "1", str(folder)],
        "mtcheck, 2 processes": [*_LINT, "--jobs", "2", str(folder)],
    }
    found = in_turn(commands, rounds)
    show(f"All default checks, {size:.1f} MB of text", found, size)
    one, two = found["mtcheck, 1 process"], found["mtcheck, 2 processes"]
    if "codespell" in found:
        ratio("codespell / mtcheck in one process, CPU", found["codespell"].cpu / one.cpu, "at least 0.25")
    if "typos, 2 threads" in found:
        ratio("typos / mtcheck in two processes", found["typos, 2 threads"].seconds / two.seconds, "at least 0.12")
    if textlint:
        prh = found["textlint, prh, 1,000 phrases"]
        ratio("textlint with prh / mtcheck in one process, CPU", prh.cpu / one.cpu, "at least 30")
    ratio("one process / two", one.seconds / two.seconds, "at least 1.4")


def sources(folder: Path, rounds: int) -> None:
    size = 0
    for path in folder.glob("*.jsonl"):
        for line in path.read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            size += sum(len(unit["target"].encode()) for unit in record.get("segments", [record]))
    commands = {
        "with sources": [*_LINT, "--jobs", "1", str(folder)],
        "without": [*_LINT, "--jobs", "1", "--no-source", str(folder)],
    }
    found = in_turn(commands, rounds)
    show(f"Beside sources, {size / _MB:.1f} MB of translation", found, size / _MB)
    ratio("without sources / with them, CPU", found["without"].cpu / found["with sources"].cpu, "at least 0.5")


def sizes(megabytes: Sequence[float], work: Path, rounds: int) -> None:
    found: dict[str, Run] = {}
    for many in megabytes:
        folder = work / f"size-{many:g}"
        _write(folder, _texts(many * _MB))
        found[f"{many:g} MB"] = in_turn(
            {"": [*_LINT, "--jobs", "1", str(folder)]}, 1 if many > 20 else rounds, warm=many <= 20
        )[""]
        shutil.rmtree(folder)
    show("As the text grows, articles that were made, one process", found)
    least, most = min(megabytes), max(megabytes)
    if least < most:
        grown = math.log(found[f"{most:g} MB"].cpu / found[f"{least:g} MB"].cpu) / math.log(most / least)
        ratio("exponent of the growth of time", grown, "at most 1.05")


def terms(counts: Sequence[int], folder: Path, work: Path, rounds: int) -> None:
    size = sum(path.stat().st_size for path in folder.glob("*.txt")) / _MB
    commands: dict[str, Command] = {name: one for name, one in others(folder, None).items() if name.startswith("typos")}
    for count in counts:
        path = work / f"terms-{count}.csv"
        glossary(path, count)
        options = ["--select", "term-variant", "--no-bundled-glossaries", "--glossary", str(path), "--jobs", "1"]
        # The first round compiles the glossaries.
        commands[f"{count:,} phrases"] = [*_CACHED, *options, str(folder)]
    results = Path(os.environ["XDG_CACHE_HOME"], "mtcheck", "results")
    found = in_turn(commands, rounds, before=lambda: shutil.rmtree(results, ignore_errors=True))
    show(f"term-variant alone from a warm cache, {size:.1f} MB of text", found, size)
    first = found[f"{min(counts):,} phrases"]
    if 10_000 in counts:
        many = found["10,000 phrases"]
        if "typos, 2 threads" in found:
            ratio("typos / 10,000 phrases", found["typos, 2 threads"].seconds / many.seconds, "at least 0.4")
        ratio(f"10,000 phrases / {min(counts):,}, CPU", many.cpu / first.cpu, "at most 1.3")


def _texts(size: float) -> Iterable[str]:
    """Articles that were made, of so many bytes at least."""
    written, seed = 0, 0
    while written < size:
        made = text_of(article(seed))
        written += len(made)
        seed += 1
        yield made


def _write(folder: Path, some: Iterable[str]) -> None:
    folder.mkdir()
    for number, one in enumerate(some):
        (folder / f"{number:06}.txt").write_text(one, encoding="utf-8")


def _write_sources(folder: Path, count: int) -> None:
    folder.mkdir()
    for seed in range(count):
        units = [{"id": number, **unit._asdict()} for number, unit in enumerate(article(seed))]
        record = {"document": str(seed), "source_lang": "zh", "target_lang": "en", "segments": units}
        (folder / f"{seed:06}.jsonl").write_text(json.dumps(record, ensure_ascii=False) + "\n", encoding="utf-8")


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, help="a folder of plain text files, an article each")
    parser.add_argument("--sources", type=Path, help="a folder of JSONL files with sources")
    parser.add_argument("--articles", type=int, default=1200, help="how many are made where no corpus is given")
    parser.add_argument("--sizes", default="1,10", help="in MB; what is not asked for by default is 100")
    parser.add_argument("--terms", default="10,1000,10000")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--textlint", type=Path, help="textlint with its rule prh")
    parser.add_argument("--only", default=",".join(PARTS), help="parts, with commas between them")
    options = parser.parse_args(arguments)
    parts = options.only.split(",")
    if unknown := set(parts) - set(PARTS):
        parser.error(f"no part {min(unknown)!r}; there are {', '.join(PARTS)}")
    # As an installed program has it, whose byte code is written when it is installed.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    with tempfile.TemporaryDirectory() as made:
        work = Path(made)
        os.environ["XDG_CACHE_HOME"] = str(work / "cache")
        folder = options.corpus or work / "articles"
        if not options.corpus:
            _write(folder, (text_of(article(seed)) for seed in range(options.articles)))
        if not any(folder.glob("*.txt")):
            parser.error(f"no .txt files in {folder}")
        print(f"{'corpus' if options.corpus else 'made'}: {density(texts_of(folder))}")
        beside = options.sources or work / "sources"
        if not options.sources and "sources" in parts:
            _write_sources(beside, max(1, options.articles // 4))
        if "start" in parts:
            start(folder if not options.corpus else _copied(folder, work / "first"), options.rounds)
        if "text" in parts:
            text(folder if not options.corpus else _copied(folder, work / "copy"), options.rounds, options.textlint)
        if "sources" in parts:
            sources(beside, options.rounds)
        if "sizes" in parts:
            sizes([float(size) for size in options.sizes.split(",")], work, options.rounds)
        if "terms" in parts:
            terms([int(count) for count in options.terms.split(",")], folder, work, options.rounds)


def _copied(folder: Path, to: Path) -> Path:
    """A corpus copied to where something may be written beside it."""
    shutil.copytree(folder, to)
    return to


if __name__ == "__main__":
    main()
