"""One HTML file that needs nothing else: charts, articles beside their sources, decisions that the command line reads.

Text from articles is data in a block of JSON, and the script shows it as text. The page's policy allows no other script
and no network.
"""

from __future__ import annotations

import base64
import hashlib
import json
from importlib.resources import files
from typing import TextIO

from ...harmless import spelt_in_json
from ...model.report import Report
from .._output import Output
from .data import report_row

OUTPUT = Output("people: a page to read and decide on, of which baselines and glossaries are made", articles=True)

# What could end the block, or begin a comment in it; JSON has other spellings for both.
_SPELT = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"})


def write(report: Report, stream: TextIO, *, color: bool = False) -> None:
    style, script = _part("report.css"), _part("report.js")
    policy = (
        f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; base-uri 'none'; form-action 'none'"
    )
    data = spelt_in_json(json.dumps(report_row(report), ensure_ascii=False, separators=(",", ":"))).translate(_SPELT)
    page = _part("page.html").replace("@POLICY@", policy).replace("@STYLE@", style).replace("@SCRIPT@", script)
    # Last, so that nothing in an article is taken for one of the places above.
    stream.write(page.replace("@DATA@", data))


def _part(name: str) -> str:
    return files(__name__).joinpath(name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
