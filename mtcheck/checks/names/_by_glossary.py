"""People and media whom a glossary knows by the source's name, under another one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from rapidfuzz.distance import Indel

from ...model.term import Status, TermEntry
from ...model.text import Location
from ...text.beside.pair import Pair
from ...text.beside.spelling.originals import resemblance
from ...text.beside.terms.stand_ins import sounding_like, standing_for
from ...text.beside.wording.speakers import speaker
from ...text.english.titles import is_title
from ...text.english.varieties import is_english_word
from ...text.names.heard import is_heard
from ...text.names.thresholds import GIVEN_NAME, OTHER_RENDERING, sound_threshold
from ...text.reading.sound import consonants, folded, skeleton
from ...text.terms.in_source import SourceMatch, is_rendered
from ...text.terms.outlets import is_outlet
from .._base import Context
from ._misnamed import Misnamed


def people(context: Context) -> Iterator[Misnamed]:
    """People under another name than the glossary's, or with a slip in the given name before the right surname."""
    wrong: dict[str, str] = {}
    for pair, matches in zip(context.pairs, _with_last_parts(context), strict=True):
        if not any(match.entry.domain == "person" for match in matches):
            continue
        near = [pair.target.text, *(neighbour.target.text for neighbour in pair.neighbours)]
        entries = {id(match.entry): match.entry for match in matches}
        seen: set[tuple[int, str]] = set()
        told: set[str] = set()
        for match in matches:
            original = pair.source.text[match.start : match.end]
            # What is said of one place holds for each other one in the sentence.
            if match.entry.domain != "person" or (id(match.entry), original) in seen:
                continue
            seen.add((id(match.entry), original))
            evidence = f'the source has "{original}", whom the glossary calls {match.entry.preferred}'
            related = (pair.segment.at(match.start, match.end, "source"),)
            if is_rendered(match.entry, near[:1]):
                for start, end in _other_given_names(match.entry, pair.target.text):
                    yield Misnamed(pair.segment.at(start, end), match.entry.preferred, evidence, related)
                continue
            # Whom a sentence beside this one names may be "he" here.
            look = sounding_like if is_rendered(match.entry, near[1:]) else standing_for
            found = look(pair, match, entries.values()) or speaker(original, pair.source.text, pair.target.text)
            # A surname that stood for this one before stands for it again.
            name = found[0] if found else wrong.get(match.entry.id, "")
            if not name or any(name in pair.source.text for pair in context.pairs):
                # The source itself prints it so: 洛伦索(Lorenzo).
                continue
            wrong.setdefault(match.entry.id, name.split()[-1])
            missing = {
                m.entry.preferred: pair.source.text[m.start : m.end]
                for m in matches
                if m.entry.domain == "person" and not is_rendered(m.entry, near)
            }
            if len(missing) > 1 and resemblance(name, match.entry.preferred) < OTHER_RENDERING:
                if name not in told:
                    told.add(name)
                    yield from _none_of(pair, name, missing, related)
                continue
            for again in re.finditer(rf"(?<![\w-]){re.escape(name)}(?![\w-])", pair.target.text):
                place = pair.segment.at(again.start(), again.end())
                yield Misnamed(place, _as_long(name, match.entry), evidence, related)


def _none_of(pair: Pair, name: str, missing: Mapping[str, str], related: tuple[Location, ...]) -> Iterator[Misnamed]:
    """A name in the place of one of several people whom the source has and the translation has not: which, nothing
    tells. `missing` has how the source writes each.
    """
    at = pair.target.text.find(name)
    named = " and ".join(f'"{original}" ({preferred})' for preferred, original in missing.items())
    message = f'"{name}" is nobody whom the source names'
    yield Misnamed(pair.segment.at(at, at + len(name)), "", f"the source has {named}", related, message=message)


def _with_last_parts(context: Context) -> Iterator[list[SourceMatch]]:
    """The terms of each source; with those whom the article names in full elsewhere, under the last part of a name in
    Chinese: 科比 for 约翰·科比.
    """
    short: dict[str, TermEntry] = {}
    for pair, matches in zip(context.pairs, context.source_terms, strict=True):
        for match in matches:
            last = pair.source.text[match.start : match.end].rpartition("·")[2]
            if match.entry.domain == "person" and 1 < len(last) < match.end - match.start:
                short[last] = match.entry
    for pair, matches in zip(context.pairs, context.source_terms, strict=True):
        found = list(matches)
        for last, entry in short.items():
            at = pair.source.text.find(last)
            if at >= 0 and all(at + len(last) <= m.start or m.end <= at for m in matches):
                found.append(SourceMatch(entry, at, at + len(last)))
        yield found


def _as_long(name: str, entry: TermEntry) -> str:
    """The accepted form to write for a name: for a single word the last name alone, if that is more like it."""
    short = [t.text for t in entry.terms if t.status is Status.ADMITTED and " " not in t.text and " " not in name]
    return max((entry.preferred, *short), key=lambda form: Indel.normalized_similarity(folded(name), folded(form)))


def _other_given_names(entry: TermEntry, text: str) -> Iterator[tuple[int, int]]:
    """Where the surname stands behind a given name that is a slip for the entry's: Funio Kishida. Another person's
    sounds otherwise.
    """
    given, _, surname = entry.preferred.rpartition(" ")
    accepted = {t.text for t in entry.terms if t.status is not Status.DEPRECATED}
    if not given or " " in given or len(given) < _LONG_ENOUGH or surname not in accepted:
        return
    for match in re.finditer(rf"(?<![\w.-])(?P<given>[A-Z][a-z]{{3,}}) {re.escape(surname)}(?![\w-])", text):
        other = match["given"]
        if match[0] in accepted or is_title(other) or is_english_word(other.lower()):
            continue
        # With the same consonants it is another romanisation: Shahbaz and Shehbaz.
        slip = (
            consonants(other) != consonants(given)
            and Indel.normalized_similarity(folded(other), folded(given)) >= GIVEN_NAME
        )
        if slip and skeleton(other)[:1] == skeleton(given)[:1] and not any(other in form for form in accepted):
            yield match.start(), match.end()


# Shorter names are alike too often: Jane and Jean.
_LONG_ENOUGH = 5
_CAPITALISED_BEFORE = re.compile(r"(?<![\w'’])(?!The )[A-Z][\w-]* $")


def media(context: Context) -> Iterator[Misnamed]:
    """Agencies and newspapers that no sentence of the source names, where the source has another: "(Xinhua)" for
    中新网.
    """
    language = context.document.source_lang
    terms = [term for term in context.terms if is_outlet(term.entry) and term.term.status is not Status.DEPRECATED]
    if not terms:
        return
    sources = "\n".join(pair.source.text for pair in context.pairs)
    named = {match.entry.id for matches in context.source_terms for match in matches}
    by_order = {
        pair.segment.order: (pair, matches) for pair, matches in zip(context.pairs, context.source_terms, strict=True)
    }
    for term in terms:
        entry = term.entry
        if entry.id in named or not entry.source.get(language):
            continue
        segment, start = context.find(term.start)
        if _CAPITALISED_BEFORE.search(segment.target, 0, start):
            # A part of another name: Yang Jiji.
            continue
        pair, matches = by_order.get(segment.order, (None, ()))
        others = [match for match in matches if is_outlet(match.entry)]
        if pair is None or len({match.entry.id for match in others}) != 1 or _is_hinted(entry, language, sources):
            continue
        own = pair.source.text[others[0].start : others[0].end]
        place = segment.at(start, start + term.end - term.start)
        yield Misnamed(
            place,
            "" if is_rendered(others[0].entry, [pair.target.text]) else others[0].entry.preferred,
            f'the source names "{own}" ({others[0].entry.preferred}) and nowhere {entry.preferred}',
            (pair.segment.at(others[0].start, others[0].end, "source"),),
            message=f'"{place.text}" is not who reports',
        )


def _is_hinted(entry: TermEntry, language: str, sources: str) -> bool:
    """Whether the sources have a part of one of its names, or one of its names in Latin letters."""
    names = [name[:2] if language in ("zh", "ja") else name[:4] for name in entry.source.get(language, ())]
    if any(name in sources for name in (*names, *(t.text for t in entry.terms))):
        return True
    if language == "zh":
        return False
    # サンケイスポーツ is of Sankei Shimbun.
    first, limit = entry.preferred.split()[0], sound_threshold("whole")
    return not is_english_word(first.lower()) and is_heard(first, sources, language, limit)
