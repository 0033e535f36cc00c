"""name-mismatch: where it fires beside a source and where it stays silent."""

from __future__ import annotations

import pytest

from tests.marked import assert_fires_beside

CASES = {
    "a slip beside Latin letters": [
        ("Der Bürgermeister Hans Grundtner kam in die Stadt und sprach.", "Mayor Hans ⟦Gruntner⟧ came to town and spoke.")
    ],
    "katakana": [
        ("作家のペリリューを訪問。", "They visited Peleliu then."),
        ("慰霊のためにペリリューへ。", "He went to ⟦Perillieu⟧ to pray."),
    ],
    "a person the glossary knows, by title": [("越南总理范明政到访。", "Vietnamese Prime Minister ⟦Van Minh Tri⟧ came.")],
    "a person the glossary knows, by characters": [("石破茂发表讲话。", "A speech by ⟦Shi Pomao⟧ followed.")],
    "one office-holder under two names": [
        ("日本经济产业大臣西村康稔表示欢迎。", "Japanese Economy Minister Nishimura Yasutoshi welcomed it."),
        ("西村康稔大臣随后离开。", "Minister ⟦Xicun Kangren⟧ then left."),
    ],
    "a shorter form of the office-holder is silent": [
        ("日本经济产业大臣西村康稔表示欢迎。", "Japanese Economy Minister Nishimura Yasutoshi welcomed it."),
        ("西村康稔大臣随后离开。", "Minister Nishimura then left."),
    ],
    "the accepted short form is silent": [("越南总理范明政到访。", "Vietnamese Prime Minister Chinh came.")],
    "a demonym is silent": [
        ("Россия и российский народ.", "Russia and the Russian people."),
        ("Россия ответила.", "The Russian side replied."),
    ],
    "another name of the source is silent": [
        ("Михаил и Майкл приехали.", "Mikhail and Michael arrived."),
        ("Майкл уехал.", "Michael left."),
    ],
    "both in one sentence are silent": [("李强会见李江。", "Li Qiang met Li Jiang.")],
}


@pytest.mark.parametrize("pairs", CASES.values(), ids=CASES)
def test_fires_where_marked(pairs: list[tuple[str, str]]) -> None:
    assert_fires_beside("name-mismatch", *pairs)
