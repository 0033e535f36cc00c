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
    "another office": [
        ("fa", "وزیر دفاع نروژ به تهران رفت.", "Norway's ⟦energy minister⟧ went to Tehran."),
        ("tr", "Litvanya Başbakanı dün konuştu.", "The Lithuanian ⟦foreign minister⟧ spoke yesterday."),
        ("ru", "Президент Замбии прибыл в Осло.", "The ⟦Prime Minister⟧ of Zambia arrived in Oslo."),
        (
            "ja",
            "福祉政策について知事が語った。富山県知事は反対した。",
            "The ⟦mayor⟧ spoke of welfare and was against it.",
        ),
        ("hi", "रक्षा मंत्री ने मंगलवार को कहा।", "The ⟦finance minister⟧ said so on Tuesday."),
        ("es", "El alcalde de Punta Arenas renunció.", "The ⟦governor⟧ of Punta Arenas resigned."),
        ("ko", "국방부 장관이 현장을 찾았다.", "The ⟦justice minister⟧ visited the site."),
    ],
    "an office in other words, silent": [
        ("ru", "Министр иностранных дел прибыл.", "The president's top diplomat arrived."),
        ("de", "Die Kanzlerin sprach mit dem Präsidenten.", "The leader of the government spoke with the president."),
        ("de", "Der Vize-Präsident sprach.", "The vice president spoke."),
        ("es", "El presidente viajó a León.", "The prime minister travelled to León."),
        ("pl", "Prezydent Radomia złożył wniosek.", "The mayor of Radom filed a motion."),
        ("uk", "Заступник міністра оборони прибув.", "The deputy defense minister arrived."),
        ("fr", "Le maire a parlé.", "The town hall spoke to the president."),
        ("fa", "معاون رئیس‌جمهور و وزیر نفت رفتند.", "The vice president and the oil minister left."),
        ("ja", "大統領補佐官は国防長官と会った。", "The national security adviser met the defense secretary."),
    ],
    "another court or chamber": [
        ("ar", "أصدرت محكمة الاستئناف حكمها.", "The ⟦Supreme Court⟧ gave its ruling."),
        ("pl", "Trybunał Konstytucyjny orzekł.", "The ⟦Supreme Court⟧ ruled."),
        ("fr", "Le Sénat a adopté le texte.", "The ⟦National Assembly⟧ passed the text."),
        ("it", "La Camera dei deputati vota.", "The ⟦Senate⟧ votes."),
    ],
    "a court or chamber in short, silent": [
        ("ru", "Конституционный суд отклонил жалобу.", "The court dismissed the appeal."),
        ("pt", "O Senado aprovou a lei.", "Senators passed the law, as the lower house had done."),
    ],
    "another sea": [
        ("tr", "Gemi Karadeniz'de battı.", "The ship sank in the ⟦Caspian⟧."),
        ("de", "Das Schiff sank in der Ostsee.", "The ship sank in the ⟦North Sea⟧."),
        ("ru", "Судно идёт по Тихому океану.", "The ship is in the ⟦Atlantic⟧."),
        ("fr", "Le navire est en mer Noire.", "The ship is at sea, off the Baltic."),
    ],
    "a bound of no figure, silent": [
        ("ru", "Он знает не более, чем вы.", "He knows as little as you, and more than 20 others."),
        ("zh", "最高水位未超警戒水位。", "The peak was not exceeding the warning level."),
    ],
    "another side of a bound": [
        ("uk", "Вартість не перевищить 20 євро.", "The cost ⟦will exceed⟧ 20 euros."),
        ("de", "Es kamen höchstens 30 Gäste.", "⟦At least⟧ 30 guests came."),
        ("zh", "路程不到三小时。", "The trip takes ⟦more than⟧ three hours."),
        ("tr", "En az 12 kişi yaralandı.", "⟦No more than⟧ 12 people were hurt."),
    ],
    "the same side of a bound, silent": [
        ("ru", "Погибли не менее 12 человек.", "More than a dozen people died."),
        ("fr", "Cela coûte moins de 20 euros.", "It costs under 20 euros, for more than one."),
        ("ko", "30명 이상이 다쳤다.", "Over 30 people were hurt, less than feared."),
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
