"""How a text introduces the bearer of a name."""

from __future__ import annotations

import pytest

from mtcheck.text.names.introductions import introduced

ROLES = [
    ("Mayor ⟦Orlov⟧ spoke.", "mayor"),
    ("The violinist Maria ⟦Orlova⟧ played.", "violinist"),
    ("The singer Maria ⟦Orlova⟧ sang.", "singer"),
    ("Kenji ⟦Sato⟧, a lawyer for the families, called.", "lawyer"),
    ("⟦Rashid⟧ Mehmood, the finance secretary, told reporters.", "secretary"),
    ("The police chief, Rasheed ⟦Mahmud⟧, promised.", "chief"),
    ("As a football player, ⟦Pfann⟧ moved often.", ""),
    ("⟦Yamada⟧ Takeo, General Manager of a bank, came.", "manager"),
    ("⟦Smith⟧, Baker and Cook won.", ""),
    ("In the village of ⟦Ushguli⟧, the Prime Minister got acquainted with them.", ""),
    ("Mr ⟦Orlov⟧ spoke.", ""),
    ("A singer called ⟦Yongjin⟧ sang.", "singer"),
    ("A man called ⟦Orlov⟧ spoke.", ""),
]

KINDS = [
    ("Rain fell in ⟦Granada⟧ again.", "place"),
    ("The residents of ⟦Poti⟧ waited.", "place"),
    ("The city of ⟦Hamada⟧ danced.", "place"),
    ("The ⟦Sejiri⟧ Stadium was closed.", "place"),
    ("A plant near ⟦Samarra⟧ was lit.", "place"),
    ("⟦Chadderton⟧, near Oldham, was dry.", "place"),
    ("The pilot ⟦Granados⟧ flew.", "person"),
    ("⟦Orlov⟧ said nothing.", "person"),
    ("⟦Orlov⟧, 62, is ill.", "person"),
    ("⟦Orlov⟧, who sings, came.", "person"),
    ("The newspaper “⟦Marca⟧” said so.", "work"),
    ("⟦Hiramasu⟧ Hospital, explained the doctor, is full.", "place"),
    ("In ⟦Orlov⟧'s view it rains.", ""),
    ("The trailer for ⟦Bill⟧ and Ted came.", ""),
    ("⟦Orlov⟧ came.", ""),
]


def _introduced(text: str) -> tuple[str, str]:
    start, end = text.index("⟦"), text.index("⟧") - 1
    return introduced(text.replace("⟦", "").replace("⟧", ""), start, end)


@pytest.mark.parametrize(("text", "role"), ROLES)
def test_role(text: str, role: str) -> None:
    assert _introduced(text)[0] == role


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_kind(text: str, kind: str) -> None:
    assert _introduced(text)[1] == kind
