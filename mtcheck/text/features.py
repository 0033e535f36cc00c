"""What several checks need of a text, computed once and only when asked for."""

from __future__ import annotations

import re
from itertools import compress, islice
from operator import eq

from ..model.text import Span
from .english.varieties import spelt_in_one_way
from .names.similarity import may_hold_variants
from .reading.fold import fold
from .reading.loops import may_loop
from .reading.sentences import CAPITAL_ONLY_AT_START, sentence_spans
from .terms.unlisted import OPEN_STARTS

_DIGIT = re.compile(r"[0-9]")
_QUOTE = re.compile(r"[\"“”„‟«»]")
_PAIRED_QUOTE = re.compile(r"[“”„‟«»]")
# Straight marks in pairs: a word touches the opening one on its right only, and a word or mark the closing one on its left only.
_PLAIN_QUOTES = re.compile(
    r"""[^"]*+(?:(?:(?<=[\s(\[])|(?<![^\n]))"(?=[A-Za-z])[^"\n]*+(?<=[A-Za-z.,!?])"(?=[\s.,;:!?)\]]|\Z)[^"]*+)*+"""
)
_FIGURE = re.compile(r"[0-9][0-9.,]*")
# Without a word boundary, which would cost twice the time; "iPhone" gives a harmless "Phone".
_CAPITALISED = re.compile(r"[A-Z][\w'-]+")
_ANY_CAPITALISED = re.compile(r"\b[^\W\d_a-z][\w'’-]+")
_POINTED = re.compile(r"[A-Z]\.[A-Z]\.")
_LOWER_START = re.compile(r"\.[ \t]+[a-z]")
# Found as literals, which costs next to nothing.
_BEFORE_CAPITALS = ("; ", *(f" {word} " for word in CAPITAL_ONLY_AT_START))
_BROKEN = re.compile(r"[\x80-\xff][\x80-\xff\u0152-\u0192\u02c6-\u02dc\u2013-\u2122]|[\ufffd\u951f\u70eb]")
_TERM_REST = (re.compile(r" of (?:the )?[A-Z]"), re.compile(r" \([A-Z]{2,8}\)"))
_NO_PUNCTUATION = str.maketrans("", "", '.,;:!?"()[]“”')
_AROUND = " \t\n\"“”‘’'«»"
_BLANK_BEFORE = re.compile(r" (?:[,.;!?:)\]]|['’]s\b)")
_BROKEN_TIME = re.compile(r": [0-5]\d(?!\d)")

_MARKS = r"""["'“”„‘’«»‹›「」『』()\[\]（）【】.,;:。，；：、]"""
_ONLY = rf"[ \t]*(?!\.\.|''){_MARKS}{{1,2}}(?:[ \t]+{_MARKS})?[ \t]*"
_ONLY_MARKS = re.compile(_ONLY)
# Beginning with a line feed, which is found ten times as fast as the start of a line.
_LINE_OF_MARKS = re.compile(rf"\n{_ONLY}(?:\n|$)")


def _ends_in_name(text: str, end: int) -> bool:
    """Whether a capitalised word ends at an offset."""
    word = text[max(text.rfind(" ", 0, end), text.rfind("\n", 0, end)) + 1 : end]
    return len(word) > 1 and word[-1].islower() and any(c.isupper() for c in word)


def is_mark(text: str) -> bool:
    """Whether a text is a mark or two and nothing else."""
    return _ONLY_MARKS.fullmatch(text.strip()) is not None


class Features:
    """Facts about one text: a segment's target, or the whole document's (segments joined by line feeds).

    The `has_…` methods serve as gates of checks; each is true of a text whenever it is true of a part of it.
    """

    __slots__ = ("_ascii", "_capitalised", "_figures", "_folded", "_sentences", "_word_set", "_words", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self._folded: str | None = None
        self._ascii: bool | None = None
        self._words: list[str] | None = None
        self._word_set: frozenset[str] | None = None
        self._capitalised: frozenset[str] | None = None
        self._figures: list[tuple[int, int]] | None = None
        self._sentences: list[Span] | None = None

    @property
    def folded(self) -> str:
        """Lower case, hyphens as blanks, straight apostrophes; the same length as the text."""
        if self._folded is None:
            self._folded = fold(self.text)
        return self._folded

    @property
    def words(self) -> list[str]:
        """What stands between blanks, in lower case, without punctuation at or in it."""
        if self._words is None:
            self._words = self.text.lower().translate(_NO_PUNCTUATION).split()
        return self._words

    @property
    def word_set(self) -> frozenset[str]:
        """The distinct words."""
        if self._word_set is None:
            self._word_set = frozenset(self.words)
        return self._word_set

    @property
    def capitalised(self) -> frozenset[str]:
        """The distinct words that begin with a capital, hyphens and apostrophes within, as they are written."""
        if self._capitalised is None:
            pattern = _ANY_CAPITALISED if self.has_non_ascii() else _CAPITALISED
            self._capitalised = frozenset(pattern.findall(self.text))
        return self._capitalised

    @property
    def figures(self) -> list[tuple[int, int]]:
        """(start, end) of each digit with the digits, points and commas behind it; a mark that ends the sentence is still there."""
        if self._figures is None:
            self._figures = [m.span() for m in _FIGURE.finditer(self.text)]
        return self._figures

    @property
    def sentences(self) -> list[Span]:
        """Spans of the sentences."""
        if self._sentences is None:
            self._sentences = sentence_spans(self.text)
        return self._sentences

    def has_text(self) -> bool:
        return True

    def has_non_ascii(self) -> bool:
        if self._ascii is None:
            self._ascii = self.text.isascii()
        return not self._ascii

    def has_digit(self) -> bool:
        return _DIGIT.search(self.text) is not None

    def has_quote(self) -> bool:
        return _QUOTE.search(self.text) is not None

    def has_quotes_at_odds(self) -> bool:
        """Whether some line's double quotation marks are not plain pairs of straight ones."""
        if self.has_non_ascii() and _PAIRED_QUOTE.search(self.text):
            return True
        return '"' in self.text and _PLAIN_QUOTES.fullmatch(self.text) is None

    def has_mark_after_quote(self) -> bool:
        """Whether a full stop or a comma stands behind a double quotation mark."""
        text = self.text
        if '".' in text or '",' in text:
            return True
        return self.has_non_ascii() and ("”." in text or "”," in text)

    def has_curly_quote(self) -> bool:
        return self.has_non_ascii() and ("“" in self.text or "”" in self.text)

    def has_bracket(self) -> bool:
        text = self.text
        return (
            "(" in text
            or ")" in text
            or "[" in text
            or "]" in text
            or (self.has_non_ascii() and ("（" in text or "）" in text))
        )

    def has_mixed_grouping(self) -> bool:
        """Whether some figures of four digits or more have a separator and others have none."""
        text = self.text
        grouped = bare = False
        for start, end in self.figures:
            if end - start >= 4:
                figure = text[start:end].rstrip(".,")
                if "," in figure:
                    grouped = True
                elif figure[:4].isdigit() and len(figure) >= 4 and (len(figure) > 4 or figure[0] not in "12"):
                    bare = True
        return grouped and bare

    def has_similar_names(self) -> bool:
        """Whether two capitalised words could be spellings of one name."""
        return may_hold_variants(self.capitalised)

    def has_term_in_two_forms(self) -> bool:
        """Whether a compound stands with and without its hyphen, an acronym in capitals and as a word; or a phrase has "of" or an abbreviation."""
        words = self.word_set
        if not words.isdisjoint(OPEN_STARTS) or any(word.replace("-", "") in words for word in words if "-" in word):
            return True
        capitalised = self.capitalised
        if any(word.capitalize() in capitalised for word in capitalised if word.isupper() and len(word) > 3):
            return True
        text = self.text
        # Beginning with what is rare, which is found several times as fast as a capitalised word.
        return any(_ends_in_name(text, match.start()) for pattern in _TERM_REST for match in pattern.finditer(text))

    def has_loop(self) -> bool:
        """Whether words stand at equal distances three times; without it no phrase runs in a loop."""
        return may_loop(self.words)

    def has_pointed_abbreviation(self) -> bool:
        return _POINTED.search(self.text) is not None

    def has_staff_number(self) -> bool:
        text = self.text
        return any(end - start > 2 and start and text[start - 1].isupper() for start, end in self.figures)

    def has_lone_mark(self) -> bool:
        return _LINE_OF_MARKS.search(self.text) is not None or is_mark(self.text.partition("\n")[0])

    def has_broken_character(self) -> bool:
        return ("&" in self.text and ";" in self.text) or (
            self.has_non_ascii() and _BROKEN.search(self.text) is not None
        )

    def has_mixed_spelling(self) -> bool:
        """Whether words are spelt in the British way and others in the American one."""
        words = self.word_set
        return not any(map(words.isdisjoint, spelt_in_one_way()))

    def has_odd_space(self) -> bool:
        text = self.text
        if text.startswith((" ", "\t", "\u3000")) or "  " in text or "\n " in text or "( " in text or "[ " in text:
            return True
        # A search for two characters from the first is twice as quick as one for each pair.
        return (
            _BLANK_BEFORE.search(text) is not None
            or "\u3000" in text
            or "\u00a0" in text
            or _BROKEN_TIME.search(text) is not None
        )

    def has_doubled_word(self) -> bool:
        words = self.words
        if True in map(eq, words, islice(words, 1, None)):
            return True
        around = compress(range(len(words)), map(eq, words, islice(words, 2, None)))
        return any(
            words[at + 1] == "and" or (len(words[at]) > 3 and words[at].capitalize() in self.capitalised)
            for at in around
        )

    def has_repeated_stretch(self) -> bool:
        """Whether two stretches between end marks are the same; without it no sentence can stand twice."""
        stretches = self.text.replace("?", ".").replace("!", ".").replace("。", ".").split(".")
        long = [s.strip(_AROUND) for s in stretches if len(s) > 12]
        return len(set(long)) < len(long)

    def has_case_at_odds(self) -> bool:
        """Whether a sentence begins in lower case, or a word of grammar has a capital in one."""
        text = self.text
        if _LOWER_START.search(text) is not None:
            return True
        for literal in _BEFORE_CAPITALS:
            at = text.find(literal)
            while at > 0:
                if text[at - 1].islower() and (literal != "; " or text[at + 2 : at + 3].isupper()):
                    return True
                at = text.find(literal, at + 1)
        return False
