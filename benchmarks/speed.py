"""Speed of all default checks beside codespell, and of two processes beside one; ratios, taken in turn in one run.

    python benchmarks/speed.py [--files 2000] [--rounds 3]

codespell runs with its own dictionary on the same files. Needs the packages of the group "dev".
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from articles import article


def _seconds(command: list[str]) -> tuple[float, bytes]:
    start = time.perf_counter()
    output = subprocess.run(command, capture_output=True, check=False).stdout
    return time.perf_counter() - start, output


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=2000)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        texts = [article(seed) for seed in range(options.files)]
        for number, text in enumerate(texts):
            Path(folder, f"{number:05}.txt").write_text(text, encoding="utf-8")
        size = sum(map(len, texts)) / 1e6
        lint = [sys.executable, "-m", "mtcheck", "lint", "--isolated", "-q", "--format", "jsonl", folder]
        commands = {
            "codespell": [sys.executable, "-m", "codespell_lib", folder],
            "mtcheck, 1 process": [*lint, "--jobs", "1"],
            "mtcheck, 2 processes": [*lint, "--jobs", "2"],
        }
        times: dict[str, list[float]] = {name: [] for name in commands}
        outputs: dict[str, bytes] = {}
        for _ in range(options.rounds):
            for name, command in commands.items():
                seconds, outputs[name] = _seconds(command)
                times[name].append(seconds)
        middle = {name: statistics.median(values) for name, values in times.items()}
        for name, seconds in middle.items():
            print(f"{name:22} {seconds:7.2f} s  {size / seconds:6.2f} MB/s")
        print(
            f"mtcheck / codespell    {middle['codespell'] / middle['mtcheck, 1 process']:.2f} x (asked: at least 0.3)"
        )
        print(
            f"2 processes / 1        {middle['mtcheck, 1 process'] / middle['mtcheck, 2 processes']:.2f} x "
            f"(asked: at least 1.4)"
        )
        print(f"the same output        {outputs['mtcheck, 1 process'] == outputs['mtcheck, 2 processes']}")


if __name__ == "__main__":
    main()
