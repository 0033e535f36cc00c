"""Ordinary words in British spelling are no names, wherever a word with a capital is asked whether it is one."""

from __future__ import annotations

import pytest

from mtcheck import Settings, check_text
from mtcheck.text.english.varieties import is_english_word
from mtcheck.text.names.full_names import is_only_a_name

WORDS = """
    Defence Offence Pretence Licence Licences Cheque Cheques Tyre Tyres Grey Programme Gaol Storey Storeys Kerb
    Kerbside Ageing Judgement Mould Mouldy Plough Ploughing Pyjamas Draught Catalogue Dialogue Analogue Monologue
    Harbour Labour Colour Glamour Watercolour Centre Theatre Metre Litre Fibre Calibre Epicentre Millilitre Organisation
    Organisers Realise Specialising Modernised Analyse Practise Annexe Artefact Artefacts Axe Chilli Encyclopaedia
    Foetus Haemophilia Caesium Paedophile Sulphur Yoghurt Whisky Doughnut Jewellery Aluminium Woollen Fulfil Enrol
    Instalment Councillor Traveller Modelling Signalling Dialling Gruelling Tunnelling Levelling Smoulder Sceptic
    Cosy Aeroplane Leukaemia Diarrhoea Paediatrician Anaesthetist Enquiry Enquiries Learnt Maths
""".split()
NAMES = ["Clarence", "Seymour", "Balfour", "Moller", "Kellogg", "Louise", "Prentice", "Gaulle", "Mueller", "Lefevre"]

BESIDE = [
    ("zh", "支票诈骗案上升。", "Cheque fraud rose."),
    ("zh", "国防部长李尚福缺席。", "Defence Minister Li Shangfu was absent."),
    ("zh", "俄罗斯国防部长绍伊古访问了北京。", "Russian Defence Minister Sergei Shoigu visited Beijing."),
    ("zh", "牌照费上涨。", "Licence fees rose."),
    ("zh", "老龄化社会需要更多护士。", "Ageing societies need more nurses."),
    ("zh", "酸奶销量上升，面包销量下降。", "Yoghurt sales rose and bread sales fell."),
    ("zh", "硫磺价格下跌。", "Sulphur prices fell."),
    ("zh", "监狱看守罢工。", "Gaol warders went on strike."),
    ("ru", "Министр обороны Андрей Белоусов прилетел в Минск.", "Defence Minister Andrei Belousov flew to Minsk."),
    ("ru", "Шинный завод закрыт.", "The Tyre Works is closed."),
    ("ja", "防衛省は声明を出した。", "The Defence Ministry issued a statement."),
    ("ja", "目録の価格が下がった。", "Catalogue prices fell."),
]


@pytest.mark.parametrize("word", WORDS)
def test_a_british_word_is_a_word(word: str) -> None:
    assert is_english_word(word.lower())
    assert not is_only_a_name(word)


@pytest.mark.parametrize("name", NAMES)
def test_a_name_that_looks_british_stays_one(name: str) -> None:
    assert is_only_a_name(name)


@pytest.mark.parametrize(("language", "source", "translation"), BESIDE)
def test_no_name_is_found_in_it(language: str, source: str, translation: str) -> None:
    settings = Settings(select=("names",), source_lang=language)
    assert not check_text([translation], source=[source], settings=settings)
