"""Figures that independent libraries write are read back, and a changed one is found."""

from __future__ import annotations

import pytest

for library in ("babel", "unicode_rbnf", "num2words", "cn2an"):
    pytest.importorskip(library)

from benchmarks.figures import LOCALES, measured, written  # noqa: E402
from mtcheck.known.tables import mapping  # noqa: E402
from mtcheck.text.quantities import comparable, quantities  # noqa: E402
from mtcheck.text.quantities.comparison import compare_measures  # noqa: E402
from tests.marked import beside, findings  # noqa: E402

# Two in a hundred may be spelt as nobody does: the libraries have slips of their own.
COUNT = 150
NOT_READ = 3


@pytest.mark.parametrize("locale", [one for one in LOCALES if one != "en"])
def test_figures_of_libraries_are_read_and_changed_ones_found(locale: str) -> None:
    row = measured(locale, COUNT)
    assert row.wrong == 0
    assert row.silent <= NOT_READ
    assert row.found >= COUNT - NOT_READ


@pytest.mark.parametrize("language", sorted({*mapping("figures")} - {*LOCALES, "no"}))
def test_measures_of_other_languages_are_silent_where_right(language: str) -> None:
    assert comparable(language, "en") == "measured"
    for one in written("en", 40):
        source = quantities(one.right, language)
        assert not compare_measures(source, quantities(one.right, "en")).values


@pytest.mark.parametrize("language", ["my", "am", "km", "lo", "so", "xh", "yo", "ka", "zz"])
def test_a_language_without_tables_is_silent(language: str) -> None:
    assert comparable(language, "en") == ""


def test_every_language_of_cldr_is_read_without_an_error() -> None:
    from babel import Locale, localedata
    from babel.numbers import format_decimal

    for language in sorted({one.partition("_")[0] for one in localedata.locale_identifiers()}):
        text = format_decimal(1234567.89, locale=Locale(language), numbering_system="default")
        quantities(f"{text} {text}", language)


def test_a_line_names_its_language() -> None:
    text = beside(("١٢٣٤", "There were 1,235.")).replace('"document": "a"', '"document": "a", "source_lang": "my"')
    assert findings("number-mismatch", text, "a.jsonl") == []
