"""Figures that independent libraries write are read back, and a changed one is found."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest

for library in ("babel", "unicode_rbnf", "num2words", "cn2an"):
    pytest.importorskip(library)

from benchmarks.figures import measured  # noqa: E402
from mtcheck.known.tables import mapping  # noqa: E402
from mtcheck.text.quantities import comparable, quantities  # noqa: E402
from mtcheck.text.quantities.comparing.comparison import compare, compare_measures  # noqa: E402
from mtcheck.text.reading.normal import normal_text  # noqa: E402
from tests.figure_writers import (  # noqa: E402
    LOCALES,
    Writer,
    compact,
    dates,
    decimals,
    degrees,
    money,
    percents,
    times,
    units,
    written,
)
from tests.marked import beside, findings  # noqa: E402

CARRIERS = {
    language: sentences
    for language, *sentences in (
        line.split("\t")
        for line in Path(__file__).parent.with_name("figure_carriers.tsv").read_text(encoding="utf-8").splitlines()
        if not line.startswith("#")
    )
}
# A draw of what `python -m benchmarks.figures` draws.
COUNT = 150
# Two in a hundred may be spelt as nobody does: the libraries have slips of their own.
NOT_READ = 3
CHECKS = ("number-mismatch", "number-scale", "date-mismatch", "unit-mismatch")
WRITERS: tuple[Writer, ...] = (compact, dates, decimals, degrees, money, percents, times, units)


@pytest.mark.parametrize("language", LOCALES)
def test_figures_of_libraries_are_read_and_changed_ones_found(language: str) -> None:
    row = measured(language, COUNT)
    assert row.wrong == 0
    assert row.silent <= NOT_READ
    assert row.found >= COUNT - NOT_READ


@pytest.mark.parametrize("language", LOCALES)
def test_two_figures_of_libraries_in_a_sentence_are_right_beside_english(language: str) -> None:
    drawn = [*written(language, COUNT, seed=11)]
    told = []
    for at, (one, other) in enumerate(zip(drawn[::2], drawn[1::2], strict=True)):
        text = CARRIERS[language][at % 2].format(one.source, other.source)
        right = CARRIERS["en"][at % 2].format(one.right, other.right)
        source = quantities(normal_text(text, language), language)
        if any(map(len, compare(source, quantities(right, "en"), (), right))):
            told.append((text, right))
    assert told == []


@pytest.mark.parametrize("language", sorted({*mapping("figures")} - {*LOCALES, "no", "en"}))
def test_measures_of_other_languages_are_silent_where_right(language: str) -> None:
    assert comparable(language, "en") == "measured"
    for one in written("en", 40):
        source = quantities(one.right, language)
        assert not compare_measures(source, quantities(one.right, "en")).values


@pytest.mark.parametrize("language", ["my", "am", "km", "lo", "so", "xh", "yo", "ka", "zz"])
def test_a_language_without_tables_is_silent(language: str) -> None:
    assert comparable(language, "en") == ""


@pytest.mark.parametrize("check", CHECKS)
def test_nothing_is_said_of_the_right_figures_of_any_language_of_cldr(check: str) -> None:
    assert findings(check, _right_ones(), "a.jsonl") == []


def _right_ones() -> str:
    """A line a figure, of each kind in each language that CLDR has."""
    from babel import localedata

    lines: list[str] = []
    for language in sorted({one.partition("_")[0] for one in localedata.locale_identifiers()} - {"en", "root"}):
        rng = random.Random(language)
        for writer in WRITERS:
            if (one := writer(language, language, rng)) is not None:
                row = {"document": f"{language} {one.kind}", "source_lang": language, "target_lang": "en"}
                lines.append(json.dumps(row | {"id": "1", "source": one.source, "target": one.right}))
    return "\n".join(lines)


def test_a_line_names_its_language() -> None:
    text = beside(("١٢٣٤", "There were 1,235.")).replace('"document": "a"', '"document": "a", "source_lang": "my"')
    assert findings("number-mismatch", text, "a.jsonl") == []
