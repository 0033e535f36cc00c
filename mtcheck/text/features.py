"""What several checks need of a text, computed once and only when asked for."""

from __future__ import annotations

import re

from ..lazy_patterns import lazy_pattern
from ..model.text import Span
from .reading.fold import fold
from .reading.repeats import Repeats
from .reading.sentences import sentence_spans
from .reading.tokens import all_traits, bearers

_DIGIT = re.compile(r"[0-9]")
# Taken out one by one, which costs half of what a table does.
_PUNCTUATION = '.,;:!?"()[]“”'
_FIGURE = re.compile(r"[0-9][0-9.,]*")
# Without a word boundary, which would cost twice the time; "iPhone" gives a harmless "Phone".
_CAPITALISED = re.compile(r"[A-Z][\w'-]+")
_ANY_CAPITALISED = lazy_pattern(r"\b[^\W\d_a-z][\w'’-]+")
_WIDE_BRACKET = lazy_pattern("[（）﹙﹚［］【】〔〕〖〗｛｝]")


class Features:
    """Facts about one text: a segment's target, or the whole document's (segments joined by line feeds).

    The `has_…` methods serve several checks as gates; each is true of a text whenever it is true of a part of it.
    """

    __slots__ = (
        "_ascii",
        "_asked",
        "_bearing",
        "_capitalised",
        "_figures",
        "_folded",
        "_parts",
        "_repeats",
        "_sentences",
        "_tokens",
        "_whole",
        "_word_set",
        "_words",
        "text",
    )

    def __init__(self, text: str, whole: Features | None = None) -> None:
        """`whole` are the features of a text of which this one is a part, whose ends lie between tokens."""
        self.text = text
        self._whole = whole
        self._folded: str | None = None
        self._ascii: bool | None = None
        self._asked = 0
        self._bearing: dict[int, tuple[str, ...]] = {}
        self._parts: list[str] | None = None
        self._tokens: frozenset[str] | None = None
        self._words: list[str] | None = None
        self._repeats: Repeats | None = None
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
    def parts(self) -> list[str]:
        """The stretches between blanks."""
        if self._parts is None:
            self._parts = self.text.split()
        return self._parts

    @property
    def tokens(self) -> frozenset[str]:
        """The distinct stretches between blanks."""
        if self._tokens is None:
            self._tokens = frozenset(self.parts)
        return self._tokens

    @property
    def words(self) -> list[str]:
        """What stands between blanks, in lower case, without punctuation at or in it."""
        if self._words is None:
            text = self.text.lower()
            for mark in _PUNCTUATION:
                text = text.replace(mark, "")
            self._words = text.split()
        return self._words

    @property
    def word_count(self) -> int:
        """How many words there are."""
        if self._words is not None:
            return len(self._words)
        bare = {token for token in self.tokens if token[-1] in _PUNCTUATION and not token.strip(_PUNCTUATION)}
        return len(self.parts) - (sum([part in bare for part in self.parts]) if bare else 0)

    @property
    def repeats(self) -> Repeats:
        """The words, asked for those that are the same as some before them."""
        if self._repeats is None:
            self._repeats = Repeats(self.words)
        return self._repeats

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
        """(start, end) of each digit with the digits, points and commas behind it, even one that ends the sentence."""
        if self._figures is None:
            self._figures = [m.span() for m in _FIGURE.finditer(self.text)]
        return self._figures

    @property
    def sentences(self) -> list[Span]:
        """Spans of the sentences."""
        if self._sentences is None:
            self._sentences = sentence_spans(self.text)
        return self._sentences

    def may_have(self, trait: int) -> bool:
        """Whether a token of the text may have a trait (`text/reading/tokens.py`): whenever one has it."""
        if self._whole is None:
            return bool(self.bearing(trait))
        # A part is asked for the tokens of the whole that have it, which are few.
        return any(map(self.text.__contains__, self._whole.bearing(trait)))

    def tokens_among(self, some: frozenset[str]) -> list[str]:
        """Those of some tokens that stand in the text; in a part of another, any of those of the whole that may."""
        if self._whole is None:
            return list(self.tokens & some)
        return list(filter(self.text.__contains__, self._whole.tokens & some))

    def bearing(self, trait: int) -> tuple[str, ...]:
        """The distinct tokens of the text that have a trait."""
        if trait > self._asked:
            # A module that is loaded late brings traits that were not asked for before.
            self._asked, found = all_traits(), bearers(self.tokens)
            self._bearing = {}
            for token, traits in found.items():
                while traits:
                    one = traits & -traits
                    traits ^= one
                    self._bearing[one] = (*self._bearing.get(one, ()), token)
        return self._bearing.get(trait, ())

    def has_text(self) -> bool:
        return True

    def has_non_ascii(self) -> bool:
        if self._ascii is None:
            self._ascii = self.text.isascii()
        return not self._ascii

    def has_digit(self) -> bool:
        return _DIGIT.search(self.text) is not None

    def has_bracket(self) -> bool:
        text = self.text
        return (
            "(" in text
            or ")" in text
            or "[" in text
            or "]" in text
            or (self.has_non_ascii() and _WIDE_BRACKET.search(text) is not None)
        )
