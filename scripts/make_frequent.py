"""Compiles mtcheck/known/en/frequent.txt from textblob (MIT licence). Run it with a new textblob.

It has the commonest words of English, one a line, the commonest first, by how often they stand in the books that
textblob's speller was made of. What they alone make up is no term without a context.
"""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PATH = ROOT / "mtcheck" / "known" / "en" / "frequent.txt"
_MANY = 1500


def text() -> str:
    """What the file must say."""
    spec = find_spec("textblob")
    if spec is None or spec.origin is None:
        raise SystemExit("textblob must be installed")
    lines = (Path(spec.origin).parent / "en" / "en-spelling.txt").read_text(encoding="utf-8").splitlines()
    counts = [line.split(" ") for line in lines if line.strip() and not line.startswith(";;;")]
    found = sorted(((int(count), word) for word, count in counts if word.isalpha() and word.islower()), reverse=True)
    return "".join(f"{word}\n" for _, word in found[:_MANY])


if __name__ == "__main__":
    PATH.write_text(text(), encoding="utf-8")
