"""speech-dash: where it fires and where it stays silent."""

from __future__ import annotations

import pytest

from tests.marked import assert_fires, fixed

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


FIXES = [
    ('"We go," - said Orlov.\n', '"We go," said Orlov.\n'),
    ("We go in spring - said Orlov.\n", "We go in spring, said Orlov.\n"),
]


@pytest.mark.parametrize(("before", "after"), FIXES)
def test_fix(before: str, after: str) -> None:
    assert fixed("speech-dash", before) == after
