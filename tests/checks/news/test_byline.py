"""byline: where it fires and where it stays silent."""

from __future__ import annotations

import pytest

from tests.marked import assert_fires, assert_fires_beside, beside, findings, fixed

CASES = {
    "a reporter at the end": "The bridge is open. ⟦(Reporter Li Na)⟧",
    "a reporter in a dateline": "⟦Hefei, July 26 (reporter Li Na and Wu Bo)⟧ The bridge is open.",
    "an author's line": "⟦Author Li Na⟧\n\nThe bridge is open.",
    "a credit that lost its name": "The bridge from above ⟦(provided by)⟧",
    "a credit with an equals sign": "⟦Photo = Getty Images⟧\n\nThe bridge is open.",
    "a Russian dateline": "⟦ALMATY.KAZINFORM - ⟧The bridge is open.",
    "a line that leads elsewhere": "It is open.\n\n⟦Read also: How the bridge was built⟧",
    "a relative time": "⟦4 hours ago⟧\n\nThe bridge is open.",
    "a time stamp behind the headline": "Bridge opens in Almaty⟦: 11 February 2023, 14:10⟧\n\nIt is open.",
    "another dispatch further down": "A.\n\nB.\n\nC.\n\nD.\n\nE.\n\nF.\n\n⟦ALMATY, July 25 (Xinhua) --⟧ It is open.",
    "reporters in a sentence are silent": "Reporters said so. The journalist (Li Na) came (a reporter, too).",
    "Reuters' tail is silent": "It is open.\n\n(Reporting by Ann Lee; editing by Bob Ray)",
    "an English dateline is silent": "ALMATY, Feb. 11 (Xinhua) -- The bridge is open.",
    "an English credit is silent": "(Photo: Xinhua/Li Ming)",
    "a time in a sentence is silent": "It was opened 4 hours ago, he said at 14:10.",
    "abbreviations are silent": "A.B.C. - The firm left. U.S.A. won.",
}


@pytest.mark.parametrize("sample", CASES.values(), ids=CASES)
def test_fires_where_marked(sample: str) -> None:
    assert_fires("byline", sample)


BESIDE = {
    "a note on the rights": (
        "ko",
        "<저작권자(c) 연합뉴스, 무단 전재-재배포 금지>",
        "⟦<Author (c) Yonhap, no reprint>⟧",
    ),
    "a label in brackets": ("ko", "[속보] 다리 열려", "⟦[Flash]⟧ Bridge opens"),
    "a headline that begins like a call is silent": ("es", "Más información llega", "More information arrives"),
    "an agency in brackets": ("ja", "【モスクワ共同】橋が開いた。", "⟦[Moscow joint]⟧ The bridge is open."),
    "a Korean agency and its reporter": (
        "ko",
        "(서울=연합뉴스) 김민수 기자 = 다리가 열렸다.",
        "⟦(Seoul = Yonhap News) Reporter Kim Min-soo =⟧ The bridge is open.",
    ),
    "a reporter before an equals sign": (
        "ko",
        "김민수 기자 = 다리가 열렸다.",
        "⟦Reporter Kim Min-soo =⟧ The bridge is open.",
    ),
    "a reporter's address": ("ko", "kim@example.co.kr", "⟦kim@example.co.kr⟧"),
    "a photograph's credit": ("uk", "Фото: Укрінформ", "⟦Photo: Ukrinform⟧"),
    "a credit with its owner": ("es", "Foto: Archivo / El Nacional", "⟦Photo: Archive / El Nacional⟧"),
    "a caption is silent": ("ru", "Фото: жители чистят улицу.", "Photo: Residents clean the street."),
    "a credit that is none in the source is silent": ("ru", "Укринформ показал снимки.", "Photo: Ukrinform"),
    "another word in brackets is silent": ("ja", "【評】橋が開いた。", "[Review] The bridge is open."),
    "another paper's reporter": (
        "zh",
        "【环球时报记者 李娜】大桥通车。",
        "⟦[Global Times reporter Li Na]⟧ It is open.",
    ),
    "a reporter behind the story": (
        "zh",
        "大桥通车。（总台央视记者 李娜）",
        "It is open. ⟦(Desk CCTV reporter Li Na)⟧",
    ),
    "a reporter of whom the source tells": (
        "zh",
        "（记者不在）大桥通车。",
        "It is open, said a reporter (not Li Na) there.",
    ),
    "a reporter within a sentence": ("zh", "他（环球时报记者）来了。", "He (a Global Times reporter) came."),
    "a line that leads elsewhere, in brackets": (
        "ja",
        "【関連記事】橋の歴史",
        "⟦[Related articles] The bridge's history⟧",
    ),
    "a heading of lines that lead elsewhere": ("ru", "Читайте также", "⟦Read also⟧"),
    "reporters": ("zh", "（本报记者李娜、吴波报道）", "⟦(Reporting by Li Na and Wu Bo)⟧"),
    "who lent a picture": ("ja", "（西日本新聞社提供）", "⟦(Courtesy of Nishinippon Shimbun)⟧"),
    "the end": ("zh", "大桥通车。（完）", "The bridge is open. ⟦(Finish)⟧"),
    "what is left of a dateline": ("zh", "中新社北京7月26日电 大桥通车。", "⟦Beijing, July 26,⟧ the bridge is open."),
    "a dateline in English is silent": (
        "zh",
        "新华社北京7月26日电 大桥通车。",
        "BEIJING, July 26 (Xinhua) -- It is open.",
    ),
    "a day in a sentence is silent": ("zh", "大桥通车。", "In Beijing, July 26 is the day."),
    "an end that the source has not is silent": ("zh", "大桥通车（尽头）。", "The bridge is open (end)"),
}


@pytest.mark.parametrize(("language", "source", "target"), BESIDE.values(), ids=BESIDE)
def test_beside_a_source(language: str, source: str, target: str) -> None:
    assert_fires_beside("byline", (source, target), source_lang=language)


def test_fix_takes_the_line_out() -> None:
    assert fixed("byline", "It is open.\n\nRead also: How it was\n\nIt is new.\n") == "It is open.\n\nIt is new.\n"


def test_a_head_with_place_and_date_is_not_only_taken_out() -> None:
    pair = (
        "新华社长沙9月27日电（记者李明）大桥通车。",
        "Harbin, May 7 (Reporter Li Ming) The bridge is open.",
    )
    (found,) = findings("byline", beside(pair), "a.jsonl", source_lang="zh")
    assert found.fix is None
    assert "place, date, agency" in found.evidence


# Lines below the headline, told by the words of their sources.
BELOW = {
    "the head of a dispatch": ("zh", "新浪体育讯　大桥今天通车。", "⟦Sina Sports News ⟧The bridge opened today."),
    "a head without its mark is silent": ("zh", "新浪体育今天开播。", "Sina Sports News The channel opened today."),
    "a line that leads elsewhere, by its source": (
        "es",
        "Lea además: El puente",
        "⟦Reads in addition: The bridge⟧",
    ),
    "who reported with whom": ("fr", "(Avec AFP)", "⟦(With AFP)⟧"),
    "a stamp": ("fr", "Publié le 02/01/2021 à 18h45", "⟦Issued on 02/01/2021 at 18h45⟧"),
    "a stamp without words": ("ru", "10:15 26.11.2021", "⟦10:15 11/26/2021⟧"),
    "a desk": ("ja", "（社会部・山田花子）", "⟦(Social department, Hanako Yamada)⟧"),
    "the end of a dispatch": ("fa", "انتهای پیام", "⟦End of message⟧"),
    "a reporter's line": ("ko", "스포츠한국 이재호 기자", "⟦Sports Korea Lee Jae-ho⟧"),
    "who made it": ("de", "Redaktion: Anna Maier", "⟦Editing: Anna Maier⟧"),
    "a sentence that begins like a stamp is silent": (
        "fr",
        "Publié le 2 mai, il plaît.",
        "Published on May 2, it is liked.",
    ),
    "a sentence that begins like a call is silent": ("de", "Mehr dazu sagte er nicht.", "He said no more."),
    "an agency alone": ("cs", "ČTK", "⟦CTK⟧"),
    "two agencies": ("ar", "(رويترز - أ ف ب)", "⟦(Reuters - AFP)⟧"),
    "an agency in a sentence is silent": ("pl", "PAP podała to.", "PAP said so."),
    "an agency taken for a word": (
        "ja",
        "【ロンドン共同】橋は１日に開通した。",
        "⟦London Common⟧ The bridge opened on the 1st.",
    ),
    "an agency taken for a word in brackets": (
        "hi",
        "पटना, 2 मई (भाषा) पुल खुला।",
        "⟦Patna, May 2 (language)⟧ The bridge opened.",
    ),
    "what is done jointly is silent": ("ja", "両市は共同 で調べた。", "Jointly the cities looked into it."),
    "the page's source in brackets": ("zh", "（来源：北方晚报）", "⟦(Source: Northern Evening News)⟧"),
    "a head with a colon": ("zh", "财经网讯：大桥今天通车。", "⟦Caijing.com News: ⟧The bridge opened today."),
    "a credit in small letters": ("de", "Foto: dpa", "⟦Photo: dpa⟧"),
    "a sentence with a reporter is silent": ("zh", "记者问他，他不答。", "A reporter asked."),
}


@pytest.mark.parametrize(("language", "source", "target"), BELOW.values(), ids=BELOW)
def test_lines_of_a_source(language: str, source: str, target: str) -> None:
    assert_fires_beside("byline", ("A.", "A."), (source, target), source_lang=language)


def test_what_would_leave_half_a_sentence_has_no_fix() -> None:
    (found,) = findings("byline", "This news agency has reported (correspondent Li Na) that the bridge is open.")
    assert found.fix is None
