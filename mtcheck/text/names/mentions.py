"""Names in English text, found by their capitals, and what is said of them there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from ...known.given_names import given_names_in_english
from ...known.lexicon import ADJECTIVE, NOUN, NOUN_OR_VERB, PLURAL, word_class
from ...known.places import is_place
from ...known.tables import either, marked, rows, words
from ...lazy_patterns import lazy_pattern
from ...value_types import NamedTuple
from ..chinese.cantonese import pinyin_of_cantonese
from ..chinese.romanisation import pinyin_syllables
from ..english.dates import calendar
from ..english.titles import is_title
from ..reading.sound import consonants, folded, skeleton, with_soft_start

# What may not stand before it is looked for behind its capital: a search for a set of characters is the faster one.
_CAPITAL, _REST = r"(?<![\w@#/.].)", r"[^\W\d_]*(?:[’'-][^\W\d_]+)*(?![\w-])"
_WORD = lazy_pattern(rf"[^\W\d_a-z]{_CAPITAL}{_REST}", re.DOTALL)
_ASCII_WORD = re.compile(rf"[A-Z]{_CAPITAL}{_REST}", re.DOTALL)
_POSSESSIVE = re.compile(r"['’]s?$")
_SHORTEST = 4
_MAY_BE_NAME = (NOUN, NOUN_OR_VERB, PLURAL, ADJECTIVE)
_LONGEST = 40
_DEMONYM = lazy_pattern(r"(?:ish|ese|ian)$")


def is_demonym(word: str) -> bool:
    """Whether a word may be the adjective of a people or country, by its ending."""
    return _DEMONYM.search(word) is not None


@lru_cache(maxsize=8192)
def bare_name(word: str) -> str:
    """A word without its possessive ending."""
    return _POSSESSIVE.sub("", word)


@lru_cache(maxsize=8192)
def name_keys(word: str) -> tuple[str, ...]:
    """Keys of which two spellings of one name share at least one; none for a word that is no name.

    The folded spelling and the consonants by class, both with each letter left out in turn, and the consonants: a slip
    leaves a key the same.
    """
    form = bare_name(word)
    if not _may_be_name(form):
        return ()
    bones = skeleton(form)
    if word_class(form.lower()):
        # A slip may turn a name into a word ("Frugal" for Furgal): two keys are enough to meet the name.
        return f"={bones}", f"~{consonants(form)}"
    text = folded(form)
    keys = {text, f"={bones}", f"~{consonants(form)}", *(text[:i] + text[i + 1 :] for i in range(len(text)))}
    if "ch" in text:
        # "ch" is one sound in Chekhov, another in Michael.
        keys.add(f"={skeleton(text.replace('ch', 'k'))}")
    if len(bones) > 3:
        keys |= {f"={bones[:i]}{bones[i + 1 :]}" for i in range(len(bones))}
    return tuple(keys)


def _may_be_name(form: str) -> bool:
    """Whether a word without possessive ending is written as names are, and is no word that is never one."""
    if not _SHORTEST <= len(form) <= _LONGEST or not form[0].isupper() or form in calendar():
        return False
    if form.removesuffix("s").isupper():
        # An abbreviation, or several: "MWPs".
        return False
    if "-" in form and any(len(part) == 1 or part.isupper() for part in form.split("-")):
        # "J-League", "China-U.S.", "Sino-US"
        return False
    if _is_contraction(form) or form.lower() in words("interjections", "en"):
        return False
    return word_class(form.lower()) in ("", *_MAY_BE_NAME)


_APOSTROPHE = re.compile("['’]")


def _is_contraction(form: str) -> bool:
    """Whether what stands before an apostrophe is an English word: "We're", "I've"."""
    before = _APOSTROPHE.split(form)[0]
    return before != form and (before == "I" or (len(before) > 1 and word_class(before.lower()) != ""))


def end_keys(word: str) -> tuple[str, ...]:
    """The keys of names that begin or end alike."""
    text = folded(bare_name(word))
    return f"<{text[:_SHORTEST]}", f">{text[-_SHORTEST:]}"


def start_keys(word: str) -> tuple[str, ...]:
    """The keys of names that begin or end alike, are one given name in English, or have few consonants, and one of them
    more or less.
    """
    form = bare_name(word)
    bones = skeleton(form)
    english = (f"%{name}" for name in given_names_in_english(folded(form)))
    start = (*english, f"${folded(form)[-_TWO - 1 :]}", f"^{with_soft_start(folded(form))[:_TWO]}", f"#{bones}")
    return (*start, *(f"#{bones[:i]}{bones[i + 1 :]}" for i in range(_TWO + 1))) if len(bones) == _TWO + 1 else start


def mandarin_keys(word: str) -> tuple[str, ...]:
    """The keys of a name of two syllables in Pinyin, and of one in Cantonese that may be the same."""
    form = bare_name(word)
    if pinyin_syllables(form) == _TWO and "-" not in form:
        return (f"@{folded(form)}",)
    return tuple(f"@{name}" for name in pinyin_of_cantonese(form))


_TWO = 2


def narrow_keys(word: str) -> tuple[str, ...]:
    """The keys that tell names apart even among a million: not those by class of consonant."""
    return tuple(key for key in name_keys(word) if not key.startswith("="))


class NameFacts(NamedTuple):
    """What stands around a mention.

    Whether a title stands before it; the names that touch it before and behind; the other words that do so, in lower
    case ("governor", "district"), "" where they say little; and which sentence of the text it is in. `original` is the
    name of the source that it stands for, "" where that is not known, and `sure` says that it reads exactly so. `unit`
    is what of the source comes again with the name and is heard in it, for comparing documents. `in_another` tells that
    a noun with a capital touches it from the left, as in the name of something else: Dynamo Kiev, Chicken Kiev. `role`
    and `kind` say how it is introduced (introductions.py); where documents are compared nobody asks.
    """

    titled: bool
    before: str
    after: str
    left: str
    right: str
    sentence: int
    original: str = ""
    sure: bool = False
    unit: str = ""
    in_another: bool = False
    role: str = ""
    kind: str = ""


class NameMention(NamedTuple):
    """A capitalised word at text[start:end] that may be a name, its possessive ending left out; the names that touch it
    before and behind; and which sentence of the text it is in.
    """

    start: int
    end: int
    form: str
    before: str
    after: str
    sentence: int


def name_mentions(text: str) -> Iterator[NameMention]:
    """Capitalised words of four letters or more that may be names, in reading order.

    An English word is one only where nothing but its being a name explains the capital: inside a sentence, and never in
    lower case in the text. A compound of names ("Chengchow-Wanzhou") gives its parts.
    """
    words = [(m[0], m.start(), m.end()) for m in (_ASCII_WORD if text.isascii() else _WORD).finditer(text)]
    in_lower_case = _LowerCase(text)
    sentence, before, count = 0, "", len(words)
    for index, (written, at, behind) in enumerate(words, 1):
        word = _word(written)
        gap = text[behind : words[index][1]] if index < count else ""
        touches = gap == " " or _is_within_a_name(gap)
        after = _word(words[index][0]).name if touches and word.is_bare else ""
        for offset, form, lower, left, right in word.parts:
            start = at + offset
            if lower and (not _stands_as_name(text, start, form) or in_lower_case[lower]):
                continue
            yield NameMention(
                start,
                start + len(form),
                form,
                before if left is None else left,
                after if right is None else right,
                sentence,
            )
        before = word.name if touches else ""
        if gap != " " and _SENTENCE_END.search(gap):
            sentence += 1


def facts_of(text: str, mention: NameMention) -> NameFacts:
    """What stands around a name of a text, as far as the text says it."""
    left, in_another = _on_the_left(text, mention.start)
    return NameFacts(
        _titled(text, mention.start),
        mention.before,
        mention.after,
        left,
        _on_the_right(text, mention.end),
        mention.sentence,
        in_another=in_another,
    )


class _LowerCase(dict[str, bool]):
    """Whether a word in lower case stands as such in a text; looked up once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._runs: frozenset[str] | None = None

    def __missing__(self, word: str) -> bool:
        text, found = self._text, False
        if len(text) > _LONG:
            # Of a long text all words are found at once, as each by itself would cost a pass.
            self._runs = self._runs or frozenset(_RUN.findall(text))
            found = self[word] = word.isascii() and word.isalpha() and word in self._runs
            return found
        at = text.find(word) if word.isascii() and word.isalpha() else -1
        while at >= 0 and not found:
            end = at + len(word)
            found = not (_is_in_word(text[at - 1 : at]) or _is_in_word(text[end : end + 1]))
            at = text.find(word, end)
        self[word] = found
        return found


_LONG = 20_000
_RUN = lazy_pattern(r"[\w-]+")


def _is_in_word(sign: str) -> bool:
    return sign.isalnum() or (sign != "" and sign in "_-")


class _Word(NamedTuple):
    """What is known of a capitalised word wherever it stands.

    Whether it is without possessive ending; itself without that, "" where it is no name; and its parts that may be
    names: (where it begins in the word, the form, that in lower case if it is an English word, else "", and the parts
    before and behind it, None for what stands before and behind the word).
    """

    is_bare: bool
    name: str
    parts: tuple[tuple[int, str, str, str | None, str | None], ...]


@lru_cache(maxsize=16384)
def _word(written: str) -> _Word:
    parts = tuple(
        (start, form, form.lower() if word_class(form.lower()) else "", before, after)
        for start, form, before, after in _parts(written)
        if _may_be_name(bare_name(form))
    )
    return _Word(bare_name(written) == written, _name_or_nothing(written), parts)


def _parts(written: str) -> Iterator[tuple[int, str, str | None, str | None]]:
    """Where it starts, the form, and the names before and behind it: of the word, or of each name it is made of."""
    form = bare_name(written)
    parts = form.split("-")
    small = any(len(part) < _SHORTEST or not part[0].isupper() for part in parts)
    # Nobody in Ivano-Frankivsk is an Ivano.
    if len(parts) == 1 or small or is_place(form):
        yield 0, form, None, None
        return
    start = 0
    around = [None, *parts, None]
    for number, part in enumerate(parts, 1):
        yield start, part, around[number - 1], around[number + 1]
        start += len(part) + 1


@cache
def _speaks() -> re.Pattern[str]:
    """A verb of speaking or thinking behind a name: only people do so, a text at most "reads"."""
    texts = marked("text", "speaking", "en")
    return re.compile(rf" (?:{either(form for form, *_ in rows('speaking', 'en') if form not in texts)})\b")


def _stands_as_name(text: str, start: int, form: str) -> bool:
    """Whether no sentence's start explains the capital of an English word, or it speaks."""
    lead = text[max(0, start - 2) : start]
    inside = lead[1:] == " " and (lead[0].isalnum() or lead[0] == ",")
    return inside or _speaks().match(text, start + len(form)) is not None


def _is_within_a_name(between: str) -> bool:
    """Whether a particle between blanks is all that parts two names: Mohammed bin Salman."""
    particles = between.split() if len(between) < _LONGEST_GAP and between[:1].isspace() else []
    return bool(particles) and words("name_particles").issuperset(particles)


# Of two particles: "de la", "van der".
_LONGEST_GAP = 12


def _name_or_nothing(word: str) -> str:
    """The word, unless it is an English one ("News", "President"), a title ("Mr") or a day ("Monday")."""
    return "" if word_class(word.lower()) or is_title(word) or word in calendar() else bare_name(word)


_LEFT = lazy_pattern(r"([\w-]+) $")
_RIGHT = lazy_pattern(r"([\w-]+)")
_TELLING = (NOUN, PLURAL, ADJECTIVE)
# How far a word beside a name is looked for.
_NEAR = 30


def _on_the_left(text: str, start: int) -> tuple[str, bool]:
    """The English noun or adjective that touches an offset from the left, in lower case, else ""; and whether it is a
    noun with a capital, and no title.
    """
    low = max(0, start - _NEAR)
    if text[start - 1 : start] == " ":
        return _word_on_the_left(text[max(low, text.rfind(" ", low, start - 1) + 1) : start])
    return _word_on_the_left(text[low:start]) if text[low:start].endswith(" \n") else ("", False)


@lru_cache(maxsize=16384)
def _word_on_the_left(lead: str) -> tuple[str, bool]:
    match = _LEFT.search(lead)
    word = match[1] if match else ""
    in_another = word[:1].isupper() and word_class(word.lower()) == NOUN and not (is_title(word) or word in calendar())
    return _telling(word), in_another


def _on_the_right(text: str, end: int) -> str:
    """The English noun or adjective that touches an offset from the right, in lower case, else ""."""
    if text[end : end + 1] != " ":
        return ""
    behind = text.find(" ", end + 1, end + _NEAR)
    return _word_on_the_right(text[end + 1 : behind if behind >= 0 else end + _NEAR])


@lru_cache(maxsize=16384)
def _word_on_the_right(behind: str) -> str:
    match = _RIGHT.match(behind)
    return _telling(match[1]) if match else ""


def _telling(word: str) -> str:
    word = word.lower()
    return word if word_class(word) in _TELLING and word not in words("name_particles") else ""


_SENTENCE_END = re.compile(r"[.!?][\"”’)]*\s|\n")


def _titled(text: str, start: int) -> bool:
    """Whether a title or role stands before the name, given names between them allowed."""
    window = text[max(0, start - 60) : start].rsplit(None, 3)[-3:]
    return any(map(_is_title_with_marks, window))


@lru_cache(maxsize=16384)
def _is_title_with_marks(word: str) -> bool:
    return is_title(word.strip(",."))
