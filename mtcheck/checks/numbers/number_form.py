"""A figure of the source with its digits grouped, its decimals parted or its score or hour written as English does not.

Why: "20,00 planes" for 2000架, "$1.000" for 1000美元, "350 000 people" for 35万人 and "31,8%" have every digit right,
and readers take them for another figure. A score has a hyphen in English news (3-2 for 3:2), and an hour behind noon no
point (22.00 is 10 p.m.); sums of money have commas from 1,000 on.

A day of the source without its month is no plain figure either ("on 25, the ministry" or "25 Ministry" for 25日).

Scores and bare sums are told at low confidence: human translations keep the colon as often as not, and write 20000 yuan
as well.

Right in all of 23 findings read, which is all that 1,200 articles had (2026-11-29).

Silent when: commas part each three digits, or the digits as India has them (12,34,567); the source has the figure with
the decimals that the form says; the source writes its own with the same blanks; the source has it letter for letter,
and it counts nothing, and is no fraction of two digits or magnitude; it stands in a row; the sign is that of a date,
time or list; a colon stands between figures that are no score (odds, scales), or in an article that is of no match.

Bad (jsonl):
    {"source": "该市罚款2万元。", "target": "The city imposed a fine of 200,00 yuan."}

Good (jsonl):
    {"source": "该市罚款2万元，占3.5%。", "target": "The city imposed a fine of 20,000 yuan, or 3.5 percent."}
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from ...known.tables import words
from ...model.finding import Category, Edit, Finding, Fix
from ...model.grade import Confidence, Severity
from ...model.text import Document
from ...text.beside.pair import Pair
from ...text.features import Features
from ...text.quantities.quantity import Kind
from ...text.quantities.reading.number_words import grammar
from ...text.quantities.reading.units import is_money
from .._base import CheckInfo, Context, DocumentCheck, NoOptions

INFO = CheckInfo(
    "number-form",
    Category.NUMBER_FORMAT,
    Severity.MINOR,
    Confidence.HIGH,
    languages=("en",),
    needs=("source",),
    # Without a digit there is no figure.
    gate=Features.has_digit,
    since="0.3.0",
    supersedes=("mixed-number-format", "number-mismatch"),
)

_DIGIT = re.compile(r"\d")
_FIGURE = re.compile(
    r"(?<![\w.,:/-])\d+(?:[.,]\d+)+(?![\d:/]|[.,]\d)|(?<![\w.,:/-])\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?![\d:/.,]\d|\d)"
)
_RIGHT = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?|\d+\.(?!\d{3}$)\d+")
_COMMA = re.compile(r"(\d{1,3}(?:\.\d{3})*),(\d{1,2})")
_IN_ROW = re.compile(r",? ?(?:and|or|&)? ?\d")
_MAGNITUDE = re.compile(r"\b(?:[Mm]agnitude(?: of)?|M) $")
_MARK = re.compile(r"[.,\s]")
# One that could be a time has two digits behind its colon.
_SCORE = re.compile(r"(?<![\w.,:/-])(\d{1,2}):(\d)(?![\w:/]|[.,]\d)")
_HOUR = re.compile(r"(?<![\w.,:/-])(1[3-9]|2[0-3])\.([0-5]\d)(?= (?:GMT|UTC|CES?T|[Ll]ocal time|[A-Z][a-z]+ time)\b)")
_BARE = re.compile(r"[1-9]\d{3,14}")
# A day behind what stands before days, and before what no figure counts.
_DAY = re.compile(
    r"(?:\b(?:[Oo]n|[Uu]ntil|[Ff]rom|[Bb]y|[Tt]o|[Ss]ince|[Tt]hrough|[Bb]efore|[Aa]fter) "
    r"|(?P<first>^|(?<=[a-z]{3}[.!?] )|(?<=\b[Rr]eporter )|(?<=\b[Rr]eporters )))(?P<day>3[01]|[12]?\d)"
    r"(?=[,;]? (?:[A-Z]|the |to \d|from |learned )|,|[.;]?$)(?!,\d|\.\d)"
)
_ENDINGS = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}
_WORD_BEFORE = re.compile(r"[a-z]+")
_WORD_BEHIND = re.compile(r"[ -]([A-Za-z]+)")
_NEAR, _NOON = 24, 12
_FEWEST_OF_MATCH = 2


def run(document: Document, context: Context, options: NoOptions) -> Iterator[Finding]:
    for pair in context.pairs:
        if not _DIGIT.search(pair.target.text):
            continue
        for match in _FIGURE.finditer(pair.target.text):
            if _RIGHT.fullmatch(match[0]):
                continue
            right, decimals = _meant(match, pair), _decimals(match, pair)
            if right or decimals:
                signs = "thousands with commas" if right else "decimals with a point"
                evidence = f"the source has that figure, and English parts its {signs}"
                yield _rewritten(pair, match, right or decimals, evidence)
        yield from _hours(pair)
        yield from _bare_days(pair)
        yield from _bare_sums(pair)
    yield from _scores(context)


def _scores(context: Context) -> Iterator[Finding]:
    """Scores with the colon of the source, in an article that is of a match."""
    if not any(_SCORE.search(pair.target.text) for pair in context.pairs):
        return
    said = {*_WORD_BEFORE.findall(context.whole.text.lower())}
    if len(said & words("match_words", "en")) < _FEWEST_OF_MATCH:
        return
    for pair in context.pairs:
        text = pair.target.text
        for match in _SCORE.finditer(text):
            before = _WORD_BEFORE.findall(text[max(0, match.start() - _NEAR) : match.start()].lower())
            if match[0] in pair.source.text and words("before_ratios", "en").isdisjoint(before):
                yield _rewritten(
                    pair, match, f"{match[1]}-{match[2]}", "the source has that score with its own sign", Confidence.LOW
                )


def _hours(pair: Pair) -> Iterator[Finding]:
    """Hours behind noon with the point of the source."""
    for match in _HOUR.finditer(pair.target.text):
        if match[0] in pair.source.text:
            minutes = "" if match[2] == "00" else f":{match[2]}"
            right = f"{int(match[1]) - _NOON}{minutes} p.m."
            yield _rewritten(pair, match, right, "the source has that hour with a point, where English has a colon")


def _bare_days(pair: Pair) -> Iterator[Finding]:
    """Days without their month that stand as plain figures: "on 25, the ministry" for 25日."""
    matches = [*_DAY.finditer(pair.target.text)]
    if not matches:
        return
    days = {one.value for one in pair.source_quantities if one.kind is Kind.DAY}
    others = {value for one in pair.source_quantities if one.kind is not Kind.DAY for value in one.values}
    plain = {one.start for one in pair.target_quantities if one.kind is Kind.NUMBER and not one.unit}
    for match in matches:
        day = int(match["day"])
        if match.start("day") in plain and day in days and day not in others:
            place = pair.segment.at(*match.span("day"))
            right = f"the {day}{_ENDINGS.get(day, 'th')}"
            if match["first"] is not None:
                opens = not match.start() or pair.target.text[match.start() - 2] in ".!?"
                comma = "," if opens and pair.target.text[match.end() :][:1] not in (",", ";") else ""
                right = f"{'On' if opens else 'on'} {right}{comma}"
            yield INFO.finding(
                place,
                f'"{match["day"]}" → "{right}"',
                evidence="the source has that day of a month, and English says a day alone as an ordinal",
                fix=Fix(f'write "{right}"', (Edit(place, right),)),
            )


def _bare_sums(pair: Pair) -> Iterator[Finding]:
    """Sums of money of four digits or more that nothing groups, where the source has them: 10000 rubles."""
    if not _BARE.search(pair.target.text):
        return
    for one in pair.target_quantities:
        match = _BARE.fullmatch(pair.target.text, one.start, one.end)
        if match and is_money(one.unit) and one.value in pair.source_values:
            evidence = "a sum that the source has, and English parts thousands with commas"
            yield _rewritten(pair, match, f"{int(match[0]):,}", evidence, Confidence.LOW)


def _rewritten(
    pair: Pair, match: re.Match[str], right: str, evidence: str, confidence: Confidence = Confidence.HIGH
) -> Finding:
    place = pair.segment.at(*match.span())
    fix = Fix(f'write "{right}"', (Edit(place, right),))
    return INFO.finding(place, f'"{match[0]}" → "{right}"', evidence=evidence, fix=fix, confidence=confidence)


# What a figure counts, so that it is no version and no paragraph: "4.730 spectators".
_COUNTED = re.compile(r"[ -][a-z]{3,}")


def _meant(match: re.Match[str], pair: Pair) -> str:
    """The figure as English writes it, where the source has its digits; "" where that has what the form says."""
    written = match[0]
    digits = Fraction(_MARK.sub("", written))
    head, mark, tail = written.rpartition(max(_MARK.findall(written), key=written.rindex))
    if written in pair.source.text:
        copied = mark == "." and _COUNTED.match(pair.target.text, match.end()) and _is_so_there(written, digits, pair)
        return f"{int(digits):,}" if copied else ""
    said = [Fraction(f"{_MARK.sub('', head)}.{tail}")] if mark in ".," else [Fraction(one) for one in written.split()]
    if digits not in pair.source_values or not pair.source_values.isdisjoint(said):
        return ""
    return f"{int(digits):,}"


def _is_so_there(written: str, value: Fraction, pair: Pair) -> bool:
    """Whether the source's language writes its figure with the signs that the translation took over."""
    source = pair.source.text
    return any(one.values[0] == value and written in source[one.start : one.end] for one in pair.source_quantities)


def _decimals(written: re.Match[str], pair: Pair) -> str:
    """A decimal fraction with its point, where the source has it as a measure; "" for a row of figures.

    Before a scale it is a part of millions and the like, whatever they count: "240,8 million".
    """
    match = _COMMA.fullmatch(written[0])
    if match is None:
        return ""
    whole = match[1].replace(".", "")
    value = Fraction(f"{whole}.{match[2]}")
    right = f"{int(whole):,}.{match[2]}"
    if whole != match[1] and value in pair.source_values:
        return right
    if _IN_ROW.match(pair.target.text, written.end()):
        return ""
    sure = len(match[2]) > 1 or _MAGNITUDE.search(pair.target.text, 0, written.start())
    if sure and _is_so_there(written[0], value, pair):
        return right
    behind = _WORD_BEHIND.match(pair.target.text, written.end())
    scale = grammar("en").scales.get(behind[1].lower(), 1) if behind else 1
    measured = (
        one for one in pair.source_quantities if one.firm and (scale > 1 or one.unit or one.kind is Kind.PERCENT)
    )
    return right if any(one.value in (value, value * scale) for one in measured) else ""


CHECK = DocumentCheck(INFO, NoOptions, run)
