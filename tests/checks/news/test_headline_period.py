"""headline-period: where it fires and where it stays silent."""

from __future__ import annotations

import pytest

from mtcheck.model.grade import Confidence
from tests.marked import assert_fires, assert_fires_beside, beside, findings

CASES = {
    "headline": "Ministers meet in Geneva over missile treaty⟦.⟧\n\nThe foreign ministers of both countries met "
    "on Monday to talk about the treaty, which ends soon.\n\nThey will meet again.",
    "long first paragraph is silent": "The foreign ministers of both countries met on Monday in Geneva to talk "
    "about the treaty, which ends in February after thirty years.\n\nIt is the "
    "fourth meeting of the two this year, and by far the longest of all of "
    "them.\n\nThey go on.",
    "abbreviation is silent": "Ministers meet again in the U.S.\n\nThe foreign ministers of both countries met "
    "on Monday to talk about the treaty.\n\nThey go on.",
    "spoken by several is silent": "We have seen what such attacks do to firms.\n\n"
    "I have spent ten years of my life on it, and in all these years I learned one thing about people.\n\nHere it is.",
    "spoken in person is silent": "Connection is very important to me.\n\n"
    "I have spent ten years of my life on it, and in all these years I learned one thing about people.\n\nHere it is.",
    "alone is silent": "Ministers meet in Geneva over treaty.",
}


@pytest.mark.parametrize("sample", CASES.values(), ids=CASES)
def test_fires_where_marked(sample: str) -> None:
    assert_fires("headline-period", sample)


LONG = "The ministers of both countries will meet in Geneva next month to talk about the treaty that ends in the spring"
BESIDE = {
    "the source's headline has no end": [
        ("两国外长下月将在日内瓦会晤商谈条约", f"{LONG}⟦.⟧"),
        ("谈判在即。", "Talks are near."),
        ("他说。", "He said so."),
    ],
    "the source has a sentence, silent": [
        ("两国外长下月将在日内瓦会晤。", f"{LONG}."),
        ("谈判在即。", "Talks are near."),
        ("他说。", "He said so."),
    ],
    "no line of the source has an end, silent": [
        ("两国外长下月将在日内瓦会晤", f"{LONG}."),
        ("谈判在即", "Talks are near."),
        ("他说", "He said so."),
    ],
}


@pytest.mark.parametrize("pairs", BESIDE.values(), ids=BESIDE)
def test_fires_beside_a_source(pairs: list[tuple[str, str]]) -> None:
    assert_fires_beside("headline-period", *pairs)


def test_a_subtitle_is_no_headline() -> None:
    said = ["He will not come.", "Everybody in the hall had waited for him since the early morning.", "Nobody left."]
    cues = "".join(f"{n}\n00:00:0{n},000 --> 00:00:0{n},900\n{text}\n\n" for n, text in enumerate(said))
    assert_fires("headline-period", cues, "a.srt")
    assert_fires("headline-period", "WEBVTT\n\n" + cues.replace(",000", ".000").replace(",900", ".900"), "a.vtt")
    assert_fires("headline-period", "\n\n".join(said).replace("come.", "come⟦.⟧"))


def test_one_that_the_source_has_too_is_told_at_low_confidence() -> None:
    lead = ("谈判在即，双方下周将在日内瓦会晤。", "Talks are near, as both sides are to meet in Geneva next week.")
    for end, confidence in (("", Confidence.MEDIUM), ("。", Confidence.LOW)):
        pairs = ((f"新桥今日通车{end}", "A new bridge opens today."), lead, ("他说。", "He said so."))
        (found,) = findings("headline-period", beside(*pairs), "a.jsonl", source_lang="zh")
        assert found.confidence is confidence
