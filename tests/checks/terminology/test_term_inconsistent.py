"""term-inconsistent: where it fires and where it stays silent."""

from __future__ import annotations

import pytest

from tests.marked import assert_fires, assert_fires_beside, beside, findings, fixed

CASES = {
    "words in another order": "The University of Nairobi opened a clinic. Students of ⟦Nairobi University⟧ came.",
    "the more frequent form is kept": "Talks at ⟦Lund University⟧ began. The University of Lund paid. The "
    "University of Lund won.",
    "with a hyphen and without": "A cease-fire held. The cease-fire was fragile, and the ⟦ceasefire⟧ ended.",
    "as two words": "The ceasefire held. It was the second ceasefire, and then the ⟦cease fire⟧ ended.",
    "a verb of two words is silent": "The ceasefire held. They must cease fire now.",
    "an acronym in capitals and as a word": "Cases of COVID-19 rose. Then COVID-19 fell, but ⟦Covid⟧-19 came back.",
    "possessives": "The University of Oslo opened. ⟦Oslo University⟧'s rector spoke.",
    "another long form than the one introduced": "The Free Democratic Party (FDP) lost. In May the ⟦Liberal "
    "Democratic Party⟧ had won.",
    "two parties with abbreviations are silent": "The Free Democratic Party (FDP) lost. The Social Democratic "
    "Party (SPD) won.",
    "a long form that comes again is silent": "The Free Democratic Party (FDP) lost. The Liberal Democratic "
    "Party won. The Free Democratic Party wept.",
    "bodies of two countries are silent": "The Russian Military District (RMD) lost. The Chinese Military "
    "District won.",
    "a compound and its open form are silent": "A long-term plan works in the long term.",
    "a capital at the start of a sentence is silent": "Cybersecurity matters. They spoke of cybersecurity.",
    "headings are silent": "University of Nairobi Opens New Clinic\n\nNairobi University opened a clinic on "
    "Monday, officials there said.",
    "datelines are silent": "GENEVA, Feb. 3 - Talks in Geneva began.",
    "shouting is silent": "They cried NO MORE SCHMOOL NOW on Monday. Schmool left.",
    "short form after the long one is silent": "The United Nations met. The U.N. voted. The University of Oslo "
    "paid. The university is old.",
    "ministries are silent": "The Ministry of Defence denied it. A Defence Ministry official declined to comment.",
    "a name with a hyphen is silent": "Ms. Zheng Shi-xin came. Later Zheng Shixin left.",
    "what goes on is not cut": "The Public Security Bureau of Lower Arden City met. Arden Public Security Bureau "
    "spoke, and so did the Public Security Bureau of Lower Arden City.",
    "another word without its hyphen is silent": "The re-creation of the hall took years. For recreation he swims.",
    "two names are silent": "The University of Oslo and the University of Bergen met. Oslo Airport closed.",
}


@pytest.mark.parametrize("sample", CASES.values(), ids=CASES)
def test_fires_where_marked(sample: str) -> None:
    assert_fires("term-inconsistent", sample)


FIXES = [
    (
        "A cease-fire held. The cease-fire was fragile, and the ceasefire ended.\n",
        "A cease-fire held. The cease-fire was fragile, and the cease-fire ended.\n",
    ),
]


def test_the_form_that_the_source_prints_is_right() -> None:
    text = beside(
        ("哈洛大学开学。", "The University of Harlow opened."),
        ("哈洛大学（Harlow University）没有回答。", "Harlow University gave no answer."),
        ("哈洛大学。", "The University of Harlow paid."),
        ("哈洛大学很老。", "The University of Harlow is old."),
    )
    found = findings("term-inconsistent", text, "a.jsonl")
    assert {f.message for f in found} == {'"University of Harlow" → "Harlow University"'}
    assert all("the source has it so" in f.evidence for f in found)


def test_a_name_at_the_start_of_a_sentence_keeps_its_capital() -> None:
    pairs = [
        ("医療従事者が感染した。", "Healthcare workers were infected."),
        ("医療従事者だ。", "He is a medical worker."),
        ("医療従事者も来た。", "A medical worker came too."),
    ]
    found = findings("term-inconsistent", beside(*pairs), "a.jsonl")
    assert all(f.message.split("→ ")[1][1].isupper() for f in found if f.location.text[0].isupper())
    assert any(f.location.text[0].isupper() for f in found)


@pytest.mark.parametrize(("before", "after"), FIXES)
def test_fix(before: str, after: str) -> None:
    assert fixed("term-inconsistent", before) == after


BESIDE = {
    "tied by quotation marks": [
        ("他谈“九二共识”。", 'On the "1992 Consensus".'),
        ("承认“九二共识”。", 'He accepts the "⟦Nine-Two Agreement⟧".'),
    ],
    "tied by company, at low confidence": [
        ("政府推动退休金改革。", "The government pushes pension reform."),
        ("工会反对退休金改革。", "Unions oppose pension reform."),
        ("他们讨论退休金改革。", "They discuss the ⟦retirement reform⟧."),
    ],
    "a verb in another tense is silent": [
        ("他说“为弱者而战”。", 'He spoke of "fighting for the weak".'),
        ("她“为弱者而战”。", 'She "fought for the weak".'),
    ],
    "a plural is silent": [
        ("建设“美丽县城”。", 'They build a "beautiful county".'),
        ("“美丽县城”多。", 'There are many "beautiful counties".'),
    ],
    "two terms of the source are silent": [
        ("政府推动退休金改革。", "The government pushes pension reform."),
        ("工会反对退休金改革。", "Unions oppose pension reform."),
        ("他们讨论医疗改革。", "They discuss the health reform."),
    ],
    "plural and capitals are silent": [
        ("他谈“和平计划”。", 'On the "Peace Plan".'),
        ("承认“和平计划”。", 'He accepts the "peace plans".'),
    ],
}


@pytest.mark.parametrize("pairs", BESIDE.values(), ids=BESIDE)
def test_renderings_of_one_term(pairs: list[tuple[str, str]]) -> None:
    assert_fires_beside("term-inconsistent", *pairs)


def test_a_clause_in_another_tense_is_no_other_term() -> None:
    pairs = [
        ("机器人“答错问题”", 'Robot "answers wrong questions"'),
        ("机器人在短片中“答错问题”。", 'The robot "answered the wrong question" in the film.'),
    ]
    assert_fires_beside("term-inconsistent", *pairs)


RECURRING = {
    "one of four": [
        ("村委会讨论检察建议。", "The committee discussed the procuratorial recommendations."),
        ("他们提出了检察建议。", "They made a procuratorial recommendation."),
        ("市里接受了检察建议。", "The city accepted the procuratorial recommendation."),
        ("后来又有检察建议。", "Later there was another ⟦procuratorial suggestion⟧."),
    ],
    "in Russian": [
        ("Пункт выдачи открылся.", "The pickup point opened."),
        ("В пункте выдачи тихо.", "It is quiet at the pickup point."),
        ("Ждут у пункта выдачи.", "They wait at the pickup point."),
        ("Пункт выдачи закрыт.", "The ⟦delivery point⟧ is closed."),
    ],
    "in Spanish": [
        ("El punto de entrega abrió.", "The pickup point opened."),
        ("En los puntos de entrega hay calma.", "It is quiet at the pickup points."),
        ("Esperan en el punto de entrega.", "They wait at the pickup point."),
        ("El punto de entrega cerró.", "The ⟦delivery point⟧ is closed."),
    ],
    "three are too few, and silent": [
        ("他们提出了检察建议。", "They made a procuratorial recommendation."),
        ("市里接受了检察建议。", "The city accepted the procuratorial recommendation."),
        ("后来又有人批评。", "Later there was another procuratorial suggestion."),
    ],
    "another term of the source is silent": [
        ("村委会讨论检察建议。", "The committee discussed the procuratorial recommendations."),
        ("他们提出了检察建议。", "They made a procuratorial recommendation."),
        ("市里接受了检察建议。", "The city accepted the procuratorial recommendation."),
        ("后来又有检察机关。", "Later there was another procuratorial organ."),
    ],
    "both in one segment are silent": [
        ("村委会讨论检察建议。", "The committee discussed the procuratorial recommendations."),
        ("他们提出了检察建议。", "They made a procuratorial recommendation."),
        ("市里接受了检察建议。", "The city accepted the procuratorial recommendation."),
        ("后来又有检察建议。", "A procuratorial suggestion is a procuratorial recommendation."),
    ],
}


@pytest.mark.parametrize("pairs", RECURRING.values(), ids=RECURRING)
def test_renderings_of_a_term_that_comes_again(pairs: list[tuple[str, str]]) -> None:
    plain = [tuple(text.replace("⟦", "").replace("⟧", "") for text in pair) for pair in pairs]
    found = findings("term-inconsistent", beside(*((source, target) for source, target in plain)), "a.jsonl")
    sure = [finding.location.text for finding in found if finding.confidence.label == "medium"]
    assert sure == [target.partition("⟦")[2].partition("⟧")[0] for _, target in pairs if "⟦" in target]


ONE_STEM = {
    "an adjective, and another": [
        ("医院安排核酸检测。", "The hospital offers nucleic acid tests."),
        ("居民等候核酸检测。", "Residents wait for ⟦nuclear acid⟧ tests."),
    ],
    "a noun and its adjective, in Russian": [
        ("Избирательная комиссия начала подсчёт.", "The election commission began to count."),
        ("Он обратился в избирательную комиссию.", "He turned to the ⟦electoral commission⟧."),
    ],
    "a noun and a participle, in Japanese": [
        ("市は避難訓練を行った。", "The city held an evacuation drill."),
        ("避難訓練には住民が参加した。", "Residents took part in the ⟦evacuating drill⟧."),
    ],
    "a noun and its adjective, in German": [
        ("Die Wahlkommission tagte.", "The election commission met."),
        ("Er schrieb der Wahlkommission.", "He wrote to the ⟦electoral commission⟧."),
    ],
    "a noun and a participle, in French": [
        ("Le centre de vaccination ouvre.", "The vaccination centre opens."),
        ("Près du centre de vaccination.", "Near the ⟦vaccine centre⟧."),
    ],
    "two terms of a Polish source are silent": [
        ("Polityka gospodarcza rządu.", "The economic policy of the government."),
        ("Oszczędna polityka miasta.", "The economical policy of the city."),
    ],
    "a name that the source prints is no term": [
        ("Sie startet Green Harbour.", "She starts Green Harbour, a marketing campaign."),
        ("Mehr zu Green Harbour.", "More of Green Harbour, their market campaign."),
    ],
    "another term of the source is silent": [
        ("市长谈经济政策。", "The mayor spoke of economic policy."),
        ("他提到节约措施。", "He mentioned an economical policy."),
    ],
    "a term that stands elsewhere too is silent": [
        ("医院安排核酸检测。", "The hospital offers nucleic acid tests."),
        ("居民等候核酸检测。", "Residents wait for nuclear acid tests."),
        ("核酸检测免费。", "The tests are free."),
    ],
    "number, tense and degree are silent": [
        ("专家谈服务行业。", "Experts spoke of the service sector."),
        ("服务行业增长。", "The services sector grew."),
        ("政府定最高温度。", "The government set a high temperature."),
        ("最高温度降了。", "The highest temperature fell."),
    ],
    "a country and its adjective are silent": [
        ("越南大使馆开门。", "The Vietnam embassy opened."),
        ("他去越南大使馆。", "He went to the Vietnamese embassy."),
    ],
    "a name and a common noun are silent": [
        ("中国兵器工业集团公司说。", "Harbour Industry Group spoke."),
        ("兵器工业集团公司来了。", "An industrial group came."),
    ],
}


@pytest.mark.parametrize("pairs", ONE_STEM.values(), ids=ONE_STEM)
def test_a_word_of_a_term_in_two_forms(pairs: list[tuple[str, str]]) -> None:
    assert_fires_beside("term-inconsistent", *pairs)


def test_of_two_forms_that_stand_as_often_none_is_proposed() -> None:
    pairs = [("医院安排核酸检测。", "The hospital offers nucleic acid tests.")]
    pairs.append(("居民等候核酸检测。", "Residents wait for nuclear acid tests."))
    [finding] = findings("term-inconsistent", beside(*pairs), "a.jsonl")
    assert (finding.fix, finding.message) == (None, '"nuclear acid" or "nucleic acid"')
