"""term-mismatch beside Russian: a sentence with a word-by-word rendering, and the same with the settled name."""

from __future__ import annotations

import pytest

from tests.marked import assert_fires_beside

CHECK = "term-mismatch"

# The source, the wrong translation, the right one.
SENTENCES = [
    ("Врач-кардиолог дала совет.", "A ⟦doctor-cardiologist⟧ gave advice.", "A cardiologist gave advice."),
    ("Больных осмотрел терапевт.", "A ⟦therapist⟧ saw the patients.", "A general practitioner saw the patients."),
    ("Ставка с коэффициентом 2,5.", "A bet with a ⟦coefficient⟧ of 2.5.", "A bet at odds of 2.5."),
    ("Погибли мирные жители.", "⟦Peaceful residents⟧ died.", "Civilians died."),
    ("Его доставили в травмпункт.", "He was taken to a ⟦trauma point⟧.", "He was taken to an emergency room."),
    ("Учит нас доцент.", "A ⟦professor⟧ teaches us.", "An associate professor teaches us."),
    ("Контр-адмирал ушёл.", "The ⟦counter-admiral⟧ left.", "The rear admiral left."),
    ("Победили аравийцы.", "The ⟦Arabians⟧ won.", "The Saudis won."),
    ("Болельщик умер.", "A ⟦sick person⟧ died.", "A fan died."),
    ("Закрылся избирательный участок.", "The ⟦electoral site⟧ closed.", "The polling station closed."),
    ("Он вёл прямой эфир.", "He was on the ⟦direct ether⟧.", "He was live on air."),
    ("Начался капремонт.", "A ⟦cap repair⟧ began.", "An overhaul began."),
]
# What the same words are in other company, and are no fault.
OTHERWISE = [
    ("Приём ведёт психотерапевт.", "The therapist sees patients."),
    ("Профессор и доцент спорят.", "The professor argues with a colleague."),
    ("Избирательный участок и округ.", "The electoral district and its stations."),
]


@pytest.mark.parametrize(("source", "wrong", "right"), SENTENCES)
def test_fires_at_the_rendering_and_not_at_the_name(source: str, wrong: str, right: str) -> None:
    assert_fires_beside(CHECK, (source, wrong), source_lang="ru")
    assert_fires_beside(CHECK, (source, right), source_lang="ru")


@pytest.mark.parametrize("pair", OTHERWISE)
def test_silent_in_other_company(pair: tuple[str, str]) -> None:
    assert_fires_beside(CHECK, pair, source_lang="ru")
