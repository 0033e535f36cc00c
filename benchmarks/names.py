"""An inventory of many distinct names, built and judged: time, its growth, and memory.

    python benchmarks/names.py [--most 1000000]

The names are made from the syllables of several languages; one in fifty has a second spelling in another article. Each
size runs in a process of its own, as memory is counted by process.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

_STARTS = (
    "Al An Ar Bal Bel Bor Che Dan Der Dmi Dol Er Fed Gal Gor Han Il Iva Jar Kal Kar Kol Kra Lan Leb Mal Mar Mik "
    "Mor Nab Nik Ol Ort Pav Pet Pol Rad Ros Sam Ser Sol Stan Tar Tim Tom Ul Val Vik Vol Yar Zal"
).split()
_MIDDLES = (
    "ba bri cha da dor e fi ga gri ha ja ka ko kov la le li lo lu ma mi mo na ne ni no nov pa pe ra re ri ro sa "
    "se si so ta te ti to tor va ve vi za zi zo"
).split()
_ENDS = (
    "ba bov chuk deh dov dze enko ev evich gan ger idis iev ikov ini ishvili kan ki kin kov lan len lund man "
    "mann mov nen ner nik nov oglu onen ov pour ra rov sen shin sky son ssen stad sson tan ter tov tti ulov unen "
    "vich yan zade zov"
).split()
_FOLLOWS = (
    "spoke in the port on Monday|was seen by reporters|will lead the talks|left the hall at noon|signed the agreement"
).split("|")


def names(count: int) -> Iterator[str]:
    """Distinct made-up names, the same for the same count."""
    rng = random.Random(count)
    seen: set[str] = set()
    while len(seen) < count:
        name = rng.choice(_STARTS) + "".join(rng.choices(_MIDDLES, k=rng.choice((1, 2, 2, 3)))) + rng.choice(_ENDS)
        if name not in seen:
            seen.add(name)
            yield name


def write_batch(path: Path, count: int, an_article: int = 50) -> None:
    """Articles of 50 names each, as JSONL."""
    rng = random.Random(0)
    with path.open("w", encoding="utf-8") as stream:
        article: list[str] = []
        for number, name in enumerate(names(count)):
            article.append(name)
            if len(article) == an_article or number == count - 1:
                segments = [
                    {"id": n, "target": f"Yesterday {w} {rng.choice(_FOLLOWS)}."} for n, w in enumerate(article, 1)
                ]
                stream.write(json.dumps({"document": f"d{number}", "segments": segments}) + "\n")
                article = [w.replace("k", "kh", 1) for w in article if rng.random() < 0.02]


def one(count: int) -> None:
    """Builds and judges one size; prints seconds, distinct names, groups and the peak of memory."""
    with tempfile.TemporaryDirectory() as folder:
        batch = Path(folder, "batch.jsonl")
        write_batch(batch, count)
        start = time.perf_counter()
        from mtcheck.batch.inventory import Inventory
        from mtcheck.checks._base import BatchCheck
        from mtcheck.checks._registry import OWN
        from mtcheck.pipeline.batches import names_of, take_inventory
        from mtcheck.pipeline.runs import Run

        check = OWN.load("name-variant")
        assert isinstance(check, BatchCheck)
        run = Run((("select", ("name-variant",)), ("scope", "batch")), isolated=True, jobs=1)
        inventory = Inventory(str(Path(folder, "inventory.sqlite")))
        take_inventory([str(batch)], run, inventory)
        built = time.perf_counter() - start
        groups = names_of(inventory, run, check)
        seconds = time.perf_counter() - start
        forms = len(inventory.counts("name-variant"))
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
        print(
            json.dumps(
                {
                    "count": count,
                    "forms": forms,
                    "groups": len(groups),
                    "built": built,
                    "seconds": seconds,
                    "peak": peak,
                }
            )
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--most", type=int, default=1_000_000)
    parser.add_argument("--one", type=int, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        one(options.one)
        return
    before = 0.0
    count = 10_000
    while count <= options.most:
        done = subprocess.run(
            [sys.executable, __file__, "--one", str(count)], capture_output=True, check=True, text=True
        )
        row = json.loads(done.stdout)
        growth = f"{row['seconds'] / before:5.1f} x" if before else "       "
        print(
            f"{row['forms']:9,} names  {row['groups']:7,} in several spellings  built {row['built']:6.1f} s  "
            f"with judging {row['seconds']:6.1f} s  {growth}  {row['peak']:.2f} GB"
        )
        before = row["seconds"]
        count *= 10
    print("asked: a million in less than 600 s and 4 GB; ten times the names in at most 12 times the time")


if __name__ == "__main__":
    main()
