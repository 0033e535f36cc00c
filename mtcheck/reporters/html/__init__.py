"""One HTML file that needs nothing else: charts, articles beside their sources, decisions that the command line reads.

Text from articles is data in a block of JSON, and the script shows it as text. The page's policy allows no other script
and no network.
"""

from __future__ import annotations

from importlib.resources import files
from typing import TextIO

from ...model.report import Report
from .._output import Output
from .data import report_row
from .embedding import json_block, source_hash

OUTPUT = Output(
    "people: a page to read and decide on, of which baselines and glossaries are made", articles=True, review=True
)


def write(report: Report, stream: TextIO, *, color: bool = False) -> None:
    style, script = _part("report.css"), _part("report.js")
    policy = f"default-src 'none'; style-src {source_hash(style)}; script-src {source_hash(script)}"
    policy += "; base-uri 'none'; form-action 'none'"
    page = _part("page.html").replace("@POLICY@", policy).replace("@STYLE@", style).replace("@SCRIPT@", script)
    # Last, so that nothing in an article is taken for one of the places above.
    stream.write(page.replace("@DATA@", json_block(report_row(report))))


def _part(name: str) -> str:
    return files(__name__).joinpath(name).read_text(encoding="utf-8")
