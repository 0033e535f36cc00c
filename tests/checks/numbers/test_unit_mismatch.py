"""unit-mismatch: where it fires beside a source and where it stays silent."""

from __future__ import annotations

import pytest

from tests.marked import assert_fires_beside

CASES = {
    "currency": ("他需支付500万元。", "He has to pay ⟦5 million⟧ dollars."),
    "length": ("До города 40 километров.", "The town is ⟦40⟧ miles away."),
    "points": ("Der Anteil stieg um vier Prozentpunkte.", "The share rose by ⟦four⟧ percent."),
    "months": ("他服刑18个月。", "He was jailed for ⟦18⟧ years."),
    "the same unit is silent": ("他需支付500万元，路程40公里。", "He has to pay RMB 5 million for 40 km."),
    "both currencies are silent": (
        "他需支付500万元，约合70万美元。",
        "He has to pay 5 million yuan, about 700,000 dollars.",
    ),
    "dollars of Hong Kong are silent": ("他捐了500万港元。", "He gave 5 million dollars."),
}


@pytest.mark.parametrize("sample", CASES.values(), ids=CASES)
def test_fires_where_marked(sample: tuple[str, str]) -> None:
    assert_fires_beside("unit-mismatch", sample)


POINTS = [
    ("fr", "Le taux d'absence a baissé de 1,4 point.", "The rate of absence fell by ⟦1.4⟧ percent."),
    ("tr", "Oran 1,4 puan düştü.", "The rate fell by ⟦1.4⟧ percent."),
    ("fa", "نرخ آن ۴ واحد درصد پایین آمد.", "Its rate fell by ⟦4⟧ percent."),
    ("es", "La banca sube el tipo 50 puntos básicos.", "Banks raise the rate by ⟦50⟧ percent."),
    ("fr", "Il a marqué 20 points à 60 %.", "He scored 20 points on 60% shooting."),
    ("fr", "Le taux monte de 25 points de base.", "The rate rises by 0.25 percentage points."),
    ("it", "Lo spread è a 130 punti, il tasso al 3,1%.", "The spread is at 130 points, the rate at 3.1%."),
]


@pytest.mark.parametrize(("language", "source", "target"), POINTS)
def test_points_of_a_language(language: str, source: str, target: str) -> None:
    assert_fires_beside("unit-mismatch", (source, target), source_lang=language)
