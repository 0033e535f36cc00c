"""How a text introduces the bearer of a name: by an office or trade, and as a person or as a place."""

from __future__ import annotations

from functools import cache

from ...known.lexicon import NOUN, word_class
from ...known.owners import BUILDING, PERSON, PLACE, WORK, owner_kind
from ...known.tables import marked, rows, words
from ...lazy_patterns import lazy_pattern
from ...value_types import NamedTuple
from ..english.titles import is_title

# Letters that are read before a name and behind it.
_BEFORE, _BEHIND = 60, 80
# So many words of an apposition may stand before its noun.
_MOST = 6

A_PERSON, A_PLACE, A_WORK = "person", "place", "work"

_WORD = lazy_pattern(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_NAMES_BEFORE = lazy_pattern(r"(?:[A-ZÀ-Þ][\w'’-]*\.? )*$")
_NAMES_BEHIND = lazy_pattern(r"(?: [A-ZÀ-Þ][\w'’-]*)*")
_LAST_WORD = lazy_pattern(r"([^\W\d_]+)(,?) (?:(?:called|named) )?$")
_CLOSED = lazy_pattern(r"(?: [A-ZÀ-Þ][\w'’-]*)*[,;.)]")
_WORD_OF = lazy_pattern(r"([^\W\d_]+) of $")
_FIRST_WORD = lazy_pattern(r",?[”\"]? ([^\W\d_]+)")
_APPOSITION = lazy_pattern(r", ([^,.;:!?\n]+)")
_AGE = lazy_pattern(r", \d\d\b(?! [a-z])| \(\d\d\)|,? who\b")
_BESIDE = lazy_pattern(r", (?:near|north|south|east|west|in|outside)\b")
_LONGEST_WITHIN = len("throughout ")
_WITHIN = lazy_pattern(r"\b(?:[Ii]n|[Nn]ear|[Oo]utside|[Aa]cross|[Tt]hroughout) $")


class Introduction(NamedTuple):
    """What a text says the bearer of a name is: an English noun for a person in lower case, "" where it says none; and
    whether the name is used as a person's (A_PERSON), a place's (A_PLACE) or a newspaper's or film's (A_WORK), "" where
    its use does not tell.
    """

    role: str
    kind: str


def introduced(text: str, start: int, end: int) -> Introduction:
    """How the name at text[start:end] is introduced there: by what stands before it ("Mayor", "the mayor,"; "in", "the
    city of") or behind it (", an economist at"; "said"; "province").
    """
    lead, behind = text[max(0, start - _BEFORE) : start], text[end : end + _BEHIND]
    before = _before(lead, _CLOSED.match(behind) is not None)
    if not before and _is_of_a_place(lead, behind):
        return Introduction("", A_PLACE)
    if not before and _is_of_a_work(lead):
        return Introduction("", A_WORK)
    after = _behind(behind)
    person = before or after or _is_of_a_person(behind)
    return Introduction(_telling(before) or _telling(after), A_PERSON if person else "")


def _is_person(word: str) -> bool:
    return is_title(word) or owner_kind(word) == PERSON


def _telling(word: str) -> str:
    return "" if word in words("words_for_anybody", "en") else word


def _before(lead: str, closed: bool) -> str:
    """The noun for a person that stands before a name, given names between them left out; before a comma only where the
    name is `closed` by one too.
    """
    given = _NAMES_BEFORE.search(lead)
    names = given[0] if given else ""
    for name in reversed(names.split()):
        if _is_person(word := name.strip(".").lower()):
            return word
    lead = lead[: len(lead) - len(names)]
    match = _LAST_WORD.search(lead) if lead.endswith(" ") else None
    word = match[1] if match and (closed or not match[2]) else ""
    return word if word.islower() and _is_person(word) else ""


def _behind(behind: str) -> str:
    """The noun for a person in what stands behind a name between commas: the last of its first words, before which
    nothing but a preposition or the end comes ("the Prime Minister got" is no apposition).
    """
    match = _APPOSITION.match(behind, _end_of_names(behind))
    apposition: list[str] = _WORD.findall(match[1])[:_MOST] if match else []
    if apposition and apposition[0] in _verbs_of_speaking():
        return ""
    for word, following in zip(apposition, [*apposition[1:], ""], strict=False):
        if word in words("prepositions", "en"):
            break
        # With a capital it may be a name in a list: Smith, Baker and Cook; but not General Manager of a bank.
        ends = following in words("prepositions", "en") or (following == "" and word.islower())
        if ends and _is_person(word.lower()):
            return word.lower()
    return ""


def _end_of_names(behind: str) -> int:
    """Where the names end that stand right behind a name."""
    names = _NAMES_BEHIND.match(behind)
    return names.end() if names else 0


@cache
def _verbs_of_speaking() -> frozenset[str]:
    return frozenset(form for form, *_ in rows("speaking", "en")) - frozenset(marked("text", "speaking", "en"))


def _is_of_a_person(behind: str) -> bool:
    at = _end_of_names(behind)
    if at and word_class(behind[:at].split()[-1].lower()):
        # A hospital may explain something as well.
        return False
    first = _FIRST_WORD.match(behind, at)
    return _AGE.match(behind, at) is not None or (first is not None and first[1] in _verbs_of_speaking())


def _is_of_a_place(lead: str, behind: str) -> bool:
    if behind[:1] in ("'", "’", "-"):
        return False
    if _WITHIN.search(lead, max(0, len(lead) - _LONGEST_WITHIN)) or _BESIDE.match(behind):
        return True
    first = _FIRST_WORD.match(behind) if behind[:1] == " " else None
    last = _WORD_OF.search(lead) if lead.endswith(" of ") else None
    near = [match[1].lower() for match in (first, last) if match]
    return (last is not None and last[1].lower() in words("words_of_places", "en")) or any(map(is_place_word, near))


def is_place_word(word: str) -> bool:
    """Whether an English word says what kind of place something is: province, street."""
    return owner_kind(word) in (PLACE, BUILDING) or (
        word in words("generic_place_words", "en") and word_class(word) == NOUN
    )


_QUOTED = lazy_pattern(r"([^\W\d_]+) [“\"‘']?$")


def _is_of_a_work(lead: str) -> bool:
    work = _QUOTED.search(lead) if lead.endswith((" ", "“", '"', "‘", "'")) else None
    return work is not None and owner_kind(work[1].lower()) == WORK
