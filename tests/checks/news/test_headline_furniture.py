"""headline-furniture: what returns at the headlines of a batch, and what does not tell."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from mtcheck import Settings, check_paths
from tests.marked import assert_fires

CASES = {
    "three headings of a file": (
        "# Bridge reopens in spring⟦ | Vestnik⟧\n\n# Mayor opens a rink⟦ | Vestnik⟧\n\n"
        "# Snow is on its way⟦ | Vestnik⟧\n"
    ),
    "two headings are silent": "# Bridge reopens in spring | Vestnik\n\n# Mayor opens a rink | Vestnik\n",
    "one headline is silent": "Bridge reopens in spring | Vestnik\n\nIt was closed.\n",
    "lines that are no headings are silent": (
        "Bridge in spring | Yes\n\nRink in the town | Yes\n\nSnow on its way | Yes\n"
    ),
}
RETURNING = {
    "behind a dash": ("Bridge reopens in spring", "Mayor opens a rink", "Snow is on its way", "{} - Evening Courier"),
    "behind a bar": ("Bridge reopens in spring", "Mayor opens a rink", "Snow is on its way", "{} | Vestnik"),
    "before a bar": ("Bridge reopens in spring", "Mayor opens a rink", "Snow is on its way", "Society | {}"),
}
SILENT = {
    "who says so": ("Bridge reopens in spring", "Mayor opens a rink", "Snow is on its way", "{} - experts"),
    "a body": ("Tanks were destroyed there", "The port was attacked", "Snow is on its way", "{} – General Staff"),
    "a person": ("Bridge reopens in spring", "Mayor opens a rink", "Snow is on its way", "{} – Merkel"),
    "one headline three times": ("Snow is on its way", "Snow is on its way", "Snow is on its way", "{} | Vestnik"),
    "two headlines": ("Bridge reopens in spring", "Snow is on its way", "Snow is on its way", "{} | Vestnik"),
}


def _found(folder: Path, headlines: tuple[str, ...], shape: str) -> list[tuple[str, str]]:
    articles = [
        {"document": f"a{number}", "segments": [{"id": "1", "target": shape.format(headline)}]}
        for number, headline in enumerate(headlines)
    ]
    path = folder / "batch.jsonl"
    path.write_text("\n".join(map(json.dumps, articles)), encoding="utf-8")
    settings = Settings(select=("headline-furniture",), scope="batch", target_lang="en")
    found = check_paths([str(path)], settings=settings).findings
    return [(finding.location.document, finding.location.text) for finding in found]


@pytest.mark.parametrize(("first", "second", "third", "shape"), RETURNING.values(), ids=RETURNING)
def test_told_in_each_article(tmp_path: Path, first: str, second: str, third: str, shape: str) -> None:
    part = shape.replace("{}", "")
    assert _found(tmp_path, (first, second, third), shape) == [(f"a{n}", part) for n in range(3)]


@pytest.mark.parametrize(("first", "second", "third", "shape"), SILENT.values(), ids=SILENT)
def test_silent(tmp_path: Path, first: str, second: str, third: str, shape: str) -> None:
    assert not _found(tmp_path, (first, second, third), shape)


@pytest.mark.parametrize("sample", CASES.values(), ids=CASES)
def test_fires_where_marked(sample: str) -> None:
    assert_fires("headline-furniture", sample, "a.md")


def test_what_site_suffix_tells_is_not_told_again(tmp_path: Path) -> None:
    headlines = ("Bridge reopens in spring", "Mayor opens a rink", "Snow is on its way")
    assert not _found(tmp_path, headlines, "{} | Evening News Agency")
