"""term-mismatch: words that stand for a term of the source and are not its English name."""

from __future__ import annotations

import json

import pytest

from mtcheck import check_text
from mtcheck.known.tables import languages, rows
from mtcheck.text.beside.terms.settled_terms import TABLES
from tests.marked import assert_fires_beside, beside, findings, fixed

CHECK = "term-mismatch"

CASES = {
    "another day of the week": [("Es geschah am Dienstag in Berlin.", "It happened in Berlin on ⟦Thursday⟧.")],
    "a second day of the week is silent": [
        ("Dienstag und Mittwoch wird verhandelt.", "Talks on Tuesday and Wednesday.")
    ],
    "a club called by a word": [("В игре с «Зенитом» он забил.", "He scored in the game with ⟦Zenith⟧.")],
    "the word itself is silent": [("Он был в зените славы.", "He was at the zenith of his fame.")],
    "a body with somebody's name is silent": [
        ("وقال المحكمة الدستورية العليا إن الطقس جيد.", "The weather is good, and the Kowalski Foundation agrees.")
    ],
    "an abbreviation by its letters": [("Сбит беспилотник, работала ПВО.", "A drone was downed, ⟦PVO⟧ was at work.")],
    "an abbreviation in another case": [("Он служил в МВДе.", "He served in the ⟦MVD⟧.")],
    "an abbreviation with points": [("В прошлом году экономика РФ выросла.", "Last year the ⟦R.F.⟧ economy grew.")],
    "an abbreviation in Latin letters, es": [("La OTAN responde.", "⟦OTAN⟧ responds.")],
    "an abbreviation in Latin letters, de": [("Das BIP wächst.", "⟦BIP⟧ grows.")],
    "a word by its parts, de": [("Der Landtag stimmte zu.", "The ⟦Land Day⟧ agreed.")],
    "a phrase word by word, fr": [("Il est en garde à vue.", "He is in ⟦guard at sight⟧.")],
    "an abbreviation that English has as it is, silent": [
        ("Об этом сообщила ФСБ.", "The FSB said so."),
        ("Die CDU gewinnt.", "The CDU wins."),
    ],
    "an abbreviation that is paraphrased, silent": [("Сообщили в МИД.", "The Foreign Ministry said so.")],
    "a word-by-word rendering": [
        ("変化球が多い。", "He throws many ⟦change balls⟧."),
        ("Объявили воздушную тревогу.", "An ⟦air alarm⟧ was sounded."),
        ("他被双开。", "He got a ⟦double opening⟧."),
    ],
    "an accepted name, silent": [("変化球が多い。", "He throws many breaking balls.")],
    "an accepted name beside the rendering, silent": [
        ("新冠肺炎疫情。", "The new crown pneumonia (COVID-19) spreads.")
    ],
    "the same words beside another source, silent": [("他换了一个球。", "He made a change ball after ball.")],
    "a term within a longer word, silent": [("他在网红桥边。", "He stands by the bridge.")],
    "the name of a typhoon": [("台风“海鸥”昨天登陆。", 'Typhoon "⟦Seagull⟧" made landfall.')],
    "a bird, silent": [("海鸥飞过港口。", "A seagull flew over the port.")],
    "flights, not sorties": [("机场取消航班41架次。", "The airport canceled 41 ⟦sorties⟧.")],
    "sorties are silent": [("战机昨天出动41架次。", "Warplanes flew 41 sorties.")],
    "its sound": [("山上有堰塞湖。", "There is a ⟦Yansehu⟧ in the mountains.")],
    "a body with another head": [
        ("国家能源局表示。", "The ⟦National Energy Bureau⟧ said so."),
        ("Следственный комитет начал проверку.", "The ⟦Investigative Department⟧ began a probe."),
    ],
    "a body by words that mean the same elsewhere": [
        ("市场监管总局和国家知识产权局。", "Both went: the ⟦State Office of Knowledge Property⟧ sent two."),
        ("Генеральная прокуратура России требует.", "The ⟦General Prosecution of Russia⟧ demands it."),
        ("Затримала Служба безпеки України.", "The ⟦Safety Service of Ukraine⟧ made the arrest."),
        ("대법원이 판결했다.", "The ⟦Highest Tribunal⟧ has ruled."),
    ],
    "a body by a form of its word, de": [
        ("Das Bundesverfassungsgericht.", "The ⟦Federal Constitution Court⟧ has ruled.")
    ],
    "a body that a neighbour's word belongs to, silent": [
        ("Конституционный суд решил.", "The Moscow Region Constitutional Court decided."),
    ],
    "a body whose name is shorter or in another order, silent": [
        ("Министерство обороны.", "The Ministry for Defence."),
        ("国家知识产权局。", "The Intellectual Property Administration of China said so."),
    ],
    "an abbreviation whose letter is two, one of them small": [("Приехало МЧС.", "The ⟦MChS⟧ came.")],
    "a body called by its kind alone, silent": [("国家能源局表示。", "The administration said so.")],
    "a body with an accepted name next door, silent": [
        ("国家能源局表示。", "The National Energy Administration said so."),
        ("国家能源局又说。", "The Energy Bureau added."),
    ],
    "a ministry that is called a department, silent": [("Міністерство оборони США.", "The U.S. Defense Department.")],
    "a body that another term of the source names, silent": [
        ("国家能源局和美国能源部。", "The regulator and the Energy Department.")
    ],
    "as many as the source has": [
        ("最大の震度は4だった。", "The largest ⟦magnitude⟧ was 4, of a quake of magnitude 6.")
    ],
    "a set phrase of time, zh": [("消防员第一时间赶到。", "Firefighters came ⟦at the first time⟧.")],
    "people, zh": [("他们连夜转移群众。", "They moved ⟦the masses⟧ by night.")],
    "in vain, zh": [("他因医治无效去世。", "He died because of ⟦ineffective medical treatment⟧.")],
    "caught, zh": [("三人全部到案。", "All three ⟦arrived at the case⟧.")],
    "responders, de": [("80 Einsatzkräfte löschten den Brand.", "80 ⟦emergency forces⟧ put the fire out.")],
    "between life and death, de": [("Ein Mann schwebt in Lebensgefahr.", "A man ⟦floats⟧ in danger.")],
    "personnel, es": [("Hay 90 efectivos en la zona.", "There are 90 ⟦effectives⟧ in the area.")],
    "a wage, es": [("Sube el salario mínimo interprofesional.", "The ⟦minimum interprofessional wage⟧ rises.")],
    "a market, ko": [("증권가는 이익을 예상했다.", "The ⟦securities street⟧ expected a profit.")],
    "a pier, ko": [("배는 선착장을 떠났다.", "The boat left the ⟦marina⟧.")],
}


# One article has one source language.
ARTICLES = [(name, pair) for name, pairs in CASES.items() for pair in pairs if "next door" not in name]


@pytest.mark.parametrize(("name", "pair"), ARTICLES)
def test_fires_where_marked(name: str, pair: tuple[str, str]) -> None:
    tag = name.rpartition(" ")[2]
    assert_fires_beside(CHECK, pair, **({"source_lang": tag} if len(tag) == 2 else {}))


def test_an_accepted_name_next_door_is_enough_for_a_body() -> None:
    assert_fires_beside(CHECK, *CASES["a body with an accepted name next door, silent"])


@pytest.mark.parametrize(
    ("source", "wrong", "right"),
    [
        ("新冠病毒", "The new crown virus spreads.", "The coronavirus spreads."),
        ("変化球で決める。", "Change balls decide it.", "Breaking balls decide it."),
        ("Воздушная тревога.", "There is an air alarm.", "There is an air raid alert."),
        ("Народный артист.", "She is a folk artist.", "She is a People's Artist."),
        ("В 1/4 финала.", "In the 1/4 finals they lost.", "In the quarterfinals they lost."),
        (
            "国家防总开会。",
            "The State General Administration of Prevention met.",
            "The State Flood Control and Drought Relief Headquarters met.",
        ),
        (
            "据国家电网介绍。",
            "According to the State National Grid, it works.",
            "According to the State Grid, it works.",
        ),
        ("満塁で打席に立った。", "He came up with full bases.", "He came up with bases loaded."),
        ("新冠疫情重创得州。", "Texas was hit hard by a new crown.", "Texas was hit hard by COVID-19."),
        ("新冠疫情。", "The new crown patients left.", "The COVID-19 patients left."),
        (
            "检察院提起刑事附带民事公益诉讼。",
            "It filed a criminal incidental civil lawsuit.",
            "It filed an incidental civil lawsuit.",
        ),
    ],
)
def test_the_fix_has_the_number_and_capitals_of_what_stands_there(source: str, wrong: str, right: str) -> None:
    text = beside((source, wrong))
    assert json.loads(fixed(CHECK, text, "a.jsonl"))["segments"][0]["target"] == right


def test_the_message_says_what_the_fix_writes() -> None:
    (found,) = findings(CHECK, beside(("Среди старших преподавателей.", "Among senior teachers.")), "a.jsonl")
    assert found.message == '"senior teachers" → "senior lecturers"'


def test_a_set_phrase_has_no_fix() -> None:
    found = findings(CHECK, beside(("他要求对方高抬贵手。", "He asked them to raise your hand.")), "a.jsonl")
    assert [(f.location.text, f.fix) for f in found] == [("raise your hand", None)]
    assert [f.message for f in found] == ['"raise your hand": meant is "mercy"']


def test_the_message_gives_the_name_and_the_evidence_the_term() -> None:
    found = findings(CHECK, beside(("В ДТП погиб водитель.", "A driver died in a DTP.")), "a.jsonl")
    assert [f.message for f in found] == ['"DTP" → "accident"']
    assert "ДТП" in found[0].evidence


@pytest.mark.parametrize("table", TABLES)
def test_no_row_calls_a_name_right_and_wrong(table: str) -> None:
    for language in languages(table):
        for source, english, *further in rows(table, language):
            accepted = english.split(" | ")
            assert source, language
            assert english, (language, source)
            assert len(set(accepted)) == len(accepted), (language, source)
            assert not set(accepted) & set((further or [""])[0].split(" | ")), (language, source)


@pytest.mark.parametrize("table", TABLES)
def test_a_term_stands_in_one_row(table: str) -> None:
    for language in languages(table):
        terms = [term for source, *_ in rows(table, language) for term in source.split(" | ")]
        assert len(set(terms)) == len(terms), [term for term in terms if terms.count(term) > 1]


def _accepted() -> list[tuple[str, str, str]]:
    return [
        (language, source.split(" | ")[0], english.split(" | ")[0])
        for table in TABLES
        for language in languages(table)
        for source, english, *_ in rows(table, language)
    ]


def test_a_source_beside_its_own_name_is_silent_for_every_row() -> None:
    for language in sorted({language for language, _, _ in _accepted()}):
        pairs = [(source, f"Here is {english}.") for own, source, english in _accepted() if own == language]
        found = findings(CHECK, beside(*pairs), "a.jsonl", source_lang=language)
        assert not found, [(f.location.text, f.evidence) for f in found]


def test_a_term_that_a_glossary_has_too_is_one_finding() -> None:
    row = beside(("多地通报新冠肺炎病例。", "Several places reported cases of new pneumonia."))
    # The glossary knows the very words, so what it says goes before.
    assert [f.check for f in check_text(row, path="a.jsonl")] == ["term-variant"]
