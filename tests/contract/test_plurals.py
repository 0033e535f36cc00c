"""Numbers in messages have their nouns in the right form: by `counted` or `plural`, whatever the number is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import mtcheck

ROOT = Path(mtcheck.__file__).parent
MODULES = sorted(
    path for path in ROOT.rglob("*.py") if not {"checks", "text", "known"} & {*path.relative_to(ROOT).parts}
)
# "{number} segments": a plural behind a number that `counted` did not write. "{names} takes" is a verb.
_BARE = re.compile(
    r"\{(?:len\(|\w+\.)?[\w.\[\]]*\)?(?::,)?\} "
    r"(?:articles|documents|entries|files|findings|lines|problems|rows|segments|systems|terms|words)\b"
)


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_plural_stands_behind_a_bare_number(module: Path) -> None:
    assert _BARE.findall(module.read_text(encoding="utf-8")) == []
