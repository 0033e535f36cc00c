"""A glossary term of the source without an accepted rendering in the translation.

Why: The house has decided what 中导条约 is called. Whatever stands there instead, readers of other stories will not
know it for the same thing.

The finding stands at the words that are there instead, where they can be told (what engines make of the name of a
newspaper or agency), or else at the term of the source. The bundled glossaries know treaties, bodies, agencies,
countries and heads of state. A term inside a longer one is not counted.
What a JSONL file gives as the `terms` of a segment holds over glossaries.

Of 36 findings read, all that 1,200 articles had, 28 were right and three debatable; four of the five that were wrong
stood beside sources that said more than their English originals (2026-11-29).

Silent when: an accepted rendering (preferred or admitted, in the plural, as a possessive) stands anywhere in the
translation: what comes later is a pronoun or "the treaty". Such places are reported at low confidence, and so are a
newspaper or agency that is named nowhere (unless "the newspaper" or "according to reports" stands for it), and a common
noun (inflation, airstrike) that only a bundled glossary has. A country may be part of another's name: of a body's
abbreviation (NASA), a channel's (телеканал "Россия"), a university's, or that of one of its states (Texas); an article
that names what only it has (the White House) may leave it out. The name of a web site behind a headline is none that
should be kept. Where the words that stand instead are known, `term-mismatch` shows them.

Bad (jsonl):
    {"source": "美国退出中导条约。", "target": "The United States leaves the guidance agreement."}

Good (jsonl):
    {"source": "美国退出中导条约。", "target": "The US leaves the INF Treaty."}
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ...model.finding import Category, Finding
from ...model.grade import Confidence, Severity
from ...model.term import Status, TermEntry
from ...model.text import Document, Span
from ...text.beside.naming.countries import is_anothers_name
from ...text.beside.pair import Pair
from ...text.beside.terms.settled_terms import in_place
from ...text.beside.terms.stand_ins import standing_for
from ...text.reading.languages import primary
from ...text.terms.implied import is_implied, is_told_by_its_organs
from ...text.terms.in_target import TermMatch
from ...text.terms.outlets import is_outlet, nameless
from ...text.terms.renderings import is_rendered
from ...text.terms.source_terms import SourceMatch
from .._base import CheckInfo, Context, DocumentCheck, NoOptions

INFO = CheckInfo(
    "term-missing",
    Category.WRONG_TERM,
    Severity.MAJOR,
    Confidence.MEDIUM,
    needs=("source", "terms"),
    supersedes=("name-mismatch",),
    since="0.1.0",
)


def run(document: Document, context: Context, options: NoOptions) -> Iterator[Finding]:
    elsewhere: dict[str, bool] = {}
    for number, (pair, matches) in enumerate(zip(context.pairs, context.source_terms, strict=True)):
        near = [pair.target.text, *(neighbour.target.text for neighbour in pair.neighbours)]
        entries = {id(match.entry): match.entry for match in matches}
        rendered = {
            key: is_rendered(entry, near, primary(pair.target_lang), context.longer_forms(entry))
            for key, entry in entries.items()
        }
        listed = sum(e.domain == "territory" and not rendered[key] for key, e in entries.items()) >= _LIST
        for match in matches:
            entry = match.entry
            if rendered[id(entry)] or _is_suffix(pair.source.text, match.start, match.end):
                continue
            exchanged = context.exchanged_countries[number]
            if exchanged and match.start <= exchanged.at < match.end:
                # name-mismatch says it at the word that stands for the country.
                continue
            name = entry.id or entry.preferred
            if name not in elsewhere:
                elsewhere[name] = is_rendered(
                    entry, [context.whole.text], primary(pair.target_lang), context.longer_forms(entry)
                ) or (entry.domain == "territory" and is_told_by_its_organs(entry, context.whole.text))
            here = context.terms_by_segment.get(pair.segment.order, ())
            stands = _deprecated(entry, pair.segment.target, here) or standing_for(pair, match, entries.values())
            if not stands and not elsewhere[name] and is_outlet(entry) and primary(pair.target_lang) == "en":
                stub = nameless(pair.target.text)
                if stub and not _is_told(pair, match, matches):
                    yield _unnamed(pair, match, stub)
                    continue
            if not _is_no_fault(pair, match, stands) and (stands or not _is_told(pair, match, matches)):
                yield _finding(pair, match, stands, elsewhere[name] or _may_be_left_out(pair, match, listed))


# So many countries that a translation does not name are those of firms or places that it does name.
_LIST = 3


def _may_be_left_out(pair: Pair, match: SourceMatch, listed: bool) -> bool:
    """Whether a country is said otherwise, or is one of a list whose members' names tell it."""
    if match.entry.domain != "territory":
        return False
    source, target = pair.source.text, pair.target.text
    return listed or is_implied(match.entry, source, match.start, match.end, target, pair.source_lang)


def _is_told(pair: Pair, match: SourceMatch, matches: Sequence[SourceMatch]) -> bool:
    """Whether term-mismatch shows what stands in place of a term."""
    if primary(pair.target_lang) != "en":
        return False
    return any(found.at < match.end and match.start < found.to for found in in_place(pair, matches))


def _is_no_fault(pair: Pair, match: SourceMatch, stands: tuple[str, int] | None) -> bool:
    """Whether name-mismatch says it at the name, or a country is only part of another's name."""
    if stands:
        return match.entry.domain == "person"
    return match.entry.domain == "territory" and is_anothers_name(
        pair.source.text, match.start, match.end, pair.target.text, pair.source_lang
    )


def _finding(pair: Pair, match: SourceMatch, stands: tuple[str, int] | None, elsewhere: bool) -> Finding:
    """The finding at the words that stand for the term, or else at the term of the source."""
    entry = match.entry
    original = pair.segment.at(match.start, match.end, "source")
    where = "it is rendered elsewhere or implied" if elsewhere else "nowhere in the article is one of its terms"
    evidence = f'the source has "{original.text}", {_whose(entry)}; {where}'
    if stands:
        word, start = stands
        return INFO.finding(
            pair.segment.at(start, start + len(word)),
            f'"{word}" → "{entry.preferred}"',
            evidence=evidence,
            related=[original],
            confidence=Confidence.MEDIUM,
        )
    return INFO.finding(
        original,
        f'"{original.text}" has no accepted rendering, such as "{entry.preferred}"',
        evidence=evidence,
        # Who reports is left out as often as not, and what is no name is said in other words.
        confidence=Confidence.LOW if elsewhere or is_outlet(entry) or _is_no_name(entry) else Confidence.MEDIUM,
    )


def _unnamed(pair: Pair, match: SourceMatch, stub: Span) -> Finding:
    """The finding at the words that speak of an outlet which nothing in the article names."""
    place, original = pair.segment.at(*stub), pair.segment.at(match.start, match.end, "source")
    return INFO.finding(
        place,
        f'"{place.text}" is not named; the source names "{match.entry.preferred}"',
        evidence=f'the source has "{original.text}", {_whose(match.entry)}; nowhere in the article is one of its terms',
        related=[original],
        confidence=Confidence.MEDIUM,
    )


def _whose(entry: TermEntry) -> str:
    return f"glossary entry {entry.id or entry.preferred!r}" if entry.glossary else "one of the segment's terms"


def _is_no_name(entry: TermEntry) -> bool:
    """Whether an entry that comes with mtcheck is a common noun, on which no house has decided."""
    return entry.glossary.isidentifier() and entry.preferred.islower()


def _deprecated(entry: TermEntry, target: str, terms: Iterable[TermMatch]) -> tuple[str, int] | None:
    """A deprecated rendering of the entry and where it begins, so that it is one finding and not two."""
    found = next(
        (t for t in terms if t.term.status is Status.DEPRECATED and t.entry.preferred == entry.preferred), None
    )
    return found and (target[found.start : found.end], found.start)


def _is_suffix(source: str, start: int, end: int) -> bool:
    """Whether a term is the name of the web site behind a headline, which a translation should lose."""
    return source[max(0, start - 9) : start].rstrip()[-1:] in tuple("-–—－_|丨︱") and not source[end:].strip()


CHECK = DocumentCheck(INFO, NoOptions, run)
