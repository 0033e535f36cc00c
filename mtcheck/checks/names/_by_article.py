"""Names that the article itself gives otherwise, where its source has one and the same, or that the source gives in
Latin letters.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from ...known.lexicon import word_class
from ...known.places import is_place
from ...model.grade import Confidence
from ...model.text import Document, Location
from ...text.beside.introduced import introduced_names
from ...text.beside.name_renderings import letter_by_letter, may_be_variants, rendered_elsewhere, renderings_of
from ...text.beside.offices import bearers, titled_names
from ...text.beside.originals import original_of
from ...text.names.mentions import is_demonym
from ...text.names.similarity import likeness
from ...text.names.thresholds import HEARD, WORTH_A_LOOK
from ...text.reading.sound import folded
from .._base import Context
from ._misnamed import Misnamed


def bearers_of_offices(context: Context) -> Iterator[Misnamed]:
    """People who bear an office in several sentences of the source, under names that cannot be one: Ishiba Shigeru
    here, Shi Pomao there.
    """
    language = context.document.source_lang
    if language not in ("zh", "ja"):
        return
    known = "\n".join(pair.source.text for pair in context.pairs)
    named: dict[str, list[tuple[str, Location]]] = defaultdict(list)
    for pair in context.pairs:
        for bearer in bearers(pair.source.text, known, language):
            found = list(titled_names(pair.target.text, bearer.titles))
            if len(found) == 1:
                name, start = found[0]
                named[bearer.name].append((name, pair.segment.at(start, start + len(name))))
    for original, places in named.items():
        counts = Counter(name for name, _ in places)
        right = max(counts, key=lambda name: counts[name])
        for name, place in places:
            if not _may_be_one(name, right):
                yield Misnamed(
                    place,
                    right,
                    f'the source has "{original}" in both sentences, here and where the translation has {right}',
                    tuple(where for other, where in places if other == right)[:1],
                )


def _may_be_one(a: str, b: str) -> bool:
    """Whether one name is the other or a part of it, in any order, each word as it is or spelt a little otherwise."""
    short, long = sorted((a.split(), b.split()), key=len)
    return all(any(x == y or likeness(*sorted((x, y))).strength >= WORTH_A_LOOK for y in long) for x in short)


def introduced(context: Context) -> Iterator[Misnamed]:
    """Names that the source introduces in Latin letters, under others: Modelo for 莫德罗, who is (Hans Modrow)."""
    if context.document.source_lang != "zh":
        return
    latin = introduced_names([pair.source.text for pair in context.pairs])
    if not latin:
        return
    for order, start, mention in context.names:
        segment, name = context.segments[order], mention.form
        if is_place(name) or word_class(name.lower()) or not name.isalpha():
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


def rendered_otherwise(document: Document, context: Context) -> Iterator[Misnamed]:
    """Names that the article itself, or the letters of its source, give otherwise."""
    language = document.source_lang
    renderings = renderings_of(context.originals)
    by_segment: dict[int, list[str]] = defaultdict(list)
    for order, _, mention in context.names:
        by_segment[order].append(mention.form)
    for order, start, mention in context.names:
        segment, name = document.segments[order], mention.form
        own = context.originals.get((order, name))
        if is_place(name) or word_class(name.lower()) or is_demonym(name) or not name.isalpha():
            continue
        right = rendered_elsewhere(name, own, by_segment[order], renderings, segment.source or "", language)
        known = bool(right)
        right = right or letter_by_letter(name, segment.target, segment.source or "", language)
        if not right:
            continue
        form, key = right
        if (mention.before and is_place(form)) or (known and may_be_variants(name, form)):
            continue
        yield Misnamed(
            segment.at(start, start + len(name)),
            form,
            f'the source has "{key}", ' + (f"rendered {form} elsewhere" if known else "in these letters"),
            confidence=Confidence.HIGH if known else Confidence.MEDIUM,
        )
