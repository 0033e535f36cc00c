"""negation-mismatch: verbs that deny, and are denied in the source, need both in the translation."""

from __future__ import annotations

import pytest

from mtcheck import Settings, check_text

LOST = [
    ("ru", "Министр не исключил санкций.", "The minister ruled out sanctions."),
    ("ru", "Он не отрицал своей вины.", "He denied his guilt."),
    ("ru", "Суд не запретил шествие.", "The court banned the march."),
    ("uk", "Прем'єр не виключив відставки.", "The prime minister ruled out resigning."),
    ("zh", "他没有否认这一报道。", "He denied the report."),
    ("zh", "该国不排除退出协定。", "The country ruled out leaving the agreement."),
    ("ja", "首相は解散の可能性を否定しなかった。", "The prime minister denied the possibility."),
]
KEPT = [
    ("ru", "Министр не исключил санкций.", "The minister did not rule out sanctions."),
    ("ru", "Министр не исключил санкций.", "The minister left the door open to sanctions."),
    ("ru", "Министр исключил санкции.", "The minister ruled out sanctions."),
    ("ru", "Он отрицал, что не исключал этого.", "He denied that he had been excluded."),
    ("zh", "他没有否认这一报道。", "He did not deny the report."),
    ("ja", "首相は解散の可能性を否定しなかった。", "The prime minister did not deny the possibility."),
]


def _found(language: str, source: str, translation: str) -> list[str]:
    settings = Settings(select=("negation-mismatch",), source_lang=language)
    return [one.message for one in check_text([translation], source=[source], settings=settings)]


@pytest.mark.parametrize(("language", "source", "translation"), LOST)
def test_a_lost_negation_is_told(language: str, source: str, translation: str) -> None:
    assert _found(language, source, translation)


@pytest.mark.parametrize(("language", "source", "translation"), KEPT)
def test_one_that_is_there_is_silent(language: str, source: str, translation: str) -> None:
    assert _found(language, source, translation) == []
