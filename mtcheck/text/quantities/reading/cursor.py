"""Where a reading of figures stands in its text, and what stands around."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import cached_property, lru_cache

from ....lazy_patterns import lazy_pattern
from ..quantity import Quantity, bounded
from . import german, neighbours
from .day_halves import half_before, half_behind
from .digits import plain_digits
from .number_words import grammar
from .roman import CAPITALS
from .speeds import speed_at
from .things import thing_behind
from .tokens import Token, tokens
from .units import inflected_unit, unit_at, unit_before

# One character for one, so that offsets stay. Digits of every script are those of ours.
# The Turkish capital grows in lower case, which no offset bears.
_PLAIN = plain_digits() | str.maketrans("．，％：－–—‑−’ʼ٬٪İ", ".,%:-----'''%i")


_LETTERS = lazy_pattern(r"[^\W\d_]+")
_NEXT_WORD = lazy_pattern(r"[ -][^\s\d.,;:!?()]+")
_HYPHEN = lazy_pattern(r"(?<=[^\W\d_])-(?=[^\W\d_])")
_LARGEST_STEP = 10**15
# With the blank before it.
_SHORT_WORD = 4
_TO = frozenset({"to", "at"})
# Twelve of men, whose first word is "years" elsewhere, as twelve of women.
_TWELVE = ("שנים עשר", "שתים עשר")
_COMMAS = str.maketrans("şţŞŢ", "șțȘȚ")


class Cursor:
    """The tokens of a text; what reads a number leaves `at` behind it.

    `plain` is the text in lower case, offset for offset.
    """

    def __init__(self, text: str, language: str, vocabulary: frozenset[str]) -> None:
        self.text = text
        self.language = language
        self.words = grammar(language)
        plain = text if text.isascii() else text.translate(_PLAIN)
        if language == "ro":
            # Letters with a cedilla for those with a comma, as old keyboards have them.
            plain = plain.translate(_COMMAS)
        if language == "he":
            plain = plain.replace(*_TWELVE)
        # A few letters grow in lower case; such a text is read as it stands.
        lower = plain.lower()
        self.plain = lower if len(lower) == len(text) else plain
        self.half_ending = neighbours.half_ending(language)
        self.at = 0
        self._vocabulary = vocabulary
        self._tokens = list(tokens(self.plain, language, self.words, vocabulary))

    @cached_property
    def _parted(self) -> str:
        return _HYPHEN.sub(" ", self.plain) if "-" in self.plain else self.plain

    def leave_out(self, taken: Sequence[Quantity]) -> None:
        """Drops the tokens of figures that have been read."""
        spans = [(one.start, one.end) for one in taken]
        self._tokens = [t for t in self._tokens if not any(start <= t.start < end for start, end in spans)]

    def token(self, ahead: int = 0) -> Token | None:
        """The token here, or some tokens ahead."""
        at = self.at + ahead
        return self._tokens[at] if at < len(self._tokens) else None

    def next_figure(self) -> Token | None:
        """The first token from here on that may begin a figure, which is then the token here; None for no more."""
        text, vocabulary, builds_words = self.text, self._vocabulary, self.words.builds_words
        for at in range(self.at, len(self._tokens)):
            start, _, word, kind = self._tokens[at]
            if (
                kind != "word"
                or word in vocabulary
                or text[start] in CAPITALS
                or (builds_words and _is_built(word, self.language))
            ):
                self.at = at
                return self._tokens[at]
        self.at = len(self._tokens)
        return None

    def adjoins(self, end: int, token: Token | None) -> bool:
        """Whether a token follows what ends at `end` with a blank or hyphen at most between."""
        return token is not None and self.plain[end : token.start] in (" ", "-", "\u00a0", "\u202f", "")

    def and_a_half(self, start: int, end: int) -> tuple[int, str]:
        """Where "and a half" ends behind a number or its unit, and that unit; (0, "") if there is none.

        "Tres metros y medio" are three and a half.
        """
        if match := neighbours.and_a_half().match(self.plain, end):
            return match.end(), ""
        word = _NEXT_WORD.match(self.plain, end)
        if (
            word
            and (match := neighbours.and_a_half().match(self.plain, word.end()))
            and (unit := self.unit(start, end))
        ):
            return match.end(), unit
        return 0, ""

    def part_before(self, start: int, end: int) -> Fraction:
        """What a word before a number adds to it: Hindi "साढ़े तीन", "पौने दो लाख"."""
        before = neighbours.part_before(self.language)
        match = before[0].search(self.plain, max(0, start - 8), start) if before else None
        return before[1][match["part"]] * self.step(start, end) if before and match else Fraction(0)

    def scaled(self, value: Fraction, end: int) -> tuple[Fraction, int]:
        """A number with the scales behind it, and where they end: two and a half million."""
        while (token := self.token()) and token.start < end:
            self.at += 1
        while (token := self.token()) and token.text in self.words.scales and self.adjoins(end, token):
            value, end = bounded(value * self.words.scales[token.text]), token.end
            self.at += 1
        return value, end

    def step(self, start: int, end: int) -> Fraction:
        """What the scales at the end of a number count in: two million and a half are 2,500,000."""
        step = 1
        for word in reversed(self.plain[start:end].replace("-", " ").split()):
            if word not in self.words.scales:
                break
            step *= self.words.scales[word]
        return Fraction(min(step, _LARGEST_STEP))

    def unit(self, start: int, end: int) -> str:
        """The unit behind a figure, or the currency before it."""
        at = end + (self.plain[end : end + 1] in (" ", "\u00a0", "-") and end < len(self.plain))
        unit, unit_end = unit_at(self.plain, at, self.language, whole_words=True)
        if not unit and self._parted is not self.plain:
            # "A 90-square-foot flat".
            unit, unit_end = unit_at(self._parted, at, self.language, whole_words=True)
        if not unit and self.language != "en":
            # 66 de lei
            for article in self.words.articles:
                if self.plain.startswith(f"{article} ", at):
                    unit, unit_end = unit_at(self.plain, at + len(article) + 1, self.language, whole_words=True)
        if not unit:
            return unit_before(self.plain, start, self.language)[0]
        if self.plain[unit_end : unit_end + 1] == "?" and self.plain[unit_end - 1] == "m":
            # The sign of a square or cube that was lost on the way: "42 m?".
            return ""
        return speed_at(self.plain, unit, unit_end, self.language)[0]

    def follows(self, start: int, unit: str) -> bool:
        """Whether a word for a unit stands before a figure, with one short word between at most: siglo XX."""
        before = self.plain[max(0, start - 20) : start].split()
        for n in (1, 2, 3):
            phrase = " ".join(before[-n:])
            name, end = unit_at(phrase, 0, self.language, whole_words=True)
            if name == unit and len(phrase) - end <= _SHORT_WORD:
                return True
        return False

    def guessed_unit(self, end: int) -> str:
        """The unit that the word behind a figure begins like; "" if there is none."""
        at = end + (self.plain[end : end + 1] in (" ", "\u00a0", "-") and end < len(self.plain))
        return inflected_unit(self.plain, at, self.language)

    def is_joined(self, token: Token) -> bool:
        """Whether the word that joins numbers is written with this one, in a language that does so."""
        before = self._tokens[self.at - 1] if self.words.prefix and self.at else None
        return before is not None and before.text in self.words.joiners and before.end == token.start

    def is_decade(self, start: int, end: int) -> bool:
        """Whether words beside tens make a decade of them: les années 80, 80-talet, los años noventa."""
        before, behind = neighbours.decade_before(self.language), neighbours.decade_after(self.language)
        return (
            before.search(self.plain, max(0, start - 16), start) is not None
            or behind.match(self.plain, end) is not None
        )

    def counts(self, start: int, end: int) -> bool:
        """Whether a unit or a scale stands beside a figure."""
        following = next((token for token in self._tokens[self.at :][:3] if token.start >= end), None)
        scaled = following and self.adjoins(end, following) and following.text in self.words.scales
        return bool(scaled) or self.unit(start, end) not in ("", "hour")

    def zone(self, end: int) -> str:
        """The time zone that stands behind a time; "" where none does."""
        # In capitals: German "ist" is no time in India.
        match = neighbours.zone().match(self.text, end)
        return neighbours.zone_named(match["zone"].lower()) if match else ""

    def half_of_day(self, start: int, end: int, hour: int) -> str:
        """The half of the day that is named in words beside a time: "at 8:30 in the evening"."""
        behind = half_behind(self.plain, end, self.language, hour)
        return behind or (half_before(self.plain, start, self.language, hour) if self.language != "en" else "")

    def thing(self, end: int, unit: str) -> str:
        """What a figure counts that has no unit."""
        return "" if unit else thing_behind(self.plain, end, self.language)

    def is_below(self, start: int, end: int, unit: str) -> bool:
        """Whether a figure counts below zero: "minus 15 degrees", -15 °C, "15 degrees below zero"."""
        if unit not in ("°C", "°F", "degree"):
            return False
        return neighbours.below(self.language).search(self.plain, max(0, start - 24), start) is not None or (
            neighbours.below_behind(self.language).match(self.plain, end) is not None
        )

    def changes(self, start: int, unit: str) -> bool:
        """Whether degrees say by how much it grew warmer or colder: "a rise of 2 C", but not "rose to 20 C"."""
        if unit not in ("°C", "°F", "degree"):
            return False
        before = _LETTERS.findall(self.plain, max(0, start - 48), start)
        return not {*before}.isdisjoint(self.words.changes) and before[-1] not in _TO

    def is_about(self, start: int) -> bool:
        """Whether a word like "some" or "nearly" stands before a figure."""
        before = _LETTERS.findall(self.plain, max(0, start - 24), start)
        return not self.words.about.isdisjoint(before[-2:])


@lru_cache(maxsize=1 << 14)
def _is_built(word: str, language: str) -> bool:
    """Whether a word that no table has whole begins or is a number, with a half at its end perhaps."""
    words = grammar(language)
    if words.worth(word) is not None or (
        language == "de" and german.compound(word, words.cardinals, words.scales) is not None
    ):
        return True
    half = neighbours.half_ending(language)
    match = half.fullmatch(word) if half else None
    return match is not None and words.worth(match["whole"]) is not None
