"""Direct speech that stands without quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ...known.lexicon import ADJECTIVE, ADVERB, FUNCTION, VERB, word_class
from ..reading.sentences import sentence_spans

_VERBS = (
    "said says added adds stressed noted explained explains stated told wrote tweeted warned replied continued argued insisted admitted "
    "declared emphasized emphasised concluded recalled commented answered exclaimed announced posted quipped joked complained reads read"
).split()
_VERB = "|".join(_VERBS)
_WHO = r"(?:he|she|they|[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,3}|the [a-z]+(?: [a-z]+)?)"
_COLON = re.compile(r": (?=[A-Z])")
_COMMA = re.compile(r", (?=(?P<first>[A-Z][\w'’]*))")
_BEFORE_COLON = re.compile(
    rf"\b(?!added to)(?:{_VERB})(?: (?:that|in|on|at|to|of|the|[A-Z]|[a-z])[^.:;\"“”«»()]{{0,60}})?$"
)
_BEFORE_COMMA = re.compile(rf"\b(?!reads?\b)(?:{_VERB})(?: (?:also|further|again|too))?$")
_SAID = re.compile(rf", (?:{_WHO} (?:also |further )?(?:{_VERB})|(?:said|says|added|explained|wrote) {_WHO})\b")
_TRAILING = re.compile(
    rf"(?P<comma>,) (?:{_WHO} (?:also |further )?(?:{_VERB})|(?:said|says|added|explained|wrote) {_WHO})\b[^\"“”.]{{0,80}}\.{{0,2}}$"
)
_ANY_QUOTE = re.compile(r"[\"“”„«»]|(?<!\w)['‘](?=\w)")
_IN_PERSON = re.compile(
    r"(?<![\w.])(?:I|[Ww]e|[Oo]ur|us|[Mm]y|me|[Yy]ou|[Yy]our|ourselves|myself)(?![\w.])(?!-)|\w(?:n['’]t|['’](?:re|ve|ll|m))\b|\b(?:[Tt]hat|[Ii]t|[Tt]here|[Ll]et)['’]s\b"
)
_ROMAN = re.compile(r"(?:War|Phase|Part|Type|Class|Division|Group|League|Chapter|Volume) I\b|\bU\.?S\.?\b")
_FEWEST_WORDS = 3


class Speech(NamedTuple):
    """text[start:end] is somebody's words; `sure` unless only the rest of the article can tell."""

    start: int
    end: int
    sure: bool
    reason: str


def unquoted(text: str) -> Iterator[Speech]:
    """Stretches of one paragraph that are direct speech by their form, and have no quotation marks."""
    taken = 0
    for speech in _introduced(text):
        if speech.start >= taken:
            taken = speech.end
            yield speech
    if taken or not _SAID.search(text) or _ANY_QUOTE.search(text):
        return
    for span in sentence_spans(text):
        match = _TRAILING.search(text[span.start : span.end])
        if match is None or match.start() == 0:
            continue
        end = span.start + match.start("comma")
        words = text[span.start : end]
        if len(words.split()) < _FEWEST_WORDS or _ATTRIBUTED.match(words):
            continue
        in_person = bool(_IN_PERSON.search(_ROMAN.sub("", words)))
        yield Speech(
            span.start,
            end,
            in_person,
            "the speaker speaks in person" if in_person else "the sentence ends with who said it",
        )


_ATTRIBUTED = re.compile(r"(?:According to|As |If asked)")


def _introduced(text: str) -> Iterator[Speech]:
    """Speech behind its verb: to the end of the paragraph, as long as no quotation mark stands in it."""
    for match in _COLON.finditer(text):
        if _BEFORE_COLON.search(text, max(0, match.start() - 80), match.start()) and _runs_to_the_end(
            text, match.end()
        ):
            yield Speech(match.end(), len(text.rstrip()), True, "a colon behind the verb of speaking")
    for match in _COMMA.finditer(text):
        # A name behind the comma may go on with the reporter's sentence; an English word in capitals begins the speaker's.
        first = re.split(r"['’]", match["first"])[0].lower()
        if first != "i" and word_class(first) not in (FUNCTION, ADVERB, VERB, ADJECTIVE):
            continue
        if _BEFORE_COMMA.search(text, max(0, match.start() - 30), match.start()) and _runs_to_the_end(
            text, match.end()
        ):
            yield Speech(match.end(), len(text.rstrip()), True, "a capital letter behind the verb of speaking")


def _runs_to_the_end(text: str, start: int) -> bool:
    rest = text[start:]
    return len(rest.split()) >= _FEWEST_WORDS and not _open_quote_before(text[:start]) and not _ANY_QUOTE.search(rest)


def _open_quote_before(text: str) -> bool:
    return text.count('"') % 2 == 1 or text.count("“") > text.count("”")


def judged(paragraphs: Sequence[str]) -> list[tuple[int, Speech]]:
    """Unquoted speech in an article: (paragraph, speech).

    Where a sentence only ends with who said it, reported and direct speech look alike; it counts only if speech elsewhere in the
    article surely lost its marks, and no paragraph has any.
    """
    found = [(order, speech) for order, text in enumerate(paragraphs) for speech in unquoted(text)]
    if not any(speech.sure for _, speech in found):
        return []
    marked = any('"' in text or "“" in text for text in paragraphs)
    return [(order, speech) for order, speech in found if speech.sure or not marked]
