"""quoted-name: where it fires and where it stays silent."""

from __future__ import annotations

import pytest

from mtcheck import Settings, check_text
from tests.marked import assert_fires, assert_fires_beside, fixed

CASES = {
    "a company": ("ru", 'Он основал компанию "Заря".', 'He founded the company ⟦"Zarya"⟧.'),
    "a ship": ("ru", "Крейсер «Варяг» ушёл.", 'The cruiser ⟦"Varyag"⟧ has left.'),
    "a Chinese ship": ("zh", "“晨星”号油轮离港。", 'The tanker ⟦"Morning Star"⟧ has left.'),
    "a Ukrainian factory": ("uk", "Завод «Маяк» працює.", 'The ⟦"Mayak"⟧ plant works.'),
    "an outlet": ("zh", "据“新华社”报道。", 'According to ⟦"Xinhua News Agency"⟧, it rained.'),
    "a film is silent": ("ru", 'Он видел фильм "Заря".', 'He saw the film "Zarya".'),
    "an unknown thing is silent": ("ru", 'Он видел "Зарю".', 'He saw "Zarya".'),
    "other numbers of quotations are silent": ("ru", 'Компания "Заря" и "Луч".', 'He saw the firm "Zarya".'),
    "speech is silent": ("ru", 'Компания "Да" сказала.', 'The firm said: "Yes it is so."'),
}


@pytest.mark.parametrize(("language", "source", "target"), CASES.values(), ids=CASES)
def test_beside_a_source(language: str, source: str, target: str) -> None:
    assert_fires_beside("quoted-name", (source, target), source_lang=language)


MATCH = "The match of the league ended early. The coach saw two goals. "


def test_all_teams_of_a_match_are_one_finding() -> None:
    text = MATCH + '"Spartka" beat "Dynamka", and "Spartka" leads.'
    (finding,) = check_text(text, settings=Settings(select=("quoted-name",)))
    assert [finding.location.text, *(place.text for place in finding.related)] == [
        '"Spartka"',
        '"Dynamka"',
        '"Spartka"',
    ]
    assert fixed("quoted-name", text) == MATCH + "Spartka beat Dynamka, and Spartka leads."


def test_songs_in_a_match_are_silent() -> None:
    assert_fires("quoted-name", MATCH + 'They sang the song "Spartka", and the film "Dynamka" was shown.')


def test_models() -> None:
    assert_fires("quoted-name", 'The new ⟦"CX-4"⟧ sells well.')
