"""Terms that an article should call by one name: the table, and what is found by it."""

from __future__ import annotations

import pytest

from mtcheck.known.tables import languages, rows
from mtcheck.text.beside.terms.one_name import FACT, HEADS, named
from tests.marked import assert_fires_beside, findings
from tests.marked import beside as article

CHECK = "term-inconsistent"

# The language, pairs of an article.
ARTICLES = [
    (
        "ja",
        [
            ("自治会の役員。", "Officers of the residents' association."),
            ("自治会が決めた。", "The ⟦autonomous community⟧ decided."),
        ],
    ),
    (
        "ja",
        [
            ("県議会が開会。", "The prefectural assembly opened."),
            ("県議会は可決した。", "The ⟦county council⟧ passed it."),
        ],
    ),
    (
        "zh",
        [
            ("检察建议书已送达。", "The procuratorial recommendation came."),
            ("检察建议有效。", "The ⟦procuratorial suggestion⟧ works."),
        ],
    ),
    (
        "zh",
        [
            ("居委会帮忙。", "The residents' committee helped."),
            ("居委会的大妈。", "Women of the ⟦neighborhood committee⟧."),
        ],
    ),
    (
        "ru",
        [
            ("Открыли пункт выдачи.", "A pickup point opened."),
            ("В пункте выдачи очередь.", "A line at the ⟦issuing point⟧."),
        ],
    ),
    (
        "ru",
        [
            ("Сведения есть в личном кабинете.", "See your personal account."),
            ("Личный кабинет закрыт.", "The ⟦personal cabinet⟧ is closed."),
        ],
    ),
    (
        "uk",
        [("Сільська рада вирішила.", "The village council decided."), ("У сільській раді.", "In the ⟦rural council⟧.")],
    ),
    (
        "de",
        [
            ("Der Gemeinderat tagte.", "The municipal council met."),
            ("Im Gemeinderat.", "In the ⟦parish council⟧."),
        ],
    ),
    ("ko", [("구청이 발표했다.", "The ⟦ward office⟧ spoke."), ("구청은 문을 열었다.", "The district office opened.")]),
    (
        "fr",
        [
            ("La cour d'appel a tranché.", "The court of appeal ruled."),
            ("Devant la cour d'appel.", "Before the ⟦appellate court⟧."),
        ],
    ),
    (
        "es",
        [
            ("La Guardia Civil lo detuvo.", "The Civil Guard arrested him."),
            ("La Guardia Civil calla.", "The ⟦Guardia Civil⟧ is silent."),
        ],
    ),
    ("it", [("Il Comune paga.", "The municipality pays."), ("Nel comune.", "In the ⟦commune⟧.")]),
    ("pt", [("A prefeitura pagou.", "City hall paid."), ("A Prefeitura fechou.", "The ⟦prefecture⟧ closed.")]),
    ("pl", [("Starosta mówił.", "The ⟦starost⟧ spoke."), ("Widziano starostę.", "They saw the district governor.")]),
    (
        "cs",
        [
            ("Brankář chytil míč.", "The goalkeeper caught the ball."),
            ("O brankáři.", "Of the ⟦gatekeeper⟧."),
        ],
    ),
    (
        "tr",
        [
            ("Teknik direktör konuştu.", "The coach spoke."),
            ("Teknik direktöre soruldu.", "They asked the ⟦technical director⟧."),
        ],
    ),
    ("nl", [("De brandweer kwam.", "The fire department came."), ("Brandweer.", "The ⟦fire brigade⟧.")]),
]
SILENT = [
    (
        "ja",
        [
            ("自治会の役員。", "Officers of the residents' association."),
            ("自治会が決めた。", "The residents’ associations decided."),
        ],
    ),
    (
        "ja",
        [
            ("会員が集まった。", "The residents' association met."),
            ("町の人。", "The neighborhood council."),
        ],
    ),
    # One name in two forms.
    ("es", [("La fiscalía pidió.", "Prosecutors asked."), ("La fiscalía.", "The prosecutor's office.")]),
    ("ko", [("검찰이 말했다.", "Prosecutors spoke."), ("검찰은 조사했다.", "The prosecution asked.")]),
    # The other name may stand for the other body.
    ("pl", [("Sąd rejonowy.", "The district court."), ("Sąd okręgowy i rejonowy.", "The regional court.")]),
    (
        "ja",
        [("県議会が開会。", "The prefectural assembly opened."), ("市議会は可決した。", "The city council passed it.")],
    ),
    (
        "zh",
        [
            ("校长说。", "The principal said so."),
            ("校长和总统见面。", "The school's head and the president met."),
        ],
    ),
    (
        "ru",
        [("Посёлок затопило.", "The settlement was flooded."), ("Посёлок и деревня.", "The place and the village.")],
    ),
]


# A body by its full name, and by its head alone.
BODIES = [
    (
        "zh",
        [
            ("海港工作委员会开会。", "The Harbour Works Commission met."),
            ("该委员会说没有问题。", "The ⟦committee⟧ said there was no problem."),
        ],
    ),
    (
        "ja",
        [
            ("北国スキー協会が発表した。", "The Northland Ski Association spoke."),
            ("協会は選手を選んだ。", "The ⟦federation⟧ chose its skiers."),
        ],
    ),
    (
        "ko",
        [
            ("항만재단은 문을 열었다.", "The Port Foundation opened."),
            ("재단은 돈을 냈다.", "The ⟦fund⟧ paid."),
        ],
    ),
    (
        "ru",
        [
            ("Комитет по охране озера собрался.", "The Committee for Lake Protection met."),
            ("Комитет молчит.", "The ⟦commission⟧ is silent."),
        ],
    ),
    (
        "de",
        [
            ("Die Seestiftung zahlt.", "The Lake Foundation pays."),
            ("Stiftung und Stadt zahlen.", "The Lake Foundation and the city pay."),
            ("Die Stiftung schweigt.", "The ⟦trust⟧ is silent."),
        ],
    ),
    (
        "tr",
        [
            ("Göl Koruma Kurulu toplandı.", "The Lake Protection Board met."),
            ("Kurul karar verdi.", "The ⟦council⟧ decided."),
        ],
    ),
]
NO_BODIES = [
    # Two bodies of two names.
    (
        "zh",
        [
            ("海港工作委员会开会。", "The Harbour Works Commission met."),
            ("议会预算委员会开会。", "The Budget Committee of parliament met."),
            ("该委员会说没有问题。", "The committee said there was no problem."),
        ],
    ),
    # The head is part of a longer word, or the source has none.
    (
        "zh",
        [
            ("海港工作委员会开会。", "The Harbour Works Commission met."),
            ("委员会制度不变。", "The committee system stays."),
            ("他们说没有问题。", "The committee said there was no problem."),
        ],
    ),
    (
        "fr",
        [
            ("Le Conseil du lac se réunit.", "The Lake Council meets."),
            ("Le conseil se tait.", "The council is silent."),
        ],
    ),
]


@pytest.mark.parametrize(("language", "pairs"), BODIES + NO_BODIES)
def test_a_body_keeps_the_head_of_its_name(language: str, pairs: list[tuple[str, str]]) -> None:
    assert_fires_beside(CHECK, *pairs, source_lang=language)


def test_the_head_in_the_full_name_is_right_however_often_another_stands() -> None:
    pairs = [
        ("海港工作委员会开会。", "The Harbour Works Commission met."),
        *[("委员会说了。", "The committee spoke.")] * 5,
    ]
    found = findings(CHECK, article(*pairs), "a.jsonl", source_lang="zh")
    assert {f.message for f in found} == {'"committee" → "commission"'}


@pytest.mark.parametrize("language", languages(HEADS))
def test_heads_of_bodies_are_told_apart(language: str) -> None:
    for _, renderings in rows(HEADS, language):
        names = [name for group in renderings.split(" | ") for name in group.split(" = ")]
        assert len(set(names)) == len(names) > 1


@pytest.mark.parametrize(("language", "pairs"), ARTICLES + SILENT)
def test_fires_where_marked(language: str, pairs: list[tuple[str, str]]) -> None:
    assert_fires_beside(CHECK, *pairs, source_lang=language)


def test_the_more_frequent_name_is_kept_where_it_is_much_more_frequent() -> None:
    pairs = [("Im Gemeinderat.", "In the parish council."), ("Der Gemeinderat.", "The municipal council.")]
    often = [pairs[0], *pairs, pairs[0]]
    assert [f.message for f in findings(CHECK, article(*often), "a.jsonl", source_lang="de")] == [
        '"municipal council" → "parish council"'
    ]


def test_a_name_in_another_number_is_no_replacement() -> None:
    pairs = [("Сільська рада.", "The village council."), ("Сільські ради.", "The rural councils.")]
    found = findings(CHECK, article(*pairs), "a.jsonl", source_lang="uk")
    assert [(f.message, f.fix) for f in found] == [('"rural councils" → "village council"', None)]


def test_no_term_stands_twice_and_no_name_is_two() -> None:
    for language in languages(FACT):
        terms = [term for source, *_ in rows(FACT, language) for term in source.split(" | ")]
        assert len(set(terms)) == len(terms), language
        for source, renderings, _ in rows(FACT, language):
            names = [name.lower() for group in renderings.split(" | ") for name in group.split(" = ")]
            assert len(set(names)) == len(names) > 1, source


def test_every_row_finds_its_names() -> None:
    for language in languages(FACT):
        for source, renderings, _ in rows(FACT, language):
            term = source.split(" | ")[0].replace("*", "")
            names = [group.split(" = ")[0] for group in renderings.split(" | ")]
            found = list(named([term] * len(names), [f"Here is {name}." for name in names], language))
            assert [len({place.way for place in places}) for places in found] == [len(names)], source
