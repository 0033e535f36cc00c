"""missing-apostrophe: where it fires and where it stays silent."""

from __future__ import annotations

import pytest

from mtcheck import Settings, check_text
from mtcheck.text.english.possessives import bare_possessives
from tests.marked import assert_fires, assert_fires_beside, findings, fixed

CASES = {
    "times are silent": "It is about one times larger than that. He stayed two and a half hours fishing.",
    "a clause behind a verb is silent": "Suppose that students Li and Wu go. She believes that teachers pay matters.",
    "verbs with a preposition of their own are silent": "The trial of drug smugglers accounts for most of it.",
    "the verb of a relative clause is silent": "The towns to which the pilgrims walk will be rebuilt.",
    "country before a noun": "That is ⟦Russias⟧ proposal.",
    "city before a noun": "He sees no merit in ⟦Washingtons⟧ allegations.",
    "weekday": "He starts in ⟦Saturdays⟧ final.",
    "name of the article": "Solberg won. Later ⟦Solbergs⟧ team lost.",
    "behind a title": "He met President ⟦Duvals⟧ daughter.",
    "behind any title of the table": "He met Premier ⟦Duvals⟧ daughter and Professor ⟦Duvals⟧ son.",
    "a given name behind a title is silent": "Bishop Juras Petkus met Mayor Tunis Kaspers. He met the Jura team.",
    "behind an abbreviated title": "He met Sen. ⟦Duvals⟧ daughter.",
    "a person": "It was the ⟦regulators⟧ decision.",
    "a group": "It was the ⟦orchestras⟧ conductor.",
    "a vehicle": "Nobody knew the ⟦submarines⟧ depth.",
    "made of an owner": "It was the ⟦gamemakers⟧ headquarters.",
    "contraction": "It ⟦doesnt⟧ matter. ⟦Theres⟧ a way.",
    "it is": "Now ⟦its⟧ a different game.",
    "singular determiner": "He crashed into a ⟦drivers⟧ car.",
    "no plural": "It is in the ⟦countrys⟧ interest and the ⟦womens⟧ race.",
    "owner and superlative": "It is the ⟦worlds⟧ largest bank.",
    "a name on -s behind a title is silent": "He met Judge Harris daughter of the old judge.",
    "a word of grammar beside a name is silent": "Le Thi Lan came. This spring is cold. Later Thi left.",
    "plural behind there were is silent": "Kenya won. There were Kenyans boiling potatoes there.",
    "what owns nothing is silent": "They showed the theorems proof.",
    "owners of many things are silent": "The regulators told reporters that carriers cut flights.",
    "plural subject is silent": "The governments agreed. Germans voted. The companies plan cuts.",
    "names on -s are silent": "Tomas Williams met James in the Netherlands. The Johnsons live there.",
    "attributive plural is silent": "A players union official opened a sports venue.",
    "a clause behind a noun is silent": "They are honey plants that animals love.",
    "games are silent": "The Olympic flame came. The 2020 Olympics host waited.",
    "a participle is silent": "The clubs bidding for him are named.",
    "a verb behind one of many is silent": "One of the participants tests positive.",
    "persons are silent": "The number of persons responsible for it fell.",
    "a body of many is silent": "The Exhibitor met. The Expo Exhibitors Alliance agreed.",
    "its noun that is an adjective elsewhere is silent": "They had a notice from its superior that he was lost.",
    "its owner is silent": "The bank raised its prices, and its own staff left.",
    "adjective that is a noun here is silent": "Write its manual as a page. It saw its potential to grow.",
    "states is silent": "The United States government said so.",
    "a few are many, silent": "It is said that a few days Harlow Hub was closed.",
    "a verb with its object is silent": "The networks houses 40 studios.",
    "what is joined to many is silent": "Homes were connected to the electrical networks houses.",
    "verb is silent": "This plan supports rural areas, and that causes problems.",
}


@pytest.mark.parametrize("sample", CASES.values(), ids=CASES)
def test_fires_where_marked(sample: str) -> None:
    assert_fires("missing-apostrophe", sample)


FIXES = [
    ("That is Russias proposal.\n", "That is Russia's proposal.\n"),
    ("Theres a way.\n", "There's a way.\n"),
]


@pytest.mark.parametrize(("before", "after"), FIXES)
def test_fix(before: str, after: str) -> None:
    assert fixed("missing-apostrophe", before) == after


def test_words_of_the_settings_are_owners_too() -> None:
    text = "She saw the gizmos latest price."
    assert not check_text(text)
    found = check_text(text, settings=Settings(words={"owners": ["Gizmo"]}))
    assert [f.message for f in found] == ['"gizmos" → "gizmo\'s"']
    with_option = Settings(checks={"missing-apostrophe": {"owners": ["gizmo"]}})
    assert check_text(text, settings=with_option) == found


def test_nouns_of_the_user_are_owners() -> None:
    text = "She saw the gizmos latest price."
    words = frozenset(text.lower().strip(".").split())
    assert list(bare_possessives(text, words, frozenset(["She"]))) == []
    (found,) = bare_possessives(text, words, frozenset(["She"]), frozenset(["gizmo"]))
    assert text[found.start : found.end] == "gizmos"
    assert found.right == "gizmo's"


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("The plan failed. Both teams players left.", "teams'"),
        ("The networks agreed. The networks signals were lost.", "networks'"),
        ("The network agreed. The networks signals were lost.", "network's"),
        ("The governments plan failed.", "government's"),
        ("They must not get by on their parents fame.", "parents'"),
        ("The hosts striker Olivier Moreau scored.", "hosts'"),
        ("It serves key areas in this area. There the key areas rate rose.", "areas'"),
        ("Muslims leaders met. A Muslim spoke.", "Muslims'"),
        ("A hosts striker scored.", "host's"),
    ],
)
def test_many_own_where_many_are_spoken_of(text: str, right: str) -> None:
    assert [f.fix.edits[0].text for f in findings("missing-apostrophe", text) if f.fix] == [right]


def test_a_name_that_the_source_has_just_so_is_no_possessive() -> None:
    assert_fires_beside("missing-apostrophe", ("Barış golü attı.", "Baris goal decided it."), source_lang="tr")
    assert_fires_beside(
        "missing-apostrophe", ("Putins Plan. Putin schwieg.", "⟦Putins⟧ plan failed. Putin was silent.")
    )
