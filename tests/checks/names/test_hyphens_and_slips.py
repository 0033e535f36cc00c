"""Which of two spellings is right, where one has a hyphen more, is none that any system gives, or a word of a term."""

from __future__ import annotations

import pytest

from mtcheck import check_text

# The text, the form that is told, and the right one.
DECIDED = [
    ("Wang Hao-yu came. Wang Haoyu sat. Wang Haoyu left.", "Hao-yu", "Haoyu"),
    ("Premier Li Ke-qiang spoke. Li Keqiang then left.", "Ke-qiang", "Keqiang"),
    ("Mr. Riyabkov spoke in Moscow. Deputy minister Ryabkov said no more. Riyabkov left.", "Riyabkov", "Ryabkov"),
    ("Deputy minister Ryabkov spoke. Mr. Riyabkov left.", "Riyabkov", "Ryabkov"),
    ("Mayor Irion spoke on Monday. Later Mayor Iron left. Reporters saw Irion go.", "Iron", "Irion"),
    ("Tsai Ying-wen spoke. The crowd cheered Tsai Yingwen.", "Yingwen", "Ying-wen"),
]
# The source and the text, sentence by sentence, the form that is told, and the right one.
DECIDED_BY_THE_SOURCE = [
    (
        ["黒岩祐治知事は昨日述べた。", "黒岩氏はその後、東京に戻った。"],
        ["Governor Yuji Kuroiwa spoke yesterday.", "Mr. Kuraiwa then returned to Tokyo."],
        "Kuraiwa",
        "Kuroiwa",
    ),
    (
        ["Вчера Махачев победил.", "Потом Махачев уехал."],
        ["Yesterday Makhachev won.", "Then Mahachev left."],
        "Mahachev",
        "Makhachev",
    ),
    (
        ["Міністр Тарас Залужний виступив учора.", "Потім Залужний поїхав."],
        ["Minister Taras Zaluzhnyi spoke yesterday.", "Then Zalyzhnyi left."],
        "Zalyzhnyi",
        "Zaluzhnyi",
    ),
    (
        ["大室山が噴火した。", "大室山は静かだ。"],
        ["The Omuro-yama Mountain erupted.", "The Omuro Mountain is quiet."],
        "Omuro-yama",
        "Omuro",
    ),
    (
        ["阿賀野川が増水した。", "阿賀野川の水位が下がった。"],
        ["The Agano River rose.", "The level of the Agano-gawa River fell."],
        "Agano-gawa",
        "Agano",
    ),
]
SUBTITLES = "1\n00:00:01,000 --> 00:00:03,000\n{}\n\n2\n00:00:03,500 --> 00:00:06,000\n{}\n"


def _messages(text: str, path: str = "a.txt") -> set[tuple[str, str]]:
    return {(one.check, one.message) for one in check_text(text, path=path)}


@pytest.mark.parametrize(("text", "wrong", "right"), DECIDED)
def test_the_right_form(text: str, wrong: str, right: str) -> None:
    assert _messages(text) == {("name-variant", f'"{wrong}" → "{right}"')}


@pytest.mark.parametrize(("source", "text", "wrong", "right"), DECIDED_BY_THE_SOURCE)
def test_the_right_form_beside_a_source(source: list[str], text: list[str], wrong: str, right: str) -> None:
    found = [one for one in check_text(text, source=source) if one.check == "name-variant"]
    assert [one.message for one in found] == [f'"{wrong}" → "{right}"']


def test_one_hyphen_is_one_finding() -> None:
    checks = [one.check for one in check_text("Zhang Weimin spoke in Beijing. The minister Zhang Wei-min then left.")]
    assert checks == ["name-variant"]


def test_the_same_pair_is_judged_alike_in_every_format() -> None:
    lines = ("Mr. Riyabkov spoke in Moscow.", "Deputy minister Ryabkov said no more. Riyabkov left.")
    plain, subtitles = _messages("\n\n".join(lines)), _messages(SUBTITLES.format(*lines), "a.srt")
    assert plain == subtitles == {("name-variant", '"Riyabkov" → "Ryabkov"')}


def test_its_been_is_one_finding() -> None:
    assert [one.check for one in check_text("Its been a long year.")] == ["missing-apostrophe"]


# Of two forms without a source the likelier one is wrong as often as not; and what bears it out.
OPEN = [
    "Mayor Gasparyan spoke. Later Gasparian left. Gasparyan came back.",
    "Minister Florence Tarly spoke. Later Talley left. Reporters saw Talley go.",
    "Hurricane Janna came. Hurricane Jannah rained.",
]
BORNE_OUT = [
    ("Mayor Gasparyan spoke. Gasparyan left. Then Gasparyan ate. Gasparian slept.", "Gasparian", "Gasparyan"),
    ("It rained in Tatarstan. In Tatarsan it snowed.", "Tatarsan", "Tatarstan"),
    ("Alexis Sánchez won. Later Alexis Sanchez left.", "Sanchez", "Sánchez"),
    ("Fiona MacKenzie spoke. MacKenzie left. Fiona McKenzie slept.", "McKenzie", "MacKenzie"),
]


@pytest.mark.parametrize("text", OPEN)
def test_without_a_source_none_is_proposed_that_nothing_bears_out(text: str) -> None:
    found = [one for one in check_text(text) if one.check == "name-variant"]
    assert found
    assert all(" or " in one.message and one.fix is None for one in found)


@pytest.mark.parametrize(("text", "wrong", "right"), BORNE_OUT)
def test_without_a_source_it_is_proposed_where_something_does(text: str, wrong: str, right: str) -> None:
    assert ("name-variant", f'"{wrong}" → "{right}"') in _messages(text)
