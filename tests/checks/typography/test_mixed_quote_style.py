"""mixed-quote-style: where it fires and where it stays silent."""

from __future__ import annotations

import pytest

from tests.marked import assert_fires, fixed

CASES = {
    "curly among straight": '"Yes," he said. "We go." She said: ⟦“⟧Good.”',
    "straight among curly": '“Yes,” he said. “We go.” She said: ⟦"⟧Good."',
    "speech in single marks": "\"Yes,\" he said. She said, ⟦'We shall see,'⟧ and left.",
    "speech in speech is silent": '"Yes," he said. "Then she said, \'We shall see,\' and left."',
    "speech in single marks everywhere is silent": "He said, 'Yes.' She said, 'No.'",
    "one kind is silent": "\"Yes,\" he said. 'No,' she said.",
}


@pytest.mark.parametrize("sample", CASES.values(), ids=CASES)
def test_fires_where_marked(sample: str) -> None:
    assert_fires("mixed-quote-style", sample)


FIXES = [
    ('"Yes," he said. "We go." She said: “Good.”\n', '"Yes," he said. "We go." She said: "Good."\n'),
    ("\"Yes,\" he said. She said, 'No.'\n", '"Yes," he said. She said, "No."\n'),
]


@pytest.mark.parametrize(("before", "after"), FIXES)
def test_fix(before: str, after: str) -> None:
    assert fixed("mixed-quote-style", before) == after


@pytest.mark.parametrize(
    ("language", "before", "after"),
    [
        (
            "de",
            '„Ja“, sagte er. „Nein“, sagte sie. Die "Wacht".\n',
            "„Ja“, sagte er. „Nein“, sagte sie. Die „Wacht“.\n",
        ),
        ("sv", '”Ja”, sa han. ”Nej”, sa hon. Den "gamla".\n', "”Ja”, sa han. ”Nej”, sa hon. Den ”gamla”.\n"),
    ],
)
def test_a_language_keeps_its_own_marks(language: str, before: str, after: str) -> None:
    assert fixed("mixed-quote-style", before, target_lang=language) == after


def test_marks_within_others_are_silent() -> None:
    assert_fires("mixed-quote-style", 'Он сказал "да". «Она спросила “что?” и ушла».', target_lang="ru")
