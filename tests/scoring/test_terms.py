"""Term success and consistency, every figure worked out by hand from the definitions in the modules."""

from __future__ import annotations

from math import isnan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.metrics._base import Options
from mtcheck.metrics.occurrences import Place, most_covered, occurrences, places, renderings
from mtcheck.model.text import TermPair

from .made import Pairs, figure, system

TREATY: Pairs = {"Vertrag": ["treaty", "pact"]}

# (phrase, text, language, lemmatiser) → the words that are found
PLACES = {
    "as it is": ("pact", "A pact is a pact.", "en", "stems", ["pact", "pact"]),
    "in the plural": ("nuclear treaty", "Two nuclear treaties", "en", "stems", ["nuclear treaties"]),
    "with a possessive": ("treaty", "the treaty's end", "en", "stems", ["treaty"]),
    "not inside a word": ("art", "a party starts", "en", "stems", []),
    "hyphen for a blank": ("mid range", "a mid-range missile", "en", "stems", ["mid-range"]),
    "not over a full stop and a comma": ("mid range", "in the mid, range", "en", "stems", []),
    "capitals only in capitals": ("US", "us and the US", "en", "stems", ["US"]),
    "German case": ("Vertrag", "des Vertrages", "de", "stems", ["Vertrages"]),
    "Russian case": ("договор", "по договору о ракетах", "ru", "stems", ["договору"]),
    "plain forms only": ("treaty", "two treaties", "en", "none", []),
    "a lemmatiser": ("mouse", "two mice", "en", "simplemma", ["mice"]),
    "letter by letter in Chinese": ("条约", "中导条约和新条约", "zh", "stems", ["条约", "条约"]),
    "an empty phrase": ("", "anything", "en", "stems", []),
}


@pytest.mark.parametrize(("phrase", "text", "language", "lemmatiser", "found"), PLACES.values(), ids=PLACES)
def test_places(phrase: str, text: str, language: str, lemmatiser: str, found: list[str]) -> None:
    assert [text[p.start : p.end] for p in places(phrase, text, language, lemmatiser)] == found


def test_the_longest_term_of_a_source_is_taken_and_places_are_disjoint() -> None:
    terms: Pairs = {"Vertrag": "treaty", "Vertrag über Raketen": "missile treaty", "Raketen": "missiles"}
    document = system([("Der Vertrag über Raketen ist ein Vertrag.", "", terms)]).documents[0]
    found = occurrences(document, document.segments[0], "stems")
    assert [o.pair.source for o in found] == ["Vertrag über Raketen", "Vertrag"]


def test_of_two_renderings_at_one_place_the_preferred_one_counts() -> None:
    pair = TermPair("Vertrag", ("treaty", "Treaty"))
    assert list(renderings(pair, "The Treaty", "en", "none").values()) == ["treaty"]


COVERED = {
    "nothing asked": ([], 0),
    "one for one": ([(1, [(0, 1)])], 1),
    "two asked, one there": ([(2, [(0, 1)])], 1),
    "one asked, two there": ([(1, [(0, 1), (2, 3)])], 1),
    "one place for two terms": ([(1, [(0, 5)]), (1, [(0, 5)])], 1),
    "the second choice frees the place": ([(1, [(0, 1), (2, 3)]), (1, [(0, 1)])], 2),
    "overlapping places count once": ([(2, [(0, 3), (2, 5)])], 1),
    "the short ones beat the long one": ([(1, [(0, 9)]), (2, [(0, 3), (4, 9)])], 2),
    "a chain takes every other one": ([(3, [(0, 2), (1, 3), (2, 4), (3, 5), (4, 6)])], 3),
}


@pytest.mark.parametrize(("demands", "most"), COVERED.values(), ids=COVERED)
def test_most_covered(demands: list[tuple[int, list[tuple[int, int]]]], most: int) -> None:
    assert most_covered([(n, [Place(*p) for p in offered]) for n, offered in demands]) == most


def _by_trying(demands: list[tuple[int, set[Place]]]) -> int:
    """All choices, one by one."""
    options = [(place, number) for number, (_, offered) in enumerate(demands) for place in offered]

    def best(at: int, chosen: list[Place], left: list[int]) -> int:
        if at == len(options):
            return 0
        place, number = options[at]
        without = best(at + 1, chosen, left)
        if left[number] and all(place.end <= c.start or c.end <= place.start for c in chosen):
            fewer = [n - (i == number) for i, n in enumerate(left)]
            return max(without, 1 + best(at + 1, [*chosen, place], fewer))
        return without

    return best(0, [], [n for n, _ in demands])


a_place = st.tuples(st.integers(0, 8), st.integers(1, 4)).map(lambda p: Place(p[0], p[0] + p[1]))


@given(st.lists(st.tuples(st.integers(0, 3), st.sets(a_place, max_size=4)), max_size=3))
def test_most_covered_is_what_trying_all_choices_gives(demands: list[tuple[int, set[Place]]]) -> None:
    assert most_covered(demands) == _by_trying(demands)


ONE_OF_TWO = [("Der Vertrag und der Vertrag.", "The treaty and the deal.", TREATY)]

# metric → (articles, score)
SUCCESS = {
    "exclusive: each rendering counts once": ("term-success", [ONE_OF_TWO], 1 / 2),
    "exclusive: over all segments": ("term-success", [ONE_OF_TWO, [("Ein Vertrag.", "A pact.", TREATY)]], 2 / 3),
    "exclusive: a term inside a longer one is not counted": (
        "term-success",
        [[("Der INF-Vertrag.", "The INF Treaty.", {"INF-Vertrag": "INF Treaty", "Vertrag": "treaty"})]],
        1.0,
    ),
    "exclusive: one place does not serve two terms": (
        "term-success",
        [[("Vertrag und Abkommen", "the treaty", {"Vertrag": "treaty", "Abkommen": "treaty"})]],
        1 / 2,
    ),
    "segment: there or not, however often": ("term-success-segment", [ONE_OF_TWO], 1.0),
    "segment: pairs whose term is in the source": (
        "term-success-segment",
        [
            [
                ("Der Vertrag.", "The deal.", {"Vertrag": "treaty", "Rakete": "missile"}),
                ("Die Rakete.", "A missile.", {"Rakete": "missile"}),
            ]
        ],
        1 / 2,
    ),
    "segment: substrings in lower case count": (
        "term-success-segment",
        [[("VERTRÄGE", "TREATYS", {"Verträge": "treaty"})]],
        1.0,
    ),
    "segment: other forms of the word count": (
        "term-success-segment",
        [[("Der Vertrag", "Two treaties", {"Vertrag": "treaty"})]],
        1.0,
    ),
    "document: at most as often as in the source": (
        "term-success-document",
        [[("Vertrag, Vertrag", "treaty", TREATY), ("kein", "pact pact pact", TREATY)]],
        1.0,
    ),
    "document: the mean over documents and terms": (
        "term-success-document",
        [
            [("Vertrag Vertrag Vertrag Vertrag", "a treaty", TREATY), ("Rakete", "missile", {"Rakete": "missile"})],
            [("Vertrag", "deal", TREATY)],
        ],
        (1 / 4 + 1 + 0) / 3,
    ),
}


@pytest.mark.parametrize(("metric", "articles", "score"), SUCCESS.values(), ids=SUCCESS)
def test_success(metric: str, articles: list[list[tuple[str, str, Pairs]]], score: float) -> None:
    assert figure(metric, system(*articles)) == pytest.approx(score)


def test_document_success_leaves_out_what_the_reference_does_not_have() -> None:
    articles = [[("Vertrag", "deal", TREATY), ("Rakete", "missile", {"Rakete": "missile"})]]
    assert figure("term-success-document", system(*articles)) == pytest.approx(1 / 2)
    assert figure("term-success-document", system(*articles, references=[["an accord", "a missile"]])) == 1.0


def test_without_terms_in_the_source_there_is_no_figure() -> None:
    assert isnan(figure("term-success", system([("Nichts", "treaty", TREATY)])))


# Renderings of one term, in order: treaty, pact, pact, none.
FOUR = [("Vertrag", target, TREATY) for target in ("a treaty", "a pact", "the pacts", "a deal")]
# And of another: missile, missile.
SIX = [*FOUR, *(("Rakete", "missiles", {"Rakete": "missile"}),) * 2]

CONSISTENCY = {
    "most frequent, micro": ("term-consistency", [SIX], (2 + 2) / 6),
    "most frequent, macro": ("term-consistency-macro", [SIX], (2 / 4 + 1) / 2),
    "first, micro": ("term-consistency-first", [SIX], (1 + 2) / 6),
    "first, macro": ("term-consistency-first-macro", [SIX], (1 / 4 + 1) / 2),
    "predefined, micro": ("term-consistency-predefined", [SIX], (1 + 2) / 6),
    "LTCR: pairs of one term with one rendering": ("term-ltcr", [SIX], (1 + 1) / (6 + 1)),
    "LTCR: pairs within a document only": ("term-ltcr", [FOUR[:2], FOUR[2:]], 0.0),
    "Herfindahl": ("term-herfindahl", [SIX], ((1 / 16 + 4 / 16 + 1 / 16) + 1) / 2),
    "most frequent goes over documents": ("term-consistency", [FOUR[:2], FOUR[2:]], 2 / 4),
    "two concepts with one rendering are one row of the macro mean": (
        "term-consistency-macro",
        [
            [
                ("Vertrag Abkommen", "a treaty", {"Vertrag": "treaty", "Abkommen": "treaty"}),
                ("Rakete", "rocket", {"Rakete": "rocket"}),
            ]
        ],
        # Vertrag: treaty; Abkommen has no rendering left, and is a row of its own.
        (1 + 0 + 1) / 3,
    ),
}


@pytest.mark.parametrize(("metric", "articles", "score"), CONSISTENCY.values(), ids=CONSISTENCY)
def test_consistency(metric: str, articles: list[list[tuple[str, str, Pairs]]], score: float) -> None:
    assert figure(metric, system(*articles)) == pytest.approx(score)


def test_the_lemmatiser_decides_what_is_one_form() -> None:
    articles = [[("Maus", "a mouse", {"Maus": "mouse"}), ("Maus", "mice", {"Maus": "mouse"})]]
    assert figure("term-success", system(*articles, options=Options(lemmatiser="simplemma"))) == 1.0
    assert figure("term-success", system(*articles, options=Options(lemmatiser="none"))) == 0.5
