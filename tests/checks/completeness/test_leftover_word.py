"""leftover-word: words of a source in Latin letters that nobody translated."""

from __future__ import annotations

import pytest

from tests.marked import assert_fires_beside

CASES = {
    "a verb": ("fr", "Il a travaillé à Lyon.", "He has ⟦travaillé⟧ in Lyon."),
    "a noun": ("it", "La donna è in ospedale.", "The woman is in ⟦ospedale⟧."),
    "letters with marks": ("cs", "Podepsali smlouvu o spolupráci.", "They signed a treaty on ⟦spolupráci⟧."),
    "a capital of the translation's": ("is", "Þar voru vatnsleiðslur lagðar.", "⟦Vatnsleiðslur⟧ were laid there."),
    "in what somebody said": (
        "es",
        "«Es un momento muy difícil para todos nosotros y lo sabemos», dijo.",
        '"It is a very difficult ⟦momento⟧ for all of us and we know it," he said.',
    ),
    "behind a surname": ("it", "Rossi accettò il lavoro.", "Rossi ⟦accettò⟧ the job."),
    "a word of English too, silent": ("fr", "Le cyclone approche de zéro.", "The cyclone comes near."),
    "two words in one, silent": ("nl", "Hij bezoekt de website.", "He visits the website."),
    "a name of two words, silent": ("cs", "Sledoval Českou televizi.", "He watched Českou televizi."),
    "a name with a particle, silent": ("fr", "La Cour de cassation a jugé.", "The Cour de cassation ruled."),
    "between two names, silent": ("de", "Er lebt in Kirchheim unter Teck.", "He lives in Kirchheim unter Teck."),
    "a catchword in quotation marks, silent": ("is", "Þetta heitir vatnsleiðsla.", 'It is called "vatnsleiðsla".'),
    "in brackets, silent": ("pl", "Podpisali umowę.", "They signed a contract (umowę)."),
    "a German noun": ("de", "Das Gesicht ist neu.", "The ⟦Gesicht⟧ is new."),
    "a German compound": ("de", "Die Renngemeinschaft fährt mit.", "The ⟦Renngemeinschaft⟧ takes part."),
    "a German place, silent": ("de", "Er wohnt an der Hasenheide.", "He lives by the Hasenheide."),
    "a German institution that English has, silent": ("de", "Der Bundestag tagt.", "The Bundestag meets."),
    "behind an article that is joined": ("fr", "Il plaide l'affaire.", "He pleads the ⟦affaire⟧."),
    "a source in other letters, silent": ("ru", "Сервис называется okko.", "The service is called okko."),
    "the source's own language, silent": ("en", "Gimme the wossname.", "Gimme the wossname."),
}


@pytest.mark.parametrize(("language", "source", "target"), CASES.values(), ids=CASES)
def test_fires_where_marked(language: str, source: str, target: str) -> None:
    assert_fires_beside("leftover-word", (source, target), source_lang=language)
