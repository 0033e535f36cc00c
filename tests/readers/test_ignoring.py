"""Comments that switch checks off in articles: for a block, a stretch, a file."""

from __future__ import annotations

import re

import pytest

from mtcheck import Settings, check_text

SETTINGS = Settings(select=("doubled-word", "stray-space"), target_lang="en")
# A comment is written in brackets here.
COMMENT = re.compile(r"\((.*?)\)")
FAULTS = "The rain rain fell , they said."
COMMENTS = {
    "the next block": ("(mtcheck: ignore[doubled-word])\n\n{f}\n\n{f}", [1, 2]),
    "both checks of the next block": ("(mtcheck: ignore[doubled-word, stray-space] why)\n\n{f}\n\n{f}", [0, 2]),
    "a stretch": (
        "{f}\n\n(mtcheck: ignore-start[doubled-word])\n\n{f}\n\n{f}\n\n(mtcheck: ignore-end)\n\n{f}",
        [2, 1, 1, 2],
    ),
    "a stretch without an end": ("{f}\n\n(mtcheck: ignore-start[doubled-word])\n\n{f}\n\n{f}", [2, 1, 1]),
    "one of two ends": (
        "(mtcheck: ignore-start[doubled-word, stray-space])\n\n{f}\n\n(mtcheck: ignore-end[stray-space])\n\n{f}",
        [0, 1],
    ),
    "the whole file, wherever it stands": ("{f}\n\n{f}\n\n(mtcheck: ignore-file[doubled-word])\n", [1, 1]),
    "a stretch and a block in it": (
        "(mtcheck: ignore-start[doubled-word])\n\n(mtcheck: ignore[stray-space])\n\n{f}\n\n{f}",
        [0, 1],
    ),
    "a family": ("(mtcheck: ignore[typography])\n\n{f}\n\n{f}", [0, 2]),
    "an MQM category, the whole file": ("{f}\n\n(mtcheck: ignore-file[whitespace])\n", [1]),
    "no names": ("(mtcheck: ignore)\n\n{f}", [2]),
    "another comment": ("(see mtcheck: ignore[doubled-word])\n\n{f}", [2]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "left"), COMMENTS.values(), ids=COMMENTS)
@pytest.mark.parametrize("suffix", [".md", ".html"])
def test_comments_switch_checks_off(suffix: str, text: str, left: list[int]) -> None:
    block = f"<p>{FAULTS}</p>" if suffix == ".html" else FAULTS
    found = check_text(COMMENT.sub(r"<!-- \1 -->", text).replace("{f}", block), path=f"a{suffix}", settings=SETTINGS)
    orders = [finding.location.order for finding in found]
    assert [orders.count(n) for n in range(len(left))] == left
