"""Names and towns that a translation takes for the words which they are too."""

from __future__ import annotations

import json

import pytest

from mtcheck import Settings, check_text
from mtcheck.known.tables import languages, rows, values

# The wrong words in brackets, and what is proposed for them.
WRONG = [
    ("tr", "Fındık fiyatları bu yıl Ordu'da düştü.", "Hazelnut prices fell in the [Army] this year.", "Ordu"),
    ("he", "התושבים בבאר שבע מחכים.", "Residents in [seven wells] are waiting.", "Beersheba"),
    ("ar", "سكان دير البلح ينتظرون.", "Residents of the [Monastery of Dates] are waiting.", "Deir al-Balah"),
    ("cs", "Srazili se u lávky v Písku.", "They collided near a footbridge in the [sand].", "Písek"),
    ("pl", "Mieszkańcy Łodzi protestują.", "Residents of the [boat] are protesting.", "Łódź"),
    ("uk", "Люди у Гуляйполі чекають.", "People in [Walking Field] are waiting.", "Huliaipole"),
    ("ru", "Он уехал в Минеральные Воды.", "He left for [mineral waters].", "Mineralnye Vody"),
    ("fr", "Le maire de Nice a parlé.", "The mayor of [nice] spoke.", "Nice"),
    ("ro", "Drumul spre Satu Mare e gata.", "The road to the [Big Village] is ready.", "Satu Mare"),
    ("de", "Das sagte Florian Kaiser aus Zwiesel.", "Florian [Emperor] of Zwiesel said so.", ""),
    ("fr", "Le boulanger Yvan Lenoir a gagné.", "The baker Yvan [Black] won.", ""),
    ("es", "La jueza absolvió a Ramiro Zapatero.", "The judge acquitted Ramiro [Shoemaker].", ""),
    ("pt", "O advogado Vasco Coelho recorreu.", "Lawyer Vasco [Rabbit] appealed.", ""),
    ("hu", "A gyűlésen Fekete Péter beszélt.", "Péter [Black] spoke at the meeting.", ""),
    ("bg", "Съдията освободи Деян Вълка.", "The judge released Deyan [Wolf].", ""),
    ("el", "Η δικαστής αθώωσε τον Σταύρο Μυλωνά.", "The judge acquitted Stavros [Miller].", ""),
]
RIGHT = [
    ("cs", "Zastavil se na mostě.", "He stopped at the bridge."),
    ("cs", "Na lavičce seděl s Karlem Mostem.", "He sat with Karel Most near the bridge."),
    ("pl", "Rano wyszła z łodzi.", "In the morning she came from the boat."),
    ("fr", "Il est né à Nice.", "He was born in Nice, and spoke of nice things."),
    ("fr", "Les Sages de Sens ont parlé.", "The wise men of Sens spoke with meaning."),
    ("de", "Der Bauer Florian kam.", "Farmer Florian came."),
    ("de", "Der deutsche Kaiser kam.", "The German Emperor came."),
    ("de", "Er traf Kaiser Wilhelm in Köln.", "He met Emperor Wilhelm in Cologne."),
    ("es", "Vive en León.", "She studies at Lion Academy."),
    ("cs", "Mluvil o něm papež Pavel VI. v Římě.", "Pope Paul VI spoke of him in Rome."),
    ("es", "Lo dijo Ángel Muñoa.", "Angel Munoa said so."),
    ("he", "צבא ישראל הגיב אתמול, אמר ישראל כהן.", "The Israeli army responded yesterday, Israel Cohen said."),
    ("pl", "Polak Jan Karb wygrał.", "The Pole Jan Karb won."),
    ("ar", "سكان العين ينتظرون.", "They saw it with the eye."),
]


def _found(language: str, source: str, target: str) -> list[tuple[str, str]]:
    text = json.dumps({"source": source, "target": target, "source_lang": language, "target_lang": "en"})
    settings = Settings(select=("name-mismatch", "name-missing"))
    found = check_text(text, path="a.jsonl", settings=settings)
    return [(one.location.text, one.fix.edits[0].text if one.fix else "") for one in found]


@pytest.mark.parametrize(("language", "source", "target", "right"), WRONG)
def test_a_name_taken_for_a_word_is_found_once(language: str, source: str, target: str, right: str) -> None:
    wrong = target[target.index("[") + 1 : target.index("]")]
    assert _found(language, source, target.replace("[", "").replace("]", "")) == [(wrong, right)]


@pytest.mark.parametrize(("language", "source", "target"), RIGHT)
def test_what_is_the_word_or_is_rendered_is_silent(language: str, source: str, target: str) -> None:
    assert not _found(language, source, target)


@pytest.mark.parametrize("language", languages("towns_that_are_words"))
def test_what_engines_make_of_a_town_is_not_its_name(language: str) -> None:
    for _, english, words in rows("towns_that_are_words", language):
        assert english not in values(words)
