"""Tables of words for figures: every row can be used, and none shadows another."""

from __future__ import annotations

from collections import defaultdict
from fractions import Fraction

import pytest

from mtcheck.known.tables import languages, mapping, rows
from mtcheck.text.quantities.reading.number_words import grammar
from mtcheck.text.quantities.reading.numerals import plain_forms

ROLES = {"cardinal", "alone", "teens", "scale", "ordinal", "part", "vague", "implied", "letters", "decade"}


@pytest.mark.parametrize("language", languages("number_words"))
def test_a_number_word_has_one_value_in_each_role(language: str) -> None:
    values: dict[tuple[str, str], list[Fraction]] = defaultdict(list)
    for word, endings, value, roles, _ in rows("number_words", language):
        assert {*roles.split()} <= ROLES, word
        if endings.startswith("="):
            endings = mapping("number_endings", language)[endings[1:]]
        for ending in endings.split() or ["-"]:
            for role in roles.split():
                values[word + ending.removeprefix("-"), role].append(Fraction(value))
    assert [form for form, found in values.items() if len(found) > 1] == []


@pytest.mark.parametrize("language", [one for one in languages("number_words") if one != "any"])
def test_a_language_with_number_words_says_how_it_writes_numbers(language: str) -> None:
    words = grammar(language)
    assert words.decimal
    assert words.about
    assert words.cardinals
    assert words.scales


@pytest.mark.parametrize(
    "fact", ["beside_figures", "counters", "digit_endings", "implied_numbers", "number_signs", "numerals"]
)
def test_a_word_beside_figures_stands_once(fact: str) -> None:
    for language in languages(fact):
        words = [row[0] for row in rows(fact, language)]
        assert len({*words}) == len(words)


@pytest.mark.parametrize("language", languages("months"))
def test_every_month_has_one_full_name_and_each_name_one_month(language: str) -> None:
    table = rows("months", language)
    assert [number for _, number, length, _ in table if length == "full"] == [str(month) for month in range(1, 13)]
    assert {length for _, _, length, _ in table} <= {"full", "short", "form"}
    names = [name.lower() for name, *_ in table]
    assert len({*names}) == len(names)


def test_no_unit_shadows_another() -> None:
    known = {name for name, *_ in rows("units")}
    for language in languages("unit_words"):
        written: dict[str, list[str]] = defaultdict(list)
        for spelling, unit, *_ in rows("unit_words", language):
            assert not unit or unit in known, spelling
            assert spelling == spelling.lower()
            written[spelling].append(unit)
        assert {spelling: units for spelling, units in written.items() if len(units) > 1} == {}
    assert len(known) == len(rows("units"))
    assert {one for *_, loosely, _, _ in rows("units") for one in loosely.split(",")} <= {*known, ""}
    abroad = {(name, other) for name, *_, others in rows("units") for other in others.split(",") if other}
    assert abroad == {(other, name) for name, other in abroad}


def test_every_other_form_of_a_numeral_has_one_plain_form() -> None:
    forms = plain_forms()
    assert len(forms) == sum(
        len(rows("numeral_variants", language)) for language in languages("numeral_variants") if language != "ko"
    )
    assert not {*map(chr, forms)} & {*forms.values()}
    assert all(len(plain) == 1 for plain in forms.values())


def test_a_symbol_is_set_in_one_way() -> None:
    symbols = [symbol for symbol, _ in rows("unit_symbols")]
    assert len({*symbols}) == len(symbols)
    assert {spacing for _, spacing in rows("unit_symbols")} == {"", "apart", "close", "rather close"}
