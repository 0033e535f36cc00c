"""A name that is not a rendering of the source's.

Why: The source knows who it was. "Shi Pomao" for the prime minister of Japan, or "Moneith" for Monteith, sends readers to somebody else.

A name is one only if it sounds like a name of the source that has no other rendering in the sentence, and the right rendering is known: from elsewhere
in the article, from where the source has the same office-holder, from a glossary of people, or letter by letter from a source in Latin script. A name
in Pinyin is held against what the characters of the source read as, in Pinyin and other romanisations; "Lin Moumou" is no name.

Silent when: the name stands for another name of the source, or is a known place or an English word; the source's own script cannot tell (characters read
in several ways, as in Japanese).

Bad (jsonl):
    {"source": "石破茂发表讲话。", "target": "A speech by Shi Pomao followed."}

Good (jsonl):
    {"source": "石破茂发表讲话。", "target": "A speech by Shigeru Ishiba followed."}
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import chain

from rapidfuzz.distance import Indel

from ...model.finding import Category, Confidence, Edit, Finding, Fix, Severity
from ...model.term import Status, TermEntry
from ...model.text import Document, Location
from ...text.chinese_names import Article, misread_names, withheld_names
from ...text.gazetteer import is_place
from ...text.lexicon import word_class
from ...text.offices import bearers, titled_names
from ...text.similarity import WORTH_A_LOOK, likeness
from ...text.source_terms import is_rendered
from ...text.transliteration import folded
from ...text.witness import letter_by_letter, may_be_variants, rendered_elsewhere, renderings_of
from .._base import CheckInfo, Context, DocumentCheck, NoOptions
from .._standing_for import sounding_like, standing_for

INFO = CheckInfo("name-mismatch", Category.NAME, Severity.MAJOR, Confidence.HIGH, needs=("source",), languages=("en",))
_DEMONYM = re.compile(r"(?:ish|ese|ian)$")


def run(document: Document, context: Context, options: NoOptions) -> Iterator[Finding]:
    # The surest first: of two on one place only the first is told.
    told: list[Finding] = []
    for finding in chain(
        _not_the_glossarys(context), _not_the_bearers(context), _not_as_read(context), _not_the_articles(document, context)
    ):
        if not any(finding.location.overlaps(other.location) for other in told):
            told.append(finding)
    yield from told


def _not_the_glossarys(context: Context) -> Iterator[Finding]:
    """People whom a glossary knows by the source's name, under another one."""
    for pair, matches in zip(context.pairs, context.source_terms, strict=True):
        near = [pair.target.text, *(neighbour.target.text for neighbour in pair.neighbours)]
        for match in matches:
            if match.entry.domain != "person" or is_rendered(match.entry, near[:1]):
                continue
            # Whom a sentence beside this one names may be "he" here.
            look = sounding_like if is_rendered(match.entry, near[1:]) else standing_for
            found = look(pair, match, matches)
            if found is None:
                continue
            name, _ = found
            right = _as_long(name, match.entry)
            original = pair.source.text[match.start : match.end]
            for again in re.finditer(rf"(?<![\w-]){re.escape(name)}(?![\w-])", pair.target.text):
                place = pair.segment.at(again.start(), again.end())
                yield INFO.finding(
                    place,
                    f'"{name}" → "{right}"',
                    evidence=f'the source has "{original}", whom the glossary calls {match.entry.preferred}',
                    related=[pair.segment.at(match.start, match.end, "source")],
                    fix=Fix(f'write "{right}"', (Edit(place, right),)),
                )


def _as_long(name: str, entry: TermEntry) -> str:
    """The accepted form to write for a name: for a single word the last name alone, if that is more like it."""
    short = [t.text for t in entry.terms if t.status is Status.ADMITTED and " " not in t.text and " " not in name]
    return max((entry.preferred, *short), key=lambda form: Indel.normalized_similarity(folded(name), folded(form)))


def _not_the_bearers(context: Context) -> Iterator[Finding]:
    """People who bear an office in several sentences of the source, under names that cannot be one: Ishiba Shigeru here, Shi Pomao there."""
    if context.document.source_lang not in ("zh", "ja"):
        return
    known = "\n".join(pair.source.text for pair in context.pairs)
    named: dict[str, list[tuple[str, Location]]] = defaultdict(list)
    for pair in context.pairs:
        for bearer in bearers(pair.source.text, known):
            found = list(titled_names(pair.target.text, bearer.titles))
            if len(found) == 1:
                name, start = found[0]
                named[bearer.name].append((name, pair.segment.at(start, start + len(name))))
    for original, places in named.items():
        counts = Counter(name for name, _ in places)
        right = max(counts, key=lambda name: counts[name])
        for name, place in places:
            if not _may_be_one(name, right):
                yield INFO.finding(
                    place,
                    f'"{name}" → "{right}"',
                    evidence=f'the source has "{original}" in both sentences, here and where the translation has {right}',
                    related=[where for other, where in places if other == right][:1],
                    fix=Fix(f'write "{right}"', (Edit(place, right),)),
                )


def _not_as_read(context: Context) -> Iterator[Finding]:
    """Chinese people under names in Pinyin that the characters do not read as: Wang Shanning for 王沪宁."""
    if context.document.source_lang != "zh":
        return
    article = Article([pair.source.text for pair in context.pairs], [pair.target.text for pair in context.pairs])
    for pair in context.pairs:
        for found in misread_names(pair.target.text, pair.source.text, article):
            place = pair.segment.at(found.start, found.end)
            yield INFO.finding(
                place,
                f'"{place.text}" → "{found.right}"',
                evidence=f'the source has "{found.original}", which reads {found.right}; nothing in it reads {place.text}',
                related=[pair.segment.at(found.at, found.at + len(found.original), "source")],
                fix=Fix(f'write "{found.right}"', (Edit(place, found.right),)),
                confidence=Confidence.HIGH if found.sure else Confidence.MEDIUM,
            )
        for found in withheld_names(pair.target.text, pair.source.text):
            place = pair.segment.at(found.start, found.end)
            yield INFO.finding(
                place,
                f'"{place.text}" is no name, but somebody surnamed {found.right}',
                evidence=f'the source has "{found.original}", which withholds the given name',
                related=[pair.segment.at(found.at, found.at + len(found.original), "source")],
            )


def _may_be_one(a: str, b: str) -> bool:
    """Whether one name is the other or a part of it, in any order, each word as it is or spelt a little otherwise."""
    short, long = sorted((a.split(), b.split()), key=len)
    return all(any(x == y or likeness(*sorted((x, y))).strength >= WORTH_A_LOOK for y in long) for x in short)


def _not_the_articles(document: Document, context: Context) -> Iterator[Finding]:
    """Names that the article itself, or the letters of its source, give otherwise."""
    language = document.source_lang
    renderings = renderings_of(context.originals)
    by_segment: dict[int, list[str]] = defaultdict(list)
    for order, _, mention in context.names:
        by_segment[order].append(mention.form)
    for order, start, mention in context.names:
        segment, name = document.segments[order], mention.form
        own = context.originals.get((order, name))
        if is_place(name) or word_class(name.lower()) or _DEMONYM.search(name) or not name.isalpha():
            continue
        right = rendered_elsewhere(name, own, by_segment[order], renderings, segment.source or "", language)
        known = bool(right)
        right = right or letter_by_letter(name, segment.target, segment.source or "", language)
        if not right:
            continue
        form, key = right
        if (mention.facts.before and is_place(form)) or (known and may_be_variants(name, form)):
            continue
        place = segment.at(start, start + len(name))
        yield INFO.finding(
            place,
            f'"{name}" → "{form}"',
            evidence=f'the source has "{key}", ' + (f"rendered {form} elsewhere" if known else "in these letters"),
            fix=Fix(f'write "{form}"', (Edit(place, form),)),
            confidence=Confidence.HIGH if known else Confidence.MEDIUM,
        )


CHECK = DocumentCheck(INFO, NoOptions, run)
