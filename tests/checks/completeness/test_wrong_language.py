"""wrong-language: where it fires and where it stays silent."""

from __future__ import annotations

import pytest

from tests.marked import assert_fires

ENGLISH = "The talks began in Geneva on Monday, and they will go on until the end of the week."
CASES = {
    "French": f"{ENGLISH}\n\n⟦Les ministres ont dit que la réunion est une chance pour les deux pays et que le "
    f"traité ne sera pas signé.⟧",
    "German": f"{ENGLISH}\n\n⟦Der Minister sagte am Montag, dass die Gespräche für beide Seiten nicht einfach "
    f"sind und noch dauern.⟧",
    "Spanish": f"{ENGLISH}\n\n⟦Los ministros dijeron que la reunión fue una oportunidad para los dos países y que "
    f"el tratado no será firmado.⟧",
    "foreign words in English are silent": f"{ENGLISH}\n\nThe ministers said the motto was “la réunion est une "
    f"chance pour les deux pays” and left.",
    "a list of names is silent": f"{ENGLISH}\n\nDer Spiegel, Die Zeit, Le Monde, La Repubblica, El País, De "
    f"Standaard, Les Echos, Das Erste.",
    "words without a verb are silent": f"{ENGLISH}\n\nLa guerra de los mundos, El amor en los tiempos del cólera, "
    "Los pasos perdidos, La casa de los espíritus.",
    "short is silent": f"{ENGLISH}\n\nVive la France et les Français!",
}


def test_a_language_whose_words_are_not_known_is_silent() -> None:
    afrikaans = "Die minister het gesê dat die vergadering van die raad in die stad goed was en dat hy dit wil doen."
    assert_fires("wrong-language", afrikaans, target_lang="af")


@pytest.mark.parametrize("sample", CASES.values(), ids=CASES)
def test_fires_where_marked(sample: str) -> None:
    assert_fires("wrong-language", sample)
