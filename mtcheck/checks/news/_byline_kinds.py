"""The lines about a story that `byline` looks for: by the words of the translation, and by those of the source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from ...known.tables import either, languages, marked
from ...lazy_patterns import lazy_pattern
from ...text.english.dates import month_names
from ...text.reading.scripts import is_spaceless

_EAST_ASIAN = ("zh", "ja", "ko")
_NAMES = r"[A-Z][\w'’.-]*(?:,? (?:and )?[A-Z][\w'’.-]*){0,14}"
_REPORTER = "the reporter's name"
_IN_BRACKETS = "the agency and the place in brackets"
_OF_THE_PAGE = "a line of the page"
_WHOLE = lazy_pattern(r"^\s*\S.*\S\s*$")


class Kind(NamedTuple):
    """What is looked for, what it is, and in which languages' sources; in any, and without a source, where there is
    none.
    """

    pattern: re.Pattern[str]
    what: str
    sources: tuple[str, ...] = ()
    of_source: re.Pattern[str] | None = None


class Line(NamedTuple):
    """What of a translation goes where its source is such a line; `anywhere` says that a headline may be one too."""

    of_source: re.Pattern[str]
    what: str
    pattern: re.Pattern[str] = _WHOLE
    anywhere: bool = False


@cache
def kinds() -> tuple[Kind, ...]:
    """What the words of a translation tell, those first that say most."""
    return (*_of_people(), *_of_pictures(), *_of_heads(), *_of_the_site())


def _english(part: str) -> str:
    return either(marked(part, "byline_words", "en"))


def _day() -> str:
    months = month_names()
    return rf"(?:{months} \d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}} (?:{months}))(?:,? \d{{4}})?"


def _of_people() -> Iterator[Kind]:
    reporter = _english("reporter")
    yield Kind(
        lazy_pattern(
            rf"^\s*(?:[A-Z][\w'’ -]{{1,30}},? )?(?:{_day()},? ?)?[(（](?i:{reporter}):? {_NAMES}[)）](?: ?[-–—]+)?"
            rf"|[(（](?i:{reporter}):? {_NAMES}[)）]\.?\s*$"
        ),
        _REPORTER,
    )
    # "(Global Times reporter Li Na)", beside a source with its own word there.
    whose = rf"[(\[【（][^()\[\]【】（）]{{0,60}}\b(?i:{reporter})\b[^()\[\]【】（）]{{2,99}}[)\]】）]"
    own = either(word for language in _EAST_ASIAN for word in marked("reporter", "byline_words", language))
    whose_in_source = rf"[(\[【（〔][^()\[\]【】（）〔〕]{{0,30}}(?:{own})[^()\[\]【】（）〔〕]{{0,60}}[)\]】）〕]"
    yield Kind(
        lazy_pattern(rf"^\s*{whose}(?: ?[-–—]+)?|{whose}\.?\s*$"),
        _REPORTER,
        _EAST_ASIAN,
        lazy_pattern(rf"^\s*{whose_in_source}|{whose_in_source}[。.]?\s*$"),
    )
    yield Kind(lazy_pattern(rf"^\s*(?i:{_english('author')}):? (?=[A-Z]){_NAMES}\s*$"), "the author's name")
    yield Kind(lazy_pattern(rf"^\s*[(（]Report(?:ing|ed) by {_NAMES}[)）]\.?\s*$"), "the reporters' names", _EAST_ASIAN)


def _of_pictures() -> Iterator[Kind]:
    picture = either(marked("picture", "credit_words", "en"))
    of_pictures = either(
        word for language in languages("credit_words") for word in marked("picture", "credit_words", language)
    )
    yield Kind(
        lazy_pattern(r"^\s*[(（](?:Photo )?[Cc]ourtesy of [^()（）]{2,60}[)）]\.?\s*$"),
        "a credit without its picture",
        _EAST_ASIAN,
    )
    yield Kind(
        lazy_pattern(
            rf"^\s*(?i:{picture})s?(?: (?i:credits?|source|by|courtesy(?: of)?))? ?[:=/]"
            rf" ?[\w©@][\w.'’@-]*(?:(?: ?[,/|] ?| - | (?:of|the|and|by|from|for) | )[A-Z©@][\w.'’@-]*){{0,7}}\s*$"
        ),
        "a credit without its picture",
        of_source=lazy_pattern(rf"^\W*(?i:{of_pictures})\W*[:：=＝/／】]"),
    )


def _of_heads() -> Iterator[Kind]:
    """Of the head of a dispatch and its end."""
    reporter = _english("reporter")
    agencies = either(marked("dateline", "outlet_words", "ja"))
    yield Kind(
        lazy_pattern(
            rf"^\s*[(\[【（][^()\[\]【】（）]{{2,60}}[=＝][^()\[\]【】（）]{{2,40}}[)\]】）]"
            rf"(?: ?(?i:{reporter})?,? ?{_NAMES}(?: (?i:{reporter}))? ?[=＝])?"
        ),
        _IN_BRACKETS,
        _EAST_ASIAN,
        lazy_pattern(r"^\s*[(\[【（][^()\[\]【】（）]{2,40}[=＝]"),
    )
    yield Kind(lazy_pattern(rf"^\s*(?i:{reporter}),? {_NAMES} ?[=＝]"), _REPORTER, _EAST_ASIAN)
    yield Kind(lazy_pattern(r"^\s*[\w.+-]+@[\w-]+(?:\.[\w-]+)+\s*$"), "the reporter's address", _EAST_ASIAN)
    yield Kind(
        lazy_pattern(rf"[(（](?i:{_english('credit')})[)）]|(?i:^\s*photo ?= ?{_NAMES})"), "a credit that lost its name"
    )
    end = either(word for language in _EAST_ASIAN for word in marked("end", "byline_words", language))
    yield Kind(
        lazy_pattern(r"[(（](?:[Ee]nd|[Ff]inish(?:ed)?|[Oo]ver|[Cc]omplete|[Dd]one)[)）]\s*$"),
        "the agency's mark of the end",
        _EAST_ASIAN,
        lazy_pattern(rf"[(（](?:{end})\s*[)）]"),
    )
    yield Kind(
        lazy_pattern(r"^\s*[\[【［][^\]】］]{2,60}[\]】］]"),
        _IN_BRACKETS,
        ("ja",),
        lazy_pattern(rf"^\s*[【［\[][^】］\]]*(?:{agencies}|[=＝])[^】］\]]*[】］\]]"),
    )
    yield Kind(
        lazy_pattern(rf"^\s*[A-Z][\w'’ -]{{1,30}}, {_day()}(?:,|:)?(?= [\"“A-Za-z])"),
        "what is left of a dateline",
        ("zh",),
        lazy_pattern(r"^.{0,40}\d日(?:电|電|讯|訊)"),
    )
    yield Kind(
        lazy_pattern(r"^\s*[A-Z][A-Z-]{2,}\. ?[A-Z]{3,}(?:\.[A-Z]+)? ?[-–—]+ ?(?=[A-Z\"“])"),
        "the dateline of a Russian agency",
    )


def _of_the_site() -> Iterator[Kind]:
    reader = _english("reader")
    yield Kind(
        lazy_pattern(rf"^\s*(?:(?i:{reader}) ?(?:[:：].*)?$|[\[【［](?i:{reader})[\]】］].*$)"),
        "a line that leads to other stories",
    )
    yield Kind(
        lazy_pattern(
            r"^\s*(?i:(?:updated |published |posted )?(?:\d{1,2}|an?|one|two|three|four|five) "
            r"(?:minutes?|hours?|days?) ago)\W*$"
        ),
        "a time that holds for the page only",
    )
    yield Kind(lazy_pattern(rf"[:,|–—-] ?{_day()},? \d{{1,2}}[:.]\d{{2}}\s*$"), "the page's time stamp")


# What ends a sentence, which hardly a line of the page is.
_NO_SENTENCE = r"(?!.*[.!。！؟?]\s*$)"
_NAMED = lazy_pattern(r"^\s*[(（\[]?[\w'’ -]{2,40}[:/] ?[A-Z][\w.'’-]*(?:[ ,/]{1,2}[A-Z][\w.'’-]*){0,5}[)）\]]?\s*$")
_DISPATCH = lazy_pattern(
    r"^\s*(?:[A-Z][\w.'’]* ){1,4}(?:[Nn]ews|[Rr]eport(?:ed|s)?|[Dd]ispatch|[Ii]nformation|[Tt]elegram)\b"
    r"[ ,.:-]*(?=[A-Z\"“])"
)
_DIGITS_ONLY = (
    r"^\W*(?:\d{1,2}[:.]\d{2}\W+\d{1,2}[./-]\d{1,2}[./-]\d{4}|(?:\d{1,2}[./-]){2}\d{4}\W+\d{1,2}[:.]\d{2})\W*$"
)


@cache
def _wire() -> re.Pattern[str]:
    """A head whose agency is rendered by what its name says: "Washington Common" for ワシントン共同."""
    place = r"[A-Z][\w'’.-]*(?:,? [A-Z\d][\w'’.-]*){0,4}?"
    return re.compile(
        rf"^\s*[\[(（]?{place},? ?[\[(（]?(?i:{_english('wire')})\b(?:\s?[\])）]|(?! \w+ed\b))(?:\s?[-–—:=]+)?"
    )


@cache
def lines_of_source(language: str) -> tuple[Line, ...]:
    """What the words of a source in a language tell."""
    return tuple(_lines(language))


def _lines(language: str) -> Iterator[Line]:
    def any_of(part: str) -> str:
        return either(marked(part, "byline_words", language))

    whole = "" if is_spaceless(language) else r"(?!\w)"
    yield Line(lazy_pattern(_DIGITS_ONLY), "the page's time stamp")
    agency = either((*marked("agency", "byline_words"), *marked("agency", "byline_words", language)))
    yield Line(lazy_pattern(rf"^\W*(?:{agency})(?:\s*[/,–-]\s*(?:{agency}))*\W*$"), "the agency's name")
    if wire := any_of("wire"):
        head = rf"^\s*[【\[(（]?[^。．.]{{0,30}}?(?:{wire})\s?[】\])）=＝\s]"
        yield Line(lazy_pattern(head), "what is left of a dateline", _wire(), anywhere=True)
    if rights := any_of("rights"):
        yield Line(lazy_pattern(rights), "a note on the rights", anywhere=True)
    if reader := any_of("reader"):
        leads = rf"^\W*(?:{reader})(?:\s*[:：»>|】\]]|\s*$|(?!\w){_NO_SENTENCE})"
        yield Line(lazy_pattern(leads), "a line that leads to other stories")
    if visitor := any_of("visitor"):
        yield Line(lazy_pattern(rf"^\W*(?:{visitor}){whole}{_NO_SENTENCE}"), "what the page asks of its visitor")
    if staff := any_of("staff"):
        yield Line(lazy_pattern(rf"^\W*(?:{staff})\s*[:：/／]\s*\S.*$"), "who made the page", _NAMED)
    if stamp := any_of("stamp"):
        stamped = rf"^\W*(?:(?:{stamp})(?![^\W\d])(?=.*\d){_NO_SENTENCE}|\d[\d\s:./年月日时時分-]*(?:{stamp})\W*$)"
        yield Line(lazy_pattern(stamped), "the page's time stamp")
    if whom := any_of("with"):
        yield Line(lazy_pattern(rf"^\s*[(（](?i:{whom})\s*[^\s()（）].{{0,40}}[)）]\s*$"), "a note on who reported")
    if flash := any_of("flash"):
        yield Line(
            lazy_pattern(rf"^\s*[\[【［〈<(（](?:{flash})(?!\w)[^\]】］〉>)）]{{0,12}}[\]】］〉>)）]"),
            "a label of the page",
            lazy_pattern(r"^\s*[\[【［<(（][^\]】］>)）]{1,60}[\]】］>)）]"),
            anywhere=True,
        )
    if head := any_of("dispatch"):
        yield Line(lazy_pattern(rf"^\S{{2,10}}(?:{head})[\s\u3000：:]"), "what is left of a dateline", _DISPATCH)
    if end := any_of("end"):
        yield Line(lazy_pattern(rf"^\W*(?:{end})\W*$"), "the agency's mark of the end")
    if desk := any_of("desk"):
        yield Line(lazy_pattern(rf"^\s*[(（【〔][^()（）]{{0,20}}(?:{desk})[^()（）]{{0,20}}[)）】〕]\s*$"), _REPORTER)
    if reporter := any_of("reporter"):
        before = rf"\S{{0,8}}(?:{reporter})[:：/ ]\s?\S{{1,12}}(?:[ 、]\S{{1,12}}){{0,5}}"
        behind = rf"\S[^.,!?]{{1,20}} (?:{reporter})(?:\s+\S+@\S+)?"
        people = f"{before}|{behind}"
        yield Line(lazy_pattern(rf"^\W*(?:{people})\W*$"), _REPORTER)
