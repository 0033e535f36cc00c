"""How well terms are matched, by kind: cases in `benchmarks/matching/`, each an entry, a text and what is to be found.

    python -m benchmarks.matching            # a table by part and kind
    python -m benchmarks.matching --list     # every case that is not as it should be

A file has a case a line: the part (`english`, `fix`, `source:LANG`, `target:LANG`), the kind, the entry as YAML, the
text with what is to be found in ⟦brackets⟧, and of a fix the text as it should be, "=" for as it is. `\\n` is a line
end. `blind.tsv` and `blind_2.tsv` were written before what they test was looked at, and are
to stay as they are.
"""

from __future__ import annotations

import argparse
import json
import re
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from mtcheck import Settings, check_text, fix_text

FOLDER = Path(__file__).parent / "matching"
_PROTECTED = ("work's title", "quotation")
_MARKS = str.maketrans("", "", "⟦⟧")


class Case(NamedTuple):
    """A line of a file."""

    file: str
    line: int
    part: str
    kind: str
    entry: str
    text: str
    wanted: str

    @property
    def side(self) -> str:
        """The part without its language."""
        return self.part.partition(":")[0]

    @property
    def language(self) -> str:
        """The language of the source or target; English else."""
        return self.part.partition(":")[2] or "en"


def cases() -> Iterator[Case]:
    """All cases of all files."""
    for path in sorted(FOLDER.glob("*.tsv")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            part, kind, entry, text, *wanted = line.split("\t")
            yield Case(
                path.name,
                number,
                part,
                kind,
                entry,
                text.replace("\\n", "\n"),
                (wanted or [""])[0].replace("\\n", "\n"),
            )


def found(case: Case) -> str:
    """What mtcheck makes of a case: its text with what was found in brackets, or as it was fixed."""
    with tempfile.TemporaryDirectory() as folder:
        house = Path(folder) / "house.yaml"
        house.write_text(f"- {{id: house, {case.entry[1:]}\n", encoding="utf-8")
        settings = Settings(
            select=("term-variant", "term-missing"),
            glossaries=(str(house),),
            bundled_glossaries=False,
            min_confidence="low",
            target_lang=case.language if case.side == "target" else "en",
            source_lang=case.language if case.side == "source" else "",
        )
        plain = case.text.translate(_MARKS)
        if case.side == "fix":
            # What is somebody else's is left alone by safe fixes.
            return fix_text(plain, settings=settings, unsafe=case.kind not in _PROTECTED)
        if case.side == "source":
            text, path = json.dumps({"id": 1, "source": plain, "target": "So it was."}, ensure_ascii=False), "a.jsonl"
        else:
            text, path = plain, "a.txt"
        spans = [
            (f.location.start, f.location.end) if path == "a.jsonl" else (f.location.file_start, f.location.file_end)
            for f in check_text(text, path=path, settings=settings)
            if f.check == ("term-missing" if case.side == "source" else "term-variant")
        ]
    for start, end in sorted(spans, reverse=True):
        plain = f"{plain[:start]}⟦{plain[start:end]}⟧{plain[end:]}"
    return plain


def is_right(case: Case) -> bool:
    """Whether what is found is what should be."""
    if case.side == "fix":
        return found(case) == (case.text if case.wanted == "=" else case.wanted)
    return found(case) == case.text


def main() -> None:
    """Prints the table."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--list", action="store_true", help="list every case that is not as it should be")
    listed = arguments.parse_args().list
    right, every = Counter[tuple[str, str]](), Counter[tuple[str, str]]()
    for case in cases():
        held = is_right(case)
        if listed and not held:
            print(f"{case.file}:{case.line}: {case.part}, {case.kind}: {case.text!r} gives {found(case)!r}")
        for key in ((case.side, ""), (case.side, re.sub(r" \(.*", "", case.kind)), (case.file, "")):
            every[key] += 1
            right[key] += held
    for side, kind in sorted(every):
        share = right[side, kind] / every[side, kind]
        print(f"{side:12} {kind:32} {right[side, kind]:4} / {every[side, kind]:4}  {share:.2f}")


if __name__ == "__main__":
    main()
