"""Source terms of glossaries in twenty-six languages: where they stand, and where they do not."""

from __future__ import annotations

from itertools import chain
from typing import Any

import pytest

from mtcheck.model.term import Glossary, Status, Term, TermEntry
from mtcheck.text.terms.source_terms import Anchored, Pattern, SourceTerms, Words, patterns_of

# Term, text; those of `OTHERS` are other words.
FOUND = {
    "ar": [
        ("مجلس الأمن", "وقال مجلس الأمن."),
        ("مجلس الأمن", "لمجلس الأمن الدولي."),
        ("سلسلة التوريد", "بسلسلة التوريد."),
        ("الأمم المتحدة", "للأمم المتحدة."),
        ("اتفاقية", "الاتفاقية وقعت."),
        ("اتفاقية", "هذه الإتفاقيّة."),
        ("إيران", "وإيران ترفض."),
        ("إيران", "في ايران."),
        ("نفط", "بالنفط."),
        ("محكمة العدل", "في محكمة العدل."),
        ("مذكرة توقيف", "بمذكرة توقيف."),
        ("روسيا", "وروسيا وأمريكا."),
        ("الناتو", "للناتو."),
    ],
    "bg": [
        ("договор", "Договорът изтича."),
    ],
    "cs": [
        ("dodavatelský řetězec", "Narušení dodavatelských řetězců."),
        ("Poslanecká sněmovna", "V Poslanecké sněmovně."),
        ("smlouva", "Podle smlouvy; dvě smlouvy."),
        ("úroková sazba", "Zvýšení úrokových sazeb."),
        ("Evropská unie", "Země Evropské unie."),
        ("uprchlík", "Pomoc uprchlíkům."),
        ("zatykač", "Dva zatykače."),
        ("Nejvyšší soud", "U Nejvyššího soudu."),
        ("jaderná elektrárna", "V jaderné elektrárně."),
        ("volby", "Po volbách."),
        ("Turecko", "V Turecku."),
    ],
    "da": [
        ("aftale", "Aftalerne brød sammen."),
    ],
    "de": [
        ("Lieferkette", "Die Lieferketten sind gestört."),
        ("Vertrag", "Man hat zwei Verträge geschlossen."),
        ("Vertrag", "Nach Ablauf des Vertrages."),
        ("Bundeswehr", "Die Bundeswehr half."),
        ("gemeinsames Kommando", "Unter dem gemeinsamen Kommando."),
        ("nukleare Teilhabe", "Die Debatte zur nuklearen Teilhabe."),
        ("Flüchtling", "Den Flüchtlingen wurde geholfen."),
        ("Land", "In fünf Ländern wurde gewählt."),
        ("Haushaltsausschuss", "Sitzung des Haushaltsausschusses."),
        ("Abkommen", "Teile des Abkommens."),
        ("Große Koalition", "Gegen die Große Koalition."),
        ("INF-Vertrag", "Ende des INF-Vertrags."),
        ("Amt", "Die Ämter bleiben zu."),
        ("Verteidigungsministerium", "Sprecher des Verteidigungsministeriums."),
        ("Staatsanwaltschaft", "Zwei Staatsanwaltschaften ermitteln."),
        ("Haftbefehl", "Mit Haftbefehlen gesucht."),
        ("Gipfel", "Auf den Gipfeln."),
        ("Mahnwache", "Bei einer Mahnwache."),
        ("Bundestag", "Im Bundestage."),
        ("Neuwahl", "Es gibt Neuwahlen."),
        ("Oberster Gerichtshof", "Vor dem Obersten Gerichtshof."),
        ("Kraftwerk", "In drei Kraftwerken."),
    ],
    "el": [
        ("συνθήκη", "Των συνθηκών."),
        ("Ελλάδα", "της Ελλάδας."),
        ("Ρωσία", "της Ρωσίας."),
    ],
    "en": [
        ("ceasefire deal", "Two ceasefire deals."),
        ("crisis", "Crises everywhere."),
        ("MP", "MPs voted."),
    ],
    "es": [
        ("cadena de suministro", "Las cadenas de suministro fallan."),
        ("estado de alarma", "El estado de alarma acabó."),
        ("misil balístico", "Lanzaron misiles balísticos."),
        ("convención", "Tres convenciones internacionales."),
        ("avión no tripulado", "Los aviones no tripulados volaron."),
        ("ministra", "Las ministras llegaron."),
        ("pez", "Murieron muchos peces."),
        ("orden de detención", "Tres órdenes de detención."),
        ("central nuclear", "Dos centrales nucleares."),
        ("alto el fuego", "Un alto el fuego."),
        ("Tribunal Supremo", "Del Tribunal Supremo."),
        ("juez", "Los jueces."),
        ("elección", "Las elecciones."),
    ],
    "fa": [
        ("زنجیره تأمین", "زنجیره تامین قطع شد."),
        ("ایران", "ايران گفت."),
        ("دادگاه عالی", "در دادگاه عالی."),
    ],
    "fi": [
        ("toimitusketju", "Toimitusketjut katkesivat."),
        ("Eduskunta", "Eduskunnassa."),
        ("Venäjä", "Venäjällä."),
        ("sopimus", "Sopimuksen mukaan."),
        ("ydinvoimala", "Ydinvoimalassa."),
    ],
    "fr": [
        ("prime-ministre", "Le Prime-ministre arrive."),
        ("chaîne d'approvisionnement", "Les chaînes d’approvisionnement souffrent."),
        ("traité", "Deux traités ont été signés."),
        ("journal officiel", "Publié au Journal officiel."),
        ("arsenal nucléaire", "Les arsenaux nucléaires grandissent."),
        ("état d'urgence", "L'état d’urgence est levé."),
        ("porte-avions", "Deux porte-avions croisent."),
        ("loi de finances", "Les lois de finances successives."),
        ("Union européenne", "L'Union européenne refuse."),
        ("casque bleu", "Les Casques bleus partent."),
        ("grève générale", "Une grève générale est prévue."),
        ("garde à vue", "Trois gardes à vue."),
        ("mandat d'arrêt", "Des mandats d’arrêt."),
        ("centrale nucléaire", "Les centrales nucléaires."),
        ("Cour de cassation", "L'arrêt de la Cour de cassation."),
        ("député européen", "Les députés européens."),
        ("taux directeur", "Les taux directeurs."),
        ("essai", "Deux essais nucléaires."),
    ],
    "he": [
        ("מועצת הביטחון", "במועצת הביטחון."),
        ("הסכם", "ההסכם נחתם."),
        ('ארה"ב', 'בארה"ב הודיעו.'),
        ("בית המשפט העליון", "בבית המשפט העליון."),
        ("איראן", "לאיראן."),
    ],
    "hi": [
        ("सुरक्षा परिषद", "सुरक्षा परिषद ने कहा।"),
        ("समझौता", "समझौते पर हस्ताक्षर।"),
        ("सर्वोच्च न्यायालय", "सर्वोच्च न्यायालय ने।"),
    ],
    "hu": [
        ("szerződés", "A szerződésben."),
        ("Oroszország", "Oroszországban."),
        ("Ukrajna", "Ukrajnában."),
    ],
    "id": [
        ("perjanjian", "Perjanjian itu ditandatangani."),
    ],
    "it": [
        ("banca centrale", "Le banche centrali decidono."),
        ("accordo nucleare", "Gli accordi nucleari."),
        ("catena di approvvigionamento", "Nelle catene di approvvigionamento."),
        ("crisi idrica", "La crisi idrica continua."),
        ("mandato di arresto", "I mandati di arresto."),
        ("centrale nucleare", "Due centrali nucleari."),
        ("Corte costituzionale", "Della Corte costituzionale."),
    ],
    "ja": [
        ("サプライチェーン", "サプライチェーンが混乱した。"),
        ("サプライチェーン", "ｻﾌﾟﾗｲﾁｪｰﾝが混乱。"),
        ("供給網", "供給網が混乱した。"),
        ("日銀", "日銀総裁は述べた。"),
        ("東京都", "東京都知事は述べた。"),
        ("EU", "ＥＵ首脳会議。"),
        ("中国", "中国人観光客。"),
        ("最高裁", "最高裁は棄却した。"),
        ("逮捕状", "逮捕状が出た。"),
        ("原発", "原発事故。"),
        ("オマーン", "オマーン湾。"),
        ("関西", "関西電力は。"),
        ("内閣", "内閣府は。"),
    ],
    "ko": [
        ("공급망", "공급망이 끊겼다."),
        ("김정은", "김정은이 말했다."),
        ("안전보장이사회", "안전보장이사회에서 논의했다."),
        ("국제원자력기구", "국제 원자력 기구는 밝혔다."),
        ("한국", "한국에서는 말했다."),
        ("반도체", "반도체를 수출했다."),
        ("미국", "미국과의 협상."),
        ("북한", "북한측은 거부했다."),
        ("대법원", "대법원에서."),
        ("체포영장", "체포 영장이 발부됐다."),
        ("러시아", "러시아산 가스."),
    ],
    "nl": [
        ("toeleveringsketen", "De toeleveringsketens haperen."),
        ("Tweede Kamer", "In de Tweede Kamer."),
        ("verdrag", "Twee verdragen."),
        ("brief", "De brieven kwamen."),
        ("kerncentrale", "Twee kerncentrales."),
        ("Hoge Raad", "De Hoge Raad."),
    ],
    "no": [
        ("avtale", "Avtalene ble brutt."),
    ],
    "pl": [
        ("łańcuch dostaw", "Zakłócenia w łańcuchach dostaw."),
        ("Rada Ministrów", "Decyzja Rady Ministrów."),
        ("traktat", "Zgodnie z traktatem."),
        ("Bank Centralny", "W Banku Centralnym."),
        ("stopa procentowa", "Podwyżka stóp procentowych."),
        ("Sejm", "Posłowie w Sejmie."),
        ("uchodźca", "Pomoc dla uchodźców."),
        ("rakieta balistyczna", "Dwie rakiety balistyczne."),
        ("nakaz aresztowania", "Dwa nakazy aresztowania."),
        ("elektrownia jądrowa", "W elektrowni jądrowej."),
        ("Sąd Najwyższy", "Przed Sądem Najwyższym."),
        ("wybory", "Po wyborach."),
        ("Turcja", "Z Turcją."),
        ("Ukraina", "Na Ukrainie."),
    ],
    "pt": [
        ("cadeia de abastecimento", "As cadeias de abastecimento pararam."),
        ("acordo comercial", "Dois acordos comerciais."),
        ("leilão", "Os leilões começaram."),
        ("missil", "O míssil caiu."),
        ("mandado de prisão", "Dois mandados de prisão."),
        ("eleição", "As eleições."),
    ],
    "ro": [
        ("tratat", "Tratatul a fost semnat."),
        ("alegeri", "Alegerile."),
    ],
    "ru": [
        ("цепочка поставок", "Сбои в цепочках поставок."),
        ("ракета средней дальности", "Запуск ракет средней дальности."),
        ("вице-премьер", "Об этом заявил вице-премьеру коллега."),
        ("С-300", "Переданы комплексы С-300."),
        ("Нью-Йорк", "Прибыл из Нью-Йорка."),
        ("ударный беспилотник", "Сбито пять ударных беспилотников."),
        ("ключевая ставка", "ЦБ повысил ключевую ставку."),
        ("подводная лодка", "Две подводные лодки; семь подводных лодок."),
        ("министерство обороны", "В министерстве обороны отказались."),
        ("МИД", "Сообщили в МИДе."),
        ("Ким Чен Ын", "Встреча с Ким Чен Ыном."),
        ("санкция", "Пакет санкций принят."),
        ("перемирие", "О перемирии договорились."),
        ("дрон", "Дроны атаковали; удар дронами."),
        ("мир", "Из миру по нитке; мирный договор."),
        ("посол", "Послы прибыли."),
        ("песок", "Песка не хватает."),
        ("съёмка", "В ходе съемок погиб."),
        ("ордер на арест", "Выданы ордера на арест."),
        ("атомная электростанция", "На атомной электростанции."),
        ("Верховный суд", "Решением Верховного суда."),
        ("беженец", "Помощь беженцам; семь беженцев."),
        ("выборы", "На выборах; итоги выборов."),
        ("голос", "Подсчет голосов."),
        ("депутат Госдумы", "Депутаты Госдумы."),
        ("Турция", "Из Турции в Турцию."),
        ("Трамп", "С Трампом; у Трампа."),
        ("ВСУ", "Позиции ВСУ."),
        ("Су-35", "Истребители Су-35."),
        ("окно", "В двух окнах; пять окон."),
    ],
    "sv": [
        ("leveranskedja", "Leveranskedjorna brast."),
        ("avtal", "Avtalen bröts."),
        ("kärnkraftverk", "Kärnkraftverken."),
    ],
    "th": [
        ("รัฐบาล", "รัฐบาลไทยแถลง"),
    ],
    "tr": [
        ("tedarik zinciri", "Tedarik zincirleri koptu."),
        ("Türkiye", "Türkiye'nin kararı."),
        ("anlaşma", "Anlaşmayı imzaladı."),
        ("Merkez Bankası", "Merkez Bankası'nın kararı."),
        ("bakan", "Bakanlar geldi."),
        ("tutuklama kararı", "Tutuklama kararları."),
        ("nükleer santral", "Nükleer santralde."),
        ("Yargıtay", "Yargıtay'ın kararı."),
    ],
    "uk": [
        ("ланцюг постачання", "Ланцюги постачання порушено."),
        ("Верховна Рада", "Рішення Верховної Ради."),
        ("об'єднання", "Кілька об’єднань."),
        ("безпілотник", "Збито десять безпілотників."),
        ("міністерство оборони", "У міністерстві оборони."),
        ("угода", "Дві угоди, сім угод."),
        ("Київ", "Прибув до Києва."),
        ("Львів", "У Львові дощ."),
        ("ордер на арешт", "Видано ордери на арешт."),
        ("Верховний Суд", "Рішення Верховного Суду."),
        ("вибори", "На виборах."),
        ("Туреччина", "До Туреччини."),
        ("біженець", "Допомога біженцям."),
        ("Зеленський", "Із Зеленським."),
    ],
    "vi": [
        ("hiệp ước", "Hai hiệp ước đã ký."),
    ],
    "zh": [
        ("供应链", "全球供应链中断。"),
        ("供应链", "全球供應鏈中斷。"),
        ("商务部", "美国商务部公布。"),
        ("高考", "今年高考结束。"),
        ("央视", "央视开播。"),
        ("EU", "ＥＵ峰会。"),
        ("无人机", "三架无人机坠毁。"),
        ("预备役", "预备役人员。"),
        ("北约", "北约与俄罗斯。"),
        ("海关", "海关总署。"),
        ("特雷莎·梅", "特雷莎•梅辞职。"),
        ("特雷莎·梅", "特雷莎・梅辞职。"),
        ("台风", "颱風登陸。"),
        ("总理", "總理講話。"),
        ("最高法院", "美国最高法院裁决。"),
        ("逮捕令", "发出逮捕令。"),
        ("核电站", "两座核电站。"),
        ("难民", "难民营起火。"),
        ("选举", "选举结果。"),
        ("乌克兰", "烏克蘭總統。"),
        ("伊朗", "伊朗总统。"),
        ("中央军委", "中央军委主席。"),
        ("人民银行", "中国人民银行。"),
    ],
}
OTHERS = {
    "ar": [
        ("مصر", "المصرف المركزي."),
    ],
    "de": [
        ("Bank", "Er saß auf der Banknote."),
        ("Rat", "Er fährt Rad."),
        ("EU", "Die Eule schlief."),
    ],
    "es": [
        ("Estado de alarma", "El estado de alarma acabó."),
        ("sol", "El soldado volvió."),
    ],
    "fr": [
        ("or", "L'organisation est née."),
    ],
    "ja": [
        ("マリ", "マリオが来た。"),
        ("京都", "東京都の予算。"),
        ("本社", "日本社会の問題。"),
        ("インド", "インドネシアの首相。"),
        ("ロシア", "ベラルーシは。"),
        ("国会", "帝国会議。"),
    ],
    "ko": [
        ("한국", "한국은행이 밝혔다."),
        ("검찰", "검찰청은."),
        ("중국", "중국어 수업."),
    ],
    "ru": [
        ("МИД", "Жители Мидии."),
        ("Рим", "Римма приехала."),
        ("Чили", "Чилийский посол."),
        ("Иран", "Иранский посол."),
    ],
    "zh": [
        ("公安", "办公安排已定。"),
        ("国会", "中国会展中心。"),
        ("总统", "电话总统计。"),
        ("会长", "社会长期稳定。"),
        ("法院", "方法院系自定。"),
        ("上海", "海上海风很大。"),
        ("海关", "沿海关税上调。"),
        ("主席", "民主席位减少。"),
        ("印度", "印度尼西亚总统。"),
        ("尼日尔", "尼日利亚。"),
        ("日本", "今日本市下雨。"),
        ("南京", "河南京剧团。"),
        ("天津", "今天津贴发放。"),
        ("大学生", "大学生活。"),
        ("国防部", "美国防部长。"),
        ("工会", "手工会展。"),
    ],
}


def found(language: str, term: str, text: str) -> bool:
    """Whether a house term of a language is found in a text."""
    entry = TermEntry("x", (Term("x", Status.PREFERRED),), {language: (term,)})
    return bool(SourceTerms([Glossary("g", (entry,))]).matches(text, language))


def _of(table: dict[str, list[tuple[str, str]]]) -> list[tuple[str, str, str]]:
    return list(chain.from_iterable([(language, *case) for case in cases] for language, cases in table.items()))


@pytest.mark.parametrize(("language", "term", "text"), _of(FOUND))
def test_terms_are_found_in_every_form(language: str, term: str, text: str) -> None:
    assert found(language, term, text)


@pytest.mark.parametrize(("language", "term", "text"), _of(OTHERS))
def test_other_words_are_none(language: str, term: str, text: str) -> None:
    assert not found(language, term, text)


def test_a_tag_of_a_region_or_script_stands_for_its_language() -> None:
    for tag in ("zh", "zh-Hans", "ZH", "zh_CN", "und"):
        entry = TermEntry("x", (Term("x", Status.PREFERRED),), {tag: ("关税",)})
        assert SourceTerms([Glossary("g", (entry,))]).matches("提高关税。", "zh")


class _Counted(list[Pattern]):
    """Patterns that count how many of them were looked at."""

    looked_at = 0

    def __getitem__(self, number: Any, /) -> Any:
        self.looked_at += 1
        return super().__getitem__(number)


def test_of_many_terms_with_one_first_word_few_are_looked_at() -> None:
    terms = tuple(f"Vertrag von {chr(97 + n % 26)}{chr(97 + n // 26)}burg" for n in range(600))
    entry = TermEntry("a", (Term("treaty", Status.PREFERRED),), {"de": terms})
    patterns = _Counted(patterns_of([entry], "de"))
    index = Words(patterns, Anchored(patterns), "de")
    patterns.looked_at = 0
    source = "Der Vertrag von abburg, das Recht des Vertrags von zcburg und ein Vertrag."
    assert [source[start:end] for _, start, end in index.hits(source)] == ["Vertrag von abburg", "Vertrags von zcburg"]
    assert patterns.looked_at < 10


@pytest.mark.parametrize(
    ("terms", "text", "found"),
    [
        (("neues Recht", "altes Recht"), "Altes Recht gilt, neues Recht kommt.", ["Altes Recht", "neues Recht"]),
        (("Recht und Recht", "Recht und Gesetz"), "Recht und Recht und Gesetz", ["Recht und Gesetz"]),
        (("Gesetz", "Gesetz der See"), "Das Gesetz der See ist ein Gesetz.", ["Gesetz der See", "Gesetz"]),
        (("Zoll am Hafen", "Zoll im Hafen"), "Zoll am", []),
        (("Zoll am Hafen", "Amt am Hafen"), "am Hafen", []),
    ],
)
def test_terms_that_share_words(terms: tuple[str, ...], text: str, found: list[str]) -> None:
    entries = tuple(TermEntry(term, (Term("x", Status.PREFERRED),), {"de": (term,)}) for term in terms)
    matches = SourceTerms([Glossary("g", entries)]).matches(text, "de")
    assert [text[match.start : match.end] for match in matches] == found
