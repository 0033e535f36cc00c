"""Expectations inside the sample: "a ⟦marked⟧ span" is where a check must fire, and nowhere else."""

from __future__ import annotations

import json
import re

from mtcheck import Finding, Settings, check_text, fix_text


def settings(check: str, **values: object) -> Settings:
    """Settings under which only one check runs."""
    return Settings(select=(check,), min_confidence="low", **values)


def findings(check: str, text: str, path: str = "a.txt", **values: object) -> list[Finding]:
    """What one check finds in a text, in order."""
    return check_text(text, path=path, settings=settings(check, **values))


def marked(text: str, spans: list[tuple[int, int]]) -> str:
    """The text with ⟦⟧ around the spans."""
    for start, end in sorted(spans, reverse=True):
        text = text[:start] + "⟦" + text[start:end] + "⟧" + text[end:]
    return text


def assert_fires(check: str, sample: str, path: str = "a.txt", **values: object) -> None:
    """One check must find exactly the marked spans of a plain text."""
    text = re.sub("[⟦⟧]", "", sample)
    found = findings(check, text, path, **values)
    assert marked(text, [(f.location.file_start, f.location.file_end) for f in found]) == sample


def fixed(check: str, text: str, path: str = "a.txt", *, unsafe: bool = True, **values: object) -> str:
    """The text after the fixes of one check."""
    return fix_text(text, path=path, settings=settings(check, **values), unsafe=unsafe)


def beside(*pairs: tuple[str, str]) -> str:
    """One article in JSONL, of segments with their sources."""
    return (
        json.dumps({"document": "a", "segments": [{"source": s, "target": t} for s, t in pairs]}, ensure_ascii=False)
        + "\n"
    )


def assert_fires_beside(check: str, *pairs: tuple[str, str], **values: object) -> None:
    """One check must find exactly the marked spans of segments, each given as its source and its translation; either
    may be marked.
    """
    plain = [tuple(re.sub("[⟦⟧]", "", text) for text in pair) for pair in pairs]
    found = findings(check, beside(*((source, target) for source, target in plain)), "a.jsonl", **values)
    for number, (pair, texts) in enumerate(zip(pairs, plain, strict=True), 1):
        for side, sample, text in zip(("source", "target"), pair, texts, strict=True):
            spans = [
                (f.location.start, f.location.end)
                for f in found
                if f.location.segment == str(number) and f.location.side == side
            ]
            assert marked(text, spans) == sample
