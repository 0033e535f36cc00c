"""term-mismatch beside Chinese: a sentence with a word-by-word rendering, and the same with the settled name."""

from __future__ import annotations

import pytest

from tests.marked import assert_fires_beside, beside, findings

CHECK = "term-mismatch"

# The source, the wrong translation, the right one.
SENTENCES = [
    ("民警赶到现场。", "⟦Civil police⟧ came.", "Police officers came."),
    ("女足昨天赢球。", "The ⟦female foot⟧ won.", "The women's football team won."),
    ("他是班主任。", "He is the ⟦headmaster⟧.", "He is the homeroom teacher."),
    ("中考明天开始。", "The ⟦midterm exam⟧ begins.", "The high school entrance exam begins."),
    ("组织部说。", "The ⟦Organizing Ministry⟧ said so.", "The Organization Department said so."),
    ("宣传部说。", "The ⟦Advertising Department⟧ said so.", "The publicity department said so."),
    ("妇联来了。", "The ⟦Women's Union⟧ came.", "The Women's Federation came."),
    ("执法记录仪开着。", "The ⟦law enforcement recorder⟧ was on.", "The body camera was on."),
    ("请扫二维码。", "Please scan the ⟦two-dimensional code⟧.", "Please scan the QR code."),
    ("面包车停在路口。", "The ⟦bread car⟧ stopped.", "The van stopped."),
    ("他爱喝白酒。", "He likes ⟦white wine⟧.", "He likes baijiu."),
    ("这是国内第一高楼。", "It is the ⟦first high⟧ tower.", "It is the tallest tower."),
    ("她坐在副驾。", "She sat on the ⟦co-driver⟧.", "She sat in the passenger seat."),
    ("企业要补短板。", "Firms must fill the ⟦short board⟧.", "Firms must fix their weaknesses."),
    ("芯片卡脖子。", "Chips are a ⟦stuck neck⟧.", "Chips are a bottleneck."),
    ("建制派议员反对。", "⟦Establishment⟧ lawmakers objected.", "Pro-establishment lawmakers objected."),
    ("警方打假。", "The police ⟦beat fake⟧.", "The police crack down on counterfeits."),
    ("检察长到会。", "The ⟦inspector general⟧ was there.", "The chief prosecutor was there."),
]
# What the same words are in other company, and are no fault.
OTHERWISE = [
    ("副驾驶请求降落，客机返航。", "The co-pilot asked to land; the plane returned."),
    ("共和党建制派反对。", "Establishment Republicans objected."),
    ("他被迫打假拳。", "He was forced to fight fake bouts."),
    ("期中考试明天开始。", "The midterm exam begins."),
]


@pytest.mark.parametrize(("source", "wrong", "right"), SENTENCES)
def test_fires_at_the_rendering_and_not_at_the_name(source: str, wrong: str, right: str) -> None:
    assert_fires_beside(CHECK, (source, wrong), source_lang="zh")
    assert_fires_beside(CHECK, (source, right), source_lang="zh")


def test_no_plural_and_no_phrase_with_of_is_written_before_a_noun() -> None:
    source = "会议学习二十大精神。"
    before_noun, alone = (
        findings(CHECK, beside((source, target)), "a.jsonl", source_lang="zh")[0].fix
        for target in ("They study the 20th spiritual Seminar.", "They study the 20th spirit.")
    )
    assert before_noun is None
    assert alone


@pytest.mark.parametrize("pair", OTHERWISE)
def test_silent_in_other_company(pair: tuple[str, str]) -> None:
    assert_fires_beside(CHECK, pair, source_lang="zh")
