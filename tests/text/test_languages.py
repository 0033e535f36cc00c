"""Which language a text is taken to be in."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from mtcheck.cli import main
from mtcheck.text.reading.languages import language_of
from mtcheck.text.reading.scripts import _PLAIN, letters, scripts

# A short report in each language, of two sentences.
REPORTS = {
    "en": "The minister said on Tuesday that the treaty is still in force. Talks will go on next week in Geneva.",
    "fr": "Le ministre a déclaré mardi que le traité reste en vigueur. Selon lui, les négociations avec Moscou se "
    "poursuivront la semaine prochaine.",
    "de": "Der Minister sagte am Dienstag, der Vertrag gelte weiter. Die Gespräche werden nächste Woche in Genf "
    "fortgesetzt.",
    "es": "El ministro dijo el martes que el tratado sigue en vigor. Las conversaciones siguen la próxima semana.",
    "it": "Il ministro ha detto martedì che il trattato è ancora in vigore. I colloqui con Mosca continueranno la "
    "prossima settimana.",
    "pt": "O ministro disse na terça-feira que o tratado continua em vigor. As conversações com Moscovo prosseguem na "
    "próxima semana.",
    "nl": "De minister zei dinsdag dat het verdrag nog van kracht is. De gesprekken gaan volgende week verder.",
    "pl": "Minister powiedział we wtorek, że traktat nadal obowiązuje. Rozmowy będą kontynuowane w przyszłym tygodniu.",
    "cs": "Ministr v úterý řekl, že smlouva stále platí. Jednání budou pokračovat příští týden v Ženevě.",
    "sv": "Ministern sade på tisdagen att avtalet fortfarande gäller. Samtalen med Moskva fortsätter nästa vecka.",
    "no": "Ministeren sa tirsdag at avtalen fortsatt gjelder. Samtalene med Moskva fortsetter etter helgen, og han vil "
    "delta om det blir aktuelt for seg og sine.",
    "da": "Ministeren sagde tirsdag, at aftalen stadig gælder efter et møde. Samtalerne med Moskva fortsætter, og "
    "en af deltagerne blev syg efter rejsen.",
    "ro": "Ministrul a spus marți că tratatul este încă în vigoare. Discuțiile vor continua săptămâna viitoare.",
    "tr": "Bakan salı günü anlaşmanın hâlâ yürürlükte olduğunu söyledi. Görüşmeler gelecek hafta Cenevre'de sürecek.",
    "hu": "A miniszter kedden azt mondta, hogy a szerződés továbbra is érvényes. A tárgyalások folytatódnak.",
    "fi": "Ministeri sanoi tiistaina, että sopimus on yhä voimassa. Hän kertoi, että neuvottelut jatkuvat, mutta "
    "ne ovat vaikeat.",
    "ru": "Министр заявил во вторник, что договор по-прежнему действует. Переговоры продолжатся на следующей неделе.",
    "uk": "Міністр заявив у вівторок, що договір досі діє. Переговори триватимуть наступного тижня в Женеві.",
    "bg": "Министърът заяви във вторник, че договорът все още е в сила. Преговорите продължават следващата седмица.",
    "sr": "Министар је у уторак рекао да уговор још важи. Преговори ће бити настављени следеће недеље.",
    "zh": "部长周二表示，条约仍然有效。会谈将于下周在日内瓦继续举行。",
    "ja": "大臣は火曜日、条約は今も有効だと述べた。協議は来週ジュネーブで続く。",
    "ko": "장관은 화요일에 조약이 여전히 유효하다고 말했다. 회담은 다음 주에 계속된다.",
}


@pytest.mark.parametrize("language", REPORTS)
def test_a_report_is_in_its_language(language: str) -> None:
    assert language_of(REPORTS[language]) == language
    assert language_of(REPORTS[language], "en") == language


def test_a_hard_sign_alone_is_no_bulgarian() -> None:
    assert language_of("Объявили воздушную тревогу.") == "ru"
    assert language_of("Объединенные державы договорились о всеобъемлющем мире.") == "ru"
    assert language_of("Българският министър обяви това във вторник.") == "bg"


ENGLISH = {
    "a headline": "Macron receives Scholz in Paris",
    "names from elsewhere": "Le Pen, Mélenchon and Hidalgo debate over La Marche du Siècle on France 2 tonight",
    "a quotation in French": "The king said \"l'état, c'est moi\" and left the hall before the ministers could answer.",
    "a few words": "Talks go on",
    "nothing": "",
    "words of Hungarian": "A is a grade that the school gives to a few pupils in each term",
}


@pytest.mark.parametrize("text", ENGLISH.values(), ids=ENGLISH)
def test_english_stays_english(text: str) -> None:
    assert language_of(text, "en") == "en"


def test_an_article_in_no_known_language_is_not_taken_for_english() -> None:
    text = "Waziri alisema Jumanne kwamba mkataba bado unatumika na mazungumzo yataendelea wiki ijayo mjini."
    assert language_of(text, "en") == ""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (REPORTS["fr"], "target language 'fr' (1)"),
        (REPORTS["en"], "target language 'en' (1)"),
        ("Waziri alisema Jumanne kwamba mkataba bado unatumika na mazungumzo yataendelea wiki.", "not known (1)"),
    ],
)
def test_a_run_says_which_language_it_took(tmp_path: Path, text: str, told: str) -> None:
    path = tmp_path / "a.txt"
    path.write_text(text + "\n", encoding="utf-8")
    assert told in CliRunner().invoke(main, ["lint", "--isolated", "-v", str(path)]).stderr
    short = CliRunner().invoke(main, ["lint", "--isolated", str(path)]).stderr
    assert ("left out" in short) == ("'en'" not in told)
    assert ("--target-lang says which it is" in short) == ("not known" in told)


def test_plain_text_has_no_letters_of_other_scripts() -> None:
    """What is passed over as plain would not be found either."""
    others = letters(*sorted(scripts().keys() - {"Latn"})) + "・"
    assert re.findall(f"[{others}]", "".join(sorted(_PLAIN))) == []
