"""Systems made of lines, for tests that work a figure out by hand."""

from __future__ import annotations

from mtcheck.metrics import metrics
from mtcheck.metrics._base import Options, System
from mtcheck.model.text import Document, Segment, SourceFile, TermPair

PLAIN = Options()
Pairs = dict[str, str | list[str]]


def pairs(terms: Pairs) -> tuple[TermPair, ...]:
    return tuple(
        TermPair(source, (targets,) if isinstance(targets, str) else tuple(targets))
        for source, targets in terms.items()
    )


def system(
    *articles: list[tuple[str, str, Pairs]],
    references: list[list[str]] | None = None,
    languages: str = "de-en",
    options: Options = PLAIN,
) -> System:
    """Articles of (source, translation, terms); `references` has one list of texts an article."""
    source_lang, target_lang = languages.split("-")
    documents = []
    for number, article in enumerate(articles, 1):
        name = f"d{number}"
        given = references[number - 1] if references else [None] * len(article)
        segments = tuple(
            Segment(
                str(order + 1),
                target,
                source,
                (reference,) if reference is not None else (),
                pairs(terms),
                document=name,
                order=order,
                file=SourceFile("a.jsonl"),
            )
            for order, ((source, target, terms), reference) in enumerate(zip(article, given, strict=True))
        )
        documents.append(Document(name, segments, source_lang, target_lang))
    return System("a", tuple(documents), (), options)


def figure(metric: str, of: System) -> float:
    """A metric's score of a system."""
    found = metrics()[metric]
    return found.score(found.statistics(of).values.sum(0))
