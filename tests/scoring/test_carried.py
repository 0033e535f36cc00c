"""Name and figure success: what of a source came through, counted by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mtcheck.model.finding import Category, Finding
from mtcheck.model.grade import Confidence, Severity

from .made import figure, system

FIGURES = [
    ("zh-en", "投资2.5万元,增长3%。", "It invested 25,000 yuan, up 3%.", 2 / 2),
    ("zh-en", "投资2.5万元,增长3%。", "It invested 2,500 yuan, up 3%.", 1 / 2),
    ("zh-en", "投资2.5万元,增长3%。", "It invested some money.", 0 / 2),
    ("de-en", "Er fuhr 100 km/h.", "He drove at 62 mph.", 1 / 1),
    ("ru-en", "Погибли 12 человек, 30 ранены.", "Twelve people died and 30 were hurt.", 2 / 2),
    # One figure of the translation stands for one of the source.
    ("de-en", "Es kamen 17 Männer und 17 Frauen.", "17 men came.", 1 / 2),
]


@pytest.mark.parametrize(("languages", "source", "target", "share"), FIGURES)
def test_figures_that_came_through(languages: str, source: str, target: str, share: float) -> None:
    assert figure("figure-success", system([(source, target, {})], languages=languages)) == pytest.approx(share)


def test_what_cannot_be_read_counts_nowhere() -> None:
    unknown = system([("Ama 1234 okwu.", "Some 99 words.", {})], languages="ig-en")
    assert figure("figure-success", unknown) != figure("figure-success", unknown)  # nan


def test_names_against_which_nothing_was_found() -> None:
    made = system(
        [
            ("Об этом сообщил Аркадий Зубровский.", "This was said by Arkady Zubrovsky.", {}),
            ("Позже Ирина Гладкова уехала в Берлин.", "Later Maria Peters left for Berlin.", {}),
        ],
        languages="ru-en",
    )
    assert figure("name-success", made) == 1
    place = made.documents[0].segments[1].at(6, 18)
    wrong = Finding("name-mismatch", Category.NAME, Severity.MAJOR, Confidence.HIGH, place, "")
    # Two people and Berlin.
    assert figure("name-success", replace(made, findings=(wrong,))) == pytest.approx(2 / 3)
    other = replace(wrong, check="name-variant")
    assert figure("name-success", replace(made, findings=(other,))) == 1
