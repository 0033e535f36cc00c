"""term-mismatch beside Japanese: a sentence with a word-by-word rendering, and the same with the settled name."""

from __future__ import annotations

import pytest

from tests.marked import assert_fires_beside

CHECK = "term-mismatch"

# The source, the wrong translation, the right one.
SENTENCES = [
    ("臨時国会が開会した。", "The ⟦temporary Diet⟧ opened.", "The extraordinary Diet session opened."),
    ("首相は内閣改造を行う。", "He plans a ⟦cabinet remodeling⟧.", "He plans a Cabinet reshuffle."),
    ("補選が行われる。", "A ⟦supplementary election⟧ is held.", "A by-election is held."),
    ("野党は反対した。", "The ⟦wild party⟧ said no.", "The opposition said no."),
    ("官房副長官が述べた。", "The ⟦vice chief of the secretariat⟧ spoke.", "The deputy chief cabinet secretary spoke."),
    ("県議が辞職した。", "A ⟦county councilor⟧ resigned.", "A prefectural assembly member resigned."),
    ("県内で初めて。", "The first in ⟦the county⟧.", "The first in the prefecture."),
    ("自治体が支援する。", "⟦Self-governing bodies⟧ help.", "Municipalities help."),
    ("検察は懲役３年を求刑した。", "The ⟦penalty request⟧ was three years.", "Prosecutors sought three years."),
    ("地裁は訴えを棄却した。", "The court ⟦abandoned⟧ the suit.", "The court dismissed the suit."),
    ("防犯カメラに映っていた。", "He was on a ⟦crime prevention camera⟧.", "He was on a security camera."),
    ("署員が駆け付けた。", "⟦Station employees⟧ rushed there.", "Police officers rushed there."),
    ("飲酒運転の疑い。", "Suspected ⟦drinking driving⟧.", "Suspected drunk driving."),
    ("高速道で逆走した。", "A ⟦reverse run⟧ on the expressway.", "Driving the wrong way on the expressway."),
    ("重症の患者が増えた。", "More patients are ⟦seriously injured⟧.", "More patients are seriously ill."),
    ("院内感染が起きた。", "An ⟦in-house infection⟧ occurred.", "A hospital infection occurred."),
    ("基礎疾患のある人。", "People with a ⟦basic disease⟧.", "People with underlying conditions."),
    ("水際対策を強める。", "It tightens ⟦waterside measures⟧.", "It tightens border controls."),
    ("完全失業率が上がった。", "The ⟦complete unemployment⟧ rate rose.", "The unemployment rate rose."),
    ("補正予算が成立。", "The ⟦corrected budget⟧ passed.", "The supplementary budget passed."),
    ("会社は赤字だった。", "The firm had ⟦red letters⟧.", "The firm had a loss."),
    ("今季の２勝目。", "His second win of ⟦this quarter⟧.", "His second win of the season."),
    ("右腕は完投した。", "The ⟦right arm⟧ went all nine.", "The right-hander went all nine."),
    ("小結が勝った。", "The ⟦small knot⟧ won.", "The komusubi won."),
    ("韓国外交部が発表した。", "The ⟦Diplomatic Department⟧ said so.", "The Foreign Ministry said so."),
    ("聯合ニュースが伝えた。", "⟦Union News⟧ reported.", "Yonhap reported."),
    ("共同通信によると、", "According to ⟦Joint Communications⟧,", "According to Kyodo News,"),
    ("氏子が集まった。", "The ⟦clan children⟧ gathered.", "The parishioners gathered."),
    ("大河ドラマの主演。", "He leads a ⟦big river drama⟧.", "He leads a historical drama."),
    ("信用金庫に勤める。", "She works at a ⟦credit vault⟧.", "She works at a shinkin bank."),
    ("英紙が報じた。", "An ⟦English newspaper⟧ said so.", "A British newspaper said so."),
    ("会社の幹部が謝った。", "⟦Cadres⟧ of the firm apologized.", "Executives of the firm apologized."),
]

# What the same word is in other company, and is no fault.
OTHERWISE = [
    ("右腕を骨折した。", "He broke his right arm."),
    ("日本海で川と合流する。", "The confluence lies by the sea."),
    ("中国共産党の幹部。", "A cadre of the party."),
    ("台湾の県内で初めて。", "The first in the county."),
    ("美術展の出品者。", "An exhibitor at the art show."),
    ("事故で軽症を負った。", "He had minor injuries in the accident."),
    ("中国の省内で初めて。", "The first in the province."),
    ("部隊の指揮官が命じた。", "The commander of the troops gave the order."),
]


@pytest.mark.parametrize(("source", "wrong", "right"), SENTENCES)
def test_fires_at_the_rendering_and_not_at_the_name(source: str, wrong: str, right: str) -> None:
    assert_fires_beside(CHECK, (source, wrong))
    assert_fires_beside(CHECK, (source, right))


@pytest.mark.parametrize("pair", OTHERWISE)
def test_silent_in_other_company(pair: tuple[str, str]) -> None:
    assert_fires_beside(CHECK, pair)
