"""How dense a text is in what costs time: names, quotations, figures, and words that are new.

    python benchmarks/density.py FOLDER

Told by patterns of its own, not by mtcheck's, so that it measures the text and not the tool.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

_WORD = re.compile(r"[^\W\d_][\w'’-]*")
# A capitalised word that no sentence, line or quotation begins with.
_NAME = re.compile(r"(?<=[a-z0-9,)’'] )[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*")
_QUOTATION = re.compile(r'["“][^"“”\n]{2,400}["”]')
_FIGURE = re.compile(r"(?<![\w.,])\d[\d.,]*")
# The growth of a vocabulary is told on so many words, as it slows down.
_SAMPLE = 100_000


class Density(NamedTuple):
    """`files` texts of `words` words; of the others how many a thousand words, but for `distinct`, the distinct words
    among the first 100,000, and `paragraph`, the words of a line.
    """

    files: int
    words: int
    names: float
    distinct_names: float
    quotations: float
    figures: float
    distinct: int
    paragraph: float

    def __str__(self) -> str:
        return (
            f"{self.files} files of {self.words / max(1, self.files):.0f} words; a thousand words have "
            f"{self.names:.0f} names ({self.distinct_names:.0f} distinct in their article), "
            f"{self.quotations:.1f} quotations, "
            f"{self.figures:.0f} figures; {self.paragraph:.0f} words a line; "
            f"{self.distinct} distinct words among the first {min(self.words, _SAMPLE):,}"
        )


def density(texts: Iterable[str]) -> Density:
    """The density of some texts. Raises ValueError where they have no words."""
    files = words = names = distinct_names = quotations = figures = lines = 0
    first: set[str] = set()
    for text in texts:
        found = _WORD.findall(text)
        if words < _SAMPLE:
            first.update(word.lower() for word in found[: _SAMPLE - words])
        files += 1
        words += len(found)
        here = _NAME.findall(text)
        names += len(here)
        distinct_names += len(set(here))
        quotations += len(_QUOTATION.findall(text))
        figures += len(_FIGURE.findall(text))
        lines += sum(1 for line in text.splitlines() if line.strip())
    if not words:
        raise ValueError("no words in these texts")
    a_thousand = 1000 / words
    return Density(
        files,
        words,
        names * a_thousand,
        distinct_names * a_thousand,
        quotations * a_thousand,
        figures * a_thousand,
        len(first),
        words / max(1, lines),
    )


def texts_of(folder: Path) -> list[str]:
    """The texts of a folder of plain files, in the order of their names."""
    return [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))]


def main(arguments: Sequence[str]) -> None:
    for folder in arguments:
        print(f"{folder}: {density(texts_of(Path(folder)))}")


if __name__ == "__main__":
    main(sys.argv[1:])
