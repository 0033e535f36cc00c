"""What a check is made of: its INFO, one of three kinds, and the context it is given."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from ..model.finding import Category, Finding, Fix
from ..model.grade import Confidence, Severity
from ..model.term import Term, TermEntry
from ..model.text import Document, Location, Segment
from ..text.features import Features
from ..text.reading.languages import primary
from ..text.reading.matcher import Hit, token_bounded
from ..text.terms.in_target import ENGLISH, TermIndex, TermMatch
from ..value_types import NamedTuple

if TYPE_CHECKING:
    from ..model.mention import Form, Group, Link, Mention, Verdict
    from ..text.beside.instead import Instead
    from ..text.beside.naming.abroad import Abroad
    from ..text.beside.naming.unheard import Unheard
    from ..text.beside.pair import Pair
    from ..text.beside.spelling.alignment import Alignment
    from ..text.beside.spelling.originals import Original
    from ..text.beside.terms.term_renderings import Rendering
    from ..text.names.mentions import NameMention
    from ..text.terms.source_terms import SourceMatch, SourceTerms
    from ..text.terms.unlisted import UnlistedTerms


class NoOptions:
    """The options of a check that has none."""


def number(default: Any, least: float, most: float | None = None) -> Any:
    """A field of a check's options that is a number: its default, and the least and the most that make sense."""
    return field(default=default, metadata={"range": (least, most)})


class CheckInfo(NamedTuple):
    """What the engine must know of a check before it runs, or even imports, it.

    `id` are words in small letters with hyphens between them. `needs` may name "source": a document without one is not
    shown to the check; and "terms": nor is one in whose language no glossary has any. `languages` are the target
    languages the check knows, none meaning every language. `supersedes` names checks whose findings on the same place
    are dropped. `triggers` are literals of which one must occur; they are matched after folding
    (`text/reading/fold.py`: small letters, a blank for a hyphen or a no-break space, straight apostrophes), so write
    them folded. `gate` says of a text whether the check could find anything in it; where it says no, the check does not
    run, so it must be true of a text whenever it is true of a part of it. It is a method of `Features`, or a function
    of `checks/FAMILY/_gates.py`. `default` is whether the check runs unasked; `beside`, whether a source has it run
    whatever gate and triggers say; `since`, the version that brought it; `family`, for plug-ins only, what it is
    selected with (our own checks have their folder). `safe_because` says why nothing else can be meant where the check
    proposes a safe fix; without it all its fixes are unsafe. `as_typed` shows it the text as it stands in the file, for
    what is said of blanks and signs; others see its normal form, and what they find is placed in the file all the same
    (`text/reading/normal.py`).
    """

    id: str
    category: Category
    severity: Severity
    confidence: Confidence
    needs: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    supersedes: tuple[str, ...] = ()
    triggers: tuple[str, ...] = ()
    gate: Callable[[Features], bool] = Features.has_text
    default: bool = True
    beside: bool = False
    since: str = ""
    family: str = ""
    safe_because: str = ""
    as_typed: bool = False

    def finding(
        self,
        location: Location,
        message: str,
        *,
        evidence: str = "",
        related: Iterable[Location] = (),
        fix: Fix | None = None,
        confidence: Confidence | None = None,
        severity: Severity | None = None,
    ) -> Finding:
        """A finding of this check. Raises ValueError for a safe fix of a check that does not say why it is safe."""
        if fix is not None and fix.safe and not self.safe_because:
            raise ValueError("a safe fix needs its reason: say in INFO, as safe_because, why nothing else can be meant")
        return Finding(
            self.id,
            self.category,
            self.severity if severity is None else severity,
            self.confidence if confidence is None else confidence,
            location,
            message,
            evidence,
            tuple(related),
            fix,
        )


class Scope(NamedTuple):
    """What a judgement is about: one document, or a whole batch, whose documents have nothing but names in common.

    `form` gives a name of a document with its mentions, of which only what touches each is told; `introduced` gives a
    name with how the document introduces its bearer, which is asked of few; `renders` the terms of its source that a
    form renders, `alignment` its names held against the source, `in_english` what glossaries have in English for terms
    of the source, folded, and `misread` the names from abroad that the translation reads in Mandarin; none where there
    is no source, or no document.
    """

    batch: bool
    terms: TermIndex
    form: Callable[[str], Form] | None = None
    renders: Callable[[str], Iterable[str]] = lambda form: ()
    alignment: Callable[[], Alignment | None] = lambda: None
    in_english: Callable[[], frozenset[str]] = frozenset
    misread: Callable[[], frozenset[str]] = frozenset
    introduced: Callable[[Form], Form] = lambda form: form


class Context:
    """A document under check: the features of its segments and of its whole text, and the terms that stand in it.

    `whole` is the text of all segments joined by line feeds; `at` and `find` turn its offsets into places.
    """

    def __init__(
        self,
        document: Document,
        terms: TermIndex,
        hits: Sequence[Hit] = (),
        whole: Features | None = None,
        source_terms: Callable[[], SourceTerms] | None = None,
    ) -> None:
        self.document = document
        self.segments = document.segments
        self.whole = whole or Features("\n".join([s.target for s in document.segments]))
        self.has_source = any(s.source for s in document.segments)
        self.scope = Scope(
            batch=False,
            terms=terms,
            form=lambda text: self.forms[text],
            renders=self.renders,
            alignment=lambda: self.alignment,
            in_english=lambda: self._in_english,
            misread=lambda: self._misread,
            introduced=self.introduced,
        )
        self._hits = hits
        self._source_terms = source_terms
        self._introduced: dict[str, Form] = {}
        self._features: list[Features | None] = [None] * len(self.segments)

    def forget(self) -> None:
        """Lets go of all that was found, which refers to itself, so that no collector has to look for it."""
        for pair in vars(self).get("pairs", ()):
            pair.neighbours = ()
        vars(self).clear()

    @cached_property
    def starts(self) -> list[int]:
        """Where each segment begins in the whole text."""
        starts, offset = [], 0
        for segment in self.segments:
            starts.append(offset)
            offset += len(segment.target) + 1
        return starts

    def features(self, order: int) -> Features:
        """The features of one segment's target."""
        found = self._features[order]
        if found is None:
            found = self._features[order] = Features(self.segments[order].target, self.whole)
        return found

    def find(self, offset: int) -> tuple[Segment, int]:
        """The segment at an offset of the whole text, and the offset in it."""
        order = bisect_right(self.starts, offset) - 1
        return self.segments[order], offset - self.starts[order]

    def at(self, start: int, end: int) -> Location:
        """The place of a span of the whole text; a span that runs past its segment is cut there."""
        segment, local = self.find(start)
        return segment.at(local, min(local + end - start, len(segment.target)))

    @property
    def language(self) -> str:
        """The primary subtag of the translation's language."""
        return primary(self.document.target_lang)

    def segment_span(self, offset: int) -> tuple[int, int]:
        """Where the segment at an offset of the whole text begins and ends there."""
        segment, local = self.find(offset)
        return offset - local, offset - local + len(segment.target)

    @cached_property
    def pairs(self) -> list[Pair]:
        """The segments that have both a source and a translation, in reading order."""
        if not self.has_source:
            return []
        from ..text.beside.pair import pairs_of

        return pairs_of(self.document, self.features)

    @cached_property
    def renderings(self) -> list[Rendering]:
        """How the document renders terms of its source that it renders in several ways; `order` is a pair's number."""
        if not self.pairs:
            return []
        from ..text.beside.terms.term_renderings import renderings

        found = renderings(
            [pair.source.text for pair in self.pairs],
            [pair.target.text for pair in self.pairs],
            primary(self.pairs[0].source_lang),
        )
        # What is surer comes last.
        return list({(r.order, r.start, r.form): r for r in found}.values())

    @cached_property
    def unlisted_terms(self) -> UnlistedTerms:
        """The terms of the whole text that may be written in two ways."""
        from ..text.terms.unlisted import UnlistedTerms

        return UnlistedTerms(self.whole.text, self.whole.tokens)

    @cached_property
    def _rendered(self) -> dict[str, set[str]]:
        by_form: dict[str, set[str]] = {}
        for rendering in self.renderings:
            by_form.setdefault(rendering.form, set()).add(rendering.original)
        return by_form

    def renders(self, form: str) -> Iterable[str]:
        """The terms of the source that a form renders."""
        return self._rendered.get(form, ())

    @cached_property
    def source_terms(self) -> list[list[SourceMatch]]:
        """For each pair the glossary terms that stand in its source."""
        terms = self._source_terms() if self._source_terms and self.pairs else None
        return [
            terms.matches(pair.source.text, pair.source_lang, pair.segment.terms) if terms else []
            for pair in self.pairs
        ]

    def longer_forms(self, entry: TermEntry) -> tuple[str, ...]:
        """The accepted forms of other glossary entries that have a form of this one in them: "North Korea"."""
        if self._source_terms is None:
            return ()
        from ..text.terms.renderings import longer_forms

        return longer_forms(self._source_terms()).of(entry)

    @cached_property
    def _in_english(self) -> frozenset[str]:
        """The accepted forms of all glossary terms that stand in the source, folded."""
        if not self.pairs:
            return frozenset()
        from ..text.terms.in_source import accepted_forms

        found = (match.entry for matches in self.source_terms for match in matches)
        return frozenset(form for entry in found for form in accepted_forms(entry.terms))

    @cached_property
    def names(self) -> list[tuple[int, int, NameMention]]:
        """The names of the document in reading order.

        Each is the order of its segment, where in that it begins, and the mention in the whole text.
        """
        from ..text.names.mentions import name_mentions

        found = []
        for mention in name_mentions(self.whole.text):
            segment, start = self.find(mention.start)
            found.append((segment.order, start, mention))
        return found

    def introduced(self, form: Form) -> Form:
        """A name of the document with how the text introduces its bearer wherever it stands."""
        found = self._introduced.get(form.text)
        if found is None:
            from ..text.names.introductions import introduced

            text, mentions = self.whole.text, []
            for mention in form.mentions:
                place, offset = mention.place, self.starts[mention.place.order]
                role, kind = introduced(text, offset + place.start, offset + place.end)
                mentions.append(mention._replace(facts=mention.facts._replace(role=role, kind=kind)))
            found = self._introduced[form.text] = form._replace(mentions=tuple(mentions))
        return found

    def mention_of(self, order: int, start: int, name: NameMention) -> Mention:
        """One of the `names` as a mention, with what touches it."""
        from ..model.mention import Mention, Place
        from ..text.names.mentions import facts_of

        file = self.segments[order].file
        place = Place(self.document.id, order, start, start + name.end - name.start, file.path)
        return Mention(name.form, place, facts_of(self.whole.text, name))

    @cached_property
    def forms(self) -> dict[str, Form]:
        """The names of the document by their form, with what touches each mention of them."""
        from ..model.mention import Form

        found: dict[str, list[Mention]] = defaultdict(list)
        for order, start, name in self.names:
            found[name.form].append(self.mention_of(order, start, name))
        return {form: Form(form, tuple(mentions)) for form, mentions in found.items()}

    @cached_property
    def originals(self) -> dict[tuple[int, str], Original]:
        """For each segment's order and name in it, the name of the source that it stands for."""
        if not self.pairs:
            return {}
        from ..text.beside.spelling.originals import originals_of

        return originals_of(
            [(order, mention.form) for order, _, mention in self.names],
            [segment.source or "" for segment in self.segments],
            self.document.source_lang,
        )

    @cached_property
    def alignment(self) -> Alignment | None:
        """The names of the document held against its source, by the orders of its segments."""
        if not self.pairs:
            return None
        from ..text.beside.spelling.alignment import alignment_of

        names: dict[str, set[int]] = defaultdict(set)
        for order, _, mention in self.names:
            names[mention.form].add(order)
        where = tuple((name, frozenset(orders)) for name, orders in names.items())
        return alignment_of(where, tuple(segment.source or "" for segment in self.segments), self.document.source_lang)

    @cached_property
    def unheard(self) -> _Unheard:
        """For each pair, by its number, the names of its translation that no source of the article can have given."""
        return _Unheard(self)

    @cached_property
    def abroad(self) -> Abroad:
        """The sources of the article, asked what in them is a name from abroad in Chinese characters."""
        from ..text.beside.naming.abroad import Abroad
        from ..text.beside.naming.known_names import rendered_words

        return Abroad([pair.source.text for pair in self.pairs], rendered_words(self.whole.text))

    @cached_property
    def read_abroad(self) -> list[list[Instead]]:
        """For each pair, by its number, the names from abroad that its translation reads in Mandarin."""
        if self.document.source_lang != "zh":
            return [[] for _ in self.pairs]
        from ..text.beside.naming.read_abroad import names_read_abroad

        return [list(names_read_abroad(pair.target.text, pair.source.text, self.abroad)) for pair in self.pairs]

    @cached_property
    def _misread(self) -> frozenset[str]:
        found = zip(self.pairs, self.read_abroad, strict=True)
        return frozenset(pair.target.text[name.start : name.end] for pair, names in found for name in names)

    @cached_property
    def exchanged_countries(self) -> list[Instead | None]:
        """For each pair, the country of its translation that stands for another one of its source, if there is one."""
        if self.language not in ENGLISH or not self.pairs:
            return [None] * len(self.pairs)
        from ..text.beside.naming.nationalities import Countries

        countries = Countries([pair.source.text for pair in self.pairs], self.document.source_lang)
        return [countries.exchanged(pair) for pair in self.pairs]

    @cached_property
    def terms(self) -> list[TermMatch]:
        """The glossary terms that stand in the whole text."""
        if self.language not in ENGLISH:
            return self.scope.terms.matches_in(self.whole.text, self.language, self._holds)
        return self.scope.terms.matches(self.whole.text, self._hits, self._holds) if self._hits else []

    @cached_property
    def terms_by_segment(self) -> dict[int, list[TermMatch]]:
        """The same by the order of their segments, each with its place in that."""
        found: dict[int, list[TermMatch]] = defaultdict(list)
        for term in self.terms:
            segment, start = self.find(term.start)
            found[segment.order].append(term._replace(start=start, end=start + term.end - term.start))
        return found

    def _holds(self, entry: TermEntry, term: Term, start: int, end: int) -> bool:
        if term.within == "credit" and not self.in_credit(start):
            return False
        if term.within == "source" and not self._is_called_for(entry, start, end):
            return False
        if not term.when and not term.unless:
            return True
        order = self.find(start)[0].order if term.within == "segment" else None
        return (not term.when or self._near[order, term.when]) and not (term.unless and self._near[order, term.unless])

    def _is_called_for(self, entry: TermEntry, start: int, end: int) -> bool:
        """Whether the source of a segment has an entry's term, and the segment no accepted one beside a span."""
        segment, low = self.find(start)
        if entry.id not in self._entries_beside.get(segment.order, ()):
            return False
        from ..text.terms.renderings import is_rendered

        return not is_rendered(entry, [segment.target[:low], segment.target[low + end - start :]], self.language)

    @cached_property
    def _entries_beside(self) -> dict[int, frozenset[str]]:
        """The ids of the entries whose terms stand in the source of a segment, by its order."""
        return {
            pair.segment.order: frozenset(match.entry.id for match in matches)
            for pair, matches in zip(self.pairs, self.source_terms, strict=True)
            if matches
        }

    @cached_property
    def _near(self) -> _Near:
        return _Near(lambda order: self.whole.folded if order is None else self.features(order).folded)

    def in_credit(self, offset: int) -> bool:
        """Whether an offset of the whole text lies in a photo or source credit."""
        segment, local = self.find(offset)
        return any(start <= local < end for start, end in self._credits[segment.order])

    @cached_property
    def _credits(self) -> _Credits:
        return _Credits(self.segments)


class _Near(dict[tuple[int | None, tuple[str, ...]], bool]):
    """Whether one of some words stands in a segment, by its order, or (None) in the whole text; looked up once."""

    def __init__(self, folded: Callable[[int | None], str]) -> None:
        self._folded = folded

    def __missing__(self, key: tuple[int | None, tuple[str, ...]]) -> bool:
        order, words = key
        self[key] = found = contains_word(self._folded(order), words)
        return found


class _Credits(dict[int, list[tuple[int, int]]]):
    """The spans of photo and source credits in each segment, by its order; looked up once."""

    def __init__(self, segments: Sequence[Segment]) -> None:
        self._segments = segments

    def __missing__(self, order: int) -> list[tuple[int, int]]:
        from ..text.english.credits import credit_spans

        self[order] = found = list(credit_spans(self._segments[order].target))
        return found


class _Unheard(dict[int, list["Unheard"]]):
    """The names of each pair's translation that no source can have given, by the pair's number; looked up once."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._sources = [pair.source.text for pair in context.pairs]

    @cached_property
    def _latin(self) -> frozenset[str]:
        from ..text.beside.naming.unheard import latin_words

        return latin_words(self._sources)

    def __missing__(self, number: int) -> list[Unheard]:
        from ..text.beside.naming.unheard import unheard_names
        from ..text.names.thresholds import EXACT

        context = self._context
        pair = context.pairs[number]
        order = pair.segment.order

        def is_rendering(word: str) -> bool:
            original = context.originals.get((order, word))
            return original is not None and original.score >= EXACT

        terms = [(term.start, term.end) for term in context.terms_by_segment.get(order, ())]
        matches = [(match.start, match.end) for match in context.source_terms[number]]
        found = unheard_names(pair, self._sources, lambda: self._latin, terms, matches, is_rendering)
        self[number] = listed = list(found)
        return listed


def contains_word(folded: str, words: Iterable[str]) -> bool:
    """Whether one of the words stands, token-bounded, in folded text; a plural "s" may follow."""
    from ..text.reading.fold import fold

    for word in words:
        needle = fold(word)
        start = folded.find(needle)
        while start >= 0:
            end = start + len(needle)
            if token_bounded(folded, start, end) or (
                folded[end : end + 1] == "s" and token_bounded(folded, start, end + 1)
            ):
                return True
            start = folded.find(needle, start + 1)
    return False


class SegmentCheck(NamedTuple):
    """A check that sees one segment at a time."""

    info: CheckInfo
    options: type[Any]
    run: Callable[[Segment, Features, Any], Iterator[Finding]]


class DocumentCheck(NamedTuple):
    """A check that must see the whole document."""

    info: CheckInfo
    options: type[Any]
    run: Callable[[Document, Context, Any], Iterator[Finding]]


class BatchCheck(NamedTuple):
    """A check on what agrees or differs between places: collect mentions, link forms, judge groups.

    Forms that share one of their `keys`, and are `near` as they are written, are candidates for a `link`, which tells
    the right form from the wrong one; `judge` gives verdicts on groups. It serves one document and a batch alike;
    `Scope` says which. `facts` is the type of the mentions' facts, a named tuple. `also` gives further candidates among
    the forms of a batch, each a pair in order, by what their mentions say. `forms` are those of a document that may be
    linked with another of it; with them `collect` is asked for the mentions of some forms only, which costs less.
    """

    info: CheckInfo
    options: type[Any]
    facts: type[Any]
    collect: Callable[..., Iterator[Mention]]
    keys: Callable[[str, Scope], Iterable[str]]
    near: Callable[[str, str, Scope, Any], bool]
    link: Callable[[Form, Form, Scope, Any], Link | None]
    judge: Callable[[Group, Scope, Any], Iterator[Verdict]]
    also: Callable[[Iterable[Form]], Iterable[tuple[str, str]]] = lambda forms: ()
    forms: Callable[[Document, Context, Any], Iterable[str]] | None = None


Check = SegmentCheck | DocumentCheck | BatchCheck
