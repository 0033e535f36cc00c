"""mixed-date-format: where it fires and where it stays silent."""

from __future__ import annotations

import pytest

from tests.marked import assert_fires, fixed

CASES = {
    "day first among month first": "It ends on February 2. It met on October 20. On ⟦15 January⟧ it met again.",
    "month first among day first": "It ends on 2 February. It met on 20 October. On ⟦January 15⟧ it met again.",
    "a range of days": "It ends on July 26 after a start on July 1. It rained from ⟦22 to 25 July⟧.",
    "one order is silent": "It ends on February 2 and met on January 15, 2019.",
    "a date between quotations": 'It ends on February 2. "We met," he said on ⟦15 January⟧. "It was October 20."',
    "a date in a quotation is silent": 'It ends on February 2. "On 15 January we met again," he said.',
    "a date in curly marks is silent": "It ends on 2 February. “On January 15 we met again,” he said on 20 October.",
    "a date in single marks is silent": "It ends on February 2. ‘On 15 January we met again,’ he said on October 20.",
    "a quotation is no evidence, so that is silent": 'It ends on February 2. "I left on 3 May and came on 5 May."',
    "a name with a number is silent": "It ends on February 2. The update is called Windows 10 May 2020 Update.",
    "month and year are silent": "It ends on February 2 after January 2019 and 12 voters.",
}


@pytest.mark.parametrize("sample", CASES.values(), ids=CASES)
def test_fires_where_marked(sample: str) -> None:
    assert_fires("mixed-date-format", sample)


FIXES = [
    (
        "It ends on July 26 after a start on July 1. It rained from 22 to 25 July.\n",
        "It ends on July 26 after a start on July 1. It rained from July 22 to 25.\n",
    ),
    (
        "It ends on February 2. It met on October 20. On 15 January 2019 it met.\n",
        "It ends on February 2. It met on October 20. On January 15, 2019 it met.\n",
    ),
]


@pytest.mark.parametrize(("before", "after"), FIXES)
def test_fix(before: str, after: str) -> None:
    assert fixed("mixed-date-format", before) == after
