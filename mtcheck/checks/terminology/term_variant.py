"""A deprecated rendering of a term that the glossary knows.

Why: A treaty, agency or body has one name in English news; machine translation makes up another one each time, and a
reader takes them for different things.

A fix is safe where nothing else can be meant, and where all places of an article can be mended: not in a heading whose
capitals hide what is a name, unless its text has the form too; in a quotation, which has somebody else's words; beside
another capital, where it is part of a longer name; or where the form is right in another context.

Silent when: the phrase stands where its entry's context (`when`, `unless`, `within`) does not hold; it is part of a
longer accepted term, or of an address; it holds beside a source only (`within: source`), and the source has not the
term that it renders, or the translation an accepted one as well; a bundled glossary has it, and only the capitals of a
heading or of a longer name make it one; no glossary entry lists it as deprecated.

Bad:
    Moscow keeps to the Guidance Treaty, the ministry said. The missile talks failed.

Good:
    Moscow keeps to the INF Treaty, the ministry said. The missile talks failed.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.finding import Category, Edit, Finding, Fix
from ...model.grade import Confidence, Severity
from ...model.term import Status
from ...model.text import Document
from ...text.reading.fold import fold
from ...text.reading.languages import primary
from ...text.terms.in_target import ENGLISH, TermMatch
from ...text.terms.replacing import Replacement, in_full, is_in_heading, is_in_longer_name, is_protected, replacement
from .._base import CheckInfo, Context, DocumentCheck, NoOptions

INFO = CheckInfo(
    "term-variant",
    Category.WRONG_TERM,
    Severity.MAJOR,
    Confidence.HIGH,
    needs=("terms",),
    supersedes=("name-variant", "mixed-abbreviation", "term-missing", "term-mismatch", "name-mismatch"),
    since="0.1.0",
    safe_because="the glossary's author lists the form as never right, and nothing around any of its places leaves a "
    "doubt",
)


def run(document: Document, context: Context, options: NoOptions) -> Iterator[Finding]:
    yield from _first_mentions(context)
    found = [match for match in context.terms if match.term.status is Status.DEPRECATED]
    if not found:
        return
    text = context.whole.text
    english = context.language in ENGLISH
    in_heading = [english and is_in_heading(text, match.start, match.end) for match in found]
    # What the body says is no accident of a heading's capitals.
    in_body = {match.entry.id for match, heading in zip(found, in_heading, strict=True) if not heading}
    known = _known_here(context)
    shown = [
        match
        for match, heading in zip(found, in_heading, strict=True)
        if not (_is_bundled(match) and _may_be_chance(match, heading, in_body, context)) or match.entry.id in known
    ]
    fixes = [_fix(match, context, in_body) if english else _plain_fix(match) for match in shown]
    # One form is mended at all its places or at none, so that no fix makes an article inconsistent.
    unsafe = {
        _form_of(match)
        for match, fix in zip(shown, fixes, strict=True)
        if fix is None or not (fix.safe or fix.protected)
    }
    for match, fix in zip(shown, fixes, strict=True):
        yield _finding(match, fix, context, safe=_form_of(match) not in unsafe)


def _form_of(match: TermMatch) -> tuple[str, str]:
    return match.entry.id, match.term.text


def _first_mentions(context: Context) -> Iterator[Finding]:
    """Concepts that the house introduces by a form of their own, and that the article does not."""
    text = context.whole.text
    met: set[str] = set()
    for match in context.terms:
        wanted = match.entry.first_mention
        if not wanted or match.entry.id in met or is_in_heading(text, match.start, match.end):
            continue
        met.add(match.entry.id)
        at = fold(text).find(fold(wanted))
        if match.term.status is Status.DEPRECATED or 0 <= at <= match.start:
            continue
        place = context.at(match.start, match.end)
        yield INFO.finding(
            place,
            f'"{place.text}" → "{wanted}" at its first mention',
            evidence=_evidence(match, primary(context.document.source_lang)),
            fix=Fix(f'write "{wanted}"', (Edit(place, wanted),)),
            severity=Severity.MINOR,
        )


def _is_bundled(match: TermMatch) -> bool:
    return match.entry.glossary.isidentifier() and match.term.language == "en"


def _may_be_chance(match: TermMatch, heading: bool, in_body: set[str], context: Context) -> bool:
    """Whether only a heading's capitals, or those of a longer name, make a term of ordinary words."""
    if heading:
        return match.entry.id not in in_body
    low, _ = context.segment_span(match.start)
    return context.language in ENGLISH and is_in_longer_name(context.whole.text, match.start, match.end, low)


def _known_here(context: Context) -> set[str]:
    """The entries of whose concepts the article speaks: in its source, or by another of their terms."""
    in_source = {match.entry.id for matches in context.source_terms for match in matches}
    return in_source | {match.entry.id for match in context.terms if match.term.status is not Status.DEPRECATED}


def _finding(match: TermMatch, fix: Replacement | None, context: Context, *, safe: bool) -> Finding:
    segment, start = context.find(match.start)
    end = min(start + match.end - match.start, len(segment.target))
    right = _right(match, context)
    found = context.whole.text[match.start : match.end]
    message = f'"{found}" → "{right}"' if right else f'"{found}" is not to be used'
    edits = _edits(fix, context) if fix else ()
    edit = Fix(f'write "{right}"', edits, safe=fix.safe and safe) if fix and edits else None
    return INFO.finding(
        segment.at(start, end),
        f"{match.entry.message.rstrip('.')}: {message}" if match.entry.message else message,
        evidence=_evidence(match, primary(context.document.source_lang)),
        fix=edit,
        severity=Severity[match.entry.severity.upper()] if match.entry.severity else None,
    )


def _edits(fix: Replacement, context: Context) -> tuple[Edit, ...]:
    """The replacement in the file: over the end of a line as many words before that as there were; none over two."""
    first, last = context.find(fix.start)[0], context.find(fix.end)[0]
    if first.order == last.order:
        return (Edit(context.at(fix.start, fix.end), fix.text),)
    line_end = context.segment_span(fix.start)[1]
    if last.order != first.order + 1:
        return ()
    words = fix.text.split(" ")
    count = min(len(context.whole.text[fix.start : line_end].split()), len(words) - 1)
    start = fix.start
    if not count:
        # The one word stands on the second line, and the first loses its blank too.
        start = len(context.whole.text[:start].rstrip(" "))
        if start <= context.segment_span(start)[0]:
            return ()
    before, behind = " ".join(words[:count]), " ".join(words[count:])
    return Edit(context.at(start, line_end), before), Edit(context.at(line_end + 1, fix.end), behind)


def _right(match: TermMatch, context: Context) -> str:
    """What to write in the place of a form; before it in brackets the long form of it."""
    right = match.term.use or match.entry.preferred
    return in_full(match.entry, right, context.whole.text[match.end :]) if right else right


# Of the languages of a source that an entry has terms in.
_SHOWN = 2


def _evidence(match: TermMatch, source_lang: str) -> str:
    entry = match.entry
    # The language of the article's source tells a reader most.
    languages = [source_lang] if entry.source.get(source_lang) else list(entry.source)
    sources = [f"{lang} {terms[0]}" for lang in languages if (terms := entry.source[lang])][:_SHOWN]
    said = [f"decided by {entry.decided}"] if entry.decided else []
    note = [entry.note] if entry.note else []
    return ", ".join([f"glossary entry {entry.id}", *sources, *said, *note])


def _fix(match: TermMatch, context: Context, in_body: set[str]) -> Replacement | None:
    """The replacement in the number and case of what stands there; none where a person must look."""
    right = _right(match, context)
    if not right:
        return None
    made = replacement(context.whole.text, match, right, context.segment_span(match.start))
    if made is None:
        return None
    doubtful = bool(match.term.when) or match.term.within in ("credit", "source") or not made.safe
    if is_in_heading(context.whole.text, match.start, match.end):
        doubtful = doubtful or match.entry.id not in in_body
    protected = is_protected(context.whole.text, match.start, match.end, context.segment_span(match.start))
    return made._replace(safe=not doubtful and not protected, protected=protected)


def _plain_fix(match: TermMatch) -> Replacement | None:
    """The preferred term for a form that stands as it is listed; other forms of other languages need a person."""
    right = match.term.use or match.entry.preferred
    if not right or not match.itself:
        return None
    return Replacement(match.start, match.end, right, safe=False)


CHECK = DocumentCheck(INFO, NoOptions, run)
