"""One JSON object a finding, a line each."""

from __future__ import annotations

import json
from typing import TextIO

from ..harmless import spelt_in_json
from ..model.report import Report
from ._output import Output
from .json import finding_row

OUTPUT = Output("programs: a finding of the same schema a line", quiet=True, failures=False)


def write(report: Report, stream: TextIO, *, color: bool = False) -> None:
    for finding in report.findings:
        stream.write(spelt_in_json(json.dumps(finding_row(finding), ensure_ascii=False)) + "\n")
