"""unbalanced-quote: where it fires and where it stays silent."""

from __future__ import annotations

import pytest

from tests.marked import assert_fires, assert_fires_beside, beside, findings, fixed

CASES = {
    "nested curly marks are silent": "He said, “It was a game, and the pitch was “soaked”, so we waited.” All left.",
    "nested curly marks that do not close": "He said, ⟦“⟧It was a game, and the pitch was “soaked”, so we waited.",
    "a row is one fault": "The minister called it ⟦““““⟧a mistake.",
    "no closing mark": 'He called it ⟦"⟧a serious mistake and left.',
    "no opening mark": 'We are ready,⟦"⟧ he said.',
    "curly marks": "He called it ⟦“⟧a serious mistake and left.",
    "mark turned round": "He called it “a serious mistake⟦“⟧ and left.",
    "mark turned round paragraphs later": "“The first day was long.\n\nThe second was longer. ⟦“⟧",
    "multi-paragraph quotation is silent": '"The first day was long.\n\n"The second was longer," she said.',
    "closing in a later paragraph is silent": '"The first day was long.\n\nThe second was longer," she said.',
    "closing behind a blank in a later paragraph is silent": '"The first day was long.\n\nThe second was longer. "',
    "round other quotations is silent": '"The firm gave the facts.\n\nIt did not "invent" them or "hide" them."',
    "no end behind it is told": '⟦"⟧The firm gave the facts.\n\nIt did not "invent" them.⟦"⟧ She left.',
    "inches are silent": 'The screen has 27" and the other 24" across.',
    "apostrophes are silent": "The players' union didn't say 'no'.",
    "nested straight marks are silent": '"He never said "sorry" to us," she said.',
    "a single mark alone": "He said, ⟦'⟧We shall come on Monday.",
    "a single mark alone, curly": "The town ⟦‘⟧with a long history is full.",
    "something left out is silent": "He gave 'em all he had, 'til late.",
    "a plural's apostrophe is silent": "The 'old town of the players' union is full.",
    "a foreign sign is silent": "He met Yusuf 'Abdullah there.",
    "single marks in pairs are silent": "He said 'no' and left.",
    "balanced is silent": 'He said "yes" and “no”.',
    "attributed speech does not run on": '⟦"⟧The first day was long, said Mr. Smith.\n\n"The second was longer," '
    "she said.",
}


@pytest.mark.parametrize("sample", CASES.values(), ids=CASES)
def test_fires_where_marked(sample: str) -> None:
    assert_fires("unbalanced-quote", sample)


FIXES = [
    ("He called it “a serious mistake“ and left.\n", "He called it “a serious mistake” and left.\n"),
]


@pytest.mark.parametrize(("before", "after"), FIXES)
def test_fix(before: str, after: str) -> None:
    assert fixed("unbalanced-quote", before) == after


def test_a_mark_that_closes_the_paragraph_before() -> None:
    pairs = [("“我们入局算是晚的。", '"We came late.'), ("”来自广东的王芳说。", '"Wang Fang from Guangdong said.')]
    (found,) = findings("unbalanced-quote", beside(*pairs), "a.jsonl")
    assert found.fix
    assert [(edit.location.segment, edit.text) for edit in found.fix.edits] == [("1", '"'), ("2", "")]
    assert_fires_beside(
        "unbalanced-quote", ("“我们来了。”", '"We came."'), ("“是的。”王芳说。", '"Yes," Wang Fang said.')
    )


def test_a_chinese_mark_turned_round_is_one_finding() -> None:
    (found,) = findings("unbalanced-quote", "“我们拿不到退款。我真的很失望。“\n", target_lang="zh")
    assert found.fix
    assert found.fix.edits[0].text == "”"
