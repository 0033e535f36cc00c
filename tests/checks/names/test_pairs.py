"""Sixty pairs of spellings that are one name and sixty that are two, in sentences, from the languages that news is
translated from.
"""

from __future__ import annotations

import re

import pytest

from tests.marked import findings

# Both spellings are one name: language, first spelling, second spelling, and the text.
ONE = [
    ("ru", "Ryabkov", "Riabkov", "Deputy Foreign Minister Ryabkov spoke in Vienna. Riabkov then left for Geneva."),
    ("ru", "Zakharova", "Sacharowa", "Spokeswoman Maria Zakharova answered. Maria Sacharowa called it a threat."),
    ("ru", "Khodorkovsky", "Chodorkowski", "Khodorkovsky was released. His lawyers said Chodorkowski would travel."),
    ("ru", "Sergey", "Sergei", "Mayor Sergey Sobyanin opened the bridge. In May Sergei Sobyanin had promised it."),
    ("ru", "Chernyshenko", "Tschernyschenko", "Dmitry Chernyshenko spoke first. A plan by Tschernyschenko followed."),
    ("ru", "Yemelyanenko", "Emelianenko", "Yemelyanenko won the fight. Fans carried Emelianenko home."),
    ("ru", "Rachmaninoff", "Rakhmaninov", "The hall heard Rachmaninoff on Friday. On Sunday it heard Rakhmaninov "
                                          "again."),
    ("ru", "Degtyaryov", "Degtyarev", "Governor Degtyaryov met protesters. They asked Degtyarev for work."),
    ("ru", "Aleksandr", "Alexander", "Coach Aleksandr Kerzhakov praised the team. Alexander Kerzhakov had changed it."),
    ("ru", "Mishustin", "Mischustin", "Prime Minister Mishustin signed it. Reporters asked Mischustin about the cost."),
    ("uk", "Zelensky", "Zelenskyy", "President Zelensky flew to Warsaw. Zelenskyy asked for help."),
    ("uk", "Kuleba", "Kouleba", "Minister Kuleba gave a speech. Afterwards Kouleba met reporters."),
    ("uk", "Kharkiv", "Kharkov", "Shells fell on Kharkiv at dawn. By noon Kharkov had no water."),
    ("uk", "Tymoshenko", "Timoschenko", "Yulia Tymoshenko voted early. Yulia Timoschenko said so herself."),
    ("uk", "Arakhamia", "Arahamia", "Davyd Arakhamia led the talks. Davyd Arahamia called them hard."),
    ("zh", "Zhengzhou", "Chengchow", "Rain flooded Zhengzhou for a week. Trains to Chengchow stood still."),
    ("zh", "Chongqing", "Chonging", "The plant in Chongqing closed. Workers in Chonging were paid."),
    ("zh", "Guiying", "Kuei-ying", "Governor Wu Guiying opened the fair. Guests thanked Kuei-ying for it."),
    ("zh", "Xiamen", "Siamen", "Ships left Xiamen on Monday. No ship came to Siamen on Tuesday."),
    ("zh", "Qingdao", "Tsingtao", "The fleet sailed from Qingdao. It came back to Tsingtao in May."),
    ("zh", "Hongqiao", "Hung-chiao", "Flights from Hongqiao were late. The hall at Hung-chiao was full."),
    ("zh", "Haibowan", "Haibwan", "The mine in Haibowan burned. Firemen from Haibwan came late."),
    ("zh", "Yusheng", "Yu-sheng", "Director Li Yusheng resigned. Reporters could not reach Yu-sheng."),
    ("zh", "Macau", "Macao", "Visitors came back to Macau. Hotels in Macao were full."),
    ("ja", "Ohtani", "Otani", "Shohei Ohtani hit two home runs. Crowds cheered Otani for an hour."),
    ("ja", "Tonosaki", "Tonozaki", "Shuta Tonosaki started at second base. A hit by Tonozaki decided it."),
    ("ja", "Shinjō", "Shinjo", "Coach Shinjō praised the team. Players said Shinjo was strict."),
    ("ja", "Hiramatsu", "Hiramasu", "Mayor Hiramatsu opened the hall. Children gave Hiramasu flowers."),
    ("ja", "Gurunavi", "Gurunabi", "The site Gurunavi listed shops. Shops pay Gurunabi for it."),
    ("ja", "Akasakatei", "Akasaka-tei", "Dinner at Akasakatei was cold. The owner of Akasaka-tei apologised."),
    ("ja", "Masuda", "Mausda", "Professor Masuda found the virus. Colleagues of Mausda confirmed it."),
    ("ar", "Khashoggi", "Kashoggi", "The writer Khashoggi vanished in 2018. Friends of Kashoggi held a vigil."),
    ("ar", "Hodeidah", "Hodeida", "Ships waited off Hodeidah. The port of Hodeida was closed."),
    ("ar", "Mansour", "Mansur", "President Mansour signed the law. Aides said Mansur had doubts."),
    ("ar", "Benghazi", "Bengasi", "Rain hit Benghazi hard. Roads to Bengasi were cut."),
    ("ar", "Fakhfakh", "Fahfah", "Premier Elyes Fakhfakh resigned. Parties asked Elyes Fahfah to stay."),
    ("ar", "Muhammadu", "Muhammdu", "President Muhammadu Buhari spoke. Muhammdu Buhari will not run again."),
    ("fa", "Rouhani", "Ruhani", "President Rouhani flew to Muscat. State radio said Ruhani was pleased."),
    ("fa", "Khamenei", "Chamenei", "Supreme Leader Khamenei spoke. A speech by Chamenei was read."),
    ("fa", "Ghalibaf", "Galibaf", "Speaker Ghalibaf opened the session. Members asked Galibaf to wait."),
    ("fa", "Araghchi", "Araqchi", "Deputy minister Araghchi came to Vienna. Envoys met Araqchi there."),
    ("cs", "Hamáček", "Hamacek", "Minister Hamáček closed the border. A party led by Hamacek agreed."),
    ("cs", "Havlíček", "Havlicek", "Karel Havlíček spoke on Sunday. Critics of Havlicek did not."),
    ("cs", "Plíšková", "Pliskova", "Karolína Plíšková won in three sets. It was the third title for Pliskova."),
    ("pl", "Krychowiak", "Krykhovyak", "Grzegorz Krychowiak scored twice. The coach took Grzegorz Krykhovyak off."),
    ("pl", "Wałęsa", "Walesa", "Former president Wałęsa fell ill. Visitors wished Walesa well."),
    ("pl", "Trzaskowski", "Trzaskovski", "Mayor Trzaskowski lost the vote. Supporters of Trzaskovski wept."),
    ("tr", "Erdoğan", "Erdogan", "President Erdoğan spoke in Konya. In Ankara Erdogan met the envoy."),
    ("tr", "Çavuşoğlu", "Cavusoglu", "Minister Çavuşoğlu flew to Baku. Hosts welcomed Cavusoglu warmly."),
    ("tr", "Kılıçdaroğlu", "Kilicdaroglu", "Opposition leader Kılıçdaroğlu called a march. Thousands followed "
                                           "Kilicdaroglu."),
    ("sr", "Djokovic", "Đoković", "Novak Djokovic withdrew. Doctors told Novak Đoković to rest."),
    ("sr", "Vučić", "Vucic", "President Vučić spoke on television. Crowds booed Vucic in the square."),
    ("sr", "Mihajlović", "Mihajlovich", "Coach Mihajlović was ill. Players visited Mihajlovich at home."),
    ("is", "Guðrún", "Gudrun", "Judge Guðrún Jónsdóttir ruled for him. A court above Gudrun Jónsdóttir agreed."),
    ("is", "Breiðablik", "Breidablik", "The club Breiðablik won again. Fans of Breidablik sang."),
    ("ko", "Pyongyang", "Pyeongyang", "Envoys flew to Pyongyang. The road from Pyeongyang was closed."),
    ("ko", "Gyeongju", "Kyongju", "Tremors shook Gyeongju. Temples in Kyongju were unharmed."),
    ("vi", "Nguyễn", "Nguyen", "Minister Nguyễn opened the school. Pupils sang for Nguyen."),
    ("de", "Schröder", "Schroeder", "Former chancellor Schröder took the post. Friends of Schroeder defended him."),
    ("fr", "Mbappé", "Mbappe", "Kylian Mbappé was hurt. Doctors said Mbappe would rest."),
]  # fmt: skip

# Two names, however alike: language, and the text.
TWO = [
    ("zh", "It rained in Hubei all week. Farmers in Hebei waited for rain."),
    ("zh", "Coal comes from Shanxi. Pears come from Shaanxi."),
    ("zh", "Trains from Henan were full. Trains from Hunan were empty."),
    ("zh", "Fans in Jinan cheered. Shops in Jining closed."),
    ("zh", "Wang Jianlin sold the hotel. Wang Jianling bought the ship."),
    ("zh", "Officials in Guangdong met. Officials in Guangxi did not."),
    ("zh", "Zhang Lei won gold. Zheng Lei won silver."),
    ("zh", "The mayor of Taizhou resigned. The mayor of Dezhou stayed."),
    ("zh", "Visitors to Jilin skied. Visitors to Jialing swam."),
    ("ru", "Petrov was arrested in May. Petrova waited for the trial."),
    ("ru", "Kadyrov spoke in Grozny. Kadyrova opened the school there."),
    ("ru", "Ivanov lost the vote. Ivanova won it in June."),
    ("ru", "Viktor Orlov skated first. Viktor Orlovsky skated last."),
    ("ru", "Mikhail Kazansky led the fleet. Michael Lazarev followed him."),
    ("ru", "Aleksandr Dudarev came second. Alexander Chernyak came third."),
    ("ru", "Tomsk was cold. Omsk was colder."),
    ("ru", "Ministers from Dagestan came. Ministers from Tajikistan stayed away."),
    ("ru", "Dinamo Zagreb drew at home. Dynamo Moscow lost away."),
    ("uk", "Lutsk was hit by drones. Lviv was not."),
    ("uk", "Poroshenko met Petrenko and Pavlenko at noon."),
    ("uk", "Kravchenko voted against it. Kravchuk voted for it."),
    ("uk", "Sumy had no light. Suma is a small village."),
    ("ja", "Yamada struck out twice. Oyamada hit a double."),
    ("ja", "Takeda signed the contract. Takado rises in the east."),
    ("ja", "Fukuoka was flooded. Fukushima was dry."),
    ("ja", "Shoppers in Kobe queued. Drivers in Kochi waited."),
    ("ja", "Kato resigned in March. Sato took over in April."),
    ("ja", "Nagano had snow. Nagoya had rain."),
    ("ar", "Oman kept out of it. Amman sent an envoy."),
    ("ar", "Ministers of Iran met. Ministers of Iraq left."),
    ("ar", "Hassan Rahmani spoke. Hussein Rahmani listened."),
    ("ar", "Qataris voted in October. Qatar had never voted."),
    ("ar", "Tripoli was calm. Tripolitania was not."),
    ("fa", "Shiraz was warm. Shirazi poets sang of it."),
    ("fa", "Karimi scored for the visitors. Karami saved a shot by Karimi."),
    ("fa", "Iranians went to the polls. Iran had expected it."),
    ("en", "Austria won the match. Australia lost it."),
    ("en", "Niger sent troops. Nigeria sent food."),
    ("en", "Slovakia signed the pact. Slovenia refused."),
    ("en", "Osun voted in July. Ogun votes in May."),
    ("en", "Icelandic ships sailed. Icelanders cheered, as Iceland does."),
    ("en", "Caledonia lost to Wales. Caledonians wept."),
    ("en", "A film on YouTube made him rich. Other YouTubers envy him."),
    ("en", "Asia-Pacific leaders met. The Asian-Pacific forum closed."),
    ("cs", "Novák sold the house. Nováková bought a flat."),
    ("cs", "Svoboda was early. Svobodova was late."),
    ("pl", "Kowalski drove the bus. Kowalska paid the fare."),
    ("pl", "Anna Nowacka spoke. Adam Nowak answered."),
    ("tr", "Demir left the party. Demirel had founded it."),
    ("tr", "Yıldız scored early. Yıldırım scored late."),
    ("sr", "Petković won in Belgrade. Perković lost in Split to Petković."),
    ("sr", "Marko Jovanović spoke. Marina Jovanovska answered."),
    ("is", "Jónsson fished alone. Jónsdóttir sold the catch."),
    ("is", "Magnús Einarsson swam. Magnea Einarsdóttir ran."),
    ("ko", "Kim Jong-un spoke first. His father Kim Jong-il never did."),
    ("ko", "Park Min-ji won the cup. Park Min-seo came second."),
    ("vi", "Danang opened its beaches. Hanoi kept its parks closed."),
    ("de", "Anna Meyer and Karl Maier met in Bonn."),
    ("fr", "Karoline Berger spoke. Karolina Nowak was silent."),
    ("es", "Romelu Lukaku passed the ball. Past Romero it went, into the net."),
]  # fmt: skip


def test_there_are_enough() -> None:
    assert (len(ONE), len(TWO)) == (60, 60)
    assert len({row[0] for row in ONE}) >= 8
    assert len({row[0] for row in TWO}) >= 8


@pytest.mark.parametrize(("language", "a", "b", "text"), ONE, ids=[f"{row[0]}-{row[1]}-{row[2]}" for row in ONE])
def test_one_name(language: str, a: str, b: str, text: str) -> None:
    pairs = {frozenset(re.findall('"(.+?)"', f.message)) for f in findings("name-variant", text)}
    assert pairs == {frozenset((a, b))}


@pytest.mark.parametrize(("language", "text"), TWO, ids=[f"{row[0]}-{row[1].split('.')[0]}" for row in TWO])
def test_two_names(language: str, text: str) -> None:
    assert [f.message for f in findings("name-variant", text)] == []
