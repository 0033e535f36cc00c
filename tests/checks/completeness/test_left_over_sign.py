"""left-over-sign: where it fires and where it stays silent."""

from __future__ import annotations

import pytest

from tests.marked import assert_fires, assert_fires_beside, fixed

CASES = {
    "an unknown word": "The mayor of ⟦<unk>⟧ said ⟦⁇⟧ so.",
    "a cut word": "It is ⟦▁⟧new and well⟦@-@⟧known.",
    "a heading": "⟦■ ⟧Sales rose\n\nThey rose by half.",
    "a list is silent": "■ One thing\n\n■ Another thing\n\n■ A third thing",
    "a sign that is spoken of is silent": 'Press the "■" key, or write "<unk>".',
    "a sign within is silent": "The game ■ was lost.",
}


@pytest.mark.parametrize("sample", CASES.values(), ids=CASES)
def test_fires_where_marked(sample: str) -> None:
    assert_fires("left-over-sign", sample)


def test_the_source_may_have_the_engines_sign() -> None:
    assert_fires_beside("left-over-sign", ("Das Zeichen <unk> steht dort.", "The sign <unk> stands there."))


BESIDE = {
    "before a place": [("祭りの山車＝神戸市中央区", "Floats of the festival⟦ = ⟧Chuo-ku, Kobe")],
    "several are one finding": [("林（佐賀＝35）、森（大阪＝30）", "Hayashi (Saga⟦ = ⟧35) and Mori (Osaka = 30)")],
    "a sum is silent": [("2＋2＝4", "2 + 2 equals 4")],
    "without one in the source it is silent": [("計算式", "The sum is x = 4")],
}


@pytest.mark.parametrize("pairs", BESIDE.values(), ids=BESIDE)
def test_signs_of_equality(pairs: list[tuple[str, str]]) -> None:
    assert_fires_beside("left-over-sign", *pairs)


def test_fix() -> None:
    assert fixed("left-over-sign", "◆ Sales rose\n\nBy half.\n") == "Sales rose\n\nBy half.\n"
