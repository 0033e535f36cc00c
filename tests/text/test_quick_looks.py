"""Quick looks that spare a slow one: none says no where the slow one says yes."""

from __future__ import annotations

import math
import re
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mtcheck.checks.completeness import _gates as completeness
from mtcheck.checks.completeness import doubled_phrase
from mtcheck.checks.news import _gates as news
from mtcheck.checks.numbers import _gates as numbers
from mtcheck.checks.terminology import _gates as terminology
from mtcheck.checks.terminology import term_inconsistent
from mtcheck.checks.typography import _gates as typography
from mtcheck.checks.typography import stray_space
from mtcheck.model.mention import Form, Mention, Place
from mtcheck.model.term import Glossary, Status, Term, TermEntry
from mtcheck.text.beside.spelling.alignment import NOTHING_OWN, Shared
from mtcheck.text.beside.spelling.name_decision import likelihood_of_one, may_be_one_beside
from mtcheck.text.beside.spelling.source_units import SourceUnits
from mtcheck.text.beside.terms import closed_sets
from mtcheck.text.beside.terms.recurring_terms import Letters, in_no_other, terms_in
from mtcheck.text.beside.terms.settled_terms import _calque, _may_have
from mtcheck.text.english import possessives, single_quotes
from mtcheck.text.features import Features
from mtcheck.text.names import mentions
from mtcheck.text.names.heard import _HOPELESS, _NEVER, _behind, _gains, _placed, _tables, _units, heard, stretches
from mtcheck.text.names.mentions import NameFacts
from mtcheck.text.quantities.reading import clock_words
from mtcheck.text.quantities.reading.alphabetic import _figures, _may_have_figures
from mtcheck.text.reading import inflected, tokens
from mtcheck.text.reading.fold import fold
from mtcheck.text.reading.inflected import beginnings_of, first_word, forms_of, surely_begins, unchanged
from mtcheck.text.reading.normal import is_normal
from mtcheck.text.reading.sentences import CAPITAL_ONLY_AT_START
from mtcheck.text.reading.sound import folded
from mtcheck.text.reading.tokens import all_traits, bearers, trait
from mtcheck.text.reading.words import _arcs, _goes_over
from mtcheck.text.terms.by_word import WORD, WordsOf
from mtcheck.text.terms.source_terms import SourceTerms
from mtcheck.text.terms.unlisted import UnlistedTerms

_LAWS = settings(derandomize=True, deadline=None, max_examples=300)
_PLAIN = "the ministers of several countries met again in the old town hall for long talks about trade "
_PIECES = [
    *". , ; : ! ? ( ) [ ] / $ € 's ’s st nd hours ago m. S. (reporter (our own) (Xinhua) 14: 9:30 24:00 14:30".split(),
    *"over.Then fast;Then (the)next co-Ap the.A ofThe andThe end)of U.S. U. D. O a.m. half-year 3-year-old 5th".split(),
    *"of Autonomous Federation, Peninsula countrieS read Photo author JOHN. 1200 (Reuters) - — text".split(),
    *"'way 'We town’ (we' 'word COVID NATO XIV endeD in; The It When he; Go good\" said” \"We".split(),
    *["\n", "\n\n", "\t", "-", "— he went", "said” - we", "a_b", "|"],
]
_texts = st.lists(st.sampled_from(_PIECES), max_size=6).flatmap(
    lambda pieces: st.sampled_from([" ", ""]).map(lambda between: between.join(pieces))
)

# What each gate searched a text for before it asked its tokens.
_SEARCHED: dict[Callable[[Features], bool], str] = {
    typography.has_joined_words: typography._JOINED.pattern,
    typography.has_bare_name: typography._BARE.pattern,
    numbers.has_hour_behind_noon: numbers._HOUR_BEHIND_NOON.pattern,
    terminology.has_pointed_abbreviation: terminology._POINTED.pattern,
    news.has_byline: f"{news._WITHIN.pattern}|(?m:^{news._LINE.pattern})",
    typography.has_small_start: rf"(?m:^{typography._SMALL_START.pattern})",
    typography.has_case_at_odds: r"\.[ \t]+[a-z]|[a-z,] (?:[A-Z][\w’'-]*,? (?:\d[\d.]*,? )?){5}"
    + rf"|[a-z]; [A-Z]|[a-z] (?:{'|'.join(CAPITAL_ONLY_AT_START)}) |[a-z][\"”] [A-Z]"
    + r"|[a-z] [A-Z]{4,} (?:[a-z]|[IVX]+\b)|[a-z][a-z][A-Z]\b",
    typography.has_stray_mark: typography._STRAY_MARK.pattern,
    typography.has_dash_before_words: r"[-–—] (?:[a-z]+ ){1,2}(?:[A-Z]|(?:he|she|they|the|a)\b)"
    + r"|[,!?…\"”»] [-–—]{1,2} (?:he|she|they|I|we|the) [a-z]",
    news.may_have_headline_parts: news._PARTED.pattern,
}


# What tokens say by a table besides.
_LISTED: dict[Callable[[Features], bool], Callable[[str], bool]] = {
    typography.has_bare_name: lambda token: (
        re.sub(r"[.,;:!?\"()\[\]“”]", "", token.lower()) in typography._last_words()
    ),
    typography.has_case_at_odds: lambda token: token in typography._with_marks(),
}


@pytest.mark.parametrize("gate", _SEARCHED, ids=lambda gate: str(gate.__name__))
@_LAWS
@given(text=_texts, around=st.sampled_from(["", _PLAIN, _PLAIN * 9]))
def test_gates_that_ask_tokens_say_what_a_search_says(gate: Callable[[Features], bool], text: str, around: str) -> None:
    whole = f"{around}{text} {around}"
    listed = gate in _LISTED and any(_LISTED[gate](token) for token in whole.split())
    assert gate(Features(whole)) == (listed or re.search(_SEARCHED[gate], whole) is not None)


@_LAWS
@given(text=_texts, around=st.sampled_from(["", _PLAIN]))
def test_a_single_mark_on_the_wrong_side_is_seen_by_its_tokens(text: str, around: str) -> None:
    whole = f"{around}{text} {around}"
    if typography._SINGLE_INSIDE_OUT.search(whole):
        assert typography.has_blank_at_quote(Features(whole))


@_LAWS
@given(text=_texts, around=st.sampled_from(["", _PLAIN]))
def test_a_blank_at_a_mark_is_seen_by_its_token(text: str, around: str) -> None:
    whole = f"{around}{text} {around}"
    if typography._BLANK_BEFORE.search(whole) or typography._BROKEN_ENGLISH.search(whole):
        assert typography.has_odd_space(Features(whole))


def test_single_marks_are_looked_for_with_a_token_at_either_side() -> None:
    assert typography.has_blank_at_quote(Features("They said' we go 'and left."))
    assert not typography.has_blank_at_quote(Features("They said 'we go' and left."))


def test_a_trait_of_a_module_that_comes_late_is_seen() -> None:
    features = Features(f"{_PLAIN * 9}quoxical")
    features.may_have(all_traits())
    late = trait("quox")
    assert features.may_have(late)
    assert bearers(frozenset(["no", "quoxical"]))["quoxical"] & late
    assert not Features(_PLAIN * 9).may_have(late)


_WORDS = (
    "ago reporter Correspondent journalists hours st nd th S C N K m O D the an its because per Autonomous Federation "
    "Provincial Prefectural injury Straits said says stated added A over 14 24 2000 NATO xyZ"
).split()


@_LAWS
@given(
    word=st.sampled_from(_WORDS) | st.from_regex("[A-Za-z][a-z]*|[0-9]+", fullmatch=True),
    more=st.sampled_from(["", ".", ",", "'s", "’s,", "s", "s."]),
)
def test_a_plain_token_with_a_trait_begins_as_is_told(word: str, more: str) -> None:
    token = word + more
    for pattern, of_plain in zip(tokens._patterns._written, tokens._patterns._of_plain, strict=True):
        if re.fullmatch(tokens.PLAIN, token) and re.search(pattern, token):
            assert of_plain
            assert re.match(of_plain, token)


@_LAWS
@given(parts=st.lists(_texts, min_size=1, max_size=4))
def test_a_part_of_a_text_may_have_what_it_has_alone(parts: list[str]) -> None:
    whole, some = Features("\n".join(parts)), frozenset(["of", "The", "ago", "hours", "(the", "town’"])
    for part in parts:
        for number in range(all_traits().bit_length()):
            if Features(part).may_have(1 << number):
                assert Features(part, whole).may_have(1 << number)
        assert {*Features(part).tokens_among(some)} <= {*Features(part, whole).tokens_among(some)}


_AGAIN = "the a b co-b said says that that's an its ceremony and or - / “ ” ( ) , he they :".split()


@_LAWS
@given(
    text=st.lists(
        st.sampled_from([*_AGAIN, "b, the", "said, “b b b” he said", 'said: "b a a," they said']), max_size=14
    )
    .flatmap(lambda words: st.sampled_from([" ", ""]).map(lambda between: between.join(words)))
    .map(lambda text: f"The {text} lasted.")
)
def test_phrases_that_stand_twice_are_seen_by_their_gate(text: str) -> None:
    slow = (
        doubled_phrase._TWO_WORDS,
        doubled_phrase._START,
        doubled_phrase._SAYS,
        doubled_phrase._THRICE,
        doubled_phrase._said_twice(),
    )
    if any(pattern.search(text) for pattern in slow):
        assert completeness.has_doubled_phrase(Features(text))


_NAMES = "Riyabkov Ryabkov Petrenko Petrenka Tanaka Tanabe Hubei Hebei Demir Demirel Moskva Moscow Brusnovka".split()


@_LAWS
@given(
    text=st.text("北京外长东京都美国务院カナダ 的", min_size=2, max_size=12),
    language=st.sampled_from(["ja", "zh"]),
    data=st.data(),
)
def test_what_no_word_goes_over_has_none_across_it(text: str, language: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(1, len(text) - 1))
    arcs = [(start, end) for start, ends in enumerate(_arcs(text, language)) for end, _ in ends]
    if not _goes_over(text, at, 0, len(text), language):
        assert not any(start < at < end for start, end in arcs)


@_LAWS
@given(
    calques=st.lists(st.sampled_from(["folk deputy", "People's Hall", "foot", "State-owned foot"]), min_size=1).map(
        tuple
    ),
    target=st.lists(st.sampled_from("folk deputies Deputy - People’s Hall Halls State-owned feet Foot a".split())),
    between=st.sampled_from([" ", "-", "\u00a0"]),
)
def test_calques_that_stand_somewhere_may_do_so(calques: tuple[str, ...], target: list[str], between: str) -> None:
    text = between.join(target)
    if _calque(calques).search(text):
        assert _may_have(calques, text)


@_LAWS
@given(
    words=st.lists(
        st.sampled_from("Lt. Col. lieutenant colonel Colonels son-in-law step- 'son ’Son general of the".split())
    ),
    between=st.sampled_from([" ", "", ", "]),
)
def test_members_of_closed_sets_are_where_their_pattern_is(words: list[str], between: str) -> None:
    text = between.join(words)
    found = [match.span() for match in closed_sets._places(text)]
    assert found == [match.span() for match in closed_sets._pattern().finditer(text)]


_SOURCES = {
    "ru": "новый Договор договора ДОГОВОРОМ о поставке газа закона",
    "el": "ΝΕΟΣ νέος νόμος ΝΟΜΟΣ του νόμου.ΝΈΟΣ νόμος.Ο νέο",
    "de": "Wahlkommission neue Neuen Wahlkommissionen der Wahl-Kommission İstanbul Kommission",
    "zh": "中国 经济 发展 的 外长 会议",
}


@_LAWS
@given(language=st.sampled_from(sorted(_SOURCES)), data=st.data())
def test_what_only_some_sentences_have_is_found_without_reading_all(language: str, data: st.DataObject) -> None:
    between = "" if language == "zh" else " "
    sentence = st.lists(st.sampled_from(_SOURCES[language].split()), max_size=5).map(between.join)
    sources = data.draw(st.lists(sentence, min_size=2, max_size=4))
    segments = frozenset(data.draw(st.sets(st.integers(0, len(sources) - 1), min_size=1)))

    def found(order: int) -> set[tuple[str, ...]]:
        return set(terms_in(sources[order], language))

    read = frozenset(range(len(sources)))
    some = in_no_other(segments, read, found, Letters(sources).may_have)
    assert some == in_no_other(segments, read, found, lambda order, one: True)


@_LAWS
@given(
    words=st.lists(st.sampled_from("без четверти пять половина шестого пол пятого в 9 часов пяти минут".split())),
    between=st.sampled_from([" ", ""]),
)
def test_times_are_those_that_all_ways_to_say_one_find(words: list[str], between: str) -> None:
    text, ways = between.join(words), clock_words._ways("ru")
    here = tuple(way for way in ways if way.sign in text)
    spans = [match.span() for match in clock_words._pattern(ways, "ru").finditer(text)]
    assert spans == ([match.span() for match in clock_words._pattern(here, "ru").finditer(text)] if here else [])


@_LAWS
@given(
    word=st.sampled_from("Apfel Haus Häuser Baum Land Vertrag ülke kitap город мяч ζωή اتفاق 2020 a İl".split()),
    more=st.sampled_from(["", "s", "en", "lar", "а", "ung"]),
    language=st.sampled_from(["de", "tr", "ru", "el", "ar", "fr", "xx"]),
)
def test_forms_of_a_word_begin_as_is_said(word: str, more: str, language: str) -> None:
    beginnings = tuple(beginnings_of(word + more, language))
    assert all(unchanged(form).startswith(beginnings) for form in forms_of(word + more, language))
    sure = surely_begins(word + more, language)
    assert all(unchanged(form).startswith(sure) for form in forms_of(word + more, language))


_FIGURES = {
    "ru": "пять двадцать двадцатилетний трёхдневная часов без четверти девять и половина XX в I",
    "uk": "п'ять пʼять п’ять двадцяти річний двадцятирічний друга війна о пів на дев'яту 5-та",
    "it": "settantenne settant'anni due la metà mezzo le tre e mezza secolo XX",
    "en": "half past nine two-thirds World War Two May the one ½ in so many words",
}


@_LAWS
@given(language=st.sampled_from(sorted(_FIGURES)), data=st.data(), between=st.sampled_from([" ", "-", ""]))
def test_texts_that_may_have_no_figures_have_none(language: str, data: st.DataObject, between: str) -> None:
    words = data.draw(st.lists(st.sampled_from([*_FIGURES[language].split(), "a", ".", "Ab"]), max_size=4))
    text = between.join(words)
    assert _may_have_figures(text, language) or not [*_figures(text, language)]


@_LAWS
@given(text=st.text("aБ1 -'ʼ_.\u0301\u00ad", max_size=8))
def test_the_first_word_is_that_of_all_words(text: str) -> None:
    words = [text[token.start : token.end] for token in inflected.tokens(text, "ru")]
    assert first_word(text) == next(iter(words), "")


@_LAWS
@given(
    terms=st.lists(st.sampled_from(["Haus", "Haus am See", "alter Baum", "der Baum", "Seehaus"]), unique=True),
    sources=st.lists(
        st.lists(st.sampled_from("Haus Häuser Hauses am See alte alten Baum Bäume Seehaus Seehäuser".split())).map(
            " ".join
        ),
        max_size=4,
    ),
)
def test_terms_that_wait_for_their_first_word_are_found_in_every_text(terms: list[str], sources: list[str]) -> None:
    # Many begin alike, so that they are found by other words.
    terms += [f"Haus am alten {rest}" for rest in ("Baum", *"abcdefgh")]
    entries = tuple(TermEntry(term, (Term("x", Status.PREFERRED),), {"de": (term,)}) for term in terms)
    later = SourceTerms([Glossary("g", entries)])
    for source in sources:
        at_once = SourceTerms([Glossary("g", entries)])
        assert later.matches(source, "de") == at_once.matches(source, "de")
        for entry in entries:
            alone = {m.start for m in SourceTerms([Glossary("g", (entry,))]).matches(source, "de")}
            assert alone <= {at for m in later.matches(source, "de") for at in range(m.start, m.end)}


@_LAWS
@given(st.lists(st.text("外长里亚北京 a", max_size=12), max_size=6))
def test_units_are_the_parts_that_come_again(sources: list[str]) -> None:
    parts = {
        (run[start : start + size], number)
        for number, source in enumerate(sources)
        for run in re.findall("[外长里亚北京]+", source)
        for size in range(2, 7)
        for start in range(len(run) - size + 1)
    }
    units = SourceUnits(sources).segments
    for unit, segments in units.items():
        assert segments == {number for part, number in parts if part == unit}
    twice = {
        part
        for part, _ in parts
        if sum(source.count(part) for source in sources) > 1
        and not any(other != part and part in other for other in units)
    }
    assert twice <= units.keys()


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("The cease-fire held, and the ceasefire held on.", {"cease-fire", "ceasefire"}),
        ("He sent NATO there, as Nato wished, with a cease fire.", {"NATO", "Nato", "cease fire"}),
        ("Students who met there went from the University of Nairobi after lunch.", {"University of Nairobi"}),
    ],
)
def test_forms_are_all_that_terms_have_and_more(text: str, forms: set[str]) -> None:
    terms = UnlistedTerms(text, frozenset(text.split()))
    found = {term.form for term in terms.of()}
    assert forms & found
    assert found <= terms.forms()
    for form in found:
        alike = {form, form.replace("-", "")}
        assert {t for t in terms.of(alike) if t.form == form} == {t for t in terms.of() if t.form == form}
    assert all(text[term.start : term.end].lower() == term.form.lower() for term in terms.of())


_ON_S = st.lists(
    st.sampled_from([*"governments citys Trumps Trump's mid-citys x.citys citys' Bidens the of".split(), "\n", " "]),
    max_size=12,
).flatmap(lambda words: st.sampled_from([" ", ""]).map(lambda between: between.join(words)))


@_LAWS
@given(text=_ON_S)
def test_many_words_on_s_are_found_where_each_is(text: str) -> None:
    few = {"government", "city", "Trump", "Biden", "biden", "mid-city"}
    many = few | {f"nothing{chr(97 + number // 26)}{chr(97 + number % 26)}" for number in range(possessives._FEW)}
    found = {base: places for base, places in possessives._places_of(few, text).items() if base.isalpha()}
    assert possessives._places_of(many, text) == found


@_LAWS
@given(text=_ON_S)
def test_words_on_s_are_those_that_stand_before_a_blank(text: str) -> None:
    words = {word[:-1] for word in re.findall(r"[^\W\d_]+", text) if word.endswith("s") and len(word) > 2}
    assert {base for base, places in possessives._places_of(words, text).items() if places} <= possessives._bases_on_s(
        text
    )


@_LAWS
@given(before=st.lists(st.sampled_from(["Mr", "Dr", "-", ".", " ", "x", "(", "_"]), max_size=5).map("".join))
def test_a_title_before_a_name_is_found_from_the_name(before: str) -> None:
    found = re.search(r"\b(?:Mr|Dr)\.? \Z", before) is not None
    assert possessives._ends_with_word(before, ["Mr", "Dr"]) == found


@_LAWS
@given(
    words=st.lists(
        st.sampled_from(
            [
                *"cease-fire ceasefire Cease-fire COVID Covid covid co-vid COVID-19 CEASEFIRE the Nairobi".split(),
                *("a cease fire", "University of Nairobi", "Nairobi University", "Ceaſe-fire,", "that super power"),
            ]
        ),
        max_size=6,
    )
)
def test_forms_of_one_term_are_among_those_that_may_be_linked(words: list[str]) -> None:
    text = f"Here {' '.join(words)} was."
    terms = UnlistedTerms(text, frozenset(text.split()))
    forms = {term.form for term in terms.of()}
    linked = {form for form in forms for other in forms if form != other and term_inconsistent._difference(form, other)}
    assert linked <= terms.linkable()


@_LAWS
@given(text=_texts, word=st.sampled_from(["over", "of", "the", "mid", "half", "author", "go"]))
def test_a_word_in_lower_case_is_found_in_a_long_text_as_in_a_short_one(text: str, word: str) -> None:
    padding = "§ " * mentions._LONG
    assert mentions._LowerCase(text + padding)[word] == mentions._LowerCase(text)[word]


_BLANK_KINDS = (
    r"(?<=[\w)\]%\"”'’])[ \u00a0]+(?=[,;!?](?![)\w])|\.(?![.\w\u2026])|:(?=\s))",
    r"(?<=[(\[])[ \u00a0]+(?=\w)|(?<=[\w.%])[ \u00a0]+(?=[)\]])",
    r"(?<=[a-z,;])[ \u00a0]{2,}(?=[a-z])",
    r"(?<=[a-z])[ \u00a0]+(?=['’]s(?![\w'’]))",
)


@_LAWS
@given(text=st.text(alphabet="aB9 '‘’.,)\"”%\n", max_size=12))
def test_single_marks_are_those_of_patterns_that_look_before_them_first(text: str) -> None:
    opens, closes = r"(?:(?<=\s)|^)['‘](?=(?P<word>[A-Za-z]+))", r"(?<=[\w.,!?%)])['’](?=[\s.,;:!?)\]\"”]|$)"
    for quick, slow in ((single_quotes._OPENS, opens), (single_quotes._CLOSES, closes)):
        found = [match.span() for match in re.finditer(slow, text, re.MULTILINE)]
        assert [match.span() for match in quick.finditer(text)] == found


@_LAWS
@given(text=st.text(alphabet="ab1 \u00a0.,;:()'s\"’\n", max_size=24))
def test_blanks_that_stray_are_those_of_a_pattern_that_looks_before_them_first(text: str) -> None:
    for kind, slow in zip(stray_space._KINDS, _BLANK_KINDS, strict=False):
        assert [m.span() for m in kind.pattern.finditer(text)] == [m.span() for m in re.finditer(slow, text)]


def _placed_slowly(latin: str, text: str, table: str) -> tuple[float, int, int]:
    """What `_placed` gives, with every placing followed that is not hopeless."""
    best, units, costs = (_NEVER, 0, 0), _units(text, table), _tables()[table]
    scores, begun = [_NEVER] * (len(latin) + 1), [0] * (len(latin) + 1)
    for behind, unit in zip(reversed(range(len(units))), units, strict=True):
        scores[0], begun[0] = unit.beginning, unit.start
        followed = [at for at, score in enumerate(scores) if score > _HOPELESS]
        scores, begun = _behind(scores, begun, followed, _gains(latin, unit.sound, table), unit.cost)
        score = scores[-1] - min(costs.following * behind, costs.at_most)
        if score > best[0]:
            best = (score, begun[-1], unit.end)
    return best[0] / len(latin), best[1], best[2]


@_LAWS
@given(
    latin=st.sampled_from(["merkel", "obama", "zhang", "volkova", "li", "kishida", "schwarzenegger"]),
    text=st.one_of(
        st.text("默克尔奥巴马张的总统说李", min_size=1, max_size=12).map(lambda text: ("zh", text)),
        st.text("меркльобавчжнй", min_size=1, max_size=12).map(lambda text: ("ru", text)),
        st.text("キシダメルケオバマーュン", min_size=1, max_size=12).map(lambda text: ("ja", text)),
        st.text("메르켈오바마장윤이", min_size=1, max_size=8).map(lambda text: ("ko", text)),
    ),
    least=st.sampled_from([-math.inf, -1.2, -0.5, 0.0, 0.3, 0.6]),
)
def test_a_name_is_placed_as_if_every_placing_were_followed(latin: str, text: tuple[str, str], least: float) -> None:
    table, source = text
    best = _placed_slowly(latin, source, table)
    found = _placed(latin, source, table, least)
    assert found == best if best[0] >= least else found[0] < least


@_LAWS
@given(
    name=st.sampled_from(["Merkel", "Obama", "Zhang", "Volkova", "Li"]),
    source=st.lists(st.sampled_from(["默克尔", "奥巴马", "张", "的", "，", "总统", "说"]), min_size=1, max_size=8).map(
        "".join
    ),
)
def test_a_name_is_heard_best_though_worse_stretches_are_not_placed(name: str, source: str) -> None:
    places = [_placed(folded(name), stretch.text, "zh")[0] for stretch in stretches(source, "zh")]
    best = max(places, default=-math.inf)
    assert heard(name, source, "zh").score == (best if best > -10 else -math.inf)


# Points, blanks of all kinds, hyphens, a letter whose small form depends on the next one, and half-composed ones.
_TYPED = st.text(st.sampled_from("aBçΣİ1_’'-–.,;\"“() \t\n\u00a0\u2009\u200be\u0301"), max_size=30)


@_LAWS
@given(text=_TYPED)
def test_words_are_counted_as_they_are_listed(text: str) -> None:
    assert Features(text).word_count == len(Features(text).words)


@_LAWS
@given(texts=st.lists(_TYPED, min_size=1, max_size=3), keys=st.frozensets(_TYPED.map(fold), max_size=4))
def test_words_of_tables_are_found_by_tokens(texts: list[str], keys: frozenset[str]) -> None:
    keys |= frozenset(WORD.findall(fold(texts[0]))[:2])
    look = WordsOf(keys)
    # What has none of them is remembered from one text to the next.
    for text in [*texts, *texts]:
        assert look.among(Features(text).tokens) == keys.intersection(WORD.findall(fold(text)))


@_LAWS
@given(texts=st.lists(_TYPED, max_size=4))
def test_every_part_of_a_normal_text_is_normal(texts: list[str]) -> None:
    if is_normal("".join(texts)):
        assert all(map(is_normal, texts))


_SHARES = st.sampled_from([0.0, 0.25, 0.5, 0.8, 1.0])
_TRUTHS = st.booleans()
_units_shared = st.builds(
    Shared,
    st.just(("Ryabkov", "Riyabkov")),
    st.sampled_from(["рябков", "外崎", "里亚布科夫"]),
    st.tuples(_SHARES, _SHARES),
    _SHARES,
    st.integers(2, 9),
    st.tuples(_SHARES, _SHARES),
    rival=_SHARES,
    inflected=_TRUTHS,
    as_written=_SHARES,
    as_inflected=_SHARES,
    in_their_forms=_TRUTHS,
    apart=_TRUTHS,
    twice=_TRUTHS,
    parted_by_s=_TRUTHS,
    possessive=_TRUTHS,
)
_facts = st.builds(
    NameFacts,
    _TRUTHS,
    *[st.sampled_from(["", "Sergei", "Anna", "Xiao"])] * 2,
    *[st.sampled_from(["", "minister", "district"])] * 2,
    st.integers(0, 3),
    original=st.sampled_from(["", "рябков", "орлов"]),
    sure=_TRUTHS,
    role=st.sampled_from(["", "minister", "farmer"]),
    kind=st.sampled_from(["", "person", "place"]),
)


def _form(name: str, facts: list[NameFacts]) -> Form:
    return Form(name, tuple(Mention(name, Place("a", f.sentence // 2, at, at, "a"), f) for at, f in enumerate(facts)))


@_LAWS
@given(
    names=st.lists(st.sampled_from([*_NAMES, "Xiaowen", "Xiao", "Wen", "Alexander"]), min_size=2, max_size=2),
    facts=st.tuples(*[st.lists(_facts, min_size=1, max_size=3)] * 2),
    shared=st.none() | _units_shared,
)
def test_what_may_be_one_name_beside_a_source_is_not_refused_by_what_touches_it(
    names: list[str], facts: tuple[list[NameFacts], list[NameFacts]], shared: Shared | None
) -> None:
    one, other = map(_form, names, facts)
    shared = shared and shared._replace(names=(one.text, other.text))
    bare = [[f._replace(original="", sure=False, role="", kind="") for f in some] for some in facts]
    likely = likelihood_of_one(one, other, shared, NOTHING_OWN)
    assert may_be_one_beside(*map(_form, names, bare), shared, NOTHING_OWN, likely)
    assert not may_be_one_beside(*map(_form, names, bare), shared, NOTHING_OWN, 1.01)
