"""number-form: where it fires and where it stays silent."""

from __future__ import annotations

import pytest

from tests.marked import assert_fires_beside

CASES = {
    "a comma before two digits": ("他花了3000元。", "He spent ⟦30,00⟧ yuan."),
    "a point for thousands": ("他有4000只羊。", "He has ⟦4.000⟧ sheep."),
    "points that the source's language groups with": (
        "Der Verein muss nach dem Urteil des Gerichts 85.000 Euro Strafe zahlen und hat das nicht vor.",
        "The club pays a fine of ⟦85.000⟧ euros.",
    ),
    "a version that the source has is silent": ("Die Fassung 1.203 ist da.", "Version 1.203 is there."),
    "decimals that the source has are silent": ("距离4.125公里。", "It is 4.125 kilometers."),
    "blanks": ("这里住着45万人。", "Some ⟦450 000⟧ people live here."),
    "a comma before four digits": ("这里住着60万人。", "Some ⟦60,0000⟧ people live here."),
    "a comma before decimals": ("Доля женщин — 41,7%.", "The share of women is ⟦41,7⟧%."),
    "a comma before decimals of a measure": ("Он пробежал 42,5 километра.", "He ran ⟦42,5⟧ kilometers."),
    "a comma before decimals of a scale": ("Город получил 240,8 млн человек.", "The town got ⟦240,8⟧ million people."),
    "a comma before decimals of no such scale is silent": ("Приехали 240,8 млн человек.", "Some 240,8 thousand came."),
    "a day alone": ("会议将于25日召开。", "The meeting will be held on ⟦25⟧, the mayor said."),
    "two days": ("展览从3日到9日举行。", "The show runs from ⟦3⟧ to ⟦9⟧."),
    "a day that opens a sentence": ("25日教育部开会。", "⟦25⟧ Ministry of Education met."),
    "a day that opens a sentence, with a comma": ("会议结束。26日，他走了。", "The meeting ended. ⟦26⟧, he left."),
    "a day behind the reporter": ("记者25日从警方获悉。", "The reporter ⟦25⟧ learned from the police."),
    "a count that opens a sentence is silent": ("25日有25人来。", "25 People came on the 25th."),
    "a number behind its sign is silent": ("3日，他乘3号船。", "On the 3rd he took boat No. 3"),
    "a day as an ordinal is silent": ("会议将于25日召开。", "The meeting will be held on the 25th, the mayor said."),
    "a day with its month is silent": ("会议将于5月25日召开。", "The meeting will be held on May 25, the mayor said."),
    "what is counted is silent": ("会议将于25日召开，降到25。", "It fell to 25, the mayor said."),
    "decimals of the source": ("Курс вырос до 84,27.", "The rate rose to ⟦84,27⟧."),
    "a magnitude of the source": ("Произошло землетрясение магнитудой 6,3.", "A magnitude ⟦6,3⟧ earthquake struck."),
    "thousands and decimals of the source": ("Der Index stieg auf 4.218,37 Punkte.", "It rose to ⟦4.218,37⟧ points."),
    "a row of two digits is silent": ("Страницы 11,12 и 17", "Pages 11,12 and 17"),
    "a row is silent": ("Страницы 3,4 и 7", "Pages 3,4 and 7"),
    "groups of three are silent": ("他花了3万元。", "He spent 30,000 yuan."),
    "groups of India are silent": ("他花了300万卢比。", "He spent Rs 30,00,000."),
    "decimals of the source are silent": ("他跑了4.125公里。", "He ran 4.125 km."),
    "blanks that the source has are silent": ("Здесь живут 45 000 человек.", "Some 45 000 people live here."),
    "a figure that the source lacks is silent": ("他花了很多钱。", "He spent 30,00 yuan."),
    "a score with a colon": ("Сборная выиграла матч 3:1.", "The team won the match ⟦3:1⟧ with a late goal."),
    "a score with a hyphen is silent": ("Сборная выиграла матч 3:1.", "The team won the match 3-1 with a late goal."),
    "odds are silent": ("Матч, гол, 3:1.", "Before the match, bookmakers gave odds of 3:1 on a goal."),
    "a ratio where nobody plays is silent": ("Соотношение 3:1.", "Mix the paint 3:1."),
    "a time is silent": ("Матч начнётся в 9:30.", "The match begins at 9:30; the goal stood."),
    "an hour with a point": ("Начало в 22.15.", "It begins at ⟦22.15⟧ Moscow time."),
    "an hour in the morning is silent": ("Начало в 10.15.", "It begins at 10.15 local time."),
    "a sum without a comma": ("Штраф составит 10000 рублей.", "The fine is ⟦10000⟧ rubles."),
    "a sum behind its sign": ("罚款2500美元。", "The fine is $⟦2500⟧."),
    "a sum with its comma is silent": ("Штраф составит 10000 рублей.", "The fine is 10,000 rubles."),
    "a year is silent": ("В 2020 году доллар упал.", "In 2020 the dollar fell."),
    "figures side by side are silent": ("2020年有300人。", "In 2020 300 people came."),
}


@pytest.mark.parametrize("sample", CASES.values(), ids=CASES)
def test_fires_where_marked(sample: tuple[str, str]) -> None:
    assert_fires_beside("number-form", sample)
