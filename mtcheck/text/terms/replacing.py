"""What to write in the stead of a deprecated English term, and where that leaves a doubt."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from ...known.lexicon import ADJECTIVE, ADVERB, FUNCTION, NOUN, PLURAL, VERB, word_class
from ...known.places import is_known_name
from ...known.tables import entries, words
from ...lazy_patterns import lazy_pattern
from ...model.term import Status, TermEntry
from ...model.text import Span
from ...value_types import NamedTuple
from ..english.articles import ARTICLES, article_for
from ..english.determiners import definite, of_many, of_one
from ..english.forms import verb_like
from ..english.inflection import plural
from ..english.titles import is_title
from ..reading.fold import fold
from ..reading.matcher import token_bounded
from ..reading.quotations import quotations
from ..reading.sentences import sentence_spans
from .in_target import TermMatch

_ARTICLE = lazy_pattern(r"(?<![\w'’-])(?P<article>an?|An?|AN?)(?P<blank>\s+)$")
# The word before, and an article with which a term begins.
_WORD_BEFORE = lazy_pattern(r"(?<![\w'’-])(?P<word>[\w'’-]+)(?P<blank>\s+)$")
_POSSESSIVES = ("'s", "’s")
_OWN_ARTICLE = lazy_pattern(r"(?:[Tt]he|THE|[Aa]n?|AN) (?=\w)")
_DESCRIBES = lazy_pattern(r"['’]s$|s['’]$")
_LONGEST_WORD = 40
# Words by which a sentence names one thing by two names.
_NAMING = lazy_pattern(
    r"\b(?:call(?:s|ed|ing)?|known|named?|termed|dubbed|styled|titled|formerly|previously|spel(?:t|led|ling)|renamed?|"
    r"alias|aka|i\.e|namely|instead|rather|not|wrote|written|means?|translat\w+|refer\w*)\b|[(“\"«‘]",
    re.IGNORECASE,
)
_POINTED = lazy_pattern(r"(?<![\w.])(?:[A-Z]\.){2,}")
_BEFORE = lazy_pattern(r"(?P<word>[A-Z][\w'’-]*) $")
_BEHIND = lazy_pattern(r"(?:(?<=s)['’])? (?P<word>[A-Z][\w'’-]*)")
_SENTENCE_STARTS = lazy_pattern(r"(?:^|[.!?:;]|\n)[\s\"“”‘’'(\[•–—-]*$")


_MANY = 3


class Replacement(NamedTuple):
    """What to write over text[start:end]; `protected` where somebody's words or another's name are not to change."""

    start: int
    end: int
    text: str
    safe: bool = True
    protected: bool = False


def in_full(entry: TermEntry, right: str, behind: str) -> str:
    """The right term, or, before the same in brackets, the longest accepted one: "Society for … (SWIFT)"."""
    if not re.match(rf" ?[(（]{re.escape(right)}[)）]", behind):
        return right
    return max((term for term in _accepted(entry) if " " in term), key=len, default=right)


def ending_alike(entry: TermEntry, right: str, found: str) -> str:
    """The right term, or an accepted one that ends in the same form in "-ing" where it does not: testing, a test."""
    last = _last_word(found)
    if not last.endswith("ing"):
        return right
    return next((term for term in _accepted(entry) if " " in term and _last_word(term) == last), right)


def _accepted(entry: TermEntry) -> list[str]:
    return [term.text for term in entry.terms if term.status in (Status.PREFERRED, Status.ADMITTED)]


def _last_word(words_of: str) -> str:
    return words_of.rpartition(" ")[2].lower()


def replacement(text: str, match: TermMatch, right: str, segment: tuple[int, int]) -> Replacement | None:
    """The right term in the number, capitals and points of what stands there, with the article that goes before it.

    None where the sentence has it already, as another name of the same thing.
    """
    start, end = match.start, match.end
    found = text[start:end]
    if _is_named_beside(text, start, end, right, segment):
        return None
    new, safe = right, True
    if match.plural:
        new, safe = _in_plural(right, match)
    elif match.term.word == "verb" and not match.itself:
        new = verb_like(right, found, match.term.text)
        safe = new != right
    new = _with_points(new, text, start, end)
    new = _in_capitals(new, found, match.term.text, is_in_heading(text, start, end))
    if found.endswith(".") and not new.endswith(".") and _ends_sentence(text, end):
        new += "."
    if found[:1].isupper() and new[:1].islower() and _begins_sentence(text, start, segment):
        new = new[:1].upper() + new[1:]
    start -= _said_before(new, text[segment[0] : start])
    begin, written, sure = _with_article(text, start, end, new, segment[0])
    end += _said_again(new, text[end:])
    if text[end : end + 2] in _POSSESSIVES and _is_plural_name(new):
        written, end = written + text[end], end + 2
    return None if text[begin:end] == written else Replacement(begin, end, written, safe and sure)


def _is_plural_name(new: str) -> bool:
    """Whether a term takes the bare apostrophe: "the Netherlands' king"."""
    return new.endswith("s") and (
        _OWN_ARTICLE.match(new) is not None or word_class(new.rpartition(" ")[2].lower()) == PLURAL
    )


def _said_again(new: str, behind: str) -> int:
    """How much behind a replacement says its last word again: "corona disaster pandemic" is one pandemic."""
    last = new.rpartition(" ")[2]
    again = re.match(rf" {re.escape(last)}(?![\w'’-])", behind, re.IGNORECASE) if " " in new else None
    return again.end() if again else 0


def _said_before(new: str, before: str) -> int:
    """How much before a replacement says its first words already: "State General Administration of Prevention" is to be
    the State Flood Control Headquarters, and no State State.
    """
    words_of = new.split(" ")
    for size in range(len(words_of) - 1, 0, -1):
        first = " ".join(words_of[:size]) + " "
        if before.endswith(first) and not before[: -len(first)][-1:].isalnum():
            return len(first)
    return 0


def _begins_sentence(text: str, start: int, segment: tuple[int, int]) -> bool:
    low = segment[0] + _sentence(text[segment[0] : segment[1]], start - segment[0])[0]
    return not any(map(str.isalnum, text[low:start]))


def _with_article(text: str, start: int, end: int, new: str, low: int) -> tuple[int, str, bool]:
    """Where the replacement begins, and the replacement with the one article that belongs there, its own or what stands
    before it: "the Hague" and The Hague give The Hague, "a Vatican envoy" and the Holy See give a Holy See envoy.
    Not sure is what has lost its own for another word.
    """
    sure = True
    before = _WORD_BEFORE.search(text, max(low, start - _LONGEST_WORD), start)
    if before and (own := _OWN_ARTICLE.match(new)):
        word = before["word"]
        if word.lower() == "the":
            if word[0].isupper() and own[0].islower():
                new = new[0].upper() + new[1:]
            return before.start(), new, True
        if (
            word.lower() in definite() | of_one() | of_many()
            or _DESCRIBES.search(word)
            or word_class(word) == ADJECTIVE
        ):
            new, sure = new[own.end() :], False
    if before and before["word"].lower() in ARTICLES and _takes_no_article(new, text[end:]):
        return before.start(), new[0].upper() + new[1:] if before["word"][0].isupper() else new, sure
    article = _ARTICLE.search(text, max(low, start - 6), start)
    if article and article_for(new) != article["article"].lower():
        fitting = article_for(new)
        fitting = fitting.capitalize() if article["article"][0].isupper() else fitting
        return article.start(), fitting + article["blank"] + new, sure
    return start, new, sure


def _takes_no_article(new: str, behind: str) -> bool:
    """Whether a name is that of what is not counted, and no noun follows that has the article: "the COVID-19 is"."""
    if new.lower() not in words("diseases", "en"):
        return False
    following = _FOLLOWING.match(behind)
    return not following or word_class(following[1]) in (FUNCTION, ADVERB, VERB)


_FOLLOWING = lazy_pattern(r" ([\w-]+)")


def _is_named_beside(text: str, start: int, end: int, right: str, segment: tuple[int, int]) -> bool:
    """Whether the sentence has the right term too and says that both are one: "the INF Treaty, called …"."""
    low, high = _sentence(text[segment[0] : segment[1]], start - segment[0])
    low, high = low + segment[0], max(high + segment[0], end)
    rest = text[low:start] + " \0 " + text[end:high]
    at = _find_word(fold(rest), fold(right))
    if at < 0:
        return False
    gap = rest.index("\0")
    between = rest[min(at, gap) : max(at, gap)]
    return _NAMING.search(between) is not None


@lru_cache(maxsize=256)
def _sentences(segment: str) -> tuple[tuple[int, int], ...]:
    return tuple((span.start, span.end) for span in sentence_spans(segment))


def _sentence(segment: str, at: int) -> tuple[int, int]:
    return next((span for span in _sentences(segment) if span[0] <= at < span[1]), (0, len(segment)))


def _find_word(folded: str, needle: str) -> int:
    at = folded.find(needle)
    while at >= 0 and not token_bounded(folded, at, at + len(needle)):
        at = folded.find(needle, at + 1)
    return at


def _in_plural(right: str, match: TermMatch) -> tuple[str, bool]:
    """The right term in the plural, and whether that can be meant: a body that is one of its kind has none."""
    made = plural(right)
    if made == f"{right}s" and word_class(_last_word(right)) in (VERB, ADJECTIVE):
        # Bases loaded have no plural but their own.
        return right, False
    # What is named in small letters is a thing of a kind: e-cars are EVs.
    sole = right.isupper() and not match.term.text.isupper() and not match.term.text.islower()
    return (right if sole else made), not sole and made != right


def _with_points(new: str, text: str, start: int, end: int) -> str:
    """The term with its abbreviations pointed where the text, but for text[start:end], points them, and nowhere writes
    them without.
    """
    for letters, (pointed, plain) in _abbreviations(text).items():
        if letters in new and _is_outside(pointed, start, end) and not _is_outside(plain, start, end):
            new = re.sub(rf"(?<![\w.]){letters}(?![\w.])", ".".join(letters) + ".", new)
    return new


@lru_cache(maxsize=4)
def _abbreviations(text: str) -> dict[str, tuple[list[int], list[int]]]:
    """The abbreviations that a text points, each with where it does and where it does not."""
    found: dict[str, tuple[list[int], list[int]]] = {}
    for match in _POINTED.finditer(text):
        found.setdefault(match[0].replace(".", ""), ([], []))[0].append(match.start())
    if found:
        plain = re.compile(rf"(?<![\w.])(?:{'|'.join(sorted(found, key=len, reverse=True))})(?![\w.])")
        for match in plain.finditer(text):
            found[match[0]][1].append(match.start())
    return found


def _is_outside(places: list[int], start: int, end: int) -> bool:
    """Whether any of some places, in their order, lies outside a span."""
    return bool(places) and (places[0] < start or places[-1] >= end)


def _in_capitals(new: str, found: str, term: str, heading: bool) -> str:
    """The term in capitals where the found form is, or with those of a heading, or of a sentence's beginning."""
    letters = [c for c in found if c.isalpha()]
    if len(letters) > 3 and all(c.isupper() for c in letters) and not term.isupper():
        return new.upper()
    given = [word for word in re.findall(r"[^\W\d_][\w'’]*", found) if len(word) > 3]
    as_listed = [word for word in re.findall(r"[^\W\d_][\w'’]*", term) if len(word) > 3]
    raised = sum(w[0].isupper() for w in given) > sum(w[0].isupper() for w in as_listed)
    if heading and raised and all(word[0].isupper() for word in given):
        return re.sub(r"[^\W\d_][\w'’]*", _raised, new)
    if len(given) > 1 and all(word[0].isupper() for word in given) and new.islower():
        # A name in capitals is replaced by one: Health Committee, Health Commission.
        return re.sub(r"[^\W\d_][\w'’]*", _raised, new)
    if letters and letters[0].isupper() and new[:1].islower() and not term[:1].isupper():
        return new[:1].upper() + new[1:]
    if letters and letters[0].isupper() and new[:1].islower() and heading:
        return new[:1].upper() + new[1:]
    return new


def _raised(match: re.Match[str]) -> str:
    word = match[0]
    return word if word in _small() else word[0].upper() + word[1:]


def _ends_sentence(text: str, end: int) -> bool:
    return re.match(r"[\"”’)]*(?:\s+[\"“‘(]*[A-Z]|\s*$|\n)", text[end : end + 8]) is not None


@cache
def _small() -> frozenset[str]:
    """Words that keep their small letters in a heading."""
    return words("small_words", "en") | words("prepositions", "en") | {"and", "or", "but", "nor"}


def is_in_heading(text: str, start: int, end: int) -> bool:
    """Whether a span stands in a line of title case or capitals, told by the other words of the line."""
    low = text.rfind("\n", 0, start) + 1
    high = text.find("\n", end)
    line = text[low : high if high >= 0 else len(text)]
    others = re.findall(r"[^\W\d_][\w'’-]+", line[: start - low] + " " + line[end - low :])
    telling = [word for word in others if word.lower() not in _small() and word != text[start:end]]
    if not telling:
        return False
    if all(word.isupper() for word in others) and text[start:end].isupper():
        return True
    # A line of capitals alone is a heading with or without its stop.
    ended = len(telling) < _MANY and re.search(r"[a-z0-9][.!?…][\"”’)]*(?:\s|$)|[,;:]\s*$", line)
    return not ended and all(word[0].isupper() or not word[0].islower() for word in telling)


def is_protected(text: str, start: int, end: int, segment: tuple[int, int]) -> bool:
    """Whether a span stands in a quotation, in the title of a work, or in a longer name, which are as they are."""
    low, high = segment
    if any(q.start <= start - low and end - low <= q.end for q in _quotations(text[low:high])):
        return True
    return not is_in_heading(text, start, end) and is_in_longer_name(text, start, end, low)


def is_in_longer_name(text: str, start: int, end: int, low: int) -> bool:
    """Whether a capital beside a span makes it part of another name: "Chicken Kiev", "the Kiev Independent"."""
    before = _BEFORE.search(text, max(low, start - 40), start)
    if before and not _is_beginning(text, before.start(), before["word"]) and not is_title(before["word"]):
        return True
    behind = _BEHIND.match(text, end)
    return behind is not None and not is_title(behind["word"]) and not _is_of_time(behind["word"])


@lru_cache(maxsize=256)
def _quotations(segment: str) -> tuple[Span, ...]:
    return tuple(Span(q.start, q.end) for q in quotations(segment))


def _is_beginning(text: str, at: int, word: str) -> bool:
    """Whether a capital is that of a sentence's first word, which is none of a name: "In Kiev"; behind a dateline too,
    "BEIJING - The Kiev visit", for a determiner.
    """
    lower = word.lower()
    if lower in definite() | of_one() | of_many():
        return True
    # A noun before a name may be one with it, "Chicken Kiev"; other ordinary words are none.
    if word_class(lower) == NOUN:
        return False
    ordinary = bool(word_class(lower)) or lower in _small() or len(word) < 4 or not is_known_name(word)
    return ordinary and _SENTENCE_STARTS.search(text, max(0, at - 12), at) is not None


@cache
def _times() -> frozenset[str]:
    return frozenset((*entries("weekdays", "en"), *entries("months", "en")))


def _is_of_time(word: str) -> bool:
    return word in _times()
