"""end-mark: where it fires beside a source and where it stays silent."""

from __future__ import annotations

import pytest

from tests.marked import assert_fires_beside

CASES = {
    "a stop behind a headline": [("外长在日内瓦会晤", "Ministers meet in Geneva⟦.⟧")],
    "a stop behind a credit": [("Фото: РИА Новости", "Photo: Jim Smith for RIA⟦.⟧")],
    "a lost stop": [
        ("Erste Zeile.", "First line."),
        ("Der Minister trat am Montag zurück.", "The minister resigned on Monda⟦y⟧"),
    ],
    "a lost question": [("Kommt der Minister heute?", "The minister is coming today⟦.⟧")],
    "the mark of a Greek question": [("Γιατί παραιτήθηκε ο υπουργός;", "Why did the minister resign⟦;⟧")],
    "the mark of a Greek question in quotation marks": [
        ("«Ποιος φταίει; Κανείς δεν απαντά», είπε.", '"Who is to blame⟦;⟧ No one answers," he said.')
    ],
    "a semicolon beside a question mark is silent": [
        ("Ποιος φταίει; Κανείς δεν απαντά, είπε.", "Who is to blame? No one answers; Rome is silent.")
    ],
    "the same mark written otherwise is silent": [("外长在日内瓦会晤。", "Ministers meet in Geneva.")],
    "an abbreviation is silent": [("由史密斯公司提供", "Provided by Smith and Sons Inc.")],
    "a headline that lost its stop is silent": [("Der Minister trat zurück.", "Minister steps down")],
    "whole sentences before are silent": [("他来了。他走了", "He came. He left again.")],
    "whole sentences of the translation are silent": [
        ("外长会晤：讨论条约", "Ministers met. They discussed a treaty.")
    ],
    "a quotation is silent": [("他说：“我们走吧”", 'He said, "Let us go."')],
    "a German quotation is silent": [
        ("„Das war schön.“", '"That was nice."'),
        ("Er sagte: „Das war schön“", 'He said: "That was nice."'),
    ],
    "a list that goes on is silent": [("会议讨论了：", "The meeting discussed the following.")],
}


@pytest.mark.parametrize("pairs", CASES.values(), ids=CASES)
def test_fires_where_marked(pairs: list[tuple[str, str]]) -> None:
    assert_fires_beside("end-mark", *pairs)
