"""name-mismatch: where it fires beside a source and where it stays silent."""

from __future__ import annotations

import pytest

from tests.marked import assert_fires_beside, beside, findings

CASES = {
    "a word that no characters read": [("桐桐公司昨天上市。", "⟦Suzuhara⟧ went public yesterday.")],
    "and in Pinyin": [("新华路的居民搬走了。", "Residents of ⟦Xinhu⟧ Road moved out.")],
    "a word that reads in another romanisation is silent": [("建德公司昨天上市。", "Chienteh went public yesterday.")],
    "a word that reads in Japanese is silent": [("山本公司昨天上市。", "Yamamoto Co. went public yesterday.")],
    "a reading that is weakened behind another is silent": [("菅原昨天到场。", "Sugawara came yesterday.")],
    "a Mongolian name is silent": [("达拉特旗昨天下雨。", "It rained in Dalun Banner yesterday.")],
    "a word that sounds like a foreign name is silent": [("马兰达公司昨天上市。", "Maranda went public yesterday.")],
    "a word in Latin letters is silent": [("桐桐（Sansano）昨天上市。", "Sansano went public yesterday.")],
    "another language's spelling of one sound is silent": [
        ("Burgemeester Hans Zajcev kwam naar de stad en sprak.", "Mayor Hans Zaitsev came to town and spoke."),
        ("Zij sprak met Rajkov over het plan en de kosten.", "She talked to Raikov about the plan."),
    ],
    "a people in the source's language is silent": [
        ("Beaucoup de Boliviens sont venus hier.", "Many Bolivians came yesterday.")
    ],
    "a country in the source's language is silent": [("Las dos Coreas hablaron ayer.", "The two Koreas talked.")],
    "the source's own slip for a known name is silent": [
        ("Burgemeester Hans Montieth kwam naar de stad.", "Mayor Hans Monteith came to town.")
    ],
    "a slip beside Latin letters": [
        (
            "Der Bürgermeister Hans Grundtner kam in die Stadt und sprach.",
            "Mayor Hans ⟦Gruntner⟧ came to town and spoke.",
        )
    ],
    "a slip at the end of a surname": [
        ("Le ministre Bruno Darmanin a parlé hier avec lui.", "Minister Bruno ⟦Darmanine⟧ spoke with him yesterday.")
    ],
    "a slip in a name of five letters": [("De trainer sprak met Sjaak Krimp.", "The coach spoke to Sjaak ⟦Kripm⟧.")],
    "an adjective is silent": [("El equipo de Argentina ganó ayer.", "The Argentine team won yesterday.")],
    "a genitive is silent": [("Saipovs Anwalt schwieg am Montag.", "The lawyer of Saipov was silent on Monday.")],
    "a people with accents is silent": [("Beaucoup d'Américains sont venus.", "Many Americans came.")],
    "a person the glossary knows, by title": [
        ("越南总理范明政到访。", "Vietnamese Prime Minister ⟦Van Minh Tri⟧ came.")
    ],
    "a person the glossary knows, by characters": [("石破茂发表讲话。", "A speech by ⟦Shi Pomao⟧ followed.")],
    "a person the glossary knows, by sound, each time": [
        ("巴西总统博索纳罗发表讲话，博索纳罗随后离开。", "In Brazil ⟦Bosonaro⟧ spoke, and ⟦Bosonaro⟧ then left.")
    ],
    "a person the glossary knows under an English word": [
        ("伊朗总统易卜拉欣·莱西发表讲话。", "President Ebrahim Raisi of Iran spoke."),
        ("莱西的政府没有回应。", "But ⟦Lacey⟧'s government did not respond."),
    ],
    "a person the glossary knows, by the beginning": [
        ("岸田文雄希望会晤。", "It is said that ⟦Kishimoto⟧ hopes to meet.")
    ],
    "a pronoun for a person is silent": [
        ("伊朗总统易卜拉欣·莱西发表讲话。", "President Ebrahim Raisi of Iran spoke."),
        ("莱西的政府没有回应。", "But his Lasting Peace government did not respond."),
    ],
    "a given name that the characters do not read as": [
        ("王沪宁在北京出席会议。", "⟦Wang Shanning⟧ attended the meeting in Beijing.")
    ],
    "a surname that the characters do not read as": [
        ("顾问赵春山接受采访。", "⟦Chen Chunshan⟧, an adviser, was interviewed.")
    ],
    "a name that stands by itself": [("（记者胡璐）", "(Reporter ⟦Hu Jun⟧)")],
    "Wade-Giles and Tongyong are silent": [("韩国瑜和陈菊出席。", "Han Kuo-yu and Chen Chu attended.")],
    "the surname last is silent": [("赵春山说。", "Chunshan Zhao said so.")],
    "other syllables of the article are silent": [
        ("他叫王山宁。", "He is Wang Shanning."),
        ("王沪宁说。", "Wang Shanning spoke to him."),
    ],
    "characters without a known reading are silent": [("马意翀说。", "Ma Yichong said so.")],
    "nobody, where two people may be meant": [("王沪宁和王海宁出席。", "⟦Wang Shanning⟧ attended with another.")],
    "nobody whom the source names": [
        ("市长夏立言会见宋涛，随后离开。", "Mayor ⟦Liu Shaoqi⟧ met ⟦Wang Yunshan⟧ and left.")
    ],
    "a word that only its plural shows is silent": [("假牙植入很贵。", "Denture implants are dear.")],
    "somebody beside all who are named": [("市长夏立言会见宋涛。", "Xia Liyan met Song Tao at ⟦Liu Shaoqi⟧'s house.")],
    "a person of another country is silent": [("总统文在寅会见朴智星。", "President Moon Jae-in met Park Ji-sung.")],
    "a given name in two words": [("何立峰出席论坛。", "⟦He Li Feng⟧ attended the forum.")],
    "a doubled given name in two words": [("女生芳芳到场。", "⟦Fang Fang⟧, a girl, came.")],
    "a surname and the same as given name is silent": [("作家方方到场。", "Fang Fang, a writer, came.")],
    "pandas are silent": [("大熊猫圆圆到场。", "The giant panda Yuan Yuan came.")],
    "a newspaper is no given name": [("文汇报刊文。", "Wen Hui Bao printed it.")],
    "a name in three words that the characters do not read as": [("（责编：李絮枫）", "(Editor: ⟦Li Kao Feng⟧)")],
    "another agency than the source's": [("中新网2月11日电 地震。", "(⟦Xinhua⟧) - An earthquake.")],
    "another agency beside the right one": [
        ("中新社北京2月11日电 地震。", "China News Service, Beijing (⟦Xinhua⟧) - An earthquake.")
    ],
    "an agency that the source names elsewhere is silent": [
        ("新华社评论员", "By a Xinhua commentator"),
        ("中新社北京2月11日电 地震。", "China News Service, Beijing (Xinhua) - An earthquake."),
    ],
    "an agency where the source has none is silent": [("记者北京报道 地震。", "BEIJING (Xinhua) - An earthquake.")],
    "another given name before the right surname": [("首相岸田文雄到访。", "Prime Minister ⟦Funio Kishida⟧ came.")],
    "another romanisation of the given name is silent": [("总理夏巴兹到访。", "Prime Minister Shahbaz Sharif came.")],
    "the last part of a name that the article has in full": [
        ("白宫发言人约翰·科比周五表示。", "White House spokesman John Kirby said on Friday."),
        ("科比说，物体不同。", "The object is different, ⟦Coby⟧ said."),
    ],
    "another surname behind the given name, and alone": [
        ("白宫发言人约翰·科比周五表示。", "White House spokesman ⟦John Bryant⟧ said on Friday."),
        ("科比说，物体不同。", "The object is different, ⟦Bryant⟧ said."),
    ],
    "the speaker": [
        ("白宫发言人约翰·科比周五表示。", "White House spokesman John Kirby said on Friday."),
        ("科比表示，物体不同。", "⟦Bryant⟧ said that the object was different."),
    ],
    "a speaker of another country is silent": [("安万尔表示，会谈顺利。", "Anwar said that the talks went well.")],
    "a pronoun for the speaker is silent": [("夏立言表示，会谈顺利。", "He said that the talks went well.")],
    "the last part without the full name is silent": [("科比说，物体不同。", "The object is different, Kobe said.")],
    "somebody of the family is silent": [("梅拉尼娅·特朗普到访。", "Melania Trump came.")],
    "Latin letters in the source": [
        ("汉斯·莫德罗(Hans Modrow) 去世。", "Hans Modrow has died."),
        ("莫德罗曾任总理。", "⟦Modelo⟧ was prime minister."),
    ],
    "Latin letters that stand there are silent": [
        ("汉斯·莫德罗(Hans Modrow) 去世。", "Hans Modrow has died."),
        ("莫德罗曾在莫德拉任总理。", "Modrow was prime minister in Modela."),
    ],
    "a pronoun and a verb in a headline are silent": [("何永宁的计划", "What He Can Ning Do")],
    "a name withheld": [("林某某被捕，陈某逃走。", "⟦Lin Moumou⟧ was arrested and ⟦Chen Mou⟧ escaped.")],
    "a river is silent": [("林某某在牟河边。", "A man surnamed Lin was at the Mou River.")],
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
    "a bearer of a title whom the source has too is silent": [
        ("董事长于冬会见钟南山。", "Chairman Yu Dong met ⟦Zhongnanshan⟧.")
    ],
    "a list's last word is no part of a name": [("他见了郎朗等音乐家。", "He met Lang Lang Lang and others.")],
    "a bad rendering is no witness": [
        ("Вайнтруб ушёл.", "Coach Vainpipe left."),
        ("Вайнтруб молчал.", "Vainpipe kept silent."),
        ("Вайнтруба ждали.", "They waited for Vaintrub."),
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


def test_nobody_is_proposed_where_two_people_of_the_glossary_are_not_named() -> None:
    (found,) = findings(
        "name-mismatch", beside(("何立峰会见首相岸田文雄。", "He met Prime Minister Wen Jiabao.")), "a.jsonl"
    )
    assert found.location.text == "Wen Jiabao"
    assert found.fix is None
