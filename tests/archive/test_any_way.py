"""A small batch, drawn and cut at random, has the same report to the byte whatever way it is checked."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mtcheck.cli import main
from mtcheck.pipeline import checking, gathering
from mtcheck.readers import parts

from .made import SENTENCES, WRITERS, rows

FORMS = ("text", "checkstyle", "concise", "csv", "github", "gitlab", "json", "jsonl", "junit", "markdown", "rdjson",
         "sarif", "teamcity")  # fmt: skip
BESIDE = (
    "ignore-file[doubled-word] as spoken\n", 'ignore[name-variant] "Riyabkov"\n', "ignore[stray-space] 1-3\n",
    "ignore[nonsense] 2\n",
)  # fmt: skip
BROKEN = {
    "no.jsonl": b"{\n",
    "none.jsonl": b'{"target": 1}\n',
    "half.xlf": b"<xliff>",
    "a.docx": b"PK\x03\x04",
    "0.txt": b"",
}
SETTINGS = """\
[per-path-ignores]
"*.md" = ["doubled-word"]
[[overrides]]
paths = ["*.jsonl"]
ignore = ["stray-space"]
[severity]
end-mark = "critical"
"""


class Batch(NamedTuple):
    """Files by name, the order in which they are named, where that is cut into shards, and the options of the run."""

    files: dict[str, bytes]
    order: list[str]
    cuts: list[int]
    options: list[str]


@st.composite
def a_file(draw: st.DrawFn, number: int) -> tuple[str, bytes]:
    stem = draw(st.sampled_from(("", "ö ", "-", "[*]", "a\nb", "#", "a/", "b c/")))
    kind = draw(st.sampled_from(("txt", "txt", "md", "html", "csv", "broken", *WRITERS)))
    if kind in WRITERS:
        order = draw(st.lists(st.tuples(st.integers(0, 6), st.integers(0, 7)), min_size=4, max_size=24))
        data = WRITERS[kind](rows(order))
        # Lines in any order have documents in two places, which is told of the file.
        scattered = draw(st.booleans()) and not kind.endswith(".parquet")
        lines = data.splitlines(keepends=True)
        return f"{stem}{number}{kind}", b"".join(lines[:1] + lines[1::2] + lines[2::2]) if scattered else data
    if kind == "broken":
        name = draw(st.sampled_from(sorted(BROKEN)))
        return f"{stem}{number}{name}", BROKEN[name]
    some = draw(st.lists(st.sampled_from(SENTENCES), max_size=5))
    if kind == "csv":
        cells = (f'"{text.replace(chr(34), chr(34) * 2)}",d{n // 2}' for n, text in enumerate(some))
        return f"{stem}{number}.csv", "\n".join(["target,document", *cells]).encode()
    if kind == "html":
        return f"{stem}{number}.html", "".join(f"<p>{text}</p>\n" for text in some).encode()
    comment = ["<!-- mtcheck: ignore[stray-space] -->"] if kind == "md" and draw(st.booleans()) else []
    return f"{stem}{number}.{kind}", "\n\n".join([*comment, *some]).encode()


@st.composite
def batches(draw: st.DrawFn) -> Batch:
    files = dict(draw(a_file(number)) for number in range(draw(st.integers(1, 7))))
    order = draw(st.permutations([*files, *draw(st.sampled_from([[], ["gone.txt"]]))]))
    for name in draw(st.sets(st.sampled_from(sorted(files)), max_size=2)):
        files[f"{name}.mtcheck"] = draw(st.sampled_from(BESIDE)).encode()
    cuts = draw(st.sets(st.integers(1, len(order)), max_size=3))
    options = ["--config", "mtcheck.toml", "--format", draw(st.sampled_from(FORMS))]
    options += ["--scope", draw(st.sampled_from(["document", "batch"]))]
    options += draw(st.sampled_from([[], ["--statistics"], ["--min-confidence", "low"], ["--baseline", "known.json"]]))
    return Batch(files, order, sorted({0, *cuts, len(order)}), options)


@contextmanager
def work(*, packed: bool) -> Iterator[None]:
    """Files are few and short here: what is done for many and large ones is done for them, or for none."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(checking, "_MANY", 1 if packed else 10_000)
        patch.setattr(gathering, "FEW", 2 if packed else 10_000)
        patch.setattr(parts, "SIZE", 60)
        patch.setattr(parts, "FROM", 1 if packed else 1 << 40)
        yield


def run(*arguments: str) -> tuple[str, str, int]:
    done = CliRunner().invoke(main, list(arguments))
    return done.stdout, done.stderr, done.exit_code


@settings(max_examples=20, suppress_health_check=[HealthCheck.too_slow])
@given(batch=batches())
def test_every_way_gives_the_same(batch: Batch) -> None:
    folder = Path(tempfile.mkdtemp())
    try:
        with pytest.MonkeyPatch.context() as patch:
            patch.chdir(folder)
            patch.setenv("XDG_CACHE_HOME", str(folder / "cache"))
            _hold(batch)
    finally:
        shutil.rmtree(folder)


def _hold(batch: Batch) -> None:
    for name, data in {**batch.files, "mtcheck.toml": SETTINGS.encode()}.items():
        Path(name).parent.mkdir(exist_ok=True)
        Path(name).write_bytes(data)
    Path("known.json").write_text(json.dumps({"version": 1, "entries": _some_known(batch)}), encoding="utf-8")
    paths = ["--", *batch.order]
    with work(packed=False):
        expected = run("lint", *batch.options, "--no-cache", "--jobs", "1", *paths)
    assert "internal error" not in expected[1]
    with work(packed=True):
        for way in (["--no-cache", "--jobs", "1"], ["--no-cache", "--jobs", "3"], ["--jobs", "2"], ["--jobs", "1"]):
            assert run("lint", *batch.options, *way, *paths) == expected, way
        shards: list[str] = []
        for number, (start, stop) in enumerate(pairwise(batch.cuts)):
            shards.insert(0, f"{number}.shard")
            given = [option for option in batch.options if option != "--statistics"]
            run("lint", *given, "--jobs", "1", "--partial", shards[0], "--", *batch.order[start:stop])
        assert run("merge", *batch.options, *shards) == expected


def _some_known(batch: Batch) -> list[list[object]]:
    """Entries of a baseline that knows half of what there is, where one is asked for."""
    if "--baseline" not in batch.options:
        return []
    there = [name for name in batch.files if not name.endswith(".mtcheck")]
    for name in there:
        run("lint", "--isolated", "--no-cache", "--write-baseline", "some.json", "--", name)
    written = json.loads(Path("some.json").read_text(encoding="utf-8")) if Path("some.json").exists() else {}
    found: list[list[object]] = written.get("entries", [])
    return found[::2]
