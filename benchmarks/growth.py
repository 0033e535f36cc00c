"""How the cost of a run grows with its input: every pattern, reader and check on hostile text of three sizes.

    python benchmarks/growth.py
    python benchmarks/growth.py --sizes 10000,100000,1000000 --only brackets

Each row is a text of one unit repeated, as a target, or as source and target. The figure is the exponent of the growth
between the two largest sizes: 1.0 is linear, 2.0 is quadratic. Exit status: 0 all below --most, 1 one above it.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
import time
from collections.abc import Callable, Iterator

from mtcheck.pipeline.checking import check_data
from mtcheck.pipeline.runs import Run

UNITS = {
    "words": "The ministers met in Geneva on Monday. ",
    "one letter": "a",
    "one letter and a blank": "a ",
    "capitals": "A",
    "names": "Ryabkov Riyabkov ",
    "names in a row": "Sergei Ryabkov Anna ",
    "digits": "1",
    "zeros": "0",
    "groups": "1,",
    "decimals": "1.1",
    "fractions": "1/2 ",
    "halves": "½",
    "times": "10:30 ",
    "dates": "10.05.2020 ",
    "long dates": "on 10 May 2020, ",
    "number words": "ten ",
    "ordinals": "first ",
    "scales": "million ",
    "prefixes of hex": "0x",
    "Chinese figures": "一",
    "Chinese scales": "万",
    "Chinese": "外长们周一在日内瓦会晤。",
    "katakana": "アンドレイ・",
    "Cyrillic": "Министр Рябков ",
    "Cyrillic names": "Аркадий Зубровский, ",
    "Arabic": "وزير سمير ",
    "Hebrew": "השר דניאל ",
    "Hangul": "장관 루시아노 ",
    "foreign names in Chinese": "里亚·布科夫",
    "Cyrillic figures": "десять тысяч ",
    "brackets": "[",
    "round brackets": "(",
    "brackets about": "(a) ",
    "closing brackets": ")",
    "quotation marks": '"',
    "curly marks": "“",
    "marks about": "“a” ",
    "apostrophes": "'",
    "possessives": "Russias ministers ",
    "blanks": " ",
    "no-break blanks": "\u00a0",
    "tabs": "\t",
    "full stops": ".",
    "commas": ",",
    "blanks and commas": " ,",
    "hyphens": "-",
    "dashes": "—",
    "entities": "&amp;",
    "ampersands": "&",
    "less-than signs": "<",
    "tags": "<b>",
    "comments": "<!--",
    "mojibake": "â€œ",
    "broken": "Ã",
    "replacement characters": "\ufffd",
    "full-width marks": "，",
    "underscores": "_",
    "stars": "*",
    "backticks": "`",
    "backslashes": "\\",
    "links": "[a](",
    "images": "![a](b) ",
    "addresses": "http://a.b/ ",
    "mail": "a@b.c ",
    "units": "5 km ",
    "money": "$5 ",
    "per cent": "5 % ",
    "twice": "the the ",
    "about and": "house and house ",
    "articles": "a apple ",
    "abbreviations": "U.S. US ",
    "titles": "President ",
    "said": 'he said, "a" ',
    "combining marks": "e\u0301",
    "line ends": "a\n",
    "paragraphs": "The ministers met.\n\n",
    "paragraphs of terms": "The Guidance Treaty failed.\n\n",
    "many paragraphs": "Ryabkov left Geneva with 5,000 yuan on 3 May.\n\n",
}
MARKED = {
    "items": "- a\n",
    "nested items": "- ",
    "quotes": "> ",
    "rows": "| a | b |\n",
    "headings": "# a\n",
    "paragraphs of HTML": "<p>a</p>",
    "elements": "<div>",
    "ends of elements": "</b>",
    "attributes": '<a b="',
}
_RUN = Run(isolated=True)


def text_of(unit: str, size: int) -> bytes:
    """A unit as often as fits."""
    return (unit * (size // len(unit.encode()) + 1)).encode()[:size].decode("utf-8", "ignore").encode()


def _jsonl(source: bytes, target: bytes) -> bytes:
    record = {"document": "d", "segments": [{"source": source.decode(), "target": target.decode()}]}
    return json.dumps(record, ensure_ascii=False).encode()


def _cut(text: bytes) -> Iterator[bytes]:
    whole = text.decode("utf-8", "ignore")
    for start in range(0, len(whole), 60):
        yield whole[start : start + 60].encode()


def _line(text: bytes) -> bytes:
    return json.dumps({"document": "d", "source": text.decode(), "target": text.decode()}, ensure_ascii=False).encode()


_CHINESE = text_of(UNITS["Chinese"], 2000)
MODES: dict[str, tuple[str, Callable[[bytes], bytes]]] = {
    "text": ("a.txt", lambda text: text),
    "source and target": ("a.jsonl", lambda text: _jsonl(text, text)),
    "target": ("a.jsonl", lambda text: _jsonl(_CHINESE, text)),
    "source": ("a.jsonl", lambda text: _jsonl(text, b"The ministers met in Geneva.")),
    "segments": ("a.jsonl", lambda text: b"\n".join(map(_line, _cut(text)))),
    "md": ("a.md", lambda text: text),
    "html": ("a.html", lambda text: text),
}


def seconds(path: str, data: bytes) -> float:
    """How long a run takes, in processor seconds."""
    begun = time.process_time()
    check_data(data, path, _RUN)
    return time.process_time() - begun


def main() -> int:
    """Prints a row for each unit and mode, the steepest last."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sizes", default="10000,100000")
    parser.add_argument("--only", default="", help="units and modes that have this in their name")
    parser.add_argument("--most", type=float, default=1.35)
    given = parser.parse_args()
    sizes = [int(size) for size in given.sizes.split(",")]
    rows = []
    for mode, (path, make) in MODES.items():
        units = {**UNITS, **MARKED} if mode in ("md", "html") else UNITS
        for name, unit in units.items():
            if given.only not in f"{mode}: {name}":
                continue
            times = [seconds(path, make(text_of(unit, size))) for size in sizes]
            # What takes next to nothing says nothing of growth.
            base = max(times[-2], 0.02)
            exponent = math.log(max(times[-1], base) / base) / math.log(sizes[-1] / sizes[-2])
            rows.append((exponent, f"{mode}: {name}", times))
            print(f"{exponent:5.2f}  {mode}: {name}  {'  '.join(f'{t:.2f}' for t in times)}", flush=True)
    steep = sorted(row for row in rows if row[0] > given.most)
    print(f"\n{len(rows)} kinds, {len(steep)} steeper than {given.most}")
    for exponent, name, times in steep:
        print(f"{exponent:5.2f}  {name}  {'  '.join(f'{t:.2f}' for t in times)}")
    return bool(steep)


if __name__ == "__main__":
    sys.exit(main())
