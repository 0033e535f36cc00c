"""pronoun-mismatch: where it fires beside a source and where it stays silent."""

from __future__ import annotations

import pytest

from tests.marked import assert_fires_beside

CASES = {
    "nobody speaks in Japanese": [("昨年の大会では準優勝に終わった。", "Last year ⟦I⟧ finished second.")],
    "the newspaper is made to speak": [("申し込みは25日まで受け付ける。", "⟦We⟧ accept applications until the 25th.")],
    "a thought is its writer's, and silent": [("もう帰れないと思ったこともある", "At times I thought it was over.")],
    "nobody speaks in Chinese": [("得知这个消息后，运动员们非常高兴。", "When ⟦I⟧ heard, the athletes were glad.")],
    "outside a quotation": [
        ("「勝ちたい」と話し、合宿に参加した。", '"I want to win," he said, and ⟦I⟧ joined the camp.')
    ],
    "a woman in his 30s": [("30代の女性がけがをした。", "A woman in ⟦his⟧ 30s was injured.")],
    "a man in her thirties": [("一名三十多岁的男子受伤。", "A man in ⟦her⟧ thirties was injured.")],
    "she as he": [("她昨天抵达北京。", "⟦He⟧ arrived in Beijing yesterday.")],
    "he as she": [("彼は昨日、京都に着いた。", "⟦She⟧ arrived in Kyoto yesterday.")],
    "a female clerk in his age, beside a man": [
        ("60代の男性は20代の女性会社員と話した。", "A man in his 60s spoke to a female office worker in ⟦his⟧ 20s.")
    ],
    "she as he in a second sentence": [
        (
            "Прокурор заявила, что все готово. Она добавила, что ждет.",
            "The prosecutor said all was ready. ⟦He⟧ added that.",
        )
    ],
    "as many sentences of the right gender are silent": [
        ("Прокурор все сказала. Она добавила, что ждет.", "The prosecutor said it. She added that she was waiting.")
    ],
    "fewer sentences are silent": [
        ("Прокурор сказала все. Она ушла. Он остался.", "The prosecutor said all and left. He stayed.")
    ],
    "the only person is a woman": [
        ("市は80代の女性が亡くなったと発表した。", "The city said a woman in her 80s had died."),
        ("21日に入院していた。", "⟦He⟧ had been in hospital since the 21st."),
    ],
    "somebody is named: silent": [
        ("80代の女性が亡くなったと田中さんが話した。", "A woman had died, Tanaka said."),
        ("21日に入院していた。", "He had been in hospital since the 21st."),
    ],
    "a man is spoken of too: silent": [
        ("80代の女性と50代の男性が入院した。", "A woman in her 80s and a man in his 50s were hospitalised."),
        ("21日に退院した。", "He left on the 21st."),
    ],
    "a sentence begins with she": [
        ("她被拘留，因为她的照片已被发布。", "⟦He⟧ is in custody because her picture is out.")
    ],
    "others at the start are silent": [("他们昨天抵达，她没有来。", "She did not come when they arrived.")],
    "a woman by her given name": [
        ("中村恭子部長が開会を告げた。", "Director Kyoko Nakamura opened the meeting."),
        ("中村部長は意欲を語った。", "Director Nakamura spoke of ⟦his⟧ plans."),
    ],
    "a man by his given name is silent": [
        ("中村和彦部長が子どもと会った。", "Director Kazuhiko Nakamura met children."),
        ("中村部長は意欲を語った。", "Director Nakamura spoke of his plans."),
    ],
    "another's name between is silent": [
        ("中村恭子部長が開会を告げた。", "Director Kyoko Nakamura opened the meeting."),
        ("中村部長は林氏に会った。", "Director Nakamura met Hayashi and his wife."),
    ],
    "who speaks is named: silent": [("私は準優勝に終わった。", "I finished second.")],
    "who speaks is named in the quotation: silent": [("「私は勝つ」と述べた。", '"I shall win," he said.')],
    "the reader is spoken to: silent": [("お待ちしております。応募ください。", "We look forward to your letters.")],
    "a quotation that lost its marks is silent": [("「勝つ」と述べた。", "I shall win, he said.")],
    "an essay is silent": [("私は医者だ。", "I am a doctor."), ("京都に住む。", "I live in Kyoto.")],
    "a class is silent": [("属一级风险隧道。", "It is a Class I tunnel of high risk.")],
    "we of a leading article, in Chinese, is silent": [("要加强管理。", "We must tighten the rules.")],
    "others are no he: silent": [("其他人都走了。", "She is the only one who stayed.")],
    "a daughter of his is silent": [("她的父亲昨天去世。", "His daughter and her father. He died.")],
    "a verb of a man in Polish": [
        (
            "W wywiadzie dla gazety minister oznajmił wczoraj, że odchodzi z rządu i że nie wróci już do polityki.",
            "In an interview, ⟦she⟧ told the paper yesterday of leaving the government, never to return to politics.",
        )
    ],
    "a verb of a woman in Polish is silent": [("Oznajmiła, że on odchodzi z rządu.", "She said that he is leaving.")],
    "a quotation beside Polish is silent": [("Oznajmił, że odchodzi.", 'He said: "She is leaving." She smiled.')],
    "it in French is silent": [("Elle a été construite l'année dernière à Lyon.", "It was built last year in Lyon.")],
    "a language without a table is silent": [("Ő tegnap érkezett meg a városba.", "He arrived yesterday.")],
}


@pytest.mark.parametrize("pairs", CASES.values(), ids=CASES)
def test_fires_where_marked(pairs: list[tuple[str, str]]) -> None:
    assert_fires_beside("pronoun-mismatch", *pairs)


STARTS = {
    "de": [("Er wurde Arzt und zog 1959 nach Köln.", "⟦She⟧ became a doctor and moved to Cologne in 1959.")],
    "fr": [("Elle a quitté la ville hier.", "⟦He⟧ left town yesterday.")],
    "es": [("«Él lo sabe», dijo.", '"⟦She⟧ knows it," they said.')],
    "sv": [("Han kom igår.", "⟦She⟧ came yesterday.")],
    "it": [("Lui è arrivato ieri.", "He arrived yesterday.")],
    "nl": [("Hijgend kwam ze aan.", "She arrived out of breath.")],
}


@pytest.mark.parametrize("language", STARTS)
def test_a_sentence_begins_with_a_pronoun(language: str) -> None:
    assert_fires_beside("pronoun-mismatch", *STARTS[language], source_lang=language)
