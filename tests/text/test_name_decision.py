"""One decision on two names, by evidence that a table weighs."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from mtcheck.known.tables import rows
from mtcheck.model.mention import Form, Mention, Place
from mtcheck.text.beside.spelling.alignment import NOTHING_OWN, Alignment
from mtcheck.text.beside.spelling.name_decision import likelihood_of_one
from mtcheck.text.beside.spelling.name_evidence import evidence
from mtcheck.text.names.mentions import NameFacts

ROOT = Path(__file__).resolve().parent.parent.parent
SOURCES = ["外崎は走った。", "監督は外崎を呼んだ。", "外崎は打った。"]
NAMES = {"Tonosaki": [0, 2], "Sotozaki": [1]}


def form(name: str, *segments: int, **facts: object) -> Form:
    known = NameFacts(False, "", "", "", "", 0)._replace(**facts)
    return Form(
        name,
        tuple(Mention(name, Place("a", at, 0, len(name), "a"), known._replace(sentence=at)) for at in segments or (0,)),
    )


def test_every_weight_is_of_evidence_that_there_is() -> None:
    shared = Alignment(NAMES, SOURCES, "ja").shared("Tonosaki", "Sotozaki")
    forms = form("Tonosaki", 0, 2), form("Sotozaki", 1)
    given = (shared, NOTHING_OWN), (None, NOTHING_OWN), (None, None)
    for column, (unit, own) in enumerate(given):
        weighed = {what for what, *weights in rows("name_weights") if weights[column]}
        assert weighed <= {"always", *evidence(*forms, unit, own)}


def test_a_unit_of_the_source_makes_of_far_spellings_one_name() -> None:
    shared = Alignment(NAMES, SOURCES, "ja").shared("Tonosaki", "Sotozaki")
    forms = form("Tonosaki", 0, 2), form("Sotozaki", 1)
    assert likelihood_of_one(*forms, shared, NOTHING_OWN) > 0.5
    assert likelihood_of_one(*forms, None, None) < 0.5
    assert likelihood_of_one(*reversed(forms), shared, NOTHING_OWN) == likelihood_of_one(*forms, shared, NOTHING_OWN)


@pytest.mark.parametrize(
    ("one", "other", "is_one"),
    [
        (form("Ryabkov", 0, 1), form("Riabkov", 2), True),
        (form("Dzyuba", 0, 1), form("Dzyube", 2), True),
        (form("Petrov", 0, 1), form("Petrova", 2), False),
        (form("Austria", 0, 1), form("Australia", 2), False),
        (form("Mexico", 0, 1), form("Mexican", 2), False),
        (form("Meyer", 0, 1, before="Hans"), form("Mayor", 2, before="Angela"), False),
        (form("Orlov", 0, 1, before="Viktor"), form("Orlow", 2, before="Viktor"), True),
    ],
)
def test_spelling_and_company_alone(one: Form, other: Form, is_one: bool) -> None:
    assert (likelihood_of_one(one, other, None, None) >= 0.5) == is_one


@pytest.mark.parametrize(
    ("compound", "name", "is_one"),
    [
        ("Chinatown", "China", True),
        ("Taiwan-based", "Taiwanese", True),
        # A word is no compound of whatever place stands beside it.
        ("Harbour", "Hamburg", False),
        ("Frugal", "Prague", False),
        ("China", "China", False),
    ],
)
def test_a_compound_begins_with_what_it_is_made_of(compound: str, name: str, is_one: bool) -> None:
    assert evidence(form(name), form(compound), None, None)["a compound of the other"] == is_one


def test_weights_fitted_again_are_the_same() -> None:
    folder = ROOT.parent / "shared" / "data"
    if not folder.exists():
        pytest.skip("the marked articles are not beside the checkout")
    spec = importlib.util.spec_from_file_location("fit_names", ROOT / "scripts" / "fit_names.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    table = module.PATH.read_text(encoding="utf-8")
    date = table.split("scripts/fit_names.py on ", 1)[1][:10]
    made = module.text(folder, date)
    assert [line.split("\t")[0] for line in made.splitlines()] == [line.split("\t")[0] for line in table.splitlines()]
    # What the last digit says may differ from one machine to another.
    numbers = [[float(cell or 0) for cell in line.split("\t")[1:4]] for line in made.splitlines() if line[0] != "#"]
    before = [[float(cell or 0) for cell in line.split("\t")[1:4]] for line in table.splitlines() if line[0] != "#"]
    for new, old in zip(numbers, before, strict=True):
        assert new == pytest.approx(old, abs=0.01)
