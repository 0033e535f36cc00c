"""term-mismatch on closed sets, of which one member stands for another, and on bodies by another name."""

from __future__ import annotations

import pytest

from mtcheck.known.tables import languages, rows
from tests.marked import assert_fires_beside

CHECK = "term-mismatch"

CASES = {
    "another rank": [
        ("uk", "Загинув підполковник Ігор Бондар.", "⟦Captain⟧ Ihor Bondar was killed."),
        ("de", "Generalmajor Uwe Brandt sprach.", "⟦Colonel⟧ Uwe Brandt spoke."),
        ("tr", "Tümgeneral Kemal Arslan konuştu.", "⟦Lieutenant General⟧ Kemal Arslan spoke."),
        ("hi", "ब्रिगेडियर अजय राणा ने कहा।", "⟦Major General⟧ Ajay Rana said so."),
    ],
    "a rank in short, or by its general name, silent": [
        ("uk", "Загинув підполковник Ігор Бондар.", "Lt. Col. Ihor Bondar was killed."),
        ("de", "Generalmajor Uwe Brandt sprach.", "Gen. Uwe Brandt spoke."),
        ("fr", "Le sergent Paul Morel est mort.", "Sgt. Paul Morel died."),
    ],
    "a rank that nobody bears, silent": [
        ("uk", "Підполковник звернувся до Генштабу.", "The officer turned to the General Staff."),
        ("fr", "Le sergent est mort.", "The soldier died in a major fire, the Attorney General said."),
    ],
    "another round, medal or degree of alarm": [
        ("es", "Cayó en los cuartos de final.", "She lost in the ⟦semifinals⟧."),
        ("pl", "Zdobyła srebrny medal.", "She took the ⟦bronze medal⟧."),
        ("fr", "Le Var est en vigilance orange.", "The Var is on ⟦yellow alert⟧."),
    ],
    "a round in other words, silent": [
        ("it", "Ha vinto la semifinale.", "She reached the last four and won."),
        ("cs", "Získala zlatou medaili.", "She won, ahead of the silver medal favourite."),
    ],
    "another relation": [
        ("ru", "Её дочь живёт в Москве.", "Her ⟦son⟧ lives in Moscow."),
        ("ja", "祖父が語った。", "Her ⟦grandmother⟧ told the story."),
    ],
    "a relation whose word is another's in a case, silent": [
        ("ru", "Супруга пропавшего нет дома.", "The husband is not at home."),
        ("es", "La hija de Ana habló.", "Ana's daughter spoke."),
        ("es", "Las hermanas hablaron.", "The sisters spoke."),
    ],
    "both are named, silent": [("ru", "Дочь и сын.", "The children, a boy and a son of his.")],
    "a minister for a deputy": [
        ("cs", "Řekl to náměstek ministra Petr Malý.", "⟦Minister⟧ Petr Malý said so."),
        ("zh", "副市长出席会议。", "The ⟦mayor⟧ attended the meeting."),
    ],
    "a deputy with his minister, silent": [
        ("cs", "Přijel ministr i jeho náměstek.", "The minister came with an official."),
        ("cs", "Řekl to náměstek ministra Petr Malý.", "Undersecretary Petr Malý said so to the minister."),
    ],
    "the only body by another name": [
        ("el", "Το Ελεγκτικό Συνέδριο αποφάσισε.", "The ⟦Inspection Congress⟧ decided."),
        ("hi", "केंद्रीय जांच ब्यूरो ने कहा।", "The ⟦Main Search Office⟧ said so."),
        ("vi", "Viện Kiểm sát phê chuẩn quyết định.", "The ⟦Examination Institute⟧ approved the decision."),
    ],
    "the only body in common words, silent": [
        ("el", "Το Ελεγκτικό Συνέδριο αποφάσισε.", "The country's auditors decided."),
        ("hi", "केंद्रीय जांच ब्यूरो ने कहा।", "The agency said so."),
    ],
    "a body beside others that nobody knows, silent": [
        (
            "el",
            "Το Ελεγκτικό Συνέδριο και το Υπουργείο Μελλοντικών Υποθέσεων.",
            "The Future Ministry and they.",
        ),
    ],
    "a part of a longer term": [
        ("ja", "大雨特別警報が出た。", "A heavy rain ⟦special police report⟧ came out."),
        ("fr", "Le parquet national financier enquête.", "The national financial ⟦flooring⟧ investigates."),
    ],
}
ROWS = [(name, language, pair) for name, cases in CASES.items() for language, *pair in cases]


@pytest.mark.parametrize(("name", "language", "pair"), ROWS)
def test_fires_where_marked(name: str, language: str, pair: list[str]) -> None:
    assert_fires_beside(CHECK, (pair[0], pair[1]), source_lang=language)


def test_every_word_of_a_set_names_members_that_english_has() -> None:
    known = {forms.split(" | ")[0] for forms, *_ in rows("closed_sets", "en")}
    for language in languages("closed_set_words"):
        for source, members in rows("closed_set_words", language):
            assert set(members.split(" | ")) <= known, (language, source)


def test_the_members_of_a_word_are_of_one_set_first() -> None:
    sets = {forms.split(" | ")[0]: name for forms, name, *_ in rows("closed_sets", "en")}
    for language in languages("closed_set_words"):
        words = [word for source, _ in rows("closed_set_words", language) for word in source.split(" | ")]
        assert len(set(words)) == len(words), language
        for source, members in rows("closed_set_words", language):
            assert sets[members.split(" | ")[0]], source
