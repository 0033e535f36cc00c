"""negation-mismatch: where it fires beside a source and where it stays silent."""

from __future__ import annotations

import pytest

from tests.marked import assert_fires_beside, beside, findings

CASES = {
    "Chinese without a negation": ("部长昨天访问了这座城市。", "The minister did ⟦not⟧ visit the city yesterday."),
    "Japanese without a negation": ("市長は昨日、学校を訪れた。", "The mayor ⟦didn't⟧ visit the school yesterday."),
    "German without a negation": ("Der Minister besuchte gestern die Stadt.", "The minister ⟦never⟧ visited the city."),
    "Russian without a negation": ("Министр вчера посетил город.", "The minister did ⟦not⟧ visit the city yesterday."),
    "Spanish without a negation": ("El ministro visitó ayer la ciudad.", "The minister ⟦didn’t⟧ visit the city."),
    "a negation in both is silent": ("Le ministre n'a pas visité la ville.", "The minister did not visit the city."),
    "a word with a prefix is there": ("Die Lage ist unklar.", "The situation is not clear."),
    "a word that begins like one is none": (
        "Der Unfall geschah gestern unter der Brücke und wurde gefilmt.",
        "It did ⟦not⟧ happen.",
    ),
    "lack is silent": ("Es fehlt an Geld.", "They do not have the money."),
    "a set phrase is none": (
        "Der Minister und die Kanzlerin kamen.",
        "Not only the minister came but others.",
    ),
    "a time since which": ("L'an 1962, dernière visite.", "They have not met since 1962."),
    "a language without a list": ("Miniszter tegnap meglátogatta a várost.", "The minister did not visit the city."),
}


@pytest.mark.parametrize(("source", "target"), CASES.values(), ids=CASES)
def test_fires_where_marked(source: str, target: str) -> None:
    assert_fires_beside("negation-mismatch", (source, target))


@pytest.mark.parametrize(
    ("source", "target", "confidence"),
    [
        ("这家公司没有工厂。", "The company has factories.", "medium"),
        ("Он не хочет воды.", "He wants some water.", "low"),
    ],
)
def test_dropped(source: str, target: str, confidence: str) -> None:
    found = findings("negation-mismatch", beside((source, target)), "a.jsonl")
    assert [finding.confidence.label for finding in found] == [confidence]
    assert found[0].related[0].side == "source"
