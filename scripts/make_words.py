"""Writes mtcheck/known/zh/words.txt and mtcheck/known/ja/words.txt: the words of languages without blanks, by how rare
they are.

Run it with a new jieba or janome, and change its version in pyproject.toml. The words of Chinese and how often each was
seen come from jieba (MIT licence), those of Japanese and their costs from IPADIC (the licence of NAIST, which allows
this), by way of janome.

A line has the words that begin with one character, each with its cost behind it: tenths of nats, minus the logarithm of
its share in text.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from math import log
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
KNOWN = ROOT / "mtcheck" / "known"
# What was seen fewer times in jieba's sixty million words is as often a slip.
_SEEN = 5
_LONGEST = 6
_HAN = re.compile(r"[\u3400-\u9fff\u3005]+")
_JAPANESE = re.compile(r"[\u3400-\u9fff\u3005\u3041-\u309f\u30a0-\u30ff]+")
# A cost of MeCab is 700 times a logarithm, less what the words around add, which is so much on the whole.
_MECAB, _AROUND = 700, 4.0
# Dearer ones are names that hardly anybody has.
_DEAREST = 7_500


def _package(name: str) -> Path:
    spec = find_spec(name)
    if spec is None or spec.origin is None:
        raise SystemExit(f"{name} must be installed")
    return Path(spec.origin).parent


def _chinese() -> Iterator[tuple[str, float]]:
    seen = []
    for line in (_package("jieba") / "dict.txt").read_text(encoding="utf-8").splitlines():
        word, count, _ = line.split(" ")
        if _HAN.fullmatch(word):
            seen.append((word, int(count)))
    total = sum(count for _, count in seen)
    yield from ((w, -log(n / total)) for w, n in seen if n >= _SEEN and len(w) <= _LONGEST)


def _japanese() -> Iterator[tuple[str, float]]:
    from janome.sysdic import entries  # type: ignore[attr-defined, unused-ignore]

    cheapest: dict[str, int] = {}
    for entry in entries(compact=True).values():
        word, cost = entry[0], entry[3]
        if (
            len(word) <= _LONGEST
            and _JAPANESE.fullmatch(word)
            and (_HAN.search(word) or len(word) < 4)
            and cost <= _DEAREST
        ):
            cheapest[word] = min(cost, cheapest.get(word, cost))
    yield from ((word, cost / _MECAB + _AROUND) for word, cost in cheapest.items())


def _lines(words: Iterable[tuple[str, float]]) -> str:
    by_character: dict[str, list[str]] = defaultdict(list)
    for word, cost in sorted(words):
        by_character[word[0]].append(f"{word} {round(10 * cost)}")
    return "".join(f"{' '.join(found)}\n" for found in by_character.values())


def texts() -> dict[Path, str]:
    """What the files must say."""
    return {
        KNOWN / "zh" / "words.txt": _lines(_chinese()),
        KNOWN / "ja" / "words.txt": _lines(_japanese()),
    }


if __name__ == "__main__":
    for path, text in texts().items():
        path.write_text(text, encoding="utf-8")
