"""One term written in two ways in one article, or one term of the source rendered in two ways, with no glossary.

Why: Each sentence is translated afresh, and one university, one law or one truce gets a second form.

Beside a source, renderings are tied to its terms by quotation marks and by company: what stands wherever the source
has a term, and nowhere else. Company tells for sure beside Chinese, Japanese and languages in Cyrillic or Latin
letters, where a phrase of two words renders a term in three segments or more, another that shares a word with it in
further ones, and the term stands in all of these and in no other: of 15 such pairs in machine translations 11 were
right, 3 debatable. What other company tells is reported at low confidence. A phrase of two words that is written with
one of them in two forms ("nucleic acid", "nuclear acid") needs a term that stands wherever one of the two does, and
nowhere else: of 22 such pairs in translations 20 were right, 2 debatable; 527 articles of 17 languages in Latin
letters, which people translated, had one.

A table (`one_name`) lists terms that an article should call by one name, with the names that are in use: residents'
association and neighborhood council for 自治会. It does not say which is right; the usual one is proposed, or one that
is three times as frequent. It has 368 terms of 14 languages. Of 28 findings of its first rows in translations 25 were
right and 3 debatable, of 15 findings of further rows in texts that were not read for them 14 and 1.

What is a commission in its full name is no "committee" in the next sentence, where the source has the same word for
both and the article names no other body so (a table of such heads in 13 languages): right in all of 7 findings.

Silent when: the difference is one of grammar or style: a title before a name, a heading, a compound that is no noun,
"the United States" beside "U.S.", "the Defence Ministry" beside "the Ministry of Defence", a verb's tense, the long
form first and the short one after.

Bad:
    The University of Nairobi opened a clinic. Students of Nairobi University came.

Good:
    The University of Nairobi opened a clinic. Students of the university came. A long-term plan works in the long term.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Set
from functools import lru_cache
from typing import NamedTuple

from ...known.exceptions import excepted
from ...known.lexicon import ADJECTIVE, NOUN, NOUN_OR_VERB, VERB, word_class
from ...known.places import is_known_name
from ...model.finding import Category
from ...model.grade import Confidence, Severity
from ...model.mention import Evidence, Form, Group, Link, Mention, Place, Verdict
from ...model.text import Document
from ...text.english.articles import ARTICLES
from ...text.terms.unlisted import content_words, letters_of
from .._base import BatchCheck, CheckInfo, Context, NoOptions, Scope
from ._gates import has_term_in_two_forms

INFO = CheckInfo(
    "term-inconsistent",
    Category.INCONSISTENT_TERM,
    Severity.MINOR,
    Confidence.MEDIUM,
    languages=("en",),
    gate=has_term_in_two_forms,
    beside=True,
    since="0.1.0",
)


class TermFacts(NamedTuple):
    """The abbreviation introduced behind the term; the term of the source that it renders, whether that is sure, and
    how usual this name is for a known term: 1 for the usual one, more for the others, 0 for a term that is not known;
    whether the source has it as it is; whether it stands in the full name of a body.
    """

    abbreviation: str = ""
    original: str = ""
    sure: bool = False
    rank: int = 0
    printed: bool = False
    named: bool = False


def forms(document: Document, context: Context, options: NoOptions) -> Iterable[str]:
    terms, rendered = context.unlisted_terms, {rendering.form for rendering in context.renderings}
    # A form that shares no key with another cannot be linked, and most do not.
    alike: set[str] = set()
    first: dict[str, str] = {}
    for form in terms.forms() | rendered if rendered else terms.linkable():
        for key in keys(form, context.scope):
            other = first.setdefault(key, form)
            if other != form:
                alike |= {form, other}
    return rendered | {term.form for term in terms.of(alike)}


def collect(
    document: Document, context: Context, options: NoOptions, only: Set[str] | None = None
) -> Iterator[Mention]:
    tied = set()
    for rendering in context.renderings:
        segment = context.pairs[rendering.order].segment
        place = Place(document.id, segment.order, rendering.start, rendering.end, segment.file.path)
        tied.add((segment.order, rendering.start, rendering.form))
        if only is None or rendering.form in only:
            facts = TermFacts("", rendering.original, rendering.sure, rendering.rank, named=rendering.named)
            yield Mention(rendering.form, place, facts)
    sources = "\n".join(segment.source or "" for segment in document.segments)
    for start, end, form, abbreviation in context.unlisted_terms.of(only):
        segment, local = context.find(start)
        if (segment.order, local, form) not in tied:
            yield Mention(
                form,
                Place(document.id, segment.order, local, local + end - start, segment.file.path),
                TermFacts(abbreviation, printed=form in sources),
            )


def keys(form: str, scope: Scope) -> tuple[str, ...]:
    rendered = scope.renders(form)
    own = _keys(form, scope.batch)
    return (*own, *(f"→ {original}" for original in rendered)) if rendered else own


@lru_cache(maxsize=8192)
def _keys(form: str, batch: bool) -> tuple[str, ...]:
    words = form.split()
    if len(words) == 1 or form.islower():
        return (letters_of(form),)
    same_words = " ".join(content_words(form))
    return (same_words, f"… {' '.join(words[1:])}") if len(words) > 2 and not batch else (same_words,)


def near(a: str, b: str, scope: Scope, options: NoOptions) -> bool:
    return bool(_difference(a, b)) or not {*scope.renders(a)}.isdisjoint(scope.renders(b))


_ANOTHER_FIRST_WORD = "the same but for the first word"


def _difference(a: str, b: str) -> str:
    """What parts two forms of one term, in words; "" for forms that are two terms."""
    if a.islower() and b.islower():
        if letters_of(a) in excepted("term-inconsistent/to-do-again", "en"):
            return ""
        # Compounds: as two words only beside the same as one, since "a long-term plan" works in the long term.
        return (
            "" if letters_of(a) != letters_of(b) or (" " in a + b and "-" in a + b) else "a compound in two spellings"
        )
    if " " in a or " " in b:
        if content_words(a) == content_words(b):
            either_way = excepted("term-inconsistent/turned", "en").intersection(a.split())
            turned = (" of " in a) != (" of " in b) and not either_way
            return "the same words in another order" if turned else ""
        first, second = a.partition(" "), b.partition(" ")
        plain = all(
            word_class(word.lower()) in (ADJECTIVE, NOUN) and not is_known_name(word) for word in (first[0], second[0])
        )
        return _ANOTHER_FIRST_WORD if first[2] == second[2] and plain else ""
    # A name in capitals is a dateline's, or shouted.
    acronym = letters_of(a) == letters_of(b) and (a.isupper() or b.isupper()) and not is_known_name(a.capitalize())
    return "in capitals and as a word" if acronym else ""


def link(a: Form, b: Form, scope: Scope, options: NoOptions) -> Link | None:
    if originals := _originals(a) & _originals(b):
        return _two_renderings(a, b, min(originals))
    difference = _difference(a.text, b.text)
    if not difference:
        return None
    if difference == _ANOTHER_FIRST_WORD:
        return _dropped(a, b) or _dropped(b, a)
    many, few = (a, b) if len(a.mentions) >= len(b.mentions) else (b, a)
    if _is_printed(a) != _is_printed(b):
        many, few = (a, b) if _is_printed(a) else (b, a)
        why = "the source has it so"
    elif len(many.mentions) >= 2 * len(few.mentions):
        why = "the more frequent form"
    elif scope.batch:
        # Desks differ; without a clear habit there is nothing to hold an article against.
        return None
    else:
        many, few = sorted((a, b), key=lambda form: form.mentions[0].place)
        why = "the first form"
    return Link(many.text, few.text, Evidence(0.7, difference), why)


def _is_printed(form: Form) -> bool:
    return any(m.facts.printed for m in form.mentions)


def _originals(form: Form) -> set[str]:
    return {m.facts.original for m in form.mentions} - {""}


def _two_renderings(a: Form, b: Form, original: str) -> Link | None:
    """The link of two forms that render one term of the source; none where ending, article, capital or tense differ."""
    if (
        _is_in_another_tense(a.text, b.text)
        or content_words(_plain(a.text)) == content_words(_plain(b.text))
        or _plain(a.text) in _plain(b.text)
        or _plain(b.text) in _plain(a.text)
    ):
        return None
    many, few, why = _preferred(a, b)
    return Link(many.text, few.text, Evidence(0.8, f'both render "{original}" of the source'), why)


def _preferred(a: Form, b: Form) -> tuple[Form, Form, str]:
    """Two renderings of one term, the better one first, and why it is; "" where nothing tells."""
    if any(m.facts.named for m in (*a.mentions, *b.mentions)):
        many, few = (a, b) if any(m.facts.named for m in a.mentions) else (b, a)
        return many, few, "so in the full name"
    many, few = sorted((a, b), key=lambda form: (-len(form.mentions), _rank(form), form.mentions[0].place))
    why = "the more frequent form" if len(many.mentions) > len(few.mentions) else ""
    if _rank(few) and _rank(many) and _rank(few) != _rank(many):
        # Only beside a source are names of known terms told apart, and few articles have any.
        from ...text.beside.terms.term_renderings import MUCH_MORE

        if _rank(few) < _rank(many) and len(many.mentions) < MUCH_MORE * len(few.mentions):
            many, few = few, many
        why = "the usual name" if _rank(many) < _rank(few) else why
    return many, few, why


def _rank(form: Form) -> int:
    rank: int = min(m.facts.rank for m in form.mentions)
    return rank


def _is_in_another_tense(a: str, b: str) -> bool:
    """Whether the forms differ in one verb: "fought for the weak", "fighting for the weak"; "answers wrong questions",
    "answered the wrong question".
    """
    words = _plain(a).split(), _plain(b).split()
    differing = [pair for pair in zip(*words, strict=False) if pair[0] != pair[1]]
    return (
        len(words[0]) == len(words[1])
        and len(differing) == 1
        and any(word_class(word) == VERB for word in differing[0])
        and all(word_class(word) in (VERB, NOUN_OR_VERB) for word in differing[0])
    )


def _plain(form: str) -> str:
    words = (word for word in form.lower().replace("-", " ").split() if word not in ARTICLES)
    return " ".join(re.sub("ie$", "y", word.removesuffix("s")) for word in words)


def _dropped(a: Form, b: Form) -> Link | None:
    """The link where a long form, introduced with its abbreviation, is never written again, but another is."""
    if (
        len(a.mentions) != 1
        or b.mentions[0].place < a.mentions[0].place
        or any(m.facts.abbreviation for m in b.mentions)
    ):
        return None
    abbreviation = a.mentions[0].facts.abbreviation
    # Initials tell that the abbreviation is that of the first form.
    if not abbreviation or abbreviation[0] != a.text[0] or b.text[0] == abbreviation[0]:
        return None
    return Link(
        a.text,
        b.text,
        Evidence(0.6, _ANOTHER_FIRST_WORD),
        f'introduced with the abbreviation "{abbreviation}" and not named again',
    )


def _ends_in_s(form: str) -> bool:
    """Whether a form is in the plural, as far as its end tells: one in another number is no replacement."""
    return form.endswith("s")


def judge(group: Group, scope: Scope, options: NoOptions) -> Iterator[Verdict]:
    for wrong, (right, _, evidence, why) in group.variants:
        begins = wrong.text[:1].isupper() and right.islower()
        shown = right[:1].upper() + right[1:] if begins else right
        for mention in wrong.mentions:
            other_number = mention.facts.original and _ends_in_s(wrong.text) != _ends_in_s(right)
            yield Verdict(
                mention.place,
                wrong.text,
                shown if why and not other_number else "",
                f'"{wrong.text}" {"→" if why else "or"} "{shown}"',
                f"written {right}",
                tuple(m.place for m in group.head.mentions[:3]),
                len(group.head.mentions),
                f"{evidence.reason}; {why}" if why else evidence.reason,
                Confidence.LOW if mention.facts.original and not mention.facts.sure else Confidence.MEDIUM,
            )


CHECK = BatchCheck(INFO, NoOptions, TermFacts, collect, keys, near, link, judge, forms=forms)
