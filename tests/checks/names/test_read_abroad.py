"""name-mismatch: names from abroad in Chinese characters that a translation reads in Mandarin."""

from __future__ import annotations

import pytest

from tests.marked import assert_fires_beside

CASES = {
    "a Vietnamese minister": [("越南副总理阮文平昨天到访。", "Deputy Prime Minister ⟦Ruan Wenping⟧ came.")],
    "and again, where nothing says whose he is": [
        ("越南副总理阮文平昨天到访。", "Deputy Prime Minister ⟦Ruan Wenping⟧ came."),
        ("阮文平随后离开。", "⟦Ruan Wenping⟧ then left."),
    ],
    "a Korean": [("韩国统一部长官朴正浩发表讲话。", "The minister, ⟦Piao Zhenghao⟧, spoke.")],
    "a North Korean": [("朝鲜外务省副相金成国抵达。", "Vice minister ⟦Jin Chengguo⟧ arrived.")],
    "a Japanese": [
        ("日本防卫大臣中村正树辞职。", "The minister resigned."),
        ("日本商社社长林正和讲话。", "⟦Lin Zhenghe⟧ spoke."),
    ],
    "a Cambodian": [("柬埔寨环境大臣肯索文出席。", "Minister ⟦Ken Suowen⟧ attended.")],
    "a Thai": [("泰国工业部长素里文昨天讲话。", "Minister ⟦Su Liwen⟧ spoke yesterday.")],
    "by a Malaysian honour": [("拿督斯里陈国强说，他会出席。", "Datuk Seri ⟦Chen Guoqiang⟧ said he would attend.")],
    "by a province": [("广宁省委书记黎文山讲话。越南代表出席。", "⟦Li Wenshan⟧ spoke; Vietnamese delegates attended.")],
    "a Vietnamese woman": [("越南副主席邓氏玉盛出席。", "Ms. ⟦Dang Thi Yusheng⟧ attended.")],
    "an ambassador from there": [("越南驻中国大使范文清出席。", "Ambassador ⟦Fan Wenqing⟧ attended.")],
    "a Vietnamese province": [("越南广义省下了大雨。", "It rained in Vietnam's ⟦Guangyi⟧ Province.")],
    "a Malaysian state in short": [("马来西亚雪州昨天补选。", "A by-election was held in ⟦Xuezhou⟧, Malaysia.")],
    "an Australian state in short": [("澳大利亚昆州议会通过了法案。", "⟦Kunzhou⟧, Australia, has agreed.")],
    "a Thai town": [("泰国清孔的大桥昨天开通。", "The bridge at ⟦Qingkong⟧, Thailand, opened yesterday.")],
    "an island": [("库页岛昨天地震。", "An earthquake shook ⟦Kuye⟧ Island yesterday.")],
    "another name before the word for its kind": [("邻水县今天下雪。", "It snowed in ⟦Water County⟧ today.")],
    "and of a short name": [("澳大利亚昆州昨天下雨。", "It rained in ⟦Kun State⟧, Australia, yesterday.")],
    "two places of a kind are silent": [("邻水县和武平县今天下雪。", "It snowed in Water County today.")],
    "by what the source says of the characters": [
        ("被告李明辉（译音）昨天出庭。", "The defendant, ⟦Li Minghui⟧, appeared in court."),
        ("李明辉否认指控。", "⟦Li Minghui⟧ denied the charges."),
    ],
    "an official of Taiwan": [
        ("民进党秘书长周启文昨天讲话。", "⟦Zhou Qiwen⟧ spoke yesterday."),
        ("周启文随后离开。", "⟦Zhou Qiwen⟧ then left."),
    ],
    "a mayor in Taiwan": [("高雄市长陈明亮出席。", "Mayor ⟦Chen Mingliang⟧ attended.")],
    "a singer from Taiwan": [("台湾歌手陈明亮昨天演出。", "The singer ⟦Chen Mingliang⟧ performed yesterday.")],
    "who works on Taiwan is silent": [("国务院台湾事务办公室主任陈明亮讲话。", "Director Chen Mingliang spoke.")],
    "a reporter in Taipei is silent": [("本报台北记者陈明亮报道。", "Chen Mingliang, our reporter in Taipei.")],
    "a secretary in Hong Kong": [
        ("香港特区政府环境局局长黄志强昨天讲话。", "Secretary ⟦Huang Zhiqiang⟧ spoke yesterday.")
    ],
    "an envoy to Hong Kong is silent": [("外交部驻香港特区特派员黄志强讲话。", "Commissioner Huang Zhiqiang spoke.")],
    "as Taiwan writes it is silent": [("民进党秘书长周启文昨天讲话。", "Chou Chi-wen spoke yesterday.")],
    "one way to write it is silent": [("高雄市长林洋出席。", "Mayor Lin Yang attended.")],
    "who met an official of Taiwan is silent": [
        ("国民党副主席与中共中央书记周启文会谈。", "The vice chairman held talks with Secretary Zhou Qiwen.")
    ],
    "a party of the Mainland is silent": [("国民党革命委员会主席周启文讲话。", "Chairman Zhou Qiwen spoke.")],
    "a general of old is silent": [("国民党将领周启文阵亡。", "General Zhou Qiwen was killed.")],
    "a sign that is another's": [("澳门昨天展出供澳食品。", "Food supplied to ⟦Australia⟧ was shown in Macau.")],
    "a sign that may be its own is silent": [("中澳昨天会谈。", "China and Australia held talks yesterday.")],
    "a name that the source prints is silent": [
        ("洛伦索·菲奥里(Lorenzo Fiori)提出动议。", "Lorenzo Fiori put a motion.")
    ],
    "a minister of a Western country": [("加拿大国防部副部长安志明出席。", "Deputy Minister ⟦An Zhiming⟧ attended.")],
    "a former prime minister": [("澳大利亚前总理陆克文讲话。", "Former Prime Minister ⟦Lu Kewen⟧ spoke.")],
    "a prime minister of Singapore is silent": [("新加坡财政部长林志明讲话。", "Finance Minister Lin Zhiming spoke.")],
    "who met a president from abroad is silent": [
        ("德国总统会见副总理丁文祥。", "The German president met Vice Premier Ding Wenxiang.")
    ],
    "who visited a country is silent": [("访问法国外长王文毅说。", "Visiting France, Minister Wang Wenyi said so.")],
    "the ambassador to there is silent": [("中国驻越南大使何文平出席。", "Ambassador He Wenping attended.")],
    "a Chinese abroad is silent": [("泰国华侨林文山出席。", "Lin Wenshan attended in Thailand.")],
    "a chamber of Chinese merchants is silent": [("越南福建商会会长陈文山出席。", "Chen Wenshan attended.")],
    "who works abroad is silent": [("在日本工作的陈文山回国了。", "Chen Wenshan, who worked in Japan, is back.")],
    "a Chinese beside a foreigner is silent": [
        ("越南总理到访，外交部长王文平出席。", "Vietnam's prime minister came; Wang Wenping attended.")
    ],
    "a Singaporean is silent": [("新加坡议员陈文山讲话。", "Chen Wenshan, a member of parliament, spoke.")],
    "Pinyin in China is silent": [("山西省河江镇昨天下雪。", "It snowed in Hejiang, Shanxi, yesterday.")],
    "a Chinese place of the same characters is silent": [("浙江平阳昨天下雪。", "It snowed in Pingyang yesterday.")],
    "its own name is silent": [("越南广义省下了大雨。", "It rained in Quang Ngai Province in Vietnam.")],
    "its name elsewhere is silent": [
        ("越南广义省下了大雨。", "It rained in Quang Ngai Province in Vietnam."),
        ("广义的含义不同。", "The meaning in Guangyi differs."),
    ],
}


@pytest.mark.parametrize("pairs", CASES.values(), ids=CASES)
def test_read_abroad(pairs: list[tuple[str, str]]) -> None:
    assert_fires_beside("name-mismatch", *pairs)


def test_a_place_is_abroad_where_the_source_says_so() -> None:
    korea = ("长沙的工厂向韩国出口零件。", "The plant in Changsha exports parts to South Korea.")
    assert_fires_beside("name-mismatch", korea, ("代表团随后前往龙山参观。", "The delegation then visited Longshan."))
    abroad = ("代表团在韩国龙山参观。", "The delegation made a visit in ⟦Longshan⟧ in South Korea.")
    assert_fires_beside("name-mismatch", abroad)


def test_parties_and_parts_of_provinces() -> None:
    assert_fires_beside("name-mismatch", ("马来西亚巫统召开大会。", "⟦Wutong⟧ of Malaysia held its assembly."))
    assert_fires_beside("name-mismatch", ("企业走进赣南老区。", "Firms went to the old areas of ⟦South Gan⟧."))
    assert_fires_beside("name-mismatch", ("企业走进赣南老区。", "Firms went to the old areas of southern Jiangxi."))


def test_two_countries_by_a_character_each_and_a_county() -> None:
    named = ("土耳其和叙利亚发生地震。", "An earthquake struck Turkey and Syria.")
    assert_fires_beside("name-mismatch", named, ("土叙边境的道路中断。", "Roads on the ⟦Tuxu⟧ border are cut."))
    named = ("越南和西班牙签署了协议。", "Vietnam and Spain signed the agreement.")
    assert_fires_beside(
        "name-mismatch", named, ("越西县的工厂已经投产。", "The plant in Yuexi County is in operation.")
    )
