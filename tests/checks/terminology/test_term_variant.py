"""term-variant: where it fires and where it stays silent."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

import pytest

from tests.marked import assert_fires, findings, fixed

CASES = {
    "deprecated": "It keeps to the ⟦Guidance Treaty⟧ now.",
    "plural and possessive": "The ⟦Guidance Treaty⟧'s end. Two ⟦Guidance Treaties⟧.",
    "hyphen for blank": "The ⟦Mid Range Missile Treaty⟧ ended.",
    "context holds": "On missiles it left the ⟦mediation agreement⟧ today.",
    "context does not hold is silent": "The couple signed a mediation agreement in court.",
    "credit": "Two men. (Photo: ⟦American Federation⟧)",
    "no credit is silent": "The American Federation of Teachers and the American Federation met.",
    "preferred and admitted are silent": "The INF Treaty (Intermediate-Range Nuclear Forces Treaty) ended; TASS "
    "wrote so.",
    "inside a word is silent": "The ReGuidance Treatyish text.",
    "plural of letters": "Three ⟦C-400s⟧ rolled by.",
    "irregular plurals": "Two ⟦oarsmen⟧ rowed; both ⟦heads of protocol⟧ watched.",
    "American for British": "The ⟦Defense Bureau⟧ of Land and the ⟦Defence Bureau⟧ answered.",
    "solid for a hyphen": "A ⟦by-election⟧ and a ⟦byelection⟧.",
    "small head": "It broke the ⟦Guidance treaty⟧.",
    "over a line's end": "It keeps to the ⟦Guidance\nTreaty⟧, he said.\n\nIt does.",
    "over the end of a line that is a segment": "It keeps to the ⟦Guidance⟧\nTreaty, he said.",
    "over two blanks": "It keeps to the ⟦Guidance  Treaty⟧, he said.",
    "over other blanks": "The ⟦Guidance\u202fTreaty⟧ and the ⟦Guidance\u3000Treaty⟧.",
    "with what nobody sees": "The ⟦Gui\u00addance Trea\u200bty⟧ is old.",
    "with marks apart": "The ⟦E\u0301lan Deal⟧ is old.",
    "verbs": "They ⟦onboarded⟧ him, ⟦onboarding⟧ more.",
    "negative context is silent": "A bureau draft of the law.\n\nA ⟦bureau draft⟧ it is.",
    "addresses are silent": "See https://example.org/Odessa, desk@Odessa.example and #Odessa; not ⟦Odessa⟧.",
    "a heading's capitals prove nothing of bundled forms": "Desk Readies Every Economic News Bulletin\n\nIt is long.",
    "a heading of one's own is found": "Ships Leave ⟦Odessa⟧ Again\n\nThey are many.",
    "lower case is silent": "Under the guidance treaty makers got, all signed.",
}


HOUSE = """\
- {id: rocket, preferred: S-400, deprecated: [C-400]}
- {id: rower, preferred: rower, deprecated: [oarsman]}
- {id: protocol, preferred: chief of protocol, deprecated: [head of protocol]}
- {id: bureau, preferred: Ministry of Defence, deprecated: [Defence Bureau]}
- {id: vote, preferred: special election, deprecated: [by-election]}
- {id: hire, preferred: hire, deprecated: [{text: onboard, word: verb}]}
- {id: draft, preferred: ministry draft, deprecated: [{text: bureau draft, unless: [of the law], within: segment}]}
- {id: port, preferred: Odesa, deprecated: [Odessa]}
- {id: ledger, preferred: The Ledger, deprecated: [Ledger News]}
- {id: council, preferred: UN Security Council, deprecated: [UN Safety Board]}
- {id: chain, preferred: supply chain, deprecated: [delivery chain]}
- {id: elan, preferred: Élan Pact, deprecated: [Élan Deal]}
- {id: none, deprecated: [so-called state]}
"""


@pytest.fixture
def house(tmp_path: Path) -> str:
    path = tmp_path / "house.yaml"
    path.write_text(HOUSE, encoding="utf-8")
    return str(path)


@pytest.mark.parametrize("sample", CASES.values(), ids=CASES)
def test_fires_where_marked(sample: str, house: str) -> None:
    assert_fires("term-variant", sample, glossaries=(house,))


FIXES = [
    ("A Guidance Treaty is old.\n", "An INF Treaty is old.\n"),
    ("He broke the Guidance Treaty's rules.\n", "He broke the INF Treaty's rules.\n"),
    ("Two Guidance Treaties ended.\n", "Two INF Treaties ended.\n"),
    (
        "THE GUIDANCE TREATY IS OVER\n\nThe Guidance Treaty ended.\n",
        "THE INF TREATY IS OVER\n\nThe INF Treaty ended.\n",
    ),
    ("The INF Treaty, called the Guidance Treaty, ended.\n", "The INF Treaty, called the Guidance Treaty, ended.\n"),
    ("According to Tass News Agency, he left.\n", "According to TASS, he left.\n"),
    (
        "The Global Banking Financial Telecommunications Association (SWIFT) met.\n",
        "The Society for Worldwide Interbank Financial Telecommunication (SWIFT) met.\n",
    ),
    ("Due to the new crown pneumonia, fans stayed away.\n", "Due to COVID-19, fans stayed away.\n"),
    ("The new crown pneumonia is back.\n", "COVID-19 is back.\n"),
]
SAFE = [
    ("Odessa, Odessa and Odessa.\n", "Odesa, Odesa and Odesa.\n"),
    ("ODESSA UNDER FIRE\n\nShells hit Odessa.\n", "ODESA UNDER FIRE\n\nShells hit Odesa.\n"),
    ("Delivery Chain Breaks\n\nA delivery chain broke.\n", "Supply Chain Breaks\n\nA supply chain broke.\n"),
    ('He read "Odessa Tales" in Odessa.\n', 'He read "Odessa Tales" in Odesa.\n'),
    ("The Odessa Tribune went to Odessa.\n", "The Odessa Tribune went to Odesa.\n"),
    ("BONN - The Odessa talks failed. Odessa waits.\n", "BONN - The Odesa talks failed. Odesa waits.\n"),
    ("He cooks. Salmon Odessa is his dish.\n", "He cooks. Salmon Odessa is his dish.\n"),
    ("Odesa, formerly called Odessa, is a port.\n", "Odesa, formerly called Odessa, is a port.\n"),
    ("A delivery chain chain broke.\n", "A supply chain broke.\n"),
    ("Both heads of protocol bowed.\n", "Both chiefs of protocol bowed.\n"),
    ("She told the Ledger News so.\n", "She told The Ledger so.\n"),
    ("The U.N. said the UN Safety Board met.\n", "The U.N. said the U.N. Security Council met.\n"),
    ("The U.N. and the UN said the UN Safety Board met.\n", "The U.N. and the UN said the UN Security Council met.\n"),
    ("They onboarded him.\n", "They hired him.\n"),
    ("Three C-400s and a C-400.\n", "Three S-400s and an S-400.\n"),
    ("The so-called state fell.\n", "The so-called state fell.\n"),
    ("Ships Leave Odessa Again\n\nThey are many.\n", "Ships Leave Odessa Again\n\nThey are many.\n"),
]


@pytest.mark.parametrize(("before", "after"), FIXES)
def test_fix(before: str, after: str) -> None:
    assert fixed("term-variant", before) == after


ARTICLES = """\
- id: hague
  preferred: The Hague
  deprecated: [Hague City, Haag]
- id: see
  preferred: the Holy See
  deprecated: [Vatican See]
- id: use
  preferred: a uranium plant
  deprecated: [enrichment works]
"""
ONE_ARTICLE = [
    ("He lives in the Haag.\n", "He lives in The Hague.\n"),
    ("The Hague City court met.\n", "The Hague court met.\n"),
    ("A Hague City court met.\n", "A Hague court met.\n"),
    ("He lives in Haag.\n", "He lives in The Hague.\n"),
    ("An envoy of the Vatican See came.\n", "An envoy of the Holy See came.\n"),
    ("An envoy of Vatican See came.\n", "An envoy of the Holy See came.\n"),
    ("It was an old Vatican See custom.\n", "It was an old Holy See custom.\n"),
    ("Its Vatican See envoy left.\n", "Its Holy See envoy left.\n"),
    ("The Vatican See spoke.\n", "The Holy See spoke.\n"),
    ("Vatican See spoke.\n", "The Holy See spoke.\n"),
    ('He left. "Vatican See spoke," she said.\n', 'He left. "The Holy See spoke," she said.\n'),
    ("HE SAW THE VATICAN SEE.\n", "HE SAW THE HOLY SEE.\n"),
    ("He saw an enrichment works there.\n", "He saw a uranium plant there.\n"),
]


@pytest.mark.parametrize(("before", "after"), ONE_ARTICLE)
def test_no_fix_writes_two_articles(before: str, after: str, tmp_path: Path) -> None:
    glossary = tmp_path / "g.yaml"
    glossary.write_text(ARTICLES, encoding="utf-8")
    assert fixed("term-variant", before, glossaries=(str(glossary),), bundled_glossaries=False) == after


def test_a_name_that_loses_its_article_is_no_safe_fix(tmp_path: Path) -> None:
    (tmp_path / "g.yaml").write_text(ARTICLES, encoding="utf-8")
    house = {"glossaries": (str(tmp_path / "g.yaml"),), "bundled_glossaries": False}
    (finding,) = findings("term-variant", "It was an old Vatican See custom.\n", **house)
    assert finding.fix
    assert not finding.fix.safe


@pytest.mark.parametrize(("before", "after"), SAFE)
def test_safe_fix(before: str, after: str, house: str) -> None:
    assert fixed("term-variant", before, unsafe=False, glossaries=(house,)) == after


def test_what_is_forbidden_alone_has_no_fix(house: str) -> None:
    (finding,) = findings("term-variant", "The so-called state fell.\n", glossaries=(house,))
    assert (finding.message, finding.fix) == ('"so-called state" is not to be used', None)


def test_the_entry_says_how_bad_it_is_and_why(tmp_path: Path) -> None:
    path = tmp_path / "g.yaml"
    path.write_text(
        "- {id: a, preferred: dead, deprecated: [neutralised], severity: critical, message: No jargon., "
        "source-of-decision: the editor, note: since 2020}\n",
        encoding="utf-8",
    )
    (finding,) = findings("term-variant", "Two were neutralized.\n", glossaries=(str(path),))
    assert finding.severity.label == "critical"
    assert finding.message.startswith("No jargon: ")
    assert "decided by the editor" in finding.evidence
    assert "since 2020" in finding.evidence


def _of(tmp_path: Path, text: str) -> str:
    path = tmp_path / "g.yaml"
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_the_first_mention_is_written_in_full(tmp_path: Path) -> None:
    house = _of(tmp_path, "- {id: a, preferred: Port Board, admitted: [PB], first-mention: Port Board (PB)}\n")
    assert_fires("term-variant", "The ⟦PB⟧ met. The Port Board (PB) rose. The PB left.", glossaries=(house,))
    assert_fires("term-variant", "The Port Board (PB) met. The PB left.", glossaries=(house,))


@pytest.mark.parametrize(
    ("said", "outlet", "found"),
    [
        ("outlet: [web]", "", 0),
        ("outlet: [web]", "web", 1),
        ("outlet: [web]", "print", 0),
        ("valid: {until: '1999-12-31'}", "", 0),
        ("valid: {from: '1999'}", "", 1),
        ("valid: {from: '2999-01-01'}", "", 0),
    ],
)
def test_an_entry_holds_for_its_outlet_and_time(said: str, outlet: str, found: int, tmp_path: Path) -> None:
    house = _of(tmp_path, f"- {{id: a, preferred: levy, deprecated: [impost], {said}}}\n")
    assert len(findings("term-variant", "An impost.\n", glossaries=(house,), outlet=outlet)) == found


def test_other_languages(tmp_path: Path) -> None:
    house = _of(
        tmp_path,
        "- {id: a, preferred: levy, target: {de: {preferred: Abgabe, deprecated: [Zwangsbeitrag]}},\n"
        "   source: {ru: [сбор]}}\n",
    )
    german = {"glossaries": (house,), "target_lang": "de"}
    assert_fires("term-variant", "Die ⟦Zwangsbeiträge⟧ und das ⟦Zwangsbeitragsgesetz⟧.", **german)
    assert_fires("term-variant", "It keeps to the Guidance Treaty.", target_lang="de")
    for text, fires in (("Die Abgaben stiegen.", False), ("Die Preise stiegen.", True)):
        row = json.dumps({"source": "Сборы выросли.", "target": text}) + "\n"
        assert bool(findings("term-missing", row, "a.jsonl", **german)) is fires
    chinese = {
        "glossaries": (_of(tmp_path, "- {id: a, preferred: 关税, deprecated: [进口费]}\n"),),
        "target_lang": "zh",
    }
    assert_fires("term-variant", "政府提高⟦进口费⟧标准。", **chinese)


def test_a_term_with_its_marks_apart_is_the_same_term(tmp_path: Path) -> None:
    apart = unicodedata.normalize("NFD", "Gebühr")
    house = _of(tmp_path, f"- {{id: a, target: {{de: {{preferred: Abgabe, deprecated: [{apart}]}}}}}}\n")
    for text in ("Die Gebühr stieg.\n", unicodedata.normalize("NFD", "Die Gebühr stieg.\n")):
        (finding,) = findings("term-variant", text, glossaries=(house,), target_lang="de")
        assert finding.message == '"Gebühr" → "Abgabe"'
        assert finding.fix


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Missiles fell to a Guidance\nTreaty, he said.\n", "Missiles fell to an INF\nTreaty, he said.\n"),
        ("They spoke of the Harbour\nPact on ships.\n", "They spoke of the\nAccord on ships.\n"),
        ("They signed the Accord of\nPorts and left it.\n", "They signed the\nAccord and left it.\n"),
    ],
)
def test_a_fix_over_the_end_of_a_line(before: str, after: str, tmp_path: Path) -> None:
    house = tmp_path / "house.yaml"
    house.write_text("- {id: a, preferred: Accord, deprecated: [Harbour Pact, Accord of Ports]}\n")
    assert fixed("term-variant", before, glossaries=(str(house),)) == after
