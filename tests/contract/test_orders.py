"""Text gives no orders: what is in articles, ids, names of files and settings steers no terminal, log or
spreadsheet.
"""

from __future__ import annotations

import csv
import io
import json
import os
import re
import signal
import subprocess
import sys
import time
import unicodedata
from pathlib import Path
from xml.etree import ElementTree

import pytest

from mtcheck.harmless import Command, Guard, cell, harmless, one_line, spelt_in_json, spelt_in_xml
from mtcheck.reporters import FORMATS
from mtcheck.reporters.scores import FORMATS as SCORES
from mtcheck.reporters.verdicts import FORMATS as VERDICTS

CONTROLS = "\r\x85\u2028\u2029\x0b\x0c\x1b[31m\x9b2J\x1b]0;title\x07\x08\u202e\u2066\u200b\u200f\ufeff\x7f"
# Of the same categories, and no order: line ends, tabs, and the joiners that Persian, Hindi and emoji are spelt with.
PASSING = "\n\t\u200c\u200d"
ORDERS = (
    "::stop-commands::x",
    "  ::error::x",
    "\u3000::add-mask::x",
    "a ##[add-mask]x",
    "##vso[task.setvariable variable=a]b",
    "##teamcity[buildStop comment='x']",
    "###[group]x",
    "\r::error::x",
    "\u200b::error::x",
    "\u2028::error::x",
)
_STEERS = re.compile(r"^\s*::|##\w*\[", re.MULTILINE)
# What our own reports begin with.
_OURS = re.compile(r"^(::(error|warning|notice) [^\n]*|##teamcity\[inspection[^\n]*\])$", re.MULTILINE)


def steering(text: str) -> list[str]:
    """What would steer in what was printed, our own commands apart."""
    rest = _OURS.sub(lambda m: m[0][14:], text)
    controls = [
        c
        for c in text.replace("\r\n", "\n")
        if c not in PASSING and unicodedata.category(c) in ("Cc", "Cf", "Cs", "Zl", "Zp")
    ]
    return [*controls, *_STEERS.findall(rest)]


def test_every_control_and_format_character_is_only_shown() -> None:
    for point in range(sys.maxunicode + 1):
        char = chr(point)
        steers = unicodedata.category(char) in ("Cc", "Cf", "Cs", "Zl", "Zp") and char not in PASSING
        assert not steers or one_line(char) == "\ufffd", hex(point)
        assert steers or char == "\n" or unicodedata.category(char) == "Cn" or one_line(char) == char, hex(point)


@pytest.mark.parametrize("order", ORDERS)
def test_no_order_passes_a_guard_however_it_is_cut(order: str) -> None:
    for cut in range(len(order) + 1):
        stream = io.StringIO()
        guard = Guard(stream)
        guard.write(order[:cut])
        guard.write(order[cut:])
        guard.flush()
        assert steering(stream.getvalue()) == []


def test_a_command_of_ours_passes_and_what_it_holds_does_not() -> None:
    stream = io.StringIO()
    Guard(stream).write(Command("::error file=a::b ##[x] \u202e\x1b[0m\n"))
    assert stream.getvalue() == "::error file=a::b \ufffd#[x] \ufffd\ufffd[0m\n"


def test_plain_text_and_line_ends_of_windows_pass() -> None:
    plain = "a: b::c # [x] «é» 中 \u00a0\u3000\r\n\tname::x\n"
    assert harmless(plain) == plain


def test_json_and_xml_keep_their_values() -> None:
    value = "".join(ORDERS) + CONTROLS + "\udcff"
    written = spelt_in_json(json.dumps(value, ensure_ascii=False))
    assert steering(written) == []
    assert json.loads(written) == value
    held = "a\u202e\u2028\x85##[b]\n::c"
    written = spelt_in_xml(f"<a>{held}</a>")
    assert steering(written) == []
    assert ElementTree.fromstring(written).text == held


@pytest.mark.parametrize("text", ["=1", "+1", "-1", "@a", "\ta", "\ra", " =1", "  @a"])
def test_no_cell_is_a_formula(text: str) -> None:
    assert cell(text) == f"'{text}"


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    """A folder whose articles, ids, names, comments and settings all give orders."""
    everything = "".join(ORDERS) + CONTROLS
    articles = tmp_path / "in"
    articles.mkdir()
    for number, order in enumerate((*ORDERS, CONTROLS)):
        text = f"{order} The the minister said so.\n\n<!-- mtcheck: ignore[x\n{order}\n] -->\n\n{order} the the end.\n"
        (articles / f"{number}.md").write_text(text, encoding="utf-8", newline="")
    row = {
        "id": f"\n{everything}",
        "document": f"=\n{everything}",
        "source": everything,
        "target": f"{everything} the the",
    }
    (articles / "ids.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    for order in ("a\n::error::PWNED", "b\x1b[2J\u202e", "c\r##[add-mask]", "=d\u2028"):
        (articles / f"{order}.txt").write_text("The the minister.\n", encoding="utf-8")
        (articles / f"{order}.md").write_bytes(b"\xff\xfe\xfd")
    with open(os.fsencode(articles) + b"/\xff\n::x.txt", "w", encoding="utf-8") as stream:
        stream.write("The the minister.\n")
    (tmp_path / "bad.toml").write_text(f"[lint]\n{json.dumps('k' + everything)} = 1\n", encoding="utf-8")
    (tmp_path / "bad.yaml").write_text(f"- {json.dumps(everything)}: {json.dumps(everything)}\n", encoding="utf-8")
    (tmp_path / "pairs.jsonl").write_text(json.dumps(row | {"reference": "the end"}) + "\n", encoding="utf-8")
    return tmp_path


COMMANDS = {
    **{f"lint {name}": ["lint", "--isolated", "-v", "--format", name, "in"] for name in FORMATS},
    "lint --diff": ["lint", "--isolated", "--diff", "in"],
    "lint --statistics": ["lint", "--isolated", "--statistics", "in"],
    "lint --show-files": ["lint", "--isolated", "--show-files", "in"],
    "lint --scope batch": ["lint", "--isolated", "--scope", "batch", "in"],
    "lint no such file": ["lint", "--isolated", "x\n::error::y\x1b[2J"],
    "lint no such option": ["lint", "--x\n::error::y"],
    "lint no such check": ["lint", "--isolated", "--select", "x\n::error::y\x1b[2J", "in"],
    "lint settings": ["lint", "--config", "bad.toml", "in"],
    "lint glossary": ["lint", "--isolated", "--glossary", "bad.yaml", "in"],
    **{f"names {name}": ["names", "--isolated", "--format", name, "in"] for name in ("table", "json", "csv")},
    **{
        f"gate {name}": ["gate", "--isolated", "--max-findings-per-1k", "0", "--format", name, "pairs.jsonl"]
        for name in VERDICTS
    },
    **{f"score {name}": ["score", "--isolated", "--format", name, "\n::x\x1b[2J=pairs.jsonl"] for name in SCORES},
    **{
        f"score system {name}": ["score", "--isolated", "--format", name, "--system", "=\n::x\x1b[2J=pairs.jsonl"]
        for name in SCORES
    },
    "config": ["config", "--config", "bad.toml"],
    "config key": ["config", "--isolated", "x\n::error::y\x1b[2J"],
    "explain": ["explain", "x\n::error::y\x1b[2J"],
    "glossary check": ["glossary", "check", "bad.yaml", "x\n::error::y.yaml"],
    "no such command": ["x\n::error::y\x1b[2J"],
}  # fmt: skip


@pytest.mark.parametrize("arguments", COMMANDS.values(), ids=COMMANDS)
def test_no_command_passes_an_order_on(hostile: Path, arguments: list[str]) -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "GITHUB_STEP_SUMMARY": str(hostile / "page.md")}
    ran = subprocess.run(
        [sys.executable, "-m", "mtcheck", *arguments], cwd=hostile, env=environment, capture_output=True, check=False
    )
    printed, told = ran.stdout.decode(), ran.stderr.decode()
    assert printed + told
    assert steering(printed) == []
    assert steering(told) == []
    assert "Traceback" not in told
    assert "internal error" not in told
    if (hostile / "page.md").exists():
        assert steering((hostile / "page.md").read_text(encoding="utf-8")) == []
    if "csv" in arguments:
        cells = [value for row in csv.reader(io.StringIO(printed)) for value in row]
        assert [value for value in cells if re.match(r" *[=+@\t\r]| *-\D", value)] == []


FULL = pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no /dev/full")


@FULL
@pytest.mark.parametrize("name", FORMATS)
def test_a_full_standard_output_is_one_message(hostile: Path, name: str) -> None:
    with open("/dev/full", "wb") as full:
        ran = subprocess.run(
            [sys.executable, "-m", "mtcheck", "lint", "--isolated", "--format", name, "in/0.md"],
            cwd=hostile, stdout=full, stderr=subprocess.PIPE, check=False,
        )  # fmt: skip
    assert ran.returncode == 2
    assert "standard output cannot be written" in ran.stderr.decode()
    assert "Traceback" not in ran.stderr.decode()
    assert "Exception ignored" not in ran.stderr.decode()


def test_a_closed_standard_output_is_quiet(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("He said said so.\n\n" * 3000, encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, "-m", "mtcheck", "lint", "--isolated", "-q", "a.txt"],
        cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    ) as ran:  # fmt: skip
        assert ran.stdout
        assert ran.stderr
        ran.stdout.readline()
        ran.stdout.close()
        assert ran.stderr.read() == b""
    assert ran.returncode == 2


def once_read(pipe: Path) -> int:
    """The writing end of a named pipe, as soon as somebody reads from it."""
    for _ in range(600):
        try:
            return os.open(pipe, os.O_WRONLY | os.O_NONBLOCK)
        except OSError:
            time.sleep(0.05)
    raise AssertionError("nobody reads the pipe")


# What a shell starts in the background ignores interrupts, and so does all that this starts; Python heeds none then.
_HEEDS_INTERRUPTS = """
import runpy, signal
signal.signal(signal.SIGINT, signal.default_int_handler)
runpy.run_module("mtcheck", run_name="__main__")
"""


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_interrupt_prints_what_was_found(tmp_path: Path, jobs: str) -> None:
    first = tmp_path / "a"
    first.mkdir()
    for number in range(64):
        (first / f"{number:02}.txt").write_text("He said said so.\n", encoding="utf-8")
    # Nobody ever writes to it, so that the run waits there.
    os.mkfifo(tmp_path / "z.txt")
    command = [sys.executable, "-c", _HEEDS_INTERRUPTS, "lint", "--isolated", "--jobs", jobs]
    with subprocess.Popen(
        [*command, "--format", "concise", "a", "z.txt"],
        cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True, text=True,
    ) as ran:  # fmt: skip
        try:
            writer = once_read(tmp_path / "z.txt")
            # With two processes the other one may still be at the first files.
            time.sleep(1)
            os.killpg(ran.pid, signal.SIGINT)
            printed, told = ran.communicate(timeout=30)
            os.close(writer)
        except BaseException:
            # Nothing else ends it, and leaving the block waits for it.
            os.killpg(ran.pid, signal.SIGKILL)
            raise
    assert ran.returncode == 130
    assert "00.txt:1:4: doubled-word" in printed
    assert "mtcheck: interrupted" in told
    assert "Traceback" not in told
    with pytest.raises(ProcessLookupError):
        os.killpg(ran.pid, 0)
