"""Where the source terms of all glossaries in use stand in a source, in any form of their words."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from functools import cache, cached_property, lru_cache
from typing import NamedTuple, Protocol

from ...known.tables import entries, words
from ...lazy_patterns import lazy_pattern
from ...model.term import Glossary, Status, Term, TermEntry
from ...model.text import TermPair
from ..chinese.hanzi import stands_for_sound, tells_of_sound
from ..reading.fold import fold
from ..reading.inflected import (
    Token,
    beginnings_of,
    first_word,
    forms_of,
    is_joined,
    key_of,
    keys_in,
    surely_begins,
    tokens,
    unchanged,
    without_prefixes,
)
from ..reading.languages import primary
from ..reading.matcher import Hit, Matcher, longest_disjoint
from ..reading.normal import normal_text
from ..reading.same_width import Levelled, levelled
from ..reading.scripts import KATAKANA, is_in_letters, is_spaceless
from ..reading.words import is_word, next_word, word_before

_KATAKANA = lazy_pattern(f"[{KATAKANA}ー]")
# A sentence begins, or a line.
_STARTS = lazy_pattern(r"(?:^|[.!?…:;¡¿]|[\n•])[\s\"“”„«»'’‘(\[—–-]*$")
_OPENED, _CLOSED = tuple('"“„«‹「『'), tuple('"”“»›」』')


class SourceMatch(NamedTuple):
    """An entry whose source term stands at source[start:end]."""

    entry: TermEntry
    start: int
    end: int


class Pattern:
    """A source term of an entry, in normal form; no entry for what only looks like one."""

    def __init__(self, entry: TermEntry | None, term: str, language: str) -> None:
        self.entry = entry
        self.term = term
        self.language = language

    @cached_property
    def parts(self) -> tuple[str, ...]:
        """Its words; none where it is looked up by letters."""
        if is_in_letters(self.language):
            return ()
        return tuple([self.term[token.start : token.end] for token in tokens(self.term, self.language)])

    def forms(self, place: int) -> frozenset[str]:
        """The forms in which a word of the term may stand."""
        return forms_of(self.parts[place], self.language)


class Patterns(Protocol):
    """Patterns by their numbers."""

    def __getitem__(self, number: int, /) -> Pattern: ...


# A pattern's number, and which of its words it is found by.
Anchor = tuple[int, int]


class ByForm(Protocol):
    """The patterns that are found by a word that may stand in a form."""

    def among(self, keys: frozenset[str], /) -> Set[str]:
        """Those of some words that find any."""

    def __getitem__(self, form: str, /) -> Sequence[Anchor]: ...


class Finds(Protocol):
    """What finds patterns in a folded text: number, start and end of each hit."""

    def hits(self, folded: str) -> list[tuple[int, int, int]]: ...


class SourceTerms:
    """The source terms of glossaries, an index for each language made when it is first asked for."""

    def __init__(self, glossaries: Iterable[Glossary], *, compounds: bool = False) -> None:
        """`compounds` finds a term in what it makes with other words too, in languages that join them."""
        self._compounds = compounds
        self.entries = [entry for glossary in glossaries for entry in glossary.entries]
        self._indexes: dict[str, Letters | Words] = {}
        # A text that is being edited is asked about again and again, and only one of its segments is new.
        self._listed = lru_cache(maxsize=1024)(self._listed_in)

    @property
    def with_nested(self) -> list[TermEntry]:
        """The entries of whose terms some may have another entry's in them; see `LongerForms`."""
        return self.entries

    @cached_property
    def _by_language(self) -> dict[str, list[int]]:
        """For each language the places of the entries that have terms in it, or what looks like one."""
        found: dict[str, list[int]] = {}
        for at, entry in enumerate(self.entries):
            for tag in {*map(primary, entry.source), *entry.source_except}:
                found.setdefault(tag, []).append(at)
        return found

    def matches(self, source: str, language: str, given: tuple[TermPair, ...] = ()) -> list[SourceMatch]:
        """The terms in a source, longest first and disjoint, so that a term inside a longer one is not counted.

        Those `given` with the source hold over those of the glossaries.
        """
        if given:
            own = _given(given, language).matches(source, language)
            others = (
                m for m in self.matches(source, language) if all(m.end <= o.start or o.end <= m.start for o in own)
            )
            return sorted([*own, *others], key=lambda match: match.start)
        return list(self._listed(source, language))

    def _listed_in(self, source: str, language: str) -> tuple[SourceMatch, ...]:
        """The matches of terms of the glossaries alone."""
        index = self._index(language)
        hits = longest_disjoint([Hit(*hit) for hit in index.hits(source)])
        found = [(index.patterns[hit.pattern], hit) for hit in hits]
        return tuple(
            SourceMatch(pattern.entry, hit.start, hit.end)
            for pattern, hit in found
            if pattern.entry and not _is_anothers(pattern.entry, pattern.term, hit, found, language)
        )

    def _index(self, language: str) -> Letters | Words:
        if language not in self._indexes:
            self._indexes[language] = self._made(language)
        return self._indexes[language]

    def _made(self, language: str) -> Letters | Words:
        # In the order of the glossaries, as far as anything is said of the language.
        some = sorted({*self._by_language.get(language, ()), *self._by_language.get("und", ())})
        patterns = patterns_of([self.entries[at] for at in some], language)
        if is_in_letters(language):
            return Letters(patterns, Matcher([levelled_term(p.term, language) for p in patterns]), language)
        return Words(
            patterns, Anchored(patterns), language, self._compounds and language in words("languages_that_join")
        )


def anchors(patterns: Sequence[Pattern]) -> Iterator[Anchor]:
    """The rarest word of every pattern: thousands of terms may begin with one word, and few end so."""
    frequency = Counter(part.lower() for pattern in patterns for part in pattern.parts)
    for number, pattern in enumerate(patterns):
        if pattern.parts:
            counts = [frequency[part.lower()] for part in pattern.parts]
            yield number, counts.index(min(counts))


# Words that find nothing kept at most.
_MOST = 1 << 16
# So many terms are tried sooner than their rarest words are told.
_FEW = 8


class Anchored:
    """Finds patterns by the forms of one of their words: the first, or the rarest of each where many begin alike.

    A word has some two hundred forms in Turkish, most of which no text ever has, so a term's are made when a text has a
    word that begins as they do. A term waits untouched until a text has a word that its first one may stand in.
    """

    def __init__(self, patterns: Sequence[Pattern]) -> None:
        self._waiting: dict[str, list[tuple[int, Pattern]]] = defaultdict(list)
        for number, pattern in enumerate(patterns):
            if first := first_word(pattern.term):
                self._waiting[surely_begins(first, pattern.language)].append((number, pattern))
        self._by_beginning: dict[str, list[tuple[str, str, Anchor]]] = defaultdict(list)
        self._found: dict[str, list[Anchor]] = {}
        self._nothing: set[str] = set()

    def among(self, keys: frozenset[str]) -> Set[str]:
        # A term may be found by another word than that for which it stops waiting.
        for key in keys - self._nothing - self._found.keys() if self._waiting else ():
            self._stop_waiting(unchanged(key))
        return {key for key in keys - self._nothing if self._anchors(key)}

    def _stop_waiting(self, plain: str) -> None:
        """Takes the terms apart whose first word may begin a word, made plain."""
        for size in range(len(plain) + 1):
            if waited := self._waiting.pop(plain[:size], None):
                places = [(at, 0) for at in range(len(waited))]
                if len(waited) > _FEW:
                    places = [*anchors([pattern for _, pattern in waited])]
                    # What was asked before may have been asked for another word of these than the first.
                    self._found.clear()
                    self._nothing.clear()
                for at, place in places:
                    number, pattern = waited[at]
                    part, language = pattern.parts[place], pattern.language
                    for beginning in beginnings_of(part, language):
                        self._by_beginning[beginning].append((part, language, (number, place)))

    def __getitem__(self, form: str) -> list[Anchor]:
        if form not in self._nothing and form not in self._found:
            self._stop_waiting(unchanged(form))
        return self._anchors(form)

    def _anchors(self, form: str) -> list[Anchor]:
        """What is found by a form, of terms that wait no longer."""
        if form in self._nothing:
            return []
        if form not in self._found:
            plain = unchanged(form)
            found = {
                anchor
                for size in range(len(plain) + 1)
                for part, language, anchor in self._by_beginning.get(plain[:size], ())
                if form in forms_of(part, language)
            }
            if not found:
                if len(self._nothing) >= _MOST:
                    self._nothing.clear()
                self._nothing.add(form)
                return []
            self._found[form] = sorted(found)
        return self._found[form]


@lru_cache(maxsize=1024)
def _given(pairs: tuple[TermPair, ...], language: str) -> SourceTerms:
    """The index of terms that came with a source; their entries are of no glossary."""
    entries = [
        TermEntry(
            pair.concept or pair.source,
            tuple(Term(text, Status.ADMITTED if n else Status.PREFERRED) for n, text in enumerate(pair.targets)),
            {language: (pair.source,)},
        )
        for pair in pairs
    ]
    return SourceTerms([Glossary("", tuple(entries))])


def patterns_of(entries: Iterable[TermEntry], language: str) -> list[Pattern]:
    """What is looked for in a source: the terms of all entries, and then what only looks like one."""
    return [pattern for _, pattern in owned_patterns(entries, language)]


def owned_patterns(entries: Iterable[TermEntry], language: str) -> list[tuple[TermEntry, Pattern]]:
    """The same, each with its entry: what only looks like a term has none in its pattern, and is its entry's all the
    same.
    """
    found = list(entries)
    made = [(entry, Pattern(entry, term, language)) for entry in found for term in _normal_terms(entry, language)]
    return made + [
        (entry, Pattern(None, normal_text(term, language), language))
        for entry in found
        for term in entry.source_except.get(language, ())
    ]


def levelled_term(term: str, language: str) -> str:
    """A term as it is looked up by letters."""
    return levelled(term, language, bare=language == "ko").text


def terms_in(entry: TermEntry, language: str) -> tuple[str, ...]:
    """The source terms of an entry in a language; a tag of a script or region stands for the language too, and what is
    of no certain language ("und") for every one.
    """
    found = [term for tag, terms in entry.source.items() if primary(tag) in (language, "und") for term in terms]
    return tuple(dict.fromkeys(found))


def _normal_terms(entry: TermEntry, language: str) -> tuple[str, ...]:
    """Those terms in normal form, as the source has them."""
    return tuple(dict.fromkeys(normal_text(term, language) for term in terms_in(entry, language)))


def _is_anothers(entry: TermEntry, term: str, hit: Hit, found: list[tuple[Pattern, Hit]], language: str) -> bool:
    """Whether a country before the short name of a country's institution makes it another country's: 日本央行."""
    if not is_spaceless(language) or entry.domain in ("territory", "person"):
        return False
    before = next((p for p, h in found if h.end == hit.start and p.entry and p.entry.domain == "territory"), None)
    if before is None or before.entry is None:
        return False
    own = _normal_terms(before.entry, language)
    named = any(longer.endswith(term) and longer != term for longer in _normal_terms(entry, language))
    return named and not any(longer.startswith(own) for longer in _normal_terms(entry, language))


class Letters:
    """Terms of languages that put no blanks between words, or join words of grammar to them."""

    def __init__(self, patterns: Patterns, matcher: Finds, language: str) -> None:
        self.patterns = patterns
        self._language = language
        self._matcher = matcher
        self._long_forms: dict[int, tuple[TermEntry, dict[str, list[str]]]] = {}

    def hits(self, source: str) -> Iterator[tuple[int, int, int]]:
        level = levelled(source, self._language, bare=self._language == "ko")
        folded = fold(level.text)
        for number, start, end in self._matcher.hits(folded):
            pattern = self.patterns[number]
            if pattern.entry is None or self._stands(source, level, pattern, start, end):
                yield number, level.start(start), level.end(end - 1)

    def _stands(self, source: str, level: Levelled, pattern: Pattern, start: int, end: int) -> bool:
        text, language, term = level.text, self._language, pattern.term
        if term[0].isupper() and not text[start].isupper():
            return False
        if language == "ko":
            return _is_korean_word(source, level.start(start), level.end(end - 1))
        if _touches_letters(text, start, end):
            return False
        return not (
            _goes_on(text, start, end, language)
            or self._goes_on_as_long_form(text, end, pattern)
            or not is_word(text, start, end, language)
            or (language == "zh" and _is_after_country(text, start, pattern))
        )

    def _goes_on_as_long_form(self, text: str, end: int, pattern: Pattern) -> bool:
        """Whether behind a short form comes what the long form has there, which makes another word: 最高法 in the
        最高法院 of another country.
        """
        if self._language != "zh" or end >= len(text) or pattern.entry is None:
            return False
        longer = self._terms_with(text[end - 1 : end + 1], pattern.entry)
        return any(not term.startswith(pattern.term) for term in longer)

    def _terms_with(self, pair: str, entry: TermEntry) -> list[str]:
        """The terms of an entry, of which there may be thousands, that have two characters side by side."""
        if id(entry) not in self._long_forms:
            found: dict[str, list[str]] = defaultdict(list)
            for term in _normal_terms(entry, self._language):
                for here in set(map(str.__add__, term, term[1:])):
                    found[here].append(term)
            # With the entry, whose id is another's once it is gone.
            self._long_forms[id(entry)] = entry, found
        return self._long_forms[id(entry)][1].get(pair, [])


def _touches_letters(text: str, start: int, end: int) -> bool:
    """Whether Latin letters or figures go on beyond a term: "EU" in "EUR"."""
    return any(
        inner.isascii() and inner.isalnum() and outer.isascii() and outer.isalnum()
        for inner, outer in ((text[start], text[start - 1 : start]), (text[end - 1], text[end : end + 1]))
    )


def _is_korean_word(source: str, start: int, end: int) -> bool:
    """Whether a word of Korean begins with a term, and has at most particles behind it."""
    if start and source[start - 1].isalnum():
        return False
    behind = re.compile(r"\w*").match(source, end)
    return behind is not None and _is_of_particles(behind[0])


@cache
def _particles() -> tuple[str, ...]:
    return tuple(letters for fact in ("following_particles", "joined_endings") for letters in entries(fact, "ko"))


def _is_of_particles(rest: str) -> bool:
    return not rest or any(rest.startswith(p) and _is_of_particles(rest[len(p) :]) for p in _particles())


def _goes_on(source: str, start: int, end: int, language: str) -> bool:
    """Whether what stands for sounds goes on beyond the term, which then is a part of another name: タイ in
    タイトル.
    """
    if language == "ja":
        before, behind = source[max(0, start - 1) : start], source[end : end + 1]
        return (_KATAKANA.match(source, start) is not None and _KATAKANA.match(before) is not None) or (
            _KATAKANA.match(source, end - 1) is not None and _KATAKANA.match(behind) is not None
        )
    if language != "zh" or not all(map(stands_for_sound, source[start:end])):
        return False
    # A word of its own, as in 高考开始, is no part of a name.
    return (tells_of_sound(source[end : end + 1]) and all(map(stands_for_sound, next_word(source, end, language)))) or (
        tells_of_sound(source[start - 1 : start]) and all(map(stands_for_sound, word_before(source, start, language)))
    )


def _is_after_country(source: str, start: int, pattern: Pattern) -> bool:
    """Whether a Chinese name begins with what is short for a country, beside another country's: 韩正 in 美韩正举行."""
    countries = words("country_letters", "zh")
    return (
        len(pattern.term) == 2
        and pattern.term[0] in countries
        and source[start - 1 : start] in countries
        and pattern.entry is not None
        and pattern.entry.domain == "person"
    )


# A shorter word begins or ends others by chance.
_COMPOUND_PART = 6


class Words:
    """Terms of languages with blanks between words: their words, in their forms, one after another."""

    def __init__(self, patterns: Patterns, by_form: ByForm, language: str, joins: bool = False) -> None:
        """`by_form` gives the patterns by a word, in its forms."""
        self._language = language
        self._joins = joins
        self.patterns = patterns
        self._by_form = by_form

    def hits(self, source: str) -> Iterator[tuple[int, int, int]]:
        telling = self._by_form.among(keys_in(source, self._language))
        if not telling and not self._joins:
            return
        found = tokens(source, self._language)
        begun = set()
        for at, token in enumerate(found):
            for key in without_prefixes(token.key, self._language):
                for number, place in self._by_form[key] if key in telling else ():
                    first, pattern = at - place, self.patterns[number]
                    end = self._end(source, found, first, pattern)
                    if end and self._begins(found[first], pattern):
                        begun.add(first)
                        yield number, found[first].start, end
        # What is a term as a whole is no other term with something before it.
        for at, token in enumerate(found) if self._joins else ():
            if at not in begun:
                yield from self._in_compound(token)

    def _begins(self, token: Token, pattern: Pattern) -> bool:
        """Whether a term begins with a word, of which a word of grammar that is written with it is no part."""
        return any(
            key in pattern.forms(0) and not (key != token.key and _takes_no_article(token.key, key, pattern))
            for key in without_prefixes(token.key, self._language)
        )

    def _in_compound(self, token: Token) -> Iterator[tuple[int, int, int]]:
        """The terms of one word that a longer word begins or ends with: Leitvertrag in Leitvertragspartner."""
        for size in range(_COMPOUND_PART, len(token.key) - 2):
            for part in (token.key[:size], token.key[-size:]):
                for number, _ in self._by_form[part]:
                    if len(self.patterns[number].parts) == 1:
                        yield number, token.start, token.end

    def _end(self, source: str, found: Sequence[Token], at: int, pattern: Pattern) -> int:
        """Where a term ends that would begin with a word; 0 if it does not stand there."""
        last = at + len(pattern.parts) - 1
        if at < 0 or last >= len(found):
            return 0
        for number, part in enumerate(pattern.parts):
            token = found[at + number]
            if number:
                separator = source[found[at + number - 1].end : token.start]
                known = any(k in pattern.forms(number) for k in without_prefixes(token.key, self._language))
                if (
                    not known
                    or not is_joined(separator, "," in pattern.term)
                    or (". " in separator and "." not in pattern.term)
                ):
                    return 0
            if not _has_capitals(source[token.start : token.end], part, self._language):
                return 0
        start, end = found[at].start, found[last].end
        if _is_in_compound(source, start, end, self._language) or _is_ordinary(
            source, start, end, pattern, self._language
        ):
            return 0
        return end + (pattern.term.endswith(".") and source[end : end + 1] == ".")


def _takes_no_article(key: str, bare: str, pattern: Pattern) -> bool:
    """Whether an article before the name of a country or person makes it another word: المالي, financial, no Mali."""
    if pattern.entry is None or pattern.entry.domain not in ("territory", "person"):
        return False
    return key.removesuffix(bare).endswith(_ARTICLE)


# Of Arabic.
_ARTICLE = "ال"


def _has_capitals(word: str, part: str, language: str) -> bool:
    """Whether a word has the capitals of the term's: ДОН is not Дон, while МИДе is a form of МИД."""
    if not part[0].isupper():
        return True
    if not word[0].isupper():
        # What is written with the word before it: "l'" is none, the Arabic article has no capitals.
        return False
    if len(part) < 2 or not part.isupper():
        return True
    if len(word) > len(part) and not word.isupper():
        return word[: len(part)].isupper()
    return word.isupper() or (word[: len(part) - 1].isupper() and len(part) > 3)


def _is_in_compound(source: str, start: int, end: int, language: str) -> bool:
    """Whether a hyphen makes the term part of another word: Китай in Китай-город."""
    if language == "de":
        return False
    before = start > 1 and source[start - 1] in "-\u2010\u2011" and source[start - 2].islower() and source[start - 2]
    behind = source[end : end + 1] in ("-", "\u2010", "\u2011") and source[end + 1 : end + 2].islower()
    after_small_word = before and _small_word_before(source, start)
    return bool(after_small_word) or behind


def _small_word_before(source: str, start: int) -> bool:
    found = re.search(r"(\w+)[-\u2010\u2011]$", source[max(0, start - 30) : start])
    return found is not None and found[1][0].islower()


def _is_ordinary(source: str, start: int, end: int, pattern: Pattern, language: str) -> bool:
    """Whether a single word may be an ordinary one, whose capital only tells that a sentence begins."""
    word = source[start:end]
    if len(pattern.parts) > 1 or word == source.strip():
        return False
    ordinary = words("ordinary_words", language)
    if not word[0].isupper():
        # Where there are no capitals nothing tells.
        return not word[0].islower() and key_of(word, language) in ordinary
    if word.isupper() and len(word) > 1:
        return False
    if (
        pattern.entry
        and pattern.entry.domain in ("territory", "person")
        and _is_somebodys(source, start, end, language)
    ):
        return True
    lower = word.lower()
    if lower not in ordinary and lower not in words("words_of_grammar", language):
        return False
    if source[start - 1 : start] in _OPENED and source[end : end + 1] in _CLOSED:
        return False
    return _STARTS.search(source, max(0, start - 20), start) is not None or start == 0


_WORD_BEFORE = lazy_pattern(r"(?<![\w-])(?P<word>[\w-]+)\.? $")
_IN_TITLE = lazy_pattern(r"(?<![.!?:] )(?<!^)\b[A-Z][a-z]+ $")
_LATIN_BEHIND = lazy_pattern(r" [A-Z][a-z]+")
_NAME_BEHIND = lazy_pattern(r" (?:[A-Z][a-zà-ÿ]+|[А-ЯІЇЄ][а-яіїє]+)")


def _is_somebodys(source: str, start: int, end: int, language: str) -> bool:
    """Whether a country's name is somebody's, or a word of a title in Latin letters: Frau Polen, Maurice Dupont, Desert
    Island Discs.
    """
    before = _WORD_BEFORE.search(source, max(0, start - 30), start)
    if before and before["word"].lower() in words("forms_of_address", language):
        return True
    if _IN_TITLE.search(source, max(0, start - 30), start) and _LATIN_BEHIND.match(source, end):
        return True
    return source[start:end] in words("given_names_of_countries") and _NAME_BEHIND.match(source, end) is not None
