"""speech-dash: where it fires and where it stays silent."""

from __future__ import annotations

import pytest

from tests.marked import assert_fires, assert_fires_beside, fixed

CASES = {
    "behind a quotation": '"We go⟦," - said⟧ Orlov.',
    "the comma behind": '"We go⟦", - added⟧ the mayor.',
    "a question": '"Why not⟦?" — wrote⟧ the mayor.',
    "quotation marks lost": "We shall go there in spring⟦, - stressed⟧ Ivan Orlov.",
    "comma lost too": "We shall go there in spring⟦ - said⟧ Ivan Orlov.",
    "the subject first": "There were no casualties⟦, - he wrote⟧.",
    "the subject first, a long dash": "The road is open⟦, — the mayor said⟧ on Friday.",
    "a verb of two words": "We shall go there⟦, – pointed out⟧ Anna Orlova. We go⟦ - pointed out⟧ the mayor.",
    "two dashes": '"We go⟦," -- said⟧ he.',
    "a clause set apart is silent": "The plan, — he works on it — is known. The end, - he wrote it twice - is sad.",
    "a comma alone is silent": '"We go," said Orlov.',
    "no verb of speaking is silent": "He left - taking Orlov along. The result, - nobody knows why, is known.",
    "no subject is silent": "The plan - said to be secret - is known.",
    "a long dash alone is silent": "He left — said Orlov, who knew — at noon.",
}


@pytest.mark.parametrize("sample", CASES.values(), ids=CASES)
def test_fires_where_marked(sample: str) -> None:
    assert_fires("speech-dash", sample)


BESIDE = {
    "a paragraph of speech": [
        ("Дождь шёл.", "It rained."),
        ("- Мы рады.", "⟦-⟧ We are glad."),
        ("Он ушёл.", "He left."),
    ],
    "a list is silent": [("- Хлеб свежий.", "- The bread is fresh."), ("- Сыр стар.", "- The cheese is old.")],
    "no dash in the source is silent": [("Мы рады.", "- We are glad."), ("Он ушёл.", "He left.")],
    "no sentence is silent": [("- Анна Орлова", "- Anna Orlova"), ("Он ушёл.", "He left.")],
}


@pytest.mark.parametrize("pairs", BESIDE.values(), ids=BESIDE)
def test_beside_a_source(pairs: list[tuple[str, str]]) -> None:
    assert_fires_beside("speech-dash", *pairs)


FIXES = [
    ('"We go," - said Orlov.\n', '"We go," said Orlov.\n'),
    ("We go in spring - said Orlov.\n", "We go in spring, said Orlov.\n"),
]


@pytest.mark.parametrize(("before", "after"), FIXES)
def test_fix(before: str, after: str) -> None:
    assert fixed("speech-dash", before) == after
