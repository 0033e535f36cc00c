"""pronoun-mismatch: where it fires beside a source and where it stays silent."""

from __future__ import annotations

import pytest

from tests.marked import assert_fires_beside

CASES = {
    "nobody speaks in Japanese": [("昨年の大会では準優勝に終わった。", "Last year ⟦I⟧ finished second.")],
    "the newspaper is made to speak": [("申し込みは25日まで受け付ける。", "⟦We⟧ accept applications until the 25th.")],
    "nobody speaks in Chinese": [("得知这个消息后，运动员们非常高兴。", "When ⟦I⟧ heard, the athletes were glad.")],
    "outside a quotation": [
        ("「勝ちたい」と話し、合宿に参加した。", '"I want to win," he said, and ⟦I⟧ joined the camp.')
    ],
    "a woman in his 30s": [("30代の女性がけがをした。", "A woman in ⟦his⟧ 30s was injured.")],
    "a man in her thirties": [("一名三十多岁的男子受伤。", "A man in ⟦her⟧ thirties was injured.")],
    "she as he": [("她昨天抵达北京。", "⟦He⟧ arrived in Beijing yesterday.")],
    "he as she": [("彼は昨日、京都に着いた。", "⟦She⟧ arrived in Kyoto yesterday.")],
    "who speaks is named: silent": [("私は準優勝に終わった。", "I finished second.")],
    "who speaks is named in the quotation: silent": [("「私は勝つ」と述べた。", '"I shall win," he said.')],
    "the reader is spoken to: silent": [("お待ちしております。応募ください。", "We look forward to your letters.")],
    "a quotation that lost its marks is silent": [("「勝つ」と述べた。", "I shall win, he said.")],
    "an essay is silent": [("私は医者だ。", "I am a doctor."), ("京都に住む。", "I live in Kyoto.")],
    "a class is silent": [("属一级风险隧道。", "It is a Class I tunnel of high risk.")],
    "we of a leading article, in Chinese, is silent": [("要加强管理。", "We must tighten the rules.")],
    "others are no he: silent": [("其他人都走了。", "She is the only one who stayed.")],
    "a daughter of his is silent": [("她的父亲昨天去世。", "His daughter and her father. He died.")],
    "a language without a table is silent": [("Elle est arrivée hier.", "He arrived yesterday.")],
}


@pytest.mark.parametrize("pairs", CASES.values(), ids=CASES)
def test_fires_where_marked(pairs: list[tuple[str, str]]) -> None:
    assert_fires_beside("pronoun-mismatch", *pairs)
