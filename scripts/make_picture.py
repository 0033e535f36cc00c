"""Draws scripts/lint.svg, the picture in the README, from a real run on seeds/. Run it after a change in what is
printed.
"""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
from pathlib import Path

from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console
from rich.text import Text

ROOT = Path(__file__).resolve().parent.parent
PATH = ROOT / "scripts" / "lint.svg"
_WIDTH = 144
_SHOWN = 33


def text() -> str:
    """What the file must say."""
    command = [sys.executable, "-m", "mtcheck", "lint", "--isolated", "--color", "always", "seeds/"]
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8"}
    output = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, check=False, text=True, encoding="utf-8"
    ).stdout
    lines = output.splitlines()
    console = Console(record=True, width=_WIDTH, file=io.StringIO(), force_terminal=True, color_system="truecolor")
    console.print(Text("$ mtcheck lint seeds/", style="bold"))
    for line in [*lines[:_SHOWN], "…", lines[-1]]:
        shown = Text.from_ansi(line)
        shown.truncate(_WIDTH, overflow="ellipsis")
        console.print(shown, no_wrap=True, crop=True)
    # The template asks for a font from the network; a page that shows the picture should not.
    template = re.sub(r"@font-face \{\{.*?\}\}\s*", "", CONSOLE_SVG_FORMAT, flags=re.DOTALL)
    return console.export_svg(title="mtcheck", code_format=template, unique_id="mtcheck") + "\n"


if __name__ == "__main__":
    PATH.write_text(text(), encoding="utf-8")
