"""A name that is not a rendering of the source's.

Why: The source knows who it was. "Shi Pomao" for the prime minister of Japan, or "Moneith" for Monteith, sends readers to somebody else.

A name is one only if it sounds like a name of the source that has no other rendering in the sentence, and the right rendering is known: from elsewhere
in the article, from where the source has the same office-holder, from a glossary of people, or letter by letter from a source in Latin script.

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
from collections.abc import Iterator, Mapping
from itertools import chain

from ...model.finding import Category, Confidence, Edit, Finding, Fix, Severity
from ...model.text import Document, Location
from ...text.gazetteer import is_known_name, is_place
from ...text.lexicon import word_class
from ...text.names import name_keys
from ...text.offices import bearers, titled_names
from ...text.originals import WELL_RENDERED, Original, names_in, occurs, resemblance
from ...text.similarity import WORTH_A_LOOK, likeness, one_slip
from ...text.source_terms import is_rendered
from ...text.transliteration import skeleton
from .._base import CheckInfo, Context, DocumentCheck, NoOptions
from .._standing_for import standing_for

INFO = CheckInfo("name-mismatch", Category.NAME, Severity.MAJOR, Confidence.HIGH, needs=("source",), languages=("en",))
# How alike a wrong rendering must be to the right one: less than two spellings of one name, as the source bears witness. A name that many bear
# needs more, one that the source has here less.
_ALIKE, _KNOWN_ALIKE, _SAME_NAME_ALIKE = 0.68, 0.78, 0.5
_DEMONYM = re.compile(r"(?:ish|ese|ian)$")


def run(document: Document, context: Context, options: NoOptions) -> Iterator[Finding]:
    # The surest first: of two on one place only the first is told.
    told: list[Finding] = []
    for finding in chain(_not_the_glossarys(context), _not_the_bearers(context), _not_the_articles(document, context)):
        if not any(finding.location.overlaps(other.location) for other in told):
            told.append(finding)
    yield from told


def _not_the_glossarys(context: Context) -> Iterator[Finding]:
    """People whom a glossary knows by the source's name, under another one."""
    for pair, matches in zip(context.pairs, context.source_terms, strict=True):
        near = [pair.target.text, *(neighbour.target.text for neighbour in pair.neighbours)]
        for match in matches:
            if match.entry.domain != "person" or is_rendered(match.entry, near):
                continue
            found = standing_for(pair, match, matches)
            if found is None:
                continue
            name, start = found
            place = pair.segment.at(start, start + len(name))
            right = match.entry.preferred
            yield INFO.finding(
                place,
                f'"{name}" → "{right}"',
                evidence=f'the source has "{pair.source.text[match.start : match.end]}", whom the glossary calls {right}',
                related=[pair.segment.at(match.start, match.end, "source")],
                fix=Fix(f'write "{right}"', (Edit(place, right),)),
            )


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


def _may_be_one(a: str, b: str) -> bool:
    """Whether one name is the other or a part of it, in any order, each word as it is or spelt a little otherwise."""
    short, long = sorted((a.split(), b.split()), key=len)
    return all(any(x == y or likeness(*sorted((x, y))).strength >= WORTH_A_LOOK for y in long) for x in short)


def _not_the_articles(document: Document, context: Context) -> Iterator[Finding]:
    """Names that the article itself, or the letters of its source, give otherwise."""
    language = document.source_lang
    renderings = _renderings(context.originals)
    by_segment: dict[int, list[str]] = defaultdict(list)
    for order, _, mention in context.names:
        by_segment[order].append(mention.form)
    for order, start, mention in context.names:
        segment, name = document.segments[order], mention.form
        own = context.originals.get((order, name))
        if is_place(name) or word_class(name.lower()) or _DEMONYM.search(name) or not name.isalpha():
            continue
        right = _rendered_elsewhere(name, own, by_segment[order], renderings, segment.source or "", language)
        known = bool(right)
        right = right or _letter_by_letter(name, segment.target, segment.source or "", language)
        if not right:
            continue
        form, key = right
        if (mention.facts.before and is_place(form)) or (known and _is_variant(name, form)):
            continue
        place = segment.at(start, start + len(name))
        yield INFO.finding(
            place,
            f'"{name}" → "{form}"',
            evidence=f'the source has "{key}", ' + (f"rendered {form} elsewhere" if known else "in these letters"),
            fix=Fix(f'write "{form}"', (Edit(place, form),)),
            confidence=Confidence.HIGH if known else Confidence.MEDIUM,
        )


def _renderings(originals: Mapping[tuple[int, str], Original]) -> dict[str, list[str]]:
    """How the document renders each name of its source, where one form renders it well; the most frequent form first."""
    counts: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    well: set[str] = set()
    for (_, name), original in originals.items():
        counts[original.key][name] += 1
        if original.score >= WELL_RENDERED:
            well.add(original.key)
    return {key: sorted(forms, key=lambda form: (-forms[form], form)) for key, forms in counts.items() if key in well}


def _rendered_elsewhere(
    name: str, own: Original | None, beside: list[str], renderings: dict[str, list[str]], source: str, language: str
) -> tuple[str, str] | None:
    """The rendering, and the source's name, that a name of a sentence should be."""
    keys = [key for key in renderings if occurs(key, source, language)] if own is None else [own.key] if own.key in renderings else []
    if language == "zh":
        # A character is read as half of all words are, two of them as many.
        keys = [key for key in keys if len(key) > (1 if own else 2)]
    needed = _KNOWN_ALIKE if is_known_name(name) else _ALIKE if own is None else _SAME_NAME_ALIKE
    found = []
    for key in keys:
        forms = [form for form in renderings[key] if form != name]
        # Where the name itself is a good rendering, the more frequent one is the article's.
        rivals = forms if name not in renderings[key] else forms[: renderings[key].index(name)]
        if not rivals or any(form in beside for form in forms):
            continue
        alike = max(resemblance(name, form) for form in rivals)
        if alike >= needed and (own or skeleton(name)[:1] == skeleton(rivals[0])[:1]):
            found.append((alike, rivals[0], key))
    return max(found)[1:] if found else None


def _is_variant(name: str, form: str) -> bool:
    """Whether name-variant compares the two."""
    return likeness(*sorted((name, form))).strength >= WORTH_A_LOOK and not {*name_keys(name)}.isdisjoint(name_keys(form))


def _letter_by_letter(name: str, target: str, source: str, language: str) -> tuple[str, str] | None:
    """The name of a source in Latin letters that a name is a slip for."""
    if (
        language in ("zh", "ja", "ko", "ru", "uk", "be", "bg", "sr", "mk", "el", "ar", "fa", "he", "")
        or is_known_name(name)
        or len(name) < 6
    ):
        return None
    for _, start, end, _ in names_in(source, language):
        word = source[start:end]
        if (
            word != name
            and name not in source
            and word not in target
            and word[:-2] not in target
            and one_slip(name, word)
            and name[-2:] == word[-2:]
            and word.isascii()
        ):
            return word, word
    return None


CHECK = DocumentCheck(INFO, NoOptions, run)
