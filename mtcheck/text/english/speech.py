"""Direct speech that stands without quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from ...known.exceptions import excepted
from ...known.lexicon import ADJECTIVE, ADVERB, FUNCTION, VERB, word_class
from ...known.tables import either, entries, marked
from ...lazy_patterns import lazy_pattern
from ...value_types import NamedTuple
from ..reading.sentences import sentence_spans

_WHO = r"(?:he|she|they|[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,3}|the [a-z]+(?: [a-z]+)?)"
_COLON = re.compile(r": (?=[A-Z])")
_COMMA = re.compile(r", (?=(?P<first>[A-Z][\w'’]*))")
_ANY_QUOTE = lazy_pattern(r"[\"“”„«»]|(?<!\w)['‘](?=\w)")
_US = lazy_pattern(r"\bU\.?S\.?\b")
_FEWEST_WORDS = 3


class _Patterns(NamedTuple):
    """What stands before a speech that a colon or a comma opens, and behind one that ends a sentence."""

    before_colon: re.Pattern[str]
    before_comma: re.Pattern[str]
    said: re.Pattern[str]
    trailing: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    quoting, of_texts = marked("quotes", "speaking", "en"), marked("text", "speaking", "en")
    verb = either(quoting)
    inverted = either(marked("inverts", "speaking", "en"))
    otherwise = either(excepted("unquoted-speech/says-nothing", "en"))
    no_speech = rf"(?!(?:{otherwise})\b)" if otherwise else ""
    said = rf"(?:{_WHO} (?:also |further )?(?:{verb})|(?:{inverted}) {_WHO})\b"
    return _Patterns(
        lazy_pattern(rf"\b{no_speech}(?:{verb})(?: (?:that|in|on|at|to|of|the|[A-Z]|[a-z])[^.:;\"“”«»()]{{0,60}})?$"),
        lazy_pattern(rf"\b(?:{either(v for v in quoting if v not in of_texts)})(?: (?:also|further|again|too))?$"),
        lazy_pattern(rf", {said}"),
        lazy_pattern(rf"(?P<comma>,) {said}(?! that\b)[^\"“”.]{{0,80}}\.{{0,2}}$"),
    )


@cache
def _in_person() -> re.Pattern[str]:
    """A pronoun of the speaker or of whom he speaks to, or a contraction of speech."""
    pronouns = {form for word in entries("pronouns", "en") for form in (word, word.capitalize())}
    spoken = [contraction.replace("'", "['’]") for contraction in _spoken()]
    return re.compile(rf"(?<![\w.])(?:{'|'.join(sorted(pronouns))})(?![\w.])(?!-)|(?:{'|'.join(spoken)})\b")


def is_in_person(text: str) -> bool:
    """Whether somebody speaks of himself or to somebody."""
    return _in_person().search(_US.sub("", _numbered().sub("", text))) is not None


def _spoken() -> Iterator[str]:
    for contraction in entries("spoken", "en"):
        first = contraction[0]
        yield rf"\w{contraction[1:]}" if first == "-" else rf"\b[{first}{first.upper()}]{contraction[1:]}"


@cache
def _numbered() -> re.Pattern[str]:
    """A thing with the Roman numeral I: World War I."""
    return re.compile(rf"(?:{either(excepted('unquoted-speech/roman-numeral', 'en'))}) I\b")


class Speech(NamedTuple):
    """text[start:end] is somebody's words; `sure` unless only the rest of the article can tell. `closed` says that they
    end there: a sentence behind them in which somebody speaks in person may be theirs too.
    """

    start: int
    end: int
    sure: bool
    reason: str
    closed: bool = True


def unquoted(text: str) -> Iterator[Speech]:
    """Stretches of one paragraph that are direct speech by their form, and have no quotation marks."""
    taken = 0
    for speech in _introduced(text):
        if speech.start >= taken:
            taken = speech.end
            yield speech
    if taken or not _patterns().said.search(text) or _ANY_QUOTE.search(text):
        return
    for span in sentence_spans(text):
        match = _patterns().trailing.search(text[span.start : span.end])
        if match is None or match.start() == 0:
            continue
        end = span.start + match.start("comma")
        words = text[span.start : end]
        if len(words.split()) < _FEWEST_WORDS or words.startswith(_attributed()):
            continue
        in_person = is_in_person(words)
        yield Speech(
            span.start,
            end,
            in_person,
            "the speaker speaks in person" if in_person else "the sentence ends with who said it",
        )


@cache
def _attributed() -> tuple[str, ...]:
    """How a sentence begins that says itself whose words it has."""
    return tuple(excepted("unquoted-speech/attributed", "en"))


def _introduced(text: str) -> Iterator[Speech]:
    """Speech behind its verb: one sentence, as long as no quotation mark stands in the paragraph from there on. What
    follows may be the reporter's.
    """
    for match in _COLON.finditer(text):
        if _patterns().before_colon.search(text, max(0, match.start() - 80), match.start()) and _runs_to_the_end(
            text, match.end()
        ):
            yield _first_sentence(text, match.end(), "a colon behind the verb of speaking")
    for match in _COMMA.finditer(text):
        # A name behind the comma may go on with the reporter's sentence; an English word begins the speaker's.
        first = match["first"].partition("'")[0].partition("’")[0].lower()
        if first != "i" and word_class(first) not in (FUNCTION, ADVERB, VERB, ADJECTIVE):
            continue
        if _patterns().before_comma.search(text, max(0, match.start() - 30), match.start()) and _runs_to_the_end(
            text, match.end()
        ):
            yield _first_sentence(text, match.end(), "a capital letter behind the verb of speaking")


def _first_sentence(text: str, start: int, reason: str) -> Speech:
    """The sentence of a speech that begins at `start`."""
    rest = text[start:].rstrip()
    first = next(iter(sentence_spans(rest)), None)
    end = first.end if first else len(rest)
    return Speech(start, start + len(rest[:end].rstrip()), True, reason, not is_in_person(rest[end:]))


def _runs_to_the_end(text: str, start: int) -> bool:
    rest = text[start:]
    return len(rest.split()) >= _FEWEST_WORDS and not _open_quote_before(text[:start]) and not _ANY_QUOTE.search(rest)


def _open_quote_before(text: str) -> bool:
    return text.count('"') % 2 == 1 or text.count("“") > text.count("”")


def judged(paragraphs: Sequence[str]) -> list[tuple[int, Speech]]:
    """Unquoted speech in an article: (paragraph, speech).

    Where a sentence only ends with who said it, reported and direct speech look alike; it counts only if speech
    elsewhere in the article surely lost its marks, and no paragraph has any.
    """
    found = [(order, speech) for order, text in enumerate(paragraphs) for speech in unquoted(text)]
    if not any(speech.sure for _, speech in found):
        return []
    marked = any('"' in text or "“" in text for text in paragraphs)
    return [(order, speech) for order, speech in found if speech.sure or not marked]
