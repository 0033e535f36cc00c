"""person-number: where it fires beside a source and where it stays silent."""

from __future__ import annotations

import pytest

from tests.marked import assert_fires_beside

AGE = ("市は40代の女性が感染したと発表した。", "The city said that a woman in her 40s was infected.")

CASES = {
    "an age in the sentence": [("70代の男性は21日に入院した。", "⟦Men⟧ in their 70s were hospitalised on the 21st.")],
    "an age elsewhere": [AGE, ("女性は先週、大阪を訪れていた。", "⟦Women⟧ visited Osaka last week.")],
    "pointed at": [("この男性は会社員だった。", "⟦Men⟧ were office workers.")],
    "in Chinese": [("该男子昨天被警方带走。", "Yesterday, ⟦men⟧ were taken away by the police.")],
    "nobody in particular is silent": [("女性は管理職に少ない。", "Women are few among managers.")],
    "a plural in the source is silent": [AGE, ("女性たちは歌った。", "Women sang.")],
    "a figure in the source is silent": [AGE, ("女性3人が歌った。", "Women sang.")],
    "one in the translation is silent": [AGE, ("女性は歌った。", "The woman sang with men.")],
    "a figure in the translation is silent": [AGE, ("女性は歌った。", "Three women sang.")],
    "a Russian source is silent": [("Мужчина 50 лет погиб.", "Men aged 50 died.")],
}


@pytest.mark.parametrize("pairs", CASES.values(), ids=CASES)
def test_fires_where_marked(pairs: list[tuple[str, str]]) -> None:
    assert_fires_beside("person-number", *pairs)
