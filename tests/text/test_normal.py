"""The normal form of text: what it is, and where its characters stand in the text as typed."""

from __future__ import annotations

import re
import sys
import textwrap
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mtcheck.text.reading import normal as module
from mtcheck.text.reading.normal import normal, normal_text

FORMS = {
    "a no-break space": ("a\u00a0b", "a b"),
    "every blank": ("a\tb\u2009c\u202fd\u3000e\u2003f", "a b c d e f"),
    "a run of blanks": ("a  \u200b b", "a b"),
    "soft hyphens": ("Ge\u00adne\u00adva", "Geneva"),
    "zero-width characters": ("Ge\u200bne\u200dva\u2060 now\ufeff", "Geneva now"),
    "marks of direction": ("\u200eGeneva\u200f \u202ahere\u202c", "Geneva here"),
    "letters and marks": ("E\u0301le\u0300ve", "Élève"),
    "Hangul by parts": ("\u1112\u1161\u11ab", "한"),
    "an angstrom sign": ("\u212bngstrom", "Ångstrom"),
    "letters and digits of full width": ("ＡＢｃ１２", "ABc12"),
    "half-width kana": ("ｶﾞｽ", "ガス"),
    "ligatures": ("oﬃce ﬂoor", "office floor"),
    "punctuation of full width stays": ("你好，世界。", "你好，世界。"),
    "digits in groups": ("10\u202f000 and 10 000", "10\u00a0000 and 10 000"),
    "a line end before a small letter": ("He went\nhome.", "He went home."),
    "a heading over its text stays": (
        "Talks in Geneva\nThe ministers of both countries met in Geneva on Monday to talk.",
        "Talks in Geneva\nThe ministers of both countries met in Geneva on Monday to talk.",
    ),
    "a list stays": ("Reasons:\n- cost\n- time", "Reasons:\n- cost\n- time"),
    "a word broken at its hyphen": ("It was a long-\nterm plan.", "It was a long-term plan."),
    "a word broken at a soft hyphen": ("It was a de\u00ad\nlay.", "It was a delay."),
    "lines of Chinese": (
        "会议在日内瓦举行，各国外长出席了会议并发表了讲话，\n与会者表示欢迎，各方同意五月再次会谈并签署协议，\n会后他们离开。",
    )
    * 1
    + (
        "会议在日内瓦举行，各国外长出席了会议并发表了讲话，与会者表示欢迎，各方同意五月再次会谈并签署协议，会后他们离开。",
    ),
}


@pytest.mark.parametrize(("typed", "expected"), FORMS.values(), ids=FORMS)
def test_normal_form(typed: str, expected: str) -> None:
    assert normal_text_of_paragraph(typed) == expected


def normal_text_of_paragraph(text: str) -> str:
    form = normal(text)
    return text if form is None else form.text


def test_only_sources_in_chinese_become_simplified() -> None:
    assert normal_text("聯合國安理會", "zh") == "联合国安理会"
    assert normal_text("聯合國安理會", "ja") == "聯合國安理會"
    # Chinese in simplified characters has these too.
    assert normal_text("乾隆", "zh") == "乾隆"


def test_in_a_format_that_says_so_every_line_end_is_a_blank() -> None:
    form = normal("One\nTwo", flows=True)
    assert form is not None
    assert form.text == "One Two"
    assert normal("One  \nTwo", flows=True) is None or normal("One  \nTwo", flows=True).text == "One\nTwo"


def test_letters_that_join_are_those_of_unicode() -> None:
    joining = {
        chr(int(parts[1], 16))
        for code in range(sys.maxunicode + 1)
        if (parts := unicodedata.decomposition(chr(code)).split()) and len(parts) == 2 and parts[0][0] != "<"
    }
    plain = {letter for letter in joining if not unicodedata.combining(letter)}
    assert plain <= module._JOINING_LETTERS


TEXT = st.text(
    st.sampled_from(
        "aeoEnZß 12.,-'\n\u0301\u0308\u00ad\u200b\u2060\u00a0\u3000\u202fＡ１ｶﾞﬁ\u1112\u1161\u11ab中國會。“”é\t"
    ),
    max_size=40,
)


@settings(derandomize=True, max_examples=500)
@given(TEXT)
def test_every_character_stands_where_the_map_says(text: str) -> None:
    form = normal(text)
    if form is None:
        return
    assert len(form.text) == len(form.starts) == len(form.ends)
    assert form.typed(0, len(form.text)) == (0, len(text))
    before, last = 0, (0, 0)
    for shown, start, end in zip(form.text, form.starts, form.ends, strict=True):
        assert 0 <= start < end <= len(text)
        assert start >= before or (start, end) == last
        before, last = end, (start, end)
        assert (
            shown == text[start:end] or shown in unicodedata.normalize("NFKC", text[start:end]) or shown in " \n\u00a0"
        )


@settings(derandomize=True, max_examples=500)
@given(TEXT)
def test_the_normal_form_is_normal(text: str) -> None:
    once = normal_text_of_paragraph(text)
    assert unicodedata.is_normalized("NFC", once)
    assert not re.search("[\u00ad\u200b\u2060\u3000\t]|  ", once)


SENTENCES = st.lists(
    st.sampled_from(
        [
            "The ministers of both countries met in Geneva on Monday.",
            "Élysée officials said that the long-term plan would cost 10 million euros.",
            "Nobody in Łódź had heard of it before the meeting of the council.",
            "He answered that he would neither stay nor go, whatever they said.",
        ]
    ),
    min_size=1,
    max_size=5,
)


@settings(derandomize=True, max_examples=200)
@given(SENTENCES, st.integers(40, 90))
def test_wrapping_changes_no_normal_form(sentences: list[str], width: int) -> None:
    text = " ".join(sentences)
    assert normal_text_of_paragraph(textwrap.fill(text, width)) == text


@settings(derandomize=True, max_examples=200)
@given(SENTENCES, st.data())
def test_what_nobody_sees_changes_no_normal_form(sentences: list[str], data: st.DataObject) -> None:
    text = " ".join(sentences)
    assert normal_text_of_paragraph(disguised(text, data)) == text


def disguised(text: str, data: st.DataObject) -> str:
    """A text that looks the same: decomposed, other blanks, and characters in it that nobody sees."""
    typed = unicodedata.normalize("NFD", text) if data.draw(st.booleans()) else text
    blanks = st.sampled_from([" ", " ", "\u00a0", "\u2009", "\u202f", "  ", "\t"])
    unseen = st.sampled_from(["", "", "", "\u00ad", "\u200b", "\u2060", "\u200e"])
    shown = []
    for at, letter in enumerate(typed):
        digits = letter == " " and typed[at - 1 : at].isdigit() and typed[at + 1 : at + 2].isdigit()
        shown.append(data.draw(blanks) if letter == " " and not digits else letter)
        if letter.isalpha() and typed[at + 1 : at + 2].isalpha():
            shown.append(data.draw(unseen))
    return "".join(shown)
