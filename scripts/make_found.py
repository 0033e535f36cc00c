"""Writes docs/found.md: faults that mtcheck finds in published human references, each with its set and line.

    python scripts/make_found.py [--sets FOLDER] [--list]

The sets are those of WMT, which sacrebleu fetches; or they lie in a folder, as `wmt21/zh-en.source.txt` and
`wmt21/zh-en.reference.txt`. Every set is read as one article, so that a name of line 10 is held against that of line
900.
What was read beside its source stands in found.tsv with a verdict; --list prints the findings that have none. Exits
with 1 where a fault of found.tsv is not found any more. Needs the packages of the group "dev". Run it after a change in
what is found.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT)]

from mtcheck import Finding, Settings, check_paths  # noqa: E402

_VERDICTS = ROOT / "scripts" / "found.tsv"
_PAGE = ROOT / "docs" / "found.md"
_ONLY = (
    *("names", "number-mismatch", "number-scale", "unit-mismatch", "date-mismatch", "term-missing", "term-variant"),
    *("doubled-word", "wrong-article"),
)
_HEAD = """# What it found

<!-- mtcheck: ignore-file[names, numbers, terminology, typography, completeness] these are the faults themselves -->

Faults that mtcheck, as it comes, finds in published human translations: the references that machine translation is
scored against. Each was read beside its source. Anyone can repeat it: `python scripts/make_found.py` fetches the sets
with sacrebleu, runs the checks on names, terms, figures, articles and doubled words over them, each set as if it were
one article, and writes this page.

"""


class Read(NamedTuple):
    """A finding that somebody read; `right` is what should stand there, if the source tells."""

    set: str
    line: int
    check: str
    words: str
    right: str
    verdict: str


def read_before() -> list[Read]:
    """The findings of found.tsv, in its order."""
    rows = [line.split("\t") for line in _VERDICTS.read_text(encoding="utf-8").splitlines() if line[:1] != "#"]
    return [Read(name, int(line), check, words, right, verdict) for name, line, check, words, right, verdict in rows]


def findings(name: str, sets: Path | None) -> Iterator[tuple[int, Finding]]:
    """The findings in the reference of a set, "wmt21/zh-en", each with its line."""
    source, reference = _texts(name, sets)
    language, _, target = name.rpartition("/")[2].partition("-")
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "source.txt").write_text(source, encoding="utf-8")
        Path(folder, "reference.txt").write_text(reference, encoding="utf-8")
        settings = Settings(
            select=_ONLY, sources=str(Path(folder, "source.txt")), source_lang=language, target_lang=target
        )
        report = check_paths(Path(folder, "reference.txt"), settings=settings, jobs=1)
    for failure in report.failures:
        sys.exit(f"{name}: {failure}")
    for finding in report.findings:
        yield finding.location.line, finding


def _texts(name: str, sets: Path | None) -> tuple[str, str]:
    if sets:
        texts = [(sets / f"{name}.{side}.txt").read_text(encoding="utf-8") for side in ("source", "reference")]
    else:
        from sacrebleu.utils import get_reference_files, get_source_file

        test_set, _, pair = name.partition("/")
        paths = (get_source_file(test_set, pair), get_reference_files(test_set, pair)[0])
        texts = [Path(path).read_text(encoding="utf-8") for path in paths]
    return texts[0], texts[1]


def page(found: dict[Read, Finding]) -> str:
    """The page of the findings that are faults, a table a set."""
    text = _HEAD
    for name in dict.fromkeys(one.set for one in found):
        rows = [one for one in found if one.set == name and one.verdict == "fault"]
        kinds = Counter(one.verdict for one in found if one.set == name)
        text += (
            f"## {name}\n\nOf {kinds.total()} findings {kinds['fault']} are faults, {kinds['usage']} a name in two "
            f"spellings of which neither is wrong by itself, and {kinds['no']} wrong.\n\n"
        )
        text += "| line | check | stands there | should | why mtcheck says so |\n|---|---|---|---|---|\n"
        for one in rows:
            evidence = found[one].evidence.replace("|", "\\|")
            text += f"| {one.line} | `{one.check}` | {one.words} | {one.right} | {evidence} |\n"
        text += "\n"
    return text.rstrip() + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sets", type=Path, metavar="FOLDER")
    parser.add_argument("--list", action="store_true", help="print the findings that nobody has read")
    options = parser.parse_args()
    known = {(one.set, one.line, one.check, one.words): one for one in read_before()}
    found: dict[Read, Finding] = {}
    for name in dict.fromkeys(one.set for one in known.values()):
        for line, finding in findings(name, options.sets):
            one = known.get((name, line, finding.check, finding.location.text))
            if one:
                found[one] = finding
            elif options.list:
                print(name, line, finding.check, finding.location.text, finding.message, finding.evidence, sep="\t")
    found = {one: found[one] for one in known.values() if one in found}
    _PAGE.write_text(page(found), encoding="utf-8")
    lost = [one for one in known.values() if one.verdict == "fault" and one not in found]
    for one in lost:
        print(f"not found any more: {one.set} {one.line} {one.check} {one.words}", file=sys.stderr)
    sys.exit(bool(lost))


if __name__ == "__main__":
    main()
