"""Figures in text of languages that part words by blanks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache

from .calendar import months
from .number_words import Grammar, grammar
from .quantity import Kind, Quantity
from .tokens import MARKS, Token, readings, split, tokens
from .units import unit_at, unit_before

# One character for one, so that offsets stay.
_PLAIN = str.maketrans("０１２３４５６７８９．，％：－–—‑−’", "0123456789.,%:-----'")
# How the press counts the teams that are left, where others count the matches: 1/8 финала.
_TEAMS_LEFT = re.compile(r"(?:last[- ]|round of )$")
_PARTS = {"½": Fraction(1, 2), "⅓": Fraction(1, 3), "⅔": Fraction(2, 3), "¼": Fraction(1, 4), "¾": Fraction(3, 4)}

_SUFFIX = re.compile(r"(?P<ordinal>(?:st|nd|rd|th|º|ª|er|ère|e|ème)\b)|(?P<decade>'?s\b)|(?P<unit>[a-zа-я%°²³]+)", re.IGNORECASE)
_SLAVIC_SUFFIX = re.compile(r"-(?P<ordinal>[а-яі]{1,3})(?![а-яі])|-(?P<word>[а-яіїє]{4,})")
_DECADE_BEHIND = re.compile(r"\s(?:гг|год|рок)")
_SHORT_SCALES = {"m": 10**6, "bn": 10**9, "b": 10**9, "tn": 10**12, "k": 1000, "mn": 10**6, "mln": 10**6}
_NAME_BEFORE = re.compile(r"(?:[^\W\d_]|[A-ZА-Я][^\W\d_]*-|[^\W\d_]\.)$")
_HOURS_BEFORE = re.compile(r"(?:^|\b(?:at|from|until|till|to|by|of|around|about)\s)$")
_WORD_BEHIND = re.compile(r"[ \u00a0\u202f][^\W\d_]{3,}")
_ANY_SCALE = (10**3, 10**6, 10**9, 10**12)
_BARE_POINT = re.compile(r"(?:^|[\s(~-])\.$")
_CODE_BEFORE = re.compile(r"(?<![^\W\d_])[A-Z]{1,3}$")
_DISEASE = re.compile(r"(?:covid|sars-cov)[- ]?$")
_AND_A_HALF = re.compile(r"(?:[ -](?:and|et|y|und)[ -](?:a[ -])?(?:half|demi|media|medio)|(?: | and | и )(?:½|1/2|с половиной))(?!\w)")
_OF_A_COUNTRY = re.compile(r"(?:us|u\.s\.|american) (?=dollars?\b)")
_AFTERNOON = re.compile(r"\s?([ap])\.?\s?m\b")
_CLOCK = re.compile(r"(\d{1,2})(: ?|[.h])(\d\d)(?!\d|[.,]\d)")
_HOUR_WORDS = (" o'clock", " uhr", " h ")
_BESIDE_MONTH = re.compile(r"[.,]?\s?(?:(?:of|the|and|to|und|bis|de|и|по|до|-|,)\s?)*")
_RANGE = re.compile(r"^\s?(?:-|to|bis|à|a|до|and|und|y|et|и|або|or|oder|ou|o|или)\s?$")
_CURRENCY = re.compile(r"[$€£¥]|rmb|us")
# English words that hold a number without being one; they only bear out.
_SINGLE = {
    "both": 2, "twice": 2, "thrice": 3, "once": 1, "double": 2, "doubled": 2, "triple": 3, "tripled": 3, "couple": 2, "pair": 2, "duo": 2, "trio": 3,
    "quadrupled": 4, "quadruple": 4, "noon": 12, "midnight": 0, "single": 1, "sole": 1, "decade": 10, "century": 100, "fortnight": 14, "midday": 12,
}  # fmt: skip
# Months that are words or short forms of other things as well.
_DOUBTFUL_MONTHS = frozenset({"may", "march", "mar", "mars", "dec", "jan"})


def scan(text: str, language: str) -> Iterator[Quantity]:
    """The figures of a text."""
    scanner = _Scanner(text, language)
    yield from _with_shared_scale(scanner.plain, _with_days(scanner.plain, scanner.run()), scanner.words)


@cache
def _vocabulary(language: str) -> frozenset[str]:
    words = grammar(language)
    return frozenset({*words.cardinals, *words.scales, *words.ordinals, *words.parts, *words.vague, *months(language), *_SINGLE})


class _Scanner:
    """Walks the tokens of a text; each method that reads a number leaves `at` behind it."""

    def __init__(self, text: str, language: str) -> None:
        self.text = text
        self.language = language
        self.words = grammar(language)
        plain = text.translate(_PLAIN)
        # A few letters grow in lower case; such a text is read as it stands.
        self.plain = plain.lower() if len(plain.lower()) == len(text) else plain
        self.tokens = list(tokens(self.plain, language, self.words, _vocabulary(language)))
        self.at = 0

    def run(self) -> list[Quantity]:
        found: list[Quantity] = []
        while token := self._token():
            if found and token.start < found[-1].end:
                self.at += 1
            else:
                found += self._at_token(token)
        return found

    def _token(self, ahead: int = 0) -> Token | None:
        at = self.at + ahead
        return self.tokens[at] if at < len(self.tokens) else None

    def _at_token(self, token: Token) -> list[Quantity]:
        """The figures that begin at a token: none, one, or those of a date or time in digits."""
        word, words = token.text, self.words
        if token.kind == "literal":
            return self._literal(token)
        if token.kind == "part":
            self.at += 1
            return [Quantity(token.start, token.end, (_PARTS[word],), Kind.FRACTION, firm=False)]
        if word in months(self.language):
            self.at += 1
            return self._month(token)
        if word in words.vague:
            return [self._vague(token)]
        if word in _SINGLE and self.language == "en":
            self.at += 1
            end, value = token.end, Fraction(_SINGLE[word])
            if (following := self._token()) and following.text in words.scales and self._adjoins(end, following):
                # a couple thousand
                self.at += 1
                end, value = following.end, value * words.scales[following.text]
            return [Quantity(token.start, end, (value,), firm=False)]
        if word in words.ordinals or word in words.cardinals or word in words.parts or word in words.scales:
            return self._spelt(token)
        self.at += 1
        compound = _german_compound(word, words) if self.language == "de" else None
        return [Quantity(token.start, token.end, (Fraction(compound),))] if compound else []

    def _adjoins(self, end: int, token: Token | None) -> bool:
        return token is not None and self.plain[end : token.start] in (" ", "-", "\u00a0", "\u202f", "")

    def _month(self, token: Token) -> list[Quantity]:
        if self.language in ("en", "de") and not self.text[token.start].isupper():
            return []
        number = Fraction(months(self.language)[token.text])
        return [Quantity(token.start, token.end, (number,), Kind.MONTH, firm=token.text not in _DOUBTFUL_MONTHS)]

    def _vague(self, token: Token) -> Quantity:
        """ "dozens", "tens of thousands": vague, so it only bears out."""
        low, end = Fraction(1), token.end
        following: Token | None = token
        while following and following.text in self.words.vague:
            low *= self.words.vague[following.text]
            end = following.end
            self.at += 1
            following = self._token()
            if following and following.text in ("of", "de") and (after := self._token(1)) and after.text in self.words.vague:
                self.at += 1
                following = after
        return Quantity(token.start, end, (low,), firm=False, about=True, upper=low * 10)

    # Number words

    def _spelt(self, first: Token) -> list[Quantity]:
        """A number in words, an ordinal or a share among them if it ends so."""
        words = self.words
        if part := self._part_of_scale(first):
            return [part]
        total, current = Fraction(0), Fraction(0)
        kind, firm, end, smallest = Kind.NUMBER, False, first.start, 10**15
        token: Token | None = first
        while token and (token is first or self._adjoins(end, token)):
            word, begun = token.text, token is not first
            if word in words.joiners and begun:
                following = self._token(1)
                if not (following and self._adjoins(token.end, following) and self._continues(following.text, current, total)):
                    break
            elif word in words.cardinals and (not begun or self._continues(word, current, total)):
                current += words.cardinals[word]
            elif word in words.scales and (words.scales[word] < smallest or not current):
                total, current, smallest = _scaled(total, current, words.scales[word], smallest)
                firm = True
            elif word in words.ordinals and (not begun or self._continues(word, current, Fraction(0))):
                current += words.ordinals[word]
                kind = Kind.ORDINAL
            else:
                break
            firm = firm or (word not in words.weak and (total + current >= 13 or begun))
            end = token.end
            self.at += 1
            token = None if kind is Kind.ORDINAL else self._token()
        value = total + current
        return [self._share(first, end, value) or self._whole(first, end, value, kind, firm)]

    def _part_of_scale(self, first: Token) -> Quantity | None:
        """ "half a million", "eine halbe Million", "полтора миллиона"; or a share that stands alone, such as "half"."""
        words = self.words
        ahead = 1 if words.cardinals.get(first.text) == 1 and (after := self._token(1)) and after.text in words.parts else 0
        part = self._token(ahead)
        if part is None or part.text not in words.parts or part.text in words.ordinals:
            return None
        share = words.parts[part.text]
        following = self._token(ahead + 1)
        if following and following.text in ("a", "an"):
            ahead += 1
            following = self._token(ahead + 1)
        if following and following.text in words.scales and share in (Fraction(1, 2), Fraction(3, 2)):
            self.at += ahead + 2
            return Quantity(first.start, following.end, (words.scales[following.text] * share, share))
        self.at += 1 + (1 if part is not first else 0)
        return Quantity(first.start, part.end, (share, share * 100) if share <= 1 else (share,), Kind.FRACTION, firm=False)

    def _share(self, first: Token, end: int, value: Fraction) -> Quantity | None:
        """ "two thirds", "three quarters", after the number above the line."""
        below = self._token()
        if not below or value >= 20 or not self._adjoins(end, below):
            return None
        part = self.words.parts.get(below.text)
        if part is None or part.numerator != 1:
            return None
        self.at += 1
        return Quantity(first.start, below.end, (value * part, value * part * 100), Kind.FRACTION, firm=False)

    def _whole(self, first: Token, end: int, value: Fraction, kind: Kind, firm: bool) -> Quantity:
        if mixed := _AND_A_HALF.match(self.plain, end):
            return Quantity(first.start, mixed.end(), (value + Fraction(1, 2),), firm=firm)
        unit = self._unit(first.start, end)
        if unit in ("percent", "percentage point"):
            kind = Kind.PERCENT
        # "A third" is a share as well.
        values = (value, 1 / value, 100 / value) if kind is Kind.ORDINAL and 2 < value < 13 else (value,)
        return Quantity(first.start, end, values, kind, firm and value > 0, self._is_about(first.start), None, unit)

    def _continues(self, word: str, current: Fraction, total: Fraction) -> bool:
        """Whether a word may follow inside the same number: "five" after "twenty", but no "six" after "five"."""
        words = self.words
        if word in words.scales:
            return True
        value = words.cardinals.get(word, words.ordinals.get(word))
        if value is None:
            return False
        if not current:
            return bool(total)
        if value >= 100:
            return False
        if words.vigesimal and value < 20 and current % 100 in (60, 80):
            return True
        if value < 10:
            return current % 10 == 0 and (current % 100 >= 20 or current % 100 == 0)
        return current % 100 == 0

    # Digits

    def _literal(self, token: Token) -> list[Quantity]:
        if clock := self._clock(token):
            return clock
        self.at += 1
        if len(parts := split(token)) > 1 and not (" " in token.text and " " not in self.words.groups):
            return [Quantity(start, end, (Fraction(self.plain[start:end]),)) for start, end in parts]
        start, end = token.start, token.end
        values = readings(token.text, self.words)
        if " " in token.text and " " not in self.words.groups:
            # Or else figures that happen to stand side by side.
            values = (*values, *(Fraction(piece) for piece in token.text.split()))
        if _TEAMS_LEFT.search(self.plain[max(0, start - 9) : start]):
            return [Quantity(start, end, values, firm=False)]
        before = self.text[max(0, start - 24) : start]
        if _DISEASE.search(self.plain[max(0, start - 9) : start]):
            return [Quantity(start, end, values, Kind.NAME, firm=False)]
        kind, end, values, name = self._suffixed(token, values)
        if kind is Kind.YEAR:
            return [Quantity(start, end, values, kind)]
        if name or (_NAME_BEFORE.search(before) and not self._is_amount(token, before)):
            return [Quantity(start, end, values, Kind.NAME)]
        values, scaled_end = self._scaled_literal(end, values)
        scaled, end = scaled_end > end, scaled_end
        if not self.words.scales and _WORD_BEHIND.match(self.plain, end):
            # The word behind may be a thousand or a million of a language whose numbers are not known here.
            values = (*values, *(v * scale for v in values for scale in _ANY_SCALE))
        if self.plain.startswith(" other", end):
            # The one who is named, and three others, are four.
            values = (*values, values[0] + 1)
        if _BARE_POINT.search(self.plain[max(0, start - 2) : start]) and token.text.isdigit():
            # A batting average of .182
            values = (Fraction(f"0.{token.text}"), *values)
        if mixed := _AND_A_HALF.match(self.plain, end):
            values, end = (values[0] + Fraction(1, 2), *values), mixed.end()
        unit = self._unit(start, end)
        about = self._is_about(start) or self.plain.startswith("+", end)
        if (afternoon := _AFTERNOON.match(self.plain, end)) and values[0] <= 12:
            later = values[0] + 12 if afternoon[1] == "p" and values[0] < 12 else values[0]
            return [Quantity(start, end, (later, *values), Kind.HOUR)]
        if self.plain.startswith(_HOUR_WORDS, end):
            return [Quantity(start, end, (*values, *(v + 12 for v in values if v <= 12)), Kind.HOUR)]
        if unit in ("percent", "percentage point"):
            kind = Kind.PERCENT
        elif kind is Kind.NUMBER and not scaled and unit in ("", "hour") and len(token.text) == 4 and token.text.isdigit():
            if not unit and "1000" <= token.text < "2200":
                kind = Kind.YEAR
            if token.text <= "2400" and token.text[2] < "6" and self._is_hours(start, end):
                # 2400 hours, at 1747
                values = (*values, Fraction(token.text[:2]))
        return [Quantity(start, end, values, kind, True, about, None, unit)]

    def _is_hours(self, start: int, end: int) -> bool:
        """Whether four digits may be hours and minutes."""
        return _HOURS_BEFORE.search(self.plain[max(0, start - 8) : start]) is not None or self.plain.startswith(
            (" hours", " hrs", "h", " on "), end
        )

    def _is_amount(self, token: Token, before: str) -> bool:
        """Whether letters right before digits are a currency's, as in RM476.5 billion, and no model's."""
        following = self._token()
        scaled = following is not None and following.text in self.words.scales and self._adjoins(token.end, following)
        return _CODE_BEFORE.search(before) is not None and (
            scaled or bool(MARKS.search(token.text)) or bool(unit_before(self.plain, token.start)[0])
        )

    def _suffixed(self, token: Token, values: tuple[Fraction, ...]) -> tuple[Kind, int, tuple[Fraction, ...], bool]:
        """What is written right behind digits makes of them: kind, end, values, and whether they are part of a name."""
        end = token.end
        decade = False
        if self.language in ("ru", "uk", "bg") and (slavic := _SLAVIC_SUFFIX.match(self.plain, end)):
            decade = slavic["ordinal"] in ("х", "е", "ые", "ых") and _DECADE_BEHIND.match(self.plain, slavic.end()) is not None
            if not decade:
                return Kind.ORDINAL if slavic["ordinal"] else Kind.NUMBER, end, values, False
        elif suffix := _SUFFIX.match(self.plain, end):
            if suffix["ordinal"] and (self.language != "en" or suffix["ordinal"] in ("st", "nd", "rd", "th")):
                return Kind.ORDINAL, suffix.end(), values, False
            decade = suffix["decade"] is not None
            if decade:
                end = suffix.end()
            elif suffix["unit"] in _SHORT_SCALES and self.language == "en":
                return Kind.NUMBER, suffix.end(), (values[0] * _SHORT_SCALES[suffix["unit"]], *values), False
            else:
                known = unit_at(self.plain, end, whole_words=True)[0] or suffix["unit"] in self.words.scales
                return Kind.NUMBER, end, values, not known
        if decade:
            return Kind.YEAR, end, (*values, *(base + v for v in values for base in (1900, 2000, 1800) if v < 100)), False
        return Kind.NUMBER, end, values, False

    def _scaled_literal(self, end: int, values: tuple[Fraction, ...]) -> tuple[tuple[Fraction, ...], int]:
        """ "15 тысяч", "25 mil millones", "2 billion 300 million"; "20 k" is no scale."""
        scales = self.words.scales
        while (token := self._token()) and token.start < end:
            self.at += 1
        begun = False
        while (token := self._token()) and token.text in scales and token.text != "k" and self._adjoins(end, token):
            values = tuple(v * scales[token.text] for v in values)
            end, begun = token.end, True
            self.at += 1
        following = self._token(1)
        if begun and token and token.kind == "literal" and following and following.text in scales and self._adjoins(end, token):
            smaller = readings(token.text, self.words)[0] * scales[following.text]
            if smaller < min(values):
                self.at += 2
                return tuple(v + smaller for v in values), following.end
        return values, end

    def _clock(self, token: Token) -> list[Quantity]:
        """Hours and minutes: 15:30, 3.30 pm, 12.30 Uhr, 14h30; none if it is no time."""
        match = _CLOCK.match(self.plain, token.start)
        if not match or int(match[1]) > 24 or int(match[3]) > 59:
            return []
        afternoon = _AFTERNOON.match(self.plain, match.end())
        if match[2] == "." and not (afternoon or self.plain.startswith((" uhr", "h"), match.end())):
            return []
        hour, minute = Fraction(int(match[1])), Fraction(int(match[3]))
        hours = (hour + 12, hour) if afternoon and afternoon[1] == "p" and hour < 12 else (hour, hour + 12 if hour <= 12 else hour - 12)
        while (token_in := self._token()) and token_in.start < match.end():
            self.at += 1
        return [Quantity(*match.span(1), hours, Kind.HOUR), Quantity(*match.span(3), (minute,), Kind.MINUTE, firm=minute > 0)]

    def _unit(self, start: int, end: int) -> str:
        """The unit behind a figure, or the currency before it."""
        at = end + (self.plain[end : end + 1] in (" ", "\u00a0", "-") and end < len(self.plain))
        if country := _OF_A_COUNTRY.match(self.plain, at):
            at = country.end()
        return unit_at(self.plain, at, whole_words=True)[0] or unit_before(self.plain, start)[0]

    def _is_about(self, start: int) -> bool:
        before = re.findall(r"[^\W\d_]+", self.plain[max(0, start - 24) : start])
        return any(word in self.words.about for word in before[-2:])


def _scaled(total: Fraction, current: Fraction, scale: int, smallest: int) -> tuple[Fraction, Fraction, int]:
    """A number so far, and what a scale word makes of it: total, current, the smallest scale yet."""
    if scale > smallest:
        # mil millones
        return total * scale, current, smallest
    if scale == 100 and current < 100:
        return total, (current or Fraction(1)) * 100, smallest
    return total + (current or Fraction(0 if total else 1)) * scale, Fraction(0), scale


def _german_compound(word: str, words: Grammar) -> int | None:
    """zwölftausendfünfhundert; of a longer word its beginning, as in siebenjährige."""
    head, thousand, rest = word.partition("tausend")
    if thousand and (not head or head in words.cardinals) and (not rest or rest in words.cardinals):
        return (words.cardinals[head] if head else 1) * 1000 + words.cardinals.get(rest, 0)
    match = re.match(r"(\w+?)(?:jährig|tägig|stündig|monatig|fach|mal|köpfig|stellig|teilig)", word)
    return words.cardinals.get(match[1]) if match else None


def _with_days(plain: str, found: list[Quantity]) -> list[Quantity]:
    """Figures up to 31 right before or behind a month are its days: July 26, the 26th of July, 25-26 июля."""
    for at, one in enumerate(found):
        for step in (-1, 1) if one.kind is Kind.MONTH else ():
            near = at + step
            while (
                0 <= near < len(found)
                and found[near].kind in (Kind.NUMBER, Kind.ORDINAL)
                and 1 <= found[near].value <= 31
                and not found[near].unit
            ):
                first, second = sorted((found[near], found[near - step]), key=lambda q: q.start)
                if not _BESIDE_MONTH.fullmatch(plain, first.end, second.start):
                    break
                found[near] = found[near]._replace(kind=Kind.DAY)
                near += step
    return found


def _with_shared_scale(plain: str, found: list[Quantity], words: Grammar) -> Iterator[Quantity]:
    """In "2-3 million" both count millions; in "20 to 30 per cent" both are percentages."""
    for number, one in enumerate(found):
        other = found[number + 1] if number + 1 < len(found) else None
        if (
            other
            and one.kind is Kind.NUMBER
            and 0 < other.start - one.end <= 6
            and _RANGE.match(_CURRENCY.sub("", plain[one.end : other.start]))
        ):
            scale = Fraction(1)
            for word in re.findall(r"[^\W\d_]+", plain[other.start : other.end]):
                scale *= words.scales.get(word, 1)
            if scale > 1 and one.value < scale:
                one = one._replace(values=(one.value * scale, *one.values))
            if not one.unit:
                one = one._replace(unit=other.unit, kind=Kind.PERCENT if other.kind is Kind.PERCENT else one.kind)
        yield one
