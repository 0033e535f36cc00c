"""omitted-sentence: where it fires beside a source and where it stays silent."""

from __future__ import annotations

import pytest

from tests.marked import assert_fires_beside

USUAL = [
    ("会议在上海举行，有二百名代表参加。", "The meeting was held in Shanghai with two hundred delegates."),
    ("他们就能源问题进行了两天的讨论。", "They discussed questions of energy for two days in all."),
    ("主席对结果表示满意，感谢了大家。", "The chairman was content with the outcome and thanked all."),
    ("下次会议将于明年春天在首都举行。", "The next meeting will be held in the capital next spring."),
    ("记者们在大厅里等了两个多小时。", "Reporters waited in the hall for more than two hours."),
]
CASES = {
    "the second sentence": [*USUAL, ("工厂昨天停工了。工人们今天举行集会抗议。", "⟦The plant stopped work.⟧")],
    "half of a headline": [*USUAL, ("上半年出口增长七成 专家分析主要原因", "⟦Exports rose by 70 percent⟧")],
    "one of a short document": [
        ("工厂昨天停工了，因为没有原料。工人们今天举行集会抗议。", "⟦The plant stopped work.⟧")
    ],
    "an alphabetic language": [
        (
            "The plant stopped its work on Monday. Hundreds of workers have since gathered at its gates in protest.",
            "⟦Die Fabrik steht still.⟧",
        )
    ],
    "clauses of one sentence": [
        *USUAL,
        (
            "工厂昨天停工了，因为没有原料，工人们今天在门口举行集会抗议，要求发放拖欠的工资。",
            "⟦The plant stopped work.⟧",
        ),
    ],
    "a long sentence that is said shortly, in as many clauses, is silent": [
        *USUAL,
        (
            "工厂昨天停工了，因为没有原料，工人们今天在门口举行集会抗议，要求发放拖欠的工资。",
            "It shut, lacking ore, so, all protested.",
        ),
    ],
    "sentences joined are silent": [
        *USUAL,
        ("工厂昨天停工了。工人们今天抗议。", "The plant stopped work yesterday and its workers protest today."),
    ],
    "one of four names": [("На встрече были ⟦Орлов, Зимин, Тарасов и Белов⟧.", "Orlov, Zimin and Belov met.")],
    "one of three names": [("Es kamen ⟦Ulm, Trier und Worms⟧.", "Ulm and Worms came.")],
    "one of four things": [("Продавали ⟦хлеб, мясо, сыр и молоко⟧.", "They sold bread, meat and milk.")],
    "one of four in Chinese": [
        ("会议要求⟦保护妇女、儿童、老人和学⟧生。", "It wants to protect women, children and pupils.")
    ],
    "all of a list are silent": [("Es kamen Ulm, Trier und Worms.", "Ulm, Trier and Worms came.")],
    "a subject with a comma in Turkish is silent": [
        ("Yıldırım, Ordu ve Rize'ye gidecek.", "Yildirim will go to Ordu and Rize.")
    ],
    "a list with other joints is silent": [("Es kamen Ulm, Trier und Worms.", "Ulm came with Trier; so did Worms.")],
    "a clause behind a comma is silent": [
        ("O gol foi de Ramos, Castro, e Lima saiu.", "Ramos Castro scored and Lima left.")
    ],
    "two of a clause are silent": [("Он сказал, что Орлов и Белов ушли.", "He said Orlov and Belov had left.")],
    "signs of one letter are silent": [("中、美、俄三国会谈。", "China-US-Russia talks were held.")],
    "one sentence is silent": [*USUAL, ("工厂昨天停工了，工人们今天举行集会抗议。", "The plant stopped.")],
    "who wrote is silent": [*USUAL, ("来源：新闻网 作者：王小明 编辑：李大华", "By Wang Xiaoming")],
    "an abbreviation ends no sentence: silent": [("Dr. Smith and Mr. Jones of the U.S. came.", "Sie kamen.")],
}


@pytest.mark.parametrize("pairs", CASES.values(), ids=CASES)
def test_fires_where_marked(pairs: list[tuple[str, str]]) -> None:
    assert_fires_beside("omitted-sentence", *pairs)
