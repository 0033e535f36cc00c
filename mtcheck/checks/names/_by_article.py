"""Names that the source gives in Latin letters, under others."""

from __future__ import annotations

from collections.abc import Iterator

from ...known.places import is_place, words_of_countries
from ...model.grade import Confidence
from ...text.beside.spelling.introduced import introduced_names
from ...text.beside.spelling.originals import original_of
from ...text.beside.spelling.slips import slip_for
from ...text.english.varieties import is_english_word
from ...text.names.mentions import is_demonym
from ...text.names.thresholds import HEARD
from ...text.reading.sound import folded
from .._base import Context
from ._misnamed import Misnamed


def introduced(context: Context) -> Iterator[Misnamed]:
    """Names that the source introduces in Latin letters, under others: Modelo for 莫德罗, who is (Hans Modrow)."""
    if context.document.source_lang != "zh":
        return
    latin = introduced_names([pair.source.text for pair in context.pairs])
    if not latin:
        return
    for order, start, mention in context.names:
        segment, name = context.segments[order], mention.form
        if is_place(name) or is_english_word(name.lower()) or not name.isalpha():
            continue
        for original, right in latin.items():
            if (
                original not in (segment.source or "")
                or folded(right) in folded(segment.target)
                or folded(name) in folded(right)
            ):
                continue
            sounds = original_of(name, original, "zh")
            if sounds and sounds.score >= HEARD and sounds.end - sounds.start >= len(original) - 1:
                place = segment.at(start, start + len(name))
                yield Misnamed(place, right, f'the source has "{original}", whom it introduces as {right}')
                break


def letter_by_letter(context: Context) -> Iterator[Misnamed]:
    """Slips for names that the source has in Latin letters: Moneith for Monteith."""
    language = context.document.source_lang
    for order, start, mention in context.names:
        segment, name = context.segments[order], mention.form
        if is_place(name) or is_english_word(name.lower()) or is_demonym(name) or not name.isalpha():
            continue
        if name in words_of_countries():
            # The other language has its own form of it: Hercegovina.
            continue
        right = slip_for(name, segment.target, segment.source or "", language, introduced=bool(mention.before))
        if right and not (mention.before and is_place(right)):
            place = segment.at(start, start + len(name))
            yield Misnamed(place, right, f'the source has "{right}", in these letters', confidence=Confidence.MEDIUM)
