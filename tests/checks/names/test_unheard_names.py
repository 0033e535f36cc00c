"""name-mismatch by sound alone: the person of the source, another person, another surname; script by script."""

from __future__ import annotations

import pytest

from tests.marked import assert_fires_beside

# A sentence of each script, its translation with a gap, who is named, and others whom it does not name.
SENTENCES = {
    "ru": (
        "Вчера писатель Мартин Бреннер открыл выставку.",
        "Yesterday the writer {} opened the show.",
        "Martin Brenner",
    ),
    "uk": (
        "Учора письменник Мартін Бреннер відкрив виставку.",
        "Yesterday the writer {} opened the show.",
        "Martin Brenner",
    ),
    "zh": ("昨天，作家马丁·布伦纳为展览揭幕。", "Yesterday the writer {} opened the show.", "Martin Brenner"),
    "ja": ("作家のマルティン・ブレナー氏が展覧会を開いた。", "The writer {} opened the show.", "Martin Brenner"),
    "ko": ("어제 작가 마르틴 브레너는 전시회를 열었다.", "Yesterday the writer {} opened the show.", "Martin Brenner"),
    "ar": ("افتتح الكاتب مارتن برينر المعرض أمس.", "Yesterday the writer {} opened the show.", "Martin Brenner"),
    "he": ("אתמול פתח הסופר מרטין ברנר את התערוכה.", "Yesterday the writer {} opened the show.", "Martin Brenner"),
}
ANOTHER_PERSON = ["Giuseppe Calvino", "Zuzana Kowalczyk"]
ANOTHER_SURNAME = ["Martin ⟦Kowalczyk⟧", "Martin ⟦Fitzgibbon⟧"]


@pytest.mark.parametrize("language", SENTENCES)
def test_whom_the_source_names_is_silent(language: str) -> None:
    source, target, name = SENTENCES[language]
    for spelt in (name, "Martin Brener", "Marten Brenner", name.split()[-1], "Brenner Martin"):
        assert_fires_beside("name-mismatch", (source, target.format(spelt)))


@pytest.mark.parametrize("language", SENTENCES)
@pytest.mark.parametrize("other", ANOTHER_PERSON)
def test_another_person(language: str, other: str) -> None:
    source, target, _ = SENTENCES[language]
    assert_fires_beside("name-mismatch", (source, target.format(f"⟦{other}⟧")))


@pytest.mark.parametrize("language", SENTENCES)
@pytest.mark.parametrize("other", ANOTHER_SURNAME)
def test_another_surname(language: str, other: str) -> None:
    source, target, _ = SENTENCES[language]
    assert_fires_beside("name-mismatch", (source, target.format(other)))


def test_greek_is_read_letter_by_letter() -> None:
    source, target = "Χθες ο συγγραφέας Μάρτιν Μπρένερ άνοιξε την έκθεση.", "Yesterday the writer {} opened the show."
    for name in ("Martin Brenner", "Marten Mprener", "Martin Kowalczyk", *(f"⟦{name}⟧" for name in ANOTHER_PERSON)):
        assert_fires_beside("name-mismatch", (source, target.format(name)))


SILENT = {
    "no name": [("Вчера писатель открыл выставку.", "Yesterday the writer opened the show.")],
    "named elsewhere in the source": [
        ("Выставку открыл Мартин Бреннер.", "The show was opened by Martin Brenner."),
        ("Он приехал из Линца.", "Martin Brenner came from Linz."),
    ],
    "in Latin letters in the source": [("Выставку открыл Jan Wiśniewski.", "The show was opened by Jan Wisniewski.")],
    "a place of two words": [("Он приехал из Южной Кореи.", "He came from South Korea.")],
    "a people": [("Он встретил американского дирижёра.", "He met an American Canadian conductor.")],
    "two words that the source writes as one": [("Он приехал из Куангбиня.", "He came from Quang Binh.")],
    "characters that are not heard": [
        ("作家の高橋一郎氏が展覧会を開いた。", "The writer Takahashi Ichiro opened the show.")
    ],
    "characters beside a borrowed word": [
        ("作家の高橋一郎氏がコンサートを開いた。", "The writer Takahashi Ichiro gave a recital.")
    ],
    "a Japanese name in Chinese": [("作家高桥一郎为展览揭幕。", "The writer Ichiro Takahashi opened the show.")],
    "a title and a word": [("Вчера выступил министр.", "Yesterday Foreign Minister spoke.")],
    "a script that nobody learned": [("Χθες μίλησε ο Μάρτιν Μπρένερ.", "Yesterday Giuseppe Calvino spoke.")],
}


@pytest.mark.parametrize("pairs", SILENT.values(), ids=SILENT)
def test_silent(pairs: list[tuple[str, str]]) -> None:
    assert_fires_beside("name-mismatch", *pairs)


def test_the_finding_shows_the_name_that_nothing_renders(tmp_path: object) -> None:
    from tests.marked import beside, findings

    (found,) = findings(
        "name-mismatch",
        beside(("作家のマルティン・ブレナー氏が来た。", "The writer Zuzana Kowalczyk came.")),
        "a.jsonl",
    )
    assert "マルティン・ブレナー" in found.evidence
    assert [place.text for place in found.related] == ["マルティン・ブレナー"]
