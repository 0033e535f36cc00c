"""Figures in text of languages that part words by blanks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from .calendar import months
from .number_words import Grammar, grammar
from .quantity import Kind, Quantity
from .units import unit_at, unit_before

_PLAIN = str.maketrans("０１２３４５６７８９．，％：－–—‑−’", "0123456789.,%:-----'")
_OTHER_TOKENS = r"|(?P<part>[½⅓⅔¼¾])|(?P<word>[^\W\d_]+(?:['’-][^\W\d_]+)*)"
_TOKEN = re.compile(r"(?P<literal>\d+(?:[.,'](?=\d)\d+)*)" + _OTHER_TOKENS)
# Where blanks group thousands, the first group has at most three figures.
_SPACED_TOKEN = re.compile(r"(?P<literal>(?<!\d)\d{1,3}(?:[ \u00a0\u202f]\d{3}(?!\d))+(?:,\d+)?|\d+(?:[.,'](?=\d)\d+)*)" + _OTHER_TOKENS)
_HYPHENATED = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_SUFFIX = re.compile(r"(?P<ordinal>(?:st|nd|rd|th|º|ª|er|ère|e|ème)\b)|(?P<decade>'?s\b)|(?P<unit>[a-zа-я%°²³]+)", re.IGNORECASE)
_SLAVIC_SUFFIX = re.compile(r"-(?P<ordinal>[а-яі]{1,3})(?![а-яі])|-(?P<word>[а-яіїє]{4,})")
_NAME_BEFORE = re.compile(r"(?:[^\W\d_]|[A-ZА-Я][^\W\d_]*-|[^\W\d_]\.)$")
_YEARS = range(1000, 2200)
_PARTS = {"½": Fraction(1, 2), "⅓": Fraction(1, 3), "⅔": Fraction(2, 3), "¼": Fraction(1, 4), "¾": Fraction(3, 4)}
_RANGE = re.compile(r"^\s?(?:-|to|bis|à|a|до|and|und|y|et|и|або|or|oder|ou|o|или)\s?$")
_BESIDE_MONTH = re.compile(r"[.,]?\s?(?:(?:of|the|and|to|und|bis|de|и|по|до|-|,)\s?)*")
_AFTERNOON = re.compile(r"\s?([ap])\.?\s?m\b", re.IGNORECASE)
_DISEASE = re.compile(r"(?:covid|sars-cov)[- ]?$")


class _Token(NamedTuple):
    start: int
    end: int
    text: str
    kind: str


def scan(text: str, language: str) -> Iterator[Quantity]:
    """The figures of a text."""
    plain = text.translate(_PLAIN).lower()
    if len(plain) != len(text):
        # A few letters grow in lower case; their text is read as it stands.
        plain = text.translate(_PLAIN)
    words = grammar(language)
    tokens = list(_tokens(plain, _SPACED_TOKEN if " " in words.groups else _TOKEN, _vocabulary(language)))
    calendar = months(language)
    found: list[Quantity] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if found and token.start < found[-1].end:
            at += 1
            continue
        if token.kind == "word" and token.text in calendar:
            month = _month(text, plain, token, calendar, language)
            found += [month] if month else []
            at += 1
        elif (
            token.kind == "word"
            and token.text in words.vague
            and not (found and _adjoins(plain, found[-1].end, token.start) and token.text in words.scales)
        ):
            quantity, at = _vague(plain, tokens, at, words)
            found.append(quantity)
        else:
            number, at = _number(text, plain, tokens, at, words, language)
            found += number
    yield from _with_shared_scale(plain, _with_days(plain, found), words)


def _with_days(plain: str, found: list[Quantity]) -> list[Quantity]:
    """Figures up to 31 right before or behind a month are its days: July 26, the 26th of July, 25-26 июля."""
    for at, one in enumerate(found):
        if one.kind is Kind.MONTH:
            for step in (-1, 1):
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


@cache
def _vocabulary(language: str) -> frozenset[str]:
    words = grammar(language)
    return frozenset({*words.cardinals, *words.scales, *words.ordinals, *words.parts, *words.vague, *months(language), *_SINGLE})


def _tokens(plain: str, pattern: re.Pattern[str], vocabulary: frozenset[str]) -> Iterator[_Token]:
    """Literals, and words that have to do with numbers; "" stands for any other word. Hyphenated words come apart unless they are one number word."""
    for match in pattern.finditer(plain):
        kind = match.lastgroup or ""
        if kind != "word" or match[0] in vocabulary:
            yield _Token(match.start(), match.end(), match[0], kind)
            continue
        for part in _HYPHENATED.finditer(plain, match.start(), match.end()):
            word = part[0] if part[0] in vocabulary else ""
            yield _Token(part.start(), part.end(), word or part[0], "word")


_SINGLE = {"both": 2, "twice": 2, "thrice": 3, "once": 1, "double": 2, "doubled": 2, "triple": 3, "tripled": 3, "couple": 2, "pair": 2, "duo": 2, "trio": 3,
           "quadrupled": 4, "quadruple": 4, "noon": 12, "midnight": 0, "single": 1, "sole": 1, "decade": 10, "century": 100, "fortnight": 14, "midday": 12}  # fmt: skip


def _adjoins(plain: str, end: int, start: int) -> bool:
    return plain[end:start] in (" ", "-", "\u00a0", "")


def _month(text: str, plain: str, token: _Token, calendar: dict[str, int], language: str) -> Quantity | None:
    if language in ("en", "de") and not text[token.start].isupper():
        return None
    return Quantity(
        token.start,
        token.end,
        (Fraction(calendar[token.text]),),
        Kind.MONTH,
        firm=token.text not in ("may", "march", "mar", "mars", "dec", "jan"),
    )


def _vague(plain: str, tokens: list[_Token], at: int, words: Grammar) -> tuple[Quantity, int]:
    """ "dozens", "tens of thousands": vague, so it only bears out."""
    low = Fraction(words.vague[tokens[at].text])
    start, end = tokens[at].start, tokens[at].end
    at += 1
    while at < len(tokens) and tokens[at].text in words.vague and plain[end : tokens[at].start].strip() in ("", "of", "de"):
        low *= words.vague[tokens[at].text]
        end = tokens[at].end
        at += 1
    if at + 1 < len(tokens) and tokens[at].text in ("of", "de") and tokens[at + 1].text in words.vague:
        low *= words.vague[tokens[at + 1].text]
        end = tokens[at + 1].end
        at += 2
    return Quantity(start, end, (low,), firm=False, about=True, upper=low * 10), at


def _number(text: str, plain: str, tokens: list[_Token], at: int, words: Grammar, language: str) -> tuple[list[Quantity], int]:
    """The number that begins at a token, with the tokens that belong to it; none if the token begins none."""
    first = tokens[at]
    if first.kind == "part":
        return [Quantity(first.start, first.end, (_PARTS[first.text],), Kind.FRACTION, firm=False)], at + 1
    if first.kind == "literal":
        return _literal(text, plain, tokens, at, words, language)
    if first.text in _SINGLE and language == "en":
        return [Quantity(first.start, first.end, (Fraction(_SINGLE[first.text]),), firm=False)], at + 1
    if first.text in words.ordinals or first.text in words.cardinals or first.text in words.parts or first.text in words.scales:
        return _spelt(plain, tokens, at, words)
    compound = _german_compound(first.text, words) if language == "de" else None
    if compound:
        return [Quantity(first.start, first.end, (Fraction(compound),))], at + 1
    return [], at + 1


def _german_compound(word: str, words: Grammar) -> int | None:
    """zwölftausendfünfhundert; of a longer word its beginning, as in siebenjährige."""
    head, thousand, rest = word.partition("tausend")
    if thousand and (not head or head in words.cardinals):
        return (words.cardinals[head] if head else 1) * 1000 + words.cardinals.get(rest, 0)
    match = re.match(r"(\w+?)(?:jährig|tägig|stündig|monatig|fach|mal|köpfig|stellig|teilig)", word)
    return words.cardinals.get(match[1]) if match else None


def _spelt(plain: str, tokens: list[_Token], at: int, words: Grammar) -> tuple[list[Quantity], int]:
    """A number in words, an ordinal among them if it ends so."""
    start = tokens[at].start
    total, current, begun = Fraction(0), Fraction(0), False
    kind, firm = Kind.NUMBER, False
    end = start
    smallest = 10**15
    first = at
    while at < len(tokens):
        word = tokens[at].text
        if at > first and not _adjoins(plain, end, tokens[at].start):
            break
        if word in words.joiners and begun:
            following = tokens[at + 1] if at + 1 < len(tokens) else None
            if not (following and _adjoins(plain, tokens[at].end, following.start) and _continues(following.text, current, total, words)):
                break
            end = tokens[at].end
            at += 1
            continue
        if word in words.cardinals and not (begun and not _continues(word, current, total, words)):
            current += words.cardinals[word]
        elif word in words.scales and (begun or word not in ("k", "mn", "tn")) and (words.scales[word] < smallest or not current):
            scale = words.scales[word]
            if scale > smallest:
                # mil millones
                total *= scale
            elif scale == 100 and current < 100:
                current = (current or 1) * 100
            else:
                total += (current or (1 if not total else 0)) * scale
                current = Fraction(0)
                smallest = scale
            firm = True
        elif word in words.ordinals and not (begun and not _continues_ordinal(word, current, words)):
            value = words.ordinals[word]
            if begun and word in words.parts and current + total > 0:
                break
            current += value
            kind = Kind.ORDINAL
            end = tokens[at].end
            firm = firm or (begun and word not in words.weak)
            at += 1
            begun = True
            break
        elif word in words.parts and kind is Kind.NUMBER:
            part = words.parts[word]
            if begun and current + total == 1 and at + 1 < len(tokens) and tokens[at + 1].text in words.scales:
                # eine halbe Million
                return [Quantity(start, tokens[at + 1].end, (words.scales[tokens[at + 1].text] * part,), firm=True)], at + 2
            value = (current + total or 1) * part if part.numerator == 1 and begun else part
            after = tokens[at + 1] if at + 1 < len(tokens) else None
            if after and not begun and part == Fraction(1, 2) and after.text in ("a", "an", "one", "eine", "un") and at + 2 < len(tokens):
                # half a million, half a dozen
                scaled = tokens[at + 2].text
                if scaled in words.scales:
                    return [Quantity(start, tokens[at + 2].end, (words.scales[scaled] * part,), firm=True)], at + 3
            if after and not begun and after.text in words.scales:
                # eine halbe Million, полтора миллиона
                return [Quantity(start, after.end, (words.scales[after.text] * part, part), firm=True)], at + 2
            return [Quantity(start, tokens[at].end, (value, value * 100) if value <= 1 else (value,), Kind.FRACTION, firm=False)], at + 1
        else:
            break
        firm = firm or (word not in words.weak and (total + current >= 13 or at > first))
        begun = True
        end = tokens[at].end
        at += 1
    if not begun:
        return [], at + 1
    value = total + current
    if (
        at < len(tokens)
        and tokens[at].text in words.parts
        and words.parts[tokens[at].text].numerator == 1
        and value < 20
        and _adjoins(plain, end, tokens[at].start)
    ):
        # two thirds, three quarters, one half
        share = value * words.parts[tokens[at].text]
        return [Quantity(start, tokens[at].end, (share, share * 100), Kind.FRACTION, firm=False)], at + 1
    mixed = re.compile(r"(?: |-)(?:and|et|y|und)(?: |-)(?:a(?: |-))?(?:half|demi|media|medio)\b").match(plain, end)
    if mixed:
        return [Quantity(start, mixed.end(), (value + Fraction(1, 2),), firm=firm)], at
    unit, unit_end = _unit_after(plain, end)
    if unit in ("percent", "percentage point"):
        kind = Kind.PERCENT
    about = _is_about(plain, start, words)
    values = (value, 1 / value, 100 / value) if kind is Kind.ORDINAL and 2 < value < 13 else (value,)
    return [Quantity(start, end, values, kind, firm and value > 0, about, None, unit)], at


def _continues(word: str, current: Fraction, total: Fraction, words: Grammar) -> bool:
    """Whether a word may follow inside the same number: "five" after "twenty", but no "six" after "five"."""
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


def _continues_ordinal(word: str, current: Fraction, words: Grammar) -> bool:
    return _continues(word, current, Fraction(0), words)


def _is_about(plain: str, start: int, words: Grammar) -> bool:
    before = re.findall(r"[^\W\d_]+", plain[max(0, start - 24) : start])
    return any(word in words.about for word in before[-2:])


def _unit_after(plain: str, end: int) -> tuple[str, int]:
    at = end
    while plain[at : at + 1] in (" ", "\u00a0", "-") and plain[at : at + 1]:
        at += 1
        if at - end > 1:
            return "", end
    # "US dollars" and the like have an adjective in between.
    if match := re.compile(r"(?:us|u\.s\.|american) (?=dollars?\b)").match(plain, at):
        return unit_at(plain, match.end(), whole_words=True)
    return unit_at(plain, at, whole_words=True)


def _literal(text: str, plain: str, tokens: list[_Token], at: int, words: Grammar, language: str) -> tuple[list[Quantity], int]:
    token = tokens[at]
    start, end = token.start, token.end
    before = text[max(0, start - 24) : start]
    clock = _clock(plain, tokens, at)
    if clock:
        return clock
    parts = _split(token, words)
    if len(parts) > 1:
        return [Quantity(s, e, (Fraction(plain[s:e]),), Kind.NUMBER) for s, e in parts], at + 1
    values = _readings(token.text, words, language)
    at += 1
    kind = Kind.NUMBER
    if _DISEASE.search(plain[max(0, start - 9) : start]):
        return [Quantity(start, end, values, Kind.NAME, firm=False)], at
    name = bool(_NAME_BEFORE.search(before))
    suffix = _SUFFIX.match(plain, end)
    slavic = _SLAVIC_SUFFIX.match(plain, end) if language in ("ru", "uk", "bg") else None
    decade = False
    if slavic:
        kind = Kind.ORDINAL if slavic["ordinal"] else kind
        decade = slavic["ordinal"] in ("х", "е", "ые", "ых") and re.match(r"\s(?:гг|год|рок)", plain[slavic.end() :]) is not None
    elif suffix and suffix["ordinal"] and (language != "en" or suffix["ordinal"] in ("st", "nd", "rd", "th")):
        kind = Kind.ORDINAL
        end = suffix.end()
    elif suffix and suffix["decade"]:
        decade = True
        end = suffix.end()
    elif suffix and suffix["unit"]:
        tail = suffix["unit"].rstrip(".")
        if tail in ("m", "bn", "tn", "k", "mn", "mln", "b") and language == "en":
            scale = {"m": 10**6, "bn": 10**9, "b": 10**9, "tn": 10**12, "k": 1000, "mn": 10**6, "mln": 10**6}[tail]
            values = (values[0] * scale, *values)
            end = suffix.end()
            while at < len(tokens) and tokens[at].start < end:
                at += 1
        elif not unit_at(plain, end, whole_words=True)[0] and tail not in words.scales:
            name = True
    if decade:
        values = (*values, *(base + v for v in values for base in (1900, 2000, 1800) if v < 100))
        return [Quantity(start, end, values, Kind.YEAR)], at
    # Several scales may follow: "300 hundred thousand" is nobody's, "2 billion 300 million" is.
    begun_scale = False
    while (
        at < len(tokens)
        and tokens[at].kind == "word"
        and tokens[at].text in words.scales
        and plain[end : tokens[at].start] in (" ", "-", "\u00a0", "\u202f", "")
        and not name
    ):
        # "20 k" is no scale, and "30 second" no ordinal.
        if tokens[at].text == "k":
            break
        values = tuple(v * words.scales[tokens[at].text] for v in values)
        end = tokens[at].end
        begun_scale = True
        at += 1
        if at < len(tokens) and plain[end : end + 1] == "." and tokens[at].text in words.scales and plain[end : tokens[at].start] == ". ":
            end += 1
    if (
        begun_scale
        and at < len(tokens)
        and tokens[at].kind == "literal"
        and at + 1 < len(tokens)
        and tokens[at + 1].text in words.scales
        and _adjoins(plain, end, tokens[at].start)
    ):
        smaller = _readings(tokens[at].text, words, language)[0] * words.scales[tokens[at + 1].text]
        if smaller < min(values):
            values = tuple(v + smaller for v in values)
            end = tokens[at + 1].end
            at += 2
    mixed = re.compile(r"(?: | and | и | und | et | y )(?:a half|half|½|1/2|с половиной|einhalb|demi|medio|media)\b").match(plain, end)
    if mixed:
        values = (values[0] + Fraction(1, 2), *values)
        end = mixed.end()
    unit, unit_end = _unit_after(plain, end)
    if not unit:
        unit, _ = unit_before(plain, start)
    if unit in ("percent", "percentage point"):
        kind = Kind.PERCENT
    elif (
        not begun_scale and kind is Kind.NUMBER and token.text.isdigit() and len(token.text) == 4 and int(token.text) in _YEARS and not unit
    ):
        kind = Kind.YEAR
    if name:
        return [Quantity(start, end, values, Kind.NAME)], at
    about = _is_about(plain, start, words)
    if (after := _AFTERNOON.match(plain, end)) and values[0] <= 12:
        values = (values[0] + 12 if after[1] == "p" and values[0] < 12 else values[0], *values)
        kind = Kind.HOUR
    elif plain.startswith(" o'clock", end) or plain.startswith((" uhr", " h "), end):
        values = (*values, *(v + 12 for v in values if v <= 12))
        kind = Kind.HOUR
    if re.match(r"\+|,-", plain[end : end + 2]):
        about = about or plain[end] == "+"
    return [Quantity(start, end, values, kind, True, about, None, unit)], at


def _clock(plain: str, tokens: list[_Token], at: int) -> tuple[list[Quantity], int] | None:
    """Hours and minutes: 15:30, 3.30 pm, 12.30 Uhr, 14h30."""
    token = tokens[at]
    match = re.compile(r"(\d{1,2})([:.h])(\d\d)(?!\d|[.,]\d)").match(plain, token.start)
    if not match or int(match[1]) > 24 or int(match[3]) > 59:
        return None
    afternoon = _AFTERNOON.match(plain, match.end())
    if match[2] == "." and not (afternoon or plain.startswith((" uhr", "h"), match.end())):
        return None
    hour = int(match[1])
    hours = (hour + 12, hour) if afternoon and afternoon[1] == "p" and hour < 12 else (hour, hour + 12 if hour <= 12 else hour - 12)
    found = [
        Quantity(match.start(1), match.end(1), tuple(map(Fraction, hours)), Kind.HOUR),
        Quantity(match.start(3), match.end(3), (Fraction(int(match[3])),), Kind.MINUTE, firm=int(match[3]) > 0),
    ]
    at += 1
    while at < len(tokens) and tokens[at].start < match.end():
        at += 1
    return found, at


def _split(token: _Token, words: Grammar) -> list[tuple[int, int]]:
    """A literal that is several numbers, such as the date 26.07.2020 or 1.2.3; itself if it is one."""
    pieces = re.split(r"[.,' \u00a0\u202f]", token.text)
    marks = re.findall(r"[.,' \u00a0\u202f]", token.text)
    if len(pieces) < 3:
        return [(token.start, token.end)]
    grouped = (
        all(len(p) == 3 for p in pieces[1:-1])
        and (len(pieces[-1]) == 3 or marks[-1] != marks[0])
        and len(set(marks[:-1])) == 1
        and len(pieces[0]) <= 3
    )
    if grouped:
        return [(token.start, token.end)]
    spans, at = [], token.start
    for piece in pieces:
        spans.append((at, at + len(piece)))
        at += len(piece) + 1
    return spans


def _readings(literal: str, words: Grammar, language: str) -> tuple[Fraction, ...]:
    """The values of digits with signs between them, as the language writes them; the other way round too where the text may follow English."""
    text = literal.replace(" ", "").replace("\u00a0", "").replace("\u202f", "").replace("'", "")
    if "." not in text and "," not in text:
        return (Fraction(text),)
    as_point = Fraction(text.replace(",", "")) if text.count(".") <= 1 else None
    as_comma = Fraction(text.replace(".", "").replace(",", ".")) if text.count(",") <= 1 else None
    if text.count(",") > 1:
        return (Fraction(text.replace(",", "")),)
    if text.count(".") > 1:
        return (Fraction(text.replace(".", "").replace(",", ".")),)
    if words.decimal == ".":
        # A comma before anything but three digits is no thousands' mark.
        if "," in text and not re.search(r",\d{3}(?:\D|$)", text):
            return tuple(v for v in (as_comma, as_point) if v is not None)
        return (as_point,) if as_point is not None else (as_comma or Fraction(0),)
    if words.decimal == ",":
        # "1.234" counts thousands, but "2.0" is written as in English, and so may "1,234" be.
        if "," not in text and not re.search(r"\.\d{3}$", text):
            return (as_point,) if as_point is not None else ()
        ambiguous = re.search(r"[.,]\d{3}$", text) is not None
        return tuple(v for v in ((as_comma, as_point) if ambiguous else (as_comma,)) if v is not None)
    return tuple(v for v in (as_point, as_comma) if v is not None)


def _with_shared_scale(plain: str, found: list[Quantity], words: Grammar) -> Iterator[Quantity]:
    """In "2-3 million" both count millions; in "20 to 30 per cent" both are percentages."""
    for number, one in enumerate(found):
        if number + 1 < len(found) and one.kind is Kind.NUMBER:
            other = found[number + 1]
            between = re.sub(r"[$€£¥]|rmb|us", "", plain[one.end : other.start])
            if 0 < len(between) <= 6 and _RANGE.match(between):
                scale = Fraction(1)
                for word in re.findall(r"[^\W\d_]+", plain[other.start : other.end]):
                    scale *= words.scales.get(word, 1)
                if scale > 1 and one.value < scale:
                    one = one._replace(values=(one.value * scale, *one.values))
                if not one.unit:
                    one = one._replace(unit=other.unit, kind=Kind.PERCENT if other.kind is Kind.PERCENT else one.kind)
        yield one
