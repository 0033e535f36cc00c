"""One document through all its checks."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from ..checks._base import BatchCheck, CheckInfo, Context, DocumentCheck, SegmentCheck
from ..checks._registry import Registry
from ..errors import told
from ..model.finding import Finding
from ..model.mention import Mention, Place
from ..model.report import NO_TERMS, LeftOut, Partial
from ..model.term import Glossary
from ..model.text import Document, Location, Segment
from ..settings import Settings
from ..text.features import Features
from ..text.reading.languages import primary
from ..text.reading.matcher import Hit, Matcher
from ..text.reading.normal import normal
from ..text.reading.scripts import is_spaceless
from ..text.terms.in_target import TermIndex
from .normalising import mentions_typed, normalised
from .normalising import told as told_of
from .selection import selected

if TYPE_CHECKING:
    from ..text.terms.kept import KeptTerms
    from ..text.terms.source_terms import SourceTerms


# Making one matcher of all bundled terms costs as much as looking the words of so many articles up one by one, or of
# one with so many characters.
_MANY = 40
_LONG = 150_000


class Finder:
    """What finds terms and triggers in a text: the terms by an index, and one matcher for its patterns and triggers."""

    def __init__(self, index: TermIndex, triggers: Mapping[str, Sequence[str]]) -> None:
        """`triggers` are the ids of the checks that each literal triggers."""
        self.index = index
        patterns = index.patterns
        self._terms, self._triggered = len(patterns), list(triggers.values())
        self._matcher = Matcher([*patterns, *triggers])

    def hits(self, text: Features) -> tuple[list[Hit], dict[str, list[int]]]:
        """Hits of glossary terms in a text, folded, and for each check the offsets at which a trigger of it occurs."""
        terms = self.index.looked_up(text)
        triggers: dict[str, list[int]] = defaultdict(list)
        for pattern, start, end in self._matcher.hits(text.folded):
            if pattern < self._terms:
                terms.append(Hit(pattern, start, end))
            else:
                for check_id in self._triggered[pattern - self._terms]:
                    # Its last character: a trigger may begin with the line feed before a segment.
                    triggers[check_id].append(end - 1)
        return terms, triggers


class Plan:
    """All that a run prepares once: its checks, their options, and what finds glossary terms and triggers."""

    def __init__(
        self,
        settings: Settings,
        glossaries: Callable[[], Sequence[Glossary]],
        beside: Callable[[], Sequence[Glossary]] = tuple,
        kept: KeptTerms | None = None,
        early: TermIndex | None = None,
        early_beside: Callable[[], SourceTerms] | None = None,
    ) -> None:
        """`beside` gives the glossaries that only matter beside a source; they are read with the first source. `kept`
        are the terms of all of them, where they were compiled before; `early` an index of the terms of `glossaries`
        that costs little to begin with, `early_beside` gives one of the source terms of all, where all are English.
        """
        self.checks = settings.registry
        self.infos = selected(settings)
        self._glossaries, self._beside, self._kept = glossaries, beside, kept
        self._triggers: dict[str, list[str]] = {}
        for info in self.infos:
            for literal in info.triggers:
                self._triggers.setdefault(literal, []).append(info.id)
        # For few documents what costs little to begin with.
        self._early = None if kept else early
        self._early_beside = early_beside
        self._begun = self._to_come = self._characters = 0
        self._source_terms: dict[str, SourceTerms] = {}
        self._settings = settings
        self.batch = settings.across
        self._options: dict[str, Any] = {}
        self._fitting: dict[tuple[str, bool, bool], tuple[list[CheckInfo], list[str]]] = {}

    @cached_property
    def finder(self) -> Finder:
        """What finds terms and triggers, made for the first document: where all results are kept there is none."""
        index = self._kept.index if self._kept else self._early or TermIndex(self._glossaries())
        return Finder(index, self._triggers)

    @property
    def terms(self) -> TermIndex:
        """The index of all glossary terms."""
        return self.finder.index

    def expect(self, documents: int) -> None:
        """Says how many documents are to come at most, of which some may have kept results."""
        self._to_come = documents

    def begin(self, document: Document) -> None:
        """Takes in that one more document is checked: for many, or long ones, the index is taken that costs less for
        each of them.
        """
        self._begun += 1
        self._characters += sum([len(segment.target) for segment in document.segments])
        self._to_come = max(0, self._to_come - 1)
        if self._early and (self._begun + self._to_come > _MANY or self._characters > _LONG):
            self._early = None
            self.__dict__.pop("finder", None)

    def options(self, check_id: str) -> Any:
        """The options of a check, as the settings have them."""
        if check_id not in self._options:
            self._options[check_id] = self.checks.options(check_id, self._settings.option_values(check_id))
        return self._options[check_id]

    def fitting(self, target_lang: str, has_source: bool, has_terms: bool = False) -> tuple[list[CheckInfo], list[str]]:
        """The checks that a document can have, and the ids of those that do not know its language, or have no term
        in it; `has_terms` tells that it brings some itself.
        """
        found = self._fitting.get((target_lang, has_source, has_terms))
        if found is None:
            unfit = set() if has_terms or self.knows_terms(target_lang) else {"terms"}
            knowing = [
                info
                for info in self.infos
                if (not info.languages or target_lang in info.languages) and unfit.isdisjoint(info.needs)
            ]
            found = self._fitting[target_lang, has_source, has_terms] = (
                [info for info in knowing if has_source or "source" not in info.needs],
                [info.id for info in self.infos if info not in knowing],
            )
        return found

    @cached_property
    def batch_checks(self) -> list[BatchCheck]:
        """The checks of the run that may judge a batch."""
        checks = (self.checks.load(info.id) for info in self.infos)
        return [check for check in checks if isinstance(check, BatchCheck)]

    def knows_terms(self, target_lang: str) -> bool:
        """Whether any glossary has terms in a target language."""
        return self.terms.knows(primary(target_lang))

    def source_terms(self, target_lang: str) -> SourceTerms:
        """The source terms of all glossaries whose entries have terms in a target language."""
        language = primary(target_lang) or "en"
        if language not in self._source_terms:
            self._source_terms[language] = (
                self._kept.source_terms(language) if self._kept else self._terms_beside(language)
            )
        return self._source_terms[language]

    def _terms_beside(self, language: str) -> SourceTerms:
        if self._early_beside and language == "en":
            return self._early_beside()
        from ..text.terms.source_terms import SourceTerms

        return SourceTerms([_in_language(glossary, language) for glossary in (*self._glossaries(), *self._beside())])


class _Seen:
    """A document as some of the checks see it: its context, and where triggers of checks occur in it."""

    def __init__(self, document: Document, plan: Plan) -> None:
        whole = Features("\n".join([s.target for s in document.segments]))
        finder = plan.finder
        terms, self.triggers = finder.hits(whole)
        terms += _over_line_ends(document, finder)
        self.context = Context(document, finder.index, terms, whole, lambda: plan.source_terms(document.target_lang))


def context_of(document: Document, plan: Plan) -> Context:
    """A document in normal form as checks see it, for those who ask what stands in it."""
    return _Seen(normalised(document), plan).context


def _in_language(glossary: Glossary, language: str) -> Glossary:
    """A glossary with what renders its concepts in a language."""
    from ..text.terms.renderings import is_accepted

    entries = (entry.in_language(language) for entry in glossary.entries)
    return replace(glossary, entries=tuple(entry for entry in entries if any(map(is_accepted, entry.terms))))


def check_document(document: Document, plan: Plan) -> Partial:
    """Every finding in a document, one for each cause; nothing filtered but what comments in the file switch off.

    Raises PluginError for a check of a plug-in that fails.
    """
    plan.begin(document)
    normal_form = normalised(document)
    seen = _Seen(normal_form, plan)
    typed = seen if normal_form is document else _Seen(document, plan)
    findings: list[Finding] = []
    has_source = seen.context.has_source
    infos, skipped = plan.fitting(document.target_lang, has_source, any(segment.terms for segment in document.segments))
    for info in infos:
        of = typed if info.as_typed else seen
        if (info.beside and has_source) or (
            (not info.triggers or info.id in of.triggers) and info.gate(of.context.whole)
        ):
            try:
                findings += _run(info, of.context, plan, of.triggers.get(info.id))
            except Exception as error:
                raise told(error, info.id) from error
    findings = [told_of(finding, normal_form) for finding in findings]
    findings = one_a_cause(findings, plan.checks)
    findings, unused = _without_ignored(findings, document, plan.checks)
    mentions: list[tuple[str, Mention]] = []
    if plan.batch:
        for check in plan.batch_checks:
            if check.info.id not in skipped:
                found = check.collect(normal_form, seen.context, plan.options(check.info.id))
                mentions += [(check.info.id, mention) for mention in mentions_typed(found, normal_form)]
        # What switches off a finding that only the batch shows is no idle comment.
        unused = [note for note in unused if not any(f"[{check.info.id}]" in note for check in plan.batch_checks)]
    notes = [_left_out(document.target_lang, skipped, plan)] if skipped else []
    words = _words(seen.context.whole, document.target_lang)
    for one in {seen, typed}:
        one.context.forget()
    return Partial(
        findings=tuple(findings),
        notes=(*notes, *unused),
        documents=1,
        segments=len(document.segments),
        words=words,
        languages=((document.target_lang, 1),),
        mentions=tuple(mentions),
        rules=plan.checks.foreign_rules(findings),
        skipped=(LeftOut(document.id, document.target_lang, tuple(skipped)),) if skipped else (),
    )


def _words(whole: Features, language: str) -> int:
    if not is_spaceless(language):
        return whole.word_count
    # Most articles are in languages with blanks.
    from ..text.reading.words import word_count

    return word_count(whole.text, language)


def _left_out(target_lang: str, skipped: list[str], plan: Plan) -> str:
    """What is said of checks that do not know a language, and of those that have no term in it.

    The same for every document in a language, so that a run says it once.
    """
    without_terms = [check for check in skipped if "terms" in plan.checks.info(check).needs]
    unknowing = [check for check in skipped if check not in without_terms]
    told = [", ".join(unknowing)] if unknowing else []
    if without_terms:
        told.append(", ".join(without_terms) + NO_TERMS)
    return f"target language {repr(target_lang) if target_lang else 'not known'}: left out {'; '.join(told)}"


def _over_line_ends(document: Document, finder: Finder) -> Iterator[Hit]:
    """The hits of terms that run over the end of a segment which is a line, into the next."""
    if finder.index.is_empty:
        return
    for offset, text in _stretches(document):
        form = normal(text) if "\n" in text else None
        if form is not None:
            for number, start, end in finder.hits(Features(form.text))[0]:
                first, last = form.typed(start, end)
                if "\n" in text[first:last]:
                    yield Hit(number, offset + first, offset + last)


def _stretches(document: Document) -> Iterator[tuple[int, str]]:
    """The text of the segments, and where each begins in the whole; of lines that follow on each other as one."""
    begin, offset, texts, last = 0, 0, list[str](), None
    for segment in document.segments:
        if last is not None and not _follows(segment, last):
            yield begin, "\n".join(texts)
            begin, texts = offset, []
        texts.append(segment.target)
        offset += len(segment.target) + 1
        last = segment
    if texts:
        yield begin, "\n".join(texts)


def _follows(segment: Segment, last: Segment) -> bool:
    """Whether a segment is the next line of a text that was broken into lines: a sentence goes on in it."""
    if segment.source or not last.target or not segment.target or last.target[-1] in '.!?:;…"”':
        return False
    return segment.file is last.file and (
        segment.file_range(0, 0)[0] == last.file_range(len(last.target), len(last.target))[0] + 1
    )


def _run(info: CheckInfo, context: Context, plan: Plan, offsets: list[int] | None) -> Iterator[Finding]:
    check, options = plan.checks.load(info.id), plan.options(info.id)
    if isinstance(check, SegmentCheck):
        segments = context.segments
        if offsets is not None:
            segments = tuple({context.find(offset)[0].order: context.find(offset)[0] for offset in offsets}.values())
        for segment in segments:
            features = context.features(segment.order)
            if info.gate(features):
                yield from check.run(segment, features, options)
    elif isinstance(check, DocumentCheck):
        yield from check.run(context.document, context, options)
    else:
        yield from _judged(check, context, options)


def _judged(check: BatchCheck, context: Context, options: Any) -> Iterator[Finding]:
    from .judging import document_groups, findings_of, verdicts

    found = document_groups(check, context, options)
    segments = context.segments

    def locate(place: Place) -> Location:
        return segments[place.order].at(place.start, place.end)

    yield from findings_of(verdicts(check, found, context.scope, options), check.info, locate)


def one_a_cause(findings: list[Finding], checks: Registry) -> list[Finding]:
    """Without the findings that another check's finding on the same place supersedes.

    A superseded one still supersedes; a check that the registry does not know supersedes nothing.
    """
    below = {check: checks.info(check).supersedes for check in {f.check for f in findings} if check in checks}
    # For each segment and superseded check the spans above it, those that share a character or an end made one.
    above: dict[tuple[str, int, str, str], list[tuple[int, int]]] = defaultdict(list)
    for finding in findings:
        for check in below.get(finding.check, ()):
            above[(*finding.location.side_key, check)].append(finding.location.span)
    if not above:
        return findings
    merged = {key: _joined(spans) for key, spans in above.items()}
    return [f for f in findings if not _meets(merged.get((*f.location.side_key, f.check), []), f.location.span)]


def _joined(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans in order, those that overlap made one; none is empty."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _meets(spans: list[tuple[int, int]], span: tuple[int, int]) -> bool:
    """Whether a span shares a character with one of some spans that are in order and apart."""
    at = bisect_left(spans, (span[1], 0))
    return at > 0 and spans[at - 1][1] > span[0]


def _without_ignored(findings: list[Finding], document: Document, checks: Registry) -> tuple[list[Finding], list[str]]:
    """Without the findings that a comment switches off, and a note for each comment that switches nothing off."""
    marked = {s.order: s.ignored for s in document.segments if s.ignored}
    off = {s.order: {*s.ignored, *s.switched_off} for s in document.segments if s.ignored or s.switched_off}
    if not off:
        return findings, []
    kept: list[Finding] = []
    used: set[tuple[int, str]] = set()
    for finding in findings:
        order = finding.location.order
        # A comment may name a family or category too, as settings may.
        named = checks.names_of(finding.check) & off[order] if order in off else set()
        used.update((order, name) for name in named)
        if not named:
            kept.append(finding)
    unused = [(order, name) for order, names in marked.items() for name in names if (order, name) not in used]
    notes = []
    for order, name in unused:
        place = document.segments[order].at(0, 0)
        notes.append(f"{place.path}:{place.line}: 'mtcheck: ignore[{name}]' before this line switches nothing off")
    return kept, notes
