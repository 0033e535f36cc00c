"""omitted-word: where it fires and where it stays silent."""

from __future__ import annotations

import pytest

from tests.marked import assert_fires

CASES = {
    "a hyphen with blanks is silent": "The on - site team met the off -line staff. A by - election was held.",
    "accordingly is silent": "The court met. Accordingly, the case was closed.",
    "in capitals it is silent": "He Said That According To The Council, All Was Well.",
    "a label is silent": "According to plan a, he speaks first. Those with type a, and hepatitis a, were asked.",
    "the end of a name is silent": "The markets of Xi' an in the past years, and of Yan' an, were full.",
    "no noun behind an article": "He is a member of ⟦the of⟧ the board.",
    "no noun before a verb": "On Friday ⟦the was⟧ flooded.",
    "no noun at the end": "They could not repair ⟦the.⟧",
    "no noun before of": "The road reopened ⟦after of ⟧delays.",
    "nobody between": "The talks ⟦between and⟧ the union failed.",
    "nothing behind and": "The workers asked for bread ⟦and.⟧",
    "according to nobody": "⟦According to,⟧ prices rose.",
    "no subject behind an adverbial": "⟦Currently, has ⟧more than 300 plants in the region.",
    "no subject at the beginning": "⟦Was one of ⟧the main stops of his tour.",
    "nobody says": "⟦Announced that⟧ two people were hurt.",
    "nobody speaks": '"We won⟦," said.⟧',
    "no subject of a clause": "They closed it ⟦because was⟧ unsafe.",
    "words at the beginning": "⟦, ⟧several people saw it.",
    "no subject of a verb in the past": "⟦Suffered a ⟧wound at the hand and was brought to a clinic.",
    "a participle is silent": "Founded by the town in 1995, the club has won twice. Given the rain, nobody came.",
    "a question is silent": "Was one of them there? Has been said so?",
    "an adverb behind an article is silent": "The then minister and the above are the reason.",
    "a stranded preposition is silent": "That is what the city he came from and the friends he spoke of are.",
    "a quoted word is silent": 'Do not end on the "of". A "the is" is no English.',
    "of its own is silent": "It will be a matter of course in of late years.",
    "an inverted verb is silent": "Near the river, the old town is. Only recently has it grown.",
    "letters are silent": "Vitamin A is rare. Group A has won. From A to B is far.",
    "nobody is told": "⟦Orlova told about⟧ the fair. The ⟦experts reminded that⟧ it is hot.",
    "nobody is told, with a subject further off": "He ⟦also told that⟧ the dam held.",
    "nobody is to do it": "The club ⟦urges to⟧ be careful. The road ⟦allows to⟧ save an hour.",
    "somebody is to do it, silent": "The club urges them to be careful, and allows nobody to save an hour.",
    "somebody is told, silent": "Orlova told them about it. He was told that the dam held. When told that the "
    "fair is off, they left. He told that story twice, and people told about it came. She introduced that law in 2019.",
}


@pytest.mark.parametrize("sample", CASES.values(), ids=CASES)
def test_fires_where_marked(sample: str) -> None:
    assert_fires("omitted-word", sample)
