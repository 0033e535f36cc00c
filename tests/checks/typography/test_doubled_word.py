"""doubled-word: where it fires and where it stays silent."""

from __future__ import annotations

import pytest

from mtcheck.model.grade import Confidence
from tests.marked import assert_fires, assert_fires_beside, findings, fixed

CASES = {
    "two things, each with its own words, are silent": "It joins busy streets and streets with trees. They named old "
    "members and members who had just come, tall ships and ships without masts.",
    "a clause behind it is silent": "He works for the people and people know. He feeds farmers and farmers grow rice.",
    "one behind a verb of both": "Local ⟦customs and customs⟧ are known. Young ⟦members and members⟧ celebrated.",
    "a verb behind its subject": "This ⟦is is⟧ new. The road ⟦is is⟧ closed.",
    "a clause as subject is silent": "What it is is a mistake. All this is is a game. The problem is is hard to tell.",
    "a number before what it counts": "⟦Two two⟧ men came. They have ⟦three three⟧ houses.",
    "a scale of a scale is silent": "A million million stars. A thousand thousand voices; a billion billion atoms.",
    "numbers one by one are silent": "They won two two. He dialled five five three. The two two-year-olds slept.",
    "small word": "He apologised ⟦to to⟧ his wife.",
    "capital first": "⟦The the⟧ fund has paid.",
    "over a line end": "He left ⟦the\nthe⟧ house.\n\nIt rained.",
    "three times, two findings": "It rained ⟦and and⟧ snowed.",
    "one word for two": "They showed their ⟦customs and customs⟧ to all. She wrote of ⟦experience and "
    "experience⟧ of the work.",
    "ever more is silent": "It went deeper and deeper, more and more, again and again, time and time again.",
    "repeated action is silent": "They waited and waited, and ran and ran.",
    "very many is silent": "There were rows and rows of seats, years and years ago.",
    "an adjective before its noun": "It was a ⟦solemn and solemn⟧ day, for ⟦cultural and cultural⟧ ties.",
    "an ordinal": "He started at ⟦third and third⟧ base.",
    "before a dash": "The ⟦teachers and teachers⟧ - more than half - came.",
    "another's noun is silent": "The Russian military and military schools; for public and public welfare projects.",
    "another thing is silent": "It exports petroleum and petroleum products.",
    "a preposition twice": "He was born ⟦in in⟧ May. It was held ⟦on on⟧ Monday. He lived ⟦in in⟧ a house.",
    "past perfect is silent": "He had had enough, and that that was so.",
    "emphasis is silent": "It was very very late, no no, bye bye.",
    "names are silent": "Duran Duran played in Bora Bora and Walla Walla.",
    "comma between is silent": "He said that, that being so, he would go.",
    "other languages are silent": "They use ylang ylang oil.",
    "a surname before the full name": "The death of ⟦Amini Mahsa Amini⟧ in custody.",
    "one country for two": "They were envoys between ⟦Vietnam and Vietnam⟧.",
    "a firm of two is silent": "Johnson and Johnson made it.",
    "a country's own is silent": "It went to Vietnam and Vietnam Airlines.",
    "a full name twice is silent": "Mahsa Amini and Zhina Amini.",
    "numbers are silent": "Call 55 55 now.",
    "with no blank between": "The train was ⟦delayeddelayed⟧ by rain ⟦andand⟧ snow.",
    "a word that is made so is silent": "A murmur went up over the couscous; bonbons and a tomtom followed.",
}


@pytest.mark.parametrize("sample", CASES.values(), ids=CASES)
def test_fires_where_marked(sample: str) -> None:
    assert_fires("doubled-word", sample)


FIXES = [
    ("He went to to the the bank.", "He went to the bank."),
    ("The death of Amini Mahsa Amini.", "The death of Mahsa Amini."),
]


@pytest.mark.parametrize(("before", "after"), FIXES)
def test_fix(before: str, after: str) -> None:
    assert fixed("doubled-word", before) == after


OF_VERBS = [
    "The guards checked in in the morning.",
    "It is a plan he believes in in principle.",
    "She moved on on Monday, and the firm took over over the weekend.",
    "The old law came in in 1994.",
]


@pytest.mark.parametrize("text", OF_VERBS)
def test_a_particle_of_a_verb_is_told_at_low_confidence_only(text: str) -> None:
    assert [f.confidence for f in findings("doubled-word", text)] == [Confidence.LOW] * text.count(" in in ") + [
        Confidence.LOW
    ] * (text.count(" on on ") + text.count(" over over "))
    assert fixed("doubled-word", text, unsafe=False) == text


BESIDE = {
    "a name": ("de", "Sie lebt in Tirol.", "She lives in ⟦Tyrol Tyrol⟧."),
    "the last word": ("de", "Es hat bisher geholfen.", "It has helped so ⟦far far⟧."),
    "a figure": ("de", "Es war im Jahr 1995.", "It was in ⟦1995 1995⟧."),
    "a bracket": ("de", "Die Union (CDU) verlor.", "The Union ⟦(CDU) (CDU)⟧ lost."),
    "a word that no dictionary has": ("de", "Er zahlte 20 Ngultrum.", "He paid 20 ⟦ngultrums ngultrums⟧."),
    "a name that is double in the source is silent": ("ru", "Пели Дюран Дюран.", "Duran Duran sang."),
    "so in Japanese": ("ja", "デュラン・デュランが歌った。", "Durann Durann sang."),
    "syllables of a name are silent": ("zh", "李丽来了。", "Li Li came."),
    "a figure that stands twice is silent": ("de", "Es stand 17 zu 17.", "It stood 17 17 then."),
    "a call is silent": ("de", "Nein, das nicht.", "No, no."),
    "an explanation that explains nothing is silent": (
        "de",
        "Tallinn (Reval) lag dort.",
        "Tallinn (Tallinn) lay there.",
    ),
}


@pytest.mark.parametrize(("language", "source", "target"), BESIDE.values(), ids=BESIDE)
def test_beside_a_source(language: str, source: str, target: str) -> None:
    assert_fires_beside("doubled-word", (source, target), source_lang=language)


def test_three_in_a_row_are_one_finding() -> None:
    (found,) = findings("doubled-word", "It was a joint joint joint patrol.\n")
    assert found.message == '"joint joint joint" → "joint"'
    assert fixed("doubled-word", "It was a joint joint joint patrol.\n") == "It was a joint patrol.\n"


def test_adjectives_joined_are_told_and_left() -> None:
    (found,) = findings("doubled-word", "The delays came wide and wide, he said.\n")
    assert (found.message, found.fix) == ('"wide and wide" says one thing twice', None)
